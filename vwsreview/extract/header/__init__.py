"""Header fields: labels in all their shapes, letterheads, titles, mail heads, signatures.

Not here: lists of people behind a label (`people`).
Imports domain, markdown, resources, and of this room what reads the text.
"""
