"""The formats that a person can choose from."""

from dataclasses import replace

from vwsreview.formats import jsonl, xlsx
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Library
from vwsreview.workflow.offering import offered


def test_all_formats_of_the_catalogue_are_offered_in_its_order() -> None:
    assert [(one.key, one.name, one.suffix) for one in offered()] == [
        (one.key, one.name, one.suffix) for one in FORMATS
    ]


def test_one_that_lacks_a_library_says_which_and_what_brings_it() -> None:
    lacking = replace(jsonl.FORMAT, libraries=(*xlsx.FORMAT.libraries, Library("nowhere_at_all", "Nowhere", "maps")))
    (one,) = offered([lacking])
    assert (one.library, one.extra) == ("Nowhere", "maps")
    assert [(one.library, one.extra) for one in offered([jsonl.FORMAT])] == [("", "")]
