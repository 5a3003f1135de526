"""The sets that every format must write: torture, gold of our own, samples, and what lies beside the checkout."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.formats import torture
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.extract.extractor import extract
from vwsreview.formats import jsonl
from vwsreview.resources import resource
from vwsreview.sources.finding import find
from vwsreview.sources.reading import decode, read
from vwsreview.store.store import Store

SETS = ("torture", "gold", "samples", "shared")
GOLD = Path(__file__).parents[1] / "extract" / "gold"


def dossier(name: str, path: Path, shared: Path) -> Path:
    """A dossier at `path` with the documents of the set of that name; `shared` is where those of `shared` lie."""
    sources = path.with_suffix(".sources")
    sources.mkdir()
    found = {
        "torture": lambda: torture.documents(sources),
        "gold": lambda: gold(GOLD),
        "samples": samples,
        "shared": lambda: gold(shared / "gold", shared / "seeds"),
    }
    with Store.create(path) as store:
        for document in found[name]():
            store.add_documents([document])
    return path


def samples() -> Iterator[AnnotatedDocument]:
    """The samples with what the extractor finds in them."""
    for file, root in find([resource("samples")]):
        told = read(file, root)
        yield extract(told.text, sha256=told.sha256, name=told.name)


def gold(folder: Path, *beside: Path) -> Iterator[AnnotatedDocument]:
    """The gold files of a folder, with the texts that lie with them or `beside`."""
    for path in sorted(folder.rglob("*.gold.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        source = next(file for place in (path.parent, *beside) if (file := place / told["document"]).exists())
        text = decode(source.read_bytes(), source.name)
        yield jsonl.parse(json.dumps({**told, "text": text}))
