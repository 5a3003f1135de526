"""Long work as generators of steps: intake, delivery, evaluation.

Not in here: Qt, single corrections.
May import: domain, markdown, sources, extract, store, formats, resources.
"""
