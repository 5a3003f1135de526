"""A file that somebody damaged in one place does not pass for whole, whatever the format.

Every kind of place is damaged once, at random. `HARMLESS` names those that no reader needs to notice, and why: none of
them holds a span, a quote or a value of the dossier.
"""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest

from tests.formats import torture
from tests.formats.damaging import SYNTAXES, Place
from tests.formats.round_trips import written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format
from vwsreview.formats.proof import Proof

CAS = {
    r"\.(xmi|json):.*(NULL|Sofa).*(id|%ID|mimeType|sofaNum|sofaID)": "housekeeping of UIMA, which has one view here",
    r"\.(xmi|json):.*isLastSegment": "a constant that DKPro writes",
    r"\.xmi:XMI/\w+ twice": "the same id twice is the same structure, and the index names it once",
    r"\.xmi:(XMI@version|XMI/NULL|DocumentMetaData@begin dropped)": "constants, which cassis takes as given",
    r"\.json:/%VIEWS/.* (twice|changed|dropped)": "the index is a set; there is one view",
    r"\.json:/%FEATURE_STRUCTURES/[\w.]+ twice": "the same id twice is the same structure, as in XMI",
    r"\.json:.*/(@sofa \w+|begin dropped)": "there is one text, and a place that is not told is 0",
    r"\.json:.*Action/@owners changed": "may lead to another array with the same words",
    r"TypeSystem\.xml": "types that this set does not use; the rest is constant and test_cas looks at it",
}
DOCCANO = {
    r"/relations/\w+/id": "numbers of relations, which nothing refers to",
    r"about\.json /(?!offset_unit)": "settings and origin, for people",
}
SETTINGS = "settings that are the same in every export; their own tests hold them against the layers"
HARMLESS: Mapping[str, Mapping[str, str]] = {
    "label-studio": {
        r"uit\.xml ": SETTINGS,
        r"ground_truth": "a constant that Label Studio's import wants",
        r"/predictions/\* twice": "an empty prediction says nothing",
        r"/predictions/.*/relation": "repeats a link of a decided record, which the annotation has",
    },
    "xlsx": {r"(anchor_by_hand|redacted|explicit) (dropped|runs)": "an empty cell says no, as the cell did"},
    "ics": {
        r"\.(BEGIN|END) twice": "a line of the frame; icalendar reads a component once",
        r"VCALENDAR\.|VTIMEZONE": "a constant frame, and a constant clock that test_ics looks at",
        r"\.DTSTAMP": "when the file was made",
    },
    "cas": CAS,
    "cas-json": CAS,
    "brat": {
        r"\.conf ": SETTINGS,
        r"\.ann [ANR#]\.0 ": "numbers that nothing refers to",
    },
    "webannotation": {
        r"/(AnnotationCollection|Software|generated|startIndex)": "what made the file, and when",
        r"/@context/\* twice": "says nothing new",
        r"/AnnotationPage/(id|type) ": "names the page, which nothing refers to",
        r"/(type|format|motivation) (changed|dropped)$": "constant words of the recommendation",
        r"/vws:(evidence|links)/@list/\* twice": "the same key with the same words twice says nothing new",
        r"/body/TextualBody twice": "the same remark or tag twice says nothing new",
    },
    "doccano": DOCCANO,
    "doccano-utf16": DOCCANO,
    "html": {
        r"@(?!value|datetime|data-)": "looks, places and languages; the marks' layers and states are looked at",
        r"@data-label": "what narrow screens write in front of a cell",
        r" (page|nav|title|legend|counts|caption|footer|style|text)/": "words of the page round the documents",
        r"/(data|time) changed": "words that people read for a value; test_html_report_words compares them",
    },
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[AnnotatedDocument]:
    """A document with all that one may say, without all its dates, and one with letters that are hard."""
    found = {one.document.name: one for one in torture.documents(tmp_path_factory.mktemp("torture"))}
    story = found["verhaal.md"]
    linked = [record for record in story.records if record.id in ("jansen", "lz", "due", "actie")]
    one_each = {(record.layer, record.review): record for record in story.records}
    kept = {record.id for record in (*linked, *one_each.values())}
    few = tuple(record for record in story.records if record.id in kept)
    return [AnnotatedDocument(story.document, story.text, few), found["map/verslag.md"]]


def places_of(file: Path, random: Random) -> Iterator[Place]:
    """One place of each kind."""
    kinds = defaultdict(list)
    for place in SYNTAXES[file.suffix](file.read_bytes()):
        if "%TYPES" not in place.kind:  # constant, some hundred places: test_cas looks at them
            kinds[place.kind].append(place)
    for places in kinds.values():
        yield random.choice(places)


def is_noticed(known: Format, documents: list[AnnotatedDocument], path: Path) -> bool:
    """Whether the proof fails, in whatever way: a reader may also stumble."""
    proof = Proof(known)
    try:
        list(proof.walk(map(Exported, documents), path))
        proof.refuse_differences()
    except Exception as error:  # noqa: BLE001 # libraries raise what they like over a damaged file
        return not isinstance(error, AssertionError)
    return False


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_no_damage_to_what_a_set_says_goes_unnoticed(
    known: Format, documents: list[AnnotatedDocument], tmp_path: Path
) -> None:
    path = written(known, documents, tmp_path)
    assert not is_noticed(known, documents, path)
    random, harmless = Random(known.key), HARMLESS.get(known.key, {})
    unnoticed, damaged = [], 0
    for file in [one for one in sorted(tmp_path.rglob("*")) if one.is_file()]:
        data = file.read_bytes()
        for place in places_of(file, random):
            new = place.damaged()
            if new == data:
                continue
            file.write_bytes(new)
            damaged += 1
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if not is_noticed(known, documents, path):
                    unnoticed.append(f"{file.suffix if known.key == 'brat' else file.name} {place.kind}")
        file.write_bytes(data)
    told = [kind for kind in unnoticed if not any(re.search(pattern, kind) for pattern in harmless)]
    assert damaged > 50
    assert not told, f"of {damaged} places {len(unnoticed)} go unnoticed"
