"""Translation files in the format of Qt Linguist (TS 2.1)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ui_strings import UiString

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Translation:
    """The words for one string: one form, or as many as the language has numbers; not ``finished`` while a draft."""

    forms: tuple[str, ...] = ()
    finished: bool = False
    remark: str = ""
    """What a translator wrote beside it."""


def read_ts(path: Path) -> dict[_Key, Translation]:
    """The translations of a file by context, source and comment; none where there is no file."""
    if not path.exists():
        return {}
    found: dict[_Key, Translation] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = name, message.findtext("source") or "", message.findtext("comment") or ""
            found[key] = _translation(message)
    return found


def _translation(message: ET.Element) -> Translation:
    element = message.find("translation")
    remark = message.findtext("translatorcomment") or ""
    if element is None:
        return Translation(remark=remark)
    several = tuple(one.text or "" for one in element.iter("numerusform"))
    return Translation(several or (element.text or "",), "type" not in element.attrib, remark)


def write_ts(path: Path, language: str, strings: Iterable[UiString], known: dict[_Key, Translation]) -> None:
    """Write ``strings`` with what is ``known`` of them in ``language`` (as ``zh_TW``), sorted by context."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="zh_CN")
    contexts: dict[str, list[UiString]] = {}
    for one in strings:
        contexts.setdefault(one.context, []).append(one)
    for name in sorted(contexts):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for one in contexts[name]:
            _add_message(context, one, known.get(one.key, Translation()))
    ET.indent(root, "    ")
    written = ET.tostring(root, encoding="unicode")
    path.write_text(f"{_HEAD}{written}\n", encoding="utf-8", newline="\n")


def _add_message(context: ET.Element, one: UiString, translation: Translation) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if one.plural else {})
    ET.SubElement(message, "location", filename=f"../../{one.file}")
    ET.SubElement(message, "source").text = one.source
    if one.comment:
        ET.SubElement(message, "comment").text = one.comment
    if one.hint:
        ET.SubElement(message, "extracomment").text = one.hint
    if translation.remark:
        ET.SubElement(message, "translatorcomment").text = translation.remark
    element = ET.SubElement(message, "translation", {} if translation.finished else {"type": "unfinished"})
    if one.plural:
        for form in translation.forms or ("",):
            ET.SubElement(element, "numerusform").text = form
    else:
        element.text = translation.forms[0] if translation.forms else ""
