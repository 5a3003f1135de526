"""Runs of codes: which codes stand together, and which of them stand for something blacked out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vwsreview.extract.reading import Reading
from vwsreview.extract.redactions import citations, ground_spellings, name_slots
from vwsreview.extract.redactions.ground_spellings import Code, Trust

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

Run = Sequence[Code]


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
def of(reading: Reading) -> tuple[tuple[Code, Run], ...]:
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
