"""What is wrong in a line is refused with its place, whatever it is."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from tests.formats.examples import example, json_values, record
from vwsreview.domain.problems import Problem
from vwsreview.formats import jsonl
from vwsreview.formats.json_text import DEEPEST

Spoil = Callable[[dict[str, Any]], object]


def good() -> dict[str, Any]:
    records = (
        record("attendee", "5.1.2e (WJZ)"),
        record("date", "1 april", values={"value": "2021-04-01"}),
        record("action", "LZ stuurt vóór 1 april de slides.", values={"owners": ["LZ"]}),
        record("section", "Verslag"),
    )
    (line,) = jsonl.write([example(records)])
    return json.loads(line)


def problem_of(raw: str | bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        jsonl.parse(raw, 7)
    assert caught.value.parameters["line"] == 7
    return caught.value


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{", "bad_json"),
        (b"[]", "no_object"),
        (b'{"format": "vwsreview/1"} x', "bad_json"),
        (b'{"a": NaN}', "bad_json"),
        (b'{"format": "\\ud800"}', "bad_json"),
        (b"[" * 100_000, "bad_json"),
        (b'{"a": ' + b"[" * 50 + b"]" * 50 + b"}", "bad_json"),
        (b"9" * 5_000, "bad_json"),
        (b'{"a": 1e999}', "bad_json"),
        (b'{"a": -1e999}', "bad_json"),
        (b'{"a": Infinity}', "bad_json"),
        (b'{"\\uDC00": 1}', "bad_json"),
        (b'{"a": "\x00"}', "bad_json"),
        (b"\xff\xfe{\x00}\x00", "not_utf8"),
        (b'{"a": "\xff"}', "not_utf8"),
        (b"{}", "no_format"),
        (b'{"format": "vwsreview/2"}', "unknown_format"),
        (b'{"format": ["vwsreview/1"]}', "unknown_format"),
        (b'{"format": "vwsreview/1"}', "missing_key"),
    ],
)
def test_what_is_no_line_of_ours_is_refused(raw: bytes, code: str) -> None:
    assert problem_of(raw).code == code


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda row: row.pop("document"), "missing_key"),
        (lambda row: row.pop("text"), "missing_key"),
        (lambda row: row.update(text="a\0b"), "bad_text"),
        (lambda row: row.update(text="a\r\nb"), "bad_text"),
        (lambda row: row.update(sha256="abc"), "bad_value"),
        (lambda row: row.update(kind="poem"), "bad_value"),
        (lambda row: row.update(kind=None), "bad_value"),
        (lambda row: row.update(anchor_date="gisteren"), "bad_value"),
        (lambda row: row.update(status=1), "bad_value"),
        (lambda row: row.update(dates={}), "bad_value"),
        (lambda row: row.update(dates=["x"]), "bad_value"),
        (lambda row: row["dates"][0].update(start=-1), "span_outside_text"),
        (lambda row: row["dates"][0].update(end=10_000), "span_outside_text"),
        (lambda row: row["dates"][0].update(end=row["dates"][0]["start"]), "span_outside_text"),
        (lambda row: row["dates"][0].update(start=True), "bad_value"),
        (lambda row: row["dates"][0].pop("start"), "missing_key"),
        (lambda row: row["dates"][0].update(quote="2 april"), "quote_mismatch"),
        (lambda row: row["dates"][0].update(value="1 april"), "bad_value"),
        (lambda row: row["dates"][0].update(type="moment"), "bad_value"),
        (lambda row: row["dates"][0].update(review="maybe"), "bad_value"),
        (lambda row: row["dates"][0].update(origin="No body"), "bad_value"),
        (lambda row: row["dates"][0].update(confidence=2), "bad_value"),
        (lambda row: row["dates"][0].update(confidence=True), "bad_value"),
        (lambda row: row["dates"][0].update(confidence=10**400), "bad_value"),
        (lambda row: row["dates"][0].update(end=10**400), "span_outside_text"),
        (lambda row: row["dates"][0].update(start=1e3), "bad_value"),
        (lambda row: row["dates"][0].update(evidence={"value": [[1]]}), "bad_value"),
        (lambda row: row["dates"][0].update(evidence={"value": [[True, 2]]}), "bad_value"),
        (lambda row: row["dates"][0].update(links={"value": "x"}), "bad_value"),
        (lambda row: row["dates"][0].update(by_hand="value"), "bad_value"),
        (lambda row: row["dates"][0].update(proposal=[]), "bad_value"),
        (lambda row: row["dates"][0].update(id=row["actions"][0]["id"]), "duplicate_id"),
        (lambda row: row["attendees"][0].update(presence=None), "bad_value"),
        (lambda row: row["attendees"][0].update(redacted="ja"), "bad_value"),
        (lambda row: row["actions"][0].update(owners=[None]), "bad_value"),
        (lambda row: row["sections"][0].update(level="1"), "bad_value"),
    ],
)
def test_what_is_wrong_in_a_document_is_refused(spoil: Spoil, code: str) -> None:
    row = good()
    jsonl.parse(json.dumps(row))
    spoil(row)
    assert problem_of(json.dumps(row)).code == code


VERSION = {
    "reviewer": "An", "updated_at": None, "review": "accepted", "layer": "date", "start": 1, "end": 3,
    "values": {"type": "date", "value": None, "role": "mention"},
}  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [{"end": 10**9}, {"values": {}}, {"values": {**VERSION["values"], "value": "1 april"}}, {"layer": "action"}],
)
def test_a_version_that_the_record_could_not_be_is_refused(change: dict[str, Any]) -> None:
    row = good()
    row["dates"][0]["versions"] = [VERSION]
    assert jsonl.parse(json.dumps(row))
    row["dates"][0]["versions"] = [VERSION, {**VERSION, **change}]
    assert problem_of(json.dumps(row)).code == "bad_value"


@pytest.mark.parametrize(
    ("key", "value", "wrong"), [("kind", "memo", "poem"), ("anchor_date", None, "gisteren"), ("removed", True, "x")]
)
def test_a_version_that_the_document_could_not_be_is_refused(key: str, value: object, wrong: object) -> None:
    version = {"key": key, "value": value, "reviewer": "An", "updated_at": None}
    assert jsonl.parse(json.dumps(good() | {"versions": [version]}))
    assert problem_of(json.dumps(good() | {"versions": [{**version, "value": wrong}]})).code == "bad_value"


def test_what_is_taken_at_the_very_edge_can_be_written_again() -> None:
    deep: Any = []
    for _ in range(DEEPEST - 4):
        deep = [deep]
    row = good() | {"x_deep": deep, "x_large": 10**4000, "x_emoji": "🙂", "x_float": 1.7e308}
    row["dates"][0]["x_deep"] = deep
    read = jsonl.parse(json.dumps(row))
    (line,) = jsonl.write([read])
    assert jsonl.parse(line) == read


def test_rows_of_one_layer_need_not_have_the_same_keys() -> None:
    row = good()
    full, *_ = row["actions"]
    bare = {"start": full["start"], "end": full["end"] - 1}
    odd = {**full, "id": "odd", "presence": "of another layer", "x_new": [1]}
    row["actions"] = [full, bare, odd]
    first, second, third = (record for record in jsonl.parse(json.dumps(row)).records if record.layer == "action")
    assert [record.extra for record in (first, second, third)] == [
        {}, {"presence": "of another layer", "x_new": [1]}, {},
    ]  # fmt: skip
    assert third.values == {"explicit": False, "owners": [], "due": None, "status": "open"}
    assert (first.values["owners"], third.origin, third.evidence) == (["LZ"], "extractor", {})


def test_nothing_is_nested_too_deep_in_what_is_left_out_either() -> None:
    row = good()
    deep: Any = []
    for _ in range(DEEPEST):
        deep = [deep]
    row["anchor_candidates"] = [{"start": 0, "end": 1, "value": "2021-04-01", "reason": "label", "x_deep": deep}]
    assert problem_of(json.dumps(row)).code == "bad_json"


def test_what_is_missing_in_several_rows_is_not_shared() -> None:
    row = good()
    row["actions"] = [{"start": 0, "end": end} for end in (1, 2)]
    first, second = (record for record in jsonl.parse(json.dumps(row)).records if record.layer == "action")
    assert first.values["owners"] is not second.values["owners"]
    assert first.evidence is not second.evidence


@pytest.mark.parametrize("level", [DEEPEST - 3, DEEPEST - 2])
@pytest.mark.parametrize("key", ["x_new", "proposal"])
def test_what_is_kept_in_a_row_is_not_nested_deeper_than_the_rest(key: str, level: int) -> None:
    row = good()
    deep: Any = {}
    for _ in range(level - 1):
        deep = {"a": deep}
    row["dates"][0][key] = deep
    if level + 3 > DEEPEST:
        assert problem_of(json.dumps(row)).code == "bad_json"
    else:
        assert jsonl.parse(json.dumps(row))


@given(json_values)
def test_any_value_anywhere_is_taken_or_refused(value: object) -> None:
    for path in [
        ("text",),
        ("dates",),
        ("anchor_candidates",),
        ("dates", 0),
        ("dates", 0, "value"),
        ("actions", 0, "links"),
    ]:
        row = good()
        place: Any = row
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value
        try:
            jsonl.parse(json.dumps(row))
        except Problem as problem:
            assert problem.parameters["line"] == 1


def test_gold_that_is_only_compared_may_leave_out_its_text() -> None:
    row = good()
    del row["text"]
    found = jsonl.parse(json.dumps(row), text_needed=False)
    assert found.text == ""
    assert [record.layer for record in found.records] == ["section", "attendee", "action", "date"]
