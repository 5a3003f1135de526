"""brat: collections as its documentation describes them, and back again."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import examples
from tests.formats.examples import example, record
from tests.formats.round_trips import proved, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, Exported
from vwsreview.domain.problems import Problem
from vwsreview.formats.brat import FORMAT
from vwsreview.formats.brat.names import LONGEST_PART, has_place, name_of, stem
from vwsreview.formats.brat.places import expected

TEXT = "Aanwezig: 🙂 LZ\nLZ stuurt vóór 1 april\n\nde  slides.\n"


def several(*layers_and_words: tuple[str, str], **changes: object) -> AnnotatedDocument:
    return example(tuple(record(layer, words, TEXT) for layer, words in layers_and_words), TEXT, **changes)


def lines_of(document: AnnotatedDocument, folder: Path) -> list[str]:
    target = written(FORMAT, [document], folder)
    return (target / f"{document.document.name}.ann").read_text(encoding="utf-8").splitlines()


@settings(max_examples=60)
@given(st.lists(examples.documents(), max_size=3, unique_by=lambda one: one.document.id))
def test_what_is_written_comes_back(documents: list[AnnotatedDocument]) -> None:
    with TemporaryDirectory() as folder:
        proof = proved(FORMAT, documents, written(FORMAT, documents, Path(folder)))
    assert [reader.name for reader in proof.readers] == ["standoff"]
    assert sum(line.written for line in proof.lines()) == sum(1 + len(one.records) for one in documents)


def test_an_action_with_its_owner_and_its_date(tmp_path: Path) -> None:
    owner, date = record("attendee", "LZ", TEXT), record("date", "1 april", TEXT)
    owner = replace(owner, values={**owner.values, "organisation": "LZ", "role": "chair"}, comment="twee\nregels")
    date = replace(date, values={**date.values, "value": "2021-04-01"})
    action = record(
        "action", TEXT[15:-1], TEXT,
        values={"explicit": True, "owners": ["LZ", "adviseur DGLZ"], "due": "2021-04-01"},
        links={"owners": [owner.id], "due": [date.id]}, review="accepted",
    )  # fmt: skip
    assert lines_of(example((owner, action, date), TEXT), tmp_path) == [
        "T1\tattendee 12 14\tLZ",
        "A1\treview T1 proposed",
        "A2\tattendee_role T1 chair",
        "A3\tattendee_presence T1 present",
        "N1\tReference T1 attendee_organisation:LZ\tLZ",
        "#1\tAnnotatorNotes T1\ttwee regels",
        "T2\taction 15 37;39 50\tLZ stuurt vóór 1 april de  slides.",
        "A4\treview T2 accepted",
        "A5\taction_explicit T2 true",
        "A6\taction_status T2 open",
        "N2\tReference T2 action_owners:LZ\tLZ",
        "N3\tReference T2 action_owners:adviseur%20DGLZ\tadviseur DGLZ",
        "N4\tReference T2 action_due:2021-04-01\t2021-04-01",
        "T3\tdate 30 37\t1 april",
        "A7\treview T3 proposed",
        "A8\tdate_type T3 date",
        "A9\tdate_role T3 mention",
        "N5\tReference T3 date_value:2021-04-01\t2021-04-01",
        "R1\towners Arg1:T2 Arg2:T1",
        "R2\tdue Arg1:T2 Arg2:T3",
    ]


def test_the_settings_know_all_that_is_written(tmp_path: Path) -> None:
    documents = [several(("attendee", "LZ"), ("action", "stuurt"), ("section", "de"), ("field", "🙂"))]
    target = written(FORMAT, documents, tmp_path)
    settings = (target / "annotation.conf").read_text(encoding="utf-8")
    types = set(re.findall(r"^(\w+)$", settings, re.MULTILINE))
    values = {
        name: (set(of.split("|")), set(choices.split("|")))
        for name, of, choices in re.findall(r"^(\w+)\tArg:(\S+), Value:(\S+)$", settings, re.MULTILINE)
    }
    kinds = {}
    for line in (target / "map" / "verslag.md.ann").read_text(encoding="utf-8").splitlines():
        id, said, *_ = line.split("\t")
        if id.startswith("T"):
            kinds[id] = said.split()[0]
            assert kinds[id] in types
        elif id.startswith("A"):
            name, of, value = said.split()
            assert values[name][0] & {kinds[of], "<ENTITY>"} and value in values[name][1]
    assert set(kinds.values()) == {"attendee", "action", "section", "field"}
    assert all(f"{kind}\tbgColor:#" in (target / "visual.conf").read_text(encoding="utf-8") for kind in kinds.values())


def test_what_brat_has_no_place_for_is_told() -> None:
    date = record(
        "date", "1 april", TEXT, comment="een\n twee", reviewer="An", confidence=0.5, links={"x": ["y"]},
    )  # fmt: skip
    action = record("action", "stuurt", TEXT, values={"owners": ["", "LZ"]}, links={"owners": [date.id, "weg"]})
    document = example((date, action), TEXT, kind="minutes", anchor_date="2021-01-11")
    told = expected(Exported(document))
    losses = {(loss.layer, loss.key): count for loss, count in told.losses.items()}
    keys = {DOCUMENT: ("sha256", "kind", "language", "status", "anchor_date")}
    keys |= {"date": ("id", "origin", "comment", "reviewer", "confidence", "links")}
    keys |= {"action": ("id", "origin", "owners", "links")}
    assert losses == {(layer, key): 1 for layer, named in keys.items() for key in named}
    by_layer = {image.layer: image.values for image in told.images}
    assert by_layer[DOCUMENT] == {"name": "map/verslag.md", "text": TEXT}
    assert by_layer["date"]["comment"] == "een twee"
    assert by_layer["action"]["owners"] == ["LZ"]
    assert by_layer["action"]["links"] == {"owners": [["date", date.start, date.end]]}


@pytest.mark.parametrize(
    ("what", "by"), [("12 14", "12 15"), ("\tLZ\n", "\tLy\n"), ("T1\tatt", "T1 att"), ("esent\n", "esent\x85\n")]
)
def test_a_damaged_file_is_refused(what: str, by: str, tmp_path: Path) -> None:
    documents = [several(("attendee", "LZ"))]
    notation = written(FORMAT, documents, tmp_path) / "map" / "verslag.md.ann"
    content = notation.read_text(encoding="utf-8")
    notation.write_text(content.replace(what, by, 1), encoding="utf-8", newline="\n")
    assert notation.read_text(encoding="utf-8") != content
    with pytest.raises(Problem, match="read_back_refused"):
        proved(FORMAT, documents, notation.parents[1])


names = st.text(st.sampled_from('aAbé\u0301 .~%/\\:*?"<>|\n\u202e\u2028🙂-') | st.characters(exclude_categories=["Cs"]))
reserved = st.sampled_from(["CON", "con.md", "a/aux", "COM1.txt", "../x", "/x", "a//b", ".txt", "a.txt/b", "a.", "a "])
long = st.integers(150, 500).map(lambda length: "é" * length)


@given(st.lists(names.filter(bool) | reserved | long, min_size=1, max_size=6))
def test_names_are_safe_and_different_and_come_back(given_names: list[str]) -> None:
    taken: set[str] = set()
    found = []
    for number, name in enumerate(given_names):
        document = replace(example().document, name=name, id=f"{number:016x}")
        found.append(stem(document, taken))
        assert name_of(found[-1]) == (name if has_place(name) else None)
    seen = [unicodedata.normalize("NFC", path.casefold()) for path in found]
    assert len(set(seen)) == len(seen)
    files = {f"{path}{suffix}" for path in seen for suffix in (".txt", ".ann")}
    folders = {path.rpartition("/")[0] for path in seen}
    assert not files & folders
    for path in found:
        for part in path.split("/"):
            assert part == part.strip(" ") and part[-1] != "." and part[0] != "."
            assert part.isprintable() and not set(part) & set('<>:"\\|?*')
            assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", part)
            assert len(part.encode()) <= LONGEST_PART + len("~0123456789abcdef")


@pytest.mark.parametrize(
    ("words", "offsets"),
    [
        ("een\ntwee", "1 4;5 9"),
        ("een\ntwee\u2028drie", "1 4;5 9;10 14"),
        ("twee\u2028drie\n", "5 9;10 14;15 15"),
        ("\neen", "0 0;1 4"),
        ("\n\n", "14 14;16 16"),
        ("\n\nvier", "14 14;16 20"),
    ],
)
def test_no_line_end_stands_in_a_piece(words: str, offsets: str, tmp_path: Path) -> None:
    text = "\neen\ntwee\u2028drie\n\nvier"
    document = example((record("decision", words, text),), text)
    target = written(FORMAT, [document], tmp_path)
    first = (target / "map" / "verslag.md.ann").read_text(encoding="utf-8").split("\n")[0]
    assert first.split("\t")[1] == f"decision {offsets}"
    proved(FORMAT, [document], target)


def test_a_folder_is_never_called_as_a_file(tmp_path: Path) -> None:
    texts = {"a": "een", "a.txt/b": "twee", "a.ann/b": "drie", "A": "vier"}
    documents = [example((), text, name=name) for name, text in texts.items()]
    target = written(FORMAT, documents, tmp_path)
    proved(FORMAT, documents, target)
    assert {path.name for path in target.iterdir() if path.is_dir()} == {"a%2Etxt", "a%2Eann"}
