"""The menu Record: decisions and corrections of one record."""

from PySide6.QtCore import QObject

from vwsreview.domain.layers import LAYERS
from vwsreview.ui.keys.commands import (
    AT_HAND,
    EDIT_DOCUMENT,
    EDIT_RECORD,
    SELECTION,
    SEPARATOR,
    WHOLE,
    WRITABLE,
    Command,
    Menu,
)
from vwsreview.ui.menus.people_menu import PeopleMenu


class RecordMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        return Menu("record", self.tr("&Record"), (
            Command("accept", self.tr("&Accept"), self.tr("The record is right as it stands; a cue: make its record"),
                    ("A",), "accept", frozenset({WRITABLE, WHOLE, AT_HAND})),
            Command("reject", self.tr("Re&ject"), self.tr("This is no record of the set; a cue: here is nothing"),
                    ("X",), "reject", frozenset({WRITABLE, WHOLE, AT_HAND})),
            Command("reopen", self.tr("&Back to proposed"), self.tr("Take the decision back, keep the values"),
                    ("R",), "reopen", EDIT_RECORD),
            Command("revert_record", self.tr("Back to what was e&xtracted"),
                    self.tr("The record as the extractor proposed it; one that a person made goes"),
                    ("Ctrl+R",), "", EDIT_RECORD),
            Menu("accept_all", self.tr("Accept all that is o&pen"), (
                Command("accept_section", self.tr("In this &section"),
                        self.tr("Accept what is open in this section; what was decided stays"),
                        ("Shift+A",), "", EDIT_DOCUMENT),
                Command("accept_layer", self.tr("Of this &layer"),
                        self.tr("Accept what is open of this layer; what was decided stays"),
                        ("Ctrl+Shift+L",), "", EDIT_DOCUMENT),
                Command("accept_listed", self.tr("In the l&ist"),
                        self.tr("Accept what is open of all that the list shows; what was decided stays"),
                        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "", EDIT_DOCUMENT),
            )),
            SEPARATOR,
            Command("edit_doubtful", self.tr("&Edit the value in doubt"),
                    self.tr("Type or pick the value that is most likely wrong"), ("E",), "", EDIT_RECORD),
            Command("edit_value", self.tr("Edit the &value"), self.tr("Type or pick the record's value"),
                    ("F2",), "", EDIT_RECORD),
            Command("edit_comment", self.tr("&Comment"), self.tr("Write a comment on the record"),
                    ("C",), "comment", EDIT_RECORD),
            SEPARATOR,
            Menu("add", self.tr("&Make of the selected text"), self._adding()),
            Menu("layer", self.tr("Change the &layer"), self._changing_layer()),
            PeopleMenu().menu(),
            Command("choose_span", self.tr("Ot&her boundaries"),
                    self.tr("Pick other boundaries of the record, or words around the caret, by a digit"),
                    ("B",), "", EDIT_DOCUMENT),
            Menu("boundary", self.tr("Move a b&oundary"), (
                Command("move_boundary/start-word-back", self.tr("&Start a word to the left"),
                        self.tr("The record begins a word earlier"), ("Alt+Left",), "", EDIT_RECORD),
                Command("move_boundary/start-word-on", self.tr("S&tart a word to the right"),
                        self.tr("The record begins a word later"), ("Alt+Right",), "", EDIT_RECORD),
                Command("move_boundary/end-word-back", self.tr("&End a word to the left"),
                        self.tr("The record ends a word earlier"), ("Alt+Shift+Left",), "", EDIT_RECORD),
                Command("move_boundary/end-word-on", self.tr("E&nd a word to the right"),
                        self.tr("The record ends a word later"), ("Alt+Shift+Right",), "", EDIT_RECORD),
                SEPARATOR,
                Command("move_boundary/start-character-back", self.tr("St&art a character to the left"),
                        self.tr("The record begins a character earlier"), ("Alt+Up",), "", EDIT_RECORD),
                Command("move_boundary/start-character-on", self.tr("Sta&rt a character to the right"),
                        self.tr("The record begins a character later"), ("Alt+Down",), "", EDIT_RECORD),
                Command("move_boundary/end-character-back", self.tr("En&d a character to the left"),
                        self.tr("The record ends a character earlier"), ("Alt+Shift+Up",), "", EDIT_RECORD),
                Command("move_boundary/end-character-on", self.tr("End a character to the ri&ght"),
                        self.tr("The record ends a character later"), ("Alt+Shift+Down",), "", EDIT_RECORD),
            )),
            Command("fill_value", self.tr("Take the selected text as the val&ue in hand"),
                    self.tr("The value that is open or current becomes what the selected text says"), ("Shift+W",), "",
                    EDIT_RECORD | {SELECTION}),
            Command("span_from_selection", self.tr("Take the selected text as its &words"),
                    self.tr("The record's words become the selected text"), ("W",), "",
                    EDIT_RECORD | {SELECTION}),
        ))  # fmt: skip

    def _adding(self) -> tuple[Command, ...]:
        texts = {
            "field": self.tr("&Field"),
            "attendee": self.tr("&Attendee"),
            "date": self.tr("&Date"),
            "action": self.tr("A&ction"),
            "decision": self.tr("D&ecision"),
            "redaction": self.tr("&Redaction"),
            "section": self.tr("&Section"),
        }
        tip = self.tr("Make a record of the selected text")
        return tuple(
            Command(f"add_record/{layer.name}", texts[layer.name], tip, (str(number),), "",
                    frozenset({WRITABLE, WHOLE, SELECTION}))
            for number, layer in enumerate(LAYERS, 1)
        )  # fmt: skip

    def _changing_layer(self) -> tuple[Command, ...]:
        texts = {
            "field": self.tr("To &field"),
            "attendee": self.tr("To &attendee"),
            "date": self.tr("To &date"),
            "action": self.tr("To a&ction"),
            "decision": self.tr("To d&ecision"),
            "redaction": self.tr("To &redaction"),
            "section": self.tr("To &section"),
        }
        tip = self.tr("The same words, but a record of another layer")
        return tuple(
            Command(f"change_layer/{layer.name}", texts[layer.name], tip, (f"Ctrl+{number}",), "", EDIT_RECORD)
            for number, layer in enumerate(LAYERS, 1)
        )
