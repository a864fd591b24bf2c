"""The window's words in the reader's language."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from gui import language
from gui.keycap import key_words
from gui.translation import counted, dated, number, translated
from search import paths

Speak = Callable[[str], str]


def test_english_needs_no_translator(speak: Speak, qapp: QApplication) -> None:
    """Its words are those of the code, its numbers and dates do not heed the system."""
    assert speak("en") == "en"
    assert qapp.findChildren(QTranslator) == []
    assert [_articles(count) for count in (0, 1, 2, 1001)] == [
        "0 articles", "1 article", "2 articles", "1,001 articles",
    ]  # fmt: skip
    assert dated(date(2026, 2, 16), "dddd, d MMMM yyyy") == "Monday, 16 February 2026"
    assert dated(date(2026, 5, 1), "MMMM yyyy") == "May 2026"


def test_a_language_has_forms_numbers_and_dates_of_its_own(speak: Speak) -> None:
    """Russian: three forms for numbers, months declined beside their days, and Qt's own words."""
    assert speak("ru") == "ru"
    assert [_articles(count) for count in (1, 3, 5, 21, 1011)] == [
        "1 статья", "3 статьи", "5 статей", "21 статья", "1\N{NO-BREAK SPACE}011 статей",
    ]  # fmt: skip
    assert dated(date(2026, 2, 16), "d MMMM yyyy") == "16 февраля 2026"
    assert dated(date(2026, 2, 16), "MMMM yyyy") == "февраль 2026"
    assert number(19043) == "19\N{NO-BREAK SPACE}043"
    assert translated("QPlatformTheme", "Cancel") == "Отмена"


def test_keys_are_said_as_menus_say_them(speak: Speak) -> None:
    """In their caps as beside the commands: Qt knows what they are called in each language."""
    for wanted in ("en", "ru"):
        speak(wanted)
        for key in ("Up", "Shift+Space", "Ctrl++", "/", "Ctrl+Shift+K", "F11", "PgDown", "Esc"):
            assert key_words(key) == QKeySequence(key).toString(
                QKeySequence.SequenceFormat.NativeText
            )
    assert key_words("Shift+Space") == "Shift+Пробел"
    assert key_words("j") == "j"


def test_the_system_is_asked_where_nothing_is_chosen(
    speak: Speak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of its languages that the window speaks; English where that is none."""
    for names, spoken in (
        (["de-DE", "ru-RU", "en"], "ru"), (["en-GB", "ru"], "en"), (["C"], "C"), (["de"], "en"),
    ):  # fmt: skip
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _, names=names: names)
        assert speak(language.SYSTEM) == spoken


def test_a_language_that_is_not_there_leaves_english() -> None:
    """Nobody is left without words, whatever the settings say."""
    for wanted in ("tlh", "", "../ru"):
        assert language.choose([wanted], Path(paths.resources())) == "en"


def _articles(count: int) -> str:
    return counted("wording", "{count} articles", "1 article", count)
