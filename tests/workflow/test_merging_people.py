"""What comes of the work of several people, case by case."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.review.examples import ANCHOR, TEXT, annotated, only, store_with
from tests.workflow.differing_people import NAMES, base_dossier, canonical, copy, merged
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.merging_people import PeopleReport, Saying
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Step
from vwsreview.domain.versions import PartVersion, part_versions, versions
from vwsreview.review import conflicts, edits
from vwsreview.review.edits import Stamp
from vwsreview.store.store import Store
from vwsreview.workflow.merging_people.dossiers import merge_people
from vwsreview.workflow.reextraction import merged_with

ANNE = Stamp("Anne", "2026-03-02T10:00:00+01:00")
BRAM = Stamp("Bram", "2026-03-03T10:00:00+01:00")
CARLA = Stamp("Carla", "2026-03-04T10:00:00+01:00")

Work = Callable[[Document, list[Record]], Edit | None]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return base_dossier(tmp_path / "base.dossier")


def worked(path: Path, stamp: Stamp, *works: Work) -> Path:
    """A copy of the dossier in which somebody did this to the first document."""
    own = copy(path, f"{stamp.reviewer}.dossier")
    work_on(own, stamp, *works)
    return own


def work_on(path: Path, stamp: Stamp, *works: Work) -> None:
    with Store.open(path, "write") as store:
        (first,) = [one.id for one in store.digests().values() if one.name == NAMES[0]]
        for work in works:
            edit = work(store.document(first), store.records(first))
            assert edit is not None
            store.apply(edit, stamp.reviewer)


def report_of(base: Path, others: Sequence[Path], name: str = "out.dossier") -> PeopleReport:
    """What merging reports, once it is done."""
    steps = merge_people(base, others, base.with_name(name), "Mia")
    while True:
        try:
            next(steps)
        except StopIteration as end:
            assert isinstance(end.value, PeopleReport)
            return end.value


def first_of(path: Path) -> AnnotatedDocument:
    with Store.open(path, "read") as store:
        assert list(store.check()) == []
        return next(one for one in map(store.annotated, store.imported_digests()) if one.document.name == NAMES[0])


def attendee(records: Sequence[Record]) -> Record:
    return only(list(records), "attendee", "J. de Vries (RIVM)")


def action(records: Sequence[Record]) -> Record:
    return only(list(records), "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")


def setting(find: Callable[[Sequence[Record]], Record], key: str, value: str, stamp: Stamp) -> Work:
    return lambda document, records: edits.set_value(document, find(records), key, value, stamp)


def accepting(find: Callable[[Sequence[Record]], Record], stamp: Stamp) -> Work:
    return lambda document, records: edits.accept(document, [find(records)], stamp)


def rejecting(find: Callable[[Sequence[Record]], Record], stamp: Stamp) -> Work:
    return lambda document, records: edits.reject(document, [find(records)], stamp)


def noting(words: str, stamp: Stamp) -> Work:
    return lambda document, records: edits.set_comment(attendee(records), words, stamp)


def test_what_one_person_decided_is_taken(base: Path) -> None:
    anne = worked(base, ANNE, accepting(attendee, ANNE))
    bram = worked(base, BRAM, setting(action, "due", "2021-01-22", BRAM))
    report = report_of(base, [anne, bram])
    both = first_of(base.with_name("out.dossier"))
    assert attendee(both.records) == attendee(first_of(anne).records)
    assert action(both.records) == action(first_of(bram).records)
    assert both.document.status == "in_review"
    assert (report.documents, report.taken, report.agreed, report.added, report.conflicts) == (2, 2, 0, 0, [])


def test_equal_decisions_agree_and_the_first_is_kept(base: Path) -> None:
    works = [worked(base, stamp, accepting(attendee, stamp)) for stamp in (BRAM, ANNE, CARLA)]
    report = report_of(base, works)
    assert attendee(first_of(base.with_name("out.dossier")).records).reviewer == "Anne"
    assert (report.agreed, report.taken, report.conflicts) == (1, 0, [])


def test_differing_values_stand_side_by_side(base: Path) -> None:
    anne = worked(base, ANNE, setting(attendee, "presence", "absent", ANNE), noting("zie mail", ANNE))
    bram = worked(base, BRAM, setting(attendee, "presence", "partial", BRAM), noting("ging eerder weg", BRAM))
    report = report_of(base, [anne, bram])
    record = attendee(first_of(base.with_name("out.dossier")).records)
    assert (record.review, record.values["presence"]) == ("proposed", "partial")
    assert {version.reviewer: version.values["presence"] for version in versions(record)} == {
        "Anne": "absent", "Bram": "partial",
    }  # fmt: skip
    assert record.comment == "ging eerder weg\nzie mail"
    (conflict,) = report.conflicts
    assert (conflict.name, conflict.record, conflict.quote) == (NAMES[0], record.id, "J. de Vries (RIVM)")
    assert conflict.sayings == (
        Saying("presence", "absent", "Anne", ANNE.at), Saying("presence", "partial", "Bram", BRAM.at),
    )  # fmt: skip
    settled = conflicts.settle(first_of(anne).document, record, versions(record)[0], CARLA)
    assert settled is not None


def test_rejecting_what_another_accepted_is_a_conflict(base: Path) -> None:
    others = [worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, rejecting(attendee, BRAM))]
    report = report_of(base, others)
    record = attendee(first_of(base.with_name("out.dossier")).records)
    assert record.is_open and {version.review for version in versions(record)} == {"accepted", "rejected"}
    assert [saying.key for saying in report.conflicts[0].sayings] == ["review", "review"]


def test_a_done_document_with_a_conflict_is_in_review_again(base: Path) -> None:
    def done(document: Document, records: list[Record]) -> Edit | None:
        return edits.set_status(document, "done")

    anne = worked(base, ANNE, accepting(attendee, ANNE), done)
    assert (
        first_of(merged(base, [anne, worked(base, BRAM, noting("?", BRAM))], "one.dossier")).document.status == "done"
    )
    bram = worked(base, BRAM, rejecting(attendee, BRAM), done)
    assert first_of(merged(base, [anne, bram], "two.dossier")).document.status == "in_review"


def test_a_document_that_was_closed_with_its_versions_open_stays_done(base: Path) -> None:
    anne, bram = worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, rejecting(attendee, BRAM))
    both = merged(base, [anne, bram], "both.dossier")
    work_on(both, CARLA, lambda document, records: edits.set_status(document, "done"))
    assert first_of(merged(base, [both, anne], "again.dossier")).document.status == "done"
    carla = worked(base, CARLA, setting(attendee, "presence", "absent", CARLA))
    assert first_of(merged(base, [both, carla], "more.dossier")).document.status == "in_review"


def test_a_comment_beside_a_decision_is_kept(base: Path) -> None:
    others = [worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, noting("klopt dit?", BRAM))]
    assert report_of(base, others).conflicts == []
    record = attendee(first_of(base.with_name("out.dossier")).records)
    assert (record.review, record.reviewer, record.comment) == ("accepted", "Anne", "klopt dit?")


def test_the_same_words_added_by_two_are_one_record(base: Path) -> None:
    start = TEXT.index("Morgen")

    def adding(explicit: bool, stamp: Stamp) -> list[Work]:
        def add(document: Document, records: list[Record]) -> Edit | None:
            return edits.add_record(document, TEXT, records, "decision", start, start + 11, stamp)

        def say(document: Document, records: list[Record]) -> Edit | None:
            (own,) = [one for one in records if one.origin == "reviewer"]
            return edits.set_value(document, own, "explicit", True, stamp)

        return [add, say] if explicit else [add]

    anne, bram = worked(base, ANNE, *adding(True, ANNE)), worked(base, BRAM, *adding(True, BRAM))
    report = report_of(base, [anne, bram])
    added = [one for one in first_of(base.with_name("out.dossier")).records if one.origin == "reviewer"]
    ids = [one.id for path in (anne, bram) for one in first_of(path).records if one.origin == "reviewer"]
    assert [one.id for one in added] == [min(ids)]
    assert (report.added, report.conflicts) == (1, [])
    with Store.open(base.with_name("out.dossier"), "read") as store:
        assert all(store.history(record=one) for one in ids)
    carla = worked(base, CARLA, *adding(False, CARLA))
    (conflict,) = report_of(base, [anne, bram, carla], "three.dossier").conflicts
    assert {saying.value for saying in conflict.sayings if saying.key == "explicit"} == {True, False}


def test_a_record_that_one_took_out_and_another_corrected(base: Path) -> None:
    def out(document: Document, records: list[Record]) -> Edit | None:
        return Edit("join_people", (Change(attendee(records), None),))

    anne = worked(base, ANNE, out)
    assert all(one.layer != "attendee" or one.span.of(TEXT) != "J. de Vries (RIVM)"
               for one in first_of(merged(base, [anne], "out.dossier")).records)  # fmt: skip
    bram = worked(base, BRAM, setting(attendee, "presence", "absent", BRAM))
    record = attendee(first_of(merged(base, [anne, bram], "both.dossier")).records)
    assert record.values["presence"] == "absent" and record.is_open
    assert {(version.reviewer, version.review) for version in versions(record)} == {
        ("Anne", "removed"), ("Bram", "corrected"),
    }  # fmt: skip


def test_a_moved_anchor_moves_what_another_accepted(base: Path) -> None:
    def moving(document: Document, records: list[Record]) -> Edit | None:
        return edits.move_anchor(document, TEXT, records, "2021-01-18")

    both = first_of(
        merged(base, [worked(base, ANNE, moving), worked(base, BRAM, accepting(action, BRAM))], "out.dossier")
    )
    record = action(both.records)
    assert both.document.anchor_date == "2021-01-18" != ANCHOR
    assert (record.review, record.values["due"], record.changed) == ("proposed", "2021-01-22", ("due",))


def test_parts_of_a_document_on_which_people_differ(base: Path) -> None:
    def kind(name: str) -> Work:
        return lambda document, records: edits.set_kind(document, name)

    anne, bram = worked(base, ANNE, kind("letter")), worked(base, BRAM, kind("memo"))
    (conflict,) = report_of(base, [anne, bram]).conflicts
    assert conflict.record is None and {saying.value for saying in conflict.sayings} == {"letter", "memo"}
    document = first_of(base.with_name("out.dossier")).document
    assert {(one.key, one.value, one.reviewer) for one in part_versions(document)} == {
        ("kind", "letter", "Anne"), ("kind", "memo", "Bram"),
    }  # fmt: skip
    agreed = report_of(base, [anne, worked(base, CARLA, kind("letter"))], "agreed.dossier")
    assert agreed.conflicts == [] and first_of(base.with_name("agreed.dossier")).document.kind == "letter"


def test_a_value_that_another_had_and_left_is_a_decision_still(base: Path) -> None:
    def kind(name: str) -> Work:
        return lambda document, records: edits.set_kind(document, name)

    anne, bram = worked(base, ANNE, kind("letter"), kind("agenda")), worked(base, BRAM, kind("letter"))
    document = first_of(merged(base, [anne, bram], "out.dossier")).document
    assert {(one.value, one.reviewer) for one in part_versions(document)} == {("agenda", "Anne"), ("letter", "Bram")}


def test_a_new_extraction_leaves_a_merged_kind_and_open_versions_alone(base: Path) -> None:
    def kind(document: Document, records: list[Record]) -> Edit | None:
        return edits.set_kind(document, "letter")

    anne = worked(base, ANNE, kind, accepting(attendee, ANNE))
    out = merged(base, [anne, worked(base, BRAM, rejecting(attendee, BRAM))], "out.dossier")
    with Store.open(out, "read") as store:
        before = first_of(out)
        found = merged_with(store, replace(annotated(NAMES[0]), records=()))
        assert found.edit is not None
        rows = {change.row.id: change.after for change in found.edit.changes}
    assert before.document.kind == "letter" and before.document.id not in rows
    assert attendee(before.records).id not in rows


def test_a_removed_document_stays_where_another_worked_on_it(base: Path) -> None:
    def removing(document: Document, records: list[Record]) -> Edit | None:
        return edits.remove_document(document)

    anne = worked(base, ANNE, removing)
    assert first_of(merged(base, [anne, copy(base, "idle.dossier")], "one.dossier")).document.removed
    bram = worked(base, BRAM, accepting(attendee, BRAM))
    document = first_of(merged(base, [anne, bram], "two.dossier")).document
    assert not document.removed
    assert [(one.key, one.value, one.reviewer) for one in part_versions(document)] == [
        ("removed", True, "Anne"), ("removed", False, "Bram"),
    ]  # fmt: skip
    assert all(isinstance(one, PartVersion) for one in part_versions(document))


def test_what_the_base_went_on_to_decide_is_not_taken_back(base: Path) -> None:
    """Copies that are older than the base know nothing of what was decided since, and say nothing against it."""
    older = worked(base, ANNE, accepting(action, ANNE))
    work_on(base, CARLA, setting(attendee, "presence", "absent", CARLA))
    both = first_of(merged(base, [older], "out.dossier"))
    assert attendee(both.records).values["presence"] == "absent"
    assert action(both.records).review == "accepted"


def test_who_decides_later_between_versions_is_not_asked_again(base: Path) -> None:
    anne, bram = worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, rejecting(attendee, BRAM))
    both = merged(base, [anne, bram], "both.dossier")
    work_on(both, CARLA, accepting(attendee, CARLA))
    work_on(anne, ANNE, accepting(action, ANNE))
    again = first_of(merged(base, [both, anne, bram], "again.dossier"))
    assert (attendee(again.records).review, attendee(again.records).reviewer) == ("accepted", "Carla")
    assert action(again.records).review == "accepted"


def test_a_removal_that_was_merged_is_not_told_again_by_who_removed(base: Path) -> None:
    """Whose whole history another one has adds nothing, whatever those say who went on without knowing of it."""

    def removing(document: Document, records: list[Record]) -> Edit | None:
        return edits.remove_document(document)

    anne, bram = worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, removing)
    both = merged(base, [anne, bram], "both.dossier")
    work_on(anne, ANNE, removing)
    more = [merged(base, others, f"{len(others)}.dossier") for others in ([both, anne], [anne, bram, both])]
    assert canonical(more[0]) == canonical(more[1])


def test_who_undoes_a_decision_after_it_was_merged_takes_it_back(base: Path) -> None:
    def kind(document: Document, records: list[Record]) -> Edit | None:
        return edits.set_kind(document, "email")

    anne = worked(base, ANNE, accepting(attendee, ANNE), kind)
    both = merged(base, [anne, worked(base, BRAM, accepting(action, BRAM))], "both.dossier")
    with Store.open(anne, "write") as store:
        store.undo("Anne")
        store.undo("Anne")
    now = first_of(merged(base, [both, anne], "again.dossier"))
    assert (now.document.kind, attendee(now.records).review) == ("minutes", "proposed")
    assert action(now.records).review == "accepted"


def test_undo_of_the_merge_leads_to_the_base_and_the_steps_of_all_can_be_gone_to(base: Path) -> None:
    anne, bram = worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, rejecting(attendee, BRAM))
    out = merged(base, [anne, bram], "out.dossier")
    before = first_of(base)
    with Store.open(out, "write") as store:
        step = store.next_undo()
        assert step is not None and (step.label, step.detail) == ("merge", "Anne.dossier, Bram.dossier")
        now = store.annotated(before.document.id)
        store.undo("Mia")
        assert store.annotated(before.document.id) == before
        following = store.next_redo()
        assert following is not None and following.id == step.id
        (tip,) = [one for one in store.history() if one.reviewer == "Bram"]
        assert {branch.tip.reviewer for branch in store.branches()} == {"Anne", "Bram", "Mia"}
        store.go_to(tip.id, "Mia")
        assert store.annotated(before.document.id) == first_of(bram)
        store.go_to(step.id, "Mia")
        assert store.annotated(before.document.id) == now
        assert list(store.check()) == []


def test_settings_are_united(base: Path) -> None:
    anne, bram = copy(base, "anne.dossier"), copy(base, "bram.dossier")
    told = {
        base: {"saved_queries": '{"open": "review:open"}', "spread_answers": '[["never", "a"]]'},
        anne: {"saved_queries": '{"open": "review:open", "mijn": "layer:date"}', "spread_answers": '[["never", "b"]]'},
        bram: {"saved_queries": '{"open": "owner:MEVA"}', "spread_answers": '[["never", "b"]]', "other": "1"},
    }
    for path, settings in told.items():
        with Store.open(path, "write") as store:
            for name, value in settings.items():
                store.set_setting(name, value)
    out = [merged(base, others, f"{place}.dossier") for place, others in enumerate(([anne, bram], [bram, anne]))]
    out.append(merged(base, [out[0], anne], "again.dossier"))
    for path in out:
        with Store.open(path, "read") as store:
            assert store.settings() == {
                "other": "1",
                "saved_queries": '{"open": "review:open", "mijn": "layer:date", "open (2)": "owner:MEVA"}',
                "spread_answers": '[["never", "a"], ["never", "b"]]',
            }


def test_a_document_that_only_one_has_comes_along_with_its_history(base: Path) -> None:
    anne = copy(base, "anne.dossier")
    with Store.open(anne, "write") as store:
        extra = annotated("alleen.md")
        store.add_documents([extra])
        store.apply(Edit("accept", (Change(extra.records[0], replace(extra.records[0], review="accepted")),)), "Anne")
    report = report_of(base, [anne, copy(base, "bram.dossier")])
    assert (report.documents, report.new_documents) == (3, 1)
    with Store.open(base.with_name("out.dossier"), "read") as store:
        assert [document.name for document in store.documents()] == [*NAMES, "alleen.md"]
        assert store.record(extra.records[0].id) == replace(extra.records[0], review="accepted")
        assert list(store.check()) == []


def test_a_dossier_that_is_open_elsewhere_is_read_and_left_as_it_is(base: Path) -> None:
    anne = worked(base, ANNE, accepting(attendee, ANNE))
    given = {path: path.read_bytes() for path in (base, anne)}
    merged(base, [anne], "one.dossier")
    assert given == {path: path.read_bytes() for path in given}
    with Store.open(anne, "write") as store:
        row = store.documents()[0]
        store.apply(Edit("set_kind", (Change(row, replace(row, kind="memo")),)), "Anne")
        out = merged(base, [anne], "two.dossier")
        store.apply(Edit("set_kind", (Change(replace(row, kind="memo"), row),)), "Anne")
    assert first_of(out).document.kind == "memo"


def test_a_merge_that_is_stopped_leaves_nothing(base: Path) -> None:
    anne = worked(base, ANNE, accepting(attendee, ANNE))
    there = sorted(base.parent.iterdir())
    report = PeopleReport()
    steps = merge_people(base, [anne], base.with_name("out.dossier"), "Mia", report)
    told = [next(steps) for _ in range(3)]
    steps.close()
    assert all(isinstance(step, Step) and step.total == 2 for step in told)
    assert report.cancelled and sorted(base.parent.iterdir()) == there


def refused(base: Path, others: Sequence[Path], target: str = "out.dossier") -> str:
    there = sorted(base.parent.glob("*"))
    with pytest.raises(Problem) as raised:
        report_of(base, others, target)
    assert sorted(base.parent.glob("*")) == there
    return raised.value.code


def test_what_cannot_be_merged_is_refused(base: Path) -> None:
    anne = copy(base, "anne.dossier")
    stranger = base.with_name("stranger.dossier")
    store_with(stranger, annotated("ander.md")).close()
    other_text = base.with_name("text.dossier")
    given = first_of(base)
    store_with(other_text, replace(given, text=given.text[:-1] + " ")).close()
    text = base.with_name("plain.dossier")
    text.write_text("geen dossier", encoding="utf-8")
    damaged = base.with_name("damaged.dossier")
    shutil.copyfile(base, damaged)
    damaged.write_bytes(damaged.read_bytes()[:5000])
    newer = copy(base, "newer.dossier")
    content = bytearray(newer.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    newer.write_bytes(content)
    assert refused(base, [base]) == "same_dossier"
    assert refused(base, [anne], "anne.dossier") == "is_a_source"
    assert refused(base, [anne], "stranger.dossier") == "file_exists"
    assert refused(base, [anne, stranger]) == "nothing_in_common"
    assert refused(base, [other_text]) == "other_text"
    assert refused(base, [text]) == "not_a_dossier"
    assert refused(base, [damaged]) == "damaged_dossier"
    assert refused(base, [newer]) == "newer_dossier"
    assert refused(base, [base.with_name("nobody.dossier")]) == "no_such_file"
    with pytest.raises(Problem, match="no_such_folder"):
        next(merge_people(base, [anne], base.parent / "geen map" / "out.dossier", "Mia"))


def test_who_agreed_is_heard_when_the_other_changes_their_mind(base: Path) -> None:
    anne, bram = worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, accepting(attendee, BRAM))
    both = merged(base, [anne, bram], "both.dossier")
    work_on(anne, CARLA, rejecting(attendee, CARLA))
    record = attendee(first_of(merged(base, [both, anne], "more.dossier")).records)
    assert {(version.reviewer, version.review) for version in versions(record)} == {
        ("Bram", "accepted"), ("Carla", "rejected"),
    }  # fmt: skip


def test_a_comment_that_came_with_a_merge_does_not_bring_back_what_was_decided_anew(base: Path) -> None:
    anne, bram = worked(base, ANNE, accepting(attendee, ANNE)), worked(base, BRAM, noting("klopt dit?", BRAM))
    both = merged(base, [anne, bram], "both.dossier")
    work_on(anne, ANNE, rejecting(attendee, ANNE))
    record = attendee(first_of(merged(base, [both, anne], "more.dossier")).records)
    assert (record.review, record.comment, versions(record)) == ("rejected", "klopt dit?", ())
