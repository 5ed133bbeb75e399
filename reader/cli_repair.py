"""``yandu repair``: a report's text with the damage repaired, or the list of repairs."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from reader.app.analysis_json import repair_objects
from reader.source.document import read_source
from reader.source.repair import repair


def add_repair(parser: argparse.ArgumentParser) -> None:
    """Add what ``yandu repair`` takes to ``parser``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the report")
    parser.add_argument("--json", action="store_true", help="the list of repairs instead of the text")
    parser.add_argument("--encoding", help="read the file in this encoding")
    parser.add_argument("--library", type=Path, metavar="PATH", help="read and repaired as this library's reader chose")


def repair_file(options: argparse.Namespace) -> int:
    """Carry out ``yandu repair``."""
    source = read_source(options.file, options.encoding)
    if options.library is None:
        repaired = repair(source.text, source.format)
    else:
        from reader.cli_known import known_report  # what libraries need takes longer to import than most reports
        from reader.cli_library import reading

        with reading(options.library) as session:
            repaired = known_report(session, source, options.encoding).repaired
    if options.json:
        print(json.dumps(repair_objects(source, repaired), ensure_ascii=False, indent=1))
    else:
        sys.stdout.write(repaired.text)
    return 0
