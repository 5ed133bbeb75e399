"""Where the text begins behind a title that nothing parts from it, in a document that lost its line ends.

（一）师资队伍学校现有专任教师620人，…: what opens a sentence shows where the title ended. Only words that begin
sentences of reports count: a date, this year or so far, who reports, the first of several points. One such word may
stand in any title; two titles or more that are followed by one tell how the document was made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LEAST, _MOST = 4, 24
_REPEATED = 8
"""Characters of a title; and of one that only a word of it that comes again ends."""
_FEWEST = 2
"""Titles with such a word behind them, at least."""
_SENTENCE = re.compile(r"[^。！？；;\n]*")
_STATES = re.compile(r"[，,]|[0-9０-９]")
_YEAR = r"(?:19|20)[0-9]{2}(?:[—–-](?:[0-9]{2}){1,2})?(?:学年|學年|年|届)度?"
_OPENS = re.compile(
    rf"{_YEAR}(?:[，,]|(?=[^，。；]{{2,20}}[0-9]))|今年以来|今年以來|今年，|[上下]半年，|过去[一两二三四五]年|下一步，|過去[一兩二三四五]年|近年来|近年來|一年来|一年來|目前，|截至|截止|全年(?=[^，。；]{{2,20}}[0-9])"
    r"|(?:我|全)[校院市县縣区區局镇鎮乡鄉街行省](?=[^，。；]{1,20}[，0-9])|(?:学校|學校|公司|集团|集團|医院|醫院)(?=[现現共设設有始坚堅])"
    r"|一是|一要"
)
_DONE = re.compile(
    r"(?:新[建增购購设設辟闢]|完成|开展|開展|组织|組織|举办|舉辦|实施|實施|投入|建成|制定|出台|召开|召開|出动|出動|检查|檢查|破获|破獲|办理|辦理|签[订约]|簽[訂約]|引进|引進|累计|累計|发放|發放"
    r"|争取|爭取|改造|查处|查處|审结|審結|受理|抽[检驗验檢]|推出|招录|招錄|核发|核發|核定|购置|購置|年内|年內|计划|計[画畫劃]|实现|實現|组建|組建|开辟|開闢|共有|现有|現有)(?=[^，。；、]{0,20}[0-9])"
)
"""What was done, with a figure: the words that begin most sentences of reports."""
_NO_TITLE = re.compile(
    r"[的在与和及对向为将把年，、：:]$|(?:推进|推進|推动|推動|加强|加強|促进|促進|做好|抓好|提升|提高|强化|強化|实现|實現|完成|保障|服务|服務|开展|開展|落实|落實|深化|围绕|圍繞|支持)$|[^\u4e00-\u9fff“”、，]|，.*，"
)
"""What goes on into the word behind it, or holds more than words."""
_DATED = re.compile(r"^(?:19|20)[0-9]{2}年度?")
_STOCK = re.compile(
    r"(?:(?:19|20)[0-9]{2}年度?)?(?:基本情况|总体情况|主要做法|工作回顾|工作总结|工作打算|工作计划|工作安排|(?:存在的?)(?:主要)?(?:问题|不足|困难)(?:[和与及]?(?:不足|原因|困难))?"
    r"|下一?步(?:的?工作)?(?:打算|计划|安排|思路|重点)|[上下]半年(?:工作)?(?:情况|打算|安排|计划)|[前導导引序][言論论]|[结結]语|基本情況|[总總][体體]情況|(?:存在的?)(?:主要)?問題|未[来來]展望)"
    r"(?![完执執落开開推整清进進][\u4e00-\u9fff]{1,4}(?:情况|情況|清单|清單|成效|台账|台賬))(?=[^。！？；：，、,的和与與及或中方暨（(\s]|[（(](?![一1]))"
)
"""Titles that sections of reports have again and again, with something at once behind them."""


def title_ends(line: str, starts: Sequence[int]) -> dict[int, int]:
    """Where the titles end that begin at ``starts``, by their start; where few have such a text, only stock ones.

    Where one is not told by what follows, a word of it that comes again tells (教学设施教学用房…).
    """
    found = {start: end for start in starts if (end := _opening(line, start, _OPENS)) is not None}
    done = {start: end for start in starts if (end := _opening(line, start, _DONE)) is not None}
    stock = {start: match.end() for start in starts if (match := _STOCK.match(line, start)) is not None}
    if len(found.keys() | done.keys() | stock.keys()) < _FEWEST:
        return stock
    found = {**done, **found, **stock}
    for start in starts:
        if start not in found and (end := _repeated(line, start)) is not None:
            found[start] = end
    return found


def sure_title_ends(text: str, starts: Sequence[int]) -> dict[int, int]:
    """The same in text that kept its line ends: only by words that begin nothing but sentences, and by stock titles."""
    found = {start: end for start in starts if (end := _opening(text, start, _OPENS)) is not None}
    stock = {start: match.end() for start in starts if (match := _STOCK.match(text, start)) is not None}
    return {**found, **stock} if len(found.keys() | stock.keys()) >= _FEWEST else stock


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
    """The end of the sentence at ``start``."""
    match = _SENTENCE.match(line, start)
    return match.end() if match else start
