"""What would tell who a person is, is found by its shape and by the records, and leaves no trace in the set."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import About, Exported, Selection
from vwsreview.domain.listing import HistoryStep
from vwsreview.formats import jsonl
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export, people
from vwsreview.workflow.without_people.identifying import identifying
from vwsreview.workflow.without_people.masking import BAR, without_people

TEXT = """Aan: Eva van Dam (RIVM)

Aanwezig: Dhr. Grindhorst (WJZ), J. de Vries, 5.1.2e (LZ), MEVA
Grindhorst belt de GGD op 1 april; Jaco notuleert. De minister voor Medische Zorg is er.
Minister van Ark is verhinderd. Mail: j.devries@rivm.nl of 070 340 79 11, IBAN NL91 ABNA 0417 1643 00.
Besluit 5.1.2 van 12-03-2021: € 1.500.000 voor GGD GHOR Nederland.
"""


def annotated() -> AnnotatedDocument:
    rows = (
        record("field", "Eva van Dam (RIVM)", TEXT, values={"name": "recipient", "value": "Eva van Dam (RIVM)"}),
        record("attendee", "Dhr. Grindhorst (WJZ)", TEXT,
               values={"name": "Grindhorst", "honorific": "Dhr.", "organisation": "WJZ"}),
        record("action", "Grindhorst belt de GGD op 1 april", TEXT,
               values={"owners": ["Grindhorst"], "due": "2021-04-01"},
               comment="vraag Grindhorst", reviewer="An Jansen", proposal={"values": {"owners": ["Grindhorst"]}}),
        record("date", "1 april", TEXT, values={"value": "2021-04-01"}),
        record("redaction", "5.1.2e", TEXT, values={"ground": ["5.1.2e"]}),
    )  # fmt: skip
    return example(
        tuple(replace(row, extra={"foreign": {"who": "Grindhorst"}}) for row in rows),
        TEXT,
        name="brief-Grindhorst.md",
        comment="Grindhorst?",
    )


def words(document: AnnotatedDocument) -> set[str]:
    return {one.words for one in identifying(document)}


def test_names_and_addresses_are_found_and_organisations_are_not() -> None:
    assert words(annotated()) == {
        "Eva van Dam", "Grindhorst", "J. de Vries", "Jaco", "van Ark", "j.devries@rivm.nl", "070 340 79 11",
        "NL91 ABNA 0417 1643 00",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Besluit 5.1.2e van 12-03-2021",
        "€ 1.500.000",
        "GGD GHOR Nederland en RIVM",
        "LZ/MEVA",
        "week 12, 2021-W12",
        "Kenmerk 1234567-2021",
        "art. 10.2.e Wob",
    ],
)
def test_what_tells_nothing_of_a_person_stays(text: str) -> None:
    assert words(example((), text)) == set()


def test_nothing_that_was_found_is_left_anywhere_in_the_set() -> None:
    masked = without_people(Exported(annotated(), About("Overleg met Grindhorst")), identifying(annotated()))
    line = next(iter(jsonl.write([masked.annotated]))) + json.dumps(masked.about.body)
    for one in ("Grindhorst", "Eva", "Dam", "Vries", "Jaco", "Ark", "devries", "070", "NL91", "An Jansen"):
        assert one not in line, one
    assert words(masked.annotated) == set()
    assert masked.history == ()


def test_offsets_organisations_and_days_stay_as_they_are() -> None:
    before = annotated()
    after = without_people(Exported(before), identifying(before)).annotated
    assert len(after.text) == len(before.text)
    assert [(row.layer, row.start, row.end) for row in after.records] == [
        (row.layer, row.start, row.end) for row in before.records
    ]
    attendee = next(row for row in after.records if row.layer == "attendee")
    assert (attendee.values["name"], attendee.values["organisation"]) == (None, "WJZ")
    action = next(row for row in after.records if row.layer == "action")
    assert action.values["owners"] == [BAR * len("Grindhorst")] and action.values["due"] == "2021-04-01"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=80))
def test_any_text_is_masked_once_and_for_all(text: str) -> None:
    before = example((), f"{text} Dhr. Grindhorst {text}")
    found = identifying(before)
    after = without_people(Exported(before), found).annotated
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert len(after.text) == len(before.text) and "Grindhorst" not in after.text


@pytest.fixture
def store(tmp_path: Path) -> Callable[[], Store]:
    with Store.create(tmp_path / "d.dossier") as store:
        store.add_documents([annotated()])
    return lambda: Store.open(tmp_path / "d.dossier", "read")


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_no_format_lets_a_name_through(known: Format, store: Callable[[], Store], tmp_path: Path) -> None:
    target = tmp_path / f"uit{known.suffix}"
    with store() as opened:
        for _ in export(opened, known.key, target, Selection(organisations_only=True)):
            pass
    files = [target] if target.is_file() else [path for path in target.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert b"Grindhorst" not in unpacked(path) and "Grindhorst" not in path.name


def unpacked(path: Path) -> bytes:
    """The bytes of a file; of an archive those of its parts."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join([name.encode() + archive.read(name) for name in archive.namelist()])


def test_the_list_before_an_export_names_document_place_and_kind(store: Callable[[], Store]) -> None:
    with store() as opened:
        *found, step = list(people(opened, Selection(organisations_only=True)))
    assert {(one.kind, one.words) for one in found} >= {
        ("name", "Jaco"),
        ("email", "j.devries@rivm.nl"),
        ("phone", "070 340 79 11"),
    }
    assert all(TEXT[one.start : one.end] == one.words for one in found) and step.subject == "brief-Grindhorst.md"


def test_the_history_stays_out() -> None:
    document = annotated()
    step = HistoryStep("s", None, "2026-01-01T10:00:00+01:00", "An Jansen", "accept", "Grindhorst", False, ())
    assert without_people(Exported(document, history=(step,)), identifying(document)).history == ()
