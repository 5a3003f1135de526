"""Header fields in the shapes that letters, minutes, notes and mails give them: front matter, labels with values.

Labels and what they mean are lines in resources/gazetteers/header_labels.txt.
"""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import attachments, title_words
from vwsreview.extract.header.field_values import DATED, PERSONS, fits, says_nothing
from vwsreview.extract.header.label import Label
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.reading import Column, Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line
from vwsreview.extract.text.values import plain

_CHECKED = frozenset(
    ("document_date", "meeting_date", "deadline", "meeting_place", "attachments", "sender", "recipient")
)
_LISTS = frozenset(("recipient", "copy_to", "sender"))
_BARE_DATE = frozenset(("datum", "date", "dagtekening", "dd"))
_OF_A_MEETING = frozenset(("meeting", "meeting_date"))
_PLACES = ("plaats", "locatie", "lokatie", "plek", "waar", "venue", "place", "location")
"""Words of labels that tell of a day and a place."""
_TELEPHONE = re.compile(r"\s?,\s*(?:tst|toestel|tel|telefoon|ext|mob|T|M)\b[.:]{0,2}\s*[\d(+]")
WIDE = re.compile(r"[ \u00a0]{4}")
_MOST_LINES = 8
_HEADER = 60  # lines: below these `Voorzitter:` is a speaker, and in minutes `Deadline:` belongs to a task


def field(reading: Reading, name: str, span: Span, takes: tuple[int, ...], label: Label | None = None) -> Found:
    """A field whose value is the span's words, named by a label where there is one."""
    evidence = {"name": [label.head]} if label else {}
    return Found(span.start, span.end, {"name": name, "value": plain(reading.words(span))}, evidence, takes)


def front_matter(reading: Reading) -> Iterator[Found]:
    """YAML at the very top: `date`, and of minutes the `title` with the body and the day (guideline); no other key."""
    everything = tuple(range(reading.front))
    for line in reading.lines[1 : max(1, reading.front - 1)]:
        key, _, _ = reading.text[line.start : line.end].partition(":")
        span = trimmed(reading.text, min(line.start + len(key) + 1, line.end), line.end)
        if span.end - span.start > 1 and reading.text[span.start] in "\"'":
            span = trimmed(reading.text, span.start + 1, span.end - 1)
        if key == "date" and span.start < span.end:
            yield field(reading, "document_date", span, everything)
        elif key == "title" and reading.kind in OF_MEETINGS:
            title = title_words.read(reading.text, span)
            if title.name.start < title.name.end:
                yield field(reading, "meeting", title.name, everything)
            if title.date is not None:
                yield field(reading, "meeting_date", title.date, everything)


def labelled(reading: Reading) -> Iterator[Found]:
    """``Label<TAB>value``, ``Label: value``, ``| label | value |``, ``Betreft value``."""
    for column in reading.columns:
        for label in column.labels:
            if label.shape == "alone" or label.value.start >= label.value.end or not counts(reading, label):
                continue
            words = reading.words(label.value)
            if label.meaning == "reference" and not any(map(str.isdigit, words)):
                continue
            if says_nothing(words) or (label.meaning in _CHECKED and not fits(label.meaning, words)):
                continue
            if label.meaning in _OF_A_MEETING and (day := title_words.leading_day(reading.text, label.value)):
                told = list(_meeting_told_by_its_day(reading, label, *day))
                if told or label.meaning == "meeting":
                    yield from told
                    continue
            last, value = _prolonged(reading, column, label)
            spans = parts(reading, label.meaning, value)
            if label.meaning == "attachments" and label.shape not in ("row", "below"):
                line = column.lines[label.value_line]
                more, end = attachments.listed(reading.text, column.lines, label.value, line)
                spans, last = (more, end) if more else (spans, last)
            takes = (*label.lines, *range(label.value_line + 1, last + 1)) if column.is_main else ()
            for span in spans:
                yield field(reading, name_of(reading, label), span, takes, label)


def _meeting_told_by_its_day(reading: Reading, label: Label, day: Span, rest: Span) -> Iterator[Found]:
    """``Vergadering nr. 14    dinsdag 7 maart 2023, 9.00 uur, zaal Maas``, ``Tijd en plaats: 7 maart – Dijkhuis``."""
    shared = any(word in reading.words(label.head).casefold() for word in _PLACES)
    place = trimmed(reading.text, rest.start, rest.end) if shared else title_words.place(reading.text, rest)
    if label.meaning == "meeting" or place is not None:
        yield field(reading, "meeting_date", day, label.lines, label)
    if place is not None and place.start < place.end:
        yield field(reading, "meeting_place", place, label.lines, label)


def counts(reading: Reading, label: Label) -> bool:
    """Whether a label names a field here: no speaker (``Voorzitter: opent de vergadering``), no task's deadline."""
    if not label.names_field:
        return False
    far = label.line > reading.front + _HEADER
    if label.meaning == "deadline":
        return not (far and reading.kind in OF_MEETINGS)
    if label.meaning not in PERSONS or label.shape != "colon":
        return True
    first = reading.words(label.value).split(" ")[0].casefold()
    opens_small = reading.text[label.value.start : label.value.start + 1].islower()
    return not (far or (opens_small and first not in gazetteer.words("honorifics.txt")))


def name_of(reading: Reading, label: Label) -> str:
    """Minutes whose only date stands behind the bare label `Datum`: it is the meeting's (guideline)."""
    bare = squeezed(reading.words(label.head)) in _BARE_DATE
    if label.meaning != "document_date" or not bare or reading.kind not in OF_MEETINGS:
        return label.meaning
    dated = "meeting_date" in reading.label_meanings or any(
        found.values["name"] == "meeting_date" for _, found in reading.found.get("field", ())
    )
    return label.meaning if dated else "meeting_date"


def parts(reading: Reading, meaning: str, value: Span) -> list[Span]:
    """Attachments stand apart by semicolons and lose their number, a reference its remark; others are one."""
    if meaning in DATED and (gap := WIDE.search(reading.text, *value)):
        return [trimmed(reading.text, value.start, gap.start())]
    if meaning == "reference" and (remark := reading.text.find(" – ", *value)) > 0:
        return [trimmed(reading.text, value.start, remark)]
    if meaning == "contact" and (telephone := _TELEPHONE.search(reading.text, *value)):
        return [trimmed(reading.text, value.start, telephone.start())]
    return attachments.split(reading.text, value) if meaning == "attachments" else [value]


def _prolonged(reading: Reading, column: Column, label: Label) -> tuple[int, Span]:
    """The last line of a value that reads on below its label's line, and the whole value."""
    last, value = label.value_line, label.value
    if label.shape in ("row", "below"):
        return last, value
    known = column.label_lines
    rest = _up_to_next_label(column, label) if reading.kind == "email" else []
    if len(rest) == 1 or (rest and label.meaning in _LISTS):
        return rest[-1].ordinal, Span(value.start, rest[-1].words)
    for line in column.lines[label.value_line + 1 : label.value_line + 1 + 2 * _MOST_LINES]:
        if line.blank and reading.airy:
            continue
        if line.blank or line.ordinal in known or line.heading or line.bullet or line.number:
            break
        if not _reads_on(reading, label, value, line):
            break
        last, value = line.ordinal, Span(value.start, line.words)
    while value.end > label.value.end and reading.text[value.end - 1].isspace():
        value = Span(value.start, value.end - 1)
    return last, value


def _up_to_next_label(column: Column, label: Label) -> list[Line]:
    """In the head of a mail all lines up to the next label belong to a value; none where an empty line ends it."""
    rest: list[Line] = []
    for line in column.lines[label.value_line + 1 : label.value_line + 2 + _MOST_LINES]:
        if line.ordinal in column.label_lines:
            return rest
        if line.blank:
            break
        rest.append(line)
    return []


def _reads_on(reading: Reading, label: Label, value: Span, line: Line) -> bool:
    """Whether a line goes on with a value: a list that was cut, words in small letters, words right below the value."""
    words = reading.text[line.body : line.words]
    if label.meaning in _LISTS:
        return reading.text[value.end - 1] in ";," or words.endswith("@") or (words[0] == "@" and words[-1] in ">;")
    if label.meaning not in ("subject", "meeting") or len(words) > 90:
        return False
    start = reading.lines[label.line].start
    beneath = line.body - line.start > 3 and line.body - line.start == label.value.start - start
    return beneath or (words[0].islower() and words[-1] not in ".:?!")


RULES = (
    Rule(
        "field.front_matter", "field", front_matter,
        examples=(
            ("---\ntitle: Verslag werkgroep\ndate: 2021-03-04\n---\n# Verslag\n", "2021-03-04"),
            ("---\ndate: '3 mei 2022'\nslug: x\n---\n", "3 mei 2022"),
            ("---\ntitle: Notulen bestuursvergadering 7 juni 2010\n---\n# Sluizen\n", "7 juni 2010"),
        ),
        counter_examples=(
            "# Kop\n---\ndate: 2021-03-04\n---\n",
            '---\ntitle: "Antwoord op vragen van 7 juni"\nauthor: A. Bol\n---\nGeacht bestuur,\n\nDank.\n',
        ),
    ),
    Rule(
        "field.labelled", "field", labelled,
        examples=(
            ("Betreft\tOverleg zorgcapaciteit\n", "Overleg zorgcapaciteit"),
            ("**Vergaderdatum:** 3 maart 2021  \n**Kenmerk:** 12-CZ\n", "12-CZ"),
            ("| Locatie | Zaal 3 |\n| --- | --- |\n", "Zaal 3"),
            ("Betreft Annotatie stuurgroep\nVergaderplaats Webex\n", "Webex"),
            ("Overleg\n: Kernteam zorg\n", "Kernteam zorg"),
            ("| Datum | Locatie |\n| --- | --- |\n| 3 mei 2021 | Zaal 3 |\n", "Zaal 3"),
            ("Datum: 3 mei 2021 Locatie: Zaal 3\n", "3 mei 2021"),
            ("- **Datum:** 4 maart 2022\n- **Locatie:** Teams\n", "Teams"),
            ("Plaats    : Den Haag\n", "Den Haag"),
            ("VOORZITTER   A. Bol          NOTULIST   C. Dam\n", "C. Dam"),
            ("| Bijlagen | 1. advies<br>2. kaart |\n| --- | --- |\n| Kenmerk | 12 |\n", "kaart"),
            ("Aan: MZEE          Van: team Dijken          cc. SG; DGW\n", "SG; DGW"),
            ("Kenmerk 12-34-SL\n\nDatum 7 juni 2019 Betreft Herstel van de sluis\n", "7 juni 2019"),
            ("7 JUN. 2019 Datum\nBetreft Herstel van de sluis\n", "7 JUN. 2019"),
            ("Van: A\nAan: B. Dam\n<dam@sluis.nl>; Post\nOnderwerp: x\n", "B. Dam\n<dam@sluis.nl>; Post"),
            ("| **Datum**<br>7 juni 2019 | **Locatie**<br>Zaal 3 |\n| --- | --- |\n", "Zaal 3"),
            ("datum   : 7 juni 2019            VERZONDEN 8 JUN 2019\n", "7 juni 2019"),
            ("Vergadering nr. 4      dinsdag 7 mei 2019, 9.00 uur, zaal Ems\n", "zaal Ems"),
            ("datum = 7 juni 2019\nplaats = zaal 's-Gravenwaard\n", "zaal 's-Gravenwaard"),
            ("Date & venue ..... 7 June 2019\nChair ............ Ms Ann Lock\n", "Ms Ann Lock"),
            ("_Wanneer?_ vrijdag 7 juni 2019\n_Waar?_ Dijkhuis\n", "Dijkhuis"),
            ("**Locatie**: Dijkhuis, kamer 1 &nbsp;/&nbsp; **d.d.** 7-6-2019\n", "Dijkhuis, kamer 1"),
            ("Betr. Herstel van de sluis\nDag > 7 juni 2019\n", "Herstel van de sluis"),
            ("Locatie – Dijkhuis\nReactie graag vóór → 7 juni\n", "7 juni"),
            ("7 juni 2019      Datum\nSL/19/7          Kenmerk\nA. Bol           Steller\n", "SL/19/7"),
            ("Aan             |  Datum\nSG, pSG         |  7 juni 2019\n", "SG, pSG"),
            ("Inlichtingen          Pagina\nteam Dijken           1/3\n\nGeachte heer,\n", "team Dijken"),
            ("Datum overleg 7 juni 2019\nOnderwerp Dijken\n", "7 juni 2019"),
            ("Datum: 7 juni 2019 / Plaats: Assen / Vz: A. Bol / Notulist: B. Dam\n", "A. Bol"),
            ("**Datum** 7 juni 2019 **Tijd** 10.00 **Locatie** Dijkhuis\n", "Dijkhuis"),
            ("# Minutes\n\n7 June 2019 | Teams | minutes: A. Bol\n", "A. Bol"),
            ("VAN  > team Sluizen\nAAN  > directie\n", "team Sluizen"),
            ("Bijlagen: - kaart\n          - raming\n\nVoorstel\n", "raming"),
            ("Bijlagen  1) Brief\n          2) Memo A\n             en B\n", "Memo A\n             en B"),
            ("Bijl.: A kaart – B raming\n", "raming"),
            ("Steller: A. Bol, tst. 1234\n", "A. Bol"),
            ("Tijd en plaats: vr 7 juni 2019, 9u30-10u30 — Dijkhuis, zaal 4\n", "Dijkhuis, zaal 4"),
            ("Vergadering    07-06-2019 13:30 uur – 16:15 uur, Delft\n", "07-06-2019 13:30 uur – 16:15 uur"),
            ("Date            Our reference\n7 June 2019     LOCK/19/7\n\nDear Ann,\n", "LOCK/19/7"),
        ),
        counter_examples=(
            "Betreft\t\n",
            "| **Verslag** | *vertrouwelijk* |\n| --- | --- |\n| Locatie | n.t.b. |\n",
            "| Kenmerk | Besluit |\n| --- | --- |\n| 25-01 | Vastgesteld |\n| 25-02 | Aangehouden |\n",
            "- Locatie: zoeken we nog\n\ntekst\n",
            "Betreft het volgende: wij zien het anders.\n",
            "Voorzitter: opent de vergadering.\n",
            "**Directie** Sluizen is er tegen.\n",
            "De voorzitter > deelnemers: welkom.\n",
            "Deadline – volgt nog\n",
            "**Locatie** De zaal is te klein.\n",
            "Dossier: sluizen in het oosten\n",
            "Notulen. Vastgesteld.\n",
            "Bijlagen: geen\n",
            "Sluis Oost       Onderwerp\n\ntekst\n",
        ),
    ),
)  # fmt: skip
