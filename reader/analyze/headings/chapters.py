"""Chapters of a report that have no number, told by their names: the work done, above its fields, and the work to do.

A court reports under 2023年工作回顾 on 依法惩治犯罪, 优化营商环境 …, and then under 2024年工作安排; none of these lines
has a number, so that only their words say which are above the others.
"""

from __future__ import annotations

from dataclasses import replace

from reader.analyze.headings.surroundings import Unnumbered
from reader.analyze.layout import Layout
from reader.text.patterns import lazy_pattern

_OF_TIME = r"(?:(?:[1１][9９]|[2２][0０])\d\d年?(?:度|上半年|下半年)?|过去[一二三四五]年|[今去本]年|一年来|上半年)?的?"
_DONE = lazy_pattern(
    rf"{_OF_TIME}(?:主要|重点|各项)?(?:工作|任务)?的?(?:主要)?(?:回顾|[总小]结|(?:开展|进展|完成)?情况|成效|成绩|做法)(?:回顾)?|{_OF_TIME}主要工作"
)
_TO_DO = lazy_pattern(
    rf"{_OF_TIME}(?:的?下一?(?:步|阶段)|[来明]年|今后|未来)?的?(?:主要|重点)?(?:工作|任务)?的?(?:主要)?(?:打算|安排|计划|展望|思路|部署|重点|建议|目标|努力方向)"
    r"|(?:当前|目前)?(?:工作中?)?(?:仍|还)?存在的?(?:主要|突出)?(?:问题|不足|困难)(?:[和与及、]\S{2,4})?|(?:面临的?)?(?:形势|挑战)(?:[和与]\S{2,4})?"
)
_OF_COMPANY = lazy_pattern(
    "(?:管理层|经营情况|董事会?)讨论[与及和]分析|(?:董事会?|监事会|主席|董事[局长]主?席?|行政总裁|总经理|企业管治|公司管治|公司治理|社会责任|环境、社会及管治)(?:报告书?|致辞|致股东)"
    "|公司治理|重要事项|公司业务概要|业务回顾[与及和]展望"
)
"""Chapters of the annual reports of companies (CSRC, 第2号; HKEX Listing Rules, appendix on financial information)."""
_OF_PAPER = lazy_pattern(
    "目的|引言|背景|(?:对财政|财政|人手|经济|环境|可持续发展|家庭|性别|公务员|生产力|建议)(?:和[\u4e00-\u9fff]{2,4}|及[\u4e00-\u9fff]{2,4})?(?:的)?影响|未来路向|未来工作|未来发展|下一步(?:工作|安排)?"
    "|(?:公众|委员会?)?(?:征询|咨询)(?:意见)?|推行时间表|立法(?:程序)?时间表|宣传安排|总结|结论|结语|提交文件|文件提交|背景资料|相关文件"
)
"""What the sections of papers for councils in Hong Kong are called."""
_LEAST = 2
"""Headings between the first chapter and the second, at least."""


def names_chapter(words: str) -> bool:
    """Whether ``words`` are what such a chapter is called."""
    return any(names.fullmatch(words) is not None for names in (_DONE, _TO_DO, _OF_COMPANY))


def names_section_of_paper(words: str) -> bool:
    """Whether ``words`` are what a section of a council's paper is called, never a part of one."""
    return _OF_PAPER.fullmatch(words) is not None


def raise_chapters(layout: Layout, found: dict[int, Unnumbered]) -> None:
    """Mark those of the headings ``found``, by paragraph, that are chapters above the others.

    The first line of all is the work done, with two headings or more before the next that is what there is to do.
    """
    lines = [index for index in sorted(found) if found[index].alone and not found[index].apart]
    words = [found[index].title.of(layout.text) for index in lines]
    if len(lines) <= _LEAST or _DONE.fullmatch(words[0]) is None or found[lines[0]].level is not None:
        return
    later = [at for at, one in enumerate(words) if _TO_DO.fullmatch(one)]
    if not later or later[0] <= _LEAST:
        return
    for at in (0, *later):
        found[lines[at]] = replace(found[lines[at]], chapter=True)
