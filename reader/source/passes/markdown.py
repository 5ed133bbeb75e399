"""Markdown's syntax, taken away so that the words remain (CommonMark 0.31, and GitHub's tables and strike-through)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.text.lines import line_spans
from reader.text.offsetmap import Edit

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_TABLE_RULE = re.compile(r" {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"[ \t]+#+[ \t]*$")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_BULLET = re.compile(r"[ \t]*([-*+])[ \t]+(?:\[[ xX]\][ \t]+)?")
_INLINE = re.compile(
    r"(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<code>(?<!`)(`{1,4})(?!`)(?=[^`\n]))"
    r"|(?P<image>!\[(?P<alt>[^\[\]\n]{0,300})\]\([^()\n]{0,500}\))"
    r"|(?P<link>\[(?P<words>[^\[\]\n]{1,300})\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\))"
    r"|(?P<auto><(?P<address>(?:https?://|mailto:)[^<>\s]{1,500})>)"
    r"|(?P<comment><!--(?:(?!-->)[^\n]){0,500}-->)"
    r"|(?P<marks>\*{1,3}|_{1,3}|~~)"
)


def markdown_edits(text: str) -> list[Edit]:
    """Edits that delete the syntax: heading signs, emphasis, links' addresses, fences, rules, table borders.

    Numbers of lists stay, and so does what stands in code.
    """
    edits: list[Edit] = []
    fence = ""
    lines = list(line_spans(text))
    for index, span in enumerate(lines):
        line = text[span.start : span.end]
        opened = _FENCE.match(line)
        if fence:
            if opened and opened.group(1).startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
                edits.append(_delete(span.start, min(span.end + 1, len(text))))
            continue
        if opened:
            fence = opened.group(1)
            edits.append(_delete(span.start, min(span.end + 1, len(text))))
            continue
        above = text[lines[index - 1].start : lines[index - 1].end] if index else ""
        if _is_syntax_alone(line, above):
            edits.append(_delete(span.start, min(span.end + 1, len(text))))
            continue
        edits += _line_edits(text, span.start, span.end)
    return edits


def _is_syntax_alone(line: str, above: str) -> bool:
    """Whether ``line`` has no words: a rule, a table's rule, or the underline of a heading above."""
    if _RULE.match(line) or ("|" in line and "|" in above and _TABLE_RULE.match(line)):
        return True
    return bool(above.strip()) and not _BULLET.match(above) and _UNDERLINE.match(line) is not None


def _delete(start: int, end: int, replacement: str = "") -> Edit:
    return Edit(start, end, replacement, "markdown")


def _line_edits(text: str, start: int, end: int) -> Iterator[Edit]:
    at = start
    for prefix in (_QUOTE, _BULLET, _HEADING):
        match = prefix.match(text, at, end)
        if match and match.end() > at:
            yield _delete(at, match.end())
            at = match.end()
            if prefix is _HEADING and (closing := _HEADING_END.search(text, at, end)):
                yield from _inline_edits(text, at, closing.start())
                yield _delete(closing.start(), end)
                return
    if text.startswith("|", at) and text.find("|", at + 1, end) >= 0:
        yield from _row_edits(text, at, end)
    else:
        yield from _inline_edits(text, at, end)


def _row_edits(text: str, start: int, end: int) -> Iterator[Edit]:
    """A table's row without its outer borders; a blank stands for a first cell that is empty."""
    inner_start = start + 1
    while inner_start < end and text[inner_start] in " \t":
        inner_start += 1
    inner_end = end
    while inner_end > inner_start and text[inner_end - 1] in " \t":
        inner_end -= 1
    if inner_end > inner_start and text[inner_end - 1] == "|":
        inner_end -= 1
        while inner_end > inner_start and text[inner_end - 1] in " \t":
            inner_end -= 1
    yield _delete(start, inner_start, " " if text.startswith("|", inner_start) else "")
    yield from _inline_edits(text, inner_start, inner_end)
    if inner_end < end:
        yield _delete(inner_end, end)


def _inline_edits(text: str, start: int, end: int) -> Iterator[Edit]:
    """Escapes, code signs, links, comments, and pairs of emphasis marks."""
    waiting: dict[str, int] = {}
    found: list[Edit] = []
    at = start
    while match := _INLINE.search(text, at, end):
        at = match.end()
        kind = match.lastgroup
        if match["escape"]:
            found.append(_delete(match.start(), match.end()))
            at += 1
        elif match["code"]:
            close = text.find(match["code"], at, end)
            if close >= 0:
                found += (_delete(match.start(), at), _delete(close, close + len(match["code"])))
                at = close + len(match["code"])
        elif match["marks"]:
            _mark(text, match, waiting, found)
        elif kind:
            words = match["alt"] or match["words"] or match["address"] or ""
            found.append(_delete(match.start(), match.end(), words))
    yield from sorted(found, key=lambda edit: edit.start)


def _mark(text: str, match: re.Match[str], waiting: dict[str, int], found: list[Edit]) -> None:
    """Pairs a mark of emphasis with the one before; CommonMark's flanking rules, in short."""
    mark, start, end = match.group(), match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace()
    if mark[0] == "_" and before.isalnum() and after.isalnum():
        return
    if closes and mark in waiting:
        opened = waiting.pop(mark)
        if opened + len(mark) < start:
            found += (_delete(opened, opened + len(mark)), _delete(start, end))
            return
    if opens:
        waiting[mark] = start
