"""A task's data as a document: which of it is the text, what the document is called, what is said of it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from vwsreview.domain.layers import Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignDocument, ForeignRecord
from vwsreview.formats.label_studio.regions import Results

MOST_TEXTS = 20
"""Of how many of a task's data, the longest, it is tried whether the quotes stand there."""
NAMES = ("document", "name", "filename")
"""Where a task's data may name the document."""
TEXT = "text"


def foreign_document(place: str, data: Mapping[str, Any], found: Results) -> ForeignDocument:
    """The document of a task; what is said of the whole and has no place here is added to those refused."""
    values: dict[str, Value] = {}
    for key, value in found.whole.items():
        single = value[0] if isinstance(value, list) and len(value) == 1 else value
        if key in DOCUMENT_KEYS and isinstance(single, str):
            values[key] = single
        else:
            found.refused.append(Refusal(place, Problem("said_of_document", key=key, value=repr(single)[:80])))
    text = _text(data, found.records)
    sha256 = data.get("sha256")
    return ForeignDocument(
        place,
        next((name for key in NAMES if isinstance(name := data.get(key), str)), None),
        sha256 if isinstance(sha256, str) else None,
        text,
        values,
        tuple(_quoted(record, text or "") for record in found.records),
    )


def _text(data: Mapping[str, Any], records: Iterable[ForeignRecord]) -> str | None:
    """The text that the records are about. A task does not say under which key it stands: it is the one on which most
    quotes fit, then the one that is called so, then the longest."""
    texts = [(key, value) for key, value in data.items() if isinstance(value, str)]
    if not texts:
        return None
    longest = sorted(texts, key=lambda one: (one[0] == TEXT, len(one[1])), reverse=True)[:MOST_TEXTS]
    return max(longest, key=lambda one: (_fitting(one[1], records), one[0] == TEXT, len(one[1])))[1]


def _fitting(text: str, records: Iterable[ForeignRecord]) -> int:
    return sum(record.quote is not None and _quoted(record, text).quote == _slice(record, text) for record in records)


def _quoted(record: ForeignRecord, text: str) -> ForeignRecord:
    r"""The record with its words as they stand in the text, where the file has them as the editor writes them: without
    white space at the edges, and with each line end as the two signs ``\n``."""
    words = _slice(record, text)
    as_the_editor = words.replace("\r", "\\n").replace("\n", "\\n").strip()
    if record.quote is None or record.quote.strip() != as_the_editor:
        return record
    return replace(record, quote=words)


def _slice(record: ForeignRecord, text: str) -> str:
    return text[record.start : record.end] if 0 <= record.start <= record.end else ""
