"""What the commands on attendees do."""

from PySide6.QtGui import QGuiApplication

from vwsreview.domain.record import Record
from vwsreview.review.attendance import pasted_people, people, person_spans
from vwsreview.review.attendance.pasted_people import Pasted
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.dialogs.pasted_people import PastedPeopleDialog
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.panes.people_pane import PeoplePane
from vwsreview.ui.workspace import Workspace

ADDED_UNSEEN = 3
"""So many pasted names are added without a look at them before."""


class PeopleCommands(Handler):
    """Runs the commands of the menu Attendee."""

    def __init__(self, workspace: Workspace, pane: PeoplePane) -> None:
        super().__init__(workspace)
        self._pane = pane

    def next_presence(self) -> None:
        """Give the selected attendees the next presence."""
        self._change_presence(1)

    def previous_presence(self) -> None:
        """Give the selected attendees the presence before."""
        self._change_presence(-1)

    def _change_presence(self, step: int) -> None:
        desk, chosen = self._workspace.desk(), self._people()
        if chosen:
            presence = people.presence_after(chosen[0].values.get("presence"), step)
            self._workspace.do(people.set_values(desk.document, chosen, "presence", presence, desk.stamp))

    def split_person(self) -> None:
        """Make several people of one: at the signs of a list, else where keys say."""
        desk, chosen = self._workspace.desk(), self._people()
        if not chosen:
            return
        (person, *_), view = chosen, self._workspace.view
        at = view.caret_offset() if view.hasFocus() else None
        parts = person_spans.parts(desk.text, person.span)
        places = person_spans.places(desk.text, person.span)
        if len(parts) > 1:
            if self._workspace.do(people.split(desk.document, desk.text, person, parts, desk.stamp)):
                self.told.emit(self.tr("%n people made of one", "", len(parts)))
        elif places:
            self._workspace.side.show_pane("people")
            self._pane.cut(person, places, at)
        else:
            self.told.emit(self.tr("There is nothing to divide: these are the words of one person"))

    def join_people(self) -> None:
        """Make one person of the selected neighbours."""
        desk, chosen = self._workspace.desk(), self._people()
        edit = people.join(desk.document, desk.text, chosen, desk.records, desk.stamp)
        if edit is None:
            self.told.emit(self.tr("Select two or more attendees that stand beside each other"))
        elif self._workspace.do(edit):
            self._workspace.panel.select(chosen[0].id)
            self.told.emit(self.tr("One attendee made of %n", "", len(chosen)))

    def paste_people(self) -> None:
        """Look the names on the clipboard up; a few are added at once, more are shown first."""
        desk = self._workspace.desk()
        names = pasted_people.names_in(QGuiApplication.clipboard().text())
        if not names:
            self.told.emit(self.tr("There are no names on the clipboard"))
            return
        pasted = pasted_people.look_up(desk.text, names, desk.records)
        if len(names) <= ADDED_UNSEEN:
            self._add(pasted)
            return
        self._dialog = PastedPeopleDialog(desk.text, pasted, self._window)
        open_once(self._dialog, self._on_paste_accepted)

    def _on_paste_accepted(self) -> None:
        self._add(self._dialog.chosen())

    def _add(self, pasted: Pasted) -> None:
        desk = self._workspace.desk()
        spans = [found.span for found in pasted.found]
        edit = people.add_people(desk.document, desk.text, desk.records, spans, desk.stamp)
        if self._workspace.do(edit):
            self.told.emit(self._told(pasted))

    def _told(self, pasted: Pasted) -> str:
        told = [self.tr("%n attendee(s) added", "", len(pasted.found))]
        if pasted.known:
            told.append(self.tr("%n known already", "", len(pasted.known)))
        if pasted.missing:
            told.append(self.tr("not in the text: {names}").format(names=", ".join(pasted.missing)))
        return "; ".join(told)

    def _people(self) -> list[Record]:
        """The selected attendees: of the grid where it has the keyboard, else of the list of records."""
        if self._pane.table.hasFocus():
            return self._pane.selected()
        chosen = people.attendees(self._workspace.panel.selected())
        if not chosen:
            self.told.emit(self.tr("Select an attendee first"))
        return chosen
