"""Headings whose title names the sections below them: 文化艺术和体育发展, with 文化艺术 and 体育发展 under it."""

from __future__ import annotations

import re

_JOINTS = frozenset("和与及暨、兼")
_JOINT = re.compile("[和与及暨、兼]")
_MOST, _KEPT = 12, 4
"""Characters of a section's name, at most, and how many such headings are remembered."""


class Wholes:
    """The last headings of an outline whose titles name several things, by their place in it."""

    def __init__(self) -> None:
        self._titles: list[tuple[int, str]] = []

    def add(self, index: int, title: str) -> None:
        """Remember the title of heading ``index``, if it may name parts."""
        if _JOINT.search(title) is not None:
            self._titles = [*self._titles[1 - _KEPT :], (index, title)]

    def of(self, part: str) -> int | None:
        """The last heading of which ``part``, a line without a number, is one of the things named; None without one."""
        if len(part) > _MOST:
            return None
        return next((index for index, title in reversed(self._titles) if _names(title, part)), None)


def _names(title: str, part: str) -> bool:
    at = title.find(part)
    if at < 0 or len(part) == len(title):
        return False
    end = at + len(part)
    return (not at or title[at - 1] in _JOINTS) and (end == len(title) or title[end] in _JOINTS)
