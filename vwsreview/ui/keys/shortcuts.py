"""Which keys run which command: those of the table, and what the reviewer changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from vwsreview.ui.keys.commands import Command, Menu
from vwsreview.ui.session import Session


class Shortcuts(QObject):
    """The keys of every command at this moment, in the portable spelling; no key runs two commands.

    A command that the reviewer left alone has the keys of the table, minus those that were given to another.
    """

    changed = Signal()

    def __init__(self, menus: Sequence[Menu], session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = {command.id: command for menu in menus for command in menu.commands()}
        self._menus = frozenset(access_key(menu.text) for menu in menus)
        self._own = {name: _portable(keys) for name, keys in session.own_keys.items()}

    @property
    def menu_keys(self) -> frozenset[str]:
        """The keys that open the menus of the menu bar, in the language of the moment."""
        return self._menus

    def keys(self, command: str) -> tuple[str, ...]:
        """The keys that run a command; the first is the one to show."""
        own = self._own.get(command)
        if own is not None:
            return own
        given = {key for name, keys in self._own.items() if name in self._commands for key in keys}
        return tuple(key for key in self.standard(command) if key not in given)

    def words(self, command: str) -> str:
        """The first key of a command as people here spell it; empty where it has none."""
        return next(iter(self.all_words(command)), "")

    def said(self, command: str) -> str:
        """How to run a command, for a sentence: its first key, else its name in the menus."""
        return self.words(command) or f"“{self._commands[command].name}”"

    def all_words(self, command: str) -> list[str]:
        """Every key of a command as people here spell it."""
        return [spelled(key) for key in self.keys(command)]

    def standard(self, command: str) -> tuple[str, ...]:
        """The keys that the table gives a command."""
        return _portable(self._commands[command].keys)

    def is_standard(self, command: str) -> bool:
        """Whether the command has the keys of the table."""
        return self.keys(command) == self.standard(command)

    def owners(self, keys: Iterable[str], besides: str) -> list[Command]:
        """The other commands that one of these keys runs now."""
        wanted = set(_portable(keys))
        return [
            command for name, command in self._commands.items() if name != besides and wanted & set(self.keys(name))
        ]

    def give(self, command: str, keys: Iterable[str]) -> None:
        """Let these keys, and no others, run the command; whichever command had one of them loses it."""
        wanted = _portable(keys)
        kept = {
            name: tuple(key for key in own if key not in wanted) for name, own in self._own.items() if name != command
        }
        self._own = {**kept, command: wanted}
        self._forget_standard()
        self._keep()

    def reset_all(self) -> None:
        """Give every command the keys of the table again."""
        self._own = {}
        self._keep()

    def _forget_standard(self) -> None:
        """What is as in the table need not be kept, and follows the table of a later version."""
        for name in [name for name in self._own if name in self._commands]:
            own = self._own.pop(name)
            if self.keys(name) != own:
                self._own[name] = own

    def _keep(self) -> None:
        self._session.own_keys = self._own
        self.changed.emit()


def spelled(key: str) -> str:
    """A key as people here spell it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def access_key(text: str) -> str:
    """The key that opens a menu of the menu bar."""
    return f"Alt+{text.replace('&&', '').partition('&')[2][:1].upper()}"


def _portable(keys: Iterable[str]) -> tuple[str, ...]:
    spellings = (QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) for key in keys)
    return tuple(dict.fromkeys(filter(None, spellings)))
