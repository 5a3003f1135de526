"""What the words of the annotation guideline mean: documents, records, layers, edits, problems.

Not in here: reading files, finding records, storing, showing.
May import: the standard library only.
"""
