"""Imports that do what Python's do, and no more."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it puts its own import in place of Python's


def import_as_usual() -> None:
    """Take out of ``import`` what PySide has put in for ``from __feature__ import snake_case``, which is not used here.

    It reads the source of every module that is imported, five hundred files before the window stands. Where PySide
    does so in another way nothing is changed.
    """
    usual = getattr(builtins, "__orig_import__", None)
    if usual is not None:
        builtins.__import__ = usual
