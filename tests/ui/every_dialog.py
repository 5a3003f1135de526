"""One of each dialog of the program, as a reviewer meets it. A new dialog gets a line here."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog

from tests.review.examples import TEXT, document, records
from tests.workflow.agreement_example import agreement_report
from vwsreview.domain.document import AnchorCandidate
from vwsreview.domain.exporting import DOCUMENT, ExportReport, LayerLine, Loss, Offered, Unread, Words, WrittenFile
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.merging import MergeLine, MergeReport
from vwsreview.domain.merging_people import PeopleConflict, PeopleReport, Saying
from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import OUTCOMES, ReceiptLine, ReceiptReport
from vwsreview.domain.rescuing import Lost, OtherWayOut, RescueReport
from vwsreview.domain.steps import IntakeReport, Refusal
from vwsreview.review.attendance.pasted_people import look_up
from vwsreview.review.jobs.receiving import LabelMapping, Survey
from vwsreview.review.spreading.cases import case_of
from vwsreview.review.spreading.correction import Correction
from vwsreview.review.spreading.memory import never, not_here
from vwsreview.ui.dialogs.about import AboutDialog
from vwsreview.ui.dialogs.agreement import AgreementDialog
from vwsreview.ui.dialogs.anchor import AnchorDialog
from vwsreview.ui.dialogs.closing import ClosingDialog
from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.dialogs.compare import CompareDialog
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.export_documents import AtHand
from vwsreview.ui.dialogs.export_report import ExportReportDialog
from vwsreview.ui.dialogs.guide import GuideWindow
from vwsreview.ui.dialogs.identifying import IdentifyingDialog
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.dialogs.mapping import MappingDialog
from vwsreview.ui.dialogs.merge import MergeDialog
from vwsreview.ui.dialogs.merge_report import MergeReportDialog
from vwsreview.ui.dialogs.messages import Question
from vwsreview.ui.dialogs.palette import PaletteDialog
from vwsreview.ui.dialogs.pasted_people import PastedPeopleDialog
from vwsreview.ui.dialogs.receipt import ReceiptDialog
from vwsreview.ui.dialogs.reextraction_report import ReextractionReportDialog
from vwsreview.ui.dialogs.remembered import RememberedDialog
from vwsreview.ui.dialogs.rescue_report import RescueReportDialog
from vwsreview.ui.dialogs.settings import SettingsDialog
from vwsreview.ui.dialogs.spread import SpreadDialog
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import ExportChoice

NAME = "verslag-regieteam.md"


def _anchor(window: MainWindow) -> QDialog:
    candidates = tuple(AnchorCandidate("2020-11-18", reason, 0, 3) for reason in ("meeting_date", "text"))
    return AnchorDialog(replace(document(), anchor_candidates=candidates), TEXT, records(), window)


def _import_report(window: MainWindow) -> QDialog:
    report = IntakeReport(["a.md"], ["b.md"], ["c.md"], [Refusal("d.txt", Problem("not_utf8", offset=3))], True)
    return ImportReportDialog(report, "", window)


def _extracted_again(window: MainWindow) -> QDialog:
    line = MergeLine("conflict", "d", "a.md", "attendee", "r", 0, 4, "MEVA")
    return ReextractionReportDialog(MergeReport(2, ["a.md"], ["a.md"], [line]), window)


def _rescued(window: MainWindow) -> QDialog:
    report = RescueReport(
        documents=412,
        records=16_480,
        unsure=[NAME, "brief-zelftesten.md"],
        named=["rescued-00017.txt"],
        lost=[Lost("mail-testlijn.md", 18, "no_text"), Lost("", 19, "no_row")],
        lost_records=57,
        steps=1_203,
        found_steps=1_214,
        missing_steps=3,
        log_torn=True,
        copy=OtherWayOut(Path("20210111-100000-000000-daily.dossier"), "2021-01-11T10:00:00", 414, 16_530),
    )
    return RescueReportDialog(report, Path("/home/anne/covid-rescued.dossier"), window)


def _merged(window: MainWindow) -> QDialog:
    said = [
        Saying("role", role, name, "2026-03-02T10:00:00+01:00") for role, name in (("chair", "Anne"), (None, "Bram"))
    ]
    whole = [Saying("kind", kind, None, None) for kind in ("memo", "letter")]
    conflicts = [
        PeopleConflict("d", NAME, "r", "attendee", 0, 4, "MEVA", tuple(said)),
        PeopleConflict("d", NAME, None, "", 0, 0, "", tuple(whole)),
    ]
    report = PeopleReport(2, 1, 3, 4, 1, conflicts, removed=["b.md"])
    return MergeReportDialog(report, Path("samen.dossier"), window)


def _pasted(window: MainWindow) -> QDialog:
    return PastedPeopleDialog(TEXT, look_up(TEXT, ["MEVA", "Piet Jansen", "J. de Vries"], records()), window)


CORRECTION = Correction("organisation", "attendee", "j. de vries (rivm)", "RIVM", "RIVM/Cib", said="J. de Vries (RIVM)")


FORMATS = (
    Offered("jsonl", Words("JSON Lines, everything", "JSON Lines, alles"), ".jsonl"),
    Offered("csv", Words("CSV, a table a layer", "CSV, een tabel per laag"), ""),
    Offered("doccano", Words("doccano", "doccano"), ".jsonl"),
    Offered("parquet", Words("Parquet, a file a layer", "Parquet, een bestand per laag"), "", "pyarrow", "parquet"),
)
PEOPLE = [
    (NAME, Identifying("d", 12, 23, "name", "J. de Vries")),
    (NAME, Identifying("d", 40, 55, "email", "j@rivm.nl")),
]


def export_dialog(window: MainWindow | None = None) -> ExportDialog:
    """On a dossier with a document that is open, a filtered list, and a saved filter."""
    at_hand = AtHand(("d", NAME), frozenset({"d", "e"}), {"weeks": "week kind:minutes"})
    return ExportDialog(Path("set.dossier"), FORMATS, at_hand, ExportChoice(), window)


def export_report() -> ExportReport:
    """Of a folder with two files; rules are lost, and a reader was not there."""
    lost = {Loss("attendee", "rule", Words("no place in this format", "geen plaats in dit formaat")): 2}
    return ExportReport(
        "csv", "/tmp/set-csv", 1, (LayerLine(DOCUMENT, 1, 1, 0), LayerLine("attendee", 2, 2, 0, lost)),
        ("csv",), (Unread("PyLD", "PyLD", "webannotation"),),
        (WrittenFile("attendees.csv", 2048, "a" * 64), WrittenFile("documents.csv", 300, "b" * 64)), "c" * 64,
        (Words("Read it as UTF-8.", "Lees het als UTF-8."),), ("a.txt", "b.txt", "c.txt", "d.txt"),
    )  # fmt: skip


def survey() -> Survey:
    """Of a file with a label of ours, and one of its own with an attribute that no layer has."""
    attributes = {"attendee": Counter({"presence": 3, "zaal": 2}), "PERSON": Counter({"functie": 4})}
    return Survey("utf16", 7, 6, 2, Counter({"attendee": 3, "PERSON": 4}), attributes)


def receipt() -> ReceiptReport:
    """Of the same file: something of every kind did not fit."""
    report = ReceiptReport("taken.json", "label-studio", "utf16", 7, 6)
    report.documents.update({"digest": 1, "unmatched": 1})
    report.counts.update({("added", "attendee"): 2, ("uncertain", "attendee"): 1, ("unmapped", "PERSON"): 4})
    for outcome in OUTCOMES[4:]:
        quote = "" if outcome in ("changed", "unmatched", "document_value") else "J. de Vries"
        report.lines.append(ReceiptLine(outcome, "task 1", NAME, "attendee", quote, "zaal: 3", 4, 15, "d"))
    report.refused.append(Refusal("task 9", Problem("bad_json", reason="…")))
    return report


def _spread(window: MainWindow) -> QDialog:
    cases = [case_of(one, "0" * 64, NAME, TEXT, 0) for one in records() if one.layer == "attendee"]
    dialog = SpreadDialog(CORRECTION, document(), cases, "regieteam", window)
    dialog.end(False)
    return dialog


def _remembered(window: MainWindow) -> QDialog:
    case = case_of(records()[0], "0" * 64, NAME, TEXT, 0)
    return RememberedDialog([never(CORRECTION), not_here(CORRECTION, case)], True, window)


DIALOGS: dict[type[QDialog], Callable[[MainWindow], QDialog]] = {
    AboutDialog: AboutDialog,
    AgreementDialog: lambda window: AgreementDialog(agreement_report(), window),
    AnchorDialog: _anchor,
    ClosingDialog: lambda window: ClosingDialog(2, 1, 1, window),
    CommentDialog: lambda window: CommentDialog(NAME, "", window),
    MergeDialog: lambda window: MergeDialog(Path("a.dossier"), Path("b.dossier"), lambda _: None, window),
    MergeReportDialog: _merged,
    CompareDialog: lambda window: CompareDialog(Path(), window),
    ExportDialog: export_dialog,
    ExportReportDialog: lambda window: ExportReportDialog(export_report(), window),
    GuideWindow: lambda window: GuideWindow(),
    IdentifyingDialog: lambda window: IdentifyingDialog(PEOPLE, window),
    ImportReportDialog: _import_report,
    KeysDialog: lambda window: KeysDialog(window.commands.table, window.commands.shortcuts, window),
    MappingDialog: lambda window: MappingDialog("taken.json", survey(), LabelMapping(), window),
    PaletteDialog: lambda window: PaletteDialog(window.commands, window.session, window),
    PastedPeopleDialog: _pasted,
    Question: lambda window: Question(window, "The dossier is damaged.", ("&Go on with the copy", window.refresh)),
    RescueReportDialog: _rescued,
    ReceiptDialog: lambda window: ReceiptDialog([receipt()], window),
    ReextractionReportDialog: _extracted_again,
    RememberedDialog: _remembered,
    SettingsDialog: lambda window: SettingsDialog(window.session, "m.smit", window),
    SpreadDialog: _spread,
}
