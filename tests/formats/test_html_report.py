"""What people find in a report, and that it reads the same for programs."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import TEXT, documents, example, record
from tests.formats.html_pages import NOON, elements, written
from vwsreview.domain.edit import Change
from vwsreview.domain.exporting import DOCUMENT, Exported, Occasion, Selection
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.formats.html_report import FORMAT
from vwsreview.formats.html_report.marks import marked, paragraphs
from vwsreview.formats.html_report.proving import read_back
from vwsreview.formats.html_report.vocabulary import Vocabulary

WORDS = Vocabulary("nl")


def spans(*pairs: tuple[int, int]) -> list[Record]:
    return [record("date", TEXT[:1], id=str(place), start=start, end=end) for place, (start, end) in enumerate(pairs)]


def marks_of(records: Sequence[Record], text: str = TEXT) -> str:
    return "".join(paragraphs(text, marked(records, 1, WORDS)))


@pytest.mark.parametrize(
    "pairs",
    [
        [(2, 9), (4, 6)],
        [(2, 9), (2, 9), (2, 9)],
        [(2, 20), (5, 30), (8, 25)],
        [(0, len(TEXT))],
        [(8, 12), (9, 11), (10, 11), (9, 10)],
    ],
    ids=["nested", "equal", "crossing", "everything", "line ends"],
)
def test_marks_give_every_span_and_the_text(pairs: list[tuple[int, int]], tmp_path: Path) -> None:
    given = example(tuple(spans(*pairs)))
    written([given], tmp_path)
    (images,) = read_back(tmp_path / "rapport.html")
    assert images[0].values["text"] == TEXT
    assert sorted((one.start, one.end) for one in images[1:]) == sorted(pairs)


def test_crossing_marks_are_written_in_parts_with_one_place_to_go_to() -> None:
    shown = elements(f"<div>{marks_of(spans((2, 6), (4, 9)))}</div>")
    parts = [one.attributes for one in shown if one.tag == "mark"]
    assert [part["data-record"] for part in parts] == ["date1", "date2", "date2"]
    assert [part.get("id") for part in parts] == ["d1-date1", "d1-date2", None]
    assert [one.words for one in shown if one.tag == "a"] == ["Da1", "Da2"]


def test_lines_below_the_same_words_are_told_apart() -> None:
    shown = elements(f"<div>{marks_of(spans((2, 9), (2, 9), (3, 6), (12, 14)))}</div>")
    lanes = {one.attributes["data-record"]: one.attributes["class"].split()[-1] for one in shown if one.tag == "mark"}
    assert lanes == {"date1": "lane0", "date2": "lane1", "date3": "lane2", "date4": "lane0"}


@given(st.lists(documents(), max_size=3))
def test_whatever_is_written_comes_back(given: list) -> None:
    from tempfile import TemporaryDirectory

    exported = [Exported(one) for one in given]
    with TemporaryDirectory() as folder:
        written(exported, Path(folder))
        images_read = list(read_back(Path(folder) / "rapport.html"))
    assert len(images_read) == len(exported)
    for images, one in zip(images_read, exported, strict=True):
        expected = FORMAT.expected(one).images
        assert sorted(image.mark() for image in images) == sorted(image.mark() for image in expected)


def test_values_are_said_in_words_and_kept_for_programs(tmp_path: Path) -> None:
    meeting = record("date", "1 april", values={"value": "2021-04-01T10:00/2021-04-01T10:30", "role": "next_meeting"})
    cells = elements(written([example((meeting,))], tmp_path))
    told = {one.attributes["value"]: one.words for one in cells if one.tag == "data"}
    assert told["2021-04-01T10:00/2021-04-01T10:30"] == "do 1 apr 2021, 10.00–10.30"
    assert told["next_meeting"] == "volgend overleg"
    (images,) = read_back(tmp_path / "rapport.html")
    assert images[1].values["role"] == "next_meeting"


def test_a_page_that_breaks_off_is_refused(tmp_path: Path) -> None:
    page = written([example((record("date", "1 april"),))], tmp_path)
    (tmp_path / "half.html").write_text(page[: page.rindex("</body>")], encoding="utf-8")
    with pytest.raises(EOFError):
        list(read_back(tmp_path / "half.html"))


def test_the_front_tells_what_was_counted_and_chosen(tmp_path: Path) -> None:
    one = record("redaction", "5.1.2e", values={"ground": ["5.1.2e"]}, review="accepted")
    other = record("redaction", "🙂", values={"ground": ["5.1.2e", "99"]})
    chosen = Selection(reviewed_only=True, layers=frozenset({"redaction"}), query="laag:lakking")
    page = written([example((one, other))], tmp_path, Occasion("proef", "nl", NOON, chosen))
    rows = [element.words for element in elements(page) if element.tag == "tr"]
    assert "Lakkingen112" in rows
    assert any(row.startswith("5.1.2e") and row.endswith("relatief2") for row in rows)
    assert "–geen grond uit de Woo of de Wob1" in rows
    for words in (
        "lagen: lakkingen",
        "laag:lakking",
        "alleen vondsten waarover iemand heeft beslist",
        example().document.sha256,
    ):
        assert words in page


def test_a_query_that_may_name_a_person_is_not_told_with_organisations_only(tmp_path: Path) -> None:
    chosen = Selection(query="deelnemer:jansen", organisations_only=True)
    page = written([example()], tmp_path, Occasion("proef", "nl", NOON, chosen))
    assert "documenten gevonden met: …" in page
    assert "jansen" not in page


def test_decisions_are_told_once_with_all_the_records_that_they_befell(tmp_path: Path) -> None:
    before = [record("date", "1 april", id="a"), record("action", "LZ", id="b"), record("date", "de slides", id="weg")]
    after = [replace(one, review="accepted") for one in before]
    changes = tuple(Change(*pair) for pair in zip(before, after, strict=True))
    later = Change(after[0], after[0].with_values(role="deadline"))
    steps = (
        HistoryStep("1", None, NOON, "Jan <b>", "accept_all", "2", False, changes),
        HistoryStep("2", "1", NOON, "Mies", "set_value", "role", False, (later,)),
        HistoryStep("3", "2", NOON, "Mies", "accept", "", False, changes[2:]),
    )
    exported = Exported(example(tuple(after[:2])), history=steps)
    page = written([exported], tmp_path)
    told = [one.words for one in elements(page) if one.attributes.get("data-key") == "changes"]
    assert told == ["voorgesteld → geaccepteerd Da1 Ac1", "rol: vermelding → termijn Da1"]
    (images,) = read_back(tmp_path / "rapport.html")
    assert images[0].layer == DOCUMENT
    assert images[0].values["history"] == [[NOON, "Jan <b>", "accept_all"], [NOON, "Mies", "set_value"]]
