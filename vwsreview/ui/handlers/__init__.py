"""What each command does: reads what is selected, builds an edit, hands it on.

Not in here: decisions (review). Imports ui, review, domain.
"""
