"""Redactions: which codes of the Woo and the Wob stand for something blacked out, and lines out of scope.

`ground_spellings` reads the codes, `citations` knows where they cite the law, `name_slots` where a name may stand.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.redactions import citations, ground_spellings, name_slots
from vwsreview.extract.redactions.ground_spellings import Code, Trust
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line

_NUMBERED = (
    "paragraaf", "par.", "hoofdstuk", "hst.", "bijlage", "bijlagen", "versie", "release", "kamer", "zaal", "lokaal",
    "tabel", "figuur", "onderdeel", "punt", "stap", "section", "chapter", "version", "room", "§",
)  # fmt: skip
"""What stands in front of the number of something else."""
_LISTED = re.compile(r"[ \t\u00a0]*(?:[,;&/]|en|en/of)?[ \t\u00a0]*")
_JOINT = re.compile(r"[ \t\u00a0]*(?:\*{1,3}[ \t\u00a0]*\*{0,3})?[ \t\u00a0]*")
_GAP = 20  # blanks and markers between two codes of one run
_REPEATED = 3  # times that a damaged code is too often for another number
_TITLE = re.compile(r"[ \t\u00a0]+[A-Z][a-z]")
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

Run = Sequence[Code]


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
    for surest, run in _runs(reading):
        if surest.form == form:
            ground = list(dict.fromkeys(code.ground for code in run))
            spans = [Span(code.start, code.end) for code in run]
            yield Found(run[0].start, run[-1].end, {"ground": ground}, {"ground": spans})


def _trust(code: Code) -> Trust:
    return code.trust


@dataclass(frozen=True, slots=True)
class _Company:
    """What a text has of codes: the laws they are of beyond doubt, and the damaged spellings that come often.

    `decides` tells a letter that decides on a request, and so speaks of articles all the time.
    """

    laws: frozenset[str]
    often: frozenset[str]
    decides: bool


@lru_cache(maxsize=1)  # four rules in a row ask for the same text
def _runs(reading: Reading) -> tuple[tuple[Code, Run], ...]:
    """The runs of codes that stand for something blacked out, in order, each behind its surest code."""
    text = reading.text
    codes = ground_spellings.with_damaged(text, ground_spellings.readable(text))
    if not codes:
        return ()
    cited = citations.Citations(text, reading.lines, reading.tables)
    codes = [code for code in codes if not cited.holds(code.start, code.end, _is_article(text, code))]
    company = _company(reading, codes)
    if company.laws:
        codes = ground_spellings.with_shadows(text, codes)
    runs = _joined(text, [code for code in codes if not _is_number_of(text, code)])
    surest = [max(run, key=_trust) for run in runs]
    beside = zip(surest, [None, *runs], runs, [*runs[1:], None], strict=False)
    return tuple(
        (sure, run) for sure, before, run, after in beside if _is_redaction(text, sure, before, run, after, company)
    )


def _joined(text: str, codes: list[Code]) -> Sequence[Run]:
    """Codes with nothing but blanks and markers between them are one run; a new line ends it."""
    runs: list[list[Code]] = []
    for code in codes:
        if runs and _stand_together(text, runs[-1][-1], code, _JOINT):
            runs[-1].append(code)
        else:
            runs.append([code])
    return runs


def _is_redaction(text: str, surest: Code, before: Run | None, run: Run, after: Run | None, company: _Company) -> bool:
    """Whether a run that does not cite stands for something blacked out; `before` and `after` are its neighbours."""
    known, lettered = surest.law in company.laws, surest.ground[-1].isalpha()
    deciding = company.decides and _is_article(text, surest)
    if deciding and (surest.trust is Trust.DOUBTFUL or text[max(0, surest.start - 1)] in "*#"):
        return False  # the headings of the reasons
    if not deciding and _is_sure(text, surest):
        return True
    if not deciding and known and surest.trust is not Trust.DOUBTFUL:
        return lettered or not _is_title(text, surest)
    if not known and (surest.form == "damaged" or (surest.trust is Trust.DOUBTFUL and surest.form != "long")):
        return False
    return (
        name_slots.is_slot(text, run[0].start, run[-1].end)
        or (before is not None and _is_near_sure(text, before[-1], run[0], before[-1]))
        or (after is not None and _is_near_sure(text, run[-1], after[0], after[0]))
        or (known and lettered and text[surest.start : surest.end] in company.often)
    )


def _is_sure(text: str, code: Code) -> bool:
    """Whether the code alone is enough; `artikel 10.2a` may be of any law."""
    return code.trust is Trust.CLEAN and not (code.form == "short" and _is_article(text, code))


def _is_near_sure(text: str, left: Code, right: Code, other: Code) -> bool:
    """Whether the two stand in one list and the other one is sure: ``5.1.2e, 5.120``."""
    return _is_sure(text, other) and _stand_together(text, left, right, _LISTED)


def _company(reading: Reading, codes: list[Code]) -> _Company:
    """Laws with codes that leave no doubt, or with damaged ones where names stand or again and again."""
    text = reading.text
    damaged = [code for code in codes if code.trust is not Trust.CLEAN and code.ground[-1].isalpha()]
    times = Counter((text[code.start : code.end], code.law) for code in damaged)
    often = {spelling: law for (spelling, law), count in times.items() if count >= _REPEATED and law == "Woo"}
    laws = {code.law for code in codes if code.trust is Trust.CLEAN}
    laws |= {
        code.law
        for code in damaged
        if code.trust is Trust.LEGIBLE
        and (text[code.start : code.end] in often or name_slots.is_slot(text, code.start, code.end))
    }
    decides = ("woo-verzoek" in reading.folded or "wob-verzoek" in reading.folded) and reading.kind == "letter"
    return _Company(frozenset(laws), frozenset(often), decides)


def _is_article(text: str, code: Code) -> bool:
    return code.form == "long" or text[code.start] in "aA"


def _is_number_of(text: str, code: Code) -> bool:
    """``paragraaf 5.1.5``, ``kamer 5.12e``: the number of something else."""
    return text[max(0, code.start - 15) : code.start].rstrip(" *(\t\u00a0").casefold().endswith(_NUMBERED)


def _is_title(text: str, code: Code) -> bool:
    """``5.1.5 Evaluatie`` at the head of a line: the number of a chapter."""
    ahead = text[max(0, code.start - _GAP) : code.start].rstrip(" \t#*")
    return (not ahead or ahead.endswith("\n")) and _TITLE.match(text, code.end) is not None


def _stand_together(text: str, left: Code, right: Code, joint: re.Pattern[str]) -> bool:
    return right.start - left.end <= _GAP and joint.fullmatch(text, left.end, right.start) is not None


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
