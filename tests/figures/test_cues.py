"""What must be shown: of what is missed at least 95 % lies under a cue, with at most six open cues a page (median).

The floors of our own set are below what is reached (`python -m tests.figures.cues`), so that a word fewer in the list
does not fail, but a broken rule does.
"""

from pathlib import Path

import pytest

from tests.figures.__main__ import SETS, read
from tests.figures.cues import of_proposals, of_thinned

ENOUGH, MOST = 0.95, 6.0


@pytest.mark.parametrize("title", [title for title, folder in SETS.items() if "shared" not in folder.parts])
def test_what_is_left_out_of_our_gold_lies_under_cues(title: str) -> None:
    gold, given = read(SETS[title])
    thinned, proposed = of_thinned((gold, given)), of_proposals((gold, given))
    assert thinned.share >= ENOUGH and thinned.median <= MOST
    assert thinned.covered["action"] >= 0.9 * thinned.missed["action"] > 0
    assert proposed.share >= 0.75 and proposed.median <= MOST
    assert thinned.exact["action"] >= 0.75 * thinned.made["action"] > 0
    assert thinned.valued["date"] >= 0.95 * thinned.made["date"] > 0


def test_what_is_missed_in_the_releases_lies_under_cues(shared: Path) -> None:
    gold, given = read(shared / "gold")
    proposed, thinned = of_proposals((gold, given)), of_thinned((gold, given))
    assert proposed.share >= ENOUGH and proposed.median <= MOST
    assert thinned.share >= ENOUGH and thinned.median <= MOST
    assert thinned.covered["action"] >= 0.9 * thinned.missed["action"] > 0
