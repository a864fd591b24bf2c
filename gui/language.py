"""Loads the window's language: one that the reader chose, else the system's; English needs none."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

SYSTEM = "system"
_BUILT_IN = ("en", "C")


def load(app: QCoreApplication, resources: Path, wanted: str) -> str:
    """Let the window speak a language, or the system's; returns the one that it speaks now.

    Qt's own words (in its dialogs, on its buttons) come along where Qt ships them.
    """
    language = choose(_wanted(wanted), resources)
    if language in _BUILT_IN:
        return language
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{language}.qm", _file(resources, language)):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
    QLocale.setDefault(QLocale(language))
    return language


def choose(languages: Iterable[str], resources: Path) -> str:
    """Return the first of some languages (`ru-RU`, `en`) that the window can speak."""
    for name in languages:
        language = name.replace("_", "-").partition("-")[0]
        if language in _BUILT_IN or _file(resources, language).is_file():
            return language
    return _BUILT_IN[0]


def _wanted(wanted: str) -> Iterable[str]:
    return QLocale.system().uiLanguages() if wanted == SYSTEM else (wanted,)


def _file(resources: Path, language: str) -> Path:
    return resources / "translations" / f"dateline_{language}.qm"
