"""Use at random for as long as is wanted: no exception, no warning of Qt, memory flat within 10% after the warm-up.

    python tests/bench/simulated_use.py [--minutes 30] [--seed 1]

Prints a line every few minutes: actions done, memory of the process (KiB, its own pages, with all tabs closed and the
window as large as at first), objects below the window, and what the library holds. Ends with what was done how often,
and status 1 when something went wrong. Everything is done three times before the clock is started, and the first third
is the warm-up: every report is opened for the first time. By the clock alone, what is done seldom came first after the
warm-up on a busy machine, and was taken for growth. So were dictionaries: what finds the phrases of each is built for
the first long text that wants it, some 80 MB for both sets, and a random reader comes to the last of them late. All are
read beforehand.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ui"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import translations
from PySide6.QtWidgets import QApplication
from simulated_reader import SimulatedReader

from reader.app.places import cache_folder
from reader.script.convert import converter
from reader.script.lexicon import SETS, configurations
from reader.text.span import Span
from reader.ui.heap import give_back, share_one_heap

FLAT = 1.1
AT_ONCE = 20
RESTS = 15
ROUNDS = 3
"""Of everything a reader may do, before what is used is compared."""
SCRIPTS = {"t2s", "tw2sp", "t2tw", "t2hk", "s2t", "s2tw", "s2twp", "s2hk", "s2hkp"}
LONG_TEXT = "开展工作，头发发展，后来皇后，软件里的信息。" * 20_000


def settled(one: SimulatedReader) -> tuple[int, int]:
    """The memory with all tabs closed, what the allocator keeps for later given back; and the number of objects."""
    one.rest()
    give_back()
    return one.rest()


def read_dictionaries() -> None:
    """Convert a long text into every script with both sets, as the window does, with all that is built for speed.

    And look up a change, for which the dictionaries are read as they stand.
    """
    for config in sorted(SCRIPTS):
        for dictionaries in SETS:
            if config in configurations(dictionaries):
                one = converter(config, dictionaries, cache_dir=cache_folder())
                one.convert(LONG_TEXT)
                one.changes(LONG_TEXT, Span(0, 30))


def main() -> int:
    """Run, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=30)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    share_one_heap()
    application = QApplication([])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        speech = Path(name) / "i18n"
        speech.mkdir()
        translations.compile_all(speech)
        one = SimulatedReader(Path(name), chosen.seed, speech)
        read_dictionaries()
        with one.faults:
            memory = run(one, chosen.minutes * 60)
            one.leave()
    for fault in one.faults.told:
        print(fault)
    print(", ".join(f"{deed} {count}" for deed, count in one.counts.most_common()))
    print("told of:", ", ".join(f"{failure} {count}" for failure, count in one.told.counts.most_common()) or "nothing")
    warm = memory[len(memory) // 3 :]
    growth = max(warm) / warm[0]
    print(f"{sum(one.counts.values())} actions, {len(one.faults.told)} faults, memory after the warm-up x {growth:.3f}")
    return int(bool(one.faults.told) or growth > FLAT)


def run(one: SimulatedReader, seconds: float) -> list[int]:
    """Act for so long; the memory at each rest."""
    for _ in range(ROUNDS):
        one.act_all()
    started, memory = time.monotonic(), []
    while (gone := time.monotonic() - started) < seconds:
        one.act(AT_ONCE)
        if gone >= seconds * len(memory) / RESTS:
            resident, objects = settled(one)
            memory.append(resident)
            documents = one.session.documents()
            notes = sum(len(one.session.annotations(document.id)) for document in documents)
            print(
                f"{gone / 60:5.1f} min {sum(one.counts.values()):6} actions {resident:8,} KiB {objects:5} objects"
                f" {len(documents):3} documents {notes:4} notes {len(one.faults.told)} faults",
                flush=True,
            )
    return memory


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)
