"""Instructions that name nobody as the one who does it: in the passive, or as an infinitive of working notes."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.outcomes import doers, tasks
from vwsreview.extract.outcomes.actions import action
from vwsreview.extract.outcomes.open_sentences import CONDITION, NOT_TO_DO, main_clause, spoken_with
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import PROSE

_NOTES = ("minutes", "email", "decision_list")
_TELLING = ("other", "agenda")
"""Documents that tell how things are done; what is to be done there has somebody to do it."""
_PASSIVE = re.compile(r"(?<![a-z])(?:zal|zullen|wordt|worden|krijgt u|moet|moeten|dient|dienen|gaat|gaan)(?![a-z])")
_PASSIVE_CUES = ("word", "zal", "zull", "krijgt")
_NEEDING_BE = frozenset(("moet", "moeten", "dient", "dienen", "gaat", "gaan"))
_CAN = re.compile(r"(?<![a-z])(?:kan|kunnen|kon|konden|mag|mogen|hoeft|hoeven|[Ss]inds)(?![a-z])")
_BE = re.compile(r"(?<![a-z])(?:worden|zijn)(?![a-z])")
_SOON = re.compile(
    r"(?<![a-z])(?:(?:maan|dins|woens|donder|vrij)dag\w*|morgen|vandaag|binnenkort|(?:de )?(?:eerst)?volgende|kwartaal"
    r"|komende|uiterlijk|v(?:óó|oó|óo)r|z\.?s\.?m|zo (?:snel|spoedig) mogelijk)(?![a-z])"
)
"""With one of these any participle is of something still to be done."""
_PARTICIPLE = re.compile(
    r"(?<![a-z-])(?!gehouden|verwacht|vastgesteld|besloten|bedankt|beschouwd|gehonoreerd|geopend|gesloten|gevierd|bereikt|behandeld|besproken|gehoord|genoemd|geacht)"
    r"(?:(?:aan|af|bij|door|in|mee|na|om|op|over|rond|terug|toe|uit|voor|vast|weg)?ge|be|ver|her|ont)"
    r"[a-zëï]{3,}(?:d|t|en)(?![a-z])"
)
_CLAUSE = re.compile(
    r","
    r"(?! (?:[o0]\.? ?a|t\.a\.v|klaar|gereed|liefst|deadline|eind|begin|medio|vóór|namelijk"
    r"|te weten|uiterlijk|voor|in|op|met|door|bij)(?![a-z]))"
)
_WITH = re.compile(r"[Mm]et het (?P<owner>secretariaat) wordt gekeken")
_WORD = re.compile(r"\w+(?:-\w+)*")
_GOES_ON = re.compile(r",| (?:met|over|aan|naar|voor|bij|door|in|en|graag|uiterlijk|rond|per)(?= )")
_BY_THEN = re.compile(r"(?<!\w)(?:uiterlijk|vóór|svp|s\.v\.p\.|gaarne)(?!\w)")
_FINITE = re.compile(
    r"(?<![\w-])(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|gaan|kan|kunnen|moet|zal|zullen"
    r"|gaat|komt|staat|stelt|wil|willen|blijft|vindt|"
    r"geeft|ligt|liggen|loopt|ziet|doet|zit|laat|mag|mogen|lukt|duurt|[Ww]e|[Ww]ij|[Ii]k|[Hh]ij|[Zz]ij|[Zz]e"
    r"|[Uu])(?![\w-])"
)


def spoken(reading: Reading) -> Iterator[Found]:
    """``Bakker: planning opstellen``: a bullet of working notes that names its owner in front of an infinitive."""
    if reading.kind not in _NOTES:
        return
    known = gazetteer.words("task_infinitives.txt") & reading.vocabulary
    for flow in reading.flows:
        for sentence in flow.sentences[:1] if flow.kind in PROSE else ():
            opens = ": " in sentence.folded or (sentence.holds(known) and sentence.has(known))
            given = tasks.head(reading.text, sentence.span) if opens else []
            if given and doers.goes_on(reading.text, Span(given[-1].end, sentence.span.end)):
                yield action(reading, sentence.span, given)
                continue
            task = reading.words(Span(given[-1].end, sentence.span.end)).lstrip(":–- ") if given else ""
            if task and _is_instruction(task[0].upper() + task[1:]):
                yield action(reading, sentence.span, given)


def passive(reading: Reading) -> Iterator[Found]:
    """``Deze zullen worden opgenomen``, ``wordt uitgezocht door het LCH``: no owner, or the one behind `door`."""
    if reading.kind in _TELLING:
        return
    for sentence in spoken_with(reading, _PASSIVE_CUES):
        main = sentence.start + len(main_clause(reading.text, sentence))
        match = _PASSIVE.search(reading.text, sentence.start, main)
        if match is None or CONDITION.match(reading.text, *sentence):
            continue
        if _CAN.search(reading.text, sentence.start, match.start()):
            continue
        if match[0] in _NEEDING_BE and not _BE.search(reading.text, match.end(), sentence.end):
            continue
        task = _task_to_come(reading.text, match, sentence, notes=reading.kind in _NOTES)
        with_whom = _WITH.match(reading.text, *sentence)
        if (task is not None or with_whom is not None) and not NOT_TO_DO.search(reading.text, *sentence):
            given = [Span(*with_whom.span("owner"))] if with_whom else tasks.by(reading.text, sentence)
            yield action(reading, _up_to_comma(reading.text, sentence, task), given)


def infinitives(reading: Reading) -> Iterator[Found]:
    """An instruction in working notes: ``Op 1 april de slides naar 5.1.2e sturen.``"""
    if reading.kind not in _NOTES:
        return
    known = gazetteer.words("task_infinitives.txt") & reading.vocabulary
    prose = ((flow.kind, sentence) for flow in reading.flows for sentence in flow.sentences if flow.kind in PROSE)
    for kind, sentence in prose:
        hasty = kind == "bullet" or "graag " in sentence.folded or _BY_THEN.search(sentence.folded)
        if not hasty or not sentence.holds(known) or not sentence.has(known):
            continue
        words = reading.words(sentence.span)
        if words[-1] not in "?:" and _is_instruction(words):
            yield action(reading, sentence.span, [])


def _task_to_come(text: str, verb: re.Match[str], sentence: Span, *, notes: bool) -> int | None:
    """Where the participle of a task ends that follows within a clause; None without one.

    In notes any participle will do behind ``zal``, and with a word such as ``maandag``.
    """
    participles = gazetteer.words("task_participles.txt")
    end = min(sentence.end, verb.end() + 130)
    for word in _WORD.finditer(text, verb.end(), end):
        if word.group() in participles:
            return word.end()
    will = verb[0] in ("zal", "zullen") and _BE.search(text, verb.end(), end)
    if notes and (will or _SOON.search(text, *sentence)):
        found = _PARTICIPLE.search(text, verb.end(), end)
        return found.end() if found else None
    return None


def _up_to_comma(text: str, sentence: Span, task: int | None) -> Span:
    """Without the clause that a comma right behind the participle begins."""
    return Span(sentence.start, task) if task is not None and _CLAUSE.match(text, task) else sentence


def _is_instruction(words: str) -> bool:
    """A main clause without a finite verb that ends in one of the infinitives, or goes on with a preposition."""
    clause = main_clause(words, Span(0, len(words))).rstrip(". ")
    if _FINITE.search(clause) or clause.count(" ") < 3 or not clause[0].isupper() or clause.startswith("Niet "):
        return False
    known = gazetteer.words("task_infinitives.txt")
    found = [word for word in _WORD.finditer(clause) if word.group() in known]
    return any(word.end() == len(clause) or _GOES_ON.match(clause, word.end()) for word in found)


RULES = (
    Rule(
        "action.spoken", "action", spoken,
        examples=(
            ("# verslag\n\n- Bakker: de planning van maart opstellen\n", "Bakker: de planning van maart opstellen"),
            ("# verslag\n\n- CZ – de stukken naar BPZ sturen.\n", "CZ – de stukken naar BPZ sturen."),
        ),
        counter_examples=("# verslag\n\n- Bakker: de planning van maart is klaar\n",),
    ),
    Rule(
        "action.passive", "action", passive,
        examples=(
            ("# verslag\n\nDeze zullen worden opgenomen.\n", "Deze zullen worden opgenomen."),
            ("# verslag\n\nDat wordt uitgezocht door het LCH.\n", "Dat wordt uitgezocht door het LCH."),
        ),
        counter_examples=("# verslag\n\nDe brief is gisteren verstuurd.\n", "# verslag\n\nWordt dat uitgezocht?\n"),
        gate=_PASSIVE_CUES,
    ),
    Rule(
        "action.infinitive", "action", infinitives,
        examples=(
            ("# verslag\n\n- Op 1 april de slides naar 5.1.2e sturen.\n", "Op 1 april de slides naar 5.1.2e sturen."),
            ("# verslag\n\n- Vóór dinsdag de lijst bij BZ navragen.\n", "Vóór dinsdag de lijst bij BZ navragen."),
        ),
        counter_examples=(
            "# verslag\n\n- We gaan de slides sturen.\n",
            "# verslag\n\n- Aantallen per regio en gemeenten\n",
        ),
        gate=("en",),
    ),
)  # fmt: skip
