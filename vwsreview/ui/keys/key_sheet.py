"""The sheet of keys on paper: menu by menu, two columns of commands and keys."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter

from vwsreview.ui.keys.commands import Menu
from vwsreview.ui.keys.shortcuts import Shortcuts


class KeySheet(QObject):
    """Writes the keys of the moment on a page."""

    def document(self, menus: Sequence[Menu], shortcuts: Shortcuts) -> QTextDocument:
        """The sheet; commands without a key are left out, for they are found in the menus."""
        parts = [f"<h2>{escape(self.tr('Keys of vwsreview'))}</h2>"]
        for menu in menus:
            rows = [
                f"<tr><td width='38%'><b>{escape('   '.join(words))}</b></td><td>{escape(command.name)}</td></tr>"
                for command in menu.commands()
                if (words := shortcuts.all_words(command.id))
            ]
            if rows:
                title = escape(menu.text.replace("&", ""))
                parts.append(f"<h3>{title}</h3><table width='100%' cellpadding='2'>{''.join(rows)}</table>")
        document = QTextDocument(self)
        document.setHtml("".join(parts))
        return document

    def print_on(self, printer: QPrinter, menus: Sequence[Menu], shortcuts: Shortcuts) -> None:
        """Print the sheet."""
        self.document(menus, shortcuts).print_(printer)
