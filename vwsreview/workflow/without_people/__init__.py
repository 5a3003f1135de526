"""A set without what tells who a person is: what would, and the same set with that blacked out.

Not in here: what else is chosen for an export, the formats.
May import: what `workflow` may.
"""
