"""The search for cycles is held back, and goes on afterwards as it was before."""

from __future__ import annotations

import gc

import pytest

from reader.text.collector import collector_paused


def test_is_paused_within_and_runs_again_behind():
    assert gc.isenabled()
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_runs_again_behind_a_failure():
    with pytest.raises(ValueError, match="bad"), collector_paused():
        raise ValueError("bad")
    assert gc.isenabled()


def test_stays_as_it_was_where_it_was_off():
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
