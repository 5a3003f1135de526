"""Damaged archives: any bytes with the name of a ZIP are recognised or not, read or refused."""

import io
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import strategies as st

from tests.fuzz.laws import told
from tests.fuzz.target import Target
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.catalogue import READINGS
from vwsreview.sources.reading import read

PARTS = {
    "all.jsonl": b'{"text": "MEVA stuurt", "entities": [], "relations": []}\n',
    "TypeSystem.xml": b"<typeSystemDescription/>",
    "een.xmi": b"<xmi/>",
    "cas.json": b'{"%TYPES": {}, "%FEATURE_STRUCTURES": []}',
    "annotation/een.txt/An.zip": b"PK",
}


def check(data: bytes) -> None:
    """Whoever is asked for it says what it is, and whoever reads it says what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "uit.zip"
        path.write_bytes(data)
        try:
            read(path, Path(folder))
            raise AssertionError("a ZIP is no source")
        except Problem as problem:
            told(problem)
        for reading in READINGS:
            assert isinstance(reading.recognises(path), bool)
            try:
                for thing in reading.read(path):
                    if isinstance(thing, Refusal):
                        told(thing.problem)
            except Problem as problem:
                told(problem)


@cache
def seeds() -> tuple[bytes, ...]:
    """Archives of each kind, packed and not, one inside another."""
    return tuple(_archives())


def _archives() -> Iterator[bytes]:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA):
        yield _zipped(PARTS, method)
    inner = _zipped({"een.xmi": b"<xmi/>", "TypeSystem.xml": b"<x/>"}, zipfile.ZIP_STORED)
    yield _zipped({"annotation/een.txt/An.zip": inner}, zipfile.ZIP_STORED)


def _zipped(parts: dict[str, bytes], method: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return target.getvalue()


def damaged(data: bytes, random: Random) -> bytes:
    """Some bytes changed, or the end cut off."""
    found = bytearray(data)
    for _ in range(random.randint(1, 4)):
        found[random.randrange(len(found))] = random.choice((0, 1, 8, 14, 99, 255, random.randrange(256)))
    return bytes(found[: random.randint(1, len(found))] if random.random() < 0.2 else found)


TARGET = Target(
    "archives",
    check,
    seeds,
    st.builds(damaged, st.sampled_from(seeds()), st.integers(0, 2**32).map(Random)),
)
