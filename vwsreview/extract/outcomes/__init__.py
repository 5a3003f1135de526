"""What came of a meeting: actions with their owners and progress, and decisions.

Not here: the days that actions are due by (`dates`).
Imports domain, markdown, resources, and of this room what reads the text.
"""
