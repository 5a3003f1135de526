"""What the commands of searching and filtering do."""

from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.domain.query import Query
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.workspace import Workspace


class SearchCommands(Handler):
    """Runs the commands that walk results and filter by them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        workspace.search.filter_wanted.connect(self._filter_by)
        workspace.search.chosen.connect(self._on_hit_chosen)
        workspace.search.passed.connect(self._on_hit_passed)
        workspace.search.closed.connect(workspace.view.setFocus)

    def next_result(self) -> None:
        """Go to the next result of the search."""
        self._step(1, self.tr("No result follows"))

    def previous_result(self) -> None:
        """Go to the result before."""
        self._step(-1, self.tr("This is the first result"))

    def filter_by_search(self) -> None:
        """Only documents and records of the search; again: all of them."""
        documents, query = self._workspace.documents, self._workspace.search.query()
        if documents.query() is not None and documents.query() == query:
            self.clear_filters()
        elif query.items:
            self._filter_by(query)
        else:
            self._workspace.search.open_pane()

    def focus_filter(self) -> None:
        """Type in the filter of the list of records."""
        self._workspace.side.show_pane("records")
        self._workspace.panel.filter.open_line()

    def clear_filters(self) -> None:
        """Show all documents and all records again."""
        self._workspace.documents.show_all()
        self._workspace.panel.filter.show_query(Query())
        self._workspace.panel.layers.choose(None)
        self.told.emit(self.tr("All documents and records are shown"))

    def _step(self, step: int, nothing: str) -> None:
        search = self._workspace.search
        if not search.query().items:
            search.open_pane()
        elif not search.step(step):
            self.told.emit(nothing)

    def _filter_by(self, query: Query) -> None:
        """Filter the documents, and the records too where the query asks anything of them."""
        self._workspace.documents.filter_by(query)
        self._workspace.panel.filter.show_query(query if query.needs_records else Query())

    def _on_hit_chosen(self, hit: Hit) -> None:
        self._on_hit_passed(hit)
        self._workspace.view.setFocus()

    def _on_hit_passed(self, hit: Hit) -> None:
        """Go to a result; where a line is being typed in, its keys would go there: the keyboard comes along."""
        if isinstance(hit, RecordHit):
            self._workspace.show_record(hit.document, hit.record.id)
        else:
            self._workspace.show_place(hit.document, hit.start, hit.end)
        if self._workspace.search.words.hasFocus():
            self._workspace.view.setFocus()
