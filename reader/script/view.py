"""The text a reader looks at: a source repaired and shown in one script, with the map to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from reader.script.convert import Conversion, Piece, converter
from reader.script.detect import Script, detect
from reader.source.repair import Repaired, normalize
from reader.text.lines import line_spans
from reader.text.offsetmap import OffsetMap


class ViewScript(str, Enum):
    """How a document is shown."""

    ORIGINAL = "original"
    """As it is: only line ends and invisible characters are normalized."""
    HANS = "hans"
    HANT = "hant"
    TW = "tw"
    HK = "hk"


@dataclass(frozen=True, slots=True)
class View:
    r"""The ``text`` shown, and the ``map`` from the source text to it.

    ``text`` holds no ``\r``, no byte order mark and no U+2028 or U+2029. ``repaired`` is what was converted: for
    ``ORIGINAL`` the normalized source, else the repaired text the view was built from.
    """

    script: ViewScript
    text: str
    map: OffsetMap
    repaired: Repaired
    conversion: Conversion
    """From the repaired text to ``text``: what was replaced, and why."""


# Configuration by the script a text is in and the script wanted, without and with regional vocabulary. s2* on
# Traditional text does harm (岳陽 -> 嶽陽), so no such pair is here.
_CONFIGS = {
    (Script.HANS, ViewScript.HANT): ("s2t", "s2t"),
    (Script.HANS, ViewScript.TW): ("s2tw", "s2twp"),
    (Script.HANS, ViewScript.HK): ("s2hk", "s2hkp"),
    (Script.HANT, ViewScript.HANS): ("t2s", "tw2sp"),
    (Script.HANT, ViewScript.TW): ("t2tw", "t2tw"),
    (Script.HANT, ViewScript.HK): ("t2hk", "t2hk"),
}


def build_view(
    source_text: str, repaired: Repaired, detected: Script, script: ViewScript, vocabulary: bool = False
) -> View:
    """The view of ``source_text`` in ``script``.

    ``repaired`` is the source after the repairs the reader wants, ``detected`` its script. A text already in the
    script asked for is shown unconverted; each paragraph of a ``MIXED`` one is treated by its own script.
    ``vocabulary`` also replaces words by the region's own (s2twp, s2hkp, tw2sp).
    """
    if script is ViewScript.ORIGINAL:
        shown = normalize(source_text)
        return View(script, shown.text, shown.map, shown, Conversion.unchanged(shown.text))
    conversion = _convert(repaired.text, detected, script, vocabulary)
    return View(script, conversion.text, repaired.map.then(conversion.map), repaired, conversion)


def simplified(clean: str, detected: Script) -> Conversion:
    """The repaired text ``clean`` in Simplified script, for analysis: never with other vocabulary."""
    return _convert(clean, detected, ViewScript.HANS, False)


def _convert(text: str, detected: Script, wanted: ViewScript, vocabulary: bool) -> Conversion:
    if detected is not Script.MIXED:
        config = _CONFIGS.get((detected, wanted))
        return converter(config[vocabulary]).convert(text) if config else Conversion.unchanged(text)
    return _by_paragraph(text, wanted, vocabulary)


def _by_paragraph(text: str, wanted: ViewScript, vocabulary: bool) -> Conversion:
    """Each run of paragraphs in one script converted by itself."""
    conversions = [_convert(text[start:end], script, wanted, vocabulary) for start, end, script in _runs(text)]
    starts = [0, *accumulate(len(conversion.source) for conversion in conversions)]
    blocks = [
        (start + block.source.start, start + block.source.end, len(block.target))
        for start, conversion in zip(starts, conversions, strict=False)
        for block in conversion.map.blocks()
    ]
    pieces = [
        Piece(start + piece.start, start + piece.end, piece.converter)
        for start, conversion in zip(starts, conversions, strict=False)
        for piece in conversion.pieces
    ]
    converted = "".join(conversion.text for conversion in conversions)
    return Conversion(converted, OffsetMap.from_blocks(len(text), blocks), text, tuple(pieces))


def _runs(text: str) -> list[tuple[int, int, Script]]:
    """Runs of paragraphs in one script, as ``(start, end, script)``; together they are the text.

    A paragraph without telling characters, or with as many of either, is taken with the one before it.
    """
    runs: list[tuple[int, int, Script]] = []
    for line in line_spans(text):
        end = min(line.end + 1, len(text))
        found = detect(line.of(text))
        script = found.script
        if script is Script.MIXED:
            script = Script.HANS if found.hans_only > found.hant_only else Script.HANT
        if found.hans_only == found.hant_only:
            script = runs[-1][2] if runs else Script.NONE
        if runs and (runs[-1][2] is script or runs[-1][2] is Script.NONE):
            runs[-1] = (runs[-1][0], end, script)
        else:
            runs.append((line.start, end, script))
    return runs
