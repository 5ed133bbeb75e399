"""The language of the window: simplified Chinese as it is written in the source, traditional Chinese, or English."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.text.resources import resource

HANS, HANT, ENGLISH = "zh-Hans", "zh-Hant", "en"
SYSTEM = "system"
LANGUAGES = (HANS, HANT, ENGLISH)
NAMES = {HANS: "简体中文", HANT: "繁體中文", ENGLISH: "English"}
"""Each language by its own name."""

_OWN = {HANT: "yandu_zh_Hant", ENGLISH: "yandu_en"}
_KEYS = "keys"
"""How keys are written where Qt's own words mislead, the same in every language: arrows as arrows."""
_QT_MORE = {HANS: "qt_zh_Hans", HANT: "qt_zh_Hant"}
"""What Qt's own translations lack of its dialogs."""
_QT = {HANS: "qtbase_zh_CN", HANT: "qtbase_zh_TW", ENGLISH: "qtbase_en"}


def language_of(wanted: Sequence[str]) -> str:
    """The first of :data:`LANGUAGES` among the tags ``wanted`` (``zh-TW``, ``zh-Hant-HK``, ``en-GB``), best first.

    Chinese is traditional where its script is, or where its region writes it so (Unicode CLDR, likely subtags).
    English when none is known; simplified Chinese when the system names no language at all (``C``).
    """
    named = [tag for tag in wanted if tag.partition("-")[0] not in ("", "C", "POSIX")]
    for tag in named:
        locale = QLocale(tag)
        if locale.language() == QLocale.Language.Chinese:
            return HANT if locale.script() == QLocale.Script.TraditionalHanScript else HANS
        if locale.language() == QLocale.Language.English:
            return ENGLISH
    return ENGLISH if named else HANS


def chosen_language(choice: str) -> str:
    """The language for a reader's ``choice``: one of :data:`LANGUAGES`; that of the system for anything else."""
    return choice if choice in LANGUAGES else language_of(QLocale.system().uiLanguages())


def region_of(language: str) -> str:
    """The tag of the fonts that show ``language``: English stands among Chinese words, in their font."""
    return "zh-Hant-TW" if language == HANT else "zh-Hans"


def spoken_locale() -> QLocale:
    """How dates and numbers are written in the language that is spoken.

    Not Qt's default locale: by that, the shaping of text chooses between the forms of a font for several regions, and
    what is read has its own region, told by its font.
    """
    #: The locale of dates and numbers: zh_CN, zh_TW, en_US.
    return QLocale(QCoreApplication.translate("Language", "zh_CN"))


class Translations:
    """Has the application speak one language: the strings of Yandu, and those of Qt."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ""

    def use(self, language: str) -> None:
        """Speak ``language``, one of :data:`LANGUAGES`, from now on; what has been said stays as it is.

        Strings without a translation, and all of them where there is no compiled file, are said in the language of
        the source.
        """
        if language == self.language:
            return
        self.silence()
        self.language = language
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        self._load(_QT[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for names in ({language: _KEYS}, _QT_MORE, _OWN):
            if language in names:
                self._load(names[language], str(resource("i18n")))

    def silence(self) -> None:
        """Speak the language of the source again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        self.language = ""

    def _load(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._translators.append(translator)
