"""The report as a PDF: printed in a thread, read back by another program, there wholly or not at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.formats import sets, torture
from vwsreview.domain.exporting import ExportReport, Selection
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats.format import Library
from vwsreview.formats.html_report.paper_proving import letters
from vwsreview.review.jobs.report_pdf import QtPress, open_press, report_job
from vwsreview.store.store import Store
from vwsreview.workflow import printing
from vwsreview.workflow.printing import print_report
from vwsreview.workflow.selecting import Selected

pdfium = pytest.importorskip("pypdfium2")
EVERYTHING = Selection(rejected=True)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sets.dossier("samples", tmp_path_factory.mktemp("pdf") / "samples.dossier", Path())


def pages(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def printed(dossier: Path, target: Path, language: str = "nl", selection: Selection = EVERYTHING) -> ExportReport:
    with Store.open(dossier, "read") as store:
        going = print_report(store, target, open_press, selection, language)
        while True:
            try:
                assert isinstance(next(going), Step)
            except StopIteration as done:
                return done.value


def test_a_job_prints_every_records_words(dossier: Path, tmp_path: Path, qtbot: QtBot) -> None:
    steps, owner = [], QObject()
    job = report_job(dossier, tmp_path / "uit.pdf", EVERYTHING, "nl", owner)
    job.progressed.connect(steps.append)
    with qtbot.waitSignal(job.finished) as caught:
        job.start()
    (report,) = caught.args
    assert [file.name for file in report.files] == ["uit.pdf"]
    assert steps[-1].done == steps[-1].total == 3 * report.documents
    told = letters("".join(pages(tmp_path / "uit.pdf")))
    with Store.open(dossier, "read") as store:
        documents = [one.annotated for one in Selected(store, EVERYTHING)]
    records = [(record, one.text) for one in documents for record in one.records]
    assert sum(line.written for line in report.lines) == len(records) > 0
    assert all(letters(record.span.of(text)) in told for record, text in records)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_contents_tell_the_page_on_which_each_document_begins(
    dossier: Path, tmp_path: Path, language: str, qapp: object
) -> None:
    printed(dossier, tmp_path / "uit.pdf", language)
    told = pages(tmp_path / "uit.pdf")
    word, of = ("pagina", "van") if language == "nl" else ("page", "of")
    for number, page in enumerate(told, start=1):
        assert page.split("\n")[-1] == f"{word} {number} {of} {len(told)}"
    with Store.open(dossier, "read") as store:
        names = [document.name for document in store.documents()]
    front = " ".join("\n".join(told[:3]).split())
    for number, name in enumerate(names, start=1):
        begins = next(place for place, page in enumerate(told, start=1) if page.startswith(f"Document {number}\r"))
        entry = front[front.index(f"{number}. {name}") :]
        assert f"{word} {begins}" in entry[:300]


def test_torture_is_printed_and_read_back(tmp_path: Path, qapp: object) -> None:
    """But for its longest texts and values, which only take long."""
    dossier = sets.dossier("torture", tmp_path / "torture.dossier", Path())
    with Store.open(dossier, "read") as store:
        few = frozenset(
            document.id
            for document in store.documents()
            if document.length < 5000 and not any(torture.LONG in str(one.values) for one in store.records(document.id))
        )
    report = printed(dossier, tmp_path / "uit.pdf", selection=Selection(rejected=True, documents=few))
    assert report.documents == len(few) > 5


def test_what_was_not_printed_is_noticed(
    dossier: Path, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "uit.pdf"
    target.write_bytes(b"oud")
    whole = QtPress.print
    monkeypatch.setattr(QtPress, "print", lambda press, html, feet: whole(press, html[: len(html) // 2], feet))
    with pytest.raises(Problem) as caught:
        printed(dossier, target)
    assert caught.value.code == "read_back_differs"
    assert [path.name for path in tmp_path.iterdir()] == ["uit.pdf"]
    assert target.read_bytes() == b"oud"


@pytest.mark.parametrize("after", [1, 15, 29])
def test_a_cancelled_report_leaves_what_was_there(dossier: Path, tmp_path: Path, after: int, qapp: object) -> None:
    target = tmp_path / "uit.pdf"
    target.write_bytes(b"oud")
    with Store.open(dossier, "read") as store:
        going = print_report(store, target, open_press, EVERYTHING, "nl")
        for _ in range(after):
            next(going)
        going.close()
    assert [path.name for path in tmp_path.iterdir()] == ["uit.pdf"]
    assert target.read_bytes() == b"oud"


def test_a_missing_reader_is_named_before_anything_is_printed(
    dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "LIBRARY", Library("no_such_module", "pypdfium2", "pdf"))
    with pytest.raises(Problem) as caught:
        printed(dossier, tmp_path / "uit.pdf")
    assert (caught.value.code, caught.value.parameters["extra"]) == ("missing_library", "pdf")
    assert not list(tmp_path.iterdir())


def test_the_dossier_is_never_the_target(dossier: Path) -> None:
    with pytest.raises(Problem) as caught:
        printed(dossier, dossier)
    assert caught.value.code == "is_the_dossier"


def test_letters_are_compared_without_accents_and_tags() -> None:
    assert letters("Renée [Da12] 5.1.2e ﬁ 🙂 שלום 𝔸\n") == "Renee512efi"
