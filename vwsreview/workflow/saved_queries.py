"""The queries that a reviewer gave a name, as the settings of the set keep them."""

import json

from vwsreview.store.store import Store

SETTING = "saved_queries"


def saved_queries(store: Store) -> dict[str, str]:
    """Names with their queries, in the order of the names; what is damaged is none."""
    try:
        told = json.loads(store.setting(SETTING) or "{}")
    except ValueError:
        return {}
    pairs = told.items() if isinstance(told, dict) else ()
    return dict(sorted((name, query) for name, query in pairs if isinstance(query, str)))
