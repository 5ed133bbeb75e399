"""The dictionaries of one configuration, in the form the engine works from. :mod:`reader.script.prepare` makes it.

Most phrases only protect: they become what their characters become one by one, and matter only where they overlap a
phrase that does not ("deviating"). So the engine maps characters, and looks for deviating phrases alone. It finds them
by *anchors*: a set of characters, as rare as possible, such that each deviating phrase holds at least one.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.script.lexicon import Rule


@dataclass(frozen=True, slots=True)
class Prepared:
    """One stage, ready for the engine.

    ``single`` and ``single_to``: characters and, at the same place, what each becomes. ``expanding``: characters that
    become more than one. ``keys``, ``followers``, ``longest``: the phrases, see :class:`reader.script.keys.KeyTable`.
    ``after``, ``before``: deviating phrases by an anchor and the character after (before) it, one per line: the
    anchor's place in the phrase, a space, the phrase. ``blocks``: see :class:`reader.script.stages.Stage`.
    """

    rule: Rule
    blocks: tuple[bool, ...]
    single: str
    single_to: str
    expanding: dict[str, str]
    keys: dict[str, str]
    followers: dict[str, str]
    longest: int
    anchors: str
    after: dict[str, str]
    before: dict[str, str]


@dataclass(frozen=True, slots=True)
class Program:
    """A configuration, ready for the engine.

    ``segmentation`` cuts the text before the stages; ``shared`` says that the first stage's own phrases do the same
    cutting, so that it is the first stage's table that serves. ``normal`` and ``normal_to``: characters replaced first.
    """

    stages: tuple[Prepared, ...]
    segmentation: Prepared | None
    shared: bool
    normal: str
    normal_to: str
