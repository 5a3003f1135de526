"""What may be the value of a header field: no address, no page number, a day where a day is asked for."""

import re

from vwsreview.extract.gazetteer import squeezed

FURNITURE = re.compile(
    r"(?:Postbus\s*\d|[1-9]\d{3}\s?[A-Z]{2}\b|Pagina\s+\d|Pag\.\s?\d|www\.|https?://"
    r"|>?\s*(?:(?:Retour|Bezoek|Post)adres|Return address)"
    r"|[TFEM]\s{1,3}[(+0\d]|[Cc]orrespondentie uitsluitend|richten aan het retouradres|met vermelding van de"
    r"|datum en het kenmerk|deze brief\.?$|Nederland$)"
)
"""Lines of a letterhead that are nobody's value."""

_DAY = re.compile(
    r"\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|dag\b", re.IGNORECASE
)
_STAMPS = frozenset(("vertrouwelijk", "departementaalvertrouwelijk", "concept", "nvt", "ntb", "tbd"))
_NONE = frozenset(("geen", "none", "nihil"))
_ANONYMISED = frozenset(("geanonimiseerd", "gelakt", "onleesbaar"))
DATED = frozenset(("document_date", "meeting_date", "deadline"))
PERSONS = frozenset(("chair", "minutes_taker"))
_WORDED = frozenset(("subject", "meeting", "unit", "meeting_place"))
_LONGEST_TOKEN = 60
_CODE = re.compile(r"(?:art(?:ikel)?|lid|sub|onder|aanhef|en|woo|wob|[a-i€]|\d[\d.]*[a-i€]?)[.,;]{0,2}")
_BRACKETS = str.maketrans("()[]|", "     ")


def fits(name: str, words: str) -> bool:
    """Whether these words may be the value of the field of that name; they stand on a line of their own."""
    if says_nothing(words) or FURNITURE.match(words) or words.endswith(":"):
        return False
    if name in DATED:
        return len(words) <= 2 * _LONGEST_TOKEN and _DAY.search(words) is not None and not words.endswith("-")
    if name == "reference":
        return len(words) <= _LONGEST_TOKEN and any(map(str.isdigit, words)) and words[-1] not in ".:,"
    if name == "attachments" and squeezed(words) in _NONE:
        return False
    if name == "pages":
        return words[0].isdigit()
    if name in PERSONS:
        return " " in words or any(map(str.isdigit, words))
    return not (name in _WORDED and only_codes(words))


def says_nothing(words: str) -> bool:
    """Whether a value is left open (``n.t.b.``) or is a stamp (``vertrouwelijk``)."""
    return not any(map(str.isalnum, words)) or squeezed(words) in _STAMPS or is_anonymised(words)


def is_anonymised(words: str) -> bool:
    """Whether a name was replaced by the word for it: ``(geanonimiseerd)``."""
    return words[-1:] in ")]" and squeezed(words) in _ANONYMISED


def only_codes(words: str) -> bool:
    """Whether nothing can be read but the articles of the law that stand for what was made unreadable."""
    return all(map(_CODE.fullmatch, words.casefold().translate(_BRACKETS).split())) and any(map(str.isdigit, words))
