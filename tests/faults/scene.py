"""A dossier in which children work until they are killed, and what must be found in it afterwards."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.faults.works import State, rows_of, state_of
from vwsreview.store.store import Store


class Scene:
    """What the dossier is known to hold; `examine` compares with what is there, and knows that from then on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reported = 0
        # A copy is looked at, for the dossier itself may be waiting to be migrated.
        with TemporaryDirectory() as folder, Store.open(Path(shutil.copy(path, folder)), "write") as store:
            self._look(store)

    def examine(self, told: list[list[Any]]) -> list[str]:
        """What is not as it must be after a child told this; nothing where no decision is missing or half there."""
        reached, possible = self._state, {self._state}
        for line in told:
            if line[0] == "will":
                possible = {reached, *(_state(one) for one in line[1])}
            elif line[0] == "done":
                reached = _state(line[1])
                possible = {reached}
                self._steps.update({line[2]} - {None})
                self._rows.update(line[3])
                self.reported += 1
        with Store.open(self.path, "write") as store:
            return self._compared(store, reached, possible)

    def _compared(self, store: Store, reached: State, possible: set[State]) -> list[str]:
        findings = [f"check: {finding}" for finding in store.check()]
        steps, rows, found = self._steps, self._rows, state_of(store)
        self._look(store)
        if found not in possible:
            findings.append(f"{found} is none of {sorted(possible)}")
        findings += [f"a reported step is missing: {step}" for step in steps - self._steps]
        if found == reached:  # else one change was written that could not be told any more; `check` has replayed it
            wrong = [id_ for id_, row in rows.items() if self._rows.get(id_) != row]
            findings += [f"a row is not as reported: {id_}" for id_ in wrong]
            findings += [f"a row that nobody reported: {id_}" for id_ in self._rows.keys() - rows.keys()]
        return findings

    def _look(self, store: Store) -> None:
        self._state = state_of(store)
        self._steps = {str(step) for (step,) in store._connection.rows("SELECT id FROM history")}
        self._rows = rows_of(store)


def _state(given: list[int]) -> State:
    return given[0], given[1], given[2]
