"""The menu Document: the document as a whole."""

from PySide6.QtCore import QObject

from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES
from vwsreview.ui.keys.commands import DOCUMENT, EDIT_DOCUMENT, SEPARATOR, Command, Menu


class DocumentMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        kinds = {
            "letter": self.tr("&Letter"),
            "minutes": self.tr("&Minutes"),
            "memo": self.tr("Mem&o"),
            "agenda": self.tr("&Agenda"),
            "decision_list": self.tr("&Decision list"),
            "email": self.tr("&E-mail"),
            "other": self.tr("O&ther"),
        }
        statuses = {"new": self.tr("&New"), "in_review": self.tr("&In review"), "done": self.tr("&Done")}
        kind_tip, status_tip = self.tr("Say what kind of document this is"), self.tr("Say how far its review is")
        return Menu("document", self.tr("&Document"), (
            Command("done_and_next", self.tr("&Done, and on to the next"),
                    self.tr("Mark the document as done and open the next unfinished one"),
                    ("Ctrl+Return", "Ctrl+Enter"), "done", EDIT_DOCUMENT),
            SEPARATOR,
            Command("edit_anchor", self.tr("&Anchor date…"),
                    self.tr("The day that “tomorrow” and “next week” count from"), ("D",), "", EDIT_DOCUMENT),
            Menu("kind", self.tr("&Kind"), tuple(
                Command(f"set_kind/{kind}", kinds[kind], kind_tip, (), "", EDIT_DOCUMENT, True)
                for kind in DOCUMENT_KINDS
            )),
            Menu("status", self.tr("&Status"), tuple(
                Command(f"set_status/{status}", statuses[status], status_tip, (), "", EDIT_DOCUMENT, True)
                for status in DOCUMENT_STATUSES
            )),
            Command("toggle_read", self.tr("&Part read, or not"),
                    self.tr("Mark the part of the record or the caret as read, or as not read"),
                    ("M",), "", EDIT_DOCUMENT),
            Command("comment_document", self.tr("&Comment on the document…"),
                    self.tr("Write a comment on the document as a whole"), ("Shift+C",), "", EDIT_DOCUMENT),
            Menu("checks", self.tr("C&hecks"), (
                Command("next_finding", self.tr("&Next finding"),
                        self.tr("Go to the next words that a check asks about"), ("V",), "", frozenset({DOCUMENT})),
                Command("previous_finding", self.tr("&Previous finding"),
                        self.tr("Go to the words before that a check asks about"),
                        ("Shift+V",), "", frozenset({DOCUMENT})),
                Command("fix_finding", self.tr("&Do what is offered"),
                        self.tr("Settle the finding at hand as the checks offer it"), ("F",), "", EDIT_DOCUMENT),
                Command("keep_finding", self.tr("&It is right as it is"),
                        self.tr("Keep the words of the finding as they are; it is not asked again"),
                        ("Shift+F",), "", EDIT_DOCUMENT),
                Command("check_dossier", self.tr("&Check the whole dossier"),
                        self.tr("List what the checks ask about all documents"), (), "", frozenset({DOCUMENT})),
            )),
            SEPARATOR,
            Command("revert_document", self.tr("&Back to what was extracted…"),
                    self.tr("All records as the extractor proposed them, kind, anchor date and status as imported"),
                    (), "", EDIT_DOCUMENT),
            Command("remove_document", self.tr("&Remove from the dossier"),
                    self.tr("Take the document out of the set; undo brings it back"),
                    ("Ctrl+Del",), "", EDIT_DOCUMENT),
        ))  # fmt: skip
