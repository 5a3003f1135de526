"""A file is there wholly or not at all."""

import os
from pathlib import Path

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.formats.files import replacing


def write(target: Path, text: str, error: BaseException | None = None) -> None:
    with replacing(target) as temporary:
        temporary.write_text(text, encoding="utf-8")
        assert target.parent == temporary.parent
        if error is not None:
            raise error


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write(target, "een")
    write(target, "twee")
    assert target.read_text(encoding="utf-8") == "twee"
    assert list(tmp_path.iterdir()) == [target]


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
