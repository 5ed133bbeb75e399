"""The line icons of ``resources/icons``, in any colour and at any pixel density."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.text.resources import resource
from reader.ui.system_text import scaled

ICON_SIZE = 18
FAINT = 0.4
"""How much is left of the colour of what is off."""
_FINE = ('stroke-width="1.5"', 'stroke-width="0.9"')
"""How thick lines are drawn, and how thick in large pictures."""
_DENSITIES = (1.0, 2.0)


@functools.cache
def icon_source(name: str) -> str:
    """The SVG text of the icon ``name``, drawn in ``currentColor``. Raises ``FileNotFoundError``."""
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def icon_pixmap(
    name: str, color: QColor, size: int = ICON_SIZE, density: float = 1.0, *, fine: bool = False
) -> QPixmap:
    """The icon ``name`` in ``color``, ``size`` logical pixels square: as they are, whatever size letters have.

    A ``fine`` one has thin lines: a large picture above words, which else would be louder than these.
    """
    return _pixmap(name, color.rgba(), size, density, fine)


@functools.lru_cache(maxsize=512)
def _pixmap(name: str, rgba: int, size: int, density: float, fine: bool) -> QPixmap:
    """One picture for all who show it alike: delegates ask for theirs at every paint."""
    pixmap = QPixmap(_drawing(name, size, density, fine))
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor.fromRgba(rgba))
    painter.end()
    return pixmap


@functools.cache
def _drawing(name: str, size: int, density: float, fine: bool) -> QPixmap:
    """The icon in black, which is coloured as it is wanted: to read and draw it takes many times as long."""
    pixmap = QPixmap(QSize(size, size) * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    source = icon_source(name).replace(*_FINE) if fine else icon_source(name)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap


def line_icon(name: str, color: QColor, *, checked: QColor | None = None, size: int = ICON_SIZE) -> QIcon:
    """The icon ``name`` in ``color``; faint when disabled, in ``checked`` (when given) when switched on.

    ``size`` is for letters of the usual size; beside larger ones it is larger too.
    """
    return _line_icon(name, color.rgba(), None if checked is None else checked.rgba(), scaled(size))


@functools.cache
def _line_icon(name: str, rgba: int, checked_rgba: int | None, size: int) -> QIcon:
    """One icon for all who show it alike: pictures of icons are the larger part of building a window."""
    icon, color = QIcon(), QColor.fromRgba(rgba)
    checked = None if checked_rgba is None else QColor.fromRgba(checked_rgba)
    faint = QColor(color)
    faint.setAlphaF(FAINT)
    for density in _DENSITIES:
        normal = icon_pixmap(name, color, size, density)
        icon.addPixmap(normal, QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(icon_pixmap(name, faint, size, density), QIcon.Mode.Disabled, QIcon.State.Off)
        if checked is not None:
            icon.addPixmap(icon_pixmap(name, checked, size, density), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def color_icon(ground: QColor, edge: QColor) -> QIcon:
    """A dot of the colour ``ground``, for a menu."""
    side = scaled(16)
    pixmap = QPixmap(QSize(side, side) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(side / 16, side / 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawEllipse(2, 2, 12, 12)
    painter.end()
    return QIcon(pixmap)
