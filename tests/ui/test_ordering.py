"""Rows put in order in steps stand as if sorted at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.widgets import ordering
from reader.ui.widgets.ordering import in_order, ordered


@given(st.lists(st.integers(0, 9) | st.floats(0, 9), max_size=80), st.integers(1, 12), st.booleans())
def test_the_order_is_that_of_sorting_at_once(keys, run, descending):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "_RUN", run)
        found = ordered(keys, descending=descending)
    assert found == sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)


@given(st.lists(st.text(max_size=2), max_size=20), st.booleans())
def test_rows_and_their_places_lead_to_each_other(given, descending):
    order = in_order(given, len, None, descending=descending)
    assert list(order.shown) == sorted(given, key=len, reverse=descending)
    assert [given[place] for place in order.places] == list(order.shown)
    assert [order.rows[place] for place in order.places] == list(range(len(given)))
    assert in_order(given, len, order.keys, descending=descending) == order
