"""Searching by tags, with the index and without: of notes as of documents, below a tag too, and after a change."""

import pytest
from found import hits_of

from reader.app import tagging
from reader.app.indexing import catch_up
from reader.store.fulltext import open_index
from reader.text.span import Span


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tag:指标", ["甲注", "乙注"]),
        ("tag:指标/占比", ["甲注"]),
        ("tag:指", []),
        ("tag:待查", ["乙注"]),
        ("tag:指标 -tag:待查", ["甲注"]),
    ],
)
def test_notes_are_found_by_their_tags_with_the_index_as_without(session, document, query, found):
    session.annotate(document, Span(0, 4), note="甲注", tag_paths=["指标/占比"])
    session.annotate(document, Span(4, 8), note="乙注", tag_paths=["指标", "旧"])
    catch_up(session.library)
    tagging.rename(session, "旧", "待查")
    read = hits_of(session, f"{query} in:notes")
    catch_up(session.library)
    with open_index(session.library.path) as index:
        indexed = hits_of(session, f"{query} in:notes", index)
    assert indexed == read
    notes = [session.annotation(one).note for one in dict.fromkeys(hit.annotation_id for hit in indexed)]
    assert notes == found
