"""Places where a name or a value stands: what tells a code that looks like a number from a number."""

import re

from vwsreview.extract import gazetteer

_AROUND = 24  # characters to either side that are looked at
_BEHIND = re.compile(r"[ \t\u00a0]?(?:@|<|\((?=[ ]?[A-Z]))")
_AHEAD = re.compile(
    r"(?:(?<![a-z])(?:dhr|mevr|mw|drs|dr|ir|mr|ing|prof|heer|mevrouw)\b\.?|<"
    r"|(?<![a-z])(?:van|aan|cc|bcc|to|from|door|voorzitter|notulist|verslag|aanwezig|afwezig|afgemeld|contact"
    r"|opsteller|actie|actiehouder|eigenaar|naam|t|m|e|tel|fax|telefoon|e-mail|mail)\b\.?:"
    r"|(?<![a-z])[tmf] [\d() +-]{2,12}|(?<![a-z])(?:met|door|namens)(?= ?$))[ \t\u00a0]*$"
)
_VERB = re.compile(r"[ \t\u00a0]([a-z]{2,14})(?![\w-])")
_CLOSING = re.compile(r"[ \t\u00a0]*(?:$|[\n,.;:)](?!\d))")


def is_slot(text: str, start: int, end: int) -> bool:
    """Whether a name may stand here: behind a title or a label, before an ``@`` or a verb, or alone."""
    behind = text[end : end + _AROUND]
    if _BEHIND.match(behind):
        return True
    verb = _VERB.match(behind)
    if verb is not None and verb[1] in gazetteer.words("subject_verbs.txt"):
        return True
    ahead = text[max(0, start - _AROUND) : start].casefold()
    return bool(_AHEAD.search(ahead) and _CLOSING.match(behind)) or _is_alone(ahead, behind, start)


def _is_alone(ahead: str, behind: str, start: int) -> bool:
    """Whether the line, its last sentence or the table cell holds nothing else."""
    opened = ahead.rstrip(" \t\u00a0*-•_")
    closed = behind.lstrip(" \t\u00a0*_")
    first = opened.endswith(("\n", "|", ".", "?", "!")) or (not opened and len(ahead) == start)
    return first and (not closed or closed[0] in "\n|")
