"""Hypothesis strategies for texts, edits and maps."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.text.offsetmap import Edit, OffsetMap
from reader.text.span import Span

# What real texts hold and positions trip over: an astral character, an emoji, a variation selector, no-break
# and ideographic spaces, a byte order mark, both line ends, and U+2029, which Qt takes for a paragraph's end.
ALPHABET = "校學3.%a 　\u00a0\n\r\u2029\ufeff𠮷😀\ufe00"

texts = st.text(st.sampled_from(ALPHABET) | st.characters(codec="utf-8"), max_size=24)


@st.composite
def edit_lists(draw: st.DrawFn, length: int) -> list[Edit]:
    """Sorted edits of a text of ``length`` that do not overlap; insertions and deletions among them."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=10)))
    if len(cuts) % 2:
        cuts.pop()
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return [Edit(start, end, draw(st.text("新z𠮷\n", max_size=3))) for start, end in pairs]


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits of it."""
    text = draw(texts)
    return text, draw(edit_lists(len(text)))


@st.composite
def maps(draw: st.DrawFn, source_length: int | None = None) -> OffsetMap:
    """A map from a text of ``source_length``, or of any."""
    length = draw(st.integers(0, 16)) if source_length is None else source_length
    return OffsetMap.from_edits(length, draw(edit_lists(length)))


@st.composite
def map_chains(draw: st.DrawFn, links: int) -> list[OffsetMap]:
    """Maps of which each starts from the text the one before leads to."""
    chain = [draw(maps())]
    while len(chain) < links:
        chain.append(draw(maps(chain[-1].target_length)))
    return chain


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    """A span of a text of ``length``, empty ones among them."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))
