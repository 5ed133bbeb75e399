"""Texts made to be slow or to fill memory: what each step costs a character, and whether that grows with the length.

    .venv/bin/python tests/bench/hostile.py [--lengths 250000 1000000] [--only NAME] [--steps repair convert analyse]

Every text is one piece over and over. Each length runs in a process of its own: the repair, the view in Taiwan's
script with its words, and the analysis, one after the other. For each step the table has the processor's time for a
character at the longest length, how often that of the shortest it is (1.0 is linear), and the most memory held at the
longest: what the process grew by at its peak, over the text's size in UTF-8, with what the steps before returned.
A busy machine shifts single figures by a fifth and more: measure again what stands out, with ``--only``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.analyze.run import analyze_source
from reader.script.detect import detect
from reader.script.view import ViewOptions, ViewScript, build_view
from reader.source.document import Format, Source
from reader.source.repair import repair

Result = TypeVar("Result")
STEPS = ("repair", "convert", "analyse")
PIECES = {
    "digits": "9",
    "digits with commas": "1,",
    "decimals": "1.1 ",
    "percent signs": "%",
    "bullets": "一、",
    "bullets in brackets": "（一）",
    "bullets of points": "一是",
    "chapters": "第一章\n",
    "ordinals": "第一",
    "no punctuation": "全市教育系统围绕中心任务稳步推进各项工作干部职工齐心协力完成全年目标",
    "opening brackets": "（",
    "ASCII brackets": "(",
    "closing brackets": ")",
    "opening quotes": "“",
    "opening titles": "《",
    "one character": "校",
    "one frequent character": "的",
    "one rare character": "瘧",
    "box drawing": "┺",
    "question marks": "?",
    "semicolons": ";",
    "bars": "|",
    "rows of a table": "甲 | 5\n",
    "stars": "*",
    "backticks": "`",
    "spaces": " ",
    "no-break spaces": "\xa0",
    "no-break spaces in threes": "校\xa0\xa0\xa0",
    "ideographic spaces": "\u3000",
    "white space": " \xa0",
    "empty lines": "\n",
    "line ends": "\r\n",
    "line end behind each": "校\r\n",
    "line end behind each letter": "a\r\n",
    "lines of one character": "校\n",
    "NUL": "\0",
    "NUL behind each": "校\0",
    "NUL behind each letter": "a\0",
    "U+FFFD": "\ufffd",
    "beginnings of glosses": "會(huì",
    "glosses": "會(huì)",
    "wrong glosses": "會(xué)",
    "glosses in two characters": "日?qǐng)?bào)",
    "marks before readings": "?qǐng)",
    "rare signs": "規;瘧",
    "shifted brackets": "。ㄒ",
    "shifted headings": "。ㄒ唬┺k\n",
    "damage in every 16th line": "　　全县教育系统围绕中心任务稳步推进各项工作，成绩很好。\n" * 15
    + "規;瘧(yīng)用與縣直學(xué)?傊Q屆工作\n",
    "page numbers": "— 3 —\n",
    "trails": "首页 > ",
    "bookmarks": "[bookmark:",
    "fields": "HYPERLINK ",
    "links": "[a](",
    "addresses": "http://",
    "mail": "a@",
    "mojibake leads": "Ã",
    "mojibake leads in GBK": "鈥",
    "mojibake": "é”™",
    "mojibake in GBK": "锟斤拷",
    "mojibake, parted": "锟斤拷 é”™ 鈥淎 ",
    "mojibake, a run": "鍏ㄥ尯姘村埄",
    "mojibake every few": "工作é”™è¯¯",
    "wrapped lines": "全市教育系统围绕中心任务稳步推进各项工作，干部职工齐心协力\n",
    "beginnings of phrases": "干",
    "phrases in turns": "乾坤一发千钧",
    "counts": "3个",
    "ranges": "3至",
    "shares": "3%和",
    "dealt out": "分别5%、",
    "changes dealt out": "分别增长5%、",
    "times dealt out": "2023年和2024年分别5%和6%、",
    "times in a row": "2023年和",
    "times of things": "2024年的5人，",
    "times before": "由2020年的35%到2021年的",
    "times ahead": "到2025年5人",
    "changes": "增长5%、",
    "bases": "同比5%",
    "totals": "累计5人",
    "counted by head": "每人每月5元和",
    "means": "人均5元",
    "plans": "力争到2025年达到5%，",
    "sections of plans": "一、2026年计划\n2025年5人。\n",
    "ratios": "3∶1",
    "tables of two heads": "指标 | 2024年\n | 收入（万元） | 同比（%）\n甲 | 5 | 6\n",
    "dates": "2024年5月",
    "half-open brackets": "一1（%",
    "clauses": "开展工作",
    "each": "每",
    "and others": "等",
}
"""The pieces by name: match starts that lead nowhere, dense matches, and texts in which every character is repaired."""


@dataclass(frozen=True)
class Cost:
    """What one step cost at one length: nanoseconds of the processor a character, and memory over the text's size."""

    each: float
    times_text: float


def text_of(piece: str, length: int) -> str:
    """``piece`` over and over, ``length`` characters."""
    return (piece * (length // len(piece) + 1))[:length]


def memory(field: str) -> int:
    """A figure of this process in bytes: ``VmRSS`` is held now, ``VmHWM`` was the most since it was last set back."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith(field))) * 1024


def run_steps(text: str, wanted: Sequence[str]) -> dict[str, Cost]:
    """What the steps up to the last of ``wanted`` cost."""
    size = len(text.encode("utf-8", "surrogatepass"))
    before = memory("VmRSS")
    costs: dict[str, Cost] = {}

    def step(name: str, action: Callable[[], Result]) -> Result:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # sets the peak back
        start = time.process_time()
        made = action()
        seconds = time.process_time() - start
        costs[name] = Cost(seconds / len(text) * 1e9, (memory("VmHWM") - before) / size)
        return made

    repaired = step("repair", lambda: repair(text))
    detected = detect(repaired.text).script
    if "convert" in wanted:
        options = ViewOptions(vocabulary=True)
        step("convert", lambda: build_view(text, repaired, detected, ViewScript.TW, options))
    if "analyse" in wanted:
        source = Source(text, "0" * 64, "utf-8", Format.TXT, "hostile.txt")
        step("analyse", lambda: analyze_source(source, repaired, detected))
    return costs


def in_own_process(name: str, length: int, wanted: Sequence[str]) -> dict[str, Cost]:
    """:func:`run_steps` in a fresh interpreter."""
    command = [sys.executable, __file__, "--lengths", str(length), "--alone", name, "--steps", *wanted]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {step: Cost(*figures) for step, figures in found.items()}


def show(name: str, lengths: Sequence[int], wanted: Sequence[str]) -> None:
    costs = [in_own_process(name, length, wanted) for length in lengths]
    figures = []
    for step in wanted:
        first, last = costs[0][step], costs[-1][step]
        growth = last.each / max(first.each, 1)
        figures.append(f"{last.each:8.0f} ns x {growth:4.2f} {last.times_text:6.1f} x")
    print(f"{name:26} " + "   ".join(figures), flush=True)


def main() -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--lengths", type=int, nargs="+", default=(250_000, 1_000_000))
    options.add_argument("--only", default="", help="the texts whose names hold this")
    options.add_argument("--steps", nargs="+", choices=STEPS, default=STEPS)
    options.add_argument("--alone", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.alone:
        for text in (text_of(PIECES[chosen.alone], 3000), "會(huì)議。一、共3个\n" * 100):  # loads the tables
            run_steps(text, STEPS)
        costs = run_steps(text_of(PIECES[chosen.alone], chosen.lengths[0]), chosen.steps)
        print(json.dumps({step: (cost.each, cost.times_text) for step, cost in costs.items()}))
        return
    print(f"{'':26} " + "   ".join(f"{step:>28}" for step in chosen.steps))
    for name in PIECES:
        if chosen.only in name:
            show(name, chosen.lengths, chosen.steps)


if __name__ == "__main__":
    main()
