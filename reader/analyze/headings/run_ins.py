"""Headings that the first words of paragraphs are: parallel phrases, labels, and words in 【】."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analyze.fields import starts_with_label
from reader.analyze.headings.claims import is_claim, reads_as_prose
from reader.analyze.headings.surroundings import Surroundings, Unnumbered
from reader.analyze.headings.titles import PLAIN, Titled
from reader.analyze.layout import Layout
from reader.analyze.punctuation import BULLETS, COLONS, SENTENCE_ENDS, stops
from reader.text.span import Span

_RUN_IN = re.compile(r"[^。：:，,；;！？!?\d\n（(]{2,28}(?:[（(][\u4e00-\u9fff、]{2,12}[）)])?([。：:])")
_USUAL = 16
"""Characters of such words, at most, unless they say what is to be done, or how something fares."""
_HALVES = re.compile(r"([^。：:，,；;！？!?\d\n（(]{3,14})[，,][^。：:，,；;！？!?\d\n（(]{4,16}(。)")
"""The same of two halves, where those of its siblings are as long or begin alike: 坚持政治引领，职工思想更加牢固。"""
_SET_OFF = re.compile(r"[^。：:，,；;！？!?\d\s（(]{4,16}(?=[ \u3000]{2}\s*(?![男女])[^\s]{12})")
"""Words that only white space parts from the text they head; four or more, for names stand so as well."""
_CAPTION = re.compile(r"(?:专栏|[图表])\s*[\d一二三四五六七八九十]")
_DASHES = "—–-"
_ORNAMENTS = _DASHES + BULLETS + " \u3000\u00a0"
"""Before the first words of a parallel paragraph (——经济实力再上新台阶。◆强化监管。): no numbering, and no words."""
_DIGIT = re.compile(r"\d")
_FIELD = re.compile(r"[^。：:，,；;！？!?\d\n（(]{2,12}方面[。：:]")
"""Before the text on a field of work: 教育方面。; 在教育方面， only goes on."""
_BRACKETED = re.compile(r"[■●◆★▲]?\s*(【([^【】\n]{2,30})】)")
"""The brackets belong to the heading: alone in its paragraph it is the whole of that."""
_BOLD = "**"
_IN_BOLD = re.compile(r"([^。！？!?；;：:*\n]{2,30})[。：:]?\*\*[。：:]?(?=[^\n]{8})")
"""A phrase in bold before the text it heads."""
_ASKS = re.compile(
    r"记者|主持人|网友|\A[问答]\Z"
    r"|(?:[局厅处科所站院校县省市区镇乡部董事]长|主任|主席|书记|经理|总裁)(?:\s|\Z)"
)
"""In such brackets: who asks or answers."""
_LABEL = re.compile(
    r"(?:(?<=[。！？])|(?<=[。！？]\s)|(?<![^\n]))"
    r"([\u4e00-\u9fff、]{2,8}(?:[（(][\u4e00-\u9fff]{2,8}[）)])?|[A-Z]{2,6}[\u4e00-\u9fff]{2,6}|[“「][\u4e00-\u9fff]{2,8}[”」])[：:]"
    r"(?=[^\n]{12})"
)
_NO_LABEL = re.compile(
    "其中|例如|比如|同时|此外|另外|认为|指出|强调|表示|要求|[问答者说称道]$|^[一二三四五六七八九十]|先生|女士|如下$"
)
_LEAST_LABELS, _LEAST_LATER = 3, 5
"""Labels in one paragraph, at least, and where the first of them stands behind other sentences."""
_ANNOUNCES = re.compile(r"(?:[两二三四五六七八九十几\d]|以下|如下)[个项点方条类大件][^。；：:“”]{0,10}[”]?[：:]")
"""How words end before a colon that say how many things follow, and head none of them: 主要体现在三个方面：."""
_REST = 15
_PHRASE, _TOLD = 6, 80
"""Characters of the phrases that open two paragraphs alike, and of those, at least."""
_PARAGRAPH = 40
_ROW = 2
"""Paragraphs that begin alike, at least."""
_SHORT_SHARE = 3
"""One paragraph in so many may have little text behind its phrase."""
_CLAIM = re.compile(
    r"(?!我们?|他们?|这|那|但|因|为此|对此|现在|目前|同时|其中|此外|总的|总之)[^。：:；;！？!?\d\n（(“”]{8,36}(。)"
)
"""A sentence without a figure over others that give the figures: 民营企业比重继续提升，内生动力不断增强。."""
_RESOLVES = re.compile("。(?:我们(?!的)|让我们|必须|要(?!素|求|件|点))")
"""How the second sentence of such a paragraph begins."""
_LEADS = 3
"""Paragraphs of a section that lead on to those that begin alike, at most."""
_LEAST_CLAIMS, _CLAIM_COMMAS = 3, 1
"""Paragraphs in a row that open so, at least, and the commas of such a sentence, at most."""

_OF_TIME = re.compile("[^，,]{0,6}(?:年|年来|以来|月|季度|期间|时期)[，,]")
"""How the paragraph of a passage begins that comes back to all the time: 过去一年，政府自身建设不断加强。."""


def parallel(
    layout: Layout, around: Surroundings, free: frozenset[int], found: dict[int, Unnumbered]
) -> Iterator[Unnumbered]:
    """The first words of paragraphs that all begin alike: a short phrase and 。 or ：, then the text.

    They count where they are the whole section of a heading, and are two or more; where some are so, also those that
    open a section by themselves.
    """
    heads = [index for index, last in around.items.items() if _is_title(last)]
    heads += [index for index, one in found.items() if one.alone]
    opened: list[Unnumbered] = []
    others: list[range] = []
    for head in heads:
        first = head + 1
        if first in around.taken:
            first += 1
        last = first
        while last in free and last not in found and not _CAPTION.match(layout.text, layout.paragraphs[last].start):
            last += 1
        alike = _without_close(layout, list(_alike(layout, range(first, last))))
        opened += alike
        if not alike:
            others.append(range(first, last))
    if len(opened) >= _LEAST_CLAIMS:
        marks = {_kind_of_end(layout.text[one.title.end]) for one in opened}
        for row in others:
            opened += _leading(layout, row, marks)
    yield from opened


def _without_close(layout: Layout, opened: list[Unnumbered]) -> list[Unnumbered]:
    """The opening phrases without the last where that paragraph closes the section: 产业强则经济强。我们要….

    The others say what is to be done or how something fares, and it does not.
    """
    claims = [is_claim(one.title.of(layout.text)) for one in opened]
    closes = len(opened) > _ROW and all(claims[:-1]) and not claims[-1]
    return opened[:-1] if closes and _RESOLVES.match(layout.text, opened[-1].title.end) else opened


def _is_title(item: Titled) -> bool:
    """Whether an item is a heading in a line of its own, or one with its text behind it."""
    return not item.is_point and (item.alone or (item.item.opens and item.weight < PLAIN))


def _leading(layout: Layout, paragraphs: Sequence[int], marks: set[str]) -> Iterator[Unnumbered]:
    """The opening phrases of the first of ``paragraphs``, as many as have one with enough text behind it.

    A first one of two halves over others of one only leads on to them: 坚持民生优先，全面推进社会事业发展。.
    """
    halved = [_HALVES.match(layout.text, layout.paragraphs[index].start) is not None for index in paragraphs]
    leads_on = len(halved) > _ROW and halved[0] and not any(halved[1:])
    for index in paragraphs[1:] if leads_on else paragraphs:
        stop = _run_in(layout, index)
        if stop is None or _is_short(layout, index, stop) or _kind_of_end(layout.text[stop]) not in marks:
            return
        if _OF_TIME.match(layout.text, layout.paragraphs[index].start, stop):
            return
        if reads_as_prose(layout.text[layout.paragraphs[index].start : stop]):
            return
        yield Unnumbered(Span(layout.paragraphs[index].start, stop), index, alone=False)


def announced(layout: Layout, free: Sequence[int], found: dict[int, Unnumbered]) -> Iterator[Unnumbered]:
    """The same of the paragraphs that one ending in a colon announces, all those up to the next heading or number."""
    for at, index in enumerate(free):
        paragraph = layout.paragraphs[index]
        if layout.text[paragraph.end - 1] not in COLONS or paragraph.length < _PARAGRAPH:
            continue
        last = at + 1
        while last < len(free) and free[last] == index + last - at and free[last] not in found:
            if layout.text[layout.paragraphs[free[last]].end - 1] in COLONS:
                break  # it announces something itself
            last += 1
        row = free[at + 1 : last]
        yield from _alike(layout, row)
        yield from _claims(layout, row)


def sections(layout: Layout, free: Sequence[int], found: dict[int, Unnumbered]) -> Iterator[Unnumbered]:
    """The same of all paragraphs between two headings or numbers, the first few aside: three or more, none alike."""
    rest = [index for index in free if index not in found]
    first = told = 0
    pairs: list[Sequence[int]] = []
    for at in range(1, len(rest) + 1):
        if at < len(rest) and rest[at] == rest[at - 1] + 1:
            continue
        for by in range(_LEADS + 1):
            row = rest[first + by : at]
            if len(row) < _LEAST_LABELS and not (by <= 1 and _is_pair(layout, row)):
                pairs += [row] if len(row) == _ROW and by else ()
                break
            opened = [one for one in _alike(layout, row) if not _is_prose(one.title.of(layout.text))]
            if by > 1 and any(reads_as_prose(one.title.of(layout.text)) for one in opened):
                break
            if len(opened) != len(row):
                if len(row) > _LEAST_LABELS and by < _LEADS and next(_alike(layout, row[1:]), None) is not None:
                    continue  # the first one leads on to those
                opened = list(_claims(layout, row))
            if len({one.title.of(layout.text) for one in opened}) >= max(_LEAST_LABELS - 1, len(row) - 1):
                told += len(row) >= _LEAST_LABELS
                yield from _without_close(layout, opened)
                break
        first = at
    for pair in pairs if told else ():
        opened = list(_alike(layout, pair))
        if all(is_claim(one.title.of(layout.text)) for one in opened):
            yield from opened


def _is_prose(words: str) -> bool:
    """Whether words that open a paragraph say who speaks, or begin or end as prose does behind their comma."""
    half = words.replace(",", "，").rpartition("，")[2]
    return _NO_LABEL.search(words) is not None or (half != words and reads_as_prose(half))


def _is_pair(layout: Layout, row: Sequence[int]) -> bool:
    """Whether two long paragraphs open with phrases of one length: 坚决捍卫国家安全。…, 维护社会安定秩序。…."""
    if len(row) != _ROW or any(layout.paragraphs[index].length < _TOLD for index in row):
        return False
    ends = [_run_in(layout, index) for index in row]
    lengths = {end - layout.paragraphs[index].start for index, end in zip(row, ends, strict=True) if end is not None}
    return None not in ends and len(lengths) == 1 and min(lengths) >= _PHRASE


def labelled(layout: Layout, free: Sequence[int]) -> Iterator[Unnumbered]:
    """The labels of a paragraph that lost its line ends: 行政：…。社会：…。建设：…。, three or more, none twice.

    Behind an opening without a label there are five or more.
    """
    for index in free:
        paragraph = layout.paragraphs[index]
        if paragraph.length < _LEAST_LABELS * _REST:
            continue
        if sum(layout.text.count(colon, paragraph.start, paragraph.end) for colon in COLONS) < _LEAST_LABELS:
            continue
        labels = [match.span(1) for match in _LABEL.finditer(layout.text, paragraph.start, paragraph.end)]
        if not _are_labels([layout.text[start:end] for start, end in labels]):
            continue
        if labels[0][0] != paragraph.start and len(labels) < _LEAST_LATER:
            continue
        for start, end in labels:
            yield Unnumbered(Span(start, end), index, alone=False)


def rows(layout: Layout, free: Sequence[int], found: dict[int, Unnumbered]) -> Iterator[Unnumbered]:
    """The same of two paragraphs or more in a row that begin with dashes, one bullet, or a field's name (教育方面。).

    Or of three or more with a label each (行政：…).

    These tell them from the text before them, so that they need not be the whole section.
    """
    row: list[int] = []
    kind = ""
    for index in (*free, -1):
        own = _row_kind(layout, index) if index >= 0 and index not in found else ""
        if row and (own != kind or index != row[-1] + 1):
            if kind != "labels" or _are_labels([_label(layout, one) for one in row]):
                yield from _alike(layout, row)
            row = []
        if own:
            row.append(index)
        kind = own


def _row_kind(layout: Layout, index: int) -> str:
    paragraph = layout.paragraphs[index]
    first = layout.text[paragraph.start]
    if first in _DASHES:
        return "dashes"
    if first in BULLETS:
        return first
    if _FIELD.match(layout.text, paragraph.start, paragraph.end):
        return "fields"
    return "labels" if _label(layout, index) else ""


def _label(layout: Layout, index: int) -> str:
    """The label that opens a paragraph of text (行政：结合…), empty without one."""
    match = _LABEL.match(layout.text, layout.paragraphs[index].start, layout.paragraphs[index].end)
    return match.group(1) if match is not None else ""


def _are_labels(labels: Sequence[str]) -> bool:
    """Whether ``labels`` are enough to head text by, none twice, and no fields of metadata or words of speech.

    Two are enough that end alike: 轴承业务：…, 阀门业务：….
    """
    alike = len({word[-2:] for word in labels}) == 1
    if not len(set(labels)) == len(labels) >= (_ROW if alike else _LEAST_LABELS):
        return False
    return not any(starts_with_label(word + "：") or _NO_LABEL.search(word) for word in labels)


def _alike(layout: Layout, paragraphs: Sequence[int]) -> Iterator[Unnumbered]:
    """The opening phrases of ``paragraphs``, when each has one, all closed by the same kind of mark."""
    ends: list[int] = []
    short = 0
    for index in paragraphs if len(paragraphs) >= _ROW else ():
        stop = _run_in(layout, index)
        if stop is None:
            return
        ends.append(stop)
        short += _is_short(layout, index, stop)
    if short * _SHORT_SHARE > len(ends):
        return
    if len({_kind_of_end(layout.text[stop]) for stop in ends}) != 1 or not _halved_alike(layout, paragraphs):
        return
    for index, stop in zip(paragraphs, ends, strict=True):
        start = layout.paragraphs[index].start
        while layout.text[start] in _ORNAMENTS:
            start += 1
        yield Unnumbered(Span(start, stop), index, alone=False)


def _claims(layout: Layout, paragraphs: Sequence[int]) -> Iterator[Unnumbered]:
    """The sentences that open ``paragraphs``, from the first on, and say in words what the text below shows in figures.

    The last of the paragraphs may close the row.
    """
    found: list[Unnumbered] = []
    for index in paragraphs:
        paragraph = layout.paragraphs[index]
        match = _CLAIM.match(layout.text, paragraph.start, paragraph.end)
        if match is None or sum(map(match.group().count, "，,")) > _CLAIM_COMMAS:
            break
        if paragraph.end - match.end() <= len(match.group()) or not _DIGIT.search(
            layout.text, match.end(), paragraph.end
        ):
            break
        found.append(Unnumbered(Span(paragraph.start, match.start(1)), index, alone=False))
    if len(found) >= max(_LEAST_CLAIMS, len(paragraphs) - 1):
        yield from found


def _halved_alike(layout: Layout, paragraphs: Sequence[int]) -> bool:
    """Whether the opening phrases of ``paragraphs`` have one half each, or two each with first halves that match."""
    halves = [_HALVES.match(layout.text, layout.paragraphs[index].start) for index in paragraphs]
    first = [match[1] for match in halves if match is not None]
    if not first:
        return True
    return len(first) == len(halves) and (len(set(map(len, first))) == 1 or len({half[:2] for half in first}) == 1)


def _kind_of_end(mark: str) -> str:
    return "colon" if mark in COLONS else "space" if mark.isspace() else "stop"


def bracketed(layout: Layout, free: Sequence[int]) -> list[Unnumbered]:
    """The paragraphs that open with words in 【】, where there are two or more of them."""
    found: list[Unnumbered] = []
    for index in free:
        paragraph = layout.paragraphs[index]
        match = _BRACKETED.match(layout.text, paragraph.start, paragraph.end)
        if match is not None and not starts_with_label(match.group(2)) and not _ASKS.search(match.group(2)):
            alone = match.end() == paragraph.end
            found.append(Unnumbered(Span(*match.span(1)), index, alone=alone, level=paragraph.level))
    return found if len(found) > 1 else []


def emphasised(layout: Layout, free: Sequence[int]) -> list[Unnumbered]:
    """The words in bold that open paragraphs, as Markdown marks them (**强化监管。**…), where there are two or more."""
    found: list[Unnumbered] = []
    for index in free:
        paragraph = layout.paragraphs[index]
        if not layout.text.endswith(_BOLD, 0, paragraph.start):
            continue
        match = _IN_BOLD.match(layout.text, paragraph.start, paragraph.end)
        if match is not None and not starts_with_label(match[1] + "："):
            found.append(Unnumbered(Span(*match.span(1)), index, alone=False))
    return found if len(found) > 1 else []


def _run_in(layout: Layout, index: int) -> int | None:
    """Where the opening phrase of a paragraph ends; None when it has none of the kind that heads a paragraph."""
    paragraph = layout.paragraphs[index]
    if apart := _SET_OFF.match(layout.text, paragraph.start, paragraph.end):
        long = paragraph.end - apart.end() >= 3 * len(apart.group())
        return apart.end() if long and layout.text[paragraph.end - 1] in SENTENCE_ENDS else None
    match = _RUN_IN.match(layout.text, paragraph.start, paragraph.end)
    halves = None if match is not None else _HALVES.match(layout.text, paragraph.start, paragraph.end)
    match = match or halves
    if match is None or starts_with_label(match.group()):
        return None
    stop = match.end() - 1
    if stop - paragraph.start > _USUAL and match is not halves and not is_claim(layout.text[paragraph.start : stop]):
        return None
    if layout.text[stop] in COLONS and _ANNOUNCES.search(layout.text, paragraph.start, stop + 1):
        return None
    least = 4 if layout.text[stop] == "。" else 2
    if stop - paragraph.start < least or paragraph.end - stop < _REST:
        return None
    return stop if stops(layout.text, paragraph.start, stop + 1, "。：:") == stop else None


def _is_short(layout: Layout, index: int, stop: int) -> bool:
    """Whether a paragraph has little text behind its opening phrase, which ends at ``stop``."""
    paragraph = layout.paragraphs[index]
    halved = _HALVES.match(layout.text, paragraph.start, paragraph.end) is not None
    return paragraph.end - stop < (1 if halved else 2) * (stop - paragraph.start)
