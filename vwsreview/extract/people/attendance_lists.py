"""What an attendance list gives: its entries, its groups, and what its heading says of everybody in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header.label import Label
from vwsreview.extract.people import attendance_labels, people, people_cuts, person_words
from vwsreview.extract.people.person import Person
from vwsreview.extract.people.person_words import is_role
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found
from vwsreview.extract.text.values import plain
from vwsreview.markdown.abbreviations import is_abbreviation

_NO_ORGANISATIONS = frozenset(map(squeezed, (
    "overig", "overigen", "extern", "intern", "online", "fysiek", "overige deelnemers", "digitaal", "leden",
    "deelnemers", "aanwezig", "vaste leden", "agendaleden", "via Teams", "via Webex", "op locatie",
    "in person", "remote", "members", "others", "other", "external", "internal",
    "contractors", "member states", "lidstaten", "leveranciers", "telefonisch", "hybride", "in de zaal", "aan de lijn",
    "externen", "internen", "medewerkers", "bestuursleden", "raadsleden", "commissieleden", "bestuur", "namens",
)))  # fmt: skip
_SHORTENED = frozenset(
    ("prov", "gem", "min", "dir", "plv", "alg", "secr", "voorz", "afd", "cie", "ambt", "wnd", "dept")
)
"""Words that are cut short in front of a name: ``prov. Zeeland``, ``dir. Zorg``."""
_SAID = {
    "niet": "absent", "wel": "present", "verder": "present", "later": "partial", "te laat": "partial",
    "eerder weg": "partial", "afgezegd": "absent", "ziek": "absent", "met verlof": "absent", "inspreker": "guest",
    "insprekers": "guest", "mk": "absent", "m.k.": "absent", "zk": "absent",
}  # fmt: skip
"""Words that say enough in front of people where others have their own."""
_LONGEST_GROUP = 40
_SHORTEST_LAST = 3
_SENDER = re.compile(r"(?:[Nn]amens|[Vv]anuit)[ \u00a0](?:(?:de|het)[ \u00a0])?(?=\S)")
_STOP = re.compile(r"[.][ \u00a0](?=[A-Z])")
_DASH = re.compile(r"(?P<head>[^,;:(\n]{2,40}?)[ \u00a0][-–—][ \u00a0]")
_COUNT = re.compile(
    r"\(?\d{1,3} (?:personen|deelnemers|aanwezigen|leden|people|persons|participants)\)?[ :,]*"
    r"(?:(?:waaronder|onder wie|te weten|namelijk|including)\b[^:,(\n]{0,40}(?::[ ]*|[ ]))?"
)
BOX = re.compile(r"\[(?P<mark>[ xXvV✓✔-]?)\]\s*|(?P<sign>[✓✔✗✘])\s*")


@dataclass(frozen=True, slots=True)
class Listing:
    """What holds for everybody in a list or a group of it: what is said of them by which words, and their
    organisation or role where its heading names one.
    """

    said: str
    cue: Span
    organisation: Span | None = None
    role: Span | None = None


def of_label(reading: Reading, label: Label) -> Listing:
    """What a label says of the people behind it."""
    read = attendance_labels.read(reading.text, label.head)
    _, bracket, remark = reading.words(label.head).partition("(")
    said = attendance_labels.presence(remark.strip(" ):*")) if bracket else None  # ``Agendalid (niet aanwezig)``
    return Listing(said or label.meaning.removeprefix("@"), label.head, read.organisation if read else None)


def presence(kind: str, said: str = "present") -> str:
    """What a list says of those in it; a note or an agenda tells whom it expects (guideline)."""
    said = "present" if said == "guest" else said
    return "expected" if said == "present" and kind in ("memo", "agenda") else said


def record(person: Person, said: str, cue: Span | None = None, takes: Sequence[int] = ()) -> Found:
    """The record of one person; `cue` are the words that say whether they are there."""
    if person.presence == "replaced":
        person.presence = "absent" if said == "absent" else "deputised"
    values = {**person.values, "presence": person.presence or said}
    if cue is not None:
        person.evidence.setdefault("presence", [cue])
    return Found(person.start, person.end, values, person.evidence, tuple(takes))


def records(
    reading: Reading, listing: Listing, span: Span, takes: Sequence[int], apart: bool = False
) -> Iterator[Found]:
    """The people in one stretch of a list; `apart` tells that the list has a line for each."""
    lines = people_cuts.cut(reading.text, span, "\n") if "<br" in reading.words(span) else []
    if any(":" in reading.words(line) for line in lines):  # groups in one cell
        for line in lines:
            yield from records(reading, listing, trimmed(reading.text, *line), takes)
        return
    parts = people_cuts.cut(reading.text, span, ";|") if ":" in reading.words(span) else []
    if any(":" in reading.words(part) for part in parts[1:]):  # ``VWS: A; RIVM: B``, ``A | afgemeld: B``
        group = listing
        for part in parts:
            heading, rest = _group_in_front(reading, listing, trimmed(reading.text, *part))
            group = group if heading is listing else heading
            yield from records(reading, group, rest, takes)
        return
    inner, rest = _group_in_front(reading, listing, _bare(reading, span))
    said = inner.said
    body = inner.organisation
    if box := BOX.match(reading.text, *rest):
        rest = Span(box.end(), rest.end)
        said = said if (box["mark"] or box["sign"] or "") in tuple("xXvV✓✔") else "absent"
    told = person_words.remark(plain(reading.words(rest))) if body and inner is not listing else None
    if body is not None and told is not None:  # ``CZ: met afmelding``
        inner, rest, said = listing, body, told
    organisation = plain(reading.words(inner.organisation)) if inner.organisation else None
    for person in people.listed(reading.text, rest, organisation, apart and rest.start == span.start):
        if inner.organisation is not None and person.values["organisation"] == organisation:
            person.evidence.setdefault("organisation", [inner.organisation])
        if said == "guest" and person.values["role"] is None:
            person.values["role"], person.evidence["role"] = "guest", [inner.cue]
        if inner.role is not None and person.values["role"] is None:
            words = plain(reading.words(inner.role))
            person.values["role"] = gazetteer.table("roles.txt").get(squeezed(words), words)
            person.evidence["role"] = [inner.role]
        yield record(person, presence(reading.kind, said), inner.cue, takes)


def _bare(reading: Reading, span: Span) -> Span:
    """The list without a count in front (``(12 personen)``), its full stop and the sentences behind it."""
    count = _COUNT.match(reading.text, *span)
    start = count.end() if count else span.start
    for stop in _STOP.finditer(reading.text, start, span.end):
        opened = reading.text.rfind("(", start, stop.start())
        if opened >= 0 and reading.text.find(")", opened, stop.start()) < 0:  # ``(gem. Ede)``
            continue
        if _ends_a_sentence(reading.text[max(start, stop.start() - _LONGEST_GROUP) : stop.start()]):
            return Span(start, stop.start())
    words = reading.text[max(start, span.end - _LONGEST_GROUP) : span.end]
    return Span(start, span.end - (words.endswith(".") and _ends_a_sentence(words[:-1])))


def _ends_a_sentence(words: str) -> bool:
    """Whether a full stop behind these words is one: not behind initials or an abbreviation."""
    last = words.replace("<br>", " ").split()[-1:]
    if not last or len(last[0]) < _SHORTEST_LAST:
        return False
    if last[0].casefold() in _SHORTENED:
        return False
    return person_words.is_redacted(last[0]) or not (is_abbreviation(last[0]) or "." in last[0])


def _group_in_front(reading: Reading, listing: Listing, span: Span) -> tuple[Listing, Span]:
    """``RIVM: A, B`` and ``Griffier: A``: the heading gives organisation or role, but for ``Overig`` and the like."""
    head, colon, _ = reading.words(span).partition(":")
    name, bracket, short = head.partition("(")
    if not colon and (dash := _DASH.match(reading.text, *span)) is not None:
        return _behind_dash(reading, listing, span, dash)
    if not colon or len(head) > _LONGEST_GROUP or "," in head:
        return listing, span
    if bracket and not (short.endswith(")") and person_words.is_function(name.strip())):  # ``Austria (AT): A. Bol``
        return listing, span
    rest = trimmed(reading.text, span.start + len(head) + 1, span.end)
    return under_heading(reading, listing, trimmed(reading.text, span.start, span.start + len(name))), rest


def _behind_dash(reading: Reading, listing: Listing, span: Span, dash: re.Match[str]) -> tuple[Listing, Span]:
    """``VNG – A. Bol, mw. Dam``: a dash in front of several is read as a colon."""
    rest = trimmed(reading.text, dash.end(), span.end)
    several = people_cuts.cut(reading.text, rest, ",")
    head = Span(*dash.span("head"))
    if len(several) < 2 or not is_group_word(reading.words(head)):
        return listing, span
    if not all(people_cuts.is_surely_person(reading.text, trimmed(reading.text, *one)) for one in several):
        return listing, span
    return under_heading(reading, listing, head), rest


def under_heading(reading: Reading, listing: Listing, heading: Span) -> Listing:
    """What holds below a heading inside a list (``RIVM``, ``Griffier``, ``Online``, ``Afgemeld``)."""
    words = plain(reading.words(heading).rstrip(":* "))
    end = heading.start + len(reading.words(heading).rstrip(":* "))
    heading = Span(heading.start, max(end, heading.start + 1))
    if squeezed(words) in _NO_ORGANISATIONS or words.casefold().startswith("leden "):
        return replace(listing, organisation=None, role=None)
    if sender := _SENDER.match(reading.text, *heading):
        return replace(listing, organisation=Span(sender.end(), heading.end), role=None)
    if said := attendance_labels.presence(words) or _SAID.get(words.casefold()):
        return Listing(said, heading)
    if squeezed(words) in gazetteer.table("roles.txt") or (is_role(words) and " " not in words):
        return replace(listing, organisation=None, role=heading)
    return replace(listing, organisation=heading, role=None)


def is_group_word(words: str) -> bool:
    """Whether words alone on a line can only head a group: an organisation that is known, or ``Overig``."""
    key = squeezed(words)
    return key in _NO_ORGANISATIONS or gazetteer.is_organisation(words)
