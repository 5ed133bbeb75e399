"""Values that are made by the thousand: frozen dataclasses whose making costs half as much."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Record = TypeVar("_Record")


def quickly_made(cls: type[_Record]) -> type[_Record]:
    """``cls``, a frozen and slotted dataclass that takes the same and is made in less than half the time.

    The ``__init__`` that ``dataclass`` writes gets past the frozen ``__setattr__`` by a call for each field. Here a
    record is filled while its class is another one with the same slots, which can be assigned to, and then given its
    own. Raises ``TypeError`` for what is not copied here: ``__post_init__``, factories, keywords only.
    """
    own = fields(cls)  # type: ignore[arg-type]
    if hasattr(cls, "__post_init__") or any(
        field.kw_only or not field.init or field.default_factory is not MISSING for field in own
    ):
        raise TypeError(f"{cls.__name__} is not a plain record")
    names = tuple(field.name for field in own)
    opened = type(cls.__name__, (), {"__slots__": names})
    filling = [f"_one.{name} = {name}" for name in names]
    body = "\n    ".join(("_one = _new(_opened)", *filling, "_one.__class__ = _own", "return _one"))
    known: dict[str, Any] = {"_new": object.__new__, "_opened": opened, "_own": cls}
    exec(f"def __new__(cls, {', '.join(names)}):\n    {body}", known)  # as dataclasses does
    made = known["__new__"]
    made.__defaults__ = tuple(field.default for field in own if field.default is not MISSING)
    made.__annotations__ = dict(getattr(cls.__init__, "__annotations__", {}))
    made.__qualname__ = f"{cls.__qualname__}.__new__"
    cls.__new__ = made  # type: ignore[method-assign]
    del cls.__init__
    cls.__reduce__ = lambda one: (cls, tuple(getattr(one, name) for name in names))  # type: ignore[assignment, method-assign]
    return cls
