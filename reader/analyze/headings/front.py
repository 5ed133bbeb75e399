"""The document's own title: before its text, perhaps over several lines, perhaps twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analyze.dates import whole_date
from reader.analyze.fields import starts_with_label
from reader.analyze.headings.markers import opens_numbered
from reader.analyze.headings.pieces import heads_section, is_stamp, is_stretch, stamped_lines
from reader.analyze.layout import Layout
from reader.analyze.organisations import is_organisation
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import CLOSERS, SENTENCE_ENDS
from reader.text.span import Span, span_of

_GENRE = (
    r"(?:总结|小结|计划|规划|要点|报告|汇报|方案|预案|意见|通知|通告|公告|公报|通报|决定|决议|命令|批复|复函|函|纪要|办法|规定|条例|细则|规则|准则|章程"
    r"|制度|思路|打算|安排|部署|设想|讲话|致辞|发言|述职|白皮书|蓝皮书|绿皮书|年鉴|年报|季报|简报|摘要|概况|概要|说明|解读|分析|综述|预算案?|决算|统计"
    r"|情况|材料|心得|体会|纲要|指南|标准|措施|清单|演讲|演辞|施政|答复|提案|议案|案例|调查|研究|评估|自查|自评|展望|回顾|建议|倡议书?|公开信|蓝图|书)"
)
_GENRE_END = re.compile(
    rf"{_GENRE}(?:[（(][^（）()]{{1,20}}[）)]|[\[【［]\d{{1,2}}[\]】］]|[一二三四五六七八九十]篇|\d*)?[”》」]?\Z"
)
_GENRE_ANY = re.compile(_GENRE)
_CHROME = re.compile(
    r"[>»›＞]|首页|当前位置|您的位置|您现在|所在位置|网站地图|无障碍|打印|关闭|收藏|分享|扫一扫|字号|字体|登录|本文档|用户上传|网站客服|https?:|www\.|[〔\[【（(]\d{4}[〕\]】）)]\d*第?\d+号"
)
_OPEN_END = re.compile(r"(?:关于.*|.*(?:的|和|与|及|暨|以及|年|年度|半年|、|[省市县区州盟旗镇乡国]))\Z")
_HALF = re.compile(r"[^\s，。：:]{6,40}\Z")
_COMPLETE = re.compile(r"(?:[1１][9９]|[2２][0０])\d\d|二[〇零]..年|关于|[市县区省州镇乡]|局|厅|委|公司|集团|学校|医院")
"""What a title that needs no line before it says: whose it is, or of which year."""
_YEAR = re.compile(r"(?:[1１][9９]|[2２][0０])\d\d|二[〇零]..年")
_SHORT = 8
"""Characters of a line that may name a section by what also names documents: 收益分析."""
_BARE = 4
"""Characters of a line that names the kind of a document and nothing else: 工作总结."""
_DECIMAL = re.compile(r"\d{1,2}(?:[.．]\d{1,2}){1,3}")
_PLAIN = 2
"""The score of a first line that says nothing of whose document it heads, of which kind or year."""
_SECTION = re.compile(
    r"(?:(?:[1１][9９]|[2２][0０])\d\d年?度?|[过過]去[一二三四五两兩]?年|[一五]年[来來])?(?:的?主要)?(?:工作)?(?:回[顾顧]|打算|主要做法|基本情[况況]|[总總][体體]情[况況]|存在的?(?:主要)?(?:[问問][题題]|不足|困[难難])(?:[和与與及]\S{2,4})?)"
    r"|下一?步\S{0,6}(?:打算|安排|[计計][划畫劃]|思路|重[点點])|(?:[关關][于於])[本这這](?:[报報]告|年[报報]|文件)|(?:重要|特[别別]|[风風][险險])提示|[释釋][义義]|[声聲]明|[编編][制製写寫][说說]明"
    r"|(?:核心|主要)[观觀][点點]|投[资資](?:要[点點]|建[议議])|盈利[预預][测測](?:[与與和]投[资資]建[议議])?|事件|[点點][评評]"
)
"""What sections of a report are called, and no report as a whole."""
_STATE = re.compile(r"(?:(?:[1１][9９]|[2２][0０])\d\d年?度?)?(?:的?主要)?工作(?:[开開]展|[进進]展|完成)?情[况況]")
"""What a section is called, or a whole report that has no other title."""
_NOTE = re.compile(
    r"\[\d{1,2}\]\Z|【\d{1,2}】\Z|[.．](?:docx?|pdf|wps|txt)\Z"
    r"|[ \u3000\u00a0]?[_|丨｜-][ \u3000\u00a0]?[^\s_|丨｜-]{2,20}(?:网|网站|门户|平台|文库|百科|频道|范文)\Z"
    r"|\s+目\s*[录次]\Z"
)
"""Behind a title: a mark of a footnote, the ending of a file's name, the name of the site, or 目录."""
_ANNOUNCED = re.compile(
    r"(?:[\[【][年半季中][^\]】]{0,3}报[\]】])?(?P<name>[^\s：:（(]{2,10})(?:[（(]\d{6}[）)])?[：:](?=(?P=name))|原标题[：:]"
)
"""Before a title: whose report it is, as in lists: [年报]某某股份(600000)：某某股份2021年年度报告."""
_ABOUT = re.compile(r"关于(?!.*的[\u4e00-\u9fff]{2,6}\Z)")
"""A title on something goes on to the kind of its document: 关于…的报告."""
_ABOUT_ENDS = re.compile(rf"\S{{0,40}}的{_GENRE}\Z")
_ABOUT_LINES = 2
_TITLE_LINE = re.compile("[^。！？!?；;：:]{1,40}")
_JOINT = re.compile("[及和与暨]")
_LETTERED = re.compile(r"[\u4e00-\u9fff\d](?:[ \u3000\u00a0]{1,4}[\u4e00-\u9fff\d]){3,}")
"""A line set in spaced letters."""
_BROKEN_NOTE = re.compile(r"[^（(]*[）)]\Z")
"""The second line of a note in brackets: （…通过）."""
_SUBTITLE = re.compile(r"[—–―-]{1,}|[（(]")
_RUN_UNDER = re.compile("[—–―]{1,2}(?=[12一二][0-9〇○零]..年)")
"""Where such a line begins with a day, in text that lost the line end before it: 政府工作报告——2022年1月8日在…."""
_UNDER = re.compile("[—–―]{1,2}[\u4e00-\u9fff\\d]")
"""The line below a title that says where it was read or what it tells of."""
_OFFICE = "(?:[长長]|主任|主席|[书書][记記]|[总總][经經]理|[总總]裁|代表|委[员員])"
_SPEAKER = re.compile(rf"\S{{2,30}}{_OFFICE}[ \u3000\u00a0]+[\u4e00-\u9fff]{{1,2}}[ \u3000]?[\u4e00-\u9fff]{{1,2}}")
"""The office and name of who reports."""
_HAN = re.compile("[\u4e00-\u9fff]")
_SPACES = re.compile(r"[ \u3000\u00a0]+")
_RULE = "***"
"""What underlines a title in plain text."""
_LOOK = 30
_HEAD = 600
_OPENING, _SHORT_OPENING = 48, 32
"""Characters from which on a first paragraph may hold the title as well, in text that lost its line ends."""
_TITLED, _DATED = 5, 7
"""How much such a title looks like one, at least; in a short paragraph it says of which year or what it is."""
_TITLE_MAX = 90


@dataclass(frozen=True, slots=True)
class Front:
    """``title`` is its first occurrence; ``body`` the index of the first paragraph of the text proper."""

    title: Span | None
    body: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch that might be (a line of) the title; ``paragraph`` is where it stands."""

    span: Span
    paragraph: int
    score: int


def read_front(layout: Layout) -> Front:
    """The title of ``layout`` and where its text begins."""
    body = _first_body(layout)
    stamped = stamped_lines(layout, body)
    if stamped:
        return Front(None, stamped[0] + 1)
    lines = list(_lines(layout, body))
    if not lines:
        return Front(None, body)
    best = max(lines, key=lambda line: line.score)
    if best.score <= 0 or _heads_section(layout, best, body) or _is_below_number(layout, best):
        return Front(None, body)
    if (best.score <= _PLAIN or len(best.span) <= _BARE) and not _is_over_number(layout, best) and is_stretch(layout):
        return Front(None, body)
    span = _whole(layout, best) if best.span == layout.paragraphs[best.paragraph].span else best.span
    note = _NOTE.search(span.of(layout.text))
    announced = _ANNOUNCED.match(span.of(layout.text))
    start = span.start + (announced.end() if announced else 0)
    return Front(Span(start, span.start + note.start() if note else span.end), body)


def _heads_section(layout: Layout, best: _Line, body: int) -> bool:
    """Whether what looks most like a title is the first line of the text, right above it, and one of several."""
    if best.paragraph or best.span != layout.paragraphs[0].span:
        return False
    words, level = best.span.of(layout.text), layout.paragraphs[0].level
    telling = _YEAR.search(words) or "关于" in words or (len(words) > _SHORT and _GENRE_END.search(words))
    if telling:
        return False
    if level is not None:
        return any(one.level is not None and 0 < one.level <= level for one in layout.paragraphs[1:])
    return body == 1 and heads_section(layout, 0)


def _is_below_number(layout: Layout, best: _Line) -> bool:
    """Whether a decimal alone in the line above numbers what looks like a title: 4.2⏎业务回顾."""
    return best.paragraph > 0 and _DECIMAL.fullmatch(layout.words(best.paragraph - 1)) is not None


def _is_over_number(layout: Layout, best: _Line) -> bool:
    """Whether a numbered paragraph stands right below a title, as a question to a council stands below its own."""
    below = best.paragraph + 1
    return below < len(layout.paragraphs) and opens_numbered(layout.words(below))


def names_section(words: str) -> bool:
    """Whether ``words``, a line below the title, are what a section of a report is called: 2017年工作回顾, 存在问题."""
    return _SECTION.fullmatch(words) is not None or _STATE.fullmatch(words) is not None


def _first_body(layout: Layout) -> int:
    """The index of the first paragraph that is a sentence of some length or opens a numbered section."""
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.role is not Role.TEXT or paragraph.level == 0:
            continue
        words = layout.text[paragraph.start : min(paragraph.end, paragraph.start + 120)]
        if starts_with_label(words) or (_CHROME.search(words[:40]) and paragraph.length < 120):
            continue
        if _is_lettered(words) or _HAN.search(words) is None:
            continue
        if opens_numbered(words) or (len(words) >= 40 and any(mark in words for mark in "。，,；")):
            return index
        if words[-1] in "。：:" and len(words) > 12:
            return index
    return len(layout.paragraphs)


def _lines(layout: Layout, body: int) -> Iterator[_Line]:
    seen = 0
    for index, paragraph in enumerate(layout.paragraphs[: min(body + 1, _LOOK)]):
        long = paragraph.length > (_SHORT_OPENING if index == body else 120)
        if (index >= body and not long) or paragraph.role is Role.CONTENTS:
            continue
        if paragraph.role is Role.TABLE and not long:
            continue
        for span in _pieces(layout.text, paragraph.span) if long else [paragraph.span]:
            score = _score(layout, span, index)
            if long and score < (_DATED if paragraph.length <= _OPENING else _TITLED):
                continue
            if score > 0:
                yield _Line(span, index, score + (1 if seen == 0 else 0))
            seen += 1


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The stretches between white space at the head of a text that lost its line ends, before its numbering."""
    at = span.start
    end = min(span.end, span.start + _HEAD)
    for match in re.finditer(r"[^\s|]+", text[at:end]):
        words = match.group()
        under = _RUN_UNDER.search(words, _BARE)
        words = words[: under.start()] if under else words
        if opens_numbered(words) or words[-1] in SENTENCE_ENDS or "，" in words:
            return
        yield span_of(at + match.start(), at + match.start() + len(words))
        if under:
            return


def _score(layout: Layout, span: Span, index: int) -> int:
    """How much a line looks like the title; 0 when it cannot be one."""
    words = span.of(layout.text)
    if _is_lettered(words):
        words = _SPACES.sub("", words)
    level = layout.paragraphs[index].level
    if not 4 <= len(words) <= _TITLE_MAX or _CHROME.search(words) or starts_with_label(words) or opens_numbered(words):
        return 0
    if (
        words[-1] in SENTENCE_ENDS + "；;：:，,"
        or _SPEAKER.fullmatch(words)
        or _SUBTITLE.match(words)
        or whole_date(layout.text, span)
    ):
        return 0
    if (
        _BROKEN_NOTE.match(words)
        or words.endswith("文件")
        or is_stamp(words)
        or "。" in words  # the end of a sentence, and what follows it: a page of a longer text
        or _SECTION.fullmatch(words)
        or _HAN.search(words) is None
    ):
        return 0
    score = 1
    if _GENRE_END.search(words):
        score += 5
    elif _GENRE_ANY.search(words):
        score += 2
    score += 1 if _YEAR.search(words) else 0
    score -= 2 if len(words) <= _BARE else 0
    score += 2 if "关于" in words else 0
    if is_organisation(words) or (score <= 1 and _set_like_text(layout, index)):
        score -= 3
    if index + 1 < len(layout.paragraphs) and _UNDER.match(layout.words(index + 1)):
        score += 4
    if level is not None:
        score += {0: 8, 1: 4}.get(level, 0)
    return max(score, 0)


def _set_like_text(layout: Layout, index: int) -> bool:
    """Whether a line of two halves is indented as the paragraph below it is: a heading of the text, not its title."""
    if index + 1 >= len(layout.paragraphs) or not any(mark in layout.words(index) for mark in "，,"):
        return False
    starts = (layout.paragraphs[at].start for at in (index, index + 1))
    return all(layout.text[max(0, start - 2) : start] == "\u3000\u3000" for start in starts)


def _whole(layout: Layout, best: _Line) -> Span:
    """The title with the lines before and after that belong to it."""
    first = last = best.paragraph
    while first > 0 and _joins(layout, first - 1, first):
        first -= 1
    while last + 1 < len(layout.paragraphs) and last - first < 3 and _goes_on(layout, last):
        last += 1
    if _ABOUT.search(layout.words(last)):
        last = _about_ends(layout, last)
    return Span(layout.paragraphs[first].start, layout.paragraphs[last].end)


def _joins(layout: Layout, index: int, after: int) -> bool:
    """Whether line ``index`` is the beginning of the title that goes on in the next one."""
    paragraph = layout.paragraphs[index]
    words = layout.words(index)
    if paragraph.role is not Role.TEXT or len(words) > 40 or layout.paragraphs[after].spaced or paragraph.level == 0:
        return False
    if _CHROME.search(words) or starts_with_label(words) or opens_numbered(words) or _GENRE_END.search(words):
        return False
    if words[-1] in SENTENCE_ENDS + "；;：:" or words.endswith("文件") or whole_date(layout.text, paragraph.span):
        return False
    if _RULE in layout.text[paragraph.end : layout.paragraphs[after].start]:
        return False
    if _is_lettered(words) and _is_lettered(layout.words(after)):
        return True
    if _OPEN_END.match(words) is not None or is_organisation(words) or words[-1] in CLOSERS:
        return True
    halved = index == 0 or _YEAR.search(words) is not None
    return halved and _HALF.match(words) is not None and _COMPLETE.search(layout.words(after)) is None


def _goes_on(layout: Layout, index: int) -> bool:
    """Whether the title breaks off at the end of line ``index`` and its genre follows in the next line."""
    after = layout.paragraphs[index + 1]
    words, next_words = layout.words(index), layout.words(index + 1)
    if after.role is not Role.TEXT or after.spaced or len(next_words) > 40:
        return False
    if _SUBTITLE.match(next_words) or opens_numbered(next_words) or starts_with_label(next_words):
        return False
    if _GENRE_END.search(next_words) is None:
        return _is_lettered(words) and _is_lettered(next_words)
    if _JOINT.match(next_words):
        return True
    return _GENRE_END.search(words) is None and _OPEN_END.match(words) is not None


def _about_ends(layout: Layout, last: int) -> int:
    """The line in which 关于 of line ``last`` comes to its 的报告: one of the next two, or ``last`` if neither."""
    for after in range(last + 1, min(last + 1 + _ABOUT_LINES, len(layout.paragraphs))):
        words = layout.words(after)
        parted = layout.paragraphs[after].role is not Role.TEXT or layout.paragraphs[after].spaced
        if parted or _TITLE_LINE.fullmatch(words) is None or _SUBTITLE.match(words):
            break
        if _ABOUT_ENDS.fullmatch(words):
            return after
    return last


def _is_lettered(words: str) -> bool:
    """Whether a line is set in spaced letters: two of them, one below the other, are one title."""
    return _LETTERED.fullmatch(words) is not None
