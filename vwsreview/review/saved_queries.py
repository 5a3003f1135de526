"""Queries that a reviewer gave a name: kept in the settings of the set, so that they go with the dossier."""

import json
from collections.abc import Mapping

from vwsreview.store.store import Store

_SETTING = "saved_queries"


def saved_queries(store: Store) -> dict[str, str]:
    """Names with their queries, in the order of the names; what is damaged is none."""
    try:
        told = json.loads(store.setting(_SETTING) or "{}")
    except ValueError:
        return {}
    pairs = told.items() if isinstance(told, dict) else ()
    return dict(sorted((name, query) for name, query in pairs if isinstance(query, str)))


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
    store.set_setting(_SETTING, json.dumps(dict(queries), ensure_ascii=False))
