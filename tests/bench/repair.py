"""Repair: speed, memory, how time grows, and how much of simulated damage comes back.

    .venv/bin/python tests/bench/repair.py [--part speed|whole|growth|memory|recovery] [--length 1000000] [--only NAME]
        [--seed 1] [--wrong]

speed: MB (of UTF-8) a second on clean text, and on damaged reports repeated to ``--length`` characters.
whole: repair, detection of the script and conversion for Taiwan with its vocabulary, one after the other, of reports in
either script, of glossed ones with bytes damaged anew in every sixteenth line, and of damaged reports repeated, of
``--length`` characters (3,600,000 are 10 MB); with the peak of memory over the text's size in UTF-8 and over the size
of its ``str``. ``--only`` takes those whose names hold it, as it does of the inputs of growth.
growth: inputs made to be slow, at one length and at twice that, with the peak of memory; linear is a ratio of 2.
memory: the peak of repair alone. All peaks are tracemalloc's, the result among them and the text itself not.
recovery: lines of the sample reports, in both scripts, damaged as bytes in the ways seen in the wild; of the repairs
made, how many are right, among those called certain and those marked as guesses. ``--seed`` chooses which lines and
which damage: 1 and 2 were used while the thresholds were set, others were not. ``--wrong`` prints the wrong ones.

All times are processor time.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.script.convert import converter
from reader.script.detect import detect
from reader.script.view import View, ViewOptions, ViewScript, build_view
from reader.source.document import read_source
from reader.source.han import characters, readings
from reader.source.repair import repair
from reader.text.offsetmap import Edit

ROOT = Path(__file__).resolve().parents[2]
DAMAGE = {"shifted-bytes", "lost-punctuation", "misplaced-gloss"}
KINDS = ("stray byte", "narrowed", "narrowed, glosses", "glossed as bytes")


def reports(*, damaged: bool = False) -> list[str]:
    """The texts of the sample reports: those without damage, or those with."""
    found = [read_source(path).text for path in sorted((ROOT / "seeds").glob("*.txt"))]
    found += [read_source(path).text for path in sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))]
    hurt = [{edit.reason for edit in repair(text).edits} & (DAMAGE | {"gloss"}) for text in found]
    return [text for text, some in zip(found, hurt, strict=True) if bool(some) == damaged]


def timed(text: str) -> float:
    """Seconds that one repair of ``text`` takes, after a first small one that loads the tables."""
    repair("會(huì)議" * 4)
    start = time.process_time()
    repair(text)
    return time.process_time() - start


def repeated(texts: list[str], length: int) -> str:
    """``texts`` one after the other, over and over, cut at ``length``."""
    whole = "\n".join(texts) + "\n"
    return (whole * (length // len(whole) + 1))[:length]


def show_speed(length: int) -> None:
    samples = {"clean reports": reports(), "damaged reports": reports(damaged=True)}
    for name, texts in samples.items():
        for size in (length // 10, length):
            text = repeated(texts, size)
            seconds = timed(text)
            megabytes = len(text.encode()) / 1e6
            print(f"{name:16} {size:>10,} characters {seconds:8.2f} s {megabytes / seconds:8.2f} MB/s")


def peak_of(make: Callable[[], object]) -> int:
    """The most bytes held at once while ``make`` runs, its result among them."""
    tracemalloc.start()
    try:
        made = make()
        peak = tracemalloc.get_traced_memory()[1]
        del made
    finally:
        tracemalloc.stop()
    return peak


def against(text: str, peak: int) -> str:
    """``peak`` beside the two sizes of ``text``."""
    written, held = len(text.encode("utf-8", "surrogatepass")), sys.getsizeof(text)
    return f"peak {peak / 1e6:7.1f} MB, {peak / written:5.1f} x UTF-8, {peak / held:5.1f} x str"


def freshly_damaged(length: int, seed: int = 1) -> str:
    """Traditional reports with a reading behind each character that s2t made, and bytes damaged in every 16th line."""
    chance = random.Random(seed)
    lines = [line for report in reports() for line in converter("s2t").convert(report).text.split("\n")]
    spoil = (
        lambda line: lenient(b"\xa1" + line.encode("gbk", "ignore")),
        lambda line: glossed(lenient(narrowed(line.encode("gbk", "ignore")) or b"")),
        lambda line: glossed_as_bytes(line, chance),
    )
    sound = [glossed(line) for line in lines]
    made: list[str] = []
    size = 0
    while size < length:
        for line, plain in zip(lines, sound, strict=True):
            cut = line[chance.randrange(len(line) // 2 + 1) :]
            piece = chance.choice(spoil)(cut) if len(line) > 20 and chance.random() < 1 / 16 else plain
            made.append(piece)
            size += len(piece) + 1
    return "\n".join(made)[:length]


def viewed(text: str) -> View:
    """``text`` as a reader in Taiwan sees it, with Taiwan's words."""
    repaired = repair(text)
    return build_view(text, repaired, detect(repaired.text).script, ViewScript.TW, ViewOptions(vocabulary=True))


WHOLE: dict[str, Callable[[int], str]] = {
    "Simplified": lambda length: repeated(reports(), length),
    "Traditional": lambda length: converter("s2t").convert(repeated(reports(), length)).text,
    "glossed, repeated": lambda length: repeated(reports(damaged=True), length),
    "glossed, damaged anew": freshly_damaged,
}


def show_whole(length: int, only: str) -> None:
    for name in (name for name in WHOLE if only in name):
        text = WHOLE[name](length)
        viewed(text[:30_000])  # loads the tables
        start = time.process_time()
        view = viewed(text)
        seconds = time.process_time() - start
        edits = len(view.repaired.edits)
        del view
        size = len(text.encode("utf-8", "surrogatepass")) / 1e6
        peak = against(text, peak_of(lambda text=text: viewed(text)))
        print(
            f"{name:22} {size:6.1f} MB {seconds:7.2f} s {size / seconds:6.2f} MB/s {edits:>9,} repairs   {peak}",
            flush=True,
        )


HOSTILE = {
    "opening brackets": "（",
    "ASCII brackets": "(",
    "closing brackets": ")",
    "one character": "校",
    "one rare character": "瘧",
    "box drawing": "┺",
    "question marks": "?",
    "semicolons": ";",
    "bars": "|",
    "digits": "7",
    "stars": "*",
    "backticks": "`",
    "no-break spaces": "\xa0",
    "ideographic spaces": "\u3000",
    "empty lines": "\n",
    "NUL": "\0",
    "U+FFFD": "\ufffd",
    "beginnings of glosses": "會(huì",
    "glosses": "會(huì)",
    "wrong glosses": "會(xué)",
    "glosses in two characters": "日?qǐng)?bào)",
    "marks before readings": "?qǐng)",
    "rare signs": "規;瘧",
    "shifted brackets": "。ㄒ",
    "shifted headings": "。ㄒ唬┺k\n",
    "bullets": "一、",
    "lines of one character": "校\n",
    "page numbers": "— 3 —\n",
    "trails": "首页 > ",
    "bookmarks": "[bookmark:",
    "mojibake leads": "Ã",
    "mojibake leads in GBK": "鈥",
    "mojibake": "é”™",
    "mojibake in GBK": "锟斤拷",
    "mojibake, parted": "锟斤拷 é”™ 鈥淎 ",
    "mojibake, a run": "鍏ㄥ尯姘村埄",
    "fields": "HYPERLINK ",
    "links": "[a](",
    "wrapped lines": "全市教育系统围绕中心任务稳步推进各项工作，干部职工齐心协力\n",
    "white space": " \xa0",
    "line ends": "\r\n",
    "line end behind each": "校\r\n",
    "no-break spaces in threes": "校\xa0\xa0\xa0",
    "mojibake every few": "工作é”™è¯¯",
    "one line without signs": "全市教育系统围绕中心任务稳步推进各项工作干部职工齐心协力完成全年目标",
}


def show_growth(length: int, only: str) -> None:
    timed("。ㄒ唬┺k學(xué)條件")
    for name, piece in HOSTILE.items():
        if only not in name:
            continue
        half, whole = (timed(piece * (size // len(piece))) for size in (length // 2, length))
        text = piece * (length // len(piece))
        peak = against(text, peak_of(lambda text=text: repair(text)))
        times = f"{length // 2:>9,}: {half:6.2f} s   {length:>9,}: {whole:6.2f} s   x {whole / half:4.1f}"
        print(f"{name:26} {times}   {peak}", flush=True)


def show_memory(length: int) -> None:
    for name, texts in (("clean reports", reports()), ("damaged reports", reports(damaged=True))):
        text = repeated(texts, length)
        peak = peak_of(lambda text=text: repair(text))
        print(f"{name:16} {len(text):>10,} characters: {against(text, peak)}")


def lenient(data: bytes) -> str:
    """GBK as the programs decode it that damage pages: a pair that stands for nothing is dropped whole."""
    out: list[str] = []
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            out.append(chr(data[at]))
            at += 1
        elif at + 1 < len(data) and data[at + 1] >= 0x40:
            out.append(data[at : at + 2].decode("gbk", "ignore")[:1] if data[at] != 0x80 else "")
            at += 2
        else:
            at += 1
    return "".join(out)


def narrowed(data: bytes) -> bytes | None:
    """``data`` with the first A3 xx that stands across the border of two characters made ASCII."""
    at = 0
    while at < len(data) - 2:
        wide = data[at] >= 0x80
        if wide and data[at] != 0xA3 and data[at + 1] == 0xA3 and 0xA1 <= data[at + 2] <= 0xBF:
            return data[: at + 1] + bytes([data[at + 2] - 0x80]) + data[at + 3 :]
        at += 2 if wide else 1
    return None


def glossed(text: str) -> str:
    """``text`` with the reading behind each Traditional character, as some sites' converters leave it."""
    usual = {char: syllable for syllable, found in readings().items() for char in found.first}
    simplify = characters().simplify
    return "".join(f"{char}({usual[char]})" if ord(char) in simplify and char in usual else char for char in text)


def glossed_as_bytes(text: str, chance: random.Random) -> str:
    """``text`` with readings put behind Traditional characters by a program that looks for their bytes anywhere.

    It knows half of the characters, and takes them one after the other; the page then is decoded in one of the ways
    that programs have with a byte that begins no character.
    """
    usual = {char: syllable for syllable, found in readings().items() for char in found.first}
    simplify = characters().simplify
    table = [char for char in usual if ord(char) in simplify and len(char.encode("gbk", "ignore")) == 2]
    data = text.encode("gbk", "ignore")
    for char in chance.sample(table, len(table) // 2):
        key = char.encode("gbk")
        data = data.replace(key, key + f"({usual[char]})".encode("gbk", "ignore"))
    return chance.choice((marked, kept, lenient))(data)


def marked(data: bytes) -> str:
    """GBK with a question mark for two bytes that make no character, as the page from the wild was decoded."""
    out: list[str] = []
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        try:
            out.append(data[at : at + size].decode("gbk"))
        except UnicodeDecodeError:
            out.append("?")
        at += size
    return "".join(out)


def kept(data: bytes) -> str:
    """GBK as the WHATWG has it: U+FFFD for a byte that begins no character, and the ASCII behind it stays."""
    return data.decode("gbk", "replace")


def damaged_lines(seed: int) -> Iterator[tuple[str, str, str]]:
    """The kind of damage, the sound line, and the damaged one."""
    chance = random.Random(seed)
    for report in reports():
        for line in report.split("\n"):
            line = line.strip()
            if len(line) < 20:
                continue
            start = chance.randrange(max(1, len(line) - 80))
            piece = line[start : start + 80]
            for text in (piece, converter("s2t").convert(piece).text):
                headed = f"（{chance.choice('一二三四五六七八九')}）{text}"
                shifted = lenient(b"\xa1" + headed.encode("gbk", "ignore"))
                yield "stray byte", lenient(headed.encode("gbk", "ignore")), shifted
                data = narrowed(text.encode("gbk", "ignore"))
                if data:
                    sound, bad = lenient(text.encode("gbk", "ignore")), lenient(data)
                    yield "narrowed", sound, bad
                    if text != piece:
                        yield "narrowed, glosses", sound, glossed(bad)
                if text != piece:
                    yield "glossed as bytes", lenient(text.encode("gbk", "ignore")), glossed_as_bytes(text, chance)


def is_right(edit: Edit, edits: tuple[Edit, ...], source: str, sound: str) -> bool:
    """Whether what the repair put there stood there, beside one of its neighbours."""
    before = "".join(_cut(source, edits, max(0, edit.start - 60), edit.start))[-1:]
    after = "".join(_cut(source, edits, edit.end, min(len(source), edit.end + 60)))[:1]
    whole = f"\n{sound}\n"
    return before + edit.replacement in whole or edit.replacement + after in whole


def _cut(source: str, edits: tuple[Edit, ...], low: int, high: int) -> Iterator[str]:
    at = low
    for edit in edits:
        if at <= edit.start and edit.end <= high:
            yield source[at : edit.start]
            yield edit.replacement
            at = edit.end
    yield source[at:high]


def show_recovery(seed: int, *, wrong: bool) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for kind, sound, bad in damaged_lines(seed):
        if sound == bad:
            continue
        source = f"前文已完。\n{bad}\n后文也完。"
        repaired = repair(source)
        counts[kind, "lines"] += 1
        counts[kind, "whole"] += repaired.text == f"前文已完。\n{sound}\n后文也完。"
        for edit in repaired.edits:
            if edit.reason not in DAMAGE:
                continue
            right = is_right(edit, repaired.edits, source, sound)
            counts[kind, f"{'certain' if edit.certain else 'guess'} {'right' if right else 'wrong'}"] += 1
            if wrong and not right:
                print(kind, edit.certain, source[edit.start : edit.end], "->", edit.replacement, "|", sound)
    columns = ("lines", "whole", "certain right", "certain wrong", "guess right", "guess wrong")
    print(f"{'damage, seed ' + str(seed):20} " + " ".join(f"{column:>14}" for column in columns))
    for kind in KINDS:
        print(f"{kind:20} " + " ".join(f"{counts[kind, column]:>14}" for column in columns))


def main() -> None:
    """Prints the parts asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--part", choices=("speed", "whole", "growth", "memory", "recovery"))
    options.add_argument("--length", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", default="", help="of whole and growth, the inputs whose names hold this")
    options.add_argument("--wrong", action="store_true")
    chosen = options.parse_args()
    if chosen.part in (None, "speed"):
        show_speed(chosen.length)
    if chosen.part in (None, "whole"):
        show_whole(chosen.length, chosen.only)
    if chosen.part in (None, "growth"):
        show_growth(chosen.length, chosen.only)
    if chosen.part in (None, "memory"):
        show_memory(chosen.length)
    if chosen.part in (None, "recovery"):
        show_recovery(chosen.seed, wrong=chosen.wrong)


if __name__ == "__main__":
    main()
