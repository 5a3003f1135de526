"""What the sentence around an expression says of its time: whether it tells of the past."""

import re

_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n\s*\n|\n\s*[-•|]|\n")
_SHORTENED = re.compile(
    r"(?:\b(?:jl|a\.s|as|dhr|mevr|drs|mr|dr|nr|ca|bijv|t\.a\.v|m\.b\.t|i\.v\.m|d\.d|art|tel)|\b[a-z])$"
)
_PLAIN_PAST = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|ging|gingen|kwam|kwamen|stond|stonden|vond|vonden|gaf|gaven|zag|zagen"
    r"|bleek|bleken|sprak|spraken|besloot|liet|lieten|presenteerde|meldde|eerder|toen|afgelopen|vorige|vorig"
    r"|begon|ving|vingen|riep|riepen|schreef|schreven|hield|hielden|liep|liepen|bracht|brachten"
    r"|deed|deden|viel|vielen|zei|zeiden|startte|startten|were|told|said|asked|began|started|decided|agreed|reported"
    r"|recorded|explained|gold|golden|lag|lagen|nam|namen|kreeg|kregen|bedroeg|plaatsgevonden|met terugwerkende)\b"
)
_HELPER = re.compile(r"\b(?:heeft|hebben|heb|is|zijn|bent)\b")
_PARTICIPLE = re.compile(
    r"\b(?:(?:[a-zà-ÿ]{2,6})?ge[a-zà-ÿ]{2,}(?:d|t|en)|(?:be|ver|ont|her)[a-zà-ÿ]{2,}(?:d|t)|geweest|gegaan|verschenen|begonnen)\b"
)
_STILL_TO_COME = re.compile(
    r"\b(?:zal|zullen|zult|gaat|gaan|wordt|worden|moet|moeten|kan|kunnen|wil|willen|voorzien|gepland|ingepland|verwacht"
    r"|geagendeerd|komt|komen|volgt|volgen|will|shall|may|might|could|should|expected|uiterlijk|gevraagd|verzocht|gereed|komende|volgende|aanstaande)\b"
)


_JOINT = re.compile(r", | (?:en|maar|and|but) (?=[a-z]{3,} )")
"""What joins two clauses: the verb of the other tells of another time."""


def sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of the sentence before and behind a span of a legible text."""
    left = max(0, start - 300)
    before = text[left:start]
    for found in reversed(list(_SENTENCE_END.finditer(before))):
        if found[0] != "." or not _SHORTENED.search(before[: found.start()][-8:]):
            before = before[found.end() :]
            break
    behind = text[end : end + 200]
    for found in _SENTENCE_END.finditer(behind):
        if found[0] != "." or not _SHORTENED.search(behind[: found.start()][-8:]):
            behind = behind[: found.start()]
            break
    return before, behind


def is_past(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a span tells what has been (``was``, ``heeft … plaatsgevonden``, ``afgelopen``)."""
    before, behind = sentence(text, start, end)
    if before.endswith("sinds "):
        return True
    clause = f"{_JOINT.split(before)[-1]} … {_JOINT.split(behind)[0]}"
    said = _tense(clause)
    return bool(_tense(f"{before} … {behind}") if said is None else said)


def _tense(words: str) -> bool | None:
    """Whether words tell of the past (True) or of what is to come (False); None where no verb says so."""
    if _STILL_TO_COME.search(words):
        return False
    if _PLAIN_PAST.search(words) or (_HELPER.search(words) and _PARTICIPLE.search(words)):
        return True
    return None
