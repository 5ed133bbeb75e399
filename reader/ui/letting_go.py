"""What is wanted no more is let go, and its memory is given back to the system.

Long reports are let go a little at a time, in a thread of their own.

To free the million small records of a long report takes a third of a second, and what Python frees in one step it
frees without letting any other thread run: the window would stand still when a tab is closed.
"""

from __future__ import annotations

import gc
import threading
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

from PySide6.QtCore import QObject

from reader.ui.heap import give_back

_LATER_S = 1.0
"""By then the widgets that showed it are deleted, and what is let go is nobody else's."""
_LARGE = 2_000
"""From so many elements on, those of a tuple, list, set or dictionary are let go one after the other."""
_AT_ONCE = 500
"""Records: freeing them takes a millisecond."""
_LOOKED_AT = 20_000
"""So many objects are looked at for what is large."""
_SHARED = (type, ModuleType, FunctionType, BuiltinFunctionType, MethodType, QObject)


def let_go(*things: object) -> None:
    """Free ``things`` in a moment, but for what others still hold; those who ask should hold nothing of them by then.

    Nobody has to wait for it, and the program may end meanwhile.
    """
    waiting = threading.Timer(_LATER_S, free, (list(things),))
    waiting.name, waiting.daemon = "yandu-letting-go", True
    waiting.start()


def free(things: list[object]) -> None:
    """Empty the list ``things``, and free what it alone held a little at a time; other threads run in between."""
    parts = _large_parts(things)
    things.clear()
    while parts:
        part = parts.pop()
        while part:
            del part[-_AT_ONCE:]
    give_back()


def _large_parts(things: list[object]) -> list[list[object]]:
    """The elements of all that is large in ``things``, found without looking into what is large itself."""
    parts: list[list[object]] = []
    seen: set[int] = set()
    rest = list(things)
    while rest and len(seen) < _LOOKED_AT:
        one = rest.pop()
        if id(one) in seen or isinstance(one, _SHARED):
            continue
        seen.add(id(one))
        if isinstance(one, dict) and len(one) >= _LARGE:
            parts += [list(one), list(one.values())]
        elif isinstance(one, (tuple, list, set, frozenset)) and len(one) >= _LARGE:
            parts.append(list(one))
        else:
            rest += gc.get_referents(one)
    return parts
