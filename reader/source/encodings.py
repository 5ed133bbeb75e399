"""The encodings a file may be in, and how it reads in each: for a reader to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from reader.source.decode import Undecodable, codec_named
from reader.source.document import FIXED, ImportFailed, format_of, source_from_bytes
from reader.source.plausible import common_share, plausibility
from reader.text.lines import line_spans

OFFERED = (
    *("utf-8", "gb18030", "big5", "big5hkscs", "cp950", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
    *("euc_jp", "shift_jis", "euc_kr", "hz", "iso2022_jp", "cp1252", "iso8859-1", "koi8-r", "cp1251"),
)
"""All that are offered; the first ones are looked at unasked."""
USUAL = OFFERED[:9]

_SAMPLE = 1 << 16
_LINES = 12
_FEWEST = 3
_LEAST = -0.2
"""Chinese read in another Chinese encoding is just above, anything else below."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Reading:
    """How the beginning of a file reads in ``encoding``.

    ``lines`` are the first lines with words in them, cut where they are long. ``common`` is the share of common
    characters among those outside ASCII, 0 to 1, None where there is none; ``undecodable`` counts the runs of bytes
    that cannot be decoded, and ``lost`` their bytes. ``plausible``: see
    :func:`reader.source.plausible.plausibility`.
    """

    encoding: str
    lines: tuple[str, ...]
    common: float | None
    undecodable: int
    lost: int
    plausible: float


def reading(data: bytes, name: str, encoding: str) -> Reading | None:
    """The beginning of the file ``name``, which holds ``data``, in ``encoding``; None where that yields no text.

    ``encoding`` may be any name Python knows; ``Reading.encoding`` is the codec's own. Of a page in HTML what it
    shows is read.
    """
    sample = data[:_SAMPLE]
    try:
        if format_of(sample, name) in FIXED:
            return None
        source = source_from_bytes(sample, name, encoding)
    except (ImportFailed, RecursionError):
        return None
    found = _settled(source.undecodable, len(source.text), cut=len(sample) < len(data))
    text = source.text.replace("\ufffd", "")
    lost = sum(len(one.data) for one in found)
    looks = plausibility(text) - 4 * lost / len(sample)
    return Reading(source.encoding, _first_lines(source.text), common_share(text), len(found), lost, looks)


def readings(data: bytes, name: str, present: str) -> tuple[Reading, ...]:
    """The usual encodings and the ``present`` one, the most plausible first; those that yield no text are left out.

    Those in which it hardly reads as text are left out too, unless there would be nothing to choose from. Of
    encodings in which the beginning reads the same, only the present one, or the first of :data:`OFFERED`, is given.
    """
    wanted = [one for one in USUAL if not one.startswith("utf-32") or b"\0\0" in data[:_SAMPLE]]
    names = dict.fromkeys(one for one in (codec_named(present), *wanted) if one)
    found = [one for name_ in names if (one := reading(data, name, name_)) is not None]
    seen: dict[tuple[str, ...], Reading] = {}
    for one in found:
        seen.setdefault(one.lines, one)
    ordered = sorted(seen.values(), key=_plausible, reverse=True)
    return tuple(
        one
        for place, one in enumerate(ordered)
        if place < _FEWEST or one.encoding == codec_named(present) or one.plausible >= _LEAST
    )


def _plausible(one: Reading) -> float:
    return one.plausible


def _settled(found: tuple[Undecodable, ...], length: int, *, cut: bool) -> tuple[Undecodable, ...]:
    """``found`` without what only the end of the sample cut off."""
    return tuple(one for one in found if not (cut and one.span.end >= length - 1))


def _first_lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(span.of(text).split()) for span in line_spans(text.replace("\r\n", "\n").replace("\r", "\n")))
    kept = [line for line in lines if line.strip("\ufeff\0 ")]
    return tuple(line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in kept[:_LINES])
