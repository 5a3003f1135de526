"""An import asks the dossier what is known, and keeps nothing that grows with the records."""

from pathlib import Path

import pytest

from tests.formats.examples import example, record
from tests.workflow.import_memory import peak_of_import
from vwsreview.domain.steps import IntakeReport
from vwsreview.store.store import Store
from vwsreview.workflow.sieve import NothingKnown, Sieve


def test_memory_does_not_grow_with_the_records(tmp_path: Path) -> None:
    few, many = (peak_of_import(tmp_path, documents, records=400) for documents in (5, 40))
    assert many < 1.5 * few


@pytest.mark.parametrize("written", [True, False])
def test_records_of_the_same_id_come_in_once(tmp_path: Path, written: bool) -> None:
    """Whether the first is in the dossier already or still on its way."""
    first = example((record("date", "1 april"),))
    text = "op 1 april"
    second = example((record("date", "1 april", text=text, id=first.records[0].id),), text=text, name="b.md")
    report = IntakeReport()
    with Store.create(tmp_path / "set.dossier") as store:
        sieve = Sieve(store if written else NothingKnown(), report)
        if written:
            store.add_documents([first])
        else:
            assert sieve.takes_records(first)
        assert not sieve.takes_records(second)
    (refusal,) = report.refused
    assert (refusal.name, refusal.problem.code) == ("b.md", "known_record")
