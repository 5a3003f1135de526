"""A process that edits a dossier until it is killed; it names each edit once `apply`, `undo` or `redo` came back.

Run as `python -m tests.store.editing_child PATH SEED [COUNT]`. Every line is the id of a step and whether it holds.
"""

import random
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from vwsreview.domain.edit import Change, Edit
from vwsreview.store.store import Store


def main(path: Path, chance: random.Random, edits: int | None) -> None:
    with Store.open(path, "write") as store:
        records = [record.id for record in store.records(store.documents()[0].id)]
        print("ready", flush=True)
        for number in count() if edits is None else range(edits):
            move = chance.random() if edits is None else 1.0
            if move < 0.1 and (step := store.next_undo()) is not None:
                store.undo("child")
                print(step.id, "undone", flush=True)
            elif move < 0.2 and (step := store.next_redo()) is not None:
                store.redo("child")
                print(step.id, "done", flush=True)
            else:
                rows = [store.record(id_) for id_ in chance.sample(records, 2)]
                changes = (Change(row, replace(row, comment=f"edit {number}")) for row in rows if row is not None)
                store.apply(Edit("set_comment", tuple(changes)), "child")
                step = store.next_undo()
                print(step.id if step is not None else "", "done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), random.Random(int(sys.argv[2])), int(sys.argv[3]) if len(sys.argv) > 3 else None)
