"""Marking what is selected: the pop-up beside the selection, the note editor, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.annotate.anchor import quote_of
from reader.annotate.model import Annotation, Color, Scope, Style
from reader.app import marking
from reader.app.excerpts import excerpts_of
from reader.app.marking import Wish
from reader.app.rewriting import Met, rewrite
from reader.app.sections import section_path
from reader.app.session import OpenDocument, Session
from reader.export.excerpt import citation
from reader.export.options import ExportScript
from reader.store.db import StoreError
from reader.text.span import Span
from reader.ui.changing import Changing
from reader.ui.document.document_view import DocumentView
from reader.ui.document.found_at import heading_at, indicator_at
from reader.ui.popups.selection import SelectionPopup
from reader.ui.theme import Theme
from reader.ui.widgets.joining import named
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.names import scope_name

if TYPE_CHECKING:
    from reader.ui.popups.note_editor import NoteEditor

_AS_A_ROW = 1000
"""Characters of a quote that take as long to write down as a short annotation."""


def _nothing() -> None:
    pass


class Annotating(QObject):
    """Turns what the reader does with a selection into commands of the session."""

    said = Signal(str)
    failed = Signal(object)
    """The ``StoreError`` that says why what was asked for cannot be shown."""
    color_used = Signal(str)
    editing_began = Signal(object, int, int, str)
    """A note is being written: the report, the source characters it is on, and what it says."""

    def __init__(self, session: Session, changing: Changing, theme: Theme, window: QWidget, color: Color) -> None:
        super().__init__(window)
        self._session, self._changing = session, changing
        self._view: DocumentView | None = None
        self._color = color
        self._draft: tuple[OpenDocument, Span, Scope] | None = None
        self._editing = ""
        self._seen = Wish()
        """What the annotation was when the reader began to write on it."""
        self._refused = False
        self._theme, self._window = theme, window

    # Made when they are first wanted: dressing what is hidden is most of what a start or another theme costs.

    @cached_property
    def popup(self) -> SelectionPopup:
        """What stands beside a selection."""
        made = SelectionPopup(self._theme, self._window)
        made.color_requested.connect(self.highlight)
        made.style_requested.connect(self.mark)
        made.note_requested.connect(self.write_note)
        made.tag_requested.connect(self.write_tags)
        made.copy_requested.connect(self.copy_citation)
        return made

    @cached_property
    def editor(self) -> NoteEditor:
        """Where notes are written."""
        from reader.ui.popups.note_editor import NoteEditor  # a session begins with reading

        made = NoteEditor(self._theme, self._window)
        made.saved.connect(self._save)
        made.delete_requested.connect(self._delete_edited)
        return made

    def _put_away(self) -> None:
        """Hide the pop-up beside the selection."""
        if "popup" in vars(self):
            self.popup.hide()

    def set_view(self, view: DocumentView | None) -> None:
        """Work on ``view`` from now on; what was being written on another one is saved."""
        if view is self._view:
            return
        self._put_away()
        if "editor" in vars(self) and self.editor.isVisible():
            (self.editor.save if self.editor.is_changed() else self.editor.discard)()
        self._view = view

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        for name in ("popup", "editor"):
            if name in vars(self):
                getattr(self, name).set_theme(theme)

    @Slot(str)
    def set_color(self, color: str) -> None:
        """Mark in ``color`` from now on."""
        self._color = Color(color)

    # The selection

    @Slot()
    def offer(self) -> None:
        """Show the pop-up beside the selection, if there is one."""
        if self._view is not None and self._view.selection() is not None:
            self.popup.show_for(self._view.view.selected_rect(), self._view.view.viewport())
            self.popup.follow(self._view.view.selected_rect)

    @Slot()
    def withdraw(self) -> None:
        """Hide the pop-up when the selection is gone."""
        if self._view is None or self._view.selection() is None:
            self._put_away()

    @Slot(str)
    def highlight(self, color: str) -> None:
        """Highlight the selection in ``color``."""
        self._color = Color(color)
        self.color_used.emit(color)
        self._mark(Style.HIGHLIGHT)

    @Slot()
    def highlight_again(self) -> None:
        """Highlight the selection in the last colour used."""
        self._mark(Style.HIGHLIGHT)

    @Slot()
    def underline(self) -> None:
        """Underline the selection."""
        self._mark(Style.UNDERLINE)

    @Slot()
    def wave(self) -> None:
        """Draw a wavy line under the selection."""
        self._mark(Style.WAVY)

    @Slot()
    def strike(self) -> None:
        """Draw a line through the selection."""
        self._mark(Style.STRIKE)

    @Slot(str)
    def mark(self, style: str) -> None:
        """Mark the selection in a style, by its value."""
        self._mark(Style(style))

    @Slot()
    def bookmark(self) -> None:
        """Put a bookmark on the selection; without one, on the line being read."""
        view = self._view
        if view is not None and view.document is not None and view.selection() is None:
            span = view.line_span()
            if len(span):
                said = partial(self.said.emit, self.tr("已在此处加书签。"))
                self._annotate(said, view.document, span, Style.BOOKMARK)
            return
        self._mark(Style.BOOKMARK)

    def _mark(self, style: Style) -> None:
        view = self._view
        span = view.selection() if view else None
        if view is None or view.document is None or span is None:
            self.said.emit(self.tr("先选中一段文字，再标注。"))
        else:
            self._annotate(partial(self._marked, view), view.document, span, style)

    def _marked(self, view: DocumentView) -> None:
        view.view.clear_selection()
        self._put_away()

    def _annotate(
        self,
        done: Callable[[], object],
        document: OpenDocument,
        span: Span,
        style: Style,
        note: str = "",
        tags: tuple[str, ...] = (),
        scope: Scope = Scope.TEXT,
        refused: Callable[[], object] = _nothing,
    ) -> None:
        """Mark something, and call ``done`` when that is on disk, or ``refused`` when it cannot be."""
        color = self._color

        def work(session: Session) -> None:
            session.annotate(document, span, style=style, color=color, note=note, tag_paths=tags, scope=scope)

        # What the reader wrote stays in the editor until it is on disk; a mark alone may go there in a thread.
        rows = 1 if note or tags else len(span) // _AS_A_ROW
        self._changing.run(work, lambda _: done(), rows=rows, refused=refused)

    # Notes

    @Slot()
    def write_note(self) -> None:
        """Write a note on the selection."""
        self._edit_new(tags_first=False)

    @Slot()
    def write_tags(self) -> None:
        """Put tags on the selection."""
        self._edit_new(tags_first=True)

    def _edit_new(self, *, tags_first: bool) -> None:
        view = self._view
        span = view.selection() if view else None
        if view is None or view.document is None or span is None:
            self.said.emit(self.tr("先选中一段文字，再写批注。"))
            return
        words, place = view.selected_text(), view.view.selected_rect()
        self._put_away()
        # Opening saves what is still being written elsewhere, so only then does the editor belong to this place.
        known, viewport = self._session.tag_counts(), view.view.viewport()
        if not self.editor.edit_new(words, self._color, known, place, viewport, tags_first=tags_first):
            return
        self.editor.follow(partial(_place_of, view, span))
        self._draft, self._editing = (view.document, span, Scope.TEXT), ""
        self.editing_began.emit(view.report, span.start, span.end, "")

    # Sections, indicators, the document

    @Slot()
    def write_section_note(self) -> None:
        """Write a note on the whole section being read, or the one the selection is in."""
        view = self._view
        headings = view.report.analysis.headings if view is not None and view.report is not None else ()
        span = view.selection() if view is not None else None
        path = section_path(headings, span.start if span else view.position()) if view is not None else ()
        if not path:
            self.said.emit(self.tr("这里不在任何章节里。"))
        else:
            self._edit_whole(path[-1].span, Scope.SECTION)

    @Slot(int)
    def write_heading_note(self, index: int) -> None:
        """Write a note on the whole section under the heading of this index."""
        headings = self._view.report.analysis.headings if self._view is not None and self._view.report else ()
        if 0 <= index < len(headings):
            self._edit_whole(headings[index].span, Scope.SECTION)

    @Slot()
    def write_document_note(self) -> None:
        """Write a note on the document as a whole."""
        self._edit_whole(Span(0, 0), Scope.DOCUMENT)

    def write_indicator_note(self, index: int) -> None:
        """Write a note on the indicator of this index."""
        found = self._view.report.analysis.indicators if self._view is not None and self._view.report else ()
        if 0 <= index < len(found):
            self._edit_whole(found[index].span, Scope.INDICATOR)

    def _edit_whole(self, span: Span, scope: Scope) -> None:
        view = self._view
        if view is None or view.document is None or view.page is None:
            return
        self._put_away()
        # On a heading lines and grounds would be in the way; a note stands beside it, with a bar along the section.
        style = Style.HIGHLIGHT if scope is Scope.INDICATOR else Style.NOTE
        words = view.document.record.label if scope is Scope.DOCUMENT else view.page.text(span)
        place = _place_of(view, span)
        quote = named(scope_name(scope), words)
        known, viewport = self._session.tag_counts(), view.view.viewport()
        if not self.editor.edit_new(quote, self._color, known, place, viewport, style=style):
            return
        self.editor.follow(partial(_place_of, view, span))
        self._draft, self._editing = (view.document, span, scope), ""
        self.editing_began.emit(view.report, span.start, span.end, "")

    def add_to_menu(self, menu: Menu, view: DocumentView, position: int) -> None:
        """Offer to mark the section, when its heading is at the view's ``position``, and the indicator there."""
        heading = heading_at(view.page, position)
        if heading >= 0:
            menu.addAction(self.tr("批注整节…")).triggered.connect(partial(self.write_heading_note, heading))
        index = indicator_at(view.page, position)
        if index >= 0:
            menu.addAction(self.tr("批注这项指标…")).triggered.connect(partial(self.write_indicator_note, index))
        if heading >= 0 or index >= 0:
            menu.addSeparator()

    @Slot(str)
    def edit(self, annotation_id: str) -> None:
        """Edit an annotation that is there."""
        view = self._view
        if view is None or view.page is None:
            return
        one = self._kept(annotation_id)
        if one is None or view.document is None or view.document.record.id != one.document_id:
            return
        place = _place_of(view, one.span)
        words = view.page.text(one.span)
        if one.scope is Scope.DOCUMENT:
            words = view.document.record.label
        quote = words if one.scope is Scope.TEXT else named(scope_name(one.scope), words)
        if not self.editor.edit(one, quote, self._session.tag_counts(), place, view.view.viewport()):
            return
        self.editor.follow(partial(_place_of, view, one.span))
        self._draft, self._editing = None, annotation_id
        self._seen = Wish(one.style, one.color, one.note, one.tags)
        self.editing_began.emit(view.report, one.span.start, one.span.end, one.note)

    def _kept(self, annotation_id: str) -> Annotation | None:
        """The annotation; None, which is told, when it has left the library."""
        try:
            return self._session.annotation(annotation_id)
        except StoreError as error:
            self.failed.emit(error)
            return None

    @Slot(str, tuple, str, str)
    def _save(self, note: str, tags: tuple[str, ...], color: str, style: str) -> None:
        if self._changing.is_busy:
            # Nothing is let out of the editor before it is on disk.
            self.editor.refuse()
            self.said.emit(self.tr("另一项更改还在进行；您写的都在，请等它完成后再保存。"))
            return
        self._refused = False
        if self._draft is not None:
            self._color = Color(color)
            done = self._view.view.clear_selection if self._view is not None else _nothing
            document, span, scope = self._draft
            self._annotate(done, document, span, Style(style), note, tuple(tags), scope, self._refuse)
        elif self._editing:
            written = Wish(Style(style), Color(color), note, tuple(tags))
            self._rewrite(self._editing, self._seen, written, self._refuse)
        if not self._refused:
            self._draft, self._editing = None, ""

    def _refuse(self) -> None:
        self._refused = True
        self.editor.refuse()

    @Slot()
    def _delete_edited(self) -> None:
        if self._editing:
            self.delete((self._editing,))
            self._editing = ""

    @Slot(object)
    def delete(self, annotation_ids: tuple[str, ...]) -> None:
        """Delete annotations, as one step."""
        count = len(annotation_ids)
        words = self.tr("正在删除 %n 条批注", None, count)
        self._changing.run(lambda session: session.delete(annotation_ids), rows=count, words=words)

    @Slot(object, str)
    def recolor(self, annotation_ids: tuple[str, ...], color: str) -> None:
        """Give annotations another colour, as one step."""
        count = len(annotation_ids)
        words = self.tr("正在更改 %n 条批注的颜色", None, count)
        self._changing.run(
            lambda session: marking.recolor(session, annotation_ids, Color(color)), rows=count, words=words
        )

    @Slot(str, str, str)
    def rewrite(self, annotation_id: str, before: str, note: str) -> None:
        """Let the note that was ``before`` say something else; what could not be saved stands in the editor."""
        refused = partial(self._give_back, annotation_id, note)
        self._rewrite(annotation_id, Wish(note=before), Wish(note=note), refused)

    def _rewrite(self, annotation_id: str, seen: Wish, written: Wish, refused: Callable[[], object]) -> None:
        change = partial(_rewritten, annotation_id, seen, written, self._line)
        self._changing.run(change, self._tell_met, refused=refused)

    def _line(self, moment: str) -> str:
        """What stands above what another has written at ``moment``."""
        when = datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
        return self.tr("—— 以下是别处在 {0} 写的 ——").format(when)

    def _tell_met(self, met: Met) -> None:
        if met is Met.OTHER_NOTE:
            self.said.emit(self.tr("这条批注在别处也改过：两边写的都留着，别处的接在您的后面。"))
        elif met is Met.DELETION:
            self.said.emit(self.tr("这条批注在别处删除了；您写的还在，批注已从回收站恢复。"))

    def _give_back(self, annotation_id: str, note: str) -> None:
        self.edit(annotation_id)
        if self._editing == annotation_id:
            self.editor.write(note)
        else:  # nothing is left that it could be written on
            QGuiApplication.clipboard().setText(note)
            self.said.emit(self.tr("这条批注已不在书库里；您写的没有保存，已放到剪贴板。"))

    # Copying

    @Slot()
    def copy(self) -> None:
        """Copy the selected words as they are shown."""
        if self._view is not None:
            self._view.when_selected(self._view.copy_selected)

    @Slot()
    def drag(self) -> None:
        """Drag the selected words, as they are shown, to where the reader drops them."""
        words = self._view.selected_text() if self._view is not None and self._view.page is not None else ""
        if words and self._view is not None:
            data = QMimeData()
            data.setText(words)
            drag = QDrag(self._view.view)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)

    @Slot()
    def copy_citation(self) -> None:
        """Copy the selection with its source."""
        span = self._view.selection() if self._view else None
        if span is None:
            self.said.emit(self.tr("先选中一段文字，再复制引文。"))
            return
        self._copy_citation_of(span)
        self._put_away()

    @Slot(str)
    def copy_annotation(self, annotation_id: str) -> None:
        """Copy the words of an annotation with their source."""
        one = self._kept(annotation_id)
        if one is not None:
            self._copy_citation_of(one.span)

    def _copy_citation_of(self, span: Span) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        report = view.document.report
        one = Annotation("", view.document.record.id, span, quote_of(report.source.text, span))
        excerpt = next(iter(excerpts_of(view.document, [one], view.script)))
        QGuiApplication.clipboard().setText(citation(excerpt, ExportScript.VIEWED))
        self.said.emit(self.tr("已复制引文。"))


def _place_of(view: DocumentView, span: Span) -> QRect:
    """Where the source ``span`` stands in the viewport; null while it is not shown."""
    return view.view.rect_of(view.page.to_view(span)) if view.page is not None else QRect()


def _rewritten(annotation_id: str, seen: Wish, written: Wish, line: Callable[[str], str], session: Session) -> Met:
    return rewrite(session, annotation_id, seen, written, line)
