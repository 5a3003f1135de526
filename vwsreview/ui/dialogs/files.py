"""Dialogs that ask for files and folders."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

SOURCES = ("*.txt", "*.md", "*.jsonl", "*.json", "*.jsonld", "*.zip", "*.xmi", "*.ann", "*.csv")
"""Documents, and what other tools write; what a file really is tells its content."""


def ask_existing(parent: QWidget, title: str, start: Path, filters: list[str]) -> QFileDialog:
    """A dialog for files that are there; the caller connects `filesSelected` and opens it."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(filters)
    return dialog


def ask_folder(parent: QWidget, title: str, start: Path) -> QFileDialog:
    """A dialog for a folder; the caller connects `filesSelected` and opens it."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return dialog


def ask_new_dossier(parent: QWidget, title: str, start: Path) -> QFileDialog:
    """A dialog for a dossier that is not there yet; the caller connects `fileSelected` and opens it."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(dossier_filter())
    dialog.setDefaultSuffix("dossier")
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever overwritten; the program says so
    return dialog


def ask_pdf(parent: QWidget, title: str, start: Path) -> QFileDialog:
    """A dialog for a PDF to write; it asks before one is replaced. The caller connects `fileSelected` and opens it."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(start.name)
    return dialog


def source_filters() -> list[str]:
    """The filters that show what a dossier takes in."""
    return [
        QCoreApplication.translate("FileDialogs", "Documents and annotations ({patterns})").format(
            patterns=" ".join(SOURCES)
        ),
        QCoreApplication.translate("FileDialogs", "All files (*)"),
    ]


def dossier_filter() -> str:
    """The filter that shows dossiers."""
    return QCoreApplication.translate("FileDialogs", "Dossiers (*.dossier)")


def _dialog(parent: QWidget, title: str, start: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
