"""Which script a text is written in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import cache
from heapq import nlargest

from reader.script.lexicon import dictionary_file, read_values
from reader.text.lines import line_at, line_spans
from reader.text.parts import parts
from reader.text.span import Span


class Script(str, Enum):
    """The script of a text; the values are ISO 15924 codes where there is one."""

    HANS = "Hans"
    HANT = "Hant"
    MIXED = "mixed"
    """Both, each in substantial amount."""
    NONE = "none"
    """No character that only one script uses."""


@dataclass(frozen=True, slots=True)
class Detection:
    """A text's script, and the evidence: how many of its characters only one of the scripts uses."""

    script: Script
    hans_only: int
    hant_only: int


@dataclass(frozen=True, slots=True)
class OneScript:
    """The characters used only in Simplified, and only in Traditional text."""

    hans: frozenset[str]
    hant: frozenset[str]


# A report's leftovers of the other script, and its quotations, stay far below this share of the telling characters;
# the two halves of a bilingual document are far above it.
_MIXED_SHARE = 0.15
_MIXED_COUNT = 4


@cache
def one_script() -> OneScript:
    """The characters that tell the scripts apart, by OpenCC's character tables.

    A character that may also stand for itself in the other script (后, 里, 台, 干 …), or that Taiwan or Hong Kong
    use in their standard (床, 秘, 群, 痴 …), tells nothing.
    """
    simplified = read_values(dictionary_file("STCharacters"))
    traditional = read_values(dictionary_file("TSCharacters"))
    regional = {
        value
        for name in ("TWVariants", "HKVariants")
        for values in read_values(dictionary_file(name)).values()
        for value in values
    }
    both = simplified.keys() & traditional.keys()
    hans = {key for key, values in simplified.items() if key not in values} - both - regional
    hant = {key for key, values in traditional.items() if key not in values} - both
    return OneScript(frozenset(hans), frozenset(hant))


def detect(text: str) -> Detection:
    """The script of ``text``, by the characters that only one script uses; everything else is ignored.

    ``MIXED`` needs both a number and a share of the rarer script; below that the commoner script names the text.
    """
    telling = one_script()
    hans = hant = 0
    for character, count in _counted(text).items():
        if character in telling.hans:
            hans += count
        elif character in telling.hant:
            hant += count
    return Detection(_decide(hans, hant), hans, hant)


def _counted(text: str) -> Counter[str]:
    """How often each character stands in ``text``."""
    counts: Counter[str] = Counter()
    for part in parts(text):
        counts.update(part)
    return counts


def _decide(hans: int, hant: int) -> Script:
    rarer = min(hans, hant)
    if not hans and not hant:
        return Script.NONE
    if hans == hant or (rarer >= _MIXED_COUNT and rarer >= _MIXED_SHARE * (hans + hant)):
        return Script.MIXED
    return Script.HANS if hans > hant else Script.HANT


@dataclass(frozen=True, slots=True)
class Telling:
    """What in a text tells its script: how many characters only one script uses, and the commonest of them."""

    hans_only: int
    hant_only: int
    hans_examples: str
    hant_examples: str


def telling(text: str, most: int = 5) -> Telling:
    """What tells the script of ``text``, with up to ``most`` characters of either, the commonest first."""
    known = one_script()
    counts = _counted(text)
    hans = [(count, char) for char, count in counts.items() if char in known.hans]
    hant = [(count, char) for char, count in counts.items() if char in known.hant]
    return Telling(
        sum(count for count, _ in hans),
        sum(count for count, _ in hant),
        "".join(char for _, char in nlargest(most, hans)),
        "".join(char for _, char in nlargest(most, hant)),
    )


@dataclass(frozen=True, slots=True)
class ScriptRun:
    """Paragraphs of one script: never ``MIXED``, and ``NONE`` only where nothing in the text tells."""

    span: Span
    script: Script


def script_runs(text: str) -> list[ScriptRun]:
    """``text`` by runs of paragraphs (lines with their line ends) in one script; together the runs are the text.

    A paragraph's script is that of most of its telling characters. One without any, or with as many of either, goes
    with the paragraph before it; at the start of the text, with the first that tells.
    """
    runs: list[ScriptRun] = []
    for line in line_spans(text):
        found = detect(line.of(text))
        end = min(line.end + 1, len(text))
        script = Script.HANS if found.hans_only > found.hant_only else Script.HANT
        if found.hans_only == found.hant_only:
            script = runs[-1].script if runs else Script.NONE
        if runs and runs[-1].script in (script, Script.NONE):
            runs[-1] = ScriptRun(Span(runs[-1].span.start, end), script)
        else:
            runs.append(ScriptRun(Span(line.start, end), script))
    return runs


def telling_line(text: str, start: int, least: int) -> int:
    """Where the last line begins, up to the one at ``start``, whose script :func:`script_runs` tells by itself.

    From there on, the runs of what follows are those of the whole text. Without such a line, the start of the text;
    where it would be before ``least``, a place before that.
    """
    while start > 0 and start >= least:
        found = detect(line_at(text, start).of(text))
        if found.hans_only != found.hant_only:
            break
        start = text.rfind("\n", 0, start - 1) + 1
    return start
