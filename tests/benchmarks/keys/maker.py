"""A reviewer without proposals: every record of the gold is made from the words of the text."""

from PySide6.QtCore import Qt

from tests.benchmarks.keys.reviewer import NUMBER, Ctrl, Reviewer
from tests.benchmarks.keys.selecting import select_words


class Maker(Reviewer):
    """Makes each record by finding its words, the key of its layer, and its values; cues are left alone."""

    def work(self) -> None:
        """All documents in the order of the list; nobody is led on to cues or documents."""
        self.typist.command("advance_after_decision")
        for number in range(len(self._gold)):
            if number:
                self.typist.press(Qt.Key.Key_PageDown, Ctrl)
            self._set_document()
            self._partner = {}
            for wanted in self._missing():
                keys, letters = self.typist.keys, self.typist.letters
                select_words(self.typist, wanted.span)
                self._make(wanted, lambda wanted=wanted: self.typist.digit(NUMBER[wanted.layer]))
                self.tally.add("made", self.typist.keys - keys, self.typist.letters - letters)
