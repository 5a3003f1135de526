"""How the document's text is set: wider or narrower lines, closer together or further apart."""

from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.page.page_layout import STANDARD, Typesetting
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace

NORMAL = "normal"
LINE_WIDTHS = {"narrow": 60, "less": 75, NORMAL: STANDARD.characters, "more": 120, "window": None}
"""Characters in the widest line; None is as wide as the window."""

LINE_SPACES = {"close": 0.2, NORMAL: STANDARD.line_space, "wide": 0.7}
"""What stands between two lines, in line heights."""


class TypesettingCommands(Handler):
    """What was chosen is kept in the session and holds for every document."""

    def __init__(self, workspace: Workspace, actions: Actions, session: Session) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._session = session
        self._show()

    def set_line_width(self, width: str) -> None:
        """Set the text in lines of this width: a word of `LINE_WIDTHS`."""
        self._session.line_width = width
        self._show()

    def set_line_space(self, space: str) -> None:
        """Set the lines this far apart: a word of `LINE_SPACES`."""
        self._session.line_space = space
        self._show()

    def _show(self) -> None:
        width = self._session.line_width if self._session.line_width in LINE_WIDTHS else NORMAL
        space = self._session.line_space if self._session.line_space in LINE_SPACES else NORMAL
        self._actions.check("set_line_width", width)
        self._actions.check("set_line_space", space)
        self._workspace.view.set_typesetting(Typesetting(LINE_WIDTHS[width], LINE_SPACES[space]))
