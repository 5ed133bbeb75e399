"""The scripts a document can be shown in."""

from __future__ import annotations

from enum import Enum


class ViewScript(str, Enum):
    """How a document is shown."""

    ORIGINAL = "original"
    """As it is: only line ends and invisible characters are normalized."""
    HANS = "hans"
    HANT = "hant"
    TW = "tw"
    HK = "hk"
