"""What a window gives to each of its controls."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from reader.app.session import Session
from reader.ui.actions import Actions
from reader.ui.memory import Memory
from reader.ui.panes import Panes
from reader.ui.tasks import Tasks
from reader.ui.workspace.stage import Stage
from reader.ui.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The parts of one window that its larger controls have in common; ``window`` owns the controls."""

    session: Session
    memory: Memory
    commands: Actions
    tasks: Tasks
    workspace: Workspace
    panes: Panes
    stage: Stage
    window: QWidget
