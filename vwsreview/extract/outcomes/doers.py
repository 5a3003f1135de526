"""Who a sentence says will do something: in front of its verb, behind it, or in a clause of its own."""

import re
from functools import cache
from itertools import islice

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.outcomes import owners, promises

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
_FINITE_ENDING = re.compile(r"[a-zà-ÿ]{2,}t|gaa[nt]|doe[nt]|zie[nt]|zal|zullen|will|to|kan|kunnen|mag|moeten|dienen")
_CLOSING = re.compile(r"\s*(?:$|[.(\[]|[–—-]{1,2}\s|/\s)")
"""What stands behind an infinitive that closes its clause: ``Pers bellen (Bakker)``."""
_PLURAL = re.compile(r"[a-zà-ÿ]{3,}en")
_SEVERAL = re.compile(r" (?:en|and|&) |[,/]")
_INFINITIVE_END = re.compile(r"[a-zà-ÿ]{3,}en[.\s]*$")
_SHORTEST_VERB = 3  # characters: "zet" gives no "ze"
_LONGEST_SENTENCE = 1000  # characters: more is a list or damage, and is not taken apart
_FAR = 120
"""How many characters names are looked for in."""
_FRONT = 110  # characters: a verb in front of its subject stands within these
_MOST_WORDS = 12
"""Among how many words a verb is looked for; the first of them names somebody."""
_SIGNS = "*_,.;:"
_THEY = re.compile(
    r"(?P<owner>[Hh]ij|[Zz]ij|[Hh]e|[Ss]he|[Tt]hey)\s(?P<verb>zal|zullen|gaat|gaan|will|undertook)(?!\w)"
)
_PRONOUN = re.compile(r"ik|wij|we|I|hij|zij", re.IGNORECASE)
_HAS = frozenset(("heeft", "hebben", "is", "zijn", "has", "have"))
"""A list carries over what has been done too."""
_ANNOUNCING = frozenset(("organiseert", "organiseren", "to"))
"""``In mei organiseert de commissie …`` tells what takes place, and is nobody's task."""
_AND_WILL = re.compile(r" en (?P<verb>zal|zullen|gaat|gaan|stuurt|belt|mailt|maakt|zoekt)(?!\w)")
_BEHIND_COLON = re.compile(r"[*_]{0,3}:[*_]{0,3} (?P<verb>[a-z]+)(?= )")
_JOINT = re.compile(
    r"(?:;|,(?: en| and| maar| but)?| en| and| maar| but| terwijl) "
    r"(?=[A-Z0-9(]|(?:de|het|ik|we|wij|the|mevrouw|mevr\.|mw\.|dhr\.) )"
)
_HAS_VERB = re.compile(
    r"(?<!\w)(?:wordt|worden|is|zijn|heeft|hebben|kan|kunnen|moet|moeten|staat|was|are|has|geeft|meldt|vraagt|stelt|zegt)(?!\w)"
)
_FIRST = re.compile(r"(?P<owner>[Ii]k|[Ww]ij|[Ww]e|I) (?P<verb>\w+)")
_AGREED = re.compile(
    r"(?:(?<!\w)(?:[Aa]fgesproken (?:is|wordt|werd)|[Ee]r (?:is|wordt) afgesproken|is afgesproken|[Dd]e afspraak is"
    r"|[Ww]e spreken af|[Aa]greed|[Ii]t was agreed|(?:zegt|zegde|zeggen) toe))[^,.;?]{0,40}? (?:dat|that) "
)
AGREEING = ("fgesproken", "fspraak", " af", "greed", " toe ")
_TOGETHER = re.compile(r"\W(?:samen met|i\.?s\.?m\.?|in samenwerking met|together with) ")


@cache
def _verbs_and_infinitives() -> frozenset[str]:
    return frozenset(gazetteer.verbs()) | gazetteer.words("task_infinitives.txt")


@cache
def _fronted() -> frozenset[str]:
    """The verbs as they may stand in front of their subject: ``stuurt``, ``stuur``."""
    return (promises.finite_verbs() - _ANNOUNCING) | {
        verb.removesuffix("t") for verb in gazetteer.verbs() if len(verb) > _SHORTEST_VERB
    }


@cache
def of_first_person() -> frozenset[str]:
    """The verbs as they stand beside ``ik`` (``stuur ik``): many are nouns too, and tell nothing of anybody else."""
    return _fronted() - promises.finite_verbs()


def subject(text: str, sentence: Span, *, marked: bool = False) -> tuple[Span, Span] | None:
    """The subject in front of a task verb at the head of a sentence, and the verb; None without either.

    ``5.1.2e en 5.1.2e leveren …``, ``De GGD zet …``, ``T. Maart nodigt …``, ``Ik leg …``. Where the sentence is
    `marked` as an action, any word that looks like a finite verb will do.
    """
    verbs = promises.finite_verbs()
    front = Span(sentence.start, min(sentence.end, sentence.start + _FAR))
    words = text[front.start : front.end].split(None, _MOST_WORDS)[:_MOST_WORDS]
    folded = [word.strip(_SIGNS).casefold() for word in words]
    if (not marked and verbs.isdisjoint(folded[1:])) or not words or not owners.may_open(words[0]):
        return None
    for token, word in islice(zip(_TOKEN.finditer(text, *front), folded, strict=False), 1, None):
        if word in verbs or (marked and _looks_finite(text, token.start(), word, sentence)):
            before = _bare(text, trimmed(text, sentence.start, token.start()))
            if owners.is_owner(text[before.start : before.end]) and _agree(text[before.start : before.end], word):
                if marked and word.endswith("en") and _CLOSING.match(text, token.end(), sentence.end):
                    return None
                return before, Span(*token.span())
            if word in verbs:
                return None
    return None


def _bare(text: str, subject: Span) -> Span:
    """``SH - will send``, ``[SH] will send``: minutes put a dash behind whoever speaks, or brackets around the name."""
    wrapped = text[subject.start] == "[" and text.find("]", *subject) == subject.end - 1
    if wrapped and not text[subject.start + 1 : subject.end - 1][:1].isdigit():
        return trimmed(text, subject.start + 1, subject.end - 1)
    return trimmed(text, subject.start, subject.end - 2) if text.endswith((" -", " –"), *subject) else subject


def is_pronoun(text: str, subject: Span) -> bool:
    """``wij``, ``ik``: whoever speaks."""
    return _PRONOUN.fullmatch(text, *subject) is not None


def _agree(subject: str, verb: str) -> bool:
    """One name of one word does not go with a plural: in ``Planning delen`` it is what the infinitive is done to."""
    plural = verb.endswith("en") and not verb.startswith("zull")
    return not plural or len(subject.split()) > 1 or "/" in subject or subject.endswith(("s", "en", "we", "ij"))


def _looks_finite(text: str, start: int, word: str, sentence: Span) -> bool:
    """``werkt``, ``gaat``, ``A en B bekijken``; a noun such as ``budget`` before an infinitive at the end is none."""
    if not text[start : start + 1].islower():
        return False
    if _PLURAL.fullmatch(word):
        several = _SEVERAL.search(text, sentence.start, start)
        return several is not None and owners.is_owner(text[sentence.start : start])
    if word in _HAS:
        return True
    if _FINITE_ENDING.fullmatch(word) is None:
        return False
    return word in promises.WILLS or not _INFINITIVE_END.search(text, start, sentence.end)


def doer(text: str, sentence: Span) -> Span | None:
    """Who a sentence says will do something: in front of its verb, behind it, or behind ``afgesproken is dat``."""
    if " toe dat " in text[sentence.start : sentence.end] and (other := _in_clause(text, sentence)) is not None:
        return other  # who promises that others will do it is not the one who does
    found = subject(text, sentence) or _pronoun(text, sentence)
    if found is not None:
        before, verb = found
        if promises.makes_task(text, verb, sentence.end):
            return before
        joined = _AND_WILL.search(text, verb.end, sentence.end)
        return before if joined and promises.makes_task(text, Span(*joined.span("verb")), sentence.end) else None
    return _behind_verb(text, sentence) or _in_clause(text, sentence) or _in_last_clause(text, sentence)


def _in_last_clause(text: str, sentence: Span) -> Span | None:
    """``Notitie agenderen, BPZ regelt dit``: nobody in front, and who does it behind the comma."""
    if text.find(", ", *sentence) < 0 or sentence.end - sentence.start > _LONGEST_SENTENCE:
        return None
    for joint in _JOINT.finditer(text, *sentence):
        own = subject(text, Span(joint.end(), sentence.end)) if joint[0].startswith(",") else None
        if (
            own is not None
            and "(" not in text[own[0].start : own[0].end]
            and promises.makes_task(text, own[1], sentence.end)
        ):
            return None if _HAS_VERB.search(text, sentence.start, joint.start()) else own[0]
    return None


def goes_on(text: str, rest: Span) -> bool:
    """Whether words go on with a verb that makes a task of them: ``: zoekt een zaal``, ``: will draft a reply``."""
    verb = _BEHIND_COLON.match(text, *rest)
    return (
        verb is not None
        and verb["verb"] in promises.finite_verbs()
        and promises.makes_task(text, Span(*verb.span("verb")), rest.end)
    )


def doers(text: str, found: Span, sentence: Span) -> list[Span]:
    """The owners that the doer of a sentence is, with those who do it together with him."""
    given = owners.split(text, found)
    if joined := _TOGETHER.search(text, found.end, min(sentence.end, found.end + _FAR)):
        others = longest(text, Span(joined.end(), sentence.end))
        return [*given, *(owners.split(text, others) if others is not None else ())]
    return given


def clauses(text: str, sentence: Span) -> list[Span]:
    """The main clauses of a sentence, where each has somebody of its own who does something.

    ``CZ past de tekst aan en BPZ stuurt hem rond``. One, the whole sentence, where that is not so.
    """
    found, start = [], sentence.start
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return [sentence]
    for joint in _JOINT.finditer(text, *sentence):
        rest, first = Span(joint.end(), sentence.end), Span(start, joint.start())
        own = subject(text, rest)
        if own is None or not promises.makes_task(text, own[1], rest.end):
            continue
        if _HAS_VERB.search(text, *first) or doer(text, first) is not None:
            found.append(first)
            start = rest.start
    return [*found, Span(start, sentence.end)]


def longest(text: str, span: Span) -> Span | None:
    """As many of the first words as name somebody together; None where the first does not."""
    first = _TOKEN.search(text, *span)
    if first is None or not owners.may_open(first.group()):
        return None
    ends = [token.end() for token in _TOKEN.finditer(text, span.start, min(span.end, span.start + _FAR))][:8]
    for end in reversed(ends):
        words = text[span.start : end].rstrip(".,;:]*")
        words = words if "(" in words else words.rstrip(").,")
        if _closes(words) and owners.is_owner(words):
            return Span(span.start, span.start + len(words))
    return None


def _closes(words: str) -> bool:
    """Whether the last word can be the last of a name; a function in small letters takes names behind it only."""
    *_, before, last = ["", "", *words.split()]
    if last in ("en", "van", "de", "het", "and", "the", "&", "/", "der", "den"):
        return False
    return not last[:1].islower() or not before or owners.is_function(last) or last in ("ik", "we", "wij")


def _pronoun(text: str, sentence: Span) -> tuple[Span, Span] | None:
    """``Ik stuur``, ``I will send``, ``Hij zal``: pronouns stay as written."""
    found = _FIRST.match(text, *sentence) or _THEY.match(text, *sentence)
    return (Span(*found.span("owner")), Span(*found.span("verb"))) if found else None


def _behind_verb(text: str, sentence: Span) -> Span | None:
    """``Volgende week stuurt het RIVM …``: the verb stands behind a few words that name nobody."""
    verbs = _fronted()
    front = Span(sentence.start, min(sentence.end, sentence.start + _FRONT))
    words = text[front.start : front.end].split(None, _MOST_WORDS)[: _MOST_WORDS - 1]
    for place, word in enumerate(words[1:], 1):
        if word not in verbs:
            if place > 1 and words[place - 1].endswith(","):
                return None
            continue
        verb = next(islice(_TOKEN.finditer(text, *front), place, None))  # the same words, with their places
        if text.endswith(" te ", sentence.start, verb.start()):
            continue
        given = longest(text, Span(verb.end() + 1, min(sentence.end, verb.end() + 80)))
        if given is not None:
            own = text[sentence.start : verb.start()].strip()
            may = not owners.is_owner(own) and promises.makes_task(text, Span(*verb.span()), sentence.end)
            return given if may else None
    return None


def _in_clause(text: str, sentence: Span) -> Span | None:
    """``Afgesproken is dat RIVM en GGD … opstellen``: the verb closes the clause."""
    words = text[sentence.start : sentence.end]
    that = _AGREED.search(text, *sentence) if any(cue in words for cue in AGREEING) else None
    given = longest(text, Span(that.end(), sentence.end)) if that else None
    last = _WORD.findall(text, *sentence)[-1:] if given is not None else []
    return given if last and last[0] in _verbs_and_infinitives() else None
