"""Which tree each page belongs to, as far as the trees can be walked from the schema, and which pages are free."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from vwsreview.store.rescue.cells import BrokenCell, Row, rowid_at, rows
from vwsreview.store.rescue.node import INDEX_LEAF, INDEX_NODE, TABLE_LEAF, TABLE_NODE, Node, node_of
from vwsreview.store.rescue.pages import Pages

SCHEMA = "sqlite_master"
_FAMILY = {TABLE_NODE: TABLE_LEAF, TABLE_LEAF: TABLE_LEAF, INDEX_NODE: INDEX_LEAF, INDEX_LEAF: INDEX_LEAF}


@dataclass(slots=True)
class Trees:
    """`owner` names the table or index of a page; `whole` are those of which every page was reached and is sound.

    `free` are the pages that SQLite would use again; what stands on them is old.
    """

    owner: dict[int, str] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    free: set[int] = field(default_factory=set)


def walk(pages: Pages) -> Trees:
    """Walk the schema, all trees that it names, and the list of free pages."""
    trees = Trees()
    trees.free = _free_pages(pages)
    roots: dict[str, int] = {}
    for number in list(_walk_tree(pages, trees, SCHEMA, 1)):
        roots.update(_roots(pages, number))
    for name, root in roots.items():
        for _ in _walk_tree(pages, trees, name, root):
            pass
    return trees


def _roots(pages: Pages, number: int) -> Iterator[tuple[str, int]]:
    page = pages.page(number)
    node = node_of(page, number)
    for row in rows(pages, page, node) if node is not None else ():
        match row:
            case Row(values=("table" | "index", str(name), str(), int(root), *_)) if root > 1:
                yield name, root


def _walk_tree(pages: Pages, trees: Trees, name: str, root: int) -> Iterator[int]:
    """The pages of a tree, in no order; each belongs to one tree only, so a loop ends. Notes them down in `trees`."""
    whole, family = True, 0
    waiting: list[tuple[int, int | None, int | None]] = [(root, None, None)]
    while waiting:
        number, above, upto = waiting.pop()
        page = pages.page(number) if 0 < number <= pages.count and number not in trees.owner else b""
        node = node_of(page, number)
        family = family or (_FAMILY[node.kind] if node is not None else 0)
        if node is None or _FAMILY[node.kind] != family or not _in_order(page, node, above, upto):
            whole = False
            continue
        trees.owner[number] = name
        trees.free.discard(number)
        whole = whole and node.sound
        if not node.is_leaf:
            waiting.extend(_below(page, node, above, upto))
        yield number
    if whole:
        trees.whole.add(name)


def _below(
    page: bytes, node: Node, above: int | None, upto: int | None
) -> Iterator[tuple[int, int | None, int | None]]:
    """The pages below one, each with the rowids between which its rows stand."""
    for cell in node.cells:
        child = int.from_bytes(page[cell : cell + 4], "big")
        last = rowid_at(page, cell, node.kind) if node.kind == TABLE_NODE else None
        yield child, above, last
        above = last
    yield node.right, above, upto


def _in_order(page: bytes, node: Node, above: int | None, upto: int | None) -> bool:
    """Whether the rowids of a table's page ascend and lie where the page above says; an index is not looked at."""
    if node.kind not in (TABLE_LEAF, TABLE_NODE):
        return True
    try:
        found = [rowid_at(page, cell, node.kind) for cell in node.cells]
    except BrokenCell:
        return node.is_leaf  # its other rows are read; the walk goes no further down
    ascending = all(one < other for one, other in pairwise(found))
    return ascending and (not found or ((above is None or found[0] > above) and (upto is None or found[-1] <= upto)))


def _free_pages(pages: Pages) -> set[int]:
    """The pages on the list of free ones; it ends where it makes no sense."""
    found: set[int] = set()
    trunk = int.from_bytes(pages.page(1)[32:36], "big")
    while 1 < trunk <= pages.count and trunk not in found:
        found.add(trunk)
        page = pages.page(trunk)
        if not page:
            break
        count = int.from_bytes(page[4:8], "big")
        if count > len(page) // 4 - 2:
            break
        leaves = (int.from_bytes(page[8 + 4 * one : 12 + 4 * one], "big") for one in range(count))
        found.update(leaf for leaf in leaves if 1 < leaf <= pages.count)
        trunk = int.from_bytes(page[:4], "big")
    return found
