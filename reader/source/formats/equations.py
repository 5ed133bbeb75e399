"""Equations in one line of text, as they are typed: 1/2 for a fraction, 10⁴ for a power.

Their parts stand above and beside each other. Run together, a half would be 12 and ten to the fourth 104.
"""

from __future__ import annotations

import re

from reader.source.formats.builder import SEAM, raised

_ONE = re.compile(r"[\w.%‰]*")
"""What needs no brackets as a part of something else."""


def fraction(above: str, below: str) -> str:
    """``above`` over ``below``; a mixed number keeps its two parts apart."""
    return f"{SEAM}{_part(above)}/{_part(below)}{SEAM}"


def power(base: str, exponent: str) -> str:
    """``base`` with an exponent, raised where it is a number."""
    above = raised(exponent)
    return f"{base}{above}" if above != exponent else f"{base}^{_part(exponent)}"


def root(of: str, degree: str = "") -> str:
    """The root of ``of``, the square one without a ``degree``."""
    return f"{raised(degree)}√{_part(of)}"


def _part(text: str) -> str:
    return text if _ONE.fullmatch(text) else f"({text})"
