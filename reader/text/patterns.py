"""Patterns that are compiled when they are first used.

Until Python 3.12 it takes a millisecond to compile a set with the range of Han characters, for each of them is put
down, and there are hundreds of patterns. Whoever starts Yandu waits for those that the report at hand asks for, and for
no others.
"""

from __future__ import annotations

import re
from typing import Any, cast

_HELD = [name for name in dir(re.Pattern) if not name.startswith("_") and name != "pattern"]


class _Compiled:
    """Stands for a compiled pattern and behaves as one, but for ``isinstance`` and the functions of ``re``.

    All that a compiled pattern has is among its own attributes, and it has no ``__getattr__``: with one, each call of
    a method costs a tenth of a microsecond more, found or not.
    """

    pattern: str

    def __repr__(self) -> str:
        return f"lazy_pattern({self.pattern!r})"

    def __copy__(self) -> _Compiled:
        return self  # as that of a compiled pattern

    def __deepcopy__(self, _: dict[int, Any]) -> _Compiled:
        return self


class _Pattern(_Compiled):
    """One that is compiled, and made a plain ``_Compiled``, by whoever first asks for more than its ``pattern``."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # asked for by those who copy what they do not know
        compiled = re.compile(self.pattern, self._flags)
        for held in _HELD:
            setattr(self, held, getattr(compiled, held))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)


def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but ``expression`` is looked at when something is first matched against it.

    Then ``re.error`` is raised where it is no pattern. The functions of ``re`` do not take what this returns.
    """
    return cast("re.Pattern[str]", _Pattern(expression, flags))
