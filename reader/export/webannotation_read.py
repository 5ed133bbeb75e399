"""W3C Web Annotations in JSON-LD, read back: our own, and what other programs wrote about the same texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.annotate.model import Color, Scope, Style
from reader.export.excerpt import PATH_SEPARATOR, Excerpt, Wording
from reader.export.json_format import FIELD_ERRORS, FormatError, place
from reader.export.moments import moment

_HASH = "urn:sha256:"
_UUID = "urn:uuid:"


def read_webannotation(data: bytes) -> tuple[Excerpt, ...]:
    """The annotations of a Collection with its first Page, a Page, a list, or a single one.

    Of an Excerpt, what the model says of it: the words, their place and context, the source by its hash, note, tags,
    style, times and scope; not the sentence around it, nor the wording as viewed. Selectors of other kinds than text
    quote and text position are passed over. Raises :class:`FormatError`; nothing of a faulty file is returned.
    """
    try:
        whole = json.loads(data)
    except ValueError as error:
        raise FormatError("json", f"not JSON: {error}") from error
    try:
        return tuple(_excerpt(one) for one in _annotations(whole))
    except FormatError:
        raise
    except FIELD_ERRORS as error:
        raise FormatError("field", f"a field is missing or wrong: {error}") from error


def _annotations(whole: Any) -> Iterator[dict[str, Any]]:
    if isinstance(whole, list):
        for one in whole:
            yield from _annotations(one)
        return
    kinds = _list(whole.get("type")) if isinstance(whole, dict) else []
    if "Annotation" in kinds:
        yield whole
    elif "AnnotationPage" in kinds:
        yield from _annotations(whole.get("items", []))
    elif "AnnotationCollection" in kinds:
        yield from _annotations(whole.get("first") or [])
    else:
        raise FormatError("format", "neither an annotation nor a collection of them")


def _excerpt(one: dict[str, Any]) -> Excerpt:
    target = next(iter(_list(one["target"])), None)
    if target is None:
        raise FormatError("format", "an annotation of nothing")
    target = target if isinstance(target, dict) else {"source": target}
    source = target.get("source", target.get("id", ""))
    source = source if isinstance(source, dict) else {"id": source}
    quote, position = _selectors(target)
    bodies = [body if isinstance(body, dict) else {"value": str(body)} for body in _list(one.get("body"))]
    scope, (style, color) = _scope(target), _look(target)
    span = place(position.get("start", 0), position.get("end", 0))
    named = str(source.get("id", ""))
    return Excerpt(
        id=str(one.get("id", "")).removeprefix(_UUID),
        document=str(source.get("label", named)),
        sha256=named.removeprefix(_HASH) if named.startswith(_HASH) else "",
        span=span,
        original=Wording(
            quote=str(quote.get("exact", "")),
            section=tuple(str(target["label"]).split(PATH_SEPARATOR)) if target.get("label") else (),
            title=str(source.get("dcterms:title", "")),
            issuer=str(source.get("dcterms:creator", "")),
        ),
        note="\n\n".join(str(body.get("value", "")) for body in bodies if _is_note(body)),
        tags=tuple(str(body.get("value", "")) for body in bodies if "tagging" in _list(body.get("purpose"))),
        color=color,
        style=style,
        date=str(source.get("dcterms:issued", "")),
        created=_moment(one.get("created")),
        modified=_moment(one.get("modified")),
        prefix=str(quote.get("prefix", "")),
        suffix=str(quote.get("suffix", "")),
        scope=scope,
    )


def _is_note(body: dict[str, Any]) -> bool:
    """A body without a purpose is a comment (3.3.5): what most programs write."""
    purposes = _list(body.get("purpose"))
    return not purposes or "commenting" in purposes


def _selectors(target: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for one in _list(target.get("selector")):
        if isinstance(one, dict):
            found.setdefault(str(one.get("type", "")), one)
    return found.get("TextQuoteSelector", {}), found.get("TextPositionSelector", {})


def _scope(target: dict[str, Any]) -> Scope:
    said = target.get("dcterms:type")
    if said in {one.value for one in Scope}:
        return Scope(said)
    return Scope.TEXT if target.get("selector") else Scope.DOCUMENT


def _look(target: dict[str, Any]) -> tuple[Style, Color]:
    """The style and colour by our own style class, ``wavy-yellow``; a yellow highlight for any other."""
    for name in _list(target.get("styleClass")):
        style, _, color = str(name).partition("-")
        if style in {one.value for one in Style} and color in {one.value for one in Color}:
            return Style(style), Color(color)
    return Style.HIGHLIGHT, Color.YELLOW


def _moment(written: Any) -> str:
    found = moment(str(written)) if written else None
    return found.isoformat(timespec="microseconds") if found else ""


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
