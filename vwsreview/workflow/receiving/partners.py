"""Which document of the dossier a file speaks of: by digest, by text, or by name where much of it is the same."""

import hashlib
from pathlib import PurePosixPath

from vwsreview.domain.document import Document
from vwsreview.formats.foreign import ForeignDocument
from vwsreview.store.store import Store
from vwsreview.workflow.receiving.anchoring import normal

SAME_LINES = 0.5
"""The share of lines that two texts of one name must have in common to be taken for versions of one document."""


class Partners:
    """The documents of a dossier, looked up in the ways that files name them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_digest = {sha256: document for sha256, document in store.digests().items() if not document.removed}
        self._by_text: dict[str, Document] | None = None
        self._by_name: dict[str, list[Document]] = {}
        for document in self._by_digest.values():
            for name in {document.name, PurePosixPath(document.name).name}:
                self._by_name.setdefault(name, []).append(document)

    def of(self, foreign: ForeignDocument) -> tuple[Document, str] | None:
        """The document and how it was found (``digest``, ``text``, ``changed``); None where there is none."""
        known = self._by_digest.get(foreign.sha256 or "")
        if known is not None:
            return known, "digest"
        if foreign.text is not None:
            known = self._texts().get(_digest(normal(foreign.text)))
            if known is not None:
                return known, "text"
        known = self._named(foreign)
        return None if known is None else (known, "changed")

    def _texts(self) -> dict[str, Document]:
        if self._by_text is None:
            documents = self._by_digest.values()
            self._by_text = {_digest(self._store.text(document.id)): document for document in documents}
        return self._by_text

    def _named(self, foreign: ForeignDocument) -> Document | None:
        """The one document of that name; where the file has a text, only if much of it is the same."""
        name = foreign.name or ""
        named = self._by_name.get(name) or self._by_name.get(PurePosixPath(name).name, [])
        if len(named) != 1:
            return None
        if foreign.text is not None and _shared_lines(normal(foreign.text), self._store.text(named[0].id)) < SAME_LINES:
            return None
        return named[0]


def _shared_lines(one: str, other: str) -> float:
    mine, theirs = ({line.strip() for line in text.splitlines() if line.strip()} for text in (one, other))
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
