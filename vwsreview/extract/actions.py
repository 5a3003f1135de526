"""Things that somebody is to do, where the document marks them: in brackets, by a label, in a table or list."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import owners
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_MARKER = re.compile(
    r"\*{0,3}[(\[]\s?\*{0,3}\s?[Aa]ctie(?:punt)?(?::\s?|\s)(?P<owner>[^()\[\]\n*]{1,60})\*{0,3}[)\]]?\*{0,3}"
    r"|\*{2,3}[(\[]?[Aa]ctie(?:punt)?(?::\s?|\s)(?P<bold>[^()\[\]\n*]{1,60})[)\]]?\*{2,3}"
)
_LABEL = re.compile(
    r"[*_]{0,3}(?:[Aa]ctie(?:punt)?|ACTIE|AP|TODO|[Tt]o ?do)"
    r"(?:[ \u00a0]\d{1,3}|[ \u00a0](?P<who>[A-Z5][^:.\n]{0,40}))?[*_]{0,3}(?::[*_]{0,3}|(?<=AP \d)[.)]?)\s+"
)
_BY_WHEN = re.compile(r"(?:Klaar|Gereed|Deadline|Uiterlijk)[ :]|Moet .{2,60}klaar")
_LIST_HEADING = re.compile(
    r"(?:openstaande |afgeronde |nieuwe )?(?:acties|actielijst|actiepunten|actiepuntenlijst)(?: .{0,40})?$"
)


def in_brackets(reading: Reading) -> Iterator[Found]:
    """``(actie MEVA)``, ``**(actie PZo/BPZ)**``: the sentence with its marker; two markers, two clauses."""
    for flow in reading.flows:
        markers = list(_MARKER.finditer(reading.text, *flow.span))
        spans = reading.sentences(flow) if markers else []
        starts = [span.start for span in spans]
        floor = flow.span.start
        for marker in markers:
            if _is_no_marker(marker):
                continue
            given = owners.split(reading.text, Span(*_owner_span(marker)))
            place = max(0, bisect_right(starts, marker.start()) - 1)
            start = max(floor, starts[place])
            clause = reading.text.rfind("; ", start, marker.start())
            whole = trimmed(reading.text, _behind_label(reading, start if clause < 0 else clause + 2), marker.end())
            task = _task(reading, spans[place - 1] if place else None, whole.start, given) or whole
            floor = marker.end()
            yield action(reading, task, given, explicit=Span(*marker.span()))


def after_label(reading: Reading) -> Iterator[Found]:
    """``Actie: 5.1.2e maakt een opzet``, ``AP 2: …``: the sentence behind the label."""
    for flow in reading.flows:
        for sentence in reading.sentences(flow):
            match = _LABEL.match(reading.text, *sentence)
            span = trimmed(reading.text, match.end(), sentence.end) if match else None
            if match is None or span is None or span.start >= span.end:
                continue
            who = match.span("who")
            given = owners.split(reading.text, Span(*who)) if who[0] >= 0 else _owners(reading, span)
            yield action(reading, span, given, explicit=trimmed(reading.text, *match.span()))


def listed(reading: Reading) -> Iterator[Found]:
    """The bullets below a heading such as ``## Acties``."""
    inside = False
    for flow in reading.flows:
        words = plain(reading.words(flow.span)).rstrip(":").casefold()
        if flow.kind == "heading" or (flow.kind == "text" and _LIST_HEADING.match(words)):
            inside = bool(_LIST_HEADING.match(words))
            heading = flow
        elif inside and flow.kind == "bullet":
            first = reading.sentences(flow)[:1]
            for span in first:
                yield action(reading, span, _owners(reading, span), explicit=heading.span)
        elif flow.kind == "text":
            inside = False


def action(
    reading: Reading,
    span: Span,
    given: Sequence[Span],
    explicit: Span | None = None,
    due: Span | None = None,
    status: str = "open",
) -> Found:
    """The record of an action; its due date is put in once the dates are known (see `dues`)."""
    values: dict[str, Value] = {
        "explicit": explicit is not None,
        "owners": list(dict.fromkeys(owners.written(reading.text, given)))
        if len(given) < 2
        else owners.written(reading.text, given),
        "due": None,
        "status": status,
    }
    evidence: dict[str, list[Span]] = {}
    span = _with_deadline(reading, span)
    if given:
        evidence["owners"] = list(given)
    if explicit is not None:
        evidence["explicit"] = [explicit]
    if due is not None:
        evidence["due"] = [due]
    return Found(span.start, span.end, values, evidence)


def _with_deadline(reading: Reading, span: Span) -> Span:
    """With the sentence right behind that only says by when: ``Klaar voor a.s. vrijdag.``"""
    following = reading.sentence_behind(span.end)
    return Span(span.start, following.end) if following and _BY_WHEN.match(reading.text, *following) else span


def owners_and_mark(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """Who is to do what these words say, and the marker or label that makes an action of them, if there is one."""
    marker = next((found for found in _MARKER.finditer(text, *span) if not _is_no_marker(found)), None)
    if marker is not None:
        return owners.split(text, Span(*_owner_span(marker))), Span(*marker.span())
    start = text.rfind("\n", 0, span.start) + 1
    label = _LABEL.search(text, start, min(span.end, span.start + 40))
    inside = trimmed(text, max(span.start, label.end()), span.end) if label else span
    found = owners.subject(text, inside)
    given = owners.split(text, found[0]) if found else named_first(text, inside)
    return given, trimmed(text, *label.span()) if label else None


def _owner_span(marker: re.Match[str]) -> tuple[int, int]:
    return marker.span("owner" if marker["owner"] else "bold")


def _is_no_marker(marker: re.Match[str]) -> bool:
    """``(actie wordt ondernomen)`` is a remark: an owner is no verb phrase in small letters."""
    words = plain(marker["owner"] or marker["bold"]).split()
    return not words or len(words) > 6 or words[0] in ("is", "wordt", "was", "op", "om", "nodig", "en")


def _behind_label(reading: Reading, start: int) -> int:
    label = _LABEL.match(reading.text, start)
    return label.end() if label else start


def _task(reading: Reading, before: Span | None, start: int, given: Sequence[Span]) -> Span | None:
    """The sentence before, where it holds the task of the marker's owner and the marked one only adds to it."""
    own = Span(start, given[0].start) if given else None
    if before is None or own is None or owners.doer(reading.text, own) is not None:
        return None
    names = owners.written(reading.text, given)
    if any(name in reading.text[start : given[0].start - 7] for name in names):
        return None
    found = owners.doer(reading.text, before)
    if found and owners.written(reading.text, owners.split(reading.text, found)) == names:
        return before
    return None


def named_first(text: str, span: Span) -> list[Span]:
    """Who stands in front of a verb that the list does not have: bars, organisations and functions only."""
    end = span.start
    for token in re.finditer(r"\S+", text[span.start : min(span.end, span.start + 80)]):
        if not owners.is_office(token.group()):
            break
        end = span.start + token.end()
    return owners.split(text, trimmed(text, span.start, end)) if end > span.start else []


def _owners(reading: Reading, span: Span) -> list[Span]:
    """The subject; else who stands in the last bracket (``Stukken rondsturen (BPZ)``); else who comes first."""
    found = owners.subject(reading.text, span)
    if found:
        return owners.split(reading.text, found[0])
    match = re.search(r"\(([^()]{1,40})\)\.?$", reading.words(span))
    if match and owners.is_owner(match[1]):
        return owners.split(reading.text, Span(span.start + match.start(1), span.start + match.end(1)))
    return named_first(reading.text, span)


RULES = (
    Rule(
        "action.in_brackets", "action", in_brackets, 0.97,
        examples=(
            ("# verslag\n\nMO stemt af met 5.1.2e (**actie MO**).\n", "MO stemt af met 5.1.2e (**actie MO**)"),
            ("# verslag\n\nDit wordt verzonden **(actie PZo/BPZ)**. Dank.\n", "Dit wordt verzonden **(actie PZo/BPZ)"),
        ),
        counter_examples=(
            "# verslag\n\nDe (actieve) leden waren er.\n",
            "# verslag\n\nEr moet actie worden uitgestraald.\n",
        ),
        gate=("actie",),
    ),
    Rule(
        "action.after_label", "action", after_label, 0.95,
        examples=(
            ("# verslag\n\n- Actie: 5.1.2e maakt een opzet.\n", "5.1.2e maakt een opzet."),
            ("# verslag\n\nAP 2: CZ zoekt een zaal.\n", "CZ zoekt een zaal."),
        ),
        counter_examples=("# verslag\n\nDe AP heeft vragen gesteld.\n", "# verslag\n\nActieplan: dit volgt.\n"),
        gate=("acti", "ap ", "ap:", "todo", "to do"),
    ),
    Rule(
        "action.listed", "action", listed, 0.85,
        examples=(
            ("# verslag\n\n## Acties\n\n- Stukken rondsturen (BPZ)\n", "Stukken rondsturen (BPZ)"),
            ("# verslag\n\nActiepunten:\n\n- CZ belt de NZa.\n", "CZ belt de NZa."),
        ),
        counter_examples=("# verslag\n\n## Opening\n\n- CZ opent.\n",),
        gate=("acti",),
    ),
)  # fmt: skip
