"""What a reader does with the library and the window around the text, at random: see ``simulated_reader``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from other_program import OtherProgram
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget
from simulated_hands import Hands, in_sight

from reader.ui.language import LANGUAGES

_KEY, _NONE, _SHIFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_NAMES = ("年报", "教育", "a/b", "年报", "x" * 200, " ", "2024 总结")


class Librarian(Hands):
    """Keeps collections, looks through the library, sets the page, and lets another program at the same file."""

    def __init__(self, folder: Path, seed: int, speech: Path) -> None:
        super().__init__(folder, seed, speech)
        self.other = OtherProgram(folder / "library.sqlite", self.random, self.reports[:-1])

    def library_deeds(self) -> dict[Callable[[], None], int]:
        """What is done here, and how often beside all else."""
        return {
            self.keep_the_shelf: 5,
            self.make_collection: 2,
            self.say_how_far: 2,
            self.import_folder: 1,
            self.exchange_bundles: 1,
            self.look_through_notes: 3,
            self.mark_everywhere: 2,
            self.tag_document: 2,
            self.read_in_another_encoding: 1,
            self.choose_words: 3,
            self.correct_indicators: 3,
            self.make_edition: 1,
            self.read_side_by_side: 4,
            self.set_type: 2,
            self.change_preferences: 2,
            self.change_language: 1,
            self.empty_the_trash: 1,
            self.let_another_program_write: 3,
        }

    def _name_it(self, dialog: QWidget) -> None:
        """Write a name into the dialog that asks for one."""
        field = dialog.findChild(QLineEdit)
        if field is None:
            self._fumble(dialog)
            return
        field.setFocus()
        field.selectAll()
        self.paste(self.random.choice(_NAMES))
        QTest.keyClick(field, _KEY.Key_Return)

    def keep_the_shelf(self) -> None:
        """The page of the library: some rows are chosen, and something is done with them all."""
        self.press("Ctrl+L")
        self.settle()
        if not self.window.keeping.shelving.cover.is_shown:
            return
        page = self.window.keeping.shelving.page
        self._narrow(page.filters)
        page.table.setFocus()
        self.key(self.random.choice((_KEY.Key_Home, _KEY.Key_End, _KEY.Key_Down)))
        self.key(self.random.choice((_KEY.Key_Down, _KEY.Key_Up)), _SHIFT, self.random.randrange(6))
        if self.random.random() < 0.2:
            self.press("Ctrl+A")
        deed = self.random.randrange(7)
        with self.answering(self._name_it):
            if deed == 0:
                self.key(_KEY.Key_Delete)
                if self.random.random() < 0.6:
                    self.press("Ctrl+Z")
            elif deed == 1:
                self.press(f"Ctrl+Alt+{self.random.randrange(4)}")
            elif deed == 2:
                self.press("Ctrl+Shift+L")
            elif deed == 3:
                self.key(_KEY.Key_F2)
            elif deed == 4:
                page.tree.setFocus()
                self.key(_KEY.Key_Down, times=self.random.randrange(4))
                self.key(self.random.choice((_KEY.Key_F2, _KEY.Key_Delete, _KEY.Key_Insert, _KEY.Key_Return)))
            elif deed == 5:
                self.key(_KEY.Key_Return)
            else:
                self.press_something(page)
            QTest.qWait(60)

    def _narrow(self, filters: QWidget) -> None:
        if self.random.random() < 0.3:
            field = filters.findChild(QLineEdit)
            if field is not None:
                field.setFocus()
                self.paste(self.random.choice(("总结", "2024", "没有这个")))
        if self.random.random() < 0.3:
            box = self.random.choice(in_sight(filters, QComboBox))
            QTest.keyClick(box, self.random.choice((_KEY.Key_Down, _KEY.Key_Up)))

    def make_collection(self) -> None:
        with self.answering(self._name_it):
            self.do(self.random.choice(("make-collection", "make-collection", "rename-document")))
            QTest.qWait(60)

    def say_how_far(self) -> None:
        self.press(f"Ctrl+Alt+{self.random.randrange(4)}")

    def import_folder(self) -> None:
        with self.answering(self.name_file(self.folder / "reports")):
            self.press("Ctrl+Shift+O")
            QTest.qWait(60)

    def exchange_bundles(self) -> None:
        """Write the library to a bundle, or bring one in that was written before."""
        path = self.folder / f"bundle{self.random.randrange(2)}.yandu.zip"
        with self.answering(self.name_file(path)):
            self.do("merge-library" if path.exists() and self.random.random() < 0.5 else "export-library")
            QTest.qWait(60)

    def look_through_notes(self) -> None:
        """The notes of the whole library: grouped and filtered in some way, and one is gone to."""
        self.press("Ctrl+Shift+N")
        if self.random.random() < 0.7:
            self.settle()
        cover = self.window.desk.notebook.cover
        if not cover.is_shown:
            return
        if self.random.random() < 0.6:
            self.press_something(cover.page)
        lists = in_sight(cover.page, QAbstractItemView)
        if lists:
            self.random.choice(lists).setFocus()
            self.key(_KEY.Key_Down, times=self.random.randrange(5))
            self.key(self.random.choice((_KEY.Key_Return, _KEY.Key_Space, _KEY.Key_Right, _KEY.Key_Delete)))

    def mark_everywhere(self) -> None:
        """Mark a word wherever it stands."""

        def answer(dialog: QWidget) -> None:
            QTest.qWait(60)
            for _ in range(self.random.randrange(6)):
                QTest.keyClick(dialog.focusWidget() or dialog, self.random.choice((_KEY.Key_Tab, _KEY.Key_Space)))
            self.press_something(dialog)

        if self._select():
            with self.answering(answer):
                self.press("Ctrl+Shift+H")
                QTest.qWait(60)

    def tag_document(self) -> None:
        """Tags of the document itself, its own and suggested ones."""
        self.press("Ctrl+6")
        field = self.window.panes.document_tags.findChild(QLineEdit)
        if field is None or not field.isVisible():
            return
        if self.random.random() < 0.5:
            self.settle()
            self.press_something(self.window.panes.document_tags)
            return
        field.setFocus()
        self.paste(self.random.choice(("todo", "a/b", "年度", "，", "/")))
        self.key(self.random.choice((_KEY.Key_Return, _KEY.Key_Backspace, _KEY.Key_Escape, _KEY.Key_Tab)))

    def read_in_another_encoding(self) -> None:
        def answer(dialog: QWidget) -> None:
            for _ in range(self.random.randrange(3)):
                QTest.keyClick(dialog.focusWidget() or dialog, _KEY.Key_Down)
            QTest.qWait(60)
            QTest.keyClick(dialog, _KEY.Key_Return)

        with self.answering(answer):
            self.do("encoding")
            self.settle()
            QTest.qWait(60)

    def choose_words(self) -> None:
        """Terms that are not converted, vocabulary and quotation marks of the region, and the list of them."""
        deed = self.random.choice(("keep-term", "keep-term-everywhere", "vocabulary", "quotes", "wording", "wording"))
        if deed.startswith("keep-term"):
            self.press(self.random.choice(("Alt+3", "Alt+4")))
            self.settle()
            self._select()
        self.do(deed)
        QTest.qWait(60)

    def correct_indicators(self) -> None:
        """Put a figure right, say that it is none, or mark one that was not found."""
        if self.random.random() < 0.5:
            self.press("Ctrl+Alt+Down")
            self.press("Ctrl+Alt+Return")
            self.settle()
            self.key(_KEY.Key_Right, times=self.random.randrange(5))
            self.key(_KEY.Key_Return)
        elif self._select():
            self.key(_KEY.Key_Menu)  # the menu's own keys are pressed by whoever minds it
        QTest.qWait(60)

    def make_edition(self) -> None:
        with self.answering(lambda dialog: QTest.keyClick(dialog.focusWidget() or dialog, _KEY.Key_Return)):
            self.do("edition-of")
            QTest.qWait(60)

    def read_side_by_side(self) -> None:
        """Two pages, or nothing but the page."""
        for _ in range(self.random.randrange(1, 4)):
            keys = ("Ctrl+\\", "Ctrl+Alt+O", "Ctrl+Shift+\\", "Ctrl+Alt+\\", "F9", "PgDown", "Ctrl+Tab", "Alt+4")
            self.press(self.random.choice(keys))
            if self.random.random() < 0.5:
                self.settle()

    def set_type(self) -> None:
        """The typography of the page."""
        self.press("Ctrl+Alt+F")
        for _ in range(self.random.randrange(8)):
            self.key(self.random.choice((_KEY.Key_Tab, _KEY.Key_Right, _KEY.Key_Left, _KEY.Key_Space, _KEY.Key_Down)))

    def change_preferences(self) -> None:
        self.press("Ctrl+,")
        dialog = self.window.preferences.dialog
        if dialog is None:
            return
        for _ in range(self.random.randrange(12)):
            if self.random.random() < 0.3:
                self.press_something(dialog)
            else:
                QTest.keyClick(
                    dialog.focusWidget() or dialog, self.random.choice((_KEY.Key_Tab, _KEY.Key_Down, _KEY.Key_Space))
                )
            if self.window.preferences.dialog is not dialog or not dialog.isVisible():
                return

    def change_language(self) -> None:
        """Another language: the window is made anew around what is open."""
        self.starter._language_chosen(self.random.choice(LANGUAGES))
        QTest.qWait(self.random.choice((0, 30)))

    def empty_the_trash(self) -> None:
        def answer(dialog: QWidget) -> None:
            QTest.qWait(60)
            for _ in range(3):
                self.press_something(dialog)

        with self.answering(answer):
            self.do("trash")
            QTest.qWait(60)

    def let_another_program_write(self) -> None:
        """Another program changes the library under the window, which is told nothing of it."""
        self.other.act()
