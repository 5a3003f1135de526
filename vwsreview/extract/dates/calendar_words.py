"""The words that Dutch (and some English) texts use for time, with what each stands for. Lower case throughout."""

MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
}  # fmt: skip
_MISREAD = (("m", "rn"), ("ri", "n"), ("i", "l"), ("l", "i"))
"""What scans make of the letters of a month: ``rnaart``, ``januan``, ``aprll``."""
MONTHS |= {
    name.replace(right, wrong): number
    for name, number in tuple(MONTHS.items())
    for right, wrong in _MISREAD
    if len(name) > 3 and name.replace(right, wrong) not in MONTHS and number not in (6, 7)
}
ENGLISH_MONTHS = frozenset({"january", "february", "march", "june", "july", "august", "october"})
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ENGLISH_VERBS = frozenset({"may", "march"})
"""Months that are also other words: they need a day number or a year beside them."""

WEEKDAYS = {
    "maandag": 1, "dinsdag": 2, "woensdag": 3, "donderdag": 4, "vrijdag": 5, "zaterdag": 6, "zondag": 7,
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "ma": 1, "di": 2, "wo": 3, "do": 4, "vr": 5, "vrij": 5, "za": 6, "zo": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip

NUMBERS = {
    "een": 1, "één": 1, "eén": 1, "e\u0301e\u0301n": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
    "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50,
    "zestig": 60, "negentig": 90, "honderd": 100,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
NUMBERS |= {
    f"{unit}{joint}{ten}": NUMBERS[unit] + number
    for unit in ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
    for ten, number in (("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60),
                        ("zeventig", 70), ("tachtig", 80), ("negentig", 90))
    for joint in (("ën",) if unit in ("twee", "drie") else ("en",))
} | {"zeventig": 70, "tachtig": 80}  # fmt: skip
DAY_NUMBERS = {word: number for word, number in NUMBERS.items() if 1 <= number <= 31 and word not in ("een", "one")} | {
    f"{unit}{joint}{ten}": NUMBERS[unit] + NUMBERS[ten]
    for unit in ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
    for ten in ("twintig", "dertig")
    for joint in ("en", "ën")
    if NUMBERS[unit] + NUMBERS[ten] <= 31
}
"""The days of a month in words; not the bare article."""
DAY_ORDINALS = {
    word + ("ste" if number in (1, 8) or number >= 20 else "de"): number for word, number in DAY_NUMBERS.items()
} | {"eerste": 1, "derde": 3}
"""``twaalfde``, ``eenentwintigste``: days of a month as ordinals."""
ORDINALS = {
    "eerste": 1, "1e": 1, "1ste": 1, "tweede": 2, "2e": 2, "2de": 2, "derde": 3, "3e": 3, "3de": 3,
    "vierde": 4, "4e": 4, "4de": 4, "laatste": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip

UNITS = {
    "seconde": "TS", "seconden": "TS", "minuut": "TM", "minuten": "TM", "min": "TM", "uur": "TH", "uren": "TH",
    "dag": "D", "dagen": "D", "werkdag": "D", "werkdagen": "D", "week": "W", "weken": "W", "wk": "W", "wkn": "W",
    "maand": "M", "maanden": "M", "mnd": "M", "kwartaal": "Q", "kwartalen": "Q", "jaar": "Y", "jaren": "Y",
    "minute": "TM", "minutes": "TM", "hour": "TH", "hours": "TH", "day": "D", "days": "D", "weeks": "W",
    "month": "M", "months": "M", "year": "Y", "years": "Y",
}  # fmt: skip
"""Units as the letters of an ISO duration; ``T`` marks those of the clock, ``Q`` is three months."""

DAY_PARTS = {
    "ochtend": "MO", "morgen": "MO", "voormiddag": "MO", "middag": "AF", "namiddag": "AF", "avond": "EV", "nacht": "NI",
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
}  # fmt: skip
DAY_WORDS: dict[str, tuple[int, str | None]] = {
    "vandaag": (0, None), "heden": (0, None), "gisteren": (-1, None), "gister": (-1, None),
    "eergisteren": (-2, None), "morgen": (1, None), "overmorgen": (2, None),
    "vanochtend": (0, "MO"), "vanmorgen": (0, "MO"), "vanmiddag": (0, "AF"), "vanavond": (0, "EV"),
    "vannacht": (0, "NI"), "hedenochtend": (0, "MO"), "hedenmorgen": (0, "MO"), "hedenmiddag": (0, "AF"),
    "hedenavond": (0, "EV"),
    "gisterenochtend": (-1, "MO"), "gisterenmiddag": (-1, "AF"), "gisterenavond": (-1, "EV"),
    "gisterennacht": (-1, "NI"),
    "gisterochtend": (-1, "MO"), "gistermorgen": (-1, "MO"), "gistermiddag": (-1, "AF"),
    "gisteravond": (-1, "EV"), "gisternacht": (-1, "NI"),
    "morgenochtend": (1, "MO"), "morgenvroeg": (1, "MO"), "morgenmiddag": (1, "AF"), "morgenavond": (1, "EV"),
    "morgennacht": (1, "NI"),
    "today": (0, None), "yesterday": (-1, None), "tomorrow": (1, None), "tonight": (0, "EV"),
}  # fmt: skip
"""Days from the anchor, and the part of that day."""

SEASONS = {"lente": "SP", "voorjaar": "SP", "zomer": "SU", "herfst": "FA", "najaar": "FA", "winter": "WI",
           "spring": "SP", "summer": "SU", "autumn": "FA"}  # fmt: skip
SEASON_ORDER = ("SP", "SU", "FA", "WI")

LAST = frozenset({
    "afgelopen", "vorige", "vorig", "verleden", "jl", "jongstleden", "il", "ll", "laatstleden", "last",
    "voorgaande", "voorgaand", "voorafgaande", "voorafgaand", "voorbije", "verstreken",
})  # fmt: skip
NEXT = frozenset({
    "komende", "komend", "aankomende", "aankomend", "eerstkomende", "eerstvolgende", "volgende", "volgend",
    "aanstaande", "as", "next", "coming",
})  # fmt: skip
THIS = frozenset({"deze", "dit", "this", "huidige", "huidig", "lopende", "lopend"})

BEGIN = frozenset({"begin", "start van", "early", "beginning of the", "beginning of", "beginning"})
MIDDLE = frozenset({"medio", "half", "halverwege", "midden", "mid"})
END = frozenset({"eind", "einde", "ultimo", "late", "end of the", "end of", "end"})

REPEATS = {
    "dagelijks": "P1D", "wekelijks": "P1W", "tweewekelijks": "P2W", "driewekelijks": "P3W", "vierwekelijks": "P4W",
    "zeswekelijks": "P6W", "maandelijks": "P1M", "tweemaandelijks": "P2M",
    "driemaandelijks": "P3M", "halfjaarlijks": "P6M", "jaarlijks": "P1Y",
    "tweejaarlijks": "P2Y", "maandagen": "P1W", "dinsdagen": "P1W", "woensdagen": "P1W", "donderdagen": "P1W",
    "vrijdagen": "P1W", "zaterdagen": "P1W", "zondagen": "P1W",
    "daily": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "yearly": "P1Y",
    "bi-monthly": "P2M", "quarterly": "P3M", "annually": "P1Y", "annual": "P1Y", "fortnightly": "P2W",
}  # fmt: skip

SPLIT_BY_SCANS = frozenset(
    [*MONTHS, *WEEKDAYS, *(word for word in DAY_WORDS if not word.startswith(("van", "over")))]
    + [word for word in REPEATS if not word.endswith("dagen")]
    + [day + part for day in WEEKDAYS for part in ("ochtend", "middag", "avond")]
    + [word + "e" for word in REPEATS]
    + [
        "kwartaal",
        "medio",
        "overleg",
        "vergadering",
        "afgelopen",
        "komende",
        "volgende",
        "weken",
        "maanden",
        "minuten",
        "uiterlijk",
    ]
)
"""Words that are put together again where a scan broke them in two (``ap ril``, ``vrij dag``).

Not ``van morgen``, ``over morgen`` and ``maandag en``, which are good Dutch for something else.
"""
