"""Position maps: a document of ten million characters with a million edits.

    .venv/bin/python tests/bench/offsets.py [--characters 10000000] [--edits 1000000]

Prints the time to build such a map; to compose two of them, at half the size too (linear: about half the time); to map
a position; and to map 10,000 spans at once, in any order; and the memory of a map, which is 32 bytes an edit whatever
the characters. All times are processor time.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.text.offsetmap import OffsetMap
from reader.text.span import Span

Result = TypeVar("Result")


def timed(action: Callable[[], Result], runs: int = 3) -> tuple[float, Result]:
    """The least of ``runs`` in seconds, and the last result."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = action()
        times.append(time.process_time() - start)
    return min(times), result


def edits_of(length: int, count: int, seed: int) -> list[tuple[int, int, int]]:
    """``count`` insertions, deletions and replacements, scattered evenly."""
    chance = random.Random(seed)
    starts = sorted(chance.sample(range(0, length - 2, 3), count))
    return [(start, start + chance.choice((0, 1, 1, 2)), chance.choice((1, 1, 2, 3))) for start in starts]


def composing(length: int, count: int) -> tuple[float, OffsetMap, OffsetMap]:
    """Seconds to compose two maps of ``count`` edits each, the first map, and the composition."""
    first = OffsetMap.from_blocks(length, edits_of(length, count, 1))
    second = OffsetMap.from_blocks(first.target_length, edits_of(first.target_length, count, 2))
    seconds, whole = timed(lambda: first.then(second))
    return seconds, first, whole


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--characters", type=int, default=10_000_000)
    options.add_argument("--edits", type=int, default=1_000_000)
    chosen = options.parse_args()
    length, count = chosen.characters, chosen.edits
    blocks = edits_of(length, count, 1)
    seconds, _ = timed(lambda: OffsetMap.from_blocks(length, blocks))
    tracemalloc.start()
    held = OffsetMap.from_blocks(length, blocks)
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"building        {count:>9,} edits of {length:,} characters  {seconds:7.2f} s")
    print(f"memory          {memory / 1e6:7.1f} MB, {memory / len(held):.0f} bytes an edit")
    for part in (2, 1):
        seconds, first, whole = composing(length // part, count // part)
        print(f"composing two   {len(first):>9,} edits each, {len(whole):,} in all  {seconds:7.2f} s")
    chance = random.Random(3)
    places = [chance.randrange(length) for _ in range(100_000)]
    seconds, _ = timed(lambda: [whole.map(place) for place in places])
    print(f"a position      {seconds / len(places) * 1e6:7.2f} us through {len(whole):,} edits")
    spans = [Span(place, min(place + 20, length)) for place in places[:10_000]]
    seconds, _ = timed(lambda: whole.map_spans(spans))
    print(f"10,000 spans    {seconds * 1e3:7.1f} ms, in any order")
    spans.sort()
    seconds, _ = timed(lambda: whole.map_spans(spans))
    print(f"10,000 spans    {seconds * 1e3:7.1f} ms, in order")


if __name__ == "__main__":
    main()
