"""How lists of notes look on these pages."""

from __future__ import annotations

from reader.ui.theme import Theme


def list_style(theme: Theme) -> str:
    """The style sheet of a quiet list of notes."""
    return (
        "QListWidget { background: transparent; outline: 0; }"
        " QListWidget::item { padding: 6px 8px; border-radius: 6px; }"
        f" QListWidget::item:hover {{ background: {theme.hover}; }}"
        f" QListWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.accent}; }}"
    )
