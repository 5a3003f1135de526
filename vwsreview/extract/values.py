"""How the words of a span become a value."""

_MARKERS = str.maketrans("", "", "*`")


def plain(words: str) -> str:
    """The words without Markdown markers, white space folded (guideline: `value` of a field).

    Underscores go only as a pair around the whole: ``_Dienstpostbus`` begins with a letter of its name.
    """
    first, *others = words.split("\n")
    folded = " ".join(" ".join((first, *(line.lstrip("> ") for line in others))).translate(_MARKERS).split())
    while len(folded) > 2 and folded[0] == folded[-1] and folded[0] in "_~":
        folded = folded[1:-1].strip()
    return folded
