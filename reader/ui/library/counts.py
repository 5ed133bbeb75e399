"""How many documents the page of the library is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShelfCounts:
    """Documents in the library, those of them that are listed, and those of these that are chosen."""

    every: int
    listed: int
    chosen: int
