"""What the wording dialog lists of a page, and the rulings that come of it. Knows no Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reader.app.places import cache_folder
from reader.app.report import Report
from reader.script.ambiguous import Ambiguity, ambiguities, most_doubtful_first
from reader.script.convert import converter
from reader.script.rulings import Ruling
from reader.script.view import PLAIN, ViewOptions, ViewScript
from reader.text.span import Span
from reader.ui.document.shown import Shown

_AROUND = 9
MOST = 2000
"""As many characters of either sort are listed; nobody goes through more."""
_WORTH_A_LOOK = 0.05


@dataclass(frozen=True, slots=True)
class AmbiguityRow:
    """A character with several forms. ``position`` is its source offset, ``place`` its offset in the repaired text.

    ``before`` and ``after`` are what stands around it on the page, ``origin_before`` and ``origin_after`` in the text
    converted; ``term`` it and its neighbours as that has them. ``choices``, ``labels``, ``word`` and ``doubt`` as in
    :class:`reader.script.ambiguous.Ambiguity`.
    """

    position: int
    place: int
    character: str
    shown: str
    before: str
    after: str
    term: str
    choices: tuple[str, ...]
    labels: tuple[str, ...]
    origin_before: str = ""
    origin_after: str = ""
    word: str = ""
    doubt: float = 0.0

    @property
    def is_doubtful(self) -> bool:
        """Whether it is worth a look: no entry decided, and another form is not unlikely."""
        return not self.word and self.doubt >= _WORTH_A_LOOK

    @property
    def id(self) -> str:
        """Its place, which is its identity."""
        return str(self.position)


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word of the region's in place of another: how often, and the source offset of the first."""

    before: str
    after: str
    count: int
    position: int

    @property
    def id(self) -> str:
        """The words, which are its identity."""
        return f"{self.before} {self.after}"


def ambiguity_rows(page: Shown) -> tuple[AmbiguityRow, ...]:
    """The characters of the page with several forms, the most doubtful first, those an entry decided last.

    A pure function, fit for a background thread.
    """
    view = page.view
    found = most_doubtful_first(ambiguities(view.conversion, view.script, decided=True))
    undecided = [one for one in found if not one.word][:MOST]
    decided = [one for one in found if one.word][:MOST]
    return tuple(_row(page, one) for one in (*undecided, *decided))


def _row(page: Shown, one: Ambiguity) -> AmbiguityRow:
    view = page.view
    return AmbiguityRow(
        page.to_source(one.target).start,
        one.place.start,
        one.character,
        one.shown,
        *_around(view.text, one.target.start),
        _term(view.conversion.source, one.place.start),
        one.choices,
        one.labels,
        *_around(view.conversion.source, one.place.start),
        one.word,
        one.doubt,
    )


def _around(text: str, at: int) -> tuple[str, str]:
    """What stands before and behind the character at ``at``, in its line."""
    before, after = text[max(0, at - _AROUND) : at], text[at + 1 : at + 1 + _AROUND]
    return before.rpartition("\n")[2], after.partition("\n")[0]


def _term(text: str, at: int) -> str:
    """The character at ``at`` with the one after it, or else the one before; alone where both are no letters."""
    if text[at + 1 : at + 2].isalpha():
        return text[at : at + 2]
    return text[at - 1 : at + 1] if at and text[at - 1].isalpha() else text[at]


def word_rows(page: Shown) -> tuple[WordRow, ...]:
    """The words replaced on the page, the commonest first."""
    view = page.view
    blocks = [
        (block.source.of(view.conversion.source), block.target.of(view.text), block.target)
        for block in view.conversion.map.blocks()
    ]
    first: dict[tuple[str, str], Span] = {}
    for before, after, target in blocks:
        first.setdefault((before, after), target)
    counts = Counter((before, after) for before, after, _ in blocks if before != after)
    return tuple(
        WordRow(before, after, count, page.to_source(first[before, after]).start)
        for (before, after), count in counts.most_common()
    )


def place_ruling(row: AmbiguityRow, choice: str, script: ViewScript) -> Ruling:
    """``choice`` for this one place."""
    return Ruling(row.character, choice, _side(script), row.position)


def term_ruling(
    row: AmbiguityRow,
    choice: str,
    term: str,
    script: ViewScript,
    options: ViewOptions = PLAIN,
) -> Ruling | None:
    """``choice`` wherever ``term`` stands, for the first such character in it; None for a term without one.

    The rest of the term is converted by the dictionaries of ``options``, as the page is.
    """
    if row.character not in term:
        return None
    config = "t2s" if script is ViewScript.HANS else "s2t"
    plain = converter(config, options.dictionaries, cache_dir=cache_folder(), own=options.own).convert(term).text
    at = term.index(row.character)
    return Ruling(term, plain[:at] + choice + plain[at + 1 :], _side(script))


def exception(page: Shown, report: Report, source: Span) -> Ruling | None:
    """That the words at ``source`` are never converted; None for a selection of nothing, or of several lines."""
    term = report.repaired.map.map_span(source).span.of(report.repaired.text).strip()
    return Ruling(term, term) if term and "\n" not in term and page.view.conversion.pieces else None


def _side(script: ViewScript) -> str:
    return "hans" if script is ViewScript.HANS else "hant"
