"""The dictionaries of one configuration, in the form the engine works from. :mod:`reader.script.prepare` makes it.

Most phrases only protect: they become what their characters become one by one, and matter only where they overlap a
phrase that does not ("deviating"). So the engine maps characters, and looks for deviating phrases alone. It finds them
by *anchors*: a set of characters, as rare as possible, such that each deviating phrase holds at least one.

Named tuples, since these stay inside this part and are on the way of each first conversion: a data class takes ten
times as long to make.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from reader.script.lexicon import Rule


class Packed(NamedTuple):
    """Texts by a character each, in few objects: thousands of small ones would take milliseconds to load.

    ``texts[starts[n]:starts[n + 1]]`` is the text of the character ``keys[n]``.
    """

    keys: str
    texts: str
    starts: array[int]

    @staticmethod
    def of(table: Mapping[str, str]) -> Packed:
        """``table``, whose keys are single characters, packed."""
        starts = array("I", accumulate(map(len, table.values()), initial=0))
        return Packed("".join(table), "".join(table.values()), starts)

    def text(self, key: str) -> str:
        """The text of the character ``key``, empty when there is none."""
        number = self.keys.find(key)
        return self.texts[self.starts[number] : self.starts[number + 1]] if number >= 0 else ""


class Prepared(NamedTuple):
    """One stage, ready for the engine.

    ``single`` and ``single_to``: characters and, at the same place, what each becomes. ``expanding``: characters that
    become more than one. ``keys``, ``followers``, ``longest``: the phrases, see :class:`reader.script.keys.KeyTable`.
    ``deviating``: the deviating phrases by an anchor each holds, one per line: the anchor's place in the phrase, a
    space, the phrase. ``after``: for an anchor, the characters that follow it in those phrases; ``before``: those
    before it in the phrases that it ends. ``blocks``: see :class:`reader.script.stages.Stage`.
    """

    rule: Rule
    blocks: tuple[bool, ...]
    single: str
    single_to: str
    expanding: dict[str, str]
    keys: Packed
    followers: Packed
    longest: int
    deviating: dict[str, str]
    after: dict[str, str]
    before: dict[str, str]


class Program(NamedTuple):
    """A configuration, ready for the engine.

    ``segmentation`` cuts the text before the stages; ``shared`` says that the first stage's own phrases do the same
    cutting, so that it is the first stage's table that serves. ``normal`` and ``normal_to``: characters replaced first.
    """

    stages: tuple[Prepared, ...]
    segmentation: Prepared | None
    shared: bool
    normal: str
    normal_to: str
