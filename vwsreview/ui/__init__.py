"""The widgets: they read, they hand over edits, they never write.

Not in here: decisions, the store, extraction.
May import: domain, markdown, review, resources; PySide6.
"""
