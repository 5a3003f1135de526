"""How the words of a span become a value."""


def plain(words: str) -> str:
    """The words without Markdown markers, white space folded (guideline: `value` of a field).

    Underscores go only as a pair around the whole: ``_Dienstpostbus`` begins with a letter of its name.
    """
    bare = words.replace("*", "").replace("`", "")
    if "\n" in bare:
        first, *others = bare.split("\n")
        bare = " ".join((first, *(line.lstrip("> ") for line in others)))
    folded = " ".join(bare.split())
    while len(folded) > 2 and folded[0] == folded[-1] and folded[0] in "_~":
        folded = folded[1:-1].strip()
    return folded
