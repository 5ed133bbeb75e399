"""Reports in any number: the sentences of the samples in another order, with other figures. The same each time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from reader.source.document import SUFFIXES, read_source
from reader.text.resources import data_folder

_SENTENCE = re.compile(r"[^。；\n]+[。；]?")
_DIGIT = re.compile(r"[1-9]")
_PLACES = ("青禾县", "岚山市", "清溪区", "云川县", "金河市", "银江区", "长平州", "安德县", "广宁市", "嵐山縣", "臺東縣")
_OFFICES = ("教育局", "卫生健康局", "水利局", "交通运输局", "农业农村局", "統計局", "财政局")
_NUMBERS = "一二三四五六七八九十"
REAL = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def sentences() -> list[str]:
    """The sentences of the sample reports, and of the real ones where they are at hand."""
    found: list[str] = []
    folders = [data_folder("seeds"), *([REAL] if REAL.is_dir() else [])]
    for path in sorted(one for folder in folders for one in folder.iterdir() if one.suffix in SUFFIXES):
        lines = (line.strip() for line in read_source(path).text.splitlines())
        found += [part for line in lines for part in _SENTENCE.findall(line) if len(part) > 8]
    return found


def report(number: int, parts: list[str], length: int = 6000) -> str:
    """The report of this number: a title, numbered headings, paragraphs of ``parts`` with other digits."""
    chance = random.Random(number)

    def other(match: re.Match[str]) -> str:
        return str(chance.randint(1, 9))

    year = chance.randint(2012, 2025)
    place, office = chance.choice(_PLACES), chance.choice(_OFFICES)
    lines = [f"{place}{office}{year}年工作总结", ""]
    size = section = 0
    while size < length:
        lines.append(f"{_NUMBERS[section % 10]}、{_DIGIT.sub(other, chance.choice(parts))[:16].rstrip('，。；')}")
        paragraph = "".join(_DIGIT.sub(other, chance.choice(parts)) for _ in range(chance.randint(3, 9)))
        lines.append(f"　　{paragraph}")
        size += len(paragraph) + 20
        section += 1
    lines.append(f"{place}{office}\n{year}年12月{chance.randint(1, 30)}日\n")
    return "\n".join(lines)


def reports(count: int, length: int = 6000) -> Iterator[str]:
    """The first ``count`` reports."""
    parts = sentences()
    return (report(number, parts, length) for number in range(count))
