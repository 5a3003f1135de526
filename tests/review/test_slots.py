"""What could stand in a slot: laws that hold for every key, and the right value near the top."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import STAMP, TEXT, document, only, record, records
from vwsreview.domain.layers import BY_NAME, LAYERS, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.extract.extractor import extract
from vwsreview.formats.jsonl.reading import parse
from vwsreview.review import edits
from vwsreview.review.slots import candidates as slots
from vwsreview.review.slots.slot import Candidate

DOCUMENT = document(status="in_review")
RECORDS = records()
ALL_KEYS = [(one, key.name) for one in RECORDS for key in BY_NAME[one.layer].keys]
ACTION = only(RECORDS, "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")


def of(one: Record, key: str, text: str = TEXT, others: list[Record] | None = None) -> list[Candidate]:
    return slots.candidates(one, key, text, DOCUMENT, RECORDS if others is None else others)


def values(found: list[Candidate]) -> list[Value]:
    return [candidate.value for candidate in found]


@pytest.mark.parametrize(("one", "key"), ALL_KEYS, ids=lambda part: part if isinstance(part, str) else part.id[-14:])
def test_every_candidate_can_stand_there_and_its_words_lie_in_the_text(one: Record, key: str) -> None:
    found = of(one, key)
    kind = BY_NAME[one.layer].key(key)
    assert len(found) <= slots.MOST
    for candidate in found:
        assert slots.is_valid(kind, candidate.value), candidate
        assert all(0 <= span.start < span.end <= len(TEXT) for span in candidate.evidence), candidate
    marks = [repr(sorted(one) if isinstance(one, list) else one) for one in values(found)]
    assert len(set(marks)) == len(marks), "each value once"


@pytest.mark.parametrize(("one", "key"), ALL_KEYS, ids=lambda part: part if isinstance(part, str) else part.id[-14:])
def test_the_present_value_is_marked_with_a_digit_and_picking_it_changes_nothing(one: Record, key: str) -> None:
    present = [(place, candidate) for place, candidate in enumerate(of(one, key)) if candidate.current]
    if one.values[key] in (None, "", []):
        assert not present
        return
    ((place, candidate),) = present
    assert candidate.value == one.values[key]
    if BY_NAME[one.layer].key(key).type != "choice":  # choices keep their places, sixteen names of fields have pages
        assert place < slots.BY_DIGIT
    edit = edits.set_value(
        DOCUMENT, one, key, candidate.value, STAMP, candidate.following, candidate.evidence, candidate.links
    )
    if key in one.computed:  # picked, it no longer moves with the anchor
        assert edit is not None and edit.changes[0].after.values == one.values
    else:
        assert edit is None


@given(st.data())
def test_the_laws_hold_for_any_record_of_any_text(data: st.DataObject) -> None:
    pieces = st.sampled_from(
        ["MEVA", "5.1.2e", " ", "\n", "|", "(", ")", "1 april", "vr", "3/4/21", "Jan de Vries", "en", "/", ":", "- ",
         "10:00-10:30", "😀", "é", "*", "**", "2.", "week 12", "art. 5.1 lid 2 sub e", "\t", "T", "-"]
    )  # fmt: skip
    text = "".join(data.draw(st.lists(pieces, min_size=1, max_size=40)))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    layer = data.draw(st.sampled_from(LAYERS))
    key = data.draw(st.sampled_from(layer.keys))
    owner = document(text)
    one = Record("x", owner.id, layer.name, start, end, layer.defaults())
    found = slots.candidates(one, key.name, text, owner, [one, *extract(text, sha256="0" * 64, name="a").records])
    for candidate in found:
        assert slots.is_valid(key, candidate.value)
        assert all(0 <= span.start < span.end <= len(text) for span in candidate.evidence)
        for name, value in candidate.following.items():
            assert slots.is_valid(layer.key(name), value)


def test_choices_keep_their_place_whatever_the_record_says() -> None:
    attendee = only(RECORDS, "attendee", "J. de Vries (RIVM)")
    expected = ["present", "absent", "expected", "partial", "deputised"]
    assert values(of(attendee, "presence")) == expected
    assert values(of(attendee.with_values(presence="absent"), "presence")) == expected
    assert values(of(attendee, "role"))[:4] == ["chair", "minutes_taker", "guest", "deputy"]
    assert values(of(ACTION, "explicit")) == [True, False]
    assert values(of(only(RECORDS, "section", "Planning"), "level")) == [1, 2, 3, 4, 5, 6]


def action(text: str, others: list[Record] | None = None, **given: Value) -> tuple[str, list[Record], Record]:
    """An action of all of a text, among what an extractor finds there."""
    owner = document(text)
    one = record("action", text, text, owner, values=given)
    found = [other for other in extract(text, sha256="0" * 64, name="a").records if other.layer != "action"]
    return text, [one, *found, *(others or [])], one


def offered(text: str, key: str, **given: Value) -> list[Value]:
    _, others, one = action(text, **given)
    return values(slots.candidates(one, key, text, document(text), others))[: slots.BY_DIGIT]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("MEVA stuurt de nota naar VWS.", ["VWS"]),
        ("Dit pakken PZo/BPZ samen op.", ["PZo", "BPZ"]),
        ("Dit nemen MEVA en LZ mee.", ["MEVA", "LZ"]),
        ("Dit nemen MEVA en LZ mee.", ["LZ"]),
        ("Denise gaat de borrel samen met Sandra regelen.", ["Denise", "Sandra"]),
        ("De adviseur DGLZ belt 5.1.2e terug.", ["adviseur DGLZ"]),
        ("De adviseur DGLZ belt 5.1.2e terug.", ["5.1.2e"]),
        ("5.1.2e en 5.1.2e leveren de tijdlijn aan.", ["5.1.2e", "5.1.2e"]),
        ("Nota opstellen\tcluster Loon\t3 mei\topen", ["cluster Loon"]),
        ("| Proefversie klaarzetten | [5.1.2e] en [5.1.2e] | wk 41 |", ["[5.1.2e]", "[5.1.2e]"]),
        ("Huisartsen (LHV) reviewen het belscript.", ["Huisartsen (LHV)"]),
        ("Hierover informeert uw Kamer ons.", ["uw Kamer"]),
    ],
)
def test_an_owner_that_the_words_name_has_a_digit(text: str, owners: list[str]) -> None:
    assert owners in offered(text, "owners")


def test_the_people_of_the_meeting_and_other_owners_come_behind_those_that_are_named() -> None:
    text = "Aanwezig: Anneke Smit (RIVM), Jan de Bruin (LHV)\n\nDe cijfers worden nagestuurd.\n"
    owner = document(text)
    one = record("action", "De cijfers worden nagestuurd.", text, owner)
    people = [
        record("attendee", "Anneke Smit (RIVM)", text, owner, values={"name": "Anneke Smit", "organisation": "RIVM"}),
        record("attendee", "Jan de Bruin (LHV)", text, owner, values={"name": "Jan de Bruin", "organisation": "LHV"}),
    ]
    other = replace(one, id="other", values={**one.values, "owners": ["GGD"]})
    found = slots.candidates(one, "owners", text, owner, [*people, one, other])
    expected: list[Value] = [["GGD"], ["RIVM"], ["Anneke Smit"], ["LHV"], ["Jan de Bruin"]]
    assert [value for value in values(found) if value in expected] == expected
    rivm = next(candidate for candidate in found if candidate.value == ["RIVM"])
    assert rivm.links == (people[0].id,)


def test_due_leads_to_the_day_and_points_to_the_words_and_the_date() -> None:
    text = "MEVA antwoordt binnen 3 weken, LZ uiterlijk 22 maart."
    _, others, one = action(text)
    found = slots.candidates(one, "due", text, document(text), others)
    weeks, day = found[:2]
    assert (weeks.value, day.value) == ("2021-02-01", "2021-03-22")
    assert [span.of(text) for span in (*weeks.evidence, *day.evidence)] == ["3 weken", "22 maart"]
    dates = {one.span.of(text): one.id for one in others if one.layer == "date"}
    assert (weeks.links, day.links) == ((dates["3 weken"],), (dates["22 maart"],))


def test_a_date_that_a_person_set_knows_better_than_its_words() -> None:
    friday = only(RECORDS, "date", "vrijdag")
    by_hand = replace(friday, values={**friday.values, "value": "2021-01-22"}, by_hand=("value",))
    found = of(ACTION, "due", others=[by_hand if one is friday else one for one in RECORDS])
    assert values(found)[0] == "2021-01-22" and found[0].links == (friday.id,)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("11 januari", "2020-01-11"),
        ("3/4/2021", "2021-03-04"),
        ("vrijdag", "2021-01-08"),
        ("15 maart om half negen", "2021-03-15T20:30"),
        ("3 t/m 7 mei", "2021-05-07"),
        ("22 maart om 10.00 uur", "2021-03-22"),
    ],
)
def test_a_date_has_other_readings(words: str, value: str) -> None:
    text = f"De zitting is {words} gepland."
    owner = document(text)
    one = record("date", words, text, owner)
    assert value in values(slots.candidates(one, "value", text, owner, [one]))[: slots.BY_DIGIT]


@pytest.mark.parametrize(
    ("text", "words", "organisation"),
    [
        ("Aanwezig: Dhr. 5.1.2e (FMS)", "Dhr. 5.1.2e (FMS)", "FMS"),
        ("namens VNG: Peter Heijkoop en Inge Bergsma", "Inge Bergsma", "VNG"),
        ("Invited: Logius, RvIG: J. Wong; KPN: 5.1.2e", "5.1.2e", "KPN"),
        ("- S. Bol, Weather Service, USA [NWS], Chair", "S. Bol, Weather Service, USA [NWS], Chair",
         "Weather Service, USA [NWS]"),
        ("RIVM:\n- A. de Boer\n- C. Bol", "C. Bol", "RIVM"),
        ("| J. Bol | Ministerie van VWS | lid |", "J. Bol | Ministerie van VWS | lid", "Ministerie van VWS"),
        ("Aanwezig: MMZS, DGCZ", "MMZS", "MMZS"),
    ],
)  # fmt: skip
def test_an_organisation_has_a_digit(text: str, words: str, organisation: str) -> None:
    owner = document(text)
    one = record("attendee", words, text, owner)
    assert organisation in values(slots.candidates(one, "organisation", text, owner, [one]))[: slots.BY_DIGIT]


def test_the_parts_of_a_name_are_offered() -> None:
    text = "Aanwezig: mevr. drs. Anna van Dam (RIVM)"
    one = record("attendee", "mevr. drs. Anna van Dam (RIVM)", text, document(text))
    assert values(slots.candidates(one, "name", text, document(text), [one]))[0] == "Anna van Dam"
    assert "mevr. drs." in values(slots.candidates(one, "honorific", text, document(text), [one]))[:3]


def test_grounds_are_those_of_the_code_then_of_the_document_then_common_ones() -> None:
    text = "5.1.2e 5.1.2i 5.1.2i 5.1.2e2e"
    owner = document(text)
    one = record("redaction", "5.1.2e2e", text, owner)
    others = [replace(one, id=str(number), values={"ground": ["5.1.2i"]}) for number in range(2)]
    found = values(slots.candidates(one, "ground", text, owner, [one, *others]))
    assert found[0] == ["5.1.2e"] and found.index(["5.1.2i"]) < found.index(["out_of_scope"]) < slots.BY_DIGIT


def test_the_number_of_a_title_goes_on_from_the_one_above() -> None:
    text = "2.1 Cijfers\nwoorden\nPlanning\n"
    owner = document(text)
    above = record("section", "Cijfers", text, owner, values={"number": "2.1"})
    one = record("section", "Planning", text, owner)
    found = values(slots.candidates(one, "number", text, owner, [above, one]))
    assert found[:2] == ["2.2", "2.1.1"]


def test_a_list_takes_candidates_in_and_out() -> None:
    lz = Candidate(["LZ"], "LZ", "here", (Span(0, 2),))
    both = slots.toggled(ACTION, "owners", lz)
    assert both.value == ["MEVA", "LZ"]
    after = replace(ACTION, values={**ACTION.values, "owners": both.value}, evidence={"owners": [[0, 2]]})
    assert slots.toggled(after, "owners", lz).value == ["MEVA"]
    assert slots.toggled(after, "owners", lz).evidence == ()


def test_the_words_of_a_value_are_those_the_record_names_else_its_own() -> None:
    assert [span.of(TEXT) for span in slots.evidence(ACTION, "due", TEXT)] == ["vrijdag"]
    (found,) = slots.evidence(ACTION, "owners", TEXT)
    assert (found.start, found.of(TEXT)) == (ACTION.start, "MEVA")
    assert slots.evidence(ACTION, "status", TEXT) == ()
    damaged = replace(ACTION, evidence={"due": [[90000, 90001]]})
    assert slots.evidence(damaged, "due", TEXT) == ()


def test_words_that_a_file_of_others_names_outside_the_text_are_offered_nowhere() -> None:
    beyond = replace(ACTION, id="beyond", evidence={"due": [[1, 90_000]]}).with_values(due="P2W")
    found = of(ACTION, "due", others=[ACTION, beyond])
    assert "P2W" in values(found)
    assert all(span.end <= len(TEXT) for candidate in found for span in candidate.evidence)


LEAST = {"owners": 0.98, "due": 0.98, "organisation": 0.98, "role": 0.98, "value": 0.98, "ground": 0.98, "number": 0.95}


@pytest.mark.parametrize(("key", "share"), LEAST.items())
def test_nearly_every_right_value_of_the_gold_has_a_digit(shared: Path, key: str, share: float) -> None:
    """From an empty slot among the extractor's own records."""
    right = every = 0
    for path in sorted((shared / "gold").rglob("*.gold.json")):
        gold = parse(path.read_text(encoding="utf-8"))
        found = extract(gold.text, sha256=gold.document.sha256, name=gold.document.name).records
        for one in gold.records:
            keys = {kind.name: kind for kind in BY_NAME[one.layer].keys}
            if key not in keys or one.values[key] in (None, "", []):
                continue
            nothing = slots.nothing(keys[key])
            empty = replace(one, id="new", values={**one.values, key: nothing.value if nothing else None}, evidence={})
            others = [other for other in found if not (other.layer == one.layer and other.span.touches(one.span))]
            offers = slots.candidates(empty, key, gold.text, gold.document, others)[: slots.BY_DIGIT]
            every += 1
            right += any(slots.same(candidate.value, one.values[key]) for candidate in offers)
    assert every and right / every >= share, f"{right} of {every}"
