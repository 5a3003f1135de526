"""The sentences of running text that may tell of something to do, and the words that say that it is none."""

import re
from collections.abc import Callable, Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.reading import Reading
from vwsreview.extract.text.sentences import Sentence

_ARROW = re.compile(r"(?:->|==?>|→|➔|⇒|>)\s+")
CONDITION = re.compile(r"(?:Niet|Geen|Als|Indien|Mocht|Mochten|If|Wanneer) ")
_SUBORDINATE = re.compile(r"[ ,](?:of|wie|wat|hoe|welke|dat|die|omdat|zodat|waar|waarbij|als|zodra|om te|indien)(?= )")
NOT_TO_DO = re.compile(
    r"[Uu] kunt|(?<![a-z])maa?k(?:t|en) (?:zich|gebruik|deel|onderdeel|bezwaar|duidelijk|onderscheid|melding"
    r"|sinds|geen)(?![a-z])|waarschijnlijk|misschien|wellicht|nu (?:al|nog)|daardoor|periodiek|voortaan|steeds|altijd"
    r"|(?<![a-z])(?:heeft|hebben|is|zijn|werd|werden) [^.?]{0,80}(?<![a-z])(?<!te )(?!vooraf)(?:ge|ver|be|op|uit|af"
    r"|aan|mee|door|her|ont|in|na|voor|over|toe|bij|rond|terug)\w+[dtn](?![a-z])|verwacht|is er nog|elke? "
    r"|dagelijks|wekelijks|maandelijks"
    r"|(?<![a-z])(?:nog niet|gaa[nt] (?:akkoord|over|om|uit|ervan|er van)|kij(?:kt|ken) (?:uit|terug)"
    r"|zou(?:den)?)(?![a-z])|stap(?:pen)? gezet|(?<![a-z])laa?t(?:en)? (?:[a-z]+ )?zien(?![a-z])|Hieronder"
    r"|Zoals (?:genoemd|gezegd|bekend|eerder)"
    r"|(?<![a-z])[Ii]n (?:dit|deze|het|de) "
    r"(?:[A-Za-z]*(?:memo|brief|plan|notitie|nota|document|rapport|bijlage|hoofdstuk))"
    r" (?:(?:[A-Z0-9]\S*) ){0,3}(?:word(?:t|en)|beschrijv|gev?en|lichten)|niet nodig|indien |vanmorgen|gisteren"
)


def spoken_with(reading: Reading, cues: Sequence[str]) -> Iterator[Span]:
    """Those with one of the cues, in small letters; no sentence is asked for a cue that the text has not."""
    here = reading.here(cues)
    return spoken_of(reading, lambda sentence: sentence.holds(here)) if here else iter(())


def spoken_of(reading: Reading, may_hold: Callable[[Sentence], bool]) -> Iterator[Span]:
    """The sentences of the running text that may hold a task by their words, but for questions."""
    for sentence in filter(may_hold, reading.prose):
        if reading.text[sentence.span.end - 1] != "?":
            yield _behind_speaker(reading, sentence.span)


def _behind_speaker(reading: Reading, sentence: Span) -> Span:
    """``Voorbereiding: we hergebruiken …``: the label in front stays outside."""
    arrow = _ARROW.match(reading.text, *sentence)
    if arrow is not None:
        return Span(arrow.end(), sentence.end)
    head, colon, rest = reading.words(sentence)[:40].partition(": ")
    if colon and len(head) < 30 and rest and " aan " not in head:
        return trimmed(reading.text, sentence.start + len(head) + 2, sentence.end)
    return sentence


def main_clause(text: str, span: Span) -> str:
    """The words up to a subordinate clause: what it tells is no news of the task itself."""
    words = text[span.start : span.end]
    match = _SUBORDINATE.search(words)
    return words[: match.start()] if match else words
