"""Records defined and made quickly are those that ``dataclass`` makes."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from dataclasses import dataclass as standard
from typing import Generic, TypeVar

import pytest

from reader.text.records import dataclass, quickly_made


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


@pytest.mark.parametrize("arguments", [(), (1, "a", (), 4)])
def test_refuses_what_does_not_fit(arguments):
    with pytest.raises(TypeError):
        _Quick(*arguments)


def test_refuses_records_that_do_more_than_hold_their_fields():
    @dataclass(frozen=True, slots=True)
    class Made:
        parts: list[int] = field(default_factory=list)

    @standard(frozen=True, slots=True)
    class Checked:
        start: int

        def __post_init__(self) -> None:
            raise ValueError

    for cls in (Made, Checked):
        with pytest.raises(TypeError, match="not a plain record"):
            quickly_made(cls)


# Classes that cost little to define


def _kinds(define):
    """The same classes, defined by ``define`` as ``dataclasses.dataclass`` would."""

    @define(frozen=True, slots=True)
    class Record:
        """Some words."""

        start: int
        name: str = "none"
        parts: dict[str, int] = field(default_factory=dict, hash=False)
        note: str = field(default="", compare=False, repr=False)

        @property
        def end(self) -> int:
            return self.start + 1

    @define(frozen=True, slots=True)
    class Empty:
        """Nothing."""

    @define(frozen=True, slots=True)
    class Own:
        """Has methods of its own."""

        start: int

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own)

        def __hash__(self) -> int:
            return 7

    return Record, Empty, Own


_STANDARD, _OURS = _kinds(standard), _kinds(dataclass)


@pytest.mark.parametrize(
    "told",
    [
        lambda record, _empty, _own: repr(record(1, parts={"a": 2}, note="said")).rpartition(".")[2],
        lambda record, _empty, _own: asdict(record(1, note="said")),
        lambda record, _empty, _own: [(part.name, part.default, part.compare, part.hash) for part in fields(record)],
        lambda record, _empty, _own: (record.__match_args__, record.__slots__, record.__doc__, record.__name__),
        lambda record, _empty, _own: record.__init__.__annotations__.keys() - {"return"},
        lambda record, _empty, _own: asdict(replace(record(1), start=3)),
        lambda record, _empty, _own: (record(1) == record(1), record(1) == record(2), record(1, note="a") == record(1)),
        lambda record, _empty, _own: (record(1) != record(1), record(1) == (1, "none", {}), record(1) == _STANDARD),
        lambda record, _empty, _own: hash(record(1, parts={"a": 1})) == hash(record(1, note="other")),
        lambda record, _empty, _own: hash(record(1)),
        lambda record, _empty, _own: record(1).parts is record(1).parts,
        lambda record, _empty, _own: record(1).end,
        lambda record, _empty, _own: copy(record(1, note="said")).note,
        lambda record, _empty, _own: deepcopy(record(1, parts={"a": 1})) == record(1, parts={"a": 1}),
        lambda _record, empty, _own: (empty() == empty(), hash(empty()), repr(empty()).rpartition(".")[2]),
        lambda _record, _empty, own: (repr(own(1)), own(1) == own(2), hash(own(3))),
        lambda record, _empty, _own: hasattr(record(1), "__dict__"),
    ],
)
def test_what_is_defined_here_is_what_dataclasses_define(told):
    assert told(*_OURS) == told(*_STANDARD)


@pytest.mark.parametrize("kinds", [_STANDARD, _OURS])
@pytest.mark.parametrize("name", ["start", "other"])
def test_nothing_is_assigned_or_deleted(kinds, name):
    one = kinds[0](1)
    with pytest.raises((FrozenInstanceError, TypeError)):
        setattr(one, name, 2)
    with pytest.raises((FrozenInstanceError, TypeError)):
        delattr(one, name)
    assert one == kinds[0](1)


@pytest.mark.parametrize("kinds", [_STANDARD, _OURS])
@pytest.mark.parametrize(
    ("taken", "named"), [((), {}), ((1, "a", {}, "", 5), {}), ((1,), {"end": 2}), ((1,), {"start": 2})]
)
def test_a_class_refuses_what_does_not_fit(kinds, taken, named):
    with pytest.raises(TypeError):
        kinds[0](*taken, **named)


def test_a_value_inside_itself_is_shown():
    held: dict[str, object] = {}
    one = _OURS[0](1, parts=held)
    held["self"] = one
    assert "..." in repr(one)


@dataclass(frozen=True, slots=True)
class _Sent:
    """Can be found by its name, as pickle needs."""

    start: int
    parts: tuple[int, ...] = ()


def test_a_value_goes_to_another_process():
    one = _Sent(3, (1, 2))
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(FrozenInstanceError):
        pickle.loads(pickle.dumps(one)).start = 4


def test_a_class_keeps_the_type_it_is_generic_in():
    value = TypeVar("value")

    @dataclass(frozen=True, slots=True)
    class Held(Generic[value]):
        what: value

    assert Held[int](3) == Held(3)


def test_classes_that_do_more_are_left_to_dataclasses():
    with pytest.raises(TypeError):
        dataclass(frozen=False, slots=True)
    with pytest.raises(TypeError):

        @dataclass(frozen=True, slots=True)
        class Checked:
            start: int

            def __post_init__(self) -> None:
                raise ValueError

    with pytest.raises(TypeError):

        @dataclass(frozen=True, slots=True)
        class Named:
            start: int = field(kw_only=True)

    with pytest.raises(TypeError):

        @dataclass(frozen=True, slots=True)
        class Filled:
            start: int = field(init=False)
