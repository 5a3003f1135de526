"""What the commands do that change nothing in the dossier: finding, the look, where the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace

SMALLEST, LARGEST = -5, 16


class ViewCommands(Handler):
    """Runs the commands of the menu View, of finding and of going to a pane."""

    def __init__(self, workspace: Workspace, session: Session) -> None:
        super().__init__(workspace)
        self._session = session
        self._source_shown = False

    def show_source(self) -> None:
        """Show the Markdown signs, or hide them again."""
        self._source_shown = not self._source_shown
        self._workspace.view.set_source_shown(self._source_shown)

    def show_cues(self) -> None:
        """Mark the open cues in the text, or mark them no more."""
        self._session.cues_shown = not self._session.cues_shown
        self._workspace.show_cues()

    def zoom_in(self) -> None:
        """Larger letters."""
        self._zoom_to(self._session.zoom + 1)

    def zoom_out(self) -> None:
        """Smaller letters."""
        self._zoom_to(self._session.zoom - 1)

    def zoom_reset(self) -> None:
        """Letters of normal size."""
        self._zoom_to(0)

    def _zoom_to(self, zoom: int) -> None:
        self._session.zoom = max(SMALLEST, min(LARGEST, zoom))
        self._workspace.show_zoom()

    def advance_after_decision(self) -> None:
        """Go on to the next open record after a decision, or stay."""
        self._session.advance = not self._session.advance

    def select_unit(self) -> None:
        """Select the sentence, bullet or row around the caret."""
        self._workspace.view.select_unit_at_caret()
        self._focus(self._workspace.view)

    def find_in_document(self) -> None:
        """Open the bar, with the selected words."""
        self._workspace.finding.find()

    def extend_to_words(self) -> None:
        """Open the bar: the selection reaches up to the words that are typed."""
        self._workspace.finding.extend()

    def find_next(self) -> None:
        """Go on to the next place with the words."""
        self._workspace.find_bar.look(False)

    def find_previous(self) -> None:
        """Go back to the place with the words before."""
        self._workspace.find_bar.look(True)

    def find_in_dossier(self) -> None:
        """Open the pane, with the selected words."""
        self._workspace.search.open_pane(self._selected_words())

    def _selected_words(self) -> str:
        span = self._workspace.view.selected_span()
        return span.of(self._workspace.view.text) if span else ""

    def focus_documents(self) -> None:
        """The keyboard to the list of documents."""
        self._focus(self._workspace.documents)

    def focus_text(self) -> None:
        """The keyboard to the document."""
        self._focus(self._workspace.view)

    def focus_records(self) -> None:
        """The keyboard to the list of records."""
        self._workspace.side.show_pane("records")

    def show_pane(self, name: str) -> None:
        """The pane of that name beside the text, and the keyboard to it."""
        self._workspace.side.show_pane(name)

    def focus_next_pane(self) -> None:
        """The keyboard to the pane after the one that has it."""
        self._focus(self._pane_beside(1))

    def focus_previous_pane(self) -> None:
        """The keyboard to the pane before the one that has it."""
        self._focus(self._pane_beside(-1))

    def _pane_beside(self, step: int) -> QWidget:
        panes = [self._workspace.documents, self._workspace.view, self._workspace.side]
        if not self._workspace.unfinished.isHidden():
            panes.append(self._workspace.unfinished)
        focused = self._window.focusWidget()
        here = next((n for n, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), 0)
        return panes[(here + step) % len(panes)]

    def _focus(self, pane: QWidget) -> None:
        pane.show()  # in a narrow window the list of documents is put away
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
