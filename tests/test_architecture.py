"""Who may import whom. The table is the design; change it only on purpose."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "vwsreview"

ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "domain": (set(), set()),
    "markdown": ({"domain"}, {"markdown_it"}),
    "sources": ({"domain"}, set()),
    "extract": ({"domain", "markdown", "resources"}, set()),
    "store": ({"domain"}, {"sqlite_utils", "filelock"}),
    "formats": ({"domain", "resources"}, set()),
    "workflow": ({"domain", "markdown", "sources", "extract", "store", "formats", "resources"}, set()),
    "review": ({"domain", "markdown", "workflow", "store", "extract"}, {"PySide6.QtCore", "PySide6.QtGui"}),
    "ui": ({"domain", "markdown", "review", "resources"}, {"PySide6"}),
    "resources": (set(), set()),
    "cli": ({"domain", "workflow", "store", "formats", "resources", "app"}, set()),
    "app": (
        {"domain", "markdown", "sources", "extract", "store", "formats", "workflow", "review", "ui", "resources"},
        {"PySide6"},
    ),
}  # fmt: skip

FILES = sorted(path for path in PACKAGE.rglob("*.py") if path.name not in ("__main__.py",))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> list[tuple[str, bool]]:
    """Every imported module with whether the import stands inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(name.name, id(node) in inner) for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            found += [
                (f"{module}.{name.name}" if module == "vwsreview" else module, id(node) in inner) for name in node.names
            ]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_follow_the_table(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    ours, outside = ROOMS[room]
    for module, local in imports_of(path):
        parts = module.split(".")
        if parts[0] == "vwsreview":
            target = parts[1] if len(parts) > 1 else "__init__"
            if target in (room, "__version__"):
                continue
            assert target in ours, f"{path.name} ({room}) may not import {module}"
            if room == "cli" and target == "app":
                assert local, "app is imported only inside the command that opens the window"
        elif parts[0] not in sys.stdlib_module_names:
            allowed = any(module == name or module.startswith(name + ".") for name in outside)
            names = {module, *(f"{module}.{name}" for name in _names(path, module))}
            assert allowed or (module == "PySide6" and names - {module} <= outside), (
                f"{path.name} ({room}) may not import {module}"
            )


def _names(path: Path, module: str) -> list[str]:
    """The names of `from module import …`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == module
        for name in node.names
    ]


def test_the_table_names_every_room() -> None:
    assert {room_of(path) for path in FILES} - {"__init__"} <= set(ROOMS)


def test_every_room_says_what_it_is() -> None:
    for folder in (path for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"):
        text = (folder / "__init__.py").read_text(encoding="utf-8")
        for line in ("Not in here:", "May import:"):
            assert line in text, f"{folder.name}/__init__.py lacks a line '{line}'"
