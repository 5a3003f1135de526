"""Sentences that state what was decided, concluded or agreed."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sentences import Flow

_LABEL = re.compile(
    r"(?:[0-2]?\d[:.][0-5]\d(?: uur|u)? )?[*_]{0,3}"
    r"(?:[Bb]esluit|BESLUIT|[Bb]eslissing|[Cc]onclusie|[Bb]esloten|[Aa]fgesproken|[Aa]fspraak|[Gg]oedgekeurd"
    r"|[Dd]ecisions?|DECISION|[Cc]onclusions?|[Aa]greed)(?:[ \u00a0]\d{1,3})?[*_]{0,3}:[*_]{0,3}\s*"
)
"""A log's time may stand in front."""
_MARKING = re.compile(r"beslu|besli|beslo|conclus|decision", re.IGNORECASE)
"""Labels that make a decision explicit; ``Afgesproken:`` and ``Goedgekeurd:`` do not (guideline, cases)."""
_EXPLICIT = re.compile(
    r"ak ?koord(?![a-z])|(?:is|zijn|wordt|worden|werd|werden)\s[^.?!]{0,80}(?<![a-z])(?:vastgesteld|besloten)"
    r"|(?<![Hh]et )(?<![Dd]it )(?<!een )(?<![Dd]at )(?<![Dd]e )besluit(?:en)?\s(?:de|het|dat|om|tot|een|in"
    r"|voor)(?![a-z])"
    r"|[Ww]ordt besloten|[Bb]esloten (?:is|wordt|om|dat)|[Cc]onclusie is|conclude(?:ert|ren) dat"
    r"|ongewijzigd vastgesteld"
    r"|(?<![a-z])(?:heb|hebt|heeft|hebben|had|hadden)\s[^.?!]{0,80}(?<![a-z])besloten(?![a-z])"
    r"|(?<![a-z])(?:besloot|besloten (?:we|wij|zij))(?![a-z])|(?<![a-z])decided (?:to|that)(?![a-z])"
)
_IMPLICIT = re.compile(
    r"(?:stem(?:t|men)|stemde) .{0,60}(?<![a-z])in(?![a-z])|[Aa]fgesproken (?:is|wordt|om|dat)|(?:wordt|is|zijn"
    r"|worden) .{0,60}(?<![a-z])(?:afgesproken|goedgekeurd|ingestemd)|spre(?:ekt|ken) af|[Ww]e doen vanaf nu"
    r"|(?:heeft|hebben|heb) [^.?!]{0,60}(?<![a-z])(?:afgesproken|ingestemd)(?![a-z])"
    r"|(?:wijst|wijzen|wijs) [^.?!,]{0,60}(?<![a-z])af(?=[.,;]|$)"
    r"|(?:keurt|keuren) [^.?!,]{0,60}(?<![a-z])goed(?=[.,;]|$)"
    r"|(?<![a-z])agreed (?:to|that|on)(?![a-z])|(?:is|are|was|were) (?:approved|adopted)(?![a-z])"
)
_CUES = (
    "koord", "vastgesteld", "beslo", "beslui", "conclu", "stem", "afgesproken", "keur", "spreekt af", "spreken af",
    "vanaf nu", "wijs", "wijzen", "decided", "agreed", "approved", "adopted",
)  # fmt: skip
"""Every sentence that states a decision, explicitly or not, has one of these."""
_NOT = re.compile(
    r"[Gg]evraagd besluit|niet (?:vastgesteld|besloten)|[Uu] kunt|niet akkoord|nog niet|zijn pas|(?:kan|kunnen"
    r"|zou|zouden|mag|wil) .{0,40}(?:akkoord|besloten|besluiten)|[Ii]ndien|[Aa]ls .{0,40}akkoord|vraagt of"
    r"|(?:wacht(?:en)?|wachtend) (?:nog )?op (?:het |de )?akkoord|(?:voor|ter|om|zonder|na) akkoord"
    r"|onder voorbehoud van|(?:not|nothing) (?:yet )?(?:decided|agreed|approved)"
)
_COLUMNS = frozenset(("besluit", "besluiten", "beslissing", "beslispunt", "genomenbesluit"))
_ADVICE = re.compile(r"(?<![A-Za-z])[Uu]w?(?![A-Za-z])")  # a note advises its reader
_ANSWER = re.compile(r"(?:>\s*)?(?:Nee|Ja),\s+\S")


def labelled(reading: Reading) -> Iterator[Found]:
    """``Besluit: …``, ``Conclusie: …``, at the head of a line or a bullet."""
    if reading.kind == "agenda":
        return
    for flow in reading.flows:
        for sentence in flow.sentences:
            match = _LABEL.match(reading.text, *sentence.span) if ":" in sentence.folded else None
            span = trimmed(reading.text, match.end(), sentence.span.end) if match else None
            if match is not None and span is not None and span.start < span.end:
                told = _MARKING.search(match[0]) is not None
                marks = {"explicit": [trimmed(reading.text, *match.span())]} if told else {}
                yield Found(*span, {"explicit": told}, marks)


def table_rows(reading: Reading) -> Iterator[Found]:
    """The cells below a column head ``Besluit``."""
    for table in reading.tables:
        column: int | None = None
        for _, row in table:
            heads = [place for place, cell in enumerate(row) if squeezed(reading.words(cell)[:30]) in _COLUMNS]
            if column is None and heads and len(row) > 1:
                column = heads[0]
            elif column is not None and column < len(row):
                yield Found(*row[column], {"explicit": True})


def said(reading: Reading) -> Iterator[Found]:
    """A sentence with one of the words akkoord, vastgesteld, besloten, or with what means the same."""
    if reading.kind == "agenda":
        return
    cues = reading.here(_CUES)
    prose = (sentence for flow in reading.flows if flow.kind != "heading" for sentence in flow.sentences)
    for span in (sentence.span for sentence in prose if sentence.holds(cues)):
        if reading.kind == "memo" and _ADVICE.search(reading.text, *span):
            continue
        if reading.text[span.end - 1] == "?" or _NOT.search(reading.text, *span):
            continue
        if match := _EXPLICIT.search(reading.text, *span):
            clause = _clause(reading, span, match.start())
            yield Found(*clause, {"explicit": True}, {"explicit": [Span(*match.span())]})
        elif _IMPLICIT.search(reading.text, *span):
            yield Found(*span, {"explicit": False})


def mark(text: str, span: Span) -> Span | None:
    """The label in front of the words, or the word among them, that makes a decision explicit."""
    start = text.rfind("\n", 0, span.start) + 1
    label = _LABEL.search(text, start, min(span.end, span.start + 40))
    found = label or _EXPLICIT.search(text, *span)
    return trimmed(text, *found.span()) if found else None


def answers(reading: Reading) -> Iterator[Found]:
    """The answer to a question in working notes: ``> Nee, beter om het intern te houden``."""
    if reading.kind != "minutes":
        return
    previous: Flow | None = None
    for flow in reading.flows:
        if flow.kind != "bullet":
            previous = None
            continue
        spans = [sentence.span for sentence in flow.sentences]
        asked = previous is not None and reading.text[previous.span.end - 1] == "?"
        for place, sentence in enumerate(spans):
            before = asked if place == 0 else reading.text[spans[place - 1].end - 1] == "?"
            match = _ANSWER.match(reading.text, *sentence)
            if before and match:
                yield Found(
                    *trimmed(
                        reading.text, reading.text.index(match.group().lstrip("> "), sentence.start), sentence.end
                    ),
                    {"explicit": False},
                )
        previous = flow


def _clause(reading: Reading, sentence: Span, place: int) -> Span:
    """The clause with the word where the sentence joins two by a comma and each has its own verb."""
    comma = reading.text.rfind(", ", sentence.start, place)
    if comma > 0 and re.match(r", (?:de|het|we|wij) \w+ (?:is|zijn|gaat|gaan) ", reading.text[comma : comma + 60]):
        end = sentence.end - (reading.text[sentence.end - 1] == ".")
        return trimmed(reading.text, comma + 2, end)
    return sentence


RULES = (
    Rule(
        "decision.labelled", "decision", labelled,
        examples=(
            ("# verslag\n\nBesluit: De agenda wordt vastgesteld.\n", "De agenda wordt vastgesteld."),
            ("# verslag\n\n- Conclusie: we wachten af.\n", "we wachten af."),
            ("# verslag\n\n8:44 Besluit: het gaat door.\n", "het gaat door."),
            ("# minutes\n\nDecision: the minutes stand.\n", "the minutes stand."),
        ),
        counter_examples=("# agenda\n\nBesluit: akkoord gaan\n", "# verslag\n\nHet besluit valt later.\n"),
        gate=(":",),
    ),
    Rule(
        "decision.table", "decision", table_rows,
        examples=(
            ("| Nr | Besluit |\n| --- | --- |\n| 1 | De zaal wordt gehuurd. |\n", "De zaal wordt gehuurd."),
            ("| Besluit | Datum |\n| --- | --- |\n| Akkoord met variant B | 3 mei |\n", "Akkoord met variant B"),
        ),
        counter_examples=("| Nr | Punt |\n| --- | --- |\n| 1 | Besluit over de zaal |\n",),
        gate=("beslui", "besli"),
    ),
    Rule(
        "decision.said", "decision", said,
        examples=(
            ("# verslag\n\nHet verslag van 3 mei is vastgesteld.\n", "Het verslag van 3 mei is vastgesteld."),
            ("# verslag\n\nDGLZ is daarmee akkoord. Dank.\n", "DGLZ is daarmee akkoord."),
            ("# verslag\n\nDe raad spreekt af dat het zo blijft.\n", "De raad spreekt af dat het zo blijft."),
            ("# verslag\n\nWij wijzen het voorstel af.\n", "Wij wijzen het voorstel af."),
            ("# verslag\n\nHet MT heeft besloten te wachten.\n", "Het MT heeft besloten te wachten."),
            ("# minutes\n\nThe group agreed to meet in Bonn.\n", "The group agreed to meet in Bonn."),
        ),
        counter_examples=(
            "# verslag\n\nDe minister vraagt of hij akkoord is.\n",
            "# verslag\n\nBesluiten zijn pas voorzien in mei.\n",
            "# verslag\n\nDe brief wacht op akkoord van de SG.\n",
            "# verslag\n\nDe weg wijst van de dijk af naar het dorp.\n",
        ),
        gate=_CUES,
    ),
    Rule(
        "decision.answer", "decision", answers,
        examples=(
            ("# verslag\n\n- Het RIVM ook uitnodigen?\n - Nee, alleen intern.\n", "Nee, alleen intern."),
            ("# verslag\n\n- Kan dat? > Ja, het kan.\n", "Ja, het kan."),
        ),
        counter_examples=("# verslag\n\n- Nee, dat was het niet.\n",),
        gate=("nee,", "ja,"),
    ),
)  # fmt: skip
