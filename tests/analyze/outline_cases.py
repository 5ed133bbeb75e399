"""The outline cases under ``tests/data/outline``: a text and the nodes wanted of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.analyze.finding import Heading
from reader.analyze.run import analyze
from reader.source.document import Hint

FOLDER = Path(__file__).parents[1] / "data" / "outline"


@dataclass(frozen=True)
class Case:
    label: str
    text: str
    outline: list[tuple[int, str, str, str]]


def load(name: str) -> list[Case]:
    found: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return [
        Case(
            one["label"],
            one["text"],
            [(node["level"], node["kind"], node["marker"], node["title"]) for node in one["outline"]],
        )
        for one in found
    ]


def headings_of(text: str, hints: Sequence[Hint] = ()) -> list[Heading]:
    return list(analyze(text, hints).headings)


def nodes(text: str, headings: list[Heading]) -> list[tuple[int, str, str, str]]:
    return [(node.level, node.kind.value, node.marker.of(text), node.title.of(text)) for node in headings]
