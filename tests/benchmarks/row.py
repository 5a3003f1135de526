"""One line of the benchmark table. Every script in this folder has a `measure()` that returns a list of these."""

from typing import NamedTuple


class Row(NamedTuple):
    """What was measured against what, in one run on one machine.

    `measured` and `baseline` are milliseconds (or what `name` says); `ratio` is the first over the second; `limit`
    is the ratio that the project promises, None where nothing is promised.
    """

    name: str
    measured: float
    baseline: float
    ratio: float
    limit: float | None

    @property
    def kept(self) -> bool:
        """Whether the promise holds in this run."""
        return self.limit is None or self.ratio <= self.limit


def row(name: str, measured: float, baseline: float, limit: float | None = None) -> Row:
    """A row with its ratio worked out."""
    return Row(name, measured, baseline, measured / baseline, limit)


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| what | measured | baseline | ratio | limit | |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    for one in rows:
        limit = "" if one.limit is None else f"{one.limit:.2f}"
        verdict = "" if one.limit is None else ("kept" if one.kept else "**broken**")
        lines.append(
            f"| {one.name} | {one.measured:.2f} | {one.baseline:.2f} | {one.ratio:.2f} | {limit} | {verdict} |"
        )
    return "\n".join(lines)
