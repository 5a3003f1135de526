"""How grounds of the Woo and the Wob are written, family by family, and the canonical form of each spelling.

What is found here may still be a citation of the law or another number: `redactions` decides that. Canonical forms as
the guideline and the portal of the ministry write them: ``5.1.2e``, ``10.2e``, ``11.1``; ``5.1.2`` without a letter.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


class Trust(IntEnum):
    """How much a spelling says by itself."""

    DOUBTFUL = 1  # may be any number: a code where codes are, in the place of a name
    LEGIBLE = 2  # damaged or without a letter: a code where clean ones are
    CLEAN = 3


class Code(NamedTuple):
    """One code in the text with the ground it stands for; `form` names the family."""

    start: int
    end: int
    ground: str
    form: str
    trust: Trust

    @property
    def law(self) -> str:
        """The law that the ground is of: ``Woo`` or ``Wob``."""
        return "Woo" if self.ground.startswith("5") else "Wob"


_Reader = Callable[[re.Match[str]], tuple[str, Trust] | None]

_S = r"[ \t\u00a0]{0,2}"
# Behind a letter: no word (`e-mail`), no abbreviation (`e.v.`, `i.v.m.`).
_END = r"(?![A-Za-z]|\.[a-z](?![a-z])|-[a-z])"
_LAW = r"(?:,?[ \u00a0]?(?P<law>W[Oo][OoBb])(?![A-Za-z-]))?"
_NO_FIVE_AHEAD = r"(?<!\d5)(?<!\d[.,]5)(?<![vV]5)"
_NO_TEN_AHEAD = r"(?<!\d1)(?<!\d[.,]1)"
_LETTERS = {"5.1.1": "abcde", "5.1.2": "abcdefghi", "10.1": "abcd", "10.2": "abcdefg", "10.7": "ab"}
_LOOK_ALIKE = {
    "0": "e",
    "o": "e",
    "O": "e",
    "€": "e",
    "¢": "e",
    "@": "e",
    "6": "e",
    "8": "e",
    "9": "e",
    "l": "i",
    "1": "i",
}

_SHORT = re.compile(
    rf"5{_NO_FIVE_AHEAD}{_S}\.{_S}(?P<article>[12]){_S}\.{_S}(?P<lid>[125])"
    rf"(?:(?P<gap>{_S}\.?{_S}(?:(?:sub|onder){_S})?)(?P<letter>[a-iA-IoO€¢])(?:2e|e)?{_END}|(?![A-Za-z]|\.?\d)){_LAW}"
)
_SHORT_WOB = re.compile(
    rf"1{_NO_TEN_AHEAD}0{_S}(?P<dot>\.{_S}|[ \u00a0])(?P<lid>[127])"
    rf"(?P<gap>{_S}\.?{_S}(?:(?:sub|onder){_S})?)(?P<letter>[a-gA-G]){_END}{_LAW}"
)
_PERSONAL_VIEWS = re.compile(r"5(?<![\w.,/-]5)\.2(?![\w%]|[.,]?\d|-\d)")
_ELEVEN = re.compile(r"1(?<!\d1)(?<!\d[.,]1)1\.1(?!\d|[.,]\d|[ \u00a0]?%|[A-Za-z])")
_BARE = re.compile(rf"(?:5\.(?<!\d5\.)[24]|11(?<!\d11)(?<!\d[.,]11)){_S}(?:W[Oo][OoBb])(?![A-Za-z-])")
_BRACKETED = re.compile(
    r"[15](?<![\d.].)(?:(?<=5)\.[12]|(?<=1)[0O1])[ \u00a0]?[)\]}][ \u00a0]?[(\[{][ \u00a0]?(?P<lid>[1257zZ])(?:"
    r"[ \u00a0]?[)\]}]?[ \u00a0]?[(\[{]?(?P<letter>[a-iA-I]|[0o€689@](?=[ \u00a0]?[)\]}]))(?![A-Za-z0-9])"
    r"(?:[ \u00a0]?[)\]}])?|[ \u00a0]?[)\]}])"
)
# Narrow columns break a long code anywhere; the converter may put an empty line there.
_B = r"[ \t\u00a0]{0,2}\n{0,2}[ \t\u00a0]{0,2}"
_SUB = (
    # A letter without `sub` may stand on a line of its own.
    rf"(?:,?(?:{_B}aanhef{_B}en)?(?:{_B}(?:[Ss](?:ub|u|w|b|ib|uh)|[Oo0]nder(?:deel)?|ond\.?|letter){_B}|{_S}"
    rf"|{_B}(?=[a-i][ \t\u00a0]*(?:\n|$)))"
    r"(?P<letter>[a-iA-I0o€6¢])(?![A-Za-z0-9]))?"
)
_LID = (
    rf"(?:[.,]{{0,2}}{_B}(?:[Ll]id|LID|l1d|iid|[il]?d){_B}(?P<lid>[1257])"
    rf"|,?{_B}(?P<ordinal>eerste|tweede|vijfde|zevende|1e|2e){_B}lid)"
)
_LONG = re.compile(rf"5{_NO_FIVE_AHEAD}(?P<dot>{_S}[.,]?{_S})(?P<article>[12]){_LID}{_SUB}{_LAW}")
_LONG_WOB = re.compile(rf"1{_NO_TEN_AHEAD}(?P<article>[01]){_LID}{_SUB}{_LAW}")
_ARTICLE = re.compile(r"(?<![A-Za-z])(?:[Aa]r?t?ikel|ARTIKEL|[Aa]rt|ART)\.?[ \t\u00a0]{0,2}$")
_OPENING = re.compile(r"[(\[{]$")
_ORDINALS = {"eerste": "1", "tweede": "2", "vijfde": "5", "zevende": "7", "1e": "1", "2e": "2"}

_DOTS_LOST = re.compile(
    r"5(?<![\d/-]5)(?<!\d[.,]5)5?[., \u00a0]{0,2}[1lI]1?[., \u00a0]{0,2}(?P<lid>[12zZ])[., \u00a0]{0,2}"
    rf"(?P<letter>[a-i])(?:2e|e)?(?!\d|[.,]\d){_END}"
)
_NUMERIC = re.compile(
    r"5(?<![\d/-]5)(?<!\d[.,]5)[., \u00a0]{0,2}1[., \u00a0]{0,2}"
    r"(?:2[. ]{0,2}(?P<letter>[0oO€69l1])?|5)(?![\w%]|[.,]?\d|-\d)"
)
_FIRST_MISREAD = re.compile(
    rf"[36sS](?<![\w.,/-].)(?P<dots>[. ]{{0,2}}1[. ]{{0,2}})2[. ]{{0,2}}(?P<letter>[a-i]){_END}"
    rf"|5(?<![\w.,/-]5)18(?P<other>[a-i]){_END}"
)
_DOTLESS_WOB = re.compile(rf"10(?<![\w.,/-]10)(?P<lid>[127])(?P<letter>[a-g]){_END}")


def _canonical(provision: str, letter: str | None, trust: Trust) -> tuple[str, Trust] | None:
    """The provision with its letter; None for letters that the law does not have."""
    if not letter:
        return provision, min(trust, Trust.LEGIBLE)
    read = _LOOK_ALIKE.get(letter, letter.lower())
    return (provision + read, trust) if read in _LETTERS.get(provision, "") else None


def _short(match: re.Match[str]) -> tuple[str, Trust] | None:
    article, lid, letter = match["article"], match["lid"], match["letter"]
    if article == "2":
        return ("5.2.1", Trust.LEGIBLE) if lid == "1" and not letter else None
    if lid == "5":
        return None if letter and match["gap"] == "" else ("5.1.5", Trust.LEGIBLE)
    if letter and letter.isupper() and match["gap"].isspace():
        return None  # `5.1.2 A`: a heading
    return _canonical(f"5.1.{lid}", letter, Trust.CLEAN if letter else Trust.DOUBTFUL)


def _short_wob(match: re.Match[str]) -> tuple[str, Trust] | None:
    apart = match["gap"].isspace()
    if apart and match["letter"].isupper():
        return None
    dotted = "." in match["dot"] and not apart  # `10 2e` may be ten of the second, `10.2 g` a weight
    return _canonical(f"10.{match['lid']}", match["letter"], Trust.CLEAN if dotted else Trust.LEGIBLE)


def _eleven(match: re.Match[str]) -> tuple[str, Trust] | None:
    return "11.1", Trust.DOUBTFUL


def _bare(match: re.Match[str]) -> tuple[str, Trust] | None:
    return "11.1" if match[0].startswith("11") else match[0][:3], Trust.DOUBTFUL


def _personal_views(match: re.Match[str]) -> tuple[str, Trust] | None:
    return "5.2", Trust.DOUBTFUL


def _bracketed(match: re.Match[str]) -> tuple[str, Trust] | None:
    article = "5." + match[0][2] if match[0].startswith("5") else match[0][:2].replace("O", "0")
    lid, letter = match["lid"], match["letter"]
    lid = "2" if lid in "zZ" else lid
    if article in ("11", "5.2"):
        return (("11.1" if article == "11" else "5.2.1"), Trust.CLEAN) if lid == "1" and not letter else None
    if article == "5.1" and lid == "5":
        return "5.1.5", Trust.CLEAN
    if not letter:
        return f"{article}.{lid}", Trust.DOUBTFUL
    return _canonical(f"{article}.{lid}", "g" if letter == "9" and article == "10" else letter, Trust.CLEAN)


def _long(match: re.Match[str]) -> tuple[str, Trust] | None:
    lid, letter = match["lid"] or _ORDINALS[match["ordinal"]], match["letter"]
    spelled = match[0].casefold()
    if not (match["law"] or "lid" in spelled or (letter and ("id" in spelled or " " in spelled))):
        return None  # `51d1b`: digits of a file's name
    if match["article"] == "2":
        return ("5.2.1", Trust.CLEAN if match["law"] else Trust.LEGIBLE) if lid == "1" else None
    trust = Trust.CLEAN if match["law"] or ("." in match["dot"] and letter) else Trust.LEGIBLE
    if match["ordinal"]:
        trust = Trust.DOUBTFUL
    if lid == "5":
        return "5.1.5", trust
    found = _canonical(f"5.1.{lid}", letter, trust) if lid in "12" else None
    return (found[0], trust) if found else None


def _long_wob(match: re.Match[str]) -> tuple[str, Trust] | None:
    lid, letter = match["lid"] or _ORDINALS[match["ordinal"]], match["letter"]
    if match["article"] == "1":
        trust = Trust.CLEAN if match["law"] else Trust.LEGIBLE
        return ("11.1", trust) if lid == "1" and not match["ordinal"] else None
    if lid == "5" or not (letter or match["law"]):
        return None
    trust = Trust.DOUBTFUL if match["ordinal"] else Trust.CLEAN
    found = _canonical(f"10.{lid}", letter, trust)
    return (found[0], trust) if found else None


def _dots_lost(match: re.Match[str]) -> tuple[str, Trust] | None:
    letter = match["letter"]
    lid = "1" if match["lid"] == "1" else "2"
    return _canonical(f"5.1.{lid}", "e" if letter == "c" and lid == "2" else letter, Trust.LEGIBLE)


def _numeric(match: re.Match[str]) -> tuple[str, Trust] | None:
    if match[0].endswith("5"):
        return "5.1.5", Trust.DOUBTFUL
    shaped = match["letter"] in ("o", "O", "€") or (match[0].count(".") > 1 and match["letter"] in ("0", "6", "9"))
    return _canonical("5.1.2", match["letter"], Trust.LEGIBLE if shaped else Trust.DOUBTFUL)


def _first_misread(match: re.Match[str]) -> tuple[str, Trust] | None:
    if match["dots"] and match[0].startswith(("3.1.2", "6.1.2")):
        return None  # clean: a section's number
    return _canonical("5.1.2", match["letter"] or match["other"], Trust.DOUBTFUL)


def _dotless_wob(match: re.Match[str]) -> tuple[str, Trust] | None:
    return _canonical(f"10.{match['lid']}", match["letter"], Trust.DOUBTFUL)


@dataclass(frozen=True, slots=True)
class _Family:
    """One way of writing; texts without any word of `gate` hold none of it, what `ahead` finds belongs to it."""

    form: str
    gate: tuple[str, ...]
    pattern: re.Pattern[str]
    read: _Reader
    ahead: re.Pattern[str] | None = None


_CLOSED_ARTICLES = ("10)", "10]", "10}", "10 )", "1O)", "11)", "5.1)", "5.2)")
_READABLE = (
    _Family("bracketed", _CLOSED_ARTICLES, _BRACKETED, _bracketed, ahead=_OPENING),
    _Family("long", ("id", "ID", "d 2", "1d", "d2"), _LONG, _long, ahead=_ARTICLE),
    _Family("long", ("id", "ID"), _LONG_WOB, _long_wob, ahead=_ARTICLE),
    _Family("short", ("5",), _SHORT, _short, ahead=_ARTICLE),
    _Family("short", ("10",), _SHORT_WOB, _short_wob, ahead=_ARTICLE),
)
_DAMAGED = (
    _Family("damaged", ("5",), _DOTS_LOST, _dots_lost),
    _Family("damaged", ("5",), _NUMERIC, _numeric),
    _Family("short", ("11.1",), _ELEVEN, _eleven),
    _Family("long", ("Woo", "Wob", "WOO", "WOB"), _BARE, _bare, ahead=_ARTICLE),
)
_SHADOWY = (
    _Family("damaged", ("2", "18"), _FIRST_MISREAD, _first_misread),
    _Family("damaged", ("10",), _DOTLESS_WOB, _dotless_wob),
    _Family("short", ("5.2",), _PERSONAL_VIEWS, _personal_views),
)


def readable(text: str) -> list[Code]:
    """The codes in families that say by their shape what they are, in order and apart from each other."""
    return _apart([], _READABLE, text)


def with_damaged(text: str, readable_codes: list[Code]) -> list[Code]:
    """The readable codes, and between them damaged ones of which 5, 1 and 2 can still be read."""
    return _apart(readable_codes, _DAMAGED, text)


def with_shadows(text: str, codes: list[Code]) -> list[Code]:
    """The codes, and between them what may be a code only in a text that is full of them: ``6.12e``, ``102e``."""
    return _apart(codes, _SHADOWY, text)


def _apart(known: list[Code], families: tuple[_Family, ...], text: str) -> list[Code]:
    """The known codes and those of the families in order; where two share words the surer one, then the longer one."""
    more = list(_read(text, families, {code.start for code in known}))
    if not more:
        return known
    kept: list[Code] = []
    for code in sorted((*known, *more), key=lambda code: (code.start, -code.trust, -code.end)):
        if not kept or code.start >= kept[-1].end:
            kept.append(code)
        elif code.trust > kept[-1].trust:
            kept[-1] = code
    return kept


def _read(text: str, families: tuple[_Family, ...], taken: set[int]) -> Iterator[Code]:
    """What the families find, but for what begins where a code is `taken` already."""
    for family in families:
        if not any(word in text for word in family.gate):
            continue
        for match in family.pattern.finditer(text):
            start, end = match.span()
            if start in taken or (read := family.read(match)) is None:
                continue
            if family.ahead is not None and (ahead := family.ahead.search(text[max(0, start - 12) : start])):
                start -= len(ahead[0])
            ground, trust = read
            yield Code(start, end, ground, family.form, trust)
