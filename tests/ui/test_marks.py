from vwsreview.domain.record import Record
from vwsreview.markdown.positions import Display
from vwsreview.ui.page.marks import Marks, next_at

TEXT = "LZ stuurt morgen 😀 een brief\nen belt daarna"


def record(identity: str, words: str, layer: str = "action", review: str = "proposed") -> Record:
    start = TEXT.index(words)
    return Record(identity, "d", layer, start, start + len(words), {}, review=review)


WHOLE = record("whole", TEXT)
SENTENCE = record("sentence", "LZ stuurt morgen 😀 een brief")
DATE = record("date", "morgen", "date")
LAST = record("last", "belt")


def test_outer_marks_come_first_and_know_how_many_lie_inside() -> None:
    marks = Marks(Display(TEXT), [DATE, LAST, WHOLE, SENTENCE])
    assert [(mark.record.id, mark.depth) for mark in marks.in_block(0)] == [("whole", 2), ("sentence", 1), ("date", 0)]
    assert [(mark.record.id, mark.depth) for mark in marks.in_block(1)] == [("whole", 1), ("last", 0)]


def test_marks_are_in_units_of_their_block() -> None:
    marks = Marks(Display(TEXT), [SENTENCE, LAST])
    assert (marks.in_block(0)[0].start, marks.in_block(0)[0].end) == (0, len("LZ stuurt morgen 😀 een brief") + 1)
    assert (marks.in_block(1)[0].start, marks.in_block(1)[0].end) == (3, 7)


def test_the_records_at_a_place_are_innermost_first() -> None:
    marks = Marks(Display(TEXT), [WHOLE, SENTENCE, DATE])
    assert [one.id for one in marks.at(TEXT.index("morgen"))] == ["date", "sentence", "whole"]
    assert [one.id for one in marks.at(TEXT.index("morgen") + 6)] == ["sentence", "whole"]


def test_updates_tell_the_blocks_that_change() -> None:
    marks = Marks(Display(TEXT), [WHOLE, DATE])
    assert marks.update({"date": record("date", "belt", "date")}) == {0, 1}
    assert [mark.record.id for mark in marks.in_block(1)] == ["whole", "date"]
    assert marks.update({"whole": None, "never": None}) == {0, 1}
    assert marks.record("whole") is None
    assert [mark.record.id for mark in marks.in_block(0)] == []
    assert marks.update({"new": SENTENCE}) == {0}


def test_two_with_one_span_both_have_a_line() -> None:
    twin = record("twin", "morgen", "field")
    marks = Marks(Display(TEXT), [DATE, twin])
    assert sorted(mark.depth for mark in marks.in_block(0)) == [0, 1]
    assert len(marks.at(TEXT.index("morgen"))) == 2


def test_a_click_goes_inside_first_and_then_outwards_and_round() -> None:
    stack = [DATE, SENTENCE, WHOLE]
    ids = [one.id for one in stack]
    assert next_at(stack, None, []).id == "date"
    assert next_at(stack, "date", ids).id == "sentence"
    assert next_at(stack, "sentence", ids).id == "whole"
    assert next_at(stack, "whole", ids).id == "date"
    assert next_at(stack, "sentence", ["other"]).id == "date"


def test_records_in_a_split_line_are_in_all_its_pieces() -> None:
    text = "woord " * 100
    marks = Marks(Display(text, 60), [Record("r", "d", "field", 10, 200, {})])
    assert [len(marks.in_block(number)) for number in range(5)] == [1, 1, 1, 1, 0]
