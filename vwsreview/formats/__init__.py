"""Interchange formats, one module each: writing, reading, reading back.

Not in here: choosing what is exported, the store.
May import: domain, resources; the format's libraries, where used.
"""
