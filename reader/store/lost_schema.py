"""The way to the tables of a library whose schema is damaged, on which SQLite opens none of them.

What SQLite needs to read a table is its statement and its root: the page its tree begins at, which stays the same for
as long as the table is there. Both are looked for in what is left of the schema in the file; then in backups of the
library, which are copied page by page and so have the same roots; then in an empty library, for one that was made by
this very version has the same roots too. A layout counts only where pages of the file are of the kinds it says, and
where it contradicts nothing of what the file itself still says.

File format: https://www.sqlite.org/fileformat2.html, sections 1.3 (header), 1.6 (pages), 2.6 (schema).
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.store.db import Library
from reader.store.files import open_read_only

_PAGE = 4096
"""The size of the pages of every library: what SQLite makes by itself, and no library says otherwise."""
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_PAGES_AT = slice(28, 32)
"""In the header: how many pages there are."""
_TABLE_KINDS, _INDEX_KINDS = (5, 13), (2, 10)
"""The first bytes of pages of trees by row number, and by key: inner ones, leaves."""
_TABLE_LEAF = 13
_SCHEMA = "CREATE TABLE found (type, name, tbl_name, rootpage, sql)"
_MAKES_TABLE = "CREATE TABLE"
_FITTING = 0.75
"""So many of the roots of a layout must be pages of the right kind; damage may have taken some."""


@dataclass(frozen=True, slots=True)
class Root:
    """Where the tree of a table or an index begins. ``sql`` is its statement, empty for an index of SQLite's own."""

    page: int
    is_table: bool
    sql: str

    @property
    def kinds(self) -> tuple[int, int]:
        """The kinds of page that can be its root."""
        by_row = self.is_table and "WITHOUT ROWID" not in self.sql.upper()
        return _TABLE_KINDS if by_row else _INDEX_KINDS


Layout = Mapping[str, Root]
"""The tables and indexes of a library by their names."""


def mend_header(path: Path) -> bool:
    """Give the file ``path`` a header that SQLite reads, where its own is ruined; whether it was. The rest stays.

    To be done before SQLite opens the file: a log beside it, which may have the page as it should be, is merged then.
    """
    with path.open("r+b") as file:
        header = file.read(_HEADER)
        if header[:16] == _MAGIC and header[16:18] == _PAGE.to_bytes(2, "big"):
            return False
        file.seek(0)
        file.write(_page_of("CREATE TABLE none_yet (x)")[:_HEADER])
    return True


class Grafted:
    """A damaged file of which one table at a time is laid open, by a first page that knows only that one.

    ``path`` is a copy to be written on, which nobody has open and no log stands beside. ``roots`` are the tables that
    are known.
    """

    def __init__(self, path: Path, backups: Sequence[Path], empty: Library) -> None:
        self._path = path
        self._pages = path.stat().st_size // _PAGE
        self.roots = self._known(backups, empty)

    def open(self, name: str) -> sqlite3.Connection:
        """A connection to the file in which the table ``name`` can be read as far as it is whole."""
        return self._opened(_plain(name, self.roots[name].sql), self.roots[name].page)

    def _opened(self, sql: str, root: int) -> sqlite3.Connection:
        first = bytearray(_page_of(sql, root))
        first[_PAGES_AT] = self._pages.to_bytes(4, "big")
        with self._path.open("r+b") as file:
            file.write(first)
        return sqlite3.connect(self._path, isolation_level=None)

    def _known(self, backups: Sequence[Path], empty: Library) -> dict[str, Root]:
        tables = {name: root for name, root in layout_of(empty.db.conn).items() if root.is_table}
        known = {
            name: replace(root, sql=_sound_statement(name, root.sql, tables[name].sql)) if name in tables else root
            for name, root in self._left_in_file().items()
        }
        for layout in _layouts(backups, empty):
            if tables.keys() <= known.keys():
                break
            known = {**self._fitting(layout, known), **known}
        return {name: root for name, root in known.items() if name in tables and self._kind(root.page) in root.kinds}

    def _left_in_file(self) -> dict[str, Root]:
        """What is left of the schema: leaves of its tree are told from all others by what stands in their rows."""
        found: dict[str, Root] = {}
        for number, page in self._leaves():
            if b"CREATE " not in page:
                continue
            with closing(self._opened(_SCHEMA, number)) as connection:
                found.update(_roots(connection, "found"))
        return found

    def _leaves(self) -> Iterator[tuple[int, bytes]]:
        with self._path.open("rb") as file:
            for number in range(1, self._pages + 1):
                page = file.read(_PAGE)
                if number > 1 and page[0] == _TABLE_LEAF:
                    yield number, page

    def _fitting(self, layout: Layout, known: Layout) -> Layout:
        """The part of ``layout`` that holds for the file too: that before the first root which lies elsewhere in it.

        Of two libraries that took their steps at different times, the earlier tables still begin at the same pages.
        """
        elsewhere = [
            layout[name].page for name, root in known.items() if name in layout and layout[name].page != root.page
        ]
        first = min(elsewhere, default=self._pages + 1)
        same = {name: root for name, root in layout.items() if root.page < first}
        fitting = sum(self._kind(root.page) in root.kinds for root in same.values())
        return same if fitting >= _FITTING * len(same) else {}

    def _kind(self, page: int) -> int:
        if not 1 < page <= self._pages:
            return 0
        with self._path.open("rb") as file:
            file.seek((page - 1) * _PAGE)
            return file.read(1)[0]


def layout_of(connection: sqlite3.Connection) -> dict[str, Root]:
    """The tables and indexes of a sound database. Raises ``sqlite3.DatabaseError`` where it is none."""
    return dict(_roots(connection, "sqlite_schema"))


def _layouts(backups: Sequence[Path], empty: Library) -> Iterator[Layout]:
    for path in backups:
        with closing(open_read_only(path)) as connection:
            try:
                yield layout_of(connection)
            except sqlite3.DatabaseError:
                continue  # a damaged backup
    yield layout_of(empty.db.conn)


def _roots(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, Root]]:
    """The rows of a schema as far as they can be read, and are those of one."""
    try:
        for kind, name, page, sql in connection.execute(f"SELECT type, name, rootpage, sql FROM {table}"):
            if kind in ("table", "index") and isinstance(page, int) and page > 1:
                yield name, Root(page, kind == "table", sql or "")
    except sqlite3.DatabaseError:
        if table == "sqlite_schema":
            raise


def _page_of(sql: str, root: int = 2) -> bytes:
    """The first page of a database with the one table that ``sql`` makes, whose tree begins at page ``root``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made.sqlite")
        with closing(sqlite3.connect(path, isolation_level=None)) as made:
            made.execute(f"PRAGMA page_size = {_PAGE}")
            made.execute(sql)
            made.execute("PRAGMA writable_schema = ON")
            made.execute("UPDATE sqlite_schema SET rootpage = ?", (root,))
        return path.read_bytes()[:_PAGE]


def _sound_statement(name: str, found: str, ours: str) -> str:
    """The statement of a table, of the one ``found`` in the file, which damage may have changed, and ``ours``.

    Ours, which knows the columns of an older library by the same places, unless the one found has some of these and no
    others in another order. Nothing but the making of a table is carried out of what a damaged file says.
    """
    if not found.startswith(_MAKES_TABLE):
        return ours
    try:
        theirs = [row[1] for row in _columns(name, found)]
    except (sqlite3.Error, sqlite3.Warning):  # the latter of two statements, in Python 3.10
        return ours
    named = [row[1] for row in _columns(name, ours)]
    return found if theirs and set(theirs) <= set(named) and theirs != named[: len(theirs)] else ours


def _columns(name: str, sql: str) -> list[tuple[Any, ...]]:
    """What ``PRAGMA table_info`` tells of the table that ``sql`` makes. Raises ``sqlite3.Error``."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(sql)
        return made.execute(f"PRAGMA table_info({name})").fetchall()


def _plain(name: str, sql: str) -> str:
    """A statement for the table that ``sql`` makes, with its columns as they lie in a row, and no index."""
    columns = _columns(name, sql)
    parts = [
        f"{column} {kind}" + ("" if default is None else f" DEFAULT {default}")
        for _, column, kind, _, default, _ in columns
    ]
    if "WITHOUT ROWID" not in sql.upper():
        return f"CREATE TABLE {name} ({', '.join(parts)})"
    keys = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
    return f"CREATE TABLE {name} ({', '.join(parts)}, PRIMARY KEY ({', '.join(keys)})) WITHOUT ROWID"
