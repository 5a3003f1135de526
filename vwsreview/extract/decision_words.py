"""The words of a sentence that state a decision, and those that take it back."""

import re
from typing import NamedTuple

from vwsreview.domain.span import Span

CUES = (
    "koord", "vastgesteld", "beslo", "beslui", "conclu", "stem", "afgesproken", "keur", "spreekt ", "spreken ", "vast",
    "vanaf nu", "voortaan", "wijs", "wijzen", "gewezen", "gekozen", "keuze", "afspraak", "gegrond", "ontvankelijk",
    "aangenomen", "verworpen", "gehonoreerd", "geaccepteerd", "bekracht", "aangehouden", "doorgeschoven", "schuift",
    "onderschr", "afgedaan", "geconcl", "eens", "bezwaar",
    "decided", "agreed", "approved", "adopted", "accepted", "rejected", "endorsed",
)  # fmt: skip
"""Every sentence that states a decision, explicitly or not, has one of these."""

_NO_NOUN = (
    r"(?<!het )(?<!Het )(?<!dit )(?<!Dit )(?<!dat )(?<!een )(?<!uw )(?<!hun )(?<!ons )(?<!nieuwe )(?<!van )(?<!eigen )"
)
"""In front of ``akkoord`` and ``besluit`` these make a noun of it."""
_EXPLICIT = re.compile(
    rf"{_NO_NOUN}(?<![\w-])ak ?koord(?![\w-])|^[*_]{{0,3}}Akkoord(?![\w-])"
    r"|(?<![a-z])(?:[Ii]s|[Zz]ijn|[Ww]ordt|[Ww]orden|[Ww]erd|[Ww]erden)\s[^?!]{0,80}(?<![a-z])"
    r"(?:vast ?gesteld(?! (?:of|hoe|wat|welke|wie)(?![a-z]))|besloten(?![a-z]))"
    rf"|{_NO_NOUN}(?<!de )(?<!De )(?<![\w-])besluit(?:en)?\s(?:de|het|dat|om|tot|een|in|voor|niet|deze|dit|ook|hierop"
    r"|daarom|verder|unaniem|vooralsnog|akkoord|met)(?![a-z])"
    r"|(?<![a-z])(?:[Ww]e|[Ww]ij) besluiten(?![a-z])|(?<![a-z])(?:het|een) besluit\s+genomen(?! (?:moet|kan|wordt))"
    r"|[Bb]esloten (?:is|wordt|om|dat|we|wij|zij)|[Cc]onclusie (?:is|was|luidt)|[Cc]onclusie [^?!]{0,50} (?:is|was) dat"
    r"|(?:on)?gewijzigd vastgesteld"
    r"|^[*_]{0,3}(?:Aldus |Definitief |Conform )?[Vv]astgesteld(?! (?:of|dat|hoe|wat|welke)(?![a-z]))"
    r"|(?<![a-z])(?:heb|hebt|heeft|hebben|had|hadden)\s[^?!]{0,80}(?<![a-z])besloten(?![a-z])|(?<![a-z])besloot(?![a-z])"
    r"|(?<![a-z])decided (?:to|that|by|on)(?![a-z])|[Ii]t (?:was|is|has been) (?:\w+ )?decided"
    r"|(?:minutes|agenda|report)[^?!]{0,60} (?:is|are|was|were) approved(?![a-z])"
)
_AGREED = "afgesproken|goedgekeurd|ingestemd|afgewezen|aangenomen"
_DONE = f"{_AGREED}|verworpen|gehonoreerd|geaccepteerd|bekrachtigd|aangehouden|doorgeschoven|toegewezen"
_IMPLICIT = re.compile(
    r"(?<![a-z])(?:stem(?:t|men)|stemde) [^?!]{0,60}(?<![a-z])in(?![a-z])|[Aa]fgesproken (?:is|wordt|om|dat)"
    rf"|(?<![a-z])(?:wordt|is|zijn|worden|werd|werden) [^?!]{{0,70}}(?<![a-z])(?:{_DONE})(?![a-z])"
    rf"|(?<![a-z])(?:heeft|hebben|heb) [^?!]{{0,70}}(?<![a-z])(?:{_AGREED})(?![a-z])"
    rf"|^[*_]{{0,3}}(?:Goedgekeurd|(?:[A-Z]\w+ ){{1,3}}(?:{_DONE}))(?![a-z])"
    r"|spre(?:ekt|ken) (?:[a-z]+ ){0,3}af(?![a-z])|(?<![a-z])(?:vanaf nu|(?:gaa[nt]|doe[nt]|word(?:t|en)|kom(?:t|en)) voortaan)(?![a-z])"
    r"|(?<![a-z])(?:wijst|wijzen|wijs) [^?!,]{0,60}(?<![a-z])af(?=[.,;]|$)"
    r"|(?<![a-z])(?:keurt|keuren) [^?!,]{0,60}(?<![a-z])goed(?=[.,;]|$)"
    r"|(?<![a-z])(?:stelt|stellen) [^?!]{0,60}(?<![a-z])vast(?=[.,;]|$| dat)|(?<![a-z])staa[nt] vast(?=[,.;]|$)"
    r"|conclude(?:er|ert|ren) [^?!,]{0,30}(?<![a-z])dat(?![a-z])|geconcludeerd dat"
    r"|het er(?: ook)? ?over eens|^Geen bezwaar|(?:is|wordt|heeft|hebben) [^?!]{0,60}gekozen (?:voor|om)(?![a-z])"
    r"|(?:de|onze) keuze gemaakt (?:om|voor)|de afspraak gemaakt [^?!]{0,40}(?:dat|om)(?![a-z])|[Dd]e afspraak is dat"
    r"|verkla(?:ar|art|ren) [^?!]{0,60}(?:gegrond|ontvankelijk)|beschouw(?:t|en)? [^?!]{0,60}als afgedaan"
    r"|(?:^|[a-z]\s)(?:[A-Z]\w+|[Ww]ij|[Ww]e|[Bb]estuurders|[Ll]eden) onderschrijven(?![a-z])"
    r"|(?<![a-z])schuift [^?!]{0,40}door naar|onder vaststelling van"
    r"|(?<![a-z])agreed (?:to|that|on|at|by|upon)(?![a-z])|(?:is|are|was|were|been) agreed(?![a-z])"
    r"|(?:is|are|was|were|been) (?:approved|adopted|accepted|rejected|endorsed)(?![a-z])"
)
_WORDS = "akkoord|besloten|besluiten|vastgesteld|goedgekeurd|afgesproken"
_NOT = re.compile(
    rf"[Gg]evraagd besluit|[Uu] kunt|(?<![a-z])(?:nog )?niet (?:[a-z]+ ){{0,2}}(?:{_WORDS})|zijn pas|nog niets"
    rf"|(?<![a-z])(?:kan|kunnen|kon|zal|zullen|zou|zouden|mag|wil|moet|moeten) (?:(?! en )[^?!]){{0,60}}(?:{_WORDS})"
    rf"|^Indien|(?<![a-z])(?:indien|als|Als) [^?!]{{0,40}}(?:{_WORDS})|vraagt of|(?:stelt|stellen) vast of|al dan niet"
    r"|(?:wacht(?:en)?|wachtend) (?:nog )?op (?:het |de )?akkoord|akkoord te gaan"
    r"|(?:voor|ter|om|zonder|na|op|tot|vraagt|gevraagd) akkoord|onder voorbehoud van"
    r"|met (?:\d+ ?%\s+)?zekerheid|steekproef|gaat ervan uit|(?:not|nothing) (?:yet )?(?:decided|agreed|approved)"
)
_STANDING = re.compile(r"(?<![a-z])word(?:t|en)\s[^?!]{0,60}(?<![a-z])(?:vastgesteld|besloten|afgesproken|goedgekeurd)")
"""In a letter this tells how things are decided, not that they were."""
_FOUND_OUT = re.compile(r"vastgesteld dat(?![a-z])|^[*_]{0,3}Akkoord[*_. ]*(?:\(|$)")
"""In a letter or a note the first is what somebody found, the second the initials under it."""


class Statement(NamedTuple):
    """Whether a decision is marked by one of the guideline's words, and where the words stand that state it."""

    explicit: bool
    words: Span


def taken_back(sentence: str) -> bool:
    """Whether a sentence says that nothing was decided, or only what might be."""
    return _NOT.search(sentence) is not None


def statement(text: str, span: Span, kind: str) -> Statement | None:
    """What a sentence states as decided, in a document of this kind; None where it does not."""
    sentence = text[span.start : span.end]
    if sentence.endswith("?") or taken_back(sentence) or (kind == "letter" and _STANDING.search(sentence)):
        return None
    if kind not in ("minutes", "decision_list", "email") and _FOUND_OUT.search(sentence):
        return None
    for pattern, explicit in ((_EXPLICIT, True), (_IMPLICIT, False)):
        if found := pattern.search(sentence):
            return Statement(explicit, Span(span.start + found.start(), span.start + found.end()))
    return None
