"""Names, dates and threads in the real window, by keys alone."""

from pathlib import Path

import pytest

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from gui.articles.thread_heading import ThreadHeading
from gui.dialogs.review import ReviewDialog
from search import paths
from search.spans import Span
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


def _heading(reader: ReaderAtKeys) -> str:
    """Return what stands over the list; nothing while it is no thread."""
    headings = (
        heading.accessibleName()
        for heading in reader.window.list_pane.findChildren(ThreadHeading)
        if heading.isVisible()
    )
    return "".join(headings)


def _current(reader: ReaderAtKeys) -> str:
    """Return the title of the panel's current row."""
    row = reader.panel.list.current_row()
    return row.title if row else ""


def _titles(reader: ReaderAtKeys, key: str) -> list[str]:
    sections = reader.panel.list.rows.sections
    return [row.title for section in sections if section.key == key for row in section.rows]


def _last_line(file: Path) -> str:
    """Return the last line of a file; nothing while there is none."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return lines[-1] if lines else ""


def test_the_panel_is_shown_and_hidden(at_seeds: ReaderAtKeys) -> None:
    """By e, from list and panel; the keys go to it when it comes, to the reader when it goes."""
    assert at_seeds.panel.isVisible()
    at_seeds.press("e")
    assert (at_seeds.panel.isVisible(), at_seeds.place) == (False, "list")
    at_seeds.press("F6", "F6")
    assert at_seeds.place == "box"
    at_seeds.press("Esc", "e")
    assert (at_seeds.panel.isVisible(), at_seeds.place) == (True, "panel")
    at_seeds.press("e")
    assert (at_seeds.panel.isVisible(), at_seeds.place) == (False, "reader")
    ticked = at_seeds.window.findChild(QAction, "panel")
    assert isinstance(ticked, QAction)
    assert not ticked.isChecked()
    at_seeds.press("f")
    assert (at_seeds.place, ticked.isChecked()) == ("filter", True)


def test_a_name_is_filtered_for_and_chosen(at_seeds: ReaderAtKeys) -> None:
    """f, some letters, Down, Space: its mentions are walked; Esc goes back to the hits."""
    at_seeds.search("iran")
    at_seeds.press("Return")
    hits = at_seeds.hit
    at_seeds.press("f")
    assert at_seeds.place == "filter"
    at_seeds.type("ali")
    assert _titles(at_seeds, "person") == ["Alireza Jabbari", "Ilham Aliyev"]
    at_seeds.press("Down", "Down", "Space")
    assert (_current(at_seeds), at_seeds.hit) == ("Ilham Aliyev", "mention 1 of 2")
    at_seeds.press("n")
    assert (at_seeds.hit, at_seeds.place) == ("mention 2 of 2", "panel")
    at_seeds.press("n")
    assert at_seeds.window.status.message().startswith("Last mention")
    at_seeds.wait_for_answer()
    notes = at_seeds.panel.list.currentIndex().data(at_seeds.panel.list.rows.NOTES)
    assert notes[-1] == "in 2 articles, Jul 2025 to Feb 2026"
    at_seeds.press("Esc")
    assert len(_titles(at_seeds, "person")) > 2  # the filter first
    at_seeds.press("Esc")
    assert at_seeds.hit == hits
    assert at_seeds.window.box.text() == "iran"


@pytest.mark.keys("f", "Esc")
def test_esc_leads_out_of_the_panel(at_seeds: ReaderAtKeys) -> None:
    """Step by step, to where the keys came from; the search is left last (acceptance 7)."""
    at_seeds.search("iran")
    for key, place in (("Down", "list"), ("Right", "reader")):
        at_seeds.press(key, "f")
        at_seeds.type("aliyev")
        at_seeds.press("Down", "Space", "Esc")
        assert (at_seeds.panel.filter_line.text(), at_seeds.place) == ("", "panel")
        assert at_seeds.hit == "mention 1 of 2"
        at_seeds.press("Esc")
        assert (at_seeds.hit.split()[0], at_seeds.place) == ("hit", "panel")
        assert _current(at_seeds) == "Ilham Aliyev"
        at_seeds.press("Esc")
        assert (at_seeds.place, at_seeds.window.box.text()) == (place, "iran")
        at_seeds.press("f", "Esc")
        assert (at_seeds.place, at_seeds.window.box.text()) == (place, "iran")
    at_seeds.press("Esc")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("reader", "")


def test_a_thread_is_read_and_left(at_seeds: ReaderAtKeys) -> None:
    """Enter lists all articles that name somebody, with the sentences; n, Space and Esc go on."""
    at_seeds.press("Right", "F6", "Down", "Return")
    at_seeds.wait_for_answer()
    assert at_seeds.window.box.text() == 'person:="Masoud Pezeshkian"'
    assert _heading(at_seeds) == (
        "Thread: Masoud Pezeshkian, 2 articles, 4 Jul 2025 to 16 Feb 2026"
    )
    assert (at_seeds.place, at_seeds.article) == ("list", NEWEST)
    model = at_seeds.window.model
    numbers = at_seeds.session.shown.numbers
    at_seeds.wait(lambda: not any(model.lacks_snippet(number) for number in numbers))
    lines = [model.index(model.row_of(n) or 0, 0).data(model.SNIPPET) for n in numbers]
    assert all("Masoud Pezeshkian" in line.text for line in lines)
    assert lines[1].text.startswith("President Ilham Aliyev thanked President Masoud Pezeshkian")
    count = int(at_seeds.hit.rpartition(" ")[2])
    at_seeds.press(*["n"] * count)
    at_seeds.wait_for_answer()
    assert (at_seeds.article, at_seeds.hit.split(" of ")[0]) == (OLDEST, "hit 1")
    at_seeds.press("Esc")
    at_seeds.wait_for_answer()
    assert (at_seeds.window.box.text(), at_seeds.article) == ("", NEWEST)
    assert _heading(at_seeds) == ""


def test_marks_are_walked_from_one_to_the_next(at_seeds: ReaderAtKeys) -> None:
    """. and , go over all marks that are shown, Enter opens the thread of one."""
    at_seeds.press("Right", ".", ".")
    assert at_seeds.window.status.message() == "Azerbaijan, place, 10 mentions"
    at_seeds.press(",")
    assert at_seeds.window.status.message() == "Baku, place, 3 mentions"
    plain = at_seeds.window.reader.view.grab().toImage()
    at_seeds.press("2", ".")
    assert at_seeds.window.status.message().startswith("16 February 2026")
    assert at_seeds.window.reader.view.grab().toImage() != plain
    at_seeds.press("2", ".", "Return")
    at_seeds.wait_for_answer()
    assert _heading(at_seeds).startswith("Thread: Iran, 2 articles")
    at_seeds.press("Esc")
    assert at_seeds.window.box.text() == ""


def test_enter_leads_from_list_to_reader_and_on(at_seeds: ReaderAtKeys) -> None:
    """In the reader it opens what one has come to, and says so where that is nothing."""
    at_seeds.press("Return")
    assert at_seeds.place == "reader"
    at_seeds.press("Return")
    assert at_seeds.window.status.message().startswith("Go to a name first")
    assert at_seeds.window.box.text() == ""


def test_dates_and_articles_are_opened(at_seeds: ReaderAtKeys) -> None:
    """A date's mentions are walked as a name's are; what stands around the day is opened."""
    assert _titles(at_seeds, "date") == ["1979", "2025", "April 2025", "16 February 2026"]
    at_seeds.press("f")
    at_seeds.type("april")
    at_seeds.press("Return", "Space")
    assert at_seeds.hit == "mention 1 of 1"
    at_seeds.press("Esc", "Esc", "F6", "F6", "F6", "F6", "End", "Return")
    assert at_seeds.article == OLDEST


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_tip_tells_of_the_library(at_seeds: ReaderAtKeys) -> None:
    """Where the pointer rests on a name: what is known of it, here and elsewhere."""
    view = at_seeds.window.reader.view
    article = at_seeds.session.article
    assert article is not None
    assert view.page is not None
    start = article.body.index("Alireza Jabbari")
    box = view.page.rects(Span(start, start + 7))[0]
    place = box.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    at_seeds.wait(lambda: "in 1 article, Feb 2026" in QToolTip.text())
    assert "<b>Alireza Jabbari</b><br>person, Iran's deputy ambassador" in QToolTip.text()
    assert "4 mentions here" in QToolTip.text()
    QToolTip.hideText()


def test_names_are_reviewed_by_single_keys(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """Merged, kept apart, undone; rulings are lines of a text file (acceptance 63, 69, 70)."""
    for n in range(6):
        articles.write(f"{n}.txt", f"President Gurbanguly Berdimuhamedow spoke in city {n}.")
    articles.write("7.txt", "President Gurbanguly Berdymukhamedov spoke to Qasem Soleimani.")
    articles.write("8.txt", "General Qasem Sulemani spoke to Q. Soleimani in Baku.")
    reader.open(articles.place)
    reader.wait_for_answer()
    reader.do("review_names")
    dialog = reader.dialog()
    assert isinstance(dialog, ReviewDialog)
    reader.wait(lambda: dialog.table.rowCount() > 0)
    count = dialog.table.rowCount()
    assert dialog.words() == f"1 of {count}"
    file = paths.settings_for(articles.place) / "aliases.txt"
    QTest.keyClick(dialog.table, Qt.Key.Key_D)
    reader.wait(lambda: " != " in _last_line(file))
    QTest.keyClick(dialog.table, Qt.Key.Key_U)
    reader.wait(lambda: " != " not in _last_line(file))
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    reader.wait(lambda: " = " in _last_line(file))
    reader.press("Esc")
    reader.back()
