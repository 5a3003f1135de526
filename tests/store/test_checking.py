"""The check finds each kind of damage, and nothing in a dossier that is whole."""

import pytest

from tests.store.samples import accepting
from vwsreview.store.store import Store


@pytest.fixture
def reviewed(store: Store) -> Store:
    """Three steps, one of them undone."""
    minutes = store.documents()[0]
    for number in (0, 1, 2):
        store.apply(accepting(store.records(minutes.id)[number : number + 1]), "Anna")
    store.undo("Anna")
    return store


def codes(store: Store) -> set[str]:
    return {finding.code for finding in store.check()}


def test_a_whole_dossier(reviewed: Store) -> None:
    assert codes(reviewed) == set()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("UPDATE documents SET length = length + 1 WHERE number = 1", "length"),
        ("DELETE FROM texts WHERE number = 1", "length"),
        ("UPDATE records SET \"end\" = 10000 WHERE review = 'proposed'", "span"),
        ("UPDATE records SET start = \"end\" WHERE review = 'proposed'", "span"),
        ("DELETE FROM documents WHERE number = 2", "foreign_key"),
        ("UPDATE texts SET text = replace(text, 'MEVA', 'LZ')", "index"),
        ("UPDATE texts SET text = replace(text, 'MEVA', 'LZLZ')", "index"),
        ("DELETE FROM search_data WHERE id > 10", "index"),
        ("UPDATE records SET comment = 'x' WHERE review = 'accepted'", "history"),
        ("UPDATE records SET comment = 'x' WHERE review = 'proposed'", "digest"),
        ("DELETE FROM records WHERE review = 'accepted'", "history"),
        ("DELETE FROM records WHERE review = 'proposed'", "digest"),
        ("UPDATE documents SET kind = 'memo'", "digest"),
        ("UPDATE documents SET kind = 'memo'", "listing"),
        ("UPDATE listing SET open = open + 1 WHERE number = 1", "listing"),
        ("UPDATE listing SET first_day = '2021-01-11'", "listing"),
        ("DELETE FROM listing WHERE number = 2", "listing"),
        ("UPDATE changes SET before = NULL WHERE step = 1", "digest"),
        ("DELETE FROM changes WHERE step = 1", "digest"),
        ("UPDATE changes SET after = '{' WHERE step = 1", "history"),
        ("UPDATE head SET step = NULL", "digest"),
        ("UPDATE head SET step = (SELECT id FROM history WHERE number = 3)", "history"),
        ("UPDATE head SET step = 'nobody'", "foreign_key"),
        ("UPDATE history SET parent = NULL WHERE number = 2", "digest"),
    ],
)
def test_damage_is_found(reviewed: Store, damage: str, code: str) -> None:
    live = reviewed._connection
    for pragma in ("foreign_keys=OFF", "ignore_check_constraints=ON"):
        live.run(f"PRAGMA {pragma}")
    live.run(damage)
    assert code in codes(reviewed)


def test_an_index_of_sqlite_that_does_not_match_its_table(reviewed: Store) -> None:
    live = reviewed._connection
    live.run("PRAGMA writable_schema=ON")
    live.run(
        "UPDATE sqlite_master SET sql = replace(sql, '(document, review)', '(document, layer)') WHERE type = 'index'"
    )
    live.run("PRAGMA writable_schema=RESET")
    assert "sqlite" in codes(reviewed)
