"""Calendars, opened again with icalendar: meetings with their clock, tasks with their day."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.formats import torture
from tests.formats.examples import example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import RECORD, About, Exported, Occasion
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.formats.ics import FORMAT

icalendar = pytest.importorskip("icalendar")
OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")
TEXT = "Overleg testlijn, 11 januari 2021 te Den Haag.\nLZ stuurt vóór 1 april de slides 🙂; Piet ook.\n"


def meeting(value: str | None, role: str = "meeting", **changes: Any) -> Record:
    return record("date", "11 januari 2021", TEXT, values={"value": value, "role": role, "type": "time"}, **changes)


def task(due: str | None, **changes: Any) -> Record:
    values = {"owners": ["LZ", "Piet; Jan"], "due": due, **changes.pop("values", {})}
    return record("action", "LZ stuurt vóór 1 april de slides 🙂; Piet ook.", TEXT, values=values, **changes)


def document(*records: Record, **changes: Any) -> AnnotatedDocument:
    return example(records, TEXT, **changes)


def write(target: Path, *documents: AnnotatedDocument) -> Any:
    """The calendar as icalendar opens it, wholly."""
    exported = [Exported(one, About("Overleg testlijn")) for one in documents]
    list(FORMAT.write(exported, target, OCCASION))
    return icalendar.Calendar.from_ical(target.read_bytes())


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2021-01-11", date(2021, 1, 11), None),
        ("2021-01-11TMO", date(2021, 1, 11), None),
        ("2021-05-03/2021-05-07", date(2021, 5, 3), date(2021, 5, 8)),
        ("2021-01-11T10:00", datetime(2021, 1, 11, 10), None),
        ("2021-01-11T10:00/2021-01-11T10:30", datetime(2021, 1, 11, 10), datetime(2021, 1, 11, 10, 30)),
        ("2021-01-11T23:30/2021-01-12T00:30", datetime(2021, 1, 11, 23, 30), datetime(2021, 1, 12, 0, 30)),
        ("2021-01-11T10:30/2021-01-11T10:00", datetime(2021, 1, 11, 10, 30), None),
        ("2021-01-11/2021-01-11T10:00", date(2021, 1, 11), None),
    ],
)
def test_a_meeting_stands_on_its_day_and_hour(value: str, start: date, end: date | None, tmp_path: Path) -> None:
    (event,) = write(tmp_path / "a.ics", document(meeting(value))).walk("VEVENT")
    found = [event["dtstart"].dt, event["dtend"].dt if "dtend" in event else None]
    zones = {one.tzinfo.key for one in found if isinstance(one, datetime)}
    assert zones <= {"Europe/Amsterdam"}
    assert [one.replace(tzinfo=None) if isinstance(one, datetime) else one for one in found] == [start, end]


def test_a_meeting_says_what_where_and_which_document(tmp_path: Path) -> None:
    place = record("field", "Den Haag", TEXT, values={"name": "meeting_place", "value": "Den Haag"})
    calendar = write(tmp_path / "a.ics", document(meeting("2021-01-11", id="een", comment="let op"), place))
    (event,) = calendar.walk("VEVENT")
    assert (event["summary"], event["location"], event["comment"]) == ("Overleg testlijn", "Den Haag", "let op")
    assert event["description"] == "11 januari 2021\n\nmap/verslag.md"
    assert event["uid"] == "een@vwsreview"
    assert event["dtstamp"].dt.isoformat() == "2026-03-01T09:00:00+00:00"
    assert event["link"].endswith(f"#char={TEXT.index('11')},{TEXT.index(' te Den')}")
    assert event["link"].params["LABEL"] == "map/verslag.md"
    assert calendar["x-wr-calname"] == "proef"


def test_the_zone_tells_summer_from_winter(tmp_path: Path) -> None:
    (zone,) = write(tmp_path / "a.ics", document(meeting("2021-01-11"))).walk("VTIMEZONE")
    clock = zone.to_tz()
    offsets = [datetime(2021, month, day, 12, tzinfo=clock).utcoffset() for month, day in ((1, 11), (3, 29), (10, 31))]
    assert offsets == [timedelta(hours=1), timedelta(hours=2), timedelta(hours=1)]


@pytest.mark.parametrize(
    ("due", "day"), [("2021-04-01", date(2021, 4, 1)), ("2021-W13", date(2021, 4, 4)), ("2021-03", date(2021, 3, 31))]
)
def test_an_action_is_a_task_that_is_due_on_its_last_day(due: str, day: date, tmp_path: Path) -> None:
    (todo,) = write(tmp_path / "a.ics", document(task(due, values={"status": "done"}))).walk("VTODO")
    assert todo["due"].dt == day
    assert (todo["status"], [str(owner) for owner in todo["contact"]]) == ("COMPLETED", ["LZ", "Piet; Jan"])
    assert todo["summary"] == "LZ stuurt vóór 1 april de slides 🙂; Piet ook."
    assert "attendee" not in todo and "organizer" not in todo


@pytest.mark.parametrize(
    ("records", "lost"),
    [
        ((meeting("2021-01-11"),), {"type", "role", "origin", "review"}),
        ((meeting("2021-01-11", "mention"),), {RECORD}),
        ((meeting(None),), {RECORD}),
        ((meeting("XXXX-01-11"),), {RECORD}),
        ((meeting("2021-W05"),), {RECORD}),
        ((meeting("2021-01-11T25:00"),), {RECORD}),
        ((meeting("2021-01-11/9999-12-31"),), {RECORD}),
        ((meeting("2021-01-11TMO"),), {"value", "type", "role", "origin", "review"}),
        ((task(None),), {RECORD}),
        ((task("P2W"),), {RECORD}),
        ((task("2021-W13"),), {"due", "origin", "review"}),
        ((task("2021-04-01", comment="a\x01b"),), {"comment", "origin", "review"}),
        ((record("section", "Overleg", TEXT),), {RECORD}),
    ],
)
def test_what_a_calendar_cannot_say_is_told(records: tuple[Record, ...], lost: set[str]) -> None:
    losses = FORMAT.expected(Exported(document(*records))).losses
    assert {loss.key for loss in losses if loss.layer == records[0].layer} == lost


def test_a_meeting_that_is_named_twice_stands_there_once(tmp_path: Path) -> None:
    again = meeting("2021-01-11", "next_meeting", id="twee")
    other = meeting("2021-02-01", "next_meeting", id="drie")
    calendar = write(tmp_path / "a.ics", document(meeting("2021-01-11", id="een"), again, other))
    assert [event["uid"] for event in calendar.walk("VEVENT")] == ["een@vwsreview", "drie@vwsreview"]


def test_lines_are_75_octets_at_most_and_break_no_letter(tmp_path: Path) -> None:
    sources = tmp_path / "bronnen"
    sources.mkdir()
    target = tmp_path / "a.ics"
    write(target, *torture.documents(sources), document(task("2021-04-01", comment=20 * "é𝔸🏳️‍🌈", id="lang")))
    lines = target.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert not any(b"\n" in line for line in lines)


def test_the_same_record_has_the_same_uid_each_time(tmp_path: Path) -> None:
    first, second = (write(tmp_path / f"{n}.ics", document(task("2021-04-01"))).walk("VTODO")[0] for n in (1, 2))
    assert first["uid"] == second["uid"]


def test_documents_come_back_one_by_one(tmp_path: Path) -> None:
    documents = [
        document(task("2021-04-01", id="een"), meeting("2021-01-11", id="twee")),
        example(text="niets"),
        example((record("action", "LZ", "LZ", values={"due": "2021"}),), "LZ"),
    ]
    target = tmp_path / "a.ics"
    write(target, *documents)
    exported = [Exported(one, About("Overleg testlijn")) for one in documents]
    expected = [found for one in exported if (found := FORMAT.expected(one).images)]
    assert list(FORMAT.readers[0].read(target)) == expected


@pytest.mark.parametrize(
    ("old", "new", "code"), [(b"ni:///sha", b"https://x", "bad_value"), (b"END:VCALENDAR\r\n", b"", "missing_key")]
)
def test_a_calendar_that_is_not_whole_is_refused(old: bytes, new: bytes, code: str, tmp_path: Path) -> None:
    target = tmp_path / "a.ics"
    write(target, document(task("2021-04-01")))
    target.write_bytes(target.read_bytes().replace(old, new))
    with pytest.raises(Problem, match=code):
        list(FORMAT.readers[0].read(target))


def test_a_title_has_no_stars_and_the_description_has_the_words(tmp_path: Path) -> None:
    text = "LZ stuurt de slides **(actie *LZ*)**"
    action = record("action", text, text, values={"due": "2021-04-01"})
    (todo,) = write(tmp_path / "a.ics", example((action,), text)).walk("VTODO")
    assert todo["summary"] == "LZ stuurt de slides (actie LZ)"
    assert str(todo["description"]).startswith(text)
