"""False friends: numbers and words that look like dates and are none.

Phone and file numbers, postcodes, redaction codes, law articles, versions, amounts, scores, fractions, ages, names of
people, file names, slugs and addresses of pages (guideline: not annotated). A friend is a function that looks at the
text around what a rule found.
"""

import re
from collections.abc import Callable

from vwsreview.extract.calendar_expressions import Clock, Day, Length, Month, Year
from vwsreview.extract.calendar_grammar import Parsed

_EDGE = " \n|()[]<>,;\"'“”„‘’:="
_FILE = re.compile(r"(?:https?:|www\.|@|_|\.(?:pdf|docx?|xlsx?|pptx?|msg|txt|md|html?|nl|com|eu)(?![a-z]))")
_CUE = re.compile(
    r"(?:(?:^|[^a-zà-ÿ])(?:op|per|uiterlijk|vóór|sinds|vanaf|d\.?d\.?|t/m|tot en met|deadline|gereed|datum|ingaande|tot|van"
    r"|voor|na|rond|verslag|notulen|agenda|overleg|m\.i\.v\.|on|by|since|maandag|dinsdag|woensdag|donderdag|vrijdag"
    r"|zaterdag|zondag|ma|di|wo|do|vr|za|zo):? |[|(:] ?)$"
)
_STRONG_CUE = re.compile(
    r"(?:(?:^|[^a-zà-ÿ])(?:op|per|uiterlijk|vóór|sinds|vanaf|d\.?d\.?|t/m|tot en met|deadline|gereed|datum|ingaande|m\.i\.v\.)"
    r":? |\| ?|\()$"
)
_ENDS = re.compile(
    r" {0,2}(?:$|[\n|).,;:?!\]]| (?:en|of|om|is|was|wordt|worden|zijn|waren|heeft|hebben|is|een|de|het|nog))"
)
_COUNTED_BEHIND = re.compile(r" {0,2}(?:%|€|[a-zà-ÿ]{3,}(?:en|s|eren|ers)?(?![a-zà-ÿ])|x |m2)")
_FRACTION_BEFORE = re.compile(
    r"(?:waarvan|ongeveer|circa|ca\.|bijna|ruim|meer dan|minder dan|zo'n|slechts|een|pagina|pag\.|blz\.?|bladzijde) $"
)
_ARTICLE_BEFORE = re.compile(r"(?:^|[^a-zà-ÿ])(?:artikel|artikelen|art\.?|lid|onderdeel|paragraaf|hoofdstuk|bijlage|bijlagen|punt|punten|nr\.?"
                             r"|nummer|versie|fase|kamer|zaal|tel\.?|telefoon|t|f|m|vraag|vragen|agendapunt|actie|acties|ap|pagina|blz\.?|[€$])[: ] ?$")  # fmt: skip
_AGE_BEFORE = re.compile(
    r"(?:jonger dan|ouder dan|kinderen tot|kinderen vanaf|kinderen van|jongeren van|jongeren tot|boven de|onder de"
    r"|leeftijd van|leeftijd tot|vanaf|van|tot|tot en met|t/m|mensen van|ouderen van|patiënten van|personen van"
    r"|boven|onder|aged|is|was) (?:de |ca\. |circa )?(?:[0-9]{1,2} (?:tot|en|t/m|-) )?$"
)
_AGE_BEHIND = re.compile(r" {1,2}(?:en ouder|en jonger|of ouder|of jonger|oud(?![a-z])|old)")
_RATE_BEHIND = re.compile(r" {1,2}(?:per|a) (?:dag|week|maand|jaar|kwartaal|uur)(?![a-z])")
_LENGTH_CUE = re.compile(
    r"(?:duurt|duur van|duur|looptijd|gedurende|binnen|termijn van|periode van|over|voor|ongeveer|circa|ca\.|minimaal|maximaal"
    r"|minstens|na|al|elke|laatste|komende|afgelopen|werkt|ruim|bijna) $"
)
_YEAR_CUE = re.compile(
    r"(?:^|[^a-zà-ÿ])(?:in|sinds|eind|begin|medio|najaar|voorjaar|zomer|winter|herfst|lente|jaar|jaren|zomer van"
    r"|kwartaal|anno|during|since|boekjaar|seizoen)(?: van)? $"
)
_YEAR_BEFORE = re.compile(
    r"(?:^|[^a-zà-ÿ])(?:van|voor|tot|vanaf|over|per|na|en|of|t/m|tot en met|begroting|jaarplan|jaarverslag|raming|uit|naar"
    r"|vergaderdata|planning|agenda|budget|programma|verslag|rapportage|cijfers|through|from|until|of|for) $"
)
_NO_YEAR_BEFORE = re.compile(
    r"(?:[a-z]*wet|wmo|wlz|wob|woo|wpg|zvw|wgbo|besluit|organisatiebesluit|regeling|verordening|richtlijn|iso|nen|kamer|postbus"
    r"|bladzijde|blz\.?|pagina|pag\.?|nummer|nr\.?|zo'n|ruim|circa|ca\.?|ongeveer|bijna|dan|totaal|slechts|minimaal|maximaal|ten minste"
    r"|telefoon|tel\.?|versie|artikel|art\.?|[€$]|zaal|x) ?$"
)
_MANY_BEHIND = re.compile(
    r" (?:euro|mensen|personen|bedden|vaccins|vaccinaties|doses|fte|stuks|meldingen|gevallen|patiënten|deelnemers|tests?|testen"
    r"|teststraten|telefoontjes|inwoners|medewerkers|besmettingen|locaties|plaatsen|uur|uren|dagen|keer|km|meter|kg|cliënten"
    r"|zieken|artsen|verpleegkundigen|studenten|leerlingen|kinderen|reizigers|[0-9a-z]+dossiers|m2|vx|hk|[a-z]{2}(?= [a-z]{2,} ?$))(?![a-zà-ÿ])"
)
_FUNCTION_BEHIND = re.compile(
    r"(?: {0,3}(?:$|[\n.,;:?!)\]|/]|\(| -|-[^a-z0-9])| {1,2}(?:is|was|zijn|waren|wordt|worden|werd|werden|en|of|tot|met|voor|van|op"
    r"|de|het|een|dat|die|als|nog|niet|al|te|naar|om|door|per|aan|bij|maar|kan|kunnen|zal|zullen|moet|moeten|heeft|hebben|gaat|gaan"
    r"|in|uit|over|wil|gold|weer|ook|al|was|zou|zouden|t/m|verloopt|loopt|komt|komen|and|to|the|for|we)(?![a-zà-ÿ]))"
)
_NAME_BEFORE = re.compile(
    r"(?:(?:dhr|mevr|mw|drs|mr|dr|ir|prof)\.? |(?:^|[^A-Za-z])[A-Z]\. ?|(?:van|de|der|den|ten|ter) (?:de |der )?)$"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:|>*\-•#]\s{1,3}|\n\s{0,4})[*_\"'‘“(]{0,3}$")
_CALENDAR_MONTHS = re.compile(r"(?:maart|mei|augustus|juli|juni|april|januari)")


def is_date(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    """Whether an expression found in a legible text is one to annotate; `origin` is its place in the source."""
    if _in_a_file_name(text, parsed):
        return False
    friend = _FRIENDS.get(parsed.rule)
    return friend is None or not friend(text, source, parsed, origin)


def _in_a_file_name(text: str, parsed: Parsed) -> bool:
    """Inside a file name, a slug, an address or a file number: letters glued to the numbers."""
    start, end = parsed.start, parsed.end
    while start > 0 and text[start - 1] not in _EDGE and parsed.start - start < 80:
        start -= 1
    while end < len(text) and text[end] not in _EDGE and end - parsed.end < 80:
        end += 1
    if start == parsed.start and end == parsed.end:
        return False
    before, behind = text[start : parsed.start], text[parsed.end : end]
    if _FILE.search(before + " " + behind) or _FILE.search(text[start:end]):
        return True
    if text[parsed.start].isdigit() and before[-1:] in ("-", "/", ".", "#") and len(before) > 1:
        return any(letter.isalnum() for letter in before)
    return bool(re.match(r"[-/][a-z0-9]|[a-z0-9_]", behind)) and text[parsed.end - 1].isdigit()


def _short_day(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    day = parsed.expression.day if isinstance(parsed.expression, Clock) else parsed.expression
    words = text[parsed.start : parsed.end]
    if isinstance(parsed.expression, Clock) or not isinstance(day, Day) or words[0].isalpha():
        return False
    before, behind = text[max(0, parsed.start - 24) : parsed.start], text[parsed.end : parsed.end + 24]
    if words.startswith("24/7") or _FRACTION_BEFORE.search(before) or _ARTICLE_BEFORE.search(before):
        return True
    alone = _ENDS.match(behind) is not None
    first, second = re.split("[-/]", words[:5])[:2]
    if first[0] == "0" or (second[0] == "0" and len(first) == 2):
        return not (alone or _CUE.search(before)) and bool(re.match(r" ?[0-9%€]", behind))
    if "/" in words and int(first) < int(second) <= 10 and int(first) <= 4:
        return not (_STRONG_CUE.search(before) or (_CUE.search(before) and alone))
    if len(first) == 2 and len(second) == 2:
        return not (_CUE.search(before) or alone)
    if "/" in words:
        return not (_CUE.search(before) or alone)
    return not (_STRONG_CUE.search(before) and (alone or before.endswith((" op ", "\nop "))))


def _year(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    if not isinstance(parsed.expression, Year) or parsed.expression.part is not None:
        return False
    before, behind = text[max(0, parsed.start - 30) : parsed.start], text[parsed.end : parsed.end + 40]
    if _NO_YEAR_BEFORE.search(before) or _MANY_BEHIND.match(behind):
        return True
    if _YEAR_CUE.search(before):
        return False
    if _YEAR_BEFORE.search(before):
        return _FUNCTION_BEHIND.match(behind) is None
    word = re.search(r"[a-zà-ÿ]{4,} $", before)
    closed = re.match(r" {0,3}(?:$|[\n.,;:?!)|])", behind) is not None
    return not ((word is not None or before.endswith("(")) and closed)


def _length(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    if not isinstance(parsed.expression, Length):
        return False
    before, behind = text[max(0, parsed.start - 30) : parsed.start], text[parsed.end : parsed.end + 20]
    if _RATE_BEHIND.match(behind) or re.search(r"(?:^|[^a-z])(?:dag|week|fase|bijlage|nr\.?|nummer) $", before):
        return True
    words = text[parsed.start : parsed.end]
    if not words.rstrip(".").endswith(("jaar", "jaren", "years", "year")):
        return False
    if _AGE_BEHIND.match(behind):
        return True
    if _LENGTH_CUE.search(before):
        return False
    years = int(parsed.expression.duration.strip("PYTMHD") or 0)
    return bool(_AGE_BEFORE.search(before)) or years > 10 or (" tot " in words and years > 10)


def _name(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    """A month, season or day that is the name of a person: a capital inside a sentence, behind an initial or title."""
    expression = parsed.expression
    if not isinstance(expression, Month) or expression.year is not None or expression.part is not None:
        return False
    if not source[origin : origin + 1].isupper() or not text.startswith(
        ("maart", "mei", "augustus", "juli", "april"), parsed.start
    ):
        return False
    before = source[max(0, origin - 12) : origin]
    return bool(_NAME_BEFORE.search(before)) or not _SENTENCE_START.search(before)


def _repeat(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    return re.match(r" (?:bestuur|leven|praktijk|gang|zorg voor|kost)", text[parsed.end : parsed.end + 12]) is not None


def _day_word(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    before, behind = text[max(0, parsed.start - 8) : parsed.start], text[parsed.end : parsed.end + 8]
    return before.endswith(("goede ", "goeie ", "'s ")) or behind.startswith(" de dag")


def _season(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    before = text[max(0, parsed.start - 5) : parsed.start]
    return before.endswith(("der ", "van ")) and source[origin : origin + 1].isupper()


def _ahead(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    return text.startswith(" tijd", parsed.end)


def _clock(text: str, source: str, parsed: Parsed, origin: int) -> bool:
    before = text[max(0, parsed.start - 16) : parsed.start]
    return bool(_ARTICLE_BEFORE.search(before)) and not before.rstrip().endswith(" t")


_FRIENDS: dict[str, Callable[[str, str, Parsed, int], bool]] = {
    "short_day": _short_day,
    "year": _year,
    "length": _length,
    "month": _name,
    "repeat": _repeat,
    "day_word": _day_word,
    "season": _season,
    "ahead": _ahead,
    "clock": _clock,
}
