"""The side panel: what it shows, and what keys and clicks do in it."""

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from gui.page.marks import Mark
from gui.panel.articles import related
from gui.panel.model import PanelModel
from gui.panel.names import sections_of
from gui.panel.pane import SidePanel
from gui.panel.rows import Row, Section
from gui.theme import DARK, LIGHT
from search.catalogue.entry import Entry
from search.messages.replies import RelatedArticle
from tests.gui.panel.test_panel_names import READING

_FOUND = (RelatedArticle(7, ("Iran", "Ilham Aliyev"), ("araz",)), RelatedArticle(8, (), ("x",)))


def _entry(number: int) -> Entry | None:
    return Entry(7, "b.txt", None, "", "A bridge was opened") if number == 7 else None


@pytest.fixture
def panel(qtbot: QtBot) -> SidePanel:
    """Show a panel with names, dates and one related article."""
    panel = SidePanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(264, 600)
    around = [Section("around", "Around", ()), related(_FOUND, _entry)]
    panel.show_sections(sections_of(READING), around)
    with qtbot.waitActive(panel):
        panel.show()
    panel.list.setFocus()
    return panel


def titles(panel: SidePanel) -> list[str]:
    """Return the titles of all rows that are shown, from above."""
    rows: list[str] = []
    model = panel.list.rows
    for place, section in enumerate(model.sections):
        if panel.list.isExpanded(model.index(place, 0)):
            rows.extend(row.title for row in section.rows)
    return rows


def press(panel: SidePanel, *keys: Qt.Key) -> None:
    """Press keys in the list."""
    for key in keys:
        QTest.keyClick(panel.list, key)


def picture(panel: SidePanel) -> QImage:
    """Return what is to be seen of the panel."""
    return panel.grab().toImage()


def test_the_model_is_sound(panel: SidePanel, qtmodeltester: ModelTester) -> None:
    """As Qt's views expect it."""
    qtmodeltester.check(panel.list.rows)  # type: ignore[no-untyped-call]  # pytest-qt's own


def test_sections_without_rows_are_left_out(panel: SidePanel) -> None:
    """There is no heading over nothing."""
    assert [s.title for s in panel.list.rows.sections] == [
        "People", "Places", "Dates in the text", "Related articles",
    ]  # fmt: skip


def test_an_article_tells_why_it_is_related(panel: SidePanel) -> None:
    """What it shares, in words; one that has gone is left out."""
    (row,) = panel.list.rows.sections[-1].rows
    assert (row.title, row.notes) == (
        "A bridge was opened",
        ("Both name Iran and Ilham Aliyev", "Both have “araz”"),
    )


def test_space_chooses_and_lets_go(qtbot: QtBot, panel: SidePanel) -> None:
    """The name whose mentions are to be walked, then none (acceptance 66)."""
    panel.list.go_first()
    with qtbot.waitSignal(panel.chosen) as chosen:
        press(panel, Qt.Key.Key_Space)
    assert chosen.args is not None
    mark = chosen.args[0]
    assert isinstance(mark, Mark)
    assert mark.label == "Ilham Aliyev"
    panel.show_chosen(mark)
    with qtbot.waitSignal(panel.chosen) as chosen:
        press(panel, Qt.Key.Key_Space)
    assert chosen.args == [None]


def test_enter_opens_what_is_current(qtbot: QtBot, panel: SidePanel) -> None:
    """The keys walk over rows and headings of all sections."""
    panel.list.go_first()
    with qtbot.waitSignal(panel.opened) as opened:
        press(panel, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].article == 7
    press(panel, Qt.Key.Key_Home)
    assert panel.list.rows.section(panel.list.currentIndex()) is not None


def test_sections_fold_by_left_and_right(panel: SidePanel) -> None:
    """And stay folded for the next article (Home is their heading)."""
    panel.list.go_first()
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert "Ilham Aliyev" not in titles(panel)
    panel.show_sections(sections_of(READING))
    assert "Ilham Aliyev" not in titles(panel)
    assert "Baku" in titles(panel)
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert "Ilham Aliyev" in titles(panel)


def test_a_heading_is_folded_by_enter_and_click(panel: SidePanel) -> None:
    """As the mouse does it."""
    panel.list.go_first()
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert "Ilham Aliyev" not in titles(panel)
    place = panel.list.visualRect(panel.list.rows.index(0, 0)).center()
    button = Qt.MouseButton.LeftButton
    QTest.mouseClick(panel.list.viewport(), button, Qt.KeyboardModifier.NoModifier, place)
    assert "Ilham Aliyev" in titles(panel)


def test_a_click_chooses_a_name(qtbot: QtBot, panel: SidePanel) -> None:
    """And opens an article."""
    model = panel.list.rows
    name = model.index(1, 0, model.index(0, 0))
    with qtbot.waitSignal(panel.chosen):
        _click(panel, name)
    article = model.index(0, 0, model.index(3, 0))
    with qtbot.waitSignal(panel.opened):
        _click(panel, article)


def _click(panel: SidePanel, index: QModelIndex) -> None:
    panel.list.scrollTo(index)
    place = panel.list.visualRect(index).center()
    button = Qt.MouseButton.LeftButton
    QTest.mouseClick(panel.list.viewport(), button, Qt.KeyboardModifier.NoModifier, place)


def test_the_filter_filters_all_sections(panel: SidePanel) -> None:
    """As one types, accents aside; folded sections show what they have (acceptance 65)."""
    panel.list.go_first()
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Left)
    panel.focus_filter()
    QTest.keyClicks(panel.filter_line, "aliyev ilham")
    assert titles(panel) == ["Ilham Aliyev", "A bridge was opened"]
    panel.filter_line.setText("İlham ƏLİYEV")
    assert titles(panel) == ["Ilham Aliyev", "A bridge was opened"]
    QTest.keyClicks(panel.filter_line, "zzz")
    assert titles(panel) == []
    empty = picture(panel)
    assert panel.step_back()
    assert panel.list.hasFocus()
    assert picture(panel) != empty
    assert "Ilham Aliyev" not in titles(panel)  # folded as before
    assert not panel.step_back()


def test_up_and_down_lead_between_filter_and_list(panel: SidePanel) -> None:
    """As in the search box."""
    panel.list.go_first()
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert panel.filter_line.hasFocus()
    QTest.keyClick(panel.filter_line, Qt.Key.Key_Down)
    assert panel.list.hasFocus()


def test_the_current_row_stays_when_rows_come_anew(panel: SidePanel) -> None:
    """A ruling, or related articles that come late, do not move the keys."""
    panel.list.go_first()
    press(panel, Qt.Key.Key_Down)
    before = panel.list.current_row()
    panel.show_sections(sections_of(READING))
    assert panel.list.current_row() == before
    press(panel, Qt.Key.Key_Left)
    heading = panel.list.rows.section(panel.list.currentIndex())
    assert heading is not None
    panel.show_sections(sections_of(READING))
    assert panel.list.rows.section(panel.list.currentIndex()) == heading


def test_the_keys_stay_where_a_row_has_gone(panel: SidePanel) -> None:
    """At its heir, else at what is nearest; it is current again once it is back (acceptance 7)."""
    panel.list.setFocus()
    panel.list.go_first()
    everybody = sections_of(READING)
    (first, *others) = everybody[0].rows
    without = (Section("person", "People", tuple(others)), *everybody[1:])
    panel.show_sections(without)
    assert panel.list.current_row() == others[0]
    panel.show_sections(everybody)
    assert panel.list.current_row() == first
    panel.list.expect(("Nobody", others[-1].title))
    panel.show_sections(without)
    assert panel.list.current_row() == others[-1]
    panel.show_sections(())
    panel.show_sections(without)
    assert panel.list.current_row() is not None


def test_what_is_current_stays_so_when_the_filter_goes(panel: SidePanel) -> None:
    """The keys are never nowhere (acceptance 7)."""
    panel.focus_filter()
    QTest.keyClicks(panel.filter_line, "iran")
    QTest.keyClick(panel.filter_line, Qt.Key.Key_Down)
    before = panel.list.current_row()
    assert before is not None
    assert panel.step_back()
    assert (panel.filter_line.text(), panel.list.current_row()) == ("", before)


def test_the_pointer_is_told_what_a_number_counts(panel: SidePanel) -> None:
    """Mentions in this article, where a search counts articles; of an article nothing."""
    model = panel.list.rows
    tips = [
        model.index(0, 0, model.index(place, 0)).data(Qt.ItemDataRole.ToolTipRole)
        for place in (0, 2, 3)
    ]
    assert [tip and tip.count(" mention") for tip in tips] == [1, 1, None]


def test_more_is_told_of_the_chosen_row(panel: SidePanel) -> None:
    """It takes a line of its own, until another is chosen."""
    mark = panel.list.rows.sections[0].rows[0].mark
    assert mark is not None
    panel.show_chosen(mark)
    index = panel.list.rows.index_of(mark)
    chosen = picture(panel)
    panel.tell(mark, "in 14 articles")
    assert index.data(PanelModel.NOTES)[-1] == "in 14 articles"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "in 14 articles"
    assert picture(panel) != chosen
    panel.show_chosen(None)
    panel.tell(mark, "in 15 articles")
    assert "in 15 articles" not in index.data(PanelModel.NOTES)


def test_rows_have_roles_and_names(panel: SidePanel) -> None:
    """Each is an entry of a tree that says what it is (acceptance 100)."""
    tree = QAccessible.queryAccessibleInterface(panel.list)
    assert tree.role() == QAccessible.Role.Tree
    texts = [tree.child(n).text(QAccessible.Text.Name) for n in range(tree.childCount())]
    assert texts[:2] == ["In and around this article", "People, 2"]
    assert any(text.startswith("Ilham Aliyev, person, 3 mentions") for text in texts)


def test_the_menu_is_asked_for_by_key(qtbot: QtBot, panel: SidePanel) -> None:
    """Of names and dates alone."""
    panel.list.go_first()
    with qtbot.waitSignal(panel.menu_wanted) as wanted:
        panel.list.menu_wanted.emit(panel.list.current_row(), panel.mapToGlobal(panel.pos()))
    assert wanted.args is not None
    assert wanted.args[0].label == "Ilham Aliyev"
    with qtbot.assertNotEmitted(panel.menu_wanted):
        panel.list.menu_wanted.emit(Row("x", "x", article=1), panel.mapToGlobal(panel.pos()))


def test_the_theme_changes(panel: SidePanel) -> None:
    """Other colours at once."""
    light = picture(panel)
    panel.set_theme(DARK)
    assert picture(panel) != light


@pytest.mark.parametrize("width", [200, 264, 500])
def test_no_row_is_wider_than_the_panel(panel: SidePanel, width: int) -> None:
    """Whatever its width, nothing scrolls sideways; titles wrap, names are elided."""
    panel.resize(width, 600)
    assert panel.list.horizontalScrollBar().maximum() == 0
    assert panel.list.viewport().width() <= width


def test_lines_begin_at_the_right_where_one_reads_so(panel: SidePanel) -> None:
    """Names and counts change sides."""
    before = picture(panel)
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(panel) != before
