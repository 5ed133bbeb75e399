"""Excerpts as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from reader.export.excerpt import PATH_SEPARATOR, Excerpt, citation, one_line, reference, wording
from reader.export.grouping import conversion
from reader.export.options import ExportOptions, ExportScript
from reader.export.selection import Selection, select

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render_csv(excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """CSV (RFC 4180) in UTF-8 with a signature, without which Excel takes it for the system's code page.

    One row an excerpt in reading order, whatever the grouping. A cell of text that a spreadsheet would take
    for a formula gets an apostrophe before it; positions are plain numbers.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([safe(cell) for cell in header(options)])
    for excerpt in select(excerpts, Selection()):
        writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in row(excerpt, options)])
    return out.getvalue().encode("utf-8-sig")


def header(options: ExportOptions) -> list[str]:
    """The names of the columns of a table of excerpts."""
    labels = options.labels
    both = [f"{labels.quote}（{labels.viewed}）"] if options.script is ExportScript.BOTH else []
    context = [labels.sentence] if options.context else []
    return [
        *(
            labels.quote,
            *both,
            *context,
            labels.section,
            labels.note,
            labels.tags,
            labels.color,
            labels.style,
            labels.scope,
        ),
        *(labels.report, labels.issuer, labels.date, labels.document, labels.start, labels.end),
        *(labels.sha256, labels.created, labels.source, labels.reference),
        *([labels.conversion] if options.script is not ExportScript.ORIGINAL else []),
    ]


def row(excerpt: Excerpt, options: ExportOptions) -> list[str | int]:
    """One excerpt under :func:`header`: positions as numbers, all else as it stands, formulas not yet disarmed."""
    labels = options.labels
    words = wording(excerpt, options.script)
    both = [(excerpt.viewed or excerpt.original).quote] if options.script is ExportScript.BOTH else []
    context = [words.sentence] if options.context else []
    style = labels.styles.get(excerpt.style, excerpt.style.value)
    scope = labels.scopes.get(excerpt.scope, excerpt.scope.value)
    section = PATH_SEPARATOR.join(map(one_line, words.section))
    color = labels.colors.get(excerpt.color, excerpt.color.value)
    return [
        *(words.quote, *both, *context, section, excerpt.note, " ".join(excerpt.tags), color, style, scope),
        *(words.title, words.issuer, excerpt.date, excerpt.document, excerpt.span.start, excerpt.span.end),
        *(excerpt.sha256, excerpt.created, citation(excerpt, options.script), reference(excerpt)),
        *([conversion(excerpt, options)] if options.script is not ExportScript.ORIGINAL else []),
    ]


def safe(cell: str) -> str:
    """``cell`` as a spreadsheet shows it without calculating: an apostrophe before what starts a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell
