"""Titles that nothing parts from their text, where a copy lost the line end behind them.

三、区域分布分析从区域分布来看，…: no mark says where the title ends, but its last word is one that ends titles (分析),
and what follows begins a sentence (从, 全年, 本行, 完成 with a figure) or says the first word of the title again
(公司业务公司贷款…). One such place may stand in any sentence that is numbered. Where most of the numbered items that
would be too long for a title have one, the document was copied so, and those that show only one of the two signs are
cut as well, at the end of a word; titles like their siblings (of one length, or in two halves of one) even without a
sign. ``resources/heading_words.json`` has the words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.markers import SECTIONS, Boundary, Scheme
from reader.analyze.headings.sentence_words import (
    adverbs,
    deeds,
    ends_in,
    ends_title,
    openings,
    said_of,
    set_off,
    told_when,
)
from reader.analyze.headings.titles import PLAIN, Titled
from reader.analyze.layout import Layout
from reader.analyze.wording import words
from reader.source.language import best_division
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_FEWEST = 2
"""Titles of a document that are surely glued to their text, at least."""
_FEWEST_ALIKE, _SHORTEST_ALIKE = 3, 6
"""Titles of one length that are glued to their text, at least, and their characters."""
_SENTENCE = Boundary.SENTENCE
_LEAST, _MOST = 2, 24
_LEAST_HALF, _LEAST_EVEN = 4, 3
"""Characters of the second half of a title (育龙头延链条，特色产业加快发展), and of each of two (抓党建，强堡垒)."""
_TITULAR, _NAMED, _GRADED, _SAID, _STATED, _BEGUN, _DONE, _AGAIN, _ECHO, _SAID_TWICE = 4, 5, 5, 6, 7, 6, 3, 3, 2, 4
"""What each sign counts."""
_CERTAIN, _SURE, _LIKELY = _TITULAR + _BEGUN, _BEGUN, _DONE
_TITLING = SECTIONS | {Scheme.HAN_PAREN}
"""What numbers rather titles than sentences: the first two levels of GB/T 9704, and those above them."""
_OPEN = 2
"""The weight of an item that its siblings decide on."""
_LATER = 4
"""Characters by which a noun of what is told may follow one of its field: 安全环保管理."""
_PREDICATED, _SHORT = 5, 4
_SUBJECT = lazy_pattern("[\u4e00-\u9fff”]{3}")
"""A predicate and the end of its subject, or all of it: characters of both (养老服务提质, 人才缺乏), and the latter."""
_LONG, _LINE = 12, 30
"""Characters that may run on, from so many on, and of a line that is a title, at most."""
_CLAUSE = lazy_pattern(r"[^。！？；：;:\n]{2,90}")
_STATES = lazy_pattern(r"[，,]|\d")
_FIGURE = lazy_pattern(r"\d")
_ENDED = frozenset("。；;")
_TITLE = lazy_pattern(
    r"(?:\d{4}(?:[-—–至]\d{2,4})?(?:学年|年)度?)?(?:[\u4e00-\u9fff、“”]|（[^（）]{1,30}）|《[^《》]{2,30}》)+(?:[，,][\u4e00-\u9fff、“”]+){0,2}"
)
"""The words that a title may consist of."""
_PROMISED = lazy_pattern("[，,](?:确保|力争|新增|建成|完成)")
"""The second half of a sentence, not of a title."""
_COMMA = lazy_pattern("[，,]")
_NOT_LAST = frozenset("的在与和及对向为将把由、从以于至被使让，,")
_NOT_NEXT = frozenset("和与及的为等，,、”")
_TOLD = lazy_pattern("[\u4e00-\u9fff、]{0,6}?(?:情况|方面)(?![的，])")
"""What goes on to a noun that ends titles: 部门预算|执行审计情况."""
_TELLS = 8
"""Characters of that, at most."""
_TOLD_OF = lazy_pattern("(?:分析|说明|通报|汇报|报告(?!期)|反馈|统计|调查|评估|总结|描述|变化)(?![了，])")
_SUFFIXES = frozenset("量率额数值费员者所站院班业化性法局厅厂")
"""What goes on from the word before it: a joint, or the last part of a longer word (门诊量, 卫生所)."""
_JOINTS = lazy_pattern("[和与及暨]")
_LEARNT = frozenset(("传达学习", "组织学习", "认真学习", "深入学习", "集中学习"))
"""What is learnt follows: 传达学习|全省会议精神."""
_OBJECTED = frozenset(
    ("推动", "促进", "做好", "抓好", "实现", "完成", "保障", "服务", "开展", "落实", "围绕", "支持", "进行")
)
_TRANSITIVE = _OBJECTED | frozenset(("推进", "加强", "提升", "提高", "强化", "深化", "加大", "扩大"))
"""What goes on into the word behind it: always, or unless an adverb stands before it."""

_LIKE_SIBLING, _EVEN, _PASSED = 4, 4, 3
"""What a title counts that is like others, or in two halves of one length; and what one lacks that holds an opening."""
_MARK = lazy_pattern("[，,。；;：:、]")
_LEAST_SAID = 4
_TAKEN_UP = 4
"""Characters of a title with which its text begins: 公司所处行业情况|公司所处行业为…."""
_NEAR = 12
"""Characters within which the last word of a title comes again."""
_AHEAD = 8
"""Characters behind the longest title that tell where its last word ends."""
_Frame: TypeAlias = tuple[int, int]

_PARALLEL = lazy_pattern(
    "[\u4e00-\u9fff“”]{4,16}[，,][在于以][\u4e00-\u9fff“”、]{2,16}[上中](?:[\u4e00-\u9fff]{2}新[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{4})(?=[^，,。；：、的])"
)
"""A title of two halves as reports to congresses have them: 坚持司法为民，在守护民生中彰显温度."""
_OF_TIME = lazy_pattern(
    r"(?:\d{4}年|[上下]半年|[上下本]年度?|[去今明]年|[当目]前)[^，。；]{0,16}?(?:回顾|总结|打算|安排|计划|任务|重点|思路|目标|情况|展望|要求)|报告期内公司?(?:所处|从事|主要|经营|核心)"
)
"""A title that begins with its year or time, as a sentence may: 2025年经营计划, 报告期内公司从事的主要业务."""
_YEAR_TWICE = lazy_pattern(r"((?:19|20)\d\d年)[\u4e00-\u9fff]{2,20}(?=\1)")
"""The same with its year at once again: 2025年工作安排2025年，…."""
_URGED = lazy_pattern(
    "坚持|围绕|聚焦|紧扣|对照|巩固|强化|深化|完善|健全|推行|落实|建立健全"
    "|以[^，。；]{2,14}为(?:契机|抓手|主线|重点|目标|引领|载体|牵引)"
)
"""With what a sentence begins that tells what was done, as titles do, too."""
_BY_DEGREES = lazy_pattern(
    "(?:扎实|持续|积极|深入|严格|全面|认真|大力|进一步|不断|切实|着力|充分|主动|始终|牢牢|牢固)[\u4e00-\u9fff]{2}"
)
"""The same unless a noun stands before it, of which it is said: 供水保障能力|持续提升."""
_URGING = frozenset("坚围聚紧对巩强深完健推落建以扎持积严全认大进不切着充主始牢")
"""What those begin with."""
_URGES = lazy_pattern(
    rf"(?:全力|扎实|持续|深入|全面|大力|切实|积极|着力)?(?:{'|'.join(sorted(_TRANSITIVE))}|加快|攻坚|实施|推行|做实|优化|完善|健全|扩大|确保|力争|办好)"
)
"""What is to be done: such an item of a list is a sentence, and a noun within it ends no title."""


def unglued(layout: Layout, titled: Sequence[Titled], known: int, *, run_together: bool) -> list[Titled]:
    """The items ``titled`` with the titles that run on into their text cut where that begins, as headings.

    ``known``: how many titles of the document are known to run on into what follows them, without a mark;
    ``run_together``: that it lost line ends which nothing stood for.
    """
    asked = {at: _best(layout.text, one) for at, one in enumerate(titled) if _may_run_on(layout.text, one)}
    asked = {at: best for at, best in asked.items() if best[0] or not _urges(layout.text, titled[at])}
    cut = list(titled)
    rows = _series(titled)
    series = [[at for at in one if at in asked] for one in rows]
    told = [at for own in series if any(asked[at][0] >= _LIKELY for at in own) for at in own]
    scores = [score for score, _ in asked.values()]
    leading = [asked[at][0] for at in told if not titled[at].alone or asked[at][0] >= _CERTAIN]
    if sum(score >= _SURE for score in leading) >= _FEWEST:
        scores = [asked[at][0] for at in told]
    if _is_glued(scores, leading, known + _FEWEST * (run_together or _amid_lines(titled))):
        asked.update(_framed(layout.text, titled, asked))
        series = [[at for at in one if at in asked] for one in rows]
        for own in series:
            if _are_titles([titled[at] for at in own], [asked[at][0] for at in own], run_together=run_together):
                for at in own:
                    cut[at] = _cut(titled[at], *asked[at])
        return cut
    for at, end in _alike(layout.text, titled, rows, frozenset(asked)):
        cut[at] = _cut(titled[at], _SURE, end)
    for at, (score, end) in asked.items():  # one certain sign is enough for the title of a section
        section = titled[at].item.marker.scheme in SECTIONS
        if section and score >= _CERTAIN and set_off().match(layout.text, end):
            cut[at] = _cut(titled[at], score, end)
    return cut


def _are_titles(series: Sequence[Titled], scores: Sequence[int], *, run_together: bool) -> bool:
    """Whether the items of one series are glued titles: one surely, or each likely.

    Where each is a sentence, with 1., both signs must be there each time, the end of a title and what was done, and no
    line ends before them; what repair put there are none (``run_together``).
    """
    if all(one.alone and one.item.marker.scheme not in _TITLING for one in series):
        amid = run_together or not any(one.item.opens for one in series)
        return amid and min(scores, default=0) >= _TITULAR + _DONE
    return any(score >= _SURE for score in scores) or all(score >= _LIKELY for score in scores)


def _amid_lines(titled: Sequence[Titled]) -> bool:
    """Whether sections begin amid lines, behind the end of a sentence: the line ends before them were lost."""
    markers = (one.item.marker for one in titled if not one.item.opens)
    return sum(marker.scheme in SECTIONS and marker.boundary is _SENTENCE for marker in markers) >= _FEWEST


def _is_glued(scores: Sequence[int], leading: Sequence[int], known: int) -> bool:
    """Whether a document was copied without line ends behind its titles, from the signs of the items in question.

    ``leading`` are those of items with more than one sentence, or certain: a sentence by itself may be all that an item
    says.
    """
    sure = known + sum(score >= _SURE for score in leading)
    likely = sum(score >= _LIKELY for score in scores)
    if sure >= _FEWEST:
        return likely * 2 >= len(scores)
    return max(leading, default=0) >= _CERTAIN and likely > _FEWEST and likely * 4 >= len(scores) * 3


def head_their_text(text: str, items: Sequence[Titled]) -> bool:
    """Whether ``items``, numbered paragraphs, begin with titles of one length that nothing parts from their text."""
    found = [(score, end - one.title.start) for one in items for score, end in (_best(text, one),)]
    lengths = Counter(length for score, length in found if score >= _SURE and length >= _LEAST_HALF)
    likely = sum(score >= _LIKELY for score, _ in found)
    return max(lengths.values(), default=0) >= _FEWEST_ALIKE and likely * 2 >= len(found)


def _framed(
    text: str, titled: Sequence[Titled], asked: Mapping[int, tuple[int, int]]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Which items end as titles numbered like theirs that surely end do, each with how surely and where.

    Siblings have titles of one length, with a comma at one place (助力乡村振兴, 发展绿色金融), or one last word.
    """
    frames: dict[Scheme, Counter[_Frame]] = {}
    last: dict[Scheme, set[str]] = {}
    for at, (score, end) in asked.items():
        if score >= _SURE:
            frames.setdefault(titled[at].item.marker.scheme, Counter())[_frame(text, titled[at], end)] += 1
            last.setdefault(titled[at].item.marker.scheme, set()).add(text[end - _LEAST : end])
    for at, one in enumerate(titled):
        scheme = one.item.marker.scheme
        known = frames.get(scheme)
        if known is None or asked.get(at, (0, 0))[0] >= _LIKELY or not (at in asked or _is_ended(text, one)):
            continue
        best = max(
            (
                (
                    max(_like(_frame(text, one, end), known), _LIKE_SIBLING * (text[end - 2 : end] in last[scheme]))
                    + own,
                    end,
                )
                for end, own in _ends_of_title(text, one, every=True)
            ),
            default=(0, 0),
        )
        if best[0] >= (_ECHO if scheme in _TITLING else _LIKELY):
            yield at, (max(best[0], _LIKELY), best[1])


def _is_ended(text: str, one: Titled) -> bool:
    """Whether a sentence was read as the title of an item: it is long enough for both, and its mark follows."""
    return not one.is_point and len(one.title) > _LONG and text[one.title.end : one.title.end + 1] in _ENDED


def _like(frame: _Frame, known: Counter[_Frame]) -> int:
    """How much a title of ``frame`` is like those of ``known``: one without a comma needs two of its length."""
    alike = known[frame] >= (_FEWEST if frame[0] < 0 else 1)
    return _LIKE_SIBLING * alike


def _frame(text: str, one: Titled, end: int) -> _Frame:
    """Where the first comma of a title that ends at ``end`` stands, -1 without one, and its length."""
    comma = _COMMA.search(text, one.title.start, end)
    return (-1 if comma is None else comma.start() - one.title.start, end - one.title.start)


def _is_even(frame: _Frame) -> bool:
    """Whether a title has two halves of one length: 农业创新，行销国际."""
    comma, length = frame
    return comma >= _LEAST_EVEN and length == 2 * comma + 1


def _series(titled: Sequence[Titled]) -> list[list[int]]:
    """The places of the items that count on, number by number."""
    found: list[list[int]] = []
    last: dict[Scheme, list[int]] = {}
    for at, one in enumerate(titled):
        marker = one.item.marker
        series = last.get(marker.scheme)
        if series is None or titled[series[-1]].item.marker.ordinal + 1 != marker.ordinal:
            series = last[marker.scheme] = []
            found.append(series)
        series.append(at)
    return found


def _may_run_on(text: str, one: Titled) -> bool:
    """Whether what was read as the title of an item is too much for one: a plain sentence, or long; no whole line."""
    if one.is_point or one.item.marker.boundary > _SENTENCE:
        return False
    title = one.title
    if text.startswith(("19", "20"), title.start) and _YEAR_TWICE.match(text, title.start):
        return True
    comma = text.find("，", title.start + _LONG, title.end)
    if comma > 0 and told_when().search(text, title.start + _LEAST, comma + 1):
        return True
    if _is_said_of(text, title.start, title.end):
        return True
    ended, told = text[title.end : title.end + 1] in _ENDED, _FIGURE.search(text, title.start, title.end) is not None
    if (ended and not told and is_claim(title.of(text))) or (one.alone and len(title) <= _LINE and not ended):
        return False
    if one.weight >= PLAIN or len(title) > _LINE:
        return True
    return len(title) > _LONG and told


def _is_said_of(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins behind what may be a title, and says what follows of the report's own body."""
    said = said_of().search(text, start + _LEAST, min(end, start + _MOST + _AHEAD))
    return said is not None and ends_title(text, said.start())


def _cut(one: Titled, score: int, end: int) -> Titled:
    if score >= _LIKELY:
        return replace(one, title=Span(one.title.start, end), alone=False, weight=0)
    return replace(one, weight=min(one.weight, _OPEN))


def _best(text: str, one: Titled) -> tuple[int, int]:
    """How surely the title of ``one`` ends amid its first sentence, and where."""
    best, place = 0, one.title.end
    for at, score in _ends_of_title(text, one):
        if score > best or (score == best and _prolongs(text, place, at, score)):
            best, place = score, at
    return best, place


def _ends_of_title(text: str, one: Titled, *, every: bool = False) -> Iterator[tuple[int, int]]:
    """Where the title of ``one`` may end amid its first sentence, each place with how surely it does, if at all.

    ``every``: also the places where only the end of a word shows that it may.
    """
    start = one.title.start
    clause = _CLAUSE.match(text, start)
    if clause is None or not (_STATES.search(text, start, clause.end()) or _is_said_of(text, start, clause.end())):
        return
    if parallel := _PARALLEL.match(text, start):
        yield parallel.end(), _SURE
        return
    if openings().match(text, start) and not _OF_TIME.match(text, start):
        return
    words_end = _TITLE.match(text, start, min(clause.end() - 1, start + _MOST))
    if words_end is None:
        return
    ends = [match.end() for match in adverbs().finditer(text, start + _LEAST, words_end.end())]
    urges = _urges(text, one)
    passed, again = 0, _said_again(text, start, words_end.end())
    for at in range(start + _LEAST, words_end.end() + 1):
        if text[at - 1] in _NOT_LAST or goes_on(text, at) or _halved(text, start, at):
            continue
        score = _ending(text, start, at, ends) - _SAID_TWICE * (at >= again)
        begun = beginning(text, start, at, clause.end()) if score or text[at - 2 : at] not in _TRANSITIVE else 0
        if score == _SAID and not begun:
            score = _GRADED
        if (not begun and text[at] in _SUFFIXES) or (urges and not every and (score != _TITULAR or begun != _BEGUN)):
            continue
        sure = score > 0 and begun == _BEGUN
        if sure or ((score + begun or every) and _enough(text, at) and _parts_words(text, start, at)):
            even = (begun > 0 or every) and _is_even(_frame(text, one, at))
            yield at, score + begun + _EVEN * even - passed
            passed = _PASSED if begun == _BEGUN else passed


def _enough(text: str, at: int) -> bool:
    """Whether there is enough for a sentence before the next mark: 深化零基预算|改革， is one title."""
    return _MARK.search(text, at, at + _LEAST_SAID) is None


def _parts_words(text: str, start: int, at: int) -> bool:
    """Whether a word ends at ``at`` in what begins at ``start``."""
    division = best_division(text[start : start + _MOST + _AHEAD])[1]
    return any(end == at - start for _, end in division)


def _alike(
    text: str, titled: Sequence[Titled], rows: Sequence[Sequence[int]], asked: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Which items, of series of ``rows`` all ``asked``, have titles of one length, each with where its title ends."""
    for series in rows:
        length = _of_one_length(text, [titled[at] for at in series]) if asked.issuperset(series) else 0
        for at in series if length else ():
            yield at, titled[at].title.start + length


def _of_one_length(text: str, series: Sequence[Titled]) -> int:
    """How long the titles of ``series`` are where all may end after as many characters; 0 where none such is likely.

    Sections are named alike: 经济发展稳中有进, 城市管理精细高效, 民生保障有力有效.
    """
    if len(series) < _FEWEST_ALIKE or series[0].item.marker.scheme not in _TITLING:
        return 0
    shared: dict[int, int] = {}
    for number, one in enumerate(series):
        scores = {at - one.title.start: score for at, score in _ends_of_title(text, one) if score >= _LIKELY}
        known = shared if number else scores
        shared = {length: known[length] + score for length, score in scores.items() if length in known}
    lengths = [length for length in shared if length >= _SHORTEST_ALIKE]
    return max(lengths, key=lambda length: shared[length], default=0)


def _urges(text: str, one: Titled) -> bool:
    """Whether an item tells what is to be done, and its numbering is not that of titles."""
    return one.item.marker.scheme not in _TITLING | {Scheme.DECIMAL} and _URGES.match(text, one.title.start) is not None


def goes_on(text: str, at: int) -> bool:
    """Whether the words at ``at`` belong to those before them: a joint, or 情况 and 落实情况 as in 制度落实情况."""
    nouns = words("title_nouns")
    if text[at] == "为" and openings().match(text, at):
        return False
    if (
        text[at] in _NOT_NEXT
        or text[max(0, at - 4) : at] in _LEARNT
        or text[at : at + 2] in nouns
        or text[at + 2 : at + 4] in nouns
    ):
        return True
    if text[at - 2 : at] in nouns and _TOLD_OF.match(text, at):
        return True
    near = text[at : at + _TELLS]
    if near[_LEAST:].startswith("的"):  # 产业|发展的内涵
        return openings().match(text, at) is None
    told = ("情况" in near or "方面" in near) and _TOLD.match(text, at) is not None
    return told and openings().match(text, at) is None


def _prolongs(text: str, place: int, at: int, score: int) -> bool:
    """Whether of two places with one ``score`` the later, ``at``, is the end: 有序推进, 安全环保管理, 质量与安全."""
    if score in (_GRADED, _STATED) and at == place + 2:
        return True
    if at > place + _LATER + 2:
        return False
    return _JOINTS.search(text, place, at) is not None or (at <= place + _LATER and ends_in(text, at, "title_ends"))


def _halved(text: str, start: int, at: int) -> bool:
    """Whether a title that ended at ``at`` would end within brackets, or a word or two behind a comma."""
    comma = max(text.rfind("，", start, at), text.rfind(",", start, at))
    even = _LEAST_EVEN <= comma - start == at - comma - 1
    if comma >= 0 and ((at - comma <= _LEAST_HALF and not even) or _PROMISED.match(text, comma)):
        return True
    return text.rfind("（", start, at) > text.rfind("）", start, at)


def _ending(text: str, start: int, at: int, adverbs: Sequence[int]) -> int:
    """How much the words from ``start`` to ``at`` look like a whole title; ``adverbs`` are the ends of such as grade.

    A title that is a sentence of its own ends in what it says of its subject (产能建设有序推进, 步伐加快), others in a
    noun of a field or of what is told of it (大气环境, 存在问题).
    """
    for end in adverbs:
        if 1 < at - end < 5 and (text[end : end + 2] not in _OBJECTED or openings().match(text, at)):
            if ends_in(text, at, "title_predicates") or ends_in(text, at, "title_ends"):
                return _STATED
            return _GRADED if at - end == _LEAST and not ends_in(text, end, "title_predicates") else 0
    if _is_predicated(text, start, at):
        return _GRADED if ends_in(text, at, "degree_adverbs") or text[at - 2 : at] in _TRANSITIVE else _SAID
    if text[at - 2 : at] in words("title_nouns"):
        return _NAMED
    return _TITULAR if ends_title(text, at) or text[at - 1] == "》" else 0


def _is_predicated(text: str, start: int, at: int) -> bool:
    subject = at - _PREDICATED
    if at - start == _SHORT and text[start : start + _LEAST] not in words("degree_adverbs") | _TRANSITIVE:
        return ends_in(text, at, "title_predicates")
    if subject < start or not ends_in(text, at, "title_predicates") or text[at].isdecimal():
        return False
    return _SUBJECT.match(text, subject) is not None


def beginning(text: str, start: int, at: int, end: int) -> int:
    """How much the words at ``at`` look like the beginning of a sentence."""
    if openings().match(text, at):
        return _BEGUN
    if at - start > _LEAST and text[at : at + _LEAST] in (text[start : start + _LEAST], text[at - _LEAST : at]):
        return _AGAIN
    if at - start > _TAKEN_UP and text.find(text[at : at + _TAKEN_UP], start, at) >= 0:
        return _AGAIN
    if deeds().match(text, at, end):
        return _DONE
    if text[at] in _URGING and (_URGED.match(text, at) or (_BY_DEGREES.match(text, at) and not ends_title(text, at))):
        return _ECHO
    return _ECHO * _echoes(text, at, end)


def _echoes(text: str, at: int, end: int) -> bool:
    """Whether the last word of a title comes again at once in what follows at ``at``: 费用|销售费用."""
    return text.find(text[at - _LEAST : at], at, min(end, at + _NEAR)) >= 0


def _said_again(text: str, start: int, end: int) -> int:
    """Where two characters end that a stretch says a second time: it holds more than a title. Past ``end`` if none.

    Each half of a title of two may say them: 2021年工作总结及过去五年工作回顾.
    """
    seen: dict[str, int] = {}
    for at in range(start, end - 1):
        first = seen.setdefault(text[at : at + _LEAST], at)
        if at - first >= _LEAST and _JOINTS.search(text, first, at) is None:
            return at + _LEAST
    return end + 1
