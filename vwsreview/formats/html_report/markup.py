"""Words of others as HTML: none of them is ever markup, and none turns round what stands beside it."""

import re
from html import escape

_SIGNED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters: HTML knows no way to write most of them
    "\u202a-\u202e\u2066-\u2069"  # what turns the direction of the words that follow
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""Characters that are shown as a sign of their own: unseen they would not come through, or they would mislead."""


def text(words: str) -> str:
    """The words themselves; characters that must not act are shown, and named for programs."""
    return _SIGNED.sub(_sign, escape(words))


def plain(words: str) -> str:
    """The words for where no element may stand, as the page's title."""
    return escape(_SIGNED.sub("\ufffd", words))


def said(words: str) -> str:
    """The words, kept from changing the direction of what stands beside them."""
    return f"<bdi>{text(words)}</bdi>"


def data(value: str, words: str) -> str:
    """Words of ours with the value that they stand for."""
    return f'<data value="{escape(value)}">{escape(words)}</data>'


def shown(words: str) -> str:
    """The words as people see them."""
    return _SIGNED.sub(lambda found: _name(found[0]), words)


def _sign(found: re.Match[str]) -> str:
    return f'<data class="sign" value="{ord(found[0]):x}">{_name(found[0])}</data>'


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
