"""No indicator stands inside a date, a time, a document or telephone number, a version, an address or a marker.

The contexts are generated: whatever stands before and behind, and however the thing itself is written.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.indicators import find_indicators
from reader.analyze.run import analyze
from reader.app.report import prepare
from reader.script.convert import converter
from reader.script.detect import Script, detect
from reader.source.document import source_from_bytes
from reader.text.span import Span

DATA = Path(__file__).parents[1] / "data" / "indicators"
_HAN_DIGITS = "〇一二三四五六七八九"


def _han(number: int) -> str:
    if number <= 10:
        return "〇一二三四五六七八九十"[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _HAN_DIGITS[tens]) + "十" + (_HAN_DIGITS[ones] if ones else "")


def _digits(low: int, high: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=low, max_size=high)


YEARS = st.integers(1949, 2060)
MONTHS = st.integers(1, 12)
DAYS = st.integers(1, 28)
HAN_YEARS = YEARS.map(lambda year: "".join(_HAN_DIGITS[int(digit)] for digit in str(year)))

DATES = st.one_of(
    st.builds("{}年{}月{}日".format, YEARS, MONTHS, DAYS),
    st.builds("{}年{}月".format, YEARS, MONTHS),
    st.builds("{} 年 {} 月 {} 日".format, YEARS, MONTHS, DAYS),
    st.builds("{}-{:02}-{:02}".format, YEARS, MONTHS, DAYS),
    st.builds("{}/{}/{}".format, YEARS, MONTHS, DAYS),
    st.builds("{}.{}.{}".format, YEARS, MONTHS, DAYS),
    st.builds("{}月{}日".format, MONTHS, DAYS),
    st.builds("{}月{}日至{}日".format, MONTHS, DAYS, DAYS),
    st.builds("{}年".format, YEARS),
    st.builds("{}年底".format, YEARS),
    st.builds("{}—{}年".format, st.integers(1990, 2020), st.integers(2021, 2035)),
    st.builds("{}-{}学年".format, st.integers(1990, 2020), st.integers(2021, 2035)),
    st.builds(lambda year, month, day: f"{year}年{_han(month)}月{_han(day)}日", HAN_YEARS, MONTHS, DAYS),
    st.builds(lambda month, day: f"{_han(month)}月{_han(day)}日", MONTHS, DAYS),
    st.builds("民国{}年{}月{}日".format, st.integers(80, 120), MONTHS, DAYS),
    st.builds("{}年上半年".format, YEARS),
    st.builds("{}年第{}季度".format, YEARS, st.sampled_from("一二三四1234")),
    st.builds("第{}季度".format, st.sampled_from("一二三四1234")),
    st.builds("{}月份".format, MONTHS),
    st.builds("{}月{}—{}日".format, MONTHS, st.integers(1, 14), st.integers(15, 28)),
)
TIMES = st.one_of(
    st.builds("{}:{:02}".format, st.integers(0, 23), st.integers(0, 59)),
    st.builds("{}：{:02}".format, st.integers(0, 23), st.integers(0, 59)),
    st.builds("{:02}:{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59)),
    st.builds("上午{}时{}分".format, st.integers(6, 11), st.integers(1, 59)),
    st.builds("下午{}点{}分".format, st.integers(1, 6), st.integers(1, 59)),
    st.builds("{}时许".format, st.integers(0, 23)),
    st.builds(
        "{}:{:02}-{}:{:02}".format, st.integers(7, 11), st.integers(0, 59), st.integers(12, 20), st.integers(0, 59)
    ),
)
DOCUMENT_NUMBERS = st.one_of(
    st.builds("{}〔{}〕{}号".format, st.sampled_from(["国发", "教基", "县政办发", "财教"]), YEARS, st.integers(1, 300)),
    st.builds("{}[{}]{}号".format, st.sampled_from(["国发", "教基", "市政发"]), YEARS, st.integers(1, 300)),
    st.builds("（{}）{}号".format, YEARS, st.integers(1, 300)),
    st.builds("第{}号令".format, st.integers(1, 900)),
    st.builds("第{}号公告".format, st.integers(1, 900)),
    st.builds("{}号文".format, st.integers(1, 300)),
    st.builds("{}-{}-{:03}".format, _digits(4, 4), _digits(2, 2), st.integers(0, 999)),
    st.builds("GB/T {}—{}".format, st.integers(100, 99999), YEARS),
    st.builds("{}X/{}-{:05}".format, _digits(5, 5), YEARS, st.integers(0, 99999)),
)
TELEPHONES = st.one_of(
    st.builds("0{}-{}".format, _digits(3, 3), _digits(7, 8)),
    st.builds("1{}".format, _digits(10, 10)),
    st.builds("（0{}）{}".format, _digits(3, 3), _digits(7, 8)),
    st.builds("400-{}-{}".format, _digits(3, 3), _digits(4, 4)),
    st.builds("+86 1{} {} {}".format, _digits(2, 2), _digits(4, 4), _digits(4, 4)),
    st.sampled_from(["12345热线", "12345政务服务便民热线", "110报警电话", "120急救电话", "96110专线", "12388举报电话"]),
)
VERSIONS = st.one_of(
    st.builds("V{}.{}".format, st.integers(0, 20), st.integers(0, 20)),
    st.builds("v{}.{}.{}".format, st.integers(0, 20), st.integers(0, 20), st.integers(0, 20)),
    st.builds("{}.0版".format, st.integers(1, 9)),
    st.builds("Python {}.{}".format, st.integers(2, 4), st.integers(0, 20)),
)
ADDRESSES = st.one_of(
    st.builds(
        "http://www.{}.gov.cn/art/{}/{}/{}_{}.html".format,
        st.sampled_from(["ab", "edu5"]),
        YEARS,
        MONTHS,
        _digits(3, 6),
        _digits(3, 6),
    ),
    st.builds("https://a{}.example.com/p?id={}&page={}".format, _digits(1, 3), _digits(1, 9), _digits(1, 2)),
    st.builds("www.{}example.com/{}".format, _digits(1, 3), _digits(2, 6)),
    st.builds("jyj{}@{}.com".format, _digits(2, 6), _digits(2, 3)),
)
BEFORE = st.sampled_from(
    [
        "",
        "截至",
        "于",
        "自",
        "，",
        "。",
        "会议于",
        "联系电话：",
        "电话",
        "见",
        "详见",
        "根据",
        "按照",
        "（",
        "《通知》",
        "请拨打",
        "系统升级到",
        "时间：",
    ]
)
BEHIND = st.sampled_from(
    ["", "，", "。", "起", "前", "召开会议。", "印发", "）", "、", "以来", "执行", "咨询", "，共5人参加。", " "]
)

KINDS = {
    "dates": DATES,
    "times": TIMES,
    "document numbers": DOCUMENT_NUMBERS,
    "telephones": TELEPHONES,
    "versions": VERSIONS,
    "addresses": ADDRESSES,
}


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_none_stands_inside(kind: str, data: st.DataObject) -> None:
    before, inside, behind = data.draw(BEFORE), data.draw(KINDS[kind]), data.draw(BEHIND)
    text = before + inside + behind
    place = Span(len(before), len(before) + len(inside))
    hit = [one.span.of(text) for one in find_indicators(text) if one.span.overlaps(place)]
    assert not hit, text


def written() -> list[str]:
    """The sentences with nothing to find, as they are written and in the other script."""
    cases = [case for path in sorted(DATA.glob("*.json")) for case in json.loads(path.read_text("utf-8"))["cases"]]
    texts = [case["text"] for case in cases if not case["indicators"]]
    return texts + [
        converter("s2t" if detect(text).script is not Script.HANT else "t2s").convert(text).text for text in texts
    ]


def test_nothing_is_found_in_either_script() -> None:
    texts = written()
    assert len(texts) > 1000
    found = {text: prepare(source_from_bytes(text.encode(), "a.txt")).analysis.indicators for text in texts}
    assert not {text: [one.span.of(text) for one in some] for text, some in found.items() if some}


@pytest.mark.parametrize(
    "form",
    ["{} {}", "{}{}", "{}、{}", "{}．{}", "1.{} {}", "（{}）{}", "模块{} {}", "案例{} {}", "任务{} {}", "第{}条 {}"],
)
def test_none_stands_where_titles_begin_like_classifiers(form: str) -> None:
    titles = ("项目建设", "人才队伍", "条件改善", "家庭教育", "个体经济", "户籍管理", "部门协作")
    lines = [
        f"{form.format(number, title)}\n各项工作稳步推进，取得明显成效。" for number, title in enumerate(titles, 1)
    ]
    text = "某县工作总结\n\n" + "\n".join(lines)
    assert not [one.span.of(text) for one in analyze(text).indicators]


MARKERS = ("{}、", "（{}）", "第{}章 ", "第{}节　", "{}是", "第{}，")
ARABIC = ("{}.", "{}、", "（{}）", "{}．", "1.{} ")


@given(
    st.sampled_from([*((form, True) for form in MARKERS), *((form, False) for form in ARABIC)]),
    st.lists(
        st.sampled_from(
            [
                "个体经济发展",
                "条件改善",
                "项目建设",
                "人才队伍建设",
                "家庭教育",
                "分类指导",
                "年度计划",
                "万人就业",
                "元宵活动",
            ]
        ),
        min_size=2,
        max_size=6,
        unique=True,
    ),
)
def test_none_stands_in_a_heading_s_marker(form: tuple[str, bool], titles: list[str]) -> None:
    pattern, han = form
    text = "某县工作总结\n\n" + "\n".join(
        f"{pattern.format(_han(number) if han else number)}{title}\n各项工作稳步推进，取得明显成效，群众评价较好。"
        for number, title in enumerate(titles, 1)
    )
    found = analyze(text)
    assert not [one.span.of(text) for one in found.indicators], text


SLOGANS = st.sampled_from(
    [
        "双减", "五项管理", "三会一课", "一校一策", "1+X+Y", "三个聚焦", "四个意识", "四个自信", "两个维护",
        "两个确立", "八项规定", "三重一大", "一岗双责", "六个一", "三全育人", "五育并举", "三位一体", "四有好老师",
        "三新一高", "一带一路", "放管服", "三农", "两不愁三保障", "五位一体", "四个全面", "三下乡", "三支一扶",
        "两免一补", "一把手", "第一责任人", "三违", "两客一危", "四好农村路", "一村一品", "千万工程", "百县千镇",
        "一老一小", "三公经费", "三保支出", "六稳六保", "十四五", "二十大", "二十届三中全会", "第一完全小学",
        "七一", "十一", "五一劳动节", "六一儿童节", "三八红旗手", "九年一贯制学校", "一站式服务", "最多跑一次",
        "一网通办", "一件事一次办", "四议两公开", "五险一金",
    ]
)  # fmt: skip
AROUND = st.sampled_from(
    ["落实{}要求。", "严格执行“{}”制度，", "推进{}工作", "围绕{}，", "（{}）", "坚持{}。", "深化“{}”改革", "{}"]
)


@given(SLOGANS, AROUND)
def test_slogans_and_names_are_none(slogan: str, around: str) -> None:
    text = around.format(slogan)
    assert not [one.span.of(text) for one in find_indicators(text)], text
