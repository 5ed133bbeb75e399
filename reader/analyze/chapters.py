"""Chapters of a report that have no number: the work done, above its fields, and the work to do.

A court reports under 2023年工作回顾 on 依法惩治犯罪, 优化营商环境 …, and then under 2024年工作安排; none of these lines
has a number, so that only their words say which are above the others.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.analyze.layout import Layout
from reader.analyze.surroundings import Unnumbered

_OF_TIME = r"(?:(?:19|20)\d\d年?(?:度|上半年|下半年)?|过去[一二三四五]年|[今去本]年|一年来|上半年)?的?"
_DONE = re.compile(
    rf"{_OF_TIME}(?:主要|重点|各项)?(?:工作|任务)?的?(?:主要)?(?:回顾|总结|(?:开展|进展|完成)?情况|成效|成绩|做法)(?:回顾)?|{_OF_TIME}主要工作"
)
_TO_DO = re.compile(
    rf"{_OF_TIME}(?:的?下一?(?:步|阶段)|[来明]年|今后|未来)?的?(?:主要|重点)?(?:工作|任务)?的?(?:主要)?(?:打算|安排|计划|展望|思路|部署|重点|建议|目标|努力方向)"
    r"|(?:当前|目前)?(?:工作中?)?(?:仍|还)?存在的?(?:主要|突出)?(?:问题|不足|困难)(?:[和与及、]\S{2,4})?|(?:面临的?)?(?:形势|挑战)(?:[和与]\S{2,4})?"
)
_LEAST = 2
"""Headings between the first chapter and the second, at least."""


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
