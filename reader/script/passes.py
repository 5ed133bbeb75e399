"""One stage of a conversion at speed.

Characters are mapped by a table. Of the phrases, only those are looked for that deviate from it (see
:mod:`reader.script.finder`). Most of them stand apart from all other keys, and what becomes of one is always the same;
where one does not, the *cluster* around it, up to places that no key reaches across, is settled by the rule.
"""

from __future__ import annotations

from array import array
from threading import Lock
from weakref import WeakSet

from reader.script.characters import character_table
from reader.script.cuts import Cuts, MappedCuts
from reader.script.finder import Finder
from reader.script.keys import KeyTable
from reader.script.lexicon import Rule
from reader.script.program import Prepared
from reader.script.settle import Settler

_AT_ONCE = 4096
"""So many pieces of an output are put together at once."""


class Pass:
    """One stage at work. Holds no state of a text."""

    __slots__ = (
        "__weakref__",
        "_expanding",
        "_finder",
        "_settler",
        "characters",
        "keys",
        "made_of",
        "ranks",
        "singles",
    )

    def __init__(self, prepared: Prepared, marks: str = "") -> None:
        self.made_of = prepared, marks
        self.keys = KeyTable(prepared.keys, prepared.followers, prepared.longest)
        self.singles = prepared.single
        self.characters = character_table(prepared.single, prepared.single_to, marks)
        self.ranks = 1 if prepared.rule is Rule.FORWARD else prepared.longest * len(prepared.blocks)
        self._expanding = prepared.expanding
        self._finder = Finder(prepared)
        self._settler = Settler(self.keys, prepared)

    @staticmethod
    def of(prepared: Prepared, marks: str = "") -> Pass:
        """The pass of the stage, which all configurations in use that have it in common share.

        That from Simplified to Traditional begins most of them: with what is built for speed it takes 20 MB.
        """
        made_of = prepared, marks
        with _lock:
            found = next((one for one in _in_use if one.made_of == made_of), None)
            if found is None:
                found = Pass(prepared, marks)
                _in_use.add(found)
        return found

    def knows(self, character: str) -> bool:
        """Whether the dictionaries of the stage have the ``character``, alone or in a key."""
        return character in self.singles or character in self._expanding or self.keys.has(character)

    def finish(self, text: str, mapped: str, cuts: Cuts | MappedCuts | None, fast: bool) -> tuple[str, array[int]]:
        """The stage's output for ``text``, ``mapped`` by its characters; and its indivisible blocks.

        Of each block its start, its end, and the length of what it became, in order. Pieces are put together as they
        come: kept until the end, they would take many times the room of the text.
        """
        outcomes, followers = self._settler, self.keys.followers
        blocks, joined, pieces = array("q"), list[str](), list[str]()
        at = done = 0
        for low, phrase in self._finder.phrases(text, fast):
            if low < done:
                continue
            high = low + len(phrase)
            value, block, stronger = outcomes[phrase]
            if (
                # Nearly always so. At an end of the text it is the character at the other end that is looked at, which
                # can only send a phrase the long way.
                value is not None
                and (low == done or text[low] not in followers[text[low - 1]])
                and text[high - len(text)] not in stronger
                and not (cuts and cuts.inside(low, high))
            ):
                pieces += (mapped[at:low], value)
                at = done = high
                if block:
                    blocks.extend((low, high, len(value)))
            else:
                done, fixes = self._settler.settle(text, low, high, done, cuts)
                for start, end, value, block in fixes:
                    pieces += (mapped[at:start], value)
                    at = end
                    if block:
                        blocks.extend((start, end, len(value)))
            if len(pieces) > _AT_ONCE:
                joined.append("".join(pieces))
                pieces.clear()
        return ("".join((*joined, *pieces, mapped[at:])) if at else mapped), blocks


_in_use: WeakSet[Pass] = WeakSet()
_lock = Lock()
