"""The keys that a query may ask for: what each is called, how it is compared and where its values stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from vwsreview.domain import query_words as named
from vwsreview.domain.document import Document
from vwsreview.domain.query_words import FLAGS, Names
from vwsreview.domain.record import Record
from vwsreview.domain.versions import versions

Kind = Literal["words", "choice", "days", "number", "flag"]
Found = tuple[object, ...]
"""The values of a record or document for a key; none where it has none."""

OPERATORS: Mapping[Kind, tuple[str, ...]] = {
    "words": (":", "="),
    "choice": (":", "="),
    "flag": (":", "="),
    "days": (":", "=", "<", "<=", ">", ">="),
    "number": (":", "=", "<", "<=", ">", ">="),
}


@dataclass(frozen=True, slots=True)
class QueryKey:
    """One key: of records where `of_record` reads it, else of documents. It asks for `layers` only, if it names any.

    ``text`` is read by neither, for a document's text is kept apart.
    """

    names: Names
    kind: Kind = "words"
    choices: Mapping[str, Names] = field(default_factory=dict)
    layers: tuple[str, ...] = ()
    of_record: Callable[[Record], Found] | None = None
    of_document: Callable[[Document], Found] | None = None

    @property
    def name(self) -> str:
        """What a query is kept as."""
        return self.names[0]

    def choice(self, word: str) -> str | None:
        """The choice that goes by this name (lower case); None where none does."""
        name = word.replace(" ", "_")
        return next((choice for choice, names in self.choices.items() if name in names), None)


def _values(*keys: str) -> Callable[[Record], Found]:
    """What a record has at these keys, lists taken apart; nothing for null and empty texts."""

    def read(record: Record) -> Found:
        found: list[object] = []
        for key in keys:
            value = record.values.get(key)
            found += value if isinstance(value, list) else [value]
        return tuple(value for value in found if value not in (None, ""))

    return read


def texts_of(record: Record) -> tuple[str, ...]:
    """The texts among a record's values, lists taken apart."""
    return tuple(value for value in _values(*record.values)(record) if isinstance(value, str))


def _one(value: object) -> Found:
    return (value,) if value not in (None, "") else ()


_KEYS = (
    QueryKey(("layer", "laag"), "choice", named.LAYER_NAMES, of_record=lambda r: (r.layer,)),
    QueryKey(("review", "beoordeling"), "choice", named.REVIEW_NAMES,
             of_record=lambda r: (r.review, "open" if r.is_open else "decided")),
    QueryKey(("owner", "eigenaar", "owners", "actiehouder", "actiehouders"), layers=("action",),
             of_record=_values("owners")),
    QueryKey(("due", "termijn"), "days", layers=("action",), of_record=_values("due")),
    QueryKey(("progress", "voortgang"), "choice", named.PROGRESS_NAMES, ("action",), _values("status")),
    QueryKey(("date", "datum"), "days", layers=("date",), of_record=_values("value")),
    QueryKey(("type", "type"), "choice", named.TYPE_NAMES, ("date",), _values("type")),
    QueryKey(("role", "rol"), "words", named.ROLE_NAMES, ("attendee", "date"), _values("role")),
    QueryKey(("organisation", "organisatie", "organization", "org"), layers=("attendee",),
             of_record=_values("organisation")),
    QueryKey(("presence", "aanwezigheid"), "choice", named.PRESENCE_NAMES, ("attendee",), _values("presence")),
    QueryKey(("name", "naam"), layers=("attendee",), of_record=_values("name")),
    QueryKey(("honorific", "aanspreekvorm", "aanhef"), layers=("attendee",), of_record=_values("honorific")),
    QueryKey(("redacted", "gelakt"), "flag", FLAGS, ("attendee",), _values("redacted")),
    QueryKey(("ground", "grond"), layers=("redaction",), of_record=_values("ground")),
    QueryKey(("number", "nummer"), layers=("section",), of_record=_values("number")),
    QueryKey(("level", "niveau"), "number", layers=("section",), of_record=_values("level")),
    QueryKey(("field", "veld"), "choice", named.FIELD_WORDS, ("field",), _values("name")),
    QueryKey(("marked", "gemarkeerd"), "flag", FLAGS, ("action", "decision"), _values("explicit")),
    QueryKey(("value", "waarde"), of_record=texts_of),
    QueryKey(("comment", "opmerking"), of_record=lambda r: _one(r.comment)),
    QueryKey(("rule", "regel"), of_record=lambda r: _one(r.rule)),
    QueryKey(("reviewer", "beoordelaar"), of_record=lambda r: _one(r.reviewer)),
    QueryKey(("confidence", "zekerheid"), "number", of_record=lambda r: _one(r.confidence)),
    QueryKey(("changed", "verschoven"), "flag", FLAGS, of_record=lambda r: (bool(r.changed),)),
    QueryKey(("conflict", "geschil"), "flag", FLAGS, of_record=lambda r: (bool(versions(r)),)),
    QueryKey(("kind", "soort"), "choice", named.KIND_NAMES, of_document=lambda d: (d.kind,)),
    QueryKey(("status", "status"), "choice", named.STATUS_NAMES, of_document=lambda d: (d.status,)),
    QueryKey(("document", "document", "file", "bestand"), of_document=lambda d: (d.name,)),
    QueryKey(("anchor", "ankerdatum", "ijkdatum"), "days", of_document=lambda d: _one(d.anchor_date)),
    QueryKey(("text", "tekst")),
)  # fmt: skip

KEYS: Mapping[str, QueryKey] = {key.name: key for key in _KEYS}
BY_ANY_NAME: Mapping[str, QueryKey] = {name: key for key in _KEYS for name in key.names}
