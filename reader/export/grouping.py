"""Excerpts under the headings of an export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.annotate.model import Color, Scope
from reader.export.excerpt import Excerpt, Wording, one_line, wording
from reader.export.options import ExportOptions, ExportScript, GroupBy
from reader.export.selection import Selection, select
from reader.export.viewing import describe


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the excerpts under it, in reading order."""

    heading: str
    excerpts: tuple[Excerpt, ...]


def groups(excerpts: Iterable[Excerpt], options: ExportOptions) -> list[Group]:
    """``excerpts`` under the headings ``options`` ask for: tags by their path, colours in the model's order.

    Excerpts without a tag come last.
    """
    ordered = select(excerpts, Selection())
    if options.group_by is GroupBy.TAG:
        tags = sorted({tag for excerpt in ordered for tag in excerpt.tags})
        found = [Group(tag, tuple(one for one in ordered if tag in one.tags)) for tag in tags]
        bare = tuple(one for one in ordered if not one.tags)
        return [*found, Group(options.labels.untagged, bare)] if bare else found
    if options.group_by is GroupBy.COLOR:
        return [
            Group(options.labels.colors.get(color, color.value), held)
            for color in Color
            if (held := tuple(one for one in ordered if one.color is color))
        ]
    return _by_document(ordered, options)


def _by_document(ordered: Sequence[Excerpt], options: ExportOptions) -> list[Group]:
    held: dict[tuple[str, str], list[Excerpt]] = {}
    for excerpt in ordered:
        held.setdefault((excerpt.sha256, excerpt.document), []).append(excerpt)
    return [Group(document_heading(some[0], options), tuple(some)) for some in held.values()]


def document_heading(excerpt: Excerpt, options: ExportOptions) -> str:
    """The title of the excerpt's document, in the script of the export; its file name where it has none."""
    return one_line(wording(excerpt, options.script).title) or excerpt.document


def secondary(excerpt: Excerpt, options: ExportOptions) -> Wording | None:
    """The wording that follows when both were asked for, and it says the quote differently."""
    if options.script is not ExportScript.BOTH or excerpt.viewed is None:
        return None
    return excerpt.viewed if excerpt.viewed.quote != excerpt.original.quote else None


def conversion(excerpt: Excerpt, options: ExportOptions) -> str:
    """How the words as viewed were made, in one line, where they are in the export; else empty."""
    if options.script is ExportScript.ORIGINAL or excerpt.viewing is None:
        return ""
    return describe(excerpt.viewing, options.labels)


def mark(excerpt: Excerpt, options: ExportOptions) -> str:
    """How the excerpt was marked: its style, its colour as the reader calls it, and on what unless on words."""
    labels = options.labels
    parts = [
        labels.styles.get(excerpt.style, excerpt.style.value),
        labels.colors.get(excerpt.color, excerpt.color.value),
    ]
    if excerpt.scope is not Scope.TEXT:
        parts.append(labels.scopes.get(excerpt.scope, excerpt.scope.value))
    return " · ".join(parts)


def context(words: Wording, options: ExportOptions) -> str:
    """The containing sentence, where it was asked for and says more than the quote; else empty."""
    says_more = words.quote.strip() and words.sentence.strip() != words.quote.strip()
    return words.sentence if options.context and says_more else ""
