"""How far several reviewers agree on the same documents: the figures, their table, and what they differ on.

Not in here: comparing with a gold standard (`evaluation`), bringing the reviewers' work together (`merging_people`).
May import: what `workflow` may.
"""
