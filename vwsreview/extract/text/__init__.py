"""The text as lines, columns, table rows and sentences.

Not here: what they mean.
Imports domain, markdown, resources, and of this room what reads the text.
"""
