"""The beginning of a page of a tree: its kind, where its cells stand, and the pages below it."""

import struct
from dataclasses import dataclass

INDEX_NODE, TABLE_NODE, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
_LENGTHS = {INDEX_NODE: 12, TABLE_NODE: 12, INDEX_LEAF: 8, TABLE_LEAF: 8}
FILE_HEADER = 100
"""So many bytes of the first page are the file's own header."""


@dataclass(frozen=True, slots=True)
class Node:
    """A page of a tree. `cells` are offsets in the page; `sound` is false where some of them made no sense."""

    kind: int
    cells: tuple[int, ...]
    right: int
    sound: bool

    @property
    def is_leaf(self) -> bool:
        """Whether no page is below it."""
        return self.kind in (INDEX_LEAF, TABLE_LEAF)


def node_of(page: bytes, number: int) -> Node | None:
    """The page as one of a tree; None where it is none."""
    start = FILE_HEADER if number == 1 else 0
    if len(page) < start + 12 or page[start] not in _LENGTHS:
        return None
    kind, _, count, _, _ = struct.unpack_from(">BHHHB", page, start)
    first = start + _LENGTHS[kind]
    behind = first + 2 * count
    if behind > len(page):
        return None
    cells = struct.unpack_from(f">{count}H", page, first)
    kept = tuple(cell for cell in cells if behind <= cell < len(page))
    right = int.from_bytes(page[start + 8 : start + 12], "big") if kind in (INDEX_NODE, TABLE_NODE) else 0
    return Node(kind, kept, right, len(kept) == count)


def looks_written(page: bytes, number: int) -> bool:
    """Whether the page is one of a tree with cells that all stand behind its header: hardly ever true by chance."""
    node = node_of(page, number)
    return node is not None and node.sound and len(node.cells) > 0 and len(set(node.cells)) == len(node.cells)
