"""The rows on a page, as SQLite's file format lays them down (sqlite.org/fileformat2.html, 1.6, 2.1 and 2.2)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from vwsreview.store.rescue.node import INDEX_NODE, TABLE_LEAF, TABLE_NODE, Node
from vwsreview.store.rescue.pages import Pages

Value = int | float | str | bytes | None
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of an integer by its serial type."""


class BrokenCell(ValueError):
    """What stands at a cell's place is no row, or not the whole of one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its rowid (None in an index or a table without rowids) and its values; a row may be short of columns."""

    rowid: int | None
    values: tuple[Value, ...]


def rows(pages: Pages, page: bytes, node: Node) -> Iterator[Row | None]:
    """The rows of a page in order; None for each cell that holds none."""
    if node.kind == TABLE_NODE:
        return
    for cell in node.cells:
        try:
            yield _row(pages, page, cell, node.kind)
        except BrokenCell:
            yield None


def rowid_at(page: bytes, cell: int, kind: int) -> int:
    """The rowid of a cell of a table, which bounds the rows below it where that is no leaf. BrokenCell."""
    at = cell + 4 if kind == TABLE_NODE else _varint(page, cell)[1]
    return _signed(_varint(page, at)[0])


def values_of(payload: bytes) -> tuple[Value, ...]:
    """The values of a record in SQLite's format. BrokenCell where it is none, or a text is no UTF-8."""
    length, at = _varint(payload, 0)
    if not at <= length <= len(payload):
        raise BrokenCell
    types: list[int] = []
    while at < length:
        serial, at = _varint(payload, at)
        types.append(serial)
    if at != length or length + sum(map(_size, types)) != len(payload):
        raise BrokenCell
    found: list[Value] = []
    for serial in types:
        size = _size(serial)
        found.append(_value(serial, payload[at : at + size]))
        at += size
    return tuple(found)


def _row(pages: Pages, page: bytes, at: int, kind: int) -> Row:
    at += 4 if kind == INDEX_NODE else 0
    length, at = _varint(page, at)
    rowid: int | None = None
    if kind == TABLE_LEAF:
        rowid, at = _varint(page, at)
        rowid = _signed(rowid)
    return Row(rowid, values_of(_payload(pages, page, at, length, kind)))


def _payload(pages: Pages, page: bytes, at: int, length: int, kind: int) -> bytes:
    """The bytes of a row: those on the page, and those on the overflow pages behind it."""
    usable = len(page)
    most = usable - 35 if kind == TABLE_LEAF else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return _piece(page, at, length)
    least = (usable - 12) * 32 // 255 - 23
    here = least + (length - least) % (usable - 4)
    here = here if here <= most else least
    _refuse_impossible(page[at : at + here], length, pages)
    parts, missing = [_piece(page, at, here)], length - here
    following = int.from_bytes(_piece(page, at + here, 4), "big")
    seen: set[int] = set()
    while missing > 0:
        if not 1 < following <= pages.count or following in seen:
            raise BrokenCell
        seen.add(following)
        overflow = pages.page(following)
        if not overflow:
            raise BrokenCell
        part = overflow[4 : 4 + min(missing, usable - 4)]
        parts.append(part)
        missing -= len(part)
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts)


def _refuse_impossible(beginning: bytes, length: int, pages: Pages) -> None:
    """BrokenCell where a row claims more than the file holds, or another length than its own header tells."""
    if length > pages.count * pages.page_size:
        raise BrokenCell
    header, at = _varint(beginning, 0)
    if header > len(beginning):
        return  # more columns than usual; the whole of it tells
    total = header
    while at < header:
        serial, at = _varint(beginning, at)
        total += _size(serial)
    if total != length:
        raise BrokenCell


def _piece(page: bytes, at: int, length: int) -> bytes:
    if at + length > len(page):
        raise BrokenCell
    return page[at : at + length]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    try:
        for place in range(at, at + 8):
            byte = data[place]
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value, place + 1
        return value << 8 | data[at + 8], at + 9
    except IndexError as error:
        raise BrokenCell from error


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _size(serial: int) -> int:
    if serial >= 12:
        return (serial - 12) // 2
    if serial in (10, 11):
        raise BrokenCell
    return 8 if serial == 7 else _INTEGERS.get(serial, 0)


def _value(serial: int, data: bytes) -> Value:
    if serial >= 12:
        if serial % 2 == 0:
            return data
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise BrokenCell from error
    if serial == 7:
        found: float = struct.unpack(">d", data)[0]
        return found
    if serial in (8, 9):
        return serial - 8
    return int.from_bytes(data, "big", signed=True) if serial else None
