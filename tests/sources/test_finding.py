"""Finding sources below files and folders."""

import os
from pathlib import Path

import pytest

from vwsreview.sources.finding import find, passed_over


def names(root: Path, *paths: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path, _ in find(paths or (root,))]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/deep/C.TXT", "sub/x.pdf", ".hidden.txt", ".git/y.txt", "sub/.z.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("tekst", encoding="utf-8")
    return tmp_path


def test_folders_are_walked_in_order_without_hidden_and_foreign_files(tree: Path) -> None:
    assert names(tree) == ["a.md", "b.txt", "sub/deep/C.TXT"]


def test_the_root_is_the_folder_that_was_named_or_holds_the_named_file(tree: Path) -> None:
    assert list(find([tree / "sub"])) == [(tree / "sub/deep/C.TXT", tree / "sub")]
    assert list(find([tree / "a.md"])) == [(tree / "a.md", tree)]


def test_a_path_named_twice_is_found_once(tree: Path) -> None:
    assert names(tree, tree / "b.txt", tree, tree / "sub" / ".." / "a.md") == ["b.txt", "a.md", "sub/deep/C.TXT"]


def test_what_is_named_directly_is_given_whatever_it_is(tree: Path) -> None:
    assert names(tree, tree / "sub/x.pdf", tree / "absent.txt", tree / ".hidden.txt") == [
        "sub/x.pdf",
        "absent.txt",
        ".hidden.txt",
    ]


def link(target: Path, path: Path, folder: bool = False) -> None:
    try:
        path.symlink_to(target, target_is_directory=folder)
    except OSError:
        pytest.skip("this system lets nobody make links")


def test_links_that_lead_back_end(tree: Path) -> None:
    link(tree, tree / "sub" / "loop", folder=True)
    link(tree / "sub", tree / "sub" / "deep" / "again", folder=True)
    assert names(tree) == ["a.md", "b.txt", "sub/deep/C.TXT"]


def test_a_broken_link_is_found_so_that_it_can_be_told(tree: Path) -> None:
    link(tree / "gone.txt", tree / "c.txt")
    assert "c.txt" in names(tree)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_folder_that_cannot_be_listed_is_given_itself(tree: Path) -> None:
    (tree / "sub").chmod(0)
    try:
        assert names(tree) == ["a.md", "b.txt", "sub"]
    finally:
        (tree / "sub").chmod(0o700)


def test_what_is_passed_over_is_the_rest_of_the_folders(tree: Path) -> None:
    link(tree, tree / "sub" / "loop", folder=True)
    assert list(passed_over([tree])) == [(tree / "sub/x.pdf", tree)]
    assert list(passed_over([tree / "sub/x.pdf", tree / "a.md"])) == []
