"""Words: where one begins and ends in a script that sets no spaces. jieba's dictionary and model, loaded on demand."""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.script.convert import Converter, converter
from reader.text.span import Span

_REACH = 60
"""How far around a position its word is looked for: no word is longer."""


class WordCutter:
    """Finds words in Simplified or Traditional text. Loading takes most of a second: do it off the UI thread."""

    __slots__ = ("_simplifier", "_tokenizer")

    def __init__(self, tokenizer: Any, simplifier: Converter) -> None:
        self._tokenizer = tokenizer
        self._simplifier = simplifier

    @staticmethod
    def load(cache_dir: Path | None = None, jieba_cache: bool = True) -> WordCutter:
        """A cutter with jieba's dictionary, which jieba keeps compiled in ``cache_dir`` unless told not to.

        ``cache_dir`` is for the prepared dictionary of t2s as well, see :func:`reader.script.convert.converter`.
        Without a folder, or where it cannot be made, nothing is kept.
        """
        cutter = WordCutter(_jieba_tokenizer(), converter("t2s", cache_dir=cache_dir))
        if not cutter._tokenizer.initialized:
            cutter._initialize(cache_dir if jieba_cache else None)
        return cutter

    def _initialize(self, folder: Path | None) -> None:
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError:
                folder = None
        if folder is None:
            with tempfile.TemporaryDirectory(prefix="yandu-words-") as passing:
                _read_dictionary(self._tokenizer, passing)
        else:
            _read_dictionary(self._tokenizer, str(folder))

    def word_at(self, text: str, position: int) -> Span:
        """The word of ``text`` around ``position``, half-open, in ``text``.

        ``position`` may stand before or in the word; at the end of the text its last word counts. Punctuation gives
        that character alone, white space its whole run within the line, an empty text an empty span.
        """
        if not text:
            return Span(0, 0)
        at = min(max(position, 0), len(text) - 1)
        if text[at].isspace():
            return _run(text, at)
        if not _is_wordy(text[at]):
            return Span(at, at + 1)
        low, high = at, at + 1
        while low > 0 and at - low < _REACH and _is_wordy(text[low - 1]):
            low -= 1
        while high < len(text) and high - at < _REACH and _is_wordy(text[high]):
            high += 1
        for word in self._cut(text[low:high]):
            if at - low in word:
                return word.shifted(low)
        return Span(at, at + 1)

    def words(self, text: str) -> list[Span]:
        """The words of ``text`` in order, half-open, in ``text``; white space and punctuation are left out."""
        return [span for span in self._cut(text) if any(map(_is_wordy, text[span.start : span.end]))]

    def parts(self, text: str) -> list[Span]:
        """The words of ``text`` and the words inside them (小学生: 小学, 学生, 小学生), in no particular order."""
        folded = self._simplified(text)
        return [Span(start, end) for _, start, end in self._tokenizer.tokenize(folded, mode="search")]

    def _cut(self, text: str) -> Iterator[Span]:
        for _, start, end in self._tokenizer.tokenize(self._simplified(text)):
            yield Span(start, end)

    def _simplified(self, text: str) -> str:
        """``text`` as jieba knows its words; most characters have one Simplified form, so that places stay the same."""
        folded = self._simplifier.convert(text).text
        return folded if len(folded) == len(text) else text


def _is_wordy(char: str) -> bool:
    return char.isalnum()


def _run(text: str, at: int) -> Span:
    """The white space around ``at``, not beyond its line."""
    if text[at] == "\n":
        return Span(at, at + 1)
    low, high = at, at + 1
    while low > 0 and text[low - 1].isspace() and text[low - 1] != "\n":
        low -= 1
    while high < len(text) and text[high].isspace() and text[high] != "\n":
        high += 1
    return Span(low, high)


def _jieba_tokenizer() -> Any:
    """The shared tokenizer of jieba. Importing it compiles regular expressions that newer Pythons warn of."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba  # here, since most uses of Yandu need no words and jieba is slow to import
    jieba.setLogLevel(logging.ERROR)
    return jieba.dt


def _read_dictionary(tokenizer: Any, folder: str) -> None:
    tokenizer.tmp_dir = folder
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tokenizer.initialize()
