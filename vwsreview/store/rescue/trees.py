"""Which tree each page belongs to, as far as the trees can be walked from the schema, and which pages are free."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from vwsreview.store.rescue.cells import BrokenCell, Row, rowid_at, rows
from vwsreview.store.rescue.node import INDEX_LEAF, INDEX_NODE, TABLE_LEAF, TABLE_NODE, Node, node_of
from vwsreview.store.rescue.pages import Pages
from vwsreview.store.rescue.shapes import shape_of

SCHEMA = "sqlite_master"
_DEEPEST = 20
"""No tree of SQLite's has more pages above each other."""
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
    """Walk the schema and all trees that it names, the list of free pages, and trees that only their rows name."""
    trees = Trees()
    trees.free = _free_pages(pages)
    roots: dict[str, int] = {}
    for number in list(_walk_tree(pages, trees, SCHEMA, 1)):
        roots.update(_roots(pages, number))
    for name, root in roots.items():
        for _ in _walk_tree(pages, trees, name, root):
            pass
    for name, root in _tops(pages, trees).items():
        for _ in _walk_tree(pages, trees, name, root):
            pass
    return trees


def _tops(pages: Pages, trees: Trees) -> dict[str, int]:
    """The roots of trees that the schema does not lead to: pages with rows of a table that no page above names.

    A table with several of these has lost its root, or some of them are old; then nobody knows which are its.
    """
    named = set(trees.owner.values())
    below: set[int] = set()
    leaning: dict[int, Node] = {}
    for number in range(1, pages.count + 1):
        page = pages.page(number) if number not in trees.owner and number not in trees.free else b""
        node = node_of(page, number)
        if node is not None:
            leaning[number] = node
            below.update(() if node.is_leaf else (node.right, *(_child(page, cell) for cell in node.cells)))
    found: dict[str, list[int]] = {}
    for number in leaning.keys() - below:
        name = _name_of(pages, number, leaning)
        if name is not None and name not in named:
            found.setdefault(name, []).append(number)
    return {name: tops[0] for name, tops in found.items() if len(tops) == 1}


def _name_of(pages: Pages, number: int, nodes: Mapping[int, Node]) -> str | None:
    """The tree of which the rows on or below a page are."""
    for _ in range(_DEEPEST):
        node = nodes.get(number)
        if node is None:
            return None
        page = pages.page(number)
        row = next((row for row in rows(pages, page, node) if row is not None), None)
        if row is not None:
            shape = shape_of(row)
            return None if shape is None else shape.tree
        number = _child(page, node.cells[0]) if node.cells and not node.is_leaf else node.right
    return None


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
        last = rowid_at(page, cell, node.kind) if node.kind == TABLE_NODE else None
        yield _child(page, cell), above, last
        above = last
    yield node.right, above, upto


def _child(page: bytes, cell: int) -> int:
    return int.from_bytes(page[cell : cell + 4], "big")


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
