"""Colours, icons, how focus is shown.

Not in here: widgets of the program. Imports resources.
"""
