"""Records made quickly are those that ``dataclass`` makes."""

from __future__ import annotations

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from reader.text.records import maker, quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class _Quick:
    start: int
    name: str = "none"
    parts: tuple[int, ...] = ()


def test_takes_its_fields_by_place_and_by_name_with_their_defaults():
    one = _Quick(3)
    assert (one.start, one.name, one.parts) == (3, "none", ())
    assert _Quick(3, parts=(1,)) == _Quick(start=3, name="none", parts=(1,)) != one
    assert repr(one) == "_Quick(start=3, name='none', parts=())"
    assert hash(one) == hash(_Quick(3))


def test_stays_frozen_and_is_replaced():
    one = _Quick(3)
    with pytest.raises(FrozenInstanceError):
        one.start = 4  # type: ignore[misc]
    assert replace(one, name="other") == _Quick(3, "other")


def test_is_copied_and_pickled():
    one = _Quick(3, parts=(1, 2))
    assert copy(one) == pickle.loads(pickle.dumps(one)) == one
    assert type(copy(one)) is _Quick


def test_is_made_by_a_function_too():
    made = maker(_Quick)
    assert made(3) == _Quick(3)
    assert made(3, parts=(1,)) == _Quick(3, parts=(1,))
    assert type(made(3)) is _Quick


@pytest.mark.parametrize("made", [_Quick, maker(_Quick)])
@pytest.mark.parametrize("arguments", [(), (1, "a", (), 4)])
def test_refuses_what_does_not_fit(made, arguments):
    with pytest.raises(TypeError):
        made(*arguments)


def test_refuses_records_that_do_more_than_hold_their_fields():
    @dataclass(frozen=True, slots=True)
    class Made:
        parts: list[int] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        start: int

        def __post_init__(self) -> None:
            raise ValueError

    for cls in (Made, Checked):
        with pytest.raises(TypeError, match="not a plain record"):
            quickly_made(cls)
