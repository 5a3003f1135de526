"""Looking for words and records: the bar, the pane, the line of a query.

Not in here: the search itself (store, review.jobs). Imports ui, review, domain.
"""
