"""Where the people, places and bodies that a number counts end, and what is said of them begins.

Places are in the text; a stretch is half-open.
"""

from __future__ import annotations

import re
from functools import cache

from reader.analyze.metric.cuts import initial_end, is_result, stop_at
from reader.analyze.wording import branches, words

_PEOPLE = re.compile("[员者师工](?!作)|[学考新医病]生|[村居市农]民|病人|干部|干警|专家|儿童|妇女|群众|骨干|代表")
_PEOPLE_END = re.compile(f"(?:{_PEOPLE.pattern})$")
_PEOPLE_LAST = frozenset("人员者生师长工手民兵童女士后家部才官匠范星户众表记任骨授匠警子")
"""What words for people end with."""
_THINGS_LAST = frozenset(
    "心站室地台馆点园队组所院厂店场目程部会社库区岗位例件题品统施网屋楼房校班员人者表委盟团群业构长师生事路线桥体司关户家镇乡村县市厅局织府协书"
)
"""What the name of a thing ends with that a body of people has, or of such a body."""
_OF_FIRMS = frozenset("家户")
_NO_FIRM = frozenset("目题例件品")
"""What such a unit does not count: 5家|企业合作项目."""
_PLACES = re.compile("行政村|断面|点位|地点|省份|[县市]{2}区|区县|旗县")
_ACTOR = 14
"""So far behind a number the one who acts is looked for."""
_LEAST_RATE = 2
"""Characters of the rate that may follow: 占比."""
_THING = re.compile(
    r"(?:项目|协议|平台|中心|机制|案例|基地|问题|制度|系统|窗口|点|费|率|数|额|证|书|站|网|库|办法|方案|标准|资金|活动|工程|社|医疗|银行|组织)"
)

_SOMEONE = re.compile("(?:[者生员民]|群众|儿童|妇女|干部|家庭|[用客商农租住业]户)$")
_BODY = re.compile("(?:企业|公司|机构|单位|部门|[学院]校|学院|医院|网点|站点|园区|社区|区域|[乡村市]镇|村)$")
_HAD: dict[str | None, re.Pattern[str]] = {
    **dict.fromkeys(("名", "位", "人", None), _SOMEONE),
    "户": re.compile("(?:[民户]|家庭|企业|群众)$"),
    **dict.fromkeys(("家", "所"), _BODY),
    "个": re.compile("(?:网点|站点|园区|社区|区域|[乡村市]镇|行政村|自然村)$"),
    **dict.fromkeys(("幢", "栋", "座"), re.compile("(?:[厦楼屋桥厂馆]|建筑)$")),
    "条": re.compile("(?:[路街巷村]|街道|道路)$"),
}
"""By classifier, what may be counted by it and have what is behind 的."""
_CLAUSE = re.compile("[不有具为被受属在来未需、以于]")
"""What makes a clause of the words before 的: 有特殊教育需要的学生."""


def actor_end(text: str, at: int, end: int) -> int:
    """Where the one who acts ends when what it did follows at once: 单位|违规列支, 家庭|受惠; else ``end``.

    Its deed may be part of a thing's name (企业合作项目): then nothing is cut.
    """
    actors, deeds = _acting()
    for match in actors.finditer(text, at, min(end, at + _ACTOR)):
        deed = deeds.match(text, match.end(), end)
        if deed is not None and not _THING.match(text, deed.end(), end):
            return match.end()
    return end


def body_end(text: str, at: int, end: int) -> int:
    """Where the ones counted end when a rate of theirs follows: 36个国控断面|水质优良比例; else ``end``."""
    last = end
    for found in _bodies().finditer(text, at, min(end - _LEAST_RATE, at + _ACTOR)):
        last = found.end()
    return last


def subject_end(text: str, at: int, end: int, unit: str | None) -> int:
    """Where the ones counted end, subjects of what follows: 9所|学校食堂未…, 3个|部门上年结余; else ``end``.

    A thing of theirs that the number counts (社区|卫生服务中心) is known by its last character, and stays.
    """
    no_firm = unit in _OF_FIRMS and text[end - 1] in _NO_FIRM
    bodies = [found.span() for found in _subjects().finditer(text, at, end - no_firm)]
    if not bodies or bodies[-1][1] == end or (text[end - 1] in _THINGS_LAST and not no_firm):
        return end
    body = bodies[0][1]
    for start, stop in bodies[1:]:
        body = stop if start == body else body
    return (
        end
        if body - at > _ACTOR or text[body] in "”》" or "（" in text[at : body + 1] or is_result(text, body)
        else body
    )


def governed_end(text: str, at: int, end: int) -> int:
    """Where the ones end whom a preposition governs, though no known verb follows: 对36个家庭|责令…; else ``end``."""
    for one in (_someone(), _bodies()):
        found = one.search(text, at, min(end - _LEAST_RATE, at + _ACTOR))
        if found is not None and text[found.end()] != "的":
            return found.end()
    return end


def place_end(text: str, at: int, end: int) -> int:
    """Where the places counted end when more is said of them: 个行政村|生活污水治理, 个地点|的水样; else ``end``."""
    found = _PLACES.search(text, at, min(end - _LEAST_RATE, at + _ACTOR))
    return end if found is None else found.end()


def possessor_end(text: str, at: int, end: int, unit: str | None) -> int:
    """Where the ones counted end that have what follows behind 的: 30幢大厦|的租户, 4万个网点|的优势; else ``end``.

    The classifier tells which of the two nouns is counted: 36条群众的意见 are opinions.
    """
    mark = text.find("的", at + _LEAST_RATE, min(end, at + _ACTOR))
    had = _HAD.get(unit)
    if mark < 0 or had is None or had.search(text, at, mark) is None or _CLAUSE.search(text, at, mark) is not None:
        return end
    return mark if stop_at(text, at, mark) == mark and initial_end(text, at, mark) == at else end


def names_people(text: str, start: int, end: int) -> bool:
    """Whether the words end with a word for people: 党员干部, 志愿者."""
    return _PEOPLE_END.search(text, start, end) is not None


def people_end(text: str, at: int, end: int) -> int:
    """Where the people counted end when the noun goes on with what they do: 名劳动者|追发工资; else ``end``.

    名 and 位 count people, so that the noun ends with a word for people.
    """
    if text[end - 1] in _PEOPLE_LAST:
        return end
    last = end
    for found in _PEOPLE.finditer(text, at, min(end - _LEAST_RATE, at + _ACTOR)):
        last = found.end()
    return last


@cache
def _acting() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(branches(words("actors"))), re.compile(rf"{branches(words('deeds'))}|20\d\d年")


@cache
def _someone() -> re.Pattern[str]:
    return re.compile(f"{_PEOPLE.pattern}|[\u4e00-\u9fff]人(?![口员均工数才])|{branches(words('actors'))}|个案|案件")


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(branches(words("counted_bodies")))


@cache
def _subjects() -> re.Pattern[str]:
    named = words("counted_bodies") | words("actors")
    some = branches(word for word in named if len(word) > 1 and word != "国家")
    return re.compile(
        rf"{some}|村(?![级委民里庄支部域容集干医小社])|镇(?![级域政村街])|区(?![级域划属间块委政县位直市])"
    )
