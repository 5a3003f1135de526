"""What kind of document a text is: by its title word, its mail header, its salutation."""

import re
from collections.abc import Sequence, Set

from vwsreview.domain.span import Span
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import title_words
from vwsreview.extract.header.label import Label, meaning
from vwsreview.extract.text.lines import Line, end_of_front_matter

OF_MEETINGS = ("minutes", "decision_list")
"""Kinds that tell of a meeting that was held: their date and their title are the meeting's (guideline)."""

_MAIL = ("van", "from")
_MAIL_NEXT = ("verzonden", "verz", "sent", "onderw", "betreft", "aan", "to", "onderwerp", "subject", "datum", "date")
_LETTER = ("geacht", "beste", "hoogachtend", "metvriendelijkegroet", "dear", "yourssincerely")
_BODY = re.compile(
    r"overleg|vergadering|\bmt\b|\bdt\b|team\b|raad\b|stuurgroep|werkgroep|projectgroep|bijeenkomst|\bstaf|staf\b|meeting\b"
)
_TOP, _FIRST, _HEAD = 60, 4, 50  # lines
_LONGEST_TITLE = 120
_HOURS = 3
_MAILS = 2
_DATED_TITLE = 2
_WROTE = re.compile(r"(?:Op|On) [^\n]{4,60} (?:schreef [^\n]{2,120}|wrote):$")
MAIL_STAMP = re.compile(r"\d\d?-\d\d?-\d{4},? \d\d?:\d\d(?::\d\d)?")
"""What is left of the heads of mails that were printed below each other."""
_HOUR = re.compile(r"\|?\s*\d{1,2}[.:]\d\d(?:\s?(?:uur|u\b))?\s*[|–-]")
_ANNOUNCED = re.compile(r"[Aa]genda (?:is|luidt|ziet er)(?: dan)? (?:als volgt|zo uit|as follows)")


def of(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> str:
    """The kind, one of the guideline's, by the text's lines and labels; ``other`` where nothing tells."""
    front = end_of_front_matter(text, lines)
    filled = [line for line in lines[front:] if not line.blank]
    heads = [text[line.body : line.words].strip("*_# ") for line in filled[:_TOP]]
    if (
        _is_mail(heads)
        or any(map(_WROTE.match, heads))
        or sum(bool(MAIL_STAMP.fullmatch(head)) for head in heads) >= _MAILS
    ):
        return "email"
    meanings = {label.meaning for label in labels if label.line < front + _HEAD}
    title = _by_title(text, filled[:_TOP]) or _by_front_matter(text, lines[:front])
    listed = title in ("agenda", "decision_list") and "@present" in meanings
    if listed and filled[0].heading and _by_title(text, filled[:1]) is None:
        return "minutes"  # they have an agenda or a list of actions as a section
    if title:
        return title
    keys = [squeezed(head[:60]) for head in heads]
    if any(key.startswith(("retouradres", "geacht")) for key in keys):
        return "letter"
    if meanings & {"@present", "@absent", "@guest", "@partial", "minutes_taker", "chair"}:
        return "minutes"
    if "@expected" in meanings or _is_programme(text, filled, meanings):
        return "agenda"
    if any(squeezed(text[line.body : line.words][:40]).startswith(_LETTER) for line in filled):
        return "letter"
    met = "meeting_date" in meanings or any(_names_meeting(head, place) for place, head in enumerate(heads[:_FIRST]))
    return "minutes" if met else "other"


def _is_programme(text: str, filled: Sequence[Line], meanings: Set[str]) -> bool:
    """Whether points are announced: ``De agenda is als volgt:``, or hours below the date of a meeting."""
    if "meeting_date" in meanings:
        return sum(bool(_HOUR.match(text, line.body, line.words)) for line in filled) >= _HOURS
    return any(_ANNOUNCED.search(text, line.body, min(line.words, line.body + 400)) for line in filled[:_TOP])


def _names_meeting(head: str, place: int) -> bool:
    """Whether the first line names a body, or one of the next a body with a day: ``Stafoverleg 3 mei 2021``."""
    if len(head) > _LONGEST_TITLE or head.endswith(".") or not _BODY.search(head.casefold()):
        return False
    return place == 0 or title_words.read(head, Span(0, len(head))).date is not None


def _is_mail(heads: Sequence[str]) -> bool:
    """A head of sender, addressee and what else a mail has, before any title that names another kind."""
    known: set[str] = set()
    for head in heads[:12]:
        opened = title_words.opening(head) if ":" not in head else None
        if opened and opened[0] != "email" and len(head) < _LONGEST_TITLE:
            return False
        label, sign, _ = head.strip("|> ").replace("|", ":").replace("\t", ":").partition(":")
        if sign:
            known.add(squeezed(label))
    return bool(known & set(_MAIL)) and len(known & set(_MAIL_NEXT)) > 1


def _by_title(text: str, filled: Sequence[Line]) -> str | None:
    """The title words: a heading or one of the first lines that opens with them, or a line that is them."""
    for place, line in enumerate(filled):
        if line.bullet or line.number:
            continue
        words, tab, _ = text[line.body : line.words].strip("*_ ").partition("\t")
        if words.startswith("|") and place < _FIRST:  # ``| **MEMO** | Programma Zuid |``
            words = words.split("|")[1].strip("* ")
            tab = "|"
        if words.startswith("|") or not words:
            continue
        opened = title_words.opening(words)
        if opened is None and place < _FIRST and len(words) < _LONGEST_TITLE:
            closing = title_words.read(words, Span(0, len(words))).kind
            if closing is not None:
                return closing
        if opened is None:
            continue
        dated = opened[0] in OF_MEETINGS and title_words.read(words, Span(0, len(words)))
        if dated and dated.date and (place < _DATED_TITLE or _is_bare(dated.name, words)):
            return opened[0]
        if words[opened[1] :].startswith(":") and not line.heading:
            continue
        if words.endswith((".", ",", "?")) or len(words) > _LONGEST_TITLE:
            continue
        whole = not words[opened[1] :].strip(" *_-–()")
        if tab:
            if whole and meaning(words) is None:
                return opened[0]
        elif whole or line.heading or (place < _FIRST and words[0].isupper()):
            return opened[0]
    return None


def _is_bare(name: Span, words: str) -> bool:
    """Whether a title with a day names no body and is no sentence: ``Verslag van donderdag 7 juni 2019``."""
    return name.start >= name.end and words[0].isupper() and not words.endswith((".", ",", ":", ";", "?"))


def _by_front_matter(text: str, lines: Sequence[Line]) -> str | None:
    """The title, or the name under which the document was published: ``label: Bijlage 3 Verslag overleg``."""
    for line in lines:
        key, _, words = text[line.start : line.words].partition(":")
        if key == "title" or key.endswith("label"):
            words = words.strip("\"' ")
            opened = title_words.opening(words) if key == "title" else title_words.opening_within(words)
            if opened is not None:
                return opened[0]
    return None
