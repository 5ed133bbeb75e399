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


REGIONAL_FORMS = {ViewScript.TW: "t2tw", ViewScript.HK: "t2hk"}
"""The configuration that gives Traditional text the forms of a region, for scripts that have such."""
