"""What the window says of failures and of documents, in the reader's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.app.collecting import CollectingFailed
from reader.app.numeric_query import QueryError, QueryProblem
from reader.app.report import Report
from reader.export.write import ExportError
from reader.script.lexicon import ConversionFailed
from reader.search.grammar import SearchQueryError
from reader.search.patterns import PatternError
from reader.source.document import ImportFailed
from reader.store.db import StoreError
from reader.ui.reading.content import META_JOINT

_CHARACTERS_A_MINUTE = 400
"""An adult reads 300 to 500 Chinese characters of expository prose a minute."""
_MINUTES_TOLD = 120
"""So many minutes and more are told in hours."""


def import_failed(error: ImportFailed) -> str:
    """One sentence: what happened to the file, and what can be done."""
    translate = QCoreApplication.translate
    sentence = {
        "missing": translate("Sentences", "找不到“{name}”，它可能已被移动或删除。"),
        "folder": translate("Sentences", "“{name}”是文件夹，请选择其中的文件。"),
        "unreadable": translate("Sentences", "无法读取“{name}”：{detail}。"),
        "empty": translate("Sentences", "“{name}”里没有文字。"),
        "binary": translate("Sentences", "“{name}”不是文本文件，没有打开。"),
        "unsupported": translate(
            "Sentences", "还不能打开“{name}”这类文件（{detail}）；请另存为 .docx、网页或纯文本再打开。"
        ),
        "protected": translate("Sentences", "“{name}”有密码保护；请另存为不带密码的文件再打开。"),
        "damaged": translate("Sentences", "“{name}”已损坏，无法取出文字。"),
        "crashed": translate("Sentences", "读取“{name}”时内存不足或程序意外结束，没有导入。"),
        "too_large": translate("Sentences", "“{name}”太大，没有打开。"),
        "pictures": translate("Sentences", "“{name}”是扫描的页面图片，里面没有文字，研读不做文字识别，没有导入。"),
        "encoding": translate("Sentences", "没有名为“{detail}”的文字编码。"),
        "editions": translate("Sentences", "“{name}”的批注在前后两版之间对应着，不能再改编码；一切照旧。"),
        "notes": translate("Sentences", "“{name}”没有改用其他编码：有 {detail} 条批注在那种读法里没有位置。"),
        "gone": translate(
            "Sentences", "“{name}”已不在原处或已改动，不能重新读取；书库里的文字和批注都完好。把原文件放回原处再试。"
        ),
    }.get(error.code, translate("Sentences", "无法打开“{name}”。"))
    return sentence.format(name=error.name, detail=error.detail)


def store_failed(error: StoreError) -> str:
    """One sentence: what the library could not do, and what is safe."""
    translate = QCoreApplication.translate
    sentence = {
        "locked": translate("Sentences", "书库正被另一个程序占用，这一步没有保存；请稍后再试。"),
        "disk-full": translate("Sentences", "磁盘已满，这一步没有保存；此前的批注都完好。腾出空间后再做一次即可。"),
        "read-only": translate("Sentences", "书库文件或所在的文件夹不可写，这一步没有保存；此前的批注都完好。"),
        "damaged": translate("Sentences", "书库文件已损坏；请从备份恢复。"),
        "not-a-library": translate("Sentences", "这个文件不是研读的书库，没有改动它。"),
        "cannot-open": translate("Sentences", "无法打开书库文件：{detail}"),
        "io": translate("Sentences", "读写书库时磁盘出错，这一步没有保存：{detail}"),
        "missing": translate(
            "Sentences", "书库里已没有这份文档或批注，可能被另一个程序删除了；这一步没有做，其余都在。"
        ),
        "changed": translate("Sentences", "书库同时被另一个程序改动，这一步没有做，一切照旧；请重新打开文档再试。"),
        "gone": translate("Sentences", "书库文件被移走或删除了，这一步没有保存。"),
        "replaced": translate("Sentences", "书库文件被别的程序（如同步软件）换掉了，这一步没有保存。"),
        "exists": translate("Sentences", "那里已有一个书库文件，没有移动，一切照旧；请另选文件夹：{path}"),
        "away": translate(
            "Sentences", "书库不在原处：{path}\n可能是硬盘或网络位置没有接上；接好后再打开研读，其中的内容都在。"
        ),
        "place-unknown": translate(
            "Sentences",
            "记着书库移到何处的文件读不出来：{path}（{detail}）\n没有打开也没有新建书库，其中的内容都在原处。"
            "让这个文件可读后再打开研读；书库没有移动过的话，删去它即可。",
        ),
        "occupied": translate("Sentences", "书库正在进行另一项更改，这一步没有做；请等它完成后再试。"),
        "duplicate": translate("Sentences", "书库里已有内容相同的文档。"),
        "not-a-bundle": translate("Sentences", "这个文件不是研读导出的书库，或已损坏；书库没有改动。"),
        "newer-bundle": translate("Sentences", "这个文件由较新版本的研读导出，请升级后再导入；书库没有改动。"),
        "newer-schema": translate("Sentences", "这个书库由较新版本的研读创建，请升级后再打开。"),
    }.get(error.code, translate("Sentences", "书库出错，这一步没有保存：{detail}"))
    return sentence.format(detail=error, path=error.path)


def dictionary_fault(error: ConversionFailed) -> str:
    """One sentence: which dictionary of the reader's is not used, why, and that the others are."""
    translate = QCoreApplication.translate
    sentence = {
        "folder": translate("Sentences", "找不到自己的词典所在的文件夹“{name}”，转换只用内置词典。"),
        "missing": translate("Sentences", "自己的词典“{name}”打不开，没有使用；其余的照常使用。"),
        "bytes": translate(
            "Sentences", "自己的词典“{name}”第 {line} 行不是 UTF-8 文字，这个文件没有使用；其余的照常使用。"
        ),
        "damaged": translate(
            "Sentences",
            "自己的词典“{name}”第 {line} 行应是“词、制表符、换成的词”，这个文件没有使用；其余的照常使用。",
        ),
    }.get(error.code, translate("Sentences", "自己的词典“{name}”没有使用。"))
    return sentence.format(name=Path(error.name).name or error.name, line=error.line)


def export_failed(error: ExportError) -> str:
    """One sentence: why nothing was exported."""
    return QCoreApplication.translate("Sentences", "没有导出：{detail}").format(detail=error)


def query_problem(error: QueryError) -> str:
    """One sentence: what is wrong with a query, and what to write instead."""
    translate = QCoreApplication.translate
    sentence = {
        QueryProblem.NO_VALUE: translate("Sentences", "“{detail}”后面还缺一个数，如 50%。"),
        QueryProblem.NO_NUMBER: translate("Sentences", "“{detail}”不是数；可写 50%、500万元、三成。"),
        QueryProblem.UNKNOWN_UNIT: translate("Sentences", "没有“{detail}”这个单位。"),
        QueryProblem.TWO_UNITS: translate("Sentences", "上下限的单位不是一类：{detail}。"),
        QueryProblem.NOTHING_BETWEEN: translate("Sentences", "没有数能同时满足这些条件：{detail}。"),
        QueryProblem.UNKNOWN_SIGN: translate("Sentences", "不能用“{detail}”查数；可用 >、>=、<、<=、=。"),
    }[error.problem]
    return sentence.format(detail=error.detail)


def failed(error: Exception) -> str:
    """The sentence for a failure of the world."""
    if isinstance(error, ImportFailed):
        return import_failed(error)
    if isinstance(error, StoreError):
        return store_failed(error)
    if isinstance(error, ExportError):
        return export_failed(error)
    raise error


def search_problem(error: SearchQueryError) -> str:
    """One sentence: where a query cannot be read, and what to write instead."""
    translate = QCoreApplication.translate
    sentence = {
        "quote": translate("Sentences", "第 {at} 个字处的引号没有另一半。"),
        "bracket": translate("Sentences", "第 {at} 个字处的括号没有另一半；要查括号本身，请放进引号。"),
        "term": translate("Sentences", "第 {at} 个字处的“{detail}”旁边缺少要查的词。"),
        "value": translate("Sentences", "“{detail}”后面还要写上内容，中间不留空格。"),
        "date": translate("Sentences", "看不懂“{detail}”：可写 date:2024、date:2023..2025 或 date:>=2024-06。"),
        "place": translate("Sentences", "“{detail}”只能是 in:text、in:titles 或 in:notes，并且不在括号和 NOT 里。"),
        "length": translate("Sentences", "条件太多，请少写几个词。"),
    }[error.code]
    return sentence.format(at=error.span.start + 1, detail=error.detail)


def pattern_problem(error: PatternError) -> str:
    """A few words: why a regular expression finds nothing."""
    translate = QCoreApplication.translate
    if error.code == "time":
        return translate("Sentences", "表达式太费时，已停下")
    return translate("Sentences", "表达式第 {at} 个字处有误").format(at=error.position + 1)


def collecting_failed(error: CollectingFailed) -> str:
    """Why a collection cannot be so."""
    translate = QCoreApplication.translate
    return {
        "no-name": translate("Sentences", "集合要有名称。"),
        "name-taken": translate("Sentences", "这里已有名为“{0}”的集合，换个名称。"),
        "inside-itself": translate("Sentences", "集合“{0}”不能放到它自己里面。"),
        "missing": translate("Sentences", "这个集合已经不在了。"),
    }[error.code].format(error.name)


def command_name(code: str) -> str:
    """What a command is called in the edit menu."""
    translate = QCoreApplication.translate
    return {
        "add-annotation": translate("Sentences", "添加批注"),
        "change-annotation": translate("Sentences", "编辑批注"),
        "delete-annotations": translate("Sentences", "删除批注"),
        "add-bookmark": translate("Sentences", "添加书签"),
        "import-notes": translate("Sentences", "导入批注"),
        "mark-places": translate("Sentences", "标注各处"),
        "resize-annotation": translate("Sentences", "调整标注范围"),
        "tag-annotations": translate("Sentences", "添加标签"),
        "untag-annotations": translate("Sentences", "移除标签"),
        "color-annotations": translate("Sentences", "更改颜色"),
        "style-annotations": translate("Sentences", "更改样式"),
        "restore-from-trash": translate("Sentences", "从回收站恢复"),
        "place-documents": translate("Sentences", "更新文件位置"),
        "merge-library": translate("Sentences", "合并书库"),
        "import-documents": translate("Sentences", "导入文件夹"),
        "import-document": translate("Sentences", "导入文档"),
        "tag-documents": translate("Sentences", "更改文档标签"),
        "rename-tag": translate("Sentences", "重命名标签"),
        "move-tag": translate("Sentences", "移动标签"),
        "merge-tag": translate("Sentences", "合并标签"),
        "delete-tag": translate("Sentences", "删除标签"),
        "color-tag": translate("Sentences", "更改标签颜色"),
        "make-tag": translate("Sentences", "新建标签"),
        "change-settings": translate("Sentences", "更改文档设置"),
        "remove-document": translate("Sentences", "移出书库"),
        "change-repairs": translate("Sentences", "更改修复"),
        "change-indicators": translate("Sentences", "更改指标"),
        "change-outline": translate("Sentences", "更改大纲"),
        "change-encoding": translate("Sentences", "更改编码"),
        "revise-document": translate("Sentences", "更新版本"),
        "settle-notes": translate("Sentences", "确认批注位置"),
        "change-rulings": translate("Sentences", "更改用字"),
        "rename-document": translate("Sentences", "重命名文档"),
        "set-status": translate("Sentences", "更改阅读状态"),
        "make-collection": translate("Sentences", "新建集合"),
        "rename-collection": translate("Sentences", "重命名集合"),
        "color-collection": translate("Sentences", "更改集合颜色"),
        "move-collection": translate("Sentences", "移动集合"),
        "delete-collection": translate("Sentences", "删除集合"),
        "collect-documents": translate("Sentences", "加入集合"),
        "uncollect-documents": translate("Sentences", "移出集合"),
    }.get(code, code)


def reading_minutes(characters: float) -> int:
    """How many minutes a reader takes for as many characters; at least one."""
    return max(1, round(characters / _CHARACTERS_A_MINUTE))


def reading_hours(minutes: int) -> int:
    """``minutes`` in whole hours where a reader thinks of them so, from two hours on; else 0."""
    return round(minutes / 60) if minutes >= _MINUTES_TOLD else 0


def meta_line(report: Report, characters: int, issuer: str, annotations: int) -> str:
    """The line under a title: issuer, date, characters, reading time, counts."""
    translate = QCoreApplication.translate
    minutes = reading_minutes(characters)
    hours = reading_hours(minutes)
    found = report.analysis
    parts = [
        issuer,
        found.date.iso if found.date else "",
        translate("Sentences", "{count:,} 字").format(count=characters),
        translate("Sentences", "约 {count} 小时").format(count=hours)
        if hours
        else translate("Sentences", "约 {count} 分钟").format(count=minutes),
        translate("Sentences", "%n 项指标", None, len(found.indicators)) if found.indicators else "",
        translate("Sentences", "%n 条批注", None, annotations) if annotations else "",
    ]
    return META_JOINT.join(part for part in parts if part)


def no_chinese_font() -> str:
    """What to do when no font on this machine has Chinese characters; in English too, since those cannot be read."""
    return QCoreApplication.translate(
        "Sentences",
        "系统没有中文字体，汉字会显示为方框。请安装中文字体，例如 Debian、Ubuntu 上的 fonts-noto-cjk。"
        " No Chinese font is installed: please install one, such as fonts-noto-cjk.",
    )
