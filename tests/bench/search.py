"""Searching a library of many reports: importing, indexing, the index's size, and 200 mixed queries.

In the same run, over the same texts: SQLite's own FTS5 ``trigram`` index, and reading every text.

    python tests/bench/search.py --documents 10000 --analysed 200 --notes 100000 [--folder DIR] [--seed 1]

The rate of importing is that of ``--analysed`` reports, which go through all of it (decoding, repair, analysis, in two
processes); that of indexing is of five times as many. The library that is searched has its reports entered with their
text and facts alone, since searching is the same. What ``--folder`` keeps is used again by the next run.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from made_reports import reports

from reader.annotate.model import Annotation, Quote
from reader.app.indexing import bring_up_to_date
from reader.app.report import Report, prepare
from reader.app.search import Searcher
from reader.app.search_desk import SearchDesk
from reader.app.session import Session
from reader.script.convert import converter
from reader.search.grammar import parse
from reader.source.document import source_from_bytes
from reader.store import annotations, documents, outlines
from reader.store.db import Library, open_library
from reader.store.documents import DocumentRecord
from reader.store.fulltext import index_path, open_index
from reader.store.outlines import Section

HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
FIGURE = re.compile(r"\d+(?:\.\d+)?(?:[%万亿元人次所]{0,3})")
HEADING = re.compile(r"^[一二三四五六七八九十]、.*$", re.MULTILINE)
REGIONAL = ("軟體", "软件", "電腦", "计算机", "網路", "资讯", "品質", "幼稚園")
FILTERS = (
    "date:2024",
    "date:2020..2023",
    "date:>=2025",
    "issuer:教育局",
    "in:titles",
    "in:text",
    "tag:指标",
    "in:notes",
)


def megabytes(path: Path) -> float:
    return sum(one.stat().st_size for one in path.parent.glob(path.name + "*")) / 1e6


def analysed(numbered: tuple[int, str]) -> Report:
    number, text = numbered
    return prepare(source_from_bytes(text.encode(), f"{number}.txt"))


def measure_import(texts: list[str], count: int) -> None:
    """The whole import of ``count`` of ``texts``, and the indexing of five times as many, in a library of their own."""
    with tempfile.TemporaryDirectory() as folder:
        with open_library(Path(folder) / "library.sqlite") as library:
            import_some(library, texts[:count], 2)
        with open_library(Path(folder) / "other.sqlite") as library:
            enter(library, texts[: 5 * count])
            bring_up_to_date_timed(library, texts[: 5 * count])


def bring_up_to_date_timed(library: Library, texts: list[str]) -> None:
    begun = time.perf_counter()
    with open_index(library.path) as index:
        bring_up_to_date(library, index)
    took = time.perf_counter() - begun
    print(f"index      {len(texts):,} reports: {sum(map(len, texts)) / took / 1e6:.3f} M characters/s, one process")


def import_some(library: Library, texts: list[str], workers: int) -> None:
    """The whole import of ``texts``, indexed as they come."""
    session = Session(library)
    with open_index(library.path) as index, ProcessPoolExecutor(workers) as pool:
        list(pool.map(analysed, enumerate(texts[: 4 * workers])))  # a process takes a second to start
        begun = time.perf_counter()
        for done, report in enumerate(pool.map(analysed, enumerate(texts), chunksize=4), 1):
            session.adopt(report, None)
            if done % 50 == 0 or done == len(texts):
                bring_up_to_date(library, index)
    took, size = time.perf_counter() - begun, sum(map(len, texts))
    print(
        f"import     {len(texts):,} reports, {workers} processes: {len(texts) / took:.1f} reports/s,"
        f" {size / took / 1e6:.3f} M characters/s"
    )


def enter(library: Library, texts: list[str]) -> None:
    """Reports with their text and facts, not analysed."""
    with library.transaction():
        for number, text in enumerate(texts):
            name = str(uuid.UUID(int=number))
            title = text.split("\n", 1)[0]
            date = re.findall(r"(\d{4})年(\d+)月(\d+)日", text)[-1]
            record = DocumentRecord(
                name, name, f"{number}.txt", "", "txt", "utf-8", title, title.split("2")[0],
                f"{date[0]}-{int(date[1]):02}-{int(date[2]):02}", len(text), "Hans", "2025", f"2025-{number:05}",
            )  # fmt: skip
            documents.add(library, record, text, "[]")
            sections = [Section(one.start(), one.end(), one.group(), one.group()) for one in HEADING.finditer(text)]
            outlines.replace(library, name, sections)


def enter_notes(library: Library, count: int) -> None:
    """Notes on sentences, every tenth with a tag."""
    chance = random.Random(7)
    ids = [row[0] for row in library.rows("SELECT id FROM documents ORDER BY id")]
    with library.transaction():
        for number in range(count):
            document_id = ids[number % len(ids)]
            exact = "学校工作"
            note = chance.choice(("与上年核对", "数字待查", "可引用", "與鄰縣比較", "占比变化大")) + str(number)
            tags = (chance.choice(("指标/占比", "指标", "经验", "问题/待查")),) if number % 10 == 0 else ()
            one = Annotation(str(uuid.UUID(int=2**100 + number)), document_id, _span(number), Quote(exact, "", ""))
            annotations.insert(library, _with(one, note, tags))


def _span(number: int):
    from reader.text.span import Span

    return Span(number % 3000, number % 3000 + 4)


def _with(one: Annotation, note: str, tags: tuple[str, ...]) -> Annotation:
    from dataclasses import replace

    return replace(one, note=note, tags=tags, created="2025", modified="2025")


def mixed_queries(texts: list[str], count: int, seed: int) -> list[str]:
    """Queries of 1 to 12 characters cut out of the texts, in both scripts, a quarter with a filter."""
    chance = random.Random(seed)
    traditional = converter("s2t")
    found: list[str] = []
    while len(found) < count:
        kind, text = chance.random(), chance.choice(texts)
        if kind < 0.62:
            run = chance.choice(HAN.findall(text))
            size = chance.choice((1, 2, 2, 2, 3, 4, 4, 5, 6, 8, 10, 12))
            at = chance.randrange(max(1, len(run) - size + 1))
            query = run[at : at + size]
        elif kind < 0.85:
            query = chance.choice(FIGURE.findall(text))
        elif kind < 0.92:
            query = chance.choice(REGIONAL)
        else:
            one, two = (chance.choice(HAN.findall(text))[:2] for _ in range(2))
            query = f"{one}{chance.choice((' OR ', ' ', ' -'))}{two}"
        if chance.random() < 0.5:
            query = traditional.convert(query).text
        found.append(f"{query} {chance.choice(FILTERS)}" if chance.random() < 0.25 else query)
    return found


def timed(ask, queries: list[str]) -> list[tuple[float, float]]:
    """The milliseconds of each query, by the clock and of the processor."""
    times = []
    for query in queries:
        begun, worked = time.perf_counter(), time.process_time()
        ask(query)
        times.append((1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked)))
    return times


def say(name: str, times: list[tuple[float, float]]) -> None:
    for kind, column in zip(("clock", "processor"), zip(*times, strict=True), strict=True):
        ordered = sorted(column)
        at = min(len(ordered) - 1, round(0.95 * len(ordered)))
        print(
            f"{name:10} {len(ordered)} queries, {kind:9}: median {statistics.median(ordered):.1f} ms,"
            f" 95th percentile {ordered[at]:.1f} ms, slowest {ordered[-1]:.1f} ms"
        )


def ask_us(path: Path, queries: list[str]) -> None:
    desk = SearchDesk(path)
    begun = time.perf_counter()
    desk.find("学校", lambda: False)
    print(f"first      the very first query, files cold: {1000 * (time.perf_counter() - begun):.0f} ms")
    times = timed(lambda query: desk.find(query, lambda: False), queries)
    say("yandu", times)
    for (slow, worked), query in sorted(zip(times, queries, strict=True), reverse=True)[:5]:
        print(f"           {slow:6.1f} ms, {worked:.1f} of the processor  {query}")
    desk.close()


def build_trigram(library: Library, path: Path) -> None:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    connection = sqlite3.connect(draft)
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='trigram')")
    begun = time.perf_counter()
    rows = library.db.conn.execute("SELECT rowid, text FROM document_texts")
    connection.executemany("INSERT INTO words (rowid, body) VALUES (?, ?)", rows)
    connection.commit()
    connection.close()
    draft.rename(path)
    print(f"trigram    built in {time.perf_counter() - begun:.0f} s")


def ask_trigram(library: Library, folder: Path, queries: list[str], text_bytes: int) -> None:
    """SQLite's trigram index over the same texts, with the plain words of the same queries."""
    path = folder / "trigram.sqlite"
    if not path.exists():
        build_trigram(library, path)
    connection = sqlite3.connect(path)
    print(f"trigram    {path.stat().st_size / text_bytes:.2f} x the text")
    plain = [query.split(" ")[0] for query in queries]
    long_enough = [query for query in plain if len(query) > 2]

    def ask(query: str) -> None:
        quoted = '"' + query.replace('"', '""') + '"'
        connection.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT 10", (quoted,)).fetchall()
        connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (quoted,)).fetchall()

    say("trigram", timed(ask, long_enough))
    print(f"           {len(plain) - len(long_enough)} of {len(plain)} queries are too short for it")
    connection.close()


def ask_by_reading(library: Library, queries: list[str]) -> None:
    """Reading every text: as it stands in one script, and folded, as the answers of the index are."""

    def read(query: str) -> None:
        word = query.split(" ")[0]
        sum(word in text for (text,) in library.db.conn.execute("SELECT text FROM document_texts"))

    say("unfolded", timed(read, queries[:10]))
    searcher = Searcher(library, None)
    say("scan", timed(lambda query: searcher.find(parse(query)), queries[:1]))


def check_answers(library: Library, path: Path, queries: list[str]) -> None:
    """That the index has the documents that reading has, for a few queries."""
    with open_index(path) as index:
        indexed, reading = Searcher(library, index), Searcher(library, None)
        for query in queries:
            wanted, found = (set(one.find(parse(query)).order) for one in (reading, indexed))
            print(f"agree      {query}: {len(found):,} documents, {'the same' if found == wanted else 'NOT THE SAME'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--analysed", type=int, default=100)
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--agree", type=int, default=0, help="check so many queries against reading every text")
    parser.add_argument("--no-scan", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="keep the library here")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="yandu-search-"))
    path = folder / "library.sqlite"
    texts = list(reports(options.documents))
    text_bytes = sum(len(text.encode()) for text in texts)
    print(
        f"texts      {len(texts):,} reports, {sum(map(len, texts)) / 1e6:.1f} M characters, {text_bytes / 1e6:.0f} MB"
    )
    print(
        f"machine    {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, SQLite {sqlite3.sqlite_version},"
        f" Python {sys.version.split()[0]}"
    )
    if options.analysed:
        measure_import(texts, options.analysed)
    with open_library(path) as library:
        if not library.rows("SELECT 1 FROM documents LIMIT 1"):
            enter(library, texts)
            enter_notes(library, options.notes)
            bring_up_to_date_timed(library, texts)
        print(f"           {megabytes(index_path(path)) * 1e6 / text_bytes:.2f} x the text, notes among it")
        queries = mixed_queries(texts, options.queries, options.seed)
        ask_us(path, queries)
        ask_trigram(library, folder, queries, text_bytes)
        if not options.no_scan:
            ask_by_reading(library, queries)
        check_answers(library, path, [query for query in queries if " " not in query][: options.agree])


if __name__ == "__main__":
    main()
