"""Sentences that state what was decided, concluded or agreed."""

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import pairwise

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.outcomes.decision_words import CUES, statement, taken_back
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import Flow
from vwsreview.extract.text.values import plain

_WHOSE = r"(?: (?:van )?(?:(?:het|de) )?(?:[A-Z][\w.&/-]{1,20}|werkgroep|bestuur|raad|college|directie|commissie))?"
_LABEL = re.compile(
    r"(?:[0-2]?\d[:.][0-5]\d(?: uur|u)? |[A-Z]{1,3}\d{1,3}(?:[-.]\d{1,4})?[.:)]?\s{1,4}"
    r"|(?:->|=>|→|>)\s?)?[*_]{0,3}"
    r"(?:[Bb]esluit(?:\(en\)|en)?|BESLUIT|[Bb]esl\.|Resolved|[Bb]eslissing|[Cc]onclusie|[Bb]esloten|[Aa]fgesproken|[Aa]fspraak"
    r"|[Gg]oedgekeurd"
    r"|[Dd]ecisions?|DECISION|[Cc]onclusions?|[Aa]greed|RES(?=-\d)|[Rr]esolution|[Vv]astgesteld|[Bb]esluitpunt)"
    rf"(?:[ \u00a0-]?(?:[A-Z]{{1,5}}-)?\d{{1,4}}(?:[.\-/]\d{{1,4}}){{0,2}})?{_WHOSE}(?: \([^()\n]{{1,30}}\))?"
    r"[*_]{0,3}\s?(?::|->|→|(?<=[*_]{2})(?=\s))[*_]{0,3}\s*"
)
"""A log's time or a code may stand in front, and whose it is behind; a bold label needs no colon."""
_INNER = re.compile(
    r"(?<=[\w.;)] )(?=(?:Besluit|BESLUIT|Conclusie|DECISION|Decision)(?: \d{1,4}(?:[.\-/]\d{1,4})?)?: )"
)
"""A label behind what it is about."""
_LABELS = (
    "beslu", "besli", "besl.", "conclu", "beslo", "fgesproken", "fspraak", "goedgekeurd", "deci", "agreed", "res",
    "vastgesteld",
)  # fmt: skip
_RESOLVES = re.compile(r"(?:beslui(?:t|ten)|besloten|gaan? akkoord|stem(?:t|men) in met)(?: \w+){0,4}:$")
_TO = re.compile(r"(?<!\w)te \w+n(?!\w)")
_MARKING = re.compile(r"beslu|besli|beslo|conclus|decision|res|vastgesteld", re.IGNORECASE)
"""Labels that make a decision explicit; ``Afgesproken:`` and ``Goedgekeurd:`` do not (guideline, cases)."""
_COLUMNS = frozenset((
    "besluit", "besluiten", "beslissing", "beslispunt", "genomenbesluit", "decision", "decisions", "conclusie",
))  # fmt: skip
_SHARED_COLUMNS = frozenset((
    "actiebesluit", "besluitactie", "besluitenactie", "actiesbesluiten", "besluitenacties", "afspraakbesluit",
    "besluitafspraak", "actieafspraak", "uitkomst", "afdoening",
))  # fmt: skip
"""Columns that hold actions and decisions: a cell counts by what it says."""
_PUT = frozenset(("beslispunt",))
"""A column of what is put to the vote; its outcome may stand in another."""
_LIST = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})?[.)]? )?(?:genomen |overige )?(?:besluiten|besluitenlijst|besluitenoverzicht"
    r"|overzicht (?:van )?besluiten|conclusies|decisions(?: taken| made)?)(?: .{0,30})?$"
)
_PROPOSED = re.compile(
    r"(?:\d{1,2}[.)]? ?|[a-z][.)] )?(?:gevraagde?|voorgestelde?|geadviseerde?|te nemen|concept-?|gevraagd:) ?"
    r"-?(?:besluit|beslis|advies|beslissing)|voorstel(?: tot besluit)?$|beslispunt(?:en)?$"
)
"""Headings of what is only put forward: no decision stands below them."""
_PUTTING = ("gevraagd", "voorgesteld", "geadviseerd", "te nemen", "concept", "voorstel", "beslispunt")
_LONGEST_TITLE, _LONGEST_LABEL = 70, 40  # characters
_DECIDED = ("vastgesteld", "goedgekeurd", "akkoord", "besloten", "aangenomen", "afgewezen", "aangehouden")
_NOTHING = re.compile(r"(?:geen|n\.?v\.?t|none|nihil|-)[.\s]*$", re.IGNORECASE)
_ADVICE = re.compile(r"(?<![A-Za-z])[Uu]w?(?![A-Za-z])")  # a note advises its reader


def labelled(reading: Reading) -> Iterator[Found]:
    """``Besluit: …``, ``Conclusie: …``, at the head of a line or a bullet."""
    if reading.kind == "agenda":
        return
    cues = reading.here(_LABELS)
    for flow in reading.flows:
        for sentence in flow.sentences:
            match = _label(reading.text, sentence.span) if sentence.holds(cues) else None
            span = trimmed(reading.text, match.end(), sentence.span.end) if match else None
            if (
                match is not None
                and span is not None
                and span.start < span.end
                and not _NOTHING.match(reading.words(span))
            ):
                told = _MARKING.search(match[0]) is not None
                marks = {"explicit": [trimmed(reading.text, *match.span())]} if told else {}
                yield Found(*span, {"explicit": told}, marks)


def _label(text: str, sentence: Span) -> re.Match[str] | None:
    """The label at the head of a sentence, or behind what it is about."""
    inner = _INNER.search(text, *sentence)
    return _LABEL.match(text, *sentence) or (_LABEL.match(text, inner.end(), sentence.end) if inner else None)


def _opens_list(flow: Flow, following: Flow | None) -> bool:
    """``De raad besluit:``, with infinitives in the bullets below."""
    if flow.kind != "text" or following is None or not (flow.sentences and following.sentences):
        return False
    last = flow.sentences[-1].folded
    return last.endswith(":") and bool(_RESOLVES.search(last) and _TO.search(following.sentences[0].folded))


def listed(reading: Reading) -> Iterator[Found]:
    """The bullets below a heading ``Besluiten``."""
    if reading.kind in ("agenda", "memo"):
        return
    heading: Flow | None = None
    for flow, following in pairwise([*reading.flows, None]):
        if flow is None:
            return
        if flow.kind == "bullet" and flow.sentences:
            if heading is not None and not taken_back(reading.words(flow.sentences[0].span)):
                yield Found(*flow.sentences[0].span, {"explicit": True}, {"explicit": [heading.span]})
        elif flow.kind != "cell":
            heading = flow if _LIST.match(_title(reading, flow)) or _opens_list(flow, following) else None


def table_rows(reading: Reading) -> Iterator[Found]:
    """The cells below a column head ``Besluit``; below ``Actie/besluit`` those that state one."""
    for table in reading.tables:
        column, shared = -1, False
        for _, row in table:
            heads = [squeezed(reading.words(cell)[:30]) for cell in row]
            named = [at for at, head in enumerate(heads) if head in _COLUMNS | _SHARED_COLUMNS]
            place = next((at for at in named if heads[at] not in _PUT), named[0] if named else -1)
            if column < 0 and place >= 0 and len(row) > 1:
                column, shared = place, heads[place] in _SHARED_COLUMNS
            elif 0 <= column < len(row):
                cell = row[column]
                if not shared:
                    yield Found(*cell, {"explicit": True}, {"explicit": [cell]})
                elif (told := statement(reading.text, cell, reading.kind)) is not None or _ends_decided(reading, cell):
                    yield Found(*cell, {"explicit": True}, {"explicit": [told.words if told else cell]})


def said(reading: Reading) -> Iterator[Found]:
    """A sentence with one of the words akkoord, vastgesteld, besloten, or with what means the same."""
    if reading.kind == "agenda":
        return
    cues = reading.here(CUES)
    proposed = _proposed(reading)
    introduced = {flow.span.end for flow, following in pairwise(reading.flows) if _opens_list(flow, following)}
    for flow in reading.flows:
        before = bisect(proposed, flow.span.start, key=_start) - 1
        if flow.kind == "heading" or (before >= 0 and flow.span.start < proposed[before].end):
            continue
        for sentence in flow.sentences:
            if flow.kind == "cell" and " " not in sentence.folded and "koord" not in sentence.folded:
                continue  # how an action or a proposal stands
            if not sentence.holds(cues) or (reading.kind == "memo" and _ADVICE.search(reading.text, *sentence.span)):
                continue
            told = statement(reading.text, sentence.span, reading.kind, cues)
            if told is not None and not (sentence.folded.endswith(":") and sentence.span.end in introduced):
                clause = _clause(reading, sentence.span, told.words.start) if told.explicit else sentence.span
                clause = _behind_label(reading, clause, told.words.start)
                yield Found(*clause, {"explicit": told.explicit}, {"explicit": [told.words]})


def mark(text: str, span: Span) -> Span | None:
    """The label in front of the words, or the word among them, that makes a decision explicit."""
    start = text.rfind("\n", 0, span.start) + 1
    label = _LABEL.search(text, start, min(span.end, span.start + 40))
    if label is not None:
        return trimmed(text, *label.span())
    told = statement(text, span, "minutes")
    return told.words if told is not None and told.explicit else None


def _proposed(reading: Reading) -> list[Span]:
    """From each heading of what is only put forward to the next heading."""
    putting = reading.here(_PUTTING)
    if not putting:
        return []
    asked = (
        flow.span
        for flow in reading.flows
        if flow.kind == "text" and flow.holds(putting) and _PROPOSED.match(_title(reading, flow))
    )
    titles = sorted({*(Span(title.start, title.end) for title in reading.of("section")), *asked})
    ends = [title.start for title in titles[1:]] + [len(reading.text)]
    return [
        Span(title.start, end)
        for title, end in zip(titles, ends, strict=False)
        if _PROPOSED.match(reading.words(title).strip(" :*").casefold())
    ]


def _start(span: Span) -> int:
    return span.start


def _title(reading: Reading, flow: Flow) -> str:
    """The words of a short flow, as a title is compared; empty where it is too long for one."""
    short = flow.kind != "bullet" and flow.span.end - flow.span.start < _LONGEST_TITLE
    return plain(reading.words(flow.span)).strip(" :").casefold() if short else ""


def _ends_decided(reading: Reading, cell: Span) -> bool:
    """``Verslag vastgesteld``: a cell without a verb."""
    words = reading.words(cell).rstrip(". ").casefold()
    return words.endswith(_DECIDED) or words.startswith(_DECIDED)


def _behind_label(reading: Reading, sentence: Span, words: int) -> Span:
    """``Jansen: wij besluiten …``: what stands in front of the colon stays outside, where a sentence follows."""
    colon = reading.text.find(": ", sentence.start, min(words, sentence.start + _LONGEST_LABEL))
    whole = colon > 0 and reading.text.count(" ", colon + 2, sentence.end) > 1
    return trimmed(reading.text, colon + 2, sentence.end) if whole else sentence


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
            ("# verslag\n\nB22-34  Besluit MT: het gaat door.\n", "het gaat door."),
            ("# verslag\n\n8:44 Besluit: het gaat door.\n", "het gaat door."),
            ("# minutes\n\nDecision: the minutes stand.\n", "the minutes stand."),
            ("# verslag\n\nBesluit 2021-03: de zaal wordt gehuurd.\n", "de zaal wordt gehuurd."),
        ),
        counter_examples=(
            "# agenda\n\nBesluit: akkoord gaan\n",
            "# verslag\n\nBesluit: geen.\n",
            "# verslag\n\nHet besluit valt later.\n",
        ),
        gate=_LABELS,
    ),
    Rule(
        "decision.table", "decision", table_rows,
        examples=(
            ("| Nr | Besluit |\n| --- | --- |\n| 1 | De zaal wordt gehuurd. |\n", "De zaal wordt gehuurd."),
            ("| Besluit | Datum |\n| --- | --- |\n| Akkoord met variant B | 3 mei |\n", "Akkoord met variant B"),
        ),
        counter_examples=(
            "| Nr | Punt |\n| --- | --- |\n| 1 | Besluit over de zaal |\n",
            "| Nr | Actie/besluit |\n| --- | --- |\n| 1 | Zaal huren |\n",
        ),
        gate=("beslui", "besli", "decision", "conclusie", "afspraak", "uitkomst", "afdoening"),
    ),
    Rule(
        "decision.listed", "decision", listed,
        examples=(
            ("# verslag\n\n## Besluiten\n\n- De zaal wordt gehuurd.\n", "De zaal wordt gehuurd."),
            ("# verslag\n\nDe raad besluit:\n\n- de zaal te huren;\n", "de zaal te huren;"),
            ("# minutes\n\n## Decisions\n\n1. The fee stays the same.\n", "The fee stays the same."),
        ),
        counter_examples=(
            "# verslag\n\n## Te nemen besluiten\n\n- De zaal huren.\n",
            "# verslag\n\n## Opening\n\n- De zaal is koud.\n",
        ),
        gate=("besluit", "conclusies", "decisions", "besloten", "akkoord", "stem"),
    ),
    Rule(
        "decision.said", "decision", said,
        examples=(
            ("# verslag\n\nHet verslag van 3 mei is vastgesteld.\n", "Het verslag van 3 mei is vastgesteld."),
            ("# verslag\n\nDGLZ is daarmee akkoord. Dank.\n", "DGLZ is daarmee akkoord."),
            ("# verslag\n\nDe raad spreekt af dat het zo blijft.\n", "De raad spreekt af dat het zo blijft."),
            ("# verslag\n\nWij wijzen het voorstel af.\n", "Wij wijzen het voorstel af."),
            ("# verslag\n\nHet MT heeft besloten te wachten.\n", "Het MT heeft besloten te wachten."),
            ("# verslag\n\nWe besluiten de zaal te huren.\n", "We besluiten de zaal te huren."),
            ("# verslag\n\nEr is gekozen voor een kleine zaal.\n", "Er is gekozen voor een kleine zaal."),
            ("# verslag\n\nDe raad stelt de agenda ongewijzigd vast.\n", "De raad stelt de agenda ongewijzigd vast."),
            ("# minutes\n\nThe group agreed to meet in Bonn.\n", "The group agreed to meet in Bonn."),
        ),
        counter_examples=(
            "# verslag\n\nDe minister vraagt of hij akkoord is.\n",
            "# verslag\n\nBesluiten zijn pas voorzien in mei.\n",
            "# verslag\n\nDe brief wacht op akkoord van de SG.\n",
            "Geachte heer,\n\nHet nieuwe Zorg Akkoord is getekend, en na uw akkoord volgt het geld.\n",
            "# verslag\n\nDat kan niet met zekerheid worden vastgesteld.\n",
            "# nota\n\nOnderwerp: zaal\n\n## Gevraagd besluit\n\nHet DT gaat akkoord met een onderzoek.\n",
            "# verslag\n\nDe weg wijst van de dijk af naar het dorp.\n",
        ),
        gate=CUES,
    ),
)  # fmt: skip
