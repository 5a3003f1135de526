"""What the words of the annotation guideline mean: documents, records, layers, edits, problems.

Not in here: reading documents, finding records, storing, showing.
May import: resources, for the meaning of the grounds is a table there.
"""
