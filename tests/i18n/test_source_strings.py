"""What the window says goes through ``tr``: a string in Chinese that does not would stay Chinese in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import translations

HAN = re.compile(r"[\u3400-\u9fff]")
NOT_SAID = {
    "language.py": {"简体中文", "繁體中文"},  # each language by its own name
    "names.py": {"简体", "繁體", "臺灣", "香港"},  # each script in its own characters
    "theme.py": {"学學"},  # what a font must have
    "lines.py": {"及和与與暨"},
    "font_choices.py": {"增长 3.2%", "增長 3.2%", "衞生 3.2%"},  # what a font looks like
}
PATTERNS = {"breaking.py", "preview.py", "rows.py"}
"""Modules whose Chinese is in patterns: of what reports say, and of classes of characters."""


def strings(module: ast.Module) -> Iterator[str]:
    said: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("tr", "translate", "_tr"):
                said |= {id(one) for one in ast.walk(node)}
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            said.add(id(node.value))  # a docstring
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def test_no_chinese_of_the_window_goes_past_the_translations():
    past = []
    for path in sorted((translations.ROOT / "reader" / "ui").rglob("*.py")):
        kept = NOT_SAID.get(path.name, set())
        if path.name not in PATTERNS:
            found = strings(ast.parse(path.read_text(encoding="utf-8")))
            past += [f"{path.name}: {text}" for text in found if HAN.search(text) and text not in kept]
    assert past == []
