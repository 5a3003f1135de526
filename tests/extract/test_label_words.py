"""Labels that are put together of known words."""

import pytest

from vwsreview.extract.header import label_words


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Dag & plaats", "meeting_date"),
        ("Data en tijd", "meeting_date"),
        ("Datum/begintijd overleg", "meeting_date"),
        ("Loc. vergadering", "meeting_place"),
        ("Reactie graag vóór", "deadline"),
        ("Papers due", "deadline"),
        ("Doc. nr.", "reference"),
        ("Ons kenm.", "reference"),
        ("Inl. bij", "contact"),
        ("Uw ref.", "-"),
    ],
)
def test_words_join(label: str, meaning: str) -> None:
    assert label_words.meaning(label) == meaning


@pytest.mark.parametrize(
    "words",
    ["Datum", "De bijlagen", "Voor de brief", "Verslag van het overleg", "Datum 3", "Reactie van", "Datum sluis", ""],
)
def test_other_words_are_no_label(words: str) -> None:
    assert label_words.meaning(words) is None
