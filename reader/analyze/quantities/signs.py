"""The sign of a number: a minus, 负, 零下, the brackets of a negative amount. Places are half-open, in the text."""

from __future__ import annotations

import re

from reader.analyze.numerals import NOT_MINUS_AFTER, Numeral

SIGNS = frozenset("-−－负負(（下")
"""What may stand right before a number that has a sign."""
_MINUS = "-−－"
_SIGNED_AFTER = frozenset(" \u00a0\u3000(（/|:：为长降至到是约达的幅期率比差额润温用费入失益值\n\t，,；;、")
_WORD = re.compile("[\u4e00-\u9fff](?<![〇零一二三四五六七八九十百千万亿第])")
_RATE_AFTER = re.compile(r"\s?(?:[%％‰]|℃|°C|摄氏度)|[个個]百分[点點]")


def negative_place(text: str, numeral: Numeral, *, led: bool) -> tuple[int, int, bool]:
    """The number's place with its minus sign or the brackets of a negative amount, and whether there is one.

    ``led``: whether a currency stands before the sign (人民币-2.13亿元).
    """
    start, end = numeral.start, numeral.end
    before = text[start - 1 : start]
    if before in _MINUS and (start < 2 or led or text[start - 2] in _SIGNED_AFTER or _is_for_rate(text, numeral)):
        return start - 1, end, True
    if before in ("负", "負"):
        signed = text[max(0, start - 2) : start - 1] not in NOT_MINUS_AFTER
        return (start - 1 if signed else start), end, signed
    if before == "下" and text[start - 2 : start - 1] == "零":
        return start - 2, end, True  # 零下12.6摄氏度
    if before in ("(", "（") and text[end : end + 1] in (")", "）") and not numeral.hanzi:
        token = text[start:end]
        if "." in token or "," in token or "．" in token:
            return start - 1, end + 1, True
    return start, end, False


def _is_for_rate(text: str, numeral: Numeral) -> bool:
    """全国-7.0%, 较上月-0.5个百分点, 温度-5℃: behind words, a minus before a rate is its sign and no dash."""
    return _WORD.match(text, numeral.start - 2) is not None and _RATE_AFTER.match(text, numeral.end) is not None
