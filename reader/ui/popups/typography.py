"""How reports are set, in a pop-up below the button at the top bar."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.app.settings import Settings
from reader.ui.popups.frame import PopupFrame
from reader.ui.soon import Soon
from reader.ui.theme import Theme
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.typography_form import TypographyForm

_PAD = 16
_WIDTH = 300
_BELOW = 6


class TypographyPopup(PopupFrame):
    """Theme, typeface, size and lines, which the page behind shows at once. Esc or a click elsewhere closes."""

    settings_changed = Signal(object)
    """The new :class:`Settings`."""

    def __init__(self, settings: Settings, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAccessibleName(self.tr("排版"))
        self._settings = settings
        self._back: QWidget | None = None
        self._leaving = Soon(self, self._close_if_left)
        themes = (
            ("system", self.tr("跟随系统")),
            ("light", self.tr("浅色")),
            ("dark", self.tr("深色")),
            ("sepia", self.tr("护眼")),
        )
        self._themes = SegmentedControl(self.tr("主题"), tuple(Segment(v, t, t) for v, t in themes), self)
        self._form = TypographyForm(settings, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(14)
        self._themes.fill_width()
        column.addWidget(self._themes)
        column.addWidget(self._form)
        self.setMinimumWidth(_WIDTH)
        self._themes.chosen.connect(self._choose_theme)
        self._form.settings_changed.connect(self._take)

    def set_settings(self, settings: Settings) -> None:
        """Show what ``settings`` say."""
        self._settings = settings
        known = ("system", "light", "dark", "sepia")
        self._themes.set_value(settings.theme if settings.theme in known else "system")
        self._form.set_settings(settings)

    def open_below(self, around: QRect, widget: QWidget) -> None:
        """Stand below ``around``, a rectangle of ``widget``, with the keyboard on the first choice."""
        window = self.parentWidget()
        if window is None:
            return
        self._back = QApplication.focusWidget()
        self.adjustSize()
        spot = widget.mapTo(window, around.bottomLeft())
        x = spot.x() + around.width() // 2 - self.width() // 2
        x = max(8, min(x, window.width() - self.width() - 8))
        self.move(x, spot.y() + _BELOW)
        self.show()
        self.raise_()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_up(self) -> None:
        """Go away, and give the keyboard back where it has it."""
        if not self.isVisible():
            return
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        had_focus = self._has_focus()
        self.hide()
        if had_focus and self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at a press outside, and when the keyboard goes elsewhere."""
        if event.type() == QEvent.Type.FocusIn:
            self._leaving.start()
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self.window() and not self._opens(watched):
                self.close_up()
        return super().eventFilter(watched, event)

    def _opens(self, widget: QWidget) -> bool:
        """Whether ``widget`` is the button that opens the pop-up, and will put it away itself."""
        return str(widget.property("opens")) == "typography"

    @Slot()
    def _close_if_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and focus.window() is self.window() and not self._has_focus():
            self.close_up()

    @Slot(str)
    def _choose_theme(self, theme: str) -> None:
        self._take(replace(self._settings, theme=theme))

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        self._settings = replace(settings, theme=self._themes.value())
        self._form.set_settings(self._settings)
        self.settings_changed.emit(self._settings)
