"""The lines of an attendance list that stands below its label: entries, groups, and where the list ends."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.header.label import Label
from vwsreview.extract.people import attendance_openings, names, people, people_cuts, person_words, persons
from vwsreview.extract.people.attendance_lists import BOX, is_group_word, of_label, records, under_heading
from vwsreview.extract.people.person import Person
from vwsreview.extract.reading import Reading
from vwsreview.extract.redactions import redactions
from vwsreview.extract.rule import Found
from vwsreview.extract.text.lines import Line, is_row
from vwsreview.extract.text.values import plain

_LONGEST_GROUP = 40
_LONGEST_ENTRY = 120  # characters for each person
_MOST_LINES = 200
_OPEN_ENDS = frozenset(("met", "van", "op", "door", "bij", "aan", "of", "en", "de", "het", "with", "by"))
"""No name ends with these: the words of a form (``Afgestemd met``)."""
_ADDRESS = re.compile(r"\w@\w")
_ARROW = re.compile(r"(?:[-=]+>|[»→•>]+)[ \u00a0]*")
_INSIDE = frozenset(("chair", "minutes_taker"))


def below(reading: Reading, label: Label) -> Iterator[Found]:
    """The people on the lines below a label or heading, each with its group's organisation or role."""
    lines = list(lines_below(reading, label))
    spans = [words_of(reading, line) for line in lines]
    entries = [
        span for line, span in zip(lines, spans, strict=True) if not line.heading and reading.words(span)[-1:] != ":"
    ]
    apart = (len(entries) > 1 or any(line.bullet for line in lines)) and _one_a_line(reading, entries)
    listing = group = of_label(reading, label)
    for place, (line, span) in enumerate(zip(lines, spans, strict=True)):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if line.heading or _is_group(reading, line, span, following):
            group = under_heading(reading, listing, span)
        else:
            yield from records(reading, group, span, [line.ordinal], apart)


def lines_below(reading: Reading, label: Label) -> Iterator[Line]:
    """The lines of the list: people, groups and headings below the label's own; tables and furniture left out."""
    level = reading.lines[label.line].heading
    blanks, started, numbered = 0, False, ""
    rest = reading.lines[label.line + 1 : label.line + _MOST_LINES]
    for place, line in enumerate(rest):
        if line.blank:
            blanks += 1
            continue
        if is_row(reading.text, line):
            blanks, started = 0, True
            continue
        if line.ordinal in reading.furniture and line.ordinal not in reading.label_lines:
            blanks = 0
            continue
        following = next((other for other in rest[place + 1 : place + 3] if not other.blank), None)
        span = words_of(reading, line)
        if (
            _is_label(reading, label, line)
            or _opens_another(reading, span)
            or (line.heading and not 0 < level < line.heading)
            or (started and reading.words(span).startswith(("Namens ", "namens ")) and ":" not in reading.words(span))
        ):
            return
        if line.number and (_starts_again(line, numbered) if numbered else started or blanks > 1):
            return
        group = bool(line.heading) or _is_group(reading, line, span, following)
        if blanks > 1 and not group:
            return
        goes_on = started and (not blanks or line.bullet) and not _is_title(reading, span)
        if not (group or goes_on or (is_certain(reading, span) if started and blanks else is_entry(reading, span))):
            return
        if line.heading and (following is None or not is_entry(reading, words_of(reading, following))):
            return
        numbered = line.number or numbered
        blanks, started = 0, True
        yield line


def words_of(reading: Reading, line: Line) -> Span:
    """The words of a line, without an arrow in front."""
    arrow = _ARROW.match(reading.text, line.body, line.words)
    return trimmed(reading.text, arrow.end() if arrow else line.body, line.words)


def is_entry(reading: Reading, span: Span) -> bool:
    """Whether a line reads as people and not as prose."""
    return bool(_people_in(reading, span))


def _people_in(reading: Reading, span: Span) -> list[Person]:
    """The people of a line; none where it reads as prose."""
    words = reading.words(span)
    if (
        len(words) > _LONGEST_ENTRY * (1 + words.count(","))
        or words.endswith(("?", "!"))
        or is_prose(words)
        or _ADDRESS.search(words)
        or _is_title(reading, span)
    ):
        return []
    box = BOX.match(reading.text, *span)
    read = people.listed(reading.text, Span(box.end(), span.end) if box else span)
    known = sum(1 for person in read if _is_known(person))
    return read if known * 2 >= len(read) else []


def is_certain(reading: Reading, span: Span) -> bool:
    """Whether a line behind an empty one still belongs to the list: somebody is named beyond doubt."""
    read = _people_in(reading, span)
    certain = sum(persons.is_certain(person) or person.values["organisation"] is not None for person in read)
    return bool(read) and 2 * certain >= len(read)


def _starts_again(line: Line, numbered: str) -> bool:
    """Whether a number is no higher than the one before: another list begins."""
    before, here = re.sub(r"\D", "", numbered), re.sub(r"\D", "", line.number or "")
    return bool(before and here) and int(here) <= int(before)


def is_prose(words: str) -> bool:
    """``DGCZ opent de vergadering.``: a full stop without any bracket, and a word in small letters."""
    return words.endswith(".") and "(" not in words and bool(re.search(r" [a-z]{3,} ", words)) and words.count(",") < 2


def _is_label(reading: Reading, label: Label, line: Line) -> bool:
    """Whether another label ends the list; ``Voorzitter: A`` right below ``Aanwezig`` is one of its entries."""
    if line.ordinal not in reading.label_lines:
        return False
    place = bisect_left(reading.labels, line.ordinal, key=_value_line)
    other = reading.labels[place] if place < len(reading.labels) else None
    role = other is not None and other.line == line.ordinal and other.meaning in _INSIDE
    words = plain(reading.words(words_of(reading, line)))
    alone = not words.endswith(":") and _is_role_word(words)
    filled = role and other is not None and other.value.start < other.value.end
    return not ((filled or alone) and _stands_close(reading, label, line))


def _value_line(label: Label) -> int:
    return label.value_line


def _opens_another(reading: Reading, span: Span) -> bool:
    """``Mede aanwezig Jan Bol``: words that say who is there, without a sign behind them."""
    opened = attendance_openings.opening(reading, span)
    return opened is not None and opened[0] in ("present", "absent")


def _stands_close(reading: Reading, label: Label, line: Line) -> bool:
    between = reading.lines[label.line + 1 : line.ordinal]
    return not any(other.blank for other in between)


def _one_a_line(reading: Reading, entries: Sequence[Span]) -> bool:
    """Whether each line holds one person at most, so that a comma parts name and organisation."""
    return all(people.is_single(reading.text, people_cuts.cut(reading.text, entry, ",")) for entry in entries)


def _is_group(reading: Reading, line: Line, span: Span, following: Line | None) -> bool:
    """A heading inside a list: ``RIVM:``, ``**VWS**`` above people, ``- RIVM`` above bullets that are set in."""
    words = plain(reading.words(span))
    if words.endswith(":") and len(words) < 2 * _LONGEST_GROUP and "(" not in words:
        return True
    if not words or len(words) > _LONGEST_GROUP or "," in words or "(" in words:
        return False
    if following is None:
        return False
    if line.bullet and following.bullet:
        return following.indent > line.indent
    if line.bullet:
        return False
    if following.bullet or gazetteer.squeezed(words) == "leden":
        return is_group_word(words)
    if _is_role_word(words):
        below = plain(reading.words(words_of(reading, following))).rstrip(":")
        return names.is_surely(_first_name(reading, following)) or _is_role_word(below) or is_group_word(below)
    return _is_bold(reading, line) and names.is_surely(_first_name(reading, following)) and not names.is_surely(words)


def _is_role_word(words: str) -> bool:
    """``Voorzitter``, ``Griffier``: a role alone."""
    return " " not in words and (
        gazetteer.squeezed(words) in gazetteer.table("roles.txt") or person_words.is_role(words)
    )


def _first_name(reading: Reading, line: Line) -> str:
    """The words in front of a comma or bracket."""
    return re.split(r"[,(]", plain(reading.words(words_of(reading, line))))[0].strip()


def _is_bold(reading: Reading, line: Line) -> bool:
    words = reading.text[line.body : line.words]
    return words.startswith(("**", "__")) and words.rstrip(": ").endswith(("**", "__"))


def _is_title(reading: Reading, span: Span) -> bool:
    """A bold line without a bar in it opens the next part."""
    return reading.text.startswith("**", max(0, span.start - 2)) and not redactions.grounds(reading.words(span)[:80])


def _is_known(person: Person) -> bool:
    """Whether it looks like somebody, given that a list is expected here."""
    values = person.values
    name, organisation = values["name"], values["organisation"]
    if values["redacted"] or values["honorific"] or values["role"]:
        return True
    if isinstance(organisation, str) and name is None:
        last = organisation.split()[-1]
        looks = organisation[0].isalpha() and len(organisation) < 40 and last not in _OPEN_ENDS
        looks = looks and " met " not in organisation
        return gazetteer.is_organisation(organisation) or looks
    if not isinstance(name, str) or _opens_a_label(name):
        return False
    return (
        names.is_surely(name)
        or names.may_be(name)
        or ((" " not in name or "," in name) and name[0].isupper())
        or organisation is not None
    )


def _opens_a_label(name: str) -> bool:
    """``Datum volgende vergadering``, ``Agendapunt Actie``: words of a form."""
    return gazetteer.squeezed(name.split(" ")[0]) in gazetteer.table("header_labels.txt")
