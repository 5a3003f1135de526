"""What words of an attendance list are: a bar in place of a name, a function, a role, a remark, a reason."""

import re
from functools import cache, lru_cache

from vwsreview.extract import gazetteer
from vwsreview.extract.people import names
from vwsreview.extract.redactions import redactions

INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}\.?[\s\u00a0]|[A-Z][\w'’-]+[\s\u00a0][\w'’-]+")
_PART_OF_MEETING = re.compile(
    r"(?:(?:alleen |aanwezig |only |present )?"
    r"(?:vanaf|v\.?a\.?|tot|t/m|tm|van|bij|voor|na|tussen|tijdens|halverwege|from|until|till|for|after|before)[\s\u00a0]"
    r"|(?:deels|gedeeltelijk|deeltijds|alleen|agendapunt|agendapunten|punt|punten|agpnt|agp|item|items|partly"
    r"|part of|sluit|schuift|later|te laat|vertrekt|vertrok|vertrokken|kwam|komt|joined|joins|left|leaves|late)"
    r"(?:[.\s\u00a0]|$)"
    r"|(?:pt|pnt)\.?[\s\u00a0]?\d"
    r"|(?:toelichting|presentatie|presentation|t\.b\.v\.)[\s\u00a0]?(?:bij |op |on )?(?:agenda)?(?:punt|pt|item)"
    r"|(?:eerste|tweede|laatste|[12]e|first|second|last)[\s\u00a0](?:deel|uur|half|helft|gedeelte|part|hour))",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"(?:online|digitaal|via|telefonisch|telefoon|webex|teams|zoom|skype|jitsi|per|fysiek|remote|remotely|by|in person"
    r"|virtueel|virtual|virtually|video|hybride|inbellend|ingebeld|belt in|op afstand|op locatie|ter plaatse|onsite"
    r"|on-site|phone|dial-in|dialled in|luistert mee|luisterend|camera uit|o\.v\.b\.?|onder voorbehoud|tbc|invited)"
    r"(?:[\s\u00a0]|$)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"i\.?v\.?m\.?|in verband|wegens|vanwege|because|due to|represented by|vertegenwoordigd door|vervangen door"
    r"|@|\d{1,2}[:.]\d\d",
    re.IGNORECASE,
)
TRAVELS = re.compile(r"(?<![\w-])(?:bak)?fiets\b|(?<!\w)ov\b|(?<!\w)(?:auto|trein|carpool|lopend|by car|by train)\b")
"""A list of those who sign up may tell where they come from and how: no organisations (``Ede, trein``)."""
_NOBODY = frozenset((
    "tbd", "nvt", "ntb", "geen", "niemand", "nb", "na", "etc", "overig", "diversen", "nogonbekend", "onbekend",
    "vacature", "vacant", "vacancy", "tba", "allen", "iedereen", "all", "nogintevullen", "volgt",
))  # fmt: skip
_INSTEAD = (
    r"(?:i\.?p\.?v\.?|in plaats van|ter vervanging van|(?:als )?(?:plaats)?vervang(?:er|ster) van|vervangt|verving"
    r"|(?:wnr|wnd|waarn|plv|vv)\.? (?:van|voor)|waarneemster (?:van|voor)|waarnemer (?:van|voor)|neemt waar voor"
    r"|stand(?:s|ing)?[ -]in for|stood in for|instead of|in place of|replac(?:es|ing)|deputi[sz]ing for"
    r"|substitut(?:es|ing|e) for|(?:as )?(?:deputy|proxy|alternate) (?:of|for))(?=[\s\u00a0]|$)"
)
INSTEAD = re.compile(_INSTEAD, re.IGNORECASE)
"""Somebody stands in for another, whose name follows."""
INSTEAD_BEHIND = re.compile(rf"[\s\u00a0](?P<words>{_INSTEAD})")
"""The same behind a name."""
_ABSENT_HERE = re.compile(
    r"(?:(?:met|with) )?(?:niet aanwezig|afmelding|afgemeld|afgezegd|afwezig|afw\.?|verhinderd|vakantie|verlof|ziek"
    r"|kennisgeving|bericht|vrij|elders|cursus|training|congres|dienstreis|[a-z]{3,12}verlof"
    r"|m\.?k\.?|absent"
    r"|apologies|excused|on leave|notice)(?:[\s\u00a0]|$)",
    re.IGNORECASE,
)
_BLACKED_OUT = re.compile(
    r"[■█▇▓]|\b[Xx]{3,}\b|geanonimiseerd|onleesbaar gemaakt|gelakt|naam verwijderd|persoonsgegevens|\bredacted\b"
    r"|\[(?:naam|namen|name|persoon)\b|\b(?:naam|namen|name|persoon)\]"
)
"""A name under a bar that bears no code."""
REPLACED_BY = re.compile(
    r"(?:wordt |werd |is )?(?:vervangen|vertegenwoordigd) door[\s\u00a0]+|(?:replaced|represented) by[\s\u00a0]+",
    re.IGNORECASE,
)
"""Somebody else is there, whose name follows."""
_REPLACED = re.compile(r"laat zich vervangen|wordt vervangen|vervangen door", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_redacted(words: str) -> bool:
    """Whether a name, or a part of it, lies under a bar: a code, a word or a sign stands in its place."""
    return bool(redactions.grounds(words) or _BLACKED_OUT.search(words))


def remark(words: str) -> str | None:
    """What words behind a person or in brackets say: ``met afmelding``, ``laat zich vervangen``, ``vanaf punt 3``."""
    if not words:
        return None
    if _REPLACED.match(words) or INSTEAD.match(words):
        return "deputised"
    if _ABSENT_HERE.match(words):
        return "absent"
    return "partial" if _PART_OF_MEETING.match(words) else None


def is_replaced(words: str) -> bool:
    """Whether words behind a person say that somebody else is there (``laat zich vervangen``)."""
    return "vervang" in words.casefold() and _REPLACED.search(words) is not None


def is_nobody(words: str) -> bool:
    """``vacature``, ``n.v.t.``: nobody in the place of somebody."""
    return gazetteer.squeezed(words) in _NOBODY


def tells_how(words: str) -> bool:
    """``online``, ``via Teams``: how somebody takes part."""
    return bool(_WAY.match(words))


def is_reason(words: str) -> bool:
    """``i.v.m. verlof``, ``verzoek om van de lijst te gaan``: a reason, or a clause in small letters."""
    return bool(_REASON.match(words)) or is_nobody(words) or (words.islower() and words.count(" ") > 2)


def is_note(words: str) -> bool:
    """``trein``, ``bhv-dag``: small words in a bracket that name no body."""
    if not words.islower() or words.endswith(_ends_of_bodies()):
        return False
    return not is_body(words) and not gazetteer.is_organisation(words)


def is_role(words: str) -> bool:
    """``directeur CZ``, ``senior beleidsadviseur``: opens with a function, or ends with one in small letters."""
    known = _roles()
    first, last = words.split(" ")[0].casefold().rstrip("."), words.split(" ")[-1].rstrip(".")
    if words.isupper():
        return False
    if first in known or first.partition("-")[0].rstrip(".") in known:
        return True
    return (words[:1].islower() or "-" in first) and (last.endswith(_long(known)) or last in known)


_OFFICES = frozenset(("dg", "sg", "psg", "pdg", "ig", "cio", "ciso", "stas", "minpres", "bewindspersoon", "hr"))
"""Abbreviations that open an office: ``DG Werk``."""


def _is_office(words: str) -> bool:
    first = words.split(" ")[0]
    return first.casefold() in _OFFICES and (first == words or first[1:].upper() == first[1:])


@lru_cache(maxsize=4096)
def is_function(words: str) -> bool:
    """Whether an entry is a function or an organisation: no initials, no two capitalised words of a name."""
    if names.is_surely(words) and not words.isupper():
        return False
    first = words.split(" ")[0].casefold() if words else ""
    if gazetteer.is_organisation(words) or first in gazetteer.words("functions.txt"):
        return True
    if words.casefold() in gazetteer.words("countries.txt") or _is_office(words):
        return True
    if first in gazetteer.words("role_words.txt") or is_body(words):
        return True
    opening = words.split(" ")[0]
    if len(opening) > 2 and opening.isupper() and gazetteer.is_organisation(opening):  # ``GGD Zeeland``
        return True
    if "," in words:  # a surname and what stands behind it
        return False
    if " " not in words:
        return sum(map(str.isupper, words)) > 1
    return not INITIALS.match(words + " ") or all(gazetteer.is_organisation(word) for word in words.split())


def is_titled(words: str) -> bool:
    """``gemeentesecretaris L. Prins``: a function in front of a name, as ``Minister`` is."""
    first, _, rest = words.partition(" ")
    known = first.casefold() in gazetteer.words("functions.txt") or first.casefold() in gazetteer.words(
        "role_words.txt"
    )
    return known and (names.is_surely(rest) or (is_redacted(rest) and not redactions.without_codes(rest)))


def is_body(words: str) -> bool:
    """``Rijksvastgoedbedrijf``, ``Waterschap Zuid``, ``Space Agency``: has a body in it, or is a compound with one."""
    bodies = gazetteer.words("organisation_words.txt")
    first, *others = words.casefold().split(" ")
    if first in bodies or first.endswith("team") or (not others and first.endswith(_long(bodies))):
        return True
    return any(other in bodies for other in others) and not names.is_surely(words)


def without_bars(words: str) -> str:
    """The words that are left beside bars and codes."""
    return _BLACKED_OUT.sub("", redactions.without_codes(words))


@cache
def _roles() -> frozenset[str]:
    return gazetteer.words("functions.txt") | gazetteer.words("role_words.txt")


@cache
def _ends_of_bodies() -> tuple[str, ...]:
    return tuple(sorted(word for word in gazetteer.words("organisation_words.txt") if len(word) > 3))


@cache
def _long(known: frozenset[str]) -> tuple[str, ...]:
    """The words that may as well end a compound."""
    return tuple(sorted(word for word in known if len(word) > 4))
