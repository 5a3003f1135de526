"""Taking back an older step, reverting to what was extracted, extracting again.

Not in here: the history itself (store.history). Imports store, workflow, domain.
"""
