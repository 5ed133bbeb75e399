"""Exporting marked excerpts: what it would hold, and writing it."""

from __future__ import annotations

from pathlib import Path

from reader.export.excerpt import Excerpt
from reader.export.formats import render
from reader.export.options import ExportOptions
from reader.export.selection import Selection, select
from reader.export.write import write_atomically

_PREVIEW_EXCERPTS = 20


def preview(
    excerpts: tuple[Excerpt, ...], selection: Selection, options: ExportOptions, format: str
) -> tuple[int, str]:
    """How many excerpts an export would hold, and the beginning of what it would look like."""
    chosen = select(excerpts, selection)
    text = render(format, chosen[:_PREVIEW_EXCERPTS], options).decode("utf-8-sig")
    return len(chosen), text


def write(path: Path, excerpts: tuple[Excerpt, ...], selection: Selection, options: ExportOptions, format: str) -> int:
    """Write the export to ``path``, whole or not at all; the number of excerpts in it. Raises ``ExportError``."""
    chosen = select(excerpts, selection)
    write_atomically(path, render(format, chosen, options))
    return len(chosen)
