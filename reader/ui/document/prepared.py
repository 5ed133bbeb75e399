"""Reports ready to be shown: their page, and all that the panels want of it, are made in whatever thread."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.correction import Corrections
from reader.annotate.model import Annotation
from reader.app.entering import facts_of
from reader.app.kept_notes import Moment
from reader.app.report import Report, put_right
from reader.app.revising import Plan
from reader.script.view import PLAIN, ViewOptions, ViewScript
from reader.store.documents import DocumentFacts
from reader.text.collector import collector_paused
from reader.ui.document.info_rows import found_repairs, make_facts
from reader.ui.document.shown import Shown, shown, shown_again
from reader.ui.rows import make_rows, make_rows_again


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report ready to be shown: ``page`` is made for ``script`` and ``options``."""

    report: Report
    script: ViewScript
    page: Shown
    facts: DocumentFacts
    options: ViewOptions = PLAIN
    notes: tuple[tuple[Annotation, ...], Moment] | None = None
    """The notes of a known document, and the moment before they were read."""
    revision: Plan | None = None
    """For a new edition of a document: how what was left on the last one comes over."""

    def page_for(self, script: ViewScript, options: ViewOptions) -> Shown | None:
        """The page, where it is as wanted; the reader may have chosen otherwise while it was made."""
        return self.page if (self.script, self.options) == (script, options) else None


@dataclass(frozen=True, slots=True)
class Standing:
    """A report that is open, as it is shown: ``page`` is for ``script`` and ``options``, None while it is made."""

    report: Report
    script: ViewScript
    options: ViewOptions
    page: Shown | None


def make_panels(page: Shown, report: Report) -> None:
    """Make all that the panels want of a page of ``report``; fit for a background thread."""
    make_rows(page)
    make_facts(page, report)
    found_repairs(page, report)


@collector_paused()
def prepare_page(report: Report, script: ViewScript, options: ViewOptions) -> Shown:
    """``report`` in ``script``, with all that the panels want of it."""
    page = shown(report, script, options)
    make_panels(page, report)
    return page


def prepared(report: Report, script: ViewScript, options: ViewOptions) -> Prepared:
    """``report``, ready to be shown in ``script``."""
    return Prepared(report, script, prepare_page(report, script, options), facts_of(report), options)


@collector_paused()
def prepared_again(standing: Standing, corrections: Corrections) -> Prepared:
    """The report of ``standing`` with ``corrections`` in place of those it has; nothing is analysed or converted."""
    report, page = put_right(standing.report, corrections), standing.page
    if page is None:
        return prepared(report, standing.script, standing.options)
    made = shown_again(page, standing.report, report)
    make_rows_again(made, page)
    return Prepared(report, standing.script, made, facts_of(report), standing.options)
