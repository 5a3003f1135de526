"""All commands of the window: menus, tool bar, palette and the sheet of keys are built from this table.

Keys are the same in every language and never dead keys. A key without Ctrl or Alt works wherever no line is
being typed: a focused line edit keeps its own keys.
"""

from vwsreview.ui.keys.commands import SEPARATOR, Menu
from vwsreview.ui.menus.document_menu import DocumentMenu
from vwsreview.ui.menus.edit_menu import EditMenu
from vwsreview.ui.menus.file_menu import FileMenu
from vwsreview.ui.menus.go_menu import GoMenu
from vwsreview.ui.menus.help_menu import HelpMenu
from vwsreview.ui.menus.record_menu import RecordMenu
from vwsreview.ui.menus.view_menu import ViewMenu

TOOL_BAR = (
    "open_dossier", "import_files", "export_dossier", SEPARATOR,
    "undo", "redo", SEPARATOR,
    "previous_record", "next_record", "next_open_record", SEPARATOR,
    "accept", "reject", "reopen", "edit_comment", SEPARATOR,
    "find_in_document", "show_source", SEPARATOR,
    "done_and_next",
)  # fmt: skip
"""Ids of what the tool bar shows, with separators."""


def command_table() -> tuple[Menu, ...]:
    """All menus of the menu bar, left to right, in the language of the moment."""
    menus = (FileMenu(), EditMenu(), GoMenu(), RecordMenu(), DocumentMenu(), ViewMenu(), HelpMenu())
    return tuple(menu.menu() for menu in menus)
