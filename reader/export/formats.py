"""The formats an export can have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.export.docx_format import render_docx
from reader.export.excerpt import Excerpt
from reader.export.html import render_html
from reader.export.indicator import IndicatorRecord
from reader.export.json_format import render_json
from reader.export.markdown import render_markdown
from reader.export.options import ExportOptions
from reader.export.tables import render_csv
from reader.export.webannotation import render_webannotation
from reader.export.workbook import render_xlsx


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way to write excerpts down, and the suffix its files have.

    ``preview`` is the format whose text shows what a file that is no text will hold; empty for a text, which
    shows itself. ``grouped`` tells that the headings of :class:`GroupBy` stand in it. ``with_indicators``, where
    there is one, writes indicators as well.
    """

    suffix: str
    render: Callable[[Iterable[Excerpt], ExportOptions], bytes]
    preview: str = ""
    grouped: bool = False
    with_indicators: Callable[[Iterable[Excerpt], ExportOptions, Iterable[IndicatorRecord]], bytes] | None = None

    @property
    def is_text(self) -> bool:
        """Whether a file of the format is UTF-8 text."""
        return not self.preview


FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "md": ExportFormat(".md", render_markdown, grouped=True),
        "html": ExportFormat(".html", render_html, grouped=True),
        "docx": ExportFormat(".docx", render_docx, preview="md", grouped=True),
        "csv": ExportFormat(".csv", render_csv),
        "xlsx": ExportFormat(".xlsx", render_xlsx, preview="csv", with_indicators=render_xlsx),
        "json": ExportFormat(".json", render_json),
        "jsonld": ExportFormat(".jsonld", render_webannotation),
    }
)


def render(
    name: str, excerpts: Iterable[Excerpt], options: ExportOptions, indicators: Iterable[IndicatorRecord] = ()
) -> bytes:
    """``excerpts`` in the format ``name``, a key of :data:`FORMATS`; ``indicators`` too where the format holds any."""
    found = FORMATS[name]
    if found.with_indicators is not None:
        return found.with_indicators(excerpts, options, indicators)
    return found.render(excerpts, options)


def preview_text(name: str, excerpts: Iterable[Excerpt], options: ExportOptions) -> str:
    """What an export in the format ``name`` shows of ``excerpts``, as text: itself, or its text counterpart."""
    return FORMATS[FORMATS[name].preview or name].render(excerpts, options).decode("utf-8-sig")
