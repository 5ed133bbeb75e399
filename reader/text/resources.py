"""Where Yandu's data files are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache  # looked for once: a window shows thirty icons
def data_folder(name: str) -> Path:
    """The folder ``resources`` or ``seeds``: inside an installed package, else beside it in a checkout."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resource(name: str) -> Path:
    """The file ``name`` (with forward slashes) of the resources that ship with Yandu."""
    return data_folder("resources") / name
