"""What a document says about itself: title, issuer, date, and the fields of its metadata table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analyze.dates import find_dates, whole_date
from reader.analyze.fields import DATE_LABELS, ISSUER_LABELS, fields_in, starts_with_label
from reader.analyze.finding import DateMention, Field, Period
from reader.analyze.headings.front import Front, read_front
from reader.analyze.headings.markers import opens_numbered
from reader.analyze.layout import Layout
from reader.analyze.organisations import is_organisation, named_in_title
from reader.analyze.paragraphs import Role
from reader.analyze.periods import find_periods
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_ZONE = 30
_TAIL = 160
_ANNEX = lazy_pattern(r"附\s*件\s*[一二三四五六七八九十\d]{0,2}\s*[:：]?\Z")
_BREADCRUMB = lazy_pattern(r"[^\W\d]\s*[>»›＞]+\s*[^\W\d]|当前位置|您的位置|所在位置")
_PATH_SIGNS = (">", "»", "›", "＞", "位置")
"""What it holds: a quick look that spares most lines."""
_CRUMBS = 120
"""Characters of a line with one are fewer."""
_LINKS = ("和", "与", "及", "、")
_STRETCHED = lazy_pattern("(?:[到由从自]|(?<!截)至)\\Z")
"""到2027年建成, 由2020年的35%: what a plan or a change reaches from or to, not what the report is on."""
_NO_SOURCE = lazy_pattern(r"本站|本网|网络|互联网|未知|原创|转载|admin")
_SPEAKER = lazy_pattern(
    r"([\u4e00-\u9fff]{2,30}?)(?:党[组委]书记[、，]?)?(?:副)?(?:局长|院长|检察长|厅长|部长|主任|处长|署长|董事长|总经理|校长|行长|[市县区省州镇乡]长)[\s\u3000]+[\u4e00-\u9fff·]{1,4}(?:[\s\u3000]{1,2}[\u4e00-\u9fff]{1,3})?"
)
"""The line of who speaks: 某市财政局局长 某某某."""
_AFTER_TITLE = lazy_pattern(r"(?:[ \u3000]{1,4}[—–-]{0,2}|[—–]{1,2})[ \u3000]?[（(]?(?=[12一二１２])")
_UP_TO = lazy_pattern("截[至止]到?\\Z")
"""截至2023年6月30日: a day that a report reaches to; any other it only speaks of."""
_DAY = len("2023-06-30")
"""Of the ISO form of a day."""
_BEHIND_DATE = " \t\u3000\u00a0|)）。"
_DATE_LAST = frozenset("年月日")
"""What a date ends with, or a digit: a quick look that spares most paragraphs."""
_SIGNATURE = lazy_pattern(r"([^\s。！？；|，,]{3,40})[\s\u3000]*\Z")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Spans in the text that was read. ``title`` and the others are None where the document does not say."""

    title: Span | None = None
    issuer: Span | None = None
    date: DateMention | None = None
    period: Period | None = None
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The metadata, and the sorted spans of everything around the text proper, where no heading can be."""

    metadata: Metadata
    reserved: tuple[Span, ...]
    body: int
    """The index of the first paragraph of the text proper."""
    foot: int
    """Where the signature begins; the text's length without one."""


def read_frame(layout: Layout) -> Frame:
    """Title, issuer, date and fields of ``layout``'s text, and where they leave the text proper.

    The title is its first occurrence. The issuer is the organisation that signs at the end, else the one a
    field names, else the one under or in the title. The date is the signature's, else a field's, else one
    that stands alone under the title; a date within the text is none.
    """
    front = read_front(layout)
    fields, used = _fields(layout, front)
    signed = _signature(layout, front)
    issuer = signed.issuer or _issuer_field(layout, fields) or _issuer_line(layout, front)
    if issuer is None and front.title is not None:
        issuer = named_in_title(layout.text, front.title)
    dated = signed.date or _date_field(layout, fields) or _date_line(layout, front, fields)
    metadata = Metadata(front.title, issuer, dated, _reporting_period(layout, front), tuple(fields))
    reserved = [*used, *_around(layout, front), *signed.reserved]
    foot = signed.reserved[0].start if signed.reserved else len(layout.text)
    return Frame(metadata, tuple(_merged(reserved)), front.body, foot)


def _reporting_period(layout: Layout, front: Front) -> Period | None:
    """The time the report speaks of: the first its title names, else the one its text opens with."""
    if front.title is not None:
        for period in find_periods(layout.text, front.title.start, front.title.end, None):
            if period.iso is not None:
                return period
    for paragraph in layout.paragraphs[front.body : front.body + 3]:
        named = find_periods(layout.text, paragraph.start, min(paragraph.start + 24, paragraph.end), None)
        opening = next(named, None)
        if opening is None or opening.iso is None:
            continue
        after = next(named, None)
        if after is not None and after.iso is not None and layout.text[opening.span.end : after.span.start] in _LINKS:
            opening = after  # 2023年和2024年分别: what is told of the later is no plan
        before, begins = max(paragraph.start, opening.span.start - 3), opening.span.start
        if len(opening.iso or "") == _DAY and not _UP_TO.search(layout.text, before, begins):
            continue
        if not _STRETCHED.search(layout.text, before, begins):
            return opening
    return None


def _fields(layout: Layout, front: Front) -> tuple[list[Field], list[Span]]:
    """The fields before the text and at its foot, with the spans they take."""
    fields: list[Field] = []
    used: list[Span] = []
    count = len(layout.paragraphs)
    for index in sorted({*range(min(front.body + 1, count, _ZONE)), *range(max(0, count - 8), count)}):
        paragraph = layout.paragraphs[index]
        long = paragraph.length > 120
        if (
            index >= front.body
            and not (long and index == front.body)
            and not starts_with_label(layout.words(index)[:12])
        ):
            continue
        found = fields_in(layout, paragraph, paragraph.start + 600 if long else None)
        fields += found
        if found and not long:
            used.append(paragraph.span)
        else:
            used += [field.name.hull(field.value) for field in found]
    return fields, used


def _field(layout: Layout, fields: Sequence[Field], labels: Sequence[str]) -> list[Field]:
    """The fields with one of ``labels``, the best label first."""
    named = [(field.name.of(layout.text), field) for field in fields]
    return [field for label in labels for name, field in named if name.startswith(label)]


def _date_field(layout: Layout, fields: Sequence[Field]) -> DateMention | None:
    for field in _field(layout, fields, DATE_LABELS):
        found = next(find_dates(layout.text, field.value.start, field.value.end), None)
        if found is not None:
            return found
    return None


def _issuer_field(layout: Layout, fields: Sequence[Field]) -> Span | None:
    for field in _field(layout, fields, ISSUER_LABELS):
        value = field.value.of(layout.text)
        if not (_NO_SOURCE.search(value) or (value.isascii() and "." in value)):  # 来源：www.example.cn
            return field.value
    return None


def _front_lines(layout: Layout, front: Front) -> range:
    """The paragraphs between the title and the text."""
    if front.title is None:
        return range(min(front.body, 10))
    return range(layout.index_at(front.title.end - 1) + 1, min(front.body, len(layout.paragraphs)))


def _issuer_line(layout: Layout, front: Front) -> Span | None:
    for index in _front_lines(layout, front):
        paragraph = layout.paragraphs[index]
        if paragraph.role is Role.TEXT and is_organisation(layout.words(index)):
            return paragraph.span
        speaker = _SPEAKER.fullmatch(layout.text, paragraph.start, paragraph.end)
        if speaker is not None and is_organisation(speaker.group(1)):
            return Span(*speaker.span(1))
        closing = _closing(layout.text, paragraph.start, paragraph.end)
        if closing is not None:
            return closing.issuer
    return None


def _date_line(layout: Layout, front: Front, fields: Sequence[Field]) -> DateMention | None:
    """A date that has a line of its own, opens one in brackets: （2024年1月16日在…会议上）, or follows 来源：某局.

    In text that lost its line ends it stands right behind the title.
    """
    if front.title is not None and (opened := _AFTER_TITLE.match(layout.text, front.title.end)) is not None:
        found = next(find_dates(layout.text, opened.end(), opened.end() + 24), None)
        if found is not None and found.span.start == opened.end():
            return found
    for index in _front_lines(layout, front):
        paragraph = layout.paragraphs[index]
        if paragraph.length <= 60:
            found = next(find_dates(layout.text, paragraph.start, paragraph.end), None)
            if found is None or any(field.value.overlaps(found.span) for field in fields):
                continue
            if not starts_with_label(layout.words(index)) or any(
                paragraph.start <= field.value.start < found.span.start for field in fields
            ):
                return found
    return None


@dataclass(frozen=True, slots=True)
class _Signed:
    issuer: Span | None = None
    date: DateMention | None = None
    reserved: tuple[Span, ...] = ()


def _signature(layout: Layout, front: Front) -> _Signed:
    """The organisation and the date that close the text, before its annexes."""
    text, paragraphs = layout.text, layout.paragraphs
    last = len(paragraphs)
    for index in range(min(front.body, last), last):
        if paragraphs[index].length <= 8 and _ANNEX.match(layout.words(index)):
            last = index
            break
    for index in range(last - 1, max(front.body, last - 25), -1):
        paragraph = paragraphs[index]
        if paragraph.role is not Role.TEXT or paragraph.length > 80:
            continue
        dated = whole_date(text, paragraph.span)
        if dated is not None:
            signers = _signers(layout, index)
            if signers or index >= last - 12:
                hull = tuple(paragraphs[at].span for at in (*signers, index))
                return _Signed(paragraphs[signers[0]].span if signers else None, dated, hull)
        closing = _closing(text, paragraph.start, paragraph.end)
        if closing is not None and closing.issuer is not None and closing.issuer.start == paragraph.start:
            return closing
    for index in range(last - 1, max(front.body - 1, last - 9), -1):
        if paragraphs[index].length > 80:
            closing = _closing(text, paragraphs[index].start, paragraphs[index].end)
            if closing is not None:
                return closing
    return _unsigned_date(layout, front, last)


def _signers(layout: Layout, dated: int) -> list[int]:
    """The lines with organisations right before the date at paragraph ``dated``."""
    found: list[int] = []
    for index in range(dated - 1, max(-1, dated - 6), -1):
        if not _signs(layout, index):
            break
        found.insert(0, index)
    return found


def _closing(text: str, start: int, end: int) -> _Signed | None:
    """The signature at the very end of a paragraph, after its last sentence: 某市教育局 2023年12月26日."""
    tail = max(start, end - _TAIL)
    last = text[tail:end].rstrip(_BEHIND_DATE)[-1:]
    if last not in _DATE_LAST and not last.isdecimal():
        return None
    dates = list(find_dates(text, tail, end))
    if not dates or text[dates[-1].span.end : end].strip(_BEHIND_DATE):
        return None
    before = text[tail : dates[-1].span.start].rstrip(" \t\u3000\u00a0（(")
    signer = _SIGNATURE.search(before)
    if signer is None or not is_organisation(signer.group(1)):
        return None
    span = Span(tail + signer.start(1), tail + signer.end(1))
    return _Signed(span, dates[-1], (span.hull(dates[-1].span),))


def _unsigned_date(layout: Layout, front: Front, last: int) -> _Signed:
    """An organisation alone in one of the last lines signs without a date."""
    for index in range(last - 1, max(front.body, last - 5), -1):
        paragraph = layout.paragraphs[index]
        heads_text = index + 1 < last and layout.paragraphs[index + 1].length > 40
        if paragraph.length <= 40 and not heads_text and _signs(layout, index):
            return _Signed(paragraph.span, None, (paragraph.span,))
    return _Signed()


def _signs(layout: Layout, index: int) -> bool:
    """Whether a line is the name of an organisation, and no heading that ends in one: （二）乡镇卫生院."""
    words = layout.words(index)
    return layout.paragraphs[index].role is Role.TEXT and is_organisation(words) and not opens_numbered(words)


def _around(layout: Layout, front: Front) -> list[Span]:
    """The title, wherever it stands alone, what is before it, and the breadcrumb."""
    found: list[Span] = []
    if front.title is not None:
        found.append(Span(0, front.title.end))
        title = front.title.of(layout.text)
        found += [
            paragraph.span
            for paragraph in layout.paragraphs
            if paragraph.length == len(title) and paragraph.span.of(layout.text) == title
        ]
    for paragraph in layout.paragraphs[:_ZONE]:
        words = layout.text[paragraph.start : min(paragraph.end, paragraph.start + _CRUMBS)]
        if paragraph.length < _CRUMBS and any(sign in words for sign in _PATH_SIGNS) and _BREADCRUMB.search(words):
            found.append(paragraph.span)
    return found


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = merged[-1].hull(span)
        else:
            merged.append(span)
    return merged
