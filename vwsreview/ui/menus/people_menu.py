"""The menu of attendees inside the menu Record."""

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import EDIT_DOCUMENT, EDIT_RECORD, SEPARATOR, Command, Menu


class PeopleMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        return Menu("people", self.tr("Atte&ndee"), (
            Command("next_presence", self.tr("&Next presence"),
                    self.tr("Present, absent, expected, partly, deputised: the next of these"), ("H",), "",
                    EDIT_RECORD),
            Command("previous_presence", self.tr("&Presence before"),
                    self.tr("Present, absent, expected, partly, deputised: the one before"), ("Shift+H",), "",
                    EDIT_RECORD),
            SEPARATOR,
            Command("split_person", self.tr("&Divide into several people"),
                    self.tr("At commas, “en”, & and new lines; a run of codes where keys say"), ("Ctrl+D",), "",
                    EDIT_RECORD),
            Command("join_people", self.tr("&Unite neighbours"),
                    self.tr("Make one attendee of the selected ones, which stand beside each other"), ("Ctrl+U",), "",
                    EDIT_RECORD),
            SEPARATOR,
            Command("paste_people", self.tr("Add a pasted &list of names"),
                    self.tr("Look each name on the clipboard up in the text and make it an attendee"), ("Ctrl+V",), "",
                    EDIT_DOCUMENT),
        ))  # fmt: skip
