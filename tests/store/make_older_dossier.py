"""Makes `version_<number>.dossier` beside this file with the program as it is: run it before a migration is added.

    python -m tests.store.make_older_dossier

In it is something of everything that a migration may meet: decided, added, rejected and deleted records, steps that
were undone, a document that was removed, a date without a year, versions that people left side by side, a setting.
"""

from dataclasses import replace
from pathlib import Path

from tests.store.samples import LETTER, MINUTES, accepting, annotated
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.domain.versions import PartVersion, version_of, with_part_versions, with_versions
from vwsreview.store.identity import VERSION
from vwsreview.store.store import Store


def main() -> None:
    """Write the file anew."""
    path = Path(__file__).with_name(f"version_{VERSION}.dossier")
    path.unlink(missing_ok=True)
    with Store.create(path) as store:
        _fill(store)
        assert list(store.check()) == []
    path.with_name(path.name + ".lock").unlink(missing_ok=True)


def _fill(store: Store) -> None:
    names = (("Covidstaf 1.md", MINUTES, 8), ("brief.txt", LETTER, 3), ("École.md", MINUTES, 4), ("zoek.md", LETTER, 0))
    store.add_documents([annotated(*given) for given in names])
    minutes, letter, school, lost = store.documents()
    records = store.records(minutes.id)
    added = Record("made", letter.id, "date", 0, 7, {"type": "date"}, "reviewer", "added")
    kinds = [PartVersion("kind", kind, reviewer, None) for kind, reviewer in (("memo", "Anna"), ("letter", "Bram"))]
    for edit in (
        accepting(records[:3]),
        Edit("reject", (Change(records[3], replace(records[3], review="rejected")),)),
        Edit("delete", (Change(records[4], None),)),
        Edit("add_record", (Change(None, added),)),
        Edit("set_kind", (Change(letter, replace(letter, kind="letter", anchor_date="2021-W12", status="done")),)),
        Edit("move_anchor", (Change(minutes, replace(minutes, anchor_date="XXXX-06-14", status="in_review")),)),
        Edit("merge", (Change(school, replace(with_part_versions(school, kinds), anchor_date="2021-01-11")),)),
        Edit("remove_document", (Change(lost, replace(lost, removed=True)),)),
        accepting(records[5:]),
    ):
        store.apply(edit, "Anna")
    store.undo("Bram")
    given = store.records(school.id)[0]
    left = [version_of(replace(given, reviewer=name, review="rejected")) for name in ("Anna", "Bram")]
    store.apply(Edit("merge", (Change(given, with_versions(given, left)),)), "Bram")
    store.set_setting("saved_queries", "[]")


if __name__ == "__main__":
    main()
