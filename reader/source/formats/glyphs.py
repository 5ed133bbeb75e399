"""The characters that the fonts of a page stand for: many give a radical or a ligature where a plain one was written.

A font that draws 一 and the radical ⼀ (U+2F00) alike often tells only of the radical, so that no numeral is one.
"""

from __future__ import annotations

import re
import unicodedata

from reader.source.language import simplified

# Unicode Character Database, EquivalentUnifiedIdeograph: of the CJK Radicals Supplement, those outside it are rarer
_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺"
    "⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_PLAIN = (
    "厂乛乚乙亻冂刀刂卜㔾小尐兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀"
    "聿肉艹艺艻虎衤覀西见角讠贝车辶辷辸邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
_SUPPLEMENT = str.maketrans(_RADICALS, _PLAIN)
_COMPATIBLE = re.compile("[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\U0002f800-\U0002fa1f]+")
"""Kangxi radicals, compatibility ideographs and Latin ligatures, whose decompositions are the plain characters."""
_SIGNS = {0x2E3A: "——", 0x2E3B: "———", 0x301C: "～", 0x2215: "／"}
"""Fonts draw two dashes in a row as one sign, and ～ as the wave dash; some tell of that."""
_DOOR = "\u6236"
"""戶, to which ⼾ (U+2F3E) decomposes; a Simplified text means 户."""
_SOFT = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]+")


def folded(text: str) -> str:
    """``text`` with the plain characters for radicals, compatibility ideographs and ligatures, without soft hyphens."""
    if text.isascii() and text.isprintable():
        return text
    text = _SOFT.sub("", text).translate(_SUPPLEMENT).translate(_SIGNS)
    return _COMPATIBLE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def with_doors(text: str) -> str:
    """``text`` with 户 for 戶 where it is Simplified otherwise: fonts tell of ⼾ for both."""
    if _DOOR not in text:
        return text
    others = text.replace(_DOOR, "")
    return text if simplified(others) != others else text.replace(_DOOR, "户")
