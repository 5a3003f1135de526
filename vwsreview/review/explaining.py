"""What the words of a record stand for: an organisation by its abbreviation, with what it is part of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from vwsreview.domain.organisations import Organisation
from vwsreview.domain.record import Record
from vwsreview.extract import gazetteer

EXPLAINED = {"attendee": ("organisation",), "action": ("owners",)}
"""The keys that hold organisations, by layer."""


@dataclass(frozen=True, slots=True)
class Explained:
    """An organisation as it is `written`; `names` may be meant, the only one belongs to `parent`."""

    written: str
    names: tuple[str, ...]
    parent: str = ""


def organisations_of(record: Record, language: str) -> list[Explained]:
    """What is known of the organisations in a record's values, in the order in which they stand there.

    The names are Dutch for ``nl``, else English. What the gazetteer does not know, or only repeats, goes unsaid.
    """
    found = []
    for key in EXPLAINED.get(record.layer, ()):
        value = record.values.get(key)
        for written in value if isinstance(value, list) else [value]:
            for part in str(written or "").split("/"):
                explained = explain(part.strip(), language)
                if explained is not None and explained not in found:
                    found.append(explained)
    return found


@cache
def explain(written: str, language: str) -> Explained | None:
    """What an organisation's words stand for; None where nobody knows, or where they are its full name already."""
    known = [one for one in gazetteer.organisations(written) if one.kind not in ("term", "system")]
    names = tuple(dict.fromkeys(_name(one, language) for one in known))
    if not names or names == (written,):
        return None
    parent = _parent(known[0], language) if len(known) == 1 else ""
    return Explained(written, names, parent)


def _name(organisation: Organisation, language: str) -> str:
    return organisation.name if language == "nl" else organisation.english or organisation.name


def _parent(organisation: Organisation, language: str) -> str:
    """The organisation that stands before it in its path."""
    path = organisation.id.rpartition("/")[0]
    above: Sequence[Organisation] = gazetteer.organisations(path.rpartition("/")[2]) if path else ()
    return next((_name(one, language) for one in above if one.id == path or one.id.endswith(f"/{path}")), "")
