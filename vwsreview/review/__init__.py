"""What a reviewer can do: functions that build edits, the dossier that applies them, jobs in the background.

Not in here: widgets.
May import: domain, markdown, workflow, store, extract; PySide6.QtCore, PySide6.QtGui.
"""
