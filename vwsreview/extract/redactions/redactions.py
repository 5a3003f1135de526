"""Redactions: codes of the Woo and the Wob that stand for something blacked out, and lines out of scope.

`ground_spellings` reads the codes, `code_runs` joins and judges them: `citations` knows where they cite the law,
`name_slots` where a name may stand.
"""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.redactions import citations, code_runs, ground_spellings
from vwsreview.extract.redactions.ground_spellings import Code
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line

_LONELY = frozenset(("11.1", "11", "5.1.2", "5.2", "5.2.1", "5.4"))
_BARE_GROUNDS = _LONELY | {"5.1.1", "10.1", "10.2", "10.7"}
_OUT_OF_SCOPE = "out_of_scope"
_SCOPE_STEMS = ("verzoek", "dte", "bereik", "scope", "relevant")
_SCOPE = re.compile(
    r"(?:(?:dit)?(?:valt|vallen|gaat){0,2}(?:geheel)?(?:bu[il1]ten){1,2}(?:de|het)?"
    r"(?:reikw[ij]{1,2}dte|bereik|scope|omvang|verzoek){1,2}(?:van){0,2}(?:het|de|dit|uw)?(?:w[o0][ob])?"
    r"(?:verzoek(?:en)?){0,2}){1,6}(?:andereonderwerpen|persoonlijkelevenssfeer)?"
    r"|(?:bu[il1]ten(?:het|dit|uw)(?:w[o0][ob])?verzoek){1,6}"
)
"""The words as letters alone; a scan may give each word of a bar twice."""
_LONGEST_SCOPE = 90


def grounds(words: str) -> list[str]:
    """The different grounds that the words hold, in order; ``out_of_scope`` for words such as buiten verzoek."""
    return list(dict.fromkeys(code.ground for code in _codes(words))) or _without_codes_ground(words)


def without_codes(words: str) -> str:
    """The words that are left beside codes in one line, and beside brackets and bars around them."""
    rest, last = "", 0
    for code in _codes(words):
        rest += words[last : code.start] + " "
        last = code.end
    rest += words[last:]
    return " ".join(rest.strip(" )]}|,.").replace("|", " ").split())


def are_codes(words: str) -> bool:
    """Whether the words are codes and nothing else."""
    bare = words.strip(" *|")
    return _without_codes_ground(bare) != [] or (bool(_codes(words)) and not without_codes(words))


def bracketed_codes(reading: Reading) -> Iterator[Found]:
    """``(10)(2e)``, ``(5.1)(2)(e)``: every part in brackets of its own, which belong to the span."""
    yield from _of_form(reading, "bracketed")


def long_codes(reading: Reading) -> Iterator[Found]:
    """``art. 5.1 lid 2 sub e``, ``Artikel 5.1 lid 2 Woo``; the same words after "op grond van" cite the law."""
    yield from _of_form(reading, "long")


def short_codes(reading: Reading) -> Iterator[Found]:
    """``5.1.2e`` and its like, also with blanks (``5.1 .2e``) and doubled (``5.1.2e2e``); runs are one record."""
    yield from _of_form(reading, "short")


def damaged_codes(reading: Reading) -> Iterator[Found]:
    """``5.120``, ``512e``: where the text has readable codes of that law, or the same damage again and again."""
    yield from _of_form(reading, "damaged")


def lonely_codes(reading: Reading) -> Iterator[Found]:
    """A code without a letter, or one of article 11 or 5.2, alone on its line: ``11.1``, ``5.1.2``, ``5.2``."""
    for line in reading.filled:
        words = reading.text[line.start : line.end].strip(" \t*-•")
        if words in _LONELY:
            start = reading.text.index(words, line.start)
            yield Found(start, start + len(words), {"ground": ["11.1" if words == "11" else words]})


def out_of_scope(reading: Reading) -> Iterator[Found]:
    """``buiten verzoek`` and its like, alone on a line."""
    stems = reading.here(_SCOPE_STEMS)
    spans = [span for line in reading.filled if (span := _out_of_scope(reading.text, line, stems))]
    legends = list(citations.legends(reading.text, reading.lines)) if spans else []
    for span in spans:
        if not any(legend.start <= span.start < legend.end for legend in legends):
            yield Found(*span, {"ground": [_OUT_OF_SCOPE]})


def _out_of_scope(text: str, line: Line, stems: Sequence[str]) -> Span | None:
    """The words of a line without brackets and bars around them, where they say that it is out of scope."""
    start, end = line.body, line.words
    if end - start > _LONGEST_SCOPE or not _is_out_of_scope(text[start:end], stems):
        return None
    while text[start] in "*_([|- ":
        start += 1
    while text[end - 1] in "*_)].:|- ":
        end -= 1
    return Span(start, end)


def _is_out_of_scope(words: str, stems: Sequence[str] = _SCOPE_STEMS) -> bool:
    folded = words[:_LONGEST_SCOPE].casefold()
    if not any(stem in folded for stem in stems):
        return False
    letters = squeezed(folded)
    return letters in gazetteer.keys("out_of_scope.txt") or bool(_SCOPE.fullmatch(letters))


def _codes(words: str) -> list[Code]:
    """The codes in words that somebody takes for a name or a redaction."""
    if "1" not in words:  # every code has one but 5.2 and 5.4
        return []
    return ground_spellings.readable(words) or ground_spellings.with_damaged(words, [])


def _without_codes_ground(words: str) -> list[str]:
    if (bare := words.strip(" *")) in _BARE_GROUNDS:
        return ["11.1" if bare == "11" else bare]
    return [_OUT_OF_SCOPE] if _is_out_of_scope(words) else []


def _of_form(reading: Reading, form: str) -> Iterator[Found]:
    """The runs whose surest code has that form."""
    for surest, run in code_runs.of(reading):
        if surest.form == form:
            ground = list(dict.fromkeys(code.ground for code in run))
            spans = [Span(code.start, code.end) for code in run]
            yield Found(run[0].start, run[-1].end, {"ground": ground}, {"ground": spans})


_FIGURES = ("5", "10", "11", "1o")
"""Every code but a shadow of one has one of these; the four rules share one reading of the codes."""
RULES = (
    Rule(
        "redaction.bracketed", "redaction", bracketed_codes,
        examples=(
            ("Van (10)(2e) aan u", "(10)(2e)"),
            ("gesprek met (5.1)(2)(e).", "(5.1)(2)(e)"),
            ("(10)(26) (10)(2e) (MEVA)", "(10)(26) (10)(2e)"),
        ),
        counter_examples=("zie (10) en (2e editie)", "(5.1)(2)", "weggelakt op grond van (10)(2e)"),
        gate=_FIGURES,
    ),
    Rule(
        "redaction.long", "redaction", long_codes,
        examples=(
            ("Van: art. 5.1 lid 2 sub e", "art. 5.1 lid 2 sub e"),
            ("J Artikel 5.1 lid 2 onder i", "Artikel 5.1 lid 2 onder i"),
            ("Besluit: Arikel51lid2Woo belt.", "Arikel51lid2Woo"),
            ("Aan: art. 10 lid 2 sub e Wob", "art. 10 lid 2 sub e Wob"),
        ),
        counter_examples=(
            "op grond van artikel 5.1 lid 2 sub e",
            "artikel 5.1, tweede lid, onder i, van de Woo",
            "artikel 10 lid 2 sub b van de Wpg",
        ),
        gate=_FIGURES,
    ),
    Rule(
        "redaction.short", "redaction", short_codes,
        examples=(
            ("5.1.2e 5.1.2e (WJZ) opent", "5.1.2e 5.1.2e"),
            ("**5.1.2e** **5.1 .2e** opent", "5.1.2e** **5.1 .2e"),
            ("de heer 10.2.e belt", "10.2.e"),
            ("bedrag van 5.1.2b euro", "5.1.2b"),
            ("5.1.2e2e (BPZ)", "5.1.2e2e"),
        ),
        counter_examples=(
            "zie paragraaf 5.1.5 hieronder",
            "op 5.1.2021 was",
            "versie 15.1.2e",
            "10.2 graden",
            "5.1.2 Evaluatie",
            "5.1.5 Evaluatie",
            "weggelakt op grond van 5.1.2e",
        ),
        gate=_FIGURES,
    ),
    Rule(
        "redaction.damaged", "redaction", damaged_codes,
        examples=(
            ("5.1.2e belt 5.12e.", "5.12e"),
            ("5.1.2e sprak met 512e over", "512e"),
            ("5.1.2e en 5.120 (CZ)", "5.120"),
            ("10.2.e en dhr. 102e (CZ)", "102e"),
        ),
        counter_examples=("kamer 5.12e", "5.120 meldingen", "5.1.2e kreeg 5.120,50", "10.2.e las artikel 102e"),
        gate=_FIGURES,
    ),
    Rule(
        "redaction.lonely", "redaction", lonely_codes,
        examples=(("tekst\n\n11.1\n\ntekst", "11.1"), ("- 5.1.2\n", "5.1.2")),
        counter_examples=("11.1 % daling", "11.1 Rondvraag"),
        gate=("11", "5.2", "5.1", "5.4"),
    ),
    Rule(
        "redaction.out_of_scope", "redaction", out_of_scope,
        examples=(("Kop\n\nbuiten verzoek\n", "buiten verzoek"), ("B uiten reikwijdte\n", "B uiten reikwijdte")),
        counter_examples=("Dit valt buiten verzoek van de VNG om geld.", "dat is hier niet relevant"),
        gate=("uiten", "relevant", "verzoek", "scope"),
    ),
)  # fmt: skip
