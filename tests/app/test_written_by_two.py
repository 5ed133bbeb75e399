"""A note written in two programs at once: one of them has it open while the other saves."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotate.model import Color, Style
from reader.app import trash
from reader.app.changes import Changes
from reader.app.marking import Wish, recolor
from reader.app.rewriting import Met, rewrite
from reader.app.session import Session
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.text.span import Span

CASES = json.loads((Path(__file__).parents[1] / "data/annotate/rewriting.json").read_text("utf-8"))["cases"]


def line(_moment):
    return "|"


@pytest.fixture
def other(session):
    """Another program, with a connection of its own."""
    with open_library(session.library.path) as library:
        yield Session(library)


def seen(one, **changed):
    return replace(Wish(one.style, one.color, one.note, one.tags), **changed)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_notes_of_two(session, document, other, case):
    one = session.annotate(document, Span(0, 3), note=case["before"])
    other.change(one.id, note=case["now"])
    before = dump(session.library)
    met = rewrite(session, one.id, seen(one), seen(one, note=case["after"]), line)
    assert session.annotation(one.id).note == case["stands"].replace("|", "\n\n|\n\n")
    assert met is Met(case["met"])
    if dump(session.library) != before:
        session.undo()
    assert dump(session.library) == before


def test_the_line_tells_when_the_other_wrote(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲")
    other.change(one.id, note="丙")
    when = other.annotation(one.id).modified
    rewrite(session, one.id, seen(one), seen(one, note="乙"), lambda moment: f"at {moment}")
    assert session.annotation(one.id).note == f"乙\n\nat {when}\n\n丙"
    assert session.annotation(one.id).modified > when


def test_each_keeps_what_only_it_has_changed(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲", tag_paths=["指标"])
    other.change(one.id, color=Color.PINK, tag_paths=["指标", "别处"])
    rewrite(session, one.id, seen(one), seen(one, note="乙", tags=("指标", "这里")), line)
    now = session.annotation(one.id)
    assert (now.note, now.color, now.tags) == ("乙", Color.PINK, ("指标", "别处", "这里"))


def test_a_note_deleted_elsewhere_comes_back_with_what_was_written(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲")
    other.delete([one.id])
    before = dump(session.library)
    assert rewrite(session, one.id, seen(one), seen(one, note="甲乙"), line) is Met.DELETION
    assert [kept.note for kept in session.annotations(document.record.id)] == ["甲乙"]
    assert trash.look(session).annotations == ()
    session.undo()
    assert dump(session.library) == before
    session.redo()
    assert [kept.note for kept in session.annotations(document.record.id)] == ["甲乙"]
    assert check(session.library) == ()


def test_a_note_deleted_elsewhere_stays_so_when_nothing_was_written(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲")
    other.delete([one.id])
    assert rewrite(session, one.id, seen(one), seen(one), line) is Met.NOTHING
    assert len(trash.look(session).annotations) == 1


def test_what_is_gone_for_good_is_missing(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲")
    other.delete([one.id])
    trash.purge(other, [one.id])
    with pytest.raises(StoreError, match="no such entry"):
        rewrite(session, one.id, seen(one), seen(one, note="乙"), line)


def test_steps_here_leave_what_was_changed_elsewhere(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲")
    two = session.annotate(document, Span(4, 6), note="甲")
    recolor(session, [one.id, two.id], Color.GREEN)
    session.change(one.id, note="乙")
    other.change(one.id, note="别处")
    assert Changes.LEFT in session.undo()
    assert session.annotation(one.id).note == "别处"
    assert Changes.LEFT not in session.undo()
    assert {kept.color for kept in session.annotations(document.record.id)} == {Color.YELLOW}
    assert session.annotation(one.id).note == "别处"
    session.redo()
    assert session.annotation(one.id).color is Color.GREEN
    assert Changes.LEFT in session.redo()
    assert session.annotation(one.id).note == "别处"


def test_a_note_undone_and_done_again_is_as_it_was_made_elsewhere(session, document, other):
    one = session.annotate(document, Span(0, 3), note="甲")
    other.change(one.id, note="别处", style=Style.WAVY)
    session.undo()
    session.redo()
    assert session.annotation(one.id).note == "别处"


def test_steps_of_one_program_alone_leave_no_trace(session, document):
    one = session.annotate(document, Span(0, 3), note="甲")
    before = dump(session.library)
    rewrite(session, one.id, seen(one), seen(one, note="乙", color=Color.PINK), line)
    after = dump(session.library)
    assert session.undo() == Changes.ANNOTATIONS | Changes.TAGS
    assert dump(session.library) == before
    session.redo()
    assert dump(session.library) == after
