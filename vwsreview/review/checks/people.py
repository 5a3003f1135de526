"""Checks of who was there and who is to do something."""

from collections.abc import Iterator

from vwsreview.domain.record import Record
from vwsreview.extract.gazetteer import squeezed
from vwsreview.review.checks.finding import Finding, Fix, Matter, found
from vwsreview.review.checks.known_owners import KnownOwners


def owner_unknown(matter: Matter) -> Iterator[Finding]:
    """Whoever is to do it was not at the meeting and is in no list of organisations: often a misread name.

    Where the document lists nobody, only what is spelled nearly like a known name is asked about.
    """
    known: KnownOwners | None = None
    for action in matter.of("action"):
        owners = _owners(action)
        for owner in owners:
            if known is None:
                known = KnownOwners(matter)
            if known.holds(owner):
                continue
            nearest = known.nearest(owner)
            if nearest is None and not matter.of("attendee"):
                continue
            if nearest is None:
                fix = Fix("keep", action.id)
            else:
                fix = Fix("set", action.id, "owners", [nearest if other == owner else other for other in owners])
            mark = f"owner_unknown::{squeezed(owner)}"
            told = {"owner": owner, "nearest": nearest or ""}
            yield Finding("owner_unknown", (action.id,), action.span, fix, mark, told)


def action_without_owner(matter: Matter) -> Iterator[Finding]:
    """The document marks an action and nobody is named for it."""
    for action in matter.of("action"):
        if action.values.get("explicit") and not _owners(action) and action.values.get("status") == "open":
            yield found("no_owner", action, Fix("ask", action.id, "owners"), "")


def present_and_absent(matter: Matter) -> Iterator[Finding]:
    """The same person cannot be both. Names count as they are written, and codes are no names."""
    said: dict[str, Record] = {}
    for record in matter.of("attendee"):
        name, presence = record.values.get("name"), record.values.get("presence")
        if not isinstance(name, str) or record.values.get("redacted") or presence not in ("present", "absent"):
            continue
        first = said.setdefault(squeezed(name), record)
        if first.values.get("presence") == presence:
            continue
        wrong, other = (first, record) if first.is_open and not record.is_open else (record, first)
        fix = Fix("reject", wrong.id)
        yield found("present_and_absent", wrong, fix, squeezed(name), (other,), name=name)


def _owners(action: Record) -> list[str]:
    owners = action.values.get("owners")
    return owners if isinstance(owners, list) else []
