"""Labels with a sign behind them: a tab, a colon, several blanks, dots, an arrow; also several of them on a line."""

import re
from itertools import islice

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header.field_values import fits
from vwsreview.extract.header.label import LONGEST, TITLES, Label, may_open, meaning

_GAP = re.compile(r"[ \u00a0]{2,}")
_FREE = frozenset(("subject", "meeting", "attachments", "-"))
_SIGN = re.compile(
    r"(?P<sure>[ \t]*(?:=+>?|→|»|➔|–>|-+>|>|\.{3,}|…+|_{4,})|\?[*_]{0,3}(?=\s))"
    r"|(?P<bold>(?<=[\w.)][*_]{2})(?=[ \u00a0]\S))|(?P<dot>\.(?= ))|(?P<weak> [–—-] | \| )"
)
"""Signs other than colons and tabs: ``datum = 7 juni``, ``Chair .... A. Bol``, ``**d.d.** 7 juni``, ``Betr. sluis``."""
_ANY_SIGN = re.compile(r"[=→»➔>.…_?*–—|-]")
"""A quick look for one of those signs."""
_STRICT = frozenset((
    "document_date", "meeting_date", "meeting_place", "deadline", "reference", "chair", "minutes_taker", "pages",
))  # fmt: skip
"""Only these are told by a dash alone, and only where the value fits."""
_SHORTENED = (_STRICT - {"minutes_taker"}) | {"subject", "attachments", "copy_to", "contact"}
"""Only these are told by the dot of an abbreviation."""
_NAMED = frozenset(("unit", "meeting"))
"""Bold words with these meanings are rather part of a name."""
_DATING = ("d.", "dd", "D.", "DD")
_SENTENCE_END = re.compile(r" [^\s.]{3,40}\.$")
_MOST_SIGNS = 4
_LONGEST_VALUE = 400
"""What is looked at of a value, to see whether it fits."""
_BEHIND = " \t\u00a0:=>.…_*"
_NEXT = re.compile(
    r"(?P<gap>(?<![ \u00a0])[ \u00a0]+|\t|[|;,.·•][ \t]{1,9}|\s{0,3}(?:&nbsp;[ ]?){1,9}(?:/[ ]?(?:&nbsp;[ ]?){0,9})?"
    r"| [/–-] )(?P<label>(?:\*\*|__)\w[\w ./()-]{1,30}?(?:\*\*|__)[ :]|[*_]{0,3}[A-Z][\w ()/.-]{1,30}?[*_]{0,3}[:=]"
    r"|[Cc]{2}\.(?=\s)|(?<=[|/] )[a-z][\w ]{2,20}:)"
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
    place = label.value.start
    while match := _NEXT.search(text, place, label.value.end):
        plain = free and match.end("gap") - match.start("gap") < 2 and match["label"][:2] not in ("**", "__")
        if meaning(match["label"]) and not plain:
            return match
        place = match.start("label")
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
            return _label(text, index, Span(start, end), known, place, shape)
    return _with_other_sign(text, index, Span(start, end), head) if may_open(head) else None


def _with_other_sign(text: str, index: int, span: Span, head: str) -> Label | None:
    if not _ANY_SIGN.search(head, 1, LONGEST + 4):
        return None
    for sign in islice(_SIGN.finditer(head, 1, LONGEST + 4), _MOST_SIGNS):
        known = meaning(head[: sign.start()])
        if known is None or not _may_tell(sign, known, head):
            continue
        label = _label(text, index, span, known, sign.start(), "colon", sign.end())
        value = text[label.value.start : min(label.value.end, label.value.start + _LONGEST_VALUE)]
        if value and _is_value(sign, known, value):
            return label
    return None


def _is_value(sign: re.Match[str], known: str, value: str) -> bool:
    """Whether these words may be the value behind such a sign: no sentence, behind a bar no label."""
    if _SENTENCE_END.search(value) or (sign["weak"] and meaning(value)):
        return False
    return not sign["weak"] or "|" in sign["weak"] or fits(known, value)


def _may_tell(sign: re.Match[str], known: str, head: str) -> bool:
    """Whether a label of this meaning may have such a sign behind it."""
    title = squeezed(head[: sign.start()]) in TITLES
    if sign["dot"]:
        return known in _SHORTENED and head[:2] not in _DATING
    if sign["weak"]:
        return not title and (known not in _NAMED if "|" in sign["weak"] else known in _STRICT)
    return sign["bold"] is None or not (title or known in _NAMED)


def _label(text: str, index: int, span: Span, known: str, place: int, shape: str, behind: int | None = None) -> Label:
    """A label whose sign stands at `place`; the value begins behind the sign and what is drawn out of it."""
    value = span.start + (place + 1 if behind is None else behind)
    signs = " \t\u00a0:=>→" if behind is None else _BEHIND
    while value < span.end and text[value] in signs:
        value += 1
    head = trimmed(text, span.start, span.start + place)
    return Label(index, known, head, trimmed(text, value, span.end), shape, index)
