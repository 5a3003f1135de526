"""What in a text hints at a record, whether or not there is one, so that a reviewer overlooks nothing.

Not in here: the rules that propose records; whether a cue is answered (that is review.overview.coverage).
May import: domain, markdown, resources, and of extract what stands below the rules: gazetteer, text, words of dates.
"""

from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.cues.finding import find, find_by_stretch

__all__ = ["Cue", "find", "find_by_stretch"]
