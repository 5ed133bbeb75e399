"""Signs before or behind a number that say which way it moved: ↑3.2, ▼5, 減少△5.2%.

△ and ▲ are ambiguous: in the statistics of Taiwan and Japan either is a minus; elsewhere each rises where its turned
form ▽ or ▼ falls. The sign is no part of the number's span, and its value stays what the digits say.
"""

from __future__ import annotations

from reader.analyze.finding import Direction

RISING, FALLING = "↑⬆", "↓⬇▼▽"
ARROWS = frozenset(f"△▲{RISING}{FALLING}")
_TURNED = ("▼", "▽")
_REACH = 2000
"""Characters on either side within which the turned form is looked for."""


def arrow_direction(text: str, at: int) -> Direction | None:
    """Which way the arrow at ``at`` points; None for a ▲ alone, that may rise or be a minus."""
    sign = text[at]
    if sign in RISING:
        return Direction.UP
    if sign in FALLING:
        return Direction.DOWN
    start, end = max(0, at - _REACH), at + _REACH
    if any(text.find(turned, start, end) >= 0 for turned in _TURNED):
        return Direction.UP
    return Direction.DOWN if sign == "△" else None
