"""Values as the text of a spreadsheet's cell, and back: lists in one cell, and no cell that runs as a formula."""

import re
import unicodedata
from collections.abc import Iterable

FORMULA_SIGNS = "=+-@"
SEPARATOR = "; "
NOTHING = "\\-"
"""An empty item of a list, for a list of one of those is not an empty list."""

_ITEM = re.compile(r"((?:\\.|[^\\;])*)(; |$)", re.DOTALL)


def joined(items: Iterable[str]) -> str:
    """A list as one text: a semicolon and a space between; semicolons and backslashes inside get a backslash."""
    return SEPARATOR.join(item.replace("\\", "\\\\").replace(";", "\\;") or NOTHING for item in items)


def split(text: str) -> list[str]:
    """The list that `joined` wrote; of a text by another hand the items between the separators."""
    if not text:
        return []
    if "\\" not in text:
        return text.split(SEPARATOR)
    items = []
    place = 0
    while (found := _ITEM.match(text, place)) is not None:
        items.append("" if found[1] == NOTHING else re.sub(r"\\(.)", r"\1", found[1], flags=re.DOTALL))
        place = found.end()
        if not found[2]:
            return items
    return text.split(SEPARATOR)


def may_run(cell: str) -> bool:
    """Whether a spreadsheet may take the cell for a formula.

    White space, invisible signs and full-width forms in front do not keep every spreadsheet from running it, and a
    tab or a line end may be dropped before the cell is looked at.
    """
    if cell[:1].isalnum():
        return False
    for sign in cell:
        plain = unicodedata.normalize("NFKC", sign)
        if plain[0] in FORMULA_SIGNS:
            return True
        if not plain.isspace() and unicodedata.category(sign)[0] != "C":
            break
    return cell.startswith(("\t", "\r", "\n"))


def harmless(cell: str) -> str:
    """The cell with an apostrophe in front, where without it (and those in front already) it might run."""
    return "'" + cell if may_run(cell.lstrip("'")) else cell


def original(cell: str) -> str:
    """The cell before `harmless`: of each cell there is but one."""
    return cell[1:] if cell.startswith("'") and may_run(cell.lstrip("'")) else cell
