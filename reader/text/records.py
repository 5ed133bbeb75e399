"""Values that are made by the thousand: frozen dataclasses whose making costs half as much."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Record = TypeVar("_Record")


def quickly_made(cls: type[_Record]) -> type[_Record]:
    """``cls``, a frozen and slotted dataclass, with an ``__init__`` that takes the same and sets the slots directly.

    The one that ``dataclass`` writes looks each field's slot up by name again, since it must get past the frozen
    ``__setattr__``. Raises ``TypeError`` for what is not copied here: ``__post_init__``, factories, keywords only.
    """
    own = fields(cls)  # type: ignore[arg-type]
    if hasattr(cls, "__post_init__") or any(
        field.kw_only or not field.init or field.default_factory is not MISSING for field in own
    ):
        raise TypeError(f"{cls.__name__} is not a plain record")
    setters: dict[str, Any] = {f"set_{field.name}": getattr(cls, field.name).__set__ for field in own}
    body = "".join(f"\n    set_{field.name}(self, {field.name})" for field in own)
    exec(f"def __init__(self, {', '.join(field.name for field in own)}):{body}", setters)  # as dataclasses does
    made = setters["__init__"]
    made.__defaults__ = tuple(field.default for field in own if field.default is not MISSING)
    made.__annotations__ = dict(getattr(cls.__init__, "__annotations__", {}))
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__init__ = made  # type: ignore[method-assign]
    return cls
