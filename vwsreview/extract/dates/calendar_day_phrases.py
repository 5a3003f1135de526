"""Phrases for days: numbers, names of months, weekdays, and distances from the anchor."""

from vwsreview.extract.dates import calendar_patterns as patterns
from vwsreview.extract.dates import calendar_readers as readers
from vwsreview.extract.dates.calendar_openings import (
    COMPACT,
    DASHED,
    DATED_WEEKDAY,
    DOTTED,
    LISTED,
    MONTH_NEXT,
    SLASHED,
    SPLIT,
    UNIT_NEXT,
    YEAR,
    first_words,
    with_article,
)
from vwsreview.extract.dates.calendar_phrase import SHIFTS, Phrase
from vwsreview.extract.dates.calendar_words import (
    DAY_NUMBERS,
    DAY_ORDINALS,
    DAY_WORDS,
    MONTHS,
    NUMBERS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)

_PART_DAYS = first_words(day + part for day in WEEKDAYS for part in ("ochtend", "morgen", "middag", "avond", "nacht"))
_DAYS = first_words(WEEKDAYS, SHORT_WEEKDAYS)
_SPELLED = frozenset(NUMBERS) - {"een"}
_ONE_UNIT = with_article(("een",), UNITS)

DAY_PHRASES: tuple[Phrase, ...] = (
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
         ("Sent: Wed 1/20/2021 11:22:32 AM", "2021-01-20T11:22"), ("31/12/20", "2020-12-31"),
         ("Fri 5/3/2021", "2021-03-05"), ("Wed 5/12/2021, 9 am", "2021-05-12T09:00")),
        ("tel. 06-12-34-56-78", "versie 5.1.2", "kenmerk 12-34-2021"),
    ),
    Phrase(
        "short_day", patterns.SHORT_DAY, readers.short_day, frozenset({DATED_WEEKDAY, DASHED, SLASHED}),
        (("Notulen HadK 25-01", "2021-01-25"), ("op 25/1", "2021-01-25"), ("| 1-2 |", "2021-02-01")),
        ("waarvan 1/4 bij kleine instellingen", "uitslag 3-1", "24/7 bereikbaar", "10-12 personen", "pagina 2/4"),
    ),
    Phrase(
        "named_day", patterns.NAMED_DAY, readers.named_day,
        _PART_DAYS | SHIFTS | {DATED_WEEKDAY, MONTH_NEXT, LISTED},
        (("maandag 8 februari", "2021-02-08"), ("20 november jl.", "2020-11-20"), ("19-mrt", "2021-03-19"),
         ("1e april", "2021-04-01"), ("woensdagochtend 3 maart", "2021-03-03TMO"),
         ("15 maart2021", "2021-03-15"), ("9 juni (woensdag)", "2021-06-09"), ("22/jan/2019", "2019-01-22"),
         ("de 9e van mei", "2021-05-09"), ("26 juni in 2020", "2020-06-26"), ("Monday the 29 of March", "2021-03-29"),
         ("verslag 17 juli 23 (definitief)", "2023-07-17"),
         ("1 ap ril", "2021-04-01"), ("26 januari van vorig jaar", "2020-01-26"),
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
        "day_above", patterns.DAY_ABOVE, readers.plain_day, frozenset({MONTH_NEXT}),
        (("het besluit van 9\n\nfebruari 2021", "2021-02-09"), ("tot en met tot 1\n\nmaart", "2021-03-01")),
        ("punt 11\n\njanuari 2021", "van 9\n\nbladzijden"),
    ),
    Phrase(
        "numbered_weekday", patterns.NUMBERED_WEEKDAY, readers.numbered_weekday,
        frozenset({DATED_WEEKDAY, *WEEKDAYS}),
        (("vrijdag 26 om 10.00 uur", "2021-02-26T10:00"), ("op dinsdag de 9e.", "2021-02-09"),
         ("woensdag de tiende!", "2021-02-10")),
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
        "weekday", patterns.WEEKDAY, readers.weekday, frozenset(WEEKDAYS) | _PART_DAYS | SHIFTS | {DATED_WEEKDAY},
        (("afgelopen dinsdag", "2021-02-02"), ("vrijdag jl.", "2021-01-29"), ("a.s. woensdag", "2021-02-10"),
         ("donderdag", "2021-02-04"), ("dinsdagochtend", "2021-02-09TMO"), ("dinsdag over een week", "2021-02-16"),
         ("vrij dag", "2021-02-05"), ("vrijdag om 12.00 uur", "2021-02-05T12:00")),
        ("vrijdagen", "de zaterdagkrant"),
    ),
    Phrase(
        "short_weekday", patterns.SHORT_WEEKDAY, readers.short_weekday,
        frozenset({"ma", "di", "wo", "do", "vr", "za", "zo"}) | SHIFTS,
        (("ma a.s.", "2021-02-08"), ("vr. jl.", "2021-01-29"), ("a.s. do", "2021-02-04"), ("| wo |", "2021-02-03"),
         ("uiterlijk vr", "2021-02-05")),
        ("zo snel mogelijk", "wat wij do", "ma en pa", "zo."),
    ),
    Phrase(
        "week_and_day", patterns.WEEK_AND_DAY, readers.week_and_day, SHIFTS,
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
)  # fmt: skip
