"""The command line: commands, what they print, exit codes.

Not in here: the work itself, which workflow and store do; anything of a screen.
May import: domain, workflow, store, formats, resources; app only inside the command that opens the window.
"""

from vwsreview.cli import command_line
from vwsreview.cli.terminal import sentence
from vwsreview.domain.faults import be_discreet

__all__ = ["main"]


def main() -> int:
    """The program as it is started; the exit code."""
    be_discreet(lambda: sentence("own_mistake") + "\n")
    return command_line.main()
