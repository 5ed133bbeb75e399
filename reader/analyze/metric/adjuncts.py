"""For whom and by what means something was done: words before a verb that are no part of what was counted.

Source: Chinese puts both before the verb, behind a preposition (为群众|挽回损失, 采取随机方式|检查企业), so that
neither is the verb's object. Patterns are of Simplified text; places are half-open, in the text.
"""

from __future__ import annotations

import re
from functools import cache

from reader.analyze.wording import alternatives, branches, words
from reader.text.patterns import lazy_pattern

_FIRST = frozenset("协为给替帮向对围坚依采运用利以按根通透与同会扣剔")
_REACH = 14
_ADDRESSING = re.compile("[在向到通提]")
"""What such words begin with: a quick look that spares most stretches. A set would take each character as a string."""
_ACTOR = 2
"""Characters that the name of one who acts has at least."""
_LONGEST_NAME = 30
"""Characters of a firm or a fund that is given capital, with what it is called for short in brackets."""
_MEANS = lazy_pattern(
    rf"(?:采取|采用|运用|利用|用|以|按照?|根据|通过|透过)[^，。；：\d]{{2,{_REACH}}}?(?:方式|模式|形式|办法|手段|渠道|途径|方法)"
    r"(?!进出口|[进出]口)(?=[\u4e00-\u9fff“]{2})"
)
_MEANS_WITHIN = lazy_pattern(
    r"(?:采取|采用|运用|利用|通过|透过|以(?<![可予难足得加所]以))[^，。；：、\d]{2,14}?[方模形]式(?!进出口|[进出]口)(?=[\u4e00-\u9fff“]{2})"
)
_LEAVING_OUT = lazy_pattern("(?:扣除|剔除)[^，。；、]{2,14}(?:影响|因素)后(?=[\u4e00-\u9fff]{2})")
"""扣除沙尘影响后|优良天数: how it was reckoned."""
_BY_RULE = lazy_pattern(
    "(?:按照?|运用|采取|围绕|坚持|依托)“[^”]{2,14}”的?(?:方式|要求|原则|模式|思路|标准|办法)?(?=[\u4e00-\u9fff]{2})"
)
_BY_FRAUD = lazy_pattern(
    "(?:通过|采取|采用|利用|以)[^，。；、：]{2,14}?(?=骗取|套取|侵占|侵吞|冒领|虚[报增列]|挪用|截留|转移|隐匿|违规|募集)"
)
_EFFORTS = lazy_pattern("(?:通过|经过|经)[^，。；、：]{0,10}的?努力(?=[\u4e00-\u9fff]{2})")
_YEAR_WITHIN = lazy_pattern(
    r"(?<=[\u4e00-\u9fff）]{2})(?<![于在到至从由自比较与对是为])(?:(?:19|20)\d\d(?:[-—–]\d{2,4})?(?:学|财政)?年(?:年度|度)?"
    r"(?:全年|[上下]半年)?的?(?![底末初中来以前后间内起止])(?=[\u4e00-\u9fff]{3})"
    r"|[今去明]年(?![底末初中来以前后间内起度])(?=[\u4e00-\u9fff]{2}))"
)
_JOINTLY = lazy_pattern(
    rf"(?:与|同|会同)[^，。；、：\d]{{2,{_REACH}}}?(?=共建|共同|联合|签订|签署|签约|达成|合作(?:建|开|共))"
)


_TELLER = lazy_pattern(
    r"(?:我们?|本人|笔者|本局|政府|当局|行政长官|[\u4e00-\u9fff]{0,8}(?:司长|局长|主席|教授|专家|分析师))(?:在[^，。；、]{1,12}[中里上])?"
    r"(?:亦|也|还|并|会|将|已|曾)*(?:建议(?!书|案|稿|的|[办提答])|预计|预测|预期|估计|宣布|认为|相信|指出|表示)(?=[\u4e00-\u9fff“]{2})"
)
_TELLING = re.compile("建议|预[计测期]|估计|宣布|认为|相信|指出|表示")
"""The verbs of telling: a quick look that spares most stretches."""
_CAUSED = lazy_pattern(
    "(?:(?<![天即行驱特公来出假唆指支促大致迫])使得?(?![用命馆者徒团])|(?<![命责指法司夏时冬口勒敕禁号限政军此])令(?![人牌箭行]))(?=[\u4e00-\u9fff“]{2})"
)
"""有关措施会令|政府收入减少: who or what made it so is no part of what moved."""


_INVOLVING = lazy_pattern(
    r"(?:这|该|此|上述|有关|以上)[^，。；、的\d]{0,4}(?:措施|安排|建议|计划|举措|政策)(?:预计|将|会|已|合?共|总共|累计)*涉及(?=..)"
)
"""这项措施涉及|开支: what it is of was said before."""


def addressed_end(text: str, start: int, end: int) -> int:
    """Where the verb ends before whose object someone is said to whom or where: 审计向有关部门移送|案件线索.

    Who acts stands before the preposition; ``start`` without all of them.
    """
    first = _ADDRESSING.search(text, start + _ACTOR, end)
    if first is None:
        return start
    match = _addressed().search(text, first.start(), end)
    return start if match is None or text[match.start() - 1] in "的、和与及" else match.end()


def teller_end(text: str, start: int, end: int) -> int:
    """Where the words end that say who tells or proposes it: 我们建议|向基金注资; ``start`` without any."""
    if _TELLING.search(text, start, end) is None:
        return start
    match = _TELLER.search(text, start, end)
    return match.end() if match is not None else start


def caused_end(text: str, start: int, end: int, words: str) -> int:
    """Where the clause goes on behind 使 or 令, with what they made happen; ``start`` without either."""
    if "涉及" in words and (measure := _INVOLVING.match(text, start, end)) is not None:
        start = measure.end()
    if "使" in words or "令" in words:
        for match in _CAUSED.finditer(text, start, end):
            start = match.end()
    return start


def adjunct_end(text: str, start: int, end: int) -> int:
    """Where the words end that open the stretch and say for whom, how or with whom; ``start`` without any."""
    if start >= end or text[start] not in _FIRST:
        return start
    for pattern in (_for_whom(), _MEANS, _BY_RULE, _JOINTLY, _EFFORTS, _BY_FRAUD, _LEAVING_OUT):
        match = pattern.match(text, start, end)
        if match is not None:
            return match.end()
    return start


def means_end(text: str, start: int, end: int) -> int:
    """Where the words end that say by what means, wherever they stand; ``start`` without any.

    Who acts stands before them, the deed behind: 大股东计划以集中竞价交易方式|减持股份.
    """
    match = _MEANS_WITHIN.search(text, start, end)
    return match.end() if match is not None else start


def year_end(text: str, start: int, end: int) -> int:
    """Where the year ends that stands between whose and what: 某公司2023年|汽车销量; ``start`` without one.

    The years of a list (甲、乙2024年利润) belong to all that it names, that of what a share is of to the share.
    """
    found = start
    for match in _YEAR_WITHIN.finditer(text, start, end):
        before = text[start : match.start()]
        if "、" not in before and "占" not in before and before.count("“") == before.count("”"):
            found = match.end()
    return found


@cache
def _addressed() -> re.Pattern[str]:
    """在, 向 or 到 with a body or a place and a verb, 通过 with how it was done, 提请 with the body and its deed."""
    verbs = branches(words("addressing_verbs"))
    return re.compile(
        rf"(?:在(?![校园职建编岗读册营线产售手研])|(?<![方导意动志走流取倾转面风趋定去])向(?![导阳])|(?<![达得到收遇])到(?![位期岗账]))"
        rf"[^，。；、：的\d]{{2,{_REACH}}}?(?!刊发表)(?:{verbs})了?(?=[\u4e00-\u9fff“《]{{2}})|通过(?:更换|改造|实施|开展|新建|建设|整治|清理|推广|安装|引进)|提请[^，。；、：的\d]{{2,{_REACH}}}?(?:审议|审查|批准|讨论)了?(?=[\u4e00-\u9fff“《]{{2}})"
    )


@cache
def _for_whom() -> re.Pattern[str]:
    """为, 给 or 向 with people or an office, before what is done: at the first of them behind which a verb stands."""
    whom = alternatives(words("beneficiaries"))
    verbs = branches(words("light_verbs") | words("initial_verbs") | words("deeds_for"))
    given = alternatives(words("deeds_for"))
    return re.compile(
        rf"(?:为(?![了期止主])|给(?!予)|替(?![代换])|向|帮助|协助)[^，。；：\d]{{0,{_REACH}}}?(?:{whom})(?:群体)?(?={verbs})"
        rf"|向[^，。；：\d]{{2,{_REACH}}}?(?=(?:{given})了?(?:善?款|资金|物资)?$)"
        rf"|[向对][^，。；：\d]{{2,{_LONGEST_NAME}}}?(?=(?:再次?|额外|分别)?(?:注资|增资)了?$)"
    )
