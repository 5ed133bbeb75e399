"""The reader's word against the dictionaries': terms that stay as they are, and characters chosen otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.script.convert import Conversion, Piece, Ruled
from reader.script.scripts import REGIONAL_FORMS, ViewScript
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Ruling:
    """How ``term``, characters of the repaired text, is shown where a conversion would have its way.

    ``shown`` is the term itself for a term never converted. ``script`` is ``hans`` or ``hant`` (which holds in 臺灣 and
    香港 too, in the forms of each), or empty for every one. ``position`` is the source offset of the one place meant,
    None for wherever the term stands.
    """

    term: str
    shown: str
    script: str = ""
    position: int | None = None

    @property
    def is_exception(self) -> bool:
        """Whether the term just stays as it is."""
        return self.term == self.shown


def ruled(
    conversion: Conversion, rulings: Sequence[Ruling], script: ViewScript, repairs: OffsetMap | None = None
) -> Conversion:
    """``conversion``, which is to ``script``, with the reader's ``rulings`` carried out; everything else as it was.

    A ruling holds only in what was converted. ``repairs`` leads from the source to the text converted. Where two
    rulings want the same characters, one for a single place goes before, then the longer term. A word replaced by
    the dictionaries (打印机 -> 印表機) that a term stands in is taken back, and its rest converted by itself.
    """
    side = "hans" if script is ViewScript.HANS else "hant"
    wanted = [one for one in rulings if one.script in ("", side) and one.term]
    if not wanted or not conversion.pieces:
        return conversion
    settled = (_settled(conversion, span, one, script) for span, one in _places(conversion, wanted, repairs))
    found = [one for one in settled if one]
    return _carried_out(conversion, found) if found else conversion


def rulings_within(rulings: Iterable[Ruling], repairs: OffsetMap, part: Span) -> tuple[Ruling, ...]:
    """``rulings`` for a ``part`` of the text that ``repairs`` leads to, converted alone."""
    found: list[Ruling] = []
    for one in rulings:
        if one.position is None:
            found.append(one)
        elif part.start <= (at := _place_of(one.position, repairs)) < part.end:
            found.append(replace(one, position=at - part.start))
    return tuple(found)


def _places(conversion: Conversion, rulings: Iterable[Ruling], repairs: OffsetMap | None) -> list[tuple[Span, Ruling]]:
    """Where rulings hold, in order and without overlap."""
    text = conversion.source
    taken = bytearray(len(text))
    found: list[tuple[Span, Ruling]] = []

    def take(start: int, one: Ruling) -> None:
        span = Span(start, start + len(one.term))
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * len(span)
            found.append((span, one))

    terms: dict[str, Ruling] = {}
    for one in rulings:
        if one.position is None:
            terms.setdefault(one.term, one)
            continue
        at = _place_of(one.position, repairs)
        if text.startswith(one.term, at):
            take(at, one)
    if terms:
        pattern = re.compile("|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True)))
        for match in pattern.finditer(text):
            take(match.start(), terms[match.group()])
    return sorted(found, key=lambda place: place[0])


def _place_of(position: int, repairs: OffsetMap | None) -> int:
    """The source ``position`` in the repaired text, or one behind its end."""
    if repairs is None:
        return position
    if position >= repairs.source_length:
        return repairs.target_length
    return repairs.map_span(Span(position, position + 1)).span.start


def _piece_of(conversion: Conversion, span: Span) -> Piece | None:
    """What was converted by itself, or beside others by the same converter, and has ``span`` in it."""
    pieces = conversion.pieces
    index = bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1
    if index < 0:
        return None
    piece = pieces[index]
    while piece.end < span.end and index + 1 < len(pieces):
        index += 1
        if pieces[index].start != piece.end or pieces[index].converter is not piece.converter:
            return None
        piece = replace(piece, end=pieces[index].end)
    return piece if span.end <= piece.end else None


def _settled(conversion: Conversion, span: Span, ruling: Ruling, script: ViewScript) -> Ruled | None:
    """What ``ruling`` makes of ``span``, widened where it cuts words replaced as a whole.

    None outside what was converted.
    """
    piece = _piece_of(conversion, span)
    if piece is None:
        return None
    shown = ruling.shown
    if script in REGIONAL_FORMS and not ruling.is_exception:
        shown = piece.converter.beside(REGIONAL_FORMS[script]).convert(shown).text
    there = conversion.map.map_span(span).span
    whole = conversion.map.invert().map_span(there).span.hull(span)
    if whole != span:
        text, one = conversion.source, piece.converter
        before, after = text[whole.start : span.start], text[span.end : whole.end]
        shown = one.convert(before).text + shown + one.convert(after).text
    return Ruled(whole, there, shown, ruling.term, ruling.shown)


def _carried_out(conversion: Conversion, found: Sequence[Ruled]) -> Conversion:
    """``found`` put into ``conversion``; of two that were widened into each other, the first."""
    old = conversion.map
    pieces: list[str] = []
    blocks: list[tuple[int, int, int]] = []
    kept: list[Ruled] = []
    waiting = [(one.source.start, one.source.end, len(one.target)) for one in old.blocks()][::-1]
    at = 0
    for one in found:
        start, end = one.source.start, one.source.end
        if start < at:
            continue
        pieces += (conversion.text[old.map(at) : old.map(start)], one.after)
        while waiting and waiting[-1][0] < end:
            block = waiting.pop()
            if block[1] <= start:
                blocks.append(block)
        # As long as before and not part of a replaced word: character by character, as orthography is.
        if len(one.after) != end - start or end - start != len(one.term):
            blocks.append((start, end, len(one.after)))
        at = end
        kept.append(one)
    pieces.append(conversion.text[old.map(at) :])
    offsets = OffsetMap.from_blocks(old.source_length, [*blocks, *waiting[::-1]])
    placed = tuple(replace(one, target=offsets.map_span(one.source).span) for one in kept)
    return replace(conversion, text="".join(pieces), map=offsets, ruled=placed)
