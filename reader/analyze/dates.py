"""Calendar dates as documents write them, with their ISO form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reader.analyze.finding import DateMention
from reader.analyze.ordinals import han_ordinal
from reader.text.span import Span

_H = "〇○Ｏ零一二三四五六七八九十"
_DATE = re.compile(
    rf"""(?<!\d)(?:
    (?P<year>(?:19|20|１９|２０)\d\d)[ ]?年[ ]?(?P<month>\d{{1,2}})[ ]?月(?:[ ]?份?(?P<day>\d{{1,2}})[ ]?日)?
    |(?P<y>(?:19|20|１９|２０)\d\d)[ ]?(?P<sep>[-/.．－])[ ]?(?P<m>\d{{1,2}})[ ]?(?P=sep)[ ]?(?P<d>\d{{1,2}})(?!\d)
    |(?P<hy>[一二][{_H}]{{3}})年(?P<hm>[{_H}]{{1,3}})月(?:(?P<hd>[{_H}]{{1,3}})日)?
    |(?:中华)?民国[ ]?(?P<ry>\d{{1,3}}|[{_H}百]{{1,5}})[ ]?年[ ]?(?P<rm>\d{{1,2}}|[{_H}]{{1,3}})[ ]?月
     (?:[ ]?(?P<rd>\d{{1,2}}|[{_H}]{{1,3}})[ ]?日)?
    )""",
    re.VERBOSE,
)
_HAN_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九", "0000123456789")


def find_dates(text: str, start: int, end: int) -> Iterator[DateMention]:
    """The dates with at least year and month in ``text[start:end]``, in order.

    Republic years (民国113年 = 2024) count as in Taiwan. A date that no calendar has is left out.
    """
    for match in _DATE.finditer(text, start, end):
        iso = _iso(match)
        if iso is not None:
            yield DateMention(Span(*match.span()), iso)


def whole_date(text: str, span: Span) -> DateMention | None:
    """The date when ``span`` of ``text`` holds nothing else, brackets and white space aside."""
    bare = span.trimmed(text, "（）()[]〔〕【】。;；|")
    if not 7 <= len(bare) <= 24:
        return None
    found = next(find_dates(text, bare.start, bare.end), None)
    return found if found is not None and found.span == bare else None


def _iso(match: re.Match[str]) -> str | None:
    """``YYYY-MM-DD`` or ``YYYY-MM``."""
    group = match.group
    year: int | None
    if group("hy"):
        year, month, day = int(group("hy").translate(_HAN_DIGITS)), _number(group("hm")), _number(group("hd"))
    elif group("ry"):
        year, month, day = (_number(group("ry")) or 0) + 1911, _number(group("rm")), _number(group("rd"))
    else:
        year, month, day = (_number(group(a) or group(b)) for a, b in (("year", "y"), ("month", "m"), ("day", "d")))
    if not year or not month:
        return None
    try:
        stamp = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return stamp if day else stamp[:7]


def _number(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) if digits.isdecimal() else han_ordinal(digits.replace("○", "〇").replace("Ｏ", "〇"))
