"""The query language: what is read, what is refused and why, and what a query takes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import TEXT, document, record, records
from vwsreview.domain.problems import Problem
from vwsreview.domain.query import Query
from vwsreview.domain.query_keys import BY_ANY_NAME
from vwsreview.domain.query_parser import LONGEST, parse

DOCUMENT = document(status="in_review")


def taken(query: str) -> list[str]:
    """The words of the example's records that a query takes."""
    test = parse(query).test(DOCUMENT, TEXT)
    return [one.span.of(TEXT) for one in records(DOCUMENT) if test(one)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  vaccin ", "vaccin"),
        ('vacc* "twee  woorden" "twee wo"*', 'vacc* "twee woorden" "twee wo"*'),
        ("één-op-één -nee", '"één op één" -nee'),
        ("laag:actie eigenaar:MEVA,PZo", "layer:action owner:MEVA,PZo"),
        ("TERMIJN<2021-03-01", "due<2021-03-01"),
        ("termijn<1-3-2021 datum>=3-2021", "due<2021-03-01 date>=2021-03"),
        ("due:geen owner:* -owner:leeg", "due:none owner:* -owner:none"),
        ("soort:verslag status:klaar beoordeling:open", "kind:minutes status:done review:open"),
        ("aanwezigheid:afwezig rol:voorzitter", "presence:absent role:chair"),
        ('organisatie:"NFU / UMCU" organisatie="VWS"', 'organisation:"NFU / UMCU" organisation=VWS'),
        ('owner:"none" owner:"a,b"* owner:"x*"', 'owner:"none" owner:"a,b"* owner:"x*"'),
        ("confidence<0.8 level:2 changed:ja", "confidence<0.8 level:2 changed:yes"),
        ("owner:MEVA, vaccin", "owner:MEVA vaccin"),
        ("anchor:2021-w05 ijkdatum=2021", "anchor:2021-W05 anchor=2021"),
        ("- * ()", ""),
        ("ijkdatum:geen", "anchor:none"),
    ],
)
def test_what_is_read(typed: str, kept: str) -> None:
    assert str(parse(typed)) == kept
    assert parse(kept) == parse(typed)


@pytest.mark.parametrize(
    ("typed", "reason", "at", "words"),
    [
        ("vaccin foo:bar", "unknown_key", 7, "foo"),
        ("-Betreft:x", "unknown_key", 1, "Betreft"),
        ("owner<MEVA", "bad_operator", 0, "owner<"),
        ("owner:", "missing_value", 6, "owner"),
        ("owner: MEVA", "missing_value", 6, "owner"),
        ('owner:""', "missing_value", 6, "owner"),
        ("layer:actions,foo", "bad_choice", 14, "foo"),
        ("layer:none", "bad_choice", 6, "none"),
        ("due<morgen", "bad_day", 4, "morgen"),
        ("due<none", "bad_day", 4, "none"),
        ("due:2021-02-30", "bad_day", 4, "2021-02-30"),
        ("due:P2W", "bad_day", 4, "P2W"),
        ("confidence<nan", "bad_number", 11, "nan"),
        ("level:2e3", "bad_number", 6, "2e3"),
    ],
)
def test_what_is_refused(typed: str, reason: str, at: int, words: str) -> None:
    with pytest.raises(Problem) as raised:
        parse(typed)
    assert raised.value.code == "bad_query"
    told = raised.value.parameters
    assert (told["reason"], told["at"], told["text"]) == (reason, at, words)
    assert told["known"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("layer:actie eigenaar:meva", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("owner:MEV", []),
        ("owner:MEV*", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("owner=meva", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("owner=mev*", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("due<2021-01-16", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("due<2021-01-15", []),
        ("due<=2021-01-15", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("due>2021-01", []),
        ("due>=2021-01", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("due:2021-01", ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"]),
        ("due=2021-01", []),
        ("organisation:WJZ,RIVM", ["Dhr. 5.1.2e (WJZ)", "J. de Vries (RIVM)"]),
        ("-organisation:WJZ", ["J. de Vries (RIVM)"]),
        ("name:none", ["Dhr. 5.1.2e (WJZ)"]),
        ("-name:*", ["Dhr. 5.1.2e (WJZ)"]),
        ("redacted:yes", ["Dhr. 5.1.2e (WJZ)"]),
        ("-redacted:yes", ["J. de Vries (RIVM)"]),
        ("ground:5.1.2e", ["5.1.2e"]),
        ("ground:5.1", ["5.1.2e"]),
        ("ground=5.1", []),
        ("field:onderwerp value:testlijn", ["Overleg testlijn"]),
        ("number:1 level:1", ["Planning"]),
        ("Vries", ["J. de Vries (RIVM)"]),
        ("vries layer:attendee -layer:date", ["J. de Vries (RIVM)"]),
        ("wjz -dhr", []),
        ("layer:section kind:verslag status:bezig anchor:2021", ["Planning"]),
        ("layer:section kind:brief", []),
        ("layer:section document:overleg", ["Planning"]),
        ("layer:section text:nota", ["Planning"]),
        ("layer:section -text:nota", []),
        ("confidence<0.8", []),
        ("layer:section confidence>0.8 review:open changed:no rule:section", ["Planning"]),
        ("layer:section review:beslist", []),
        ("layer:section comment:*", []),
    ],
)
def test_what_is_taken(query: str, expected: list[str]) -> None:
    assert taken(query) == expected


def test_a_role_goes_by_any_of_its_names() -> None:
    chair = record("attendee", "J. de Vries (RIVM)", values={"role": "chair"})
    written = record("attendee", "J. de Vries (RIVM)", values={"role": "adviseur Voorzitter"})
    assert parse("rol:voorzitter").matches(chair, DOCUMENT)
    assert not parse("rol:notulist").matches(chair, DOCUMENT)
    assert parse("rol:adviseur").matches(written, DOCUMENT)


def test_words_of_a_record_are_whole_words_of_the_text() -> None:
    cut = replace(record("date", "22 maart"), start=TEXT.index("maart"), end=TEXT.index("maart") + 3)
    assert not parse("maa").matches(cut, DOCUMENT, TEXT)
    assert parse("22").matches(record("date", "22 maart"), DOCUMENT, TEXT)


def test_values_are_looked_into_by_words_too() -> None:
    moved = record("action", "Morgen", values={"owners": ["Coördinatie-team"]})
    assert parse("coordinatie").matches(moved, DOCUMENT, TEXT)
    assert parse('"team coordinatie"').matches(moved, DOCUMENT, TEXT) is False


def test_whether_records_are_asked_for() -> None:
    assert parse("layer:action vaccin").needs_records
    assert not parse("vaccin kind:minutes status:new anchor<2021 text:x document:y").needs_records
    assert not Query().needs_records


PIECES = st.sampled_from(
    [*BY_ANY_NAME, ":", "=", "<", "<=", ">=", "-", '"', "*", ",", " ", "none", "geen", "2021-03", "0.8", "ja", "actie"]
)
TYPED = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)


@given(TYPED | st.text(max_size=40))
def test_anything_typed_is_a_query_or_a_problem_and_prints_as_itself(typed: str) -> None:
    try:
        query = parse(typed)
    except Problem as problem:
        assert problem.code == "bad_query"
        assert 0 <= int(str(problem.parameters["at"])) <= len(typed)
        return
    assert parse(str(query)) == query
    query.test(DOCUMENT, TEXT)(records(DOCUMENT)[0])


@given(TYPED)
def test_a_minus_takes_exactly_the_others_that_have_the_key(typed: str) -> None:
    try:
        query = parse(typed)
    except Problem:
        return
    for condition in query.conditions:
        if condition.about.of_record is None:
            continue
        turned = replace(condition, negated=not condition.negated)
        for one in records(DOCUMENT):
            has_key = not condition.about.layers or one.layer in condition.about.layers
            assert condition.holds_of(one) + turned.holds_of(one) == has_key


def test_a_query_has_a_bound() -> None:
    assert len(parse("a " * (LONGEST // 2)).items) == LONGEST // 2
    with pytest.raises(Problem, match="long_query"):
        parse("a " * LONGEST)
