"""Words of the domain from which texts are put together: for hypothesis, and as the dictionary of libFuzzer."""

from hypothesis import strategies as st

PHRASES = (
    "5.1.2e", "(10)(2e)", "5.1.2.e 5.1.2.i", "Art. 10, lid 2, sub e", "Aanwezig:", "Afwezig: ", "Deelnemers",
    "Afgemeld", "Betreft\t", "Onderwerp: ", "Datum: ", "Van: ", "Aan: ", "CC: ", "Kenmerk", "Bijlage(n) ",
    "Pagina 1 van 3", "Geachte ", "Hoogachtend,", "Voorzitter: ", "Notulist", "dhr. ", "mw. De Vries",
    "J. de Vries (RIVM)", "VWS", "MEVA", "DGCZ", "LZ", "actie", "Actie: ", "(actie LZ)", "**actie MEVA**", "AP 3:",
    "Actiepunten", "Actiehouder", "Besluit: ", "besloten", "akkoord", "Afgesproken is dat ", " stuurt ", " zal ",
    "uiterlijk ", "vóór ", "1 april", "11 januari 2021", "di 2 feb. 2021", "01-02-2021", "2021-02-01", "1/2/'21",
    "week 12", "vrijdag", "a.s. ", "volgende week", "eind maart", "Q2 2021", "16.00-17.00 uur", "om 10:30",
    "over 2 weken", "elke maandag", "2021-W05", "2021-Q2", "2021-SP", "P2W", "R/P1W", "XXXX-06-14", "T16:00", "/",
    "begin ", "half ", "Pasen", "tot en met ", "- ", "• ", "1. ", "a) ", "2.1 ", "# ", "## ", "| ", " | ",
    "|---|---|", "> ", "```", "~~~", "---", "**", "*", "_", "\\", "[x](y)", "![", "<b>", "&amp;", "<td>", "<table>",
    "\n", "\n\n", "\t", "    ", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\u2028", "e\u0301", "é", "🙂", "👩\u200d👧",
    "𝔸", "İ", "ß", "ﬁ", ".", ", ", "; ", ": ", "(", ")", "…", "–", "'", "\"", "’",
)  # fmt: skip

LINES = st.lists(st.sampled_from(PHRASES), max_size=30).map("".join)

TEXTS = st.lists(LINES, max_size=8).map("\n".join).map(str.encode)
"""Texts put together from these words, as UTF-8."""


def dictionary(words: tuple[str, ...] = PHRASES) -> str:
    """The words in libFuzzer's notation, one a line."""
    escaped = ("".join(map("\\x{:02x}".format, word.encode())) for word in words)
    return "".join(f'"{word}"\n' for word in escaped)


def text_of(data: bytes) -> str:
    """The text that bytes stand for: as a source is read, but for bytes that are no UTF-8 and NULs."""
    text = data.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
