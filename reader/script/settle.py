"""What is replaced where dictionary keys overlap, by the rule of the set."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple, TypeAlias

from reader.script.cuts import Cuts, MappedCuts
from reader.script.keys import KeyTable, longest_key
from reader.script.lexicon import Rule
from reader.script.program import Prepared

Fix: TypeAlias = "tuple[int, int, str, bool]"
"""``[start, end)`` of a stage's input becomes the text; as an indivisible block or not."""


class Outcome(NamedTuple):
    """A phrase becomes ``value``, as an indivisible ``block`` or not, wherever nothing is taken in its place.

    That can only be a key that reaches in from the left, or one that goes on behind it with one of the characters
    ``stronger``. ``value`` is None where something else may be taken even if it stands alone.
    """

    value: str | None
    block: bool
    stronger: Container[str]


class Settler(dict[str, Outcome]):
    """Settles the *clusters* of one stage: stretches of text between places that no key reaches across.

    As a dictionary it has the outcome of each phrase, worked out when it is first asked for.
    """

    def __init__(self, keys: KeyTable, prepared: Prepared) -> None:
        super().__init__()
        self._keys = keys
        self._rule = prepared.rule
        self._blocks = prepared.blocks
        self._expanding = prepared.expanding

    def __missing__(self, phrase: str) -> Outcome:
        _, entries = self._keys.bucket(phrase[0])
        stronger: Container[str] = self._keys.followers[phrase[-1]]
        if self._rule is Rule.FORWARD:  # what starts later is taken later
            stronger = {key[len(phrase)] for key in entries if key.startswith(phrase) and key != phrase}
        if phrase in self._expanding:
            found = Outcome(self._expanding[phrase], True, stronger)
        else:
            order, value = entries[phrase]
            # By length, a shorter one of an earlier dictionary goes before it.
            first = self._rule is Rule.FORWARD or not order
            found = Outcome(value if first else None, self._blocks[order], stronger)
        self[phrase] = found
        return found

    def settle(
        self, text: str, low: int, high: int, floor: int, cuts: Cuts | MappedCuts | None
    ) -> tuple[int, list[Fix]]:
        """The end of the cluster around ``[low, high)``, and what is replaced in it, in order.

        ``floor``, not after ``low``, is a place that nothing taken may reach across.
        """
        if low and self._keys.joined(text, low):
            low = self._keys.start_of(text, low, floor)
        if self._rule is Rule.LONGEST:
            return self._by_length(text, low, high)
        high = self._end_of(text, low, high)
        return high, self._forward(text, low, high, cuts.inside(low, high) if cuts else ())

    def _end_of(self, text: str, low: int, high: int) -> int:
        """The first position from ``high`` on that no key reaches across, given that none reaches across ``low``."""
        at = low
        while at < high:
            high = max(high, at + longest_key(text, at, len(text), self._keys))
            at += 1
        return high

    def _forward(self, text: str, at: int, high: int, cuts: Sequence[int]) -> list[Fix]:
        """What is replaced from ``at`` to ``high`` by ``Rule.FORWARD``, with no key across one of the ``cuts``."""
        walls = iter([*cuts, high])
        wall = next(walls)
        fixes: list[Fix] = []
        while at < high:
            while wall <= at:
                wall = next(walls)
            length = longest_key(text, at, wall, self._keys)
            if length:
                order, value = self._keys.bucket(text[at])[1][text[at : at + length]]
                if value is not None:
                    fixes.append((at, at + length, value, self._blocks[order]))
            elif text[at] in self._expanding:
                fixes.append((at, at + 1, self._expanding[text[at]], True))
            at += length or 1
        return fixes

    def _by_length(self, text: str, low: int, high: int) -> tuple[int, list[Fix]]:
        """The end of the cluster from ``low`` to at least ``high``, and what is replaced there by ``Rule.LONGEST``."""
        matches: list[tuple[int, int, int, str | None]] = []
        at = low
        while at < high:
            if at + 1 < len(text) and text[at + 1] in self._keys.followers[text[at]]:
                lengths, entries = self._keys.bucket(text[at])
                for length in lengths:
                    entry = entries.get(text[at : at + length]) if at + length <= len(text) else None
                    if entry:
                        matches.append((entry[0], -length, at, entry[1]))
                        high = max(high, at + length)
            at += 1
        matches.sort(key=lambda match: match[:3])
        taken = bytearray(high - low)
        found: list[Fix] = []
        for order, minus, start, value in matches:
            end = start - minus
            if not any(taken[start - low : end - low]):
                taken[start - low : end - low] = b"\1" * -minus
                if value is not None:
                    found.append((start, end, value, self._blocks[order]))
        if self._expanding:
            found += (
                (at, at + 1, self._expanding[text[at]], True)
                for at in range(low, high)
                if not taken[at - low] and text[at] in self._expanding
            )
        return high, sorted(found)
