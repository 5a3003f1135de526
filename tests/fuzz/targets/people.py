"""A pasted list of people, looked up in a text. An input is the list and, behind a line of dashes, the text."""

from collections.abc import Iterator

from hypothesis import strategies as st

from tests.fuzz.phrases import TEXTS, text_of
from tests.fuzz.target import Target
from vwsreview.review.attendance.pasted_people import MOST_NAMES, look_up, names_in

BETWEEN = "\n----\n"


def check(data: bytes) -> None:
    """Every name is found once, known or missing, and what is found lies in the text and nowhere twice."""
    pasted, _, text = text_of(data).partition(BETWEEN)
    names = names_in(pasted)
    assert len(names) == len(set(names)) <= MOST_NAMES
    assert all(name == " ".join(name.split()) and any(map(str.isalpha, name)) for name in names)
    told = look_up(text, names, ())
    assert sorted((*(found.name for found in told.found), *told.known, *told.missing)) == sorted(names)
    spans = sorted(found.span for found in told.found)
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans)
    assert all(not one.touches(other) for place, one in enumerate(spans) for other in spans[:place])
    assert told == look_up(text, names, ())


def seeds() -> Iterator[bytes]:
    """Lists as people paste them."""
    text = f"Aanwezig: dhr. J. de Vries (RIVM), Rene\u0301e Bol, mw. Jansen-O'Neill, 5.1.2e{BETWEEN}"
    for pasted in ("Vries, J. de; Bol, Renee", "- J. de Vries\n- renée bol <r@b.nl>", "1. Jansen-O’Neill, Bol (RIVM)"):
        yield f"{pasted}{BETWEEN}{text}".encode()


NAMES = st.sampled_from(("J. de Vries", "Vries, J. de", "Bol", "Renée", "rene\u0301e bol", "(RIVM)", "x@y", "5.1.2e"))
LISTS = st.lists(NAMES | st.sampled_from((";", ", ", "\n", "- ", "1. ", "İ")), max_size=8).map("".join)
TARGET = Target(
    "people",
    check,
    seeds,
    st.builds(
        lambda names, around, text: (names + BETWEEN + "".join(around)).encode() + text,
        LISTS, st.lists(NAMES, max_size=5), TEXTS,
    ),
    longest=1_000,
)  # fmt: skip
