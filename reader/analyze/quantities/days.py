"""Days that are counted: 平均95日, 由95日降为60日, 于10日内. Without such words N日 is a day of the calendar."""

from __future__ import annotations

from reader.analyze.numerals import EXACT
from reader.analyze.quantities.quantity import Quantity
from reader.text.patterns import lazy_pattern

_LAST_OF_MONTH = 31
_MOST_DAYS = 10_000
"""Longer runs of digits before 日 are dates without separators (20240315日)."""
_COUNTED = lazy_pattern(
    "(?:平均|人均|户均|件均|历时|为期|长达|连续|持续|累计|共|共计|不?超过|不少于|不低于|至少|最多|最长|缩短|压缩|提前|延长|延后|滞后"
    "|滞留|停留|间隔|用时|耗时|需时|时限为?|工期为?|减少|增加|满)(?:了|约|近)?$"
)
_DATED = lazy_pattern(r"(?:月|[月日]\s?[至到—–~～-])\s?$")
_SHORTENED = "(?:缩短|缩减|压缩|压减|减少|下降|降低|降|减)"
_SHORTENED_TO = lazy_pattern(f"{_SHORTENED}(?:为|至|到)$")
_FROM = lazy_pattern(f"{_SHORTENED}(?:为|至|到)[^，。；]{{0,4}}[0-9０-９]")
_WITHIN = lazy_pattern("[之以]?内(?![容部]|[^，。；\n]{1,12}率)")
"""Not 7日内办结率: it names a rate."""


def states_days(text: str, one: Quantity, before: str) -> bool:
    """Whether the N日 of ``text`` counts days; ``before``: the few characters in front of it, line breaks left out.

    It does where no calendar has it (60日, 4.2日), within a limit (10日内), and behind words of duration.
    """
    longest = one.value if one.upper is None else one.upper
    if longest != int(longest):
        return EXACT.scaleb(longest, 1) == int(EXACT.scaleb(longest, 1))  # two decimals name a day: 12.31日
    if longest > _LAST_OF_MONTH:
        return longest < _MOST_DAYS
    if _DATED.search(before):
        return False
    if _WITHIN.match(text, one.end) or one.vague in ("以内", "之内"):
        return True
    if _COUNTED.search(before) or _SHORTENED_TO.search(before):
        return True
    return before.endswith(("由", "从")) and _FROM.match(text, one.end) is not None
