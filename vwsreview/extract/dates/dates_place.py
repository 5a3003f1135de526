"""A place where something like a date was found: what stands around it, and words that tell numbers from dates."""

import re
from dataclasses import dataclass

from vwsreview.extract.dates.calendar_grammar import Parsed


def words_before(words: str, close: str = ":? ") -> re.Pattern[str]:
    """One of the words (separated by blanks, ``_`` for a blank inside) at the end of what stands before."""
    return re.compile(rf"(?:^|[^a-zà-ÿ/])(?:{'|'.join(words.split())})".replace("_", " ") + f"{close}$")


def words_behind(words: str) -> re.Pattern[str]:
    """One of the words at the start of what stands behind."""
    return re.compile(rf" {{1,2}}(?:{'|'.join(words.split())})(?![a-zà-ÿ])".replace("_", " "))


NUMBERED = (
    r"artikel artikelen art\.? lid onderdeel paragraaf hoofdstuk bijlage bijlagen punt punten nr\.? nummer versie fase"
    r" kamer zaal tel\.? telefoon t f m vraag vragen agendapunt actie acties action actions item besluit decision ap"
    r" pagina pag\.? blz\.? bladzijde"
)
NUMBERED_BEFORE = words_before(NUMBERED, ":? ?")
MONEY_BEFORE = re.compile(r"(?:[€$]|(?<![a-z])eur) ?$")
ROUGHLY = r"waarvan ongeveer circa ca\.? bijna ruim meer_dan minder_dan dan zo'n slechts een totaal minimaal maximaal"
CLOSED = re.compile(r" {0,3}(?:$|[\n.,;:?!)|'\"’”])")


@dataclass(frozen=True, slots=True)
class Place:
    """What was found, what stands around it in the legible text, and the same place in the source."""

    parsed: Parsed
    text: str
    source: str
    origin: int

    @property
    def words(self) -> str:
        """What was found."""
        return self.text[self.parsed.start : self.parsed.end]

    @property
    def told(self) -> bool:
        """Whether a word stands in front, which every cue of words needs (legible text is in small letters)."""
        return self.before().islower()

    def before(self, length: int = 30) -> str:
        """So many characters in front of it."""
        return self.text[max(0, self.parsed.start - length) : self.parsed.start]

    def behind(self, length: int = 30) -> str:
        """So many characters behind it."""
        return self.text[self.parsed.end : self.parsed.end + length]


def on_one_line(before: str) -> str:
    """Line ends between words as blanks, for a sentence runs on; the begin of a paragraph stays one."""
    words = " ".join(before.split())
    return f"{words} " if before[-1:].isspace() else words
