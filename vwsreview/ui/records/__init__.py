"""The list of records of a document, and the one in hand in full.

Not in here: models (ui.models). Imports ui, review, domain.
"""
