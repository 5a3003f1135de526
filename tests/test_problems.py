"""Whoever raises a problem gives all that the sentences about it name, in the window and on the command line."""

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import vwsreview
from vwsreview.resources import resource

PACKAGE = Path(vwsreview.__file__).parent
TABLES = {
    "domain/disk.py": "_BY_ERRNO",
    "store/errors.py": "_BY_RESULT",
}
"""Modules that take the code from a table of theirs; both have `io_error` for the rest."""
SAYING = {"say", "complain", "sentence"}


def calls(path: Path, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def words(node: ast.AST) -> set[str]:
    return {part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def codes_of_table(path: Path, name: str) -> set[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name:
            assert isinstance(node.value, ast.Dict)
            return {"io_error", *(word for value in node.value.values for word in words(value))}
    raise AssertionError(f"{path} has no {name}")


def raised() -> dict[str, list[tuple[str, set[str]]]]:
    """For each code where it is raised and with which parameters."""
    found: dict[str, list[tuple[str, set[str]]]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE).as_posix()
        for call in calls(path, {"Problem", "Conflict"}):
            names = {keyword.arg for keyword in call.keywords}
            if None in names:
                assert ast.unparse(call.args[0]) == "problem.code", f"{place}: only a problem itself is raised again"
                continue
            codes = {call.args[0].value} if isinstance(call.args[0], ast.Constant) else None
            for code in codes or codes_of_table(path, TABLES[place]):
                found[str(code)].append((f"{place}:{call.lineno}", {str(name) for name in names}))
    return found


def window_sentences() -> dict[str, str]:
    tree = ast.parse((PACKAGE / "ui" / "wording" / "sentences.py").read_text(encoding="utf-8"))
    (table,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "_ProblemSentences")
    pairs = (
        (key, value)
        for entries in ast.walk(table)
        if isinstance(entries, ast.Dict)
        for key, value in zip(entries.keys, entries.values, strict=True)
    )
    return {key.value: "".join(words(value)) for key, value in pairs if isinstance(key, ast.Constant)}


def line_sentences() -> dict[str, str]:
    loaded = json.loads(resource("cli_sentences.json").read_text(encoding="utf-8"))
    return {code: " ".join(texts.values()) for code, texts in loaded.items()}


RAISED = raised()
WINDOW, LINE = window_sentences(), line_sentences()


@pytest.mark.parametrize("code", sorted(RAISED))
def test_every_parameter_that_a_sentence_names_is_given(code: str) -> None:
    assert code in WINDOW or code in LINE
    for table in (WINDOW, LINE):
        named = set(re.findall(r"{(\w+)}", table.get(code, "")))
        for place, given in RAISED[code]:
            assert named <= given, f"{place} raises {code} without {sorted(named - given)}"


def test_no_sentence_is_left_over() -> None:
    said = {word for path in (PACKAGE / "cli").glob("*.py") for call in calls(path, SAYING) for word in words(call)}
    assert set(WINDOW) - set(RAISED) == set()
    assert set(LINE) - set(RAISED) - said == set()
