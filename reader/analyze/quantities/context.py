"""Which quantities state a measured or planned fact, and which are dates, names, slogans or codes.

Every rule looks at a bounded stretch around the quantity, so the time is linear in the text. The rules are those of
the project's reference on indicators: what is out is listed in its sections 4.6 and 4.7.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache
from operator import attrgetter

from reader.analyze.finding import IndicatorKind
from reader.analyze.quantities.days import states_days
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.quantities.reading import leads
from reader.analyze.quantities.sessions import is_issued, is_session, is_stage, opens_row
from reader.analyze.wording import any_of, ends_in, words
from reader.analyze.wrapping import unwrapped, words_before
from reader.source.passes.split_numbers import is_label
from reader.text.patterns import lazy_pattern
from reader.text.span import Span


class Outside(str, Enum):
    """Why a number is not taken as an indicator."""

    EXCLUDED = "excluded"
    NAME = "name"
    QUOTED = "quoted"
    DATE = "date"
    PERIOD = "period"
    CODE = "code"
    ORDINAL = "ordinal"
    ARTICLE = "article"
    SLOGAN = "slogan"
    BASE = "base"
    EVENT = "event"
    SERVICE = "service"
    BARE = "bare"
    PARTED = "parted"


_KIND = IndicatorKind
_RANK, _COUNT, _PERCENT, _MONEY = _KIND.RANK, _KIND.COUNT, _KIND.PERCENT, _KIND.MONEY
_MEASURE, _DURATION, _SCORE = _KIND.MEASURE, _KIND.DURATION, _KIND.SCORE
_QUOTES = (
    r"(?<=《)[^《》]{0,120}》|(?<=〈)[^〈〉\n]{0,60}〉|(?<=“)[^“”\n]{0,160}(?:\n[^“”\n]{0,80})?”|(?<=‘)[^‘’\n]{0,60}’"
    r"|(?<=「)[^「」\n]{0,160}」|(?<=『)[^『』\n]{0,80}』|(?<=\")[^\"\n]{1,24}\"|(?<=〔)[^〔〕\n]{0,12}〕"
)
_ADDRESSES = r"(?<=h)ttps?://[\x21-\x7e]{1,400}|(?<=w)ww\.[\x21-\x7e]{1,400}|(?<=[A-Za-z0-9._-])[A-Za-z0-9._-]{0,39}@[A-Za-z0-9.-]{1,60}"
_QUOTED = lazy_pattern(rf"[《〈“‘「『\"〔](?:{_QUOTES})")
_ENCLOSED = lazy_pattern(rf"[《〈“‘「『\"〔A-Za-z0-9._-](?:{_QUOTES}|{_ADDRESSES})")
"""What is quoted, named or an address; it begins with a class of characters, so that a search skips all others.

Every digit may begin an address, so that they are looked for in those texts only that hold some.
"""
_IN_ADDRESSES = ("@", "://", "www.")
_STATEMENT = lazy_pattern("[，。；！？,;:：]")
_HAN = lazy_pattern("[\u4e00-\u9fff]")
_CIRCLE = lazy_pattern("[\u4e00-\u9fff、]{0,8}圈")
_YEARS_AFTER = lazy_pattern(
    "以上|以下|左右|之久|有期徒刑|的?期限|的?(?:过渡|缓冲|宽限|试用|试点|保质|质保|保修|有效|服务|建设|培养|合作|租赁|承包|还款|回收)期|(?:的)?(?:工作|教学|从业|任职)?(?:经历|经验)"
)
_REACHED = frozenset("到入至是近临")  # before 了 a calendar year may follow: 到了25年
_AGAIN = lazy_pattern(r"[\u4e00-\u9fff]{0,2}[一1１](?![0-9０-９十百千万])")
_NUMBERED = lazy_pattern("(?:年级[^，。]{1,2}班|(?:中央|央视|视台|频道)[^，。]{1,3}套)$")
_FROM = lazy_pattern("[由从](?:(?:原来|去年|上年)的?)?(?:全[国省市县州区]|[\u4e00-\u9fff]{0,4})?$")
_MOVES_ON = lazy_pattern("(?:位)?(?:上|跃|提|下|回|前|攀|晋)?(?:升|降|移|进|退|滑|跌)[至到为]?(?:了)?第")
_COMPUTING_REACH = 16
_BEARINGS = frozenset(("北纬", "南纬", "东经", "西经", "经度", "纬度"))
_DEGREES = frozenset("度°")
_METERS = frozenset("水电气热钟手代地版")  # 水表5万只, but 如表5所列
_DIGITS_BEFORE = lazy_pattern(r"(?:[\u4e00-\u9fff][\d.．]{1,6} |[\u4e00-\u9fff] \d{1,3}[.．] |\d [.．] ?)\Z")
_DECIMAL_POINTS = frozenset(".．")
_PARTED_REACH = 8
_PARTING = frozenset(" .．")
"""What parts them from the number."""
_PAIRED = lazy_pattern("[一二两三四五六七八九十百千](?!是)[\u4e00-\u9fff]$")
_SLOGAN_ROW = lazy_pattern(
    "[一二两三四五六七八九十]|[\u4e00-\u9fff]{0,2}[一二两三四五六七八九十](?:[\u4e00-\u9fff]{1,2})(?:[”」』，。、；]|工作|制度|机制|模式|活动|行动|要求|原则|$)"
)
_PLACE = lazy_pattern(
    "[一二两三四五六七八九十百]{1,3}(?:道[沟岭河江湾坝梁弯]|里(?:店|铺|河|山|桥|台|庄|屯|堡|坪|湖|塘|洼|岗|营|畈|墩|镇|乡)"
    "|家[子岗寨屯堡坪湾坝河沟]|棵[树松柳杨槐榆柏枣]|间[房棚]|台子|块石|顷地|座窑|所屯|层楼村"
    "|[户名门支班台](?:等[地县市区乡镇]|镇(?![干党政长村人上中卫级])|乡(?![镇村土贤亲民干党级])|村(?![民医委干支级社组务里内])))"
)
"""Places named after so many ditches, miles, families or trees: 六道河, 三十里铺, 五家岗, 三棵树, 三户村."""
_ORDINALS = lazy_pattern(r"第\s?[\d一二三四五六七八九十]+(?:、[\d一二三四五六七八九十]+)*、$")
"""第1、|2项: a row of ordinals."""
_ORDINALS_REACH = 16
_STAGE_OF = lazy_pattern("(?:[线園园区區城厂廠站港]|工程|项目)$")
"""地铁4号线|2期: a stage."""
_OF_YEAR = lazy_pattern(r"\d年\s?$")
"""中国软科学2019年|8期: an issue of a journal."""
_MULTIPLE = lazy_pattern(r"(?<![A-Za-z])P(?:/)?[EBS](?:TTM)?$", re.IGNORECASE)
"""Multiples of a share's price: PE18倍."""
_BEFORE_PLUS = lazy_pattern(r"[\u4e00-\u9fff|\t、，（(；/]|(?<=[|\u4e00-\u9fff]) ")
"""What a plus may stand behind that is a number's sign: words, a comma or bracket, or the border of a cell."""
_LABEL = lazy_pattern(
    r"(?:^|[\s，。；：、（(])(?:案例|模块|板块|单元|任务|专题|主题|课题|问题|步骤|方案|情形|阶段|部分|环节|亮点|举措)$"
)
_LABEL_ENDS = frozenset("例块元务题骤案形段分节点措")
"""What is numbered, before a blank and a title: 任务6 条线协同."""
_NAMING = frozenset("第 图表附号+×^*_#№＋/.·-—–~～:：∶－前" + string.ascii_letters)
"""What may stand before a number that names something; a class or a set of broadcasts is told by its unit."""
_REFERRING = frozenset("每逢这那该另述上他它余下")
_CASES, _PEOPLE = frozenset("件起案宗例"), frozenset("人名")
_PAGE_COUNTER = lazy_pattern(r"(?:第\s?\d+\s?页\s{0,4}[/／|，,]?\s{0,4}共\s?|当前\s?)$")
_ON_PAGE = lazy_pattern(r"[\s/／|，,（(]{0,4}(?:当前)?(?:第\s?\d+\s?页(?![\u4e00-\u9fff])|[首上下末尾]一?页)")
"""Page counters that a web page leaves in its text: 共 12 页 当前第 1 页, 第2页 共5页, 共3页 上一页."""
_SINCE_CODE = lazy_pattern(r"(?:[A-Za-z][ .-]?|[)）])\d[^起]*$|(?:[自从由于]|版本?)\s?\d+\.\d+$|(?:19|20)\d\d\.\d+$")
_REGIMENT = lazy_pattern(r"(?:[师驻]|(?<![全本我各])[市区]|兵团|部队)\s?$")
"""第三师143团: the number is the name of a regiment, as farms of the Production and Construction Corps have it."""
_CHANNELS = lazy_pattern("视频|监控|图像|信号|摄像|数据|话路|专线|直播")
"""接入视频1,500路 counts channels; a number before 路 is the name of a bus line otherwise."""
_FEW = frozenset("一二两三四五六七八九")
_EARLIEST_YEAR, _LATEST_YEAR, _NO_PLACES = 1900, 2100, 100_000
_FEWEST_POINTS = 100  # of an index or an account; below, 点 tells the time: 8点
_LONG_CODE = 11  # digits: a mobile number, a code; amounts of that size are written with 亿 or commas
_DELIMITER = frozenset("，。；、：！？,;:!?)）】」”“’\n \t\u3000|")
_RANK_CONTEXT_LENGTH = 40
_STANDS = frozenset("居列")
"""A clause by itself before a rank: 进步6名，|居第九."""
_LIMITS_ONE = ("不超过", "不少于", "不低于", "不多于", "不高于", "至少", "最多", "至多")
"""Before 一, they say that it counts: 不超过|一年, 每年不少于|一次."""
_BEHIND = frozenset(("滞后", "落后", "延后", "推后", "靠后"))
"""Words with 后 that say how much later or less, and not after when: 滞后|147天, but 此后|三天."""
_COUNTING = frozenset((_COUNT, _PERCENT, _MONEY))
_LEADING = _NAMING | _REFERRING | _LABEL_ENDS | {" "}
_PLACES = frozenset(("省", "州", "市", "县", "区", "镇", "乡", "乡镇", "县区", "街道"))
_CODED_UNITS = _PLACES | frozenset("届版起页点期团路")


class Surroundings:
    """The text around quantities that come in order: enclosed stretches and excluded spans are walked once."""

    __slots__ = ("_at", "_enclosed", "_excluded", "_excluded_at", "_free", "_open", "text")

    def __init__(self, text: str, excluded: Sequence[Span]) -> None:
        self.text = text
        enclosed = _ENCLOSED if any(sign in text for sign in _IN_ADDRESSES) else _QUOTED
        length = len(text)  # one stretch behind all of them spares asking whether there is one more
        self._enclosed = [*(match.span() for match in enclosed.finditer(text)), (length, length + 1)]
        self._excluded = [*sorted(excluded, key=attrgetter("start", "end")), Span(length, length + 1)]
        self._at = self._excluded_at = 0
        self._free = self._open = 0  # where the next excluded and the next enclosed stretch begin, as far as walked

    def outside(self, one: Quantity) -> Outside | None:
        """Why ``one`` is no indicator; None when it is one. Call in order of ``start``."""
        end = one.end
        if end > self._free and self._is_excluded(one):
            return Outside.EXCLUDED
        if end > self._open and (enclosed := self._enclosing(one)) is not None:
            return enclosed
        if one.kind is _RANK:
            return None if self._states_rank(one) else Outside.ORDINAL
        if not one.hanzi and one.kind in _COUNTING and _is_plain(self.text, one):
            return None
        for rule in (_HANZI_RULES if one.hanzi else _RULES)[one.kind]:
            reason = rule(self.text, one)
            if reason is not None:
                return reason
        return None

    def _is_excluded(self, one: Quantity) -> bool:
        spans, at, begin = self._excluded, self._excluded_at, one.start
        while spans[at].end <= begin:
            at += 1
        self._excluded_at = at
        self._free = spans[at].start
        return self._free < one.end

    def _enclosing(self, one: Quantity) -> Outside | None:
        at, stretches, begin = self._at, self._enclosed, one.start
        while stretches[at][1] <= begin:
            at += 1
        self._at = at
        start, end = stretches[at]
        self._open = start
        if start >= one.end:
            return None
        opening = self.text[start]
        if opening in "《〈〔" or (opening.isascii() and opening != '"'):
            return Outside.NAME
        if one.end > end or begin < start:
            return Outside.QUOTED
        inside = self.text[start + 1 : end - 1]
        spoken = inside[-1] in "，。！？"  # “去年挣了12万元，”她说
        if (spoken and not one.short) or (len(inside) > 16 and (not one.short or _STATEMENT.search(inside))):
            return None
        return Outside.QUOTED

    def _states_rank(self, one: Quantity) -> bool:
        """第三 after 居, 排名, 全州 … and before a break; 第二名 also before words."""
        text, start = self.text, one.start
        following = text[one.end : one.end + 1]
        clause = _clause_before(text, start, _RANK_CONTEXT_LENGTH).removesuffix("前")
        if clause.endswith(("放在", "摆在", "作为", "放到", "摆到", "置于")) or opens_row(text, one.end):
            return False
        closed = not following or following in _DELIMITER or following in "的之和与及并（("
        scoped = ends_in("rank_scope").search(clause) is not None
        placed = any_of("rank_before").search(clause) is not None
        if _MOVES_ON.match(text, one.end) and _FROM.search(clause):
            return True  # 由第十升至第七
        if one.unit is not None:
            return closed or (scoped and placed)
        return closed and (scoped or placed) and (len(clause) > 1 or clause in _STANDS)


def _clause_before(text: str, end: int, length: int) -> str:
    """At most ``length`` characters before ``end``, of its clause."""
    piece = words_before(text, end, length)
    for index in range(len(piece) - 1, -1, -1):
        if piece[index] in "，。；：！？,;:!?\n":
            return piece[index + 1 :]
    return piece


def _is_plain(text: str, one: Quantity) -> bool:
    """Whether none of the rules can hold for an Arabic number of a kind in ``_COUNTING``.

    True of most of them: a look at its first digit and at the characters beside it spares them all the rules.
    """
    first, last = one.number
    digit = text[first]
    before = text[one.start - 1 : one.start]
    if (
        before in _LEADING
        or (before in "、," and text[one.start - 2].isdigit())
        or one.medal
        or last - first >= _LONG_CODE
    ):
        return False
    if one.unit in _CODED_UNITS or text[one.end - 1] in "班套":
        return False
    return digit not in "0０" and (digit not in "1１" or one.value != 1)


def _coded(text: str, one: Quantity) -> Outside | None:
    """Numbers whose own form says that they name something: 2025届, 3.0版, 13812345678, GB/T 100起 (since then)."""
    if one.kind is not _COUNT or one.hanzi:
        return None
    start, (first, last) = one.start, one.number
    if one.unit == "届" and one.value >= _EARLIEST_YEAR:
        return Outside.ORDINAL
    if one.unit == "点" and one.value < _FEWEST_POINTS:
        return Outside.DATE
    if one.unit == "版" and "." in text[first:last]:
        return Outside.CODE
    if one.unit == "期":
        stage = _STAGE_OF.search(text, max(0, start - 2), start) and not is_issued(text, one.end)
        if stage or _OF_YEAR.search(text, max(0, start - 3), start):
            return Outside.CODE
    if one.unit == "页" and (_PAGE_COUNTER.search(text, max(0, start - 16), start) or _ON_PAGE.match(text, one.end)):
        return Outside.CODE
    if one.unit in _PLACES and (_EARLIEST_YEAR <= one.value <= _LATEST_YEAR or one.value >= _NO_PLACES):
        return Outside.CODE  # 2020|县, 编号：230656405|乡镇: the word behind is no classifier
    if one.unit == "路" and not _CHANNELS.search(text, max(0, start - 8), start):
        return Outside.CODE
    if one.unit == "起" and _SINCE_CODE.search(text, max(0, start - 3), last):
        return Outside.CODE
    if one.unit == "团" and _REGIMENT.search(text, max(0, start - 3), start):
        return Outside.CODE
    grouped = text[start - 1 : start] == " " and text[max(0, start - 2) : start - 1].isdigit()
    return Outside.CODE if grouped or (last - first >= _LONG_CODE and text[first:last].isdecimal()) else None


def _code(text: str, one: Quantity) -> Outside | None:
    """Numbers that name or number something: 第3次, G60, 图3, 1+8, 4×100, 007, 5-3."""
    start = one.start
    if text[one.number[0]] in "0０" and text[one.number[0] + 1 : one.number[0] + 2].isdigit():
        return Outside.CODE
    before = text[start - 1 : start]
    if before == "、" and _ORDINALS.search(text, max(0, start - _ORDINALS_REACH), start):
        return Outside.ORDINAL
    if before in _LABEL_ENDS and text[one.number[1]] in " \u3000" and _LABEL.search(text, max(0, start - 4), start):
        return Outside.CODE
    if not before or (before not in _NAMING and text[one.end - 1] not in "班套"):
        return None
    if before == "第" or (before == " " and text[start - 2 : start - 1] == "第"):
        return Outside.ORDINAL
    if (before in "图表附" and text[start - 2 : start - 1] not in _METERS and one.unit not in ("幅", "张", "册")) or (
        before == "号" and one.unit in ("栋", "幢", "座", "层")
    ):
        return Outside.CODE
    if before.isascii() and before.isalpha():
        multiple = one.unit == "倍" and _MULTIPLE.search(text, max(0, start - 5), start)
        return None if one.kind in (_MONEY, _PERCENT) or multiple else Outside.CODE
    if before in "+＋" and one.kind is _PERCENT and _BEFORE_PLUS.match(text, max(0, start - 2)):
        return None  # 同比+12.5%, and in a cell
    if before in "+×^*_#№＋" or (text[one.end - 1] in "班套" and _NUMBERED.search(text, max(0, start - 3), one.end)):
        return Outside.CODE
    if before in "/.·-—–~～:：∶－" and text[start - 2 : start - 1].isalnum() and text[start - 2].isascii():
        return Outside.CODE
    if leads(text, start):
        first = one.kind is _COUNT and one.unit in ("名", "位")
        named = one.hanzi and one.value <= 10 and _HAN.match(text, one.end) and text[one.end] not in "的和与及中"
        return Outside.NAME if first and named else None if first else Outside.PERIOD  # 前五名客户
    return None


def _bare(text: str, one: Quantity) -> Outside | None:
    """百, 千, 万 alone: a quantity only behind 近, 超, 上 … ."""
    if one.bare and not (one.vague in ("余", "多") or qualifier_before(text, one.start)):
        return Outside.BARE
    if one.hanzi and one.value == 0:
        return Outside.BARE
    return None


def _article(text: str, one: Quantity) -> Outside | None:
    """一个, 一批: an article as a rule, but not 不少于一次. 二 counts nothing: two is 两. 三金 alone is a name."""
    if one.medal:
        return _medals(text, one)
    if not one.short:
        return None
    digit = text[one.number[0]]
    if digit == "一" and text.endswith(_LIMITS_ONE, 0, one.start):
        return None
    if one.kind in (_COUNT, _MEASURE, _DURATION, _SCORE, _MONEY) and digit == "一":
        return Outside.ARTICLE
    if one.kind is _COUNT and digit == "二":
        return Outside.ARTICLE
    return None


def _medals(text: str, one: Quantity) -> Outside | None:
    following = text[one.end : one.end + 1]
    beside = text[one.start - 1 : one.start] in ("金", "银", "铜") or following.isdigit() or following in _FEW
    if following and not (following in _DELIMITER or following in "的和与及并" or beside):
        return Outside.NAME
    if not beside and not re.search("[获得夺摘斩揽收赛运会]", _clause_before(text, one.start, 20)):
        return Outside.NAME
    return None


def _base(text: str, one: Quantity) -> Outside | None:
    """每10万人, 每3天: what a rate is counted by. 这三个, 其他两个: said before."""
    before = text[max(0, one.start - 2) : one.start]
    if before[-1:] not in _REFERRING:
        return None
    if before.endswith(("每", "逢")):
        return Outside.BASE
    if one.hanzi and (
        before.endswith(("这", "那", "该", "另"))
        or before in ("上述", "以上", "前述", "其他", "其它", "其余", "以下", "如下")
    ):
        return Outside.BASE
    return None


def _event(text: str, one: Quantity) -> Outside | None:
    """男子400米, 50米跑: the name of an event; 15分钟生活圈: of a programme; 24小时值班: a service; 北纬23度."""
    if one.kind not in (_MEASURE, _DURATION):
        return None
    if one.kind is _MEASURE:
        bearing = one.unit in _DEGREES and text[max(0, one.start - 2) : one.start] in _BEARINGS
        if bearing or (one.unit == "P" and "算" not in words_before(text, one.start, _COMPUTING_REACH)):
            return Outside.CODE  # 1080P; 算力达5000P
        named = ends_in("event_before").search(text, max(0, one.start - 4), one.start)
        return Outside.EVENT if named or any_of("event_after").match(text, one.end) else None
    if one.unit in ("小时", "分钟", "天", "个小时") and one.upper is None:
        if _CIRCLE.match(text, one.end):
            return Outside.NAME
        if text[max(0, one.start - 2) : one.start] == "最大" and text.startswith("平均", one.end):
            return Outside.NAME  # 臭氧日最大8小时平均浓度
        if one.value == 24 and any_of("service_after").match(text, one.end):
            return Outside.SERVICE
    return None


def _slogan(text: str, one: Quantity) -> Outside | None:
    """四个意识, 三个聚焦, 八项规定, 1户1策; 三门峡."""
    if one.kind not in (_COUNT, _MEASURE) or one.medal:
        return None
    if not one.hanzi:
        again = _AGAIN.match(text, one.end) if one.value == 1 and one.upper is None else None
        if again is None or (one.unit in _CASES and text[again.end() : again.end() + 1] in _PEOPLE):
            return None  # 1件1人: a case and its culprit
        return Outside.SLOGAN
    named = any_of("names").match(text, one.start) or _PLACE.match(text, one.start)
    named = named or any_of("names").match(text, one.start - 1)  # 老|两口
    if named or (one.unit == "次" and is_session(text, one)) or (one.unit == "期" and is_stage(text, one)):
        return Outside.NAME
    if one.vague or one.upper is not None:
        return None
    after = unwrapped(text, one.end)
    if any_of("abstract_counts").match(text, after):
        return Outside.SLOGAN
    if one.short and (_SLOGAN_ROW.match(text, after) or _PAIRED.search(text, max(0, one.start - 2), one.start)):
        return Outside.SLOGAN
    return None


def _time(text: str, one: Quantity) -> Outside | None:
    """Calendar years and months, clock times and planning periods are no durations."""
    start, end = one.start, one.end
    if one.kind is _SCORE:
        clock = text[start - 1 : start] in ("时", "點", "点")
        clock = clock or (text[end : end + 1].isdigit() and one.value == int(one.value))  # 11.79分 are no minutes
        return Outside.DATE if clock else None
    if one.kind is not _DURATION:
        return None
    before = words_before(text, start, 5).rstrip()
    if one.unit == "日":
        return None if states_days(text, one, before) else Outside.DATE
    if one.unit != "年":
        periodic = (
            ends_in("periods_before").search(before)
            and not before.endswith(("提前", "将近", "接近"))
            and before[-2:] not in _BEHIND
        )
        return Outside.PERIOD if periodic or text[end : end + 2] in ("以外", "以来") else None
    if one.value != int(one.value) and not one.hanzi:
        return None  # 6.1年: no calendar has it
    if one.value >= 100 or (text[end : end + 1] in "级制期来后前内中间度" and text[end : end + 1]):
        return Outside.DATE
    if _YEARS_AFTER.match(text, end) or one.vague in ("多", "余", "以上", "以下", "左右"):
        return (
            Outside.PERIOD
            if before.endswith(("近", "过去", "最近")) and not before.endswith(("将近", "接近"))
            else None
        )
    if before.endswith("近") and not ends_in("durations_before").search(before[:-1]):
        return Outside.PERIOD  # 近三年; but 历时近三年
    if before.endswith("了") and before[-2:-1] not in _REACHED:
        return None  # 干了20年
    return None if ends_in("durations_before").search(before) else Outside.DATE


def _parted(text: str, one: Quantity) -> Outside | None:
    """签约率7 6%, 8 . 5%, 12,34万: the number may be the end of a longer one, so that its value is in doubt."""
    before = text[max(0, one.start - 2) : one.start]
    last = before[-1:]
    if last in _DECIMAL_POINTS and (len(before) == 1 or before[0].isspace() or before[0] in _DECIMAL_POINTS):
        return Outside.PARTED  # 12⏎.5亿元
    if last == ",":
        return Outside.PARTED if before[:1].isdigit() else None
    if last not in _PARTING:
        return None
    match = _DIGITS_BEFORE.search(text, max(0, one.start - _PARTED_REACH), one.start)
    return None if match is None or is_label(text, match.start() + 1) else Outside.PARTED


_Rule = Callable[[str, Quantity], "Outside | None"]


def _rules(*always: _Rule) -> dict[IndicatorKind, tuple[_Rule, ...]]:
    """What may keep a quantity of each kind from being an indicator, in the order asked."""
    return {
        **dict.fromkeys(_KIND, always),
        _COUNT: (*always, _slogan),
        _MEASURE: (*always, _event, _slogan),
        _DURATION: (*always, _event, _time),
        _SCORE: (*always, _time),
    }


_RULES = _rules(_parted, _coded, _code, _article, _base)
_HANZI_RULES = _rules(_code, _bare, _article, _base)
"""Of a number in Chinese characters: none is a code, and only these have forms that count nothing."""


_BETWEEN = frozenset(" 了")
"""A qualifier and its number may have one of them between."""


@cache
def _qualifying() -> frozenset[str]:
    """The characters a qualifier can end with, and the end of a line: a quick look that spares most numbers."""
    return frozenset(word[-1] for word in words("qualifiers")) | {"\n"}


def qualifier_before(text: str, start: int) -> str | None:
    """约, 近, 不少于 … right before ``start``, also with 每人每月, 了 or a space between; None when there is none."""
    end = start - 1 if text[start - 1 : start] in _BETWEEN else start
    while end >= 2 and text[end - 2] == "每":
        end -= 2
    if text[end - 1 : end] not in _qualifying():
        return None
    piece = words_before(text, end, 4)
    if not piece:
        return None
    match = ends_in("qualifiers").search(piece)
    if match is None or ends_in("not_qualifiers").search(piece):
        return None
    if match.group() == "上" and text[start : start + 1].isdigit():
        return None  # 上百人, but 地上5层
    return match.group()


def kept(text: str, quantities: Sequence[Quantity], excluded: Sequence[Span]) -> list[Quantity]:
    """The quantities of ``text`` that are indicators, in order."""
    outside = Surroundings(text, excluded).outside
    return [one for one in quantities if outside(one) is None]
