"""Makes ``seeds/22-archives.pdf``, the sample report that is a PDF: two pages with a running head, numbers and a table.

    QT_QPA_PLATFORM=offscreen python packaging/sample_pdf.py [--out seeds/22-archives.pdf]

The labels beside it name the file by its bytes, and each run gives it another date: make new ones when it is made anew.
The characters that are used of Noto Sans CJK (SIL Open Font License) stand in it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

ROOT = Path(__file__).resolve().parents[1]
HEAD = "澧滨市档案局年度报告"
TITLE = "澧滨市档案局2024年工作总结"
BEFORE = (
    "2024年，市档案局围绕“存史、资政、育人”，全年承担重点任务26项，办结25项，另有1项按计划跨年推进。现将主要情况总结如下。",
    "一、主要工作",
    "（一）馆藏更加丰富。全年接收到期档案3.86万卷、12.4万件，征集口述史料47份、老照片1320张。馆藏总量达到58.2万卷，"
    "同比增长7.1%。抢救修复破损档案2.3万页，其中清代契约文书416件。",
    "（二）数字化步伐加快。投入专项经费345.6万元，扫描纸质档案612万页，馆藏数字化率由68.5%提高到79.3%，提高10.8个百分点。"
    "建成全市统一的电子档案平台，接入单位118家，在线归档率达到92%。",
    "（三）利用服务更加便民。全年接待查档12,706人次，其中网上办理占41.5%；推行“一网查档、就近取件”，平均办理时间由3天"
    "缩短到0.5天，群众满意率98.6%。举办专题展览9场，参观人数6.4万人次，编印史料汇编5种8000册，制作短片12部，点击量超过"
    "210万次。面向中小学开设“档案里的家乡”课程36节，2800余名学生走进展厅。",
    "（四）安全底线守得更牢。新库房投入使用，面积8600平方米，温湿度监测点增至240个。开展安全检查14轮，整改隐患31处，整改率"
    "100%；异地备份数据86TB，全年没有发生一起失泄密事件。",
    "二、县区完成情况",
)
TABLE = (
    ("县区", "接收档案（万卷）", "数字化率（%）", "查档（人次）"),
    ("东澧区", "1.42", "84.6", "5230"),
    ("南塘县", "1.08", "76.2", "3918"),
    ("云栖县", "0.75", "71.9", "2046"),
)
BEHIND = (
    "三、存在的问题",
    "一是专业人员不足，全馆在编52人，其中档案专业毕业的只有19人；二是乡镇档案室条件较差，仍有23个乡镇没有达到规范标准；"
    "三是声像档案整理滞后，待整理的还有4.7万分钟。",
    "四、2025年工作打算",
    "（一）计划接收档案4万卷以上，馆藏数字化率达到86%。",
    "（二）完成15个乡镇档案室改造，安排资金280万元。",
    "（三）招录专业人员6名，培训兼职档案员300人次。",
)
SIGNED = ("澧滨市档案局", "2024年12月30日")
BODY = QRectF(74, 88, 447, 545)
SIZE = 15


def written() -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(typeface(SIZE))
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(BODY.size()))
    cursor = QTextCursor(document)
    put(cursor, TITLE, Qt.AlignmentFlag.AlignHCenter, size=21)
    for words in BEFORE:
        put(cursor, words, Qt.AlignmentFlag.AlignJustify, indent=2)
    table(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for words in BEHIND:
        put(cursor, words, Qt.AlignmentFlag.AlignJustify, indent=2)
    for words in SIGNED:
        put(cursor, words, Qt.AlignmentFlag.AlignRight)
    return document


def typeface(size: int) -> QFont:
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(size)
    return font


def put(cursor: QTextCursor, words: str, alignment: Qt.AlignmentFlag, *, indent: int = 0, size: int = SIZE) -> None:
    shape = QTextBlockFormat()
    shape.setAlignment(alignment)
    shape.setTextIndent(indent * size)
    shape.setBottomMargin(size if size > SIZE else 3)
    look = QTextCharFormat()
    look.setFont(typeface(size))
    if cursor.block().text() or not cursor.atStart():
        cursor.insertBlock(shape, look)
    else:
        cursor.setBlockFormat(shape)
        cursor.setCharFormat(look)
    cursor.insertText(words, look)


def table(cursor: QTextCursor) -> None:
    shape = QTextTableFormat()
    shape.setCellSpacing(0)
    shape.setCellPadding(4)
    shape.setBorderCollapse(True)
    shape.setBorder(1)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    grid = cursor.insertTable(len(TABLE), len(TABLE[0]), shape)
    for row, cells in enumerate(TABLE):
        for column, words in enumerate(cells):
            within = grid.cellAt(row, column).firstCursorPosition()
            within.insertText(words)


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the sample report that is a PDF.")
    parser.add_argument("--out", type=Path, default=ROOT / "seeds" / "22-archives.pdf", metavar="FILE")
    out = parser.parse_args().out
    _application = QGuiApplication([])
    writer = QPdfWriter(str(out))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(72)
    writer.setTitle(TITLE)
    document = written()
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        painter.setFont(typeface(10))
        painter.drawText(QRectF(BODY.x(), 40, BODY.width(), 16), Qt.AlignmentFlag.AlignHCenter, HEAD)
        painter.drawText(QRectF(BODY.x(), 780, BODY.width(), 16), Qt.AlignmentFlag.AlignHCenter, f"— {page + 1} —")
        painter.save()
        painter.translate(BODY.x(), BODY.y() - page * BODY.height())
        shown = QAbstractTextDocumentLayout.PaintContext()
        shown.clip = QRectF(0, page * BODY.height(), BODY.width(), BODY.height())
        painter.setClipRect(shown.clip)  # lines beyond it are left out of the file
        document.documentLayout().draw(painter, shown)
        painter.restore()
    painter.end()
    print(f"{out}: {document.pageCount()} pages, {out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
