"""Which keys can run a command at all: not those that typing, moving about, menus or the system need."""

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence

_NO, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _ALT, _META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)

MODIFIERS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
})  # fmt: skip
"""What is held down while a key is pressed; alone it is none."""

_MOVING = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip
_EDITING = frozenset({
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete,
})  # fmt: skip
_TEXT_FIELD = frozenset({Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Y})
_DEAD = frozenset("'\"`~^´¨")
_SYSTEM = frozenset({
    "F10", "Shift+F10", "Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Esc", "Ctrl+Shift+Esc",
    "Ctrl+Tab", "Ctrl+Shift+Tab", "Menu", "Print", "Pause",
})  # fmt: skip


def portable(combination: QKeyCombination) -> str:
    """A pressed key in the spelling of the table; signs such as ``?`` and ``+`` carry their Shift already."""
    key, modifiers = combination.key(), combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | _SHIFT
    if modifiers & _SHIFT and Qt.Key.Key_Space < key < Qt.Key.Key_AsciiTilde and not chr(key).isalnum():
        modifiers &= ~_SHIFT
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


class KeyRules(QObject):
    """Says why a key can run no command."""

    def refusal(self, combination: QKeyCombination, menu_keys: frozenset[str]) -> str:
        """The reason in a sentence; empty where the key will do. `menu_keys` open the menus of the menu bar."""
        key = portable(combination)
        pressed, modifiers = combination.key(), combination.keyboardModifiers()
        if key in menu_keys:
            return self.tr("That key opens a menu.")
        if key in _SYSTEM or modifiers & _META:
            return self.tr("The system needs that key.")
        if modifiers & _CONTROL and modifiers & _ALT:
            return self.tr("Ctrl with Alt is AltGr on many keyboards; it types signs.")
        if (0 < pressed < Qt.Key.Key_Escape and chr(pressed) in _DEAD) or _is_dead(pressed):
            return self.tr("On many keyboards that key waits for a letter to put an accent on.")
        plain = modifiers in (_NO, _SHIFT)
        if plain and pressed in _MOVING | _EDITING:
            return self.tr("Lists, lines and buttons need that key.")
        if modifiers & _CONTROL and not modifiers & _ALT and _typing_needs(pressed, modifiers):
            return self.tr("Lines that are typed in need that key.")
        return ""


def _is_dead(key: int) -> bool:
    return Qt.Key.Key_Dead_Grave <= key <= Qt.Key.Key_Dead_Longsolidusoverlay


def _typing_needs(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    words = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace})
    return key in words or (key in _TEXT_FIELD and not modifiers & _SHIFT)
