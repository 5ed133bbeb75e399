"""What speaks for an encoding and for a script, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.script.detect import Telling
from reader.source.decode import Evidence, EvidenceKind
from reader.ui.widgets.joining import bracketed, clauses, enumerated
from reader.ui.widgets.names import encoding_name


def encoding_words(
    encoding: str, evidence: tuple[Evidence, ...], undecodable: int, lost: int, common: float | None
) -> tuple[str, ...]:
    """Why a file is read in ``encoding``, and how well that goes.

    ``undecodable`` counts runs of bytes, ``lost`` bytes; ``common`` is the share of common characters, None without
    any outside ASCII.
    """
    translate = QCoreApplication.translate
    kinds = {one.kind for one in evidence if one.encoding == encoding}
    lines = [
        words
        for kind, words in (
            (EvidenceKind.OVERRIDE, translate("Evidence", "由您指定")),
            (EvidenceKind.BOM, translate("Evidence", "文件以这种编码的字节序标记（BOM）开头")),
            (EvidenceKind.DECLARED, translate("Evidence", "文件自己注明是这种编码")),
            (EvidenceKind.ASCII, translate("Evidence", "全部是 ASCII 字符，各种编码读来都一样")),
        )
        if kind in kinds
    ]
    if not kinds:
        return ()
    if undecodable:
        lines.append(translate("Evidence", "有 {0} 处共 {1} 个字节解不出文字").format(undecodable, lost))
    elif EvidenceKind.ASCII not in kinds:
        lines.append(translate("Evidence", "每个字节都能解出文字"))
    if common is not None:
        lines.append(translate("Evidence", "解出的字 {0} 是常用的").format(f"{common:.0%}"))
    others = dict.fromkeys(one.encoding for one in evidence if one.encoding != encoding)
    if others:
        names = enumerated(map(encoding_name, others))
        lines.append(translate("Evidence", "也像 {0}，但不如这种").format(names))
    return tuple(lines)


def script_words(found: Telling) -> str:
    """What tells a text's script: how many characters only one script uses, and which."""
    translate = QCoreApplication.translate
    if not found.hans_only and not found.hant_only:
        return translate("Evidence", "没有只见于简体或只见于繁体的字")
    hans = _counted(translate("Evidence", "只见于简体的字 {0} 个"), found.hans_only, found.hans_examples)
    hant = _counted(translate("Evidence", "只见于繁体的字 {0} 个"), found.hant_only, found.hant_examples)
    return clauses((hans, hant) if found.hans_only >= found.hant_only else (hant, hans))


def _counted(words: str, count: int, examples: str) -> str:
    if not count:
        return ""
    more = "…" if count > len(examples) else ""
    return bracketed(words.format(f"{count:,}"), enumerated(examples) + more)


def paragraph_words(found: Telling) -> str:
    """Which script the paragraph being read is taken for, and why."""
    translate = QCoreApplication.translate
    if found.hans_only == found.hant_only:
        return translate("Evidence", "正在读的这段看不出简繁，随上一段")
    sentence = (
        translate("Evidence", "正在读的这段按简体：{0}")
        if found.hans_only > found.hant_only
        else translate("Evidence", "正在读的这段按繁体：{0}")
    )
    return sentence.format(script_words(found))
