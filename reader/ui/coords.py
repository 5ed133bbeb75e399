"""The one place where Qt's UTF-16 positions and the project's code points meet."""

from __future__ import annotations

from reader.text.span import Span
from reader.text.utf16 import Utf16Index


class QtText:
    """One string that was given to Qt, in both measures.

    Qt positions count UTF-16 units; a position inside a surrogate pair belongs to the character's start.
    """

    __slots__ = ("_index", "_same")

    def __init__(self, text: str) -> None:
        self._index = Utf16Index(text)
        self._same = self._index.length == len(text)

    @property
    def same(self) -> bool:
        """Whether both measures agree everywhere, as they do without characters outside the BMP."""
        return self._same

    def to_qt(self, position: int) -> int:
        """The Qt position of the code point ``position``."""
        return position if self._same else self._index.to_units(position)

    def from_qt(self, qt_position: int) -> int:
        """The code point position of ``qt_position``."""
        return qt_position if self._same else self._index.to_points(qt_position)

    def range_to_qt(self, span: Span) -> tuple[int, int]:
        """``span`` as Qt's start and length."""
        start = self.to_qt(span.start)
        return start, self.to_qt(span.end) - start

    def span_from_qt(self, qt_start: int, qt_end: int) -> Span:
        """The half-open Qt range as a span of code points."""
        return Span(self.from_qt(qt_start), self.from_qt(qt_end))
