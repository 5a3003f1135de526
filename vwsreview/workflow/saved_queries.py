"""The queries that a reviewer gave a name, as the settings of the set keep them."""

from vwsreview.domain.problems import Problem
from vwsreview.formats.json_text import loaded
from vwsreview.store.store import Store

SETTING = "saved_queries"
MOST = 1_000
"""Names in one set: a menu lists them."""


def saved_queries(store: Store) -> dict[str, str]:
    """Names with their queries, in the order of the names; what is damaged is none, nor are more than `MOST`."""
    try:
        told = loaded(store.setting(SETTING) or "{}")
    except Problem:
        return {}
    pairs = told.items() if isinstance(told, dict) else ()
    return dict(sorted((name, query) for name, query in pairs if isinstance(query, str))[:MOST])
