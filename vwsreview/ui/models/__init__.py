"""Qt models over the dossier for the lists and tables of the window.

Not in here: decisions, the store, extraction.
May import: domain, markdown, review, resources; PySide6.
"""
