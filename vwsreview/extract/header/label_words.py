"""Labels of header fields that are put together of known words: ``Dag & plaats``, ``Reactie graag vóór``.

The usual labels are whole lines in resources/gazetteers/header_labels.txt, the words of these in label_words.txt.
"""

import re

from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed

_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_MOST_WORDS = 6
_IDLE = "."
_POLITE = ","
_NO_FIELD = "-"
_MEANINGS = {
    frozenset(kinds.split()): meaning
    for meaning, *every in (
        ("meeting_date", "date meeting", "date time", "date place", "date time meeting", "date time place",
         "date meeting place", "date time meeting place", "time meeting place", "date meeting on"),
        ("document_date", "date", "date document", "date document on", "document on", "maker on"),
        ("meeting_place", "place", "place meeting"),
        ("deadline", "deadline", "deadline date", "deadline before", "deadline on", "deadline reply",
         "deadline reply before", "deadline reply date", "deadline date before", "reply before", "reply date before"),
        ("reference", "reference", "reference number", "reference document", "document number",
         "reference document number"),
        ("contact", "maker", "maker document", "maker unit"),
        ("chair", "chair", "chair meeting"),
        ("minutes_taker", "taker", "taker document", "taker meeting", "taker maker"),
        ("subject", "subject", "subject meeting", "subject document"),
        ("attachments", "attachments"),
        ("unit", "unit"),
        (_NO_FIELD, "time", "time meeting", "other reference", "other reference number",
         "other document", "other number"),
    )
    for kinds in every
}  # fmt: skip


def meaning(words: str) -> str | None:
    """What a label of several known words means; None where it has another word, or its words do not go together."""
    known = gazetteer.table("label_words.txt")
    kinds: set[str] = set()
    count = 0
    for match in _WORD.finditer(words):
        kind = known.get(squeezed(match.group()))
        count += 1
        if kind is None or count > _MOST_WORDS or (count == 1 and kind == _IDLE):
            return None
        kinds.add(kind)
    if count < 2 or any(map(str.isdigit, words)):
        return None
    return _MEANINGS.get(frozenset(kinds - {_IDLE, _POLITE}))
