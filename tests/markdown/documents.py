"""Random Markdown with all that could move an offset, for the tests of positions, styles and the view."""

from hypothesis import strategies as st

FAMILY = "👩\u200d👩\u200d👧"

WORDS = (
    "overleg", "5.1.2e", "coördinatie", "e\u0301e\u0301n", "😀", FAMILY, "a\u00a0b", "af\u00adbreken", "\ufeff",
    "&amp;", "&nbsp;", "\\*", "\\|", "<b>vet</b>", "<img src='http://example.org/x.png'>", "![kaart](http://example.org/x.png)",
    "[brief](http://example.org 'titel')", "<http://example.org>", "**vet**", "*schuin*", "_ook_", "***beide***",
    "`code`", "``co`de``", "~~weg~~", "**open", "_Dienst", "a*b", "\u2028", "\x00", "\u2029", "\ufdd0", "𝔘",
    "ﬁ", "x" * 60,
)  # fmt: skip

LEADS = (
    "", "", "", "- ", " - ", "  - ", "* ", "1. ", "2) ", "• ", "# ", "## ", "###### ", "> ", "> > ", "    ", "\t",
    "Betreft\t", "-", "---", "```", "~~~", "| a | b |\n| --- | :-: |\n| ", "| ", "===", "[x]: http://example.org\n",
)  # fmt: skip

LINES = st.builds(
    lambda lead, words, end: lead + " ".join(words) + end,
    st.sampled_from(LEADS),
    st.lists(st.sampled_from(WORDS), max_size=6),
    st.sampled_from(("", "", "  ", " |", " | x |", " ##", "\\")),
)

DOCUMENTS = st.lists(LINES, max_size=14).map("\n".join)
"""Whole documents; some begin with front matter."""

WITH_FRONT_MATTER = st.builds(lambda head, body: head + body, st.sampled_from(("", "---\ntitle: x\n---\n")), DOCUMENTS)
