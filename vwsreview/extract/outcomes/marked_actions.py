"""Things that somebody is to do, where the document marks them: in brackets, by a label, or by a number."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.outcomes import doers, markers, owners, progress, tasks
from vwsreview.extract.outcomes.actions import action, with_what_belongs
from vwsreview.extract.outcomes.markers import Mark
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import LOG_STAMP, Flow, Sentence
from vwsreview.extract.text.values import plain

_BARE = re.compile(r"[*_]{0,3}(?:Actie|ACTIE|Actiepunt|Action)[*_]{0,3} {1,4}(?=[A-Z(]|5\.|10\.)")
_ALONE = re.compile(r"[*_]{0,3}(?:A[ck]tie(?:punt)?|ACTIE|Action|TODO|AP)[*_]{0,3} (?=[A-Z(]|5\.|10\.)")
_STANDS = re.compile(
    r"(?P<mark>(?:AP|[Aa]ctie(?:punt)?) ?\d{1,4}(?:[.\-]\d{1,3})?)(?: \((?P<inside>[^()\n]{1,80})\))? "
    r"(?P<stands>loopt|vervalt|blijft|staat|is (?:gereed|afgerond|afgehandeld|gedaan|klaar|vervallen|uitgevoerd)"
    r"|gereed|afgerond|afgehandeld|kan (?:vervallen|van de lijst))(?![a-z])"
)
_MARKS = (
    "(a:", "[a:",
    "acti", "act.", "act:", "akti", "todo", "to do", "ap", "huiswerk", "toezegging", "vervolgstap", "follow",
    "next step", "te doen",
)  # fmt: skip
_SIGNS = ("(", "[", "**", "->", "=>", "→", "➔", " actie ", " actie: ", " ap ")
"""One of these stands in what opens a list of actions, in a mark, and around one (in small letters)."""
_MOST_SIGNS = 20  # characters; a sentence may be a whole text, and its beginning is not read for each of its marks
_STAMP = re.compile(rf"{LOG_STAMP}(?=\S)")
_NOTHING = re.compile(r"(?:[Gg]een|[Nn]\.?v\.?t|[Nn]one|[Nn]ihil|-)[.\s]*(?:$|\n)")
_INNER = re.compile(
    r"[^\s:;,][:;,>–-] (?=[*_]{0,3}(?:[Aa]ctie(?:punt)?|ACTIE|AP|TODO|[Aa]ction)(?![a-z])[^:\n]{0,60}:)"
)
_FAR = 100
"""How many characters from the head of a sentence a label may begin."""
_FEWEST_BLANKS = 2
_SHORTEST_NAME = 3
_SHORTEST_TASK = 10  # characters: less is no task but the rest of a name


def in_brackets(reading: Reading) -> Iterator[Found]:
    """``(actie MEVA)``, ``**(actie PZo/BPZ)**``: the sentence with its marker; two markers, two clauses."""
    signs, words = reading.here(_SIGNS), reading.here(_MARKS)
    for flow in reading.flows:
        if not _may_be_marked(flow, signs, words):
            continue
        marks = markers.inside(reading.text, flow.span)
        spans = [sentence.span for sentence in flow.sentences] if marks else []
        starts = [span.start for span in spans]
        floor = flow.span.start
        for mark in marks:
            if mark.task is not None:
                speaker = tasks.head(reading.text, Span(flow.span.start, mark.span.start + 1))
                yield action(reading, mark.task, tasks.named(reading.text, mark.task) or speaker, explicit=mark.span)
                floor = mark.span.end
                continue
            given = mark.owners(reading.text)
            place = max(0, bisect_right(starts, mark.span.start) - 1)
            opens = _is_in_front(reading.text, starts[place], mark.span.start)
            behind = trimmed(reading.text, mark.span.end, spans[place].end)
            if opens and _goes_on(reading, behind, first=place == 0):
                whole = Span(starts[place], behind.end) if given else behind
                yield action(reading, whole, given or tasks.named(reading.text, behind), explicit=mark.span)
                floor = behind.end
                continue
            if place and opens:
                place -= 1
            start = _clause_start(reading, max(floor, starts[place]), mark.span.start)
            whole = trimmed(reading.text, _behind_label(reading, start), mark.span.end)
            task = _task(reading, spans[place - 1] if place else None, whole.start, given) or whole
            floor = mark.span.end
            named = given or tasks.named(reading.text, Span(task.start, min(task.end, mark.span.start)))
            yield action(reading, task, named, explicit=mark.span)


def after_label(reading: Reading) -> Iterator[Found]:
    """``Actie: 5.1.2e maakt een opzet``, ``AP 2: …``, ``Actie BPZ: …``: the sentence behind the label."""
    before: Span | None = None
    words, names = reading.here(_MARKS), _names(reading)
    for flow in reading.flows:
        label: tuple[Mark, Sentence] | None = None
        for sentence in flow.sentences:
            if label is None:
                mark = _label(reading.text, sentence) if sentence.holds(words) else None
                label = (mark, sentence) if mark is not None else None
            if label is None:
                before = sentence.span if flow.kind != "heading" else None
                continue
            mark, opening = label
            if flow.kind == "heading" and _is_title(reading, Span(mark.span.end, flow.span.end)):
                break
            span = trimmed(reading.text, max(mark.span.end, sentence.span.start), sentence.span.end)
            if span.start >= span.end and mark.owner is None:
                continue  # the label is a sentence by itself: "Actie 5. Zaal huren."
            label = None
            if span.start >= span.end and before is not None:
                span = before
            if _NOTHING.match(reading.text, *span):
                continue
            if _only_names(reading, span, names) and mark.owner is None:
                mark, span = Mark(mark.span, span), before or span
            if span.start < span.end:
                span, status = progress.remark(reading.text, with_what_belongs(reading, span))
                status = progress.ticked(reading.text, opening.span) or status
                given = mark.owners(reading.text) or tasks.named(reading.text, span) or _known(reading, span, names)
                if reading.words(mark.span).rstrip().endswith("]") and reading.text[span.start].islower():
                    span = Span(mark.span.start, span.end)  # the bracket is the subject: "AP[BPZ] zal …"
                yield action(reading, span, given, explicit=trimmed(reading.text, *mark.span), status=status)
                before = span


def _is_title(reading: Reading, behind: Span) -> bool:
    """``Actiepunt 3: kosten``: a heading that only says what the task below it is about."""
    return reading.words(behind).count(" ") < _FEWEST_BLANKS and not tasks.named(reading.text, behind)


def carried_over(reading: Reading) -> Iterator[Found]:
    """``AP 9 loopt; BPZ levert de cijfers aan.``, ``Actie 4 (plan maken) is afgerond``: how an earlier one stands."""
    words = reading.here(_MARKS)
    for flow in reading.flows:
        for sentence in flow.sentences:
            stands = _STANDS.match(reading.text, *sentence.span) if sentence.holds(words) else None
            if stands is None:
                continue
            inside = Span(*stands.span("inside"))
            span = inside if stands["inside"] and ":" in stands["inside"] else sentence.span
            given = tasks.named(reading.text, span) if span == inside else _behind(reading, stands.end(), sentence.span)
            status = progress.status_of(stands["stands"])
            yield action(reading, span, given, explicit=Span(*stands.span("mark")), status=status)


def _behind(reading: Reading, start: int, sentence: Span) -> list[Span]:
    """Who does what is said behind a semicolon."""
    cut = reading.text.find("; ", start, sentence.end)
    rest = Span(cut + 2, sentence.end)
    found = doers.doer(reading.text, rest) if cut >= 0 else None
    return doers.doers(reading.text, found, rest) if found is not None else []


def _is_in_front(text: str, start: int, mark: int) -> bool:
    """Whether a mark opens the sentence that starts there: nothing but signs before it."""
    return mark - start <= _MOST_SIGNS and not plain(text[start:mark]).strip("([")


def _may_be_marked(flow: Flow, signs: Sequence[str], words: Sequence[str]) -> bool:
    """Whether brackets or stars and a word for an action stand in it at all."""
    return flow.holds(signs) and flow.holds(words)


def _goes_on(reading: Reading, behind: Span, *, first: bool) -> bool:
    """Whether the task stands behind a mark at the head of a sentence: ``[Actie BPZ] huurt een zaal``."""
    if behind.end - behind.start < _SHORTEST_TASK:
        return False
    return first or reading.text[behind.start].islower()


def _clause_start(reading: Reading, start: int, mark: int) -> int:
    """Where the clause of a mark begins: behind a semicolon, or where somebody else's task has ended."""
    semicolon = reading.text.rfind("; ", start, mark)
    start = start if semicolon < 0 else semicolon + 2
    return doers.clauses(reading.text, trimmed(reading.text, start, mark))[-1].start


def _names(reading: Reading) -> frozenset[str]:
    """The names of those present, and the words of each that may stand for it, in small letters."""
    names = [str(found.values.get("name") or "") for found in reading.of("attendee")]
    parts = (part for name in names for part in (name, *name.split()) if len(part) >= _SHORTEST_NAME)
    return frozenset(part.casefold() for part in parts if part[0].isupper())


def _known(reading: Reading, task: Span, names: frozenset[str]) -> list[Span]:
    """Somebody who is present, named as the first or the last word: ``Jansen zaal huren``."""
    words = reading.words(task).rstrip(" .*_")
    first, last = words.partition(" ")[0], words.rpartition(" ")[2]
    if first[:1].isupper() and first.casefold() in names:
        return [Span(task.start, task.start + len(first))]
    if last[:1].isupper() and last.casefold() in names:
        return [Span(task.start + len(words) - len(last), task.start + len(words))]
    return []


def _only_names(reading: Reading, span: Span, names: frozenset[str]) -> bool:
    if reading.words(span).rstrip(" .").casefold() in names:
        return True
    left = owners.before_date(reading.text, span)
    return left.start < left.end and owners.is_owner(reading.words(left).rstrip("."))


def _label(text: str, sentence: Sentence) -> Mark | None:
    """The label at the head of a sentence, also behind the time in a log: ``8:45 Actie BPZ: …``."""
    stamp = _STAMP.match(text, *sentence.span) or progress.BOX.match(text, *sentence.span)
    span = Span(stamp.end(), sentence.span.end) if stamp else sentence.span
    return markers.label(text, span) or _points_back(text, span) or _bare_label(text, span) or _inner_label(text, span)


def _inner_label(text: str, span: Span) -> Mark | None:
    """``Webinar: actie BPZ: sprekers zoeken``: behind what it is about."""
    inner = _INNER.search(text, span.start, min(span.end, span.start + _FAR))
    return markers.label(text, Span(inner.end(), span.end)) if inner else None


def _points_back(text: str, span: Span) -> Mark | None:
    """``Actie De Boer.``: a sentence of the word and a name, for the task in the sentence before."""
    bare = _ALONE.match(text, *span)
    name = trimmed(text, bare.end(), span.end - text.endswith(".", *span)) if bare else span
    return Mark(span, name) if bare and owners.is_owner(text[name.start : name.end]) else None


def _bare_label(text: str, span: Span) -> Mark | None:
    """``Actie De Boer en Smit bekijken …``: the word alone, in front of somebody who does something."""
    bare = _BARE.match(text, *span)
    if bare is None or doers.subject(text, Span(bare.end(), span.end), marked=True) is None:
        return None
    return Mark(Span(span.start, bare.end()), None)


def _behind_label(reading: Reading, start: int) -> int:
    line_end = reading.text.find("\n", start)
    arrow = markers.POINTS_AT.match(reading.text, start)
    start = arrow.end() if arrow else start
    label = markers.label(reading.text, Span(start, line_end if line_end >= 0 else len(reading.text)))
    return label.span.end if label else start


def _task(reading: Reading, before: Span | None, start: int, given: Sequence[Span]) -> Span | None:
    """The sentence before, where it holds the task of the marker's owner and the marked one only adds to it."""
    own = Span(start, given[0].start) if given else None
    if before is None or own is None or doers.doer(reading.text, own) is not None:
        return None
    names = owners.written(reading.text, given)
    if any(name in reading.text[start : given[0].start - 7] for name in names):
        return None
    found = doers.doer(reading.text, before)
    if found and owners.written(reading.text, owners.split(reading.text, found)) == names:
        return before
    return None


RULES = (
    Rule(
        "action.carried_over", "action", carried_over,
        examples=(
            ("# verslag\n\nAP 9 loopt; BPZ levert iets aan.\n", "AP 9 loopt; BPZ levert iets aan."),
            ("# verslag\n\nAP 14 (zaal) vervalt: het gaat niet door.\n", "AP 14 (zaal) vervalt: het gaat niet door."),
            ("# verslag\n\nActie 3 (CZ: brief maken) is afgerond.\n", "CZ: brief maken"),
        ),
        counter_examples=("# verslag\n\nDe AP loopt achter.\n", "# verslag\n\nActie loopt goed.\n"),
        gate=_MARKS,
    ),
    Rule(
        "action.in_brackets", "action", in_brackets,
        examples=(
            ("# verslag\n\nMO stemt af met 5.1.2e (**actie MO**).\n", "MO stemt af met 5.1.2e (**actie MO**)"),
            ("# verslag\n\nDit wordt verzonden **(actie PZo/BPZ)**. Dank.\n", "Dit wordt verzonden **(actie PZo/BPZ)"),
            ("# verslag\n\nDe brief moet nog weg. [AP Jansen]\n", "De brief moet nog weg. [AP Jansen]"),
            ("# verslag\n\nJansen huurt een zaal (TODO Jansen).\n", "Jansen huurt een zaal (TODO Jansen)"),
            ("# verslag\n\n- Jansen kijkt ernaar -> actie FEZ\n", "Jansen kijkt ernaar -> actie FEZ"),
            ("# minutes\n\n- It is late. [ACTION – AB to book a hall now]\n", "AB to book a hall now"),
        ),
        counter_examples=(
            "# verslag\n\nDe (actieve) leden waren er.\n",
            "# verslag\n\nEr moet actie worden uitgestraald.\n",
            "# verslag\n\nDe toezichthouder (AP heeft dit gemeld) was er.\n",
        ),
        gate=_MARKS,
    ),
    Rule(
        "action.after_label", "action", after_label,
        examples=(
            ("# verslag\n\n- Actie: 5.1.2e maakt een opzet.\n", "5.1.2e maakt een opzet."),
            ("# verslag\n\nAP 2: CZ zoekt een zaal.\n", "CZ zoekt een zaal."),
            ("# verslag\n\nActie mw. De Boer: zaal huren.\n", "zaal huren."),
            ("# verslag\n\nDe zaal wordt gehuurd.\n\nActie: BPZ\n", "De zaal wordt gehuurd."),
            ("# verslag\n\nActie De Boer en Smit bekijken de zaal.\n", "De Boer en Smit bekijken de zaal."),
            ("# verslag\n\nDe zaal is te klein. Actie De Boer.\n", "De zaal is te klein."),
            ("# verslag\n\nact.: plan maken - De Boer\nact.: bellen - CZ\n", "plan maken - De Boer"),
            ("# verslag\n\nACTIE  De Boer belt de zaal.\nACTIE  CZ of BPZ: mailen\n", "De Boer belt de zaal."),
            ("# verslag\n\nAP[De Boer] zal de zaal huren.\n", "AP[De Boer] zal de zaal huren."),
            ("# verslag\n\nActie: zaal huren\nActiehouder: BPZ\n", "zaal huren\nActiehouder: BPZ"),
            ("# verslag\n\n- [x] **Actie 5**. Een zaal huren.\n", "Een zaal huren."),
            ("# verslag\n\n**Huiswerk voor leden:** de brief lezen.\n", "de brief lezen."),
            ("# verslag\n\nActie De Boer en Van der Veen: Zaal huren.\n", "Zaal huren."),
            ("# minutes\n\nACTION 3.1 (RDI): circulate the log.\n", "circulate the log."),
        ),
        counter_examples=(
            "# verslag\n\nDe AP heeft vragen gesteld.\n",
            "# verslag\n\nActieplan: dit volgt.\n",
            "# verslag\n\nActie: geen\n",
            "# verslag\n\nActie is nodig: dat vond iedereen.\n",
        ),
        gate=_MARKS,
    ),
)  # fmt: skip
