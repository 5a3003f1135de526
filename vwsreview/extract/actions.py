"""Things that somebody is to do, where the document marks them: in brackets, by a label, an arrow, or in a list."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import markers, owners, progress, tasks
from vwsreview.extract.markers import Mark
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sentences import LOG_STAMP, Flow, Sentence
from vwsreview.extract.values import plain

_GOES_WITH = re.compile(
    r"(?:Klaar|Gereed|Deadline|Uiterlijk|Termijn|Wanneer|Due)[ :]|Moet .{2,60}klaar"
    r"|(?:Actiehouders?|Eigenaar|Trekker|Wie|Verantwoordelijken?|Door|Owner)\s?:"
)
_MARKS = ("acti", "todo", "to do", "ap")
_SIGNS = ("(", "[", "**")
"""One of these stands in what opens a list of actions, in a mark, and around one (in small letters)."""
_STAMP = re.compile(rf"{LOG_STAMP}(?=\S)")
_ARROW = re.compile(r"\s?(?:->|=>|→|➔|⇒)\s?(?P<owner>[^\n→>]{1,60})$")


def in_brackets(reading: Reading) -> Iterator[Found]:
    """``(actie MEVA)``, ``**(actie PZo/BPZ)**``: the sentence with its marker; two markers, two clauses."""
    for flow in reading.flows:
        marks = markers.inside(reading.text, flow.span) if _may_be_marked(flow) else []
        spans = [sentence.span for sentence in flow.sentences] if marks else []
        starts = [span.start for span in spans]
        floor = flow.span.start
        for mark in marks:
            given = mark.owners(reading.text)
            place = max(0, bisect_right(starts, mark.span.start) - 1)
            if place and not plain(reading.text[starts[place] : mark.span.start]).strip("(["):
                place -= 1
            start = max(floor, starts[place])
            clause = reading.text.rfind("; ", start, mark.span.start)
            whole = trimmed(reading.text, _behind_label(reading, start if clause < 0 else clause + 2), mark.span.end)
            task = _task(reading, spans[place - 1] if place else None, whole.start, given) or whole
            floor = mark.span.end
            named = given or tasks.named(reading.text, Span(task.start, min(task.end, mark.span.start)))
            yield action(reading, task, named, explicit=mark.span)


def after_label(reading: Reading) -> Iterator[Found]:
    """``Actie: 5.1.2e maakt een opzet``, ``AP 2: …``, ``Actie BPZ: …``: the sentence behind the label."""
    before: Span | None = None
    for flow in reading.flows:
        for sentence in flow.sentences:
            mark = _label(reading.text, sentence) if sentence.holds(_MARKS) else None
            if mark is None:
                before = sentence.span
                continue
            span = trimmed(reading.text, mark.span.end, sentence.span.end)
            if _only_names(reading, span) and mark.owner is None:
                mark, span = Mark(mark.span, span), before or span
            if span.start < span.end:
                span, status = progress.remark(reading.text, _with_what_belongs(reading, span))
                given = mark.owners(reading.text) or tasks.named(reading.text, span)
                yield action(reading, span, given, explicit=trimmed(reading.text, *mark.span), status=status)


def with_arrow(reading: Reading) -> Iterator[Found]:
    """``Zaal huren -> BPZ``: a bullet that points at who is to do it."""
    for flow in reading.flows:
        found = _ARROW.search(reading.text, *flow.span) if flow.kind == "bullet" else None
        if found is None:
            continue
        given = tasks.trailing(reading.text, Span(flow.span.start, found.end()))
        if given:
            yield action(reading, flow.span, given, explicit=Span(*found.span()))


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
        "owners": owners.written(reading.text, given),
        "due": None,
        "status": status,
    }
    evidence: dict[str, list[Span]] = {}
    span = _with_what_belongs(reading, span)
    if given:
        evidence["owners"] = list(given)
    if explicit is not None:
        evidence["explicit"] = [explicit]
    if due is not None:
        evidence["due"] = [due]
    return Found(span.start, span.end, values, evidence)


def owners_and_mark(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """Who is to do what these words say, and the marker or label that makes an action of them, if there is one."""
    mark = next(iter(markers.inside(text, span)), None)
    if mark is not None:
        return mark.owners(text) or tasks.named(text, Span(span.start, mark.span.start)), mark.span
    start = text.rfind("\n", 0, span.start) + 1
    line = trimmed(text, start, span.end)
    label = next(
        (
            found
            for place in range(line.start, min(span.start + 1, line.start + 12))
            if (found := markers.label(text, Span(place, span.end)))
            and (place == start or not text[place - 1].isalnum())
        ),
        None,
    )
    if label is None:
        return tasks.named(text, span), None
    inside = trimmed(text, max(span.start, label.span.end), span.end)
    return label.owners(text) or tasks.named(text, inside), trimmed(text, *label.span)


def _may_be_marked(flow: Flow) -> bool:
    """Whether brackets or stars and a word for an action stand in it at all."""
    return any(sentence.holds(_SIGNS) for sentence in flow.sentences) and any(
        sentence.holds(_MARKS) for sentence in flow.sentences
    )


def _with_what_belongs(reading: Reading, span: Span) -> Span:
    """With the sentences right behind that only say by when or by whom: ``Klaar voor a.s. vrijdag.``"""
    following = reading.sentence_behind(span.end)
    while following is not None and _GOES_WITH.match(reading.text, *following):
        span = Span(span.start, following.end)
        following = reading.sentence_behind(span.end)
    return span


def _only_names(reading: Reading, span: Span) -> bool:
    left = owners.before_date(reading.text, span)
    return left.start < left.end and owners.is_owner(reading.words(left).rstrip("."))


def _label(text: str, sentence: Sentence) -> Mark | None:
    """The label at the head of a sentence, also behind the time in a log: ``8:45 Actie BPZ: …``."""
    stamp = _STAMP.match(text, *sentence.span)
    return markers.label(text, Span(stamp.end(), sentence.span.end) if stamp else sentence.span)


def _behind_label(reading: Reading, start: int) -> int:
    line_end = reading.text.find("\n", start)
    label = markers.label(reading.text, Span(start, line_end if line_end >= 0 else len(reading.text)))
    return label.span.end if label else start


def _task(reading: Reading, before: Span | None, start: int, given: Sequence[Span]) -> Span | None:
    """The sentence before, where it holds the task of the marker's owner and the marked one only adds to it."""
    own = Span(start, given[0].start) if given else None
    if before is None or own is None or tasks.doer(reading.text, own) is not None:
        return None
    names = owners.written(reading.text, given)
    if any(name in reading.text[start : given[0].start - 7] for name in names):
        return None
    found = tasks.doer(reading.text, before)
    if found and owners.written(reading.text, owners.split(reading.text, found)) == names:
        return before
    return None


RULES = (
    Rule(
        "action.in_brackets", "action", in_brackets, 0.97,
        examples=(
            ("# verslag\n\nMO stemt af met 5.1.2e (**actie MO**).\n", "MO stemt af met 5.1.2e (**actie MO**)"),
            ("# verslag\n\nDit wordt verzonden **(actie PZo/BPZ)**. Dank.\n", "Dit wordt verzonden **(actie PZo/BPZ)"),
            ("# verslag\n\nDe brief moet nog weg. [AP Jansen]\n", "De brief moet nog weg. [AP Jansen]"),
            ("# verslag\n\nJansen huurt een zaal (TODO Jansen).\n", "Jansen huurt een zaal (TODO Jansen)"),
        ),
        counter_examples=(
            "# verslag\n\nDe (actieve) leden waren er.\n",
            "# verslag\n\nEr moet actie worden uitgestraald.\n",
            "# verslag\n\nDe toezichthouder (AP heeft dit gemeld) was er.\n",
        ),
        gate=_MARKS,
    ),
    Rule(
        "action.after_label", "action", after_label, 0.95,
        examples=(
            ("# verslag\n\n- Actie: 5.1.2e maakt een opzet.\n", "5.1.2e maakt een opzet."),
            ("# verslag\n\nAP 2: CZ zoekt een zaal.\n", "CZ zoekt een zaal."),
            ("# verslag\n\nActie mw. De Boer: zaal huren.\n", "zaal huren."),
            ("# verslag\n\nDe zaal wordt gehuurd.\n\nActie: BPZ\n", "De zaal wordt gehuurd."),
            ("# minutes\n\nACTION 3.1 (RDI): circulate the log.\n", "circulate the log."),
        ),
        counter_examples=(
            "# verslag\n\nDe AP heeft vragen gesteld.\n",
            "# verslag\n\nActieplan: dit volgt.\n",
            "# verslag\n\nActie is nodig: dat vond iedereen.\n",
        ),
        gate=_MARKS,
    ),
    Rule(
        "action.with_arrow", "action", with_arrow, 0.85,
        examples=(
            ("# verslag\n\n- Zaal huren voor eind juni -> 5.1.2e\n", "Zaal huren voor eind juni -> 5.1.2e"),
            ("# verslag\n\n- Plan delen met de regio's → BPZ, 3 mei\n", "Plan delen met de regio's → BPZ, 3 mei"),
        ),
        counter_examples=("# verslag\n\n- Minder druk -> het gaat beter\n", "# verslag\n\n- Week 3 -> week 4\n"),
        gate=("->", "=>", "→", "➔", "⇒"),
    ),
)  # fmt: skip
