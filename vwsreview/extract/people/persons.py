"""One entry of an attendance list is read: the person or function, and what is said of it.

Sources: the annotation guideline, section Attendee; forms as counted in released documents.
"""

import re
from functools import cache

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.people import names, person_forms
from vwsreview.extract.people.person import Person, blank
from vwsreview.extract.people.person_details import CLOSE, behind, bracket_of, read_aside, read_bracket
from vwsreview.extract.people.person_words import (
    is_body,
    is_function,
    is_nobody,
    is_redacted,
    is_replaced,
    is_role,
    is_titled,
    remark,
    without_bars,
)
from vwsreview.extract.text.values import plain

_COUNTED = re.compile(
    r"(?:en |and )?(?:nog |circa |ca\. )?\d{1,3} (?:perso|ander|other|people|leden|gasten)", re.IGNORECASE
)
_TAIL = re.compile(
    r"[\s\u00a0](?:i\.v\.m\.|in verband met|wegens|vanwege|vanaf|t/m|tot|m\.u\.v\.|i\.p\.v\.|bij (?:agenda)?punt"
    r"|o\.v\.b\."
    r"|(?:had|heeft|hebben) zich (?:helaas )?(?:afgemeld|afgezegd)"
    r"|(?:is|was) (?:verhinderd|afwezig|ziek|niet aanwezig)"
    r"|(?:sloot|sluit|kwam|komt|haakt) (?:later|pas|om|vanaf)"
    r"|vervangt|via|from \d|until|joined|left at|met kennisgeving)(?=[\s\u00a0]|$)"
)
_UNBROKEN = re.compile(r"[^\s\u00a0]+")
_WORD = re.compile(r"[^\W\d_]{2}|[A-Z]\.")
_LONGEST_CERTAIN, _MOST_WORDS = 60, 6
_ARTICLES = ("de ", "het ", "the ", "De ", "Het ", "The ")
_LOOSE_ENDS = " \u00a0-–—\\|/"


def read(text: str, span: Span, organisation: str | None = None) -> Person | None:
    """One entry; None where the words name nobody (``tbd``, ``n.v.t.``, nothing)."""
    span = trimmed(text, *span)
    words = text[span.start : span.end].rstrip(_LOOSE_ENDS)
    span = Span(span.start, span.start + len(words))
    if not _names_anybody(words):
        return None
    name, bracket = bracket_of(text, span)
    if name.start >= name.end:
        return None
    tail = _TAIL.search(text, name.start + 1, name.end) if bracket is None else None
    if tail is not None:
        name = trimmed(text, name.start, tail.start())
    end = name.end if bracket is None else bracket.end
    name = _without_article(text, name)
    person = Person(name.start, end, blank(organisation), evidence={})
    if bracket is None and (told := person_forms.some(text, name)) is not None:
        return _some(text, person, *told)
    name, body = _behind_organisation(text, name)
    if body is not None:
        person.values["organisation"], person.evidence["organisation"] = plain(text[body.start : body.end]), [body]
    honorific, rest = _honorific(text, name)
    if is_replaced(text[end : end + 60].partition("\n")[0]):
        person.presence = "deputised"
    beside = person_forms.beside(text, rest)
    _read_name(text, person, honorific, rest if beside is None else beside.name)
    if beside is not None:
        _read_beside(text, person, beside)
    if bracket is not None:
        person.presence = person.presence or remark(text[bracket.end : span.end].strip(" \u00a0,*"))
    further = behind(text, bracket, span) if bracket is not None else None
    if tail is not None:
        person.presence = person.presence or _of_tail(text[tail.start() : span.end].strip())
    if bracket is not None:
        if not read_bracket(text, person, bracket):
            person.end = name.end
        if further is not None and read_aside(text, person, further):
            person.end = further.end
    elif stray := _stray_organisation(text, rest):
        person.values["organisation"] = plain(text[stray.start : stray.end])
        person.evidence["organisation"] = [stray]
    return person


def _read_beside(text: str, person: Person, beside: person_forms.Beside) -> None:
    """What stands behind a dash; ``nog onbekend`` or ``2 adviseurs`` says that an organisation stands in front."""
    told = person_forms.some(text, beside.behind)
    nobody = is_nobody(text[beside.behind.start : beside.behind.end])
    if not told and not nobody:
        read_aside(text, person, beside.behind)
        return
    person.values["name"] = None
    person.evidence.pop("name", None)
    told_all = (("organisation", beside.name), ("role", told[0] if told else None))
    for key, span in told_all:
        if span is not None:
            person.values[key], person.evidence[key] = plain(text[span.start : span.end]), [span]


def _of_tail(words: str) -> str | None:
    """``had zich afgemeld``, ``sloot later aan``: what words behind a name say."""
    said = remark(words.removeprefix("is ").removeprefix("was "))
    if said is None and words.startswith(("had", "heeft", "hebben")):
        return "absent"
    return "partial" if said is None and words.startswith(("sloot", "sluit", "kwam", "komt", "haakt")) else said


def _some(text: str, person: Person, role: Span | None, body: Span | None) -> Person:
    for key, span in (("role", role), ("organisation", body)):
        if span is not None:
            person.values[key], person.evidence[key] = plain(text[span.start : span.end]), [span]
    return person


def _behind_organisation(text: str, name: Span) -> tuple[Span, Span | None]:
    """The name behind ``RIVM – `` or behind a party that it is glued to, and the organisation."""
    if (parts := person_forms.glued(text, name)) is not None:
        return parts[1], parts[0]
    if sender := person_forms.SENDS.match(text, *name):
        return trimmed(text, sender.end(), name.end), Span(*sender.span("body"))
    behind = person_forms.without_letters(text, name)
    if behind != name:
        return behind, None
    pair = person_forms.beside(text, name)
    if pair is not None and person_forms.organisation_in_front(text, pair):
        return trimmed(text, *pair.behind), pair.name
    return name, None


def _without_article(text: str, name: Span) -> Span:
    """``de staatssecretaris``, ``het Veiligheidsberaad``: without the article (guideline)."""
    if not text.startswith(_ARTICLES, *name):
        return name
    words = text[name.start : min(name.end, name.start + 60)]
    article = next(article for article in _ARTICLES if words.startswith(article))
    rest = words[len(article) :].strip()
    if rest.casefold().startswith("heer"):
        return name
    body = rest.isupper() or gazetteer.is_organisation(rest) or is_body(rest)
    titled = rest.split(" ")[0].casefold() in gazetteer.words("honorifics.txt")
    if is_role(rest) or titled or (article[0].islower() and (body or (article != "de " and rest[:1].isupper()))):
        return Span(name.start + len(article), name.end)
    return name


def _names_anybody(words: str) -> bool:
    """Whether there is a word with a capital, or a bar in place of one; an honorific is enough too."""
    if is_redacted(words) or (words[:1].isdigit() and not _COUNTED.match(words)):
        return True
    head, bracket, _ = words.partition("(")
    if is_nobody(words) or (bracket and is_nobody(head)) or not any(map(str.isalnum, words)) or _COUNTED.match(words):
        return False
    if words[:1].islower() and remark(words) == "deputised":  # below somebody: ``vervangt A``
        return False
    if any(map(str.isupper, words)) or words == "stas":
        return True
    first = words.split(" ")[0].casefold()
    known = first in gazetteer.words("honorifics.txt") or squeezed(words) in gazetteer.table("roles.txt")
    return known or is_role(words) or is_body(words)


def is_certain(person: Person) -> bool:
    """Whether nothing but a person or an organisation can be meant, also where no label says so."""
    name, organisation = person.values["name"], person.values["organisation"]
    if person.values["redacted"] or person.values["honorific"] or person.behind_plural:
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


def _honorific(text: str, name: Span) -> tuple[Span | None, Span]:
    """The honorifics in front (``Mevr. dr.``) and the rest."""
    name = trimmed(text, *name)
    end = _end_of_honorifics(text, name)
    if end == name.start and is_titled(text[name.start : name.end]):
        first = _UNBROKEN.match(text, *name)
        end = first.end() if first else end
    if end == name.start:
        return None, name
    rest = trimmed(text, end, name.end)
    if rest.start >= rest.end or _is_office(text[name.start : end], text[rest.start : rest.end]):
        return None, name
    return Span(name.start, end), rest


def _end_of_honorifics(text: str, name: Span) -> int:
    """Where the honorifics of one word or two end; the beginning of the name without any."""
    known, openings = gazetteer.words("honorifics.txt"), _honorific_openings()
    end = name.start
    word = _UNBROKEN.search(text, *name)
    while word is not None and (one := word.group().casefold()) in openings:
        following = _UNBROKEN.search(text, word.end(), name.end)
        if following is not None and f"{one} {following.group().casefold()}" in known:
            end = following.end()
        elif one in known:
            end = word.end()
        else:
            break
        word = _UNBROKEN.search(text, end, name.end)
    return end


@cache
def _honorific_openings() -> frozenset[str]:
    """The first words of the honorifics."""
    return frozenset(honorific.split()[0] for honorific in gazetteer.words("honorifics.txt"))


def _is_office(honorific: str, rest: str) -> bool:
    """``minister van SZW``, ``minister LZS`` name an office; ``minister van Ark`` a person."""
    if honorific.casefold() not in ("minister", "staatssecretaris"):
        return False
    if rest.startswith("voor "):
        return True
    bare = rest.removeprefix("van ").removeprefix("de ")
    return (sum(map(str.isupper, bare)) > 1 and " " not in bare) or bare.split(" ")[0].rstrip(
        ","
    ) in gazetteer.portfolios()


def _read_name(text: str, person: Person, honorific: Span | None, rest: Span) -> None:
    words = plain(text[rest.start : rest.end])
    if honorific is not None:
        person.values["honorific"] = plain(text[honorific.start : honorific.end])
        person.evidence["honorific"] = [honorific]
    if is_redacted(words) or (words[:1].isdigit() and not _WORD.search(words)):
        left = without_bars(words)
        person.values["redacted"] = True
        named = _WORD.search(left) and not gazetteer.is_organisation(left)
        person.values["name"] = words if named else None
    elif honorific is None and is_function(words):
        person.values["organisation"] = words
        person.evidence["organisation"] = [rest]
        return
    elif honorific is None and (turned := person_forms.turned(words)) is not None:
        person.values["name"], person.values["honorific"] = turned
        person.evidence["honorific"] = [rest]
    else:
        person.values["name"] = words or None
    if person.values["name"] is not None:
        person.evidence["name"] = [rest]


def _stray_organisation(text: str, rest: Span) -> Span | None:
    """``5.1.2e 5.1.2e NZa)``: the bracket's beginning was under the bar."""
    if rest.start >= rest.end or text[rest.end - 1] not in CLOSE:
        return None
    if text.count("[", *rest) + text.count("(", *rest) >= text.count("]", *rest) + text.count(")", *rest):
        return None
    blank = max(text.rfind(sign, rest.start, rest.end) for sign in " \u00a0")
    given = trimmed(text, blank + 1, rest.end - 1)
    return given if blank >= rest.start and given.start < given.end else None
