"""Words are found by their rarest character exactly where ``str.find`` finds them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import anchor, whereabouts
from reader.annotate.whereabouts import Whereabouts


def searched(text, words):
    return [at for at in range(len(text) - len(words) + 1) if text.startswith(words, at)]


@given(
    st.text("校园建设年", min_size=30, max_size=200),
    st.text("校园建设年", min_size=1, max_size=4),
    st.booleans(),
    st.sampled_from((0, 2, 1000)),
)
def test_the_answers_are_those_of_a_search(text, words, everywhere, parted):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whereabouts, "_WORTH", 0)
        patch.setattr(whereabouts, "_ASKED", 0)
        patch.setattr(whereabouts, "_PARTED", parted)
        patch.setattr(whereabouts, "_SEARCHED", 0 if everywhere else 4)
        found = Whereabouts(text)
        assert found.of(words) == searched(text, words)
        assert found.count(words) == text.count(words)


def test_a_long_text_is_looked_through_for_long_words_and_none():
    chance = random.Random(1)
    text = "".join(chr(0x4E00 + chance.randrange(900)) for _ in range(60_000)) + "𠮷的的的的"
    found = Whereabouts(text)
    for _ in range(300):
        at = chance.randrange(len(text))
        words = text[at : at + chance.choice((1, 2, 3, 8, 90))]
        assert found.of(words) == searched(text, words)
        assert found.count(words) == text.count(words)
    assert found.of("没有这样的词") == []
    assert found.of("的的") == searched(text, "的的")
    assert found.count("的的") == 2


def table(wanted, found):
    """The least distance from ``wanted`` to a beginning of ``found``, by the whole table."""
    row = list(range(len(found) + 1))
    rows = [row]
    for at, char in enumerate(wanted, 1):
        row = [at]
        for place, other in enumerate(found, 1):
            row.append(min(rows[-1][place] + 1, row[-1] + 1, rows[-1][place - 1] + (char != other)))
        rows.append(row)
    return min(rows[-1])


@given(st.text("校园建设", min_size=1, max_size=12), st.text("校园建设年", max_size=16))
def test_the_agreement_of_contexts_is_their_edit_distance(wanted, found):
    assert anchor._agreement(wanted, found) == pytest.approx(1 - table(wanted, found) / len(wanted))
