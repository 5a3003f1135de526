"""Temporal expressions: finding them, what they say, their values for an anchor, their roles, the anchor itself.

Not here: which date an action is due by is chosen in `dues`, but actions are found in `outcomes`.
Imports domain, markdown, resources, and of this room what reads the text.
"""
