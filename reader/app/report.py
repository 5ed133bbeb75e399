"""From a file, or from a stored text, to everything Yandu knows about a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.analyze.finding import Analysis
from reader.analyze.run import analyze_source
from reader.app.places import cache_folder
from reader.script.detect import Detection, detect
from reader.script.view import PLAIN, View, ViewOptions, ViewScript, build_view
from reader.source.document import Source, read_source
from reader.source.repair import Repaired, normalize, repair


@dataclass(frozen=True, slots=True)
class Report:
    """A source text with its repair, its script and its analysis.

    ``analysis`` is in source coordinates. Nothing in it depends on how the report is being looked at.
    """

    source: Source
    repaired: Repaired
    detected: Detection
    analysis: Analysis

    def view(self, script: ViewScript, options: ViewOptions = PLAIN) -> View:
        """The text shown in ``script``, with its map from the source."""
        return build_view(self.source.text, self.repaired, self.detected.script, script, options, cache_folder())


def prepare(source: Source, *, repairing: bool = True, rejected: frozenset[tuple[int, int]] = frozenset()) -> Report:
    """The report of ``source``; a pure function, fit for a background thread.

    ``rejected`` holds the source spans of repairs the reader has switched off; without ``repairing``
    only line ends and what Qt cannot show are normalised.
    """
    repaired = repair(source.text, source.format, rejected) if repairing else normalize(source.text)
    detected = detect(repaired.text)
    return Report(source, repaired, detected, analyze_source(source, repaired, detected.script, cache_folder()))


def load(path: Path, *, encoding: str | None = None, repairing: bool = True) -> Report:
    """The report in the file at ``path``. Raises ``ImportFailed`` when it cannot be read as one."""
    return prepare(read_source(path, encoding), repairing=repairing)
