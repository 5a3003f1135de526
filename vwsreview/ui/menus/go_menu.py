"""The menu Go: where the reviewer goes next."""

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import DOCUMENT, DOSSIER, SEPARATOR, Command, Menu


class GoMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        dossier, document = frozenset({DOSSIER}), frozenset({DOCUMENT})
        return Menu("go", self.tr("&Go"), (
            Command("next_record", self.tr("&Next record"), self.tr("Select the next record"),
                    ("J",), "next", document),
            Command("previous_record", self.tr("&Previous record"), self.tr("Select the record before this one"),
                    ("K",), "previous", document),
            Command("next_open_record", self.tr("Next &open record"),
                    self.tr("Select the next record that nobody decided yet"), ("N",), "next-open", document),
            Command("previous_open_record", self.tr("Previous op&en record"),
                    self.tr("Select the record before this one that nobody decided yet"), ("P",), "", document),
            SEPARATOR,
            Command("back_to_decided", self.tr("Back to what &was decided last"),
                    self.tr("Go to the record that was decided last, again to the one before it"),
                    ("Shift+P",), "", document),
            Command("next_cue", self.tr("Next open &cue"),
                    self.tr("Go to the next words that hint at a record and have no answer"), ("Q",), "", document),
            Command("previous_cue", self.tr("Cue before t&his"),
                    self.tr("Go to the words before that hint at a record and have no answer"),
                    ("Shift+Q",), "", document),
            Command("next_conflict", self.tr("Next confl&ict"),
                    self.tr("Go to what people decided differently next, in any document"), ("O",), "", document),
            Command("previous_conflict", self.tr("Previou&s conflict"),
                    self.tr("Go to what people decided differently before, in any document"),
                    ("Shift+O",), "", document),
            SEPARATOR,
            Command("next_layer", self.tr("Next &layer"), self.tr("List the records of the next layer"),
                    ("L",), "", document),
            Command("previous_layer", self.tr("Layer be&fore"), self.tr("List the records of the layer before this"),
                    ("Shift+L",), "", document),
            SEPARATOR,
            Command("next_document", self.tr("Ne&xt document"), self.tr("Open the next document of the list"),
                    ("Ctrl+PgDown",), "", dossier),
            Command("previous_document", self.tr("Pre&vious document"),
                    self.tr("Open the document before this one in the list"), ("Ctrl+PgUp",), "", dossier),
            Command("next_open_document", self.tr("Next &unfinished document"),
                    self.tr("Open the next document that is not done"), ("Ctrl+Shift+PgDown",), "", dossier),
            SEPARATOR,
            Command("focus_documents", self.tr("To the &documents"), self.tr("Type in the list of documents"),
                    ("F7",), "", dossier),
            Command("focus_text", self.tr("To the &text"), self.tr("Type in the document"),
                    ("F8",), "", dossier),
            Command("focus_records", self.tr("To the &records"), self.tr("Type in the list of records"),
                    ("F9",), "", dossier),
            Command("focus_next_pane", self.tr("Next p&ane"), self.tr("Move the keyboard on to the next pane"),
                    ("F6",), "", dossier),
            Command("focus_previous_pane", self.tr("Pane &before"), self.tr("Move the keyboard back one pane"),
                    ("Shift+F6",), "", dossier),
        ))  # fmt: skip
