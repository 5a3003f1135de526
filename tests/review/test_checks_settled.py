"""Whatever the records say: the checks read it, and pressing the key for the fix again and again comes to an end."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.examples import STAMP, document
from vwsreview.domain.document import Document
from vwsreview.domain.layers import BY_NAME, REVIEW_STATES, Key, Value
from vwsreview.domain.record import Record
from vwsreview.review.checks.checks import findings
from vwsreview.review.checks.fixes import fix

TEXT = "maandag 11 januari 2021 MEVA WJZ J. de Vries 5.1.2e 10.2.e 1 februari tot vrijdag 3 mei Besluit: akkoord"
TIMES = (
    "2021-01-11", "2020-02-01", "2020-02-29", "2021-12-20/2021-01-05", "2021-01-11T16:00/2021-01-11T15:00", "2021",
    "XXXX-06-14", "XXXX-WXX-3", "R/P1W", "P2W", "2021-W05", "2021-Q2", "2021-01-12TMO/2021-01-11TAF", None,
)  # fmt: skip
OWNERS = ("MEVA", "WJ2", "WJZ", "5.1.2e", "Grönloh", "ik", "", "PZo/BPZ", "J. de Vries", "J de Vreis")
CODES = ("5.1.2e", "10.2e", "5.1.2x", "11.1", "out_of_scope", "", "zzz")


def values_of(key: Key) -> st.SearchStrategy[Value]:
    if key.name in ("owners", "ground"):
        return st.lists(st.sampled_from(OWNERS if key.name == "owners" else CODES), max_size=3)
    if key.type == "time":
        return st.sampled_from(TIMES)
    if key.type == "flag":
        return st.booleans()
    if key.type == "number":
        return st.integers(1, 9)
    return st.sampled_from((*key.choices, *(() if key.type == "choice" else (*OWNERS, None))))


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    made = []
    for number in range(draw(st.integers(1, 8))):
        layer = BY_NAME[draw(st.sampled_from(sorted(BY_NAME)))]
        start = draw(st.integers(0, len(TEXT) - 2))
        end = draw(st.integers(start + 1, len(TEXT)))
        given = {key.name: draw(values_of(key)) for key in layer.keys}
        record = Record(f"r{number}", DOCUMENT.id, layer.name, start, end, given)
        sure = draw(st.none() | st.floats(0, 1))
        made.append(replace(record, review=draw(st.sampled_from(REVIEW_STATES)), confidence=sure))
    return made


DOCUMENT = document(TEXT)


@settings(max_examples=300, deadline=None)
@given(records())
def test_settling_one_finding_after_the_other_comes_to_an_end(given_records: list[Record]) -> None:
    row, by_id = DOCUMENT, {record.id: record for record in given_records}
    for _ in range(100):
        open_findings = [one for one in findings(row, TEXT, by_id.values()) if one.fix.does != "ask"]
        if not open_findings:
            return
        edit = fix(open_findings[0], row, by_id.values(), STAMP)
        assert edit is not None, open_findings[0]
        touched = [change.after for change in edit.changes if isinstance(change.after, Record)]
        assert len(touched) == (open_findings[0].fix.does != "keep")
        by_id |= {record.id: record for record in touched}
        row = next((change.after for change in edit.changes if isinstance(change.after, Document)), row)
    raise AssertionError([one.code for one in open_findings])
