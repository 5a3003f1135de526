"""Codes of the grounds in all spellings, and what is a citation of the law instead.

Not here: what the grounds mean (`domain.grounds`).
Imports domain, markdown, resources, and of this room what reads the text.
"""
