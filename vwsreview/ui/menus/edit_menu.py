"""The menu Edit: undo and redo, copying, selecting, finding."""

from PySide6.QtCore import QObject

from vwsreview.ui.commands import DOCUMENT, DOSSIER, RECORD, REDO, SEPARATOR, UNDO, WRITABLE, Command, Menu


class EditMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        document = frozenset({DOCUMENT})
        return Menu("edit", self.tr("&Edit"), (
            Command("undo", self.tr("&Undo"), self.tr("Take the last decision back"),
                    ("Ctrl+Z",), "undo", frozenset({WRITABLE, UNDO})),
            Command("redo", self.tr("&Redo"), self.tr("Do again what was taken back"),
                    ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", frozenset({WRITABLE, REDO})),
            Command("take_back_step", self.tr("&Take back the step of the history"),
                    self.tr("Take the selected step back, where nothing that came after it depends on it"),
                    (), "", frozenset({WRITABLE, DOSSIER})),
            Command("go_to_step", self.tr("&Go to the state of the history…"),
                    self.tr("Make everything as it was after the selected step"),
                    (), "", frozenset({WRITABLE, DOSSIER})),
            SEPARATOR,
            Command("copy_quote", self.tr("&Copy the quote with its source"),
                    self.tr("The selected text or the record's words, with document and place"),
                    ("Ctrl+Shift+C",), "", document),
            Command("copy_record", self.tr("Copy the r&ecord with its source"),
                    self.tr("The record's values and words, with document and place"),
                    ("Ctrl+Shift+R",), "", frozenset({RECORD})),
            SEPARATOR,
            Command("select_unit", self.tr("&Select the sentence, bullet or row"),
                    self.tr("Select what stands around the caret"), ("S",), "", document),
            Command("extend_next_record", self.tr("Select the next record as &well"),
                    self.tr("Accept, reject or reopen several records at once"), ("Shift+J",), "", document),
            Command("extend_previous_record", self.tr("Select the record &before as well"),
                    self.tr("Accept, reject or reopen several records at once"), ("Shift+K",), "", document),
            Command("select_all_records", self.tr("Select &all records of the list"),
                    self.tr("Accept, reject or reopen all that the list shows"), ("Ctrl+Shift+A",), "", document),
            SEPARATOR,
            Command("find_in_document", self.tr("&Find in the document"), self.tr("Look for words in this document"),
                    ("Ctrl+F", "/"), "find", document),
            Command("extend_to_words", self.tr("Select up to w&ords"),
                    self.tr("Type words: the selection goes on to their end"), (".",), "", document),
            Command("find_next", self.tr("Find &next"), self.tr("Go to the next place with these words"),
                    ("F3",), "", document),
            Command("find_previous", self.tr("Find &previous"), self.tr("Go to the place with these words before this"),
                    ("Shift+F3",), "", document),
            Command("find_in_dossier", self.tr("Find in the &dossier"), self.tr("Look for words in all documents"),
                    ("Ctrl+Shift+F",), "", frozenset({DOSSIER})),
        ))  # fmt: skip
