"""Excerpts as Markdown that reads the same in CommonMark, GitHub's dialect and Obsidian."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.export.excerpt import PATH_SEPARATOR, Excerpt, Wording, citation, one_line, reference, wording
from reader.export.grouping import context, conversion, groups, mark, secondary
from reader.export.options import ExportOptions, GroupBy

_SPECIAL = re.compile(r"[\\`*_\[\]<>~|$&=#]|(?<=!)(?=\[)")
_LIST = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_BULLET = re.compile(r"^([-+])(?=\s|$|[-+])")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_CODE_OR_TAG = re.compile(
    r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\\.|(?P<tag><)(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]*>)"
)
_PAIRED = ("%%", "$$")
"""Comments and formulas of Obsidian, which end where they come again."""
_NOT_IN_A_TAG = re.compile(r"[^\w/\-]+")


def render_markdown(excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """UTF-8 Markdown: a heading a group, one for each run of excerpts of a section, a block quote an excerpt.

    Quotes and sentences are escaped, so that they show as they stand; notes are Markdown already, and go in
    as they are, but for what would reach beyond them (:func:`contained`). Tags are Obsidian's ``#a/b``:
    characters it does not allow in a tag become ``-``.
    """
    found = groups(excerpts, options)
    labels = options.labels
    total = len({one.id for group in found for one in group.excerpts})
    blocks = [f"# {escape(labels.title)}", labels.count.format(count=total)]
    for group in found:
        blocks.append(f"## {escape(group.heading)}")
        blocks.extend(_group_blocks(group.excerpts, options))
    return ("\n\n".join(blocks) + "\n").encode()


def _group_blocks(excerpts: Iterable[Excerpt], options: ExportOptions) -> Iterable[str]:
    by_document = options.group_by is GroupBy.DOCUMENT
    section: tuple[str, ...] = ()
    for number, excerpt in enumerate(excerpts):
        words = wording(excerpt, options.script)
        if by_document and number == 0:
            parts = (words.issuer, excerpt.date, excerpt.document)
            yield escape(" · ".join(one_line(part) for part in parts if part))
            yield from _conversion(excerpt, options)
        if by_document and words.section != section:
            section = words.section
            yield f"### {escape(PATH_SEPARATOR.join(map(one_line, section)))}"
        yield from _blocks(excerpt, words, options)


def _blocks(excerpt: Excerpt, words: Wording, options: ExportOptions) -> Iterable[str]:
    labels = options.labels
    if words.quote.strip():
        yield _quoted(words.quote)
    if other := secondary(excerpt, options):
        yield f"{escape(labels.viewed)}{labels.colon}\n\n{_quoted(other.quote)}"
    if sentence := context(words, options):
        yield f"{escape(labels.sentence)}{labels.colon}{escape(one_line(sentence))}"
    if excerpt.note.strip():
        yield contained(excerpt.note.strip())
    if excerpt.tags:
        yield f"{escape(labels.tags)}{labels.colon}" + " ".join(_tag(tag) for tag in excerpt.tags)
    yield f"{escape(labels.mark)}{labels.colon}{escape(mark(excerpt, options))}"
    yield f"{escape(labels.source)}{labels.colon}{escape(citation(excerpt, options.script))}"
    yield f"{escape(labels.reference)}{labels.colon}`{reference(excerpt)}`"
    if options.group_by is not GroupBy.DOCUMENT:
        yield from _conversion(excerpt, options)


def _conversion(excerpt: Excerpt, options: ExportOptions) -> Iterable[str]:
    """How the words as viewed were made: once for a document, or for each excerpt where those stand apart."""
    if words := conversion(excerpt, options):
        yield escape(f"{options.labels.conversion}{options.labels.colon}{words}")


def _quoted(text: str) -> str:
    return "\n".join(f"> {escape(line)}" if line.strip() else ">" for line in text.strip().splitlines())


def contained(note: str) -> str:
    """``note`` such that all that follows it shows: code without an end is ended, and HTML shown as it is written.

    An open ``<details>`` or ``<!--`` would hide every excerpt behind it (CommonMark 0.31, 4.5 and 4.6).
    """
    lines: list[str] = []
    fence = ""
    for line in note.splitlines():
        mark = _FENCE.match(line)
        lines.append(line if fence or mark else _CODE_OR_TAG.sub(_shown, line))
        if not fence:
            fence = mark[1] if mark else ""
        elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
            fence = ""
    whole = "\n".join((*lines, fence) if fence else lines)
    for sign in _PAIRED:
        if whole.count(sign) % 2:
            before, _, behind = whole.rpartition(sign)
            whole = f"{before}\\{sign[0]}\\{sign[1]}{behind}"
    return whole


def _shown(found: re.Match[str]) -> str:
    return "\\<" if found["tag"] else found.group()


def _tag(tag: str) -> str:
    return "#" + _NOT_IN_A_TAG.sub("-", tag)


def escape(line: str) -> str:
    """One line of text that Markdown shows as it stands, also at the start of a block."""
    escaped = _SPECIAL.sub(lambda match: f"\\{match[0]}", line)
    body = escaped.lstrip(" \t")
    indent = "".join("&#32;" if char == " " else "&#9;" for char in escaped[: len(escaped) - len(body)])
    body = _LIST.sub(r"\1\\\2", body)
    body = _BULLET.sub(r"\\\1", body)
    return indent + (f"{body[:-1]}&#32;" if body.endswith(" ") else body)
