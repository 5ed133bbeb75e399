"""The text a reader looks at: a source repaired and shown in one script, with the map to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reader.script.convert import Conversion, Converter, converter
from reader.script.counted import parts_at_classifiers, with_animals
from reader.script.detect import Script, ScriptRun, one_script, script_runs, telling_line
from reader.script.lexicon import SETS, configurations
from reader.script.quotes import regional_quotes
from reader.script.rulings import Ruling, ruled, rulings_within
from reader.script.scripts import ViewScript as ViewScript
from reader.source.repair import Repaired, normalize
from reader.text.lines import line_at
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """What a reader wishes of a view besides its script.

    ``vocabulary``: words replaced by the region's own (s2twp, s2hkp, tw2sp). ``quotes``: quotation marks as the
    region writes them. ``own``: a folder of dictionaries, see :mod:`reader.script.own`. ``rulings``: terms shown
    otherwise than the dictionaries would have it. ``dictionaries``: the set converted by, a name of
    :data:`reader.script.lexicon.SETS`. ``own_state``: what differs when a file of ``own`` was changed, so that the
    view is made anew.
    """

    vocabulary: bool = False
    quotes: bool = False
    own: Path | None = None
    rulings: tuple[Ruling, ...] = ()
    dictionaries: str = SETS[0]
    own_state: tuple[tuple[str, int, int], ...] = ()


PLAIN = ViewOptions()
_FAR = 4
"""Lines that reach so many times further than was asked for take too long."""


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
    source_text: str,
    repaired: Repaired,
    detected: Script,
    script: ViewScript,
    options: ViewOptions = PLAIN,
    cache_dir: Path | None = None,
) -> View:
    """The view of ``source_text`` in ``script``.

    ``repaired`` is the source after the repairs the reader wants, ``detected`` its script. A text already in the
    script asked for is shown unconverted; each paragraph of a ``MIXED`` one is treated by its own script.
    ``cache_dir``: see ``converter``. Raises ``ConversionFailed``.
    """
    if script is ViewScript.ORIGINAL:
        shown = normalize(source_text)
        return View(script, shown.text, shown.map, shown, Conversion.unchanged(shown.text))
    conversion = _convert(repaired.text, detected, script, options, cache_dir)
    if options.rulings:
        conversion = ruled(conversion, options.rulings, script, repaired.map)
    if options.quotes:
        conversion = replace(conversion, text=regional_quotes(conversion.text, script))
    return View(script, conversion.text, repaired.map.then(conversion.map), repaired, conversion)


def lines_near(repaired: Repaired, detected: Script, position: int, around: int) -> Span | None:
    """Whole lines of the repaired text that convert to the same alone as with all others, see :func:`view_lines`.

    Those with the gap ``position`` and ``around`` characters on either side. None where they would be far more: a text
    without line ends.
    """
    wanted = Span(max(0, position - around), min(len(repaired.text), position + around))
    return lines_of(repaired, detected, wanted, _FAR * around)


def lines_of(repaired: Repaired, detected: Script, wanted: Span, most: int) -> Span | None:
    """As :func:`lines_near`, with all lines that ``wanted`` touches; None where they are more than ``most``."""
    text = repaired.text
    start = line_at(text, wanted.start).start
    end = min(line_at(text, wanted.end).end + 1, len(text))
    if detected is Script.MIXED:
        start = telling_line(text, start, end - most)
    if end - start > most:
        return None
    lines = Span(start, end)
    if detected is Script.MIXED and not start and script_runs(lines.of(text))[:1] == [ScriptRun(lines, Script.NONE)]:
        return None  # what a mixed text begins with goes with the first line that tells, which stands behind these
    return lines


def view_lines(
    repaired: Repaired,
    detected: Script,
    lines: Span,
    script: ViewScript,
    options: ViewOptions = PLAIN,
    cache_dir: Path | None = None,
) -> Conversion:
    """The conversion of ``lines``, of :func:`lines_near`, as it is in the view of the whole text.

    Its positions count from the start of the lines. ``script`` is not ``ORIGINAL``. Raises ``ConversionFailed``.
    """
    conversion = _convert(lines.of(repaired.text), detected, script, options, cache_dir)
    if options.rulings:
        conversion = ruled(conversion, rulings_within(options.rulings, repaired.map, lines), script)
    if options.quotes:
        conversion = replace(conversion, text=regional_quotes(conversion.text, script))
    return conversion


def simplified(clean: str, detected: Script, cache_dir: Path | None = None) -> Conversion:
    """The repaired text ``clean`` in Simplified script, for analysis: never with other vocabulary.

    A Traditional paragraph that a Simplified text quotes is converted too: the analysis knows Simplified words only.
    """
    if detected is Script.HANS and not one_script().hant.isdisjoint(set(clean)):
        detected = Script.MIXED
    return _convert(clean, detected, ViewScript.HANS, PLAIN, cache_dir)


def is_ready(detected: Script, script: ViewScript, options: ViewOptions = PLAIN, cache_dir: Path | None = None) -> bool:
    """Whether :func:`build_view` would find its dictionaries in memory: reading them takes longer than converting."""
    scripts = (Script.HANS, Script.HANT) if detected is Script.MIXED else (detected,)
    found = (_converter(one, script, options, cache_dir) for one in scripts)
    return all(one is None or one.is_ready for one in found)


def _convert(
    text: str, detected: Script, wanted: ViewScript, options: ViewOptions, cache_dir: Path | None
) -> Conversion:
    if detected is Script.MIXED:
        runs = script_runs(text)
        return Conversion.joined(_convert(run.span.of(text), run.script, wanted, options, cache_dir) for run in runs)
    made = _converter(detected, wanted, options, cache_dir)
    if made is None:
        return Conversion.unchanged(text)
    if detected is not Script.HANS:
        return made.convert(text)
    parts = [made.convert(part) for part in parts_at_classifiers(text)]
    return with_animals(Conversion.joined(parts) if len(parts) > 1 else parts[0])


def _converter(detected: Script, wanted: ViewScript, options: ViewOptions, cache_dir: Path | None) -> Converter | None:
    """What converts a text in the script ``detected``; None when it is shown as it is."""
    configs = _CONFIGS.get((detected, wanted))
    if not configs:
        return None
    config = configs[options.vocabulary]
    if options.dictionaries != SETS[0] and config not in configurations(options.dictionaries):
        config = configs[False]  # classic has no words of Hong Kong's own
    return converter(config, options.dictionaries, cache_dir=cache_dir, own=options.own)
