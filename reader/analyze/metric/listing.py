"""The names of a list that 分别 deals numbers out to: 甲、乙和丙. Places are half-open, in the text."""

from __future__ import annotations

import re
from functools import cache

from reader.analyze.metric.cuts import verb_end
from reader.analyze.metric.phrases import Place, is_rate
from reader.analyze.wording import alternatives, words

_COMMA = re.compile("、")
_AND = re.compile("、|和(?![谐解睦]|平(?![台板均面原]))|[与及]")
_SHARED = 6  # characters of names that share their last words
_HEAD = re.compile(
    "(?:患者|病人|人群)[^、]{2,6}率$|(?:[年月日季]均|平均)?浓度$|(?:保险)?(?:参保|从业|就业|在校|在册)人数$"
)
"""二氧化硫、可吸入颗粒物|年均浓度: a noun that never is part of a name of the list, however long the names are."""
_YEAR = re.compile(r"[0-9]{2,4}(?:[-—至][0-9]{2,4})?(?:学年|年)度?(?:上半年|下半年|末|底)?")
_SUMMED = re.compile("(?<!第)[两三四五六七八九十](?:[大个类种项家]|(?P<level>级))")
"""How many the list names, behind it: no part of its last name."""
_USED = re.compile(
    "(?:使用|利用|通过|采用|乘坐|选择)(?=[^，。；]{2,}[、和及与][^，。；]{4,}的(?:比\n?[例率]|占\n?比|[人次]\n?数))"
)
"""Before a list of means, by each of which so many do what follows: 使用|台式机、笔记本上网的比例."""
_ORDINALS = frozenset("一二三四五六七八九十")
_OWNERS_LAST = frozenset("业民户司团店厂区行")
"""What one ends with who has several amounts: 制造业, 居民, 公司."""
_NAME = 2
"""Characters that a name has at least before the noun it shares."""


def listed_names(text: str, start: int, end: int, count: int = 0) -> list[tuple[Place, ...]]:
    """The names of 甲、乙和丙, of which there should be ``count``; 第 of the first is all names' (第一、二)."""
    if (used := _USED.match(text, start, end)) is not None:
        return [((start, used.end()), *row) for row in _rows_of_use(text, used.end(), end)]
    rows = _rows(text, start, end, count)
    if text[start] != "第":
        return rows
    return [((start, start + 1), *row) if text[row[0][0]] in _ORDINALS else row for row in rows]


def _rows(text: str, start: int, end: int, count: int) -> list[tuple[Place, ...]]:
    """The names, each with what the last has for all.

    What the last has over the others belongs to each (城镇、农村|居民收入): what follows the year (甲、乙2024年|利润)
    or the word that all end with (城镇居民、农村居民|收入), what makes it longer, or else an amount that no other
    ends with (集成电路、汽车零件、锂电池|出口).
    """
    names, at = _parted(_AND, text, start, end)
    if not names:
        return [((start, end),)]
    if count and len(names) + 1 != count:  # 蔬菜及食用菌、水果|产量 are two
        by_comma, last = _parted(_COMMA, text, start, end)
        if len(by_comma) + 1 == count:
            names, at = by_comma, last
    summed = _SUMMED.search(text, at + 1, end)
    if summed is not None:  # 茶叶、药材|三大产业|产值
        shared = _shared_noun(text, names, at, end)
        if summed["level"]:  # 市、县两|级法院
            shared = summed.start("level")
        own = ((shared, end),) if shared is not None else ()
        return [(name, *own) for name in (*names, (at, summed.start()))]
    year = _YEAR.search(text, at + _NAME, end - _NAME)
    if year is not None:
        return [*((name, (year.end(), end)) for name in names), ((at, year.start()), (year.end(), end))]
    ending = text[names[0][1] - _NAME : names[0][1]]
    named = names[0][1] - names[0][0] >= _NAME  # 铜、铝|价格 share no ending
    again = text.find(ending, at + 1, end - _NAME) if named else -1
    if again > 0:  # 城镇居民、农村居民|收入
        return [*((name, (again + _NAME, end)) for name in names), ((at, end),)]
    head = _HEAD.search(text, at + _NAME, end)
    if head is not None and not any(_HEAD.search(text, *name) for name in names):
        return [*((name, (head.start(), end)) for name in names), ((at, end),)]
    if text.startswith(text[names[0][0] : names[0][0] + _NAME], at):  # 新增学位、新增|发放贷款: each is whole
        return [*((name,) for name in names), ((at, end),)]
    shared = _shared_noun(text, names, at, end)
    lengths = {stop - begin for begin, stop in names[1:] or names}
    length = max(lengths)
    split = shared is not None and shared - at - length == 1  # 粮食、食用|油|合格率: not amid a word
    if (
        len(lengths) == 1
        and not split
        and at + length + 1 < end
        and text[names[0][1] - 1] != text[end - 1]
        and length < _SHARED
    ):
        return [*((name, (at + length, end)) for name in names), ((at, end),)]
    if shared is not None:
        return [*((name, (shared, end)) for name in names), ((at, end),)]
    return [*((name,) for name in names), _with_owner(text, names[0], (at, end))]


def _with_owner(text: str, first: Place, last: Place) -> tuple[Place, ...]:
    """The last name, with whose it is where it is an amount alone and the first says so: 装备制造业|增加值和投资."""
    owner = _owner(text, first) if text[slice(*last)] in words("shared_amounts") else None
    return (last,) if owner is None else (owner, last)


def _owner(text: str, name: Place) -> Place | None:
    """Who has the amount of the first name, if that ends in one, and so the others: 装备制造业|增加值和投资."""
    amount = _amount().search(text, *name)
    owned = amount is not None and amount.start() - name[0] >= _NAME and text[amount.start() - 1] in _OWNERS_LAST
    return (name[0], amount.start()) if amount is not None and owned else None


def _rows_of_use(text: str, start: int, end: int) -> list[tuple[Place, ...]]:
    """Each of 台式机、笔记本和电视 with what is done by it, the two characters of a verb before 的: 上网的比例."""
    verb = text.rfind("的", start, end) - _NAME
    names, at = _parted(_AND, text, start, verb)
    return [(name, (verb, end)) for name in (*names, (at, verb))]


def _parted(joint: re.Pattern[str], text: str, start: int, end: int) -> tuple[list[Place], int]:
    """The names that a ``joint`` ends, and where the last begins."""
    names: list[Place] = []
    at = start
    for match in joint.finditer(text, start, end):
        names.append((at, match.start()))
        at = match.end()
    return names, at


def _shared_noun(text: str, names: list[Place], start: int, end: int) -> int | None:
    """Where the noun begins that the last name, ``text[start:end]``, has for all: a rate or amount none else has."""
    for noun in (_rate(), _amount()):
        found = noun.search(text, start, end)
        if found is None:
            continue
        # 业务总量和业务收入, 接待游客和旅游收入
        measured = any(noun.search(text, *name) or is_rate(text, *name) or _is_deed(text, *name) for name in names)
        if found.start() - start < _NAME or measured:
            return None
        return found.start()
    return None


def _is_deed(text: str, start: int, end: int) -> bool:
    """Whether the words are a verb with its object, which have nothing from the next of the list: 接待游客."""
    return start < verb_end(text, start, end) <= end - _NAME


@cache
def _rate() -> re.Pattern[str]:
    """A rate, whole: 垃圾分类、污水治理|覆盖率; one that is no known word has two characters before 率."""
    named = alternatives(words("relational_rates"))
    return re.compile(
        f"(?:增速|增幅|降幅|涨幅|占比|比重|比例|{named}|[利税汇费]率|(?!.[利税汇费功频效]率)[\u4e00-\u9fff]{{2}}率)$"
    )


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('shared_amounts'))})$")
