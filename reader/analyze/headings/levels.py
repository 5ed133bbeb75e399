"""The level of each entry of an outline: from the numberings seen, their order and their sequence.

No kind of numbering has a level of its own. A stack holds the open entries, the outermost first. A number that
follows on an open one's is its sibling; a new numbering opens below the innermost entry, or closes entries
whose own numbering does not go on. GB/T 9704's order (一、 （一） 1. （1）) only breaks ties.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyze.headings.entries import Entry
from reader.analyze.headings.markers import SECTIONS, Scheme
from reader.analyze.headings.places import (
    Open,
    Placed,
    begins_again,
    counts_on,
    first_unnumbered,
    heads,
    is_section_of_its_own,
    may_be_beside,
)
from reader.analyze.headings.running import heads_paragraphs, is_annex, running_schemes
from reader.analyze.headings.sequel import Sequel
from reader.text.records import maker

_placed = maker(Placed)
_DEEPEST, _SECOND = 9, 2
_CHAPTERS = frozenset((Scheme.PART, Scheme.CHAPTER))
"""Numberings with nothing above them but each other, and real parts without a number."""


def assign_levels(entries: Sequence[Entry]) -> list[Placed]:
    """The place of each of ``entries``; no level is skipped."""
    return _Tree(entries).place_all()


class _Tree:
    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._stack: list[Open] = []
        self._holder: tuple[int, Scheme | None, int] | None = None  # the last point that has headings below it
        self._nested: set[tuple[Scheme | None, Scheme | None]] = set()
        self._shapes: set[tuple[Scheme | None, bool]] = set()
        self._series = 0
        self._all = Sequel(entries)
        self._running = {scheme: 0 for scheme in running_schemes(entries)}

    def place_all(self) -> list[Placed]:
        placed: list[Placed] = []
        for index, entry in enumerate(self._entries):
            if entry.hint is not None and (entry.scheme is None or self._all.hints_agree):
                self._place_hinted(entry)
            elif entry.scheme is None:
                self._place_unnumbered(index, entry)
            else:
                self._place_numbered(index, entry)
            running = entry.scheme is not None and entry.scheme in self._running
            self._stack[-1].over = entry.scheme is None and self._all.heads_headings(index)
            placed.append(_placed(len(self._stack), self._stack[-1].series, running))
        return placed

    def _push(self, entry: Entry, scheme: Scheme | None, number: int, sibling: Open | None = None) -> None:
        del self._stack[_DEEPEST - 1 :]
        if sibling is None:
            self._series += 1
        if self._stack:
            self._nested.add((self._stack[-1].scheme, scheme))
            if scheme is None:
                self._shapes.add((self._stack[-1].scheme, entry.alone))
        series = self._series if sibling is None else sibling.series
        self._stack.append(Open(entry, scheme, number, series, 0 if sibling is None else sibling.most))

    def _beside(self, at: int, entry: Entry, scheme: Scheme | None, number: int) -> None:
        """Close the open entry ``at`` and put ``entry`` in its place, as the next of its series."""
        held = self._stack[at]
        if at == len(self._stack) - 1:
            held.most = max(held.most, entry.free)
        del self._stack[at:]
        self._push(entry, scheme, number, held)

    def _place_hinted(self, entry: Entry) -> None:
        depth = 0
        for depth_here, node in enumerate(self._stack):
            if node.entry.hint is not None and entry.hint is not None and node.entry.hint < entry.hint:
                depth = depth_here + 1
        if depth < len(self._stack) and self._stack[depth].scheme is entry.scheme:
            self._beside(depth, entry, entry.scheme, entry.number)
        else:
            del self._stack[depth:]
            self._push(entry, entry.scheme, entry.number)

    # Numbered entries

    def _place_running(self, entry: Entry, scheme: Scheme) -> None:
        """The next paragraph of a numbering that runs through: below the heading it stands under."""
        opened = [at for at, node in enumerate(self._stack) if node.scheme is scheme]
        if opened:
            self._beside(opened[-1], entry, scheme, entry.number)
            return
        self._push(entry, scheme, entry.number)
        self._running[scheme] = self._running[scheme] or self._series
        self._stack[-1].series = self._running[scheme]

    def _end_paragraph(self, index: int, entry: Entry) -> None:
        """Close the open paragraph of a numbering that runs through where a row of headings begins behind it.

        The first of a row right above the next paragraph, 4. > （一） > 5., heads that one: a list has more items.
        """
        after = self._entries[index + 1] if index + 1 < len(self._entries) else None
        if after is None or after.scheme not in self._running or after.free:
            return
        if entry.number == 1 and entry.alone and heads_paragraphs(entry):
            opened = [at for at, node in enumerate(self._stack) if node.scheme is after.scheme]
            del self._stack[opened[-1] if opened else len(self._stack) :]

    def _place_numbered(self, index: int, entry: Entry) -> None:
        if entry.scheme is not None and entry.scheme in self._running:
            self._place_running(entry, entry.scheme)
            return
        self._end_paragraph(index, entry)
        if entry.turned and (entry.point or entry.plain) and begins_again(self._stack, entry):
            self._back_to_section()
        if entry.ahead and entry.point and not entry.opens and not self._all.follow(SECTIONS, index):
            self._stack.clear()
        if self._ends_opening(index, entry):
            self._stack.clear()
        scheme, number = self._effective(index, entry)
        if entry.parents and self._place_decimal(entry):
            return
        opened = [at for at, node in enumerate(self._stack) if node.scheme is scheme]
        follows = [at for at in opened if number in (self._stack[at].number + 1, 0)]
        if follows:
            like = [at for at in follows if self._stack[at].entry.narrow is entry.narrow]
            self._beside((like or follows)[-1], entry, scheme, number)
        elif not opened:
            self._open(index, entry, scheme, number)
        elif number == 1:
            self._restart(index, opened[-1], entry, scheme)
        else:
            self._beside(opened[-1], entry, scheme, number)

    def _back_to_section(self) -> None:
        """Close what is open below the outermost section, or what is over it: a passage that begins anew is of no part.

        A question with its number, which is a plain sentence, is none, and the reply not below it.
        """
        sections = [at for at, node in enumerate(self._stack) if node.scheme in SECTIONS]
        asked = [at for at, node in enumerate(self._stack) if node.entry.plain]
        if sections:
            del self._stack[sections[0] or 1 :]
        elif asked:
            del self._stack[asked[0] :]
        else:
            while self._stack and self._stack[-1].scheme is None and not self._stack[-1].entry.alone:
                self._stack.pop()  # words that opened a paragraph

    def _ends_opening(self, index: int, entry: Entry) -> bool:
        """Whether the numbering proper begins here: an opening section (前言, 署长的话) stands beside it, not above.

        The items of an opening are its own, and so is a numbering below the chapters that come after it.
        """
        if not self._stack or entry.point or entry.plain or counts_on(self._stack, entry):
            return False
        if self._stack[0].entry.leaf:
            told = entry.ended and not entry.free  # a sentence right below 编制说明
            return not told and (entry.scheme in _CHAPTERS or not self._all.follow(_CHAPTERS, index))
        return self._chapters_begin(index, entry)

    def _chapters_begin(self, index: int, entry: Entry) -> bool:
        """Whether chapters begin behind a section without a number that has its own text, whatever it is called.

        It is above them where it only stands right over them, or where they begin again under another one like it.
        """
        if entry.scheme not in _CHAPTERS or not self._all.is_first(index):
            return False
        sections = [node for node in self._stack if not node.entry.point]
        if not entry.free and len(sections) == len(self._stack):
            return False
        if any(node.scheme is not None or node.entry.apart or node.entry.hint is not None for node in sections):
            return False
        for after in self._entries[index + 1 :]:
            if after.apart and not after.leaf:
                return True
            if after.scheme is entry.scheme and after.number == 1:
                return False
        return True

    def _effective(self, index: int, entry: Entry) -> tuple[Scheme | None, int]:
        """Which half of a double marker counts, 1. or （一）: the one that the next marker continues."""
        if entry.inner is None:
            return entry.scheme, entry.number
        following = self._all.next_numbered[index]
        if following is not None:
            after = self._entries[following]
            if after.inner is None and (after.scheme, after.number - 1) == entry.inner:
                return entry.inner
        if any(node.scheme is entry.inner[0] and node.number == entry.inner[1] - 1 for node in self._stack):
            return entry.inner
        return entry.scheme, entry.number

    def _place_decimal(self, entry: Entry) -> bool:
        """Put 1.2 under the open entry numbered 1, if there is one."""
        for at in range(len(self._stack) - 1, -1, -1):
            node = self._stack[at]
            if node.scheme is entry.scheme and node.entry.parents == entry.parents:
                self._beside(at, entry, entry.scheme, entry.number)
                return True
            shallower = node.scheme is not None and entry.scheme is not None and node.scheme < entry.scheme
            if shallower and node.number == entry.parents[-1] and node.entry.parents == entry.parents[:-1]:
                del self._stack[at + 1 :]
                self._push(entry, entry.scheme, entry.number)
                return True
        return False

    def _restart(self, index: int, at: int, entry: Entry, scheme: Scheme | None) -> None:
        """A series begins again while one of its kind is open.

        After a paragraph that belongs to no entry it starts afresh at level 1 when that paragraph is a full
        sentence (labelling policy); when the paragraph only introduces a list, the list is below its entry, unless that
        said all in a sentence, and so it is right below the line of a heading that would have nothing under it else.
        One in brackets of the other width, (一) and （一）, is another numbering: below the line of that heading.
        """
        node = self._stack[at]
        if entry.opens and entry.narrow is not node.entry.narrow and node.entry.alone and not node.entry.plain:
            self._push(entry, scheme, entry.number)
            return
        if entry.opens and node.entry is self._entries[index - 1] and heads(node, entry):
            self._push(entry, scheme, entry.number)
            return
        if entry.point and entry.announced and self._all.comes_back(node.number, index):
            self._push(entry, scheme, entry.number)
            return
        if entry.opens and entry.lead and not entry.point:
            usual = max(node.most, 1 if self._stack[-1].entry.alone else 0)
            if entry.free > usual:
                section = self._stack[0]
                stays = is_section_of_its_own(section) or (at > 0 and section.scheme is None and section.entry.alone)
                del self._stack[1 if stays else 0 :]
                self._push(entry, scheme, entry.number)
                return
            is_title = node.entry.alone and not (node.entry.plain or node.entry.ended)
            if entry.lead in "：:" and is_title and at == len(self._stack) - 1:
                self._push(entry, scheme, entry.number)
                return
        parent_goes_on = (
            at == len(self._stack) - 1 and not entry.opens and node.entry.opens and self._goes_on(at, index)
        )
        if parent_goes_on:
            self._push(entry, scheme, entry.number)
        else:
            del self._stack[at:]
            self._push(entry, scheme, entry.number)

    def _open(self, index: int, entry: Entry, scheme: Scheme | None, number: int) -> None:
        """Begin a series below the innermost entry that stays open; none does where the report looks ahead by now."""
        if entry.ahead and entry.opens and number == 1 and not entry.point and self._is_told(entry):
            self._stack.clear()
        if number > 1 and self._goes_on_from_before(index, entry):
            self._stack.clear()
        if (first := first_unnumbered(self._stack, self._entries, index)) is not None:
            self._beside(first, entry, scheme, number)
            return
        top = self._stack[-1] if self._stack else None
        counted = top is not None and entry.point and entry.opens and top.entry.opens and top.number == number - 1 > 0
        if top is not None and counted and (top.entry.point or number > _SECOND):
            self._beside(len(self._stack) - 1, entry, scheme, number)  # 首先，…⏎第二，…; 一、…⏎二、…⏎三是…
            return
        while self._stack and self._closes(index, entry, scheme):
            self._stack.pop()
        self._push(entry, scheme, number)

    def _goes_on_from_before(self, index: int, entry: Entry) -> bool:
        """Whether the numbering began before the text did: the headings without a number so far are of its last item.

        They stand at the top, for levels are counted from there, and so does what comes beside that item.
        """
        if entry.point or entry.scheme is None or not self._all.is_first(index):
            return False
        if any(map(is_section_of_its_own, self._stack)):
            return False  # 附件2⏎二、…, or the question of a council under its title
        return all(node.scheme is None and not node.entry.chapter and node.entry.hint is None for node in self._stack)

    def _is_told(self, entry: Entry) -> bool:
        """Whether the last of a row of headings without a number has more text than any before it, before ``entry``."""
        top = self._stack[-1] if self._stack else None
        return top is not None and top.scheme is None and 0 < top.most < entry.free

    def _closes(self, index: int, entry: Entry, scheme: Scheme | None) -> bool:
        """Whether the innermost entry ends where a series of ``scheme`` begins."""
        top = self._stack[-1]
        if top.scheme is None or scheme is None:
            return False
        if entry.point and top.entry.point and entry.opens and not top.entry.opens:
            return True  # 一是 amid a paragraph has no 一要 in paragraphs of their own below it
        if (top.scheme, scheme) in self._nested:
            return False
        if (scheme, top.scheme) in self._nested:
            return True
        if scheme > top.scheme and (entry.point or not top.entry.point):
            return False
        if entry.number == 1 and top.entry is self._entries[index - 1]:
            amid = top.entry.opens and not entry.opens and not entry.free
            if heads(top, entry) or entry.introduced or (amid and top.entry.point and not entry.point):
                return False  # 三是改善民生。1、路网工程。…
        return not self._goes_on(len(self._stack) - 1, index)

    def _goes_on(self, at: int, index: int) -> bool:
        """Whether the series of the open entry ``at`` continues after entry ``index``, before its parents' do."""
        node = self._stack[at]
        following = self._all.next_of(node.scheme, index)
        if following is None or self._entries[following].number not in (node.number + 1, 0):
            return False
        for parent in self._stack[:at]:
            other = self._all.next_of(parent.scheme, index)
            if other is not None and other < following:
                return False
        return True

    # Entries without a number

    def _place_unnumbered(self, index: int, entry: Entry) -> None:
        if entry.turned and not entry.alone:
            self._back_to_section()
        if not entry.alone and self._within_point(index):
            self._holder = (len(self._stack), self._stack[-1].scheme, self._stack[-1].number)
            self._push(entry, None, 0)
            return
        has_points = any(node.entry.point for node in self._stack[-1:])
        while self._stack and self._stack[-1].entry.point:
            self._stack.pop()
        if entry.apart or entry.chapter or (entry.stock and self._stack and self._stack[0].scheme is None):
            if is_annex(entry):
                self._running = dict.fromkeys(self._running, 0)
            self._stack.clear()
            self._push(entry, None, 0)
            return
        if entry.alone and len(self._stack) > 1 and self._stack[0].entry.leaf:
            del self._stack[1:]  # such a section has no others
        if entry.whole is not None and self._below_whole(self._entries[entry.whole], entry):
            return
        if self._by_bullet(entry) or self._in_block(entry) or self._beside_its_like(index, entry):
            return
        running = self._running_below(index)
        if running is not None:
            self._above_running(index, running)
            return
        following = self._all.next_numbered[index]
        told = following is not None and not self._all.is_parted(index, following)
        if following is None or not (told and self._by_what_follows(self._entries[following], entry)):
            self._by_what_precedes(entry, has_points=has_points)

    def _below_whole(self, whole: Entry, entry: Entry) -> bool:
        """Put a heading below the open one that names it, beside what stands there."""
        below = next((at + 1 for at, node in enumerate(self._stack) if node.entry is whole), 0)
        if below:
            del self._stack[below + 1 :]
            self._beside_unnumbered(below, entry)
        return below > 0

    def _within_point(self, index: int) -> bool:
        """Whether the innermost open entry is a point in a paragraph, and goes on behind or had one before it."""
        top = self._stack[-1] if self._stack else None
        if top is None or not (top.entry.point and top.entry.opens):
            return False
        depth = len(self._stack)
        return self._holder == (depth, top.scheme, top.number - 1) or self._goes_on(depth - 1, index)

    def _by_bullet(self, entry: Entry) -> bool:
        """Put a line with a bullet beside the open one that has the same, or below another one or a line."""
        marked = [at for at, node in enumerate(self._stack) if entry.bullet and node.entry.bullet]
        alike = [at for at in marked if self._stack[at].entry.bullet == entry.bullet]
        if not marked and not (self._stack and entry.bullet.startswith(("—", "–")) and self._stack[-1].entry.alone):
            return False
        if alike:
            self._beside(alike[-1], entry, None, 0)
        else:
            self._push(entry, None, 0)
        return True

    def _in_block(self, entry: Entry) -> bool:
        """Put a heading at the top when an empty line sets it off, below the one before that is so when none does.

        So it is where empty lines part the sections of a text and nothing else.
        """
        if not self._all.has_blocks or not entry.alone or any(node.scheme is not None for node in self._stack):
            return False
        del self._stack[0 if entry.spaced else 1 :]
        self._push(entry, None, 0)
        return True

    def _beside_its_like(self, index: int, entry: Entry) -> bool:
        """Put a heading right above another one beside the open one that is so as well: both head headings."""
        if not self._all.heads_headings(index):
            return False
        for at in range(len(self._stack) - 2, -1, -1):
            node = self._stack[at]
            if node.over and node.scheme is None:
                self._beside(at, entry, None, 0)
                return True
        return False

    def _running_below(self, index: int) -> Scheme | None:
        """The numbering that runs through whose next paragraph stands right below, perhaps below a numbered heading."""
        following = self._all.next_numbered[index]
        if self._running and following == index + 1 and heads_paragraphs(self._entries[following]):
            following = self._all.next_numbered[following]
        scheme = None if following is None else self._entries[following].scheme
        return scheme if scheme in self._running else None

    def _above_running(self, index: int, scheme: Scheme | None) -> None:
        """A heading over numbered paragraphs: below the heading right before it, else beside the last one."""
        opened = [at for at, node in enumerate(self._stack) if node.scheme is scheme]
        del self._stack[opened[-1] if opened else len(self._stack) :]
        while len(self._stack) > 1 and heads_paragraphs(self._stack[-1].entry) and self._is_below_unnumbered():
            self._stack.pop()
        entry = self._entries[index]
        before = self._entries[index - 1] if index else None
        if before is not None and before.scheme is None and before.alone and not (before.leaf or entry.free):
            self._push(entry, None, 0)
        else:
            self._beside_unnumbered(0, entry)

    def _is_below_unnumbered(self) -> bool:
        """Whether the innermost open entry is below a heading without a number, and none of those below one like it."""
        scheme = self._stack[-1].scheme
        return (scheme, True) not in self._shapes and any(node.scheme is None for node in self._stack)

    def _by_what_follows(self, after: Entry, entry: Entry) -> bool:
        """Above a numbering that begins anew; within one that goes on."""
        opened = [at for at, node in enumerate(self._stack) if node.scheme is after.scheme]
        if not opened:
            return False
        goes_on = [at for at in opened if self._stack[at].number == after.number - 1]
        if after.number != 1 and not goes_on:
            return False
        # a numbering of plain paragraphs goes on from one unnumbered section into the next
        if after.number == 1 or (self._stack[goes_on[-1]].entry.plain and after.plain):
            del self._stack[(opened if after.number == 1 else goes_on)[-1] :]
            self._beside_unnumbered(0, entry)
            return True
        floor = goes_on[-1] + 1
        while len(self._stack) > floor and self._stack[-1].scheme is not None and not self._stack[-1].entry.alone:
            self._stack.pop()
        if self._stack[-1].over and entry.alone and not entry.free:
            self._push(entry, None, 0)
        else:
            self._beside_unnumbered(floor, entry)
        return True

    def _beside_unnumbered(self, floor: int, entry: Entry) -> None:
        """Put ``entry`` beside the innermost open unnumbered entry from ``floor`` on, if any, else below."""
        at = len(self._stack) - 1
        if floor == 0:
            held = at if at >= 0 and may_be_beside(self._stack[at]) else None
        else:
            held = next((k for k in range(at, floor - 1, -1) if may_be_beside(self._stack[k])), None)
        if held is None:
            self._push(entry, None, 0)
        else:
            self._beside(held, entry, None, 0)

    def _by_what_precedes(self, entry: Entry, *, has_points: bool) -> None:
        """Where such headings stood before; below a heading with nothing under it yet; else beside the last one.

        ``has_points``: the innermost entry left open has had points, 一是 or 首先, under it.
        """
        if self._stack and self._stack[-1].over and entry.alone and not (entry.free or has_points):
            self._push(entry, None, 0)
            return
        for at in range(len(self._stack) - 1, -1, -1):
            node = self._stack[at]
            if node.scheme is not None and (node.scheme, entry.alone) in self._shapes:
                self._beside_unnumbered(at + 1, entry)
                return
        top = self._stack[-1].entry if self._stack else None
        # No chapter opens amid a line, and none is a sentence of its own (经济运行持续向好。).
        run_in = not (entry.alone and not entry.ended) and top is not None and top.scheme is not None
        is_bare = entry.free == 0 and not has_points
        held = [at for at, node in enumerate(self._stack) if may_be_beside(node)]
        alike = [at for at in held if self._stack[at].entry.alone is entry.alone]
        said_all = top is not None and top.ended and bool(alike)  # an item of a list in sentences heads nothing
        if top is not None and not (top.leaf or top.plain) and (run_in or (top.alone and is_bare and not said_all)):
            self._push(entry, None, 0)
            return
        if held and not (alike or entry.alone or self._stack[held[-1]].entry.apart):
            del self._stack[held[-1] + 1 :]  # words that open a paragraph are never beside a line over it
            self._push(entry, None, 0)
            return
        alike = alike or held
        alike = [at for at in alike if self._stack[at].entry.halved is entry.halved] or alike
        if alike:
            self._beside(alike[-1], entry, None, 0)
        else:
            decimals = [at for at, node in enumerate(self._stack) if node.entry.parents]
            chapter = bool(self._stack) and self._stack[0].entry.chapter
            del self._stack[decimals[-1] + 1 if decimals else int(chapter) :]  # none has the sections 4.1, 4.2 below it
            self._push(entry, None, 0)
