"""What a cue is."""

from typing import NamedTuple

from vwsreview.domain.span import Span


class Cue(NamedTuple):
    """Words that hint at a record: offsets in code points, end exclusive.

    `layer` is that of the record that they hint at: action, decision, date or redaction. `kind` says what they are:
    ``task`` and ``outcome`` (the words of an action, of a decision), ``place`` (nothing but where it stands: a row of
    a table of actions), ``read`` (a date that the grammar reads), ``month``, ``weekday``,
    ``day``, ``number``, ``clock``, ``length``, ``part``, ``period``, ``quarter``, ``code``.
    `unit` is the sentence, bullet or row in which they stand, without bullet sign and label; of a date or a code it is
    the words themselves. `weight` is what its words of a task add up to, those of a decision left out.
    """

    start: int
    end: int
    kind: str
    layer: str
    unit: Span
    weight: int = 0

    @property
    def span(self) -> Span:
        """The words that hint."""
        return Span(self.start, self.end)
