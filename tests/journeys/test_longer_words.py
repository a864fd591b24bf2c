"""The window in a language of longer words: nothing is cut, at 1000 pixels and in dialogs."""

import math
import re
from collections.abc import Iterator

import pytest

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from search import paths
from tests.journeys.cutting import cut
from tests.journeys.reader_at_keys import ReaderAtKeys

MORE = 0.4  # of each text
WIDTH = 1000  # pixels of the window
_FILLER = "éöü "
_FILLED_IN = re.compile(r"\{\w*\}|</?b>|&")  # is no longer in any language


class LongerWords(QTranslator):
    """Makes each text longer, as a translation would: Qt's own words too."""

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's)
        """Have something to say."""
        return False

    def translate(
        self, context: str, text: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        """Return a text with more at its end; where a count decides, the form for several."""
        del comment, n
        if context == "language" or not any(letter.isalpha() for letter in text):
            return ""
        more = math.ceil(len(_FILLED_IN.sub("", text)) * MORE)
        return text + (_FILLER * more)[: more - 1] + "é"


@pytest.fixture
def wordy(qapp: QApplication, reader: ReaderAtKeys) -> Iterator[ReaderAtKeys]:
    """Sit down at a window on the two articles that ship, all its words longer."""
    translator = LongerWords(qapp)
    qapp.installTranslator(translator)
    reader.open(paths.seeds(), (WIDTH, 700))
    reader.wait_for_answer()
    yield reader
    qapp.removeTranslator(translator)
    translator.setParent(None)


def test_the_window_has_room_for_longer_words(wordy: ReaderAtKeys) -> None:
    """Nothing in it is cut at 1000 pixels, beside a search and while one finds in the article."""
    assert wordy.window.width() == WIDTH
    assert "é" in wordy.window.menus["File"].title()
    assert cut(wordy.window) == []
    wordy.search("person:Aliyev bridge")
    assert cut(wordy.window) == []
    wordy.press("Ctrl+F")
    wordy.type("the")
    assert cut(wordy.window) == []


def test_the_menu_bar_shows_all_menus(wordy: ReaderAtKeys) -> None:
    """None is behind the arrow at its end, and each menu is no wider than the window."""
    bar = wordy.window.menuBar()
    for action in bar.actions():
        assert bar.rect().contains(bar.actionGeometry(action)), action.text()
    for menu in wordy.window.menus.values():
        assert menu.sizeHint().width() <= WIDTH


def test_dialogs_have_room_for_longer_words(wordy: ReaderAtKeys) -> None:
    """No button, label, box or heading of any page of a dialog is cut."""
    wordy.search("bridge")
    for (
        command
    ) in "palette keys preferences problems about review_names save_search preview".split():
        wordy.do(command)
        dialog = wordy.dialog()
        wordy.wait(dialog.isVisible)
        assert dialog.width() <= WIDTH
        assert (command, cut(dialog)) == (command, [])
        if command == "preferences":
            for _ in range(3):
                wordy.press("Down")
                assert cut(dialog) == []
        dialog.close()
        wordy.back()
