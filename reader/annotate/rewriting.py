"""What becomes of an annotation that two have changed since both saw it. Pure; knows of no library.

Each of its parts is a matter by itself: what only one of the two has changed is as that one has it. The place is one
part: document, span, quote and scope belong together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.annotate.model import Annotation
from reader.annotate.tagging import stepped_tags


def stepped(now: Annotation, old: Annotation, new: Annotation) -> Annotation:
    """``now`` with all that differs between ``old`` and ``new`` as in ``new``; ``new`` itself where now is ``old``.

    Of what is no more as it is in ``old``, somebody else has made something else since: that stays. The age is that of
    ``now`` unless ``new`` is returned.
    """
    if now == old:
        return new
    moves = _place(old) != _place(new) and _place(now) == _place(old)
    placed = new if moves else now
    return replace(
        now,
        document_id=placed.document_id,
        span=placed.span,
        quote=placed.quote,
        scope=placed.scope,
        style=new.style if now.style is old.style else now.style,
        color=new.color if now.color is old.color else now.color,
        note=new.note if now.note == old.note else now.note,
        tags=new.tags if now.tags == old.tags else now.tags,
    )


def is_left_behind(made: Annotation, old: Annotation, new: Annotation) -> bool:
    """Whether anything that differs between ``old`` and ``new`` is not in ``made`` as it is in ``new``."""
    return any(was != is_new != is_made for was, is_new, is_made in zip(*map(_parts, (old, new, made)), strict=True))


def both_written(now: Annotation, before: Annotation, after: Annotation, line: Callable[[str], str]) -> Annotation:
    """``now`` as one makes it who has seen ``before`` and wants ``after``; what another wrote meanwhile stays too.

    A note that both have written is that of ``after``, with that of ``now`` below it, under the line that ``line``
    makes of the moment of ``now``; unless one of them holds all of the other. A tag that one of them has put on or
    taken off is put on or taken off. Style and colour, of which there can be but one, are those of ``after``. The place
    is that of ``now``, and so is its age.
    """
    style = now.style if after.style is before.style else after.style
    color = now.color if after.color is before.color else after.color
    note, tags = _notes(now, before, after, line), stepped_tags(now.tags, before.tags, after.tags)
    return replace(now, style=style, color=color, note=note, tags=tags)


def _notes(now: Annotation, before: Annotation, after: Annotation, line: Callable[[str], str]) -> str:
    if now.note == before.note:
        return after.note
    if after.note == before.note or after.note in now.note:
        return now.note
    if now.note in after.note:
        return after.note
    return f"{after.note}\n\n{line(now.modified)}\n\n{now.note}"


def _parts(one: Annotation) -> tuple[object, ...]:
    return _place(one), one.style, one.color, one.note, one.tags


def _place(one: Annotation) -> tuple[object, ...]:
    return one.document_id, one.span, one.quote, one.scope
