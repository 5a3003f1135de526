"""A file on disk to a document's text: finding, decoding, digest.

Not in here: finding records, storing.
May import: domain; the readers of file types.
"""
