"""People behind the name of what they come from, line by line: ``VWS: A, B``, ``(RIVM) C``, ``Online: D``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.people import attendance_labels, people, person_words, persons
from vwsreview.extract.people.attendance_lists import Listing, is_group_word, of_label, records, under_heading
from vwsreview.extract.people.lists_below import is_prose
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line, is_row
from vwsreview.extract.text.values import plain

_FIRST_PAGE = 60
_NEAR = 3  # lines
_HEAD = re.compile(
    r"(?P<head>[^:(\n]{2,40}?)[ \u00a0]*(?:\((?P<remark>[^()\n]{2,30})\))?[ \u00a0]*:"
    r"|\((?P<body>[^()\n]{2,40})\)[ \u00a0]"
)
_SENDERS = ("namens ", "vanuit ", "on behalf of ")
_TASKS = ("actie", "action", "besluit", "decision")


class Group(NamedTuple):
    """A line with a head and people: `known` tells that its head can only stand in front of people."""

    line: Line
    head: Span
    value: Span
    remark: str | None
    known: bool


def below_each_other(reading: Reading) -> Iterator[Found]:
    """Lines that follow each other at the top of minutes without any label: one at least names an organisation."""
    if reading.kind not in OF_MEETINGS or "@present" in reading.label_meanings:
        return
    run: list[Group] = []
    for group in _groups(reading, reading.filled[:_FIRST_PAGE]):
        if run and group.line.ordinal - run[-1].line.ordinal >= _NEAR:
            yield from _of_run(reading, run)
            run = []
        run.append(group)
    yield from _of_run(reading, run)


def behind_a_label(reading: Reading) -> Iterator[Found]:
    """``Aanwezig: A, B`` and right below it ``RIVM: C`` and ``Online: D``."""
    for label in reading.labels:
        if not label.names_people or label.value.start >= label.value.end or label.shape == "row":
            continue
        listing = of_label(reading, label)
        for line in reading.lines[label.value_line + 1 :]:
            group = _group(reading, line) if not line.blank and line.ordinal not in reading.label_lines else None
            if group is None or not group.known:
                break
            yield from _of_group(reading, group, listing)


def _groups(reading: Reading, lines: Sequence[Line]) -> Iterator[Group]:
    for line in lines:
        if line.ordinal not in reading.label_lines and (group := _group(reading, line)) is not None:
            yield group


def _of_run(reading: Reading, run: Sequence[Group]) -> Iterator[Found]:
    if len(run) > 1 and any(group.known for group in run):
        for group in run:
            yield from _of_group(reading, group, Listing("present", group.head))


def _of_group(reading: Reading, group: Group, listing: Listing) -> Iterator[Found]:
    inner = under_heading(reading, listing, group.head)
    if group.remark and (said := attendance_labels.presence(group.remark)):
        inner = replace(inner, said=said, cue=group.head)
    yield from records(reading, inner, group.value, [group.line.ordinal])


def _group(reading: Reading, line: Line) -> Group | None:
    """The head and the people of a line; None where anything else stands behind the head."""
    match = _HEAD.match(reading.text, line.body, line.words)
    if match is None or line.heading or line.number or is_row(reading.text, line):
        return None
    head = trimmed(reading.text, *match.span("body" if match["body"] else "head"))
    value = trimmed(reading.text, match.end(), line.words)
    words = plain(reading.words(head))
    if value.start >= value.end or "," in words or words.casefold().startswith(_TASKS) or words[:1].isdigit():
        return None
    if is_prose(reading.words(value)) or person_words.is_redacted(words):
        return None
    listed = people.listed(reading.text, value)
    certain = sum(map(persons.is_certain, listed))
    known = (
        is_group_word(words)
        or words.casefold().startswith(_SENDERS)
        or (bool(match["body"]) and gazetteer.is_organisation(words))
    )
    if not certain or (certain < len(listed) and (not known or 2 * certain < len(listed))):
        return None
    return Group(line, head, value, match["remark"], known)


RULES = (
    Rule(
        "attendee.below_each_other", "attendee", below_each_other,
        examples=(
            ("Verslag overleg\n\nVWS: 5.1.2e (CZ), A. Bol\nRIVM: mw. E. Dam\n\nTekst\n", "mw. E. Dam"),
            ("# Verslag\n\nNHG: Jan Bol\nZN: 5.1.2e\n", "5.1.2e"),
            ("# Verslag\n\n(RIVM) 5.1.2e, A. Bol\n(NHG) mw. Dam\nniet: ZN, 5.1.2e (IGJ)\n", "5.1.2e (IGJ)"),
            ("# Verslag\n\nCollege: mw. B. Dam\nVNG: dhr. T. Bol\nGroep Zee (afgem.): dhr. R. Kok\n", "mw. B. Dam"),
        ),
        counter_examples=(
            "Verslag overleg\n\nRIVM: licht de cijfers toe.\nNHG: heeft vragen.\n",
            "Verslag overleg\n\nAanwezig: A. Bol\n\nVWS: B. Dam\nRIVM: C. Kok\n",
            "# Verslag\n\nActie VWS: Jan Bol\nActie RIVM: Eva Dam\n",
        ),
    ),
    Rule(
        "attendee.behind_a_label", "attendee", behind_a_label,
        examples=(
            ("# verslag\n\nAanwezig: A. Bol, 5.1.2e\nOnline: B. Dam\n", "B. Dam"),
            ("# verslag\n\nAanwezig: A. Bol (CZ)\nRIVM: mw. 5.1.2e, C. Kok\nNHG: J. Vos\n", "J. Vos"),
        ),
        counter_examples=(
            "# verslag\n\nAanwezig: A. Bol\n\nRIVM: B. Dam\n",
            "# verslag\n\nAanwezig: A. Bol\nRIVM: licht de cijfers toe\n",
        ),
    ),
)  # fmt: skip
