"""A file is there wholly or not at all."""

import os
import time
from pathlib import Path

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.formats.files import ABANDONED_AFTER, filling, replacing


def write(target: Path, text: str, error: BaseException | None = None) -> None:
    with replacing(target) as temporary:
        temporary.write_text(text, encoding="utf-8")
        assert temporary.name == target.name
        assert target.parent in temporary.parents
        if error is not None:
            raise error


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write(target, "een")
    write(target, "twee")
    assert target.read_text(encoding="utf-8") == "twee"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_process_left_goes_after_a_day(tmp_path: Path) -> None:
    left, young = (tmp_path / f".{letter * 32}.part" for letter in "ab")
    others = tmp_path / ".mine.part"
    for folder in (left, young, others):
        folder.mkdir()
        (folder / "a.txt").write_text("half", encoding="utf-8")
    for folder in (left, others):
        os.utime(folder, (time.time() - ABANDONED_AFTER - 60,) * 2)
    write(tmp_path / "b.txt", "een")
    assert sorted(tmp_path.iterdir()) == [young, others, tmp_path / "b.txt"]


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), GeneratorExit()], ids=repr)
def test_an_error_leaves_the_old_file_and_no_other(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "a.txt"
    write(target, "een")
    with pytest.raises(type(error)):
        write(target, "twee", error)
    assert target.read_text(encoding="utf-8") == "een"
    assert list(tmp_path.iterdir()) == [target]


def problem_of(target: Path, error: BaseException | None = None) -> str:
    with pytest.raises(Problem) as caught:
        write(target, "x", error)
    return caught.value.code


def test_what_the_user_can_help_is_a_problem(tmp_path: Path) -> None:
    assert problem_of(tmp_path) == "not_a_file"
    assert problem_of(tmp_path / "absent" / "a.txt") == "no_such_folder"
    assert problem_of(tmp_path / "a.txt", OSError(28, "No space left on device")) == "disk_full"
    assert problem_of(tmp_path / "a.txt", PermissionError(13, "Permission denied")) == "not_writable"


@pytest.mark.skipif(os.name == "nt", reason="no such devices")
def test_a_device_is_left_alone() -> None:
    assert problem_of(Path(os.devnull)) == "not_a_file"


@pytest.mark.skipif(os.name == "nt", reason="no such rights")
def test_rights_are_those_of_new_files_or_of_the_old_one(tmp_path: Path) -> None:
    target, plain = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.touch()
    write(target, "een")
    assert target.stat().st_mode == plain.stat().st_mode
    target.chmod(0o640)
    write(target, "twee")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_keeps_leading_to_the_file(tmp_path: Path) -> None:
    target, link = tmp_path / "a.txt", tmp_path / "b.txt"
    target.touch()
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system lets nobody make links")
    with replacing(link) as temporary:
        temporary.write_text("x", encoding="utf-8")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "x"


def contents(folder: Path) -> dict[str, str]:
    """Every file below, also the hidden ones."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def fill(folder: Path, files: dict[str, str], error: BaseException | None = None) -> None:
    with filling(folder) as temporary:
        for name, text in files.items():
            (temporary / name).parent.mkdir(exist_ok=True)
            (temporary / name).write_text(text, encoding="utf-8")
        if error is not None:
            raise error


def test_what_lies_beside_the_target_comes_along(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    with replacing(target) as temporary:
        temporary.write_text("een", encoding="utf-8")
        temporary.with_name("a.json.config.xml").write_text("twee", encoding="utf-8")
    assert contents(tmp_path) == {"a.json": "een", "a.json.config.xml": "twee"}


def test_a_folder_is_made_and_filled_and_others_files_stay(tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    fill(folder, {"a.txt": "een", "onder/b.txt": "twee"})
    (folder / "eigen.txt").write_text("van mij", encoding="utf-8")
    fill(folder, {"a.txt": "drie"})
    assert contents(folder) == {"a.txt": "drie", "onder/b.txt": "twee", "eigen.txt": "van mij"}


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), GeneratorExit()], ids=repr)
def test_an_error_leaves_the_old_files_and_no_new_folder(tmp_path: Path, error: BaseException) -> None:
    folder = tmp_path / "uit"
    with pytest.raises(type(error)):
        fill(folder, {"a.txt": "een"}, error)
    assert not folder.exists()
    fill(folder, {"a.txt": "een"})
    with pytest.raises(type(error)):
        fill(folder, {"a.txt": "twee", "b.txt": "drie"}, error)
    assert contents(folder) == {"a.txt": "een"}
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_one_file_that_cannot_be_moved_brings_all_old_ones_back(tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    fill(folder, {"a.txt": "een"})
    (folder / "c.txt" / "in de weg").mkdir(parents=True)
    with pytest.raises(Problem):
        fill(folder, {"a.txt": "twee", "b.txt": "drie", "c.txt": "vier"})
    assert contents(folder) == {"a.txt": "een"}
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "c.txt"]


def test_a_folder_that_cannot_be_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(Problem, match="not_a_folder"):
        fill(tmp_path / "a.txt", {})
    with pytest.raises(Problem, match="no_such_folder"):
        fill(tmp_path / "absent" / "uit", {})
