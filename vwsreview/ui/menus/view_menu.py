"""The menu View: how things look."""

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import DOCUMENT, SEPARATOR, Command, Menu


class ViewMenu(QObject):
    """Makes the menu."""

    def menu(self) -> Menu:
        """The menu, in the language of the moment."""
        document = frozenset({DOCUMENT})
        return Menu("view", self.tr("&View"), (
            Command("show_source", self.tr("Show the raw &source"), self.tr("Show the Markdown signs in the text"),
                    ("F4",), "source", document, True),
            Command("show_cues", self.tr("Mark c&ues without a record"),
                    self.tr("Dots under words that hint at a record and lie in none"), (), "", document, True),
            Menu("panes", self.tr("&Pane beside the text"), (
                Command("show_pane/records", self.tr("&Records"), self.tr("Show the records of the document"),
                        ("Alt+1",), "", document),
                Command("show_pane/people", self.tr("&Attendees"), self.tr("Show the attendees as a grid"),
                        ("Alt+2", "G"), "", document),
                Command("show_pane/outline", self.tr("&Outline"),
                        self.tr("Show the parts of the document and what is open in them"),
                        ("Alt+3",), "", document),
                Command("show_pane/checks", self.tr("&Checks"), self.tr("Show what the checks found"),
                        ("Alt+4",), "", document),
                Command("show_pane/history", self.tr("H&istory"), self.tr("Show what was done, by whom and when"),
                        ("Alt+5",), "", document),
                Command("show_pane/guideline", self.tr("&Guideline"),
                        self.tr("Read what the guideline says about this layer"), ("Alt+6", "I"), "", document),
                Command("show_pane/conflicts", self.tr("Co&nflicts"),
                        self.tr("Show what people decided differently, side by side"), ("Alt+7",), "", document),
            )),
            SEPARATOR,
            Command("zoom_in", self.tr("&Larger text"), self.tr("Show the document in larger letters"),
                    ("Ctrl++", "Ctrl+="), "", document),
            Command("zoom_out", self.tr("S&maller text"), self.tr("Show the document in smaller letters"),
                    ("Ctrl+-",), "", document),
            Command("zoom_reset", self.tr("&Normal size"), self.tr("Show the document in letters of normal size"),
                    ("Ctrl+0",), "", document),
            Menu("line_width", self.tr("Line &width"), self._line_widths()),
            Menu("line_space", self.tr("Line spa&cing"), self._line_spaces()),
            SEPARATOR,
            Command("advance_after_decision", self.tr("&Go on after a decision"),
                    self.tr("After accept and reject, select the next open record"), (), "", frozenset(), True),
            Menu("order", self.tr("&Order of what is open"), (
                Command("order_queue/reading", self.tr("In &reading order"),
                        self.tr("After a decision comes the next open record of the text"),
                        (), "", frozenset(), True),
                Command("order_queue/least_sure", self.tr("&Least sure first"),
                        self.tr("After a decision comes what the extractor is least sure of"),
                        (), "", frozenset(), True),
            )),
        ))  # fmt: skip

    def _line_widths(self) -> tuple[Command, ...]:
        texts = {
            "narrow": self.tr("&Narrow lines"),
            "less": self.tr("&Shorter lines"),
            "normal": self.tr("N&ormal lines"),
            "more": self.tr("&Longer lines"),
            "window": self.tr("As wide as the &window"),
        }
        tip = self.tr("Set the text in longer or shorter lines")
        return tuple(
            Command(f"set_line_width/{width}", text, tip, (), "", frozenset({DOCUMENT}), True)
            for width, text in texts.items()
        )

    def _line_spaces(self) -> tuple[Command, ...]:
        texts = {"close": self.tr("&Close"), "normal": self.tr("&Normal spacing"), "wide": self.tr("&Wide")}
        tip = self.tr("Set the lines closer together or further apart")
        return tuple(
            Command(f"set_line_space/{space}", text, tip, (), "", frozenset({DOCUMENT}), True)
            for space, text in texts.items()
        )
