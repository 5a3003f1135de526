"""Reading collections of brat that others made, or that went out from here and were worked on."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from vwsreview.domain.disk import unread
from vwsreview.domain.layers import Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import bounds
from vwsreview.formats.brat.names import name_of
from vwsreview.formats.brat.places import COMMENT, NOTE, REVIEW
from vwsreview.formats.brat.standoff import Said, Standoff, TextBound, parse
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord


def recognises(path: Path) -> bool:
    """Whether a file is an annotation file, or a folder holds one."""
    return any(True for _ in path.rglob("*.ann")) if path.is_dir() else path.suffix == ".ann"


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The documents of a folder, by name, or the one of an annotation file; its text may be missing.

    What an annotation file says that is no span, value or link gives a Refusal, and so does a text without annotations.
    Records that went out from here as rejected are left out. Problems: ``no_such_file``, ``not_readable``.
    """
    try:
        notations = sorted(path.rglob("*.ann")) if path.is_dir() else [path]
        root = path if path.is_dir() else path.parent
        for notation in notations:
            yield from _document(notation, notation.relative_to(root).as_posix())
        for text in sorted(path.rglob("*.txt")):
            if not text.with_suffix(".ann").exists():
                yield Refusal(text.relative_to(root).as_posix(), Problem("no_annotations", path=str(text)))
    except OSError as error:
        raise unread(error, path) from error


def _document(notation: Path, place: str) -> Iterator[ForeignDocument | Refusal]:
    beside = notation.with_suffix(".txt")
    found = parse(_decoded(bounds.whole(notation)))
    text = _as_counted(_decoded(bounds.whole(beside)), found.textbounds.values()) if beside.exists() else None
    reading = _Reading(found, text)
    name, records = name_of(place.removesuffix(".ann")), tuple(reading.records())
    yield ForeignDocument(place, name, text=text, records=records, rejected=tuple(reading.rejected))
    yield from (Refusal(place, problem) for problem in reading.refused)


def _decoded(data: bytes) -> str:
    """UTF-8, as brat has it; files of older tools are Windows' Latin, in which five bytes mean nothing."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _as_counted(text: str, textbounds: Iterable[TextBound]) -> str:
    """The text in the form in which most offsets hold: tools differ on whether a byte-order mark and the carriage
    return of a line end are counted."""
    forms = [form for whole in (text.removeprefix("\ufeff"), text) for form in (whole, whole.replace("\r\n", "\n"))]
    # Words with much more between them than there is in their quote do not stand there.
    near = [one for one in textbounds if one.end - one.start <= 2 * len(one.quote)]
    quotes = [(one.start, one.end, one.quote.split()) for one in near]
    return max(forms, key=lambda form: sum(form[start:end].split() == quote for start, end, quote in quotes))


class _Reading:
    """The annotations of one file as records: text-bound ones, and events in the place of what triggers them.

    `refused` is what had no place, `rejected` are the labels of records that were left out; both are told while
    `records` is read.
    """

    def __init__(self, found: Standoff, text: str | None) -> None:
        self._found = found
        self._text = text
        self._words = [found.span() for found in re.finditer(r"\S+", text or "")]
        self._event_of = {event.trigger: id for id, event in reversed(found.events.items())}
        self._values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.rejected: list[str] = []
        self.refused = [Problem("part_unknown", place=f"line {number}", content=line) for number, line in found.unread]

    def records(self) -> Iterator[ForeignRecord]:
        """Those of text-bound annotations in the order of the file, then those of events."""
        self._take_values()
        self._take_links()
        for id, one in self._found.textbounds.items():
            if id in self._event_of:
                continue
            if self._values[id].get(REVIEW) == ["rejected"]:
                self.rejected.append(one.type)
            else:
                yield self._record(id, one.type, one, self._values[id])
        for id, event in self._found.events.items():
            if self._is_there(id):
                values = {**self._values[event.trigger], **self._values[id]}
                yield self._record(id, event.type, self._found.textbounds[event.trigger], values)

    def _take_values(self) -> None:
        found = self._found
        entries = (Said(one.target, one.type, unquote(one.value)) for one in found.references)
        notes = (Said(one.target, COMMENT if one.type == NOTE else one.type, one.value) for one in found.notes)
        for target, type, value, _ in (*found.attributes, *entries, *notes):
            if self._is_there(target):
                self._values[target][type].append(value)
            else:
                self.refused.append(Problem("no_target", place=target, content=f"{type} {value}"))

    def _take_links(self) -> None:
        """Relations, and what takes part in an event; a role may have a number behind it."""
        events = self._found.events.items()
        roles = ((id, re.sub(r"\d+$", "", role), part) for id, event in events for role, part in event.arguments)
        arrows = ((one.source, one.type, one.target) for one in self._found.arrows)
        for source, type, target in (*arrows, *roles):
            if self._is_there(source) and self._is_there(target):
                self._links[self._event_of.get(source, source)][type].append(self._event_of.get(target, target))
            else:
                self.refused.append(Problem("no_target", place=source, content=f"{type} {target}"))

    def _is_there(self, id: str) -> bool:
        event = self._found.events.get(id)
        return (event.trigger if event else id) in self._found.textbounds

    def _has_words(self, start: int, end: int) -> bool:
        """Whether a word stands in this stretch, or reaches into it."""
        behind = bisect_right(self._words, start, key=lambda word: word[1])
        return start < end and behind < len(self._words) and self._words[behind][0] < end

    def _record(self, id: str, label: str, one: TextBound, said: dict[str, list[str]]) -> ForeignRecord:
        """Of an annotation in pieces the whole from the first to the last; told where other words stand between."""
        quote: str | None = one.quote or None
        if self._text is not None and any(
            self._has_words(end, start) for (_, end), (start, _) in pairwise(one.fragments)
        ):
            self.refused.append(Problem("pieces_joined", place=id, content=one.quote))
            quote = None
        # A name of ours has the layer's in front, for brat knows an attribute by its name alone.
        values: dict[str, Value] = {
            type.removeprefix(f"{label}_"): words[0] if len(words) == 1 else words for type, words in said.items()
        }
        links = {type: tuple(ids) for type, ids in self._links[id].items()}
        return ForeignRecord(label, one.start, one.end, quote, values, id, links)
