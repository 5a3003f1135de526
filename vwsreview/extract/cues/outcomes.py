"""Cues of actions and decisions: sentences, bullets and rows whose words weigh enough together.

What each word weighs stands in ``resources/gazetteers/cue_words.txt``; verbs of tasks come from the lists that the
rules read as well. Whoever adds a word there sees with ``python -m tests.figures.cues`` what it finds, and how many
more cues it makes.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.text.lines import Line
from vwsreview.extract.text.sentences import Flow, flows

ENOUGH = 4
"""What the weights of a sentence must add up to."""
_VERB, _INFINITIVE, _PARTICIPLE, _PLACE, _ROW = 2, 3, 3, 3, 5
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_AUXILIARY = frozenset(("wordt", "worden", "zal", "zullen", "moet", "moeten", "dient"))
_TITLE = re.compile(
    r"[*_#\d. ]*(?:actie|besluit|afspra|openstaande|toezegging|action|decision|to-?do|vervolg)[^\W\d]*"
    r"(?:[ -]{1,3}[^\W\d]+){0,4}[*_: ]*",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[*_\[(]*(?:5\.1|10\.2|[A-Z][A-Za-z]?[A-Z]{1,6}(?![a-z]))")
_SPOKEN = re.compile(r"[*_\[(]*[\w.&/\[\]-]{2,}(?: (?:en|van|de|der|[A-Z][\w.]*)){0,4} (?P<verb>[a-zë]{2,}t)(?![a-z])")
_TELLING = frozenset((
    "dat", "het", "met", "niet", "uit", "tot", "wat", "dit", "heeft", "wordt", "komt", "vindt", "ziet", "wijst",
    "meldt", "stelt", "vraagt", "benadrukt", "merkt", "licht", "schetst", "vreest", "geeft", "staat", "ligt", "blijkt",
    "blijft", "denkt", "verwacht", "herkent", "loopt", "rekent", "duurt", "gaat", "weet", "zit", "vertelt", "bespreekt",
    "moet",
    "betreft", "bestaat", "werkt", "hoort", "kost", "telt", "constateert", "onderschrijft",
))  # fmt: skip
"""What is no verb, and verbs that tell of what is or was said."""
_HEADED = re.compile(r"[*_\[]*[A-Z5][\w. ,/&\]-]{0,30}[*_]{0,2}:[*_]{0,2} ")
_NAMED = re.compile(r"[(\[][A-Z5][\w. /,&-]{0,25}[)\]][.*]*$")
_HEADS = frozenset((
    "actie", "actiepunt", "actiehouder", "wie", "door", "eigenaar", "trekker", "wanneer", "deadline", "gereed",
    "status", "action", "owner", "due", "who",
))  # fmt: skip
_LABEL = re.compile(
    r"[*_]*(?:actie(?:punt)?(?: *\d+)?|ap *\d+|besluit|besloten|conclusie|action|decision) *:[*_]*\s+", re.IGNORECASE
)
_MARKED = re.compile(r"(?:\(|\*\*)[ *_]*(?:actie|ap)(?![a-z])[^()\n]*[)*_]\.$", re.IGNORECASE)
_SEMICOLON = re.compile(r";\s")
_FAR, _CLAUSE = 80, 20  # characters


class _Unit(NamedTuple):
    """A sentence, bullet or row; `words` with its label, which is no part of the `span`. `listed` where it stands below
    a title or a head of columns that tells of actions or decisions."""

    words: Span
    span: Span
    kind: str
    listed: bool


@cache
def _weights() -> dict[str, tuple[int, str]]:
    """What each word weighs and the layer that it hints at."""
    found = dict.fromkeys(gazetteer.words("task_infinitives.txt"), (_INFINITIVE, "action"))
    for line in gazetteer.lines("cue_words.txt"):
        word, _, told = line.partition(" = ")
        weight, _, layer = told.partition(" ")
        found[word] = (int(weight), layer)
    return found


def find(text: str, lines: Sequence[Line]) -> Iterator[Cue]:
    """A cue for each unit whose words weigh enough; it stands on the word that weighs most."""
    for unit in _units(text, lines):
        cue = _cue(text, unit)
        if cue is not None:
            yield cue


def _cue(text: str, unit: _Unit) -> Cue | None:
    weights, verbs, participles = _weights(), gazetteer.verbs(), gazetteer.words("task_participles.txt")
    total, best, hint, last = 0, 0, None, ""
    will, layer = False, "action"
    seen: set[str] = set()
    for word in _WORD.finditer(text, *unit.words):
        last = word[0].lower()
        if last in seen:
            continue
        seen.add(last)
        weight, meant = weights.get(last, (0, "action"))
        if not weight and last in participles:
            weight = _PARTICIPLE if will else 1
        elif weight < _VERB and last in verbs and _has_particle(text, word.end(), unit.span.end, verbs[last]):
            weight = _VERB
        will = will or last in _AUXILIARY
        total += weight
        if weight > best:
            best, hint, layer = weight, word.span(), meant
    total += _shape(text, unit, last)
    if total < ENOUGH or len(seen) < 2:
        return None
    start, end = hint or _first_word(text, unit.span)
    return Cue(start, end, "outcome" if layer == "decision" else "task" if hint else "place", layer, unit.span)


def _has_particle(text: str, start: int, end: int, needed: frozenset[str]) -> bool:
    """Whether a verb that makes a task only with one of these words has it in the same sentence."""
    return not needed or not needed.isdisjoint(_WORD.findall(text[start:end].replace("*", "")))


def _shape(text: str, unit: _Unit, last: str) -> int:
    """What the form of a unit weighs: how it opens and ends, and where it stands."""
    start, end = unit.span
    total = (_ROW if unit.kind == "row" else _PLACE) if unit.listed else 0
    if unit.kind == "heading":
        total -= 4
    if text[end - 1] == "?":
        total -= 2
    if _OPENED.match(text, start, end):
        total += 1
    if last in gazetteer.words("task_infinitives.txt"):
        total += 2
    spoken = _SPOKEN.match(text, start, end)
    if spoken and spoken["verb"] not in _TELLING and text[start : spoken.start("verb") - 1].casefold() not in _never():
        total += 2
    if unit.kind != "row" and (_HEADED.match(text, start, end) or _NAMED.search(text, max(start, end - 34), end)):
        total += 1
    return total


@cache
def _never() -> frozenset[str]:
    return gazetteer.words("never_owners.txt")


def _first_word(text: str, span: Span) -> tuple[int, int]:
    found = _WORD.search(text, *span)
    return found.span() if found else (span.start, span.end)


def _units(text: str, lines: Sequence[Line]) -> Iterator[_Unit]:
    """Every sentence, bullet and row in order."""
    listed = False
    heads: bool | None = None
    for (kind, _), group in groupby(flows(text, lines, frozenset()), key=_together):
        flow, *more = group
        if kind != "cell":
            heads = None
            if _is_title(text, flow):
                listed = _TITLE.fullmatch(text, *flow.span) is not None
                continue
            for clause in (part for sentence in flow.sentences for part in _clauses(text, sentence.span)):
                if (span := _bare(text, clause)) is not None:
                    yield _Unit(clause, span, kind, listed)
            continue
        cells = [flow.span, *(one.span for one in more)]
        if heads is None:
            heads = sum(_is_head(text, cell) for cell in cells) >= 2
        elif (row := _row(cells)) is not None:
            yield _Unit(row, row, "row", heads or listed)


def _together(flow: Flow) -> tuple[str, int]:
    return flow.kind, flow.line


def _is_title(text: str, flow: Flow) -> bool:
    """Whether a flow is a heading, or a line alone that reads like a title."""
    start, end = flow.span
    return flow.kind == "heading" or (
        end - start < 45 and text[end - 1] not in ".;?!,)" and _TITLE.fullmatch(text, start, end) is not None
    )


def _is_head(text: str, cell: Span) -> bool:
    return not _HEADS.isdisjoint(_WORD.findall(text[cell.start : cell.end].casefold()))


def _row(cells: Sequence[Span]) -> Span | None:
    """From the first cell that holds more than a number or a name to the last (guideline: the span of a table row)."""
    for cell in cells:
        if cell.end - cell.start > 12:
            return Span(cell.start, cells[-1].end)
    return None


def _clauses(text: str, span: Span) -> Iterator[Span]:
    """A sentence, parted at its semicolons where something of a length stands on both sides."""
    start = span.start
    for found in _SEMICOLON.finditer(text, *span):
        if min(found.start() - start, span.end - found.end()) >= _CLAUSE:
            yield Span(start, found.start())
            start = found.end()
    yield Span(start, span.end)


def _bare(text: str, span: Span) -> Span | None:
    """The sentence without a label in front or the stop behind a marker; None where nothing is left."""
    label, marker = _LABEL.match(text, *span), _MARKED.search(text, max(span.start, span.end - _FAR), span.end)
    bare = trimmed(text, label.end() if label else span.start, span.end - 1 if marker else span.end)
    return bare if bare.start < bare.end else None
