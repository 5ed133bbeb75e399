"""The page as it is heard: the sentence being read, what is marked in it, and where the caret has gone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.text.span import Span
from reader.ui.coords import QtText
from reader.ui.reading.content import Content
from reader.ui.reading.page_view import PageView
from reader.ui.reading.selecting import Selection, Unit, unit_span
from reader.ui.reading.speaking import is_heard, marks_in_words, tell_caret, tell_jump

_LONGEST_SPOKEN = 1000


class SpokenView(PageView):
    """A page with a caret and a selection, which it can tell of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = Selection()
        self._caret_shown = False
        self._qt_text: QtText | None = None

    def set_content(self, content: Content, keep: int | None = None) -> None:
        """Show ``content``; see :meth:`PageView.set_content`."""
        self._qt_text = None
        super().set_content(content, keep)

    def set_words(self, content: Content) -> None:
        """Show ``content``, set alike; see :meth:`PageView.set_words`."""
        self._qt_text = None
        super().set_words(content)

    def caret_position(self) -> int:
        """Where the caret is, in sight or not."""
        return self._selection.caret

    def spoken_text(self) -> str:
        """What a screen reader says: the selection, or else the sentence at the caret, or at the top of the page."""
        page, span = self._geometry.page, self._selection.span or self.sentence_in_sight()
        return page.text[span.start : min(span.end, span.start + _LONGEST_SPOKEN)]

    def sentence_in_sight(self) -> Span:
        """The sentence at the caret while it is shown, else the first one of the page in sight."""
        place = self._selection.caret if self._caret_shown else self.top_position()
        return unit_span(self._geometry.page, place, Unit.SENTENCE, self._selection.find_word)

    def spoken_marks(self) -> str:
        """What is marked in the words of :meth:`spoken_text`, in words; empty without marks."""
        return marks_in_words(self._layers, self._selection.span or self.sentence_in_sight())

    def qt_text(self) -> QtText:
        """The text in Qt's measure, for assistive technology; made when it is first asked for."""
        if self._qt_text is None:
            self._qt_text = QtText(self._geometry.page.text)
        return self._qt_text

    def scroll_to(self, position: int, align: str = "top", flash: bool = True) -> None:
        """As of the page; where it leads is said."""
        super().scroll_to(position, align, flash)
        if is_heard() and len(self._geometry.page):
            page = self._geometry.page
            span = unit_span(page, page.shown(position), Unit.SENTENCE, self._selection.find_word)
            tell_jump(self, page.text[span.start : span.end][:_LONGEST_SPOKEN], marks_in_words(self._layers, span))

    def _announce(self) -> None:
        if is_heard():
            selection = self._selection
            tell_caret(self, self.qt_text(), selection.caret, selection.span, self.spoken_text())
