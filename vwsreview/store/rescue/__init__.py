"""Reads a damaged dossier page by page, where SQLite itself refuses: what is on each page, and what belongs together.

Not in here: the new dossier and the report (`workflow.rescuing`). The file is only read.
May import: domain; the other modules of the store.
"""
