"""Cues of actions and decisions: sentences, bullets and rows whose words weigh enough together.

What each word weighs stands in ``resources/gazetteers/cue_words.txt``; verbs of tasks come from the lists that the
rules read as well. Whoever adds a word there sees with ``python -m tests.figures.cues`` what it finds, and how many
more cues it makes.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.cues.units import Unit, units
from vwsreview.extract.text.lines import Line

ENOUGH = 9
"""What twice the weight of a unit and the mean weight of those around it must add up to: where tasks are handed out,
a weaker hint is one more often than amid a tale.
"""
_AROUND = 8  # units before and behind
_LEAST, _MOST = -1, 8  # what one of them counts for
_VERB, _INFINITIVE, _LAST_INFINITIVE, _PARTICIPLE, _KNOWN_PARTICIPLE = 3, 3, 2, 2, 3
_LISTED, _LISTED_ROW, _LISTED_TEXT, _SIGN, _HEADING, _QUESTION = 3, 5, 1, 3, -4, -2
_ORGANISATION, _SUBJECT, _NAMED_OWNER = 1, 2, 1
_ENDS_LONG, _SEPARATED, _TOLD_TO = 2, 2, 4
_NOTHING = (0, "action")
_WORD = re.compile(r"https?:[^\s)]*|[^\W_]+(?:[.'’-][^\W_]+)*")
_AUXILIARY = frozenset(("wordt", "worden", "zal", "zullen", "moet", "moeten", "dient"))
_PASSIVE = re.compile(
    r"(?:(?:aan|af|bij|door|in|mee|na|om|op|over|rond|samen|terug|toe|uit|voor|vast|weg)?-?ge|be|ver|her|ont|onder)"
    r"[a-zëï]{3,}(?:d|t|en)"
)
_OPENED = re.compile(r"[*_\[(]*(?:5\.1|10\.2|[A-Z][A-Za-z]?[A-Z]{1,6}(?![a-z]))")
_SPOKEN = re.compile(r"[*_\[(]*[\w.&/\[\]-]{2,}(?: (?:en|van|de|der|[A-Z][\w.]*)){0,4} (?P<verb>[a-zë]{2,}t)(?![a-z])")
_COMMANDED = re.compile(r"(?:[*_\[(]*[A-Z][\w.’'-]*[*_,:)\]]* (?:(?:and|&|/|[–-]) )?){1,4}to [a-z]{2,}")
"""``SH to send …``: the English way to give somebody a task."""
_LONG_INFINITIVE = re.compile(
    r"(?:aan|af|bij|door|in|mee|na|om|op|over|rond|samen|terug|toe|uit|voor|vast|weg|klaar|neer)[a-zë]{3,}en|[a-z]{3,}eren"
)
_PARTICLES = frozenset((
    "aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "rond", "samen", "terug", "toe", "uit", "voor",
    "vast", "klaar", "neer",
))  # fmt: skip
_TELLING = frozenset((
    "dat", "het", "met", "niet", "uit", "tot", "wat", "dit", "heeft", "wordt", "komt", "vindt", "ziet", "wijst",
    "meldt", "stelt", "vraagt", "benadrukt", "merkt", "licht", "schetst", "vreest", "geeft", "staat", "ligt", "blijkt",
    "blijft", "denkt", "verwacht", "herkent", "loopt", "rekent", "duurt", "gaat", "weet", "zit", "vertelt",
    "bespreekt", "moet", "betreft", "bestaat", "werkt", "hoort", "kost", "telt", "constateert", "onderschrijft",
))  # fmt: skip
"""What is no verb, and verbs that tell of what is or was said."""
_SIGNED = re.compile(r"(?:^|\s|\|)(?:\[[ xXvV✓✔~-]\]|->|=>|→|➔|⇒|[Aa]ct\.:|>)\s")
_HEADED = re.compile(r"[*_\[]*[A-Z5][\w. ,/&\]-]{0,30}[*_]{0,2}:[*_]{0,2} ")
_NAMED = re.compile(r"[(\[][A-Z5][\w. /,&-]{0,25}[)\]][.*]*$| [–-] [^.\n]{2,30} [–-] ")
_FAR, _MARK = 60, 4  # characters: a marker at the end, a box or an arrow in front


def find(text: str, lines: Sequence[Line]) -> Iterator[Cue]:
    """A cue for each unit whose words weigh enough; it stands on the word that weighs most."""
    weighed = [found for unit in units(text, lines) if (found := _weighed(text, unit)) is not None]
    sums = [0, *accumulate(min(max(total, _LEAST), _MOST) for total, _ in weighed)]
    for place, (total, cue) in enumerate(weighed):
        first, last = max(place - _AROUND, 0), min(place + _AROUND + 1, len(weighed))
        if 2 * total + (sums[last] - sums[first]) / (last - first) >= ENOUGH:
            yield cue


def _weighed(text: str, unit: Unit) -> tuple[int, Cue] | None:
    """What a unit weighs, and the cue that it would be; None for a word alone."""
    weights, pairs, verbs, participles = _weights(), _pairs(), _verbs(), gazetteer.words("task_participles.txt")
    total, decided, best, hint, last = 0, 0, 0, None, ""
    passive, layer = False, "action"
    seen, with_particle = set[str](), set[str]()
    for word in _WORD.finditer(text, *unit.words):
        before, last = last, word[0].lower()
        if last in seen:
            continue
        weight, meant = weights.get(last, _NOTHING)
        if weight < 0 and not seen:
            weight = 0  # "Dat zoekt BPZ uit"
        elif not weight and passive and _PASSIVE.fullmatch(last):
            weight = _KNOWN_PARTICIPLE if last in participles else _PARTICIPLE
        elif weight < _VERB and last in verbs and _has_particle(text, word.end(), unit.span.end, verbs[last]):
            weight, meant = _VERB, "action"
            with_particle.add(last)
        if before == "te" and meant == "action":
            weight = min(weight, 1)  # "om de prijs lager te maken": a task needs more than that
        seen.add(last)
        passive = passive or last in _AUXILIARY
        if last in pairs:
            weight += pairs[last].get(before, 0)
        total += weight
        decided += weight if meant == "decision" else 0
        if weight > best:
            best, hint, layer = weight, word.span(), meant
    total += _shape(text, unit, last, _TELLING - with_particle)
    if len(seen) < 2:
        return None
    start, end = hint or _first_word(text, unit.span)
    kind = "outcome" if layer == "decision" else "task" if hint else "place"
    return total, Cue(start, end, kind, layer, unit.span, total - decided)


@cache
def _weights() -> dict[str, tuple[int, str]]:
    """What each word weighs and the layer that it hints at."""
    found = dict.fromkeys(gazetteer.words("task_infinitives.txt"), (_INFINITIVE, "action"))
    for line in gazetteer.lines("cue_words.txt"):
        word, _, told = line.partition(" = ")
        weight, _, layer = told.partition(" ")
        found[word] = (int(weight), layer)
    return found


@cache
def _pairs() -> dict[str, dict[str, int]]:
    """What two words weigh that stand together, beside what each weighs: by the second, then by the first."""
    found: dict[str, dict[str, int]] = {}
    for words, (weight, _) in _weights().items():
        first, _, second = words.partition(" ")
        if second:
            found.setdefault(second, {})[first] = weight
    return found


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """Finite verbs of a task, each with the words of which one goes with it."""
    return {verb: frozenset(word.rstrip("*") for word in needed) for verb, needed in gazetteer.verbs().items()}


def _has_particle(text: str, start: int, end: int, needed: frozenset[str]) -> bool:
    """Whether a verb that makes a task only with one of these words has it in the same sentence."""
    return not needed or not needed.isdisjoint(_WORD.findall(text, start, end))


def _shape(text: str, unit: Unit, last: str, told: frozenset[str]) -> int:
    """What the form of a unit weighs: how it opens and ends, and where it stands; `told` are verbs that tell."""
    start, end = unit.span
    total = {"row": _LISTED_ROW, "bullet": _LISTED}.get(unit.kind, _LISTED_TEXT) if unit.listed else 0
    if _SIGNED.search(text, max(unit.words.start - _MARK, 0), end):
        total += _SIGN
    if unit.kind == "heading":
        total += _HEADING
    if text[end - 1] == "?":
        total += _QUESTION
    if _OPENED.match(text, start, end):
        total += _ORGANISATION
    if last in gazetteer.words("task_infinitives.txt"):
        total += _LAST_INFINITIVE
    elif _LONG_INFINITIVE.fullmatch(last):
        total += _ENDS_LONG
    if _is_spoken(text, unit.span, told):
        total += _SUBJECT + (_SEPARATED if last in _PARTICLES else 0)
    if _COMMANDED.match(text, start, end):
        total += _TOLD_TO
    if unit.kind != "row" and (_HEADED.match(text, start, end) or _NAMED.search(text, max(start, end - _FAR), end)):
        total += _NAMED_OWNER
    return total


def _is_spoken(text: str, span: Span, told: frozenset[str]) -> bool:
    """``Anneke checkt …``: somebody at the head and what he does."""
    spoken = _SPOKEN.match(text, *span)
    if spoken is None or spoken["verb"] in told:
        return False
    return text[span.start : spoken.start("verb") - 1].casefold() not in gazetteer.words("never_owners.txt")


def _first_word(text: str, span: Span) -> tuple[int, int]:
    found = _WORD.search(text, *span)
    return found.span() if found else (span.start, span.end)
