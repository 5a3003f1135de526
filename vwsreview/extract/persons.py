"""One entry of an attendance list: the person or function, and what is said of it.

Sources: the annotation guideline, section Attendee; forms as counted in released documents.
"""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, names, redactions
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.values import plain

OPEN, CLOSE = "([{", ")]}"
INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}\.?[\s\u00a0]|[A-Z][\w'’-]+[\s\u00a0][\w'’-]+")
_PART_OF_MEETING = re.compile(
    r"(?:(?:alleen |aanwezig |only |present )?(?:vanaf|tot|t/m|tm|van|bij|voor|tijdens|from|until|till|for)[\s\u00a0]"
    r"|(?:deels|gedeeltelijk|alleen|agendapunt|punt|agpnt|agp|item|partly|part of|sluit|schuift|later|vertrekt|vertrok"
    r"|vertrokken|joined|joins|left|leaves)(?:[\s\u00a0]|$))",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"(?:online|digitaal|via|telefonisch|webex|teams|zoom|per|fysiek|remote|remotely|by|in person)(?:[\s\u00a0]|$)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"i\.?v\.?m\.?|in verband|wegens|vanwege|because|due to|represented by|vertegenwoordigd door|vervangen door"
    r"|@|\d{1,2}[:.]\d\d",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:en |and )?(?:nog |circa |ca\. )?\d{1,3} (?:perso|ander|other|people|leden|gasten)", re.IGNORECASE
)
_TRAVELS = re.compile(r"(?<![\w-])(?:bak)?fiets\b|(?<!\w)ov\b|(?<!\w)(?:auto|trein|carpool|lopend|by car|by train)\b")
"""A list of those who sign up may tell where they come from and how: no organisations (``Ede, trein``)."""
_DEPUTY = re.compile(r"(?:i\.?p\.?v\.?|namens|vervangt|vervanger van)(?:[\s\u00a0]|$)", re.IGNORECASE)
_ABSENT_HERE = re.compile(
    r"(?:(?:met|with) )?(?:afmelding|afgemeld|afwezig|verhinderd|vakantie|verlof|ziek|kennisgeving|bericht"
    r"|m\.?k\.?|absent"
    r"|apologies|excused|on leave|notice)(?:[\s\u00a0]|$)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s\u00a0](?:i\.v\.m\.|in verband met|wegens|vanwege|vanaf|t/m|tot|m\.u\.v\.|i\.p\.v\.|namens"
    r"|vervangt|via|from \d|until|joined|left at|met kennisgeving)(?=[\s\u00a0])"
)
_BRACKETED_CODE = re.compile(
    r"(?:[^\W\d_]{1,6}\.?[\s\u00a0])?(?:\((?:\d{1,2}(?:\.\d)?[a-z]?|geanonimiseerd|gelakt|redacted)\)[\s\u00a0]?){1,40}"
)
_WORD = re.compile(r"[^\W\d_]{2}|[A-Z]\.")
_MOST_INITIALS = 6
_SENDER = re.compile(r"[\s\u00a0]*(?:of the|of|representing|on behalf of|from|vanuit|van het|van de)[\s\u00a0]+")
_LONGEST_CERTAIN, _MOST_WORDS = 60, 6
_DASH = re.compile(r"[\s\u00a0][-–—][\s\u00a0]")
_BLACKED_OUT = re.compile(
    r"[■█▇▓]|\b[Xx]{3,}\b|geanonimiseerd|onleesbaar gemaakt|gelakt|naam verwijderd|persoonsgegevens|\bredacted\b"
)
"""A name under a bar that bears no code."""
_REPLACED = re.compile(r"laat zich vervangen|wordt vervangen|vervangen door", re.IGNORECASE)


@dataclass(slots=True)
class Person:
    """One entry of a list, read: its span, its values without `presence`, and what gave them.

    `presence` is only set where the entry itself tells (``vanaf agendapunt 3``); `initials` where they follow the name.
    """

    start: int
    end: int
    values: dict[str, Value]
    presence: str | None = None
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    initials: str | None = None


@lru_cache(maxsize=4096)
def is_redacted(words: str) -> bool:
    """Whether a name, or a part of it, lies under a bar: a code, a word or a sign stands in its place."""
    return bool(redactions.grounds(words) or _BLACKED_OUT.search(words))


def remark(words: str) -> str | None:
    """What words behind a person or in brackets say: ``met afmelding``, ``laat zich vervangen``, ``vanaf punt 3``."""
    if _REPLACED.match(words) or _DEPUTY.match(words):
        return "deputised"
    if _ABSENT_HERE.match(words):
        return "absent"
    return "partial" if _PART_OF_MEETING.match(words) else None


def read(text: str, span: Span, organisation: str | None = None) -> Person | None:
    """One entry; None where the words name nobody (``tbd``, ``n.v.t.``, nothing)."""
    span = trimmed(text, *span)
    words = text[span.start : span.end].rstrip(_LOOSE_ENDS)
    span = Span(span.start, span.start + len(words))
    if not _names_anybody(words):
        return None
    name, bracket = _bracket(text, span)
    if name.start >= name.end:
        return None
    tail = _TAIL.search(text, name.start + 1, name.end)
    if bracket is None and tail is not None:
        name = trimmed(text, name.start, tail.start())
    end = name.end if bracket is None else bracket.end
    name = _without_article(text, name)
    honorific, rest = _honorific(text, name)
    person = Person(name.start, end, _blank(organisation), evidence={})
    if _REPLACED.search(text[end : end + 60].partition("\n")[0]):
        person.presence = "deputised"
    aside = _aside(text, rest)
    _read_name(text, person, honorific, rest if aside is None else _before_dash(text, rest, aside))
    if aside is not None:
        read_aside(text, person, aside)
    if bracket is not None:
        person.presence = person.presence or remark(text[bracket.end : span.end].strip(" \u00a0,*"))
    behind = _behind(text, bracket, span) if bracket is not None else None
    if bracket is None and tail is not None:
        person.presence = person.presence or remark(tail.group().strip())
    if bracket is not None:
        if not _read_bracket(text, person, bracket):
            person.end = name.end
        if behind is not None and read_aside(text, person, behind):
            person.end = behind.end
    elif stray := _stray_organisation(text, rest):
        person.values["organisation"] = plain(text[stray.start : stray.end])
        person.evidence["organisation"] = [stray]
    return person


def _without_article(text: str, name: Span) -> Span:
    """``de staatssecretaris``, ``het Veiligheidsberaad``: without the article (guideline)."""
    words = text[name.start : min(name.end, name.start + 60)]
    article = next((article for article in _ARTICLES if words.startswith(article)), "")
    rest = words[len(article) :].strip()
    if not article or rest.casefold().startswith("heer"):
        return name
    body = rest.isupper() or gazetteer.is_organisation(rest) or _is_body(rest)
    if is_role(rest) or (article[0].islower() and (body or (article != "de " and rest[:1].isupper()))):
        return Span(name.start + len(article), name.end)
    return name


def _behind(text: str, bracket: Span, span: Span) -> Span | None:
    """A role or an organisation behind the bracket: ``A. Bol (RIVM) – notulist``, ``A. Bol (RIVM) penningmeester``."""
    dash = _DASH.match(text, bracket.end, span.end) or _SENDER.match(text, bracket.end, span.end)
    rest = trimmed(text, dash.end() if dash else bracket.end, span.end)
    if rest.start >= rest.end:
        return None
    return rest if dash or is_role(plain(text[rest.start : rest.end])) else None


def _names_anybody(words: str) -> bool:
    """Whether there is a word with a capital, or a bar in place of one; an honorific is enough too."""
    if is_redacted(words) or (words[:1].isdigit() and not _COUNTED.match(words)):
        return True
    if squeezed(words) in _NOBODY or not any(map(str.isalnum, words)) or _COUNTED.match(words):
        return False
    if words[:1].islower() and remark(words) == "deputised":  # below somebody: ``vervangt A``
        return False
    first = words.split(" ")[0].casefold()
    known = first in gazetteer.words("honorifics.txt") or squeezed(words) in gazetteer.table("roles.txt")
    return known or is_role(words) or any(map(str.isupper, words))


def is_certain(person: Person) -> bool:
    """Whether nothing but a person or an organisation can be meant, also where no label says so."""
    name, organisation = person.values["name"], person.values["organisation"]
    if person.values["redacted"] or person.values["honorific"]:
        return person.end - person.start < _LONGEST_CERTAIN and not (isinstance(name, str) and _has_small_words(name))
    if isinstance(name, str):
        return names.is_surely(name) or names.may_be(name)
    words = str(organisation)
    if gazetteer.is_organisation(words) or is_role(words):
        return len(words) < _LONGEST_CERTAIN and words.count(" ") < _MOST_WORDS
    return (
        words[:1].isupper() and is_function(words) and len(words) < _LONGEST_CERTAIN and words.count(" ") < _MOST_WORDS
    )


def _has_small_words(name: str) -> bool:
    """``het tarief is 5.1.2b``: words that are neither of a name nor of a code."""
    return any(word[:3].isalpha() and word.islower() and not names.is_particle(word) for word in name.split())


def read_aside(text: str, person: Person, span: Span) -> bool:
    """What stands behind a name and a comma or a dash: a role, an organisation, a remark, with a bracket or not.

    Whether it belongs to the person's span.
    """
    sender = _SENDER.match(text, *span)
    outside, bracket = _bracket(text, trimmed(text, sender.end() if sender else span.start, span.end))
    outside = trimmed(text, *outside)
    before = person.values["organisation"], person.values["role"]
    if outside.start < outside.end:
        _read_parts(text, person, outside)
    belongs = before != (person.values["organisation"], person.values["role"])
    dash = _DASH.search(text, *span)
    if dash is not None and (bracket is None or dash.start() >= bracket.end) and _is_title(text, dash.end(), span.end):
        person.values["role"] = _role(plain(text[dash.end() : span.end]))
        person.evidence["role"] = [trimmed(text, dash.end(), span.end)]
    if bracket is not None and belongs and _is_abbreviation(text, bracket):
        whole = Span(person.evidence["organisation"][0].start, bracket.end)
        person.values["organisation"], person.evidence["organisation"] = plain(text[whole.start : whole.end]), [whole]
    elif bracket is not None:
        belongs = _read_bracket(text, person, bracket) or belongs
    return belongs


def _is_title(text: str, start: int, end: int) -> bool:
    """``SC Chair``, ``vice-voorzitter``: words that end with a role."""
    words = plain(text[start:end])
    last = words.split(" ")[-1].casefold() if words else ""
    return bool(last) and (squeezed(last) in gazetteer.table("roles.txt") or is_role(last) or is_role(words))


def _role(words: str) -> str:
    """The guideline's role, where these words are one or ``Chair`` stands behind the name of the meeting."""
    roles = gazetteer.table("roles.txt")
    last = words.split(" ")[-1]
    return roles.get(squeezed(words)) or (roles.get(squeezed(last), words) if words.count(" ") < 2 else words)


def _is_abbreviation(text: str, bracket: Span) -> bool:
    """``(UKMO)`` behind the full name of an organisation."""
    words = text[bracket.start + 1 : bracket.end - 1]
    return words.isalpha() and sum(map(str.isupper, words)) > 1


def _aside(text: str, rest: Span) -> Span | None:
    """``A. Bol – RIVM``: what stands behind the dash."""
    dash = _DASH.search(text, rest.start + 1, rest.end)
    return Span(dash.end(), rest.end) if dash is not None and dash.end() < rest.end else None


def _before_dash(text: str, rest: Span, aside: Span) -> Span:
    return trimmed(text, rest.start, trimmed(text, rest.start, aside.start).end - 1)


_ARTICLES = ("de ", "het ", "the ", "De ", "Het ", "The ")
_LOOSE_ENDS = " \u00a0-–—\\|/"
_NOBODY = frozenset(("tbd", "nvt", "ntb", "geen", "niemand", "nb", "na", "etc", "overig", "diversen"))


def _blank(organisation: str | None) -> dict[str, Value]:
    return {"name": None, "redacted": False, "honorific": None, "organisation": organisation, "role": None}


def _bracket(text: str, span: Span) -> tuple[Span, Span | None]:
    """The name's part and the bracket with its signs; a bracket may lack its end, or its beginning."""
    codes = _BRACKETED_CODE.match(text, *span)
    for place in range(codes.end() if codes else span.start, span.end):
        if text[place] in OPEN:
            return Span(span.start, place), Span(place, _end_of_brackets(text, place, span.end))
    return span, None


def _end_of_brackets(text: str, start: int, end: int) -> int:
    """Behind the bracket that opens here and those right behind it; the last sign where one is missing."""
    depth, last = 0, end
    for place in range(start, end):
        if text[place] in CLOSE:
            depth, last = depth - 1, place + 1
            if depth == 0 and text[place + 1 : end].lstrip()[:1] not in tuple(OPEN):
                return last
        depth += text[place] in OPEN
    return last


def _honorific(text: str, name: Span) -> tuple[Span | None, Span]:
    """The honorifics in front (``Mevr. dr.``) and the rest."""
    known = gazetteer.words("honorifics.txt")
    end = start = trimmed(text, *name).start
    words = list(re.finditer(r"[^\s\u00a0]+", text[start : name.end]))
    place = 0
    while place < len(words):
        one = words[place].group().casefold()
        two = f"{one} {words[place + 1].group().casefold()}" if place + 1 < len(words) else ""
        step = 2 if two in known else 1 if one in known else 0
        if not step:
            break
        place += step
        end = start + words[place - 1].end()
    if end == start and len(words) > 1 and is_titled(text[start : name.end].strip()):
        end = start + words[0].end()
    if end == start:
        return None, trimmed(text, *name)
    rest = trimmed(text, end, name.end)
    if rest.start >= rest.end or _is_office(text[start:end], text[rest.start : rest.end]):
        return None, trimmed(text, *name)
    return Span(start, end), rest


def is_titled(words: str) -> bool:
    """``gemeentesecretaris L. Prins``: a function in front of a name, as ``Minister`` is."""
    first, _, rest = words.partition(" ")
    known = first.casefold() in gazetteer.words("functions.txt") or first.casefold() in gazetteer.words(
        "role_words.txt"
    )
    return known and (names.is_surely(rest) or (is_redacted(rest) and not redactions.without_codes(rest)))


def _is_office(honorific: str, rest: str) -> bool:
    """``minister van SZW``, ``minister LZS`` name an office; ``minister van Ark`` a person."""
    if honorific.casefold() not in ("minister", "staatssecretaris"):
        return False
    bare = rest.removeprefix("van ").removeprefix("voor ").removeprefix("de ")
    return (sum(map(str.isupper, bare)) > 1 and " " not in bare) or bare.split(" ")[0].rstrip(
        ","
    ) in gazetteer.portfolios()


def _read_name(text: str, person: Person, honorific: Span | None, rest: Span) -> None:
    words = plain(text[rest.start : rest.end])
    if honorific is not None:
        person.values["honorific"] = plain(text[honorific.start : honorific.end])
        person.evidence["honorific"] = [honorific]
    if is_redacted(words) or (words[:1].isdigit() and not _WORD.search(words)):
        left = _BLACKED_OUT.sub("", redactions.without_codes(words))
        person.values["redacted"] = True
        named = _WORD.search(left) and not gazetteer.is_organisation(left)
        person.values["name"] = words if named else None
    elif honorific is None and is_function(words):
        person.values["organisation"] = words
        person.evidence["organisation"] = [rest]
        return
    else:
        person.values["name"] = words or None
    if person.values["name"] is not None:
        person.evidence["name"] = [rest]


@lru_cache(maxsize=4096)
def is_function(words: str) -> bool:
    """Whether an entry is a function or an organisation: no initials, no two capitalised words of a name."""
    if names.is_surely(words) and not words.isupper():
        return False
    first = words.split(" ")[0].casefold() if words else ""
    if gazetteer.is_organisation(words) or first in gazetteer.words("functions.txt"):
        return True
    if words.casefold() in gazetteer.words("countries.txt"):
        return True
    if first in gazetteer.words("role_words.txt") or _is_body(words):
        return True
    if "," in words:  # a surname and what stands behind it
        return False
    if " " not in words:
        return sum(map(str.isupper, words)) > 1
    return not INITIALS.match(words + " ") or all(gazetteer.is_organisation(word) for word in words.split())


def _is_body(words: str) -> bool:
    """``Rijksvastgoedbedrijf``, ``Waterschap Zuid``, ``Space Agency``: has a body in it, or is a compound with one."""
    bodies = gazetteer.words("organisation_words.txt")
    first, *others = words.casefold().split(" ")
    if first in bodies or (not others and first.endswith(_long(bodies))):
        return True
    return any(other in bodies for other in others) and not names.is_surely(words)


def _stray_organisation(text: str, rest: Span) -> Span | None:
    """``5.1.2e 5.1.2e NZa)``: the bracket's beginning was under the bar."""
    if rest.start >= rest.end or text[rest.end - 1] not in CLOSE:
        return None
    blank = max(text.rfind(sign, rest.start, rest.end) for sign in " \u00a0")
    given = trimmed(text, blank + 1, rest.end - 1)
    return given if blank >= rest.start and given.start < given.end else None


def _read_bracket(text: str, person: Person, bracket: Span) -> bool:
    """What a bracket says of a person; whether it belongs to the person's span: not, where it only tells how or why."""
    return _read_parts(text, person, Span(bracket.start + 1, bracket.end - (text[bracket.end - 1] in CLOSE)))


def _read_parts(text: str, person: Person, span: Span) -> bool:
    given: list[Span] = []
    belongs = False
    start = span.start
    for place in range(start, span.end + 1):
        if place == span.end or text[place] in ",;" or _is_between_brackets(text, place) or _DASH.match(text, place):
            part = trimmed(text, start, place)
            if text[part.start : part.start + 1] in tuple("-–—"):
                part = trimmed(text, part.start + 1, part.end)
            while part.start < part.end and text[part.start] in OPEN:
                part = trimmed(text, part.start + 1, part.end)
            start = place + 1
            if any(map(str.isalnum, text[part.start : part.end])):
                kind = _read_part(text, person, part)
                belongs = belongs or kind != "remark"
                given += [part] if kind == "organisation" else []
    if _TRAVELS.search(text, *span):
        return person.values["role"] is not None
    if given and not _is_own_abbreviation(text, person, given):
        whole = Span(given[0].start, given[-1].end)
        person.values["organisation"] = plain(text[whole.start : whole.end])
        person.evidence["organisation"] = [whole]
    return belongs


def _is_own_abbreviation(text: str, person: Person, given: list[Span]) -> bool:
    """``Space Agency (ESA)``: an organisation, and what it is called for short."""
    alone = person.values["name"] is None and not person.values["redacted"] and person.values["honorific"] is None
    words = text[given[0].start : given[-1].end]
    return alone and "organisation" in person.evidence and words.isupper() and len(given) == 1


def _is_between_brackets(text: str, place: int) -> bool:
    """``(RIVM)(vz)``: where one bracket ends and the next begins."""
    return text[place] in CLOSE and text[place + 1 : place + 3].lstrip()[:1] in tuple(OPEN)


def _read_part(text: str, person: Person, part: Span) -> str:
    """What one part is: ``role``, ``presence`` (of part of the meeting), ``initials``, ``remark``, ``organisation``."""
    words = plain(text[part.start : part.end])
    if _are_own_initials(person, words):
        person.initials = words
        return "initials"
    roles = gazetteer.table("roles.txt")
    first, _, behind = words.partition(" ")
    role = roles.get(squeezed(words)) or (None if _names_a_body(behind) else roles.get(squeezed(first)))
    if role is None or (len(words.split()) > 3 and role == "deputy"):
        role = words if person.values["role"] is None and is_role(words) else None
    if role is not None:
        person.values["role"] = role
        person.evidence["role"] = [part]
        return "role"
    if said := remark(words):
        person.presence = said
        return "presence" if said == "partial" else "remark"
    return "remark" if tells_how(words) or _is_aside(words) else "organisation"


def _is_aside(words: str) -> bool:
    """``i.v.m. verlof``, ``verzoek om van de lijst te gaan``: a reason, or a clause in small letters."""
    return bool(_REASON.match(words)) or (words.islower() and words.count(" ") > 2)


def _names_a_body(words: str) -> bool:
    """``NVZ`` of ``voorzitter NVZ``: who presides over it does not preside over this meeting."""
    return gazetteer.is_organisation(words) or (len(words) > 1 and words.isupper())


def _are_own_initials(person: Person, words: str) -> bool:
    """``Jan Bol (JB)``: the letters stand for the name in the rest of the text."""
    name = person.values["name"]
    if not isinstance(name, str) or not 1 < len(words) < _MOST_INITIALS or not words.isalpha():
        return False
    folded = words.casefold()
    longer = len(folded) > 2 and words[-1].islower()  # one letter more tells two with the same initials apart
    return words[0].isupper() and any(
        known in (folded, folded[:-1] if longer else "") for known in names.initials(name)
    )


def tells_how(words: str) -> bool:
    """``online``, ``via Teams``: how somebody takes part."""
    return bool(_WAY.match(words))


def is_role(words: str) -> bool:
    """``directeur CZ``, ``senior beleidsadviseur``: opens with a function, or ends with one in small letters."""
    known = gazetteer.words("functions.txt") | gazetteer.words("role_words.txt")
    first, last = words.split(" ")[0].casefold().rstrip("."), words.split(" ")[-1]
    return not words.isupper() and (first in known or (words[:1].islower() and last.endswith(_long(known))))


@cache
def _long(known: frozenset[str]) -> tuple[str, ...]:
    """The words that may as well end a compound."""
    return tuple(sorted(word for word in known if len(word) > 4))
