"""Where the title of an item ends, and whether what the item says is a title at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analyze.finding import HeadingKind
from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.markers import POINTS, Boundary, Scheme
from reader.analyze.headings.series import Numbered
from reader.analyze.layout import Layout
from reader.analyze.punctuation import CLAUSE_ENDS, COLONS, COMMAS, SENTENCE_ENDS, TRAILING, before_spaces, stops
from reader.text.records import maker, quickly_made
from reader.text.span import Span, span_of

_SENTENCE, _CLAUSE, _COLON = Boundary.SENTENCE, Boundary.CLAUSE, Boundary.COLON
_ARTICLE, _DASHED = Scheme.ARTICLE, Scheme.DASHED
_HEADING, _POINT = HeadingKind.HEADING, HeadingKind.POINT
_POINT_ENDS = SENTENCE_ENDS + CLAUSE_ENDS + COLONS + "，,"
_HEADING_ENDS = SENTENCE_ENDS + CLAUSE_ENDS + COLONS
_STOPS = frozenset("。！")
_LONG = 30
_MINORITY = 6
"""One title among so many plain sentences is none, either."""
PLAIN = 4
"""From this weight on an item is a plain sentence."""
_MOST_CLAIMED = PLAIN + 2
"""The weight of length and commas up to which words may yet be those of a title."""
_DECLARING = 10
"""Characters of what is declared, at least: 公司董事会运作情况 is a title."""
_SHORT_REST = 20
_HEADLINE = 80
_HALF = 6
"""Characters of a heading of two halves, and the least of its second half: …；以及 goes on to the next item."""
_EMPHASIS = "*"
"""What Markdown sets words in bold with, in a text that is not said to be Markdown."""
_LEADING = " \t\u3000\u00a0：:、，,.．—-" + _EMPHASIS

_FACT = re.compile(
    r"\d[\d.,]*\s*(?:%|％|‰|个百分点|[余多]?[万亿]|[余多]?(?:元|人次|吨|公里|平方|亩|公顷|人|名|户|场|次|件|家|所|例|台|套|倍|分|个|处|项|座|条|辆|张|间))"
)
_SPACE = re.compile(r"[\t\v\f\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""``[^\\S\\n]`` put down one by one: a class with ``\\S`` in it asks for that of every character."""
_GOES_ON = re.compile(
    r"[于在由至从到约共有的为达自及和与第逾近超每是较比止] (?=[0-9A-Za-z])|[年月] (?=\d{1,2} ?[月日])"
    r"|[\u4e00-\u9fff] (?=\d[\d,.]* ?[余多万亿]?[名人个项种类间所套辆件次宗幢户]|\d\d? ?年)"
    r"|[\u4e00-\u9fff] (?=[A-Za-z][A-Za-z \u2010-\u2015'-]{0,30} [\u4e00-\u9fff])"
    r"|. (?=[“‘「『][^”’」』]{1,30} [”’」』]|[”’」』])"
)
"""A space that typography puts between Chinese and figures, behind a word that no title ends with: 截至 2024 年.

Or before people and things that are counted (额外调派 30名), on either side of Latin words and of quotation marks.
"""
_SET_OFF = re.compile("[\u4e00-\u9fff][ \u00a0](?=[0-9A-Za-z])")
_CLOSE_UP = re.compile("[\u4e00-\u9fff](?=[0-9A-Za-z])")
_BEHIND_BLANK, _BEFORE_BLANK = re.compile("[0-9A-Za-z(（“「]"), re.compile("[0-9A-Za-z]")
"""What stands beside a blank of typography that sets figures off."""
_NEAR, _FEWEST_SET_OFF = 600, 5
"""Characters on either side in which it shows that a text does so, and how often it must."""
_LEADS_ON = frozenset("是为下")
"""How words end before a colon that are no title: 主要目标是：, …如下：."""
_UNIT = re.compile(
    r"[^\S\n]+(?:(?:单位|币种)[：:]|[□√☑✓])|单位[：:](?:人民币)?(?:[百千万亿]*元|[%％])|[□√☑✓](?=不?适用)"
)
"""What stands at the head of a table, or of a form, behind its title."""
_UNIT_MARK = re.compile("[：:□√☑✓]")
"""What is in each of these: a quick look that spares most titles."""
_PARTING = re.compile(f"{_SPACE.pattern[:-1]}{_UNIT_MARK.pattern[1:]}")
"""White space, or such a mark: most titles have neither."""
_LONGEST_UNIT = 12
"""Characters of that which may follow the first mark."""
_STATED = re.compile(rf"[，,]|{_FACT.pattern}")
_TIME = re.compile(
    r"(?:20\d\d|19\d\d)年(?:度|底|末|以来|[上下]半年|\d+月)?[，,]|[^，。；]{2,12}以来，|(?:\d{3,4}年)?(?:今年|去年|目前|截至|截止|近年|全年|上半年|下半年|同时|此外|其中|据|自(?![觉主信立我强身然动由治愿]))"
)
_COPULA = re.compile(r"是(?<=[\u4e00-\u9fff]{2}是)(?<![但还就也或要可求其别都正不于而便硬真的算总老]是)(?!否|非)")
"""房屋是最受关注的问题: a heading names, a sentence says what something is."""
_PURPOSE = re.compile(
    "为(?:了|此|进一步|切实|更好|[加增]强|确保|保[障证]|配合|应对|提[高升]|落实|贯彻|推[动进]|促进|解决)[^，。]{0,20}，|[如综]以?[上前]所述，"
)
"""How a sentence begins that says why something is done, or leans on what was said."""
_ASKS = re.compile(r"问(?:题)?[：:][^。！？!?；;\n]{4,60}[？?]")
"""A question that is all of its line, over its answer."""
_ASKED = re.compile("请(?![示愿求教])")
"""Who is asked to do something: 请市财政局安排资金，…."""
_ASSIGNED = re.compile("由[^，。；]{2,20}?(?:负责|牵头|承担|会同|组织|主持|实施)")
"""Whose task something is: 由市财政局负责资金拨付，…."""
_NAMED_AGAIN = re.compile(r"[，,]是(?!否|非)")
"""The same of what a comma sets off: 立德树人，是学校的核心使命."""
_DECLARED = re.compile(
    r"(?:本(?:公司|行|集团|所|报告|次)|公司(?!治理)|(?:全体)?(?:董事|监事)(?![会长])|董事会|监事会|独立董事|[\u4e00-\u9fff]{2,20}会计师事务所|没有)"
    r"[^。；]{0,60}?(?:保证|声明|承诺|承担|出席|出具|审计|审议|不构成|负责人|委托|异议|投票|不存在|指定)"
)
"""What boards and their officers declare at the head of a company's report (CSRC's rules on annual reports, 第2号)."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Titled:
    """An item with its title. ``weight`` is the evidence that it is a plain sentence: 0 none, 4 and more plain.

    ``alone``: nothing but the item stands in its paragraph, up to the next item.
    """

    item: Numbered
    title: Span
    alone: bool
    weight: int

    @property
    def is_point(self) -> bool:
        """Whether its numbering says that it is a point."""
        return self.item.marker.scheme in POINTS


_titled = maker(Titled)


def read_title(layout: Layout, item: Numbered, following: int | None) -> Titled | None:
    """The title of ``item``; ``following`` is where the next item starts. None when it has no words.

    A point's title ends at the first 。，；：, a heading's at the first 。 or ：; a heading alone in its
    paragraph is its own title, whole (labelling policy). A marker alone in its line takes the next line.
    """
    text = layout.text
    end = layout.paragraphs[item.paragraph].end
    start = _skip(text, item.marker.end, end)
    carries_on = item.opens or item.marker.boundary is _SENTENCE
    if start >= end and carries_on and item.paragraph + 1 < len(layout.paragraphs):
        after = layout.paragraphs[item.paragraph + 1]
        if following is not None and following < after.end and following <= after.start + 12:
            return None
        start = _skip(text, max(after.start, item.marker.end), after.end)  # 一 may be parted from its 是
        end = after.end
    limit = end if following is None else min(end, following)
    limit = before_spaces(text, limit, start)
    if start >= limit:
        return None
    if item.marker.scheme in POINTS:
        return _point(text, item, start, limit)
    return _heading(text, item, start, limit, end)


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _LEADING:
        start += 1
    return start


def _point(text: str, item: Numbered, start: int, limit: int) -> Titled | None:
    stop = stops(text, start, limit, _POINT_ENDS)
    title = _trimmed(text, start, limit if stop is None else stop)
    return _titled(item, title, stop is None or stop + 1 >= limit, 0) if len(title) else None


def _heading(text: str, item: Numbered, start: int, limit: int, end: int) -> Titled | None:
    stop = stops(text, start, limit, _HEADING_ENDS)
    if stop is not None and limit == end and item.opens and _is_headline(text, start, stop, limit):
        return _titled(item, _trimmed(text, start, limit), True, 0)
    if stop is not None and limit == end and item.opens and _ASKS.fullmatch(text, start, limit):
        return _titled(item, span_of(start, limit), True, 0)
    sentence = limit if stop is None else stop
    within = limit < end and (limit - sentence > _LONG or text[before_spaces(text, limit, start) - 1] in COLONS)
    cut = None if _is_clause(text, item, stop) else _cut_at_space(text, start, sentence, within=within)
    if cut is not None:
        sentence, stop = cut, cut
    alone = stop is None or not text[stop + 1 : limit].strip(TRAILING)
    if not alone and text[sentence] in COLONS and limit == end and _belongs(text, sentence + 1, limit):
        sentence, alone = limit, True
    if stop is not None and text[sentence : sentence + 1] in ("？", "?"):
        sentence += 1
    title = _trimmed(text, start, sentence)
    if not len(title):
        return None
    ended = text[sentence : sentence + 1] if sentence < limit else ""
    weight = _plainness(text, title, alone, ended)
    if item.marker.scheme is _ARTICLE and (ended or not alone):
        weight += PLAIN  # an article of a regulation is a sentence, unless it only gives its name
    if stop is None and limit == end and text[limit - 1] in COMMAS:
        weight += PLAIN  # a line that breaks off amid a sentence
    if item.marker.scheme is _DASHED and alone and ended:
        weight += PLAIN  # ——居民收入稳步增长。 says it all, and heads no text
    elif item.marker.scheme is _DASHED and ended in _STOPS and not fact_in(title.of(text)):
        weight = min(weight, PLAIN - 1)  # long, and over text: as its siblings are
    return _titled(item, title, alone, weight)


def _is_clause(text: str, item: Numbered, stop: int | None) -> bool:
    """Whether an item is one of those that ； parts within a sentence, none of which has a title: 主要是:(1)…;(2)…."""
    if item.marker.boundary is _COLON and stop is not None:
        return text[stop] in CLAUSE_ENDS
    return item.marker.boundary is _CLAUSE


def _is_headline(text: str, start: int, stop: int, limit: int) -> bool:
    """Whether a paragraph that parts its clauses by ； but has no mark at its end is all heading: 甲偏高；乙待提升."""
    if text[stop] not in CLAUSE_ENDS or limit - start > _HEADLINE or text[limit - 1] in _HEADING_ENDS + COMMAS:
        return False
    return stop + _HALF <= limit and stops(text, start, limit, SENTENCE_ENDS + COLONS) is None


def _belongs(text: str, start: int, limit: int) -> bool:
    """Whether the words after a colon belong to the title: few, and no sentence (主题：奋进新征程)."""
    return limit - start <= _SHORT_REST and text[limit - 1] not in SENTENCE_ENDS + CLAUSE_ENDS + "，,"


def _cut_at_space(text: str, start: int, sentence: int, *, within: bool) -> int | None:
    """Where white space ends a heading in text that lost its line ends: its first sentence is too long, or goes on.

    ``within``: other items follow in the paragraph, and text of its own or at once, so that words before a colon are
    text.
    """
    long = sentence - start > _LONG
    reach = min(sentence, start + _LONG + 10)
    if _PARTING.search(text, start + 2, reach + _LONGEST_UNIT) is None:
        return None
    marked = _UNIT_MARK.search(text, start + 2, reach + _LONGEST_UNIT)
    unit = _UNIT.search(text, start + 2, reach + _LONGEST_UNIT) if marked else None
    if unit is not None and unit.start() <= sentence:
        return unit.start()
    for space in _SPACE.finditer(text, start + 2, reach):
        at = space.start()
        if _GOES_ON.match(text, at - 1) or _is_set_off(text, at):
            continue
        if not text[at - 1].isascii() and not (text[at - 1].isdigit() and text[at + 1].isdigit()):  # ３０ ０００
            ended = sentence < len(text) and text[sentence] in SENTENCE_ENDS
            introduces = sentence < len(text) and text[sentence] in COLONS
            introduces = introduces and (within or text[sentence - 1] in _LEADS_ON)
            if not long and not introduces and not (_STATED if ended else _FACT).search(text, at + 1, sentence):
                return None  # 固本强基 提升质量 is one heading
            return at if text[before_spaces(text, at, start) - 1] not in COMMAS else None
    return None


def _is_set_off(text: str, at: int) -> bool:
    """Whether the blank ``at`` is one of those that the text puts between words and figures: 寬免 2013-2014年度 75%的.

    PDF files give them back so. Where blanks stand for line ends, most figures within the sentences have none.
    """
    if not (_BEHIND_BLANK.match(text, at + 1) or _BEFORE_BLANK.match(text, at - 1)):
        return False
    first, last = max(0, at - _NEAR), min(len(text), at + _NEAR)
    blanks = len(_SET_OFF.findall(text, first, last))
    return blanks >= _FEWEST_SET_OFF and blanks >= len(_CLOSE_UP.findall(text, first, last))


def _trimmed(text: str, start: int, end: int, also: str = "") -> Span:
    while end > start and (text[end - 1] in TRAILING + _EMPHASIS or text[end - 1] in also or text[end - 1].isspace()):
        end -= 1
    return span_of(start, end)


def _plainness(text: str, title: Span, alone: bool, ended: str) -> int:
    """How much the words of ``title`` read like a plain sentence and not like a heading.

    ``ended`` is the mark after them, empty at the end of the item.
    """
    words = title.of(text)
    commas, length = words.count("，") + words.count(","), len(words)
    weight = (length > 24) + 2 * (length > 34) + 2 * (length > 48)
    weight += 1 if commas == 1 and length > 22 else 2 * (commas - 1) if commas > 1 else 0
    if 1 < weight <= _MOST_CLAIMED and is_claim(words):
        weight = 1  # 聚焦…，深入实施…行动: as long as a sentence, and still a title
    if _FACT.search(words):
        weight += 4 if commas and ended else 2  # a sentence of two halves with a figure is no title
    if _TIME.match(words):
        weight += 3 if commas else 1
    if "是" in words and _COPULA.search(words):
        weight += 2
    if commas:
        weight += PLAIN * (_NAMED_AGAIN.search(words) is not None or _PURPOSE.match(words) is not None)
    weight += PLAIN * (ended != "" and commas > 0 and _ASKED.match(words) is not None)
    weight += PLAIN * (ended != "" and words.startswith("由") and _ASSIGNED.match(words) is not None)
    weight += PLAIN * (ended != "" and length > _DECLARING and _DECLARED.match(words) is not None)
    if ended and ended in CLAUSE_ENDS:
        weight += 4
    if alone and ended and ended in SENTENCE_ENDS and length > 16:
        weight += 1
    return weight


def kinds_of_series(weights: Sequence[int], *, points: bool) -> list[HeadingKind]:
    """Heading or point for each item of one series, from the weight of the evidence that it is a plain sentence.

    Its own words decide, and where they leave it open its siblings'. Where they leave all of them open, none has text
    below it, and one that reads a little like a sentence decides: a list of problems or proposals, not of sections.
    ``points``: its numbering is that of points.
    """
    if points:
        return [_POINT] * len(weights)
    plain = sum(weight >= PLAIN for weight in weights)
    titled = sum(weight <= 1 for weight in weights)
    by_siblings = PLAIN if plain > titled or (not titled and max(weights, default=0) > 2) else 0
    decided = [by_siblings if 1 < weight < PLAIN else weight for weight in weights]
    if sum(weight < PLAIN for weight in decided) * _MINORITY <= len(weights):
        return [_POINT] * len(weights)  # a list of sentences, one of which is as short as a title
    return [_POINT if weight >= PLAIN else _HEADING for weight in decided]


def as_point(text: str, one: Titled) -> Span:
    """The title of an item that turned out to be a plain sentence: up to its first 。，；：."""
    stop = stops(text, one.title.start, one.title.end, _POINT_ENDS)
    return one.title if stop is None else _trimmed(text, one.title.start, stop)


def fact_in(words: str) -> bool:
    """Whether ``words`` state a quantity."""
    return _FACT.search(words) is not None
