"""Indexing rests while one wants it to, in the real window."""

import pytest

from PySide6.QtGui import QAction

from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

_PAUSED = ("Indexing is paused", "Paused: ")


def _choose(reader: ReaderAtKeys, words: str) -> None:
    """Find a command by its words, and run it."""
    reader.press("Ctrl+Shift+K")
    reader.dialog()
    reader.type(words)
    reader.press("Return")
    reader.back()


@pytest.mark.parametrize("by", ["resume", "continue", "a look at the folder"])
def test_indexing_rests_and_goes_on(reader: ReaderAtKeys, articles: ArticleFolder, by: str) -> None:
    """What is listed is read meanwhile; the command's other words, or F5, end it (59)."""
    for n in range(300):
        articles.write(f"{n:04}.txt", f"Bridge {n} was opened by Ilham Aliyev in Baku. " * 20)
    reader.open(articles.place)
    action = reader.window.findChild(QAction, "pause_indexing")
    assert isinstance(action, QAction)
    reader.wait(lambda: reader.session.total == 300)
    reader.do("pause_indexing")  # at once: be it words or names that are being read now
    words = reader.window.status.words
    reader.wait(lambda: words().startswith(_PAUSED))
    assert action.text() == "Resume Indexing"
    assert not reader.session.through
    before = reader.article
    reader.press("j")
    assert reader.article != before
    assert words().startswith(_PAUSED)
    if by != "a look at the folder":
        _choose(reader, by)
    else:
        reader.press("F5")
    reader.wait_for_answer()
    assert action.text() == "Pause Indexing"
    assert words() == ""
    assert reader.session.total == 300


def test_what_is_done_can_not_be_paused(at_seeds: ReaderAtKeys) -> None:
    """The command says so, and goes on offering to pause."""
    at_seeds.do("pause_indexing")
    action = at_seeds.window.findChild(QAction, "pause_indexing")
    assert isinstance(action, QAction)
    assert action.text() == "Pause Indexing"
    assert at_seeds.window.status.message() == "Nothing is being indexed"
