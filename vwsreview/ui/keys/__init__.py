"""Commands as actions, their keys and how these are changed.

Not in here: what a command does (ui.handlers). Imports ui.menus, ui.look.
"""
