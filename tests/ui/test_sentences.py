"""Every problem and every edit of the program has its sentence."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

import vwsreview
from tests.ui.languages import spoken
from vwsreview.domain.problems import Problem
from vwsreview.domain.rescuing import RescueReport
from vwsreview.domain.steps import IntakeReport, Refusal
from vwsreview.ui.wording.rescue_words import rescue_sentences
from vwsreview.ui.wording.sentences import edit_sentence, intake_groups, intake_sentence, problem_sentence

PACKAGE = Path(vwsreview.__file__).parent
COMMAND_LINE = {"cli", "cluster"}
"""Packages whose problems the window does not meet, but for one of a folder that is imported."""


def problems_of_the_program() -> set[tuple[str, frozenset[str]]]:
    """Code and parameter names of every Problem that the window may meet."""
    found = set()
    for path in (path for path in PACKAGE.rglob("*.py") if COMMAND_LINE.isdisjoint(path.parts)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("Problem", "Conflict")
            ):
                codes = [word.value for word in ast.walk(node.args[0]) if isinstance(word, ast.Constant)]
                names = frozenset(keyword.arg or "" for keyword in node.keywords)
                found |= {(str(code), names) for code in codes if isinstance(code, str)}
    return found


def test_every_problem_has_a_sentence_that_says_it(qapp: QApplication) -> None:
    problems = problems_of_the_program()
    assert len(problems) > 10
    for code, names in sorted(problems, key=str):
        sentence = problem_sentence(Problem(code, **dict.fromkeys(names, "here")))
        assert not sentence.startswith("Something is not as needed"), code
        if "" not in names:
            assert "?" not in sentence, f"{code} lacks a parameter: {sentence}"
        assert sentence.endswith("."), sentence


def test_a_folder_that_was_damaged_is_told(qapp: QApplication) -> None:
    sentence = problem_sentence(Problem("damaged_part", path="parts/part-00000.jsonl"))
    assert "part-00000.jsonl is not what extraction wrote" in sentence


def test_an_unknown_problem_is_told_all_the_same(qapp: QApplication) -> None:
    assert "odd_code" in problem_sentence(Problem("odd_code", path="x"))


@pytest.mark.parametrize(
    ("label", "detail", "layer", "sentence"),
    [
        ("accept", "", "date", "Accept"),
        ("set_value", "presence", "attendee", "Change of presence"),
        ("set_value", "presence", "", "Change of a value"),
        ("add_record", "action", "action", "New action"),
        ("set_layer", "date", "date", "Change of layer to date"),
        ("set_status", "done", "", "Status done"),
        ("set_kind", "memo", "", "Kind memo"),
        ("move_anchor", "", "", "Anchor date none"),
        ("remove_document", "a.md", "", "Removal of a.md"),
        ("restore_document", "a.md", "", "Return of a.md"),
    ],
)
def test_edits_are_named(qapp: QApplication, label: str, detail: str, layer: str, sentence: str) -> None:
    assert edit_sentence(label, detail, layer) == sentence


def test_an_import_is_told_file_by_file(qapp: QApplication) -> None:
    report = IntakeReport(
        ["a.md"], ["b.md", "c.md"], ["d.md"], [Refusal("e.bin", Problem("binary_file", path="e.bin", offset=3))], True
    )
    sentence = intake_sentence(report)
    assert (
        sentence == "1 document(s) added, 2 known already, 1 changed on disk since, 1 refused. Stopped before the end."
    )
    groups = intake_groups(report)
    assert [title for title, _ in groups] == [
        "Refused (1)",
        "Changed on disk since (1)",
        "Known already (2)",
        "Added (1)",
    ]
    assert groups[0][1] == [("e.bin", "This is no text: there is a zero byte at 3.")]
    assert intake_groups(IntakeReport()) == []
    passed = IntakeReport(passed_over=["a.gold.json"])
    assert intake_sentence(passed) == "0 document(s) added, 1 file(s) of annotations not taken."
    assert [title for title, _ in intake_groups(passed)] == ["Annotations not taken (1)"]


@pytest.mark.parametrize(("locale", "number"), [("nl_NL", "12.345 "), ("en_GB", "12,345 ")])
def test_large_numbers_of_reports_are_grouped_as_the_language_does(
    qapp: QApplication, locale: str, number: str
) -> None:
    with spoken(qapp, QLocale(locale)):
        rescued = rescue_sentences(RescueReport(documents=12_345, records=12_345, steps=12_345), Path("x.dossier"))
        imported = intake_sentence(IntakeReport(added=["a"] * 12_345, skipped=["b"] * 12_345))
    assert rescued.count(number) == 3 and imported.count(number) == 2
