"""The page of text: layout, painting, marks, caret, printing.

Not in here: records as lists. Imports markdown, domain, ui.look.
"""
