"""The numbering that opens a heading or a point, wherever in a line it may stand.

GB/T 9704—2012 numbers the levels of a text 一、 （一） 1. （1）. Real texts add 第X章, 第1段, 壹、, 甲、, 1.1, ①, 01,
A., and number points within a paragraph: 一是, 第一，, 首先，. A marker found here is only a candidate: whether it
numbers anything is decided by its series (``series``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from reader.analyze.ordinals import ordinal, roman_ordinal
from reader.analyze.punctuation import CLAUSE_ENDS, CLOSERS, COLONS, COMMAS, SENTENCE_ENDS, SPACES, before_spaces
from reader.text.records import maker, quickly_made
from reader.text.span import Span, span_of


class Scheme(IntEnum):
    """A kind of numbering. The order is the usual one from outside in: a tie-breaker, not a table of levels."""

    PART = 1
    CHAPTER = 2
    SECTION = 3
    ARTICLE = 4
    FORMAL = 5
    STEM = 6
    HAN = 7
    HAN_PAREN = 8
    ARABIC = 9
    SPACED = 10
    DECIMAL = 11
    DECIMAL_3 = 12
    DECIMAL_4 = 13
    PADDED = 14
    ARABIC_PAREN = 15
    ARABIC_CLOSE = 16
    CIRCLED = 17
    ROMAN = 18
    LETTER = 19
    LETTER_PAREN = 20
    NTH = 21
    ORDER = 22
    COUNTED = 23
    EXHORTED = 24
    ITEM = 25
    ROMAN_PAREN = 26
    DASHED = 27
    NAMED = 28


POINTS = frozenset({Scheme.NTH, Scheme.ORDER, Scheme.COUNTED, Scheme.EXHORTED, Scheme.ITEM})
"""What opens a point: 第一，, 首先，, 一是, 一要, 其一，."""


SECTIONS = frozenset((Scheme.PART, Scheme.CHAPTER, Scheme.SECTION, Scheme.FORMAL, Scheme.HAN))
"""What numbers the sections of a report."""


class Boundary(IntEnum):
    """What stands before a marker, the firmest border first."""

    LINE = 0
    SENTENCE = 1
    CLAUSE = 2
    COLON = 3
    SPACE = 4
    COMMA = 5


@quickly_made
@dataclass(frozen=True, slots=True)
class Marker:
    """A possible marker: ``[start, end)`` of the text, without white space after it.

    ``ordinal`` is its place in its series (0 for 最后，: the last); ``parents`` the numbers before it in 1.2.3.
    ``weak`` marks forms that are numbering only where the series wants them: 4提升, "3 总结", 一，.
    ``style`` tells 1. from 1、 within a scheme; ``inner`` is the second half of a double marker such as 1.(一).
    """

    start: int
    end: int
    scheme: Scheme
    ordinal: int
    boundary: Boundary
    style: str = ""
    weak: bool = False
    parents: tuple[int, ...] = ()
    inner: tuple[Scheme, int] | None = None

    @property
    def span(self) -> Span:
        """The marker's characters."""
        return span_of(self.start, self.end)


_marker = maker(Marker)
_LINE, _SENTENCE, _SPACE = Boundary.LINE, Boundary.SENTENCE, Boundary.SPACE
_H = "〇零一二三四五六七八九十百"
_FORMAL = "壹贰貳叁参參肆伍陆陸柒捌玖拾"
_DECORATION = "#*>●▌■◆★▲▶►◇○•·□▪◎☆△※－—-|"
_BEFORE_MARKER = frozenset(_DECORATION + " \t\u3000\u00a0")
_BOUNDARY = re.escape(SPACES + SENTENCE_ENDS + CLAUSE_ENDS + COLONS + COMMAS + CLOSERS + _DECORATION)
"""Spaces each by itself: a class with ``\\s`` in it asks for it of every character that is none of the others."""
_DATED = "(?:[1１][9９]|[2２][0０]|[1１])\\d\\d年"
_YEAR = "(?:(?:19|20)?\\d\\d(?:[-—–至](?:19|20)?\\d\\d)?(?:学年|年)度?)"
_FIRST = rf"[上中下第卷\d（(〔【①-⑳⑴-⒇⒈-⒛㉑-㉟❶-❿㊀-㊉㈠-㈩Ⅰ-ⅫA-Za-zＡ-Ｚ§首其再最甲乙丙丁戊己庚辛壬癸{_FORMAL}{_H}]"
"""What a marker can begin with: a quick look before the alternatives are tried."""
_WORDS_AFTER = (
    "项目(?!标)|家庭(?!户)|家校|家长|家政|人才|人员|人事|人居|人口|条件|条例|个体|个人|户籍|台账|场地|部门|年度|年级|分类|分级|"
    "个案|个性|个别|元旦|元宵|名师|名校|名城|名称|名单|门户|门诊|件均|站点|天然|天气|米面|处理|处置|处罚|处分|支持|支付|支部|支出|支撑|家电|家具|所有|所在|"
    "所属|位置|位于|场景|场所|场馆|户均|次序|座谈|份额|类型|类别|批准|批发|村级|村委|村民|乡村|乡镇|县级|县委|县域|市级|市场|市委|市政|省级|省委|人均|人民|人力|人物|人文|人群|人工|镇区|项下|条款"
)
"""Words that begin with a classifier and that no number counts: 2人才队伍 is a heading without its dot."""
_WHOLE = (
    rf"(?!{_WORDS_AFTER})(?:个(?![百千万亿基]|小时|月)|[家名所项条位件户场次座处人辆支份篇类批镇乡村县市省])(?![/的])"
)
"""What comes in whole pieces only. A number before a count of it ends in no decimal: 1.6个部门 is 1. and 6个部门."""
_NO_SUM = (
    r"(?:(?<![\u4e00-\u9fff][ ])"
    r"|(?!\d{1,2}[.．]\d{1,2}[ ]?[万亿]{1,2}(?:[元吨亩户辆斤台]|立方|平方|千瓦|公里|标准|人次)))"
)
"""Before a decimal: 消费量 1.1 万亿立方米 goes on with a number, 1.1 万物互联 opens a heading."""
_MARKER = re.compile(
    rf"""[{_BOUNDARY}及](?={_FIRST})(?:(?<!及)|(?=[（(]))(?=(?:
    (?=\d)(?:
        (?P<double>\d{{1,2}}[.．、][ ]?[（(](?P<within>[{_H}]{{1,3}}|\d{{1,2}})[）)])
        |(?P<whole>\d{{1,2}}[.．、](?=\d{{1,3}}{_WHOLE}))
        |{_NO_SUM}(?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}}[.．、]?(?=\n?[ \t\u3000\u00a0\u4e00-\u9fff“《「]))
        |(?P<dated>\d{{1,2}}[.．、](?={_DATED}))
        |(?P<arabic>\d{{1,3}}[ ]?\\?[.．、﹒](?!\d))
        |(?P<arabic_tight>\d{{1,2}}[.．、](?=\d))
        |(?P<arabic_weak>\d{{1,2}}[ ]?[，,：:](?=[ ]?[\u4e00-\u9fff“《「]))
        |(?P<close>\d{{1,2}}[)）][、.．]?)
        |(?P<padded>[0０]\d(?:(?![\d.．年月日:：/—–-])|(?={_DATED})))
        |(?P<bare>\d{{1,2}}(?=[ \u3000\u00a0]|[\u4e00-\u9fff“《「]))
    )|(?!\d)(?:
        (?=[{_H}])(?:
            (?P<han>[{_H}]{{1,4}}[ ]?(?:、|[．.](?![ ]?\d)|[．.](?={_DATED})))
            |(?P<counted>[一二三四五六七八九十]{{1,3}}\n?是(?!否))
            |(?P<exhorted>[一二三四五六七八九十]{{1,2}}要(?![素件点求]))
            |(?P<han_weak>[一二三四五六七八九十]{{1,3}}(?:[，,：:]|(?=[ \u3000\u00a0])))
            |(?P<han_bare>[一二三四五六七八九十]{{1,3}}(?![{_H}])(?=[\u4e00-\u9fff“《]))
        )
        |(?P<han_paren>[（(〔【][ ]?[{_H}]{{1,4}}[ ]?[）)〕】][、.．]?(?!班|年级))
        |(?P<han_half>[（(][{_H}]{{1,3}}(?![{_H}）)年月日])|[{_H}]{{1,3}}[）)])
        |(?![{_H}])(?:
            (?P<division>第[ \u3000]?(?:[{_H}{_FORMAL}]{{1,6}}|\d{{1,3}})[ \u3000]?
                (?P<of>编|篇|卷|部分|章|节|条|部(?=[ \u3000]))(?![件例约款目之]|(?<=篇)[：:]))
            |(?P<sign>§[ ]?\d{{1,2}}(?![\d.．]))
            |(?P<paragraph>第[ ]?\d{{1,3}}[ ]?段(?=[ \t\u3000\u00a0：:]))
            |(?P<half>[上中下][编篇卷](?=[ \u3000\u00a0：:]))
            |(?P<volume>卷[一二三四五六七八九十]{{1,2}}(?=[ \u3000\u00a0：:\n]))
            |(?P<nth>第(?:[{_H}]{{1,3}})(?:[，,、]|是(?!否)))
            |(?P<formal>[{_FORMAL}]{{1,3}}[、．.，：:])
            |(?P<stem>[甲乙丙丁戊己庚辛壬癸][、．.])
            |(?P<arabic_paren>[（(][ ]?\d{{1,2}}[ ]?[）)][、.．]?)
            |(?P<circled>[①-⑳㉑-㉟❶-❿㊀-㊉][、.．]?)
            |(?P<enclosed>[⑴-⒇][、.．]?)
            |(?P<dotted>[⒈-⒛])
            |(?P<enclosed_han>[㈠-㈩][、.．]?)
            |(?P<roman>[Ⅰ-Ⅻ][、.．： ]|(?:I{{1,3}}|I?V|VI{{1,3}}|I?X)[、．.](?=[ \u3000]?[\u4e00-\u9fff“《]))
            |(?P<letter_paren>[（(][ ]?[a-hA-Hａ-ｈ][ ]?[）)])
            |(?P<roman_paren>[（(](?:i{{1,3}}|iv|vi{{0,3}}|ix|x)[）)])
            |(?P<letter>[A-Za-zＡ-Ｚ][、．]|[A-H]\.(?=[ \u4e00-\u9fff]))
            |(?P<order>(?:首先|其次|再次|再者|最后)[，,：:])
            |(?P<item>其[一二三四五六七八九十][，,：:、])
        )
    )
    ))""",
    re.VERBOSE,
)
_GLUED = re.compile(
    r"(?![^一首（(①\d，。；：\n]{0,48}[。；：\n])"  # most titles: a mark ends them before any such number, or comma
    rf"[ \u3000]?(?:{_YEAR})?[\u4e00-\u9fff、“”]{{2,24}}?(?:，[\u4e00-\u9fff、“”]{{2,24}}?)?"
    r"(?=[（(一①首\d])(?:(?<![第条款])(?P<han_paren>[（(]一[）)])(?![项款条])|(?P<counted>一是)(?!否)|(?<![统唯同单专合万划归不第其之])(?P<han>一、)(?!二)"
    rf"|(?P<arabic>[1１][.．、](?=\D|{_DATED}))|(?P<arabic_paren>[（(][1１][）)])|(?P<circled>①)"
    r"|(?P<padded>0[1１](?=[\u4e00-\u9fff“])(?!号))|(?P<order>首先[，,])"
    r"|(?P<decimal>(?P<over>\d{1,2})[.．][1１](?=[ \u3000]?[\u4e00-\u9fff“])))"
)
"""Behind a number that begins a line or a sentence: its title, and at once the first number of the level below."""
_LISTED = re.compile(
    rf"[ \u3000\u00a0]{{1,3}}(?:(?P<han>[{_H}]{{1,4}})(?=、)|(?P<formal>[{_FORMAL}]{{1,3}})(?=[、．.])"
    r"|(?P<arabic>\d{1,2})(?=、(?!\d)))[、．.]"
)
"""Behind "1. ", which a converter of lists put there: the marker that the document has itself."""
_BLANKS = frozenset(" \u3000\u00a0")
_SCHEMES = {
    "nth": Scheme.NTH,
    "double": Scheme.ARABIC,
    "han": Scheme.HAN,
    "counted": Scheme.COUNTED,
    "exhorted": Scheme.EXHORTED,
    "han_weak": Scheme.HAN,
    "han_bare": Scheme.HAN,
    "formal": Scheme.FORMAL,
    "stem": Scheme.STEM,
    "han_paren": Scheme.HAN_PAREN,
    "han_half": Scheme.HAN_PAREN,
    "arabic_paren": Scheme.ARABIC_PAREN,
    "arabic": Scheme.ARABIC,
    "dated": Scheme.ARABIC,
    "whole": Scheme.ARABIC,
    "arabic_tight": Scheme.ARABIC,
    "arabic_weak": Scheme.ARABIC,
    "close": Scheme.ARABIC_CLOSE,
    "padded": Scheme.PADDED,
    "bare": Scheme.ARABIC,
    "paragraph": Scheme.ARABIC,
    "sign": Scheme.CHAPTER,
    "volume": Scheme.PART,
    "circled": Scheme.CIRCLED,
    "enclosed": Scheme.ARABIC_PAREN,
    "dotted": Scheme.ARABIC,
    "enclosed_han": Scheme.HAN_PAREN,
    "roman": Scheme.ROMAN,
    "letter": Scheme.LETTER,
    "letter_paren": Scheme.LETTER_PAREN,
    "roman_paren": Scheme.ROMAN_PAREN,
    "item": Scheme.ITEM,
    "order": Scheme.ORDER,
}
_DIVISIONS = {
    "编": Scheme.PART,
    "篇": Scheme.PART,
    "卷": Scheme.PART,
    "部分": Scheme.PART,
    "部": Scheme.PART,
    "章": Scheme.CHAPTER,
    "节": Scheme.SECTION,
    "条": Scheme.ARTICLE,
}
_HALVES = {"上": 1, "中": 2, "下": 2}
_ORDER = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 0}
_WEAK = frozenset(
    {
        "han_weak",
        "han_bare",
        "han_half",
        "whole",
        "arabic_tight",
        "arabic_weak",
        "bare",
        "letter",
        "letter_paren",
        "roman_paren",
        "roman",
        "stem",
        "dated",
    }
)
_LISTED_LAST = frozenset({"letter_paren", "roman_paren", "arabic_paren"})
_LAST = re.compile("[；;](?:以?及)[ \u3000]*\\Z")
"""Before the last of a list within a sentence: (a)…；(b)…；以及(c)…."""
DECIMALS = (Scheme.DECIMAL, Scheme.DECIMAL_3, Scheme.DECIMAL_4)
_FEWEST_PARTS = 2
"""Numbers in a decimal, at least."""
_NUMERAL = re.compile(rf"\d+|[ivx]+(?=[）)])|[IVX]+(?=[、．.])|[{_H}]+|[{_FORMAL}]+|[A-Za-zＡ-Ｚ]|\S")
_MEASURE_AFTER = frozenset(
    "年月日号时分秒个名人次所家项万亿元%％千百余多位场件处条种类届期岁倍成米里吨公平亩户村镇县市省批份册篇"
    "本台套辆张枚块支队组班级天周小课节门幅起宗例至到—–-～~/／"
)
"""After a bare number these make a quantity or a date of it."""
_OPENS_DECIMAL = frozenset((Boundary.LINE, Boundary.SENTENCE, Boundary.SPACE))
_WORD_AFTER = re.compile(_WORDS_AFTER)
_MEASURED_AFTER = re.compile(
    "[年月日时分秒万亿元%％千百余多岁倍成米里吨公平亩升克斤度瓦立厘毫至到—–~～/／-]|个(?![性人体案别])"
)
"""After a decimal: it has no classifier, 3.1项目建设 is numbered."""
_SPACED_UNIT = re.compile(r"[ \u00a0](?:[余多]?[万亿](?:[元亩吨人户平斤\s]|[^\u3400-\u9fff])|亩|吨|公里|元)")
"""What is set apart from a number amid its line and still makes an amount of it: 达到 2.1 万亩."""
_BARE_TITLE = re.compile(r"(?![是要来])[^\n，。；：！？,;:!?.]{3,24}[ \u3000]*(?:\n|\Z)")
"""A title alone in its line, as it stands behind a numeral that lost its mark: 三存在的问题和不足."""
_WHOLE_TITLE = re.compile("(?![的规课末和及与至])[\u4e00-\u9fff、]{2,24}[ \u3000]*\n")
"""The same behind 第四节: 第四节的要求 only refers to it."""
_NOTE = 100
"""Characters of a note in brackets, at most."""
_RANGED = ("二", "三", "四", "五", "六", "七", "八", "九", "十")


def find_markers(text: str) -> Iterator[Marker]:
    """Every possible marker of ``text``, in order. Markers that start a line have the boundary LINE."""
    taken = 0
    for match in _MARKER.finditer("\n" + text):
        marker = _read(text, match)
        if marker is not None and marker.start >= taken:
            taken = marker.end
            yield marker
            if marker.boundary <= _SENTENCE:
                for glued in _glued(text, marker):
                    taken = glued.end
                    yield glued


def _glued(text: str, marker: Marker) -> Iterator[Marker]:
    """The first numbers of the levels below ``marker``, each glued to the title of the one above it."""
    at, scheme = marker.end, marker.scheme
    while (match := _GLUED.match(text, at)) is not None:
        name = match.lastgroup or ""
        if name == "decimal":
            if int(match["over"]) == marker.ordinal and not _MEASURED_AFTER.match(text, match.end(name)):
                parents = (marker.ordinal,)
                yield _marker(match.start(name), match.end(name), Scheme.DECIMAL, 1, _SENTENCE, parents=parents)
            return
        if _SCHEMES[name] <= scheme:
            return
        at, scheme = match.end(name), _SCHEMES[name]
        yield _marker(match.start(name), at, scheme, 1, _SENTENCE, match.group(name)[-1])


def opens_numbered(words: str) -> bool:
    """Whether ``words``, the beginning of a line, open with what can be a marker."""
    match = _MARKER.match("\n" + words)
    return match is not None and match.lastgroup != "han_bare" and _read(words, match) is not None


def _read(text: str, match: re.Match[str]) -> Marker | None:
    name = match.lastgroup or ""
    if name in ("of", "within"):
        name = "division" if name == "of" else "double"
    start, end = match.start(name) - 1, match.end(name) - 1
    boundary = _boundary(text, start, name)
    if boundary is None or (name in ("paragraph", "sign", "volume") and boundary is not _LINE):
        return None
    raw = text[start:end]
    if name in ("division", "half"):
        return _division(text, start, end, raw, match.group("of"), boundary)
    if name == "order":
        return _marker(start, end, Scheme.ORDER, _ORDER[raw[:2]], boundary)
    if name == "decimal":
        return _decimal(text, start, end, raw, boundary)
    if name in ("bare", "arabic_tight", "han_bare") and not _may_number(text, end, boundary, name):
        return None
    value = _value(raw, roman=name in ("roman", "roman_paren"))
    if not value:
        return None
    if name in ("han", "nth") and _is_range(text, end, raw):
        return None
    if name in ("counted", "exhorted") and text.startswith(raw[:-1], end):
        return None  # 一是一，二是二
    if name == "arabic" and boundary is _LINE and (listed := _behind_list_number(text, end)) is not None:
        return listed
    inner = None
    if name == "double":
        within = match.group("within")
        scheme = Scheme.ARABIC_PAREN if within.isdecimal() else Scheme.HAN_PAREN
        inner = (scheme, ordinal(within) or 0)
    style = raw[-1] if name in ("arabic", "dated", "han") else name
    weak = name in _WEAK or (name == "arabic" and " " in raw)  # 17 .CN: the note of a page may begin so
    return _marker(start, end, _SCHEMES[name], value, boundary, style, weak, inner=inner)


@lru_cache(1024)
def _value(raw: str, *, roman: bool) -> int | None:
    """The number in the marker ``raw``; None without one. A text has few different markers, each many times."""
    numeral = _NUMERAL.search(raw.lstrip("（(〔【第其§卷 "))
    if numeral is None:
        return None
    return roman_ordinal(numeral.group().lower()) if roman and numeral.group().isascii() else ordinal(numeral.group())


def _boundary(text: str, start: int, name: str) -> Boundary | None:
    """What stands before the marker of kind ``name`` at ``start``; before the last of a list, 以及 as ； before it."""
    boundary = boundary_before(text, start)
    if boundary in (None, _SPACE) and name in _LISTED_LAST and _LAST.search(text, max(0, start - 4), start):
        return Boundary.CLAUSE
    return boundary


def _behind_list_number(text: str, end: int) -> Marker | None:
    """The marker that follows the list number a converter put before it, up to ``end``, if one does.

    The list number is no part of it: it always says 1, or counts along, and the marker behind it has the series.
    """
    listed = _LISTED.match(text, end) if text[end : end + 1] in _BLANKS else None
    if listed is None:
        return None
    name = listed.lastgroup or ""
    start, raw = listed.start(name), text[listed.start(name) : listed.end()]
    value = ordinal(listed.group(name))
    if value is None or (name == "han" and _is_range(text, listed.end(), raw)):
        return None
    return _marker(start, listed.end(), _SCHEMES[name], value, _LINE, name)


def _division(text: str, start: int, end: int, raw: str, of: str | None, boundary: Boundary) -> Marker | None:
    if of is None:  # 上编
        return _marker(start, end, Scheme.PART, _HALVES[raw[0]], boundary, raw) if boundary is _LINE else None
    value = ordinal(raw[1 : len(raw) - len(of)].strip())
    if value is None:
        return None
    spaced = end >= len(text) or text[end] in " \u3000\u00a0\t\n【（(：:、"
    whole = boundary is _LINE and of != "条" and _WHOLE_TITLE.match(text, end) is not None
    return _marker(start, end, _DIVISIONS[of], value, boundary, of, weak=not (spaced or whole))


def _decimal(text: str, start: int, end: int, raw: str, boundary: Boundary) -> Marker | None:
    numbers = [int(part) for part in re.split("[.．]", raw.rstrip(".．、"))]
    measured = len(numbers) == _FEWEST_PARTS and (  # 7.3.8人力资源: no measure has two points
        _MEASURED_AFTER.match(text, end) or (boundary is _SPACE and _SPACED_UNIT.match(text, end))
    )
    if boundary not in _OPENS_DECIMAL or not all(numbers) or measured:
        return None
    scheme = DECIMALS[len(numbers) - _FEWEST_PARTS]
    return _marker(start, end, scheme, numbers[-1], boundary, parents=tuple(numbers[:-1]))


def _may_number(text: str, end: int, boundary: Boundary, name: str) -> bool:
    if boundary > _SENTENCE:
        return boundary is _SPACE and name == "arabic_tight"
    if name == "han_bare" and (boundary is not _LINE or _BARE_TITLE.match(text, end) is None):
        return False
    if name != "arabic_tight":
        return text[end : end + 1] not in _MEASURE_AFTER or _WORD_AFTER.match(text, end) is not None
    return re.match(r"\d{1,2}月|\d{1,3}[所家名个项]", text[end : end + 8]) is not None


def _is_range(text: str, end: int, raw: str) -> bool:
    """Whether 一、 opens two neighbouring numerals (一、二等奖): GB/T 15835 takes that for a list, not numbering."""
    following = text[end : end + 1]
    if raw[-1] != "、" or following not in _RANGED:
        return False
    last = raw[:-1].rstrip()[-1]
    return last in "一二三四五六七八九" and ordinal(following) == (ordinal(last) or 0) + 1


def boundary_before(text: str, start: int) -> Boundary | None:
    """What stands before position ``start``, white space, closing quotes and line decoration aside."""
    at = start
    while at and text[at - 1] in _BEFORE_MARKER:
        at -= 1
    if at == 0 or text[at - 1] == "\n":
        return _LINE
    at = before_spaces(text, start, 0)
    spaced = at < start
    if (
        at and text[at - 1] == "】"
    ):  # 【主要问题】（一）…: what heads text in these brackets stands in a line of its own
        return _SENTENCE
    while at and text[at - 1] in CLOSERS:
        at = _before_note(text, at)
    char = text[at - 1] if at else "。"
    return _AFTER.get(char, _SPACE if spaced else None)


def _before_note(text: str, end: int) -> int:
    """The position before the closing mark that ends at ``end``, or before all of a note in brackets behind a 。.

    …保持稳定。（责任单位：市人社局）3．…: the note belongs to the sentence that has ended.
    """
    opening = text.rfind("（" if text[end - 1] == "）" else "(", max(0, end - _NOTE), end)
    if text[end - 1] in "）)" and opening > 0 and text[opening - 1] in SENTENCE_ENDS:
        return opening
    return end - 1


_AFTER: dict[str, Boundary | None] = {
    **dict.fromkeys(SENTENCE_ENDS + "|", _SENTENCE),
    **dict.fromkeys(CLAUSE_ENDS, Boundary.CLAUSE),
    **dict.fromkeys(COLONS, Boundary.COLON),
    **dict.fromkeys(COMMAS, Boundary.COMMA),
}
