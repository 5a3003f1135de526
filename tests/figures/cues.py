"""Is nothing overlooked: do records that the extractor misses lie under open cues? `python -m tests.figures.cues`.

    python -m tests.figures.cues [--gold "Real documents=FOLDER" ...] [--missed]

For each set: of the actions and dates of gold that the extractor does not find (by overlap, as the guideline matches),
how many lie in the sentence, bullet or row of an open cue, and how many cues are open in 4,096 characters, the median
over the documents. And the same with gold in which each action and date is left out with a chance of 30 %, by five
fixed seeds: as many misses as no extractor of ours makes. Of these, how many of the records that the key A makes of the
cue have the very span of the gold, and how many its values. `in a proposal` are misses under no cue that a proposal of
another extent touches, which the reviewer meets anyway. `--missed` lists those under no cue.
"""

import argparse
import statistics
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from tests.figures.__main__ import SETS, Set, read
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.extract import cues
from vwsreview.extract.cues import Cue
from vwsreview.review.edits import Stamp
from vwsreview.review.overview.coverage import make_of_cue, open_cues
from vwsreview.workflow.matching import overlapping_pairs, paired_documents, records_of, value_pairs

PAGE = 4096
STAMP = Stamp("cues", "2026-01-01T00:00:00Z")
LEFT_OUT, SEEDS = 0.3, range(5)
LAYERS = ("action", "date")


@dataclass(slots=True)
class Coverage:
    """`missed` and `covered` go by layer; `proposed` are missed ones with a proposal of another extent in them."""

    missed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0))
    covered: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0))
    proposed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0))
    made: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0))
    exact: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0))
    valued: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0))
    """Records made of the cues, those with the span of gold, and those with its values too."""
    densities: list[float] = field(default_factory=list)
    """Open cues a page, for each document."""
    overlooked: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Of what was missed, the share that lies under a cue."""
        missed = sum(self.missed.values())
        return sum(self.covered.values()) / missed if missed else 1.0

    @property
    def median(self) -> float:
        """Open cues a page in the document in the middle."""
        return statistics.median(self.densities)

    def add(self, text: str, missed: Iterable[Record], given: Sequence[Record], open_: Sequence[Cue]) -> None:
        """Count what was missed in one document."""
        for record in missed:
            self.missed[record.layer] += 1
            if any(cue.unit.touches(record.span) and _hints_at(cue, record) for cue in open_):
                self.covered[record.layer] += 1
            elif any(one.layer == record.layer and one.span.touches(record.span) for one in given):
                self.proposed[record.layer] += 1
            else:
                self.overlooked.append(f"{record.layer}: {record.span.of(text)!r}")

    def make(self, whole: AnnotatedDocument, missed: Iterable[Record], left: list[Record], open_: list[Cue]) -> None:
        """What the key A makes of the cues of one document, beside what was missed."""
        for record in missed:
            near = [cue for cue in open_ if cue.unit.touches(record.span) and _hints_at(cue, record)]
            best = max(near, key=lambda cue: cue.unit.shared(record.span), default=None)
            edit = make_of_cue(whole.document, whole.text, left, best, STAMP) if best else None
            made = edit.changes[0].after if edit else None
            if not isinstance(made, Record):
                continue
            self.made[record.layer] += 1
            if (made.layer, made.span) == (record.layer, record.span):
                self.exact[record.layer] += 1
                self.valued[record.layer] += bool(value_pairs(BY_NAME[record.layer], [record], [made]))


def of_proposals(one: Set) -> Coverage:
    """With what the extractor proposes."""
    coverage = Coverage()
    for gold, given in paired_documents(*one):
        if gold is None or given is None or not gold.text:
            continue
        open_ = _open(given, given.records)
        coverage.densities.append(len(open_) * PAGE / len(gold.text))
        for layer in LAYERS:
            left, right = records_of(gold, BY_NAME[layer]), records_of(given, BY_NAME[layer])
            found = {id(pair[0]) for pair in overlapping_pairs(left, right)}
            coverage.add(gold.text, (one for one in left if id(one) not in found), given.records, open_)
    return coverage


def of_thinned(one: Set, seeds: Iterable[int] = SEEDS) -> Coverage:
    """With gold of which a part is left out; its densities are those of the whole gold."""
    coverage = Coverage()
    pairs = [(gold, given) for gold, given in paired_documents(*one) if gold and given and gold.text]
    documents = [replace(gold, document=given.document) for gold, given in pairs]  # with its page furniture
    for document in documents:
        coverage.densities.append(len(_open(document, document.records)) * PAGE / len(document.text))
    for seed in seeds:
        chance = Random(seed)
        for document in documents:
            gone = [one for one in document.records if one.layer in LAYERS and chance.random() < LEFT_OUT]
            left = [one for one in document.records if one not in gone]
            open_ = _open(document, left)
            coverage.add(document.text, gone, left, open_)
            if seed == 0:
                coverage.make(document, gone, left, open_)
    return coverage


def _open(document: AnnotatedDocument, records: Sequence[Record]) -> list[Cue]:
    return open_cues(document.document, document.text, records, cues.find(document.text))


def _hints_at(cue: Cue, record: Record) -> bool:
    """Whether a cue makes a reviewer look for such a record: any of an action or a decision does for an action."""
    return (cue.layer == "date") == (record.layer == "date")


def _made(coverage: Coverage) -> str:
    """How many records that were made of cues are right, of both layers; nothing where none was made."""
    told = (
        f"{layer}s: span {coverage.exact[layer]}, value {coverage.valued[layer]} of {coverage.made[layer]}"
        for layer in LAYERS
        if coverage.made[layer]
    )
    return "; ".join(told)


def main() -> int:
    """Prints a line a set; exit code 1 where a set is empty."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="append", default=[], metavar="TITLE=FOLDER", help="one more set")
    parser.add_argument("--missed", action="store_true", help="list what lies under no cue")
    given = parser.parse_args()
    folders = {**SETS, **{title: Path(folder) for title, _, folder in (one.partition("=") for one in given.gold)}}
    print("| set | | missed actions | dates | under a cue | in a proposal | open cues a page | made right |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for title, folder in folders.items():
        one = read(folder) if folder.is_dir() else ([], [])
        if not one[0]:
            print(f"{title}: no gold", file=sys.stderr)
            return 1
        for what, coverage in (("proposals", of_proposals(one)), ("gold thinned", of_thinned(one))):
            counts = " | ".join(str(coverage.missed[layer]) for layer in LAYERS)
            apart = ", ".join(f"{layer}s {coverage.covered[layer]}" for layer in LAYERS)
            proposed = sum(coverage.proposed.values())
            print(
                f"| {title} | {what} | {counts} | {coverage.share:.3f} ({apart}) | {proposed} | {coverage.median:.1f} |"
                f" {_made(coverage)} |"
            )
            if given.missed:
                print(*(f"    {words}" for words in coverage.overlooked), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
