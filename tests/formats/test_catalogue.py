"""Every format of the catalogue writes wholly or not at all."""

from pathlib import Path

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.problems import Problem
from vwsreview.formats.catalogue import FORMATS, Format, by_key


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_a_format_writes_every_document_to_its_target(known: Format, tmp_path: Path) -> None:
    target = tmp_path / f"uit{known.suffix}"
    documents = [example(), example((record("date", "1 april"),), name="b.md")]
    assert list(known.write(documents, target)) == ["map/verslag.md", "b.md"]
    written = [target] if known.suffix else list(target.iterdir())
    assert any("b.md" in path.read_text(encoding="utf-8") for path in written)
    assert by_key(known.key) is known


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_a_format_says_that_it_cannot_write(known: Format, tmp_path: Path) -> None:
    with pytest.raises(Problem):
        list(known.write([example()], tmp_path / "absent" / f"uit{known.suffix}"))
    taken = tmp_path / "taken"
    if known.suffix:
        taken.mkdir()
    else:
        taken.touch()
    with pytest.raises(Problem):
        list(known.write([example()], taken))


def test_keys_are_told_apart_and_an_unknown_one_is_told() -> None:
    assert len({known.key for known in FORMATS}) == len(FORMATS)
    with pytest.raises(Problem) as caught:
        by_key("xml")
    assert "jsonl" in str(caught.value.parameters["known"])
