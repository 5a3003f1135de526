"""How far an action is: from a cell, or from a remark behind a bullet."""

import re

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.dates import dates

BOX = re.compile(r"[*_]{0,2}(?:\[(?P<tick>[ xXvV✓✔\-~])\]|(?P<sign>[☐☑☒✅✔]))[*_]{0,2}\s*")
"""A box to tick in front of a task."""
_TICKED, _STRUCK = frozenset("xXvV✓✔☑☒✅"), frozenset("-~")
_DONE = (
    "gereed", "afgerond", "afgehandeld", "afgedaan", "klaar", "uitgevoerd", "gedaan", "voltooid", "akkoord en gereed",
    "gesloten", "is gedaan", "is gereed", "is afgerond", "is klaar", "verstuurd", "verzonden", "opgelost", "✔", "✓",
    "☑", "✅", "[x]", "done", "completed", "complete", "closed", "finished", "100%",
)  # fmt: skip
_CANCELLED = (
    "vervallen",
    "vervalt",
    "afgevoerd",
    "gaat niet door",
    "geannuleerd",
    "ingetrokken",
    "cancelled",
    "dropped",
    "overtaken by events",
    "niet nodig",
    "niet meer nodig",
)
_NOT_YET = re.compile(r"(?<![a-z])(?:niet|nog|deels|bijna|gedeeltelijk|not|partly|zodra|wordt|moet)(?![a-z])")
_REMARK = re.compile(
    r"\s?(?:[–—-]+|->|→|[(\[:;.,*_]|\s)\s?[(\[*_]{0,3}(?:status\s?: ?)?"
    r"(?P<said>(?:is )?(?:gereed|afgerond|afgehandeld|afgedaan|gedaan|voltooid|loopt(?: nog)?|open|lopend"
    r"|doorlopend|in behandeling|vervallen|vervalt|afgevoerd|done|completed|ongoing|cancelled"
    r"|overtaken by events|closed|dropped|(?:af|klaar)(?=[,.)\]*_\s]|$))(?:,? (?:on|op|per) [^\n–—,;]{1,20})?"
    r"(?:, [^\n–—]{1,60})?|✔|✓|☑|✅)[)\]*_.\s]*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"^[\W_]{1,6}(?P<said>gereed|afgerond|afgehandeld|gedaan|vervallen|vervalt|afgevoerd|done|cancelled)(?=[\W_]{2})"
    r"|(?<=[;,.(\[–*-])\s?[(\[*_]{0,3}(?P<last>gereed|afgerond|afgehandeld|gedaan|klaar|vervallen|vervalt|done)[)\]*_.]*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[–—-]\s")
_SEPARATED = re.compile(r"\s?(?:[–—-]+|->|→|[(\[;.*_]|status)")


def ticked(text: str, span: Span) -> str | None:
    """What the box in front tells; None without a box, or with an empty one."""
    box = BOX.match(text, *span)
    sign = (box["tick"] or box["sign"]) if box else ""
    if sign in _TICKED:
        return "done"
    return "cancelled" if sign in _STRUCK else None


def within(words: str) -> str | None:
    """What a remark beside a task tells: ``-- vervallen -- Zaal huren``, ``Zaal huren; gereed``, words struck out."""
    if "~~" in words:
        return "done"
    found = _BESIDE.search(words)
    return status_of(found["said"] or found["last"]) if found else None


def status_of(words: str) -> str:
    """The status that a cell or a remark tells; open where nothing is said."""
    folded = words.strip(" *_").casefold()
    if any(word in folded for word in _CANCELLED):
        return "cancelled"
    if folded.split(",")[0] in ("ja", "x", "yes", "af"):
        return "done"
    return "done" if folded.startswith(_DONE) and not _NOT_YET.search(folded[:30]) else "open"


def remark(text: str, span: Span) -> tuple[Span, str]:
    """A bullet without the remark behind it, and the status that the remark tells (``… – gereed``)."""
    found = _REMARK.search(text, max(span.start, span.end - 60), span.end)
    if found is None or found.start() <= span.start:
        return span, "open"
    behind_bracket = found[0].startswith(":") and (
        text[found.start() - 1] in ")]" or _DASH.search(text, span.start, found.start()) is not None
    )
    if not behind_bracket and not _SEPARATED.match(found[0].lstrip() or " "):
        return span, "open"
    said = status_of(found["said"])
    if said == "open" and dates.find(found["said"]):
        return span, said  # it tells by when
    return trimmed(text, span.start, found.start()), said
