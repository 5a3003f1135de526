"""Heads of mails without labels: the line above a quoted mail, and what printing left of a head."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header.header import field
from vwsreview.extract.kind import MAIL_STAMP
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_WROTE = re.compile(
    r"(?:Op|On) (?P<date>[^\n]{0,20}\d[^\n]{4,50}?),? "
    r"(?:schreef (?P<sender>[^\n:]{2,120})|(?P<writer>[^\n:,]{2,120}) wrote):"
)
_LONGEST = 260


def quoted_heads(reading: Reading) -> Iterator[Found]:
    """``Op 16 januari 2020 om 12:06 schreef A. Bol <a@b.nl>:`` gives the day and the sender of the mail below."""
    if reading.kind != "email":
        return
    for line in reading.filled:
        match = _WROTE.match(reading.text, line.body, min(line.words, line.body + _LONGEST))
        if match is not None:
            sender = "sender" if match["sender"] else "writer"
            yield field(reading, "document_date", trimmed(reading.text, *match.span("date")), (line.ordinal,))
            yield field(reading, "sender", trimmed(reading.text, *match.span(sender)), (line.ordinal,))


def mail_stamps(reading: Reading) -> Iterator[Found]:
    """Day and hour on a line of their own above each of several mails that lost their heads."""
    if reading.kind == "email":
        for line in reading.filled:
            if MAIL_STAMP.fullmatch(reading.text, line.body, line.words):
                yield field(reading, "document_date", Span(line.body, line.words), (line.ordinal,))


_STAMPED = "07-06-2019 18:14\n\nBeste A,\n\nDank.\n\n08-06-2019 9:30\n\nBeste B,\n\nDank.\n"
_HEAD = "Van: A\nVerzonden: 8 juni 2019\nAan: B\n\nDank.\n\n"
RULES = (
    Rule(
        "field.quoted_head", "field", quoted_heads,
        examples=(
            (_HEAD + "Op 7 juni 2019 om 12:06 schreef A. Bol <bol@sluis.nl>:\n> Hallo\n", "7 juni 2019 om 12:06"),
            (_HEAD + "> On Fri, 7 Jun 2019 at 12:06, Ann Lock <ann@a.org> wrote:\n> Hello\n", "Ann Lock <ann@a.org>"),
        ),
        counter_examples=(_HEAD + "Op 7 juni 2019 schreef hij dat niet.\n",),
        gate=("schreef", "wrote"),
    ),
    Rule(
        "field.mail_stamp", "field", mail_stamps,
        examples=((_STAMPED, "07-06-2019 18:14"), (_STAMPED, "08-06-2019 9:30")),
        counter_examples=("Van: A\nAan: B\nVerzonden: 07-06-2019 18:14\n\nBel om 18:14.\n",),
    ),
)  # fmt: skip
