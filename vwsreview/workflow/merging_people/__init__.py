"""Dossiers of the same documents, worked on by several people, made one: nothing of anybody is lost.

`living` says what still holds of what everybody said, `records` and `parts` what comes of a record and of a document's
row, `documents` brings these together, `dossiers` does it for whole files. Re-extraction is `workflow.merging`.
"""
