"""Which verbs make a task of what goes with them: ``levert … aan``, ``zal … sturen``, ``zegt toe … te bellen``."""

import re
from functools import cache

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer

_WORD = re.compile(r"\w+")
_AFTER_PARTICLE = frozenset({
    "voor", "met", "en", "bij", "over", "uiterlijk", "van", "zodat", "in", "naar", "tegen", "door", "om", "op",
    "aan", "welke", "wie", "hoe", "of", "dat", "wat", "vóór", "per", "binnen", "deze", "volgende", "graag", "rond",
    "te", "eind", "begin", "medio", "nog", "als", "zodra", "tijdens", "tot", "morgen", "vandaag", "via",
})  # fmt: skip
_INFINITIVE = ("en", "aan", "oen", "ien")
WILLS = frozenset(("zal", "zullen", "gaat", "gaan", "will", "to", "shall"))
"""With these any infinitive is a task, but for states."""
_MAY = frozenset(("wil", "mag", "mogen", "moet", "moeten", "dient", "dienen", "probeert", "proberen", "laat", "laten"))
"""With these only an infinitive that the list has."""
_WITH_T = {"ga": "gaat", "doe": "doet", "zie": "ziet"}
_OFFERING = frozenset(("zeg", "zegge", "bied", "biede", "geef", "geve", "neem", "neme", "beloof", "beloven"))
_OFFERED = re.compile(
    r" (?:(?:dit|dat|ook|zelf|daarbij|hierbij) ){0,2}(?:toe|aan|op zich)(?=,? )"
    r"(?! (?:dat|of|hoe|wat|welke|waarom)(?!\w))"
)
_TO_DO = re.compile(r"(?<!\w)(?:(?P<before>\w+) )?te (?P<verb>[a-zà-ÿ]{3,}n)(?!\w)")
_OF_ITSELF = frozenset((
    "komt", "komen", "gaat", "gaan", "ga", "bespreekt", "bespreken", "presenteert", "presenteren", "doet", "doen",
    "geeft", "geven", "ziet", "houdt", "houden", "biedt", "bieden", "zegt", "zeggen", "meldt",
    "melden", "wijst", "wijzen",
))  # fmt: skip
"""What these tell of takes place, or was said, whenever it is."""
_SOON = re.compile(
    r"(?<!\w)(?:voor (?=\d|(?:maan|dins|woens|donder|vrij)dag|het weekend|eind|begin|week)"
    r"|(?:uiterlijk|v[óo]ór|morgen|vandaag"
    r"|vanmiddag|vanavond|binnen (?:\d+|een|twee|drie)|(?:volgende|deze|komende) (?:week|maand)|a\.s\.|aanstaande"
    r"|z\.?s\.?m\.?|zo (?:snel|spoedig) mogelijk)(?!\w))"
)
_ADVERBS = frozenset(("also", "then", "now", "still", "not", "further", "jointly", "both", "all", "again"))
_CLAUSE_END = re.compile(r"[;.?!:]\s|, (?:die|dat|wat|waar|zodat|omdat|als|maar|en)(?=\s)|$")


@cache
def finite_verbs() -> frozenset[str]:
    """Verbs that make a task of a sentence, and those that go with an infinitive. Asked of every sentence."""
    return frozenset(gazetteer.verbs()) | WILLS | _MAY


def makes_task(text: str, verb: Span, end: int) -> bool:
    """Whether a verb makes a task of what follows: with ``levert`` an ``aan``, with ``zal`` an infinitive."""
    word = text[verb.start : verb.end].strip("*_,").casefold()
    behind = Span(verb.end, end)
    if word in WILLS and _infinitive(text, word, behind):
        return True
    if word in _MAY:
        known = gazetteer.words("task_infinitives.txt")
        return any(found in known for found in _clause_words(text, behind)) or "op zich nemen" in text[verb.end : end]
    verbs = gazetteer.verbs()
    needed = verbs[word] if word in verbs else verbs.get(_WITH_T.get(word, f"{word}t"))
    if needed is None:
        return False
    return (
        not needed or _has_particle(text, behind, needed) or _offers(text, word, behind) or _is_soon(text, word, behind)
    )


def _offers(text: str, word: str, behind: Span) -> bool:
    """``zegt toe de leden te bellen``, ``biedt aan mee te denken``: the task is the infinitive."""
    offered = _OFFERED.match(text, *behind) if word.rstrip("t") in _OFFERING else None
    known = gazetteer.words("task_infinitives.txt")
    return offered is not None and any(
        found["verb"] in known or f"{found['before']}{found['verb']}" in known
        for found in _TO_DO.finditer(text, offered.end(), behind.end)
    )


def _is_soon(text: str, word: str, behind: Span) -> bool:
    """``levert uiterlijk vrijdag een raming``: by when it will be done makes a task of it without a particle."""
    that = text.find(" dat ", *behind)
    return word not in _OF_ITSELF and _SOON.search(text, behind.start, that if that >= 0 else behind.end) is not None


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


def _has_particle(text: str, behind: Span, needed: frozenset[str]) -> bool:
    """Whether a needed word closes a clause behind the verb; one with a star in the list may stand anywhere."""
    bare = {word.rstrip("*") for word in needed}
    if bare.isdisjoint(_WORD.findall(text, *behind)):
        return False
    return any(
        f"{word.group()}*" in needed or _is_particle(text, word.end(), behind.end)
        for word in _WORD.finditer(text, *behind)
        if word.group() in bare
    )


def _is_particle(text: str, start: int, end: int) -> bool:
    """A verb's particle stands at the end of its clause; as a preposition it has a noun behind it."""
    following = _WORD.search(text, start, end)
    if following is None or text[start] in ",.;:(" or "(" in text[start : following.start()]:
        return True
    return following.group() in _AFTER_PARTICLE
