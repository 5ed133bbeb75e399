"""The translations of the window: kept up with the source, checked, and compiled to what Qt loads.

    python packaging/translations.py update     after a change of the window's strings
    python packaging/translations.py check      what is untranslated, unused or wrong
    python packaging/translations.py compile    resources/i18n/*.qm, which a build does too

``update`` keeps every translation whose string is still in the source; a new string gets an unfinished one: the words
another context has for it, or, for zh-Hant, our own conversion as a draft. Translate it in the ``.ts`` file, by hand or
with Qt Linguist, following ``resources/i18n/glossary.md``, and take ``type="unfinished"`` away.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ts_file import Translation, read_ts, write_ts
from ui_strings import ExtractionError, UiString, gather

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"


@dataclass(frozen=True, slots=True)
class Target:
    """One language: the name of its file, what Qt calls it, and how many forms a number may ask for."""

    name: str
    locale: str
    plurals: int

    @property
    def path(self) -> Path:
        return FOLDER / f"yandu_{self.name}.ts"


TARGETS = (Target("zh_Hant", "zh_TW", 1), Target("en", "en", 2))
KEYS = FOLDER / "keys.ts"
"""How keys are written in every language where Qt's own words mislead: its 左鍵 is a button of the mouse."""
QT = (FOLDER / "qt_zh_Hans.ts", FOLDER / "qt_zh_Hant.ts")
"""The words of Qt's own dialogs that its translations lack."""
_PLACES = re.compile(r"\{[^{}]*\}|%n|%\d")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ENDS = ("…", "：", "？")
_LATIN_ENDS = {"…": "…", "：": ":", "？": "?"}
_QUOTES = str.maketrans("“”‘’", "「」『』")
HAN_KEPT = {"简体", "繁體", "臺灣", "香港", "繁体", "研读"}
"""What English writes in Chinese too: the scripts, each in its own, and the name of the program."""
EXAMPLES = "QueryHelp"
"""Where queries are shown as they are typed: reports are in Chinese."""


def update() -> list[str]:
    strings = gather(ROOT)
    for target in TARGETS:
        known = read_ts(target.path)
        by_words = {source: one for (_, source, _), one in known.items() if one.finished}
        for one in strings:
            if one.key not in known:
                known[one.key] = _draft(one, by_words.get(one.source), target)
        write_ts(target.path, target.locale, strings, known)
    return list(problems())


def _draft(one: UiString, elsewhere: Translation | None, target: Target) -> Translation:
    if elsewhere is not None and len(elsewhere.forms) == (target.plurals if one.plural else 1):
        return Translation(elsewhere.forms)
    if target.name == "zh_Hant":
        return Translation((_traditional(one.source),))
    return Translation(("",) * (target.plurals if one.plural else 1))


def _traditional(words: str) -> str:
    """``words`` as our own conversion writes them for Taiwan, with the region's vocabulary: a draft, no more."""
    sys.path.insert(0, str(ROOT))
    from reader.script.convert import converter

    return converter("s2twp").convert(words.translate(_QUOTES)).text


def problems() -> Iterator[str]:
    """What is wrong with the translations, a sentence each."""
    strings = {one.key: one for one in gather(ROOT)}
    for target in TARGETS:
        known = read_ts(target.path)
        for key in known.keys() - strings.keys():
            yield f"{target.name}: {key[0]}: unused: {key[1]}"
        for key, one in strings.items():
            for fault in _faults(one, known.get(key), target):
                yield f"{target.name}: {one.file} ({one.context}): {fault}: {one.source}"


def _faults(one: UiString, translation: Translation | None, target: Target) -> Iterator[str]:
    if translation is None:
        yield "not in the file"
        return
    if not translation.finished or not all(translation.forms):
        yield "untranslated"
        return
    if len(translation.forms) != (target.plurals if one.plural else 1):
        yield "plural forms"
    for form in translation.forms:
        yield from _faults_of_form(one, form, target)


def _faults_of_form(one: UiString, form: str, target: Target) -> Iterator[str]:
    source = one.source
    if sorted(_PLACES.findall(source)) != sorted(_PLACES.findall(form)):
        yield f"placeholders differ in “{form}”"
    if form != form.strip() and source == source.strip() and len(source) > 1:
        yield f"blanks around “{form}”"
    for end in _ENDS:
        wanted = end if target.name.startswith("zh") else _LATIN_ENDS[end]
        if len(source) > 1 and source.endswith(end) is not form.endswith(wanted):
            yield f"{end} at the end differs in “{form}”"
    if "&" in form and "&" not in source:
        yield f"an accelerator in “{form}”"
    if target.name == "en" and source not in HAN_KEPT and one.context != EXAMPLES:
        rest = form
        for kept in (*HAN_KEPT, *re.findall(r'"[^"]*"', form)):
            rest = rest.replace(kept, "")
        if _HAN.search(rest):
            yield f"Chinese in “{form}”"


def tool(name: str) -> Path:
    """A tool of Qt Linguist that comes with PySide6."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed")
    return Path(spec.origin).parent / (f"{name}.exe" if sys.platform == "win32" else name)


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Write a ``.qm`` into ``folder`` for each language, of what is finished, keys and Qt's words; the files."""
    written: list[Path] = []
    for source in (*(target.path for target in TARGETS), KEYS, *QT):
        path = folder / source.with_suffix(".qm").name
        subprocess.run(
            [tool("lrelease"), "-silent", "-nounfinished", source, "-qm", path], check=True, capture_output=True
        )
        written.append(path)
    return written


def main() -> int:
    parser = argparse.ArgumentParser(description="Keep, check or compile the translations of the window.")
    parser.add_argument("what", choices=("update", "check", "compile"))
    what = parser.parse_args().what
    if what == "compile":
        for path in compile_all():
            print(path)
        return 0
    try:
        found = update() if what == "update" else list(problems())
    except ExtractionError as error:
        raise SystemExit(str(error)) from None
    print("\n".join(found) or "All translations are complete.")
    return 1 if found and what == "check" else 0


if __name__ == "__main__":
    sys.exit(main())
