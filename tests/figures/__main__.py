"""Writes the figures of docs/extraction.md between their marks: `python -m tests.figures`.

    python -m tests.figures --gold "Real documents=FOLDER" [--gold ...]

Each set is a folder of gold that carries its texts. Our own is always measured; the releases and the outside texts for
the breadth of the date grammar are where ../shared is.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.extract.breadth import RECOGNIZERS, Outcome, outcomes
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS
from vwsreview.workflow.annotated import read_annotated, with_proposals
from vwsreview.workflow.calibration import SURE, Calibration, judged, left_out
from vwsreview.workflow.evaluation import Report, compare, compare_by_kind
from vwsreview.workflow.figures import LayerReport

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "extraction.md"
SHARED = ROOT.parent / "shared"
BEGIN, END = "<!-- figures: python -m tests.figures -->", "<!-- end of figures -->"
OWN = ROOT / "tests" / "extract"
SETS = {
    "Releases and documents like them": SHARED / "gold",
    "Written by us": OWN / "gold",
    "Written by us, in many shapes": OWN / "varied",
}
UNSEEN = {
    "Never developed on, made for the first version": OWN / "unseen" / "first",
    "Never developed on, made for this version": OWN / "unseen" / "second",
}

Set = tuple[list[AnnotatedDocument], list[AnnotatedDocument]]


def main() -> int:
    """Exit code 1 where a set is empty."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="append", default=[], metavar="TITLE=FOLDER", help="one more set")
    more = dict(words.split("=", 1) for words in parser.parse_args().gold)
    folders = {**SETS, **{title: Path(folder) for title, folder in more.items()}}
    sets = {title: read(folder) for title, folder in folders.items() if folder.is_dir() or title not in SETS}
    if not all(gold for gold, _ in sets.values()):
        print("a set is empty", file=sys.stderr)
        return 1
    outside = list(outcomes()) if RECOGNIZERS.is_dir() else []
    unseen = (line for title, folder in UNSEEN.items() for line in _told(title, read(folder)))
    written = "\n".join([*figures(sets, outside), *unseen]).rstrip()
    PAGE.write_text(between_marks(PAGE.read_text(encoding="utf-8"), written), encoding="utf-8")
    print(written)
    return 0


def read(folder: Path) -> Set:
    """The gold of a folder, and what is extracted from its texts."""
    gold = list(read_annotated([folder], []))
    return gold, list(with_proposals(gold, []))


def between_marks(page: str, written: str) -> str:
    """The page with other figures."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{written}\n\n{END}{rest.split(END)[1]}"


def figures(sets: Mapping[str, Set], outside: Sequence[Outcome]) -> Iterator[str]:
    """The lines of all tables."""
    for title, one in sets.items():
        yield from _told(title, one)
    gold = [document for one, _ in sets.values() for document in one]
    predicted = [document for _, other in sets.values() for document in other]
    yield from _kinds(compare_by_kind(gold, predicted))
    yield from _tenths(left_out(judged(gold, predicted)))
    if outside:
        yield from _breadth(outside)


def _told(title: str, one: Set) -> Iterator[str]:
    yield from _layers(title, compare(*one))


def _layers(title: str, report: Report) -> Iterator[str]:
    yield f"### {title}: {report.documents} documents"
    yield ""
    columns = ("layer", "gold", "found", "exact F1", "overlap F1", "value F1", "precision", "recall", "other keys")
    yield from _header(columns)
    for name, layer in [*report.layers.items(), ("marked actions", report.marked_actions)]:
        yield _row([name, *_scores(layer), ", ".join(f"{key} {share.share:.3f}" for key, share in layer.keys.items())])
    yield ""
    yield f"Kind right in {report.kind.agreed} of {report.kind.total}, anchor in {report.anchor.agreed}."
    yield ""


def _scores(layer: LayerReport) -> list[object]:
    shares = (layer.exact.f1, layer.overlap.f1, layer.value.f1, layer.value.precision, layer.value.recall)
    return [layer.value.gold, layer.value.predicted, *(f"{share:.3f}" for share in shares)]


def _kinds(kinds: Mapping[str, Report]) -> Iterator[str]:
    yield "### Value F1 by kind, all of these documents"
    yield ""
    yield from _header(("kind", "documents", *(layer.name for layer in LAYERS)))
    for kind, report in kinds.items():
        scores = (report.layers[layer.name].value for layer in LAYERS)
        yield _row([kind, report.documents, *(f"{one.f1:.3f}" if one.gold or one.predicted else "–" for one in scores)])
    yield ""


def _tenths(calibration: Calibration) -> Iterator[str]:
    yield "### Confidence, each document judged by the others"
    yield ""
    yield from _header(("said", "records", "right", "share"))
    for tenth in calibration.tenths:
        share = f"{tenth.share:.3f}" if tenth.found else "–"
        yield _row([f"{tenth.low:.1f}–{tenth.low + 0.1:.1f}", tenth.found, tenth.right, share])
    yield ""
    sure = calibration.sure
    yield (
        f"Of {calibration.found} records in {calibration.documents} documents {calibration.share_of_sure:.1%} are said "
        f"to be at {SURE} or more, and {sure.share:.1%} of those are right."
    )
    yield ""


def _breadth(outside: Sequence[Outcome]) -> Iterator[str]:
    types: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outside:
        types[outcome.type].append(outcome)
    yield "### Breadth of the date grammar, on outside texts"
    yield ""
    yield from _header(("type", "expressions", "found", "with an accepted value", "share"))
    for name, group in [*sorted(types.items()), ("all", list(outside))]:
        right = sum(one.right for one in group)
        yield _row([name, len(group), sum(one.found for one in group), right, f"{right / len(group):.3f}"])
    yield ""


def _header(words: Sequence[str]) -> Iterator[str]:
    yield _row(words)
    yield _row(["---", *("---:" for _ in words[1:])])


def _row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    sys.exit(main())
