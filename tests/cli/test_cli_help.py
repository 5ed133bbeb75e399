"""What ``--help`` says: every option of every command says what it is for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from reader.cli_commands import _parser
from reader.cli_listing import counted


def actions(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, argparse.Action]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command, below in action.choices.items():
                yield from actions(below, f"{name} {command}")
        else:
            yield f"{name} {action.metavar or action.dest}", action


def test_every_option_says_what_it_is_for():
    named = list(actions(_parser(of_files=False), "yandu"))
    assert len(named) > 50
    assert [name for name, action in named if not action.help] == []


def test_one_is_not_told_in_the_plural():
    assert [counted(number, "note") for number in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]
