"""Damaged dossiers, the short form of `python -m tests.faults.damaged`."""

from pathlib import Path

from tests.faults.damage import WAYS
from tests.faults.damaged import SEED, findings_of
from tests.faults.originals import originals

CASES = 160
"""Each original in each way, some of them more often."""


def test_damage_gives_messages_and_rescue_brings_out_what_is_whole() -> None:
    told: list[str] = []
    found = findings_of(0, CASES, SEED, told.append)
    assert told == []
    assert len(found) == 4 * len(WAYS)


def test_the_pages_of_a_document_are_known_beforehand(tmp_path: Path) -> None:
    for original in originals(tmp_path):
        id_, pages = next(iter(original.pages.items()))
        assert original.documents_whole_in(original.data, original.log) == set(original.pages)
        blank = bytearray(original.data.ljust(4_096 * max(pages), b"\0"))
        blank[4_096 * (min(pages) - 1) : 4_096 * min(pages)] = bytes(4_096)
        assert id_ not in original.documents_whole_in(bytes(blank), b"")
