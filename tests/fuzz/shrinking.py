"""A finding made short: ``python -m tests.fuzz.shrinking TARGET FILE`` prints what it breaks and shortens the file.

What fails is told by the kind of error and the last line of ours or of a law on the way to it.
"""

import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.targets import by_name

MOST_SECONDS = 60
_ROOT = str(Path(__file__).parents[2])


def failure(check: Callable[[bytes], None], data: bytes) -> str | None:
    """What goes wrong with an input; None where all laws hold."""
    try:
        check(data)
    except Exception as error:  # noqa: BLE001 # whatever it is, it is a finding
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_ROOT)]
        place = frames[-1]
        return f"{type(error).__name__} in {Path(place.filename).relative_to(_ROOT)}:{place.lineno} ({place.line})"
    return None


def shrunk(check: Callable[[bytes], None], data: bytes) -> bytes:
    """The shortest input found that goes wrong in the same way, by leaving out ever smaller stretches."""
    wrong, until = failure(check, data), time.monotonic() + MOST_SECONDS
    size = len(data) // 2
    while size and time.monotonic() < until:
        place = 0
        while place < len(data) and time.monotonic() < until:
            shorter = data[:place] + data[place + size :]
            if failure(check, shorter) == wrong:
                data = shorter
            else:
                place += size
        size //= 2
    return data


if __name__ == "__main__":
    target, path = by_name(sys.argv[1]), Path(sys.argv[2])
    print(failure(target.check, path.read_bytes()))
    path.write_bytes(shrunk(target.check, path.read_bytes()))
