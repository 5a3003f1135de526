"""False friends: numbers and words that look like dates and are none.

Phone and file numbers, postcodes, redaction codes, law articles, versions, amounts, scores, fractions, ages, names of
people, file names, slugs and addresses of pages (guideline: not annotated). A friend is a function that looks at the
text around what a rule found and says whether it is none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from vwsreview.extract.calendar_expressions import Day, Length, Month, Year
from vwsreview.extract.calendar_grammar import Parsed


def _words_before(words: str, close: str = ":? ") -> re.Pattern[str]:
    """One of the words (separated by blanks, ``_`` for a blank inside) at the end of what stands before."""
    return re.compile(rf"(?:^|[^a-zà-ÿ/])(?:{'|'.join(words.split())})".replace("_", " ") + f"{close}$")


def _words_behind(words: str) -> re.Pattern[str]:
    """One of the words at the start of what stands behind."""
    return re.compile(rf" {{1,2}}(?:{'|'.join(words.split())})(?![a-zà-ÿ])".replace("_", " "))


_EDGES = " \n|()[]<>,;\"'“”„‘’:="
_FILE = re.compile(r"https?:|www\.|@|[a-z0-9]_[a-z0-9]|\.(?:pdf|docx?|xlsx?|pptx?|msg|txt|md|html?|nl|com|eu)(?![a-z])")
_SURE = (
    r"op per uiterlijk vóór sinds vanaf d\.?d\.? t/m tot_en_met deadline gereed"
    r" verzonden verstuurd gestuurd gemaild ontvangen afgerond datum ingaande m\.i\.v\. on by since"
    r" ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    r" [a-z]*overleg: [a-z]*vergadering: bijeenkomst:"
)
_SURE_BEFORE = _words_before(_SURE)
_CUE_BEFORE = _words_before(_SURE + " tot van voor na rond verslag notulen agenda overleg")
_OPENED = re.compile(r"[|(] ?$|  $")
_CELL_END = re.compile(r" {0,2}[|)]")
_ALONE = re.compile(
    r" {0,2}(?:$| [(]|  |[\n|).,;:?!\]]| (?:en|of|om|is|was|wordt|worden|zijn|waren|heeft|hebben|een|de|het) )"
)
_NUMBERED = (
    r"artikel artikelen art\.? lid onderdeel paragraaf hoofdstuk bijlage bijlagen punt punten nr\.? nummer versie fase"
    r" kamer zaal tel\.? telefoon t f m vraag vragen agendapunt actie acties action actions item besluit decision ap"
    r" pagina pag\.? blz\.? bladzijde"
)
_NUMBERED_BEFORE = _words_before(_NUMBERED, ":? ?")
_MONEY_BEFORE = re.compile(r"(?:[€$]|(?<![a-z])eur) ?$")
_ROUGHLY = r"waarvan ongeveer circa ca\.? bijna ruim meer_dan minder_dan dan zo'n slechts een totaal minimaal maximaal"
_ROUGHLY_BEFORE = _words_before(_ROUGHLY, " ")
_AGE_BEFORE = re.compile(
    r"(?:^|[^a-zà-ÿ])(?:jonger dan|ouder dan|kinderen|jongeren|mensen|ouderen|patiënten|personen|leeftijd|boven|onder"
    r"|aged|vanaf|van|tot|tot en met|t/m|is|was) (?:(?:van|tot|vanaf|de|ca\.|circa|boven|onder) ){0,2}"
    r"(?:[0-9]{1,2} (?:tot|en|t/m|-) )?$"
)
_AGE_BEHIND = _words_behind("en_ouder en_jonger of_ouder of_jonger oud old")
_RATE_BEHIND = re.compile(r" {1,2}(?:per|a) (?:dag|week|maand|jaar|kwartaal|uur)(?![a-z])")
_ORDER_BEFORE = _words_before("dag week fase bijlage nr\\.? nummer", " ")
_LENGTH_BEFORE = _words_before(
    r"duurt duren duur_van looptijd gedurende binnen termijn_van periode_van over voor ongeveer circa ca\. minimaal"
    r" maximaal minstens na al elke laatste komende afgelopen werkt ruim bijna", " ",
)  # fmt: skip
_ONE_BEFORE = _words_before("binnen gedurende in duurt duurde minstens ruim bijna nog_geen maximaal", " ")
_YEAR_BEFORE = _words_before(
    "in sinds vanaf per t/m tot_en_met eind begin medio najaar voorjaar zomer winter herfst lente [a-z]*jaar jaren"
    " jaartal kwartaal anno seizoen vergaderdata [a-z]*(?:plan|plannen|verslag|begroting|rekening|rapportage|brief"
    "|programma|budget|cijfers|conferentie|congres)"
    " the since during (?:19|20)[0-9]{2}(?:,|_en|_of)", "(?: van)? ",
)  # fmt: skip
_MAYBE_YEAR_BEFORE = _words_before(
    "van voor tot over na en of raming uit naar planning agenda budget programma verslag rapportage cijfers"
    " through from until of for", " ",
)  # fmt: skip
_LAW_BEFORE = _words_before(
    "[a-zà-ÿ]*wet wmo wlz wob woo wpg zvw wgbo [a-zà-ÿ]*besluit [a-zà-ÿ]*regeling verordening richtlijn iso nen postbus"
    rf" {_NUMBERED} {_ROUGHLY} ten_minste x", " ?",
)  # fmt: skip
_NAMED_LAW_BEFORE = re.compile(
    r"(?:wet|besluit|regeling|verordening)"
    r"(?: (?!in |van |per |vanaf |sinds |is |over |voor |uit |en |tot )[a-zà-ÿ]+){0,4} (?:van |uit )?$"
)
_MANY_BEHIND = _words_behind(
    "euro mensen personen bedden vaccins vaccinaties doses fte stuks meldingen gevallen patiënten deelnemers tests?"
    " testen telefoontjes inwoners medewerkers besmettingen locaties plaatsen uur uren dagen keer km meter kg m2"
    " cliënten artsen verpleegkundigen studenten leerlingen kinderen reizigers (?!dd)[b-df-hj-np-tv-z]{2}"
)
_CLOSED = re.compile(r" {0,3}(?:$|[\n.,;:?!)|'\"’”])")
_PLURAL_BEHIND = re.compile(r" [a-zà-ÿ]+(?:en|s)(?![a-zà-ÿ])")
_NAME_BEFORE = re.compile(r"(?:^|[^A-Za-zÀ-ÿ0-9-])[A-Z][A-Za-zÀ-ÿ]+[ \n]$")
_CLOSED_OR_FUNCTION = re.compile(
    r" {0,3}(?:$|  |[\n.,;:?!)\]|/('\"’”]| -|-[^a-z0-9])"
    r"| {1,2}(?:is|was|zijn|waren|wordt|worden|werd|werden|en|of|tot|met|voor"
    r"|van|op|de|het|een|dat|die|als|nog|niet|al|te|naar|om|door|per|aan|bij|maar|kan|kunnen|zal|zullen|moet|moeten|heeft"
    r"|hebben|gaat|gaan|in|uit|over|wil|gold|weer|ook|zou|zouden|t/m|verloopt|loopt|komt|komen|and|to|the|for|we)(?![a-zà-ÿ])"
)
_PERSON_BEFORE = re.compile(
    r"(?:dhr|mevr|mw|drs|mr|dr|ir|prof)\.? $|(?:^|[^A-Za-z])[A-Z]\. ?$|(?:van|de|der|den|ten|ter) $"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:|>*\-•#]\s{1,3}|\n\s{0,4})[*_\"'‘“(]{0,3}$")
_NAME_MONTHS = ("maart", "mei", "augustus", "juli", "april")
_SLIPPED = re.compile(r"-[a-z0-9]|/[0-9]|[a-z0-9_]")


@dataclass(frozen=True, slots=True)
class _Place:
    """What was found, what stands around it in the legible text, and the same place in the source."""

    parsed: Parsed
    text: str
    source: str
    origin: int

    @property
    def words(self) -> str:
        return self.text[self.parsed.start : self.parsed.end]

    def before(self, length: int = 30) -> str:
        return self.text[max(0, self.parsed.start - length) : self.parsed.start]

    def behind(self, length: int = 30) -> str:
        return self.text[self.parsed.end : self.parsed.end + length]


def is_date(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    """Whether an expression found in a legible text is one to annotate; `origin` is its place in the source."""
    place = _Place(parsed, text, source, origin)
    friend = _FRIENDS.get(parsed.rule)
    return not _in_a_name(place) and (friend is None or not friend(place))


def _in_a_name(place: _Place) -> bool:
    """Inside a file name, a slug, an address or a file number: letters or numbers glued to it."""
    text, parsed = place.text, place.parsed
    start, end = parsed.start, parsed.end
    while start > 0 and text[start - 1] not in _EDGES and parsed.start - start < 80:
        start -= 1
    while end < len(text) and text[end] not in _EDGES and end - parsed.end < 80:
        end += 1
    if start == parsed.start and end == parsed.end:
        return False
    if _FILE.search(text, start, end):
        return True
    before = text[start : parsed.start]
    if before[-1:] in ("-", "_") and not text[parsed.start].isdigit() and any(map(str.isalpha, before)):
        return True
    if text[parsed.start].isdigit() and before[-1:] in ("-", "/", ".", "#") and any(map(str.isalnum, before)):
        return True
    return text[parsed.end - 1].isdigit() and _SLIPPED.match(text, parsed.end, end) is not None


def _fraction_or_score(place: _Place) -> bool:
    """``1/4``, ``3-1``, ``10-12 personen``, ``2/4``: the less a number looks like a date, the surer its cue must be."""
    if not isinstance(place.parsed.expression, Day) or not place.words[0].isdigit():
        return False
    before, words = place.before(), place.words
    if (
        words == "24/7"
        or _in_a_count(place)
        or any(found.search(before) for found in (_ROUGHLY_BEFORE, _NUMBERED_BEFORE, _MONEY_BEFORE))
    ):
        return True
    column = _between_tabs(place)
    alone = column or _ALONE.match(place.behind()) is not None
    sure = _SURE_BEFORE.search(before) is not None
    opened = _OPENED.search(before) is not None
    cued = sure or (opened and alone) or _CUE_BEFORE.search(before) is not None
    sure = sure or (opened and _CELL_END.match(place.behind()) is not None) or column
    day, month = re.split("[-/]", words)[:2]
    if day[0] == "0" or (month[0] == "0" and len(day) == 2):
        return not (cued or alone)
    if "/" in words and int(day) <= int(month) <= 10 and int(day) <= 4:
        return not (sure or (cued and not opened and _CLOSED.match(place.behind())))
    if "/" in words and int(day) > 12:
        return False
    if "/" in words or (len(day) == 2 and len(month) == 2):
        return not (cued or alone)
    return not (sure and (alone or before.endswith(("op ", "vóór ", "uiterlijk ", "d.d. ", "deadline: "))))


def _between_tabs(place: _Place) -> bool:
    """A column of its own in a table that a converter wrote with tabs."""
    end = place.origin + len(place.words)
    return place.source[max(0, place.origin - 1) : place.origin] == "\t" and place.source[end : end + 1] in ("\t", "\n")


def _in_a_count(place: _Place) -> bool:
    """``| 25-01 | … | 25-02 |``: numbers that open one line after the other count things."""
    first, mark, second = re.split("([-/])", place.words)[:3]
    opening = place.before(6).rpartition("\n")[2]
    if opening.strip("|-* ") or not second.isdigit() or "\n" not in place.before(6):
        return False
    around = place.text[max(0, place.parsed.start - 400) : place.parsed.end + 400]
    near = (f"\n{opening}{first}{mark}{int(second) + step:0{len(second)}}" for step in (-1, 1))
    return any(re.search(re.escape(line) + "(?![0-9])", around) for line in near)


def _mere_number(place: _Place) -> bool:
    """A count, a page or the year in a law's name."""
    expression = place.parsed.expression
    if not isinstance(expression, Year) or expression.part is not None:
        return False
    before, behind = _on_one_line(place.before()), place.behind(40)
    if (
        _LAW_BEFORE.search(before)
        or _NAMED_LAW_BEFORE.search(place.before(60))
        or _MONEY_BEFORE.search(before)
        or _MANY_BEHIND.match(behind)
    ):
        return True
    if _YEAR_BEFORE.search(before):
        return False
    if re.match(r" (?:budget|costs?|figures|report|annual|accounts|fees|plans?)(?![a-z])", behind):
        return False
    closed = _CLOSED_OR_FUNCTION.match(behind) is not None
    if _MAYBE_YEAR_BEFORE.search(before):
        return not closed and (_PLURAL_BEHIND.match(behind) is not None or "-" in place.words)
    if _NAME_BEFORE.search(place.source, max(0, place.origin - 30), place.origin):
        return not closed
    return not (re.search(r"[a-zà-ÿ]{4,} $|\($", before) and _CLOSED.match(behind))


def _on_one_line(before: str) -> str:
    """Line ends between words as blanks, for a sentence runs on; the begin of a paragraph stays one."""
    words = " ".join(before.split())
    return f"{words} " if before[-1:].isspace() else words


def _age_or_rate(place: _Place) -> bool:
    """``jonger dan 65 jaar``, ``16 tot 23 jaar``, ``24 uur per dag``."""
    expression = place.parsed.expression
    if not isinstance(expression, Length):
        return False
    before, behind = place.before(40), place.behind()
    if before.endswith(("paar ", "enkele ", "aantal ")):
        return True
    if _RATE_BEHIND.match(behind) or _ORDER_BEFORE.search(before):
        return True
    if not place.words.endswith(("jaar", "jaren", "year", "years")):
        return False
    if _AGE_BEHIND.match(behind):
        return True
    if _LENGTH_BEFORE.search(before):
        return False
    many = expression.duration.endswith("Y") and int(expression.duration[1:-1]) > 10
    return many or _AGE_BEFORE.search(before) is not None


def _article(place: _Place) -> bool:
    """``een week`` counts one only behind ``binnen``, before ``voor de``, or as ``een week of vier``."""
    if re.match(r" of [a-z0-9]+ (?:dag|week|weken|maand|jaar)", place.behind()):
        return False
    if place.before().endswith("nog ") and re.match(r" (?:de )?(?:tijd|te gaan)", place.behind()):
        return False
    if re.match(r" (?:voor|vóór|na) (?:de|het|deze|dit|aanvang)(?![a-z])", place.behind()):
        return False
    return " of " not in place.words and _ONE_BEFORE.search(place.before()) is None


def _name_of_a_person(place: _Place) -> bool:
    """``T. Maart``: a month with a capital inside a sentence, or behind an initial or a title."""
    expression = place.parsed.expression
    if not isinstance(expression, Month) or expression.year is not None or expression.part is not None:
        return False
    if not place.source[place.origin].isupper() or not place.words.startswith(_NAME_MONTHS):
        return False
    before = place.source[max(0, place.origin - 12) : place.origin]
    return _PERSON_BEFORE.search(before) is not None or _SENTENCE_START.search(before) is None


def _standing_phrase(place: _Place) -> bool:
    """``dagelijks bestuur``."""
    return re.match(r" (?:bestuur|leven|praktijk|gang|kost)", place.behind()) is not None


def _greeting(place: _Place) -> bool:
    """``goede morgen``, ``vandaag de dag``."""
    return place.before().endswith(("goede ", "goeie ", "'s ")) or place.behind().startswith(" de dag")


def _time_span(place: _Place) -> bool:
    """``in two weeks time`` is a length."""
    return place.behind().startswith((" tijd", " time"))


def _code_or_number(place: _Place) -> bool:
    """``5.1.20`` is a redaction code that a scan broke, not the fifth of January."""
    return re.match(r"(?:5\.1|10\.2)\.[0-9]{2}$", place.words) is not None or _numbered_thing(place)


def _row_number(place: _Place) -> bool:
    """``2023-24`` is a school year only behind a word for it."""
    before = _on_one_line(place.before())
    return not (_YEAR_BEFORE.search(before) or _MAYBE_YEAR_BEFORE.search(before))


def _file_number(place: _Place) -> bool:
    """Eight digits are a day only behind a word for it, or at the begin of a line or a cell."""
    if _SURE_BEFORE.search(place.before()) or place.before().endswith(("peildatum ", "peildatum: ")):
        return False
    opens = re.search(r"(?:^|[\n|]) {0,3}$", place.before()) is not None
    return not (opens and re.match(r" {0,3}(?:$|[\n|]| [0-9])|  ", place.behind()))


def _split_elsewhere(place: _Place) -> bool:
    """Digits are put together only at the begin of a line, behind a label or behind a weekday."""
    return re.search(r"(?:^|[\n:|#]|datum|dag|verzonden|ontvangen) {0,3}$", place.before()) is None


def _numbered_thing(place: _Place) -> bool:
    """``bijlage 3 en 10 mei``, ``kamer 10.30``, ``€ 12.50``."""
    return any(found.search(place.before()) for found in (_NUMBERED_BEFORE, _MONEY_BEFORE))


_FRIENDS: dict[str, Callable[[_Place], bool]] = {
    "short_day": _fraction_or_score,
    "broken_year": _row_number,
    "numeric_day": _code_or_number,
    "split_day": _split_elsewhere,
    "compact_day": _file_number,
    "listed_day": _numbered_thing,
    "first_of_range": _numbered_thing,
    "year": _mere_number,
    "length": _age_or_rate,
    "one": _article,
    "month": _name_of_a_person,
    "repeat": _standing_phrase,
    "day_word": _greeting,
    "ahead": _time_span,
    "clock": _numbered_thing,
}
