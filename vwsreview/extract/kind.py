"""What kind of document a text is: by its title word, its mail header, its salutation."""

import re
from collections.abc import Sequence

from vwsreview.extract import title_words
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.labels import Label
from vwsreview.extract.lines import Line

OF_MEETINGS = ("minutes", "decision_list")
"""Kinds that tell of a meeting that was held: their date and their title are the meeting's (guideline)."""

_MAIL = ("van", "from")
_MAIL_NEXT = ("verzonden", "sent", "aan", "to", "onderwerp", "subject", "datum", "date")
_LETTER = ("geacht", "beste", "hoogachtend", "metvriendelijkegroet", "dear", "yourssincerely")
_BODIES = (
    "overleg", "vergadering", "mt", "team", "raad", "stuurgroep", "werkgroep", "projectgroep", "bijeenkomst",
    "staf",
)  # fmt: skip


_TOP, _FIRST, _HEAD = 60, 3, 50
_LONGEST_TITLE = 120


def of(text: str, filled: Sequence[Line], labels: Sequence[Label]) -> str:
    """The kind, one of the guideline's, by the lines with words and the labels; ``other`` where nothing tells."""
    heads = [text[line.body : line.words].strip("*_# ") for line in filled[:_TOP]]
    if _is_mail(heads):
        return "email"
    title = _by_title(text, filled[:_TOP])
    if title:
        return title
    keys = [squeezed(head[:60]) for head in heads]
    if any(key.startswith(("retouradres", "geacht")) for key in keys):
        return "letter"
    meanings = {label.meaning for label in labels if label.line < _HEAD}
    if meanings & {"@present", "@absent", "@guest", "@partial", "minutes_taker", "chair"}:
        return "minutes"
    if "@expected" in meanings:
        return "agenda"
    if any(squeezed(text[line.body : line.words][:40]).startswith(_LETTER) for line in filled):
        return "letter"
    if heads and any(word in heads[0].casefold() for word in _BODIES):
        return "minutes"
    return "minutes" if "meeting_date" in meanings else "other"


def _is_mail(heads: Sequence[str]) -> bool:
    """A head of sender, addressee and what else a mail has, before any title that names another kind."""
    known: set[str] = set()
    for head in heads[:12]:
        opened = title_words.opening(head) if ":" not in head else None
        if opened and opened[0] != "email" and len(head) < _LONGEST_TITLE:
            return False
        label, sign, _ = re.sub(r"[|\t]", ":", head.strip("|> ")).partition(":")
        if sign:
            known.add(squeezed(label))
    return bool(known & set(_MAIL)) and len(known & set(_MAIL_NEXT)) > 1


def _by_title(text: str, filled: Sequence[Line]) -> str | None:
    """The title words: a heading or one of the first lines that opens with them, or a line that is them."""
    for place, line in enumerate(filled):
        words = text[line.body : line.words].strip("*_ ").removeprefix("title:").strip("\"' ")
        if len(words) > _LONGEST_TITLE or "\t" in words or words.startswith("|") or line.bullet or line.number:
            continue
        opened = title_words.opening(words)
        if opened is None or words[opened[1] :].startswith(":") or words.endswith((".", ",", "?")):
            continue
        whole = not words[opened[1] :].strip(" *_-–()")
        if whole or line.heading or (place < _FIRST and words[0].isupper()):
            return opened[0]
    return None
