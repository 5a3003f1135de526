"""Actions without a marker: a plain commitment or instruction with a task that is still to be done.

Not an action: what was done already, what is merely expected, an opinion, a question, advice to the reader.
"""

import re
from collections.abc import Callable, Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import doers, gazetteer, owners, tasks
from vwsreview.extract.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sentences import Sentence

_NOTES = ("minutes", "email", "decision_list")
_PROSE = ("text", "bullet")
_PASSIVE = re.compile(r"(?<![a-z])(?:zal|zullen|wordt|worden|krijgt u|moet|moeten|dient|dienen|gaat|gaan)(?![a-z])")
_PASSIVE_CUES = ("word", "zal", "zull", "krijgt")
_NEEDING_BE = frozenset(("moet", "moeten", "dient", "dienen", "gaat", "gaan"))
_CAN = re.compile(r"(?<![a-z])(?:kan|kunnen|kon|konden|mag|mogen|hoeft|hoeven|[Ss]inds)(?![a-z])")
_BE = re.compile(r"(?<![a-z])(?:worden|zijn)(?![a-z])")
_SOON = re.compile(
    r"(?<![a-z])(?:(?:maan|dins|woens|donder|vrij)dag\w*|morgen|vandaag|binnenkort|(?:de )?(?:eerst)?volgende|kwartaal"
    r"|komende|uiterlijk|v[óo]{1,2}r|z\.?s\.?m|zo (?:snel|spoedig) mogelijk)(?![a-z])"
)
"""With one of these any participle is of something still to be done."""
_PARTICIPLE = re.compile(
    r"(?<![a-z-])(?!gehouden|verwacht|geopend|gesloten|gevierd|bereikt|behandeld|besproken|gehoord|genoemd|geacht)"
    r"(?:(?:aan|af|bij|door|in|mee|na|om|op|over|rond|terug|toe|uit|voor|vast|weg)?ge|be|ver|her|ont)"
    r"[a-zëï]{3,}(?:d|t|en)(?![a-z])"
)
_IF = re.compile(r"(?:Als|Indien|Mocht|Mochten|If|Wanneer) ")
_CLAUSE = re.compile(r",(?! (?:[o0]\.? ?a|t\.a\.v|namelijk|te weten|uiterlijk|voor|in|op|met|door|bij)(?![a-z]))")
_MOST_PARTS = 20
_SEMICOLON = re.compile(r";\s")
_BRACKET = re.compile(r"\((?P<inside>[A-Z][^()\n]{14,200})\)")
_AIM_CUES = ("please", "volgt", "verzoek is", "streven", "streeft", "afgesproken", "afspraak", "agreed")
_AIM = re.compile(
    r"[Hh]et streven is|(?P<owner>[Ww]ij|[Ww]e) streven er(?:naar)?|[Ss]treven (?:is|om)"
    r"|(?:[Aa]fgesproken (?:is|wordt)|(?:is|wordt) afgesproken|[Dd]e afspraak is)(?! (?:dat|wat|hoe|of|in|met)(?!\w))"
    r"|agreed (?=to )|(?:[Hh]et )?[Vv]erzoek is(?! (?:van|in|op|af)(?!\w))"
)
_PLEASE = re.compile(r"Please (?!note|find|see|contact|refer|do not|feel)\w+ ")
_FOLLOWS = re.compile(
    r"(?:[A-Z]\w+ )?(?:[Tt]erugkoppeling|[Rr]eactie|[Bb]rief|[Nn]otitie|[Vv]oorstel|[Oo]verzicht|[Uu]itnodiging"
    r"|[Vv]erslag)"
    r"(?: van (?:de |het )?(?P<owner>[^,.;\n]{2,40}?))? volgt(?! uit| op| uw| dat)(?![a-z])"
)
_TO = re.compile(r"(?<!\w)(?:te|to) (?P<what>\w+)(?![\w])(?! te )")
_ONGOING = re.compile(
    r"(?<![a-z])(?:nu|momenteel|op dit moment|currently)(?![a-z])"
    r"|(?<![a-z])maa?k(?:t|en) [^.?]{0,80}(?<![a-z])(?:onderscheid|gebruik|deel|bezwaar|start|verlies|winst"
    r"|break)(?![a-z])"
    r"|(?<![a-z])(?:hierbij|hiermee)(?![a-z])"
    r"|(?<![a-z])stel(?:t|len) (?:(?!op )\w+ ){0,4}voor (?:om|dat|dit|te)(?![a-z])"
)
_WITH = re.compile(r"[Mm]et het (?P<owner>secretariaat) wordt gekeken")
_BY_NOW = re.compile(
    r"gisteren|vanmorgen|mogelijk|misschien|wellicht|eventueel"
    r"|vorige|afgelopen|(?:met|in|bij) deze|hierbij|hiermee|herewith",
    re.IGNORECASE,
)
"""Words in front of the verb that tell of what is done, or done by the letter itself."""
_WORD = re.compile(r"\w+")
_SUBORDINATE = re.compile(r"[ ,](?:of|wie|wat|hoe|welke|dat|die|omdat|zodat|waar|waarbij|als|zodra|om te|indien)(?= )")
_GOES_ON = re.compile(r",| (?:met|over|aan|naar|voor|bij|door|in|en|graag|uiterlijk|rond|per)(?= )")
_FINITE = re.compile(
    r"(?<![\w-])(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|gaan|kan|kunnen|moet|zal|zullen"
    r"|gaat|komt|staat|stelt|wil|willen|blijft|vindt|"
    r"geeft|ligt|liggen|loopt|ziet|doet|zit|laat|mag|mogen|lukt|duurt|[Ww]e|[Ww]ij|[Ii]k|[Hh]ij|[Zz]ij|[Zz]e"
    r"|[Uu])(?![\w-])"
)
_NOT = re.compile(
    r"[Uu] kunt|(?<![a-z])maa?k(?:t|en) (?:zich|gebruik|deel|onderdeel|bezwaar|duidelijk|onderscheid|melding"
    r"|sinds|geen)(?![a-z])|waarschijnlijk|misschien|wellicht|nu (?:al|nog)|daardoor|periodiek|voortaan|steeds|altijd"
    r"|(?:heeft|hebben|is|zijn|werd|werden) [^.?]{0,80}(?<![a-z])(?:ge|ver|be|op|uit|af|aan|mee|door|her|ont|in|na"
    r"|voor|over|toe|bij|rond|terug)\w+[dtn](?![a-z])|verwacht|is er nog|elke? |dagelijks|wekelijks|maandelijks"
    r"|(?<![a-z])(?:gaa[nt] (?:akkoord|over|om|uit)|kij(?:kt|ken) (?:uit|terug)|zou(?:den)?)(?![a-z])"
    r"|niet nodig|indien |vanmorgen|gisteren"
)


def requests(reading: Reading) -> Iterator[Found]:
    """``Aan de clusters wordt gevraagd …``, ``JenV wordt verzocht …``, ``heb ik de DGCZ gevraagd …``."""
    cues = reading.here(tasks.ASKING)
    for sentence in _sentences(reading, lambda sentence: sentence.holds(cues)):
        given = tasks.asked(reading.text, sentence)
        if given:
            yield action(reading, sentence, given)


def promises(reading: Reading) -> Iterator[Found]:
    """``Nictiz levert … aan``, ``Ik zal … sturen``, ``Morgen belt BPZ …``: an owner, a verb and what belongs to it."""
    if reading.kind == "agenda":
        return
    for sentence in _sentences(reading, lambda sentence: sentence.has(doers.promising())):
        for part in _with_doers(reading.text, sentence):
            found = doers.doer(reading.text, part)
            if found is None or "U kunt" in reading.words(part):
                continue
            if (
                _ONGOING.search(reading.text, *part)
                or _BY_NOW.search(reading.text, part.start, found.start)
                or _decides(reading, part, found)
            ):
                continue
            if not _NOT.search(_main_clause(reading.text, Span(found.end, part.end))):
                yield action(reading, part, doers.doers(reading.text, found, part))


def aims(reading: Reading) -> Iterator[Found]:
    """``Het streven is … te publiceren``, ``afgesproken wordt … te organiseren``: nobody is named, or all are meant."""
    cues = reading.here(_AIM_CUES)
    for sentence in _sentences(reading, lambda sentence: sentence.holds(cues)):
        follows = _FOLLOWS.match(reading.text, *sentence)
        if follows is not None or (_PLEASE.match(reading.text, *sentence) and reading.kind != "agenda"):
            owner = Span(*follows.span("owner")) if follows and follows["owner"] else None
            yield action(reading, sentence, owners.split(reading.text, owner) if owner else [])
            continue
        found = _AIM.search(reading.text, *sentence)
        told = _TO.search(reading.text, found.end(), sentence.end) if found else None
        if (
            found is not None
            and told is not None
            and (told["what"] in _aimed_at() or "erzoek" in found[0])
            and not _NOT.search(reading.text, *sentence)
        ):
            yield action(reading, sentence, [Span(*found.span("owner"))] if found["owner"] else [])


def _aimed_at() -> frozenset[str]:
    return gazetteer.words("task_infinitives.txt") | {"hebben"}


def spoken(reading: Reading) -> Iterator[Found]:
    """``Bakker: planning opstellen``: a bullet of working notes that names its owner in front of an infinitive."""
    if reading.kind not in _NOTES:
        return
    known = gazetteer.words("task_infinitives.txt")
    for flow in reading.flows:
        for sentence in flow.sentences[:1] if flow.kind == "bullet" else ():
            given = tasks.head(reading.text, sentence.span) if sentence.has(known) else []
            task = reading.words(Span(given[-1].end, sentence.span.end)).lstrip(":–- ") if given else ""
            if task and _is_instruction(task[0].upper() + task[1:]):
                yield action(reading, sentence.span, given)


def passive(reading: Reading) -> Iterator[Found]:
    """``Deze zullen worden opgenomen``, ``wordt uitgezocht door het LCH``: no owner, or the one behind `door`."""
    cues = reading.here(_PASSIVE_CUES)
    for sentence in _sentences(reading, lambda sentence: sentence.holds(cues)):
        main = sentence.start + len(_main_clause(reading.text, sentence))
        match = _PASSIVE.search(reading.text, sentence.start, main)
        if match is None or _NOT.search(reading.text, *sentence) or _IF.match(reading.text, *sentence):
            continue
        if _CAN.search(reading.text, sentence.start, match.start()):
            continue
        if match[0] in _NEEDING_BE and not _BE.search(reading.text, match.end(), sentence.end):
            continue
        task = _task_to_come(reading.text, match, sentence, notes=reading.kind in _NOTES)
        with_whom = _WITH.match(reading.text, *sentence)
        if task is not None or with_whom is not None:
            given = [Span(*with_whom.span("owner"))] if with_whom else tasks.by(reading.text, sentence)
            yield action(reading, _up_to_comma(reading.text, sentence, task), given)


def infinitives(reading: Reading) -> Iterator[Found]:
    """An instruction in working notes: ``Op 1 april de slides naar 5.1.2e sturen.``"""
    if reading.kind not in _NOTES:
        return
    known = gazetteer.words("task_infinitives.txt")
    prose = ((flow.kind, sentence) for flow in reading.flows for sentence in flow.sentences if flow.kind in _PROSE)
    for kind, sentence in prose:
        if not (kind == "bullet" or sentence.folded.startswith("graag ")) or not sentence.has(known):
            continue
        words = reading.words(sentence.span)
        if words[-1] not in "?:" and _is_instruction(words):
            yield action(reading, sentence.span, [])


def _sentences(reading: Reading, may_hold: Callable[[Sentence], bool]) -> Iterator[Span]:
    """The sentences of the running text that may hold a task by their words, but for questions."""
    prose = (sentence for flow in reading.flows if flow.kind in _PROSE for sentence in flow.sentences)
    for sentence in prose:
        if may_hold(sentence) and reading.text[sentence.span.end - 1] != "?":
            yield _behind_speaker(reading, sentence.span)


def _behind_speaker(reading: Reading, sentence: Span) -> Span:
    """``Voorbereiding: we hergebruiken …``: the label in front stays outside."""
    head, colon, rest = reading.words(sentence)[:40].partition(": ")
    if colon and len(head) < 30 and rest:
        return trimmed(reading.text, sentence.start + len(head) + 2, sentence.end)
    return sentence


def _with_doers(text: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence that each have somebody who does something; also one that is all of a bracket."""
    if _IF.match(text, *sentence):
        return []
    cuts = list(_SEMICOLON.finditer(text, *sentence))[:_MOST_PARTS]
    starts = [sentence.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), sentence.end]
    parts = [part for edges in zip(starts, ends, strict=True) for part in doers.clauses(text, Span(*edges))]
    bracket = _BRACKET.search(text, *sentence)
    if bracket is None or doers.doer(text, parts[0]) is not None:
        return parts
    return [*parts, Span(*bracket.span("inside"))]


def _decides(reading: Reading, sentence: Span, doer: Span) -> bool:
    """``Conclusie: we bereiden beide voor``: what all decide together is a decision and nobody's task."""
    if reading.words(doer).casefold() not in ("we", "wij"):
        return False
    return any(found.start == sentence.start and found.evidence.get("explicit") for found in reading.of("decision"))


def _main_clause(text: str, span: Span) -> str:
    """The words up to a subordinate clause: what it tells is no news of the task itself."""
    words = text[span.start : span.end]
    match = _SUBORDINATE.search(words)
    return words[: match.start()] if match else words


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
    clause = _main_clause(words, Span(0, len(words))).rstrip(". ")
    if _FINITE.search(clause) or clause.count(" ") < 3 or not clause[0].isupper() or clause.startswith("Niet "):
        return False
    known = gazetteer.words("task_infinitives.txt")
    found = [word for word in _WORD.finditer(clause) if word.group() in known]
    return any(word.end() == len(clause) or _GOES_ON.match(clause, word.end()) for word in found)


RULES = (
    Rule(
        "action.request", "action", requests,
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
        gate=("vraag", "verzoch", "verzoek", "vragen", "ask"),
    ),
    Rule(
        "action.promise", "action", promises,
        examples=(
            ("# verslag\n\nOp vrijdag sturen we u de brief.\n", "Op vrijdag sturen we u de brief."),
            ("Geachte heer,\n\nIk zal u deze cijfers toezenden.\n", "Ik zal u deze cijfers toezenden."),
            (
                "# verslag\n\n- Nictiz levert vóór 9 juni een analyse aan.\n",
                "Nictiz levert vóór 9 juni een analyse aan.",
            ),
            ("# verslag\n\n5.1.2e mailt de cijfers rond.\n", "5.1.2e mailt de cijfers rond."),
            ("# minutes\n\nOfcom will share the report.\n", "Ofcom will share the report."),
            ("# verslag\n\nAfgesproken is dat LZ de brief stuurt.\n", "Afgesproken is dat LZ de brief stuurt."),
        ),
        counter_examples=(
            "# verslag\n\nWe hebben dat gestuurd.\n",
            "# verslag\n\nIk vind het mooi.\n",
            "# verslag\n\nIGJ stelt dat het beter kan.\n",
            "# verslag\n\nDit maakt het lastig.\n",
            "# verslag\n\nGisteren stuurde het RIVM de cijfers.\n",
            "# minutes\n\nThe rules will change.\n",
        ),
    ),
    Rule(
        "action.aim", "action", aims,
        examples=(
            (
                "Geachte heer,\n\nHet streven is deze regeling dit jaar te publiceren.\n",
                "Het streven is deze regeling dit jaar te publiceren.",
            ),
            (
                "# verslag\n\nAfgesproken wordt na de zomer een nieuw overleg te plannen.\n",
                "Afgesproken wordt na de zomer een nieuw overleg te plannen.",
            ),
            ("# verslag\n\nEen reactie van de RvB volgt in mei.\n", "Een reactie van de RvB volgt in mei."),
            ("# minutes\n\nPlease copy the chair in.\n", "Please copy the chair in."),
            ("# verslag\n\nHet verzoek is hier op te reageren.\n", "Het verzoek is hier op te reageren."),
        ),
        counter_examples=(
            "# verslag\n\nDe afspraak is met het RIVM gemaakt.\n",
            "# verslag\n\nHet streven is mooi.\n",
        ),
        gate=_AIM_CUES,
    ),
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
