"""Shapes in which an entry puts something in front of the name: its organisation, the initials, a number of people."""

import re
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.people import names
from vwsreview.extract.people.person_words import is_function, is_redacted, is_role, is_titled
from vwsreview.extract.text.values import plain

_ASIDE = re.compile(
    r"[\s\u00a0]+[-–—]+[\s\u00a0]+|[ \u00a0]{3,}|\t+|:[ \u00a0]+|[ \u00a0]\|[ \u00a0](?=[A-Z])"
    r"|[\s\u00a0](?:namens|nms\.?|on behalf of|representing|vanuit)[\s\u00a0](?:(?:de|het|the)[\s\u00a0])?"
)
_OF = re.compile(r"[\s\u00a0](?:van|of|from)[\s\u00a0](?:(?:de|het|the)[\s\u00a0])?(?=[A-Z])")
_TITLE = r"(?:de[ \u00a0](?:heer|heren|dames)|mevrouw|(?:mevr|mw|dhr|drs|dr|prof)\.)[ \u00a0]"
SENDS = re.compile(
    r"(?:[,;]?[ \u00a0]?en[ \u00a0])?(?<!\w)(?:namens|vanuit)[ \u00a0](?:(?:de|het)[ \u00a0])?"
    rf"(?P<body>[^,:;.\n]{{2,50}}?):?[ \u00a0](?={_TITLE}|[\[(]?(?:5\.1|10\.2|10\)))"
)
"""``namens de gemeente mevrouw A``: who sends the people behind it."""
_LETTERS = re.compile(
    r"(?P<letters>[A-Z][A-Za-z]{1,3})[ \u00a0]?[-–—:=][ \u00a0](?P<name>[A-Z][\w'’.-]+[ \u00a0][^,(\n]{2,40})"
)
_GLUED = re.compile(
    r"(?P<party>[A-Z]\w+)(?=(?:[A-Z]\.)+[ \u00a0]?[A-Za-z])(?P<name>.+)"
    r"|(?P<known>[A-Z]\w+)(?=[A-Z][ \u00a0][A-Z][a-z])(?P<rest>.+)"
)
_TURNED = re.compile(
    r"(?P<surname>[^,()\d]{2,40}),[\s\u00a0]+(?P<title>(?:(?:dhr|mevr|mw|dr|drs|ir|ing|mr|prof)\.?[\s\u00a0]+){1,3})"
    r"(?P<initials>[A-Z].*)",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|enkele|diverse|one|two|three|four|five|six|some|several)[\s\u00a0]"
    r"(?P<what>[a-z][a-z-]{3,20})(?:[\s\u00a0](?:van|of|from|uit)[\s\u00a0](?:(?:de|het|the)[\s\u00a0])?(?P<body>[A-Z].+))?$"
    r"|(?:iemand|somebody|someone)[\s\u00a0](?:van|of|from|uit|namens)[\s\u00a0](?:(?:de|het|the)[\s\u00a0])?(?P<sender>.+)$"
)
_PLAIN = frozenset(("collega", "collega's", "collegas", "colleagues", "mensen", "medewerkers", "vertegenwoordigers"))


class Beside(NamedTuple):
    """A name and what stands behind its dash, its gap or ``namens``."""

    name: Span
    behind: Span


def beside(text: str, rest: Span) -> Beside | None:
    """``A. Bol – RIVM``, ``A. Bol     RIVM``, ``A. Bol namens RIVM`` and, of a body, ``A. Bol van RIVM``."""
    match = _ASIDE.search(text, rest.start + 1, rest.end) or _sent_by(text, rest)
    if match is None or match.end() >= rest.end:
        return None
    if not any(map(str.isalpha, text[rest.start : match.start()])):  # the number of a heading
        return None
    return Beside(trimmed(text, rest.start, match.start()), Span(match.end(), rest.end))


def _sent_by(text: str, rest: Span) -> re.Match[str] | None:
    match = _OF.search(text, rest.start + 1, rest.end)
    body = plain(text[match.end() : rest.end]) if match else ""
    known = body and (gazetteer.is_organisation(body) or (body.isupper() and len(body) > 2))
    name = text[rest.start : match.start()].strip() if match else ""
    person = is_redacted(name) or names.is_surely(name) or (" " not in name and names.is_bare_surname(name))
    return match if known and person and not is_role(name) else None


def organisation_in_front(text: str, pair: Beside) -> bool:
    """``Enexis – mw. E. Dam``: the person stands behind, the organisation in front."""
    before, behind = plain(text[pair.name.start : pair.name.end]), plain(text[pair.behind.start : pair.behind.end])
    if not behind or is_redacted(before) or names.is_surely(before) or is_titled(before):
        return False
    first = behind.split()[0].casefold()
    if first in gazetteer.words("honorifics.txt") or is_titled(behind):
        return True
    return is_function(before) and (is_redacted(behind) or names.is_surely(behind))


def without_letters(text: str, span: Span) -> Span:
    """``JB - Jan Bol, RIVM``: without the initials that the text goes by."""
    match = _LETTERS.match(text, *span)
    if match is None:
        return span
    letters = match["letters"].casefold()
    known = any(one in (letters, letters[:-1]) for one in names.initials(match["name"]))
    return Span(match.start("name"), span.end) if known else span


def glued(text: str, span: Span) -> tuple[Span, Span] | None:
    """``GroenLinksJ. Bol``: a party and the name that a table's cells were run together with."""
    match = _GLUED.match(text, *span)
    if match is None:
        return None
    if match["party"]:
        return Span(*match.span("party")), Span(*match.span("name"))
    known = gazetteer.is_organisation(match["known"]) or not match["known"].isupper()
    return (Span(*match.span("known")), Span(*match.span("rest"))) if known else None


def turned(words: str) -> tuple[str, str] | None:
    """``Bol, mw. E.``: the name without the honorific, and the honorific."""
    match = _TURNED.match(words) if "," in words else None
    return (f"{match['surname']}, {match['initials']}", match["title"].strip()) if match else None


def some(text: str, span: Span) -> tuple[Span | None, Span | None] | None:
    """``twee adviseurs van RVO``, ``iemand van RVO``: the role and the organisation of people without a name."""
    match = _SOME.match(text, *span)
    if match is None:
        return None
    body = "sender" if match["sender"] else "body" if match["body"] else None
    what = match["what"]
    role = Span(*match.span("what")) if what and what not in _PLAIN and (is_role(what) or body is None) else None
    if role is None and body is None:
        return None
    return role, Span(*match.span(body)) if body else None
