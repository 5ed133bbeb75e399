"""Headings without a number: short lines set apart, 前言 and 附件, and the first words of parallel paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analyze.dates import whole_date
from reader.analyze.fields import starts_with_label
from reader.analyze.headings.captions import captions
from reader.analyze.headings.chapters import names_chapter, raise_chapters
from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.front import names_section
from reader.analyze.headings.headed import run_on_headings
from reader.analyze.headings.markers import SECTIONS, Boundary, Scheme, boundary_before
from reader.analyze.headings.run_ins import announced, bracketed, labelled, parallel, rows, sections
from reader.analyze.headings.surroundings import Surroundings, Unnumbered
from reader.analyze.headings.titles import PLAIN, Titled, fact_in
from reader.analyze.headings.worded import worded_run_ins
from reader.analyze.layout import Layout, Role
from reader.analyze.organisations import is_organisation
from reader.analyze.punctuation import BULLETS, CLOSERS, COLONS, SENTENCE_ENDS
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_APART = lazy_pattern(
    r"(前\s*言|引\s*言|导\s*言|导\s*语|序\s*言|绪\s*论|摘\s*要|内容提要|综\s*述|概\s*述|总\s*述|结\s*语|结\s*论|结束语|后\s*记|编者按|附\s*录|附\s*件|附\s*则|附\s*表|参考文献|致\s*谢)"
    r"\s*[一二三四五六七八九十\d]{0,2}\s*(?:([:：])|\Z)"
)
_APART_FIRST = frozenset("前引导序绪摘内综概总结后编附致参")
_OPENING = lazy_pattern(
    r"(?:[自总代]?序|卷首语|开篇语|[\u4e00-\u9fff]{0,8}(?:长|主席|专员|总裁|总经理)(?:的话|致[辞词]|寄语|献[辞词]|序言?)"
    r"|[\u4e00-\u9fff]{0,6}(?:概况|简介)|大会的?主题|(?:编[制写])?说明|重要提示|释义|基本情况)\Z"
)
"""What stands before the report begins: who speaks (署长的话, 董事长致辞), or of whom it tells (学校概况)."""
_CLOSING = lazy_pattern("(?:对?未来|来年|明年|下年度|今后)?(?:的?工作)?(?:展望|前瞻)(?:未来|来年)?|[结总]语|结束语")
_MAX, _MOST_CLAIMED = 30, 40
"""Characters of a heading's line, at most, and of one in two halves that says how something fares."""
_NOT_FIRST = lazy_pattern(
    r"\d{1,2}[.．、]\D|《[^《》]{2,14}》\s*[（(]|[（(*—–\-…·￥$]|[图表]\s*\d|专栏\s*\d|[附备]?注\s*[:：]|注\s*释|单位\s*[:：]|来源|记者|通讯员|摄影|责任编辑|抄送|抄报|主送|此页无正文|（此件|各位|尊敬的|同志们|女士们"
    r"|上一[篇页]|下一[篇页]|相关|附\s*[:：]|[Hh]ttp|www"
)
_NOT_LAST = lazy_pattern(
    r"(?:如下|以下|下列|们|你们好|大家好|公司全称|等)[：:]?\Z|(?:同志|代表|来宾|领导|朋友|记者|主持人|发言人)[：:]\Z|[，,、；;。…—\-]\Z"
    r"|第 ?\d{1,4} ?页\Z|(?:以下|下列|如下|下述)[^，。；]{0,12}[：:]\Z"
    r"|(?:各位|尊敬|出席)\S*(?:同志|代表|来宾|领导|朋友)\Z"
    r"|(?:强调|指出|要求|表示|认为|介绍说?|提出)[：:]\Z"
    r"|(?:以下|下列|如下|下述|[这几]?[几些][个项点方])[^，。；]{0,8}(?:工作|任务|方面|措施|问题|举措|安排|内容|意见|建议|要求|事项|情况)[：:]?\Z"
)
_FIGURES = lazy_pattern(r"(?=.*\d.*\s)\S.*\s[-+]?\d[\d,.]*[%％]?\Z")
"""A row of figures: 2021年 167宗 164 3."""
_PAGE = lazy_pattern(r"\d{1,4}(?: ?[/／] ?\d{1,4})?")
"""A page number, below the running head of its page."""
_CHECKED = lazy_pattern(r"[□√☑✓@{}<>=\\]|[A-Za-z0-9]{12,}")
_ADDRESSED = lazy_pattern(
    r"(?:尊敬的)?(?:大会)?(?:主席|议长|委员长|总统|院长|校长|庭长|主任)(?:先生|女士|阁下|团)?(?:[、，,]\S{0,40})?[：:]\Z"
    r"|\S{2,20}(?:小组|指挥部|各?(?:有关|成员|直属)?(?:单位|部门|处室|科室)|(?<![体机社])会)[：:]\Z"
)
"""Who is spoken to, or written to."""
_SHARED_FILE = lazy_pattern(
    "下载(?:文档|本文|全文|后)|仅(?:展示|显示)?部分|预览|您的(?:权益|权利)|版权|免责|举报|上传|文库|范文网|会员|注册|登录|期刊网|阅读并分享|[写创]作灵感|^[>＞»]"
)
"""What sites that share documents write around them."""
_PAIR = lazy_pattern(
    r"([^\s。！？；：:，,、\d]{2,8})[：:][ \u00a0]?"
    r"[^\s。！？；：:，,]{4,20}(?:[ \u3000\u00a0][^\s。！？；：:，,]{4,12})?"
)
"""A title of two halves: 三道坎：融资难在哪里."""
_NO_PAIR = lazy_pattern("先生|女士|同志|记者|主持|发言|请|谢谢|你好|大家|欢迎|电话|地址|邮编|邮箱|传真|责任|联系")
"""Who speaks and what is said, or where somebody can be reached."""
_STATED = lazy_pattern(rf"[{BULLETS}]? ?[\u4e00-\u9fff、“”]{{4,16}}。\Z")
_REFRAIN = lazy_pattern(r"([\u4e00-\u9fff]{2,8}[，,])?[^。；;：:\d！？!?]{8,44}。\Z")
"""A sentence over the text it heads, as several of a report begin: 一年来，我们…，…再上台阶。."""
_REFRAIN_ALIKE, _LONGEST_REFRAIN = 4, 54
"""Characters with which such sentences begin alike, at least, and of one of them, at most."""
_QUESTION = lazy_pattern(r"(?!问|答|【|[^。！？]{0,12}记者|请问)[^。！；：:;!\n]{4,}[？?]")
_NO_HEADING = lazy_pattern(
    "^(?:我们?|他们?|她|它|这|那|但|因|所以|为此|对此|现在|目前|同时|其中|此外|特此|谢谢|请|以上|总之|当然|同志)|如下|报告|审议|指正|谢谢|完毕"
)
"""A short sentence that only goes on, or closes."""
_DASHES = "—–―─ \u3000"
_DASHED = lazy_pattern(r"[—–―─]{1,3}[ \u3000]?[\u4e00-\u9fff“][^。；;：:！？!?\n]{4,36}(?<![，,、])")
_NAMES = lazy_pattern(r"(?!(?:\S{4}[ \u3000\u00a0]+){2,}\S{4}\Z)\S{1,4}(?:[\s、，,]+\S{1,4}){2,}\Z")
"""Not three phrases of four characters, as sub-heads have: 送餐上门 送医到家 送暖入心."""
_PERSON = lazy_pattern(
    r"[\u4e00-\u9fff]{1,4}(?:[ \u3000][\u4e00-\u9fff]{1,2})?[\s　]+\S{2,24}(?:[村居市][民长]|[教医律]师|学生|职工|员工"
    r"|工人|农民|司机|店主|业主|家长|老板|院士|教授|研究员|代表|委员|书记|主任|主席|[局厅处科所站院校县省乡镇区部董事]长|经理|总裁|会长|党员|队员|记者|专家|负责人)"
)
"""Who is spoken of or speaks below, and what he is: 王秀英 平山县石桥镇村民."""
_SPEAKER = lazy_pattern(r"\S{0,30}(?:长|主席|书记|主任|经理|总裁|代表|委员)[\s　]+\S{2,4}\Z|\S[\s　]\S[\s　]?\S?\Z")
"""The line of who speaks or signs: 县长 某某某."""
_ASKED = lazy_pattern("(?:问题|(?:书面)?(?:答复|回复|回应))[：:]")
"""A question in a council and its answer, with whom it speaks to below: 主席：."""
_SAMPLE = lazy_pattern(
    "[^。，]{4,30}(?:范本|模板|范例)|[^。，]{2,20}(?:范文|样本|[第样]?篇) ?[\\d一二三四五六七八九十]{1,2}[：:]?"
)
"""What a site calls one of the reports it gives as samples: 乡镇干部总结范文1."""
_CREDIT = lazy_pattern(r"[（(【\[][^（()）]{1,24}(?:摄|图|图片|资料|供图)[）)】\]]")
"""From whom the picture above is."""
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
_PARAGRAPH = 40
_TEXT = Role.TEXT
_HEADED = 2
"""Lines before the text where a chapter's name is followed by that of its first section."""
_LIKE_IT = 2
"""Short lines of a text that show its last one to be a heading, at least."""


def unnumbered_headings(layout: Layout, around: Surroundings) -> list[Unnumbered]:
    """The headings without a number, in order."""
    free = _free_paragraphs(layout, around)
    hinted = [index for index in free if layout.paragraphs[index].level is not None]
    found: dict[int, Unnumbered] = {}
    for index in free:
        heading = _apart(layout, index, around) or _hinted(layout, index)
        if heading is None and len(hinted) < 3 and layout.paragraphs[index].start < around.foot:
            heading = _set_apart(layout, index, around) or _broken_off(layout, index, around, found)
        if heading is not None:
            found[index] = heading
    if len(hinted) < 3:
        _add_alike(layout, free, around, found)
    _drop_early(layout, found, around)
    _drop_running_heads(layout, found)
    _drop_speakers(layout, found)
    _set_closing_apart(layout, found, around)
    if not any(item.item.marker.scheme in SECTIONS for item in around.items.values()):
        raise_chapters(layout, found)
    if len(hinted) < 3:
        for heading in (
            *captions(layout, free),
            *parallel(layout, around, frozenset(free), found),
            *rows(layout, free, found),
            *announced(layout, free, found),
            *sections(layout, free, found),
            *bracketed(layout, free),
            *_questions(layout, free, around),
        ):
            found.setdefault(heading.paragraph, heading)
        first = min([*found, *around.opening], default=len(layout.paragraphs))
        for heading in worded_run_ins(layout, [index for index in free if index not in found], first):
            found[heading.paragraph] = heading
        headed = any(one.alone and not one.apart for one in found.values())
        rest = [index for index in free if index not in found]
        amid = list(labelled(layout, rest))
        if not (headed or amid):
            amid = [Unnumbered(*one, alone=True, runs_on=True) for one in run_on_headings(layout, rest)]
        return sorted([*found.values(), *amid], key=lambda heading: heading.title)
    return [found[index] for index in sorted(found)]


def _add_alike(layout: Layout, free: Sequence[int], around: Surroundings, found: dict[int, Unnumbered]) -> None:
    """Add the lines that only others like them tell: of two halves, behind a dash, or sentences that begin alike."""
    for index in _paired(layout, [index for index in free if index not in found], around):
        found[index] = Unnumbered(layout.paragraphs[index].span, index, alone=True)
    for index in _dashed(layout, free, around):
        title = layout.paragraphs[index].span.trimmed(layout.text, _DASHES)
        found.setdefault(index, Unnumbered(title, index, alone=True))
    for index in _refrains(layout, free, around):
        found.setdefault(index, Unnumbered(_bare(layout, index), index, alone=True))


def _free_paragraphs(layout: Layout, around: Surroundings) -> list[int]:
    """The paragraphs of running text that no number opens and nothing else has claimed."""
    free: list[int] = []
    at = 0
    for index, paragraph in enumerate(layout.paragraphs):
        while at < len(around.reserved) and around.reserved[at].end <= paragraph.start:
            at += 1
        inside = at < len(around.reserved) and around.reserved[at].start <= paragraph.start
        if inside or paragraph.role is not _TEXT or index in around.opening or index in around.taken:
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
    """A line that names a document and comes again and again is the head of its pages."""
    names: dict[str, list[int]] = {}
    for index, one in found.items():
        if one.alone and one.level is None and _DOCUMENT.search(layout.text, one.title.start, one.title.end):
            names.setdefault(one.title.of(layout.text), []).append(index)
    for places in names.values():
        for index in places if len(places) >= _PAGES else ():
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
    if rest and (annexed or rest < 10 or _SHARED_FILE.search(layout.text, match.end(), paragraph.end)):
        return None
    return Unnumbered(title, index, alone=not rest, apart=True, leaf=not annexed, level=paragraph.level)


def _opening(layout: Layout, index: int, around: Surroundings) -> Unnumbered | None:
    """The line over what somebody says before the report begins: text follows, and no number stands before."""
    paragraph = layout.paragraphs[index]
    if _OPENING.match(layout.text, paragraph.start, paragraph.end) is None or index + 1 >= len(layout.paragraphs):
        return None
    below = around.items.get(index + 1)
    states = below is not None and (below.weight >= PLAIN or _is_sentence(layout, below))
    if not states and (index + 1 in around.opening or not _is_body(layout, index + 1, paragraph.length)):
        return None
    if any(opened < index for opened in around.opening):
        return None
    return Unnumbered(paragraph.span, index, alone=True, apart=True, leaf=True, level=paragraph.level)


def _is_sentence(layout: Layout, one: Titled) -> bool:
    """Whether an item is one sentence with its mark, and nothing else."""
    return one.alone and layout.text[one.title.end : one.title.end + 1] in ("。", "！")


def _hinted(layout: Layout, index: int) -> Unnumbered | None:
    paragraph = layout.paragraphs[index]
    if paragraph.level is None or paragraph.length > 100:
        return None
    title = paragraph.span.trimmed(layout.text, "。：:，,；;")
    return Unnumbered(title, index, alone=True, level=max(paragraph.level, 1)) if len(title) else None


def _short_line(layout: Layout, index: int, *, named: bool = False) -> bool:
    """Whether the words of paragraph ``index`` can be a heading: short, no sentence, no name, date, label or figure.

    ``named``: an organisation's name can be one there, for its paragraphs are numbered.
    """
    paragraph = layout.paragraphs[index]
    length = paragraph.end - paragraph.start
    if not 2 <= length <= _MOST_CLAIMED or paragraph.role is not _TEXT:
        return False
    words = layout.words(index)
    if (length > _MAX and not is_claim(words)) or _FIGURES.match(words):
        return False
    bare = words.rstrip("：: ")
    marks = "。；;！!" if words[0] in BULLETS else "。；;！!？?：:"
    if len(bare) < 2 or any(mark in bare for mark in marks) or bare.count("，") + bare.count(",") > 1:
        return False
    if words[-1] in COLONS and len(bare) > 12:
        return False
    if (
        _NOT_FIRST.match(words)
        or _NOT_LAST.search(words)
        or _CHECKED.search(words)
        or _SAMPLE.fullmatch(words)
        or _ADDRESSED.match(words)
        or _SHARED_FILE.search(words)
        or _NAMES.match(words)
        or _SPEAKER.match(words)
        or _PERSON.fullmatch(words)
    ):
        return False
    if starts_with_label(words) or whole_date(layout.text, paragraph.span) or fact_in(words):
        return False
    if is_organisation(bare) and not named:
        return False
    han = sum("\u4e00" <= char <= "\u9fff" for char in bare)
    return han >= 2 and (han + sum(map(str.isdecimal, bare))) * 5 >= len(bare) * 3


def _set_apart(layout: Layout, index: int, around: Surroundings) -> Unnumbered | None:
    """A short line between paragraphs: nothing unfinished before it, its own text or numbering after it."""
    if _stated(layout, index) and _after_an_end(layout, index, around):
        return Unnumbered(_bare(layout, index), index, alone=True)
    if index + 1 == len(layout.paragraphs):
        return None
    if _PAGE.fullmatch(layout.words(index + 1)):
        return None
    named = index > around.body and index + 1 in around.opening
    if not _short_line(layout, index, named=named) or not _after_an_end(layout, index, around):
        return None
    if not _heads(layout, index, around):
        heads_another = index + 1 not in around.opening and _short_line(layout, index + 1, named=True)
        if not (heads_another and index + 2 < len(layout.paragraphs) and _heads(layout, index + 1, around)):
            return None
    return Unnumbered(_bare(layout, index), index, alone=True)


def _heads(layout: Layout, index: int, around: Surroundings) -> bool:
    """Whether line ``index`` stands over a numbering that begins or runs past headings, or over text of its own."""
    if _ASKED.fullmatch(layout.words(index)):
        return layout.paragraphs[index + 1].role is _TEXT
    line, after = layout.paragraphs[index], layout.paragraphs[index + 1]
    number = around.opening.get(index + 1)
    if number is None:
        return _is_body(layout, index + 1, line.length)
    runs_on = index + 1 in around.items and _runs_on(layout, around.items[index + 1])
    last = layout.paragraphs[layout.block_end(index + 1)]
    runs_on = runs_on or (line.spaced and after.spaced and layout.text[last.end - 1] in SENTENCE_ENDS)
    return number == 1 or runs_on


def _paired(layout: Layout, free: Sequence[int], around: Surroundings) -> list[int]:
    """The lines in which a colon parts two halves of a title: two or more that begin unlike."""
    lines: dict[str, int] = {}
    for index in free:
        words = layout.words(index) if layout.paragraphs[index].length <= _MAX else ""
        pair = _PAIR.fullmatch(words)
        if pair is None or starts_with_label(words) or _NOT_LAST.search(words) or _NO_PAIR.search(words):
            continue
        if layout.paragraphs[index].start >= around.foot:
            break
        followed = around.opening.get(index + 1) == 1 or (
            index + 1 < len(layout.paragraphs) and _is_body(layout, index + 1, len(words))
        )
        if followed and _after_an_end(layout, index, around):
            lines.setdefault(pair[1], index)
    return list(lines.values()) if len(lines) > 1 else []


def _dashed(layout: Layout, free: Sequence[int], around: Surroundings) -> list[int]:
    """The lines with a dash over text, without a mark at their end; two or more: ——抢抓机遇，开启新征程."""
    found: list[int] = []
    for index in free:
        words = layout.words(index) if layout.paragraphs[index].length <= _MOST_CLAIMED else ""
        if not _DASHED.fullmatch(words) or index + 1 == len(layout.paragraphs):
            continue
        if _is_body(layout, index + 1, len(words)) and _after_an_end(layout, index, around):
            found.append(index)
    return found if len(found) > 1 else []


def _refrains(layout: Layout, free: Sequence[int], around: Surroundings) -> list[int]:
    """The lines that are sentences which begin alike, each over a paragraph much longer; two or more, in order."""
    alike: dict[str, list[int]] = {}
    for index in free:
        if index + 1 < len(layout.paragraphs) and layout.paragraphs[index].length <= _LONGEST_REFRAIN:
            words = layout.words(index)
            if _REFRAIN.match(words) and _over_text(layout, index) and _after_an_end(layout, index, around):
                alike.setdefault(words[:_REFRAIN_ALIKE], []).append(index)
    return sorted(index for lines in alike.values() if len(lines) > 1 for index in lines)


def _over_text(layout: Layout, index: int, times: int = 2) -> bool:
    """Whether the paragraph below line ``index`` is text, and so many times as long."""
    after = layout.paragraphs[index + 1]
    if after.role is not _TEXT or _NOT_FIRST.match(layout.text, after.start):
        return False
    return after.length > max(_PARAGRAPH, times * layout.paragraphs[index].length)


def _questions(layout: Layout, free: Sequence[int], around: Surroundings) -> list[Unnumbered]:
    """The lines that ask what the paragraphs below them answer, where there are two or more."""
    found: list[Unnumbered] = []
    for index, after in pairwise(free):
        paragraph = layout.paragraphs[index]
        if paragraph.length > _MAX or after != index + 1 or paragraph.start >= around.foot:
            continue
        if _QUESTION.fullmatch(layout.text, paragraph.start, paragraph.end) is None:
            continue
        answers = layout.text[layout.paragraphs[after].end - 1] not in "？?"
        if answers and _is_body(layout, after, paragraph.length) and _after_an_end(layout, index, around):
            found.append(Unnumbered(paragraph.span, index, alone=True))
    return found if len(found) > 1 else []


def _stated(layout: Layout, index: int) -> bool:
    """Whether a line is a short sentence over a paragraph much longer: 消费稳步回升。 heads what is told of it."""
    if index + 1 >= len(layout.paragraphs):
        return False
    words = layout.words(index)
    if _STATED.match(words) is None or _NO_HEADING.search(words) or fact_in(words):
        return False
    return _over_text(layout, index, 3)


def _broken_off(layout: Layout, index: int, around: Surroundings, found: dict[int, Unnumbered]) -> Unnumbered | None:
    """The last line of a text that breaks off behind a heading, where two like it stand before."""
    if index + 1 < len(layout.paragraphs) or not _short_line(layout, index) or not _after_an_end(layout, index, around):
        return None
    if sum(one.alone and not one.apart for one in found.values()) < _LIKE_IT:
        return None
    return Unnumbered(_bare(layout, index), index, alone=True)


def _bare(layout: Layout, index: int) -> Span:
    """A heading's line without its colon or bullet."""
    return layout.paragraphs[index].span.trimmed(layout.text, "：:。" + BULLETS)


def _runs_on(layout: Layout, item: Titled) -> bool:
    """Whether an item is a plain sentence, or a paragraph with a number: the numbering may run past headings."""
    paragraph = layout.paragraphs[item.item.paragraph]
    ended = layout.text[paragraph.end - 1] in SENTENCE_ENDS and not item.alone
    return item.weight >= PLAIN or (item.weight > 1 and ended and paragraph.end - paragraph.start > _PARAGRAPH)


def _is_body(layout: Layout, index: int, length: int) -> bool:
    paragraph = layout.paragraphs[index]
    if paragraph.role is not _TEXT:
        return paragraph.role is Role.TABLE
    size = paragraph.end - paragraph.start
    return size > max(24, length) or (size > length and layout.text[paragraph.end - 1] in SENTENCE_ENDS)


def _noted(layout: Layout, end: int) -> bool:
    """Whether a paragraph ends with a note behind its last sentence: …达到80%。（责任单位：住建局）."""
    return layout.text[end - 1] in "）)" and boundary_before(layout.text, end) is Boundary.SENTENCE


def _after_an_end(layout: Layout, index: int, around: Surroundings) -> bool:
    """Whether what stands before paragraph ``index`` is finished: a sentence, a heading, a table, or the front."""
    if index == 0 or index - 1 < around.body - 1:
        return True
    before = layout.paragraphs[index - 1]
    if before.role is not _TEXT or before.level is not None or index - 1 in around.taken:
        return True
    last = around.items.get(index - 1)
    if last is not None and last.alone and not last.is_point:
        return True
    if any(span.end >= before.end and span.start <= before.start for span in around.reserved[:4]):
        return True
    end = before.end
    char = layout.text[end - 1]
    if char in CLOSERS and end >= 2:
        char = layout.text[end - 2]
    if layout.text[before.start] in BULLETS or _CREDIT.fullmatch(layout.text, before.start, end):
        return layout.paragraphs[index].spaced
    if _SAMPLE.fullmatch(layout.text, before.start, end):
        return True
    if char in SENTENCE_ENDS + COLONS or _short_line(layout, index - 1) or _noted(layout, before.end):
        return True
    return layout.paragraphs[index].spaced and (before.length > 2 * _PARAGRAPH or layout.text[end - 1] in "）)")
