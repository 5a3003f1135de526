"""What stands above and below a line: whether it reads on, ends a paragraph, names one, opens a list."""

from vwsreview.extract.lines import Line
from vwsreview.extract.reading import Reading

_SHORT = 70


def reads_on(reading: Reading, line: Line) -> bool:
    """Whether the words go on below: a sentence that was broken over lines."""
    below = reading.below(line)
    if below is None or below.bullet or below.heading or below.number or reading.text[line.words - 1] in ".:?!":
        return False
    near = reading.airy or below.ordinal == line.ordinal + 1
    return near and (reading.text[line.words - 1] == "-" or reading.text[below.body].islower())


def names_paragraph(reading: Reading, line: Line) -> bool:
    """Whether a short numbered line stands above text that is no item itself."""
    below = reading.below(line)
    words = reading.text[line.body : line.words]
    if below is None or below.number or below.heading or len(words) > _SHORT or words[-1] in ",;:":
        return False
    adjoining = below.bullet or below.indent <= line.indent
    return adjoining and not reading.text[below.body].islower()


def followed_by_bullets(reading: Reading, line: Line) -> bool:
    following = [other for other in reading.lines[line.ordinal + 1 : line.ordinal + 4] if not other.blank]
    return bool(following) and following[0].bullet and not following[0].number


def ends_paragraph(reading: Reading, line: Line) -> bool:
    """Whether the line above a title ends a sentence, and a sentence begins below it, with no empty lines at all."""
    above, below = reading.above(line), reading.below(line)
    if above is None or below is None or reading.text[above.words - 1] not in ".?!":
        return False
    return below.bullet or below.words - below.body > _SHORT
