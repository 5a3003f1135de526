"""iCalendar (RFC 5545): meetings as events, actions with a due day as tasks.

A task's owners are its contacts, for an attendee of a calendar is an address to send mail to. The place in the
document is a link (RFC 9253) to its digest (RFC 6920) and characters (RFC 5147): ``ni:///sha-256;…#char=120,150``.
"""

from vwsreview.domain.exporting import Words
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.ics.places import expected
from vwsreview.formats.ics.proving import read_back
from vwsreview.formats.ics.writing import write

_ICALENDAR = Library("icalendar", "icalendar", "ics")
FORMAT = Format(
    "ics",
    Words("Calendar: meetings and tasks (iCalendar)", "Agenda: vergaderingen en taken (iCalendar)"),
    ".ics",
    write,
    expected,
    (Reader("icalendar", read_back, _ICALENDAR),),
    (_ICALENDAR,),
)
