"""Files of other tools into the open dossier, by keys: their labels, the receipt, the way to the places."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, store_with
from tests.ui.driving import Driven, driven, visible
from tests.ui.every_dialog import receipt, survey
from tests.ui.languages import spoken
from vwsreview.domain.receiving import OUTCOMES, ReceiptReport
from vwsreview.formats import jsonl
from vwsreview.review.jobs.receiving import LabelMapping, LabelRule
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.dialogs.mapping import MappingDialog
from vwsreview.ui.dialogs.mapping_table import OURS, THEIRS
from vwsreview.ui.dialogs.receipt import ReceiptDialog
from vwsreview.ui.wording.receipt_words import place_words


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated()).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as desk:
        yield desk


def prodigy(folder: Path, *spans: tuple[str, str], name: str = "taken.jsonl") -> Path:
    """A file that marks these words of the example with these labels."""
    told = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "label": label} for words, label in spans
    ]
    path = folder / name
    path.write_text(json.dumps({"text": TEXT, "spans": told}) + "\n", encoding="utf-8")
    return path


def pick(qtbot: QtBot, desk: Driven, letter: str) -> None:
    """Open the choices of the line in hand and pick what alone begins with a letter."""
    desk.press("Return")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    qtbot.keyClicks(popup.focusWidget() or popup, letter)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def tool_records(desk: Driven) -> list[tuple[str, str]]:
    """Layers and words of what came from the tool."""
    dossier = desk.workspace.dossier
    assert dossier is not None
    store = dossier.store
    return [
        (record.layer, record.span.of(store.text(id)))
        for id in store.document_ids()
        for record in store.records(id)
        if record.origin == "spacy"
    ]


def test_known_labels_come_in_without_a_question(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    desk.window.open_paths([prodigy(tmp_path, ("PZo/BPZ", "attendee"), ("uiterlijk", "date"))])
    qtbot.waitUntil(lambda: "taken.jsonl: " in desk.told)
    assert "2 proposal(s) taken in" in desk.told
    assert tool_records(desk) == [("date", "uiterlijk"), ("attendee", "PZo/BPZ")]
    assert not [one for one in desk.window.findChildren(QDialog) if one.isVisible()]
    desk.window.commands["undo"].trigger()
    assert tool_records(desk) == []


def test_an_unknown_label_is_asked_for_by_keys_and_kept(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    desk.window.open_paths([prodigy(tmp_path, ("MEVA", "PERSON"), ("uiterlijk", "date"))])
    dialog = visible(qtbot, desk, MappingDialog)
    assert dialog.table.hasFocus() and dialog.table.currentItem().text(THEIRS) == "PERSON"
    assert "PERSON" in dialog.note.text()
    pick(qtbot, desk, "S")
    assert dialog.table.currentItem().text(OURS) == "Section" and dialog.note.isHidden()
    desk.press("Alt+T")
    qtbot.waitUntil(lambda: "taken.jsonl: 2 proposal(s)" in desk.told)
    assert ("section", "MEVA") in tool_records(desk)
    desk.window.open_paths([prodigy(tmp_path, ("RIVM", "PERSON"), name="later.jsonl")])
    qtbot.waitUntil(lambda: "later.jsonl" in desk.told)
    assert ("section", "RIVM") in tool_records(desk)


def test_a_line_of_the_receipt_leads_to_its_record_among_equal_ones(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    start = TEXT.index("MEVA")
    spans = [{"start": start, "end": start + 4, "label": "decision", "zaal": zaal} for zaal in ("1", "2")]
    path = tmp_path / "taken.jsonl"
    path.write_text(json.dumps({"text": TEXT, "spans": spans}) + "\n", encoding="utf-8")
    desk.window.open_paths([path])
    visible(qtbot, desk, MappingDialog).take_in.click()
    receipt = visible(qtbot, desk, ReceiptDialog)
    group = receipt.tree.topLevelItem(0)
    for row in range(2):
        receipt.tree.setCurrentItem(group.child(row))
        desk.press("Return")
        chosen = desk.workspace.panel.current()
        assert chosen is not None and chosen.extra["foreign"] == {"zaal": str(row + 1)}


def test_what_was_left_undecided_is_listed(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    desk.window.open_paths([prodigy(tmp_path, ("MEVA", "PERSON"), ("uiterlijk", "date"))])
    visible(qtbot, desk, MappingDialog).take_in.click()
    receipt = visible(qtbot, desk, ReceiptDialog)
    group = receipt.tree.topLevelItem(0)
    assert group.text(0) == "Not taken: the label is not known here (1)"
    assert [group.child(0).text(column) for column in range(2)] == ["MEVA", "PERSON"]
    assert tool_records(desk) == [("date", "uiterlijk")]
    receipt.tree.setCurrentItem(group.child(0))
    desk.press("Return")
    assert desk.selected == "MEVA"
    qtbot.waitUntil(lambda: receipt.height() < 400)
    receipt.close()
    desk.window.commands["show_import_report"].trigger()
    visible(qtbot, desk, ReceiptDialog).close()


def test_a_kept_mapping_that_nobody_can_read_is_said_and_asked_again(
    qtbot: QtBot, desk: Driven, tmp_path: Path
) -> None:
    assert desk.workspace.dossier is not None
    desk.workspace.dossier.store.set_setting("mapping/spacy", '{"date": "nergens"}')
    desk.window.open_paths([prodigy(tmp_path, ("uiterlijk", "date"))])
    dialog = visible(qtbot, desk, MappingDialog)
    assert "cannot be read" in dialog.sentence.text()
    dialog.take_in.click()
    qtbot.waitUntil(lambda: "taken.jsonl: 1 proposal(s)" in desk.told)
    desk.window.open_paths([prodigy(tmp_path, ("MEVA", "date"), name="later.jsonl")])
    qtbot.waitUntil(lambda: "later.jsonl: 1 proposal(s)" in desk.told)
    assert tool_records(desk) == [("date", "MEVA"), ("date", "uiterlijk")]


def test_other_labels_can_be_given_afterwards(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    desk.window.open_paths([prodigy(tmp_path, ("MEVA", "PERSON"))])
    visible(qtbot, desk, MappingDialog).take_in.click()
    receipt = visible(qtbot, desk, ReceiptDialog)
    next(one for one in receipt.findChildren(QPushButton) if "Labels" in one.text()).click()
    dialog = visible(qtbot, desk, MappingDialog)
    choose(dialog, "PERSON", "attendee")
    dialog.take_in.click()
    qtbot.waitUntil(lambda: tool_records(desk) == [("attendee", "MEVA")])


def test_who_cancels_takes_nothing_of_that_file_and_the_next_goes_on(
    qtbot: QtBot, desk: Driven, tmp_path: Path
) -> None:
    first = prodigy(tmp_path, ("MEVA", "PERSON"), name="eerste.jsonl")
    second = prodigy(tmp_path, ("uiterlijk", "date"), name="tweede.jsonl")
    desk.window.open_paths([first, second])
    visible(qtbot, desk, MappingDialog).reject()
    qtbot.waitUntil(lambda: "tweede.jsonl" in desk.told)
    assert "eerste.jsonl" not in desk.told and tool_records(desk) == [("date", "uiterlijk")]


def test_documents_and_annotations_together(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Geachte heer", encoding="utf-8")
    desk.window.open_paths([prodigy(tmp_path, ("uiterlijk", "date")), tmp_path / "brief.txt"])
    qtbot.waitUntil(lambda: "taken.jsonl" in desk.told)
    assert desk.told.startswith("1 document(s) added")


def test_a_set_of_ours_about_known_documents_comes_in_as_proposals(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    other = annotated()
    fewer = [record for record in other.records if record.layer != "date"]
    changed = [record.with_values(presence="absent") if record.layer == "attendee" else record for record in fewer]
    lines = jsonl.write([type(other)(other.document, other.text, tuple(changed))])
    (tmp_path / "ours.jsonl").write_text("".join(lines), encoding="utf-8")
    desk.window.open_paths([tmp_path / "ours.jsonl"])
    qtbot.waitUntil(lambda: "ours.jsonl: 2 proposal(s) taken in" in desk.told)
    assert "1 known already" in desk.told


def test_a_file_that_nobody_can_read_is_told(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    (tmp_path / "raar.json").write_text("{", encoding="utf-8")
    desk.window.open_paths([tmp_path / "raar.json"])
    report = visible(qtbot, desk, ImportReportDialog)
    assert "raar.json" in report.tree.topLevelItem(0).child(0).text(0)
    report.close()


def choose(dialog: MappingDialog, label: str, value: str | None, attribute: str | None = None) -> None:
    """Choose what a label or its attribute is, as the editor of its line does."""
    table = dialog.table
    item = line(dialog, label, attribute)
    index = table.indexFromItem(item, OURS)
    delegate = table.itemDelegateForColumn(OURS)
    delegate.chosen.emit(index, value)


def line(dialog: MappingDialog, label: str, attribute: str | None = None) -> QTreeWidgetItem:
    table = dialog.table
    item = next(
        table.topLevelItem(row) for row in range(table.topLevelItemCount()) if table.topLevelItem(row).text(0) == label
    )
    if attribute is None:
        return item
    return next(item.child(row) for row in range(item.childCount()) if item.child(row).text(0) == attribute)


def test_a_mapping_says_labels_and_attributes(qtbot: QtBot) -> None:
    dialog = MappingDialog("taken.json", survey(), LabelMapping({"OTHER": LabelRule("date")}))
    qtbot.addWidget(dialog)
    assert line(dialog, "attendee").text(OURS) == "Attendee"
    assert line(dialog, "attendee", "presence").text(OURS) == "Presence"
    assert line(dialog, "attendee", "zaal").text(OURS) == "keep beside the record"
    assert line(dialog, "PERSON", "functie").isHidden()
    choose(dialog, "PERSON", "attendee")
    assert not line(dialog, "PERSON", "functie").isHidden() and dialog.note.isHidden()
    choose(dialog, "PERSON", "role", "functie")
    choose(dialog, "attendee", None, "zaal")
    assert dialog.mapping() == LabelMapping(
        {
            "OTHER": LabelRule("date"),
            "PERSON": LabelRule("attendee", keys={"functie": "role"}),
            "attendee": LabelRule("attendee", keys={"zaal": None}),
        }
    )
    choose(dialog, "PERSON", None)
    assert dialog.mapping().rules["PERSON"] == LabelRule(None)


def test_an_attribute_can_become_the_comment(qtbot: QtBot) -> None:
    dialog = MappingDialog("taken.json", survey(), LabelMapping())
    qtbot.addWidget(dialog)
    choose(dialog, "attendee", "comment", "zaal")
    assert line(dialog, "attendee", "zaal").text(OURS) == "comment"
    again = MappingDialog("taken.json", survey(), dialog.mapping())
    qtbot.addWidget(again)
    assert line(again, "attendee", "zaal").text(OURS) == "comment" and again.mapping() == dialog.mapping()


def test_a_mapping_begins_with_what_was_kept_and_values_of_its_rules_stay(qtbot: QtBot) -> None:
    kept = LabelMapping({"PERSON": LabelRule("attendee", {"presence": "absent"}, {"functie": "role", "elders": None})})
    dialog = MappingDialog("taken.json", survey(), kept)
    qtbot.addWidget(dialog)
    assert line(dialog, "PERSON", "functie").text(OURS) == "Role"
    assert dialog.mapping().rules["PERSON"] == kept.rules["PERSON"]


def test_a_receipt_lists_everything_that_did_not_fit(qtbot: QtBot) -> None:
    dialog = ReceiptDialog([receipt()])
    qtbot.addWidget(dialog)
    groups = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    assert [group.childCount() for group in groups] == [1] * (
        len(OUTCOMES) - len(("added", "known", "rejected", "agreed")) + len(("refused",))
    )
    assert groups[0].text(0).startswith("The document is not here") and groups[-1].text(0) == "Refused (1)"
    assert "6 of 7 quotes" in dialog.sentence.text() and "UTF-16" in dialog.sentence.text()
    assert "1 by digest, 1 not found" in dialog.sentence.text()
    next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text()).click()
    assert QGuiApplication.clipboard().text().count("J. de Vries") == 7


def test_receipts_of_several_files_name_them(qtbot: QtBot) -> None:
    clean = ReceiptReport("leeg.json", "doccano")
    dialog = ReceiptDialog([receipt(), clean])
    qtbot.addWidget(dialog)
    assert dialog.tree.topLevelItem(0).text(0).startswith("taken.json: ")
    assert len(dialog.sentence.text().splitlines()) == 2


@pytest.mark.parametrize(
    ("place", "words"),
    [("line 3", "regel 3"), ("task 12", "taak 12"), ("map/a.ann", "map/a.ann"), ("line up", "line up")],
)
def test_places_are_said_in_the_language_of_the_program(qapp: QApplication, place: str, words: str) -> None:
    with spoken(qapp, QLocale("nl_NL")):
        assert place_words(place) == words
