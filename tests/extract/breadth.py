"""The breadth of the grammar, measured on outside expressions (Microsoft Recognizers-Text, Dutch).

The mapping is limited to the differences that the set's README names: range ends are exclusive there, times of day
are put on the reference date, and articles lie inside spans, so a span counts as found where it shares half of the
longer one.
Run as a module (``python -m tests.extract.breadth``) it prints the figures for the documentation.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from vwsreview.domain import timevalue
from vwsreview.extract.dates import dates

RECOGNIZERS = Path(__file__).resolve().parents[3] / "shared" / "recognizers-nl"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one outside expression: its text, its words, whether it was found, our value, and theirs."""

    text: str
    words: str
    type: str
    found: bool
    value: str | None
    accepted: tuple[str, ...]
    reference: str

    @property
    def right(self) -> bool:
        """Found, and one of the accepted values."""
        if self.value is None:
            return False
        value = self.value
        if self.type in ("time", "timerange"):
            value = re.sub(r"\d{4}-\d\d-\d\d(?=T)", self.reference, value)
        return not _readings(value).isdisjoint(self.accepted)


def outcomes(folder: Path = RECOGNIZERS) -> Iterator[Outcome]:
    """Every expression of the set, in order."""
    expected: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(folder / "ms_nl_gold.jsonl"):
        expected[row["doc"]].append(row)
    for row in _rows(folder / "ms_nl_docs.jsonl"):
        found = dates.find(row["text"])
        for wanted in expected[row["doc"]]:
            ours = [date for date in found if _same_place(date.start, date.end, wanted["start"], wanted["end"])]
            value = ours[0].resolve(row["ref"]).value if ours else None
            yield Outcome(
                row["text"], wanted["text"], wanted["type"], bool(ours), value, tuple(wanted["values"]), row["ref"]
            )  # fmt: skip


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _same_place(start: int, end: int, other_start: int, other_end: int) -> bool:
    shared = min(end, other_end) - max(start, other_start)
    return shared > 0 and 2 * shared >= max(end - start, other_end - other_start)


def _readings(value: str) -> set[str]:
    """A value, and the stretch of days that it stands for with an exclusive end."""
    days, last = timevalue.days(value), timevalue.days(value.split("/")[-1])
    if days is None or last is None or "T" in value:
        return {value}
    return {value, f"{days[0]}/{_behind(last[1])}", f"{days[0]}/{last[0]}"}


def _behind(day: str) -> str:
    return str(date.fromisoformat(day) + timedelta(days=1))


def main() -> None:
    """Prints the figures of the whole set and of each type."""
    counted: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes():
        counted["all"].append(outcome)
        counted[outcome.type].append(outcome)
    print("| type | expressions | found | right |\n| --- | ---: | ---: | ---: |")
    for kind, group in counted.items():
        print(f"| {kind} | {len(group)} | {sum(one.found for one in group)} | {sum(one.right for one in group)} |")


if __name__ == "__main__":
    main()
