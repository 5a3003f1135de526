"""The menus: each command with its words, key and when it can be used.

No handlers (those are the *_commands.py beside this folder) and no widgets. Imports ui.commands and the domain.
"""
