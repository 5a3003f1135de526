"""The phrases of the temporal grammar: a table of small rules, each with its examples and counter-examples.

A phrase reads one point, stretch, length or set at the place where its pattern matches; what may stand around it is
for `calendar_grammar`, whether it is a date at all for `dates_friends`. Patterns (`calendar_patterns`) read legible
text (`calendar_legible`): lower case, blanks and hyphens made plain; readers (`calendar_readers`) say what they mean.
"""

from dataclasses import dataclass
from re import Pattern

from vwsreview.extract import calendar_length_readers as lengths
from vwsreview.extract import calendar_patterns as patterns
from vwsreview.extract import calendar_readers as readers
from vwsreview.extract.calendar_openings import (
    CLOCK_WORDS,
    COMPACT,
    DASHED,
    DATED_WEEKDAY,
    DOTTED,
    LISTED,
    MONTH_NEXT,
    ORDINAL,
    SLASHED,
    SPLIT,
    TIMES,
    UNIT_NEXT,
    WEEK_LISTED,
    YEAR,
    first_words,
    with_article,
)  # fmt: skip
from vwsreview.extract.calendar_words import (
    BEGIN,
    DAY_NUMBERS,
    DAY_ORDINALS,
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
from vwsreview.extract.feast_days import FIXED, MOVABLE


@dataclass(frozen=True, slots=True)
class Phrase:
    """One rule of the grammar.

    `words` are what can begin it, as `calendar_openings.opening` names them. `examples` pair what is written with its
    value at the anchor 2021-02-03, a Wednesday; `counters` are texts in which `dates.find` must not find this rule.
    """

    name: str
    pattern: Pattern[str]
    read: readers.Reader
    words: frozenset[str]
    examples: tuple[tuple[str, str], ...]
    counters: tuple[str, ...]


_SHIFTS = first_words(LAST, NEXT, THIS, ("a.s.", "as", "j.l."))
_PARTS = first_words(BEGIN, MIDDLE, END, ("eerste", "tweede", ORDINAL))
_PART_DAYS = first_words(day + part for day in WEEKDAYS for part in ("ochtend", "morgen", "middag", "avond", "nacht"))
_DAYS = first_words(WEEKDAYS, SHORT_WEEKDAYS)
_SPELLED = frozenset(NUMBERS) - {"een"}
_ONE_UNIT = with_article(("een",), UNITS)

PHRASES: tuple[Phrase, ...] = (
    Phrase(
        "iso_day", patterns.ISO_DAY, readers.iso_day, frozenset({YEAR}),
        (("2021-03-01", "2021-03-01"), ("date: 2020-12-24", "2020-12-24"),
         ("published: '2021-03-01T09:30:00Z'", "2021-03-01T09:30"), ("2021-03-01T09:30:05+00:00", "2021-03-01T09:30")),
        ("factuur met nummer 2021-11-0387", "verslag-2021-03-01.pdf"),
    ),
    Phrase(
        "compact_day", patterns.COMPACT_DAY, readers.iso_day, frozenset({COMPACT}),
        (("peildatum 20210301", "2021-03-01"), ("| 20201231 |", "2020-12-31")),
        ("dossier 20210301", "KvK 20241301", "het nummer 20191001 en"),
    ),
    Phrase(
        "numeric_day", patterns.NUMERIC_DAY, readers.numeric_day, frozenset({DATED_WEEKDAY, DASHED, SLASHED, DOTTED}),
        (("29-01-2021", "2021-01-29"), ("29-1-'21", "2021-01-29"), ("29.01.2021", "2021-01-29"),
         ("Sent: Wed 1/20/2021 11:22:32 AM", "2021-01-20T11:22"), ("31/12/20", "2020-12-31")),
        ("tel. 06-12-34-56-78", "versie 5.1.2", "kenmerk 12-34-2021"),
    ),
    Phrase(
        "short_day", patterns.SHORT_DAY, readers.short_day, frozenset({DATED_WEEKDAY, DASHED, SLASHED}),
        (("Notulen HadK 25-01", "2021-01-25"), ("op 25/1", "2021-01-25"), ("| 1-2 |", "2021-02-01")),
        ("waarvan 1/4 bij kleine instellingen", "uitslag 3-1", "24/7 bereikbaar", "10-12 personen", "pagina 2/4"),
    ),
    Phrase(
        "named_day", patterns.NAMED_DAY, readers.named_day,
        _PART_DAYS | _SHIFTS | {DATED_WEEKDAY, MONTH_NEXT, LISTED},
        (("maandag 8 februari", "2021-02-08"), ("20 november jl.", "2020-11-20"), ("19-mrt", "2021-03-19"),
         ("1e april", "2021-04-01"), ("woensdagochtend 3 maart", "2021-03-03TMO"),
         ("15 maart2021", "2021-03-15"), ("9 juni (woensdag)", "2021-06-09"), ("22/jan/2019", "2019-01-22"),
         ("de 9e van mei", "2021-05-09"), ("26 juni in 2020", "2020-06-26"), ("Monday the 29 of March", "2021-03-29"),
         ("1 ap ril", "2021-04-01"),
         ("3 mei 2021 om 10.00 uur", "2021-05-03T10:00"),
         ("Friday 5 March 2021", "2021-03-05")),
        ("5 meisjes", "T. Maart nodigt uit", "12 decibel"),
    ),
    Phrase(
        "spelled_day", patterns.SPELLED_DAY, readers.spelled_day,
        _DAYS | frozenset(DAY_NUMBERS) | frozenset(DAY_ORDINALS),
        (("op twaalf maart", "2021-03-12"), ("eenentwintig juni 2022", "2022-06-21"),
         ("vrijdag vijf februari", "2021-02-05"), ("de tweede van augustus", "2021-08-02"),
         ("per eerste januari 2022", "2022-01-01")),
        ("een april vol regen", "twaalf maal"),
    ),
    Phrase(
        "split_day", patterns.SPLIT_DAY, readers.split_day, frozenset({SPLIT}),
        (("Datum: 1 1 januari 2021", "2021-01-11"), ("2 2 APR. 2021", "2021-04-22")),
        ("artikel 1 1 januari", "0 0 mei", "punt 2 2 april"),
    ),
    Phrase(
        "numbered_weekday", patterns.NUMBERED_WEEKDAY, readers.numbered_weekday, frozenset({DATED_WEEKDAY}),
        (("vrijdag 26 om 10.00 uur", "2021-02-26T10:00"), ("op dinsdag de 9e.", "2021-02-09")),
        ("maandag 10 personen", "dinsdag 9 uur", "woensdag 3 maart"),
    ),
    Phrase(
        "english_day", patterns.ENGLISH_DAY, readers.english_day, first_words(MONTHS, SHORT_MONTHS, _DAYS),
        (("March 22nd, 2021", "2021-03-22"), ("January 5", "2021-01-05")),
        ("maart 2021", "in april 10 procent"),
    ),
    Phrase(
        "listed_day", patterns.LISTED_DAY, readers.plain_day, frozenset({DATED_WEEKDAY, LISTED, SLASHED}),
        (("3 en 10 mei", "2021-05-03"), ("daarna 12, 19 en 26 maart", "2021-03-12")),
        ("3 en 10 personen", "punten 3, 4 en 5"),
    ),
    Phrase(
        "first_of_range", patterns.FIRST_OF_RANGE, readers.plain_day,
        frozenset({DATED_WEEKDAY, LISTED, DASHED, SLASHED}),
        (("3 t/m 7 mei", "2021-05-03/2021-05-07"), ("van 1 tot 5 april", "2021-04-01/2021-04-05")),
        ("3 t/m 7 personen", "artikel 3 tot en met 7"),
    ),
    Phrase(
        "weekday", patterns.WEEKDAY, readers.weekday, frozenset(WEEKDAYS) | _PART_DAYS | _SHIFTS | {DATED_WEEKDAY},
        (("afgelopen dinsdag", "2021-02-02"), ("vrijdag jl.", "2021-01-29"), ("a.s. woensdag", "2021-02-10"),
         ("donderdag", "2021-02-04"), ("dinsdagochtend", "2021-02-09TMO"), ("dinsdag over een week", "2021-02-16"),
         ("vrij dag", "2021-02-05"), ("vrijdag om 12.00 uur", "2021-02-05T12:00")),
        ("vrijdagen", "de zaterdagkrant"),
    ),
    Phrase(
        "week_and_day", patterns.WEEK_AND_DAY, readers.week_and_day, _SHIFTS,
        (("volgende week dinsdag", "2021-02-09"), ("vorige week vrijdag", "2021-01-29")),
        ("volgende week", "een week later dinsdag"),
    ),
    Phrase(
        "day_word", patterns.DAY_WORD, readers.day_word, frozenset(DAY_WORDS),
        (("vandaag", "2021-02-03"), ("gisteren", "2021-02-02"), ("morgenochtend", "2021-02-04TMO"),
         ("gisteravond", "2021-02-02TEV"), ("vanmiddag om 15.00 uur", "2021-02-03T15:00"), ("heden", "2021-02-03")),
        ("Goede morgen", "een goedemorgen", "de markt van morgens"),
    ),
    Phrase(
        "ahead", patterns.AHEAD, readers.ahead, frozenset({"over", "in"}),
        (("over twee weken", "2021-02-17"), ("over 3 maanden", "2021-05-03"), ("over een half jaar", "2021-08-03")),
        ("over twee wekelijkse overleggen", "over 3 punten", "in twee weken tijd"),
    ),
    Phrase(
        "ago", patterns.AGO, readers.ago, _SPELLED | _ONE_UNIT | {UNIT_NEXT, "een half"},
        (("drie dagen geleden", "2021-01-31"), ("een week geleden", "2021-01-27")),
        ("drie dagen later", "lang geleden"),
    ),
    Phrase(
        "week_listed", patterns.WEEK_LISTED, readers.week_listed, frozenset({WEEK_LISTED}),
        (("in week 8 en 9", "2021-W09"), ("weken 5, 6 of 7.", "2021-W06")),
        ("week 8 en 9 mei", "week 8 en 2 dagen", "artikel 8 en 9"),
    ),
    Phrase(
        "week", patterns.WEEK, readers.week, _SHIFTS | _PARTS | {"week", "weken", "weeknummer", "wk", "w"},
        (("week 12", "2021-W12"), ("begin week 12", "2021-W12"), ("deze week", "2021-W05"),
         ("volgende week", "2021-W06"), ("eind van de week", "2021-W05"), ("week 12 t/m 14", "2021-W12/2021-W14"),
         ("weken 5-6", "2021-W05/2021-W06")),
        ("de week", "per week", "weekoverzicht", "week 60"),
    ),
    Phrase(
        "iso_week", patterns.ISO_WEEK, readers.iso_week, frozenset({YEAR}),
        (("2021-W12", "2021-W12"), ("2022 w03", "2022-W03")),
        ("2021-W60", "12-W12"),
    ),
    Phrase(
        "week_of", patterns.WEEK_OF, readers.week_of, frozenset({"week", "de week"}),
        (("week van 4 januari", "2021-W01"), ("de week van maandag 8 februari 2021", "2021-W06")),
        ("week van de zorg", "de week van het geld"),
    ),
    Phrase(
        "week_of_month", patterns.WEEK_OF_MONTH, readers.week_of_month, first_words(ORDINALS),
        (("eerste week van januari", "2021-W01"), ("laatste week van maart 2021", "2021-W12"),
         ("laatste week van 2020", "2020-W53")),
        ("eerste week van de zorg", "tweede week"),
    ),
    Phrase(
        "this_part", patterns.THIS_PART, readers.this_part,
        frozenset({"deze", "this", "afgelopen", "vorige", "komende", "last"}),
        (("deze middag", "2021-02-03TAF"), ("afgelopen nacht", "2021-02-03TNI"), ("vorige avond", "2021-02-02TEV"),
         ("deze ochtend", "2021-02-03TMO")),
        ("deze middagen", "de middag"),
    ),
    Phrase(
        "weekend", patterns.WEEKEND, readers.weekend, _SHIFTS | {"voor", "vóór", "na", "over"},
        (("afgelopen weekend", "2021-01-30/2021-01-31"), ("komend weekend", "2021-02-06/2021-02-07"),
         ("na het weekend", "2021-02-06/2021-02-07")),
        ("weekenddiensten", "in het weekend"),
    ),
    Phrase(
        "month", patterns.MONTH, readers.month, _SHIFTS | _PARTS | first_words(MONTHS, SHORT_MONTHS),
        (("maart 2021", "2021-03"), ("eind maart", "2021-03-21/2021-03-31"), ("begin maart", "2021-03-01/2021-03-10"),
         ("medio april", "2021-04-11/2021-04-20"), ("half april", "2021-04-11/2021-04-20"), ("in juni", "2021-06"),
         ("tweede helft augustus", "2021-08-16/2021-08-31"), ("april t/m juni 2021", "2021-04/2021-06")),
        ("T. Maart", "dhr. Mei", "we may go", "sep 5.1.2e"),
    ),
    Phrase(
        "near_month", patterns.NEAR_MONTH, readers.near_month, _SHIFTS | _PARTS,
        (("deze maand", "2021-02"), ("volgende maand", "2021-03"), ("eind van de maand", "2021-02-21/2021-02-28")),
        ("per maand", "de maand"),
    ),
    Phrase(
        "quarter", patterns.QUARTER, readers.quarter, _SHIFTS | _PARTS | first_words(ORDINALS) | {"q"},
        (("Q2", "2021-Q2"), ("tweede kwartaal 2021", "2021-Q2"), ("eerste kwartaal van 2022", "2022-Q1"),
         ("eind Q1", "2021-03"), ("begin Q3", "2021-07"), ("volgend kwartaal", "2021-Q2")),
        ("Q&A", "Q5", "faq 2"),
    ),
    Phrase(
        "half_year", patterns.HALF_YEAR, readers.half_year, frozenset({"h"}),
        (("H1 2021", "2021-01-01/2021-06-30"), ("in H2-2020", "2020-07-01/2020-12-31")),
        ("H1", "H3 2021", "vitamine h2"),
    ),
    Phrase(
        "iso_quarter", patterns.ISO_QUARTER, readers.iso_quarter, frozenset({YEAR}),
        (("2021-Q2", "2021-Q2"), ("2022Q1", "2022-Q1")),
        ("2021-Q7", "21-Q2"),
    ),
    Phrase(
        "season", patterns.SEASON, readers.season,
        _SHIFTS | with_article(("de", "het", "the"), SEASONS) | {*SEASONS, "voor", "vóór", "na", "before", "after"},
        (("zomer 2021", "2021-SU"), ("voor de zomer", "2021-SU"), ("het voorjaar van 2022", "2022-SP"),
         ("dit najaar", "2021-FA")),
        ("Van der Zomer", "zomerreces", "zomer"),
    ),
    Phrase(
        "year", patterns.YEAR_ALONE, readers.year, _PARTS | {YEAR},
        (("in 2030", "2030"), ("eind 2021", "2021-09-01/2021-12-31"), ("medio 2022", "2022-05-01/2022-08-31"),
         ("2020-2021", "2020/2021")),
        ("zo'n 2050 telefoontjes", "Wmo 2015", "bladzijde 2023", "2511 VX"),
    ),
    Phrase(
        "near_year", patterns.NEAR_YEAR, readers.near_year, _SHIFTS | _PARTS | {"het jaar"},
        (("dit jaar", "2021"), ("vorig jaar", "2020"), ("eind van het jaar", "2021-09-01/2021-12-31")),
        ("het jaar", "per jaar"),
    ),
    Phrase(
        "feast", patterns.FEAST, readers.feast, first_words(FIXED, MOVABLE) | _SHIFTS | {"laatste"},
        (("Pasen", "2021-04-04"), ("afgelopen Pasen", "2020-04-12"), ("Koningsdag", "2021-04-27"),
         ("Eerste Kerstdag", "2020-12-25"),
         ("Prinsjesdag 2021", "2021-09-21")),
        ("kerstreces", "paasvakantie"),
    ),
    Phrase(
        "stretch", patterns.STRETCH, lengths.stretch, _SHIFTS | {"laatste", "eerste"},
        (("komende zes weken", "2021-02-03/2021-03-17"), ("afgelopen twee weken", "2021-01-20/2021-02-03"),
         ("komende 3 maanden", "2021-02-03/2021-05-03")),
        ("komende weken", "afgelopen jaren"),
    ),
    Phrase(
        "away_from", patterns.AWAY_FROM, readers.away_from, _SPELLED | _ONE_UNIT | {UNIT_NEXT},
        (("twee dagen na vandaag", "2021-02-05"), ("2 weken voor Pasen", "2021-03-21"),
         ("een week vanaf morgen", "2021-02-11")),
        ("2 weken na de zomer", "drie uur voor morgen"),
    ),
    Phrase(
        "length", patterns.LENGTH, lengths.length, _SPELLED | with_article(("een",), ("tot", "à", "of"))
        | {UNIT_NEXT, LISTED, DASHED, DOTTED},
        (("2 weken", "P2W"), ("30 minuten", "PT30M"), ("2-3 weken", "P3W"), ("72 uur", "PT72H"),
         ("tien minuten", "PT10M"), ("2,5 uur", "PT150M"), ("duurt 3 jaar", "P3Y")),
        ("jonger dan 65 jaar", "16 tot 23 jaar", "al maanden", "65 jaar en ouder", "24 uur per dag"),
    ),
    Phrase(
        "one", patterns.ONE, lengths.one, _ONE_UNIT,
        (("binnen een week", "P1W"), ("een week of vier", "P4W"), ("in een uur", "PT1H")),
        ("een week later", "een dag als deze", "een jaar per keer"),
    ),
    Phrase(
        "odd_length", patterns.ODD_LENGTH, lengths.odd_length,
        frozenset({"een half", "een kwartier", "half", "anderhalf", "kwartier", "drie", UNIT_NEXT}),
        (("een kwartier", "PT15M"), ("een half jaar", "P6M"), ("anderhalf uur", "PT90M")),
        ("half april", "een kwart", "anderhalve meter"),
    ),
    Phrase(
        "repeat", patterns.REPEAT, lengths.repeat, first_words(REPEATS, (word + "e" for word in REPEATS)),
        (("wekelijks", "R/P1W"), ("dagelijkse", "R/P1D"), ("twee wekelijks", "R/P2W"), ("maandelijks", "R/P1M")),
        ("alledaags", "dagelijks bestuur"),
    ),
    Phrase(
        "each", patterns.EACH, lengths.each, frozenset({"elke", "elk", "iedere", "ieder", "om", "every", "each"}),
        (("elke maandag", "R/P1W"), ("elk uur", "R/PT1H"), ("om de week", "R/P2W"),
         ("elke eerste maandag van de maand", "R/P1M"), ("ieder half jaar", "R/P6M"), ("elk kwartaal", "R/P3M")),
        ("elke regio", "om de zorg", "per week"),
    ),
    Phrase(
        "once_per", patterns.ONCE_PER, lengths.once_per,
        frozenset({"een keer", "eens", "één", "eenmaal", "once", TIMES}),
        (("1 keer per 6 weken", "R/P6W"), ("eens per maand", "R/P1M")),
        ("drie keer", "20 keer per week"),
    ),
    Phrase(
        "end_of_day", patterns.DAY_PART_END, readers.end_of_day, frozenset({"eind", "einde", "het eind", "het einde"}),
        (("eind van de dag", "2021-02-03TAF"), ("einde dag", "2021-02-03TAF")),
        ("eind goed", "het einde van de dagopname"),
    ),
)  # fmt: skip

BY_OPENING: dict[str, tuple[Phrase, ...]] = {
    word: tuple(phrase for phrase in PHRASES if word in phrase.words) for owner in PHRASES for word in owner.words
}
"""The phrases that an opening can begin."""
FIRST_WORDS = CLOCK_WORDS | {opening.split()[0].rstrip(".") for opening in BY_OPENING if opening[0].isalpha()}
"""Every word that a phrase or a clock time can begin with."""
