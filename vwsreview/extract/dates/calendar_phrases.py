"""The phrases of the temporal grammar: a table of small rules, each with its examples and counter-examples.

A phrase reads one point, stretch, length or set at the place where its pattern matches; what may stand around it is
for `calendar_grammar`, whether it is a date at all for `dates_friends`. Patterns (`calendar_patterns`) read legible
text (`calendar_legible`): lower case, blanks and hyphens made plain; readers (`calendar_readers`) say what they mean.
"""

from vwsreview.extract.dates.calendar_day_phrases import DAY_PHRASES
from vwsreview.extract.dates.calendar_length_phrases import LENGTH_PHRASES
from vwsreview.extract.dates.calendar_openings import CLOCK_WORDS
from vwsreview.extract.dates.calendar_period_phrases import PERIOD_PHRASES
from vwsreview.extract.dates.calendar_phrase import Phrase

PHRASES = DAY_PHRASES + PERIOD_PHRASES + LENGTH_PHRASES
"""Of two phrases that read equally far the first one counts."""
BY_OPENING: dict[str, tuple[Phrase, ...]] = {
    word: tuple(phrase for phrase in PHRASES if word in phrase.words) for owner in PHRASES for word in owner.words
}
"""The phrases that an opening can begin."""
FIRST_WORDS = CLOCK_WORDS | {opening.split()[0].rstrip(".") for opening in BY_OPENING if opening[0].isalpha()}
"""Every word that a phrase or a clock time can begin with."""
