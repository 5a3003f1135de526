"""Any file as a source: a text by the guideline's rules, or a Problem that can be told."""

import hashlib
import tempfile
from pathlib import Path

from hypothesis import strategies as st

from tests.fuzz.phrases import TEXTS
from tests.fuzz.samples import sources
from tests.fuzz.target import Target
from vwsreview.domain.problems import Problem
from vwsreview.sources.reading import decode, read

PROBLEMS = {"empty_file", "binary_file", "not_utf8"}
MARK = b"\xef\xbb\xbf"


def check(data: bytes) -> None:
    """The text is the file's, without its mark and with one kind of line end, and carries the file's digest."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bron.md"
        path.write_bytes(data)
        try:
            told = read(path, Path(folder))
        except Problem as problem:
            assert problem.code in PROBLEMS, problem
            offset = problem.parameters.get("offset", 0)
            assert isinstance(offset, int) and 0 <= offset <= len(data)
            assert problem.code != "empty_file" or not data.removeprefix(MARK).decode().strip()
            return
    assert told.name == "bron.md" and told.sha256 == hashlib.sha256(data).hexdigest()
    assert told.text.strip() and "\r" not in told.text and "\0" not in told.text
    ends = data.removeprefix(MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert told.text.encode() == ends
    if not told.text.startswith("\ufeff"):
        assert decode(ends, "") == told.text


TARGET = Target("sources", check, lambda: sources(2_000), TEXTS | st.binary())
