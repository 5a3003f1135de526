"""Agenda items, numbered headings and titled parts.

Not here: the title of the document (`header`).
Imports domain, markdown, resources, and of this room what reads the text.
"""
