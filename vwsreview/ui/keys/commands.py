"""What a command and a menu are, and the states of the window on which commands depend."""

from collections.abc import Iterator
from dataclasses import dataclass

DOSSIER, WRITABLE, DOCUMENT, RECORD, SELECTION = "dossier", "writable", "document", "record", "selection"
UNDO, REDO, IDLE, BUSY = "undo", "redo", "idle", "busy"
REPORT = "report"

AT_HAND = "at_hand"
"""A record, or a cue that nobody answered."""

WHOLE = "whole"
"""All records of the document are there: nothing is decided before."""

EDIT_RECORD = frozenset({WRITABLE, RECORD, WHOLE})
EDIT_DOCUMENT = frozenset({WRITABLE, DOCUMENT, WHOLE})

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
