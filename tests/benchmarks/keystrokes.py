"""How many keys a reviewer needs: `python -m tests.benchmarks.keystrokes [--gold FOLDER] [--seed N] [--page FILE]`.

The real window is driven with key events only, from the extractor's proposals, from damaged ones and from none, until
the exported set says what the gold says: every layer, span and value, kind and anchor. Each record has been painted
before its key is sent; nothing is accepted in bulk. A key with Ctrl, Shift or Alt counts once; letters typed as text
(words that are looked for, values that are not offered) are told apart. Keys to go on are counted where they are
pressed; with the loop they are few.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.keys.damage import damaged
from tests.benchmarks.keys.maker import Maker
from tests.benchmarks.keys.reviewer import Cost, Reviewer
from tests.benchmarks.keys.tasks import same
from tests.benchmarks.keys.typist import Typist, window_on
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME
from vwsreview.store.store import Store
from vwsreview.workflow.annotated import read_annotated, with_proposals
from vwsreview.workflow.delivery import export

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"

NAMES = {
    "right": "right record",
    "false": "false find, rejected",
    "span": "wrong boundary",
    "layer": "wrong layer",
    "owners": "wrong owner",
    "due": "wrong due",
    "organisation": "wrong organisation",
    "presence": "wrong presence",
    "several": "several things wrong",
    "missed": "missed record, made",
    "made": "record made from nothing",
    "cue": "cue without a record",
    "going": "going on by hand",
    "document": "kind, anchor, done",
}
"""Kinds of work as they are printed; any other is a key whose value was wrong."""

LIMITS = {"right": 1.2, "span": 4, "owners": 4, "due": 4, "organisation": 4, "presence": 4, "missed": 8}
"""What the project promises: the mean for a right record, the median for the others."""


class Run(NamedTuple):
    """One way from proposals to the gold."""

    title: str
    records: int
    costs: dict[str, list[Cost]]
    unequal: list[str]

    @property
    def keys(self) -> int:
        """All keys, letters as well."""
        return sum(cost.keys + cost.letters for costs in self.costs.values() for cost in costs)


def run(title: str, given: Sequence[AnnotatedDocument], gold: Sequence[AnnotatedDocument], from_nothing: bool) -> Run:
    """Work through all documents and compare what is exported."""
    with window_on(given) as window:
        worker = (Maker if from_nothing else Reviewer)(Typist(window), gold)
        worker.work()
        dossier = window.dossier
        assert dossier is not None
        unequal = list(_unequal(dossier.store, gold))
    return Run(title, sum(len(one.records) for one in gold), worker.tally.costs, unequal)


def _unequal(store: Store, gold: Sequence[AnnotatedDocument]) -> Sequence[str]:
    """What the exported set says otherwise than the gold; nothing where all is the same."""
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "out.jsonl"
        for _ in export(store, "jsonl", target):
            pass
        made = {one.document.name: one for one in read_annotated([target], [])}
    return [line for wanted in gold for line in _differing(made[wanted.document.name], wanted)]


def _differing(made: AnnotatedDocument, wanted: AnnotatedDocument) -> list[str]:
    name = wanted.document.name
    said = [
        f"{name}: {key} is {getattr(made.document, key)}"
        for key in ("kind", "anchor_date", "language")
        if getattr(made.document, key) != getattr(wanted.document, key)
    ]
    ours = {(one.layer, one.start, one.end): one for one in made.records if one.counts}
    theirs = {(one.layer, one.start, one.end): one for one in wanted.records}
    said += [f"{name}: {'more' if place in ours else 'missing'} {place}" for place in ours.keys() ^ theirs.keys()]
    said += [
        f"{name}: {place} {key.name}"
        for place in ours.keys() & theirs.keys()
        for key in BY_NAME[place[0]].keys
        if not same(ours[place].values.get(key.name), theirs[place].values.get(key.name))
    ]
    return said


def page(runs: Sequence[Run]) -> str:
    """The figures as a table a run."""
    return "\n\n".join(f"### {one.title}\n\n{_table(one)}" for one in runs)


def _table(one: Run) -> str:
    lines = [
        "| work | times | keys, mean | median | most | letters, mean | promised |",
        "|---|---|---|---|---|---|---|",
    ]
    order = [*NAMES, *sorted(set(one.costs) - set(NAMES))]
    for kind in order:
        costs = one.costs.get(kind)
        if not costs:
            continue
        keys = [cost.keys for cost in costs]
        letters = statistics.mean(cost.letters for cost in costs)
        promised = LIMITS.get(kind, "")
        lines.append(
            f"| {NAMES.get(kind, f'wrong {kind}')} | {len(keys)} | {statistics.mean(keys):.2f} "
            f"| {statistics.median(keys):g} | {max(keys)} | {letters:.1f} | {promised} |"
        )
    equal = "equals the gold" if not one.unequal else f"differs from the gold in {len(one.unequal)} places"
    each = one.keys / one.records
    return "\n".join(
        [*lines, "", f"{one.records} records, {one.keys} keys and letters, {each:.2f} a record; the export {equal}."]
    )


def kept(one: Run) -> bool:
    """Whether a run keeps what is promised."""
    for kind, limit in LIMITS.items():
        keys = [cost.keys for cost in one.costs.get(kind, [])]
        if keys and (statistics.mean(keys) if kind == "right" else statistics.median(keys)) > limit:
            return False
    return not one.unequal


HEAD = """# Keystrokes

Made by `python -m tests.benchmarks.keystrokes --page docs/keystrokes.md`: the real window is driven with key events
only until the exported set says what the gold says, every layer, span and value, kind and anchor. Each record has been
painted before its key is sent; nothing is accepted in bulk. A key with Ctrl, Shift or Alt counts once; letters typed as
text (words that are looked for, values that are not offered) are told apart. The mean is promised for a right record,
the median for the others. The reviewer in these runs knows the gold: these are the keys, not the thinking.
"""


def measure(gold: Sequence[AnnotatedDocument], seed: int) -> list[Run]:
    """From our proposals, from damaged ones, from nothing."""
    proposals = list(with_proposals(gold, []))
    return [
        run("From the extractor's proposals", proposals, gold, False),
        run(f"From proposals damaged by seed {seed}", [damaged(one, seed) for one in proposals], gold, False),
        run("From nothing", [replace(one, records=()) for one in proposals], gold, True),
    ]


def main() -> int:
    """Print the figures; exit code 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, help="only the first so many")
    parser.add_argument("--page", type=Path, help="write the figures there as well, as Markdown")
    asked = parser.parse_args()
    gold = list(read_annotated([asked.gold], []))[: asked.documents]
    if not gold:
        print(f"There is no gold in {asked.gold}.")
        return 2
    runs = measure(gold, asked.seed)
    words = page(runs)
    print(words)
    if asked.page is not None:
        asked.page.write_text(f"{HEAD}\n{words}\n", encoding="utf-8")
    for one in runs:
        print(*one.unequal[:20], sep="\n")
    return 0 if all(map(kept, runs[:2])) and not runs[2].unequal else 1


if __name__ == "__main__":
    sys.exit(main())
