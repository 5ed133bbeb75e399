"""Adversarial strings: keys of a configuration glued where the end of one is the beginning of another."""

import random
from collections.abc import Iterator
from functools import cache

from reader.script.lexicon import load_recipe

ODD = [*" ,.-。，、！\u3000\t\n\r\x00aZ9「．", "\ud800", "\udc00", "𠮷", "😀", "\x1f", "\x85", "\u2028", "\uffff"]
DESCRIPTIONS = ["⿰", "⿲", "⿾", "\uf900", "\ufad9", "\U0002f800", "\U0002f99a"]


@cache
def _tables(config: str, dictionaries: str) -> tuple[list[list[str]], dict[str, list[str]], list[str]]:
    """The keys by dictionary, the keys by each of their beginnings, and all values."""
    recipe = load_recipe(config, dictionaries)
    tables = [one.entries() for group in (*recipe.stages, recipe.segmentation) for one in group]
    pools = [[key for key in table if len(key) > 1] for table in tables]
    pools = [pool for pool in pools if pool] or [list(table) for table in tables]
    starting: dict[str, list[str]] = {}
    for pool in pools:
        for key in pool:
            for length in range(1, len(key)):
                starting.setdefault(key[:length], []).append(key)
    return pools, starting, [value for table in tables for value in table.values()]


def glued(config: str, dictionaries: str, count: int, seed: int) -> Iterator[str]:
    """``count`` strings, the same for the same arguments."""
    rng = random.Random(seed)
    pools, starting, values = _tables(config, dictionaries)
    odd = ODD + (DESCRIPTIONS if dictionaries == "official" else [])

    def pick() -> str:
        return rng.choice(rng.choice(pools))

    def more(text: str) -> str:
        chance = rng.random()
        overlaps = [length for length in range(1, min(4, len(text)) + 1) if text[-length:] in starting]
        if chance < 0.55 and overlaps:
            length = rng.choice(overlaps)
            return text + rng.choice(starting[text[-length:]])[length:]
        if chance < 0.7:
            key = pick()
            return text + key[: rng.randrange(1, len(key) + 1)]
        if chance < 0.8:
            key = pick()
            return text + key[rng.randrange(len(key)) :]
        return text + (rng.choice(values) if chance < 0.9 else rng.choice(odd))

    for _ in range(count):
        text = pick()
        for _ in range(rng.randrange(7)):
            text = more(text)
        yield text


OPERATORS = "⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻⿼⿽⿾⿿"


@cache
def _words(config: str) -> tuple[list[str], list[str], list[str]]:
    """The official keys that change the length (without any, some), those of more characters, and of one."""
    tables = [one.entries() for group in load_recipe(config).stages for one in group]
    keys = [key for table in tables for key in table]
    uneven = [key for table in tables for key, value in table.items() if len(key) != len(value)]
    return uneven or keys[:500], [key for key in keys if len(key) > 1] or keys, [key for key in keys if len(key) == 1]


def described(config: str, count: int, seed: int) -> Iterator[str]:
    """``count`` strings of description operators amid keys that change the length, the same for the same arguments."""
    rng = random.Random(seed)
    uneven, phrases, singles = _words(config)

    def piece() -> str:
        chance = rng.random()
        if chance < 0.35:
            return rng.choice(OPERATORS)
        if chance < 0.6:
            return rng.choice(uneven)
        if chance < 0.7:
            return rng.choice(phrases)
        if chance < 0.75:
            return rng.choice(uneven)[: rng.randrange(1, 5)]
        if chance < 0.92:
            return rng.choice(singles)
        return rng.choice(["\n", " ", "，", "a", "\uf900", rng.choice(OPERATORS) * rng.randrange(1, 18)])

    for _ in range(count):
        yield "".join(piece() for _ in range(rng.randrange(1, 12)))
