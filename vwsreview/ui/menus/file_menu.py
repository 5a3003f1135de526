"""The menu File: dossiers, documents in and records out, the program as a whole."""

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import BUSY, DOCUMENT, DOSSIER, IDLE, REPORT, SEPARATOR, WRITABLE, Command, Menu


class FileMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        dossier, idle = frozenset({DOSSIER}), frozenset({IDLE})
        return Menu("file", self.tr("&File"), (
            Command("new_dossier", self.tr("&New dossier…"), self.tr("Make an empty dossier"),
                    ("Ctrl+N",), "new", idle),
            Command("open_dossier", self.tr("&Open…"), self.tr("Open a dossier, or documents in a new one"),
                    ("Ctrl+O",), "open", idle),
            Command("open_folder", self.tr("Open a fo&lder…"), self.tr("Open the documents of a folder in a dossier"),
                    ("Ctrl+Shift+O",), "", idle),
            Menu("recent", self.tr("Open &recent"), ()),
            Command("rescue_dossier", self.tr("Rescue a &damaged dossier…"),
                    self.tr("Bring what can be read of it into a new one; the damaged one stays as it is"),
                    (), "", idle),
            SEPARATOR,
            Command("import_files", self.tr("&Import files…"), self.tr("Add documents to this dossier"),
                    ("Ctrl+I",), "add", frozenset({WRITABLE, IDLE})),
            Command("import_folder", self.tr("Import a &folder…"), self.tr("Add all documents below a folder"),
                    ("Ctrl+Shift+I",), "", frozenset({WRITABLE, IDLE})),
            Menu("extract_again", self.tr("E&xtract again"), (
                Command("extract_again/document", self.tr("This &document"),
                        self.tr("What nobody decided becomes what the extractor says now; decisions stay"),
                        (), "", frozenset({WRITABLE, DOCUMENT, IDLE})),
                Command("extract_again/dossier", self.tr("The whole d&ossier…"),
                        self.tr("What nobody decided becomes what the extractor says now; decisions stay"),
                        (), "", frozenset({WRITABLE, IDLE})),
            )),
            Command("export_dossier", self.tr("&Export…"), self.tr("Write the records to a file for others"),
                    ("Ctrl+E",), "export", frozenset({DOSSIER, IDLE})),
            Command("report_pdf", self.tr("Report &as PDF…"),
                    self.tr("Print texts, records and decisions to a file for people"),
                    (), "", frozenset({DOSSIER, IDLE})),
            Command("compare_reviewers", self.tr("Co&mpare with other reviewers…"),
                    self.tr("How far you agree with what others made of the same documents, and where you differ"),
                    (), "", frozenset({DOSSIER, IDLE})),
            Command("merge_reviewers", self.tr("Mer&ge with other reviewers…"),
                    self.tr("Make one new dossier of yours and those of others; what you differ on is decided there"),
                    (), "", frozenset({DOSSIER, IDLE})),
            Command("show_import_report", self.tr("&View the report of the last import…"),
                    self.tr("What was added, known already, changed or refused"), (), "", frozenset({REPORT})),
            Command("pause_job", self.tr("Pa&use the work in progress"),
                    self.tr("Let the import or export rest, or go on with it; it takes no time from your work then"),
                    ("Ctrl+T",), "", frozenset({BUSY}), checkable=True),
            Command("cancel_job", self.tr("Stop the &work in progress"),
                    self.tr("Stop the import or export; what was done stays"), ("Ctrl+.",), "", frozenset({BUSY})),
            SEPARATOR,
            Command("save_copy", self.tr("&Save a copy…"), self.tr("Write a copy of the dossier as it is now"),
                    ("Ctrl+Shift+S",), "", dossier),
            Command("print_document", self.tr("&Print…"), self.tr("Print the document with its marks"),
                    ("Ctrl+P",), "print", frozenset({DOCUMENT})),
            SEPARATOR,
            Command("edit_settings", self.tr("Se&ttings…"), self.tr("Language, colours, name of the reviewer"),
                    ("Ctrl+,",)),
            SEPARATOR,
            Command("close_dossier", self.tr("&Close the dossier"), self.tr("Close the dossier, not the program"),
                    ("Ctrl+W",), "", dossier),
            Command("quit", self.tr("&Quit"), self.tr("End the program; every decision is saved already"),
                    ("Ctrl+Q",)),
        ))  # fmt: skip
