"""A document with everything blacked out that would tell who a person is; offsets stay as they are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.layers import Value
from vwsreview.domain.record import Record

BAR = "█"
_KEPT_OF_RECORD = ("organisation_id",)
_KEPT_OF_DOCUMENT = ("furniture",)


def without_people(exported: Exported, found: Sequence[Identifying]) -> Exported:
    """The document with bars over what was `found` in it, in text, name and values, each as long as the words.

    Comments, reviewers, former values and history stay out.
    """
    annotated = exported.annotated
    bars = _Bars(found)
    document = replace(
        annotated.document,
        name=bars.over(annotated.document.name),
        comment=None,
        extra={key: value for key, value in annotated.document.extra.items() if key in _KEPT_OF_DOCUMENT},
    )
    text = _masked(annotated.text, found)
    records = tuple(_without_person(record, text, bars) for record in annotated.records)
    body = exported.about.body
    about = replace(exported.about, body=None if body is None else bars.over(body))
    return Exported(AnnotatedDocument(document, text, records), about)


class _Bars:
    """Puts bars over what was found, wherever else it is written."""

    def __init__(self, found: Iterable[Identifying]) -> None:
        words = {word for one in found for word in (one.words, " ".join(one.words.split()))}
        words |= {word for one in found if one.kind == "name" for word in re.findall(r"[^\W\d_][\w'’-]{2,}", one.words)}
        self._pattern = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True)))) if words else None

    def over(self, words: str) -> str:
        """The words with bars over what would tell who a person is."""
        return words if self._pattern is None else self._pattern.sub(lambda match: BAR * len(match[0]), words)

    def over_value(self, value: Value) -> Value:
        """The same for any value of a record."""
        if isinstance(value, str):
            return self.over(value)
        if isinstance(value, list):
            return [self.over(item) for item in value]
        return value


def _masked(text: str, found: Iterable[Identifying]) -> str:
    parts, end = [], 0
    for one in found:
        parts += [text[end : one.start], re.sub(r"[^\n]", BAR, text[one.start : one.end])]
        end = one.end
    return "".join([*parts, text[end:]])


def _without_person(record: Record, text: str, bars: _Bars) -> Record:
    values = {key: bars.over_value(value) for key, value in record.values.items()}
    if record.layer == "attendee":
        values["name"] = None
    if record.layer == "field" and BAR in record.span.of(text):
        values["value"] = " ".join(record.span.of(text).split())
    extra = {key: value for key, value in record.extra.items() if key in _KEPT_OF_RECORD}
    return replace(record, values=values, comment=None, reviewer=None, proposal=None, extra=extra)
