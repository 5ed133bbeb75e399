"""The formats an export can have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.export.excerpt import Excerpt
from reader.export.html import render_html
from reader.export.json_format import render_json
from reader.export.markdown import render_markdown
from reader.export.options import ExportOptions
from reader.export.tables import render_csv


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way to write excerpts down, and the suffix its files have."""

    suffix: str
    render: Callable[[Iterable[Excerpt], ExportOptions], bytes]


FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "md": ExportFormat(".md", render_markdown),
        "html": ExportFormat(".html", render_html),
        "csv": ExportFormat(".csv", render_csv),
        "json": ExportFormat(".json", render_json),
    }
)


def render(name: str, excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """``excerpts`` in the format ``name``, a key of :data:`FORMATS`."""
    return FORMATS[name].render(excerpts, options)
