"""New editions of documents: found, carried over, undone, settled; consistent when the process is killed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotate.carry import Fate
from reader.annotate.correction import CorrectionKind
from reader.annotate.model import Color, Scope, Style
from reader.app import revising
from reader.app.indexing import catch_up
from reader.app.marking import Wish, mark_document
from reader.app.notebook import notebook
from reader.app.report import prepare
from reader.app.search import search_documents
from reader.app.session import Session
from reader.script.convert import converter
from reader.script.rulings import Ruling
from reader.source.document import read_source, source_from_bytes
from reader.store import revisions
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.store.fulltext import open_index
from reader.store.revisions import Outcome, Standing
from reader.text.span import Span

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。群众满意度明显提高。
三、存在问题
个别项目推进缓慢，需要加快。
"""
REVISED = (
    TEXT.replace("增长3.2%", "增长2.8%")
    .replace("明显提高", "有了明显提高")
    .replace("个别项目推进缓慢，需要加快。\n", "")
)


@pytest.fixture
def session(library):
    return Session(library)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "总结.txt"


def opened(session, path, text):
    path.write_text(text, encoding="utf-8")
    return revising.take_in(session, read_source(path), path)


def mark(session, document, words, **how):
    start = document.report.source.text.index(words)
    return session.annotate(document, Span(start, start + len(words)), **how)


@pytest.fixture
def marked(session, path):
    """A document with four notes: one each for what stays, is polished, is refigured and goes."""
    document, planned = opened(session, path, TEXT)
    assert planned is None
    for words in ("新建书香校园7所", "群众满意度明显提高", "比上年增长3.2%", "个别项目推进缓慢"):
        mark(session, document, words, note=f"记：{words}", tag_paths=["待查"])
    return document


def words_of(session, document):
    text = session.stored_source(document.record.id).text
    return [one.span.of(text) for one in session.annotations(document.record.id)]


def test_other_bytes_at_the_same_path_become_a_new_edition(session, marked, path):
    document, planned = opened(session, path, REVISED)
    assert planned.earlier.record.id == marked.record.id != document.record.id
    assert [planned.count(fate) for fate in Fate] == [1, 1, 1, 0, 1]
    assert words_of(session, document) == ["新建书香校园7所", "群众满意度有了明显提高"]
    waiting = {one.fate: one for one in revising.waiting(session, document.record.id)}
    assert set(waiting) == {Fate.FIGURE, Fate.ORPHAN}
    assert waiting[Fate.FIGURE].differences == (("3.2%", "2.8%"),)
    assert waiting[Fate.FIGURE].candidates[0].span.of(REVISED) == "比上年增长2.8%"
    assert check(session.library) == ()
    assert [one.id for one in session.documents()] == [document.record.id]


def test_the_earlier_edition_can_be_read_with_its_notes_where_they_were(session, marked, path):
    before = [(one.id, one.span, one.quote) for one in session.annotations(marked.record.id)]
    document, _ = opened(session, path, REVISED)
    assert [(one.id, one.span, one.quote) for one in session.annotations(marked.record.id)] == before
    assert session.stored_source(marked.record.id).text == TEXT
    assert revisions.editions(session.library, document.record.id) == (marked.record.id, document.record.id)


def test_revising_is_one_step_and_can_be_done_again(session, marked, path):
    before = dump(session.library)
    document, _ = opened(session, path, REVISED)
    after = dump(session.library)
    session.undo()
    # When it was opened is no part of the step.
    assert dump(session.library) == before
    session.redo()
    assert revisions.editions(session.library, document.record.id) == (marked.record.id, document.record.id)
    touched = session.document(document.record.id).opened
    assert dump(session.library).replace(touched, "") == after.replace(touched, "").replace(document.record.opened, "")


def test_a_decision_about_a_note_is_a_step_of_its_own(session, marked, path):
    document, _ = opened(session, path, REVISED)
    before = dump(session.library)
    waiting = {one.fate: one for one in revising.waiting(session, document.record.id)}
    revising.place(session, waiting[Fate.FIGURE], waiting[Fate.FIGURE].candidates[0].span)
    assert "比上年增长2.8%" in words_of(session, document)
    revising.keep(session, [waiting[Fate.ORPHAN]])
    assert revising.waiting(session, document.record.id) == ()
    kept = session.annotation(waiting[Fate.ORPHAN].annotation_id)
    assert (kept.document_id, kept.span.of(TEXT)) == (marked.record.id, "个别项目推进缓慢")
    assert check(session.library) == ()
    session.undo()
    session.undo()
    assert dump(session.library) == before
    session.redo()
    placed = next(one for one in revisions.into(session.library, document.record.id) if one.outcome is Outcome.PLACED)
    revising.reopen_note(session, placed)
    assert {one.fate for one in revising.waiting(session, document.record.id)} == {Fate.FIGURE, Fate.ORPHAN}


def test_what_waits_is_looked_for_again_in_the_next_edition(session, marked, path):
    opened(session, path, REVISED)
    document, planned = opened(session, path, f"{TEXT}\n补充一句，供领导参阅。")
    assert len(planned.notes) == 4
    assert planned.count(Fate.EXACT) == 3
    assert "比上年增长3.2%" in words_of(session, document)
    assert "个别项目推进缓慢" in words_of(session, document)
    assert check(session.library) == ()


def test_the_state_the_corrections_and_the_rulings_come_over(session, marked, path):
    line = TEXT.index("1.抓好阅读工程")
    session.correct(marked, CorrectionKind.NO_INDICATOR, Span(TEXT.index("46所"), TEXT.index("46所") + 3))
    at = TEXT.index("缓慢")
    session.rule(Ruling("缓慢", "緩慢", "hant", at), marked.record.id)
    session.save_state(replace(session.state(marked.record.id), script="tw", position=line, progress=0.5, repair=False))
    document, _ = opened(session, path, f"说明：本文为修订稿。\n{TEXT}")
    state, by = session.state(document.record.id), len("说明：本文为修订稿。\n")
    assert (state.script, state.position, state.repair) == ("tw", line + by, False)
    [correction] = session.corrections(document.record.id)
    assert correction.span.of(document.report.source.text) == "46所"
    [ruling] = session.rulings(document.record.id)
    assert ruling.ruling.position == at + by


def test_a_note_on_the_document_comes_along(session, path):
    document, _ = opened(session, path, TEXT)
    session.annotate(document, Span(0, 0), scope=Scope.DOCUMENT, note="总评")
    later, planned = opened(session, path, REVISED)
    assert planned.count(Fate.EXACT) == 1
    assert [one.note for one in session.annotations(later.record.id)] == ["总评"]
    assert check(session.library) == ()


def test_another_report_at_the_same_path_is_no_edition(session, marked, path):
    other = "晴川县卫生健康委员会年度报告\n" + "".join(f"第{n}季度接诊患者{n}千人次。" for n in range(30))
    document, planned = opened(session, path, other)
    assert planned is None
    assert revisions.editions(session.library, document.record.id) == (document.record.id,)
    assert len(session.annotations(marked.record.id)) == 4


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-8-sig"])
def test_the_same_text_in_another_encoding_carries_everything_exactly(session, marked, path, codec):
    path.write_bytes(TEXT.encode(codec))
    document, planned = revising.take_in(session, read_source(path), path)
    assert planned.count(Fate.EXACT) == 4
    assert len(words_of(session, document)) == 4


def test_the_same_report_from_another_site_in_the_other_script_is_proposed_and_carried_exactly(
    session, marked, tmp_path
):
    body = converter("s2tw").convert(TEXT).text
    page = f"首頁 > 政務公開 > 工作總結\n發布時間：2026-01-05  瀏覽次數：318\n\n{body}\n【打印本頁】 【關閉窗口】\n"
    other = tmp_path / "另存.txt"
    other.write_text(page, encoding="utf-16")
    document, planned = revising.take_in(session, read_source(other), other)
    assert planned is None
    [found] = revising.resembling(session, document.record.id)
    assert found.id == marked.record.id
    source = session.stored_source(document.record.id)
    assert revising.likeness(session.stored_source(found.id), source) >= revising.RESEMBLING
    planned = revising.plan(revising.held_of(session, found.id), source)
    assert planned.count(Fate.EXACT) == 4
    revising.revise(session, planned, revising.prepared(planned), other)
    assert "群眾滿意度明顯提高" in words_of(session, document)
    assert check(session.library) == ()
    session.undo()
    assert len(session.annotations(marked.record.id)) == 4
    assert session.annotations(document.record.id) == ()


def test_a_plan_can_be_cancelled(session, marked):
    source = source_from_bytes(REVISED.encode(), "总结.txt")
    told = []
    held = revising.held_of(session, marked.record.id)
    assert revising.plan(held, source, progress=lambda *done: told.append(done), cancelled=lambda: bool(told)) is None
    assert told == [(1, 4)]


def test_a_file_known_from_before_is_no_news(session, marked, path):
    assert revising.earlier_at(session, read_source(path), path) is None
    assert revising.earlier_at(session, source_from_bytes(b"other", "x.txt"), path.with_name("anders.txt")) is None


def test_every_note_on_a_purged_edition_that_went_on_stays(session, marked, path):
    from reader.store import documents

    document, _ = opened(session, path, REVISED)
    documents.purge(session.library, marked.record.id)
    assert words_of(session, document) == ["新建书香校园7所", "群众满意度有了明显提高"]
    assert check(session.library) == ()


KILLED = """
import sys
from pathlib import Path
from reader.app import revising
from reader.app.session import Session
from reader.source.document import read_source
from reader.store.db import open_library
from reader.store.fulltext import open_index
from reader.store.fulltext import open_index
path = Path(sys.argv[2])
with open_library(Path(sys.argv[1])) as library:
    session = Session(library)
    text = path.read_text(encoding="utf-8")
    for edition in range(1000):
        path.write_text(f"第{edition}稿。\\n{text}", encoding="utf-8")
        revising.take_in(session, read_source(path), path)
        print(edition, flush=True)
"""


def test_a_process_killed_while_revising_leaves_every_note_in_a_sound_library(tmp_path, path):
    library_path = tmp_path / "killed.sqlite"
    with open_library(library_path) as library:
        session = Session(library)
        document, _ = opened(session, path, TEXT)
        ids = {mark(session, document, words).id for words in ("新建书香校园7所", "群众满意度", "缓慢")}
    rng = random.Random(7)
    for _ in range(12):
        path.write_text(TEXT, encoding="utf-8")
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(library_path), str(path)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(rng.randint(1, 6)):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        with open_library(library_path) as library:
            assert check(library) == ()
            assert {one.id for one in Session(library).all_annotations()} == ids
            [current] = Session(library).documents()
            assert {one.id for one in Session(library).annotations(current.id)} == ids


def test_the_report_of_a_plan_is_that_of_its_source(session, marked):
    planned = revising.plan(
        revising.held_of(session, marked.record.id), source_from_bytes(REVISED.encode(), "总结.txt")
    )
    assert revising.prepared(planned).analysis == prepare(planned.source).analysis


def test_an_exported_note_names_the_edition_it_stands_on(session, marked, path):
    import json

    from reader.app.excerpts import library_excerpts
    from reader.export.options import ExportOptions
    from reader.export.webannotation import render_webannotation

    document, _ = opened(session, path, REVISED)
    made = json.loads(render_webannotation(library_excerpts(session), ExportOptions()))
    sources = {document.record.sha256: REVISED, marked.record.sha256: TEXT}
    seen = []
    for item in made["first"]["items"]:
        target = item["target"]
        text = next(text for sha, text in sources.items() if sha in target["state"]["cached"])
        quote, position = target["selector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == text[start:end]
        assert (quote["prefix"], quote["suffix"]) == (text[max(0, start - 32) : start], text[end : end + 32])
        seen.append((quote["exact"], text is REVISED))
    assert sorted(seen) == sorted(
        [
            ("新建书香校园7所", True),
            ("群众满意度有了明显提高", True),
            ("比上年增长3.2%", False),
            ("个别项目推进缓慢", False),
        ]
    )


def found_in(session, query):
    """The documents and standings of the hits, which are the same with and without an index."""
    read = {(one.record.id, hit.standing) for one in search_documents(session, query) for hit in one.hits}
    catch_up(session.library)
    with open_index(session.library.path) as index:
        found = search_documents(session, query, index=index)
        assert {(one.record.id, hit.standing) for one in found for hit in one.hits} == read
    return read


def test_the_text_of_earlier_editions_is_left_out_of_search_until_the_revision_is_undone(session, marked, path):
    first = (marked.record.id, Standing.CURRENT)
    assert found_in(session, "增长3.2% in:text") == {first}
    document, _ = opened(session, path, REVISED)
    assert found_in(session, "增长2.8% in:text") == {(document.record.id, Standing.CURRENT)}
    assert found_in(session, "书香校园") == {(document.record.id, Standing.CURRENT)}
    assert found_in(session, "推进缓慢 in:text") == set()
    session.undo()
    assert found_in(session, "书香校园") == found_in(session, "推进缓慢") == {first}
    session.redo()
    assert found_in(session, "推进缓慢 in:text") == set()


def test_a_note_that_waits_on_an_earlier_edition_is_found_and_listed_and_says_so(session, marked, path):
    document, _ = opened(session, path, REVISED)
    last = session.document(document.record.id)

    def listed():
        return {one.annotation.quote.exact: (one.record, one.standing) for one in notebook(session)}

    assert found_in(session, "推进缓慢") == {(marked.record.id, Standing.WAITS)}
    assert found_in(session, "tag:待查") == {
        (marked.record.id, Standing.WAITS),
        (document.record.id, Standing.CURRENT),
    }
    assert listed()["个别项目推进缓慢"] == (last, Standing.WAITS)
    assert listed()["新建书香校园7所"] == (last, Standing.CURRENT)
    assert len(listed()) == 4
    revising.keep(session, [one for one in revising.waiting(session, document.record.id) if one.fate is Fate.ORPHAN])
    assert found_in(session, "推进缓慢") == {(marked.record.id, Standing.EARLIER)}
    assert listed()["个别项目推进缓慢"] == (last, Standing.EARLIER)
    for one in revising.waiting(session, document.record.id):
        revising.place(session, one, one.candidates[0].span)
    assert found_in(session, "记：比上年增长") == {(document.record.id, Standing.CURRENT)}
    session.remove_document(marked.record.id)
    assert found_in(session, "推进缓慢") == set()
    assert len(listed()) == 3


def test_a_note_on_the_whole_document_stays_on_the_whole_wherever_it_is_placed(session, path):
    document, _ = opened(session, path, TEXT)
    mark_document(session, document, Wish(Style.HIGHLIGHT, Color.YELLOW, "通读", ()))
    revised, _ = opened(session, path, REVISED)
    (note,) = revisions.into(session.library, revised.record.id)
    revising.place(session, note, Span(3, 9))
    (placed,) = session.annotations(revised.record.id)
    assert (placed.scope, placed.span, placed.quote.exact) == (Scope.DOCUMENT, Span(0, 0), "")
    assert check(session.library) == ()
