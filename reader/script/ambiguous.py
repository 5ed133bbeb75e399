"""Characters a dictionary gives several forms for, and how it was decided which: for a reader to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.script.convert import Conversion
from reader.script.doubt import doubt_of_form, doubt_of_simplified
from reader.script.lexicon import SETS, dictionary_file, read_values
from reader.script.scripts import REGIONAL_FORMS, ViewScript
from reader.text.span import Span

_TABLES = {True: "STCharacters", False: "TSCharacters"}


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """``character`` at ``place`` of the text converted became ``shown``, where it can become something else.

    ``target`` is where, in the conversion. ``choices`` are what it can become, the dictionary's first choice first,
    in OpenCC's standard; ``labels`` the same as the region writes them. ``word`` is the entry of several characters
    that decided (头发, 皇后), empty where none did and the dictionary's first choice was taken; then ``doubt`` is how
    likely that is wrong, 0 to 1.
    """

    place: Span
    target: Span
    character: str
    shown: str
    choices: tuple[str, ...]
    labels: tuple[str, ...]
    word: str = ""
    doubt: float = 0.0


@cache
def choices(to_traditional: bool, dictionaries: str = SETS[0]) -> dict[str, tuple[str, ...]]:
    """The characters to which the set gives more than one form in the other script, each with its forms.

    The form that is taken where no longer entry decides comes first.
    """
    values = read_values(dictionary_file(_TABLES[to_traditional], dictionaries))
    return {key: tuple(forms) for key, forms in values.items() if len(forms) > 1}


def ambiguities(conversion: Conversion, script: ViewScript, *, decided: bool = False) -> list[Ambiguity]:
    """The undecided characters of ``conversion``, which is to ``script``, in order.

    A character in a word of the dictionary (头发, 皇后) is decided, and given only when the ``decided`` ones are asked
    for too; one in a term of the reader's never is. The forms are those of the set it was converted by.
    """
    if not conversion.pieces:
        return []
    made_by = conversion.pieces[0].converter
    to_traditional = script is not ViewScript.HANS
    table = choices(to_traditional, made_by.dictionaries)
    region = made_by.beside(REGIONAL_FORMS[script]) if script in REGIONAL_FORMS else None
    ruled = {at for one in conversion.ruled for at in range(one.source.start, one.source.end)}
    found = [
        (at, "" if len(entry) == 1 else entry)
        for at, entry in _deciding(conversion, frozenset(table))
        if at not in ruled and (decided or len(entry) == 1)
    ]
    spans = conversion.map.map_spans(Span(at, at + 1) for at, _ in found)
    result = []
    for (at, word), mapped in zip(found, spans, strict=True):
        character = conversion.source[at]
        forms = table[character]
        labels = tuple(region.convert(form).text for form in forms) if region else forms
        shown = mapped.span.of(conversion.text)
        if len(set(labels)) > 1 and shown in labels:
            plain = forms[labels.index(shown)]
            doubt = 0.0 if word else _doubt(conversion, at, mapped.span.start, plain, forms, to_traditional)
            result.append(Ambiguity(Span(at, at + 1), mapped.span, character, shown, forms, labels, word, doubt))
    return result


def most_doubtful_first(found: Iterable[Ambiguity]) -> list[Ambiguity]:
    """``found`` with what no entry decided first, the most doubtful at the head; of equal ones in order."""
    return sorted(found, key=_rank)


def _rank(one: Ambiguity) -> tuple[bool, float, int]:
    return bool(one.word), -round(one.doubt, 3), one.place.start


def _doubt(
    conversion: Conversion, at: int, target: int, shown: str, forms: tuple[str, ...], to_traditional: bool
) -> float:
    if to_traditional:
        return doubt_of_form(conversion.source, at, shown)
    return doubt_of_simplified(conversion.text, target, forms)


def _deciding(conversion: Conversion, asked: frozenset[str]) -> Iterator[tuple[int, str]]:
    for piece in conversion.pieces:
        for at, entry in piece.converter.deciding(conversion.source[piece.start : piece.end], asked):
            yield piece.start + at, entry
