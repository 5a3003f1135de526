"""Annotations of other tools into a dossier, as proposals: whatever the format, the same steps.

Not in here: the formats themselves (`formats`), the writing (whoever drives `receive` writes what it yields).
May import: what `workflow` may.
"""
