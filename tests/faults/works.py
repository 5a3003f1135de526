"""What a child does until it is killed: reviewing, also in the window, importing, migrating, copying, exporting.

Before each change it tells ``will`` with the states that may follow, and when the call came back ``done`` with the
state that is reached and the rows that it touched.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from PySide6.QtCore import QSettings, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.faults.forks import Tell
from vwsreview.domain.edit import Change, Changed, Edit
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.loop.bulk import accept_open
from vwsreview.store.copies import make_copy
from vwsreview.store.rows import row_json
from vwsreview.store.store import Store
from vwsreview.ui import command_state, workspace
from vwsreview.ui.handlers import all_handlers
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session
from vwsreview.workflow.delivery import export
from vwsreview.workflow.intake import intake

LOADED = (all_handlers, command_state, workspace)
"""What the window imports when it has been painted: here once, for all children."""

State = tuple[int, int, int]
"""How many steps, moves and documents a dossier has: every change makes one of these more."""


def state_of(store: Store) -> State:
    """The state of the file as this connection sees it."""
    counts = ", ".join(f"(SELECT count(*) FROM {table})" for table in ("history", "moves", "documents"))
    steps, moves, documents = store._connection.rows(f"SELECT {counts}")[0]
    return steps, moves, documents


def rows_of(store: Store, changed: Changed | None = None) -> dict[str, str | None]:
    """The rows that a change touched, None for one that is not there any more; all rows where none is given."""
    if changed is None or changed.everything:
        documents = list(store.digests().values())
        records = [record for document in documents for record in store.records(document.id)]
        return {row.id: row_json(row) for row in (*documents, *records)}
    rows: dict[str, str | None] = {id_: row_json(store.document(id_)) for id_ in changed.documents}
    for id_ in changed.records:
        record = store.record(id_)
        rows[id_] = None if record is None else row_json(record)
    return rows


def decide(dossier: Dossier, chance: Random, tell: Tell) -> None:
    """One decision of any kind, or a move through the history; tells before and afterwards."""
    store = dossier.store
    steps, moves, documents = state_of(store)
    move = chance.random()
    act: Callable[[], Changed | None]
    if move < 0.12:
        expected, act = (steps, moves + (store.next_undo() is not None), documents), dossier.undo
    elif move < 0.2:
        expected, act = (steps, moves + (store.next_redo() is not None), documents), dossier.redo
    elif move < 0.27 and steps:
        target = chance.choice(store.history(limit=30)).id
        way = store.way_to(target)
        expected = (steps, moves + way.undone + way.redone, documents)

        def act() -> Changed | None:
            return dossier.go_to(target)
    else:
        edit = _edit(dossier, chance)
        expected = (steps + (edit is not None), moves, documents)

        def act() -> Changed | None:
            return dossier.do(edit)

    tell("will", [expected])
    done(store, act(), tell)


def done(store: Store, changed: Changed | None, tell: Tell) -> None:
    """Tell what has been reached."""
    step = store.next_undo()
    tell("done", state_of(store), None if step is None else step.id, rows_of(store, changed or Changed()))


def review(path: Path, chance: Random, tell: Tell, decisions: int = 40) -> None:
    """Decide, undo, redo and walk through the history, and now and then close the dossier and open it again."""
    done = 0
    while done < decisions:
        with Store.open(path, "write") as store:
            dossier = Dossier(store)
            for _ in range(chance.randint(5, 25)):
                decide(dossier, chance, tell)
                done += 1


def take_in(
    dossier: Dossier, folder: Path, chance: Random, tell: Tell, processes: int | None = 1, extract: bool = True
) -> None:
    """Import a folder, deciding something between two batches."""
    store = dossier.store
    with closing(intake([folder], store, extract, processes)) as steps:
        for step in steps:
            if isinstance(step, list):
                now = state_of(store)
                tell("will", [(now[0], now[1], now[2] + len(step))])
                dossier.add_documents(step)
                records = frozenset(record.id for one in step for record in one.records)
                done(store, Changed(frozenset(one.document.id for one in step), records), tell)
                decide(dossier, chance, tell)


def migrate(path: Path, chance: Random, tell: Tell) -> None:
    """Open a dossier of an older version, which brings it up to date, and decide something."""
    with Store.open(path, "write") as store:
        for _ in range(3):
            decide(Dossier(store), chance, tell)


def copy(path: Path, chance: Random, tell: Tell) -> None:
    """Make the copy of the day while the dossier is open, and a copy elsewhere."""
    with Store.open(path, "write") as store:
        decide(Dossier(store), chance, tell)
        make_copy(path, "daily")
        store.write_copy(path.with_name(f"copy-{chance.random()}.dossier"))


def write_out(format_key: str, path: Path, target: Path) -> None:
    """Export the dossier, reading it as others do."""
    with Store.open(path, "read") as store:
        for _ in export(store, format_key, target):
            pass


def work_in_window(path: Path, chance: Random, tell: Tell, keys: int = 60) -> None:
    """Press keys in the window; what `changed` tells is what the reviewer sees as done."""
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform tells what it cannot do
    application = QApplication([])
    settings = QSettings(str(path.with_name("settings.ini")), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    window.show()
    window.furnish()
    window.open_paths([path])
    dossier = window.dossier
    assert dossier is not None

    def expect() -> None:
        steps, moves, documents = state_of(dossier.store)
        tell("will", [(steps + 1, moves, documents), (steps, moves + 1, documents)])

    def on_changed(changed: Changed) -> None:
        done(dossier.store, changed, tell)
        expect()

    dossier.changed.connect(on_changed)
    expect()
    for _ in range(keys):
        QTest.keySequence(QApplication.focusWidget() or window, chance.choice(_KEYS))
        application.processEvents()
    window.close()


_KEYS = ["A", "A", "A", "X", "X", "Ctrl+Z", "Ctrl+Y", "J", "K"]


def _edit(dossier: Dossier, chance: Random) -> Edit | None:
    """An edit as the window builds them; None where nothing would change."""
    store, stamp = dossier.store, dossier.stamp()
    shown = store.documents()
    if not shown:
        return None
    document = chance.choice(shown)
    text, records = store.text(document.id), store.records(document.id)
    start, end = sorted(chance.sample(range(len(text)), 2))
    comment = f"comment {chance.random()}"
    makers: list[Callable[[], Edit | None]] = [
        lambda: edits.set_status(document, chance.choice(["new", "in_review", "done"])),
        lambda: edits.set_kind(document, chance.choice(["letter", "minutes", "memo"])),
        lambda: edits.move_anchor(document, text, records, f"2021-01-{chance.randint(10, 28)}"),
        lambda: edits.add_record(document, text, records, "date", start, end, stamp),
        lambda: edits.set_comment(document, comment, stamp),
        lambda: accept_open(document, records, stamp),
        lambda: _comment_all(store, comment),
    ]
    if len(shown) > 3:
        makers.append(lambda: edits.remove_document(document))
    if records:
        record = chance.choice(records)
        makers += [
            lambda: edits.accept(document, [record], stamp),
            lambda: edits.reject(document, [record], stamp),
            lambda: edits.reopen(document, [record], stamp),
            lambda: edits.set_span(document, record, text, start, end, stamp),
            lambda: edits.set_layer(document, record, chance.choice(["date", "action"]), text, records, stamp),
            lambda: edits.set_comment(record, comment, stamp),
        ]
    return chance.choice(makers)()


def _comment_all(store: Store, comment: str) -> Edit:
    """As many rows in one step as there are records: a transaction that takes its time."""
    rows = [record for document in store.documents() for record in store.records(document.id)]
    return Edit("set_comment", tuple(Change(row, replace(row, comment=comment)) for row in rows))
