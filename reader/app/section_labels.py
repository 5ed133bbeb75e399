"""What the sections of a report are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from reader.analyze.finding import Heading, HeadingKind
from reader.app.report import Report
from reader.app.sections import heading_words, numbering, section_path
from reader.store.outlines import Section
from reader.text.span import Span


class Worded(Protocol):
    """What has the words of a span in source coordinates."""

    def text(self, source_span: Span) -> str:
        """The words of ``source_span``."""


@dataclass(frozen=True, slots=True)
class RepairedWords:
    """The words of a report in the script of its source, repaired."""

    report: Report

    def text(self, source_span: Span) -> str:
        """The words of ``source_span``."""
        repaired = self.report.repaired
        return repaired.map.map_span(source_span).span.of(repaired.text)


def section_label(page: Worded, path: Iterable[Heading]) -> str:
    """Where a place is, as ``二（二）1. 普惠优质发展学前教育``: the numbers, and the words of the last heading.

    A space stands between them behind a marker like ``1.``; those of Chinese punctuation bring their own.

    ``path`` is in source coordinates; points are left out, since they stand inside a paragraph.
    """
    nodes = [node for node in path if node.kind is HeadingKind.HEADING]
    if not nodes:
        return ""
    markers = [numbering(page.text(node.marker)) for node in nodes]
    last = markers[-1]
    title = nodes[-1].name or _line(page.text(nodes[-1].title))
    return joined_markers(markers) + (" " if last and last.isascii() else "") + title


def joined_markers(markers: Iterable[str]) -> str:
    """Markers run together: 二、（二）1. as 二（二）1.; but 一、3. stays, for 一3. would be read as a number."""
    kept = [number for marker in markers if (number := numbering(marker))]
    return "".join(marker if after[:1].isalnum() else marker.rstrip("、") for marker, after in pairwise((*kept, "0")))


def numbered_place(markers: Iterable[str]) -> str:
    """Where a place is by the numbers of its sections alone: 二（二）1.; 一 for 一、, behind which nothing comes."""
    return joined_markers(markers).rstrip("、")


def _line(words: str) -> str:
    return " ".join(words.split())


def sections_of(report: Report) -> tuple[Section, ...]:
    """The sections of ``report``, to be stored: in source coordinates, in the words of its source, repaired."""
    headings, words = report.analysis.headings, RepairedWords(report)
    return tuple(
        Section(
            node.span.start,
            node.span.end,
            _line(heading_words(node, words.text)),
            section_label(words, section_path(headings, node.span.start)),
        )
        for node in headings
        if node.kind is HeadingKind.HEADING
    )
