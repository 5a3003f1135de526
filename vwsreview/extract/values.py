"""How the words of a span become a value."""

_MARKERS = str.maketrans("", "", "*`")


def plain(words: str) -> str:
    """The words without Markdown markers, white space folded (guideline: `value` of a field).

    Underscores go only as a pair around the whole: ``_Dienstpostbus`` begins with a letter of its name.
    """
    lines = (line.lstrip("> ") if index else line for index, line in enumerate(words.split("\n")))
    folded = " ".join(" ".join(lines).translate(_MARKERS).split())
    while len(folded) > 2 and folded[0] == folded[-1] and folded[0] in "_~":
        folded = folded[1:-1].strip()
    return folded
