"""Where the characters of a decoded text stand among the bytes of its file: the way from one decoding to another."""

from __future__ import annotations

import codecs
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.source.decode import KEEP_BYTES, Undecodable, keep_bytes
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span

_BLOCK = 4096
_AHEAD = 16
"""Bytes to look at behind one that may begin a character: no character has more than four."""


class UnlikeBytesError(ValueError):
    """The text is not what the bytes decode to, so that its characters have no place among them."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a span of one decoding stands in another; ``whole`` when it is made of the very same bytes.

    Otherwise it was widened to the characters that hold them.
    """

    span: Span
    whole: bool


class ByteMap:
    """The characters of one text by the bytes they were decoded from.

    Raises :class:`UnlikeBytesError` when ``data`` does not decode to a text of ``length`` characters, with each run
    of ``undecodable`` bytes as one of them. Making one decodes the bytes once; a position takes some 0.1 ms.
    """

    def __init__(self, data: bytes, encoding: str, length: int, undecodable: Sequence[Undecodable]) -> None:
        codecs.register_error(KEEP_BYTES, keep_bytes)
        self._data = data
        self._encoding = encoding
        blocks = ((one.span.start, one.span.end, len(one.data)) for one in undecodable)
        # From the text, where a run of bad bytes is one mark, to the decoding in which each of them is a character.
        self._spread = OffsetMap.from_blocks(length, blocks)
        self._gathered = self._spread.invert()
        self._bytes, self._characters = self._checkpoints()
        if self._characters[-1] != self._spread.target_length:
            raise UnlikeBytesError(encoding)

    def _checkpoints(self) -> tuple[list[int], list[int]]:
        """Byte and character positions of the borders of characters, some 4096 bytes apart; the ends are among them."""
        decoder = self._decoder()
        places, counts, count = [0], [0], 0
        for start in range(0, len(self._data), _BLOCK):
            block = self._data[start : start + _BLOCK]
            count += len(decoder.decode(block))
            place = start + len(block) - _pending(decoder)
            if place > places[-1]:
                places.append(place)
                counts.append(count)
        count += len(decoder.decode(b"", True))
        if len(self._data) > places[-1]:
            places.append(len(self._data))
            counts.append(count)
        counts[-1] = count
        return places, counts

    def _decoder(self) -> codecs.IncrementalDecoder:
        return codecs.getincrementaldecoder(self._encoding)(KEEP_BYTES)

    def to_bytes(self, span: Span) -> Span:
        """The bytes of the text's ``span``."""
        there = self._spread.map_span(span).span
        start = self._byte(there.start)
        return Span(start, start if not len(there) else self._byte(there.end))

    def from_bytes(self, span: Span) -> Moved:
        """The characters that hold the bytes of ``span``; none where it is empty."""
        start, sharp = self._character(span.start)
        end, sharp_end = self._character(span.end)
        if not sharp_end and len(span):
            end += 1
        there = Span(start, max(start, end))
        back = self._gathered.map_span(there).span
        whole = sharp and sharp_end and self._spread.map_span(back).span == there
        return Moved(back, whole)

    def _byte(self, character: int) -> int:
        """The byte the character begins with; that behind the last one for the end."""
        index = bisect_right(self._characters, character) - 1
        start, count = self._bytes[index], self._characters[index]
        if count == character:
            return start
        low, high = start, self._bytes[index + 1]
        while low < high:
            middle = (low + high) // 2
            if count + self._decoded(start, middle)[0] < character:
                low = middle + 1
            else:
                high = middle
        # The byte before ``low`` may have shown that those before it are no character: several came at once.
        more, place = self._decoded(start, low - 1)
        count += more
        for width in self._widths(place):
            if count == character:
                break
            place += width
            count += 1
        return place

    def _character(self, byte: int) -> tuple[int, bool]:
        """The character that holds ``byte``, and whether it begins there."""
        index = bisect_right(self._bytes, byte) - 1
        count, place = self._decoded(self._bytes[index], byte)
        count += self._characters[index]
        for width in self._widths(place) if place < byte else ():
            if place + width > byte:
                return count, place == byte
            place += width
            count += 1
        return count, place == byte

    def _decoded(self, start: int, end: int) -> tuple[int, int]:
        """How many characters the bytes ``[start, end)`` surely are, and where the one begins that is not complete."""
        decoder = self._decoder()
        return len(decoder.decode(self._data[start:end])), end - _pending(decoder)

    def _widths(self, place: int) -> list[int]:
        """How many bytes each of the characters has that begin at byte ``place``, some of them."""
        part = self._data[place : place + _AHEAD]
        decoder = self._decoder()
        found = decoder.decode(part, place + _AHEAD >= len(self._data))
        widths = [1 if "\udc00" <= one <= "\udcff" else len(one.encode(self._encoding)) for one in found]
        if sum(widths) + _pending(decoder) != len(part):
            raise UnlikeBytesError(self._encoding)
        return widths


def _pending(decoder: codecs.IncrementalDecoder) -> int:
    return len(decoder.getstate()[0])


def moved(span: Span, old: ByteMap, new: ByteMap) -> Moved:
    """Where the characters ``span`` of one text stand in another decoding of the same bytes."""
    return new.from_bytes(old.to_bytes(span))
