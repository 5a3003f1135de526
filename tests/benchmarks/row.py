"""One line of the benchmark table. Every script in this folder has a `measure()` that returns a list of these."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

SLOWER = 1.5
"""A ratio that has grown by so much is told; less than that is the noise of machines."""


class Row(NamedTuple):
    """What was measured against what, in one run on one machine.

    `measured` and `baseline` are milliseconds (or what `name` says); `ratio` is the first over the second; `limit`
    is the ratio that the project promises, None where nothing is promised. `name` is the same in every run; `told`
    is what else this run has to say.
    """

    name: str
    measured: float
    baseline: float
    ratio: float
    limit: float | None
    told: str = ""

    @property
    def kept(self) -> bool:
        """Whether the promise holds in this run."""
        return self.limit is None or self.ratio <= self.limit


def row(name: str, measured: float, baseline: float, limit: float | None = None, told: str = "") -> Row:
    """A row with its ratio worked out."""
    return Row(name, measured, baseline, measured / baseline, limit, told)


def table(rows: Sequence[Row], before: Mapping[str, float] | None = None) -> str:
    """The rows as a Markdown table; `before` are ratios by the name of their row."""
    lines = [
        "| what | measured | baseline | ratio | limit | | before |",
        "| --- | ---: | ---: | ---: | ---: | --- | ---: |",
    ]
    for one in rows:
        name = f"{one.name} ({one.told})" if one.told else one.name
        limit = "" if one.limit is None else f"{one.limit:.2f}"
        verdict = "" if one.limit is None else ("kept" if one.kept else "**broken**")
        known = (before or {}).get(one.name)
        compared = "" if known is None else f"{known:.2f}" + (" **slower**" if one.ratio > SLOWER * known else "")
        figures = f"{one.measured:.2f} | {one.baseline:.2f} | {one.ratio:.2f} | {limit}"
        lines.append(f"| {name} | {figures} | {verdict} | {compared} |")
    return "\n".join(lines)
