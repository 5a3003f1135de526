"""Who could be the owner of an action: those its words name, the people of the meeting, owners of other actions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.outcomes import actions
from vwsreview.extract.outcomes import owners as owner_words
from vwsreview.extract.people import names
from vwsreview.extract.redactions import redactions
from vwsreview.review.slots.slot import Candidate, Slot
from vwsreview.review.slots.typed import once

_WORD = re.compile(r"[^\s|,;:()\[\]{}<>\"“”„•–—]+")
_EDGE = "*_`~.'’‘@!?"
_JOINS = frozenset(("en", "and", "&", "/", "+", "of", "en/of"))
_CAPITALS = re.compile(r"[^\W\d_][\w&/.'-]*")
_EVERYBODY = frozenset(("allen", "iedereen", "all", "everyone", "ik", "we", "wij", "leden", "deelnemers"))
_PRONOUNS = frozenset(("hij", "zij", "ze", "u", "ons", "je", "jullie", "he", "she", "they", "you", "us", "mensen"))
_ARTICLES = frozenset(("de", "het", "een", "uw", "onze", "ons", "the", "our", "your", "an", "a", "deze", "dit", "mijn"))
_NOBODY = frozenset((
    "actie", "acties", "actiepunt", "deadline", "gereed", "besluit", "status", "open", "nieuw", "loopt", "door", "voor",
    "aan", "op", "in", "uit", "bij", "met", "na", "om", "er", "dat", "die", "als", "maar", "ook", "nog", "niet", "geen",
    "alle", "over", "per", "tot", "van", "volgende", "voortaan", "verder", "tevens", "indien", "graag", "wanneer",
))  # fmt: skip
"""Words that a sentence or a cell may begin with, and no person."""
_UNSAID = _NOBODY | {"art", "lid", "sub", "onder"}
_HONORIFICS = frozenset(("dhr", "dhr.", "mevr", "mevr.", "mw", "mw.", "heer", "mevrouw"))
_BESIDE = re.compile(r"[*_]*[ \u00a0]?(?:[/&+] ?)?\n?[*_]*")
"""What may part words of one name, or names that are joined: more blanks, and tabs, part columns."""
_LONGEST_RUN = 8
_MOST_WORDS = 700
_BOUNDS = re.compile(r"[ \t]*\|[ \t]*|\t+| {3,}")
"""What parts the cells of a row, with or without bars."""


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    kind: str
    """``known`` (of the meeting), ``name`` (surely somebody), ``maybe`` (a capital at the head of a sentence),
    ``join``, ``small``, ``alone`` (a pronoun), ``other``."""


def owners(slot: Slot) -> Iterator[Candidate | None]:
    """Those named in the action's words first, then the meeting's people, then owners of other actions."""
    yield _of(slot, actions.owners_and_mark(slot.text, slot.span)[0], "here")
    yield from _cells(slot)
    yield from _codes(slot)
    known = _known_words(slot)
    yield from _named(slot, slot.span, "here", known)
    yield from _together(slot, known)
    yield from _with_article(slot)
    for rest in (Span(slot.line.start, slot.span.start), Span(slot.span.end, slot.line.end)):
        yield from _named(slot, rest, "line", known)
    yield from _beside(slot)
    if slot.heading is not None:
        yield from _named(slot, slot.heading.span, "heading", known)
    yield from _people(slot)
    yield from _named(slot, slot.paragraph, "near", known)


def _of(slot: Slot, spans: Sequence[Span], reason: str) -> Candidate | None:
    """One candidate of these owners."""
    written = once(owner_words.written(slot.text, spans))
    return Candidate(written, ", ".join(written), reason, tuple(spans)) if written else None


def _named(slot: Slot, span: Span, reason: str, known: frozenset[str]) -> Iterator[Candidate | None]:
    """Who is named in a stretch of text: surely named first, what may be a name at the end."""
    runs = list(_runs(slot.text, trimmed(slot.text, *span), known))
    for wanted in ("known", "name") if reason == "heading" else ("known", "name", "maybe"):
        for run in runs:
            if _kind(run) == wanted:
                yield from _of_run(slot, run, reason)


def _together(slot: Slot, known: frozenset[str]) -> Iterator[Candidate | None]:
    """Two or three that the words name apart: ``Denise gaat de borrel samen met Sandra regelen``."""
    runs = [run for run in _runs(slot.text, slot.span, known) if _kind(run) != "maybe"]
    spans = [_whole(run) for run in runs[:4]]
    for many in (2, 3):
        for first in range(len(spans) - many + 1):
            yield _of(slot, spans[first : first + many], "here")


def _with_article(slot: Slot) -> Iterator[Candidate | None]:
    """With the article or pronoun in front, as some are written: ``uw Kamer``."""
    for run in _runs(slot.text, slot.span, frozenset()):
        start = run[0].span.start
        front = slot.text[max(slot.span.start, start - 8) : start].split(" ")
        if len(front) > 1 and front[-1] == "" and front[-2].casefold() in _ARTICLES:
            yield _of(slot, [Span(start - len(front[-2]) - 1, _whole(run).end)], "here")


def _codes(slot: Slot) -> Iterator[Candidate | None]:
    """The redactions on its lines, with the brackets around them; those that stand joined as one as well."""
    inside = [one for one in slot.of("redaction") if slot.line.holds(one.span)]
    spans = [_bracketed(slot.text, one.span) for one in sorted(inside, key=lambda one: one.start)][:12]
    for first, second in pairwise(spans):
        if slot.text[first.end : second.start].strip() in _JOINS:
            yield _of(slot, [first, second], "here")
    for span in spans:
        yield _of(slot, [span], "here" if slot.span.holds(span) else "line")


def _bracketed(text: str, span: Span) -> Span:
    """With the bracket around it."""
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return Span(span.start - 1, span.end + 1) if around in ("[]", "()") else span


def _known_words(slot: Slot) -> frozenset[str]:
    """The words of the attendees' names and bodies, and of the owners of other actions, in small letters."""
    said = [name for one in slot.of("attendee") for name in _called(one)]
    said += [owner for one in slot.of("action") for owner in _owners_of(one)]
    words = {word.strip("().,").casefold() for name in said for word in name.split()}
    return frozenset(word for word in words if len(word) > 2 and word not in _UNSAID and not names.is_particle(word))


def _of_run(slot: Slot, run: Sequence[_Word], reason: str) -> Iterator[Candidate | None]:
    """``PZo/BPZ``: both as one, then each; of ``adviseur DGLZ`` all words, then those that name somebody alone."""
    whole = _whole(run)
    parts = owner_words.split(slot.text, whole) or [whole]
    yield _of(slot, parts, reason)
    end = _bracket_behind(slot.text, whole.end)
    if end is not None:
        yield _of(slot, [Span(whole.start, end)], reason)
    for part in parts if len(parts) > 1 else ():
        yield _of(slot, [part], reason)
    for word in run if len(run) > 1 else ():
        if word.kind in ("known", "name") and owner_words.is_office(word.span.of(slot.text)):
            yield _of(slot, [word.span], reason)


def _bracket_behind(text: str, end: int) -> int | None:
    """Where a short bracket right behind a name ends, or its full stop: ``Huisartsen (LHV)``, ``Comm.``."""
    if text[end : end + 1] == "." and text[end - 1].islower() and not text[max(0, end - 6) : end].isalpha():
        return end + 1
    if text[end : end + 2] != " (":
        return None
    close = text.find(")", end, end + 30)
    return close + 1 if close > 0 else None


def _kind(run: Sequence[_Word]) -> str:
    kinds = {word.kind for word in run}
    return "known" if "known" in kinds else "name" if "name" in kinds else "maybe"


def _whole(run: Sequence[_Word]) -> Span:
    return Span(run[0].span.start, run[-1].span.end)


def _runs(text: str, span: Span, known: frozenset[str]) -> Iterator[list[_Word]]:
    """The words that name somebody, and those that stand together with nothing but a blank or a joining word."""
    run: list[_Word] = []
    for word in _words(text, span, known):
        near = bool(run) and _BESIDE.fullmatch(text, run[-1].span.end, word.span.start) and len(run) < _LONGEST_RUN
        if run and (not near or word.kind in ("other", "alone")):
            yield from _closed(run)
            run = []
        if word.kind == "alone":
            yield [word]
        elif word.kind != "other" and (run or word.kind not in ("join", "small")):
            run.append(word)
    yield from _closed(run)


def _closed(run: list[_Word]) -> Iterator[list[_Word]]:
    """A run without joining and small words at its end."""
    last = len(run)
    while last and run[last - 1].kind in ("join", "small"):
        last -= 1
    if last:
        yield run[:last]


def _words(text: str, span: Span, known: frozenset[str]) -> Iterator[_Word]:
    opens = True
    for number, found in enumerate(_WORD.finditer(text, *span)):
        if number >= _MOST_WORDS:
            return
        raw = found.group()
        start = found.start() + len(raw) - len(raw.lstrip(_EDGE))
        bare = raw.strip(_EDGE)
        between = text[max(span.start, found.start() - 2) : found.start()]
        opens = opens or "\n" in between or ": " in between
        kind = _kind_of(bare, opens)
        sure = kind in ("name", "maybe") or (kind == "other" and len(bare) > 2)
        yield _Word(Span(start, start + len(bare)), "known" if sure and bare.casefold() in known else kind)
        opens = raw.endswith((".", "!", "?")) and len(bare) > 2


def _kind_of(word: str, opens: bool) -> str:
    """What a word is in a run; `opens` tells that it stands at the head of a sentence."""
    folded = word.casefold()
    if word.islower() and names.is_particle(word):
        return "small"
    if not word or "//" in word or folded in _NOBODY or (folded in _ARTICLES and folded != "ons"):
        return "other"
    if folded in _PRONOUNS:
        return "alone"
    if folded in _JOINS:
        return "join"
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
    start = slot.line.start
    bounds = [bound.span() for bound in _BOUNDS.finditer(slot.text, *slot.line)]
    for close, following in (*bounds, (slot.line.end, slot.line.end)) if bounds else ():
        span = trimmed(slot.text, start, close)
        start = following
        words = slot.plain(span)
        if words.casefold() not in _NOBODY and owner_words.is_owner(words):
            reason = "here" if slot.span.holds(span) else "line"
            yield _of(slot, owner_words.split(slot.text, span), reason)
            yield _of(slot, [span], reason)


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
