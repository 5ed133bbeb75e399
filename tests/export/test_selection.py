from __future__ import annotations

from reader.annotate.model import Color
from reader.export.grouping import groups
from reader.export.options import ExportOptions, ExportScript, GroupBy
from reader.export.selection import Selection, select


def ids(excerpts):
    return [one.id[0] for one in excerpts]


def test_no_condition_keeps_all_in_reading_order(excerpts):
    assert ids(select(excerpts, Selection())) == ["3", "1", "2"]


def test_a_tag_covers_the_tags_below_it_and_no_namesake(excerpts):
    assert ids(select(excerpts, Selection(tags=frozenset({"指标"})))) == ["1", "2"]
    assert ids(select(excerpts, Selection(tags=frozenset({"指标/占比"})))) == ["1"]
    assert ids(select(excerpts, Selection(tags=frozenset({"指"})))) == []


def test_conditions_add_up(excerpts):
    assert ids(select(excerpts, Selection(colors=frozenset({Color.BLUE})))) == ["2", "3"]
    both = Selection(colors=frozenset({Color.BLUE}), documents=frozenset({"a" * 64}))
    assert ids(select(excerpts, both)) == ["3"]
    assert ids(select(excerpts, Selection(documents=frozenset({"县志.md"})))) == ["2"]


def test_groups_by_document_carry_its_title_in_the_script_of_the_export(excerpts):
    by_default = [(group.heading, ids(group.excerpts)) for group in groups(excerpts, ExportOptions())]
    assert by_default == [("澄川县教育局2024年工作总结", ["3", "1"]), ("縣志", ["2"])]
    viewed = groups(excerpts, ExportOptions(script=ExportScript.VIEWED))
    assert [group.heading for group in viewed] == ["澄川县教育局2024年工作总结", "县志"]


def test_groups_by_tag_repeat_an_excerpt_and_end_with_the_untagged(excerpts):
    found = groups(excerpts, ExportOptions(group_by=GroupBy.TAG))
    expected = [("学前 教育", ["1"]), ("指标", ["2"]), ("指标/占比", ["1"]), ("未加标签", ["3"])]
    assert [(group.heading, ids(group.excerpts)) for group in found] == expected


def test_groups_by_color_have_the_readers_names(excerpts):
    found = groups(excerpts, ExportOptions(group_by=GroupBy.COLOR))
    assert [(group.heading, ids(group.excerpts)) for group in found] == [("黄", ["1"]), ("蓝", ["3", "2"])]
