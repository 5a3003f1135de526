"""Figures worked out by hand, from the guideline's "How two sets are compared"."""

from dataclasses import replace

import pytest

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.workflow.evaluation import compare, compare_by_kind, compare_by_rule, errors
from vwsreview.workflow.matching import normalised

TEXT = "0123456789" * 10


def record(layer: str, start: int, end: int, review: str = "proposed", **values: Value) -> Record:
    everything = {**BY_NAME[layer].defaults(), **values}
    return Record(f"{layer}{start}-{end}", "d", layer, start, end, everything, review=review)


def document(
    *records: Record, name: str = "a.md", sha256: str = "a" * 64, kind: str = "other", anchor: str | None = None
) -> AnnotatedDocument:
    return AnnotatedDocument(
        Document(sha256[:16], sha256, name, len(TEXT), kind=kind, anchor_date=anchor), TEXT, records
    )


def test_nothing_against_nothing_is_one() -> None:
    report = compare([document()], [document()])
    assert all(layer.value.f1 == layer.exact.f1 == layer.overlap.f1 == 1 for layer in report.layers.values())
    assert report.marked_actions.value.f1 == 1


def test_nothing_against_something_is_zero() -> None:
    report = compare([document(record("decision", 0, 10))], [document()])
    assert report.layers["decision"].overlap.f1 == 0
    assert report.layers["decision"].overlap.precision == 0
    assert report.layers["decision"].overlap.recall == 0


def test_exact_overlap_and_value() -> None:
    gold = document(
        record("date", 0, 10, value="2021-01-01"),
        record("date", 20, 30, value="2021-01-02"),
        record("date", 40, 50, value="2021-01-03"),
    )
    predicted = document(
        record("date", 0, 10, value="2021-01-01"),  # the same
        record("date", 20, 28, value="2021-09-09"),  # overlaps, another value
        record("date", 45, 56, value="2021-01-03"),  # shares 5 of the longer's 11
    )
    layer = compare([gold], [predicted]).layers["date"]
    assert (layer.exact.matched, layer.overlap.matched, layer.value.matched) == (1, 2, 1)
    assert layer.overlap.f1 == pytest.approx(2 * 2 / 6)
    assert layer.value.precision == layer.value.recall == pytest.approx(1 / 3)


def test_half_of_the_longer_span_is_enough() -> None:
    gold = document(record("decision", 0, 10))
    assert compare([gold], [document(record("decision", 0, 20))]).layers["decision"].overlap.matched == 1
    assert compare([gold], [document(record("decision", 0, 21))]).layers["decision"].overlap.matched == 0


def test_pairs_are_one_to_one_largest_overlap_first() -> None:
    gold = document(record("decision", 0, 10))
    predicted = document(record("decision", 0, 8), record("decision", 1, 10))
    score = compare([gold], [predicted]).layers["decision"].overlap
    assert (score.gold, score.predicted, score.matched) == (1, 2, 1)
    assert [miss.start for miss in errors([gold], [predicted], BY_NAME["decision"])] == [0]


def test_figures_are_micro_averages() -> None:
    gold = [
        document(record("decision", 0, 10)),
        document(*(record("decision", n, n + 9) for n in range(0, 40, 10)), sha256="b" * 64),
    ]
    predicted = [document(record("decision", 0, 10)), document(sha256="b" * 64)]
    assert compare(gold, predicted).layers["decision"].overlap.f1 == pytest.approx(2 * 1 / 6)


@pytest.mark.parametrize(
    ("layer", "one", "other", "agree"),
    [
        ("attendee", {"organisation": "MEVA"}, {"organisation": "Meva"}, True),
        ("attendee", {"organisation": "MEVA"}, {"organisation": "FEZ"}, False),
        ("attendee", {"role": "chair"}, {"role": None}, False),
        ("attendee", {"name": "Bol"}, {"name": None}, True),
        ("action", {"owners": ["A", "B"]}, {"owners": ["b", "**a**"]}, True),
        ("action", {"due": "2021-01-01"}, {"due": None}, False),
        ("action", {"status": "open"}, {"status": "done"}, True),
        ("field", {"value": "a  b"}, {"value": "A\nb"}, True),
        ("field", {"name": "subject"}, {"name": "meeting"}, False),
        ("redaction", {"ground": ["5.1.2e", "5.1.5"]}, {"ground": ["5.1.5", "5.1.2e"]}, True),
        ("section", {"number": "1."}, {"number": "1"}, False),
        ("section", {"level": 1}, {"level": 2}, True),
        ("decision", {"explicit": True}, {"explicit": False}, True),
        ("date", {"role": "deadline"}, {"role": "mention"}, True),
        ("date", {"type": "time"}, {"type": "date"}, False),
    ],
)
def test_what_value_agreement_looks_at(layer: str, one: dict[str, Value], other: dict[str, Value], agree: bool) -> None:
    report = compare([document(record(layer, 0, 10, **one))], [document(record(layer, 0, 10, **other))])
    assert report.layers[layer].value.matched == agree
    assert report.layers[layer].overlap.matched == 1


def test_other_keys_are_a_share_of_matched_records() -> None:
    gold = document(record("section", 0, 10, level=1), record("section", 20, 30, level=2))
    predicted = document(record("section", 0, 10, level=1), record("section", 20, 30, level=1))
    assert compare([gold], [predicted]).layers["section"].keys["level"].share == 0.5


def test_marked_actions_are_selected_on_both_sides() -> None:
    gold = document(record("action", 0, 10, explicit=True), record("action", 20, 30, explicit=False))
    predicted = document(record("action", 0, 10, explicit=True), record("action", 20, 30, explicit=True))
    report = compare([gold], [predicted])
    assert report.layers["action"].value.f1 == 1
    assert (
        report.marked_actions.value.gold,
        report.marked_actions.value.predicted,
        report.marked_actions.value.matched,
    ) == (1, 2, 1)


def test_documents_are_matched_by_digest_else_by_name() -> None:
    gold = [
        document(record("decision", 0, 10), name="x.md", sha256="1" * 64),
        document(record("decision", 0, 10), name="y.md", sha256="2" * 64),
    ]
    predicted = [
        document(record("decision", 0, 10), name="other.md", sha256="1" * 64),
        document(record("decision", 0, 10), name="y.md", sha256="3" * 64),
    ]
    report = compare(gold, predicted)
    assert (report.documents, report.layers["decision"].overlap.f1) == (2, 1)


def test_a_document_of_one_side_counts_with_all_its_records() -> None:
    extra = document(record("decision", 0, 10), name="z.md", sha256="9" * 64)
    report = compare([document()], [document(), extra])
    assert report.only_predicted == ["z.md"]
    assert report.layers["decision"].overlap.f1 == 0
    assert compare([document(), extra], [document()]).only_gold == ["z.md"]


def test_kind_and_anchor() -> None:
    gold = [document(kind="memo", anchor="2021-01-01"), document(kind="memo", sha256="b" * 64, name="b")]
    predicted = [document(kind="memo", anchor="2021-01-02"), document(kind="letter", sha256="b" * 64, name="b")]
    report = compare(gold, predicted)
    assert (report.kind.share, report.anchor.share) == (0.5, 0.5)


def test_rejected_records_do_not_count() -> None:
    report = compare([document()], [document(record("decision", 0, 10, review="rejected"))])
    assert report.layers["decision"].overlap.f1 == 1


def test_errors_tell_missed_and_spurious_with_their_words() -> None:
    gold = document(record("date", 0, 10, value="2021-01-01"))
    predicted = document(record("date", 0, 10, value="2021-01-02"))
    found = list(errors([gold], [predicted], BY_NAME["date"]))
    assert [(miss.side, miss.quote, miss.values["value"]) for miss in found] == [
        ("missed", "0123456789", "2021-01-01"),
        ("spurious", "0123456789", "2021-01-02"),
    ]
    assert found[0].as_json()["document"] == "a.md"


def test_values_are_compared_without_case_markers_and_extra_space() -> None:
    assert normalised(" **MEVA**\n x ") == normalised("meva x")
    assert normalised(None) != normalised("")


def test_as_json_holds_every_figure() -> None:
    told = compare([document(record("date", 0, 10))], [document()]).as_json()
    assert set(told["layers"]) == set(BY_NAME)
    assert told["layers"]["date"]["value"] == {
        "gold": 1,
        "predicted": 0,
        "matched": 0,
        "precision": 0.0,
        "recall": 0.0,
        "f1": 0.0,
    }
    assert told["marked_actions"]["exact"]["f1"] == 1.0


def test_kinds_are_golds_and_averages_are_taken_within_them() -> None:
    gold = [
        document(record("decision", 0, 10), name="a.md", kind="memo"),
        document(record("decision", 0, 10), name="b.md", sha256="b" * 64, kind="memo"),
        document(name="c.md", sha256="c" * 64, kind="letter"),
    ]
    predicted = [
        document(record("decision", 0, 10), name="a.md", kind="letter"),
        document(name="b.md", sha256="b" * 64, kind="memo"),
        document(record("decision", 0, 10), name="d.md", sha256="d" * 64, kind="email"),
    ]
    kinds = compare_by_kind(gold, predicted)
    assert list(kinds) == ["email", "letter", "memo"]
    assert kinds["memo"].layers["decision"].value.recall == 0.5
    assert kinds["memo"].kind.share == 0.5
    assert kinds["email"].only_predicted == ["d.md"]
    assert kinds["letter"].only_gold == ["c.md"]


def test_a_rules_precision_and_its_part_of_recall() -> None:
    def by(rule: str | None, start: int, **values: Value) -> Record:
        return replace(record("date", start, start + 9, **values), rule=rule)

    gold = document(*(record("date", n, n + 9, value="2021") for n in (0, 10, 20, 30)), record("decision", 0, 5))
    predicted = document(
        by("date.year", 0, value="2021"),
        by("date.year", 10, value="2022"),  # wrong
        by("date.year", 50, value="2021"),  # where there is none
        by("date.month", 20, value="2021"),
        by(None, 30, value="2021"),  # a reviewer's
    )
    year, month = sorted(compare_by_rule([gold], [predicted]), key=lambda score: score.found, reverse=True)
    assert (year.rule, year.layer, year.found, year.right, year.gold) == ("date.year", "date", 3, 1, 4)
    assert year.precision == pytest.approx(1 / 3) and year.recall == 0.25
    assert (month.precision, month.recall) == (1, 0.25)
