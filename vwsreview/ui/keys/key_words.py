"""The keys of the moment for sentences that name one, so that none of them tells a key that the reviewer changed."""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QCoreApplication

from vwsreview.ui.keys.shortcuts import Shortcuts, spelled
from vwsreview.ui.menus.table import command_table

_PROPERTY = "shortcuts"


def install_keys(shortcuts: Shortcuts) -> None:
    """Let sentences tell these keys from now on, as long as their window lives; like translators, they belong to the
    application, which must not hold on to what Qt has deleted."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_PROPERTY, ref(shortcuts))


def key_words(command: str) -> str:
    """How to run a command, for a sentence: its first key, else its name in quotation marks."""
    shortcuts = _installed()
    if shortcuts is not None:
        return shortcuts.said(command)
    (found,) = [one for menu in command_table() for one in menu.commands() if one.id == command]
    return spelled(found.keys[0]) if found.keys else f"“{found.name}”"


def when_keys_change(slot: Callable[[], object]) -> None:
    """Call this whenever the reviewer changed a key: for what stands there all the time."""
    shortcuts = _installed()
    if shortcuts is not None:
        shortcuts.changed.connect(slot)


def _installed() -> Shortcuts | None:
    application = QCoreApplication.instance()
    found = application.property(_PROPERTY) if application is not None else None
    shortcuts: Shortcuts | None = found() if isinstance(found, ref) else None
    try:
        return shortcuts if shortcuts is not None and shortcuts.parent() is not None else None
    except RuntimeError:  # its window is gone: Qt deleted it, and only Python's shell is left
        return None
