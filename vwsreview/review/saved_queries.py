"""Queries that a reviewer gave a name: kept in the settings of the set, so that they go with the dossier."""

import json
from collections.abc import Mapping

from vwsreview.store.store import Store
from vwsreview.workflow.saved_queries import SETTING, saved_queries

__all__ = ["delete_query", "rename_query", "save_query", "saved_queries"]


def save_query(store: Store, name: str, query: str) -> None:
    """Keep a query under a name; one that had it is replaced. Problems are the store's."""
    _write(store, saved_queries(store) | {name: query})


def rename_query(store: Store, name: str, other: str) -> None:
    """Give a saved query another name."""
    kept = saved_queries(store)
    query = kept.pop(name)
    _write(store, kept | {other: query})


def delete_query(store: Store, name: str) -> None:
    """Forget a saved query."""
    _write(store, {other: query for other, query in saved_queries(store).items() if other != name})


def _write(store: Store, queries: Mapping[str, str]) -> None:
    store.set_setting(SETTING, json.dumps(dict(queries), ensure_ascii=False))
