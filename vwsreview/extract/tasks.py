"""Who is to do what a sentence says: one small reader a form, the surest first."""

import re
from collections.abc import Callable
from functools import cache

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, owners

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
_AFTER_PARTICLE = frozenset({
    "voor", "met", "en", "bij", "over", "uiterlijk", "van", "zodat", "in", "naar", "tegen", "door", "om", "op",
    "aan", "welke", "wie", "hoe", "of", "dat", "wat", "vóór", "per", "binnen", "deze", "volgende", "graag", "rond",
    "te", "eind", "begin", "medio", "nog", "als", "zodra", "tijdens", "tot", "morgen", "vandaag",
})  # fmt: skip
_FINITE_ENDING = re.compile(r"[a-zà-ÿ]{2,}t|gaa[nt]|doe[nt]|zie[nt]|zal|zullen|will|to|kan|kunnen|mag|moeten|dienen")
_CLOSING = re.compile(r"\s*(?:$|[.(\[]|[–—-]{1,2}\s|/\s)")
"""What stands behind an infinitive that closes its clause: ``Pers bellen (Bakker)``."""
_PLURAL = re.compile(r"[a-zà-ÿ]{3,}en")
_SEVERAL = re.compile(r" (?:en|and|&) |[,/]")
_INFINITIVE_END = re.compile(r"[a-zà-ÿ]{3,}en[.\s]*$")
_WILLS = ("zal", "zullen", "gaat", "gaan", "will", "to", "shall")
_LABELLED = re.compile(
    r"(?<!\w)(?:actie(?:houders?)?|eigenaar|trekker|houder|wie|verantwoordelijk(?:en?)?|owner|responsible|action by)"
    r"\s?: ?(?P<owner>[^;()\[\]|\n]{1,60}?)"
    r"(?=[;()\[\]|\n]|(?<!mw)(?<!evr)(?<!dhr)(?<!dr)(?<!drs)(?<!ir)(?<!mr)\. |\.?$"
    r"|, (?:deadline|termijn|gereed|uiterlijk|due))",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<owner>[^:\n]{1,60}?)[*_]{0,3}(?::| [–—-]{1,2})[*_]{0,3} (?=\S)")
_IN_BOLD = re.compile(r"(?P<owner>[^:*\n]{1,60})\*\* (?=\S)")
_MENTIONED = re.compile(r"(?<![\w.])@(?P<owner>[A-Za-z][\w-]{1,40})")
_YOU = frozenset(("u", "jullie", "je", "you"))
_TO_DO = re.compile(r"(?<!\w)(?:te|to|om|mee)(?!\w)")
ASKING = ("verzoe", "verzoch", "vraag", "vrag", "ask", "request", " aan ", "heb")
"""Every sentence in which `asked` finds somebody has one of these."""
_ASKED = re.compile(
    r"(?:(?:is|wordt|worden|zal|zullen)(?: ook| nog| verder)? aan|[Vv]erzoek aan|[Vv]raag aan"
    r"|[Vv]erzoek(?:t|en)?(?: (?:ik|wij|we))?|[Vv]ra(?:gen|agt|ag)(?: (?:ik|wij|we))?(?: aan)?"
    r"|heb(?:ben)? (?:ik|wij|we)|(?:[Ii]k heb|[Ww]ij hebben|[Ww]e hebben)(?: aan)?|[Aa]sk(?:s|ed)?) "
    r"(?P<owner>[^,;?\n]{1,70}?)(?=,? (?:wordt|is|worden|gevraagd|verzocht|asked|om|deze|dit"
    r"|vriendelijk|dringend|nogmaals|dat|de|het|the|alle|een|uw|uiterlijk|v[óo]{1,2}r|binnen|te|zal|to)(?!\w))"
)
_IS_ASKED = re.compile(
    r"(?:[Aa]an )?(?P<owner>[^,;?\n]{1,70}?) (?:wordt|worden|is|zijn|are)(?: ook| nog| hierbij)?"
    r" (?:verzocht|gevraagd|asked|requested)(?!\w)"
    r"|(?:[Dd]e |[Hh]et )?(?P<gets>[^,;?\n]{1,70}?) krijg(?:t|en) het verzoek(?!\w)"
)
_FAR = 120
"""How many characters names are looked for in."""
_BY = re.compile(r"(?<!\w)(?:door|by) (?P<owner>(?:(?:de|het|the) )?\S+(?: \S+){0,7})")
_TRAILING = re.compile(
    r"(?:\s(?:[–—-]{1,2}|/)\s|\s?(?:->|=>|→|➔|⇒)\s?|[(\[])(?P<owner>[^()\[\]\n–—→]{1,60}(?:\([^()]{1,20}\))?)[)\]]?[.\s*_]*$"
)
_THAT = re.compile(r"(?<!\w)dat (?P<owner>(?:(?:de|het) )?\S+(?: \S+){0,7})")
_ADVERBS = frozenset(("also", "then", "now", "still", "not", "further", "jointly", "both", "all", "again"))
_CLAUSE_END = re.compile(r"[;.?!:]\s|, (?:die|dat|wat|waar|zodat|omdat|als|maar|en)(?=\s)|$")
_JOINT = re.compile(r"(?:;|,(?: en| and| maar| but)?| en| and| maar| but| terwijl) ")
_FIRST = re.compile(r"(?P<owner>[Ii]k|[Ww]ij|[Ww]e|I) (?P<verb>\w+)")
_AGREED = re.compile(
    r"(?:[Aa]fgesproken (?:is|wordt|werd)|[Ee]r (?:is|wordt) afgesproken|[Dd]e afspraak is|[Ww]e spreken af|[Aa]greed"
    r"|[Ii]t was agreed)[^,.;?]{0,40}? (?:dat|that) "
)


@cache
def _finite_verbs() -> frozenset[str]:
    """Verbs that make a task of a sentence, and those that go with an infinitive. Asked of every sentence."""
    return frozenset((*gazetteer.verbs(), *_WILLS))


@cache
def _verbs_and_infinitives() -> frozenset[str]:
    return frozenset(gazetteer.verbs()) | gazetteer.words("task_infinitives.txt")


def subject(text: str, sentence: Span, *, marked: bool = False) -> tuple[Span, Span] | None:
    """The subject in front of a task verb at the head of a sentence, and the verb; None without either.

    ``5.1.2e en 5.1.2e leveren …``, ``De GGD zet …``, ``T. Maart nodigt …``, ``Ik leg …``. Where the sentence is
    `marked` as an action, any word that looks like a finite verb will do.
    """
    verbs = _finite_verbs()
    for place, token in enumerate(_TOKEN.finditer(text, sentence.start, min(sentence.end, sentence.start + 120))):
        word = token.group().strip("*_,").casefold()
        if place and (word in verbs or (marked and _looks_finite(text, token.start(), word, sentence))):
            before = trimmed(text, sentence.start, token.start())
            if owners.is_owner(text[before.start : before.end]) and _agree(text[before.start : before.end], word):
                if marked and word.endswith("en") and _CLOSING.match(text, token.end(), sentence.end):
                    return None
                return before, Span(*token.span())
            if word in verbs:
                return None
        if place > 10:
            return None
    return None


def _agree(subject: str, verb: str) -> bool:
    """One name of one word does not go with a plural: in ``Planning delen`` it is what the infinitive is done to."""
    plural = verb.endswith("en") and not verb.startswith("zull")
    return not plural or len(subject.split()) > 1 or "/" in subject or subject.endswith(("s", "en", "e", "ij"))


def _looks_finite(text: str, start: int, word: str, sentence: Span) -> bool:
    """``werkt``, ``gaat``, ``A en B bekijken``; a noun such as ``budget`` before an infinitive at the end is none."""
    if not text[start : start + 1].islower():
        return False
    if _PLURAL.fullmatch(word):
        return _SEVERAL.search(text, sentence.start, start) is not None and owners.is_owner(
            text[sentence.start : start]
        )
    return _FINITE_ENDING.fullmatch(word) is not None and (
        word in _WILLS or not _INFINITIVE_END.search(text, start, sentence.end)
    )


@cache
def _fronted() -> frozenset[str]:
    """The verbs as they may stand in front of their subject: ``stuurt``, ``stuur``."""
    return _finite_verbs() | {verb.removesuffix("t") for verb in gazetteer.verbs()}


@cache
def promising() -> frozenset[str]:
    """The verbs, in every form, of which a sentence has one where `doer` finds somebody."""
    return _fronted() | _verbs_and_infinitives()


def doer(text: str, sentence: Span) -> Span | None:
    """Who a sentence says will do something: in front of its verb, behind it, or behind ``afgesproken is dat``."""
    found = subject(text, sentence) or _in_first_person(text, sentence)
    if found is not None:
        before, verb = found
        return before if _promises(text, verb, sentence.end) else None
    return _behind_verb(text, sentence) or _in_clause(text, sentence)


def clauses(text: str, sentence: Span) -> list[Span]:
    """The main clauses of a sentence, where each has somebody of its own who does something.

    ``CZ past de tekst aan en BPZ stuurt hem rond``. One, the whole sentence, where that is not so.
    """
    found, start = [], sentence.start
    for joint in _JOINT.finditer(text, *sentence):
        rest, first = Span(joint.end(), sentence.end), Span(start, joint.start())
        own = subject(text, rest)
        if own is not None and _promises(text, own[1], rest.end) and doer(text, first) is not None:
            found.append(first)
            start = rest.start
    return [*found, Span(start, sentence.end)]


def _promises(text: str, verb: Span, end: int) -> bool:
    """Whether a verb makes a task of what follows: with ``levert`` an ``aan``, with ``zal`` an infinitive."""
    word = text[verb.start : verb.end].strip("*_,").casefold()
    behind = Span(verb.end, end)
    if word in _WILLS and _infinitive(text, word, behind):
        return True
    verbs = gazetteer.verbs()
    needed = verbs[word] if word in verbs else verbs.get(f"{word}t")
    return needed is not None and (not needed or _has_particle(text, behind, needed))


def _infinitive(text: str, word: str, behind: Span) -> bool:
    """Whether something to do goes with ``zal`` or ``will``: no state and no change of its own accord."""
    never = gazetteer.words("never_tasks.txt")
    if word in ("will", "to", "shall"):
        found = _WORD.search(text, *behind)
        if found is not None and found.group() in _ADVERBS:
            found = _WORD.search(text, found.end(), behind.end)
        return found is not None and found.group() not in never
    clause = _CLAUSE_END.search(text, *behind)
    words = _WORD.findall(text[behind.start : clause.start() if clause else behind.end])
    infinitives = [found for found in words if found.endswith(("en", "aan", "oen", "ien")) and found.islower()]
    return bool(infinitives) and (
        infinitives[-1] not in never or bool(gazetteer.words("task_infinitives.txt") & set(words))
    )


def _in_first_person(text: str, sentence: Span) -> tuple[Span, Span] | None:
    """``Ik stuur``, ``I will send``."""
    found = _FIRST.match(text, *sentence)
    return (Span(*found.span("owner")), Span(*found.span("verb"))) if found else None


def _behind_verb(text: str, sentence: Span) -> Span | None:
    """``Volgende week stuurt het RIVM …``: the verb stands behind a few words that name nobody."""
    verbs = _fronted()
    for place, token in enumerate(_TOKEN.finditer(text, sentence.start, min(sentence.end, sentence.start + 90))):
        word = token.group()
        if place > 7 or (place and word.endswith(",")):
            return None
        if place and word in verbs:
            given = _longest_span(text, Span(token.end() + 1, min(sentence.end, token.end() + 80)))
            own = text[sentence.start : token.start()].strip()
            if given is None or owners.is_owner(own) or not _promises(text, Span(*token.span()), sentence.end):
                return None
            return given
    return None


def _in_clause(text: str, sentence: Span) -> Span | None:
    """``Afgesproken is dat RIVM en GGD … opstellen``: the verb closes the clause."""
    that = _AGREED.match(text, *sentence)
    given = _longest_span(text, Span(that.end(), sentence.end)) if that else None
    last = _WORD.findall(text, *sentence)[-1:] if given is not None else []
    return given if last and last[0] in _verbs_and_infinitives() else None


def _has_particle(text: str, behind: Span, needed: frozenset[str]) -> bool:
    return any(
        word.group() in needed and _is_particle(text, word.end(), behind.end) for word in _WORD.finditer(text, *behind)
    )


def _is_particle(text: str, start: int, end: int) -> bool:
    """A verb's particle stands at the end of its clause; as a preposition it has a noun behind it."""
    following = _WORD.search(text, start, end)
    if following is None or text[start] in ",.;:(" or "(" in text[start : following.start()]:
        return True
    return following.group() in _AFTER_PARTICLE


def named(text: str, span: Span) -> list[Span]:
    """The owners that the words of a marked action name, by the first form that fits; empty where none is named."""
    return next((given for form in _FORMS if (given := form(text, span))), [])


def plainly_named(text: str, span: Span) -> bool:
    """Whether a line by itself tells whose task it is: by a label, in front, behind, or as the subject of a task."""
    return any(form(text, span) for form in (_labelled, head, trailing)) or doer(text, span) is not None


def asked(text: str, span: Span) -> list[Span]:
    """``Aan de clusters wordt gevraagd …``, ``JenV wordt verzocht …``, ``Wij vragen de GGD om …``."""
    if not _TO_DO.search(text, *span):
        return []
    for found in (_IS_ASKED.match(text, *span), *_ASKED.finditer(text, *span)):
        if found is None or not _TO_DO.search(text, found.end(), span.end):
            continue
        group = "owner" if found["owner"] else "gets"
        if found[group].casefold() in _YOU or owners.is_owner(found[group]):
            return owners.split(text, Span(*found.span(group)))
    return []


def by(text: str, span: Span) -> list[Span]:
    """Who stands behind ``door``: as many words as name somebody."""
    for found in _BY.finditer(text, *span):
        if given := _longest(text, Span(*found.span("owner"))):
            return given
    return []


def inverted(text: str, span: Span) -> list[Span]:
    """``Volgende week stuurt het RIVM …``, ``afgesproken is dat LZ de brief stuurt``."""
    verbs = _finite_verbs()
    for token in _TOKEN.finditer(text, *span):
        if token.group() in verbs and (given := _longest(text, Span(token.end(), span.end))):
            return given
    that = _THAT.search(text, *span)
    return _longest(text, Span(*that.span("owner"))) if that else []


def trailing(text: str, span: Span) -> list[Span]:
    """``Stukken rondsturen (BPZ)``, ``Zaal huren – Jansen``, ``Zaal huren -> Jansen, 3 mei``."""
    found = _TRAILING.search(text, *span)
    inside = owners.before_date(text, Span(*found.span("owner"))) if found else None
    if inside is None or not owners.is_owner(text[inside.start : inside.end]):
        return []
    return owners.split(text, inside)


def head(text: str, span: Span) -> list[Span]:
    """``Bakker: planning opstellen``, ``GMT, BPZ – uitzoeken``: who stands in front of a colon, a dash, or in bold."""
    bold = text.startswith("**", max(0, span.start - 2)) and _IN_BOLD.match(text, *span)
    found = bold or _HEAD.match(text, *span)
    if found is None or not owners.is_owner(found["owner"]):
        return []
    return owners.split(text, Span(*found.span("owner")))


def _mentioned(text: str, span: Span) -> list[Span]:
    """``zaal huren @bakker``."""
    return [Span(*found.span("owner")) for found in _MENTIONED.finditer(text, *span)]


def _labelled(text: str, span: Span) -> list[Span]:
    found = _LABELLED.search(text, *span)
    return owners.split(text, Span(*found.span("owner"))) if found else []


def _subject(text: str, span: Span) -> list[Span]:
    found = subject(text, span, marked=True)
    return owners.split(text, found[0]) if found else []


def first(text: str, span: Span) -> list[Span]:
    """Who stands in front of a verb that the list does not have: bars, organisations and functions only."""
    end = span.start
    for token in re.finditer(r"\S+", text[span.start : min(span.end, span.start + 80)]):
        if not owners.is_office(token.group()):
            break
        end = span.start + token.end()
    return owners.split(text, trimmed(text, span.start, end)) if end > span.start else []


def _longest(text: str, span: Span) -> list[Span]:
    found = _longest_span(text, span)
    return owners.split(text, found) if found else []


def _longest_span(text: str, span: Span) -> Span | None:
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
    *_, before, last = ["", *words.split()]
    if last in ("en", "van", "de", "het", "and", "the", "&", "/", "der", "den"):
        return False
    return not last[:1].islower() or not before or owners.is_function(last) or last in ("ik", "we", "wij")


_FORMS: tuple[Callable[[str, Span], list[Span]], ...] = (
    _labelled, head, asked, _subject, by, trailing, inverted, first, _mentioned,
)  # fmt: skip
