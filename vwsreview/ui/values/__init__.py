"""Values in tables: entering, editing in place, columns.

Not in here: models (ui.models). Imports ui, review, domain.
"""
