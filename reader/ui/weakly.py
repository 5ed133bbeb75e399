"""Callbacks that a part of a widget is given by its owner."""

from __future__ import annotations

from collections.abc import Callable
from types import MethodType
from typing import Generic, TypeVar
from weakref import WeakMethod

_Asked = TypeVar("_Asked")
_Told = TypeVar("_Told")


class Weakly(Generic[_Asked, _Told]):
    """Asks what it is given, but does not keep the object whose method that is.

    A part that holds a method of the owner it lives in is held by what it holds: the two, and all that the owner
    knows, would wait for a search for cycles, which hardly ever comes.
    """

    def __init__(self, ask: Callable[[_Asked], _Told]) -> None:
        self._method = WeakMethod(ask) if isinstance(ask, MethodType) else None
        self._function = None if self._method is not None else ask

    def __call__(self, one: _Asked) -> _Told | None:
        """What is told of ``one``; None when the owner is gone."""
        ask = self._function if self._method is None else self._method()
        return None if ask is None else ask(one)
