"""Words of a span as a value."""

import pytest

from vwsreview.extract.text.values import plain


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Secretaris Generaal / plv.  \nSecretaris Generaal**  \nDirectie",
            "Secretaris Generaal / plv. Secretaris Generaal Directie",
        ),
        ("5.1.2e** **5.1.2e", "5.1.2e 5.1.2e"),
        ("5.1.2e\u00a05.1.2e", "5.1.2e 5.1.2e"),
        ("_Dienstpostbus", "_Dienstpostbus"),
        ("_cursief_", "cursief"),
        ("een\n> twee", "een twee"),
        ("sep\u00adtember", "sep\u00adtember"),
        ("", ""),
    ],
)  # fmt: skip
def test_markers_go_and_white_space_folds(words: str, expected: str) -> None:
    assert plain(words) == expected
