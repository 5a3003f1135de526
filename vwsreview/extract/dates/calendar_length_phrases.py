"""Phrases for feasts, stretches that count from the anchor, lengths and sets."""

from vwsreview.extract.dates import calendar_length_readers as lengths
from vwsreview.extract.dates import calendar_patterns as patterns
from vwsreview.extract.dates import calendar_readers as readers
from vwsreview.extract.dates.calendar_openings import (
    COUNTED,
    DASHED,
    DOTTED,
    LISTED,
    TIMES,
    UNIT_NEXT,
    first_words,
    with_article,
)  # fmt: skip
from vwsreview.extract.dates.calendar_phrase import SHIFTS, Phrase
from vwsreview.extract.dates.calendar_words import NUMBERS, REPEATS, UNITS
from vwsreview.extract.dates.feast_days import FIXED, MOVABLE

_SPELLED = frozenset(NUMBERS) - {"een"}
_ONE_UNIT = with_article(("een",), UNITS)

LENGTH_PHRASES: tuple[Phrase, ...] = (
    Phrase(
        "feast", patterns.FEAST, readers.feast, first_words(FIXED, MOVABLE) | SHIFTS | {"laatste"},
        (("Pasen", "2021-04-04"), ("afgelopen Pasen", "2020-04-12"), ("Black Friday 2021", "2021-11-26"),
         ("Koningsdag", "2021-04-27"),
         ("Eerste Kerstdag", "2020-12-25"),
         ("Prinsjesdag 2021", "2021-09-21")),
        ("kerstreces", "paasvakantie"),
    ),
    Phrase(
        "stretch", patterns.STRETCH, lengths.stretch, SHIFTS | {"laatste", "eerste"},
        (("komende zes weken", "2021-02-03/2021-03-17"), ("afgelopen twee weken", "2021-01-20/2021-02-03"),
         ("komende 3 maanden", "2021-02-03/2021-05-03")),
        ("komende weken", "afgelopen jaren"),
    ),
    Phrase(
        "stretch_counted", patterns.STRETCH_COUNTED, lengths.stretch, _SPELLED | {COUNTED},
        (("de 2 komende weken", "2021-02-03/2021-02-17"), ("drie afgelopen maanden", "2020-11-03/2021-02-03")),
        ("2 komende vergaderingen", "drie weken"),
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
         ("tien minuten", "PT10M"), ("2,5 uur", "PT150M"), ("duurt 3 jaar", "P3Y"),
         ("zes extra weken", "P6W"), ("at least 2 more weeks", "P2W")),
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
        "times_a_year", patterns.TIMES_A_YEAR, lengths.times_a_year,
        _SPELLED | {TIMES, "tweemaal", "driemaal", "viermaal"},
        (("twee keer per jaar", "R/P6M"), ("4x per jaar", "R/P3M"), ("driemaal per jaar", "R/P4M")),
        ("vijf keer per jaar", "twee keer per week", "drie keer"),
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
