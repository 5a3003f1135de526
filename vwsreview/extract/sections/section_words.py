"""What reads as the title of a part: a capital first, short, no sentence, no name, no address, no code."""

import re

from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import labels, title_words
from vwsreview.extract.header.field_values import FURNITURE, only_codes
from vwsreview.extract.people import names
from vwsreview.extract.redactions import redactions

SENTENCE = re.compile(
    r"[a-z)\d’'\"][.!?;,]\s*$"
    r"|(?<![ (./-][A-Z])(?<!dhr)(?<!mw)(?<!mevr)(?<! dr)(?<! ir)(?<!drs)(?<! mr)(?<!nr)[.!?]\s+[A-Z]"
)
"""Words with the end of a sentence in them."""
MARKER = re.compile(r"(?:ACTIE|ACTION|Actie|Action|BESLUIT|DECISION|Besluit|Decision|AP)(?:punt)?\b\s*\S")
"""What opens an action or a decision that is written in bold."""
INSIDE = frozenset((
    "actie", "actiepunt", "actiepunten", "acties", "action", "actions", "advies", "afspraak", "afspraken", "antwoord",
    "besluit", "besluiten", "conclusie", "conclusies", "conclusion", "decision", "decisions", "doel", "purpose",
    "reactie", "result", "resultaat", "samenvatting", "toelichting", "toezegging", "toezeggingen", "vervolg",
    "voorstel", "vraag", "vragen",
))  # fmt: skip
"""What stands in front of a part of an item."""
_SHORTENED = re.compile(
    r"(?:^|[\s.(])(?:jl|a\.?s|d\.d|e\.v|e\.a|e\.d|c\.a|c\.s|etc|enz|rondvr|vz|bijl|min|nr|incl|w\.?v\.?t\.?t\.?k|o\.b\.v"
    r"|t\.b\.v|corp|inc|a\.o\.b)\.\s*$",
    re.IGNORECASE,
)
"""Words that end with a point of their own."""
LONGEST = 160
_LETTERHEAD = re.compile(
    r"(?:(?:Directie|Team|Secretaris|Ministerie|Afdeling|Bureau|Pagina|Programmadirectie|Inspectie|Directoraat"
    r"|Geachte|Beste|Dear|Hoogachtend|Namens|Met |TER |Hartelijke|Vriendelijke)\b|www\.|Bron: )"
)
_GREETINGS = ("Geacht", "Beste ", "Dear ", "L.S.")
_LONGEST_PLAIN, _MOST_WORDS = 70, 9
_FEWEST_LETTERS = 4
_LONG_CAPITALS = 9
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|heeft|hebben|had|kan|kunnen|zal|zullen|moet|moeten|mag|gaat|gaan|betekent|blijkt"
    r"|blijft|geeft|vraagt|meldt|are|has|have|will|should|must|can)\b"
)
"""Verbs that make a sentence of a line."""
_ODD_SIGNS = (*":;|@€<>=[•,\t", "   ")
"""What stands in columns, addresses and sentences, not in titles."""
_YEAR_BEHIND = re.compile(r" (?:19|20)\d\d$")
_AND = re.compile(r"\s*[/&+,]\s*| en | and ")
_JOINED = (" en ", ",", "/", "&", "+", " and ")
"""What stands between the parts, for a quick look."""
_JOINING = frozenset((
    "de", "het", "een", "van", "voor", "op", "in", "met", "en", "of", "aan", "bij", "te", "door", "om", "over", "naar",
    "uit", "dat", "die", "als", "the", "a", "and", "or", "of", "to", "for", "on", "with", "in", "at", "by",
))  # fmt: skip
"""Words that no title ends with."""
_ANONYMISED = re.compile(r"[(\[]?(?:geanonimiseerd|gelakt|naam|onleesbaar)[)\]]?", re.IGNORECASE)


def is_known(words: str) -> bool:
    """Whether many documents have a part of that title: ``Rondvraag``, ``Opening, mededelingen``."""
    if len(words) >= _LONGEST_PLAIN:
        return False
    titles = gazetteer.keys("section_titles.txt")
    if squeezed(words) in titles:
        return True
    joined = any(map(words.__contains__, _JOINED))
    return joined and all(squeezed(part) in titles for part in _AND.split(words))


def is_sentence(words: str) -> bool:
    """Whether the end of a sentence stands in the words, and no shortened word at their end."""
    found = SENTENCE.search(words)
    return found is not None and not (found.end() == len(words) and _SHORTENED.search(words))


def is_title_case(words: str) -> bool:
    """Whether the words open with a capital, are few, and hold no verb of a sentence."""
    return words[0].isupper() and len(words) <= _LONGEST_PLAIN and not _VERB.search(words)


def is_letterhead(words: str) -> bool:
    """Whether the words belong to a letterhead, an address, a greeting or a page number."""
    return bool(_LETTERHEAD.match(words) or FURNITURE.match(words))


def is_greeting(words: str) -> bool:
    """Whether a letter begins here: ``Geachte voorzitter``."""
    return words.startswith(_GREETINGS)


def is_readable(words: str) -> bool:
    """Whether more than codes, signs and bars can be read."""
    letters = sum(map(str.isalpha, words))
    return letters > 1 and not only_codes(words) and _ANONYMISED.fullmatch(words) is None


def is_scan_title(words: str) -> bool:
    """Whether what a converter made a heading of a scan can be a title: no fragment, no abbreviation, no number."""
    letters = sum(map(str.isalpha, words))
    pieces = words.split()
    return (
        words[0].isupper()
        and letters >= _FEWEST_LETTERS
        and (any(map(str.islower, words)) or letters >= _LONG_CAPITALS)
        and 2 * letters > len(words.replace(" ", ""))
        and letters >= 3 * len(pieces)
        and words[-1] not in ".,;:-_"
        and len(words) < _LONGEST_PLAIN
        and not is_letterhead(words)
    )


def is_plain_title(words: str) -> bool:
    """Whether a line without any mark can be a title."""
    last = words[-1]
    if not words[0].isupper() or last in ":;,.-" or len(words) > _LONGEST_PLAIN:
        return False
    if words.isupper() and title_words.opening(words):
        return False
    if is_known(words):
        return True
    return (
        is_scan_title(words)
        and (last.isalpha() or last in ")?'’\"”" or _YEAR_BEHIND.search(words) is not None)
        and words.split()[-1] not in _JOINING
        and len(words.split()) <= _MOST_WORDS
        and not any(sign in words for sign in _ODD_SIGNS)
        and not any(map(str.isdigit, words.split()[0]))
        and labels.meaning(words) is None
        and not _VERB.search(words)
        and not redactions.grounds(words)
        and not names.is_surely(words)
    )
