"""What a reviewer does to attendees: laws of splitting and joining, and what the guideline says of them."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import LATER, STAMP, TEXT, document, only, record, records
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.review.attendance import people, person_spans

LISTS = (
    "Dhr. A en/of Dhr. B (FMS)",
    "5.1.2e 5.1.2e 5.1.2e (WJZ)",
    "J. de Vries (RIVM, voorzitter), A. Bol (CZ)",
    "mw. Bol, 5.1.2e & Dhr. 5.1.2e (LZ)\n5.1.2e 5.1.2e",
    "MEVA en DGCZ / PZo",
)


def after(before: Sequence[Record], edit: Edit | None) -> list[Record]:
    """All records after an edit."""
    rows = {one.id: one for one in before}
    for change in edit.changes if edit is not None else ():
        if isinstance(change.row, Record):
            rows.pop(change.row.id, None)
            if isinstance(change.after, Record):
                rows[change.after.id] = change.after
    return people.attendees(rows.values())


def one(words: str, **given: object) -> tuple[str, Record]:
    """A text with one attendee, and the record."""
    text = f"Aanwezig: {words}.\n"
    return text, record("attendee", words, text, document(text), **given)


def split(text: str, person: Record, spans: list[Span] | None = None) -> list[Record]:
    parts = spans if spans is not None else person_spans.parts(text, person.span)
    return after([person], people.split(document(text), text, person, parts, STAMP))


@st.composite
def listed(draw: st.DrawFn) -> tuple[str, Record]:
    words = draw(st.sampled_from(LISTS))
    presence = draw(st.sampled_from(people.PRESENCES))
    by_hand = draw(st.sets(st.sampled_from(["presence", "organisation", "role", "name"])))
    values = {"presence": presence, "organisation": draw(st.sampled_from([None, "WJZ", "RIVM"]))}
    origin = draw(st.sampled_from(["extractor", "reviewer"]))
    review = draw(st.sampled_from(["proposed", "accepted", "rejected"] if origin == "extractor" else ["added"]))
    return one(words, values=values, by_hand=tuple(sorted(by_hand)), origin=origin, review=review)


@given(listed(), st.data())
def test_what_is_split_lies_inside_in_order_and_is_joined_again(case: tuple[str, Record], data: st.DataObject) -> None:
    text, person = case
    places = person_spans.places(text, person.span)
    chosen = data.draw(st.sets(st.sampled_from(places), min_size=1))
    parts = person_spans.cut_at(text, person.span, sorted(chosen))
    edit = people.split(document(text), text, person, parts, STAMP)
    found = after([person], edit)
    assert [record.span for record in found] == parts
    assert all(left.end <= right.start for left, right in pairwise(found_spans(found)))
    assert all(record.span == trimmed(text, *record.span) for record in found[1:-1])
    assert after(found, edit.inverse()) == [person], "undo gives back all of it"
    assert found[0].id == person.id and len({record.id for record in found}) == len(found)
    again = people.join(document(text), text, found, found, LATER)
    joined = after(found, again)
    assert [record.span for record in joined] == [person.span]
    assert joined[0].id == person.id
    assert after(joined, again.inverse()) == found


def found_spans(found: list[Record]) -> list[Span]:
    return [record.span for record in found]


@given(listed())
def test_a_person_s_own_values_survive_a_split(case: tuple[str, Record]) -> None:
    text, person = case
    found = split(text, person, person_spans.cut_at(text, person.span, person_spans.places(text, person.span)[:1]))
    for key in person.by_hand:
        assert found[0].values[key] == person.values[key]
        assert key in found[0].by_hand
    for other in found[1:]:
        assert set(other.by_hand) == {"presence", "organisation"} & set(person.by_hand)
        assert all(other.values[key] == person.values[key] for key in other.by_hand)
        assert (other.origin, other.review, other.proposal) == ("reviewer", "added", None)
    assert all(record.values.keys() == BY_NAME["attendee"].defaults().keys() for record in found)


def test_the_first_keeps_the_proposal_and_a_join_agrees_with_it_again() -> None:
    text, person = one("Dhr. A en/of Dhr. B (FMS)", values={"honorific": "Dhr.", "name": "A", "organisation": "FMS"})
    found = split(text, person)
    assert (found[0].review, found[0].proposal["end"]) == ("corrected", person.end)
    assert [record.values["organisation"] for record in found] == ["FMS", "FMS"], "the guideline's example"
    assert [record.values["name"] for record in found] == ["A", "B"]


def test_behind_a_comma_the_organisation_is_one_person_s_and_a_heading_s_is_everybody_s() -> None:
    text, person = one("A. Bol, C. Dam (CZ)")
    assert [record.values["organisation"] for record in split(text, person)] == [None, "CZ"]
    text, person = one("A. Bol, C. Dam", values={"organisation": "RIVM"})
    assert [record.values["organisation"] for record in split(text, person)] == ["RIVM", "RIVM"]


def test_everybody_is_there_as_the_one_was() -> None:
    text, person = one("A. Bol, C. Dam", values={"presence": "absent"}, review="rejected")
    assert [record.values["presence"] for record in split(text, person)] == ["absent", "absent"]


def test_equal_codes_are_people_of_their_own() -> None:
    text, person = one("5.1.2e 5.1.2e 5.1.2e (WJZ)")
    first, second, third = split(text, person, [Span(10, 16), Span(17, 23), person.span._replace(start=24)])
    edit = people.set_values(document(text), [first], "presence", "absent", LATER)
    assert {change.row.id for change in edit.changes if isinstance(change.row, Record)} == {first.id}
    assert len({first.id, second.id, third.id}) == 3


def test_joining_takes_neighbours_only() -> None:
    mine = records()
    dhr, vries = only(mine, "attendee", "Dhr. 5.1.2e (WJZ)"), only(mine, "attendee", "J. de Vries (RIVM)")
    assert people.join(document(), TEXT, [dhr], mine, STAMP) is None
    edit = people.join(document(), TEXT, [vries, dhr], mine, STAMP)
    (joined, gone) = (change.after for change in edit.changes if isinstance(change.row, Record))
    assert (joined.id, joined.span) == (dhr.id, Span(dhr.start, vries.end))
    assert (gone.id, gone.review) == (vries.id, "rejected"), "what the extractor proposed is rejected, not forgotten"
    between = record("attendee", "Vries")
    far = record("attendee", "Planning")
    assert people.join(document(), TEXT, [dhr, far], [*mine, between], STAMP) is None


@pytest.mark.parametrize("key", ["presence", "role", "organisation"])
def test_several_get_one_value_in_one_edit(key: str) -> None:
    mine = people.attendees(records())
    edit = people.set_values(document(), mine, key, "absent", STAMP)
    assert [change.after.values[key] for change in edit.changes if isinstance(change.row, Record)] == ["absent"] * 2
    assert all(change.after.by_hand == (key,) for change in edit.changes if isinstance(change.row, Record))
    assert sum(not isinstance(change.row, Record) for change in edit.changes) == 1, "the document is put in review once"
    assert people.set_values(document(), [change.after for change in edit.changes[:2]], key, "absent", LATER) is None


def test_the_presence_goes_round() -> None:
    assert [people.presence_after(one) for one in people.PRESENCES] == [*people.PRESENCES[1:], "present"]
    assert [people.presence_after(one, -1) for one in people.PRESENCES] == ["deputised", *people.PRESENCES[:-1]]
    assert people.presence_after(None) == "present"


def test_roles_as_people_write_them() -> None:
    assert [people.typed_role(words) for words in ("vz", "Notulist", "deelprojectleider")] == [
        "chair", "minutes_taker", "deelprojectleider",
    ]  # fmt: skip


def test_organisations_of_the_document_come_first() -> None:
    offered = people.organisations([*records(), record("attendee", "Planning", values={"organisation": "RIVM"})])
    assert offered[0] == "RIVM"
    assert {"WJZ", "MEVA"} <= set(offered[:3])
    assert "DGCZ" in offered and len(offered) == len(set(offered))


def test_a_list_becomes_attendees_in_one_edit() -> None:
    spans = [Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("MEVA", "PZo")]
    known = only(records(), "attendee", "J. de Vries (RIVM)")
    edit = people.add_people(document(), TEXT, records(), [*spans, known.span], STAMP)
    added = [change.after for change in edit.changes if change.before is None]
    assert [(one.span, one.layer, one.review, one.origin) for one in added] == [
        (span, "attendee", "added", "reviewer") for span in spans
    ]
    assert people.add_people(document(), TEXT, records(), [known.span], STAMP) is None


def test_one_person_is_not_split() -> None:
    text, person = one("A. Bol")
    assert people.split(document(text), text, person, person_spans.parts(text, person.span), STAMP) is None
