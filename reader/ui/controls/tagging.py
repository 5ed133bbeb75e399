"""Tags: the tree of them, those of the document on top, and what is suggested."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.analyze.words import WordCutter
from reader.annotate.tagging import is_below, tidied, with_above
from reader.app import marking, tagging
from reader.app.changes import Changes
from reader.app.places import cache_folder
from reader.app.report import Report
from reader.app.session import Session
from reader.app.suggest import LibraryWords, suggest_for_document, suggest_for_note
from reader.script.view import ViewScript
from reader.store.db import StoreError, open_library
from reader.store.tags import how_many
from reader.text.span import Span
from reader.ui.changing import Changing
from reader.ui.controls.annotating import Annotating
from reader.ui.controls.surroundings import Surroundings
from reader.ui.dialogs.choosing import choose_one
from reader.ui.dialogs.naming import ask_name
from reader.ui.document.document_view import DocumentView
from reader.ui.panels.tag_tree import TagTask
from reader.ui.panels.tags import TagRow
from reader.ui.rows import tag_rows

_DOCUMENT, _NOTE, _TREE = "suggest-document", "suggest-note", "tags"
_FEW = 200
"""So many tags are counted at once; more in a thread."""

Suggest = Callable[[LibraryWords, Session, WordCutter, "list[str]", Callable[[], bool]], "tuple[str, ...]"]


class Tagging(QObject):
    """Turns what the reader does with tags into commands, and suggests some, off the UI thread."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, around: Surroundings, changing: Changing, annotating: Annotating) -> None:
        super().__init__(around.window)
        self._changing = changing
        self._session, self._tasks = around.session, around.tasks
        self._panes, self._window = around.panes, around.window
        self._annotating = annotating
        self._view: DocumentView | None = None
        self._asked: tuple[Report, ViewScript] | None = None
        self._words = LibraryWords()
        self._cutter: WordCutter | None = None
        self._closing = threading.Event()
        tree = self._panes.tags.tree
        tree.task_requested.connect(self._do)
        tree.move_requested.connect(self.move)
        tree.color_requested.connect(self._color)
        tree.make_requested.connect(self._ask_new)
        tree.notes_dropped.connect(self._add_to)
        self._panes.tags_wanted.connect(self.gather)
        self._panes.document_tags.tags_changed.connect(self._tag_document)
        self._panes.right.panel_changed.connect(self._suggest_for_document)
        annotating.editing_began.connect(self._suggest_for_note)

    # The tree

    @Slot()
    def gather(self) -> None:
        """Show the tree of tags: at once when they are few, else when it has been counted who carries them."""
        try:
            if how_many(self._session.library) <= _FEW:
                self._tasks.cancel(_TREE)
                self._show_tree(_tree(self._session))
                return
        except StoreError as error:
            self.failed.emit(error)
            return
        work = partial(_tree_at, self._session.library.path)
        self._tasks.run(_TREE, work, self._show_tree, self.failed.emit, (StoreError,))

    def _show_tree(self, rows: tuple[TagRow, ...]) -> None:
        self._panes.tags.set_tags(rows)

    @Slot(object, str)
    def _do(self, task: TagTask, path: str) -> None:
        if task is TagTask.RENAME:
            self._ask_name(path)
        elif task is TagTask.MERGE:
            self._ask_other(path)
        elif task is TagTask.DELETE:
            done = self.tr("已删除标签“{0}”，批注都还在。可用“撤销”放回。").format(path)
            self._change_tree(lambda session: tagging.delete(session, path), (path,), done)
        else:
            self._apply(self._panes.cards.chosen_ids(), path, wanted=task is TagTask.APPLY)

    @Slot(tuple, str)
    def _add_to(self, ids: tuple[str, ...], path: str) -> None:
        self._apply(ids, path, wanted=True)

    def _ask_name(self, path: str) -> None:
        def submit(name: str) -> str:
            if not tidied((name,)):
                return self.tr("标签要有名称。")
            (new,) = tidied((name,))
            if new != path and is_below(new, path):
                return self._nested()
            self.rename(path, new)
            return ""

        hint = self.tr("用“/”分层，如“指标/占比”；改成已有的名称，两个标签就合而为一。")
        ask_name(self.tr("重命名标签"), path, submit, self._window, hint=hint)

    def _ask_other(self, path: str) -> None:
        every = {above for one in self._session.tag_counts() for above in with_above(one.path)}
        others = sorted(one for one in every if not is_below(one, path))
        if not others:
            self.said.emit(self.tr("没有别的标签可以合并。"))
            return
        chosen = choose_one(self._window, self.tr("合并标签"), self.tr("把“{0}”并入：").format(path), others)
        if chosen is not None:
            self.merge(path, others[chosen])

    @Slot()
    def _ask_new(self) -> None:
        def submit(name: str) -> str:
            if not tidied((name,)):
                return self.tr("标签要有名称。")
            self._go_to(name)
            self._change_tree(lambda session: tagging.make(session, name), ())
            return ""

        ask_name(self.tr("新建标签"), "", submit, self._window, hint=self.tr("用“/”分层，如“指标/占比”。"))

    def rename(self, path: str, name: str) -> None:
        """Call a tag ``name``."""
        self._go_to(name)
        self._change_tree(lambda session: tagging.rename(session, path, name), (path, name))

    def merge(self, path: str, other: str) -> None:
        """Make two tags one."""
        self._go_to(other)
        self._change_tree(lambda session: tagging.merge(session, path, other), (path, other))

    @Slot(str, str)
    def move(self, path: str, above: str) -> None:
        """Put a tag below another."""
        self._go_to(f"{above}/{path.rpartition('/')[2]}")
        self._change_tree(lambda session: tagging.move(session, path, above), (path, above))

    @Slot(str, str)
    def _color(self, path: str, color: str) -> None:
        self._change_tree(lambda session: tagging.set_color(session, path, color), (path,))

    def _apply(self, ids: tuple[str, ...], path: str, *, wanted: bool) -> None:
        if not ids:
            self.said.emit(self.tr("先在右侧“批注”里选中一些批注。"))
            return
        change = marking.add_tag if wanted else marking.remove_tag
        adding = self.tr("正在给 %n 条批注加标签", None, len(ids))
        taking = self.tr("正在从 %n 条批注移除标签", None, len(ids))

        def done(count: int) -> None:
            added = self.tr("已给 %n 条批注加上“{0}”。", None, count)
            taken = self.tr("已从 %n 条批注移除“{0}”。", None, count)
            if count:
                self.said.emit((added if wanted else taken).format(path))

        work = partial(_applied, change, ids, path)
        self._changing.run(work, done, rows=len(ids), words=adding if wanted else taking)

    def _change_tree(self, change: Callable[[Session], bool], paths: tuple[str, ...], done: str = "") -> None:
        """Change the tags ``paths`` and those below them, whoever carries them."""
        rows = tagging.carriers(self._session, paths)
        words = self.tr("正在更改 %n 处标签", None, rows)
        self._changing.run(partial(_guarded, change), partial(self._changed, done), rows=rows, words=words)

    def _changed(self, done: str, changed: bool | None) -> None:
        if changed is None:
            self.said.emit(self._nested())
        elif changed and done:
            self.said.emit(done)

    def _go_to(self, name: str) -> None:
        """Have the cursor follow a tag that is about to be called ``name``."""
        for path in tidied((name,)):
            self._panes.tags.tree.expect(path)

    def _nested(self) -> str:
        return self.tr("标签不能放到它自己下面。")

    # The document

    def set_view(self, view: DocumentView | None) -> None:
        """Work on ``view`` from now on."""
        self._view = view
        self.refresh()
        self._suggest_for_document()

    def refresh(self) -> None:
        """Show the tags of the document on top."""
        document = self._view.document if self._view else None
        self._panes.document_tags.setVisible(document is not None)
        if document is not None:
            tags = tagging.document_tags(self._session, document.record.id)
            self._panes.document_tags.set_tags(tags, self._session.tag_counts())

    def library_changed(self, changes: Changes) -> None:
        """Show the tags as they are now."""
        if changes & Changes.TAGS:
            self.refresh()

    @Slot(tuple)
    def _tag_document(self, tags: tuple[str, ...]) -> None:
        document = self._view.document if self._view else None
        if document is not None:
            self._changing.run(lambda session: tagging.tag_documents(session, {document.record.id: tags}))

    # Suggestions

    @Slot()
    def _suggest_for_document(self) -> None:
        """Suggest tags for the document, once its tags are in sight."""
        view = self._view
        report = view.report if view else None
        if view is None or report is None or self._panes.right.current() is not self._panes.info:
            return
        asked = report, view.script
        if asked == self._asked:
            return
        self._asked = asked
        self._panes.document_tags.suggestions.set_tags(())
        self._suggest(_DOCUMENT, partial(_for_document, report, view.script), self._show_for_document)

    def _show_for_document(self, tags: tuple[str, ...]) -> None:
        have = set(self._panes.document_tags.field.tags())
        self._panes.document_tags.suggestions.set_tags(tuple(tag for tag in tags if tag not in have))

    @Slot(object, int, int, str)
    def _suggest_for_note(self, report: Report, start: int, end: int, note: str) -> None:
        script = self._view.script if self._view else ViewScript.ORIGINAL
        make = partial(_for_note, report, script, Span(start, end), note)
        self._suggest(_NOTE, make, self._annotating.editor.suggest)

    def _suggest(self, key: str, suggest: Suggest, show: Callable[[tuple[str, ...]], None]) -> None:
        have = [one.path for one in self._session.tag_counts()]
        work = partial(_suggested, self._session.library.path, self._words, self._cutter, suggest, have, self._closing)
        self._tasks.run(key, work, partial(self._suggested, show), self.failed.emit, (StoreError,))

    def _suggested(self, show: Callable[[tuple[str, ...]], None], made: tuple[WordCutter, tuple[str, ...]]) -> None:
        self._cutter, tags = made
        show(tags)

    def close(self) -> None:
        """Stop counting words."""
        self._closing.set()


def _tree(session: Session) -> tuple[TagRow, ...]:
    return tag_rows(session.nested_tag_counts())


def _tree_at(path: Path) -> tuple[TagRow, ...]:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return _tree(Session(library))


def _applied(
    change: Callable[[Session, tuple[str, ...], str], int], ids: tuple[str, ...], path: str, session: Session
) -> int:
    return change(session, ids, path)


def _guarded(change: Callable[[Session], bool], session: Session) -> bool | None:
    """Whether anything changed; None for a tag that would come to lie below itself."""
    try:
        return change(session)
    except ValueError:
        return None


def _for_document(
    report: Report,
    script: ViewScript,
    words: LibraryWords,
    session: Session,
    cut: WordCutter,
    have: list[str],
    stop: Callable[[], bool],
) -> tuple[str, ...]:
    return suggest_for_document(report, script, words.frequencies(session, cut, stop), cut, have)


def _for_note(
    report: Report,
    script: ViewScript,
    span: Span,
    note: str,
    words: LibraryWords,
    session: Session,
    cut: WordCutter,
    have: list[str],
    stop: Callable[[], bool],
) -> tuple[str, ...]:
    return suggest_for_note(report, script, span, note, words.frequencies(session, cut, stop), cut, have)


def _suggested(
    path: Path,
    words: LibraryWords,
    cutter: WordCutter | None,
    suggest: Suggest,
    have: list[str],
    closing: threading.Event,
) -> tuple[WordCutter, tuple[str, ...]]:
    """In a thread, with a connection of its own; the dictionary of words is loaded by the first one that needs it."""
    cut = cutter or WordCutter.load(cache_folder(), jieba_cache=False)
    with open_library(path, make=False) as library:
        return cut, suggest(words, Session(library), cut, have, closing.is_set)
