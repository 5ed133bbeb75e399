"""Excerpts as JSON, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from reader.annotate.model import Color, Scope, Style
from reader.export.excerpt import Excerpt, Wording, reference
from reader.export.options import ExportOptions, ExportScript
from reader.export.selection import Selection, select
from reader.export.viewing import Viewing
from reader.script.rulings import Ruling
from reader.text.span import Span

FORMAT = "yandu-excerpts"
VERSION = 1

_LONGEST = 2**32
"""No text is longer, see :class:`reader.text.offsetmap.OffsetMap`."""

FIELD_ERRORS = (KeyError, TypeError, ValueError, AttributeError, OverflowError)
"""What reading a field raises that is missing, of another sort, or a number without bounds (1e999)."""


class FormatError(ValueError):
    """The data is not an export of excerpts.

    ``code`` is ``json`` (not JSON), ``format`` (other JSON), ``version`` (a newer Yandu's) or ``field``
    (a part is missing or of the wrong sort).
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def render_json(excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """UTF-8 JSON with everything an excerpt holds, its ``reference``, which follows from the rest, and ``color_label``.

    The wording as viewed is in it unless only the original is wanted.

    The original stays in every export: it is what the positions are of. :func:`read_json` gives the
    excerpts back as they were.
    """
    kept = select(excerpts, Selection())
    found = [_object(one, options) for one in kept]
    whole = {"format": FORMAT, "version": VERSION, "excerpts": found}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _object(excerpt: Excerpt, options: ExportOptions) -> dict[str, Any]:
    values = asdict(excerpt)
    values |= {"color": excerpt.color.value, "style": excerpt.style.value, "scope": excerpt.scope.value}
    values |= {"color_label": options.labels.colors.get(excerpt.color, ""), "reference": reference(excerpt)}
    if options.script is ExportScript.ORIGINAL:
        values["viewed"] = values["viewing"] = None
    return values


def read_json(data: bytes) -> tuple[Excerpt, ...]:
    """The excerpts of an export. Raises :class:`FormatError`; nothing of a faulty file is returned."""
    try:
        whole = json.loads(data)
    except ValueError as error:
        raise FormatError("json", f"not JSON: {error}") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise FormatError("format", "not an export of excerpts")
    if whole.get("version") != VERSION:
        raise FormatError("version", f"version {whole.get('version')} of the format is not known")
    try:
        return tuple(_excerpt(values) for values in whole["excerpts"])
    except FIELD_ERRORS as error:
        raise FormatError("field", f"a field is missing or wrong: {error}") from error


def place(start: Any, end: Any) -> Span:
    """The span a file names. Raises one of ``FIELD_ERRORS`` when no text has such a place."""
    span = Span(int(start), int(end))
    if span.end > _LONGEST:
        raise OverflowError(f"{span.end} is beyond every text")
    return span


def _excerpt(values: dict[str, Any]) -> Excerpt:
    texts = {name: _text(values[name]) for name in ("id", "document", "sha256", "note", "date", "created")}
    # Exports of the first days had none of these.
    later = {name: _text(values.get(name, "")) for name in ("modified", "prefix", "suffix")}
    return Excerpt(
        **texts,
        **later,
        span=place(values["span"]["start"], values["span"]["end"]),
        original=_wording(values["original"]),
        viewed=_wording(values["viewed"]) if values.get("viewed") else None,
        tags=tuple(map(_text, values["tags"])),
        color=Color(values["color"]),
        style=Style(values["style"]),
        viewing=_viewing(values["viewing"]) if values.get("viewing") else None,
        scope=Scope(values.get("scope", Scope.TEXT.value)),
    )


def _wording(values: dict[str, Any]) -> Wording:
    texts = {name: _text(values[name]) for name in ("quote", "sentence", "title", "issuer", "script")}
    return Wording(**texts, section=tuple(map(_text, values["section"])))


def _viewing(values: dict[str, Any]) -> Viewing:
    texts = {name: _text(values[name]) for name in ("script", "dictionaries", "release", "own")}
    return Viewing(
        **texts,
        vocabulary=bool(values["vocabulary"]),
        quotes=bool(values["quotes"]),
        repaired=bool(values["repaired"]),
        rulings=tuple(map(_ruling, values["rulings"])),
        rejected=tuple(place(span["start"], span["end"]) for span in values["rejected"]),
    )


def _ruling(values: dict[str, Any]) -> Ruling:
    texts = {name: _text(values[name]) for name in ("term", "shown", "script")}
    return Ruling(**texts, position=None if values["position"] is None else int(values["position"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value
