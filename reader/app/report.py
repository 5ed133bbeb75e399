"""From a file, or from a stored text, to everything Yandu knows about a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from reader.analyze.finding import Analysis, Indicator
from reader.analyze.run import analyze_source
from reader.analyze.unmarked import Unmarked, find_unmarked, indicator_at
from reader.annotate.correction import Corrections
from reader.app.corrections import corrected
from reader.app.places import cache_folder
from reader.script.detect import Detection, detect
from reader.script.view import PLAIN, View, ViewOptions, ViewScript, build_view, is_ready, simplified
from reader.source.document import Source, read_source
from reader.source.repair import Repaired, normalize, repair
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Choices:
    """What its reader chose of a report; see :func:`prepare`. Two reports of one source and choice are the same."""

    repairing: bool = True
    rejected: frozenset[tuple[int, int]] = frozenset()
    corrections: Corrections = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A source text with its repair, its script and its analysis.

    ``analysis`` is in source coordinates. Nothing in it depends on how the report is being looked at.
    """

    source: Source
    repaired: Repaired
    detected: Detection
    analysis: Analysis
    choices: Choices = Choices()

    def view(self, script: ViewScript, options: ViewOptions = PLAIN) -> View:
        """The text shown in ``script``, with its map from the source."""
        return build_view(self.source.text, self.repaired, self.detected.script, script, options, cache_folder())

    def is_ready(self, script: ViewScript, options: ViewOptions = PLAIN) -> bool:
        """Whether :meth:`view` would find its dictionaries in memory."""
        return is_ready(self.detected.script, script, options, cache_folder())


def prepare(
    source: Source,
    *,
    repairing: bool = True,
    rejected: frozenset[tuple[int, int]] = frozenset(),
    corrections: Corrections = (),
) -> Report:
    """The report of ``source``; a pure function, fit for a background thread.

    ``rejected`` holds the source spans of repairs the reader has switched off; without ``repairing``
    only line ends and what Qt cannot show are normalised. ``corrections`` are what the reader put right of the
    analysis.
    """
    repaired = repaired_as(source, repairing=repairing, rejected=rejected)
    detected = detect(repaired.text)
    choices = Choices(repairing, rejected, corrections)
    found = analyze_source(source, repaired, detected.script, cache_folder())
    report = Report(source, repaired, detected, found, choices)
    if not corrections:
        return report
    found = corrected(report.analysis, source.text, corrections, _Marking(report))
    return replace(report, analysis=found)


def repaired_as(source: Source, *, repairing: bool, rejected: frozenset[tuple[int, int]]) -> Repaired:
    """The text of ``source`` as its reader has it repaired; see :func:`prepare`."""
    return repair(source.text, source.format, rejected) if repairing else normalize(source.text)


def characters_in(repaired: Repaired) -> int:
    """How many characters a reader has before them: those of the repaired text that are not white space.

    It is the same in whatever script the text is shown.
    """
    return len("".join(repaired.text.split()))


def unmarked_numbers(report: Report) -> tuple[Unmarked, ...]:
    """The numbers of ``report`` that are no indicators, in source coordinates."""
    text, forward = simplified_text(report)
    back = forward.invert()
    found = find_unmarked(text, report.analysis.through(forward))
    return tuple(replace(one, span=back.map_span(one.span).span) for one in found)


def simplified_text(report: Report) -> tuple[str, OffsetMap]:
    """The clean Simplified text that the analysis runs on, and the map from the source to it."""
    conversion = simplified(report.repaired.text, report.detected.script, cache_folder())
    return conversion.text, report.repaired.map.then(conversion.map)


class _Marking:
    """Makes indicators of numbers of one report; the text they are read in is made when the first is wanted."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def _ground(self) -> tuple[str, OffsetMap, Analysis]:
        text, forward = simplified_text(self._report)
        return text, forward, self._report.analysis.through(forward)

    def __call__(self, span: Span) -> Indicator | None:
        text, forward, found = self._ground
        one = indicator_at(text, forward.map_span(span).span, found)
        return None if one is None else Analysis(indicators=(one,)).through(forward.invert()).indicators[0]


def indicator_of(report: Report, span: Span) -> Indicator | None:
    """The indicator that the number in the source ``span`` would be, in source coordinates; None without a number."""
    return _Marking(report)(span)


def load(path: Path, *, encoding: str | None = None, repairing: bool = True) -> Report:
    """The report in the file at ``path``. Raises ``ImportFailed`` when it cannot be read as one."""
    return prepare(read_source(path, encoding), repairing=repairing)
