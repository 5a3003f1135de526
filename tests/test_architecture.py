"""Who may import whom. The table is the design; change it only on purpose."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "vwsreview"

ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "domain": ({"resources"}, set()),
    "markdown": ({"domain", "resources"}, {"markdown_it"}),
    "sources": ({"domain"}, set()),
    "extract": ({"domain", "markdown", "resources"}, set()),
    "store": ({"domain"}, {"sqlite_utils", "filelock"}),
    "formats": (
        {"domain", "resources"},
        {"cassis", "icalendar", "jsonschema", "label_studio_sdk", "lxml", "openpyxl", "pyarrow", "pyld",
         "pypdfium2", "spacy"},
    ),
    "workflow": (
        {"domain", "markdown", "sources", "extract", "store", "formats", "resources"}, {"distributed", "fsspec"},
    ),
    "review": ({"domain", "markdown", "workflow", "store", "extract"}, {"PySide6.QtCore", "PySide6.QtGui"}),
    "ui": ({"domain", "markdown", "review", "resources"}, {"PySide6"}),
    "resources": (set(), set()),
    "cli": ({"domain", "workflow", "store", "formats", "resources", "app"}, set()),
    "app": (
        {"domain", "markdown", "sources", "extract", "store", "formats", "workflow", "review", "ui", "resources"},
        {"PySide6"},
    ),
}  # fmt: skip

FILES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or not path.name.startswith("__"))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


PACKAGES_OF_MODULES = ("vwsreview", "PySide6")
"""`from PySide6 import QtCore` imports the module PySide6.QtCore; elsewhere the name is taken from the module."""


def imports_of(path: Path) -> Iterator[tuple[str, bool]]:
    """Every imported module with whether the import stands inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    local = {id(node) for function in functions for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((name.name, id(node) in local) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{path}: relative import"
            if node.module in PACKAGES_OF_MODULES:
                yield from ((f"{node.module}.{name.name}", id(node) in local) for name in node.names)
            else:
                yield node.module, id(node) in local


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_follow_the_table(path: Path) -> None:
    room = room_of(path)
    ours, outside = ROOMS[room]
    for module, local in imports_of(path):
        top, _, rest = module.partition(".")
        if top == "vwsreview":
            target = rest.partition(".")[0]
            assert target in ours | {room, "__version__"}, f"{path.name} ({room}) may not import {module}"
            if room == "cli" and target == "app":
                assert local, "app is imported only inside the command that opens the window"
        elif top not in sys.stdlib_module_names:
            assert local or room not in ("formats", "workflow"), (
                f"{path.name}: {module} is optional, so it is imported where it is used"
            )
            assert any(f"{module}.".startswith(f"{name}.") for name in outside), (
                f"{path.name} ({room}) may not import {module}"
            )


def test_the_table_names_every_room() -> None:
    assert {room_of(path) for path in FILES} <= set(ROOMS)


def test_every_room_says_what_it_is() -> None:
    for folder in (path for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"):
        text = (folder / "__init__.py").read_text(encoding="utf-8")
        for line in ("Not in here:", "May import:"):
            assert line in text, f"{folder.name}/__init__.py lacks a line '{line}'"
