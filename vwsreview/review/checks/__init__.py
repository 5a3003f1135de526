"""Rules of sanity that a document's records should keep: one small function each, and what one key does about it.

Not in here: whether the extractor was right; that is for the reviewer to say.
May import: domain, extract, review.edits.
"""
