"""Reports that stand for all: for tests that need a window, or a minute, for each."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHAPES = (
    "01-multilevel.txt",
    "03-flattened.txt",
    "04-traditional-damaged.txt",
    "06-gb18030.txt",
    "07-economy-bulletin.html",
    "08-health-summary.docx",
    "09-company-annual-report.md",
    "17-wrapped-page.txt",
)
"""One sample of each format, encoding, script and damage; the other samples differ from these in what they tell of."""
SAMPLES = tuple(ROOT / "seeds" / name for name in SHAPES)
REAL = tuple(sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")))
"""The real reports, where they are at hand."""
