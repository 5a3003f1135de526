"""Large JSON, item by item."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import json_values
from vwsreview.domain.problems import Problem
from vwsreview.formats import json_items
from vwsreview.formats.json_items import items

objects = st.lists(st.dictionaries(st.text('aé😀\\"[]{},', max_size=4), json_values, max_size=3), max_size=6)


@given(objects, st.sampled_from([None, 2]), st.booleans(), st.integers(1, 40))
def test_items_come_as_json_has_them_wherever_a_chunk_ends(
    tmp_path_factory: pytest.TempPathFactory, found: list[object], indent: int | None, bom: bool, chunk: int
) -> None:
    path = tmp_path_factory.mktemp("items") / "a.json"
    path.write_text(json.dumps(found, indent=indent, ensure_ascii=False), encoding="utf-8-sig" if bom else "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_items, "CHUNK", chunk)
        assert list(items(path)) == found
        path.write_text("\n".join(map(json.dumps, found)), encoding="utf-8")
        assert list(items(path)) == found


@pytest.mark.parametrize(
    ("content", "code", "before"),
    [
        (b'[{"a": 1}, {"b": 2', "bad_json", 1),
        (b'[{"a": 1}', "bad_json", 1),
        (b'[{"a": 1}] x', "bad_json", 1),
        (b'[{"a": NaN}]', "bad_json", 0),
        (b'[{"a": "\\ud800"}]', "bad_json", 0),
        (b'{"a": 1} }', "bad_json", 1),
        (b'[{"a": "\xff"}]', "not_utf8", 0),
        (b"[" * 100_000, "bad_json", 0),
        (b"# Verslag", "bad_json", 0),
    ],
)
def test_what_is_no_json_is_refused_where_it_stands(tmp_path: Path, content: bytes, code: str, before: int) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    found = []
    with pytest.raises(Problem) as caught:
        for item in items(path):
            found.append(item)
    assert (caught.value.code, len(found)) == (code, before)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_file"):
        next(items(tmp_path / "a.json"))


def test_an_item_that_is_too_long_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(["x", "y" * 3 * json_items.CHUNK]), encoding="utf-8")
    assert len(list(items(path))) == 2
    some = items(path, longest=json_items.CHUNK)
    assert next(some) == "x"
    with pytest.raises(Problem, match="bad_json"):
        next(some)
