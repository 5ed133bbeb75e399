"""Carrying notes over to a revised report: how many end up right, in review, or wrong, beside the usual scheme.

    .venv/bin/python tests/bench/anchoring.py [--seeds 20] [--first 1] [--notes 2000] [--usual 2] [--wrong]
    .venv/bin/python tests/bench/anchoring.py --long 1000000

Each run takes one report (the samples, and those of ../shared/seeds when they are there), repeats some of its
paragraphs and sentences (true twins), now and then puts readings behind its characters, marks it with ``--notes``
notes (words, single characters, figures, clauses, sentences, several paragraphs, phrases that stand three times or
more, parts of readings), and re-issues it with several of the mutations of ``tests/mutations.py``: paragraphs and
sentences inserted, deleted, moved, merged and split, figures revised, directions turned, lines wrapped, the script
converted, the file written in another encoding, another site's navigation around it. Each character knows where it
went, so every note has a true place.

A note whose characters are all there, in order and with nothing between them, *still exists*: it is right when it is
placed there, ``review`` when it is left to the reader, ``lost`` when it is called gone. One whose words are there while
the direction of its own sentence was turned round, or of whose words equal ones stand beside it, is counted apart
(``doubtful``): to leave it to the reader is right as well. A note whose words were changed or have gone is right when
it is placed where they were with no figure, unit, negation or direction changed, or when it is not placed. ``wrong``,
for all: placed anywhere else.

``--long N``: instead, how long it takes to compare texts of N / 4, N / 2 and N characters with their re-issues, changed
all through, and to carry 10,000 notes. In a large document the first number grows with the text, the second with the
notes.

``--usual N``: on the first N runs, the usual scheme too: an exact match with the best context, else the best fuzzy one
(Hypothesis' match-quote, with its weights and its limit of errors).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.annotate.carry import PLACED, Carried, Carrier, Fate, carry
from reader.annotate.edition import Edition
from reader.annotate.folding import fold
from reader.annotate.hard import hard_words
from reader.source.document import Source, read_source, source_from_bytes
from reader.source.repair import repair
from reader.text.span import Span
from tests.mutations import MUTATIONS, Line, Mutant, add_glosses, convert, note_spans, with_twins

ROOT = Path(__file__).resolve().parents[2]
CODECS = ("utf-8", "utf-8-sig", "utf-16", "gb18030", "big5hkscs")
_NEAR = 24
_LINES_AT_ONCE = 500
_FAR_MOVES = 20


def reports() -> list[str]:
    """The source texts of the reports with at least 1,500 characters, with plain line ends."""
    places = [ROOT / "seeds", ROOT.parent / "shared" / "seeds"]
    files = [file for place in places for file in sorted(place.glob("*.*")) if not file.name.endswith(".json")]
    texts = [read_source(file).text.replace("\r\n", "\n").replace("\r", "\n") for file in files]
    return [text for text in texts if len(text) >= 1500]


def reissued(text: str, others: Sequence[str], rng: random.Random) -> tuple[Mutant, list[str]]:
    """A mutant of ``text`` and what was done to it."""
    mutant = Mutant.of(text)
    names = rng.sample(list(MUTATIONS), rng.randint(1, 5))
    for name in (name for name in MUTATIONS if name in names):
        MUTATIONS[name](mutant, rng, others)
    if rng.random() < 0.4:
        simplified = "国" in text or "发" in text
        config = rng.choice(("s2t", "s2tw", "s2hk")) if simplified else "t2s"
        convert(mutant, config)
        names.append(config)
    return mutant, names


def encoded(mutant: Mutant, rng: random.Random) -> tuple[Source, str]:
    """The file of a mutant, read back; its encoding is one that can hold it."""
    text = mutant.text
    for codec in rng.sample(CODECS, len(CODECS)):
        try:
            source = source_from_bytes(text.encode(codec), "report.txt", None)
        except UnicodeEncodeError:
            continue
        if source.text == text:
            return source, codec
    raise ValueError("no encoding holds the text, or none is recognised")


# The truth


@dataclass(frozen=True, slots=True)
class Truth:
    """Where the characters of a note are now. ``hull`` is None when all have gone."""

    hull: Span | None
    exists: bool
    doubtful: bool


class Judge:
    """Knows the truth of one run."""

    def __init__(self, old: str, mutant: Mutant) -> None:
        self.old, self.new = old, mutant.text
        self.places = mutant.places()
        self.flipped = mutant.flipped
        self.seen = [not char.isspace() for char in old]
        self.shape = fold(self.new)
        self.old_shape = fold(old)

    def truth(self, span: Span) -> Truth:
        """Of an old span."""
        wanted = [at for at in range(span.start, span.end) if self.seen[at]]
        kept = [self.places[at] for at in wanted if at in self.places]
        if not kept:
            return Truth(None, exists=False, doubtful=False)
        hull = Span(min(kept), max(kept) + 1)
        whole = len(kept) == len(wanted) and kept == sorted(kept)
        folded = self.shape[1].map_span(hull).span
        exists = whole and folded.of(self.shape[0]) == fold(span.of(self.old))[0]
        # In a reading, or cut inside one: its characters and nothing else.
        exists = exists or (whole and "".join(hull.of(self.new).split()) == "".join(span.of(self.old).split()))
        return Truth(hull, exists, self._doubtful(span))

    def _doubtful(self, span: Span) -> bool:
        near = range(max(0, span.start - _NEAR), min(len(self.old), span.end + _NEAR))
        return any(at in self.flipped for at in near) or self._has_twin(span)

    def _has_twin(self, span: Span) -> bool:
        """Whether the same words follow or precede at once, so that one of two equal ones may have gone."""
        start = self.old.rfind("\n", 0, span.start) + 1
        words = span.of(self.old)
        sentence = self.old[max(start, span.start - 12) : span.end + 12].strip()
        around = self.old[max(0, span.start - 400) : span.end + 400]
        return around.count(sentence) > 1 and around.count(words) > 1


def judged(truth: Truth, judge: Judge, span: Span, carried: Carried) -> tuple[str, str]:
    """The class of a note and its verdict."""
    kind = "gone" if truth.hull is None else "altered" if not truth.exists else "exists"
    if kind == "exists" and truth.doubtful:
        kind = "doubtful"
    if carried.fate in PLACED and carried.span is not None:
        found = carried.span.trimmed(judge.new)
        if truth.exists and truth.hull is not None:
            same = fold_equal(judge, found, truth.hull)
            return kind, "right" if same else "wrong"
        if truth.hull is None:
            # A reading has gone while its character stands: the note stands on that.
            return kind, "right" if _of_reading(judge, span, found) else "wrong"
        old = judge.old_shape[1].map_span(span).span.of(judge.old_shape[0])
        hard = hard_words(old) == hard_words(judge.shape[1].map_span(found).span.of(judge.shape[0]))
        return kind, "right" if hard and found.overlaps(truth.hull) else "wrong"
    if kind == "exists":
        return kind, "lost" if carried.fate is Fate.ORPHAN else "review"
    if kind == "doubtful":
        return kind, "review"
    return kind, "orphan" if carried.fate is Fate.ORPHAN else "review"


def fold_equal(judge: Judge, found: Span, hull: Span) -> bool:
    """Whether two spans of the new text are the same place, but for what folding takes away at their ends."""
    shape = judge.shape[1]
    return shape.map_span(found).span == shape.map_span(hull).span


def _of_reading(judge: Judge, span: Span, found: Span) -> bool:
    start = span.start
    while start > 0 and judge.old[start] not in "(（":
        start -= 1
    return judge.places.get(start - 1) == found.start


# The usual scheme


def usual(old: str, new: str, spans: Sequence[Span]) -> list[Carried]:
    """Hypothesis' match-quote: the best scored exact match, else the best approximate one; no doubts."""
    return [_matched(old, new, span) for span in spans]


def _matched(old: str, new: str, span: Span) -> Carried:
    quote = span.of(old)
    prefix, suffix = old[max(0, span.start - 32) : span.start], old[span.end : span.end + 32]
    found: list[tuple[int, int, int]] = []
    at = new.find(quote)
    while at >= 0:
        found.append((at, at + len(quote), 0))
        at = new.find(quote, at + 1)
    if not found:
        found = _approximate(new, quote, min(256, len(quote) // 2))
    if not found:
        return Carried(Fate.ORPHAN)

    def score(match: tuple[int, int, int]) -> float:
        start, end, errors = match
        before = _near_score(new[max(0, start - len(prefix)) : start], prefix)
        after = _near_score(new[end : end + len(suffix)], suffix)
        place = 1.0 - abs(start - span.start) / len(new)
        return (50 * (1 - errors / max(1, len(quote))) + 20 * before + 20 * after + 2 * place) / 92

    start, end, _ = max(found, key=score)
    return Carried(Fate.EXACT, Span(start, end))


def _near_score(text: str, wanted: str) -> float:
    if not wanted:
        return 1.0
    best = _approximate(text, wanted, len(wanted))
    return 1.0 - min((errors for _, _, errors in best), default=len(wanted)) / len(wanted)


def _approximate(text: str, pattern: str, most: int) -> list[tuple[int, int, int]]:
    """The ends of the best approximate matches (Myers' bit vectors), each with a start of the pattern's length."""
    size = len(pattern)
    masks: dict[str, int] = {}
    for at, char in enumerate(pattern):
        masks[char] = masks.get(char, 0) | 1 << at
    full, top = (1 << size) - 1, 1 << (size - 1)
    plus, minus, score, best = full, 0, size, most
    found: list[tuple[int, int, int]] = []
    for at, char in enumerate(text):
        equal = masks.get(char, 0)
        across = (((equal & plus) + plus) ^ plus) | equal | minus
        more, less = minus | (full & ~(across | plus)), plus & across
        score += bool(more & top) - bool(less & top)
        more, less = (more << 1) & full, (less << 1) & full
        vertical = equal | minus
        plus, minus = less | (full & ~(vertical | more)), more & vertical
        if score < best:
            best, found = score, []
        if score <= best and len(found) < 64:
            found.append((max(0, at + 1 - size), at + 1, score))
    return found


# Running


def run(seed: int, count: int, method: Callable[[Source, Source, Sequence[Span]], Sequence[Carried]]) -> _Run:
    """One report, re-issued once, its notes carried by ``method``."""
    rng = random.Random(seed)
    texts = reports()
    text = texts[seed % len(texts)]
    others = [line for other in texts if other is not text for line in other.split("\n") if len(line.strip()) > 12]
    old = with_twins(text, rng)
    if rng.random() < 0.3:
        glossed = Mutant.of(old)
        add_glosses(glossed, rng, others)
        old = glossed.text
    notes = note_spans(old, count, rng)
    mutant, names = reissued(old, others, rng)
    source, codec = encoded(mutant, rng)
    before = source_from_bytes(old.encode(), "report.txt", None)
    started = time.process_time()
    carried = method(before, source, [span for _, span in notes])
    took = time.process_time() - started
    judge = Judge(old, mutant)
    verdicts = [
        (kind, *judged(judge.truth(span), judge, span, one), span, one)
        for (kind, span), one in zip(notes, carried, strict=True)
    ]
    return _Run(seed, len(old), [*names, codec], verdicts, took, judge)


@dataclass(frozen=True, slots=True)
class _Run:
    seed: int
    length: int
    done: list[str]
    verdicts: list[tuple[str, str, str, Span, Carried]]
    took: float
    judge: Judge


def ours(old: Source, new: Source, spans: Sequence[Span]) -> Sequence[Carried]:
    """As Yandu does it: both texts repaired and folded, compared once, each note carried."""
    editions = [Edition.of(one.text, repair(one.text, one.format)) for one in (old, new)]
    return carry(editions[0], editions[1], spans)


def theirs(old: Source, new: Source, spans: Sequence[Span]) -> Sequence[Carried]:
    """The usual scheme, on the text as it is."""
    return usual(old.text, new.text, spans)


def long_report(length: int, rng: random.Random) -> tuple[str, str]:
    """A text of ``length`` characters recombined of the reports' lines, with other figures; and its re-issue."""
    lines = [line for text in reports() for line in text.split("\n") if line.strip()]
    made: list[str] = []
    room = length
    while room > 0:
        line = "".join(str(rng.randint(0, 9)) if char in "0123456789" else char for char in rng.choice(lines))
        made.append(line)
        room -= len(line) + 1
    old = "\n".join(made)[:length]
    whole = Mutant.of(old)
    changed: list[Line] = []
    for at in range(0, len(whole.lines), _LINES_AT_ONCE):  # a mutation looks through all lines it is given
        part = Mutant(whole.lines[at : at + _LINES_AT_ONCE])
        for _ in range(sum(map(len, part.lines)) // 5000):
            for name in ("insert-sentences", "delete-sentences", "move-paragraphs"):
                MUTATIONS[name](part, rng, lines)
        MUTATIONS["revise-figures"](part, rng, lines)
        changed += part.lines
    for _ in range(_FAR_MOVES):
        changed.insert(rng.randrange(len(changed)), changed.pop(rng.randrange(len(changed))))
    return old, Mutant(changed).text


def show_long(longest: int, count: int = 10_000) -> None:
    """Processor time for texts of three lengths; the repair and the analysis of a document are not counted."""
    for length in (longest // 4, longest // 2, longest):
        rng = random.Random(1)
        old, new = long_report(length, rng)
        notes = [span for _, span in note_spans(old, count, rng)]
        repaired = [(text, repair(text)) for text in (old, new)]
        started = time.process_time()
        editions = [Edition.of(*one) for one in repaired]
        carrier = Carrier(editions[0], editions[1])
        compared = time.process_time()
        fates = Counter(carrier.carry(span).fate.value for span in notes)
        carried = time.process_time()
        told = ", ".join(f"{fate} {n}" for fate, n in sorted(fates.items()))
        print(f"{length:9} characters: compared in {compared - started:.2f} s, ", end="")
        print(f"{count} notes carried in {carried - compared:.2f} s ({told})", flush=True)


def show(title: str, runs: Sequence[_Run]) -> None:
    """A table of classes and verdicts."""
    counted = Counter((kind, verdict) for one in runs for _, kind, verdict, _, _ in one.verdicts)
    print(f"\n{title}: {len(runs)} runs, {sum(counted.values())} notes")
    for kind in ("exists", "doubtful", "altered", "gone"):
        row = {verdict: n for (found, verdict), n in sorted(counted.items()) if found == kind}
        total = sum(row.values())
        print(f"  {kind:9} {total:7}  " + "  ".join(f"{verdict} {n} ({n / total:.4f})" for verdict, n in row.items()))
    wrong = sum(n for (_, verdict), n in counted.items() if verdict == "wrong")
    exists = {verdict: n for (kind, verdict), n in counted.items() if kind == "exists"}
    print(
        f"  wrong {wrong}; right of those that still exist {exists.get('right', 0) / max(1, sum(exists.values())):.4f}"
    )


def by_kind(runs: Sequence[_Run]) -> None:
    """How many of each kind of note that still exists are right."""
    counted = Counter((note, verdict) for one in runs for note, kind, verdict, _, _ in one.verdicts if kind == "exists")
    for note in sorted({note for note, _ in counted}):
        total = sum(n for (found, _), n in counted.items() if found == note)
        print(f"    {note:12} {total:7}  right {counted[note, 'right'] / total:.4f}")


def show_examples(runs: Sequence[_Run], wanted: str, most: int) -> None:
    """Notes of one verdict, with what was done to the report."""
    for one in runs:
        for note, kind, verdict, span, carried in one.verdicts:
            if verdict == wanted and kind in ("exists", "altered", "gone", "doubtful") and most > 0:
                most -= 1
                judge, there = one.judge, carried.span
                truth = judge.truth(span).hull
                print(f"- seed {one.seed} {one.done} {note}/{kind} {carried.fate.value} {span}")
                print("    old  ", repr(judge.old[max(0, span.start - 14) : span.start]), repr(span.of(judge.old)[:60]))
                print("    after", repr(judge.old[span.end : span.end + 14]))
                for name, place in (("found", there), ("truth", truth)):
                    if place is not None:
                        around = judge.new[max(0, place.start - 14) : place.start]
                        print(
                            f"    {name}",
                            repr(around),
                            repr(place.of(judge.new)[:60]),
                            repr(judge.new[place.end : place.end + 14]),
                        )


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--usual", type=int, default=0)
    parser.add_argument("--wrong", action="store_true", help="print what was wrong")
    parser.add_argument("--show", default="wrong", help="print notes of this verdict")
    parser.add_argument("--long", type=int, default=0)
    options = parser.parse_args()
    if options.long:
        show_long(options.long)
        return
    seeds = range(options.first, options.first + options.seeds)
    runs = [run(seed, options.notes, ours) for seed in seeds]
    show("Yandu", runs)
    by_kind(runs)
    characters = sum(one.length for one in runs)
    print(f"  {sum(one.took for one in runs):.1f} s of processor time for {characters} characters")
    if options.wrong:
        show_examples(runs, options.show, 40)
    if options.usual:
        show("the usual scheme", [run(seed, options.notes, theirs) for seed in seeds[: options.usual]])


if __name__ == "__main__":
    main()
