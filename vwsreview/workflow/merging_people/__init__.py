"""Dossiers of the same documents, worked on by several people, made one: nothing of anybody is lost.

`record_traces` and `part_traces` say what one dossier tells of a record and of a document's row, `living` what still
holds of what everybody said, `records` and `parts` what comes of it; `documents` brings these together for those whose
past nobody else knows wholly (`domain.past.heard`), `dossiers` does it for whole files. Re-extraction is
`workflow.merging`.
"""
