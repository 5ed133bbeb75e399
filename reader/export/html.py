"""Excerpts as one HTML page that needs nothing else: no script, no picture, no font from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reader.export.excerpt import PATH_SEPARATOR, Excerpt, Wording, citation, language_tag, one_line, reference, wording
from reader.export.grouping import context, conversion, groups, mark, secondary
from reader.export.options import ExportOptions, GroupBy
from reader.export.paints import PAINTS

_STYLE = """
:root { color-scheme: light dark; --page: #fffefa; --ink: #23262b; --soft: #676c75;
  --line: #e4e2dc; --chip: #e6eef8; --mark: #2a5caa; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1d1f23; --ink: #dcdad4; --soft: #989ca4;
    --line: #34373d; --chip: #28374c; --mark: #8fb6ea; }
}
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.8;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
main { max-width: 42em; margin: 0 auto; padding: 3em 1.5em 5em; }
h1, h2, h3, .soft, ul, footer {
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6em; margin: 0; }
h2 { font-size: 1.25em; margin: 2.4em 0 .2em; padding-top: 1em; border-top: 1px solid var(--line); }
h3 { font-size: 1em; color: var(--mark); margin: 1.8em 0 .6em; }
.soft, footer { color: var(--soft); font-size: .86em; }
code { font-size: .86em; overflow-wrap: anywhere; }
article { margin: 1em 0; padding: .2em 0 .2em 1em; border-left: 4px solid var(--paint); break-inside: avoid; }
blockquote { margin: 0; white-space: pre-line; }
blockquote.underline { text-decoration: underline 2px var(--paint); text-underline-offset: .3em; }
blockquote.wavy { text-decoration: underline wavy 1.5px var(--paint); text-underline-offset: .3em; }
blockquote.strike { text-decoration: line-through 2px var(--paint); }
blockquote.note { text-decoration: underline dotted 2px var(--paint); text-underline-offset: .3em; }
article[data-style="bookmark"] { border-left-style: double; border-left-width: 6px; }
.note { white-space: pre-wrap; margin: .5em 0; }
ul { list-style: none; display: flex; flex-wrap: wrap; gap: .4em; margin: .4em 0; padding: 0; font-size: .82em; }
li { background: var(--chip); color: var(--mark); border-radius: 1em; padding: 0 .7em; }
""".strip()


def render_html(excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """A UTF-8 HTML page, light or dark as the system is. Everything from a report or a reader is escaped.

    An ``article`` an excerpt, with its place in the source (``data-start``, ``data-end``, code points) and
    the hash of the source's bytes. Notes stand as they were written.
    """
    found = groups(excerpts, options)
    labels = options.labels
    total = len({one.id for group in found for one in group.excerpts})
    title = escape(labels.title)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(labels.language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">""",
        f"<title>{title}</title><style>\n{_STYLE}\n{_paints()}\n</style></head>",
        f'<body><main><h1>{title}</h1><p class="soft">{escape(labels.count.format(count=total))}</p>',
    ]
    for group in found:
        lines.append(f"<section><h2>{escape(group.heading)}</h2>")
        lines.extend(_articles(group.excerpts, options))
        lines.append("</section>")
    lines.append("</main></body></html>")
    return ("\n".join(lines) + "\n").encode()


def _paints() -> str:
    light = "\n".join(f".{color.value} {{ --paint: {paint.ink}; }}" for color, paint in PAINTS.items())
    dark = "\n".join(f"  .{color.value} {{ --paint: {paint.dark_ink}; }}" for color, paint in PAINTS.items())
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}"


def _articles(excerpts: Iterable[Excerpt], options: ExportOptions) -> Iterator[str]:
    labels = options.labels
    by_document = options.group_by is GroupBy.DOCUMENT
    section: tuple[str, ...] = ()
    for number, excerpt in enumerate(excerpts):
        words = wording(excerpt, options.script)
        if by_document and number == 0:
            parts = (words.issuer, excerpt.date, excerpt.document)
            yield f'<p class="soft">{escape(" · ".join(one_line(part) for part in parts if part))}</p>'
            if made := conversion(excerpt, options):
                yield f'<p class="soft">{escape(labels.conversion)}{labels.colon}{escape(made)}</p>'
        if by_document and words.section != section:
            section = words.section
            yield f"<h3>{escape(PATH_SEPARATOR.join(map(one_line, section)))}</h3>"
        yield _article(excerpt, words, options)


def _article(excerpt: Excerpt, words: Wording, options: ExportOptions) -> str:
    labels = options.labels
    parts = [
        f'<article class="{excerpt.color.value}" data-style="{excerpt.style.value}"'
        f' data-scope="{excerpt.scope.value}" data-id="{escape(excerpt.id)}" data-sha256="{escape(excerpt.sha256)}"'
        f' data-start="{excerpt.span.start}" data-end="{excerpt.span.end}">',
        _quote(words, excerpt) if words.quote.strip() else "",
    ]
    if other := secondary(excerpt, options):
        parts.append(f'<p class="soft">{escape(labels.viewed)}</p>{_quote(other, excerpt)}')
    if sentence := context(words, options):
        parts.append(f'<p class="soft">{escape(labels.sentence)}{labels.colon}{escape(one_line(sentence))}</p>')
    if excerpt.note.strip():
        parts.append(f'<p class="note">{escape(excerpt.note.strip())}</p>')
    if excerpt.tags:
        parts.append("<ul>" + "".join(f"<li>{escape(tag)}</li>" for tag in excerpt.tags) + "</ul>")
    made = "" if options.group_by is GroupBy.DOCUMENT else conversion(excerpt, options)
    parts.append(
        f"<footer>{escape(labels.mark)}{labels.colon}{escape(mark(excerpt, options))}"
        f"<br>{escape(labels.source)}{labels.colon}{escape(citation(excerpt, options.script))}"
        f"<br>{escape(labels.reference)}{labels.colon}<code>{escape(reference(excerpt))}</code>"
        + (f"<br>{escape(labels.conversion)}{labels.colon}{escape(made)}" if made else "")
        + "</footer></article>"
    )
    return "".join(parts)


def _quote(words: Wording, excerpt: Excerpt) -> str:
    language = language_tag(words)
    attribute = f' lang="{language}"' if language else ""
    return f'<blockquote class="{excerpt.style.value}"{attribute}>{escape(words.quote.strip())}</blockquote>'
