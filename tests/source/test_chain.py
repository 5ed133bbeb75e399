"""From the bytes of a file to the units of the window: the longest chain of maps, on the real steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.script.detect import Script
from reader.script.view import ViewOptions, ViewScript, build_view
from reader.source.decode import decode
from reader.source.repair import repair
from reader.text.offsetmap import Edit, Fit, OffsetMap
from reader.text.span import Span
from reader.text.utf16 import Utf16Index

WORDS = """𠮷 😀 葛\U000e0100 ☃️ é 软件优化 打印机 分区 发布 头发 会(huì)议 学(xué)习 。ㄒ唬┺k ?傊Q屆 日?qǐng)?bào)
[bookmark:_a] 教育 1. （一） a"""
PIECES = WORDS.split()
WHITE = ["\r\n", "\r", "\n", "\xa0", "\xa0\xa0\xa0", "\u2028", "\ufeff", "\0", "\u200b", " "]
written = st.lists(st.sampled_from([*PIECES, *WHITE]), min_size=1, max_size=30).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-16-le", "utf-32-be", "gb18030"])


def units_of(text):
    """The map from the code points of ``text`` to its UTF-16 units: a character of two units is one block."""
    return OffsetMap.from_edits(len(text), (Edit(i, i + 1, "__") for i, one in enumerate(text) if one > "\uffff"))


@given(written, ENCODINGS, st.sampled_from([ViewScript.TW, ViewScript.HK, ViewScript.HANT]))
def test_every_character_that_stayed_is_where_the_window_has_it(text, encoding, wanted):
    source = decode(("正文" + text).encode(encoding), encoding).text
    view = build_view(source, repair(source), Script.HANS, wanted, ViewOptions(vocabulary=True))
    units, index = units_of(view.text), Utf16Index(view.text)
    whole = view.map.then(units)
    assert (whole.source_length, whole.target_length) == (len(source), index.length)
    wide = view.text.encode("utf-16-le")
    changed = {at for block in view.map.blocks() for at in range(block.source.start, block.source.end)}
    for at in range(len(source)):
        there, shown = whole.map_span(Span(at, at + 1)), view.map.map_span(Span(at, at + 1))
        assert index.to_units(shown.span.start) == there.span.start
        assert index.to_units(shown.span.end) == there.span.end
        assert index.to_points(there.span.start) == shown.span.start
        if at not in changed:
            assert shown.fit is Fit.EXACT
            assert len(shown.span) == 1
            assert wide[2 * there.span.start : 2 * there.span.end].decode("utf-16-le") == shown.span.of(view.text)
            assert whole.invert().map_span(there.span).span == Span(at, at + 1)
