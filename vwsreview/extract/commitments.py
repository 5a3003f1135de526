"""Actions without a marker: a plain commitment or instruction with a task that is still to be done.

Not an action: what was done already, what is merely expected, an opinion, a question, advice to the reader.
"""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, owners
from vwsreview.extract.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sentences import Flow

_PROSE = ("text", "bullet")
_REQUEST = re.compile(
    r"Aan (?P<to>[^,.?]{2,60}?) (?:wordt|is|wordt ook) (?:gevraagd|verzocht)"
    r"|(?P<asked>[A-Z5][^,.?]{1,60}?) (?:wordt|worden) (?:verzocht|gevraagd) (?:om |de |het |een |alle )"
    r"|heb(?:ben)? (?:ik|we|wij) (?P<whom>[^,.?]{2,40}?) (?:gevraagd|verzocht) "
    r"|(?:[Vv]erzoek(?:en)?|vragen) (?:ik|wij|we) (?P<you>u|jullie)\s"
)
_FIRST_PERSON = re.compile(
    r"(?P<owner>Ik|We|Wij) (?:zal|zullen|stuur|sturen|leg|leggen|zorg|zorgen|kom|komen hier|mail|mailen|bel"
    r"|bellen|zoek|neem|nemen|lopen|loop|plan) "
    r"|(?:[A-Z][\w ]{1,40}?|gaan|zullen|sturen) ?(?<=[a-z] )(?:zullen|zal|sturen|stuur|gaan|ga|leveren|lever"
    r"|nemen|neem|komen) (?P<after>we|wij|ik)(?= )"
)
_NEXT = re.compile(r"(?:[A-Z][\w ]{2,40}?) (?:neemt|zal|stuurt|komt) (?P<owner>mijn [a-z]+(?: [A-Z][a-z]+)*)(?= )")
_WILL = re.compile(
    r"(?P<owner>[A-Z][\w ]{1,40}?) (?:zal|zullen) [^?]{0,120}?(?:opnemen|sturen|informeren|leveren|terugkomen"
    r"|organiseren|zoeken|bellen|toezenden)"
)
_PASSIVE = re.compile(r"(?<![a-z])(?:zal|zullen|wordt|worden|krijgt u)(?![a-z])")
_BY = re.compile(r"door (?P<owner>(?:het |de )?[A-Z5][\w.&]*\w(?: [A-Z5][\w.&]*\w){0,3})")
_WITH = re.compile(r"[Mm]et het (?P<owner>secretariaat) wordt gekeken")
_WORD = re.compile(r"\w+")
_SUBORDINATE = re.compile(r"[ ,](?:of|wie|wat|hoe|welke|dat|die|omdat|zodat|waar|waarbij|als|zodra|om te|indien)(?= )")
_GOES_ON = re.compile(r",| (?:met|over|aan|naar|voor|bij|door|in|en|graag|uiterlijk|rond|per)(?= )")
_FINITE = re.compile(
    r"(?<![\w-])(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|gaan|kan|kunnen|moet|zal|zullen"
    r"|gaat|komt|staat|wil|willen|blijft|vindt|"
    r"geeft|ligt|liggen|loopt|ziet|doet|zit|laat|mag|mogen|lukt|duurt|[Ww]e|[Ww]ij|[Ii]k|[Hh]ij|[Zz]ij|[Zz]e"
    r"|[Uu])(?![\w-])"
)
_NOT = re.compile(
    r"[Uu] kunt|(?:heeft|hebben|is|zijn|werd|werden) [^.?]{0,80}(?:ge|ver|be|op|uit|af|aan|mee"
    r"|door)\w+[dtn](?![a-z])|verwacht|is er nog|"
    r"dagelijks|wekelijks|maandelijks|elke |niet nodig|indien |(?<![a-z])zou(?:den)?(?![a-z])|vanmorgen|gisteren"
)


def requests(reading: Reading) -> Iterator[Found]:
    """``Aan de clusters wordt gevraagd …``, ``JenV wordt verzocht …``, ``heb ik de DGCZ gevraagd …``."""
    for sentence in _sentences(reading):
        match = _REQUEST.search(reading.text, *sentence)
        if match is None:
            continue
        group = match.lastgroup or "to"
        yield action(reading, sentence, owners.split(reading.text, Span(*match.span(group))))


def subject_and_verb(reading: Reading) -> Iterator[Found]:
    """``Nictiz levert … aan``, ``5.1.2e stuurt …``: an owner, a verb of the list and the word that belongs to it."""
    for sentence in _sentences(reading):
        found = owners.doer(reading.text, sentence)
        if found is not None and not _NOT.search(_main_clause(reading.text, Span(found.end, sentence.end))):
            yield action(reading, sentence, owners.split(reading.text, found))


def first_person(reading: Reading) -> Iterator[Found]:
    """``Ik zal u … toezenden``, ``Op vrijdag sturen we …``, ``neemt mijn directeur contact op``."""
    for sentence in _sentences(reading):
        match = _FIRST_PERSON.match(reading.text, *sentence) or _NEXT.match(reading.text, *sentence)
        match = match or _WILL.match(reading.text, *sentence)
        if match is None or "U kunt" in reading.words(sentence):
            continue
        given = Span(*match.span(match.lastgroup or 0))
        if owners.is_owner(reading.words(given)) or reading.words(given).casefold().startswith("mijn "):
            yield action(reading, sentence, [given])


def passive(reading: Reading) -> Iterator[Found]:
    """``Deze zullen worden opgenomen``, ``wordt uitgezocht door het LCH``: no owner, or the one behind `door`."""
    for sentence in _sentences(reading):
        main = sentence.start + len(_main_clause(reading.text, sentence))
        match = _PASSIVE.search(reading.text, sentence.start, main)
        if match is None or _NOT.search(reading.text, *sentence):
            continue
        task = _task_to_come(reading.text, match.end(), sentence.end)
        by = _BY.search(reading.text, match.start(), sentence.end) or _WITH.match(reading.text, *sentence)
        if task is not None or (by is not None and by.re is _WITH):
            given = owners.split(reading.text, Span(*by.span("owner"))) if by else []
            yield action(reading, _up_to_comma(reading.text, sentence, task), given)


def infinitives(reading: Reading) -> Iterator[Found]:
    """An instruction in working notes: ``Op 1 april de slides naar 5.1.2e sturen.``"""
    if reading.kind not in ("minutes", "email", "decision_list"):
        return
    for flow in reading.flows:
        if flow.kind != "bullet":
            continue
        for sentence in reading.sentences(flow):
            if reading.text[sentence.end - 1] not in "?:" and _is_instruction(reading.words(sentence)):
                yield action(reading, sentence, [])


def _sentences(reading: Reading) -> Iterator[Span]:
    """Every sentence of the running text that could hold a task: no question, no label of a decision."""
    for flow in reading.flows:
        if flow.kind in _PROSE:
            for sentence in reading.sentences(flow):
                if reading.text[sentence.end - 1] != "?":
                    yield _behind_speaker(reading, flow, sentence)


def _behind_speaker(reading: Reading, flow: Flow, sentence: Span) -> Span:
    """``Voorbereiding: we hergebruiken …``: the label in front stays outside."""
    head, colon, rest = reading.words(sentence)[:40].partition(": ")
    if colon and sentence.start == flow.span.start and len(head) < 30 and rest:
        return trimmed(reading.text, sentence.start + len(head) + 2, sentence.end)
    return sentence


def _main_clause(text: str, span: Span) -> str:
    """The words up to a subordinate clause: what it tells is no news of the task itself."""
    words = text[span.start : span.end]
    match = _SUBORDINATE.search(words)
    return words[: match.start()] if match else words


def _task_to_come(text: str, start: int, end: int) -> int | None:
    """Where the participle of a task ends that follows within a clause; None without one."""
    participles = gazetteer.words("task_participles.txt")
    for word in _WORD.finditer(text, start, min(end, start + 130)):
        if word.group() in participles:
            return word.end()
    return None


def _up_to_comma(text: str, sentence: Span, task: int | None) -> Span:
    """Without the clause that a comma right behind the participle begins."""
    return Span(sentence.start, task) if task is not None and text.startswith(",", task) else sentence


def _is_instruction(words: str) -> bool:
    """A main clause without a finite verb that ends in one of the infinitives, or goes on with a preposition."""
    clause = _main_clause(words, Span(0, len(words))).rstrip(". ")
    if _FINITE.search(clause) or clause.count(" ") < 3 or not clause[0].isupper():
        return False
    known = gazetteer.words("task_infinitives.txt")
    found = [word for word in _WORD.finditer(clause) if word.group() in known]
    return any(word.end() == len(clause) or _GOES_ON.match(clause, word.end()) for word in found)


RULES = (
    Rule(
        "action.request", "action", requests, 0.7,
        examples=(
            (
                "# verslag\n\n- Aan de clusters wordt gevraagd de slides te updaten.\n",
                "Aan de clusters wordt gevraagd de slides te updaten.",
            ),
            (
                "# verslag\n\nJenV wordt verzocht de passage na te lopen.\n",
                "JenV wordt verzocht de passage na te lopen.",
            ),
        ),
        counter_examples=(
            "# verslag\n\nEr wordt gevraagd wat er gebeurt.\n",
            "# verslag\n\nWordt aan de GGD gevraagd om te tellen?\n",
        ),
        gate=("gevraagd", "verzocht", "verzoek", "vragen"),
    ),
    Rule(
        "action.first_person", "action", first_person, 0.6,
        examples=(
            ("# verslag\n\nOp vrijdag sturen we u de brief.\n", "Op vrijdag sturen we u de brief."),
            ("Geachte heer,\n\nIk zal u deze cijfers toezenden.\n", "Ik zal u deze cijfers toezenden."),
        ),
        counter_examples=("# verslag\n\nWe hebben dat gestuurd.\n", "# verslag\n\nIk vind het mooi.\n"),
    ),
    Rule(
        "action.subject_and_verb", "action", subject_and_verb, 0.55,
        examples=(
            (
                "# verslag\n\n- Nictiz levert vóór 9 juni een analyse aan.\n",
                "Nictiz levert vóór 9 juni een analyse aan.",
            ),
            ("# verslag\n\n5.1.2e mailt de cijfers rond.\n", "5.1.2e mailt de cijfers rond."),
        ),
        counter_examples=("# verslag\n\nIGJ stelt dat het beter kan.\n", "# verslag\n\nDit maakt het lastig.\n"),
    ),
    Rule(
        "action.passive", "action", passive, 0.4,
        examples=(
            ("# verslag\n\nDeze zullen worden opgenomen.\n", "Deze zullen worden opgenomen."),
            ("# verslag\n\nDat wordt uitgezocht door het LCH.\n", "Dat wordt uitgezocht door het LCH."),
        ),
        counter_examples=("# verslag\n\nDe brief is gisteren verstuurd.\n", "# verslag\n\nWordt dat uitgezocht?\n"),
        gate=("word", "zal", "zull", "krijgt"),
    ),
    Rule(
        "action.infinitive", "action", infinitives, 0.6,
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
