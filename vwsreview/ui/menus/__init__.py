"""The menus: each command with its words, key and when it can be used.

Not in here: handlers (ui.handlers), widgets. Imports ui.keys.commands, domain.
"""
