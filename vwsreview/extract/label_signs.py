"""Labels with a sign behind them: a tab, a colon, several blanks; also several of them on a line."""

import re

from vwsreview.domain.span import trimmed
from vwsreview.extract.label import LONGEST, Label, meaning

_GAP = re.compile(r"[ \u00a0]{2,}")
_FREE = frozenset(("subject", "meeting", "attachments", "-"))
_NEXT = re.compile(
    r"(?P<gap>(?<![ \u00a0])[ \u00a0]+|\t|[|;,.·•][ \t]{1,9})"
    r"[*_]{0,3}(?P<label>[A-Z][\w ()/-]{1,30}?[*_]{0,3}:|[Cc]{2}\.(?=\s))"
)
"""Where another label may begin on the same line: ``Datum: 3 mei 2021   Locatie: zaal 3``."""


def told(text: str, index: int, start: int, end: int) -> list[Label]:
    """Labels with a tab, a colon or several blanks behind them, from `start` on: usually one."""
    found: list[Label] = []
    while start < end:
        label = _first_told(text, index, start, end)
        if label is None:
            break
        following = _following(text, label)
        if following is None:
            return [*found, label]
        value = trimmed(text, label.value.start, following.start())
        found.append(Label(index, label.meaning, label.head, value, label.shape, index))
        start = following.start("label")
    return found


def _following(text: str, label: Label) -> re.Match[str] | None:
    """Where the next label begins in a value; behind a single blank only where no free words are expected."""
    if label.shape == "tab":
        return None
    free = label.meaning in _FREE
    for match in _NEXT.finditer(text, *label.value):
        if meaning(match["label"]) and not (free and match.end("gap") - match.start("gap") < 2):
            return match
    return None


def _first_told(text: str, index: int, start: int, end: int) -> Label | None:
    head = text[start : min(end, start + 4 * LONGEST)]
    gap = _GAP.search(head)
    for shape, place in (
        ("tab", head.find("\t")),
        ("colon", head.find(":")),
        ("colon", 2 if head[:3].casefold() == "cc." else -1),
        ("tab", gap.start() if gap else -1),
    ):
        known = meaning(head[:place]) if place > 0 else None
        if known is not None:
            label = trimmed(text, start, start + place)
            value = start + place + 1
            while value < end and text[value] in " \t\u00a0:":
                value += 1
            return Label(index, known, label, trimmed(text, value, end), shape, index)
    return None
