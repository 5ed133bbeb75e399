"""New editions that notes are being carried over to: how far each of them is, and the way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from reader.app.beside import Watch
from reader.ui.widgets.progress import ProgressLine

_STEPS = 200
"""So many times at most is told how far a phase is."""


class CarryJob:
    """One new edition under way. Asked and told in any thread."""

    def __init__(self, told: SignalInstance, give_up: Callable[[], object]) -> None:
        self._told, self._give_up = told, give_up
        self._stopped = threading.Event()
        self.is_writing = False
        """Whether the library is being written to: it is stopped when that has been taken back."""

    def is_stopped(self) -> bool:
        """Whether the reader wants no more of it."""
        return self._stopped.is_set()

    def report(self, done: int, of: int) -> None:
        """Tell that ``done`` notes, or rows, of so many are done."""
        if done == of or not done % (of // _STEPS + 1):
            self._told.emit(self, done, of)

    def stop(self) -> None:
        """Have it end as soon as it can, with nothing changed."""
        self._stopped.set()
        if not self.is_writing:
            self._give_up()


class Carrying(QObject):
    """The new editions under way; the last one that was begun is on the line, and is the one stopped there."""

    said = Signal(str)
    _told = Signal(object, int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._line: ProgressLine | None = None
        self._jobs: dict[str, CarryJob] = {}
        self._told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def show_on(self, line: ProgressLine) -> None:
        """Show how far it is on ``line``."""
        self._line = line
        line.cancel_requested.connect(self.stop_last)

    def begin(self, key: str, give_up: Callable[[], object]) -> CarryJob:
        """A job that has begun; one for the same ``key`` makes room for it. ``give_up`` drops what it is made of."""
        before = self._jobs.pop(key, None)
        if before is not None:
            before.stop()
        job = self._jobs[key] = CarryJob(self._told, give_up)
        self._show()
        return job

    def watch(self, job: CarryJob) -> Watch:
        """What looks on while the library is written to, which is taken back when the job is stopped."""
        job.is_writing = True
        self._show()
        return Watch(job.is_stopped, job.report)

    def end(self, job: CarryJob) -> None:
        """It is over, one way or the other."""
        self._jobs = {key: one for key, one in self._jobs.items() if one is not job}
        self._show()

    def say_stopped(self, job: CarryJob) -> None:
        """It was stopped, and nothing has changed."""
        self.end(job)
        self.said.emit(self.tr("已停止转移：书库没有改动，批注都还在原来的版本上。"))

    @Slot()
    def stop_last(self) -> None:
        """Stop the one that is shown."""
        job = self._last
        if job is None:
            return
        job.stop()
        if not job.is_writing:
            self.say_stopped(job)

    def close(self) -> None:
        """Have all of them end, without a word: the window closes."""
        for job in self._jobs.values():
            job.stop()
        self._jobs.clear()
        self._show()

    @property
    def _last(self) -> CarryJob | None:
        return next(reversed(self._jobs.values()), None)

    def _show(self) -> None:
        job = self._last
        if self._line is None:
            return
        if job is None:
            self._line.end()
        else:
            self._line.begin(self.tr("正在写入批注…") if job.is_writing else self.tr("正在比较新旧两版…"))

    @Slot(object, int, int)
    def _show_progress(self, job: CarryJob, done: int, of: int) -> None:
        if job is not self._last or self._line is None or job.is_stopped():
            return
        if done == of and not job.is_writing:
            self._line.begin(self.tr("正在分析新版…"))
            return
        words = self.tr("正在写入批注 {0}/{1}") if job.is_writing else self.tr("正在转移批注 {0}/{1}")
        self._line.set_progress(words.format(done, of), done, of)
