"""Files that readers bring, written for the gallery: one with a password, one of pictures alone, and a book."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TITLE = "青禾县卫生健康局2024年工作总结"
_SECTIONS = (
    ("一、主要工作", "全年门急诊126.4万人次，比上年增长5.2%；家庭医生签约服务覆盖率达到78.6%。"),
    ("二、存在的问题", "基层全科医生还缺34名，3个乡镇卫生院没有达到标准。"),
    ("三、2025年工作打算", "新建村卫生室12所，安排资金860万元。"),
)


def protected(folder: Path) -> Path:
    """A Word file with a password, as office programs keep one: an encrypted package in a compound file."""
    path = folder / "年度总结.docx"
    path.write_bytes(_COMPOUND + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512))
    return path


def scanned(folder: Path) -> Path:
    """A PDF with a page on which there is no text."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QPainter, QPdfWriter

    path = folder / "扫描件.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.fillRect(QRect(100, 100, 4000, 6000), Qt.GlobalColor.lightGray)
    painter.end()
    return path


def book(folder: Path) -> Path:
    """An electronic book of one chapter (EPUB 3)."""
    path = folder / "总结.epub"
    body = "".join(f"<h2>{head}</h2><p>{words}</p>" for head, words in _SECTIONS)
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{_TITLE}</h1>{body}</body></html>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    with ZipFile(path, "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("a.opf", package)
        archive.writestr("a.xhtml", page)
    return path
