"""Actions that stand in a list: below a heading such as ``## Acties``, or behind a box to tick."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.outcomes import markers, owners, progress, tasks
from vwsreview.extract.outcomes.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import Flow
from vwsreview.extract.text.values import plain

_LONGEST_HEADING = 100  # characters
_LISTS = ("acti", "todo", "to do", "to-do", "te doen", "taken")
_PROMISED = ("afspra", "toezegging")
_HEADING = re.compile(
    r"(?:[a-z]?\d{1,2}(?:\.\d{1,2})?[.)]? )?(?:agendapunt \d{1,2}[:.]? )?"
    r"(?:(?!door|bespre|verslag|vorig|stand)[a-zà-ÿ]+ ){0,2}?(?:en |and |& |/ ?)?"
    r"(?:(?:vervolg)?acties?|actie- en|actielijst|actiepunt|actiepunten|actie(?:punten)?lijst|actie-items?"
    r"|actions?|action (?:items?|points?|list)|to[ -]?do(?:'s|s)?|todo-?lijst|te doen|takenlijst)(?: .{0,40})?$"
)
_PROMISES = re.compile(
    r"(?:[a-z]?\d{1,2}(?:\.\d{1,2})?[.)]? )?(?:gemaakte |overige |nieuwe |belangrijkste )?"
    r"(?:(?:vervolg)?afspraken(?:lijst)?|afspraken en acti.{1,10}|toezeggingen(?:lijst)?)"
    r"(?: (?:uit|van|vorig).{0,30})?$"
)
_INTRODUCES = re.compile(
    r"(?:heeft (?P<owner>[^,.:\n]{2,40}?) )?(?:de )?volgende (?:vervolg)?acti(?:es|epunten)(?!\w)"
    r"|following actions?(?: items| points)?(?!\w)|[Oo]penstaande acties"
    r"|(?:[Rr]eview of|[Oo]utstanding|[Oo]pen|[Pp]revious) (?:the )?actions?(?!\w)"
)
"""``Het MT heeft de volgende acties afgesproken:``; whoever *has been given* them stands in front."""
_CODE = re.compile(r"\d{1,4}[/.\-]\d{1,3} (?=\D)")
_ALONE = re.compile(r"(?:actie|actiepunt|action|todo|to do|action point|ap)(?: (?:[a-z]|\d{1,3})(?:[:.] .{0,40})?)?")
_INLINE = re.compile(
    r"[*_]{0,3}(?:(?:[A-Z][a-z]+e )?[Aa]cti(?:es|epunten|ons)|ACTIES|ACTIONS|[Tt]o ?do'?s"
    r"|(?:Outstanding|(?:Nog )?[Oo]penstaand|Nog open)[^:;.\n]{0,40})[*_]{0,3}:[*_]{0,3}\s+(?=[^\s])"
)
_RUNNING = ("acti", "todo", "to do", "outstanding", "openstaand", "nog open")
_BETWEEN = re.compile(r"(?:;\s|,?\s|(?<=\s))\(?(?:[a-h]|\d{1,2})\)\s|;\s")
_NOTHING = re.compile(r"(?:geen|er zijn geen|n\.?v\.?t|none|nihil|no )", re.IGNORECASE)


class _List(NamedTuple):
    """The heading of a list, how it was put, for whom its next items are, and how far its last bullet was set in."""

    heading: Flow
    sure: bool
    alone: bool
    level: int
    given: tuple[Span, ...] = ()
    indent: int = -1
    last: int = -1


def listed(reading: Reading) -> Iterator[Found]:
    """What stands below a heading such as ``## Acties``, with what a remark or a ticked box tells of it."""
    current: _List | None = None
    for flow in (flow for flow in reading.flows if flow.kind != "cell"):
        opened = _opened(reading, flow)
        if opened is not None:
            current = opened
        elif current is not None:
            current, items = _read_on(reading, current, flow)
            if current is not None:
                for item in items:
                    yield from _item(reading, flow, item, current.heading.span, current.given)
                current = None if current.alone and items else current


def inline(reading: Reading) -> Iterator[Found]:
    """``Acties: (a) BPZ huurt een zaal; (b) CZ belt.``: a list that runs on behind its label."""
    for flow in reading.flows:
        for sentence in flow.sentences if flow.kind in ("text", "bullet") else ():
            label = _INLINE.match(reading.text, *sentence.span) if sentence.holds(_RUNNING) else None
            items = _items(reading.text, Span(label.end(), sentence.span.end)) if label else []
            if label is None or not all(_names_owner(reading, item) for item in items):
                continue
            for item in items:
                span, status = progress.remark(reading.text, item)
                given = tasks.named(reading.text, span)
                yield action(reading, span, given, explicit=trimmed(reading.text, *label.span()), status=status)


def _items(text: str, span: Span) -> list[Span]:
    """What semicolons, or numbers and letters with a bracket, keep apart."""
    edges = [(span.start, span.start), *(cut.span() for cut in _BETWEEN.finditer(text, *span)), (span.end, span.end)]
    items = (trimmed(text, left[1], right[0]) for left, right in pairwise(edges))
    return [item for item in items if item.start < item.end]


def boxes(reading: Reading) -> Iterator[Found]:
    """``- [ ] BPZ huurt een zaal``, wherever it stands."""
    for flow in reading.flows:
        box = progress.BOX.match(reading.text, *flow.span) if flow.kind == "bullet" else None
        if box is not None:
            yield from _item(reading, flow, flow.span, trimmed(reading.text, *box.span()))


def opens_list(reading: Reading, flow: Flow) -> bool:
    """``## Acties``, ``Actiepunten:``, ``TODO``."""
    return _may_be_heading(flow, _LISTS) and bool(_HEADING.match(_folded(reading, flow)))


def _may_be_heading(flow: Flow, cues: Sequence[str]) -> bool:
    """Whether a flow is short enough, and has one of the words."""
    return flow.pieces[-1].end - flow.pieces[0].start < _LONGEST_HEADING and flow.holds(cues)


def _folded(reading: Reading, flow: Flow) -> str:
    return (
        plain(reading.words(flow.span)).strip(" :").casefold().replace("(s)", "s")
        if flow.span.end - flow.span.start < _LONGEST_HEADING
        else ""
    )


def _opened(reading: Reading, flow: Flow) -> _List | None:
    level = reading.lines[flow.line].heading
    if flow.kind == "bullet":
        told = reading.words(flow.span).rstrip("*_ ").endswith(":") and opens_list(reading, flow)
        return _List(flow, True, False, level) if told else None
    if opens_list(reading, flow):
        return _List(flow, True, _ALONE.fullmatch(_folded(reading, flow)) is not None, level)
    if _may_be_heading(flow, _PROMISED) and _PROMISES.match(_folded(reading, flow)):
        return _List(flow, False, False, level)
    last = flow.sentences[-1] if flow.kind == "text" and flow.sentences else None
    if last is not None and last.folded.endswith(":") and (found := _INTRODUCES.search(reading.text, *last.span)):
        owner = Span(*found.span("owner")) if found["owner"] else None
        named = owner is not None and owners.is_owner(reading.words(owner))
        return _List(flow, True, False, level, tuple(owners.split(reading.text, owner)) if owner and named else ())
    return None


def _read_on(reading: Reading, current: _List, flow: Flow) -> tuple[_List | None, list[Span]]:
    """The list as it stands behind a flow, and the items in that flow."""
    line = reading.lines[flow.line]
    if flow.kind == "heading":
        if not 0 < current.level < line.heading:
            return None, []
        given = _group(reading, flow)
        if current.last >= 0 and not current.given and not any(_attends(reading, one) for one in given):
            return None, []  # the list has had its items
        return current._replace(given=given, indent=-1), [flow.span] if _says_status(flow) else []
    if _is_outside(reading, current, flow):
        return None, []
    if flow.kind == "bullet":
        given = _group(reading, flow)
        if given:
            return current._replace(given=given, indent=line.indent), []
        if line.indent <= current.indent:
            current = current._replace(given=(), indent=-1)
        if 0 <= current.last < line.indent and not current.given and not _names_owner(reading, flow.span):
            return current, []  # what is set in below an item tells more about it
        current = current._replace(last=line.indent)
        return current, [flow.span] if current.sure or tasks.named(reading.text, flow.span) else []
    if (
        current.alone
        and current.heading.kind != "bullet"
        and " " in reading.words(flow.span)
        and not reading.words(flow.span).startswith("(")
    ):
        return current, [flow.sentences[0].span]
    given = _group(reading, flow)
    if given:
        return current._replace(given=given, indent=-1), []
    items = _lines(reading, flow)
    return (current if items or current.level else None), items


def _is_outside(reading: Reading, current: _List, flow: Flow) -> bool:
    """Whether a flow is set in less than the heading of the list, or is the title of something else."""
    opening, line = reading.lines[current.heading.line], reading.lines[flow.line]
    if line.indent < opening.indent or (current.heading.kind == "bullet" and line.indent == opening.indent):
        return True
    return reading.text.startswith("**", line.start + line.indent) and any(
        title.start in range(*flow.span) for title in reading.of("section")
    )


def _group(reading: Reading, flow: Flow) -> tuple[Span, ...]:
    """``**Bakker**``, ``CZ:``: nothing but who is to do what follows."""
    words = reading.words(flow.span)
    bare = plain(words).rstrip(": ")
    if len(bare) > 40 or not (words.rstrip("*_ ").endswith(":") or words.startswith("**") or flow.kind == "heading"):
        return ()
    if flow.kind == "heading" and words.startswith(("Het ", "De ", "The ")):
        return ()
    start = flow.span.start + words.find(bare)
    if bare not in words or not owners.is_owner(bare):
        return ()
    return tuple(owners.split(reading.text, Span(start, start + len(bare))))


def _attends(reading: Reading, one: Span) -> bool:
    """Whether the words are the name of somebody in the list of those present, or a part of it."""
    words = reading.words(one)
    return any(words in str(found.values.get("name") or "") for found in reading.of("attendee"))


def _lines(reading: Reading, flow: Flow) -> list[Span]:
    """The lines of a paragraph, where each of them tells whose task it is."""
    lines: list[Span] = []
    for piece in flow.pieces:
        start = piece.start
        while start < piece.end:
            feed = reading.text.find("\n", start, piece.end)
            end = feed if feed >= 0 else piece.end
            lines.append(trimmed(reading.text, start, end))
            start = end + 1
    if all(_names_owner(reading, line) or progress.BOX.match(reading.text, *line) for line in lines):
        return lines
    return [flow.sentences[0].span] if flow.sentences and _names_owner(reading, flow.sentences[0].span) else []


def _says_status(flow: Flow) -> bool:
    """``### Figuren aanpassen, status: gereed``: a heading that is an item itself."""
    return any(sentence.holds(("status:",)) for sentence in flow.sentences)


def _names_owner(reading: Reading, span: Span) -> bool:
    told, _ = progress.remark(reading.text, span)
    return " zou " not in reading.words(span) and tasks.plainly_named(reading.text, told)


def _item(reading: Reading, flow: Flow, item: Span, mark: Span, group: Sequence[Span] = ()) -> Iterator[Found]:
    box = progress.BOX.match(reading.text, *item)
    start = box.end() if box else item.start
    code = _CODE.match(reading.text, start, item.end)
    label = markers.label(reading.text, Span(start, item.end))
    start = label.span.end if label is not None else code.end() if code else start
    ends = [min(sentence.span.end, item.end) for sentence in flow.sentences if sentence.span.end > start]
    if not ends or _NOTHING.match(reading.text, start, item.end):
        return
    first = trimmed(reading.text, start, ends[0])
    if first.start >= first.end:
        return
    span, status = progress.remark(reading.text, first)
    if status == "open" and span == first and len(ends) > 1:
        status = progress.status_of(reading.text[ends[0] : ends[1]])
    status = progress.ticked(reading.text, item) or status
    yield action(reading, span, tasks.named(reading.text, span) or group, explicit=mark, status=status)


RULES = (
    Rule(
        "action.listed", "action", listed,
        examples=(
            ("# verslag\n\n## Acties\n\n- Stukken rondsturen (BPZ)\n", "Stukken rondsturen (BPZ)"),
            ("# verslag\n\nActiepunten:\n\n- CZ belt de NZa.\n", "CZ belt de NZa."),
            ("# verslag\n\n## Acties\n\n- Zaal huren – Jansen – gereed\n", "Zaal huren – Jansen"),
            ("# verslag\n\nActies\n[x] BPZ – zaal huren\n[ ] plan maken\n", "BPZ – zaal huren"),
            ("# verslag\n\n**Actie**\n\nBPZ huurt een zaal.\n", "BPZ huurt een zaal."),
            ("# minutes\n\n## Actions\n\n**Anna:** book a room\n**Bob** will call.\n", "Anna:** book a room"),
            ("# verslag\n\n## Afspraken\n\n- CZ huurt een zaal.\n- Fijne sfeer.\n", "CZ huurt een zaal."),
            ("# verslag\n\n## Acties\n\n- Jansen:\n  - zaal huren\n", "zaal huren"),
            ("# verslag\n\n## Acties\n\n### Zaal huren, Status: open\nVolgt.\n", "Zaal huren, Status: open"),
            ("# verslag\n\nHierbij heeft CZ de volgende acties gekregen:\n\n1. De zaal huren.\n", "De zaal huren."),
        ),
        counter_examples=(
            "# verslag\n\n## Opening\n\n- CZ opent.\n",
            "# verslag\n\n## Reacties\n\n- CZ is blij.\n",
            "# verslag\n\n## Acties\n\n- Geen\n",
            "# verslag\n\n## Acties\n\nDe lijst is besproken.\n",
        ),
        gate=(*_LISTS, *_PROMISED),
    ),
    Rule(
        "action.inline", "action", inline,
        examples=(
            ("# verslag\n\nActies: Jansen huurt een zaal; CZ belt de pers.\n", "Jansen huurt een zaal"),
            ("# minutes\n\nActions: (a) LP – ask a bank; (b) Vos – sign.\n", "LP – ask a bank"),
            ("# minutes\n\nOutstanding from May: website (Bol) – dropped; form (CZ)\n", "website (Bol)"),
        ),
        counter_examples=(
            "# verslag\n\nActies: die zijn er deze keer niet; dat scheelt.\n",
            "# verslag\n\nDe acties: alles liep goed.\n",
        ),
        gate=_RUNNING,
    ),
    Rule(
        "action.box", "action", boxes,
        examples=(
            ("# verslag\n\n- [ ] BPZ huurt een zaal\n", "BPZ huurt een zaal"),
            ("# verslag\n\n* [x] Brief sturen (CZ)\n", "Brief sturen (CZ)"),
        ),
        counter_examples=("# verslag\n\n- [a] een noot\n", "# verslag\n\nWij [x] de brief.\n"),
        gate=("[ ]", "[x]", "[v]", "[-]", "[~]", "[✓]", "[✔]", "☐", "☑", "☒", "✅", "✔"),
    ),
)  # fmt: skip
