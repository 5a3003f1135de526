"""What the catalogue says of its formats; that they hold is for `test_every_format`."""

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.formats.catalogue import FORMATS, by_key
from vwsreview.formats.format import Format


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_a_format_has_words_in_both_languages_and_a_reader_for_everybody(known: Format) -> None:
    assert by_key(known.key) is known
    assert known.name.en and known.name.nl
    assert known.suffix == "" or known.suffix.startswith(".")
    first = known.readers[0].library
    assert first is None or first in known.libraries
    assert len({reader.name for reader in known.readers}) == len(known.readers)


def test_keys_are_told_apart_and_an_unknown_one_is_told() -> None:
    assert len({known.key for known in FORMATS}) == len(FORMATS)
    with pytest.raises(Problem, match="no_such_format") as caught:
        by_key("xml")
    assert "jsonl" in str(caught.value.parameters["known"])
