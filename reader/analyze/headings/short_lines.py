"""Which short lines have the words of a heading: no sentence, no name, date, label or figure, nothing of a web page."""

from __future__ import annotations

from reader.analyze.dates import find_dates, whole_date
from reader.analyze.fields import starts_with_label
from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.titles import fact_in
from reader.analyze.layout import Layout
from reader.analyze.organisations import is_organisation
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import BULLETS, COLONS
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

LONGEST, MOST_CLAIMED = 30, 40
"""Characters of a heading's line, at most, and of one in two halves that says how something fares."""
NOT_FIRST = lazy_pattern(
    r"\d{1,2}[.．、]\D|第[一二三四五六七八九十百\d]+条第|《[^《》]{2,14}》\s*[（(]|[（(*—–\-…·￥$]|[图表]\s*\d|专栏\s*\d|[附备]?注\s*[:：]|注\s*释|单位\s*[:：]|来源|记者|通讯员|摄影|责任编辑|抄送|抄报|主送|此页无正文|（此件|各位|尊敬的|同志们|女士们"
    r"|上一[篇页]|下一[篇页]|相关|附\s*[:：]|[Hh]ttp|www|(?:姓名|序号|科目|类别|分类|指标|代码)[ \u3000\u00a0]"
)
UNIT_LINE = lazy_pattern(
    r"(?=.*[元币计示位])[（(]?(?:除[^，。；]{2,14}外[，,])?(?:以|单位[：:为] ?)?(?:人民币|港币|美元|新台币)?"
    r"[百千万亿]{0,3}元?(?:列示|计|为单位)?(?:[，,][^，。；]{2,14}除外)?[）)]?"
)
"""In what a table counts, in a line of its own below its caption: 人民币百万元，百分比除外."""
NOT_LAST = lazy_pattern(
    r"(?:如下|以下|下列|们|你们好|大家好|公司全称|等)[：:]?\Z|(?:[是为]|包括|包含|分别是)[：:]\Z|(?:同志|代表|来宾|领导|朋友|记者|主持人|发言人)[：:]\Z|[，,、；;。…—\-]\Z"
    r"|第 ?\d{1,4} ?页\Z|(?:以下|下列|如下|下述)[^，。；]{0,12}[：:]\Z"
    r"|(?:各位|尊敬|出席)\S*(?:同志|代表|来宾|领导|朋友)\Z"
    r"|(?:强调|指出|要求|表示|认为|介绍说?|提出|议定|商定|决定|同意|确定|明确|我们?(?:谨此|[再还也])?(?:建议|提议|希望|承诺|决定|呼吁|倡议))[：:]\Z"
    r"|(?:以下|下列|如下|下述|[这几]?[几些][个项点方])[^，。；]{0,8}(?:工作|任务|方面|措施|问题|举措|安排|内容|意见|建议|要求|事项|情况)[：:]?\Z"
)
_COUNTS = lazy_pattern(
    r"[两二三四五六七八九十\d][个项点方条类大件](?![：:])[^，。；]{0,8}"
    r"(?:工作|任务|方面|措施|问题|举措|安排|内容|意见|建议|要求|事项|情况|特点|[着入]手|[做抓]起|来抓|[发努着]力)[：:]\Z"
)
"""A line that says how many things follow, and heads none of them: 全年重点做了两个方面工作：."""
_FIGURES = lazy_pattern(r"(?=.*\d.*\s)\S.*\s[-+]?\d[\d,.]*[%％]?\Z")
"""A row of figures: 2021年 167宗 164 3."""
_MARKS, _MARKS_OF_ITEM = lazy_pattern("[。；;！!？?：:]"), lazy_pattern("[。；;！!]")
"""What parts or ends sentences; behind a bullet a line may ask, or name and tell."""
_OF_PERIOD = lazy_pattern(
    r"(?:[12]\d{3}年|过去[一二三四五]年|今后[一二三四五]年|[“‘]十[一二三四五六七八九]五[”’]时期)[：:](?=[\u4e00-\u9fff“]{4})"
)
"""The period a section tells of, before its theme: 2021年：迎难而上开新局."""
_CHECKED = lazy_pattern(r"[□√☑✓@{}<>=\\]|[A-Za-z0-9]{12,}")
_ADDRESSED = lazy_pattern(
    r"(?:尊敬的)?(?:大会)?(?:主席|议长|委员长|总统|院长|校长|庭长|主任)(?:先生|女士|阁下|团)?(?:[、，,]\S{0,40})?[：:]\Z"
    r"|\S{2,20}(?:小组|指挥部|各?(?:有关|成员|直属)?(?:单位|部门|处室|科室)|(?<![体机社])会)[：:]\Z"
)
"""Who is spoken to, or written to."""
SHARED_FILE = lazy_pattern(
    "下载(?:文档|本文|全文|后)|二维码|客户端|扫一扫|公众号|仅(?:展示|显示)?部分|预览|您的(?:权益|权利)|版权|免责|举报|上传|文库|范文网|会员|注册|登录|期刊网|阅读并分享|[写创]作灵感|^[>＞»]"
)
"""What sites that share documents write around them."""
_ISSUED = lazy_pattern(
    r"[\u4e00-\u9fff]{2,12}[ \u00a0]?[〔\[【（(][12]\d{3}[〕\]】）)][ \u00a0]?第?[ \u00a0]?\d{1,5}[ \u00a0]?号\Z"
)
"""The number of a document (GB/T 9704—2012, 7.2.5): 某政发〔2021〕48号."""
_DATED = lazy_pattern(r"[12][09]\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")
_UNITS = lazy_pattern(
    r"(?:[（(](?:[%％‰]|[万亿千]?(?:元|人|人次|户|亩|吨|公斤|公里|平方米|个|家|件|台|辆|所|次|项)(?:/\S{1,3})?)[）)].*?){2}"
)
"""The head of a table, out of which its columns are lost: 面积（万亩）产量（万吨）."""
_BRACKET = lazy_pattern("[（）《》“”()]")
_PAIRS = (("（", "）"), ("《", "》"), ("“", "”"), ("(", ")"))
"""A day in figures, and brackets one of which is missing: a cell of a table, or a piece of a sentence."""
_NAMES = lazy_pattern(r"(?!(?:\S{4}[ \u3000\u00a0]+){2,}\S{4}\Z)\S{1,4}(?:[\s、，,]+\S{1,4}){2,}\Z")
"""Not three phrases of four characters, as sub-heads have: 送餐上门 送医到家 送暖入心."""
_PERSON = lazy_pattern(
    r"[\u4e00-\u9fff]{1,4}(?:[ \u3000][\u4e00-\u9fff]{1,2})?[\s　]+\S{2,24}(?:[村居市][民长]|[教医律]师|学生|职工|员工"
    r"|工人|农民|司机|店主|业主|家长|老板|院士|教授|研究员|代表|委员|书记|主任|主席|[局厅处科所站院校县省乡镇区部董事]长|经理|总裁|会长|党员|队员|记者|专家|负责人)"
)
"""Who is spoken of or speaks below, and what he is: 王秀英 平山县石桥镇村民."""
_SPEAKER = lazy_pattern(r"\S{0,30}(?:长|主席|书记|主任|经理|总裁|代表|委员)[\s　]+\S{2,4}\Z|\S[\s　]\S[\s　]?\S?\Z")
"""The line of who speaks or signs: 县长 某某某."""
SAMPLE = lazy_pattern(
    "[^。，]{4,30}(?:范本|模板|范例)|[^。，]{2,20}(?:范文|样本|[第样]?篇) ?[\\d一二三四五六七八九十]{1,2}[：:]?"
)
"""What a site calls one of the reports it gives as samples: 乡镇干部总结范文1."""


def is_short_line(layout: Layout, index: int, *, named: bool = False) -> bool:
    """Whether the words of paragraph ``index`` can be a heading: short, no sentence, no name, date, label or figure.

    ``named``: an organisation's name can be one there, for its paragraphs are numbered.
    """
    paragraph = layout.paragraphs[index]
    length = paragraph.end - paragraph.start
    if not 2 <= length <= MOST_CLAIMED or paragraph.role is not Role.TEXT:
        return False
    words = layout.words(index)
    if (length > LONGEST and not is_claim(words)) or _FIGURES.match(words):
        return False
    bare = words.rstrip("：: ")
    parted = _MARKS_OF_ITEM if words[0] in BULLETS else _MARKS
    told = _OF_PERIOD.match(bare)
    if len(bare) < 2 or parted.search(bare, told.end() if told else 0) or bare.count("，") + bare.count(",") > 1:
        return False
    if words[-1] in COLONS and (len(bare) > 12 or _COUNTS.search(words)):
        return False
    if (
        NOT_FIRST.match(words)
        or NOT_LAST.search(words)
        or _CHECKED.search(words)
        or SAMPLE.fullmatch(words)
        or UNIT_LINE.fullmatch(words)
        or _ADDRESSED.match(words)
        or SHARED_FILE.search(words)
        or _NAMES.match(words)
        or _SPEAKER.match(words)
        or _PERSON.fullmatch(words)
    ):
        return False
    if starts_with_label(words) or whole_date(layout.text, paragraph.span) or fact_in(words):
        return False
    if _DATED.search(words) or _ISSUED.fullmatch(words) or _UNITS.search(words):
        return False
    if _BRACKET.search(words) and any(words.count(left) != words.count(right) for left, right in _PAIRS):
        return False
    if (is_organisation(bare) and not named) or _is_signed(bare):
        return False
    han = sum("\u4e00" <= char <= "\u9fff" for char in bare)
    return han >= 2 and (han + sum(map(str.isdecimal, bare))) * 5 >= len(bare) * 3


def _is_signed(words: str) -> bool:
    """Whether a line is who issues a document and the day: 某县农业局 2024年12月20日."""
    if words[-1] not in "日月":
        return False
    dated = next(find_dates(words, 0, len(words)), None)
    return dated is not None and dated.span.end == len(words) and is_organisation(words[: dated.span.start].rstrip())


def bare_line(layout: Layout, index: int) -> Span:
    """A heading's line without its colon or bullet."""
    return layout.paragraphs[index].span.trimmed(layout.text, "：:。/／" + BULLETS)
