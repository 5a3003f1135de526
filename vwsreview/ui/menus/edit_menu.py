"""The menu Edit: undo and redo, copying, selecting, finding."""

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import DOCUMENT, DOSSIER, RECORD, REDO, SEPARATOR, UNDO, WRITABLE, Command, Menu


class EditMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        document, dossier = frozenset({DOCUMENT}), frozenset({DOSSIER})
        return Menu("edit", self.tr("&Edit"), (
            Command("undo", self.tr("&Undo"), self.tr("Take the last decision back"),
                    ("Ctrl+Z",), "undo", frozenset({WRITABLE, UNDO})),
            Command("redo", self.tr("&Redo"), self.tr("Do again what was taken back"),
                    ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", frozenset({WRITABLE, REDO})),
            Command("spread_correction", self.tr("Do the same in e&qual cases…"),
                    self.tr("Look for records like the one that was corrected, and correct those that you tick"),
                    ("T",), "", frozenset({WRITABLE, DOCUMENT})),
            Command("remembered_answers", self.tr("Re&membered answers…"),
                    self.tr("What you answered with “not here” and “never”, to take it back"),
                    (), "", frozenset({DOSSIER})),
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
                    ("Ctrl+Shift+F",), "", dossier),
            Menu("results", self.tr("Search resu&lts and filters"), (
                Command("next_result", self.tr("&Next result"), self.tr("Go to the next result of the search"),
                        ("Ctrl+J",), "", dossier),
                Command("previous_result", self.tr("&Previous result"),
                        self.tr("Go to the result of the search before this one"), ("Ctrl+K",), "", dossier),
                SEPARATOR,
                Command("focus_filter", self.tr("&Filter the records"),
                        self.tr("Type what the listed records must be like"), ("Ctrl+L",), "", document),
                Command("filter_by_search", self.tr("Filter by the &search"),
                        self.tr("Only documents and records that the search found; again: all of them"),
                        ("Ctrl+Shift+J",), "", dossier),
                Command("clear_filters", self.tr("Show &all again"), self.tr("Take all filters away"),
                        ("Ctrl+Shift+K",), "", dossier),
            )),
        ))  # fmt: skip
