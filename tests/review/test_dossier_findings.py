"""A whole dossier is checked in a job; a document is read again only when it changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import STAMP
from tests.review.troubled import TROUBLED, troubled_store
from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.steps import Step
from vwsreview.review.checks.dossier_findings import DossierFindings, FindingLine, lines
from vwsreview.review.checks.fixes import fix
from vwsreview.review.dossier import Dossier


@pytest.fixture
def dossier(tmp_path: Path, qapp: object) -> Iterator[Dossier]:
    with troubled_store(tmp_path / "set.dossier") as store:
        yield Dossier(store)


@pytest.fixture
def found(dossier: Dossier, qtbot: QtBot) -> Iterator[DossierFindings]:
    found = DossierFindings()
    found.show_dossier(dossier)
    with qtbot.waitSignal(found.ended):
        found.look()
    yield found
    found.stop()


def fix_of(dossier: Dossier, line: FindingLine) -> Edit | None:
    store = dossier.store
    return fix(line.finding, store.document(line.document), store.records(line.document), STAMP)


def test_all_documents_are_checked_in_the_order_of_the_set(found: DossierFindings) -> None:
    assert [line.name for line in found.all()] == ["b.md"] * 4 + ["c.md"] * 4
    assert found.all()[1].words == "20 december tot 5 januari"
    assert found.all()[1].finding.span.of(TROUBLED) == "20 december tot 5 januari"


def test_only_what_changed_is_read_again(qtbot: QtBot, dossier: Dossier, found: DossierFindings) -> None:
    dossier.do(fix_of(dossier, found.all()[4]))
    assert [line.name for line in found.all()] == ["b.md"] * 4
    steps: list[Step] = []
    found.progressed.connect(steps.append)
    with qtbot.waitSignal(found.ended):
        found.look()
    assert [line.name for line in found.all()] == ["b.md"] * 4 + ["c.md"] * 3
    assert {step.total for step in steps} == {1}


def test_what_changes_while_it_is_read_is_read_once_more(qtbot: QtBot, dossier: Dossier) -> None:
    found = DossierFindings()
    found.show_dossier(dossier)
    with qtbot.waitSignal(found.ended):
        found.look()
        (line, *_) = _lines_of_b(dossier)
        dossier.do(fix_of(dossier, line))
    assert [line.name for line in found.all()] == ["b.md"] * 3 + ["c.md"] * 4


def _lines_of_b(dossier: Dossier) -> tuple[FindingLine, ...]:
    (b,) = [document for document in dossier.store.documents() if document.name == "b.md"]
    return lines(dossier.store.annotated(b.id))


def test_everything_changed_means_that_nothing_is_known(qtbot: QtBot, dossier: Dossier, found: DossierFindings) -> None:
    dossier.changed.emit(Changed(everything=True))
    assert found.all() == []
    with qtbot.waitSignal(found.ended):
        found.look()
    assert len(found.all()) == 8


def test_stopping_keeps_what_is_known(qtbot: QtBot, dossier: Dossier) -> None:
    found = DossierFindings()
    found.show_dossier(dossier)
    with qtbot.waitSignal(found.ended):
        found.look()
        found.cancel()
    assert not found.busy
    with qtbot.waitSignal(found.ended):
        found.look()
    assert len(found.all()) == 8
    found.show_dossier(None)
    assert found.all() == []
