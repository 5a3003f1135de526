"""The words of a sentence that state a decision, and those that take it back."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vwsreview.domain.span import Span

_NO_NOUN = "".join(
    rf"(?<!\b{word} )"
    for word in ("het", "Het", "dit", "Dit", "dat", "een", "uw", "hun", "ons", "nieuwe", "van", "eigen")
)
"""In front of ``akkoord`` and ``besluit`` these make a noun of it."""
_IS = r"(?<![a-z])(?:[Ii]s|[Zz]ijn|[Ww]ordt|[Ww]orden|[Ww]erd|[Ww]erden|[Ww]as|[Ww]aren)\s[^?!]{0,80}(?<![a-z])"
_HAS = r"(?<![a-z])(?:heb|hebt|heeft|hebben|had|hadden)\s[^?!]{0,80}(?<![a-z])"

_EXPLICIT: dict[str, str] = {
    "koord": rf"{_NO_NOUN}(?<![\w-])ak ?koord(?![\w-])|^[*_]{{0,3}}Akkoord(?![\w-])",
    "gesteld": rf"{_IS}vast ?gesteld(?! (?:of|hoe|wat|welke|wie)(?![a-z]))|(?:on)?gewijzigd vastgesteld"
    r"|(?:[;:,] |^Met [^.?!]{1,40} |zonder (?:op- of )?(?:aanmerkingen|wijzigingen?) )"
    r"vastgesteld(?=[.,;]|$| met | en )"
    r"|^[*_]{0,3}(?:Aldus |Definitief |Conform )?[Vv]astgesteld(?! (?:of|dat|hoe|wat|welke)(?![a-z]))",
    "beslo": rf"{_IS}besloten(?![a-z])|{_HAS}besloten(?![a-z])|[Bb]esloten (?:is|wordt|om|dat|we|wij|zij)"
    r"|(?<![a-z])besloot(?![a-z])",
    "besluit": rf"[(\[][Bb]esluit(?: \d[\d.-]*)?[)\]]"
    rf"|{_NO_NOUN}(?<!de )(?<!De )(?<![\w-])besluit(?:en)?\s"
    r"(?:de|het|dat|om|tot|een|in|voor|niet|deze"
    r"|dit|ook|hierop|daarom|verder|unaniem|vooralsnog|akkoord|met)(?![a-z])"
    r"|(?<![a-z])(?:[Ww]e|[Ww]ij) besluiten(?![a-z])"
    r"|(?<![a-z])(?:het|een) besluit\s+genomen(?! (?:moet|kan|wordt))",
    "conclusie": r"[Cc]onclusie (?:is|was|luidt)|[Cc]onclusie [^?!]{0,50} (?:is|was) dat"
    r"|(?:kom(?:t|en)|kwam(?:en)?) tot de conclusie dat",
    "decided": r"(?<![a-z])decided (?:(?:not )?to|that|by|on)(?![a-z])|[Ii]t (?:was|is|has been) (?:\w+ )?decided",
    "approved": r"(?:minutes|agenda|report)[^?!]{0,60} (?:is|are|was|were) approved(?![a-z])",
    "besloten.": r"^[*_]{0,3}Conform [^.?!]{1,40} besloten",
}  # fmt: skip
"""By a word that stands in each such sentence (in small letters): what makes a decision of it, marked as one."""

_DONE = (
    "afgesproken", "goedgekeurd", "ingestemd", "afgewezen", "aangenomen", "verworpen", "gehonoreerd", "geaccepteerd",
    "bekrachtigd", "aangehouden", "doorgeschoven", "toegewezen",
)  # fmt: skip
_AGREED = frozenset(_DONE[:5])
"""With these somebody may *have* done it; the others are done to a proposal."""
_IMPLICIT: dict[str, str] = {
    **{
        word: rf"(?:{_IS}{'|' + _HAS if word in _AGREED else ''}){word}(?![a-z])"
        rf"|^[*_]{{0,3}}(?:[A-Z]\w+ ){{1,3}}{word}(?![a-z])|^[*_]{{0,3}}{word.capitalize()}(?=[.,;*_]|$| tot )"
        for word in _DONE
    },
    "stem": r"(?<![a-z])(?:stem(?:t|men)|stemde) [^?!]{0,60}(?<![a-z])in(?![a-z])",
    "fgesproken ": r"[Aa]fgesproken (?:is|wordt|om|dat)",
    "spre": r"spre(?:ekt|ken) (?:[a-z]+ ){0,3}af(?![a-z])",
    "vanaf nu": r"(?<![a-z])vanaf nu(?![a-z])",
    "voortaan": r"(?<![a-z])(?:gaa[nt]|doe[nt]|word(?:t|en)|kom(?:t|en)) voortaan(?![a-z])",
    "wij": r"(?<![a-z])(?:wijst|wijzen|wijs) [^?!,]{0,60}(?<![a-z])af(?=[.,;]|$)",
    "keur": r"(?<![a-z])(?:keurt|keuren) [^?!,]{0,60}(?<![a-z])goed(?=[.,;]|$)",
    "vast": r"(?<![a-z])(?:stelt|stellen) [^?!]{0,60}(?<![a-z])vast(?=[.,;]|$| dat)|(?<![a-z])staa[nt] vast(?=[,.;]|$)"
    r"|onder vaststelling van",
    "conclude": r"conclude(?:er|ert|ren) [^?!,]{0,30}(?<![a-z])dat(?![a-z])|geconcludeerd dat",
    "conform": r"^[*_]{0,3}Conform(?: (?:het )?(?:voorstel|advies))?(?=[.,;*_]|$)",
    "kennisgeving": r"(?:^|[:;,] |is |wordt )[Vv]oor kennisgeving aangenomen",
    "kie": r"^(?:De|Het|We|Wij|[A-Z]\w+)(?: [\w-]+){0,3} kie(?:st|zen) (?:unaniem |er |dan |daarom )?voor(?! de keuze)",
    "gekozen w": r"[Gg]ekozen wordt (?:voor|om)(?![a-z])",
    "slotsom": r"tot de slotsom dat",
    "consensus": r"(?:[Ee]r is|is er) (?:[a-z]+ )?consensus (?:dat|over)",
    "charge": r"verle(?:ent|nen|end) (?:[a-z]+ ){0,3}d[eé]charge|d[eé]charge verleend",
    "overgenomen": r"(?:voorstel|suggestie|advies|wijziging|motie|amendement|aanbeveling)[^.?!]{0,80}"
    r" (?:wordt|worden|is|zijn) (?:niet |unaniem |geheel )?overgenomen",
    "afspraak is": r"^Afspraak is(?: dat)?(?![a-z])",
    "concluded": r"(?:[Ii]t was|[A-Z]\w+|committee|group|board) concluded that",
    "eens": r"het er(?: ook)? ?over eens",
    "geen bezwaar": r"^Geen bezwaar",
    "goedgekeurd,": r"^[*_]{0,3}Goedgekeurd",
    "goedgekeurd ": r"^[*_]{0,3}Goedgekeurd",
    "gekozen": r"(?:is|wordt|heeft|hebben) [^?!]{0,60}gekozen (?:voor|om)(?![a-z])",
    "keuze": r"(?:de|onze) keuze gemaakt (?:om|voor)",
    "afspraak": r"de afspraak gemaakt [^?!]{0,40}(?:dat|om)(?![a-z])|[Dd]e afspraak is dat",
    "verkla": r"verkla(?:ar|art|ren) [^?!]{0,60}(?:gegrond|ontvankelijk)",
    "afgedaan": r"beschouw(?:t|en)? [^?!]{0,60}als afgedaan",
    "onderschrijven": r"(?:^|[a-z]\s)(?:[A-Z]\w+|[Ww]ij|[Ww]e|[Bb]estuurders|[Ll]eden) onderschrijven(?![a-z])",
    "schuift": r"(?<![a-z])schuift [^?!]{0,40}door naar",
    "agreed": r"(?<![a-z])agreed (?:to|that|on|at|by|upon)(?![a-z])|(?:is|are|was|were|been) agreed(?![a-z])",
    **{
        f" {word}": rf"(?:(?:is|are|was|were|been)|^(?:[Tt]he )?(?:[Aa]genda|[Mm]inutes|[Rr]eport)) {word}(?![a-z])"
        for word in ("approved", "adopted", "accepted", "rejected", "endorsed")
    },
}  # fmt: skip
"""The same for what the guideline's words do not mark."""
CUES = (*_EXPLICIT, *_IMPLICIT)
"""Every sentence that states a decision has one of these."""
_PATTERNS = {
    cue: (explicit, re.compile(pattern))
    for explicit, table in ((True, _EXPLICIT), (False, _IMPLICIT))
    for cue, pattern in table.items()
}
_WORDS = "akkoord|besloten|besluiten|vastgesteld|goedgekeurd|afgesproken"
_NOT = re.compile(
    rf"[Gg]evraagd besluit|[Uu] kunt|(?<![a-z])(?<!gaat )(?<!gaan )(?:nog )?niet (?:[a-z]+ ){{0,2}}(?:{_WORDS})"
    r"|zijn pas|nog niets"
    rf"|(?<![a-z])(?:kan|kunnen|kon|zal|zullen|zou|zouden|mag|wil|moet|moeten) (?:(?! en )[^?!]){{0,60}}(?:{_WORDS})"
    rf"|^Indien|(?<![a-z])(?:indien|als|Als) [^?!]{{0,40}}(?:{_WORDS})|vraagt of|(?:stelt|stellen) vast of|al dan niet"
    r"|(?:wacht(?:en)?|wachtend) (?:nog )?op (?:het |de )?akkoord|[Aa]kkoord te gaan"
    r"|geworven en aangenomen|(?:voor|ter|om|zonder|[Nn]a|op|tot|vraagt|gevraagd) akkoord|onder voorbehoud van"
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


def statement(text: str, span: Span, kind: str, among: Sequence[str] = CUES) -> Statement | None:
    """What a sentence states as decided, in a document of this kind; None where it does not.

    `among` are the cues that stand in the document at all.
    """
    sentence = text[span.start : span.end]
    folded = sentence.casefold()
    for cue in among:
        if cue not in folded:
            continue
        explicit, pattern = _PATTERNS[cue]
        found = pattern.search(sentence)
        if found is not None:
            words = Span(span.start + found.start(), span.start + found.end())
            return None if _is_none(sentence, kind) else Statement(explicit, words)
    return None


def _is_none(sentence: str, kind: str) -> bool:
    """Whether a sentence with the words of a decision is a question, a proposal, a finding or how things go."""
    if sentence.endswith("?") or taken_back(sentence) or (kind == "letter" and _STANDING.search(sentence)):
        return True
    return kind not in ("minutes", "decision_list", "email") and _FOUND_OUT.search(sentence) is not None
