"""The dossier: one SQLite file with documents, records, history, full-text index and settings.

Not in here: building edits, Qt, extraction.
May import: domain; sqlite_utils, filelock.
"""
