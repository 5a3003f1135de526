"""What a document tells of itself."""

from dataclasses import replace

import pytest

from vwsreview.domain.document import Document
from vwsreview.domain.span import Span

DOCUMENT = Document("d", "0" * 64, "verslag.md", 40)


def test_lines_of_furniture() -> None:
    assert DOCUMENT.furniture == ()
    assert replace(DOCUMENT, extra={"furniture": [[3, 9], [20, 31]]}).furniture == (Span(3, 9), Span(20, 31))


@pytest.mark.parametrize("told", ["", 7, {"a": 1}, [3, 9], [["a", "b"]], [[1, 2, 3]], [[True, 2]]])
def test_what_another_program_wrote_under_that_key_is_no_furniture(told: object) -> None:
    assert replace(DOCUMENT, extra={"furniture": told}).furniture == ()
