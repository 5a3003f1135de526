"""Searching in a thread with a store of its own, so that typing stays smooth; a new question ends the one before."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from vwsreview.domain.listing import Hit
from vwsreview.domain.query import Query
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.latest import Latest
from vwsreview.store.store import Store

PAGE = 200
"""So many hits are handed over at once."""
MOST_COUNTED = 10_000
"""Counting stops here: more than that nobody walks through."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some hits in their order; `more` tells that others follow."""

    hits: tuple[Hit, ...]
    more: bool


class Search(Latest):
    """Asks one question at a time. `yielded` carries a Page, `ready` the number of all hits (at most MOST_COUNTED), or
    None for a page behind a hit. What a question before found never comes."""

    def look(self, path: Path, query: Query, after: Hit | None = None) -> None:
        """Look for the first page, or the one behind a hit; all are counted only with the first."""
        self.ask(partial(_hits, path, query, after))


class Matching(Latest):
    """`ready` carries the ids of the documents in which the last query finds anything."""

    def match(self, path: Path, query: Query) -> None:
        """Look for these documents."""
        self.ask(partial(_documents, path, query))


def _hits(path: Path, query: Query, after: Hit | None) -> Generator[Any, None, int | None]:
    """A page, then the number of all; steps in between, where it can be stopped."""
    with Store.open(path, "read") as store:
        page: list[Hit] = []
        count = 0
        for number, hit in enumerate(store.finding(query, after)):
            if hit is None:
                yield Step(number, None)
                continue
            count += 1
            if count <= PAGE:
                page.append(hit)
            elif count == PAGE + 1:
                yield Page(tuple(page), True)
            if count > PAGE and (after is not None or count >= MOST_COUNTED):
                break
            yield Step(number, None)
        if count <= PAGE:
            yield Page(tuple(page), False)
        return count if after is None else None


def _documents(path: Path, query: Query) -> Generator[Any, None, frozenset[str]]:
    found = set()
    with Store.open(path, "read") as store:
        for number, document in enumerate(store.documents_matching(query)):
            if document is not None:
                found.add(document)
            yield Step(number, None)
    return frozenset(found)
