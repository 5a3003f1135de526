"""Ways in which a file comes to harm. Each takes a file with the log beside it, and gives both as they are then."""

from collections.abc import Callable, Sequence
from random import Random

from tests.faults.originals import PAGE, Original

Harmed = tuple[bytes, bytes]
Way = Callable[[Original, Random, Sequence[Original]], Harmed]


def flipped(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """Some bytes have another value."""
    data = bytearray(original.data)
    for _once in range(chance.choice((1, 1, 2, 5, 20, 200))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data), original.log


def bit_flipped(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """One bit of the structure of some pages is turned: of their header or of where their cells stand."""
    data = bytearray(original.data)
    for _once in range(chance.choice((1, 3, 10))):
        place = chance.randrange(len(data) // PAGE) * PAGE + chance.randrange(40)
        data[place] ^= 1 << chance.randrange(8)
    return bytes(data), original.log


def blanked(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """Blocks of the disk are empty or full of something else."""
    data = bytearray(original.data)
    for _once in range(chance.choice((1, 1, 2, 4))):
        size = chance.choice((512, 4_096, 8_192, 65_536))
        start = chance.randrange(0, len(data), 512)
        behind = min(start + size, len(data))
        data[start:behind] = bytes(behind - start) if chance.random() < 0.5 else chance.randbytes(behind - start)
    return bytes(data), original.log


def truncated(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """The end is missing, or all but nothing is left."""
    ends = (
        chance.randrange(len(original.data)),
        chance.randrange(len(original.data)) // PAGE * PAGE,
        chance.randrange(200),
    )
    return original.data[: chance.choice(ends)], original.log


def swapped(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """Two pages have changed places, a few times."""
    data = bytearray(original.data)
    for _once in range(chance.choice((1, 2, 5))):
        one, other = (PAGE * chance.randrange(len(data) // PAGE) for _ in range(2))
        data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]
    return bytes(data), original.log


def header_harmed(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """The file's header, the schema's page, or one number of them."""
    data = bytearray(original.data)
    match chance.randrange(4):
        case 0:
            data[:100] = chance.randbytes(100)
        case 1:
            data[:PAGE] = bytes(PAGE)
        case 2:
            data[chance.randrange(100)] = chance.randrange(256)
        case _:
            data[16:18] = chance.choice((512, 1_024, 8_192, 1, 32_768, 3)).to_bytes(2, "big")
    return bytes(data), original.log


def log_harmed(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """The log has other bytes, is cut off, or a log of chance lies beside a file that had none."""
    if not original.log:
        return original.data, chance.randbytes(chance.choice((0, 10, 32, 5_000)))
    log = bytearray(original.log)
    match chance.randrange(3):
        case 0:
            log[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        case 1:
            del log[chance.randrange(len(log)) :]
        case _:
            start = chance.randrange(len(log))
            log[start : start + 9_000] = chance.randbytes(len(log[start : start + 9_000]))
    return original.data, bytes(log)


def lengthened(original: Original, chance: Random, _: Sequence[Original]) -> Harmed:
    """Something stands behind the end: noise, nothing, or the file once more."""
    more = chance.choice(
        (chance.randbytes(chance.randrange(1, 20_000)), bytes(chance.randrange(1, 20_000)), original.data)
    )
    return original.data + more, original.log


def glued(original: Original, chance: Random, others: Sequence[Original]) -> Harmed:
    """The first half of this file and what another has behind that place."""
    half = len(original.data) // PAGE // 2 * PAGE
    return original.data[:half] + chance.choice(others).data[half:], original.log


def twice(original: Original, chance: Random, others: Sequence[Original]) -> Harmed:
    """Two kinds of harm, one after the other."""
    data, log = chance.choice(ONCE)(original, chance, others)
    if len(data) < PAGE:
        return data, log
    return chance.choice(ONCE[:3])(Original(original.name, data, log, original.pages), chance, others)


ONCE: tuple[Way, ...] = (
    flipped, bit_flipped, blanked, truncated, swapped, header_harmed, log_harmed, lengthened, glued,
)  # fmt: skip
WAYS: tuple[Way, ...] = (*ONCE, twice)
