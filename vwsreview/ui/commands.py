"""Every command of the window, in one table: menus, tool bar and the sheet of keys are built from it.

Keys are the same in every language and never dead keys. A key without Ctrl or Alt works wherever no line is
being typed: a focused line edit keeps its own keys.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, LAYERS

DOSSIER, WRITABLE, DOCUMENT, RECORD, SELECTION = "dossier", "writable", "document", "record", "selection"
UNDO, REDO, IDLE, BUSY = "undo", "redo", "idle", "busy"

EDIT_RECORD = frozenset({WRITABLE, RECORD})
EDIT_DOCUMENT = frozenset({WRITABLE, DOCUMENT})

SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can do.

    `id` names the handler; what follows a slash is handed to it (``add_record/date``). `needs` are the states
    of the window (`State`) in which it is enabled. `keys` are portable key sequences, the first is shown.
    """

    id: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: frozenset[str] = frozenset()
    checkable: bool = False

    @property
    def handler(self) -> str:
        """The name of the method that does it."""
        return self.id.partition("/")[0]

    @property
    def argument(self) -> str:
        """What is handed to that method; empty where it takes nothing."""
        return self.id.partition("/")[2]

    @property
    def name(self) -> str:
        """The text without the mark of its access key and without an ellipsis."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: commands, separators and menus inside it, in the order in which they are shown."""

    id: str
    text: str
    entries: "tuple[Command | Menu | str, ...]"

    def commands(self) -> Iterator[Command]:
        """The commands of this menu and of those inside it."""
        for entry in self.entries:
            if isinstance(entry, Menu):
                yield from entry.commands()
            elif isinstance(entry, Command):
                yield entry


TOOL_BAR = (
    "open_dossier", "import_files", "export_dossier", SEPARATOR,
    "undo", "redo", SEPARATOR,
    "previous_record", "next_record", "next_open_record", SEPARATOR,
    "accept", "reject", "reopen", "edit_comment", SEPARATOR,
    "find_in_document", "show_source", SEPARATOR,
    "done_and_next",
)  # fmt: skip
"""Ids of what the tool bar shows, with separators."""


class CommandTable(QObject):
    """The table, in the language of the moment."""

    def menus(self) -> tuple[Menu, ...]:
        """All menus of the menu bar, left to right."""
        return self._file(), self._edit(), self._go(), self._record(), self._document(), self._view(), self._help()

    def _file(self) -> Menu:
        dossier, idle = frozenset({DOSSIER}), frozenset({IDLE})
        return Menu("file", self.tr("&File"), (
            Command("new_dossier", self.tr("&New dossier…"), self.tr("Make an empty dossier"),
                    ("Ctrl+N",), "new", idle),
            Command("open_dossier", self.tr("&Open…"), self.tr("Open a dossier, or documents in a new one"),
                    ("Ctrl+O",), "open", idle),
            Menu("recent", self.tr("Open &recent"), ()),
            SEPARATOR,
            Command("import_files", self.tr("&Import files…"), self.tr("Add documents to this dossier"),
                    ("Ctrl+I",), "add", frozenset({WRITABLE, IDLE})),
            Command("import_folder", self.tr("Import a &folder…"), self.tr("Add all documents below a folder"),
                    ("Ctrl+Shift+I",), "", frozenset({WRITABLE, IDLE})),
            Command("export_dossier", self.tr("&Export…"), self.tr("Write the records to a file for others"),
                    ("Ctrl+E",), "export", frozenset({DOSSIER, IDLE})),
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

    def _edit(self) -> Menu:
        document = frozenset({DOCUMENT})
        return Menu("edit", self.tr("&Edit"), (
            Command("undo", self.tr("&Undo"), self.tr("Take the last decision back"),
                    ("Ctrl+Z",), "undo", frozenset({WRITABLE, UNDO})),
            Command("redo", self.tr("&Redo"), self.tr("Do again what was taken back"),
                    ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", frozenset({WRITABLE, REDO})),
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
                    ("Ctrl+F",), "find", document),
            Command("find_next", self.tr("Find &next"), self.tr("Go to the next place with these words"),
                    ("F3",), "", document),
            Command("find_previous", self.tr("Find &previous"), self.tr("Go to the place with these words before this"),
                    ("Shift+F3",), "", document),
            Command("find_in_dossier", self.tr("Find in the &dossier"), self.tr("Look for words in all documents"),
                    ("Ctrl+Shift+F",), "", frozenset({DOSSIER})),
        ))  # fmt: skip

    def _go(self) -> Menu:
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

    def _record(self) -> Menu:
        return Menu("record", self.tr("&Record"), (
            Command("accept", self.tr("&Accept"), self.tr("The record is right as it stands"),
                    ("A",), "accept", EDIT_RECORD),
            Command("reject", self.tr("Re&ject"), self.tr("This is no record of the set"),
                    ("X",), "reject", EDIT_RECORD),
            Command("reopen", self.tr("&Back to proposed"), self.tr("Take the decision back, keep the values"),
                    ("R",), "reopen", EDIT_RECORD),
            SEPARATOR,
            Command("edit_value", self.tr("&Edit the value"), self.tr("Type or pick the record's value"),
                    ("E", "F2"), "", EDIT_RECORD),
            Command("edit_comment", self.tr("&Comment"), self.tr("Write a comment on the record"),
                    ("C",), "comment", EDIT_RECORD),
            SEPARATOR,
            Menu("add", self.tr("&Make of the selected text"), self._adding()),
            Menu("layer", self.tr("Change the &layer"), self._changing_layer()),
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
            Command("span_from_selection", self.tr("Take the selected text as its &words"),
                    self.tr("The record's words become the selected text"), ("W",), "",
                    frozenset({WRITABLE, RECORD, SELECTION})),
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
                    frozenset({WRITABLE, SELECTION}))
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

    def _document(self) -> Menu:
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
            Command("comment_document", self.tr("&Comment on the document…"),
                    self.tr("Write a comment on the document as a whole"), ("Shift+C",), "", EDIT_DOCUMENT),
            SEPARATOR,
            Command("remove_document", self.tr("&Remove from the dossier"),
                    self.tr("Take the document out of the set; undo brings it back"),
                    ("Ctrl+Del",), "", EDIT_DOCUMENT),
        ))  # fmt: skip

    def _view(self) -> Menu:
        document = frozenset({DOCUMENT})
        return Menu("view", self.tr("&View"), (
            Command("show_source", self.tr("Show the raw &source"), self.tr("Show the Markdown signs in the text"),
                    ("F4",), "source", document, True),
            SEPARATOR,
            Command("zoom_in", self.tr("&Larger text"), self.tr("Show the document in larger letters"),
                    ("Ctrl++", "Ctrl+="), "", document),
            Command("zoom_out", self.tr("S&maller text"), self.tr("Show the document in smaller letters"),
                    ("Ctrl+-",), "", document),
            Command("zoom_reset", self.tr("&Normal size"), self.tr("Show the document in letters of normal size"),
                    ("Ctrl+0",), "", document),
            SEPARATOR,
            Command("advance_after_decision", self.tr("&Go on after a decision"),
                    self.tr("After accept and reject, select the next open record"), (), "", frozenset(), True),
        ))  # fmt: skip

    def _help(self) -> Menu:
        return Menu("help", self.tr("&Help"), (
            Command("show_keys", self.tr("&Keys"), self.tr("All commands with their keys"), ("F1",)),
            Command("show_about", self.tr("&About vwsreview"), self.tr("Version, licence and where things are kept")),
        ))  # fmt: skip
