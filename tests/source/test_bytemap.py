"""Characters and the bytes they came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.source.bytemap import ByteMap, UnlikeBytesError, moved
from reader.source.decode import DecodeFailed, decode
from reader.text.span import Span
from tests.strategies import texts

CODECS = ("utf-8", "gb18030", "big5", "big5hkscs", "cp950", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1", "cp1252")
PIECES = st.lists(
    st.one_of(
        st.text("全县学校工作𠮷€é\ufeffa1。\n", max_size=4).map(str.encode),
        st.text("全县学校工作𠮷a1。", max_size=4).map(lambda text: text.encode("gb18030")),
        st.text("學校工作會議a1。", max_size=4).map(lambda text: text.encode("big5hkscs")),
        st.binary(max_size=5),
    ),
    max_size=12,
).map(b"".join)


def made(data, encoding):
    decoded = decode(data, encoding)
    return decoded, ByteMap(data, encoding, len(decoded.text), decoded.undecodable)


@given(PIECES, st.sampled_from(CODECS), st.integers(0, 1200))
def test_each_character_has_the_bytes_it_was_decoded_from(piece, encoding, repeats):
    data = piece + b"a" + piece * (repeats // max(1, len(piece)))
    try:
        decoded, map = made(data, encoding)
    except DecodeFailed:
        return
    lost = {one.span.start: one.data for one in decoded.undecodable}
    at = 0
    for place, character in enumerate(decoded.text[:60]):
        span = map.to_bytes(Span(place, place + 1))
        assert span.start == at
        own = data[span.start : span.end]
        assert own == lost[place] if place in lost else own.decode(encoding) == character
        assert map.from_bytes(span).span == Span(place, place + 1)
        at = span.end
    assert map.to_bytes(Span(0, len(decoded.text))) == Span(0, len(data))


@given(texts, st.sampled_from(CODECS[:8]), st.sampled_from(CODECS), st.data())
def test_there_and_back_is_never_less_and_whole_is_the_same(text, first, second, draw):
    data = text.encode(first, "replace") + "。".encode(first)
    try:
        (old, here), (new, there) = made(data, first), made(data, second)
    except DecodeFailed:
        return
    start = draw.draw(st.integers(0, len(old.text)))
    span = Span(start, draw.draw(st.integers(start, len(old.text))))
    gone = moved(span, here, there)
    assert gone.span.end <= len(new.text)
    back = moved(gone.span, there, here).span
    if len(span):
        assert back.start <= span.start
        assert span.end <= back.end
    if gone.whole and len(span):
        assert back == span
        assert here.to_bytes(span) == there.to_bytes(gone.span)


@pytest.mark.parametrize("size", [4094, 4095, 4096, 4097, 12000])
def test_borders_of_blocks_cut_no_character(size):
    text = "a" * (size % 3) + "学校𠮷" * size
    for encoding in CODECS[:2]:
        _, map = made(text.encode(encoding), encoding)
        for place in (0, 1, size // 2, size, len(text) - 2):
            span = Span(place, place + 2)
            own = map.to_bytes(span)
            assert text.encode(encoding)[own.start : own.end].decode(encoding) == span.of(text)


def test_a_note_on_misread_words_is_on_the_right_ones():
    data = "全县召开会议29场".encode("gb18030")
    (old, here), (new, there) = made(data, "latin-1"), made(data, "gb18030")
    at = old.text.index("ÕÙ¿ª")
    gone = moved(Span(at, at + 4), here, there)
    assert (gone.span.of(new.text), gone.whole) == ("召开", True)
    gone = moved(Span(at + 1, at + 3), here, there)
    assert (gone.span.of(new.text), gone.whole) == ("召开", False)


def test_bytes_of_another_text_are_refused():
    with pytest.raises(UnlikeBytesError):
        ByteMap("全县".encode(), "utf-8", 3, ())
