"""What the sentence around an expression says of its time: whether it tells of the past."""

import re

_REACH_BEFORE, _REACH_BEHIND = 300, 200
_STOP = re.compile(r"[.!?;](?=\s|$)")
_SHORTENED = re.compile(
    r"(?:\b(?:jl|a\.s|as|dhr|mevr|drs|mr|dr|nr|ca|bijv|t\.a\.v|m\.b\.t|i\.v\.m|d\.d|art|tel|volg)|\b[a-z])$"
)
_WORD = re.compile(r"[a-zà-ÿ]+")
_PLAIN_PAST = frozenset({
    "was", "waren", "werd", "werden", "had", "hadden", "ging", "gingen", "kwam", "kwamen", "stond", "stonden",
    "vond", "vonden", "gaf", "gaven", "zag", "zagen", "bleek", "bleken", "sprak", "spraken", "besloot", "liet",
    "lieten", "presenteerde", "meldde", "eerder", "toen", "afgelopen", "vorige", "vorig", "begon", "ving", "vingen",
    "riep", "riepen", "schreef", "schreven", "hield", "hielden", "liep", "liepen", "bracht", "brachten", "deed",
    "deden", "viel", "vielen", "zei", "zeiden", "startte", "startten", "were", "told", "said", "asked", "began",
    "started", "decided", "agreed", "reported", "recorded", "explained", "gold", "golden", "lag", "lagen", "nam",
    "namen", "kreeg", "kregen", "bedroeg", "plaatsgevonden", "plaatsvond", "plaatsvonden", "terugwerkende",
    "stemde", "stemden", "vroeg", "vroegen", "besprak", "bespraken", "deelde", "deelden", "stuurde", "stuurden",
    "maakte", "maakten", "werkte", "werkten", "bleef", "bleven", "ontving", "ontvingen", "vertelde", "keurde",
})  # fmt: skip
_HELPERS = frozenset({"heeft", "hebben", "heb", "is", "zijn", "bent"})
_PARTICIPLE = re.compile(
    r"(?:[a-zà-ÿ]{2,6})?ge[a-zà-ÿ]{2,}(?:d|t|en)|(?:be|ver|ont|her)[a-zà-ÿ]{2,}(?:d|t)|geweest|gegaan|verschenen|begonnen"
)
_STILL_TO_COME = frozenset({
    "zal", "zullen", "zult", "gaat", "gaan", "wordt", "worden", "moet", "moeten", "kan", "kunnen", "wil", "willen",
    "voorzien", "gepland", "ingepland", "verwacht", "geagendeerd", "komt", "komen", "volgt", "volgen", "will",
    "shall", "may", "might", "could", "should", "expected", "uiterlijk", "gevraagd", "verzocht", "gereed", "komende",
    "volgende", "aanstaande", "afwachting", "vooruitlopend",
})  # fmt: skip
_JOINT = re.compile(r", | (?:en|maar|and|but) (?=[a-z]{3,} )")
"""What joins two clauses: the verb of the other tells of another time."""


def sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of the sentence before and behind a span of a legible text, on its own line."""
    first = max(0, start - _REACH_BEFORE)
    first = max(first, text.rfind("\n", first, start) + 1)
    for found in _STOP.finditer(text, first, start):
        if found[0] != "." or not _SHORTENED.search(text, max(first, found.start() - 8), found.start()):
            first = found.end()
    last = text.find("\n", end, end + _REACH_BEHIND)
    last = last if last >= 0 else min(len(text), end + _REACH_BEHIND)
    for found in _STOP.finditer(text, end, last):
        if found[0] != "." or not _SHORTENED.search(text, max(end, found.start() - 8), found.start()):
            last = found.start()
            break
    return text[first:start], text[end:last]


def is_past(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a span tells what has been (``was``, ``heeft … plaatsgevonden``, ``afgelopen``)."""
    before, behind = sentence(text, start, end)
    if before.endswith("sinds "):
        return True
    if before.endswith((" tot ", "uiterlijk ")):
        return False
    _, reported, own = before.rpartition(" dat ")
    said = _tense(f"{_JOINT.split(own)[-1]} … {_JOINT.split(behind)[0]}")
    if said is not None or reported:  # ``is afgesproken dat wij in januari beginnen``
        return bool(said)
    return bool(_tense(f"{before} … {behind}"))


def _tense(clause: str) -> bool | None:
    """Whether words tell of the past (True) or of what is to come (False); None where no verb says so."""
    words = _WORD.findall(clause)
    if not _STILL_TO_COME.isdisjoint(words):
        return False
    if not _PLAIN_PAST.isdisjoint(words):
        return True
    return True if not _HELPERS.isdisjoint(words) and any(map(_PARTICIPLE.fullmatch, words)) else None
