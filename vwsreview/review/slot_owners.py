"""Who could be the owner of an action: those its words name, the people of the meeting, owners of other actions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.outcomes import actions
from vwsreview.extract.outcomes import owners as owner_words
from vwsreview.extract.people import names
from vwsreview.extract.redactions import redactions
from vwsreview.review.slot import Candidate, Slot

_WORD = re.compile(r"[^\s|,;:()\[\]{}<>\"“”„•–—]+")
_EDGE = "*_`~.'’‘@!?"
_JOINS = frozenset(("en", "and", "&", "/", "+", "of", "en/of"))
_CAPITALS = re.compile(r"[^\W\d_][\w&/.'-]*")
_EVERYBODY = frozenset(("allen", "iedereen", "all", "everyone", "ik", "we", "wij", "leden", "deelnemers"))
_HONORIFICS = frozenset(("dhr", "dhr.", "mevr", "mevr.", "mw", "mw.", "heer", "mevrouw"))
_LONGEST_RUN = 8
_MOST_WORDS = 700


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    kind: str
    """``name`` (surely somebody), ``maybe`` (a word with a capital at the head of a sentence), ``join``, ``small``."""


def owners(slot: Slot) -> Iterator[Candidate | None]:
    """Those named in the action's words first, then the meeting's people, then owners of other actions."""
    yield _of(slot, actions.owners_and_mark(slot.text, slot.span)[0], "here")
    yield from _named(slot, slot.span, "here")
    yield from _cells(slot)
    for rest in (Span(slot.line.start, slot.span.start), Span(slot.span.end, slot.line.end)):
        yield from _named(slot, rest, "line")
    yield from _beside(slot)
    if slot.heading is not None:
        yield from _named(slot, slot.heading.span, "heading")
    yield from _people(slot)
    yield from _named(slot, slot.paragraph, "near")


def _of(slot: Slot, spans: Sequence[Span], reason: str) -> Candidate | None:
    """One candidate of these owners."""
    written = list(dict.fromkeys(owner_words.written(slot.text, spans)))
    return Candidate(written, ", ".join(written), reason, tuple(spans)) if written else None


def _named(slot: Slot, span: Span, reason: str) -> Iterator[Candidate | None]:
    """Who is named in a stretch of text: surely named first, what may be a name at the end."""
    runs = list(_runs(slot.text, trimmed(slot.text, *span)))
    for wanted in ("name", "maybe"):
        for run in runs:
            if _kind(run) == wanted:
                yield from _of_run(slot, run, reason)


def _of_run(slot: Slot, run: Sequence[_Word], reason: str) -> Iterator[Candidate | None]:
    """``PZo/BPZ``: both as one, then each; of ``adviseur DGLZ`` all words, then those that name somebody alone."""
    whole = Span(run[0].span.start, run[-1].span.end)
    parts = owner_words.split(slot.text, whole) or [whole]
    yield _of(slot, parts, reason)
    bracket = _bracket_behind(slot.text, whole.end)
    if bracket is not None:
        yield _of(slot, [Span(whole.start, bracket)], reason)
    for part in parts if len(parts) > 1 else ():
        yield _of(slot, [part], reason)
    for word in run if len(run) > 1 else ():
        if word.kind == "name" and owner_words.is_office(word.span.of(slot.text)):
            yield _of(slot, [word.span], reason)


def _bracket_behind(text: str, end: int) -> int | None:
    """Where a short bracket right behind a name ends: ``Huisartsen (LHV)``."""
    if text[end : end + 2] != " (":
        return None
    close = text.find(")", end, end + 30)
    return close + 1 if close > 0 else None


def _kind(run: Sequence[_Word]) -> str:
    return "name" if any(word.kind == "name" for word in run) else "maybe"


def _runs(text: str, span: Span) -> Iterator[list[_Word]]:
    """The words that name somebody, and those that stand together with nothing but blanks or a joining word."""
    run: list[_Word] = []
    for word in _words(text, span):
        near = bool(run) and not text[run[-1].span.end : word.span.start].strip(" \t*_/&+") and len(run) < _LONGEST_RUN
        if run and (not near or word.kind == "other"):
            yield from _closed(run)
            run = []
        if word.kind != "other" and (run or word.kind not in ("join", "small")):
            run.append(word)
    yield from _closed(run)


def _closed(run: list[_Word]) -> Iterator[list[_Word]]:
    """A run without joining and small words at its end."""
    last = len(run)
    while last and run[last - 1].kind in ("join", "small"):
        last -= 1
    if last:
        yield run[:last]


def _words(text: str, span: Span) -> Iterator[_Word]:
    opens = True
    for number, found in enumerate(_WORD.finditer(text, *span)):
        if number >= _MOST_WORDS:
            return
        raw = found.group()
        start = found.start() + len(raw) - len(raw.lstrip(_EDGE))
        bare = raw.strip(_EDGE)
        between = text[max(span.start, found.start() - 2) : found.start()]
        opens = opens or "\n" in between or ": " in between
        yield _Word(Span(start, start + len(bare)), _kind_of(bare, opens))
        opens = raw.endswith((".", "!", "?")) and len(bare) > 2


def _kind_of(word: str, opens: bool) -> str:
    """What a word is in a run; `opens` tells that it stands at the head of a sentence."""
    folded = word.casefold()
    if not word:
        return "other"
    if folded in _JOINS:
        return "join"
    if word.islower() and names.is_particle(word):
        return "small"
    if folded in gazetteer.words("never_owners.txt"):
        return "other"
    if folded in _EVERYBODY or folded in _HONORIFICS or owner_words.is_function(word):
        return "name"
    if any(map(str.isdigit, word)):
        return "name" if redactions.grounds(word) else "maybe" if word[0].isupper() else "other"
    if word[0] in "■█▇" or word in ("XXX", "xxx"):
        return "name"
    if not word[0].isupper() or not _CAPITALS.fullmatch(word):
        return "name" if len(word) > 2 and sum(map(str.isupper, word)) > 1 else "other"
    if sum(map(str.isupper, word)) > 1 or gazetteer.is_organisation(word):
        return "name"
    return "maybe" if opens and not names.is_surely(word) else "name"


def _cells(slot: Slot) -> Iterator[Candidate | None]:
    """The cells of a row, and what stands between brackets, as they are."""
    if "|" not in slot.line.of(slot.text):
        return
    start = slot.line.start
    for cell in slot.line.of(slot.text).split("|"):
        span = trimmed(slot.text, start, start + len(cell))
        start += len(cell) + 1
        if span.start < span.end and span.end - span.start <= 60:
            yield _of(slot, owner_words.split(slot.text, span), "here" if slot.span.holds(span) else "line")


def _beside(slot: Slot) -> Iterator[Candidate | None]:
    """The owners of the actions right above and below: lists give somebody's actions one after the other."""
    for one in slot.near("action")[:2]:
        yield _of_record(one, "owner")


def _of_record(record: Record, reason: str) -> Candidate | None:
    given = record.values.get("owners")
    return Candidate(given, ", ".join(given), reason) if isinstance(given, list) and given else None


def _people(slot: Slot) -> Iterator[Candidate | None]:
    """The meeting's people and the owners of other actions: who does much first, then as the list has them."""
    others = slot.of("action")
    counted = Counter(owner for one in others for owner in _owners_of(one))
    attendees = slot.of("attendee")
    known = {name: one for one in attendees for name in _called(one)}
    near = slot.paragraph.of(slot.text)
    named = [name for name in known if name in near]
    for name in _once((*named, *(owner for owner, _ in counted.most_common() if owner in known))):
        yield _attendee(name, known[name])
    lists = Counter(tuple(_owners_of(one)) for one in others)
    for given, _ in lists.most_common(12):
        yield Candidate([*given], ", ".join(given), "owner") if given else None
    for name, one in known.items():
        yield _attendee(name, one)


def _attendee(name: str, record: Record) -> Candidate:
    links = (record.id,)
    return Candidate([name], name, "attendee" if record.values.get("name") == name else "attendee_body", (), links)


def _called(record: Record) -> Iterator[str]:
    """What an attendee can be called: by organisation, and by name where it is not redacted."""
    for key in ("organisation", "name"):
        value = record.values.get(key)
        if isinstance(value, str) and value:
            yield value


def _owners_of(record: Record) -> list[str]:
    given = record.values.get("owners")
    return [*given] if isinstance(given, list) else []


def _once(words: Iterable[str]) -> Iterator[str]:
    yield from dict.fromkeys(words)
