"""A dossier in which children work until they are killed, and what must be found in it afterwards."""

from pathlib import Path
from typing import Any

from tests.faults.works import State, rows_of, state_of
from vwsreview.store.store import Store


class Scene:
    """What the dossier is known to hold; `examine` compares with what is there, and knows that from then on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reported = 0
        with Store.open(path, "write") as store:
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
            findings = [f"check: {finding}" for finding in store.check()]
            found = state_of(store)
            if found not in possible:
                findings.append(f"{found} is none of {sorted(possible)}")
            steps = {str(step) for (step,) in store._connection.rows("SELECT id FROM history")}
            findings += [f"a reported step is missing: {step}" for step in self._steps - steps]
            rows = rows_of(store)
            if found == reached:
                # Otherwise one change was written that could not be told any more; `check` has replayed it.
                wrong = [id_ for id_, row in self._rows.items() if rows.get(id_) != row]
                findings += [f"a row is not as reported: {id_}" for id_ in wrong]
                findings += [f"a row that nobody reported: {id_}" for id_ in rows.keys() - self._rows.keys()]
            self._look(store)
        return findings

    def _look(self, store: Store) -> None:
        self._state = state_of(store)
        self._steps = {str(step) for (step,) in store._connection.rows("SELECT id FROM history")}
        self._rows = rows_of(store)


def _state(given: list[int]) -> State:
    return given[0], given[1], given[2]
