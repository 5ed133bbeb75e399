"""A minute of use at random: nothing raises, Qt warns of nothing, and what was made for a moment is gone afterwards.

The long run is ``tests/bench/simulated_use.py --minutes 30``.
"""

from __future__ import annotations

import pytest
import translations
from simulated_reader import SimulatedReader

pytestmark = [pytest.mark.gui, pytest.mark.timeout(900)]

WARM_UP, ACTIONS = 3, 200
MORE_OBJECTS = 1.1


def test_a_minute_of_anything_a_reader_may_do(qapp, tmp_path):
    speech = tmp_path / "i18n"
    speech.mkdir()
    translations.compile_all(speech)
    reader = SimulatedReader(tmp_path, 20240601, speech)
    with reader.faults:
        reader.act_all()
        reader.leave_language()
        for _ in range(WARM_UP):
            reader.act_all()
        _, before = reader.rest()
        reader.act(ACTIONS)
        _, after = reader.rest()
        notes = sum(len(reader.session.annotations(one.id)) for one in reader.session.documents())
        reader.leave()
    assert reader.faults.told == []
    assert min(reader.counts.values()) >= 1, "something was not tried"
    assert sum(reader.counts.values()) >= WARM_UP * len(reader.counts) + ACTIONS
    assert notes > 0, "nothing came of it"
    assert after <= before * MORE_OBJECTS, f"{before} objects below the window, then {after}"
