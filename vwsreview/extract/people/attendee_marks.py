"""Who a row of a table says is there: by a mark, a word or a remark in one of its cells."""

from collections.abc import Mapping

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header.label import Label
from vwsreview.extract.people import person_words
from vwsreview.extract.reading import Reading
from vwsreview.extract.text.values import plain

MARKS = frozenset(("x", "v", "ja", "j", "yes", "y", "✓", "✔", "✔️", "☑", "☒", "✅", "+", "1", "a", "p"))
_NONE = frozenset(("nee", "n", "no", "-", "–", "o", "✗", "✘", "☐", "❌", "0", ""))


def presence_in_row(reading: Reading, cells: Mapping[str, Span], above: Label | None) -> tuple[str, Span | None]:
    """By the column that is marked, by the word in the column, by the remark, by the label above the table."""
    usual = (above.meaning.removeprefix("@"), above.head) if above is not None else ("present", None)
    marked = {
        key: plain(reading.words(cells[key])).casefold() for key in ("presence", "absent", "remark") if key in cells
    }
    if marked.get("absent", "") not in _NONE:
        return "absent", cells["absent"]
    word = marked.get("presence")
    if word is not None:
        word, _, behind = word.partition(" (")
        if behind and (said := person_words.remark(behind)):
            return said, cells["presence"]
        if gazetteer.table("roles.txt").get(squeezed(behind)) == "deputy":  # ``✓ (plv.)``
            return "deputised", cells["presence"]
        if word in MARKS:
            return "present", cells["presence"]
        if word in _NONE:
            return ("absent", cells["presence"]) if word or "absent" in marked else usual
        known = gazetteer.table("presence_words.txt").get(squeezed(word)) or person_words.remark(word)
        return (known, cells["presence"]) if known else usual
    remark = marked.get("remark", "")
    said = person_words.remark(remark) if remark else None
    return (said, cells["remark"]) if said else usual
