"""IOB2: tokens and tags that spaCy reads, where they stand in the text, and every record that no tag tells."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.examples import documents, example, record
from tests.formats.round_trips import proved, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import RECORD, Exported
from vwsreview.domain.layers import LAYERS
from vwsreview.formats.iob2 import FORMAT, proving
from vwsreview.formats.iob2.tagging import tokens

TEXT = "**Dhr. 𝔸. Jansen** (WJZ)\nen LZ sturen vóór 1 april\n\nRene\u0301e zelf\u00adtests\n"


def words(text: str) -> list[str]:
    return [token.of(text) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.1.2e (WJZ).", ["5", ".", "1", ".", "2e", "(", "WJZ", ")", "."]),
        ("Rene\u0301e zelf\u00adtests", ["Rene\u0301e", "zelf\u00adtests"]),
        ("👩\u200d👩\u200d👧 🇳🇱", ["👩\u200d👩\u200d👧", "🇳", "🇱"]),
        ("\u2066(10.2e)\u2069", ["\u2066", "(", "10", ".", "2e", ")", "\u2069"]),
        ("a\u00a0b\u2028c\td\x85e\x1cf", ["a", "b", "c", "d", "e", "f"]),
        ("**MEVA**", ["*", "*", "MEVA", "*", "*"]),
        (" \n", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_tokens_hold_all_but_white_space_in_the_order_of_the_text(text: str) -> None:
    assert "".join(words(text)) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(tokens(text)))
    assert all(word and word.split() == [word] for word in words(text))


@settings(max_examples=60)
@given(annotated=documents())
def test_every_record_is_tagged_or_told_to_be_lost(
    tmp_path_factory: pytest.TempPathFactory, annotated: AnnotatedDocument
) -> None:
    proof = proved(FORMAT, [annotated], written(FORMAT, [annotated], tmp_path_factory.mktemp("iob2")))
    assert proof.readers[-1].name == "spacy"
    for layer, line in zip(LAYERS, proof.lines()[1:], strict=True):
        lost = sum(count for loss, count in line.lost.items() if loss.key == RECORD)
        assert line.written + lost == sum(record.layer == layer.name for record in annotated.records)


def test_lines_of_a_file(tmp_path: Path) -> None:
    text = "Dhr. Jansen\nen LZ\n"
    annotated = example((record("attendee", "Dhr. Jansen", text), record("attendee", "LZ", text)), text)
    folder = written(FORMAT, [annotated], tmp_path)
    assert (folder / "attendee.iob2").read_text(encoding="utf-8").split("\n") == [
        "-DOCSTART- -X- O O", "", "Dhr\tB-attendee", ".\tI-attendee", "Jansen\tI-attendee", "", "en\tO",
        "LZ\tB-attendee", "", "",
    ]  # fmt: skip
    told = json.loads((folder / "offsets.jsonl").read_text(encoding="utf-8"))
    assert [text[start:end] for start, end in told["tokens"]] == ["Dhr", ".", "Jansen", "en", "LZ"]
    assert (told["document"], told["sha256"], told["length"]) == (
        "map/verslag.md", annotated.document.sha256, len(text),
    )  # fmt: skip


def test_records_over_line_ends_are_not_cut(tmp_path: Path) -> None:
    annotated = example((record("decision", "(WJZ)\nen LZ", TEXT),), TEXT)
    folder = written(FORMAT, [annotated], tmp_path)
    lines = (folder / "decision.iob2").read_text(encoding="utf-8").split("\n")
    first = lines.index("(\tB-decision")
    assert lines[first : first + 5] == [
        "(\tB-decision", "WJZ\tI-decision", ")\tI-decision", "en\tI-decision", "LZ\tI-decision",
    ]  # fmt: skip
    proved(FORMAT, [annotated], folder)


def test_the_longest_is_tagged_and_what_is_lost_is_told() -> None:
    records = (
        record("date", "1 april", TEXT, id="long"),
        record("date", "april", TEXT, id="inside"),
        record("date", "1 april", TEXT, id="same"),
        record("date", "pril", TEXT, id="part"),
        record("field", "april", TEXT, id="other layer"),
    )
    found = FORMAT.expected(Exported(example(records, TEXT)))
    assert [(image.layer, TEXT[image.start : image.end]) for image in found.images[1:]] == [
        ("field", "april"), ("date", "1 april"),
    ]  # fmt: skip
    lost = {loss.reason.en: count for loss, count in found.losses.items() if loss.key == RECORD}
    assert lost == {"shares a token with a longer record of its layer": 2, "begins or ends inside a token": 1}


def test_spacy_converts_the_files_as_they_are(tmp_path: Path) -> None:
    from spacy.training.converters import conll_ner_to_docs

    annotated = example((record("attendee", "Dhr. 𝔸. Jansen", TEXT), record("attendee", "LZ", TEXT)), TEXT)
    other = example((record("attendee", "5.1.2e (WJZ)"),))
    folder = written(FORMAT, [annotated, other], tmp_path)
    text = (folder / "attendee.iob2").read_text(encoding="utf-8")
    docs = list(conll_ner_to_docs(text, n_sents=0, no_print=True))
    assert [[entity.text for entity in doc.ents] for doc in docs] == [
        ["Dhr . 𝔸 . Jansen", "LZ"], ["5 . 1 . 2e ( WJZ )"],
    ]  # fmt: skip
    assert [len(list(doc.sents)) for doc in docs] == [3, 3]


def test_nothing_of_the_gold_is_lost(shared: Path) -> None:
    """The spans of the guideline are whole tokens, and those of a layer do not overlap."""
    from tests.formats.sets import gold

    for annotated in gold(shared / "gold", shared / "seeds"):
        found = FORMAT.expected(Exported(annotated))
        assert len(found.images) == 1 + len(annotated.records), annotated.document.name


@given(st.lists(st.sampled_from(["O", "B-date", "I-date"]), max_size=60), st.integers(1, 7))
def test_spacy_finds_the_same_runs_in_stretches_of_tags(of_tokens: list[str], stretch: int) -> None:
    whole = ["B-date" if (before, tag) == ("O", "I-date") else tag for before, tag in pairwise(["O", *of_tokens])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proving, "STRETCH", stretch)
        assert proving.with_spacy(whole) == proving.plainly(whole)
        lengths = [behind - start for start, behind in proving._stretches(["O"] * 60)]
    assert max(lengths) == stretch and sum(lengths) == 60
