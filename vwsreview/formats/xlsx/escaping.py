"""Signs that XML cannot hold, as Excel writes them: ``_x0001_`` (ECMA-376, part 1, 22.9.2.19)."""

import re

_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """With ``_x0001_`` for what XML cannot hold, and for what would be read as such."""
    return _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text before `escaped`."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
