"""Windows that ask or tell one thing.

Not in here: decisions, the store, extraction.
May import: domain, markdown, review, resources; PySide6.
"""
