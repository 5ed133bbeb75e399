"""Exporting marked excerpts: what it would hold, and writing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from reader.annotate.model import Color
from reader.export.excerpt import Excerpt
from reader.export.formats import FORMATS, preview_text, render
from reader.export.indicator import IndicatorRecord
from reader.export.options import ExportOptions, Labels
from reader.export.selection import Selection, select
from reader.export.write import write_atomically

_PREVIEW_EXCERPTS = 20


def labels_with(color_labels: Mapping[str, str], words: Labels | None = None) -> Labels:
    """The ``words`` of an export, the usual ones unless given, with the reader's own names for the colours."""
    usual = words or Labels()
    colors = {color: color_labels.get(color.value, "").strip() or usual.colors[color] for color in Color}
    return replace(usual, colors=colors)


def preview(
    excerpts: tuple[Excerpt, ...], selection: Selection, options: ExportOptions, format: str
) -> tuple[int, str]:
    """How many excerpts an export would hold, and the beginning of what it would look like, as text."""
    chosen = select(excerpts, selection)
    return len(chosen), preview_text(format, chosen[:_PREVIEW_EXCERPTS], options)


Indicators = Callable[[frozenset[str]], tuple[IndicatorRecord, ...]]
"""The indicators of the documents with these SHA-256 sums; of all when there are none."""


def write(
    path: Path,
    excerpts: tuple[Excerpt, ...],
    selection: Selection,
    options: ExportOptions,
    format: str,
    indicators: Indicators | None = None,
) -> int:
    """Write the export to ``path``, whole or not at all; the number of excerpts in it. Raises ``ExportError``.

    ``indicators`` is called only for a format that holds some.
    """
    chosen = select(excerpts, selection)
    counted = indicators(selection.documents) if indicators and FORMATS[format].with_indicators else ()
    write_atomically(path, render(format, chosen, options, counted))
    return len(chosen)
