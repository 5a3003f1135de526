"""Reviewers compared: figures worked out by hand, and what must not change when they change places."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workflow.steps import returned
from tests.workflow.test_evaluation import document, record
from vwsreview.domain.agreement import AgreementReport, Disagreement
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import DOCUMENT_KINDS
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats import jsonl
from vwsreview.store.store import Store
from vwsreview.workflow.agreement.answers import QUESTIONS
from vwsreview.workflow.agreement.measuring import agreement, agreement_of_files
from vwsreview.workflow.evaluation import compare


def compared(*sets: Sequence[AnnotatedDocument], reviewed_only: bool = False) -> AgreementReport:
    return returned(agreement(sets, [f"r{number}" for number in range(len(sets))], reviewed_only))


def told(report: AgreementReport) -> list[tuple[str, str | None, tuple[object, ...]]]:
    return [(one.layer, one.key, one.says) for one in report.disagreements]


def test_kappa_and_alpha_are_those_of_the_records_that_both_have() -> None:
    said = ["present", "present", "absent", "absent"], ["present", "absent", "absent", "absent"]
    sets = [
        [document(*(record("attendee", n * 10, n * 10 + 9, presence=one) for n, one in enumerate(presences)))]
        for presences in said
    ]
    sets[1] = [replace(sets[1][0], records=(*sets[1][0].records, record("attendee", 60, 70)))]
    report = compared(*sets)
    (pair,) = report.pairs
    kappa, alpha = pair.kappas["attendee", "presence"], report.alphas["attendee", "presence"]
    assert kappa.value == pytest.approx((0.75 - 0.5) / 0.5)  # by chance 1/2 * 1/4 + 1/2 * 3/4
    assert alpha.value == pytest.approx(1 - 7 * 2 / (64 - 9 - 25))
    assert (kappa.units, kappa.agreed, alpha.units, alpha.agreed) == (4, 3, 4, 3)
    assert pair.kappas["attendee", "role"].undefined == "always_same"
    assert pair.kappas["action", "owners"].undefined == "no_units"
    assert report.disagreements == [
        Disagreement("a.md", "attendee", "presence", 10, 19, "012345678", ("present", "absent"), (),
                     ("a" * 16, "a" * 16), ("attendee10-19", "attendee10-19")),
        Disagreement("a.md", "attendee", None, 60, 70, "0123456789", (None, "0123456789"), (0,),
                     ("a" * 16, "a" * 16), (None, "attendee60-70")),
    ]  # fmt: skip


def test_every_key_of_every_layer_is_told() -> None:
    assert set(compared([document()], [document()]).alphas) == set(QUESTIONS)
    assert ("action", "owners") in QUESTIONS and ("date", "role") in QUESTIONS and ("document", "status") in QUESTIONS


def test_values_are_compared_as_for_f1_and_lists_as_sets() -> None:
    one = document(record("action", 0, 9, owners=["MEVA", "PZo"]), record("redaction", 20, 29, ground=["5.1.2e"]))
    other = document(
        record("action", 0, 9, owners=["pzo", "**Meva**"]), record("redaction", 20, 29, ground=["5.1.2e", "5.1.5"])
    )
    assert told(compared([one], [other])) == [("redaction", "ground", (["5.1.2e"], ["5.1.2e", "5.1.5"]))]


def test_another_layer_another_extent_and_a_missing_record_are_told() -> None:
    one = document(record("action", 0, 40), record("date", 50, 60))
    other = document(record("decision", 0, 40), record("date", 50, 61))
    report = compared([one], [other], [document()])
    assert told(report) == [
        ("action", None, ("0123456789" * 4, "0123456789" * 4, None)),
        ("record", "layer", ("action", "decision", None)),
        ("date", None, ("0123456789", "01234567890", None)),
        ("date", "span", ("0123456789", "01234567890", None)),
    ]
    assert [one.missing for one in report.disagreements] == [(2,)] * 4
    assert report.alphas["record", "layer"].units == 2 and report.alphas["record", "layer"].agreed == 1
    assert [one.key for one in report.only(["date"]).disagreements] == [None, "span"]
    assert [one.key for one in report.only(["decision"]).disagreements] == ["layer"]
    assert set(report.only(["date"]).alphas) == {key for key in QUESTIONS if key[0] == "date"}


def test_kind_anchor_and_status_of_documents_are_compared() -> None:
    one, other = document(kind="letter", anchor="2021-01-11"), document(kind="memo", anchor="2021-01-11")
    other = replace(other, document=replace(other.document, status="done"))
    report = compared([one], [other])
    assert told(report) == [("document", "kind", ("letter", "memo")), ("document", "status", ("new", "done"))]
    assert report.pairs[0].kappas["document", "kind"].value == 0
    assert report.pairs[0].kappas["document", "anchor_date"].undefined == "always_same"


def test_documents_that_only_one_has_are_told_and_not_counted() -> None:
    shared, own = document(record("date", 0, 9)), document(record("date", 0, 9), name="b.md", sha256="b" * 64)
    report = compared([shared, own], [shared])
    assert report.lone == [(0, "b.md")]
    assert (report.documents, report.pairs[0].documents) == (1, 1)
    assert report.pairs[0].layers["date"].records == (1, 1)
    assert report.disagreements == []


def test_who_lacks_a_document_is_missing_no_record_of_it() -> None:
    both = [document(record("date", 0, 9)), document(record("date", 0, 9), name="b.md", sha256="b" * 64)]
    report = compared(both, both[:1], [replace(both[1], records=())])
    assert [(pair.reviewers, pair.documents) for pair in report.pairs] == [((0, 1), 1), ((0, 2), 1), ((1, 2), 0)]
    assert [one.missing for one in report.disagreements] == [(2,)]
    assert report.disagreements[0].documents == ("b" * 16, None, "b" * 16)


def test_rejected_records_do_not_count_and_open_ones_only_where_wanted() -> None:
    one = [document(record("date", 0, 9, "accepted"), record("date", 20, 29, "rejected"), record("date", 40, 49))]
    other = [document(record("date", 0, 9, "corrected"), record("date", 40, 49))]
    assert compared(one, other).pairs[0].layers["date"].records == (2, 2)
    assert compared(one, other, reviewed_only=True).pairs[0].layers["date"].records == (1, 1)
    assert compared(one, other).disagreements == []


def test_f1_is_that_of_evaluate() -> None:
    one = [document(record("date", 0, 10, value="2021-01-01"), record("date", 20, 30))]
    other = [document(record("date", 0, 9, value="2021-01-01"))]
    wanted = compare(one, other).layers["date"]
    found = compared(one, other).pairs[0].layers["date"]
    assert (found.exact, found.overlap, found.value) == (wanted.exact.f1, wanted.overlap.f1, wanted.value.f1)
    assert found.value == pytest.approx(2 / 3)


marks = st.builds(
    lambda layer, start, length, choice: record(
        layer, start, start + length, **({"role": choice} if layer == "date" else {"explicit": choice == "mention"})
    ),
    st.sampled_from(["date", "decision", "action"]),
    st.integers(0, 12),
    st.integers(1, 6),
    st.sampled_from(["mention", "deadline"]),
)


@st.composite
def reviewed(draw: st.DrawFn) -> list[AnnotatedDocument]:
    documents = []
    for digest in draw(st.lists(st.sampled_from("abc"), unique=True, max_size=3)):
        records = draw(st.lists(marks, max_size=4))
        numbered = [replace(one, id=str(number)) for number, one in enumerate(records)]
        kind = draw(st.sampled_from(DOCUMENT_KINDS[:2]))
        documents.append(document(*numbered, name=f"{digest}.md", sha256=digest * 64, kind=kind))
    return documents


@given(st.lists(reviewed(), min_size=2, max_size=3))
def test_no_figure_changes_when_reviewers_change_places(sets: list[list[AnnotatedDocument]]) -> None:
    first = compared(*sets)
    for order in permutations(range(len(sets))):
        other = compared(*(sets[place] for place in order))
        assert other.alphas == first.alphas
        assert len(other.disagreements) == len(first.disagreements)
        for pair in other.pairs:
            named = sorted(order[number] for number in pair.reviewers)
            (same,) = (one for one in first.pairs if sorted(one.reviewers) == named)
            assert (pair.documents, pair.kappas) == (same.documents, same.kappas)
            for layer, scores in pair.layers.items():
                known = same.layers[layer]
                assert (scores.exact, scores.overlap, scores.value) == (known.exact, known.overlap, known.value)
                assert sorted(scores.records) == sorted(known.records)


@given(reviewed())
def test_who_is_compared_with_himself_agrees_in_everything(documents: list[AnnotatedDocument]) -> None:
    report = compared(documents, documents)
    assert report.disagreements == []
    assert all(one.value in (1, None) and one.agreed == one.units for one in report.alphas.values())
    assert all(scores.value == 1 for scores in report.pairs[0].layers.values())


def test_dossiers_files_and_folders_are_read(tmp_path: Path) -> None:
    annotated = document(replace(record("date", 0, 9), document="a" * 16))
    folder = tmp_path / "c"
    folder.mkdir()
    with Store.create(tmp_path / "a.dossier") as store, Store.create(folder / "c.dossier") as other:
        store.add_documents([annotated])
        other.add_documents([annotated])
    copies = folder / "c.dossier.copies"
    copies.mkdir()
    (copies / "older.dossier").write_bytes((folder / "c.dossier").read_bytes())
    (tmp_path / "b.jsonl").write_text("".join(jsonl.write([annotated])) + "{}\n", encoding="utf-8")
    paths = [tmp_path / "a.dossier", tmp_path / "b.jsonl", folder]
    report = returned(agreement_of_files(paths))
    assert report.reviewers == ("a.dossier", "b.jsonl", "c")
    assert (report.documents, report.lone, report.disagreements) == (1, [], [])
    assert [refusal.problem.code for refusal in report.refused] == ["no_format"]
    assert list(agreement_of_files(paths)) == [Step(1, None, "a.md")] * 3 + [Step(1, 1)]


def test_a_reviewer_without_documents_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="nothing_to_compare"):
        list(agreement_of_files([tmp_path, tmp_path]))


def test_documents_of_another_digest_are_the_same_only_with_the_same_text() -> None:
    one, other = document(record("date", 0, 9)), document(record("date", 0, 9), sha256="b" * 64)
    changed, bare = replace(other, text=other.text + "!"), replace(other, text="")
    assert compared([one], [other]).documents == compared([one], [bare]).documents == 1
    assert compared([one], [changed]).lone == [(0, "a.md"), (1, "a.md")]


def test_the_words_are_those_of_who_has_the_text() -> None:
    bare = replace(document(record("date", 0, 9)), text="")
    assert [one.quote for one in compared([bare], [document()]).disagreements] == ["012345678"]
