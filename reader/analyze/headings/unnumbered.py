"""Headings without a number: short lines set apart, 前言 and 附件, and the first words of parallel paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.analyze.headings.annexes import is_list_below
from reader.analyze.headings.between import LONG, PAGE, after_an_end, behind_page, is_body, over_text
from reader.analyze.headings.bulleted import beside_bullets, bulleted
from reader.analyze.headings.captions import captions
from reader.analyze.headings.chapters import names_chapter, raise_chapters
from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.council import asks
from reader.analyze.headings.front import names_section
from reader.analyze.headings.headed import run_on_headings
from reader.analyze.headings.like_lines import add_alike, questions
from reader.analyze.headings.markers import SECTIONS, Scheme
from reader.analyze.headings.pieces import heads_section, stamped_lines
from reader.analyze.headings.run_ins import announced, bracketed, emphasised, labelled, parallel, rows, sections
from reader.analyze.headings.short_lines import SHARED_FILE, bare_line, is_short_line
from reader.analyze.headings.surroundings import Surroundings, Unnumbered
from reader.analyze.headings.titles import PLAIN, Titled, fact_in
from reader.analyze.headings.worded import worded_run_ins
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import BULLETS, CLAUSE_ENDS, COLONS, COMMAS, SENTENCE_ENDS
from reader.source.language import go_together
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_APART = lazy_pattern(
    r"(前\s*言|引\s*言|导\s*言|导\s*语|序\s*言|绪\s*论|摘\s*要|内容提要|综\s*述|概\s*述|总\s*述|结\s*语|结\s*论|结束语|后\s*记|编者按|附\s*录|附\s*件|附\s*则|附\s*表|参考文献|致\s*谢)"
    r"\s*[一二三四五六七八九十\d]{0,2}\s*(?:([:：])|\Z)"
)
_APART_FIRST = frozenset("前引导序绪摘内综概总结后编附致参")
_LISTED = lazy_pattern(r"[：:][ \u3000]?(?:\d|[一二三四五六七八九十][、.．]|[（(]|《)")
_NO_NAME = SENTENCE_ENDS + CLAUSE_ENDS + COMMAS + COLONS
_LONGEST_ANNEX = 36
"""Behind 附件： the first number of a list; how no annex's name ends, and the characters of its line, at most."""
_OPENING = lazy_pattern(
    r"(?:[自总代]?序|卷首语|开篇语|[\u4e00-\u9fff]{0,8}(?:长|主席|专员|总裁|总经理)(?:的话|致[辞词]|寄语|献[辞词]|序言?)"
    r"|[\u4e00-\u9fff]{0,6}(?:概况|简介)|大会的?主题|(?:编[制写])?说明|重要提示|释义|基本情况)\Z"
)
"""What stands before the report begins: who speaks (署长的话, 董事长致辞), or of whom it tells (学校概况)."""
_CLOSING = lazy_pattern("(?:对?未来|来年|明年|下年度|今后)?(?:的?工作)?(?:展望|前瞻)(?:未来|来年)?|[结总]语|结束语")
_STATED = lazy_pattern(rf"[{BULLETS}]? ?[\u4e00-\u9fff、“”]{{4,16}}。\Z")
_NO_HEADING = lazy_pattern(
    "^(?:我们?|他们?|她|它|这|那|但|因|所以|为此|对此|现在|目前|同时|其中|此外|特此|谢谢|请|以上|总之|当然|同志)|有[两三四五六七八九几多][个大点]|如下|报告|审议|指正|谢谢|完毕"
)
"""A short sentence that only goes on, or closes."""
_ASKED = lazy_pattern("(?:问题|(?:书面)?(?:答复|回复|回应))[：:]")
"""A question in a council and its answer, with whom it speaks to below: 主席：."""
_YEAR = 8
_OF_YEAR = "0123456789０１２３４５６７８９年度 "
_LEAST_TITLE = 8
"""Characters of a line that says the title again, at least, and how many of a year it may have besides."""
_DOCUMENT = lazy_pattern(r"(?:[年月季周公简]报|年鉴|[白蓝]皮书|报告|总结|汇编|手册)\Z")
_NAMED = lazy_pattern(r"[\u4e00-\u9fff]{2,4}[：:]")
_ASKING = lazy_pattern(r"(?:问|[^。：:]{0,16}(?:记者|主持人))[：:]")
"""How a question of a press conference begins."""
_PAGES = 3
"""Lines that name the document and are all the same, from so many on."""
_HEADED = 2
"""Lines before the text where a chapter's name is followed by that of its first section."""
_LIFE = lazy_pattern(r"[曾现历]任|[男女][，,、 \u00a0]|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出?生|毕业|参加)")
_LONGEST_PERSON = 4
_LONGEST_NAME = 12
"""Characters of a name in a row of them, at most."""
_FLAT = 400
"""Characters of a line that holds a title and more, at least."""
_MARKED_UP = 4
"""Headings that the markup says, from which on it says all of those without a number."""
_LINE = 20
"""Characters of a line of text, at least."""
_LIKE_IT = 2
"""Short lines of a text that show its last one to be a heading, at least."""


def unnumbered_headings(layout: Layout, around: Surroundings) -> list[Unnumbered]:
    """The headings without a number, in order."""
    free = _free_paragraphs(layout, around)
    hinted = [index for index in free if layout.paragraphs[index].level is not None]
    found: dict[int, Unnumbered] = {}
    for index in free:
        heading = _apart(layout, index, around) or _hinted(layout, index) or _question(layout, index)
        if heading is None and len(hinted) < _MARKED_UP and layout.paragraphs[index].start < around.foot:
            heading = _set_apart(layout, index, around) or _broken_off(layout, index, around, found)
        if heading is not None:
            found[index] = heading
    for index in stamped_lines(layout, around.body):
        if index in free:
            found.setdefault(index, Unnumbered(bare_line(layout, index), index, alone=True))
    if len(hinted) < _MARKED_UP:
        _add_stated(layout, free, around, found)
        add_alike(layout, free, around, found)
    _drop_early(layout, found, around)
    _drop_running_heads(layout, found)
    _drop_speakers(layout, found)
    _set_closing_apart(layout, found, around)
    if not any(item.item.marker.scheme in SECTIONS for item in around.items.values()):
        raise_chapters(layout, found)
    amid = _run_ins(layout, free, around, found) if len(hinted) < _MARKED_UP else []
    return sorted([bulleted(layout, one) for one in (*found.values(), *amid)], key=lambda heading: heading.title)


def _run_ins(
    layout: Layout, free: Sequence[int], around: Surroundings, found: dict[int, Unnumbered]
) -> list[Unnumbered]:
    """Add the headings that open paragraphs to ``found``; those amid paragraphs that lost their line ends."""
    for heading in (
        *captions(layout, free),
        *parallel(layout, around, frozenset(free), found),
        *rows(layout, free, found),
        *announced(layout, free, found),
        *sections(layout, free, found),
        *bracketed(layout, free),
        *emphasised(layout, free),
        *questions(layout, free, around),
    ):
        found.setdefault(heading.paragraph, heading)
    for heading in beside_bullets(layout, free, found):
        found[heading.paragraph] = heading
    first = min([*found, *around.opening], default=len(layout.paragraphs))
    for heading in worded_run_ins(layout, [index for index in free if index not in found], first):
        found[heading.paragraph] = heading
    headed = any(one.alone and not one.apart for one in found.values())
    rest = [index for index in free if index not in found]
    amid = list(labelled(layout, rest))
    if not (headed or amid):
        amid = [Unnumbered(*one, alone=True, runs_on=True) for one in run_on_headings(layout, rest)]
    return amid


def _free_paragraphs(layout: Layout, around: Surroundings) -> list[int]:
    """The paragraphs of running text that no number opens and nothing else has claimed."""
    free: list[int] = []
    at = 0
    for index, paragraph in enumerate(layout.paragraphs):
        while at < len(around.reserved) and around.reserved[at].end <= paragraph.start:
            at += 1
        inside = at < len(around.reserved) and around.reserved[at].start <= paragraph.start
        if inside and paragraph.length >= _FLAT:  # the title, and behind it the text that lost its line ends
            inside = 2 * (around.reserved[at].end - paragraph.start) > paragraph.length
        if inside or paragraph.role is not Role.TEXT or index in around.opening or index in around.taken:
            continue
        early = index < around.body - 1 and paragraph.level is None
        if early and index == around.body - _HEADED:
            early = not names_chapter(layout.words(index))
        if not early and not _repeats(layout, index, around.title):
            free.append(index)
    return free


def _repeats(layout: Layout, index: int, title: str) -> bool:
    """Whether a line says the document's title again, with or without its year or its issuer."""
    if not title or layout.paragraphs[index].length > len(title) + _YEAR:
        return False
    words = layout.words(index).strip(_OF_YEAR)
    return len(words) >= _LEAST_TITLE and len(words) * 2 > len(title) and words in title


def _drop_early(layout: Layout, found: dict[int, Unnumbered], around: Surroundings) -> None:
    """A short line before the text begins is a heading only where there are more such lines.

    Right above the text the name of a section is one by itself.
    """
    early = [index for index, one in found.items() if index < around.body and one.level is None and not one.apart]
    if early and len(found) == len(early):
        for index in early:
            names = index == around.body - 1 and names_section(layout.words(index))
            if not names:
                del found[index]


def _drop_running_heads(layout: Layout, found: dict[int, Unnumbered]) -> None:
    """A line that names a document and comes again and again is the head of its pages; twice below page numbers."""
    names: dict[str, list[int]] = {}
    below: Counter[str] = Counter()
    for index, one in found.items():
        if not one.alone or one.level is not None:
            continue
        words = one.title.of(layout.text)
        tops = behind_page(layout, index)
        if tops or _DOCUMENT.search(words):
            names.setdefault(words, []).append(index)
            below[words] += tops
    for words, places in names.items():
        for index in places if len(places) >= _PAGES or below[words] > 1 else ():
            del found[index]


def _drop_speakers(layout: Layout, found: dict[int, Unnumbered]) -> None:
    """A name with a colon that comes again in a text of questions is who answers: 李明：."""
    lines: dict[str, list[int]] = {}
    for index in found:
        if _NAMED.fullmatch(layout.text, layout.paragraphs[index].start, layout.paragraphs[index].end):
            lines.setdefault(layout.words(index), []).append(index)
    again = [index for places in lines.values() if len(places) > 1 for index in places]
    if again and any(_ASKING.match(layout.text, paragraph.start, paragraph.end) for paragraph in layout.paragraphs):
        for index in again:
            del found[index]


def _set_closing_apart(layout: Layout, found: dict[int, Unnumbered], around: Surroundings) -> None:
    """What a report with chapters says of the future behind the last of them is beside them, not of that chapter."""
    last = max((index for index, one in found.items() if one.alone), default=None)
    if last is None or _CLOSING.fullmatch(found[last].title.of(layout.text)) is None:
        return
    numbered = [item.item.marker.scheme for item in around.items.values() if item.item.opens]
    if Scheme.CHAPTER in numbered and last > max(around.opening):
        found[last] = replace(found[last], apart=True, leaf=True)


def _apart(layout: Layout, index: int, around: Surroundings) -> Unnumbered | None:
    paragraph = layout.paragraphs[index]
    told = layout.text[paragraph.start : paragraph.start + 1] in _APART_FIRST
    match = _APART.match(layout.text, paragraph.start, paragraph.end) if told else None
    if match is None:
        return _opening(layout, index, around)
    title = Span(paragraph.start, match.start(2) if match.group(2) else match.end()).trimmed(layout.text)
    rest = paragraph.end - match.end()
    annexed = match.group(1).startswith("附")
    if annexed and match.group(2):
        if rest and _heads_annex(layout, index, around):
            return Unnumbered(paragraph.span, index, alone=True, apart=True, level=paragraph.level)
        if rest or is_list_below(layout, index) or index + 1 == len(layout.paragraphs):
            return None
    if rest and (annexed or rest < 10 or SHARED_FILE.search(layout.text, match.end(), paragraph.end)):
        return None
    return Unnumbered(title, index, alone=not rest, apart=True, leaf=not annexed, level=paragraph.level)


def _heads_annex(layout: Layout, index: int, around: Surroundings) -> bool:
    """Whether paragraph ``index``, which begins with 附录： or the like, is a name over text of its own."""
    paragraph = layout.paragraphs[index]
    if paragraph.length > _LONGEST_ANNEX or layout.text[paragraph.end - 1] in _NO_NAME:
        return False
    if index + 1 == len(layout.paragraphs) or _LISTED.search(layout.text, paragraph.start, paragraph.end):
        return False
    number = around.opening.get(index + 1)
    told = number is None and layout.text[layout.paragraphs[index + 1].end - 1] in SENTENCE_ENDS + COLONS
    return number == 1 or (told and is_body(layout, index + 1, paragraph.length))


def _opening(layout: Layout, index: int, around: Surroundings) -> Unnumbered | None:
    """The line over what somebody says before the report begins: text follows, and no number stands before."""
    paragraph = layout.paragraphs[index]
    if _OPENING.match(layout.text, paragraph.start, paragraph.end) is None or index + 1 >= len(layout.paragraphs):
        return None
    if index == 0 and heads_section(layout, index):
        return None  # one of several pieces
    below = around.items.get(index + 1)
    states = below is not None and (below.weight >= PLAIN or _is_sentence(layout, below))
    if not states and (index + 1 in around.opening or not is_body(layout, index + 1, paragraph.length)):
        return None
    if any(opened < index for opened in around.opening):
        return None
    return Unnumbered(paragraph.span, index, alone=True, apart=True, leaf=True, level=paragraph.level)


def _is_sentence(layout: Layout, one: Titled) -> bool:
    """Whether an item is one sentence with its mark, and nothing else."""
    return one.alone and layout.text[one.title.end : one.title.end + 1] in ("。", "！")


def _question(layout: Layout, index: int) -> Unnumbered | None:
    """The line over a question in a council, which who asks it opens with its number: 3. 陈某某议员：主席，…."""
    if index + 1 == len(layout.paragraphs) or not asks(layout, index + 1) or not is_short_line(layout, index):
        return None
    return Unnumbered(bare_line(layout, index), index, alone=True, apart=True)


def _hinted(layout: Layout, index: int) -> Unnumbered | None:
    paragraph = layout.paragraphs[index]
    if paragraph.level is None or paragraph.length > 100:
        return None
    title = paragraph.span.trimmed(layout.text, "。：:，,；;")
    return Unnumbered(title, index, alone=True, level=max(paragraph.level, 1)) if len(title) else None


def _set_apart(layout: Layout, index: int, around: Surroundings) -> Unnumbered | None:
    """A short line between paragraphs: nothing unfinished before it, its own text or numbering after it."""
    if _stated(layout, index) and after_an_end(layout, index, around):
        return Unnumbered(bare_line(layout, index), index, alone=True)
    if index + 1 == len(layout.paragraphs):
        return None
    after = layout.paragraphs[index + 1]
    if PAGE.fullmatch(layout.text, after.start, after.end):
        return None  # the running head of a page
    named = index > around.body and index + 1 in around.opening
    if not is_short_line(layout, index, named=named) or not after_an_end(layout, index, around):
        return None
    if _ends_row(layout, index) or _names_person(layout, index) or _breaks_a_word(layout, index):
        return None
    if not _heads(layout, index, around):
        heads_another = index + 1 not in around.opening and is_short_line(layout, index + 1, named=True)
        if not (heads_another and index + 2 < len(layout.paragraphs) and _heads(layout, index + 1, around)):
            return None
    return Unnumbered(bare_line(layout, index), index, alone=True)


def _ends_row(layout: Layout, index: int) -> bool:
    """Whether the two lines above end as line ``index`` does, in a row of names: 南山校区⏎东湖校区⏎新城校区."""
    if index < _LIKE_IT or any(layout.paragraphs[at].length > _LONGEST_NAME for at in range(index - 2, index + 1)):
        return False
    ends = {layout.words(at)[-_LIKE_IT:] for at in range(index - 2, index + 1)}
    return len(ends) == 1 and layout.words(index)[-1] not in COLONS + SENTENCE_ENDS


def _breaks_a_word(layout: Layout, index: int) -> bool:
    """Whether line ``index`` is a line of text, perhaps the first of a page, that goes on amid a word in the next."""
    line, after = layout.paragraphs[index], layout.paragraphs[index + 1]
    if line.length < _LINE or after.spaced or not set(COMMAS).intersection(layout.words(index)):
        return False
    return go_together(layout.text[line.end - 1], layout.text[after.start])


def _names_person(layout: Layout, index: int) -> bool:
    """Whether line ``index`` is a name, and what stands below it that person's life: 曾任…, 男，1965年….."""
    after = layout.paragraphs[index + 1]
    return layout.paragraphs[index].length <= _LONGEST_PERSON and _LIFE.match(layout.text, after.start) is not None


def _heads(layout: Layout, index: int, around: Surroundings) -> bool:
    """Whether line ``index`` stands over a numbering that begins or runs past headings, or over text of its own."""
    if _ASKED.fullmatch(layout.words(index)):
        return layout.paragraphs[index + 1].role is Role.TEXT
    line, after = layout.paragraphs[index], layout.paragraphs[index + 1]
    number = around.opening.get(index + 1)
    if number is None:
        return is_body(layout, index + 1, line.length) or _leads_to_list(layout, index, around)
    runs_on = index + 1 in around.items and _runs_on(layout, around.items[index + 1])
    last = layout.paragraphs[layout.block_end(index + 1)]
    runs_on = runs_on or (line.spaced and after.spaced and layout.text[last.end - 1] in SENTENCE_ENDS)
    return number == 1 or runs_on


def _leads_to_list(layout: Layout, index: int, around: Surroundings) -> bool:
    """Whether the paragraph below line ``index`` announces the numbering that begins below it: …抓好以下工作：."""
    after = layout.paragraphs[index + 1]
    announces = after.length > layout.paragraphs[index].length and layout.text[after.end - 1] in COLONS
    return announces and around.opening.get(index + 2) == 1


def _stated(layout: Layout, index: int) -> bool:
    """Whether a line is a short sentence over a paragraph much longer: 消费稳步回升。 heads what is told of it."""
    return _is_statement(layout, index) and over_text(layout, index, 3)


def _is_statement(layout: Layout, index: int) -> bool:
    """Whether a line above another one is a short sentence without a figure."""
    words = layout.words(index)
    stated = _STATED.match(words) is not None and not _NO_HEADING.search(words) and not fact_in(words)
    return stated and index + 1 < len(layout.paragraphs)


def _add_stated(layout: Layout, free: Sequence[int], around: Surroundings, found: dict[int, Unnumbered]) -> None:
    """Add the short sentences over text of any length, worded as titles, where others stand over long paragraphs."""
    if sum(_stated(layout, index) for index in found) < _LIKE_IT:
        return
    for index in free:
        if index in found or not _is_statement(layout, index) or not is_claim(layout.words(index)[:-1]):
            continue
        if is_body(layout, index + 1, layout.paragraphs[index].length) and after_an_end(layout, index, around):
            found[index] = Unnumbered(bare_line(layout, index), index, alone=True)


def _broken_off(layout: Layout, index: int, around: Surroundings, found: dict[int, Unnumbered]) -> Unnumbered | None:
    """The last line of a text that breaks off behind a heading, where two like it stand before."""
    if index + 1 < len(layout.paragraphs):
        return None
    if not is_short_line(layout, index) or not after_an_end(layout, index, around):
        return None
    if sum(one.alone and not one.apart for one in found.values()) < _LIKE_IT:
        return None
    return Unnumbered(bare_line(layout, index), index, alone=True)


def _runs_on(layout: Layout, item: Titled) -> bool:
    """Whether an item is a plain sentence, or a paragraph with a number: the numbering may run past headings."""
    paragraph = layout.paragraphs[item.item.paragraph]
    ended = layout.text[paragraph.end - 1] in SENTENCE_ENDS and not item.alone
    return item.weight >= PLAIN or (item.weight > 1 and ended and paragraph.end - paragraph.start > LONG)
