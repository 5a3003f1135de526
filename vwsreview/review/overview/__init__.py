"""What of a document was read and what hints at a record without one: cues, parts.

Not in here: finding the cues (extract.cues). Imports extract, domain.
"""
