"""The list of documents and the line above the open one.

Not in here: models (ui.models). Imports ui, review, domain.
"""
