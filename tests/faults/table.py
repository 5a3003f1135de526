"""What was done in many rounds, as lines of numbers with their sums."""

import sys

WIDTH = 14


class Table:
    """Prints a line for each kind of round; `findings` counts what was complained of."""

    def __init__(self, *columns: str) -> None:
        self.findings = 0
        self._sums = [0] * (len(columns) + 1)
        self._print("", *columns, "findings")

    def complain(self, finding: str) -> None:
        """Say at once what is not as it must be."""
        self.findings += 1
        print(finding, file=sys.stderr, flush=True)

    def add(self, kind: str, *numbers: int) -> None:
        """The line of a kind; the findings since the line before stand behind its numbers."""
        row = [*numbers, self.findings - self._sums[-1]]
        self._sums = [sum(pair) for pair in zip(self._sums, row, strict=True)]
        self._print(kind, *row)

    def end(self) -> None:
        """The sums of all lines."""
        self._print("all", *self._sums)

    def _print(self, name: str, *cells: object) -> None:
        print(f"{name:28}" + "".join(f"{cell:>{WIDTH}}" for cell in cells), flush=True)
