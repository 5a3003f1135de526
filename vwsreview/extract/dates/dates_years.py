"""Which numbers of four digits are years: not counts, pages, or the years in the names of laws."""

import re

from vwsreview.extract.dates.calendar_expressions import Year
from vwsreview.extract.dates.dates_place import (
    CLOSED,
    MONEY_BEFORE,
    NUMBERED,
    ROUGHLY,
    Place,
    on_one_line,
    words_before,
    words_behind,
)

_YEAR_BEFORE = words_before(
    "in sinds vanaf per t/m tot_en_met eind begin medio najaar voorjaar zomer winter herfst lente [a-z]*jaar jaren"
    " jaartal kwartaal anno seizoen vergaderdata [a-z]*(?:plan|plannen|verslag|begroting|rekening|rapport|rapportage"
    "|brief|programma|onderzoek|monitor|reeks|evaluatie|budget|cijfers|conferentie|congres)"
    " the since during (?:19|20)[0-9]{2}(?:,|_en|_of)", "(?: van)? ",
)  # fmt: skip
_MAYBE_YEAR_BEFORE = words_before(
    "van voor tot over na en of raming uit naar planning agenda budget programma verslag rapportage cijfers"
    " through from until of for to by", " ",
)  # fmt: skip
_LAW_BEFORE = words_before(
    "[a-zà-ÿ]*wet wmo wlz wob woo wpg zvw wgbo [a-zà-ÿ]*besluit [a-zà-ÿ]*regeling verordening richtlijn iso nen postbus"
    rf" {NUMBERED} {ROUGHLY} ten_minste x", " ?",
)  # fmt: skip
_NAMED_LAW_BEFORE = re.compile(
    r"(?:wet|besluit|regeling|verordening)"
    r"(?: (?!in |van |per |vanaf |sinds |is |over |voor |uit |en |tot )[a-zà-ÿ]+){0,4} (?:van |uit )?$"
)
_MANY_BEHIND = words_behind(
    "euro mensen personen bedden vaccins vaccinaties doses fte stuks meldingen gevallen patiënten deelnemers tests?"
    " testen telefoontjes inwoners medewerkers besmettingen locaties plaatsen uur uren dagen keer km meter kg m2"
    " cliënten artsen verpleegkundigen studenten leerlingen kinderen reizigers (?!dd)[b-df-hj-np-tv-z]{2}"
)
_MONEY_BEHIND = re.compile(r" (?:budget|costs?|figures|report|annual|accounts|fees|plans?)(?![a-z])")
_OPEN_BEFORE = re.compile(r"[a-zà-ÿ]{4} $|\($")
_PLURAL_BEHIND = re.compile(r" [a-zà-ÿ]+(?:en|s)(?![a-zà-ÿ])")
_NAME_BEFORE = re.compile(r"(?:^|[^A-Za-zÀ-ÿ0-9-])[A-Z][A-Za-zÀ-ÿ]+[ \n]$")
_CLOSED_OR_FUNCTION = re.compile(
    r" {0,3}(?:$|  |[\n.,;:?!)\]|/('\"’”]| -|-[^a-z0-9])"
    r"| {1,2}(?:is|was|zijn|waren|wordt|worden|werd|werden|en|of|tot|met|voor"
    r"|van|op|de|het|een|dat|die|als|nog|niet|al|te|naar|om|door|per|aan|bij|maar|kan|kunnen|zal|zullen|moet|moeten|heeft"
    r"|hebben|gaat|gaan|in|uit|over|wil|gold|weer|ook|zou|zouden|t/m|verloopt|loopt|komt|komen|and|to|the|for|we)(?![a-zà-ÿ])"
)


def mere_number(place: Place) -> bool:
    """A count, a page or the year in a law's name."""
    expression = place.parsed.expression
    if not isinstance(expression, Year) or expression.part is not None:
        return False
    before, behind = on_one_line(place.before()), place.behind(40)
    if MONEY_BEFORE.search(before) or _MANY_BEHIND.match(behind):
        return True
    if place.told and (_LAW_BEFORE.search(before) or _NAMED_LAW_BEFORE.search(place.before(60))):
        return True
    if _YEAR_BEFORE.search(before):
        return False
    if _MONEY_BEHIND.match(behind):
        return False
    closed = _CLOSED_OR_FUNCTION.match(behind) is not None
    if _MAYBE_YEAR_BEFORE.search(before):
        return not closed and (_PLURAL_BEHIND.match(behind) is not None or "-" in place.words)
    if _NAME_BEFORE.search(place.source, max(0, place.origin - 30), place.origin):
        return not closed
    return not (_OPEN_BEFORE.search(before) and CLOSED.match(behind))


def row_number(place: Place) -> bool:
    """``2023-24`` is a school year only behind a word for it."""
    before = on_one_line(place.before())
    return not (_YEAR_BEFORE.search(before) or _MAYBE_YEAR_BEFORE.search(before))
