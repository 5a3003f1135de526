"""Writing a file so that it is there wholly or not at all."""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vwsreview.domain.disk import unwritten
from vwsreview.domain.problems import Problem


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; at the end it takes the target's place, on any error it goes.

    The folder must exist. Problems: ``not_a_file``, ``no_such_folder``, and those of `domain.disk.unwritten`.
    """
    with _told(target):
        # Behind a link lies the file that is meant; replacing a device would break the machine.
        real = target.resolve()
        if real.exists() and not real.is_file():
            raise Problem("not_a_file", path=str(target))
        need_folder(real.parent)
        temporary = real.with_name(f".{real.name[:100]}.{uuid.uuid4().hex}.part")
        try:
            # Opened plainly, not by tempfile, so that the file gets the rights that new files get here.
            with temporary.open("xb"):
                pass
            yield temporary
            _to_disk(temporary)
            if real.exists():
                shutil.copymode(real, temporary)
            temporary.replace(real)
        finally:
            temporary.unlink(missing_ok=True)


def need_folder(folder: Path) -> None:
    """Problem ``no_such_folder`` where there is none."""
    if not folder.is_dir():
        raise Problem("no_such_folder", path=str(folder))


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritten(error, target) from error


def _to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
