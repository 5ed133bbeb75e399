"""A message above the page that does not stop the reader."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.style import blend
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.themed import theme_children

_GOES_AFTER_MS = 6000
_EDGE = 3
_CALM = 0.7
"""How much of a colour to mark with there is in the ground of a message: it is seen beside the page for long."""

_MS_A_CHARACTER = 120
"""Two paths take longer to read than three words."""


class MessageKind(str, Enum):
    """How serious a message is; also the name of its icon."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


def kind_colors(theme: Theme, kind: MessageKind) -> tuple[str, str]:
    """The ground of a message of ``kind``, and the colour of its stripe and icon; text on the ground is ink."""
    done, minded = (blend(theme.window, theme.swatch(color).ground, _CALM) for color in ("green", "yellow"))
    return {
        MessageKind.INFO: (theme.accent_soft, theme.accent),
        MessageKind.SUCCESS: (done, theme.indicator("percent")),
        MessageKind.WARNING: (minded, theme.indicator("money")),
        MessageKind.ERROR: (theme.damaged, theme.danger),
    }[kind]


class MessageBar(QFrame):
    """One message at a time, with at most one thing to do about it.

    Information goes after a while; warnings and errors stay until they are closed.
    """

    action_requested = Signal(str)
    """The code of the action that was given with the message."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._theme = theme
        self._kind = MessageKind.INFO
        self._code = ""
        self._picture = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setProperty("role", "quiet")
        self._action.clicked.connect(self._act)
        self._close = IconButton("close", self.tr("关闭消息"), theme, self, shortcut="Esc")
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    def show_message(
        self,
        text: str,
        kind: MessageKind = MessageKind.INFO,
        *,
        action: str = "",
        code: str = "",
        stays: bool = False,
    ) -> None:
        """Show ``text`` in place of what was shown; ``action`` is the title of a button that emits ``code``.

        What asks something of the reader ``stays`` until it is answered or closed.
        """
        self._kind = kind
        self._code = code
        self._text.setText(text)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setToolTip(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.set_theme(self._theme)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.stop()
        if kind in (MessageKind.INFO, MessageKind.SUCCESS) and not stays:
            self._timer.start(max(_GOES_AFTER_MS, len(text) * _MS_A_CHARACTER))

    def text(self) -> str:
        """The message that is, or was last, shown."""
        return self._text.text()

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the colours of ``theme``."""
        self._theme = theme
        tint = QColor(kind_colors(theme, self._kind)[1])
        self._picture.setPixmap(icon_pixmap(self._kind.value, tint, scaled(18), self.devicePixelRatioF()))
        theme_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, a stripe at its left, and the line below."""
        ground, tint = kind_colors(self._theme, self._kind)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.border))
        painter.fillRect(0, 0, scaled(_EDGE), self.height(), QColor(tint))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @Slot()
    def withdraw(self) -> None:
        """Take away what asks nothing of the reader: it is not so any more."""
        if self._timer.isActive():
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    @Slot()
    def _act(self) -> None:
        code = self._code
        self.dismiss()
        self.action_requested.emit(code)
