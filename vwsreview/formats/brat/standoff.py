"""The standoff format of brat as https://brat.nlplab.org/standoff.html describes it: lines to what they say."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple


class TextBound(NamedTuple):
    """A stretch of text with a type; `fragments` are offsets in the order of the line, `quote` their words."""

    type: str
    fragments: tuple[tuple[int, int], ...]
    quote: str

    @property
    def start(self) -> int:
        """Where the first fragment begins."""
        return min(start for start, _ in self.fragments)

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return max(end for _, end in self.fragments)


class Arrow(NamedTuple):
    """A relation between two annotations, by their ids."""

    type: str
    source: str
    target: str


class Event(NamedTuple):
    """An event: the text-bound annotation that triggers it, and what takes part, by role."""

    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


class Said(NamedTuple):
    """What an attribute, a reference or a note says of another annotation: of which, under which name, what; of a
    reference also the text that people see."""

    target: str
    type: str
    value: str
    shown: str | None = None


@dataclass(slots=True)
class Standoff:
    """An annotation file. `attributes` without a value say ``true``; a reference says its entry under the name of its
    resource; `unread` are lines that say nothing of these, with their number from 1."""

    textbounds: dict[str, TextBound] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    attributes: list[Said] = field(default_factory=list)
    references: list[Said] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)


_SPAN = r"[0-9]{1,12} [0-9]{1,12}"
_TEXT_BOUND = re.compile(rf"(T\S+)\t(\S+) ({_SPAN}(?:;{_SPAN})*)(?:\t(.*))?", re.DOTALL)
# The colon ends a role: were it let into one, a line of many colons could be read in more ways than there is time for.
_EVENT = re.compile(r"(E\S+)\t([^\s:]+):(\S+)((?: [^\s:]+:\S+)*)\s*")
_ARROW = re.compile(r"R\S+\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*")
_ATTRIBUTE = re.compile(r"[AM]\S+\t(\S+) (\S+)(?: (\S.*))?")
_REFERENCE = re.compile(r"N\S+\t\S+ (\S+) ([^\s:]+):(\S+)(?:\t(.*))?", re.DOTALL)
_NOTE = re.compile(r"#\S*\t(\S+) (\S+)\t(.*)", re.DOTALL)


def parse(content: str) -> Standoff:
    """What the lines of an annotation file say."""
    found = Standoff()
    for number, line in enumerate(content.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip() and not _take(line.removesuffix("\r"), found):
            found.unread.append((number, line))
    return found


def _take(line: str, found: Standoff) -> bool:
    """Put what the line says where it belongs; false where it says nothing that is known or its id is taken."""
    if match := _TEXT_BOUND.fullmatch(line):
        if match[1] in found.textbounds:
            return False
        pairs = (pair.split() for pair in match[3].split(";"))
        fragments = tuple((int(start), int(end)) for start, end in pairs)
        found.textbounds[match[1]] = TextBound(match[2], fragments, match[4] or "")
    elif match := _ATTRIBUTE.fullmatch(line):
        found.attributes.append(Said(match[2], match[1], match[3] or "true"))
    elif match := _REFERENCE.fullmatch(line):
        found.references.append(Said(match[1], match[2], match[3], match[4]))
    elif match := _ARROW.fullmatch(line):
        found.arrows.append(Arrow(match[1], match[2], match[3]))
    elif match := _EVENT.fullmatch(line):
        if match[1] in found.events:
            return False
        pairs = (argument.split(":", 1) for argument in match[4].split())
        found.events[match[1]] = Event(match[2], match[3], tuple((role, id) for role, id in pairs))
    elif match := _NOTE.fullmatch(line):
        found.notes.append(Said(match[2], match[1], match[3]))
    return match is not None
