"""Who a sentence says will do something: in front of its verb, behind it, or in a clause of its own."""

import re
from functools import cache

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, owners

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
_AFTER_PARTICLE = frozenset({
    "voor", "met", "en", "bij", "over", "uiterlijk", "van", "zodat", "in", "naar", "tegen", "door", "om", "op",
    "aan", "welke", "wie", "hoe", "of", "dat", "wat", "vóór", "per", "binnen", "deze", "volgende", "graag", "rond",
    "te", "eind", "begin", "medio", "nog", "als", "zodra", "tijdens", "tot", "morgen", "vandaag", "via",
})  # fmt: skip
_FINITE_ENDING = re.compile(r"[a-zà-ÿ]{2,}t|gaa[nt]|doe[nt]|zie[nt]|zal|zullen|will|to|kan|kunnen|mag|moeten|dienen")
_CLOSING = re.compile(r"\s*(?:$|[.(\[]|[–—-]{1,2}\s|/\s)")
"""What stands behind an infinitive that closes its clause: ``Pers bellen (Bakker)``."""
_PLURAL = re.compile(r"[a-zà-ÿ]{3,}en")
_SEVERAL = re.compile(r" (?:en|and|&) |[,/]")
_INFINITIVE_END = re.compile(r"[a-zà-ÿ]{3,}en[.\s]*$")
_INFINITIVE = ("en", "aan", "oen", "ien")
_WILLS = frozenset(("zal", "zullen", "gaat", "gaan", "will", "to", "shall"))
"""With these any infinitive is a task, but for states."""
_MAY = frozenset(("wil", "mag", "mogen", "moet", "moeten", "dient", "dienen", "probeert", "proberen", "laat", "laten"))
"""With these only an infinitive that the list has."""
_SHORTEST_VERB = 3  # characters: "zet" gives no "ze"
_LONGEST_SENTENCE = 1000  # characters: more is a list or damage, and is not taken apart
_FAR = 120
"""How many characters names are looked for in."""
_THEY = re.compile(
    r"(?P<owner>[Hh]ij|[Zz]ij|[Hh]e|[Ss]he|[Tt]hey)\s(?P<verb>zal|zullen|gaat|gaan|will|undertook)(?!\w)"
)
_PRONOUN = re.compile(r"ik|wij|we|I|hij|zij", re.IGNORECASE)
_HAS = frozenset(("heeft", "hebben", "is", "zijn", "has", "have"))
"""A list carries over what has been done too."""
_ANNOUNCING = frozenset(("organiseert", "organiseren", "to"))
"""``In mei organiseert de commissie …`` tells what takes place, and is nobody's task."""
_ADVERBS = frozenset(("also", "then", "now", "still", "not", "further", "jointly", "both", "all", "again"))
_CLAUSE_END = re.compile(r"[;.?!:]\s|, (?:die|dat|wat|waar|zodat|omdat|als|maar|en)(?=\s)|$")
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
_AGREED_CUES = ("fgesproken", "fspraak", " af", "greed", " toe ")
_TOGETHER = re.compile(r"\W(?:samen met|i\.?s\.?m\.?|in samenwerking met|together with) ")


@cache
def finite_verbs() -> frozenset[str]:
    """Verbs that make a task of a sentence, and those that go with an infinitive. Asked of every sentence."""
    return frozenset(gazetteer.verbs()) | _WILLS | _MAY


@cache
def _verbs_and_infinitives() -> frozenset[str]:
    return frozenset(gazetteer.verbs()) | gazetteer.words("task_infinitives.txt")


@cache
def _fronted() -> frozenset[str]:
    """The verbs as they may stand in front of their subject: ``stuurt``, ``stuur``."""
    return (finite_verbs() - _ANNOUNCING) | {
        verb.removesuffix("t") for verb in gazetteer.verbs() if len(verb) > _SHORTEST_VERB
    }


@cache
def promising() -> frozenset[str]:
    """The verbs, in every form, of which a sentence has one where `doer` finds somebody."""
    return _fronted() | _verbs_and_infinitives()


def subject(text: str, sentence: Span, *, marked: bool = False) -> tuple[Span, Span] | None:
    """The subject in front of a task verb at the head of a sentence, and the verb; None without either.

    ``5.1.2e en 5.1.2e leveren …``, ``De GGD zet …``, ``T. Maart nodigt …``, ``Ik leg …``. Where the sentence is
    `marked` as an action, any word that looks like a finite verb will do.
    """
    verbs = finite_verbs()
    for place, token in enumerate(_TOKEN.finditer(text, sentence.start, min(sentence.end, sentence.start + 120))):
        word = token.group().strip("*_,.;:").casefold()
        if place and (word in verbs or (marked and _looks_finite(text, token.start(), word, sentence))):
            before = _bare(text, trimmed(text, sentence.start, token.start()))
            if owners.is_owner(text[before.start : before.end]) and _agree(text[before.start : before.end], word):
                if marked and word.endswith("en") and _CLOSING.match(text, token.end(), sentence.end):
                    return None
                return before, Span(*token.span())
            if word in verbs:
                return None
        if place > 10:
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
    return word in _WILLS or not _INFINITIVE_END.search(text, start, sentence.end)


def doer(text: str, sentence: Span) -> Span | None:
    """Who a sentence says will do something: in front of its verb, behind it, or behind ``afgesproken is dat``."""
    if " toe dat " in text[sentence.start : sentence.end] and (other := _in_clause(text, sentence)) is not None:
        return other  # who promises that others will do it is not the one who does
    found = subject(text, sentence) or _pronoun(text, sentence)
    if found is not None:
        before, verb = found
        return before if _promises(text, verb, sentence.end) else None
    return _behind_verb(text, sentence) or _in_clause(text, sentence)


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
        if own is None or not _promises(text, own[1], rest.end):
            continue
        if _HAS_VERB.search(text, *first) or doer(text, first) is not None:
            found.append(first)
            start = rest.start
    return [*found, Span(start, sentence.end)]


def longest(text: str, span: Span) -> Span | None:
    """As many of the first words as name somebody together; None where the first does not."""
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


def _promises(text: str, verb: Span, end: int) -> bool:
    """Whether a verb makes a task of what follows: with ``levert`` an ``aan``, with ``zal`` an infinitive."""
    word = text[verb.start : verb.end].strip("*_,").casefold()
    behind = Span(verb.end, end)
    if word in _WILLS and _infinitive(text, word, behind):
        return True
    if word in _MAY:
        known = gazetteer.words("task_infinitives.txt")
        return any(found in known for found in _clause_words(text, behind)) or "op zich nemen" in text[verb.end : end]
    verbs = gazetteer.verbs()
    needed = verbs[word] if word in verbs else verbs.get(f"{word}t")
    return needed is not None and (not needed or _has_particle(text, behind, needed))


def _clause_words(text: str, behind: Span) -> list[str]:
    clause = _CLAUSE_END.search(text, *behind)
    return _WORD.findall(text[behind.start : clause.start() if clause else behind.end])


def _infinitive(text: str, word: str, behind: Span) -> bool:
    """Whether something to do goes with ``zal`` or ``will``: no state and no change of its own accord."""
    never = gazetteer.words("never_tasks.txt")
    if word in ("will", "to", "shall"):
        found = _WORD.search(text, *behind)
        if found is not None and found.group() in _ADVERBS:
            found = _WORD.search(text, found.end(), behind.end)
        return found is not None and found.group() not in never
    words = _clause_words(text, behind)
    if words[:1] == ["worden"]:
        return False  # "Onderzocht zal worden …"
    infinitives = [found for found in words if found.endswith(_INFINITIVE) and found.islower()]
    if not infinitives:
        return False
    return infinitives[-1] not in never or not gazetteer.words("task_infinitives.txt").isdisjoint(words)


def _pronoun(text: str, sentence: Span) -> tuple[Span, Span] | None:
    """``Ik stuur``, ``I will send``, ``Hij zal``: pronouns stay as written."""
    found = _FIRST.match(text, *sentence) or _THEY.match(text, *sentence)
    return (Span(*found.span("owner")), Span(*found.span("verb"))) if found else None


def _behind_verb(text: str, sentence: Span) -> Span | None:
    """``Volgende week stuurt het RIVM …``: the verb stands behind a few words that name nobody."""
    verbs = _fronted()
    comma = False
    for place, token in enumerate(_TOKEN.finditer(text, sentence.start, min(sentence.end, sentence.start + 110))):
        word = token.group()
        if place > 10 or (comma and word not in verbs):
            return None
        comma = place > 0 and word.endswith(",")
        if place and word in verbs and not text.endswith(" te ", sentence.start, token.start()):
            given = longest(text, Span(token.end() + 1, min(sentence.end, token.end() + 80)))
            if given is None:
                continue
            own = text[sentence.start : token.start()].strip()
            may = not owners.is_owner(own) and _promises(text, Span(*token.span()), sentence.end)
            return given if may else None
    return None


def _in_clause(text: str, sentence: Span) -> Span | None:
    """``Afgesproken is dat RIVM en GGD … opstellen``: the verb closes the clause."""
    words = text[sentence.start : sentence.end]
    that = _AGREED.search(text, *sentence) if any(cue in words for cue in _AGREED_CUES) else None
    given = longest(text, Span(that.end(), sentence.end)) if that else None
    last = _WORD.findall(text, *sentence)[-1:] if given is not None else []
    return given if last and last[0] in _verbs_and_infinitives() else None


def _has_particle(text: str, behind: Span, needed: frozenset[str]) -> bool:
    """Whether a needed word closes a clause behind the verb; one with a star in the list may stand anywhere."""
    return any(
        f"{word.group()}*" in needed or (word.group() in needed and _is_particle(text, word.end(), behind.end))
        for word in _WORD.finditer(text, *behind)
    )


def _is_particle(text: str, start: int, end: int) -> bool:
    """A verb's particle stands at the end of its clause; as a preposition it has a noun behind it."""
    following = _WORD.search(text, start, end)
    if following is None or text[start] in ",.;:(" or "(" in text[start : following.start()]:
        return True
    return following.group() in _AFTER_PARTICLE
