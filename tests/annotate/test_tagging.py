import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.tagging import (
    TagLook,
    TagTree,
    colored,
    deleted,
    made,
    moved,
    moved_path,
    tidied,
    with_above,
    without_tag,
)

TREE = TagTree(
    tags=(TagLook("指标"), TagLook("指标/占比", "pink", True), TagLook("问题"), TagLook("问题/占比")),
    annotations=(("1", ("指标/占比", "问题/占比")), ("2", ("待查", "指标")), ("3", ("指标体系",))),
    documents=(("d", ("问题",)),),
)


def tags_of(tree):
    return dict(tree.annotations)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        (" #指标 / 占比 ", "指标/占比"),
        ("指标／占比", "指标/占比"),
        ("换\n行\t 了", "换 行 了"),
        ("a  b//c", "a b/c"),
        ("//", ""),
        ("＃", ""),
    ],
)
def test_a_path_is_tidied(typed, path):
    assert tidied((typed, typed)) == ((path,) if path else ())


def test_a_tag_is_renamed_with_all_below_it():
    after = moved(TREE, "指标", "数据/指标")
    assert [one.path for one in after.tags] == ["数据/指标", "数据/指标/占比", "问题", "问题/占比"]
    assert after.tags[1] == TagLook("数据/指标/占比", "pink", True)
    assert tags_of(after) == {"1": ("数据/指标/占比", "问题/占比"), "2": ("待查", "数据/指标"), "3": ("指标体系",)}


def test_two_tags_become_one_and_who_carried_both_carries_it_once():
    after = moved(TREE, "问题", "指标")
    assert [one.path for one in after.tags] == ["指标", "指标/占比"]
    assert tags_of(after)["1"] == ("指标/占比",)
    assert dict(after.documents) == {"d": ("指标",)}
    assert after.tags[1].color == "pink"


def test_the_colour_of_the_tag_that_stays_wins():
    tree = TagTree((TagLook("a", "blue", True), TagLook("b", "pink", True)))
    assert moved(tree, "a", "b").tags == (TagLook("b", "pink", True),)


def test_a_tag_is_deleted_with_those_below_it():
    after = deleted(TREE, "指标")
    assert [one.path for one in after.tags] == ["问题", "问题/占比"]
    assert tags_of(after) == {"1": ("问题/占比",), "2": ("待查",), "3": ("指标体系",)}


def test_a_coloured_tag_stays_and_can_lose_its_colour():
    blue = colored(TREE, "新", "blue")
    assert TagLook("新", "blue", True) in blue.tags
    assert TagLook("新", "", True) in colored(blue, "新", "").tags


def test_a_tag_is_made_once():
    assert made(made(TREE, "新"), "新") == made(TREE, "新")


@pytest.mark.parametrize(
    ("path", "expected"), [("a", "x"), ("a/b", "x/b"), ("ab", "ab"), ("b/a", "b/a"), ("a/a/a", "x/a/a")]
)
def test_only_whole_parts_of_a_path_are_moved(path, expected):
    assert moved_path(path, "a", "x") == expected


def test_all_above_a_path():
    assert with_above("甲/乙/丙") == ["甲", "甲/乙", "甲/乙/丙"]
    assert without_tag(("甲/乙", "甲乙", "甲"), "甲") == ("甲乙",)


paths = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)


@given(st.dictionaries(st.sampled_from("123"), st.lists(paths, unique=True).map(tuple)), paths, paths)
def test_nobody_loses_a_tag_by_a_move(carried, old, new):
    tree = TagTree(
        tuple(TagLook(path) for path in sorted({p for tags in carried.values() for p in tags})), tuple(carried.items())
    )
    if new != old and new.startswith(f"{old}/"):
        return
    after = moved(tree, old, new)
    assert {p for tags in dict(after.annotations).values() for p in tags} == {one.path for one in after.tags}
    for one, tags in dict(after.annotations).items():
        assert set(tags) == {moved_path(path, old, new) for path in carried[one]}
        assert len(tags) == len(set(tags))
