"""Redaction codes of the Wob and the Woo: `grounds` reads them, the rules say where they are codes at all.

Canonical forms as the guideline and the portal of the ministry write them: ``5.1.2e``, ``10.2e``, ``11.1``.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_S = r"[ \t\u00a0]{0,2}"
_CODE = re.compile(
    r"[51Aa](?<![\d.,].)(?:"
    rf"(?<=5){_S}\.{_S}1{_S}\.{_S}(?:(?P<woo_lid>[12]){_S}\.?{_S}(?P<woo_letter>[a-i])(?:{_S}2e)?(?![A-Za-z])|5(?!\d))"
    r"|(?P<inner>(?<=5)\.2\.1(?![\d.]|[A-Za-z]))"
    rf"|(?P<wob>(?:(?<=1)|(?<=[Aa])rt\.{_S}1)0(?:{_S}\.{_S}|[ \u00a0])(?P<wob_lid>[127]){_S}\.?{_S}"
    r"(?P<wob_letter>[a-gA-G])(?![A-Za-z])))"
)
"""A pattern that opens with a set of characters is searched for by those, and much quicker than behind a condition."""
_BRACKETED = re.compile(r"\((?:(?P<article>5\.1|10|11)\)\((?P<lid>[1257])\)?\(?(?P<letter>[a-iA-I])?\))")
_LONG = re.compile(
    rf"(?:[Aa]rt(?:\.|ikel)?{_S})?(?P<article>5\.?1|10)\.?{_S}lid{_S}(?P<lid>[12]){_S}(?:sub|onder|onderdeel"
    rf"|ond\.?)?{_S}(?P<letter>[a-i])(?![A-Za-z])"
)
_ANY_CODE = re.compile(r"5 ?\. ?1 ?\. ?[125] ?\.? ?[a-i]?(?:2e)?|10 ?\. ?[127] ?\.? ?[a-g]|\(10\)\(\d[a-g]\)")
_LOOK_ALIKE = {"0": "e", "o": "e", "c": "c", "€": "e", "6": "e"}
_DAMAGED = re.compile(r"5(?<![\d.,/-]5)\.?1\.?2\.?(?P<letter>[a-i0o€6])(?![\w%]|[.,]\d)")
_NUMBERED = (
    "paragraaf", "par.", "hoofdstuk", "bijlage", "bijlagen", "versie", "kamer", "zaal", "tabel", "figuur", "artikel",
    "artikelen", "onderdeel", "§",
)  # fmt: skip
_MAYBE_NUMBERED = ("zie", "punt", "en", "stap", "onder")
"""What stands in front of the number of something else; of the second a ground without a letter only."""
_CITATION = re.compile(
    r"(?:op grond van|krachtens|ingevolge|bedoeld in|conform|volgens)[\s*]{0,3}(?:art(?:\.|ikel)\s?)?$", re.IGNORECASE
)
_GAP = 20  # blanks and markers between two codes of one run
_JOINT = re.compile(r"[ \t\u00a0]*(?:\*{1,3}[ \t\u00a0]*\*{0,3})?[ \t\u00a0]*")
_OUT_OF_SCOPE = "out_of_scope"


class Code(NamedTuple):
    """One code in the text with the ground it stands for."""

    start: int
    end: int
    ground: str


def grounds(words: str) -> list[str]:
    """The different grounds that the words hold, in order; ``out_of_scope`` for words such as buiten verzoek."""
    if "1" not in words and "5" not in words:  # every code has one of these
        return [_OUT_OF_SCOPE] if _is_out_of_scope(words) else []
    found = [code.ground for code in sorted((*_short(words), *_bracketed(words), *_long(words)), key=_place)]
    found = found or [code.ground for code in (*_damaged(words), *_without_letter(words))]
    return list(dict.fromkeys(found))


def without_codes(words: str) -> str:
    """The words that are left beside codes in one line, and beside brackets and bars around them."""
    rest = _ANY_CODE.sub(" ", words)
    return " ".join(rest.strip(" )]}|,.").replace("|", " ").split())


def are_codes(words: str) -> bool:
    """Whether the words are codes and nothing else."""
    return bool(grounds(words)) and not without_codes(words)


def short_codes(reading: Reading) -> Iterator[Found]:
    """``5.1.2e`` and its like, also with blanks (``5.1 .2e``) and doubled (``5.1.2e2e``); runs are one record."""
    yield from _runs(reading, [code for code in _short(reading.text) if not _is_reference(reading.text, code)])


def bracketed_codes(reading: Reading) -> Iterator[Found]:
    """``(10)(2e)``, ``(5.1)(2)(e)``: every part in brackets of its own, which belong to the span."""
    yield from _runs(reading, list(_bracketed(reading.text)))


def long_codes(reading: Reading) -> Iterator[Found]:
    """``art. 5.1 lid 2 sub e``; the same words after "op grond van" cite the law."""
    codes = [
        code for code in _long(reading.text) if not _CITATION.search(reading.text[max(0, code.start - 30) : code.start])
    ]
    yield from _runs(reading, codes)


def damaged_codes(reading: Reading) -> Iterator[Found]:
    """``5.120``, ``512e``: only in a text that has clean codes of that family."""
    if not any(_short(reading.text)):
        return
    codes = list(_damaged(reading.text))
    if any(reading.text[code.start : code.end] != code.ground for code in codes):  # the pattern takes clean ones too
        yield from _runs(reading, [code for code in codes if not _is_reference(reading.text, code)])


def lonely_codes(reading: Reading) -> Iterator[Found]:
    """A code without a letter, or one of article 11 or 5.2, alone on its line: ``11.1``, ``5.1.2``, ``5.2``."""
    for line in reading.filled:
        words = reading.text[line.start : line.end].strip(" \t*-•")
        if words in _LONELY:
            start = reading.text.index(words, line.start)
            yield Found(start, start + len(words), {"ground": ["11.1" if words == "11" else words]})


def out_of_scope(reading: Reading) -> Iterator[Found]:
    """``buiten verzoek`` and its like, alone on a line."""
    for line in reading.filled:
        start, end = line.body, line.words
        while start < end and reading.text[start] in "*_([":
            start += 1
        while end > start and reading.text[end - 1] in "*_)].:":
            end -= 1
        if end - start < 60 and _is_out_of_scope(reading.text[start:end]):
            yield Found(start, end, {"ground": [_OUT_OF_SCOPE]})


_LONELY = frozenset(("11.1", "11", "5.1.2", "5.2", "5.2.1", "5.4"))


def _is_out_of_scope(words: str) -> bool:
    return squeezed(words[:70]) in gazetteer.keys("out_of_scope.txt")


def _place(code: Code) -> int:
    return code.start


def _short(text: str) -> Iterator[Code]:
    for match in _CODE.finditer(text):
        if match["wob"] is not None:
            ground = f"10.{match['wob_lid']}{match['wob_letter'].lower()}"
        elif match["inner"] is not None:
            ground = "5.2.1"
        else:
            ground = f"5.1.{match['woo_lid']}{match['woo_letter']}" if match["woo_lid"] else "5.1.5"
        yield Code(match.start(), match.end(), ground)


def _bracketed(text: str) -> Iterator[Code]:
    for match in _BRACKETED.finditer(text):
        letter = (match["letter"] or "").lower()
        if letter or match["article"] == "11":
            yield Code(match.start(), match.end(), f"{match['article']}.{match['lid']}{letter}")


def _long(text: str) -> Iterator[Code]:
    for match in _LONG.finditer(text):
        article = "5.1" if match["article"].startswith("5") else "10"
        yield Code(match.start(), match.end(), f"{article}.{match['lid']}{match['letter']}")


def _damaged(text: str) -> Iterator[Code]:
    for match in _DAMAGED.finditer(text):
        yield Code(match.start(), match.end(), f"5.1.2{_LOOK_ALIKE.get(match['letter'], match['letter'])}")


def _without_letter(words: str) -> Iterator[Code]:
    for match in re.finditer(r"5\.1\.[12]|11\.1|5\.2|10\.[127]", words):
        yield Code(match.start(), match.end(), match.group())


def _is_reference(text: str, code: Code) -> bool:
    """``paragraaf 5.1.5``, ``artikel 10.2a``: another text's number and no code."""
    before = text[max(0, code.start - 15) : code.start].rstrip(" *(\n\t\u00a0").casefold()
    bare = code.ground == "5.1.5" and before.endswith(_MAYBE_NUMBERED) and "5.1.2" not in text
    return bare or before.endswith(_NUMBERED)


def _runs(reading: Reading, codes: list[Code]) -> Iterator[Found]:
    """Codes with nothing but blanks and markers between them are one record; a new line ends it."""
    run: list[Code] = []
    for code in codes:
        near = bool(run) and code.start - run[-1].end <= _GAP
        if run and not (near and _JOINT.fullmatch(reading.text, run[-1].end, code.start)):
            yield _record(run)
            run = []
        run.append(code)
    if run:
        yield _record(run)


def _record(run: list[Code]) -> Found:
    ground = list(dict.fromkeys(code.ground for code in run))
    return Found(
        run[0].start, run[-1].end, {"ground": ground}, {"ground": [Span(code.start, code.end) for code in run]}
    )


RULES = (
    Rule(
        "redaction.bracketed", "redaction", bracketed_codes,
        examples=(("Van (10)(2e) aan u", "(10)(2e)"), ("gesprek met (5.1)(2)(e).", "(5.1)(2)(e)")),
        counter_examples=("zie (10) en (2e editie)", "(5.1)(2)"),
        gate=("5.1)(", "10)(", "11)("),
    ),
    Rule(
        "redaction.long", "redaction", long_codes,
        examples=(
            ("Van: art. 5.1 lid 2 sub e", "art. 5.1 lid 2 sub e"),
            ("J Artikel 5.1 lid 2 onder i", "Artikel 5.1 lid 2 onder i"),
        ),
        counter_examples=("op grond van artikel 5.1 lid 2 sub e", "artikel 5.1, tweede lid, onder i, van de Woo"),
        gate=("lid",),
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
        ),
        gate=("5", "10"),
    ),
    Rule(
        "redaction.damaged", "redaction", damaged_codes,
        examples=(
            ("5.1.2e belt 5.12e.", "5.12e"),
            ("5.1.2e sprak met 512e over", "512e"),
            ("5.1.2e en 5.120 (CZ)", "5.120"),
        ),
        counter_examples=("kamer 5.12e", "5.120 meldingen", "5.1.2e kreeg 5.120,50"),
        gate=("5.1",),
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
        gate=("uiten", "relevant", "verzoek"),
    ),
)  # fmt: skip
