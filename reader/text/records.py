"""Values: frozen and slotted dataclasses that cost little to define, and those made by the thousand little to make.

``dataclasses`` writes the source of seven methods for each class and has Python compile it. There are three hundred
such classes, and whoever starts Yandu waits until they are there: a seventh of a start went into that. Here one method
is written for each class, the one that fills it; the others are the same for all.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, TypeVar

_Record = TypeVar("_Record")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[_Record]], type[_Record]]:
        """What makes a class the frozen and slotted dataclass that ``dataclasses.dataclass`` makes of it.

        Raises ``TypeError`` for what is not copied here: other options, ``__post_init__``, fields that are not taken
        by ``__init__``, or by keyword only.
        """
        if not (frozen and slots):
            raise TypeError("only frozen and slotted dataclasses are made here")
        return _defined


def _defined(cls: type[_Record]) -> type[_Record]:
    own = vars(cls)
    kept = {name for name in ("__init__", "__repr__", "__eq__", "__hash__") if own.get(name) is not None}
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    parts = _plain_fields(made)
    of_value = _reader([part.name for part in parts if part.compare])
    of_hash = _reader([part.name for part in parts if (part.compare if part.hash is None else part.hash)])

    def equal(one: object, other: object) -> bool:
        return of_value(one) == of_value(other) if other.__class__ is one.__class__ else NotImplemented

    methods: dict[str, Callable[..., Any]] = {
        "__init__": _filler(made, parts),
        "__repr__": _shown,
        "__eq__": equal,
        "__hash__": lambda one: hash(of_hash(one)),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    for name, method in methods.items():
        if name not in kept:
            setattr(made, name, method)
    return made


def _plain_fields(cls: type) -> tuple[Field[Any], ...]:
    own = fields(cls)
    if hasattr(cls, "__post_init__") or any(part.kw_only or not part.init for part in own):
        raise TypeError(f"{cls.__name__} is not a plain record")
    return own


def _reader(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """What reads the attributes ``names`` of an object, in a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _filler(cls: type, parts: tuple[Field[Any], ...]) -> Callable[..., None]:
    """The ``__init__`` of ``cls``."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    taken, lines = [], []
    for part in parts:
        name = value = part.name
        if part.default_factory is not MISSING:
            known[f"_new_{name}"] = part.default_factory
            value = f"_new_{name}() if {name} is _missing else {name}"
            taken.append(f"{name}=_missing")
        elif part.default is not MISSING:
            known[f"_else_{name}"] = part.default
            taken.append(f"{name}=_else_{name}")
        else:
            taken.append(name)
        lines.append(f"_set(_self, {name!r}, {value})")
    exec(f"def __init__({', '.join(['_self', *taken])}):\n    " + "\n    ".join(lines or ["pass"]), known)
    made: Callable[..., None] = known["__init__"]
    made.__annotations__ = {part.name: part.type for part in parts}
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


@recursive_repr()
def _shown(one: Any) -> str:
    told = ", ".join(f"{part.name}={getattr(one, part.name)!r}" for part in fields(one) if part.repr)
    return f"{type(one).__qualname__}({told})"


def _refuse_to_set(_one: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_one: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(one: Any) -> list[object]:
    return [getattr(one, part.name) for part in fields(one)]


def _restore(one: Any, state: list[object]) -> None:
    for part, value in zip(fields(one), state, strict=True):
        object.__setattr__(one, part.name, value)


def quickly_made(cls: type[_Record]) -> type[_Record]:
    """``cls``, a frozen and slotted dataclass that takes the same and is made in less than half the time.

    An ``__init__`` gets past the frozen ``__setattr__`` by a call for each field. Here a record is filled while its
    class is another one with the same slots, which can be assigned to, and then given its own. Raises ``TypeError``
    for what is not copied here: ``__post_init__``, factories, keywords only.
    """
    own = _plain_fields(cls)
    if any(field.default_factory is not MISSING for field in own):
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
