"""The words of two editions in the script that is being read. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.app.places import cache_folder
from reader.script.detect import Script
from reader.script.view import PLAIN, View, ViewOptions, ViewScript, build_view, is_ready
from reader.source.repair import normalize


@dataclass(frozen=True, slots=True)
class Wording:
    """How words are shown: in which script, and as their reader wishes besides."""

    script: ViewScript = ViewScript.ORIGINAL
    options: ViewOptions = PLAIN

    @staticmethod
    def of(script: ViewScript, options: ViewOptions) -> Wording:
        """As a document is read. A ruling for one place of it says nothing about a sentence by itself."""
        everywhere = tuple(one for one in options.rulings if one.position is None)
        return Wording(script, replace(options, rulings=everywhere))

    def is_ready(self, detected: Script) -> bool:
        """Whether words in the script ``detected`` can be had at once: reading dictionaries takes its time."""
        return is_ready(detected, self.script, self.options, cache_folder())

    def read(self, detected: Script) -> None:
        """Read the dictionaries for words in the script ``detected``. Raises ``ConversionFailed``."""
        for one in (Script.HANS, Script.HANT) if detected is Script.MIXED else (detected,):
            self.view("", one)

    def view(self, text: str, detected: Script) -> View:
        """``text``, which is in the script ``detected``; a part of a document, so that nothing is repaired in it."""
        return build_view(text, normalize(text), detected, self.script, self.options, cache_folder())

    def lines(self, words: Sequence[str], detected: Script) -> tuple[str, ...]:
        """Each of ``words`` in one line, all converted in one go."""
        plain = [" ".join(one.split()) for one in words]
        found = self.view("\n".join(plain), detected).text.split("\n")
        return tuple(found if len(found) == len(plain) else plain)
