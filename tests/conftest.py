"""What tests of every part share. Nothing here imports Qt."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reader.script.cache import load_program
from reader.script.lexicon import Recipe
from reader.script.program import Program

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "seeds"

# The time limit of a test is pytest's; a deadline for a single example only makes a busy machine fail.
settings.register_profile("yandu", deadline=None)
settings.load_profile("yandu")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What may take long, as its own time limit says, begins first: no process is left alone with it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("timeout") is None)


@pytest.fixture(scope="module", autouse=True)
def what_stays_is_not_searched() -> None:
    """Takes what lives as long as the tests out of Python's searches for cycles.

    The thirteen thousand tests themselves and the dictionaries are a million records, and to look through them takes
    half a second each time: what a module makes is searched as ever.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps what Yandu prepares and remembers, here and in processes started from here, out of the user's folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", os.fspath(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path_factory.mktemp("config")))
        # Tests look for words in the language of the source, whatever their system speaks.
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.setenv("LANGUAGE", "")
        yield


@pytest.fixture(scope="session", autouse=True)
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder where converters without one of their own find their dictionaries prepared, by whoever was first.

    To prepare them takes half a second each time; that a file and a preparation are the same has tests of its own.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "dictionaries"

    def load(recipe: Recipe, tofu: bool, folder: Path | None) -> Program:
        return load_program(recipe, tofu, folder or shared)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.script.convert.load_program", load)
        yield shared


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample reports."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def real_reports() -> tuple[Path, ...]:
    """The real reports, which are no part of this repository; skips where they are not at hand."""
    found = tuple(sorted(REAL.glob("*.txt")))
    if not found:
        pytest.skip(f"no real reports in {REAL}")
    return found
