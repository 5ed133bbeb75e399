from reader.analyze.finding import Heading, HeadingKind
from reader.app.sections import indicator_counts, section_index, section_path
from reader.text.span import Span


def outline(*nodes):
    return [
        Heading(
            Span(at, at + 2), level, Span(at, at + 1), Span(at + 1, at + 2), Span(at + 2, at + 9), HeadingKind.HEADING
        )
        for at, level in nodes
    ]


TREE = outline((10, 1), (20, 2), (30, 3), (40, 2), (50, 1))


def test_path_runs_from_the_top():
    assert [node.span.start for node in section_path(TREE, 35)] == [10, 20, 30]
    assert [node.span.start for node in section_path(TREE, 45)] == [10, 40]
    assert [node.span.start for node in section_path(TREE, 50)] == [50]


def test_before_the_first_heading_there_is_no_section():
    assert section_index(TREE, 9) is None
    assert section_path(TREE, 9) == ()
    assert section_path([], 3) == ()


def test_counts_include_what_lies_below():
    assert indicator_counts(TREE, [5, 10, 21, 22, 33, 41, 60]) == (5, 3, 1, 1, 1)


def test_counts_of_an_empty_outline():
    assert indicator_counts([], [1, 2]) == ()
