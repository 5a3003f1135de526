"""The tables of a dossier, as a list of migrations that only grows."""

import sqlite3

from sqlite_utils import Database, Migrations

from vwsreview.store.connection import Connection
from vwsreview.store.errors import damaged, problem_of_sqlite
from vwsreview.store.identity import APPLICATION_ID, VERSION
from vwsreview.store.listing import fill
from vwsreview.store.traits import CREATE_TRAITS, fill_traits

MIGRATIONS = Migrations("vwsreview")

# The index's tables (Unicode 6.1) take characters that they do not know for letters. Those that stand right beside
# words in real texts are named as separators: signs of symbol fonts (bullets of PDF files) and emoji.
_SEPARATORS = "".join(map(chr, (*range(0xF000, 0xF100), *range(0x1F300, 0x1FB00))))


def _counted(row: str, sign: str) -> str:
    """A statement of a trigger that counts a record in its document's line, or no longer."""
    return f"""UPDATE listing
        SET records = records {sign} 1, open = open {sign} ({row}.review = 'proposed')
        WHERE number = (SELECT number FROM documents WHERE id = {row}.document)"""


_FIRST_TABLES = (
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        length INTEGER NOT NULL,
        source TEXT,
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        anchor_date TEXT,
        anchor_by_hand INTEGER NOT NULL,
        status TEXT NOT NULL,
        comment TEXT,
        removed INTEGER NOT NULL,
        anchor_candidates TEXT,
        extra TEXT
    ) STRICT""",
    # What never changes: the text, and the digest of the rows that it came with, to which the history leads back.
    """CREATE TABLE texts (
        number INTEGER PRIMARY KEY REFERENCES documents (number),
        text TEXT NOT NULL,
        imported TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE records (
        id TEXT NOT NULL PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (id),
        layer TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK (start < "end"),
        review TEXT NOT NULL,
        origin TEXT NOT NULL,
        confidence REAL,
        rule TEXT,
        comment TEXT,
        reviewer TEXT,
        updated_at TEXT,
        "values" TEXT NOT NULL,
        evidence TEXT,
        links TEXT,
        by_hand TEXT,
        computed TEXT,
        changed TEXT,
        proposal TEXT,
        extra TEXT,
        day_from TEXT,
        day_to TEXT
    ) STRICT""",
    "CREATE INDEX records_of_document ON records (document, review)",
    # A tree: every step names its parent. `left` counts up each time a step is undone, and is null while it holds.
    """CREATE TABLE history (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        parent TEXT REFERENCES history (id),
        at TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        label TEXT NOT NULL,
        detail TEXT NOT NULL,
        left INTEGER
    ) STRICT""",
    "CREATE INDEX history_by_parent ON history (parent)",
    """CREATE TABLE changes (
        step INTEGER NOT NULL REFERENCES history (number),
        position INTEGER NOT NULL,
        document TEXT NOT NULL,
        record TEXT,
        before TEXT,
        after TEXT,
        PRIMARY KEY (step, position)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX changes_by_document ON changes (document)",
    "CREATE INDEX changes_by_record ON changes (record)",
    # The journal of undo and redo, so that the audit trail tells these as well.
    """CREATE TABLE moves (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
        step TEXT NOT NULL REFERENCES history (id)
    ) STRICT""",
    "CREATE TABLE head (step TEXT REFERENCES history (id)) STRICT",
    "INSERT INTO head VALUES (NULL)",
    "CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
    f"""CREATE VIRTUAL TABLE search USING fts5 (
        text, content='texts', content_rowid='number', prefix='3',
        tokenize="unicode61 remove_diacritics 2 separators '{_SEPARATORS}'"
    )""",
)

_LISTING = (
    # What lists sort, filter and count by: all of it follows from documents and records.
    """CREATE TABLE listing (
        number INTEGER PRIMARY KEY REFERENCES documents (number),
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        anchor_date TEXT,
        first_day TEXT,
        removed INTEGER NOT NULL,
        records INTEGER NOT NULL,
        open INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX listing_by_name ON listing (name) WHERE NOT removed",
    "CREATE INDEX listing_counted ON listing (status, open, records) WHERE NOT removed",
    f"""CREATE TRIGGER record_added AFTER INSERT ON records BEGIN
        {_counted("NEW", "+")};
    END""",
    f"""CREATE TRIGGER record_deleted AFTER DELETE ON records BEGIN
        {_counted("OLD", "-")};
    END""",
    f"""CREATE TRIGGER record_decided AFTER UPDATE OF review, document ON records
    WHEN (OLD.review = 'proposed', OLD.document) <> (NEW.review = 'proposed', NEW.document) BEGIN
        {_counted("OLD", "-")};
        {_counted("NEW", "+")};
    END""",
    # Hardly any row has versions, and they are looked for whenever a dossier is opened.
    """CREATE INDEX documents_differing ON documents (number) WHERE instr(extra, '"versions"')""",
    """CREATE INDEX records_differing ON records (document) WHERE instr(extra, '"versions"')""",
    CREATE_TRAITS,
)


@MIGRATIONS()
def first_tables(database: Database) -> None:
    """Documents, texts, records, the history with its head and journal, settings, the full-text index."""
    for statement in _FIRST_TABLES:
        database.execute(statement)


@MIGRATIONS()
def listing(database: Database) -> None:
    """What the list of documents and the search for records need; an index of what people decided differently."""
    for statement in _LISTING:
        database.execute(statement)


def migrate(connection: Connection) -> None:
    """Bring the file to the present version, all or nothing; what follows from other tables is made anew.

    Problem: damaged_dossier where tables are not those of the version that the file names, and those of any writing.
    """
    with connection.transaction():
        try:
            MIGRATIONS.apply(Database(connection.raw))
        except sqlite3.DatabaseError as error:
            raise problem_of_sqlite(error, connection.path) or damaged(connection.path, str(error)) from error
        fill(connection)
        fill_traits(connection)
        connection.run(f"PRAGMA application_id={APPLICATION_ID}")
        connection.run(f"PRAGMA user_version={VERSION}")
