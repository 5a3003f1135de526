"""Words are found again where their context is, in texts that changed."""

from hypothesis import assume, given
from hypothesis import strategies as st

from vwsreview.workflow.receiving.anchoring import Normalised, anchored, found, normal

OLD = "Aanwezig: 5.1.2e (WJZ), 5.1.2e (LZ)\n\nLZ stuurt de slides op 1 april.\nMEVA belt de GGD op 1 april.\n"


def place(words: str, text: str = OLD, behind: str = "") -> tuple[int, int]:
    start = text.index(words, text.index(behind) if behind else 0)
    return start, start + len(words)


def test_words_behind_an_insertion_are_surely_the_same() -> None:
    new = "Concept\n\n" + OLD
    for words, behind in (("LZ stuurt", ""), ("1 april", "MEVA"), ("5.1.2e", "(WJZ)")):
        again = anchored(OLD, *place(words, OLD, behind), new)
        assert again is not None and again.certain
        assert (again.start, again.end) == place(words, new, behind)


def test_of_two_places_whose_context_changed_neither_is_sure() -> None:
    new = OLD.replace("LZ stuurt de slides op", "X doet iets tegen").replace("MEVA belt de GGD op", "Y doet wat tegen")
    again = anchored(OLD, *place("1 april"), new)
    assert again is not None and not again.certain


def test_a_lone_place_with_half_of_its_context_is_sure_and_with_none_of_it_is_not() -> None:
    start, end = place("MEVA")
    half = anchored(OLD, start, end, OLD[:start] + "MEVA vergadert over heel iets anders en meer")
    none = anchored(OLD, start, end, "x" * 40 + "MEVA" + "y" * 40)
    assert half is not None and half.certain
    assert none is not None and not none.certain


def test_words_that_are_gone_have_no_place() -> None:
    assert anchored(OLD, *place("MEVA"), OLD.replace("MEVA", "VWS")) is None
    assert found("", "", "", 0, OLD) is None


def test_line_ends_and_blanks_may_differ_inside_the_words() -> None:
    assert found("slides op  1\u00a0april", "", "", 0, OLD) == found("slides op 1 april", "", "", 0, OLD)


@given(st.text("ab\r\n\ufeff🙂", max_size=30), st.data())
def test_offsets_follow_a_text_to_its_normal_form(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assume(not (text[offset - 1 : offset + 1] == "\r\n" and offset))  # between the two there is no place
    assert normal(text)[: Normalised(text).at(offset)] == normal(text[:offset])


@given(st.text("abc \n", min_size=1, max_size=60), st.data(), st.text("xyz", max_size=20))
def test_a_place_that_is_said_to_be_sure_is_right_behind_an_insertion(
    text: str, data: st.DataObject, more: str
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end] == text[start:end].strip())
    again = anchored(text, start, end, more + text)
    assert again is not None
    if again.certain:
        assert (more + text)[again.start : again.end].split() == text[start:end].split()
