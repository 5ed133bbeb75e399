"""Which characters stand side by side in words."""

from itertools import pairwise

import pytest

from reader.source.han import characters, words
from reader.source.language import go_together, simplified


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("学", "校", True),
        ("學", "校", True),
        ("学", "，", False),
        ("校", "，", False),
        ("", "校", False),
        ("学", "", False),
    ],
)
def test_two_characters(first, second, together):
    assert go_together(first, second) is together


def test_characters_of_either_script_go_together_where_a_word_has_their_simplified_forms():
    beside = {pair for word in words() for pair in pairwise(word)}
    some = "".join(characters().rank)[::40] + "".join(map(chr, characters().simplify))[::60]
    for first in some:
        for second in some:
            assert go_together(first, second) is ((simplified(first), simplified(second)) in beside), first + second
