"""Actions without a marker: a plain commitment or instruction with a task that is still to be done.

Not an action: what was done already, what is merely expected, an opinion, a question, advice to the reader.
"""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.outcomes import doers, owners, promises, tasks
from vwsreview.extract.outcomes.actions import action
from vwsreview.extract.outcomes.open_sentences import CONDITION, NOT_TO_DO, main_clause, spoken_of, spoken_with
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import Sentence

_ME, _OF_ME = ("ik ", "ik\n", "i "), frozenset(("ik", "i"))
_MOST_PARTS = 20
_SEMICOLON = re.compile(r";\s(?!(?:gereed|klaar|uiterlijk|deadline|liefst|v[óo]{1,2}r|dit|due|by)(?!\w))")
_BRACKET = re.compile(r"\((?P<inside>[A-Z][^()\n]{14,200})\)")
_AIM_CUES = (
    "please",
    "volgt",
    "verzoek is",
    "gevraagd",
    "verzocht",
    "streven",
    "streeft",
    "afgesproken",
    "afspraak",
    "agreed",
    "graag",
    "u ontvangt",
    "u krijgt",
    "u hoort",
)
_AIM = re.compile(
    r"[Hh]et streven is|(?P<owner>[Ww]ij|[Ww]e) streven er(?:naar)?|[Ss]treven (?:is|om)"
    r"|(?:[Aa]fgesproken (?:is|wordt)|(?:is|wordt) afgesproken|[Dd]e afspraak is)(?! (?:dat|wat|hoe|of|in|met)(?!\w))"
    r"|(?:[Gg]evraagd|[Vv]erzocht) wordt|[Ee]r wordt (?:gevraagd|verzocht)(?= om )"
    r"|(?:[Hh]et )?[Vv]erzoek is(?! (?:van|in|op|af)(?!\w))"
)
_ASKING = re.compile(r"erzoek|evraagd|erzocht")
_LOOKING_FORWARD = re.compile(
    r"[Gg]raag (?:ontvang|verneem|hoor|zie|ontvangen|vernemen|horen|zien) (?:ik|wij|we)(?!\w)(?! terug dat)"
    r"|(?:[Ii]k|[Ww]ij|[Ww]e) (?:ontvangen?|verneem|vernemen|hoor|horen|zien?) graag(?!\w)(?! (?:of|wat|hoe))"
    r"|U (?:ontvangt|krijgt|hoort)(?: \w+){0,3} van (?P<owner>ons|mij)(?!\w)"
)
"""Letters ask and promise by what is to be received."""
_READER = re.compile(r"(?<!\w)(?P<owner>u)(?!\w)")
_PLEASE = re.compile(r"Please (?!note|find|see|let|be|contact|refer|do not|feel)\w+ ")
_FOLLOWS = re.compile(
    r"(?:[A-Z]\w+ )?(?:[Tt]erugkoppeling|[Rr]eactie|[Bb]rief|[Nn]otitie|[Vv]oorstel|[Oo]verzicht|[Uu]itnodiging)"
    r"(?: van (?:de |het )?(?P<owner>[^,.;\n]{2,40}?))? volgt(?! uit| op| uw| dat)(?![a-z])"
)
_TO = re.compile(r"(?<!\w)(?:te|to) (?P<what>\w+)(?![\w])(?! te )")
_ONGOING = re.compile(
    r"(?<![a-z])(?:(?:nu|ik graag|wij graag|we graag|momenteel|op dit moment|currently)(?![a-z])"
    r"|maa?k(?:t|en) [^.?]{0,80}(?<![a-z])(?:onderscheid|gebruik|deel|bezwaar|start|verlies|winst|break)(?![a-z])"
    r"|(?:zend|stuur|bied|informeer|bericht|geef|deel|meld|nodig)\w{0,3} [^.?]{0,40}(?<![a-z])hier(?:bij|mee)(?![a-z])"
    r"|stel(?:t|len) (?:(?!op )\w+ ){0,4}voor (?:om|dat|dit|te)(?![a-z]))"
)
_BY_NOW = re.compile(
    r"gisteren|vanmorgen|mogelijk|misschien|wellicht|eventueel"
    r"|vorige|afgelopen|(?:met|in|bij) deze|hierbij|hiermee|herewith",
    re.IGNORECASE,
)
"""Words in front of the verb that tell of what is done, or done by the letter itself."""


def requests(reading: Reading) -> Iterator[Found]:
    """``Aan de clusters wordt gevraagd …``, ``JenV wordt verzocht …``, ``heb ik de DGCZ gevraagd …``."""
    for sentence in spoken_with(reading, tasks.ASKING):
        given = tasks.asked(reading.text, sentence)
        if given:
            yield action(reading, sentence, given)


def promised(reading: Reading) -> Iterator[Found]:
    """``Nictiz levert … aan``, ``Ik zal … sturen``, ``Morgen belt BPZ …``: an owner, a verb and what belongs to it."""
    if reading.kind == "agenda":
        return
    verbs = promises.finite_verbs() & reading.vocabulary
    mine = doers.of_first_person() & reading.vocabulary if _OF_ME & reading.vocabulary else frozenset()
    agreed = reading.here(doers.AGREEING)

    def may_promise(sentence: Sentence) -> bool:
        if sentence.holds(agreed) or (sentence.holds(verbs) and sentence.has(verbs)):
            return True
        return bool(mine) and sentence.holds(_ME) and sentence.has(_OF_ME) and sentence.has(mine)

    for sentence in spoken_of(reading, may_promise):
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
            if not NOT_TO_DO.search(main_clause(reading.text, Span(found.end, part.end))):
                yield action(reading, part, doers.doers(reading.text, found, part))


def aims(reading: Reading) -> Iterator[Found]:
    """``Het streven is … te publiceren``, ``afgesproken wordt … te organiseren``: nobody is named, or all are meant."""
    for sentence in spoken_with(reading, _AIM_CUES):
        follows = _FOLLOWS.match(reading.text, *sentence)
        if follows is not None or (_PLEASE.match(reading.text, *sentence) and reading.kind != "agenda"):
            owner = Span(*follows.span("owner")) if follows and follows["owner"] else None
            yield action(reading, sentence, owners.split(reading.text, owner) if owner else [])
            continue
        awaited = _LOOKING_FORWARD.search(reading.text, *sentence)
        if awaited is not None:
            who = awaited if awaited["owner"] else _READER.search(reading.text, awaited.end(), sentence.end)
            yield action(reading, sentence, [Span(*who.span("owner"))] if who else [])
            continue
        found = _AIM.search(reading.text, *sentence)
        told = _TO.search(reading.text, found.end(), sentence.end) if found else None
        if (
            found is not None
            and told is not None
            and (told["what"] in _aimed_at() or _ASKING.search(found[0]))
            and not NOT_TO_DO.search(reading.text, *sentence)
        ):
            yield action(reading, sentence, [Span(*found.span("owner"))] if found["owner"] else [])


def _aimed_at() -> frozenset[str]:
    return gazetteer.words("task_infinitives.txt") | {"hebben"}


def _with_doers(text: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence that each have somebody who does something; also one that is all of a bracket."""
    if CONDITION.match(text, *sentence):
        return []
    cuts = list(_SEMICOLON.finditer(text, *sentence))[:_MOST_PARTS] if text.find(";", *sentence) >= 0 else []
    starts = [sentence.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), sentence.end]
    parts = [part for edges in zip(starts, ends, strict=True) for part in doers.clauses(text, Span(*edges))]
    bracket = _BRACKET.search(text, *sentence) if text.find("(", *sentence) >= 0 else None
    if bracket is None or doers.doer(text, parts[0]) is not None:
        return parts
    return [*parts, Span(*bracket.span("inside"))]


def _decides(reading: Reading, sentence: Span, doer: Span) -> bool:
    """``Conclusie: we bereiden beide voor``: what all decide together is a decision and nobody's task."""
    if reading.words(doer).casefold() not in ("we", "wij"):
        return False
    return any(found.start == sentence.start and found.evidence.get("explicit") for found in reading.of("decision"))


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
        gate=("vraag", "verzoch", "verzoek", "vragen", "ask", "oproep", "grateful", "invited"),
    ),
    Rule(
        "action.promise", "action", promised,
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
)  # fmt: skip
