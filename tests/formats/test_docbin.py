"""spaCy DocBin: spans in groups, values by key, true offsets where tokens do not align, the text as it is."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.examples import documents, example, record
from tests.formats.round_trips import proved, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.domain.problems import Problem
from vwsreview.formats.docbin import FORMAT

TEXT = "𝔸 🙂  Dhr. Jansen\n\n en LZ\tsturen vóór 1\u00a0april de zelf\u00adtests.\n "


def docs(path: Path) -> list[Any]:
    """The documents as anybody reads them: spaCy alone, nothing of ours."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    return list(DocBin().from_disk(path).get_docs(Vocab()))


@settings(max_examples=10)  # Each makes a tokenizer, which takes a quarter of a second.
@given(several=st.lists(documents(), min_size=1, max_size=8))
def test_whatever_documents_hold_comes_back(
    tmp_path_factory: pytest.TempPathFactory, several: list[AnnotatedDocument]
) -> None:
    path = written(FORMAT, several, tmp_path_factory.mktemp("docbin"))
    proof = proved(FORMAT, several, path)
    assert sum(line.read_back for line in proof.lines()) == sum(1 + len(one.records) for one in several)
    assert [doc.text for doc in docs(path)] == [one.text for one in several]


def test_spans_stand_by_layer_and_values_by_id_and_key(tmp_path: Path) -> None:
    action = record("action", "Dhr. Jansen\n\n en LZ\tsturen", TEXT, id="a", values={"owners": ["LZ"], "due": "P2W"})
    date = record("date", "1\u00a0april", TEXT, id="d", comment="nb")
    (doc,) = docs(written(FORMAT, [example((action, date), TEXT, kind="minutes")], tmp_path))
    assert doc.text == TEXT
    (span,) = doc.spans["action"]
    assert (span.text, span.label_, span.id_) == ("Dhr. Jansen\n\n en LZ\tsturen", "action", "a")
    assert doc.user_data["records"]["a"] == {
        "owners": ("LZ",), "due": "P2W", "status": "open", "origin": "extractor", "review": "proposed",
    }  # fmt: skip
    assert doc.user_data["records"]["d"]["comment"] == "nb"
    assert doc.user_data["document"]["kind"] == "minutes"
    assert {layer: len(group) for layer, group in doc.spans.items() if group} == {"action": 1, "date": 1}


def test_a_record_inside_a_token_keeps_its_true_place(tmp_path: Path) -> None:
    whole, part = record("section", "zelf\u00adtests", TEXT, id="w"), record("date", "\u00adtest", TEXT, id="p")
    (doc,) = docs(written(FORMAT, [example((whole, part), TEXT)], tmp_path))
    (span,) = doc.spans["date"]
    told = doc.user_data["records"]["p"]
    assert "\u00adtest" in span.text and span.text != "\u00adtest"
    assert TEXT[told["start"] : told["end"]] == "\u00adtest"
    assert "start" not in doc.user_data["records"]["w"]


def test_white_space_alone_can_be_a_record(tmp_path: Path) -> None:
    text = "een twee\n\n"
    spaces = [record("field", " ", text, id="a"), record("field", "\n\n", text, id="b")]
    annotated = example(tuple(spaces), text)
    proved(FORMAT, [annotated], written(FORMAT, [annotated], tmp_path))


def test_a_true_place_outside_its_tokens_is_no_record_of_ours(tmp_path: Path) -> None:
    from spacy.tokens import DocBin

    annotated = example((record("date", "\u00adtest", TEXT, id="p"),), TEXT)
    path = written(FORMAT, [annotated], tmp_path)
    (doc,) = docs(path)
    doc.user_data["records"]["p"]["start"] = 0
    DocBin(attrs=["ORTH"], store_user_data=True, docs=[doc]).to_disk(path)
    with pytest.raises(Problem, match="read_back_refused"):
        proved(FORMAT, [annotated], path)


def test_a_number_that_messagepack_cannot_hold_is_a_loss_that_is_told() -> None:
    section = record("section", "Verslag", values={"level": 2**64})
    found = FORMAT.expected(Exported(example((section,))))
    assert [(loss.layer, loss.key, count) for loss, count in found.losses.items()] == [("section", "level", 1)]
