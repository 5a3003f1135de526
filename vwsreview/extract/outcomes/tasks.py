"""Who is to do what the words of an action say: one small reader a form, the surest first."""

import re
from collections.abc import Callable
from itertools import pairwise

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.outcomes import doers, owners, promises

_TOKEN = re.compile(r"\S+")
_PASSIVE = re.compile(r"(?<!\w)(?:word(?:t|en)|zal|zullen|be|is|are|moet|moeten|dient|dienen)(?!\w)")
_COMMA = re.compile(r"(?<=en), (?P<owner>[A-Z0-9][^;:\n]{0,60})$")
_WILL = re.compile(r", (?P<owner>[^,;.:\n]{2,60}?) (?:will|shall|zal|zullen)(?!\w)")
_VERB_LIKE = re.compile(r"[a-zà-ÿ]{2,}(?:t|en|s|ll)|to|zal")
_LABELLED = re.compile(
    r"(?<!\w)(?:actie(?:houders?)?|eigenaar|trekker|houder|wie|verantwoordelijk(?:en?)?|owner|responsible|action by)"
    r"\s?: ?(?P<owner>[^;()\[\]|\n]{1,60}?)"
    r"(?=[;()\[\]|\n]|(?<!mw)(?<!evr)(?<!dhr)(?<!dr)(?<!drs)(?<!ir)(?<!mr)\. |\.?$"
    r"|, (?:deadline|termijn|gereed|uiterlijk|due))",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<owner>[^:\n]{1,60}?)[*_]{0,3}(?::| [–—-]{1,2})[*_]{0,3} (?=\S)")
_TOPIC = re.compile(
    r"(?!Communicatie|Redactie|Directie|Inspectie|Politie|Stichting|Vereniging|Afdeling)(?:[A-Z]\w+ )?[A-Z]?\w*"
    r"(?:[st]ie|heid|teit|[a-z]{4}ering|ning|ssing|(?i:issue|plan|lijst|brief|punt|stuk|advies|overleg|zaal))"
)
"""A noun in front of a colon tells what the task is about, and not whose it is."""
_IN_BOLD = re.compile(r"(?P<owner>[^:*\n]{1,60})\*\* (?=\S)")
_MENTIONED = re.compile(r"(?<![\w.])@(?P<owner>[A-Za-z][\w-]{1,40})")
_MEMBERS = re.compile(r"(?:The |Your |[Mm]y |All )[A-Z]?[\w-]+(?: [\w-]+){0,2}")
"""In English whoever is requested to do something stands in front, whatever they are called."""
_YOU = frozenset(("u", "jullie", "je", "you"))
_TO_DO = re.compile(r"(?<!\w)(?:te|to|om|mee)(?!\w)")
ASKING = ("verzoe", "oproep", "grateful", "invited", "verzoch", "vraag", "vrag", "ask", "request", " aan ", "heb")
"""Every sentence in which `asked` finds somebody has one of these."""
_ASKED = re.compile(
    r"(?:(?:wordt|worden|zal|zullen)(?: ook| nog| verder)? aan|[Vv]erzoek aan|[Oo]proep aan|[Vv]raag aan"
    r"|[Vv]erzoek(?:t|en)?(?: (?:ik|wij|we))?|[Vv]ra(?:gen|agt|ag)(?: (?:ik|wij|we))?(?: aan)?"
    r"|heb(?:ben)? (?:ik|wij|we)|(?:[Ii]k heb|[Ww]ij hebben|[Ww]e hebben)(?: aan)?|[Aa]sk(?:s|ed)?) "
    r"(?P<owner>[^,;?\n]{1,70}?)(?=,? (?:wordt|is|worden|gevraagd|verzocht|asked|om|deze|dit"
    r"|vriendelijk|dringend|nogmaals|dat|de|het|the|alle|een|uw|uiterlijk|v[óo]{1,2}r|binnen|te|zal|to"
    r"|met|voor|bij|over|naar|in|als|ook|verder|eventueel|nog|hier\w{0,6}|alvast|mee)(?!\w))"
    r"(?! om (?:in|toe)stemming| om (?:akkoord|aandacht|toelichting|advies|een (?:besluit|reactie))(?!\w))"
)
_IS_ASKED = re.compile(
    r"(?:[Aa]an )?(?P<owner>[^,;?\n]{1,70}?) (?:wordt|worden|is|zijn|are|was|were)"
    r"(?: ook| nog| hierbij| vriendelijk| dringend| nogmaals| kindly)?"
    r" (?:verzocht|gevraagd|asked|requested|invited)(?!\w)"
    r"|(?:[Dd]e |[Hh]et )?(?P<gets>[^,;?\n]{1,70}?) krijg(?:t|en) het verzoek(?!\w)"
)
_GRATEFUL = re.compile(
    r"(?:[Ww]e|I) (?:should|would) be (?:\w+ )?grateful if (?P<owner>[^,;?\n]{1,60}?) (?P<gets>)(?:would|could)(?!\w)"
)
_CALLED = re.compile(r"(?:[Vv]erzoek|[Oo]proep|[Vv]raag) aan (?P<owner>[^:,;?\n]{2,40}?)(?: is)?: (?=[a-z])")
_TO_WHOM = re.compile(
    r"(?<!\w)[Aa]an (?P<owner>[^,;?\n]{1,70}?) (?:wordt|is)"
    r"(?: ook| nog| hierbij| vriendelijk| dringend)? (?:verzocht|gevraagd)(?P<gets>)(?!\w)"
)
_PUT_TO = re.compile(r"verzoek|verzocht|gevraagd|asked|requested|invited")
"""One of these stands wherever somebody *is* asked."""
_BY = re.compile(r"(?<!\w)(?:door|by|[Vv]anuit|[Nn]amens) (?P<owner>(?:(?:de|het|the) )?\S+(?: \S+){0,7})")
_FAR = 120
"""How many characters from the end of a span a name in brackets or behind a dash may begin."""
_TRAILING = re.compile(
    r"(?:\s(?:[–—-]{1,2}|/)\s|\s?(?:->|=>|→|➔|⇒)\s?|[(\[])(?P<owner>(?:[^()\[\]\n–—→]|\([^()\n]{1,20}\)){1,60})"
    r"[)\]]?[.\s*_]*$"
)
_FIELD = re.compile(r"\s(?:[–—-]{1,2}|\|)\s|;\s")
_THAT = re.compile(r"(?<!\w)dat (?P<owner>(?:(?:de|het) )?\S+(?: \S+){0,7})")


def named(text: str, span: Span) -> list[Span]:
    """The owners that the words of a marked action name, by the first form that fits; empty where none is named."""
    return next((given for form in _FORMS if (given := form(text, span))), [])


def plainly_named(text: str, span: Span) -> bool:
    """Whether a line by itself tells whose task it is: by a label, in front, behind, or as the subject of a task."""
    return (
        any(form(text, span) for form in (_labelled, head, trailing, _in_fields)) or doers.doer(text, span) is not None
    )


def asked(text: str, span: Span) -> list[Span]:
    """``Aan de clusters wordt gevraagd …``, ``JenV wordt verzocht …``, ``Wij vragen de GGD om …``."""
    called = _CALLED.match(text, *span)
    if called is not None and owners.is_owner(called["owner"]):
        return owners.split(text, Span(*called.span("owner")))
    grateful = _GRATEFUL.search(text, *span)
    if grateful is not None:
        return owners.split(text, Span(*grateful.span("owner")))
    if not _TO_DO.search(text, *span):
        return []
    passive = (_IS_ASKED.match(text, *span), _TO_WHOM.search(text, *span)) if _PUT_TO.search(text, *span) else ()
    for found in (*passive, *_ASKED.finditer(text, *span)):
        if found is None or not _TO_DO.search(text, found.end(), span.end):
            continue
        group = "owner" if found["owner"] else "gets"
        if found[group].casefold() in _YOU or owners.is_owner(found[group]) or _MEMBERS.fullmatch(found[group]):
            return owners.split(text, Span(*found.span(group)))
    return []


def by(text: str, span: Span) -> list[Span]:
    """Who stands behind ``door``: as many words as name somebody."""
    for found in _BY.finditer(text, *span):
        if given := _longest(text, Span(*found.span("owner"))):
            return given
    return []


def _done_by(text: str, span: Span) -> list[Span]:
    """``De brief wordt door CZ gemaakt``, ``Zaal huren door BPZ``; in ``na lezing door CZ de brief sturen`` nobody."""
    given = by(text, span)
    last = given[-1].end if given else span.start
    return given if _PASSIVE.search(text, *span) or len(text[last : span.end].strip(" .")) == 0 else []


def inverted(text: str, span: Span) -> list[Span]:
    """``Volgende week stuurt het RIVM …``, ``afgesproken is dat LZ de brief stuurt``."""
    verbs = promises.finite_verbs()
    for token in _TOKEN.finditer(text, *span):
        if token.group() != "to" and token.group() in verbs and (given := _longest(text, Span(token.end(), span.end))):
            return given
    that = _THAT.search(text, *span)
    given = _longest(text, Span(*that.span("owner"))) if that else []
    return [one for one in given if not _TOPIC.fullmatch(text, *one)]


def trailing(text: str, span: Span) -> list[Span]:
    """``Stukken rondsturen (BPZ)``, ``Zaal huren – Jansen``, ``Zaal huren -> Jansen, 3 mei``."""
    found = _TRAILING.search(text, max(span.start, span.end - _FAR), span.end)
    inside = owners.before_date(text, Span(*found.span("owner"))) if found else None
    if inside is not None and text.endswith(".", *inside) and text[inside.start : inside.end].islower():
        inside = Span(inside.start, inside.end - 1)
    if inside is None or not owners.is_owner(text[inside.start : inside.end]):
        return []
    return owners.split(text, inside)


def head(text: str, span: Span) -> list[Span]:
    """``Bakker: planning opstellen``, ``GMT, BPZ – uitzoeken``: who stands in front of a colon, a dash, or in bold."""
    bold = text.startswith("**", max(0, span.start - 2)) and _IN_BOLD.match(text, *span)
    found = bold or _HEAD.match(text, *span)
    if found is None or not owners.is_owner(found["owner"]) or _TOPIC.fullmatch(found["owner"]):
        return []
    behind = doers.subject(text, Span(found.end(), span.end), marked=True)
    dash = not found[0].rstrip().rstrip("*_").endswith(":")
    singular = not dash and behind is not None and text[behind[1].start : behind[1].end].endswith("t")
    if behind is not None and singular and not doers.is_pronoun(text, behind[0]) and not bold:
        return []  # "Consultatie: Bakker vraagt …": the word in front is what it is about
    return owners.split(text, Span(*found.span("owner")))


def _in_fields(text: str, span: Span) -> list[Span]:
    """``Zaal huren - BPZ - volgt 3 mei``, ``zaal huren; BPZ; 3 mei``: a field of its own behind the task."""
    fields = list(_FIELD.finditer(text, *span))
    for left, right in pairwise([*(field.span() for field in fields), (span.end, span.end)]):
        inside = owners.before_date(text, trimmed(text, left[1], right[0]))
        if owners.is_owner(text[inside.start : inside.end]):
            return owners.split(text, inside)
    return []


def _before_will(text: str, span: Span) -> list[Span]:
    """``Regarding the form, the board will write to them``: a subject behind what the sentence opens with."""
    for found in _WILL.finditer(text, *span):
        if owners.is_owner(found["owner"]):
            return owners.split(text, Span(*found.span("owner")))
    return []


def _mentioned(text: str, span: Span) -> list[Span]:
    """``zaal huren @bakker``."""
    return [Span(*found.span("owner")) for found in _MENTIONED.finditer(text, *span)]


def _behind_comma(text: str, span: Span) -> list[Span]:
    """``Zaal huren, Bakker, 3 mei``: a name behind an infinitive and a comma, with nothing but a date behind it."""
    found = _COMMA.search(text, max(span.start, span.end - _FAR), span.end)
    inside = owners.before_date(text, Span(*found.span("owner"))) if found else None
    named = inside is not None and owners.is_owner(text[inside.start : inside.end])
    return owners.split(text, inside) if inside is not None and named else []


def _labelled(text: str, span: Span) -> list[Span]:
    found = _LABELLED.search(text, *span)
    return owners.split(text, Span(*found.span("owner"))) if found else []


def _subject(text: str, span: Span) -> list[Span]:
    """``BPZ huurt een zaal``, also behind what it is about: ``Zaal: BPZ huurt er een``."""
    found = doers.subject(text, span, marked=True)
    colon = text.find(": ", span.start, min(span.end, span.start + 40)) if found is None else -1
    found = doers.subject(text, Span(colon + 2, span.end), marked=True) if colon >= 0 else found
    return owners.split(text, found[0]) if found else []


def first(text: str, span: Span) -> list[Span]:
    """Who stands in front of a verb that the list does not have: bars, organisations and functions only."""
    end = span.start
    for token in _TOKEN.finditer(text, span.start, min(span.end, span.start + 80)):
        if not owners.is_office(token.group()):
            named = owners.is_owner(text[span.start : end])
            verb = _VERB_LIKE.fullmatch(token.group()) is not None
            return owners.split(text, trimmed(text, span.start, end)) if verb and named else []
        end = token.end()
    return []


def _longest(text: str, span: Span) -> list[Span]:
    found = doers.longest(text, span)
    return owners.split(text, found) if found else []


_FORMS: tuple[Callable[[str, Span], list[Span]], ...] = (
    _labelled, head, _subject, asked, _before_will, _done_by, trailing, inverted, first, _mentioned, _behind_comma,
    _in_fields,
)  # fmt: skip
