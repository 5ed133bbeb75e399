"""Patterns that are compiled when they are first used.

Until Python 3.12 it takes a millisecond to compile a set with the range of Han characters, for each of them is put
down, and there are hundreds of patterns. Whoever starts Yandu waits for those that the report at hand asks for, and for
no others.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for a compiled pattern and behaves as one, but for ``isinstance`` and the functions of ``re``."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has under ``name``, kept here: it is asked for once."""
        if name.startswith("__"):
            raise AttributeError(name)  # asked for by those who copy what they do not know
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found

    def __repr__(self) -> str:
        return f"lazy_pattern({self.pattern!r})"


def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but ``expression`` is looked at when something is first matched against it.

    Then ``re.error`` is raised where it is no pattern. The functions of ``re`` do not take what this returns.
    """
    return cast("re.Pattern[str]", _Pattern(expression, flags))
