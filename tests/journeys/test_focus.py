"""Where the focus goes, and what keys do there, in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.calendar.strip import CalendarStrip
from gui.dialogs.problems import ProblemsDialog
from gui.theme import DARK
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


def test_enter_leads_to_the_first_hit(at_seeds: ReaderAtKeys) -> None:
    """Enter in the box opens the first hit and puts the focus in the reader (Acceptance 1)."""
    at_seeds.press("j", "/")
    at_seeds.type("azerbaijan")
    at_seeds.press("Return")
    at_seeds.wait_for_answer()
    assert (at_seeds.place, at_seeds.article) == ("reader", NEWEST)
    assert at_seeds.hit.startswith("hit 1 of ")


def test_esc_leads_from_the_calendar_to_the_list(at_seeds: ReaderAtKeys) -> None:
    """What was chosen there stays; a click on a bar moves no focus at all (Acceptance 4)."""
    at_seeds.press("t", "Home", "Return")
    at_seeds.wait_for_answer()
    query = at_seeds.window.box.text()
    assert query.startswith("date:")
    assert at_seeds.place == "elsewhere"
    at_seeds.press("Esc")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("list", query)
    strip = at_seeds.window.calendar_room.findChild(CalendarStrip)
    assert strip is not None
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect().center())
    assert at_seeds.place == "list"


def test_the_list_has_the_keys_after_the_files_that_need_attention(
    reader: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """Not the line at the foot that asked for them: j goes on (Acceptance 4)."""
    for number in range(3):
        articles.write(f"{number}.txt", "The bridge is open.", f"2026-02-0{1 + number}")
    (articles.place / "empty.txt").write_text("")
    reader.open(articles.place)
    reader.wait_for_answer()
    link = reader.window.status.findChild(QPushButton)
    assert link is not None
    reader.wait(link.isVisible)
    link.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Space")
    assert isinstance(reader.dialog(), ProblemsDialog)
    reader.press("Esc")
    reader.back()
    assert reader.place == "list"
    reader.press("j")
    assert reader.article == "1.txt"


def test_results_are_walked_while_one_types(at_seeds: ReaderAtKeys) -> None:
    """Alt+Down and Alt+Up load articles from within the box, its text untouched (Acceptance 2)."""
    at_seeds.search("iran")
    at_seeds.press("Alt+Down")
    assert (at_seeds.article, at_seeds.place) == (OLDEST, "box")
    at_seeds.press("Alt+Up")
    assert (at_seeds.article, at_seeds.window.box.text()) == (NEWEST, "iran")


def test_a_second_press_selects_the_query(at_seeds: ReaderAtKeys) -> None:
    """Ctrl+L within the box selects all of it (Acceptance 3)."""
    at_seeds.search("iran")
    at_seeds.press("Ctrl+L")
    assert at_seeds.window.box.line.selectedText() == "iran"


def test_f6_goes_round(at_seeds: ReaderAtKeys) -> None:
    """F6 and Shift+F6 cycle search, list, reader and side panel (Acceptance 4)."""
    forward, backward = [], []
    for _ in range(4):
        at_seeds.press("F6")
        forward.append(at_seeds.place)
    for _ in range(4):
        at_seeds.press("Shift+F6")
        backward.append(at_seeds.place)
    assert forward == ["reader", "panel", "box", "list"]
    assert backward == ["box", "panel", "reader", "list"]


def test_f6_includes_the_find_bar(at_seeds: ReaderAtKeys) -> None:
    """While it is open it is a stop on the way."""
    at_seeds.press("Ctrl+F")
    assert at_seeds.place == "find bar"
    at_seeds.press("F6")
    assert at_seeds.place == "panel"
    at_seeds.press("Shift+F6")
    assert at_seeds.place == "find bar"


def test_a_find_is_repeated_with_its_bar_closed(at_seeds: ReaderAtKeys) -> None:
    """F3 goes on from the match one is at (Acceptance 5)."""
    at_seeds.press("Ctrl+F")
    at_seeds.type("iran")
    at_seeds.press("Esc")
    assert at_seeds.place == "reader"
    at_seeds.press("F3", "F3")
    assert at_seeds.hit.startswith("match 3 of ")
    at_seeds.press("Shift+F3")
    assert at_seeds.hit.startswith("match 2 of ")


def test_enter_in_the_find_bar_walks(at_seeds: ReaderAtKeys) -> None:
    """Enter and Shift+Enter walk the matches, the caret stays in the bar."""
    at_seeds.press("Ctrl+F")
    at_seeds.type("iran")
    at_seeds.press("Return")
    assert (at_seeds.place, at_seeds.hit.split(" of ")[0]) == ("find bar", "match 2")
    at_seeds.press("Shift+Return")
    assert (at_seeds.place, at_seeds.hit.split(" of ")[0]) == ("find bar", "match 1")


def test_a_search_takes_the_place_of_a_find(at_seeds: ReaderAtKeys) -> None:
    """After a find a search still lands on its own first hit (Acceptance 36)."""
    at_seeds.press("Ctrl+F")
    at_seeds.type("iran")
    at_seeds.press("Esc")
    at_seeds.search("azerbaijan")
    at_seeds.press("Return")
    at_seeds.wait_for_answer()
    assert at_seeds.hit.startswith("hit 1 of ")


def test_the_page_is_turned_from_the_list(at_seeds: ReaderAtKeys) -> None:
    """Space and Page Down scroll the reader while the list has the focus (Acceptance 9)."""
    assert at_seeds.place == "list"
    for down, up in {"Space": "Shift+Space", "PgDown": "PgUp"}.items():
        at_seeds.press(down)
        assert at_seeds.scrolled > 0
        assert (at_seeds.place, at_seeds.article) == ("list", NEWEST)
        at_seeds.press(up)
        assert at_seeds.scrolled == 0


def test_reading_goes_on_in_the_next_article(at_seeds: ReaderAtKeys) -> None:
    """Space at the end of an article opens the next one from its top."""
    for _ in range(30):
        if at_seeds.article == OLDEST:
            break
        at_seeds.press("Space")
    assert (at_seeds.article, at_seeds.scrolled, at_seeds.row()) == (OLDEST, 0, OLDEST)
    at_seeds.press("Shift+Space")
    assert at_seeds.article == NEWEST


def test_results_always_have_a_current_article(at_seeds: ReaderAtKeys) -> None:
    """It is chosen in the list, and the caret stays where one types (Acceptance 10)."""
    at_seeds.search("condolences")
    assert (at_seeds.row(), at_seeds.article) == (OLDEST, OLDEST)
    assert at_seeds.place == "box"


def test_every_key_still_works_behind_a_search(at_seeds: ReaderAtKeys) -> None:
    """Search, Esc, Esc, and all goes on as before (Acceptance 16)."""
    at_seeds.search("iran")
    at_seeds.press("Esc")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("list", "iran")
    at_seeds.press("Esc")
    assert at_seeds.window.box.text() == ""
    at_seeds.press("j")
    assert at_seeds.article == OLDEST
    at_seeds.press("k")
    assert at_seeds.article == NEWEST
    at_seeds.press("o")
    assert at_seeds.listed() == [OLDEST, NEWEST]
    at_seeds.press("Right")
    assert at_seeds.place == "reader"
    at_seeds.press("Left")
    assert at_seeds.place == "list"
    at_seeds.press("Return")
    assert at_seeds.place == "reader"


def test_a_search_without_hits_is_left_by_esc(at_seeds: ReaderAtKeys) -> None:
    """The notice says that Esc clears the search, and it does, from box and list."""
    at_seeds.search("zzzz")
    assert "Nothing found" in at_seeds.window.list_pane.notice()
    at_seeds.press("Down")
    assert at_seeds.place == "list"
    at_seeds.press("Esc")
    assert (at_seeds.listed(), at_seeds.window.list_pane.notice()) == ([NEWEST, OLDEST], "")
    at_seeds.search("zzzz")
    at_seeds.press("Esc", "Esc")
    assert len(at_seeds.listed()) == 2
    assert at_seeds.row() == NEWEST


def test_the_query_is_there_when_one_comes_back(at_seeds: ReaderAtKeys) -> None:
    """Enter, j, and / returns to the box with its text (Acceptance 17)."""
    at_seeds.search("iran")
    at_seeds.press("Return", "j")
    assert at_seeds.article == OLDEST
    at_seeds.press("/")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("box", "iran")
    at_seeds.type("ian")
    assert at_seeds.window.box.text() == "iranian"


def test_hits_are_walked_on_into_the_next_article(at_seeds: ReaderAtKeys) -> None:
    """With n one goes through all hits of all results, with p back again."""
    at_seeds.search("iran")
    at_seeds.press("Return")
    count = int(at_seeds.hit.rpartition(" ")[2])
    at_seeds.press(*["n"] * (count - 1))
    assert (at_seeds.article, at_seeds.hit) == (NEWEST, f"hit {count} of {count}")
    at_seeds.press("n")
    at_seeds.wait_for_answer()
    assert (at_seeds.article, at_seeds.hit.split(" of ")[0]) == (OLDEST, "hit 1")
    at_seeds.press("p")
    at_seeds.wait_for_answer()
    assert (at_seeds.article, at_seeds.hit) == (NEWEST, f"hit {count} of {count}")


def test_all_plus_keys_enlarge_the_text(at_seeds: ReaderAtKeys) -> None:
    """Every key that looks like plus zooms, the keypad's too, and it is told (Acceptance 18)."""
    for key in ("Ctrl++", "Ctrl+="):
        at_seeds.press(key)
        assert at_seeds.look.zoom == 110
        assert "110" in at_seeds.window.status.message()
        at_seeds.press("Ctrl+-")
        assert at_seeds.look.zoom == 100
    keypad = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(at_seeds.focus, Qt.Key.Key_Plus, keypad)
    assert at_seeds.look.zoom == 110
    QTest.keyClick(at_seeds.focus, Qt.Key.Key_Minus, keypad)
    QTest.keyClick(at_seeds.focus, Qt.Key.Key_0, keypad)
    assert at_seeds.look.zoom == 100


def test_esc_never_quits(at_seeds: ReaderAtKeys) -> None:
    """However often one presses it, wherever one is."""
    for start in ("/", "Right", "Left", "Ctrl+F", "r", "F11"):
        at_seeds.press(start)
        at_seeds.press(*["Esc"] * 6)
        assert at_seeds.window.isVisible()
    assert at_seeds.place in ("list", "reader")
    assert not at_seeds.window.isFullScreen()


def test_reading_mode_shows_the_article_alone(at_seeds: ReaderAtKeys) -> None:
    """Pressing r hides all else, keys still work, / and Esc bring the rest back."""
    at_seeds.press("r")
    window = at_seeds.window
    assert not window.list_pane.isVisible()
    assert not window.box.isVisible()
    assert at_seeds.place == "reader"
    at_seeds.press("j")
    assert at_seeds.article == OLDEST
    at_seeds.press("F6")
    assert at_seeds.place == "reader"
    at_seeds.press("/")
    assert (at_seeds.place, window.list_pane.isVisible()) == ("box", True)
    at_seeds.press("Esc", "r", "Esc")
    assert window.box.isVisible()


def test_the_theme_is_switched_while_one_reads(at_seeds: ReaderAtKeys) -> None:
    """Dark at once, the place in the article kept, no white left (Acceptance 97)."""
    at_seeds.press("Space")
    before = at_seeds.scrolled
    at_seeds.do("theme_dark")
    picture = at_seeds.window.grab().toImage()
    assert at_seeds.look.theme is DARK
    assert abs(at_seeds.scrolled - before) < 28  # a line
    corners = [(5, 5), (5, picture.height() - 5), (picture.width() - 30, picture.height() // 2)]
    assert all(picture.pixelColor(x, y).lightness() < 80 for x, y in corners)


def test_kinds_are_switched_by_their_keys(at_seeds: ReaderAtKeys) -> None:
    """2 hides places, again shows them, 0 hides and shows all."""
    page = at_seeds.window.reader.view
    marked = page.grab().toImage()
    at_seeds.press("2")
    assert page.grab().toImage() != marked
    at_seeds.press("2")
    assert page.grab().toImage() == marked
    at_seeds.press("0")
    plain = page.grab().toImage()
    assert plain != marked
    at_seeds.press("0")
    assert page.grab().toImage() == marked


def test_keys_of_one_letter_can_be_switched_off(at_seeds: ReaderAtKeys) -> None:
    """Then j does nothing, and Alt+Down still does (Acceptance 101)."""
    at_seeds.do("single_keys")
    at_seeds.press("j")
    assert at_seeds.article == NEWEST
    at_seeds.press("Alt+Down")
    assert at_seeds.article == OLDEST


def test_a_copy_tells_its_source(at_seeds: ReaderAtKeys) -> None:
    """Ctrl+A, Ctrl+C copies the page, Ctrl+Shift+C with place, day and file (Acceptance 20)."""
    at_seeds.press("Right", "Ctrl+A", "Ctrl+Shift+C")
    clipboard = QGuiApplication.clipboard().text()
    assert clipboard.rstrip().endswith(
        f"Baku, Azerbaijan · Monday, 16 February 2026 · {NEWEST}, ¶1"
    )
