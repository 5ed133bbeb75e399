"""What an alignment is asked for every note is answered as if it were looked through from its beginning."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.align import Alignment, Block, align
from reader.text.span import Span

spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda drawn: Span(drawn[0], drawn[0] + drawn[1]))


@given(st.lists(spans.filter(len), max_size=8), spans)
def test_doubts(doubtful, place):
    found = Alignment((), (), tuple(doubtful), 60, 60)
    assert found.is_in_doubt(place) == any(one.covers(place) for one in doubtful)
    if len(place):
        assert found.has_doubt(place) == any(one.overlaps(place) for one in doubtful)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 9), st.integers(0, 99)), max_size=8), spans)
def test_moves_and_pieces(drawn, place):
    blocks, at = [], 0
    for gap, length, new in drawn:
        blocks.append(Block(at + gap, new, length))
        at += gap + length
    moved = Alignment((), tuple(blocks), (), 200, 200)
    covering = [one for one in blocks if one.old <= place.start and place.end <= one.old_end]
    # Of two that touch, an empty place between them is in either.
    assert moved.move_of(place) in (covering or [None])
    stayed = Alignment(tuple(blocks), (), (), 200, 200).pieces(place)
    shared = [(max(one.old, place.start), min(one.old_end, place.end), one.new - one.old) for one in blocks]
    if len(place):
        assert [(one.old, one.old_end, one.new - one.old) for one in stayed] == [
            one for one in shared if one[0] < one[1]
        ]


def test_paragraphs_that_trade_places_are_all_found_once():
    paragraphs = [f"第{n}项任务由第{n * 7}小组负责，已按期完成，投入{n * 3}万元。" for n in range(200)]
    old, new = "".join(paragraphs), "".join(reversed(paragraphs))
    found = align(old, new)
    taken = sorted((one.new, one.new_end) for one in (*found.blocks, *found.moved))
    assert all(first[1] <= second[0] for first, second in pairwise(taken))
    assert all(old[one.old : one.old_end] == new[one.new : one.new_end] for one in found.moved)
    assert sum(one[1] - one[0] for one in taken) > 0.85 * len(old)
