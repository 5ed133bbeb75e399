"""What the panel of facts shows of a document. Knows no Qt."""

from __future__ import annotations

from collections import Counter

from reader.app.report import Report, characters_in
from reader.app.session import OpenDocument
from reader.script.detect import Script, Telling, detect, script_runs, telling
from reader.source.document import Source
from reader.source.plausible import common_share
from reader.source.repair import repair
from reader.text.lines import line_at, line_spans
from reader.text.offsetmap import Edit
from reader.text.span import Span
from reader.ui.document.change_rows import UNSEEN, seen_repairs
from reader.ui.document.shown import Shown
from reader.ui.panels.info import InfoFacts, ScriptFacts
from reader.ui.panels.repair_list import RepairCounts, RepairRow, counts_of

_SAMPLE = 200_000


def info_facts(document: OpenDocument, page: Shown) -> InfoFacts:
    """What is known about the document, in the words of the page."""
    report, record = document.report, document.record
    source = report.source
    return InfoFacts(
        name=record.name,
        path=record.path,
        encoding=source.encoding,
        evidence=source.evidence,
        script=report.detected.script.value,
        sha256=source.sha256,
        characters=characters_of(page, report),
        undecodable=len(source.undecodable),
        lost=sum(len(one.data) for one in source.undecodable),
        common=_common(page, source),
        format=source.format,
        telling=script_facts(page),
        fields=tuple((_line(page.text(field.name)), _line(page.text(field.value))) for field in report.analysis.fields),
        repairs=repair_rows(page, report),
        repairing=document.state.repair,
        counted=_repair_counts(page, report),
    )


def _common(page: Shown, source: Source) -> float | None:
    if "common" not in page.text_memo:
        page.text_memo["common"] = common_share(source.text[:_SAMPLE])
    share: float | None = page.text_memo["common"]
    return share


def script_facts(page: Shown) -> ScriptFacts:
    """What tells the script of the page's document, and of its paragraphs where that is mixed."""
    if "script" not in page.text_memo:
        page.text_memo["script"] = _script_facts(page.view.repaired.text)
    facts: ScriptFacts = page.text_memo["script"]
    return facts


def _script_facts(text: str) -> ScriptFacts:
    whole = telling(text)
    if detect(text).script is not Script.MIXED:
        return ScriptFacts(whole)
    count: Counter[Script] = Counter()
    for run in script_runs(text):
        words = run.span.of(text)
        count[run.script] += sum(1 for line in line_spans(words) if line.of(words).strip())
    return ScriptFacts(whole, count[Script.HANS], count[Script.HANT])


def paragraph_script(page: Shown, position: int) -> Telling | None:
    """What tells the script of the paragraph at the source ``position``; None where it has no words."""
    repaired = page.view.repaired
    at = repaired.map.map_span(Span(position, min(position + 1, repaired.map.source_length))).span.start
    line = line_at(repaired.text, at).of(repaired.text)
    return telling(line) if line.strip() else None


def found_repairs(page: Shown, report: Report) -> tuple[Edit, ...]:
    """All repairs there are to make in the document, those the reader rejected too."""
    if "repairs" not in page.text_memo:
        chosen, source = report.choices, report.source
        plain = chosen.repairing and not chosen.rejected
        page.text_memo["repairs"] = report.repaired.edits if plain else repair(source.text, source.format).edits
    edits: tuple[Edit, ...] = page.text_memo["repairs"]
    return edits


def repair_rows(page: Shown, report: Report) -> tuple[RepairRow, ...]:
    """The repairs of a document that can be seen, those the reader has switched off included."""
    if "repair-rows" not in page.text_memo:
        page.text_memo["repair-rows"] = _repair_rows(page, report)
    rows: tuple[RepairRow, ...] = page.text_memo["repair-rows"]
    return rows


def _repair_counts(page: Shown, report: Report) -> RepairCounts:
    if "repair-counts" not in page.text_memo:
        page.text_memo["repair-counts"] = counts_of(repair_rows(page, report))
    counts: RepairCounts = page.text_memo["repair-counts"]
    return counts


def _repair_rows(page: Shown, report: Report) -> tuple[RepairRow, ...]:
    text, chosen = report.source.text, report.choices
    return tuple(
        RepairRow(
            start=edit.start,
            end=edit.end,
            before=edit.span.of(text),
            after=edit.replacement,
            reason=edit.reason,
            certain=edit.certain,
            applied=chosen.repairing and (edit.start, edit.end) not in chosen.rejected,
        )
        for edit in found_repairs(page, report)
        if edit.reason not in UNSEEN
    )


def make_facts(page: Shown, report: Report) -> None:
    """Make what takes long of the facts, so that it is there when it is asked for; fit for a background thread."""
    script_facts(page)
    _repair_counts(page, report)
    characters_of(page, report)
    _common(page, report.source)
    seen_repairs(page)


def characters_of(page: Shown, report: Report) -> int:
    """How many characters of the repaired text are not white space; counted once for a page."""
    if "characters" not in page.text_memo:
        page.text_memo["characters"] = characters_in(report.repaired)
    count: int = page.text_memo["characters"]
    return count


def _line(words: str) -> str:
    return " ".join(words.split())
