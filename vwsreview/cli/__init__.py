"""The command line: commands, what they print, exit codes.

Not in here: the work itself, which workflow and store do; anything of a screen.
May import: domain, workflow, store, formats, resources; app only inside the command that opens the window.
"""

from vwsreview.cli.command_line import main

__all__ = ["main"]
