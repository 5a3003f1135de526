"""Which documents of several sets belong together."""

from collections.abc import Sequence

from tests.workflow.test_evaluation import document
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.workflow.matching import grouped_documents

ONE, OTHER = "a" * 64, "b" * 64


def names(*sets: Sequence[AnnotatedDocument]) -> list[list[str | None]]:
    rows = grouped_documents(sets)
    return [[one.document.name if one is not None else None for one in row] for row in rows]


def test_documents_are_the_same_by_digest_whatever_their_names() -> None:
    assert names([document(name="b.md")], [document(name="a.md")]) == [["b.md", "a.md"]]


def test_else_by_name() -> None:
    sets = [document(sha256=ONE)], [document(sha256=OTHER)], [document(sha256=ONE, name="c.md")]
    assert names(*sets) == [["a.md", "a.md", "c.md"]]


def test_each_set_has_at_most_one_place_in_a_row() -> None:
    twice = [document(sha256=ONE), document(sha256=ONE)]
    assert names(twice, [document(sha256=ONE)]) == [["a.md", "a.md"], ["a.md", None]]
    assert names([document(sha256=ONE), document(sha256=OTHER)], [document(sha256=OTHER)]) == [
        ["a.md", None],
        ["a.md", "a.md"],
    ]
