"""Who was present, absent or expected: lists, tables and sentences, and reading one person from words.

Not here: people on header lines (`header`), owners of actions (`outcomes`).
Imports domain, markdown, resources, and of this room what reads the text.
"""
