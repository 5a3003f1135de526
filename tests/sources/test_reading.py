"""Decoding, line ends, digests, and what is refused."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.problems import Problem
from vwsreview.sources import reading
from vwsreview.sources.reading import decode, read


def source(folder: Path, data: bytes, name: str = "a.md") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def problem_of(path: Path) -> Problem:
    with pytest.raises(Problem) as caught:
        read(path, path.parent)
    assert caught.value.parameters["path"] == str(path)
    return caught.value


def test_a_source_has_name_place_digest_and_text(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfeen\r\ntwee\rdrie\n\xf0\x9f\x99\x82"
    path = source(tmp_path, data, "map/een.txt")
    found = read(path, tmp_path)
    assert found.name == "map/een.txt"
    assert found.source == str(path.resolve())
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.text == "een\ntwee\ndrie\n🙂"


@pytest.mark.parametrize("kept", ["a\u2028b", "a\u0085b", "a\x0bb\x0c", "a\ufeffb", "a\u00a0b\u00ad", "  a \n\n"])
def test_nothing_but_line_ends_and_the_first_mark_is_changed(kept: str) -> None:
    assert decode(kept.encode(), "a.md") == kept


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_text_without_carriage_returns_comes_through(text: str) -> None:
    if text.strip():
        assert decode(text.encode(), "a.md") == text
        assert decode(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "a.md") == text


@pytest.mark.parametrize(
    ("data", "code", "offset"),
    [
        (b"goed \xff fout", "not_utf8", 5),
        (b"\xef\xbb\xbfab\xff", "not_utf8", 5),
        (b"half \xe2\x82", "not_utf8", 5),
        (b"a\xed\xa0\x80", "not_utf8", 1),
        (b"ab\0cd", "binary_file", 2),
        ("tekst".encode("utf-16"), "binary_file", 3),
        (b"", "empty_file", None),
        (b"\xef\xbb\xbf", "empty_file", None),
        (b" \r\n\t", "empty_file", None),
    ],
)
def test_what_is_no_text_is_refused_with_the_place(tmp_path: Path, data: bytes, code: str, offset: int | None) -> None:
    problem = problem_of(source(tmp_path, data))
    assert (problem.code, problem.parameters.get("offset")) == (code, offset)


def test_a_line_of_five_megabytes_is_a_text(tmp_path: Path) -> None:
    assert len(read(source(tmp_path, b"woord " * 900_000), tmp_path).text) == 5_400_000


def test_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    assert len(read(source(tmp_path, b"x" * 10), tmp_path).text) == 10
    problem = problem_of(source(tmp_path, b"x" * 11))
    assert (problem.code, problem.parameters["bytes"], problem.parameters["most"]) == ("too_large", 11, 10)


def test_absent_foreign_and_unreadable_paths_say_so(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "absent.txt").code == "no_such_file"
    assert problem_of(source(tmp_path, b"x", "a.pdf")).code == "unknown_type"
    assert problem_of(source(tmp_path, b"PK half an archive", "a.zip")).code == "damaged_archive"
    folder = tmp_path / "map.txt"
    folder.mkdir()
    assert problem_of(folder).code == "not_readable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert problem_of(tmp_path / "pipe.txt").code == "not_readable"


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode here")
def test_a_name_that_is_no_unicode_can_still_be_stored(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"x")
    assert read(path, tmp_path).name == "caf\ufffd.txt"


def test_the_seeds_are_read_as_the_gold_has_them(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        gold = (shared / "gold" / "seeds" / f"{path.stem}.gold.json").read_text(encoding="utf-8")
        found = read(path, path.parent)
        assert f'"sha256": "{found.sha256}"' in gold
