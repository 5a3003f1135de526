"""The patterns of the phrases. All quantifiers are bounded; each pattern is only tried at a word that can begin it."""

import re
from collections.abc import Iterable

from vwsreview.extract.dates.calendar_words import (
    BEGIN,
    DAY_NUMBERS,
    DAY_ORDINALS,
    DAY_PARTS,
    DAY_WORDS,
    END,
    LAST,
    MIDDLE,
    MONTHS,
    NEXT,
    NUMBERS,
    ORDINALS,
    REPEATS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    THIS,
    UNITS,
    WEEKDAYS,
)  # fmt: skip
from vwsreview.extract.dates.feast_days import FIXED, MOVABLE


def one_of(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first; a beginning that words share is compared once."""
    behind: dict[str, set[str]] = {}
    for word in words:
        behind.setdefault(word[:1], set()).add(word[1:])
    ends = [""] if behind.pop("", None) else []
    branches = [re.escape(letter) + _rest_of(rest) for letter, rest in sorted(behind.items())]
    return f"(?:{'|'.join(branches + ends)})"


def _rest_of(words: set[str]) -> str:
    """What follows a letter; a single word stands bare, for Python takes its time to compile groups."""
    return re.escape(next(iter(words))) if len(words) == 1 else one_of(words)


GAP = r"(?: {1,4}| {0,3}\n{1,2}[ >]{0,4})"
"""Between words: blanks, a line end, or a blank line, as converters leave between the lines of a page."""
NUMBER_GAP = r"(?: {1,4}| {0,3}\n[ >]{0,4})"
"""Behind a number: a number alone on its line is more likely a number of its own."""
STOP = r"(?![a-zà-ÿ0-9])"
NO_LETTER = r"(?![a-zà-ÿ])"
YEAR_DIGITS = r"(?:19|20)[0-9]{2}"
YEAR = YEAR_DIGITS + r"(?![0-9]|-[0-9]{1,3}(?![0-9]))"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9])"
MONTH_NAME = f"(?:{one_of(MONTHS)}|{one_of(SHORT_MONTHS)}\\.?){NO_LETTER}"
WEEKDAY_NAME = f"(?:{one_of(WEEKDAYS)}{STOP}|{one_of(SHORT_WEEKDAYS)}{STOP}\\.?)"
POINTING = (
    r"(?:(?<![a-zà-ÿ,)0-9] )|(?<=op )|(?<=tot )|(?<=van )|(?<=voor )|(?<=vóór )|(?<=uiterlijk )|(?<=vanaf ))"
    r"(?:deze|dit|this)"
)
"""``deze donderdag`` at the begin of a sentence or behind a preposition; else ``zet deze donderdag op`` points back."""
BEFORE_DAY = f"(?:{one_of((LAST | NEXT) - {'as', 'jl', 'il', 'll'})}|{POINTING}|a\\.s\\.|as|j\\.?l\\.?)"
SHIFTING = one_of(LAST | NEXT | THIS)
BEHIND_DAY = (
    r"(?:j\.?l\.?|i\.?l\.|l\.l\.|jongstleden|laatstleden|a\.s\.|as\.?|aanstaande|eerstkomend|dezer)(?![a-zà-ÿ0-9])"
)
WEEKDAY_OR_PART = f"(?:(?P<weekday>{WEEKDAY_NAME})|{one_of(WEEKDAYS)}(?P<part>ochtend|middag|avond|nacht){STOP})"
WEEKDAY_BEHIND = rf"(?: \({WEEKDAY_NAME}\))?"
"""``9 juni (dinsdag)``"""
FEAST_NAME = one_of([*FIXED, *MOVABLE])
NUMBER = f"(?:[0-9]{{1,4}}(?:[.,][0-9](?![0-9]))?|{one_of(NUMBERS)}{STOP})"
COUNT = f"(?:[0-9]{{1,3}}(?![0-9.,])|{one_of(NUMBERS)}{STOP})"
UNIT = f"{one_of(UNITS)}{STOP}"
PART = f"(?:{one_of(BEGIN | MIDDLE | END)}|(?:eerste|tweede|1e|2e) (?:helft|half ?jaar))(?:{GAP}van)?{GAP}"

ISO_DAY = re.compile(
    rf"(?P<year>{YEAR_DIGITS})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(?:t(?P<time>[0-2][0-9]:[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,6})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])"
)
COMPACT_DAY = re.compile(rf"(?P<year>{YEAR_DIGITS})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9])")
NUMERIC_DAY = re.compile(
    rf"(?:{WEEKDAY_OR_PART},?{GAP})?(?P<day>{DAY}) ?(?P<mark>[-/.]) ?(?P<month>[0-3]?[0-9]) ?(?P=mark) ?"
    rf"(?P<year>(?:19|20)[0-9]{{2}}|'?[0-9]{{2}})(?![0-9]|[-/.][0-9]){WEEKDAY_BEHIND}"
)
SHORT_DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY_NAME}),?{GAP})?(?P<day>{DAY})[-/](?P<month>{MONTH_NUMBER})"
    rf"(?![0-9a-zà-ÿ€%]|[-/.,:][0-9]| {MONTH_NAME})"
)
SHORT_YEAR = r"(?:1[5-9]|2[0-9]|3[0-5])(?= ?(?:$|[\n,;)(]|\.(?![0-9:])))"
"""``17 juli 23`` where nothing follows that it could count."""
NAMED_DAY = re.compile(
    rf"(?:(?P<before>{BEFORE_DAY}){GAP})?(?:{WEEKDAY_OR_PART},?{GAP}(?:(?:the|de) )?)?"
    rf"(?P<day>{DAY})(?: ?(?:e|ste|de|st|nd|rd|th))?(?:{NUMBER_GAP}(?:(?:of|van){GAP})?|(?P<dash>-)|(?P<slash>/))?"
    rf"(?P<month>{MONTH_NAME})"
    rf"(?:(?:,?{GAP}(?:(?:van|in) )?|-)?"
    rf"(?P<year>{YEAR}|'[0-9]{{2}}(?![0-9])|{SHORT_YEAR}|(?(dash)(?<=-)[0-9]{{2}}(?![0-9])|(?!)))"
    rf"|(?(slash)/(?P<year_behind>{YEAR})|(?!)))?"
    rf"{WEEKDAY_BEHIND}(?:{GAP}(?P<behind>{BEHIND_DAY})|{GAP}van{GAP}(?P<which>dit|vorig|volgend){GAP}jaar{STOP})?"
)
SPELLED_DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY_NAME}),?{GAP})?"
    rf"(?P<day>{one_of([*DAY_NUMBERS, *DAY_ORDINALS])})(?:{GAP}dag)?{GAP}(?:van{GAP})?(?P<month>{MONTH_NAME})"
    rf"(?:,?{GAP}(?:van{GAP})?(?P<year>{YEAR}))?"
)
DAY_ABOVE = re.compile(
    rf"(?:(?<= van )|(?<= op )|(?<= per )|(?<= tot )|(?<=d\.d\. ))(?P<day>{DAY})\n\n(?P<month>{MONTH_NAME})"
    rf"(?:{GAP}(?P<year>{YEAR}))?"
)
SPLIT_YEAR = re.compile(r"(?P<head>(?:19|20)[0-9]) (?P<tail>[0-9])(?= {0,3}(?:\n|$|\|))")
SPLIT_DAY = re.compile(rf"(?P<day>[0-3] [0-9]) (?P<month>{MONTH_NAME})(?:,?{GAP}(?P<year>{YEAR}))?")
NUMBERED_WEEKDAY = re.compile(
    rf"(?P<weekday>{one_of(WEEKDAYS)}),?{GAP}"
    rf"(?:(?:de )?(?P<day>{DAY})(?:e|ste|de)?|de (?P<spelled>{one_of(DAY_ORDINALS)}))"
    r"(?=[.,;)!?]?(?:$|\n)|[.,;)] |,? (?:om|van|tussen|is|was|en|of|in|bij|met|nog|a\.s\.)[ \n])"
)
ENGLISH_DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY_NAME}),?{GAP})?(?P<month>{MONTH_NAME}){GAP}(?P<day>{DAY})(?P<ordinal>st|nd|rd|th)?(?![0-9:.a-z])"
    rf"(?:,?{GAP}(?P<year>{YEAR}))?"
)
LISTED_DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY_NAME}){GAP})?(?P<day>{DAY})(?:e|ste|de)?"
    rf"(?=(?:(?:, ?| en | of | & | / ?|/|, en ){{1}}(?:{WEEKDAY_NAME} )?{DAY}(?![0-9])){{1,8}} ?(?P<month>{MONTH_NAME})"
    rf"(?:,? (?P<year>{YEAR}))?(?: (?P<behind>{BEHIND_DAY}))?)"
)
FIRST_OF_RANGE = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY_NAME}){GAP})?(?P<day>{DAY})(?:e|ste|de)?"
    rf"(?=(?: ?[-/] ?| ?t/m | tot en met | tot | to )(?:{WEEKDAY_NAME} )?{DAY}(?![0-9])(?:e|ste|de)? ?"
    rf"(?P<month>{MONTH_NAME})"
    rf"(?:,? (?P<year>{YEAR}))?(?: (?P<behind>{BEHIND_DAY}))?)"
)
WEEKDAY = re.compile(
    rf"(?:(?P<before>{BEFORE_DAY}){GAP})?(?P<weekday>{one_of(WEEKDAYS)})"
    rf"(?P<part>ochtend|morgen|middag|avond|nacht)?{STOP}"
    rf"(?:{GAP}(?P<behind>{BEHIND_DAY}))?"
    rf"(?:{GAP}over{GAP}(?P<later>{COUNT}){GAP}(?:week|weken){STOP})?"
    rf"(?:{GAP}(?:van{GAP})?(?P<week>{one_of(LAST | NEXT | THIS)}){GAP}week{STOP})?"
)
SHORT_WEEKDAY = re.compile(
    rf"(?:(?P<before>a\.s\.|as|afgelopen|komende){GAP})?(?P<weekday>ma|di|wo|do|vr|za|zo){STOP}"
    rf"(?:\.?{GAP}(?P<behind>{BEHIND_DAY}))?"
)
WEEK_AND_DAY = re.compile(
    rf"(?P<week>{SHIFTING}){GAP}week(?:{GAP}op|,)?{GAP}(?P<weekday>{one_of(WEEKDAYS)})"
    rf"(?P<part>ochtend|morgen|middag|avond|nacht)?{STOP}"
)
DAY_WORD = re.compile(
    rf"(?P<word>{one_of(DAY_WORDS)}){STOP}(?:{GAP}(?P<part>{one_of(DAY_PARTS)}){STOP})?"
    rf"(?:{GAP}over{GAP}(?P<later>{COUNT}){GAP}(?:week|weken){STOP})?"
)
AHEAD = re.compile(
    rf"(?:over|in(?={GAP}(?!een )[a-z0-9]{{1,5}} (?:days?|weeks?|months?))){GAP}"
    rf"(?:(?P<half>een half{GAP}jaar){STOP}|(?P<count>{COUNT}) ?{GAP}?(?P<unit>{UNIT}))"
)
AGO = re.compile(
    rf"(?:(?P<half>een half{GAP}jaar)|(?P<count>{COUNT}) ?{NUMBER_GAP}?(?P<unit>{UNIT})){GAP}"
    rf"(?:geleden|terug|ago){STOP}"
)
WEEK = re.compile(
    rf"(?:{PART})?(?:(?:week(?:nummer)?|weken(?= [0-9]{{1,2}} ?(?:-|t/m|tot|en))|wk\.?|w)"
    rf"(?:{GAP}|)(?:nr\.? )?(?P<number>[0-5]?[0-9])(?![0-9.,:]?[0-9])"
    rf"(?:{GAP}(?:van{GAP})?(?P<year>{YEAR}))?|(?:(?P<shift>{SHIFTING}|de){GAP}week{STOP}))"
)
ISO_WEEK = re.compile(rf"(?P<year>{YEAR_DIGITS})-? ?w(?P<number>[0-5][0-9])(?![0-9])")
WEEK_LISTED = re.compile(r"(?P<number>[0-5]?[0-9])(?![0-9.,:]?[0-9])")
WEEK_OF = re.compile(
    rf"week{GAP}(?:van|of|vanaf|(?:beginnend|startend|aanvangend|starting|beginning)(?: op| on)?){GAP}"
    rf"(?:{WEEKDAY_NAME}{GAP})?(?P<day>{DAY}){GAP}(?P<month>{MONTH_NAME})(?:{GAP}(?P<year>{YEAR}))?"
)
WEEK_OF_MONTH = re.compile(
    rf"(?P<ordinal>{one_of(ORDINALS)}){GAP}week{GAP}(?:van|in|of){GAP}"
    rf"(?:(?P<month>{MONTH_NAME})(?:{GAP}(?:van{GAP})?(?P<year>{YEAR}))?|(?P<only_year>{YEAR}))"
)
THIS_PART = re.compile(rf"(?P<shift>deze|this|afgelopen|vorige|komende|last){GAP}(?P<part>{one_of(DAY_PARTS)}){STOP}")
WEEKEND = re.compile(rf"(?:(?P<shift>{SHIFTING})|(?:voor|vóór|na|over){GAP}het){GAP}weekend{STOP}")
MONTH = re.compile(
    rf"(?:(?P<part>{PART}))?(?:(?P<shift>{SHIFTING}){GAP})?(?P<month>{MONTH_NAME})"
    rf"(?:(?:,?{GAP}|-)?(?:(?:van|in|of){GAP})?(?P<year>{YEAR}|'[0-9]{{2}}(?![0-9])))?(?:{GAP}(?P<behind>{BEHIND_DAY}))?"
)
NEAR_MONTH = re.compile(
    rf"(?:(?P<part>{PART}))?(?P<shift>{SHIFTING}|(?<=van )de|(?<=eind )de|(?<=end of )the){GAP}(?:maand|month){STOP}"
)
MONTHS_JOINED = re.compile(
    rf"(?P<first>{MONTH_NAME})(?: ?- ?| tot en met | tot | t/m )(?P<last>{MONTH_NAME})(?:,? (?:van )?(?P<year>{YEAR}))?"
)
QUARTER = re.compile(
    rf"(?:(?P<part>{PART})(?:het{GAP})?)?(?:(?P<ordinal>{one_of(ORDINALS)}){GAP}(?:kwartaal|quarter)"
    r"|q ?(?P<number>[1-4])"
    rf"|(?P<shift>{SHIFTING}){GAP}(?:kwartaal|quarter)){STOP}"
    rf"(?:(?:,?{GAP}| ?[-/'] ?)(?:(?:van|of){GAP})?(?P<year>{YEAR}|'[0-9]{{2}}(?![0-9])))?"
)
HALF_YEAR = re.compile(rf"h(?P<half>[12])(?: ?-? ?|/)(?:van )?(?P<year>{YEAR})")
ISO_QUARTER = re.compile(r"(?P<year>(?:19|20)[0-9]{2})[- ]?q(?P<number>[1-4])(?![0-9])")
SEASON = re.compile(
    rf"(?:(?P<way>voor|vóór|na|before|after){GAP}(?=(?:{SHIFTING}|de|het|the){GAP}[a-z]{{5,8}}{STOP}(?!{GAP}(?:(?:van|of){GAP})?{YEAR})))?"
    rf"(?:(?P<shift>{SHIFTING}){GAP}|(?P<article>de|het|the){GAP})?(?P<season>{one_of(SEASONS)}){STOP}"
    rf"(?!{GAP}(?:break|holidays?|recess|vakantie|reces))"
    rf"(?:{GAP}(?:(?:van|of){GAP})?(?P<year>{YEAR}|'[0-9]{{2}}(?![0-9]))(?:[-/](?:20)?[0-9]{{2}}(?![0-9]))?)?"
)
BROKEN_YEAR = re.compile(rf"(?P<first>{YEAR_DIGITS})[-/]'?(?P<last>[0-9]{{2}})(?![0-9]|[-/.][0-9])")
YEAR_ALONE = re.compile(rf"(?:(?P<part>{PART}))?(?P<year>{YEAR}|(?(part)'[0-9]{{2}}(?![0-9])|(?!)))(?![a-zà-ÿ])")
NEAR_YEAR = re.compile(
    rf"(?:(?P<part>{PART}))?(?P<shift>{SHIFTING}|(?<=van )het|(?<=eind )het|(?<=end of )the){GAP}"
    rf"(?:kalender)?(?:jaar|year){STOP}"
)
FEAST = re.compile(
    rf"(?:(?P<shift>{one_of(LAST | NEXT)}|laatste){GAP})?(?P<name>{FEAST_NAME}){STOP}(?:{GAP}(?P<year>{YEAR}))?"
)
STRETCH = re.compile(
    rf"(?P<shift>{one_of((LAST | NEXT) - {'as', 'jl', 'il', 'll'} | {'laatste', 'eerste'})}){GAP}"
    rf"(?P<count>{COUNT}) ?{GAP}?(?P<unit>{UNIT})"
)
ONE = re.compile(
    rf"een (?P<unit>{UNIT})(?: of (?P<most>{NUMBER})(?! {UNIT}))?"
    r"(?! (?:lang|later|eerder|per|geleden|terug|over|daarna|daarvoor|ervoor))"
)
STRETCH_COUNTED = re.compile(
    rf"(?P<count>{COUNT}){GAP}(?P<shift>{one_of((LAST | NEXT) - {'as', 'jl', 'il', 'll'})}){GAP}(?P<unit>{UNIT})"
)
AWAY_FROM = re.compile(
    rf"(?P<count>{COUNT}) ?{NUMBER_GAP}?(?P<unit>{UNIT}){GAP}(?:gerekend{GAP})?"
    rf"(?P<way>na|vanaf|voor|vóór|after|before|from){GAP}"
    rf"(?:(?P<word>{one_of(word for word, (_, part) in DAY_WORDS.items() if part is None)})"
    rf"|(?P<feast>{FEAST_NAME})(?:{GAP}(?P<year>{YEAR}))?){STOP}"
)
LENGTH = re.compile(
    rf"(?P<count>{NUMBER})(?:(?: ?- ?| à | a | tot | of )(?P<most>{NUMBER}))?(?: (?:more|extra|volle|hele|full)(?= ))?"
    rf" ?{NUMBER_GAP}?(?P<unit>{UNIT})"
    r"(?:(?<=min|mnd|wkn)\.|(?<=wk)\.)?"
)
ODD_LENGTH = re.compile(
    rf"(?:(?P<half>(?:een )?half) ?(?P<unit>uur|jaar)|(?P<more>anderhalf) ?(?P<more_unit>uur|jaar)"
    rf"|(?P<quarters>een|drie|1|3)? ?kwartier){STOP}"
)
REPEAT = re.compile(rf"(?P<word>{one_of(REPEATS)})e?{STOP}")
EACH = re.compile(
    rf"(?:elke|elk|iedere|ieder|om de|every|each){GAP}(?:(?P<count>{COUNT}){GAP})?(?:andere )?"
    rf"(?:(?P<ordinal>{one_of(ORDINALS)}){GAP}(?=[a-z]{{6,9}}{GAP}van de maand))?"
    rf"(?:(?P<weekday>{one_of(WEEKDAYS)})(?:ochtend|middag|avond)?(?: en {one_of(WEEKDAYS)})?"
    rf"|(?P<part>{one_of(DAY_PARTS)})"
    rf"|(?P<unit>{UNIT})|(?P<half>half ?jaar)){STOP}"
    r"(?(ordinal) van de maand)"
)
TIMES_A_YEAR = re.compile(
    rf"(?:(?P<count>{COUNT}) ?(?:x|keer|maal)|(?P<word>twee|drie|vier)maal){GAP}per{GAP}(?P<unit>jaar|kwartaal){STOP}"
)
ONCE_PER = re.compile(
    rf"(?:1 ?x|1 ?keer|één keer|een keer|eens|eenmaal|once){GAP}(?:per|in de|a){GAP}"
    rf"(?:(?P<count>{COUNT}){GAP})?(?P<unit>{UNIT})"
)
DAY_PART_END = re.compile(
    rf"(?:het )?einde?(?:{GAP}van)?(?:{GAP}(?:de|deze))?{GAP}(?P<of>dag|middag|ochtend|werkdag){STOP}"
)
