"""A ZIP with the type system and a file a document."""

import re
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.cas.places import Spelling, expected
from vwsreview.formats.cas.structures import Structure, structures_of
from vwsreview.formats.cas.type_system import as_xml

Notation = Callable[[str, list[Structure]], bytes]
"""Writes down the text and the structures of a document."""

TYPE_SYSTEM = "TypeSystem.xml"
_LONGEST = 80


def write(
    documents: Iterable[Exported],
    target: Path,
    occasion: Occasion,
    notation: Notation,
    spelling: Spelling,
    suffix: str,
) -> Generator[str, None, None]:
    """The documents in the order in which they come, numbered, for their names may be no file's."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_entry(TYPE_SYSTEM), as_xml())
        for number, exported in enumerate(documents, start=1):
            images = expected(exported, spelling).images
            text = images[0].values.get("text", "")
            stem = re.sub(r"[^\w.-]+", "_", exported.name)[-_LONGEST:]
            archive.writestr(_entry(f"{number:05}-{stem}{suffix}"), notation(text, structures_of(images)))
            yield exported.name


def _entry(name: str) -> ZipInfo:
    """An entry without a date, so that the same set gives the same bytes."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry
