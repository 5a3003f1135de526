"""Documents made to break formats: every letter, extent, value and name that a dossier may hold and a tool may not.

The sources are files that are read as the program reads them; what is said of each stands beside it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import BY_NAME, FIELD_NAMES, LAYERS, REVIEW_STATES
from vwsreview.domain.record import Record, in_document_order
from vwsreview.sources.reading import read

LONG = "Een lange zin met é en 🙂. " * 1500
"""Longer than a cell of a spreadsheet (32,767 UTF-16 units), and than most readers' buffers."""
FORMULAS = ("=cmd|'/C calc'!A0", "'=1", "''=1", "@SUM(A1)", "+31 6", "-2+3", "\t=1", " =1", "＝1", "'tekst", "'", "''")
HOSTILE = (
    'x"y', "it's", "<b>&amp;</b>", "]]>", "<!-- -->", "</script><script>alert(1)</script>", "C:\\pad\\n", "\\u0041",
    "a; b", ";", ";;", "a,b", "a|b", "{{x}}", "%s %d", "$(x)", "NULL", "null", "nan", "TRUE", "0012", "1e5", "#N/A",
    "[]", " spaties ", "tab\tin", "regel\nregel", "regel\n\n", "İstanbul ı ß ﬁ", "ȩ́", "\u0301los", "\u2028\u2029",
    "a\u00a0b\u00adc\u200bd\u200de\ufeff", "\u202egeheim\u202c \u2066x\u2069", "שלום", "مرحبا", "𝔸𝔹", "🏳️‍🌈🇳🇱👩‍👩‍👧",
    "\x01\x0b\x0c\x1b\x7f\x85",
    "\ufffe\uffff\U0001fffe", "_x0041_", "_x000D_", "T1\tPersoon 0 1\tx", "#notitie", "R1 Arg1:T1", "B-PER",
    "-DOCSTART-",
    *FORMULAS,
)  # fmt: skip
EXTRA = {
    "x_unknown": {"b": [1, 2.5, None, True, {"c": "🙂"}], "a": "]]>"},
    "x_number": 0,
    "x_text": "é\n\u2028",
    "notes": ["een", "twee; drie"],
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes and the name that the document goes by; `marks` are layers and the words (and which of them)."""

    name: str
    data: bytes
    marks: tuple[tuple[str, str, int], ...] = ()


LETTERS = (
    "𝔸𝔹 opent 🏳️‍🌈 het verslag 🇳🇱.\n\n"
    "Aanwezig: Renée (DGCZ), Rene\u0301e (WJZ), İbrahim (ı), 👩‍👩‍👧 de Vries (RIVM)\n"
    "שלום עולם (5.1.2e) en مرحبا بالعالم \u2066(10.2e)\u2069 \u202eomgekeerd\u202c.\n"
    "Vóór 1\u00a0april\u00a02021 stuurt MEVA de zelf\u00adtests\u200b en de flyer\u2028tekst\u2029toe.\n"
    "- **actie LZ**: tab\there, 😀😀 en 😀\n"
    "| cel `code` | <b>vet</b> & 'enkel' \"dubbel\" ]]> \\ |\n"
    "Einde é 🙂"
)
SOURCES = (
    Source(
        "map/verslag.md",
        LETTERS.encode(),
        (
            ("section", "𝔸𝔹", 0), ("attendee", "Renée (DGCZ)", 0), ("attendee", "Rene\u0301e (WJZ)", 0),
            ("decision", "\u0301", 0), ("attendee", "👩‍👩‍👧 de Vries (RIVM)", 0), ("field", "\u200d👩", 0),
            ("redaction", "5.1.2e", 0), ("redaction", "10.2e", 0), ("field", "\u202eomgekeerd\u202c", 0),
            ("date", "1\u00a0april\u00a02021", 0), ("attendee", "MEVA", 0), ("field", "🇳🇱", 0), ("field", "🇱", 0),
            ("action", LETTERS[LETTERS.index("Vóór") : LETTERS.index("\n- **actie")], 0),
            ("decision", "flyer\u2028tekst\u2029toe", 0), ("action", "actie LZ**: tab\there, 😀", 0), ("date", "😀", 0),
            ("date", "😀", 1), ("date", "😀", 2), ("section", "<b>vet</b> & 'enkel' \"dubbel\" ]]> \\", 0),
            ("decision", LETTERS, 0), ("field", "🙂", 0),
        ),
    ),
    Source(
        "ander/verslag.md",
        b"\xef\xbb\xbfRegel een\r\nRegel twee\rRegel drie\r\n\r\n- punt\r\n",
        (
            ("section", "Regel een", 0), ("decision", "Regel een\nRegel twee\nRegel drie", 0),
            ("field", "een\nRegel", 0), ("action", "drie\n\n- punt", 0), ("date", "twee", 0), ("attendee", "punt\n", 0),
            ("redaction", " twee\n", 0),
        ),
    ),
    Source(
        "met spaties & 'aanhaling' \"dubbel\" <hoek>.md",
        b"een twee drie vier vijf",
        (
            ("action", "een twee drie vier vijf", 0), ("action", "een twee drie vier vijf", 0),
            ("decision", "een twee", 0),
            ("decision", "twee drie", 0), ("attendee", "twee", 0), ("attendee", "twee", 0), ("date", "twee", 0),
            ("field", "twee", 0), ("redaction", "twee", 0), ("section", "twee", 0), ("date", "drie vier", 0),
            ("date", "vier vijf", 0), ("field", "n t", 0), ("field", "wee d", 0), ("section", "vijf", 0),
        ),
    ),
    Source("../buiten/../verslag.md", b"x", (("field", "x", 0), ("section", "x", 0))),
    Source("/etc/verslag.md", "é".encode(), (("date", "é", 0),)),
    Source("map_verslag.md", "🙂\n".encode(), (("attendee", "🙂", 0),)),
    Source("Map/Verslag.MD", b"a\tb", (("redaction", "a\tb", 0),)),
    Source("caf\u00e9.md", b"samengesteld"),
    Source("cafe\u0301.md", b"los", (("section", "los", 0),)),
    Source("CON.md", b"con", (("section", "con", 0),)),
    Source("=cmd|' /C calc'!A0.md", b"=cmd|' /C calc'!A0", (("action", "=cmd|' /C calc'!A0", 0),)),
    Source(
        "stuur\tteken\nen:ster*?.md",
        "a\x01b \ufffe\uffff \x0b\x0c\x1b\x7f \x85 c ]]> &amp; &#1; _x0001_".encode(),
        (("field", "a\x01b", 0), ("decision", "\ufffe\uffff", 0), ("section", "c ]]> &amp; &#1; _x0001_", 0)),
    ),
    Source("🙂 𝔸 שלום.md", (4 * LONG).encode(), (("decision", (4 * LONG).strip(), 0), ("action", LONG.strip(), 0))),
    Source("vijandig.md", "\n".join(HOSTILE).encode(), tuple(("decision", words, 0) for words in HOSTILE)),
)  # fmt: skip


def documents(folder: Path) -> list[AnnotatedDocument]:
    """The whole set; its sources are written to `folder` and read from there."""
    found = [_marked(source, _read(source, folder / f"{number}.md")) for number, source in enumerate(SOURCES)]
    return [*found, _values(), _story(), empty()]


def empty() -> AnnotatedDocument:
    """A document without a text, as a file of another tool may hold one."""
    sha256 = hashlib.sha256(b"").hexdigest()
    return AnnotatedDocument(Document(document_id(sha256), sha256, "leeg.md", 0), "")


def _read(source: Source, path: Path) -> AnnotatedDocument:
    path.write_bytes(source.data)
    told = read(path, path.parent)
    return _document(source.name, told.text, told.sha256)


def _document(name: str, text: str, sha256: str | None = None, **changes: Any) -> AnnotatedDocument:
    digest = sha256 or hashlib.sha256(text.encode()).hexdigest()
    return AnnotatedDocument(Document(document_id(digest), digest, name, len(text), **changes), text)


def _marked(source: Source, document: AnnotatedDocument) -> AnnotatedDocument:
    records = []
    for number, (layer, words, which) in enumerate(source.marks):
        start = -1
        for _ in range(which + 1):
            start = document.text.index(words, start + 1)
        records.append(_record(document, layer, start, start + len(words), number))
    return _with(document, records)


def _with(document: AnnotatedDocument, records: list[Record]) -> AnnotatedDocument:
    return replace(document, records=tuple(sorted(records, key=in_document_order)))


def _record(document: AnnotatedDocument, layer: str, start: int, end: int, number: int, **changes: Any) -> Record:
    """A record in a review state of its own; `values` among the changes are put over the layer's defaults."""
    state = REVIEW_STATES[number % len(REVIEW_STATES)]
    values = {**BY_NAME[layer].defaults(), **changes.pop("values", {})}
    own = {
        "id": f"{document.document.id}-{layer}-{number}",
        "review": state,
        "origin": "reviewer" if state == "added" else "extractor",
        "reviewer": None if state == "proposed" else "An de Vries",
        "updated_at": None if state == "proposed" else "2026-03-01T10:00:00.123456+01:00",
        "confidence": None if state == "added" else 0.1 + 0.2,
        "rule": None if state == "added" else "proef",
    }
    return Record(**{**own, "document": document.document.id, "layer": layer, "start": start, "end": end,
                     "values": values, **changes})  # fmt: skip


def _values() -> AnnotatedDocument:
    """Every hostile value in every place of a record that takes free text, on one and the same span each."""
    document = _document("waarden.md", "Alle waarden staan hier.\n", comment="regel\nregel <&> \"'", status="in_review")
    records = []
    for number, value in enumerate(dict.fromkeys((*HOSTILE, "", LONG))):
        texts = {"comment": value or None, "reviewer": value or None, "rule": value or None}
        for layer, values in _free_values(value):
            place = len(records)
            records.append(_record(document, layer, 0, 4, place, values=values, **texts if number % 2 else {}))
    return _with(document, records)


def _free_values(value: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The values of a record of each layer that has a key for any text."""
    yield "field", {"value": value, "name": FIELD_NAMES[len(value) % len(FIELD_NAMES)]}
    yield "attendee", {"name": value, "honorific": value, "organisation": value, "role": value, "redacted": True}
    yield "action", {"owners": [value, "LZ", value], "explicit": True}
    yield "action", {"owners": [value], "status": "done"}
    yield "redaction", {"ground": [value]}
    yield "section", {"number": value, "level": len(value)}


def _story() -> AnnotatedDocument:
    """Records with all that a record can tell, and with nothing; a document with all that one can tell."""
    text = "Overleg 11 januari 2021, 10:00-10:30\nDhr. Jansen (WJZ) en LZ sturen vóór 1 april de slides.\nAkkoord.\n"
    candidates = (AnchorCandidate("2021-01-11", "label", 8, 23), AnchorCandidate("XXXX-04-01", "only", 73, 80))
    document = _document(
        "verhaal.md", text, kind="minutes", language="nl-NL", anchor_date="2021-01-11", anchor_by_hand=True,
        anchor_candidates=candidates, status="done", comment="klaar; “met aanhaling”\nen meer", extra=EXTRA,
    )  # fmt: skip
    proposal = {"start": 37, "end": 48, "layer": "attendee", "values": {"name": "Jansen", "organisation": None}}
    story = {
        "evidence": {"owners": [[37, 48], [58, 60]], "due": [[73, 80]]},
        "by_hand": ("owners",),
        "computed": ("due",),
        "changed": ("due", "status"),
        "proposal": {**proposal, "values": {"owners": ["LZ"], "x": [1, None]}},
        "comment": "eerste regel\n\nderde regel 🙂",
        "extra": EXTRA,
    }
    meeting = {"type": "time", "value": "2021-01-11T10:00/2021-01-11T10:30", "role": "meeting"}
    due = {"type": "date", "value": "2021-04-01", "role": "deadline"}
    records = [
        _record(document, "field", 0, 7, 1, values={"name": "meeting", "value": "Overleg"}),
        _record(document, "date", 8, 36, 1, values=meeting, id="id \"met\" <&> 'tekens' 🙂"),
        _record(document, "attendee", 37, 54, 2, values={"name": "Jansen", "honorific": "Dhr.", "organisation": "WJZ"},
                proposal=proposal, id="jansen", extra={"organisation_id": "VWS/WJZ"}),
        _record(document, "attendee", 58, 60, 1, values={"organisation": "LZ"}, id="lz",
                extra={"organisation_id": ["VWS/DGLZ/LZ", "VWS/LZ"]}),
        _record(document, "date", 73, 80, 3, values=due, id="due"),
        _record(document, "action", 37, 91, 0, values={"owners": ["Dhr. Jansen", "LZ"], "due": "2021-04-01"},
                links={"owners": ["jansen", "lz", "nergens"], "due": ["due"]}, id="actie", **story),
        _record(document, "action", 37, 91, 4, values={"owners": ["LZ"], "due": "2021-W13"}, links={"owners": ["lz"]}),
        _record(document, "decision", 92, 99, 2, values={"explicit": True}, confidence=1e-9),
        _record(document, "decision", 92, 100, 3, confidence=0.0, origin="extractor", links={"x": ["actie", "actie"]}),
        *(_record(document, "date", 8, 23, 10 + number, values=values) for number, values in enumerate(_times())),
        *(
            _record(document, "action", 37, 91, 10 + number, values={"owners": ["LZ"], "due": values["value"]})
            for number, values in enumerate(_times())
        ),
        *(_record(document, layer.name, 92, 99, 50 + number) for number, layer in enumerate(LAYERS)),
    ]  # fmt: skip
    return _with(document, records)


def _times() -> Iterator[dict[str, Any]]:
    """Time values of every kind that the guideline writes."""
    kinds = {
        "date": ("2021-01-11", "2021-W05", "2021-03", "2021-Q2", "2021-SU", "2021", "XXXX-06-14", "XXXX-WXX-3", None,
                 "2020-02-29", "1999-12-31", "2021-03-21/2021-03-31", "0001-01-01", "9999-12-31"),
        "time": ("2021-01-11T10:00", "2021-02-03TMO", "2021-03-28T02:30", "2021-10-31T02:30", "XXXX-03-22T15:30"),
        "interval": ("2021-05-03/2021-05-07", "2021-01-11T23:30/2021-01-12T00:30", "2021/2022"),
        "duration": ("P2W", "PT15M"),
        "set": ("R/P1W", "R/PT1H"),
    }  # fmt: skip
    roles = ("mention", "meeting", "deadline", "next_meeting", "document")
    for type_, values in kinds.items():
        for number, value in enumerate(values):
            yield {"type": type_, "value": value, "role": roles[number % len(roles)]}
