"""Writes calendars component by component, so that a long one needs no more memory than a short one."""

import base64
from collections.abc import Generator, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.ics.places import Entry, entries_of, plain
from vwsreview.formats.ics.properties import STATUS, SUFFIX
from vwsreview.formats.ics.times import ZONE


def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """One calendar with the entries of each document in turn."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//vwsreview//vwsreview//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plain(occasion.dossier))
    calendar.add_component(_zone())
    head, _, foot = calendar.to_ical().rpartition(b"END:VCALENDAR")
    moment = datetime.fromisoformat(occasion.at).astimezone(UTC)
    with target.open("wb") as file:
        file.write(head)
        for exported in documents:
            for entry in entries_of(exported).found:
                file.write(_component(entry, moment).to_ical())
            yield exported.name
        file.write(b"END:VCALENDAR" + foot)


def _zone() -> Any:
    """Amsterdam's clock since 1996: an hour ahead, two from the last Sunday of March to that of October."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, name, begin, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, 1, 2),
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, 2, 1),
    ):
        part.add("dtstart", begin)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(part)
    return zone


def _component(entry: Entry, moment: datetime) -> Any:
    from icalendar import Event, Todo

    values = entry.values
    component = Event() if entry.layer == "date" else Todo()
    component.add("uid", values["id"] + SUFFIX)
    component.add("dtstamp", moment)
    component.add("summary", values["summary"])
    component.add("description", f"{values['quote']}\n\n{values['document']}")
    component.add("link", _link(entry))
    if entry.first is not None:
        component.add("dtstart", entry.first)
    if entry.last is not None:
        component.add("dtend" if entry.layer == "date" else "due", entry.last)
    if "comment" in values:
        component.add("comment", values["comment"])
    if "place" in values:
        component.add("location", values["place"])
    if "status" in values:
        component.add("status", STATUS[values["status"]])
    for owner in values.get("owners", ()):
        component.add("contact", owner)
    return component


def _link(entry: Entry) -> Any:
    from icalendar import vUri

    digest = base64.urlsafe_b64encode(bytes.fromhex(entry.sha256)).rstrip(b"=").decode()
    link = vUri(f"ni:///sha-256;{digest}#char={entry.record.start},{entry.record.end}")
    link.params.update({"LINKREL": "SOURCE", "VALUE": "URI", "LABEL": entry.values["document"]})
    return link
