"""False friends: numbers and words that look like dates and are none.

Phone and file numbers, postcodes, redaction codes, law articles, versions, amounts, scores, fractions, ages, names of
people, file names, slugs and addresses of pages (guideline: not annotated). A friend is a function that looks at the
text around what a rule found and says whether it is none.
"""

import re
from collections.abc import Callable

from vwsreview.extract.dates.calendar_expressions import Day, Length, Month
from vwsreview.extract.dates.calendar_grammar import Parsed
from vwsreview.extract.dates.dates_place import (
    CLOSED,
    MONEY_BEFORE,
    NUMBERED_BEFORE,
    ROUGHLY,
    Place,
    words_before,
    words_behind,
)
from vwsreview.extract.dates.dates_years import mere_number, row_number

_EDGES = " \n|()[]<>,;\"'“”„‘’:="
_GLUED = re.compile(rf"[^{re.escape(_EDGES)}]{{1,80}}")
_FILE = re.compile(r"https?:|www\.|@|[a-z0-9]_[a-z0-9]|\.(?:pdf|docx?|xlsx?|pptx?|msg|txt|md|html?|nl|com|eu)(?![a-z])")
_SURE = (
    r"op per uiterlijk vóór sinds vanaf d\.?d\.? t/m tot_en_met deadline gereed"
    r" verzonden verstuurd gestuurd gemaild ontvangen afgerond datum ingaande m\.i\.v\. on by since"
    r" ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    r" [a-z]*overleg: [a-z]*vergadering: bijeenkomst: verslag notulen actielijst"
)
_SURE_BEFORE = words_before(_SURE)
_CUE_BEFORE = words_before(_SURE + " tot van voor na rond agenda overleg")
_OPENED = re.compile(r"[|(] ?$|  $")
_CELL_END = re.compile(r" {0,2}[|)]")
_ALONE = re.compile(
    r" {0,2}(?:$| [(]|  |[\n|).,;:?!\]]| (?:en|of|om|is|was|wordt|worden|zijn|waren|heeft|hebben|een|de|het) )"
)
_ROUGHLY_BEFORE = words_before(ROUGHLY, " ")
_AGE_BEFORE = re.compile(
    r"(?:^|[^a-zà-ÿ])(?:jonger dan|ouder dan|kinderen|jongeren|mensen|ouderen|patiënten|personen|leeftijd|boven|onder"
    r"|aged|vanaf|van|tot|tot en met|t/m|is|was) (?:(?:van|tot|vanaf|de|ca\.|circa|boven|onder) ){0,2}"
    r"(?:[0-9]{1,2} (?:tot|en|t/m|-) )?$"
)
_AGE_BEHIND = words_behind("en_ouder en_jonger of_ouder of_jonger oud old")
_RATE_BEHIND = re.compile(r" {1,2}(?:per|a) (?:dag|week|maand|jaar|kwartaal|uur)(?![a-z])")
_ORDER_BEFORE = words_before("dag week fase bijlage nr\\.? nummer", " ")
_LENGTH_BEFORE = words_before(
    r"duurt duren duur_van looptijd gedurende binnen termijn_van periode_van over voor ongeveer circa ca\. minimaal"
    r" maximaal minstens na al elke laatste komende afgelopen werkt ruim bijna", " ",
)  # fmt: skip
_ONE_BEFORE = words_before(
    "[a-z]*termijn_van periode_van duur_van binnen gedurende in duurt duurde minstens ruim bijna nog_geen maximaal", " "
)
_PERSON_BEFORE = re.compile(
    r"(?:dhr|mevr|mw|drs|mr|dr|ir|prof)\.? $|(?:^|[^A-Za-z])[A-Z]\. ?$|(?:van|de|der|den|ten|ter) $"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:|>*\-•#]\s{1,3}|\n\s{0,4})[*_\"'‘“(]{0,3}$")
_NUMBERS_HEAD = re.compile(r"\| ?(?:nr|no|nummer|#)\.? ?\|")
_LONGEST_TABLE = 4000
_NAME_MONTHS = ("maart", "mei", "augustus", "juli", "april")
_SLIPPED = re.compile(r"-[a-z0-9]|/(?:[0-9]|[a-z]{2,6}-?[0-9])|[a-z0-9_]")
_REFERENCE_BEFORE = re.compile(r"(?:kenmerk|nummer|zaaknr|referentie|reference)\.? ?: {0,8}(?:[a-z]{2,8} )?$")


def is_date(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    """Whether an expression found in a legible text is one to annotate; `origin` is its place in the source."""
    place = Place(parsed, text, source, origin)
    friend = _FRIENDS.get(parsed.rule)
    return not _in_a_name(place) and (friend is None or not friend(place))


def _in_a_name(place: Place) -> bool:
    """Inside a file name, a slug, an address or a file number: letters or numbers glued to it."""
    text, parsed = place.text, place.parsed
    start = parsed.start
    while start > 0 and text[start - 1] not in _EDGES and parsed.start - start < 80:
        start -= 1
    glued = _GLUED.match(text, parsed.end)
    end = glued.end() if glued else parsed.end
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


def _fraction_or_score(place: Place) -> bool:
    """``1/4``, ``3-1``, ``10-12 personen``, ``2/4``: the less a number looks like a date, the surer its cue must be."""
    if not isinstance(place.parsed.expression, Day) or not place.words[0].isdigit():
        return False
    before, words, told = place.before(), place.words, place.told
    if (
        words == "24/7"
        or _REFERENCE_BEFORE.search(before)
        or _in_a_count(place)
        or _numbered_thing(place)
        or (told and _ROUGHLY_BEFORE.search(before))
    ):
        return True
    column = _between_tabs(place)
    alone = column or _ALONE.match(place.behind()) is not None
    sure = told and _SURE_BEFORE.search(before) is not None
    opened = _OPENED.search(before) is not None
    cued = sure or (opened and alone) or (told and _CUE_BEFORE.search(before) is not None)
    sure = sure or (opened and _CELL_END.match(place.behind()) is not None) or column
    day, month = re.split("[-/]", words)[:2]
    if day[0] == "0" or (month[0] == "0" and len(day) == 2):
        return not (cued or alone)
    if "/" in words and int(day) <= int(month) <= 10 and int(day) <= 4:
        return not (sure or (cued and not opened and CLOSED.match(place.behind())))
    if "/" in words and int(day) > 12:
        return False
    if "/" in words or (len(day) == 2 and len(month) == 2):
        return not (cued or alone)
    return not (sure and (alone or before.endswith(("op ", "vóór ", "uiterlijk ", "d.d. ", "deadline: "))))


def _between_tabs(place: Place) -> bool:
    """A column of its own in a table that a converter wrote with tabs."""
    end = place.origin + len(place.words)
    return place.source[max(0, place.origin - 1) : place.origin] == "\t" and place.source[end : end + 1] in ("\t", "\n")


def _in_a_count(place: Place) -> bool:
    """``| 25-01 | … | 25-02 |``: numbers that open one line after the other, or below ``Nr``, count things."""
    _, line, opening = place.before(6).rpartition("\n")
    if not line or opening.strip("|-* "):
        return False
    table = place.text.rfind("\n\n", max(0, place.parsed.start - _LONGEST_TABLE), place.parsed.start)
    if opening == "| " and _NUMBERS_HEAD.match(place.text, table + 2 if table >= 0 else 0):
        return True
    first, mark, second = re.split("([-/])", place.words)[:3]
    if not second.isdigit():
        return False
    around = place.text[max(0, place.parsed.start - 400) : place.parsed.end + 400]
    near = (f"\n{opening}{first}{mark}{int(second) + step:0{len(second)}}" for step in (-1, 1))
    return any(not behind[:1].isdigit() for line in near for behind in around.split(line)[1:])


def _age_or_rate(place: Place) -> bool:
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


def _article(place: Place) -> bool:
    """``een week`` counts one only behind ``binnen``, before ``voor de``, or as ``een week of vier``."""
    if re.match(r" of [a-z0-9]+ (?:dag|week|weken|maand|jaar)", place.behind()):
        return False
    if place.before().endswith("nog ") and re.match(r" (?:de )?(?:tijd|te gaan)", place.behind()):
        return False
    if re.match(r" (?:voor|vóór|na) (?:de|het|deze|dit|aanvang)(?![a-z])", place.behind()):
        return False
    return " of " not in place.words and _ONE_BEFORE.search(place.before()) is None


def _name_of_a_person(place: Place) -> bool:
    """``T. Maart``: a month with a capital inside a sentence, or behind an initial or a title."""
    expression = place.parsed.expression
    if not isinstance(expression, Month) or expression.year is not None or expression.part is not None:
        return False
    if not place.source[place.origin].isupper() or not place.words.startswith(_NAME_MONTHS):
        return False
    before = place.source[max(0, place.origin - 12) : place.origin]
    return _PERSON_BEFORE.search(before) is not None or _SENTENCE_START.search(before) is None


def _standing_phrase(place: Place) -> bool:
    """``dagelijks bestuur``."""
    return re.match(r" (?:bestuur|leven|praktijk|gang|kost)", place.behind()) is not None


def _greeting(place: Place) -> bool:
    """``goede morgen``, ``vandaag de dag``."""
    return place.before().endswith(("goede ", "goeie ", "'s ")) or place.behind().startswith(" de dag")


def _time_span(place: Place) -> bool:
    """``in two weeks time`` is a length."""
    return place.behind().startswith((" tijd", " time"))


def _code_or_number(place: Place) -> bool:
    """``5.1.20`` is a redaction code that a scan broke, not the fifth of January."""
    return re.match(r"(?:5\.1|10\.2)\.[0-9]{2}$", place.words) is not None or _numbered_thing(place)


def _file_number(place: Place) -> bool:
    """Eight digits are a day only behind a word for it, or at the begin of a line or a cell."""
    if _SURE_BEFORE.search(place.before()) or place.before().endswith(("peildatum ", "peildatum: ")):
        return False
    opens = re.search(r"(?:^|[\n|#]) {0,3}$", place.before()) is not None
    return not (opens and re.match(r" {0,3}(?:$|[\n|]| [0-9])|  ", place.behind()))


def _split_elsewhere(place: Place) -> bool:
    """Digits are put together only at the begin of a line, behind a label or behind a weekday."""
    return re.search(r"(?:^|[\n:|#]|datum|dag|verzonden|ontvangen) {0,3}$", place.before()) is None


def _numbered_thing(place: Place) -> bool:
    """``bijlage 3 en 10 mei``, ``kamer 10.30``, ``€ 12.50``."""
    before = place.before()
    return MONEY_BEFORE.search(before) is not None or (place.told and NUMBERED_BEFORE.search(before) is not None)


_FRIENDS: dict[str, Callable[[Place], bool]] = {
    "short_day": _fraction_or_score,
    "broken_year": row_number,
    "numeric_day": _code_or_number,
    "split_day": _split_elsewhere,
    "compact_day": _file_number,
    "listed_day": _numbered_thing,
    "first_of_range": _numbered_thing,
    "year": mere_number,
    "length": _age_or_rate,
    "one": _article,
    "month": _name_of_a_person,
    "repeat": _standing_phrase,
    "day_word": _greeting,
    "ahead": _time_span,
    "clock": _numbered_thing,
}
