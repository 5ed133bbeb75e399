"""Names of organisations: how they end, and which words that look like it do not end one."""

from __future__ import annotations

from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_END = (
    r"(?:人民政府|委员会|办公室|办公厅|总工会|工商联|联合会|基金会|研究院|研究所|检察院|公司|集团|政府|中心|大学|学院|中学|小学|完小|职校|幼儿园"
    r"|学校|医院|(?<!电子|手机|网上|网络|电话|微信|投资|私人|零售|直销|交易|个人|公司|开放|智慧)银行|协会|学会|商会|党组|党委|支部|总支|妇联|团委|法院|支队|总队|大队|监狱|街道|事务所|出版社|图书馆|博物馆|电视台"
    r"|局(?![面长部势限])|厅(?![长级])|部(?![门分署长级])|处(?![理置分于长])|院(?![长校落])|委(?![员托])|署(?!名)|司(?![法长])|办(?![理学公事好法])"
    r"|(?<![社机体进介待谈布告流场署训度彰话讨析证面览年例晚])(?<!动员)会(?![议计展员长期场])|社(?![会区团])|站(?![位点在])|(?:党|军|警|技|分)校)"
)
_NAME = lazy_pattern(rf"[\u4e00-\u9fffA-Za-z0-9（）()·、 \u3000“”]*{_END}(?:[（(][\u4e00-\u9fff]{{1,12}}[）)])?\Z")
_FIRST = lazy_pattern(rf"[\u4e00-\u9fff（）()·]{{1,24}}?{_END}")
_MORE = lazy_pattern(rf"[\u4e00-\u9fff]{{0,8}}?{_END}")
_AFTER_NAME = lazy_pattern(
    r"(?:[12１２]\d|[〇一二三四五六七八九十]{2,4}年|关于|[上下]半年|年度|全年|本年|第[一二三四]季度|“|《|工作|总结|报告|计划|要点)"
)
_MEETING = lazy_pattern("在[^，。]{2,40}[会班](?:上|期间)")
"""Where something was said, not who says it: 在全区项目建设推进会上的讲话提纲."""
_YEAR_FIRST = lazy_pattern(
    r"(?:\d{4}|[〇零一二三四五六七八九]{4})(?:[—–~～至-]\d{2,4})?(?:学年|年)(?:度|[上下]半年|第.学期)?(?:全|的)?"
)
_HELD = lazy_pattern("召[开開集]|[举舉][行办辦]")
"""A headline tells of a meeting, and no organisation is called so: 学校召开教学工作会."""
_COMMON = "处院委办会社站司"
"""Characters that end many other words too: a name that ends in one is longer."""
_BARE = frozenset({"政府", "人民政府", "公司", "集团", "学校", "中心", "办公室", "委员会", "银行", "医院", "协会"})


def is_organisation(words: str) -> bool:
    """Whether ``words`` can be the name of an organisation and nothing else."""
    bare = words.strip()
    least = 5 if bare[-1:] in _COMMON else 3
    if not least <= len(bare) <= 60 or bare in _BARE or bare[0] in "（(" or _NAME.match(bare) is None:
        return False
    return _HELD.search(bare) is None


def named_in_title(text: str, title: Span) -> Span | None:
    """The organisation whose report ``title`` names: 洪江市教育局 in 洪江市教育局2024年工作总结. None without one."""
    words = title.of(text)
    year = _YEAR_FIRST.match(words)
    start = year.end() if year else 0
    cut = _AFTER_NAME.search(words, start)
    end = cut.start() if cut else len(words)
    found = _FIRST.match(words, start, end)
    if found is None or _MEETING.match(words, start, end):
        return None
    last = found.end()
    while more := _MORE.match(words, last, end):
        if more.end() == last:
            break
        last = more.end()
    name = Span(title.start + start, title.start + last)
    return name if len(name) >= 3 and name.of(text) not in _BARE else None
