"""From a file, or from a stored text, to everything Yandu knows about a report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.analyze.finding import Analysis
from reader.analyze.run import analyze_source
from reader.analyze.unmarked import Unmarked, find_unmarked
from reader.annotate.correction import Corrections
from reader.app.corrections import corrected
from reader.app.ground import Ground
from reader.app.places import cache_folder
from reader.script.convert import Conversion
from reader.script.detect import Detection, detect
from reader.script.view import (
    PLAIN,
    View,
    ViewOptions,
    ViewScript,
    build_view,
    is_ready,
    lines_near,
    lines_of,
    view_lines,
)
from reader.source.document import Source, read_source
from reader.source.repair import Repaired, normalize, repair
from reader.text.parts import parts
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

    ``found`` is what the rules find, ``analysis`` that with what the reader put right laid over it; both are in source
    coordinates. Nothing in it depends on how the report is being looked at.
    """

    source: Source
    repaired: Repaired
    detected: Detection
    found: Analysis
    analysis: Analysis
    choices: Choices
    ground: Ground = field(compare=False, repr=False)
    """Where the rules found it."""

    def view(self, script: ViewScript, options: ViewOptions = PLAIN) -> View:
        """The text shown in ``script``, with its map from the source."""
        return build_view(self.source.text, self.repaired, self.detected.script, script, options, cache_folder())

    def lines_near(self, position: int, around: int) -> Span | None:
        """Lines of the repaired text that can be converted alone; see :func:`reader.script.view.lines_near`."""
        return lines_near(self.repaired, self.detected.script, position, around)

    def lines_of(self, wanted: Span, most: int) -> Span | None:
        """Those that ``wanted`` touches, no more than ``most`` characters; see :func:`reader.script.view.lines_of`."""
        return lines_of(self.repaired, self.detected.script, wanted, most)

    def view_lines(self, lines: Span, script: ViewScript, options: ViewOptions = PLAIN) -> Conversion:
        """``lines``, of :meth:`lines_near`, as they are in :meth:`view`, which is not of ``ORIGINAL``."""
        return view_lines(self.repaired, self.detected.script, lines, script, options, cache_folder())

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
    found = analyze_source(source, repaired, detected.script, cache_folder())
    ground = Ground(repaired, detected.script, found)
    return put_right(
        Report(source, repaired, detected, found, found, Choices(repairing, rejected), ground), corrections
    )


def put_right(report: Report, corrections: Corrections) -> Report:
    """``report`` with ``corrections`` for those it has: as :func:`prepare` makes it, but nothing is analysed anew."""
    analysis = corrected(report.found, report.source.text, corrections, report.ground.indicator)
    return replace(report, analysis=analysis, choices=replace(report.choices, corrections=corrections))


def repaired_as(source: Source, *, repairing: bool, rejected: frozenset[tuple[int, int]]) -> Repaired:
    """The text of ``source`` as its reader has it repaired; see :func:`prepare`."""
    return repair(source.text, source.format, rejected) if repairing else normalize(source.text)


def characters_in(repaired: Repaired) -> int:
    """How many characters a reader has before them: those of the repaired text that are not white space.

    It is the same in whatever script the text is shown.
    """
    return sum(len("".join(part.split())) for part in parts(repaired.text))


def unmarked_numbers(report: Report) -> tuple[Unmarked, ...]:
    """The numbers of ``report`` that are no indicators, in source coordinates."""
    ground = report.ground
    back = ground.forward.invert()
    found = find_unmarked(ground.text, report.analysis.through(ground.forward))
    return tuple(replace(one, span=back.map_span(one.span).span) for one in found)


def load(path: Path, *, encoding: str | None = None, repairing: bool = True) -> Report:
    """The report in the file at ``path``. Raises ``ImportFailed`` when it cannot be read as one."""
    return prepare(read_source(path, encoding), repairing=repairing)
