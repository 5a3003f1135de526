"""The menu View: how things look."""

from PySide6.QtCore import QObject

from vwsreview.ui.commands import DOCUMENT, SEPARATOR, Command, Menu


class ViewMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        document = frozenset({DOCUMENT})
        return Menu("view", self.tr("&View"), (
            Command("show_source", self.tr("Show the raw &source"), self.tr("Show the Markdown signs in the text"),
                    ("F4",), "source", document, True),
            Menu("panes", self.tr("&Pane beside the text"), (
                Command("show_pane/records", self.tr("&Records"), self.tr("Show the records of the document"),
                        ("Alt+1",), "", document),
                Command("show_pane/people", self.tr("&Attendees"), self.tr("Show the attendees as a grid"),
                        ("Alt+2", "G"), "", document),
                Command("show_pane/checks", self.tr("&Checks"), self.tr("Show what the checks found"),
                        ("Alt+4",), "", document),
                Command("show_pane/history", self.tr("H&istory"), self.tr("Show what was done, by whom and when"),
                        ("Alt+5",), "", document),
                Command("show_pane/guideline", self.tr("&Guideline"),
                        self.tr("Read what the guideline says about this layer"), ("Alt+6", "I"), "", document),
            )),
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
