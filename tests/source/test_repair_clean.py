"""Long sound texts come back untouched, character for character; and hostile ones in bounded work."""

from __future__ import annotations

import random
from itertools import accumulate

import pytest

from reader.source.bytesearch import tokens_of
from reader.source.han import words
from reader.source.language import cost
from reader.source.passes.damage import damage_edits
from reader.source.repair import repair

MEGABYTE = 1_000_000
ENGLISH = (
    "The water was high that year, and nobody went out.",
    "“Come in (quickly),” she said; “it's cold.”",
    "Chapter 3: a letter from home",
    "He paid £5 at the café, i.e. far too much.",
)


def sentences(seed: int):
    """Rows of words as often as they are in the language, with the punctuation of a story."""
    chance = random.Random(seed)
    table = sorted(words().items())
    weights = list(accumulate(2.718281828 ** (-cost / 10) for _, cost in table))
    while True:
        clauses = []
        for _ in range(chance.randint(1, 4)):
            picked = chance.choices(table, cum_weights=weights, k=chance.randint(3, 9))
            clauses.append("".join(word for word, _ in picked))
        body = "，".join(clauses)
        yield chance.choice(("{}。", "{}。", "{}。", "“{}。”", "“{}？”", "{}……", "“{}！”他说。", "《{}》")).format(body)


def story(seed: int) -> str:
    """A novel of a megabyte: chapters, numbered sections, indented paragraphs of every length, and dialogue."""
    chance, source = random.Random(seed), sentences(seed)
    lines: list[str] = []
    size = 0
    for chapter in range(1, 10_000):
        lines += [f"第{chapter}章　{next(source)[:8].strip('，。“”《》')}", ""]
        for section in range(1, 4):
            lines += [str(section), ""]
            for _ in range(chance.randint(5, 30)):
                line = "　　" + "".join(next(source) for _ in range(chance.randint(1, 8)))
                lines.append(line)
                size += len(line.encode())
        if size > MEGABYTE:
            return "\n".join(lines)
    raise AssertionError("no end")


def bilingual(seed: int) -> str:
    """English and Chinese in turns, with brackets of either script in both."""
    chance, source = random.Random(seed), sentences(seed)
    lines: list[str] = []
    for _ in range(2_000):
        chinese, english = next(source), chance.choice(ENGLISH)
        lines += [
            english,
            chinese,
            f"{chinese[:6]}({english.split()[0].lower()}){chinese[6:]}",
            f"{english} ({chinese})",
        ]
    return "\n".join(lines)


@pytest.mark.parametrize(("kind", "seed"), [(story, 1), (bilingual, 2)], ids=["story", "bilingual"])
def test_a_long_sound_text_is_untouched(kind, seed):
    assert repair(kind(seed)).edits == ()


class Counted:
    """A scorer that counts the characters it is asked about."""

    def __init__(self) -> None:
        self.characters = 0

    def __call__(self, text: str) -> float:
        self.characters += len(text)
        return cost(text)


@pytest.mark.parametrize(
    "piece",
    [
        "瘧",
        "規;瘧",
        "會(xué)",
        "（",
        "┺",
        "。ㄒ唬",
        "?傊",
        "校(",
        "k瘧)",
        "日?qǐng)?bào)",
        "?qǐng)",
        "日(qǐng)",
        "。ㄈ2",
        "。ǘ",
    ],
)
def test_the_work_on_hostile_text_grows_no_faster_than_the_text(piece):
    counts = []
    for size in (4_000, 8_000):
        scorer = Counted()
        damage_edits(piece * (size // len(piece)), scorer)
        counts.append(scorer.characters)
    assert counts[1] <= 2.5 * counts[0] + 1_000


def test_the_same_damage_is_solved_once():
    line = "推動規(guī);瘧(yīng)用場景，這是今年的一項重要工作，各單位要認真落實好有關要求。\n"
    once, often = Counted(), Counted()
    damage_edits(line * 5, once)
    edits = damage_edits(line * 200, often)
    assert len(edits) == 200
    assert often.characters <= 2 * once.characters


def test_tokens_cover_the_text():
    text = "規(guī);瘧(yīng)用"
    tokens = tokens_of(text, 0, len(text))
    assert "".join(text[token.start : token.end] for token in tokens) == text
    assert [token.syllable for token in tokens] == ["guī", "", "yīng", ""]
