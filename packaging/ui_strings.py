"""What the window says, gathered from the source: every string that goes through Qt's ``tr`` or ``translate``.

Qt's own ``lupdate`` reads Python too, but leaves out calls it cannot parse without saying so, knows no plural forms in
``translate``, and cannot see through a function that fills in the context. Here such a call is either understood or
reported.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

_NUMBER = "%n"
_HINT = re.compile(r"\s*#: (.*)")


@dataclass(frozen=True, slots=True)
class UiString:
    """One string: where ``tr`` looks for it, its words, and what tells it from another with the same words."""

    context: str
    source: str
    comment: str = ""
    file: str = ""
    hint: str = ""
    """What the comment above the call, begun by ``#:``, says to translators."""
    plural: bool = False
    """Whether it counts something, so that there is a form for one and a form for many."""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


class ExtractionError(Exception):
    """A call whose words cannot be known from the source; its text names the place."""


def gather(root: Path, folder: str = "reader/ui") -> list[UiString]:
    """All strings of the modules below ``folder``, each once, in the order of files and lines."""
    found: dict[tuple[str, str, str], UiString] = {}
    for path in sorted((root / folder).rglob("*.py")):
        for one in strings_of(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()):
            known = found.get(one.key)
            if known is None:
                found[one.key] = one
            elif one.hint and not known.hint:
                found[one.key] = replace(known, hint=one.hint)
    return list(found.values())


def strings_of(text: str, file: str) -> list[UiString]:
    """The strings of one module. Raises :class:`ExtractionError` for words that are not written out."""
    module = ast.parse(text)
    finder = _Finder(file, text.splitlines(), _helpers(module))
    finder.visit(module)
    return finder.found


def _helpers(module: ast.Module) -> dict[str, str]:
    """The contexts filled in by functions that do nothing but hand their words to ``translate``, by their names."""
    found: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef) and (call := _only_call(node)) is not None:
            parameters = [one.arg for one in node.args.args]
            context, words = call.args[0], call.args[1]
            if isinstance(context, ast.Constant) and isinstance(words, ast.Name) and words.id in parameters[:1]:
                found[node.name] = str(context.value)
    return found


def _only_call(function: ast.FunctionDef) -> ast.Call | None:
    body = [one for one in function.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
    if len(body) != 1 or not isinstance(body[0], ast.Return) or not isinstance(body[0].value, ast.Call):
        return None
    call = body[0].value
    return call if _name(call.func) == "translate" and len(call.args) >= 2 else None


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


class _Finder(ast.NodeVisitor):
    def __init__(self, file: str, lines: list[str], helpers: dict[str, str]) -> None:
        self.found: list[UiString] = []
        self._file, self._lines, self._helpers = file, lines, helpers
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._helpers:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name, arguments = _name(node.func), list(node.args)
        if isinstance(node.func, ast.Name) and name in self._helpers:
            self._add(node, self._helpers[name], arguments)
        elif isinstance(node.func, ast.Attribute) and name == "tr":
            self._add(node, self._classes[-1] if self._classes else "", arguments)
        elif name == "translate" and len(arguments) >= 2:
            self._add(node, self._words(node, arguments[0]), arguments[1:])
        self.generic_visit(node)

    def _add(self, node: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        if not context or not arguments:
            raise ExtractionError(f"{self._file}:{node.lineno}: no context or no words")
        source = self._words(node, arguments[0])
        comment = "" if len(arguments) < 2 else self._words(node, arguments[1])
        counted = len(arguments) > 2 or any(one.arg == "n" for one in node.keywords)
        if _NUMBER in source and not counted:
            raise ExtractionError(f"{self._file}:{node.lineno}: %n without a number")
        self.found.append(UiString(context, source, comment, self._file, self._hint(node.lineno), counted))

    def _words(self, node: ast.Call, argument: ast.expr) -> str:
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str | None):
            raise ExtractionError(f"{self._file}:{node.lineno}: what is to be translated is not written out")
        return argument.value or ""

    def _hint(self, line: int) -> str:
        return " ".join(reversed(list(self._hints_above(line))))

    def _hints_above(self, line: int) -> Iterator[str]:
        for above in range(line - 2, -1, -1):
            found = _HINT.fullmatch(self._lines[above])
            if found is None:
                return
            yield found[1].strip()
