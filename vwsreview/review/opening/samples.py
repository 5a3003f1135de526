"""The sample documents, copied to where a reviewer can find them: the program's own files are never written beside."""

import shutil
from pathlib import Path

from vwsreview.domain.disk import unwritten


def copy_samples(samples: Path, folder: Path) -> None:
    """Copy the samples into a folder, which is made; what stands there already stays as it is.

    Problems: what the disk says (`domain.disk.unwritten`).
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for sample in sorted(samples.iterdir()):
            target = folder / sample.name
            if not target.exists():
                shutil.copyfile(sample, target)
    except OSError as error:
        raise unwritten(error, folder) from error
