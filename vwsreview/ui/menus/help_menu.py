"""The menu Help: help."""

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import IDLE, SEPARATOR, Command, Menu


class HelpMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        return Menu("help", self.tr("&Help"), (
            Command("show_guide", self.tr("&User's guide"),
                    self.tr("How a set is reviewed, from opening a folder to handing it over"), ("Shift+F1",)),
            Command("show_keys", self.tr("&Keys"), self.tr("All commands with their keys; change them here"),
                    ("F1", "?")),
            Command("show_palette", self.tr("&Run a command…"), self.tr("Find any command by its name and run it"),
                    ("Ctrl+Shift+P",)),
            Command("try_samples", self.tr("&Try it with the samples"),
                    self.tr("Copy the sample documents to your documents and open them in a dossier"), (), "",
                    frozenset({IDLE})),
            SEPARATOR,
            Command("show_about", self.tr("&About vwsreview"), self.tr("Version, licence and where things are kept")),
        ))  # fmt: skip
