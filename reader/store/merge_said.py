"""What becomes of the tags of documents, of corrections and of rulings when two libraries are merged. Pure.

Each is a fact by itself: that a document carries a tag, that a place is corrected in one way, that a ruling holds. What
was said last of it holds, also that it holds no more. Where neither reader's moment is known, or both are one, it holds
when either says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from reader.store.bundle import TableRow
from reader.text.span import Span

Key: TypeAlias = "tuple[Any, ...]"


@dataclass(frozen=True, slots=True)
class Facts:
    """What holds in a library, by key, and when that was last said, or taken back, of any fact; empty: not known."""

    rows: Mapping[Key, TableRow]
    said: Mapping[Key, str]

    def at(self, key: Key) -> str:
        """The moment of the last word on a fact, empty when none is kept."""
        return self.said.get(key, "")

    def without(self, gone: Mapping[Key, str]) -> Facts:
        """These facts but for those that are ``gone``, and when they went."""
        return Facts(
            {key: row for key, row in self.rows.items() if key not in gone},
            {**self.said, **{key: at for key, at in gone.items() if at}},
        )


def joined(ours: Facts, theirs: Facts, words: Iterable[str] = ()) -> Facts:
    """The facts of both, of each what was said last; at one and the same moment the columns ``words`` decide."""
    rows, said, columns = dict(ours.rows), dict(ours.said), tuple(words)

    def weight(one: Facts, key: Key) -> tuple[object, ...]:
        row = one.rows.get(key)
        return one.at(key), row is not None, tuple(row[name] for name in columns) if row else ()

    for key in sorted({*theirs.rows, *theirs.said}):
        if weight(theirs, key) > weight(ours, key):
            rows.pop(key, None)
            if key in theirs.rows:
                rows[key] = theirs.rows[key]
            if key in theirs.said:
                said[key] = theirs.said[key]
    return Facts(rows, said)


_OF_NUMBERS = ("indicator", "revised", "no-indicator")


def joined_corrections(ours: Facts, theirs: Facts) -> Facts:
    """As :func:`joined`; the keys are those of the table.

    What one reader says of a number later than the other of one that shares characters with it holds in its place, as
    it does when both say it in one library.
    """
    found = joined(ours, theirs, ("value", "exact", "prefix", "suffix"))

    def moment(key: Key) -> tuple[object, ...]:
        return found.at(key), key

    numbers = [key for key in found.rows if key[3] in _OF_NUMBERS]
    return found.without(
        _replaced(_in_groups(numbers, lambda key: key[0], moment), _on_one_number, found.at, (ours, theirs))
    )


def _on_one_number(one: Key, other: Key) -> bool:
    return Span(one[1], one[2]).overlaps(Span(other[1], other[2]))


def joined_rulings(ours: Facts, theirs: Facts) -> Facts:
    """As :func:`joined`; ``said`` is when rulings, by id, were withdrawn.

    A ruling holds in the place of the other reader's earlier one on the same term in the same place, as it does when
    both are made in one library.
    """
    found = joined(ours, theirs)

    def created(key: Key) -> str:
        return str(found.rows[key]["created"])

    def place(key: Key) -> Key:
        row = found.rows[key]
        return row["document_id"], row["term"], row["position"]

    def in_one_script(later: Key, earlier: Key) -> bool:
        return found.rows[earlier]["script"] in ("", found.rows[later]["script"])

    groups = _in_groups(found.rows, place, lambda key: (created(key), key))
    return found.without(_replaced(groups, in_one_script, created, (ours, theirs)))


def _in_groups(
    keys: Iterable[Key], group: Callable[[Key], Any], order: Callable[[Key], tuple[object, ...]]
) -> list[list[Key]]:
    """The facts that can be about one thing together, of each such group the last said first."""
    groups: dict[Any, list[Key]] = defaultdict(list)
    for key in sorted(keys, key=order, reverse=True):
        groups[group(key)].append(key)
    return list(groups.values())


def _replaced(
    groups: Iterable[Sequence[Key]],
    replaces: Callable[[Key, Key], bool],
    moment: Callable[[Key], str],
    libraries: tuple[Facts, Facts],
) -> dict[Key, str]:
    """The facts that a later one of the other reader replaces, and its ``moment``.

    What stands side by side in one of the libraries stays so.
    """
    gone: dict[Key, str] = {}
    for group in groups:
        kept: list[Key] = []
        for key in group:
            others = [one for one in kept if not any(one in each.rows and key in each.rows for each in libraries)]
            later = next((one for one in others if replaces(one, key)), None)
            if later is None:
                kept.append(key)
            else:
                gone[key] = moment(later)
    return gone
