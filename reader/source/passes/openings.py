"""Where the text begins behind a title that nothing parts from it, in a document that lost its line ends.

（一）师资队伍学校现有专任教师620人，…: what opens a sentence shows where the title ended. Only words that begin
sentences of reports count: a date, this year or so far, who reports, the first of several points. One such word may
stand in any title; two titles or more that are followed by one tell how the document was made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.text.patterns import lazy_pattern

_LEAST, _MOST = 4, 24
_REPEATED = 8
"""Characters of a title; and of one that only a word of it that comes again ends."""
_FEWEST = 2
"""Titles with such a word behind them, at least."""
_SENTENCE = lazy_pattern(r"[^。！？；;\n]{0,80}")
_STATES = lazy_pattern(r"[，,]|[0-9０-９]")
_N = "[0-9０-９]"
_CENTURY = "(?:[1１][9９]|[2２][0０])"
_YEAR = rf"{_CENTURY}{_N}{{2}}(?:[—–-](?:{_N}{{2}}){{1,2}})?(?:[学學]年|年|[届屆])度?"
_OPENS = lazy_pattern(
    rf"{_YEAR}(?:[，,]|(?=[^，。；]{{2,20}}{_N}))|今年以[来來]|今年，|[上下]半年，|[过過]去[一两兩二三四五]年|下一步，|近年[来來]|一年[来來]|目前，|截至|截止"
    rf"|全年(?=[^，。；]{{2,20}}{_N})|(?:我|全)[校院市县縣区區局镇鎮乡鄉街行省](?=[^，。；]{{1,20}}[，0-9０-９])"
    r"|(?:[学學]校|公司|集[团團]|[医醫]院)(?=[现現共设設有始坚堅])|一是|一要"
)
_DONE = lazy_pattern(
    r"(?:新[建增购購设設辟闢]|完成|[开開]展|[组組][织織]|[举舉][办辦]|[实實]施|投入|建成|制定|出台|召[开開]|出[动動]|[检檢]查|破[获獲]|[办辦]理|[签簽][订訂约約]|引[进進]"
    r"|累[计計]|[发發]放|[争爭]取|改造|查[处處]|[审審][结結]|受理|抽[检檢验驗]|推出|招[录錄]|核[发發定]|[购購]置|年[内內]|[计計][画畫划劃]|[实實][现現]|[组組]建|新?[开開][辟闢]|共有"
    rf"|[现現]有)(?=[^，。；、]{{0,20}}{_N})"
)
"""What was done, with a figure: the words that begin most sentences of reports."""
_NO_TITLE = lazy_pattern(
    r"[的在与與和及对對向为為将將把年于於自至从從由以截，、：:]$|(?:推[进進动動]|加[强強]|促[进進]|做好|抓好|提升|提高|[强強]化|[实實][现現]|完成|保障|服[务務]|[开開]展|落[实實]|深化|[围圍][绕繞]|支持)$"
    r"|[^\u4e00-\u9fff“”、，]|，.*，"
)
"""What goes on into the word behind it, or holds more than words."""
_DATED = lazy_pattern(rf"^{_CENTURY}{_N}{{2}}年度?")
_STOCK = lazy_pattern(
    rf"(?:{_CENTURY}{_N}{{2}}年度?)?(?:基本情[况況]|[总總][体體]情[况況]|主要做法|工作(?:回[顾顧]|[总總][结結]|打算|[计計][划畫劃]|安排)|(?:[当當]前|目前)?存在的?(?:主要)?(?:[问問][题題]|不足|困[难難])"
    r"(?:[和与與及]?(?:不足|原因|困[难難]))?(?:[和与與及](?:下一?步|[来來明]年|20\d\d年)?(?:的?工作)?(?:打算|[计計][划畫劃]|安排))?|下一?步(?:的?工作)?(?:打算|[计計][划畫劃]|安排|思路|重[点點])|[上下]半年(?:工作)?(?:情[况況]|打算|安排|[计計][划畫劃])"
    r"|[前导導引序][言论論]|[结結][语語]|未[来來]展望)"
    r"(?![完执執落开開推整清进進][\u4e00-\u9fff]{1,4}(?:情[况況]|清[单單]|成效|台[账賬]))(?=[^。！？；：，、,的和与與及或中方暨（(\s]|[（(](?![一1]))"
)
"""Titles that sections of reports have again and again, with something at once behind them."""
_PLANNED = lazy_pattern(
    r"(?:指[导導]思想|[总總][体體](?:要求|思路|目[标標])|基本原[则則]|目[标標]任[务務]|(?:主要|重[点點]|工作)任[务務]|[发發]展目[标標]|工作要求|(?:保障|工作)措施|[组組][织織][领領][导導]|[组組][织織]保障"
    r"|[实實]施步[骤驟])(?![完执執落开開推整分责責考][\u4e00-\u9fff]{1,6}(?:情[况況]|清[单單]|方案|[书書]))"
    r"(?=[^。！？；：，、,的和与與及或中方暨是为為（(\s][^。；：\n]{2,60}[，,])"
)
"""Sections of plans and of notices that carry them out, with a sentence at once behind them: 指导思想|以…为指导，."""
_TOLD = lazy_pattern(
    rf"(?:{_CENTURY}{_N}{{2}}年?度?)?[\u4e00-\u9fff、]{{2,24}}(?:情[况況]|分析|成效|概[况況])(?={_CENTURY}{_N}{{2}}年度?[，,])"
)
"""A title that says what is told, and the year that the sentence behind it begins with: 收支情况|2022年，."""


def title_ends(line: str, starts: Sequence[int]) -> dict[int, int]:
    """Where the titles end that begin at ``starts``, by their start; where few have such a text, only stock ones.

    Where one is not told by what follows, a word of it that comes again tells (教学设施教学用房…).
    """
    found = {start: end for start in starts if (end := _opening(line, start, _OPENS)) is not None}
    done = {start: end for start in starts if (end := _opening(line, start, _DONE)) is not None}
    stock = stock_title_ends(line, starts)
    if len(found.keys() | done.keys() | stock.keys()) < _FEWEST:
        return stock
    found = {**done, **found, **stock}
    for start in starts:
        if start not in found and (end := _repeated(line, start)) is not None:
            found[start] = end
    return found


def stock_title_ends(text: str, starts: Sequence[int]) -> dict[int, int]:
    """Where those of the titles that begin at ``starts`` end that sections of reports have again and again."""
    found = {start: match.end() for start in starts if (match := _STOCK.match(text, start)) is not None}
    told = {
        start: match.end() for start in starts if (match := _TOLD.match(text, start) or _PLANNED.match(text, start))
    }
    return {**told, **found}


def _opening(line: str, start: int, opens: re.Pattern[str]) -> int | None:
    stop = _stop(line, start)
    for match in opens.finditer(line, start + _LEAST, min(stop, start + _MOST + 8)):
        at = match.start()
        if at - start > _MOST or _NO_TITLE.search(_DATED.sub("", line[start:at])):
            return None
        return at if _STATES.search(line, at, stop) else None
    return None


def _repeated(line: str, start: int) -> int | None:
    stop = _stop(line, start)
    for at in range(start + _LEAST, min(start + _REPEATED, stop - 2)):
        again = line[at : at + 2]
        if again in line[start : at - 1] and not _NO_TITLE.search(line[start : at + 2]):
            return at if _STATES.search(line, at, stop) else None
    return None


def _stop(line: str, start: int) -> int:
    """The end of the sentence at ``start``, or of its first 80 characters."""
    match = _SENTENCE.match(line, start)
    return match.end() if match else start
