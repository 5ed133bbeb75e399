"""Characters a dictionary gives several forms for, where no word of its decided which: for a reader to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.script.convert import Conversion, converter
from reader.script.lexicon import dictionary_file, read_values
from reader.script.scripts import ViewScript
from reader.text.span import Span

_REGIONAL = {ViewScript.TW: "t2tw", ViewScript.HK: "t2hk"}
_TABLES = {True: "STCharacters", False: "TSCharacters"}


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """``character`` at ``place`` of the text converted became ``shown``, for want of a word that tells.

    ``target`` is where, in the conversion. ``choices`` are what it can become, the dictionary's first choice first,
    in OpenCC's standard; ``labels`` the same as the region writes them.
    """

    place: Span
    target: Span
    character: str
    shown: str
    choices: tuple[str, ...]
    labels: tuple[str, ...]


@cache
def choices(to_traditional: bool) -> dict[str, tuple[str, ...]]:
    """The characters with more than one form in the other script, with those forms, the commonest first."""
    values = read_values(dictionary_file(_TABLES[to_traditional]))
    return {key: tuple(forms) for key, forms in values.items() if len(forms) > 1}


def ambiguities(conversion: Conversion, script: ViewScript) -> list[Ambiguity]:
    """The undecided characters of ``conversion``, which is to ``script``, in order.

    A character in a word of the dictionary (头发, 皇后) is decided; so is one in a term of the reader's.
    """
    table = choices(script is not ViewScript.HANS)
    region = _REGIONAL.get(script)
    decided = {at for one in conversion.ruled for at in range(one.source.start, one.source.end)}
    found = [at for at in _undecided(conversion, frozenset(table)) if at not in decided]
    spans = conversion.map.map_spans(Span(at, at + 1) for at in found)
    result = []
    for at, mapped in zip(found, spans, strict=True):
        character = conversion.source[at]
        forms = table[character]
        labels = tuple(converter(region).convert(form).text for form in forms) if region else forms
        shown = mapped.span.of(conversion.text)
        if len(set(labels)) > 1 and shown in labels:
            result.append(Ambiguity(Span(at, at + 1), mapped.span, character, shown, forms, labels))
    return result


def _undecided(conversion: Conversion, asked: frozenset[str]) -> Iterator[int]:
    for piece in conversion.pieces:
        for at in piece.converter.alone(conversion.source[piece.start : piece.end], asked):
            yield piece.start + at
