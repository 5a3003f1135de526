"""Phrases for weeks, weekends, months, quarters, half years, seasons and years."""

from vwsreview.extract.dates import calendar_patterns as patterns
from vwsreview.extract.dates import calendar_period_readers as period_readers
from vwsreview.extract.dates import calendar_readers as readers
from vwsreview.extract.dates.calendar_openings import SPLIT, WEEK_LISTED, YEAR, first_words, with_article
from vwsreview.extract.dates.calendar_phrase import PARTS, SHIFTS, Phrase
from vwsreview.extract.dates.calendar_words import MONTHS, ORDINALS, SEASONS, SHORT_MONTHS

PERIOD_PHRASES: tuple[Phrase, ...] = (
    Phrase(
        "week_listed", patterns.WEEK_LISTED, period_readers.week_listed, frozenset({WEEK_LISTED}),
        (("in week 8 en 9", "2021-W09"), ("weken 5, 6 of 7.", "2021-W06")),
        ("week 8 en 9 mei", "week 8 en 2 dagen", "artikel 8 en 9"),
    ),
    Phrase(
        "week", patterns.WEEK, period_readers.week, SHIFTS | PARTS | {"week", "weken", "weeknummer", "wk", "w"},
        (("week 12", "2021-W12"), ("begin week 12", "2021-W12"), ("deze week", "2021-W05"),
         ("volgende week", "2021-W06"), ("eind van de week", "2021-W05"), ("week 12 t/m 14", "2021-W12/2021-W14"),
         ("weken 5-6", "2021-W05/2021-W06")),
        ("de week", "per week", "weekoverzicht", "week 60"),
    ),
    Phrase(
        "iso_week", patterns.ISO_WEEK, period_readers.iso_week, frozenset({YEAR}),
        (("2021-W12", "2021-W12"), ("2022 w03", "2022-W03")),
        ("2021-W60", "12-W12"),
    ),
    Phrase(
        "week_of", patterns.WEEK_OF, period_readers.week_of, frozenset({"week", "de week"}),
        (("week van 4 januari", "2021-W01"), ("de week van maandag 8 februari 2021", "2021-W06")),
        ("week van de zorg", "de week van het geld"),
    ),
    Phrase(
        "week_of_month", patterns.WEEK_OF_MONTH, period_readers.week_of_month, first_words(ORDINALS),
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
        "weekend", patterns.WEEKEND, period_readers.weekend, SHIFTS | {"voor", "vóór", "na", "over"},
        (("afgelopen weekend", "2021-01-30/2021-01-31"), ("komend weekend", "2021-02-06/2021-02-07"),
         ("na het weekend", "2021-02-06/2021-02-07")),
        ("weekenddiensten", "in het weekend"),
    ),
    Phrase(
        "month", patterns.MONTH, period_readers.month, SHIFTS | PARTS | first_words(MONTHS, SHORT_MONTHS),
        (("maart 2021", "2021-03"), ("eind maart", "2021-03-21/2021-03-31"), ("begin maart", "2021-03-01/2021-03-10"),
         ("medio april", "2021-04-11/2021-04-20"), ("half april", "2021-04-11/2021-04-20"), ("in juni", "2021-06"),
         ("tweede helft augustus", "2021-08-16/2021-08-31"), ("april t/m juni 2021", "2021-04/2021-06"),
         ("in december jl.", "2020-12")),
        ("T. Maart", "dhr. Mei", "we may go", "sep 5.1.2e"),
    ),
    Phrase(
        "months_joined", patterns.MONTHS_JOINED, period_readers.months_joined, first_words(SHORT_MONTHS),
        (("jan-feb 2017", "2017-01/2017-02"), ("sept t/m dec", "2021-09/2021-12"), ("nov-feb 2017", "2016-11/2017-02")),
        ("sep 5.1.2e", "mar-a-lago", "jan en feb"),
    ),
    Phrase(
        "near_month", patterns.NEAR_MONTH, period_readers.near_month, SHIFTS | PARTS,
        (("deze maand", "2021-02"), ("volgende maand", "2021-03"), ("eind van de maand", "2021-02-21/2021-02-28")),
        ("per maand", "de maand"),
    ),
    Phrase(
        "quarter", patterns.QUARTER, period_readers.quarter, SHIFTS | PARTS | first_words(ORDINALS) | {"q"},
        (("Q2", "2021-Q2"), ("tweede kwartaal 2021", "2021-Q2"), ("eerste kwartaal van 2022", "2022-Q1"),
         ("eind Q1", "2021-03"), ("begin Q3", "2021-07"), ("volgend kwartaal", "2021-Q2")),
        ("Q&A", "Q5", "faq 2"),
    ),
    Phrase(
        "half_year", patterns.HALF_YEAR, period_readers.half_year, frozenset({"h"}),
        (("H1 2021", "2021-01-01/2021-06-30"), ("in H2-2020", "2020-07-01/2020-12-31")),
        ("H1", "H3 2021", "vitamine h2"),
    ),
    Phrase(
        "iso_quarter", patterns.ISO_QUARTER, period_readers.iso_quarter, frozenset({YEAR}),
        (("2021-Q2", "2021-Q2"), ("2022Q1", "2022-Q1")),
        ("2021-Q7", "21-Q2"),
    ),
    Phrase(
        "season", patterns.SEASON, period_readers.season,
        SHIFTS | with_article(("de", "het", "the"), SEASONS) | {*SEASONS, "voor", "vóór", "na", "before", "after"},
        (("zomer 2021", "2021-SU"), ("voor de zomer", "2021-SU"), ("het voorjaar van 2022", "2022-SP"),
         ("dit najaar", "2021-FA")),
        ("Van der Zomer", "zomerreces", "zomer"),
    ),
    Phrase(
        "year", patterns.YEAR_ALONE, period_readers.year, PARTS | {YEAR},
        (("in 2030", "2030"), ("eind 2021", "2021-09-01/2021-12-31"), ("medio 2022", "2022-05-01/2022-08-31"),
         ("2020-2021", "2020/2021")),
        ("zo'n 2050 telefoontjes", "Wmo 2015", "bladzijde 2023", "2511 VX"),
    ),
    Phrase(
        "split_year", patterns.SPLIT_YEAR, period_readers.split_year, frozenset({SPLIT}),
        (("Jaar\n202 7\n203 0", "2027"), ("| 203 0 |", "2030")),
        ("202 7 dagen", "de 203 4", "bedragen 202 7"),
    ),
    Phrase(
        "broken_year", patterns.BROKEN_YEAR, period_readers.broken_year, frozenset({YEAR}),
        (("schooljaar 2020/21", "2020/2021"), ("seizoen 2020-'21", "2020/2021")),
        ("2020/24", "dossier 2020-21-3", "2021-12"),
    ),
    Phrase(
        "near_year", patterns.NEAR_YEAR, period_readers.near_year, SHIFTS | PARTS | {"het jaar"},
        (("dit jaar", "2021"), ("vorig jaar", "2020"), ("eind van het jaar", "2021-09-01/2021-12-31")),
        ("het jaar", "per jaar"),
    ),
)  # fmt: skip
