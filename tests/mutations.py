"""Reports as they are re-issued: mutations that know where each character of the old text went."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.script.convert import converter
from reader.text.offsetmap import Side
from reader.text.span import Span

Line = list[tuple[str, int]]
"""Characters of one line, each with its place in the old text, -1 for one that is new."""

_SENTENCE_ENDS = "。！？；"
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]")
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIRECTIONS = {"增长": "下降", "提高": "降低", "上升": "下降", "增加": "减少", "完成": "未完成", "超过": "低于"}
_DIRECTIONS |= {"增長": "下降", "減少": "增加", "超過": "低於"}
GLOSSES = {"会": "huì", "學": "xué", "学": "xué", "會": "huì", "长": "zhǎng", "長": "zhǎng", "发": "fā", "業": "yè"}
_READING = re.compile("[(（](?:" + "|".join(sorted(set(GLOSSES.values()))) + ")[)）]")
_HEAD = ("首页 > 政务公开 > 工作报告", "发布时间：2024-03-05  来源：本站  浏览次数：1287", "【字体：大 中 小】")
_FOOT = ("【打印本页】 【关闭窗口】", "上一篇：没有了", "版权所有 主办单位：办公室 网站地图")


@dataclass(slots=True)
class Mutant:
    """A text under mutation, in lines. ``flipped`` are old places of words whose direction was turned round."""

    lines: list[Line]
    flipped: set[int] = field(default_factory=set)

    @staticmethod
    def of(text: str) -> Mutant:
        lines: list[Line] = [[]]
        for at, char in enumerate(text):
            if char == "\n":
                lines.append([])
            else:
                lines[-1].append((char, at))
        return Mutant(lines)

    @property
    def text(self) -> str:
        return "\n".join("".join(char for char, _ in line) for line in self.lines)

    def places(self) -> dict[int, int]:
        """Where each old character that is left stands now."""
        found, at = {}, 0
        for line in self.lines:
            for _, origin in line:
                if origin >= 0:
                    found[origin] = at
                at += 1
            at += 1
        return found


Mutation = Callable[[Mutant, random.Random, Sequence[str]], None]


def _written(line: Line) -> str:
    return "".join(char for char, _ in line)


def _full(mutant: Mutant) -> list[int]:
    return [at for at, line in enumerate(mutant.lines) if len(_written(line).strip()) >= 8]


def _new(text: str) -> Line:
    return [(char, -1) for char in text]


def insert_paragraphs(mutant: Mutant, rng: random.Random, others: Sequence[str]) -> None:
    for _ in range(rng.randint(1, 4)):
        mutant.lines.insert(rng.randint(0, len(mutant.lines)), _new(rng.choice(others)))


def insert_sentences(mutant: Mutant, rng: random.Random, others: Sequence[str]) -> None:
    for at in rng.sample(_full(mutant), min(3, len(_full(mutant)))):
        line = mutant.lines[at]
        ends = [i + 1 for i, (char, _) in enumerate(line) if char in _SENTENCE_ENDS]
        if not ends:
            continue
        place = rng.choice(ends)
        sentence = rng.choice(
            [part for part in re.findall(r"[^。！？；\n]+[。！？；]", rng.choice(others))] or ["新增一句。"]
        )
        mutant.lines[at] = line[:place] + _new(sentence) + line[place:]


def delete_paragraphs(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    for _ in range(rng.randint(1, 3)):
        del mutant.lines[rng.choice(_full(mutant))]


def delete_sentences(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    for at in rng.sample(_full(mutant), min(3, len(_full(mutant)))):
        spans = [match.span() for match in _SENTENCE.finditer(_written(mutant.lines[at]))]
        if len(spans) > 1:
            start, end = rng.choice(spans)
            del mutant.lines[at][start:end]


def delete_clauses(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    for at in rng.sample(_full(mutant), min(3, len(_full(mutant)))):
        spans = [match.span() for match in re.finditer(r"[^，。！？；]+，", _written(mutant.lines[at]))]
        if len(spans) > 1:
            start, end = rng.choice(spans)
            del mutant.lines[at][start:end]


def move_paragraphs(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    """Of two paragraphs of the same words that trade places nobody can say which is which: none of those is moved."""
    counts = Counter(_written(line) for line in mutant.lines)
    for _ in range(rng.randint(1, 2)):
        single = [at for at in _full(mutant) if counts[_written(mutant.lines[at])] == 1]
        line = mutant.lines.pop(rng.choice(single))
        mutant.lines.insert(rng.randint(0, len(mutant.lines)), line)


def move_sentences(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    """A sentence stands in another paragraph, or elsewhere in its own; one that stands twice stays, where it is."""
    for at in rng.sample(_full(mutant), min(3, len(_full(mutant)))):
        line = mutant.lines[at]
        spans = [match.span() for match in _SENTENCE.finditer(_written(line))]
        single = [span for span in spans if mutant.text.count(_written(line)[slice(*span)]) == 1]
        if len(spans) < 2 or not single:
            continue
        start, end = rng.choice(single)
        mutant.lines[at], moved = line[:start] + line[end:], line[start:end]
        target = mutant.lines[rng.choice(_full(mutant) or [at])]
        ends = [0, *(i + 1 for i, (char, _) in enumerate(target) if char in _SENTENCE_ENDS)]
        place = rng.choice(ends)
        target[place:place] = moved


def merge_paragraphs(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(max(1, len(mutant.lines) - 1))
        mutant.lines[at : at + 2] = [[pair for line in mutant.lines[at : at + 2] for pair in line]]


def split_paragraphs(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    for _ in range(rng.randint(1, 4)):
        at = rng.choice(_full(mutant))
        line = mutant.lines[at]
        ends = [i + 1 for i, (char, _) in enumerate(line[:-1]) if char in _SENTENCE_ENDS]
        if ends:
            place = rng.choice(ends)
            mutant.lines[at : at + 1] = [line[:place], [("\u3000", -1), ("\u3000", -1), *line[place:]]]


def revise_figures(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    spots = [(at, m.span()) for at in _full(mutant) for m in _FIGURE.finditer(_written(mutant.lines[at]))]
    chosen = rng.sample(spots, min(len(spots), max(1, len(spots) // 8)))
    for at, (start, end) in sorted(chosen, reverse=True):
        line = mutant.lines[at]
        old = _written(line)[start:end]
        new = "".join(rng.choice("123456789") if char.isdigit() else char for char in old)
        new = new if new != old else f"{new}{rng.choice('123456789')}"
        mutant.lines[at] = line[:start] + _new(new) + line[end:]


def turn_directions(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    pattern = re.compile("|".join(_DIRECTIONS))
    spots = [(at, m.span()) for at in _full(mutant) for m in pattern.finditer(_written(mutant.lines[at]))]
    for at, (start, end) in sorted(rng.sample(spots, min(len(spots), 2)), reverse=True):
        line = mutant.lines[at]
        mutant.flipped.update(origin for _, origin in line[start:end])
        mutant.lines[at] = line[:start] + _new(_DIRECTIONS[_written(line)[start:end]]) + line[end:]


def rewrap(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    width = rng.randint(28, 46)
    wrapped: list[Line] = []
    for line in mutant.lines:
        wrapped += [line[at : at + width] for at in range(0, len(line), width)] or [[]]
    mutant.lines = wrapped


def add_chrome(mutant: Mutant, rng: random.Random, _others: Sequence[str]) -> None:
    head, foot = rng.randint(1, len(_HEAD)), rng.randint(1, len(_FOOT))
    mutant.lines = [*map(_new, _HEAD[:head]), *mutant.lines, *map(_new, _FOOT[:foot])]


def widen(mutant: Mutant, _rng: random.Random, _others: Sequence[str]) -> None:
    """Full-width figures and signs, as another editor writes them."""
    table = {code: chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), 0x25, 0x28, 0x29, 0x2C)}
    mutant.lines = [[(char.translate(table), origin) for char, origin in line] for line in mutant.lines]


def add_glosses(mutant: Mutant, _rng: random.Random, _others: Sequence[str]) -> None:
    glossed = []
    for line in mutant.lines:
        following = [*(char for char, _ in line[1:]), ""][: len(line)]
        pairs = zip(line, following, strict=True)
        glossed.append([pair for (char, origin), after in pairs for pair in ((char, origin), *_gloss(char, after))])
    mutant.lines = glossed


def drop_glosses(mutant: Mutant, _rng: random.Random, _others: Sequence[str]) -> None:
    """The readings behind characters are gone, as where a site mends what its editor did to the page."""
    mended = []
    for line in mutant.lines:
        gone = {at for match in _READING.finditer(_written(line)) for at in range(*match.span())}
        mended.append([pair for at, pair in enumerate(line) if at not in gone])
    mutant.lines = mended


def _gloss(char: str, after: str) -> Iterator[tuple[str, int]]:
    if char in GLOSSES and after not in ("(", "（"):
        yield from _new(f"({GLOSSES[char]})")


def convert(mutant: Mutant, to: str) -> None:
    """The whole text by an OpenCC configuration; a character that became none or several keeps its place."""
    text, places = mutant.text, mutant.places()
    made = converter(to).convert(text)
    origins = {at: origin for origin, at in places.items()}
    lines: list[Line] = [[]]
    back = made.map.invert()
    for at, char in enumerate(made.text):
        if char == "\n":
            lines.append([])
            continue
        exact = back.map(at, Side.RIGHT)
        lines[-1].append((char, origins.get(exact, -1) if back.map(at + 1, Side.LEFT) - exact == 1 else -1))
    # Where several became several of the same number, they correspond in order.
    kept = {origin for line in lines for _, origin in line}
    if len(made.text) == len(text) and kept != set(places):
        lines = [[]]
        for at, char in enumerate(made.text):
            if char == "\n":
                lines.append([])
            else:
                lines[-1].append((char, origins.get(at, -1)))
    mutant.lines = lines


MUTATIONS: dict[str, Mutation] = {
    "insert-paragraphs": insert_paragraphs,
    "insert-sentences": insert_sentences,
    "delete-paragraphs": delete_paragraphs,
    "delete-sentences": delete_sentences,
    "delete-clauses": delete_clauses,
    "move-paragraphs": move_paragraphs,
    "move-sentences": move_sentences,
    "merge-paragraphs": merge_paragraphs,
    "split-paragraphs": split_paragraphs,
    "revise-figures": revise_figures,
    "turn-directions": turn_directions,
    "rewrap": rewrap,
    "chrome": add_chrome,
    "full-width": widen,
    "glosses": add_glosses,
    "no-glosses": drop_glosses,
}


_LONGEST_TWIN = 600
"""A whole report that stands twice and trades places with itself has no true place to tell."""


def with_twins(text: str, rng: random.Random) -> str:
    """``text`` with some of its paragraphs and sentences repeated, next to the first or elsewhere."""
    lines = text.split("\n")
    full = [line for line in lines if 12 <= len(line.strip()) <= _LONGEST_TWIN]
    for line in rng.sample(full, min(3, len(full))):
        at = lines.index(line)
        lines.insert(rng.choice((at + 1, rng.randint(0, len(lines)))), line)
    for line in rng.sample(full, min(3, len(full))):
        sentences = re.findall(r"[^。！？；]+[。！？；]", line)
        if sentences:
            at, sentence = lines.index(line), rng.choice(sentences)
            lines[at] = line.replace(sentence, sentence * 2, 1) if rng.random() < 0.5 else line + sentence
    return "\n".join(lines)


def note_spans(text: str, count: int, rng: random.Random) -> list[tuple[str, Span]]:
    """``count`` places a reader may mark, each with its kind; never only white space."""
    makers = (_word, _character, _figure, _clause, _sentence, _paragraphs, _repeated, _reading)
    facts = _Facts.of(text)
    found: list[tuple[str, Span]] = []
    while len(found) < count:
        maker = rng.choice(makers)
        span = maker(text, facts, rng)
        if span is not None:
            span = span.trimmed(text)
            if len(span):
                found.append((maker.__name__.strip("_"), span))
    return found


@dataclass(frozen=True, slots=True)
class _Facts:
    figures: list[tuple[int, int]]
    clauses: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    lines: list[tuple[int, int]]
    repeated: list[tuple[int, int]]
    readings: list[tuple[int, int]]

    @staticmethod
    def of(text: str) -> _Facts:
        def spans(pattern: str) -> list[tuple[int, int]]:
            return [match.span() for match in re.finditer(pattern, text)]

        counted: dict[str, list[int]] = {}
        for at in range(len(text) - 4):
            piece = text[at : at + 4]
            if not re.search(r"\s", piece):
                counted.setdefault(piece, []).append(at)
        repeated = [(at, at + 4) for places in counted.values() if len(places) >= 3 for at in places]
        return _Facts(
            spans(r"[\u3400-\u9fff]{0,6}[0-9]+(?:\.[0-9]+)?(?:%|个百分点|個百分點|[\u3400-\u9fff]{0,2})"),
            spans(r"[^，。；！？\n]+"),
            spans(r"[^。；！？\n]+[。；！？]"),
            spans(r"[^\n]*\S[^\n]*"),
            repeated,
            spans(r"\([a-zà-üāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)"),
        )


def _chosen(places: list[tuple[int, int]], rng: random.Random) -> Span | None:
    return Span(*rng.choice(places)) if places else None


def _word(text: str, _facts: _Facts, rng: random.Random) -> Span | None:
    start = rng.randrange(len(text))
    return Span(start, min(len(text), start + rng.randint(2, 12)))


def _character(text: str, _facts: _Facts, rng: random.Random) -> Span | None:
    start = rng.randrange(len(text))
    return Span(start, start + 1)


def _figure(_text: str, facts: _Facts, rng: random.Random) -> Span | None:
    return _chosen(facts.figures, rng)


def _clause(_text: str, facts: _Facts, rng: random.Random) -> Span | None:
    return _chosen(facts.clauses, rng)


def _sentence(_text: str, facts: _Facts, rng: random.Random) -> Span | None:
    return _chosen(facts.sentences, rng)


def _paragraphs(_text: str, facts: _Facts, rng: random.Random) -> Span | None:
    at = rng.randrange(len(facts.lines))
    return Span(facts.lines[at][0], facts.lines[min(at + rng.randint(1, 3), len(facts.lines) - 1)][1])


def _repeated(_text: str, facts: _Facts, rng: random.Random) -> Span | None:
    return _chosen(facts.repeated, rng)


def _reading(_text: str, facts: _Facts, rng: random.Random) -> Span | None:
    if not facts.readings:
        return None
    start, end = rng.choice(facts.readings)
    return rng.choice((Span(start - 1, end), Span(start + 1, end - 1), Span(start - 1, start + 2)))
