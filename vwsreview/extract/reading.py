"""One text while it is read: its lines, what the stages found so far, and the sentences that are left."""

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import kind
from vwsreview.extract.header import furniture, labels
from vwsreview.extract.header.label import Label
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text import lines
from vwsreview.extract.text.columns import columns
from vwsreview.extract.text.lines import Line
from vwsreview.extract.text.sentences import PROSE, WORD, Flow, Sentence, flows


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the text: a line for each line of the text, empty where the column has none, and its labels.

    The running text stands in the main column, the address and the references of a letter in the other one.
    """

    lines: tuple[Line, ...]
    labels: list[Label]
    is_main: bool
    label_lines: frozenset[int] = field(init=False)

    def behind(self, ordinal: int) -> Iterator[Line]:
        """The lines of the column behind the one of this ordinal, empty ones too."""
        for place in range(ordinal + 1, len(self.lines)):
            yield self.lines[place]

    def __post_init__(self) -> None:
        known = frozenset(line for label in self.labels for line in label.lines)
        object.__setattr__(self, "label_lines", known)


class _Held(dict[str, bool]):
    """For each cue that was asked for whether it stands in the text: rules ask for many of them again.

    Letters alone are looked for among the different words, which are much shorter than the text.
    """

    def __init__(self, folded: str, vocabulary: Iterable[str]) -> None:
        self._folded = folded
        self._words = " ".join(vocabulary)

    def __missing__(self, cue: str) -> bool:
        held = self[cue] = cue in (self._words if cue.isalnum() else self._folded)
        return held


class Reading:
    """The state of one extraction. Stages add to `found`; `flows` is asked for after header and attendees."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = text.casefold()
        self.lines, self.side = columns(text)
        self.filled = tuple(line for line in self.lines if not line.blank)
        self.found: dict[str, list[tuple[Rule, Found]]] = {}
        self._covered: dict[str, list[Span]] = {}
        self._in_order: dict[str, Sequence[Found]] = {}
        self._drawn: dict[tuple[str, Callable[[Reading], frozenset[str]]], tuple[int, frozenset[str]]] = {}
        self._held = _Held(self.folded, self.vocabulary)

    def add(self, rule: Rule, finds: Iterable[Found]) -> None:
        """Keep what a rule found, but for spans that touch one of the same layer that is kept already."""
        covered = self._covered.setdefault(rule.layer, [])
        kept = self.found.setdefault(rule.layer, [])
        for found in finds:
            span = trimmed(self.text, found.start, found.end)
            if span.start >= span.end:
                continue
            place = bisect(covered, span)
            if any(span.touches(near) for near in covered[max(0, place - 1) : place + 1]):
                continue
            covered.insert(place, span)
            same = (found.start, found.end) == span
            kept.append((rule, found if same else replace(found, start=span.start, end=span.end)))

    @cached_property
    def front(self) -> int:
        """The first line behind the YAML at the very top; 0 without any."""
        return lines.end_of_front_matter(self.text, self.lines)

    @cached_property
    def kind(self) -> str:
        """The document's kind, as the guideline names it."""
        return kind.of(self.text, self.filled, self.labels)

    @cached_property
    def tables(self) -> list[list[lines.TableRow]]:
        """The rows of each table."""
        return lines.tables(self.text, self.lines)

    @cached_property
    def labels(self) -> list[Label]:
        """Every known label, in order."""
        return labels.find(self.text, self.lines, self.tables)

    @cached_property
    def labels_of_people(self) -> dict[int, tuple[int, Label]]:
        """By line the last label on it that names people, with its place among all labels."""
        return {label.line: (place, label) for place, label in enumerate(self.labels) if label.names_people}

    def holds(self, cues: Iterable[str]) -> bool:
        """Whether one of the cues, in small letters, stands in the text; parts of words too."""
        return any(map(self._held.__getitem__, cues))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the text, in small letters."""
        return frozenset(WORD.findall(self.folded))

    def here(self, cues: Iterable[str]) -> tuple[str, ...]:
        """Those of the cues that stand in the text at all, so that no sentence is asked for the others."""
        return tuple(filter(self._held.__getitem__, cues))

    def above(self, line: Line) -> Line | None:
        """The line with words above this one, which has words too."""
        place = self._filled_places[line.ordinal]
        return self.filled[place - 1] if place else None

    def below(self, line: Line) -> Line | None:
        """The line with words below this one, which has words too."""
        place = self._filled_places[line.ordinal] + 1
        return self.filled[place] if place < len(self.filled) else None

    def behind(self, ordinal: int) -> Iterator[Line]:
        """The lines with words behind the line of this ordinal."""
        place = bisect(self.filled, ordinal, key=lambda line: line.ordinal)
        while place < len(self.filled):
            yield self.filled[place]
            place += 1

    @cached_property
    def _filled_places(self) -> dict[int, int]:
        return {line.ordinal: place for place, line in enumerate(self.filled)}

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The main column, and the side column where there is one, with their labels."""
        main = Column(self.lines, self.labels, is_main=True)
        if not self.side:
            return (main,)
        return main, Column(self.side, labels.find(self.text, self.side, ()), is_main=False)

    @cached_property
    def airy(self) -> bool:
        """Whether an empty line stands behind each line of text, as some converters leave it."""
        return lines.are_apart(self.text, self.lines[self.front :])

    @cached_property
    def label_lines(self) -> frozenset[int]:
        """The lines with a known label."""
        return self.columns[0].label_lines

    @cached_property
    def label_meanings(self) -> frozenset[str]:
        """What the text's labels mean."""
        return frozenset(label.meaning for column in self.columns for label in column.labels)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Running text: paragraphs, bullets and cells without the lines that belong to the header."""
        return flows(self.text, self.lines, self.skipped)

    @cached_property
    def beside_tables(self) -> tuple[Flow, ...]:
        """The running text without the cells of tables."""
        return tuple(flow for flow in self.flows if flow.kind != "cell")

    @cached_property
    def last_sentences(self) -> dict[Span, Span]:
        """The last sentence of each flow."""
        return {flow.span: flow.sentences[-1].span for flow in self.flows if flow.sentences}

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of paragraphs and bullets, without headings and cells."""
        return tuple(sentence for flow in self.flows if flow.kind in PROSE for sentence in flow.sentences)

    @cached_property
    def taken_lines(self) -> frozenset[int]:
        """`taken` as it stands once the header has been read."""
        return frozenset(self.taken)

    @cached_property
    def furniture(self) -> frozenset[int]:
        """The lines that say nothing about the matter: addresses, page numbers, known labels."""
        return self.page_furniture.union(furniture.of_labels(self.lines, self.labels))

    @cached_property
    def page_furniture(self) -> frozenset[int]:
        """The lines that belong to the paper: addresses, page numbers and what comes again with them."""
        return frozenset(furniture.of_pages(self.text, self.lines))

    @cached_property
    def skipped(self) -> frozenset[int]:
        """The lines that are no running text: the header and everybody's furniture."""
        return self.taken_lines | self.furniture

    @property
    def taken(self) -> set[int]:
        """The lines that belong to what was found: header fields with their labels, lists of people."""
        return {line for finds in self.found.values() for _, found in finds for line in found.takes}

    def of(self, layer: str) -> Sequence[Found]:
        """What was found of a layer, in order of place."""
        kept = self.found.get(layer, ())
        known = self._in_order.get(layer, ())
        if len(known) != len(kept):
            known = self._in_order[layer] = sorted((found for _, found in kept), key=lambda found: found.start)
        return known

    def drawn_from(self, layer: str, draw: Callable[["Reading"], frozenset[str]]) -> frozenset[str]:
        """The words that a function draws from all that was found of a layer; asked again only when more was found."""
        count = len(self.found.get(layer, ()))
        known = self._drawn.get((layer, draw))
        if known is None or known[0] != count:
            known = self._drawn[layer, draw] = count, draw(self)
        return known[1]

    @cached_property
    def _by_start(self) -> dict[int, Span]:
        return {sentence.span.start: sentence.span for flow in self.flows for sentence in flow.sentences}

    def sentence_behind(self, end: int) -> Span | None:
        """The sentence that begins behind this offset on the same line; None where there is none."""
        place = end
        while place < len(self.text) and self.text[place] in " \u00a0":
            place += 1
        return self._by_start.get(place)

    def words(self, span: Span | Found) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]
