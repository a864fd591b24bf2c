"""The table of keys row by row, those that lead somewhere: each is pressed, each is seen to work.

`keys` names those of a row; test_key_table.py looks whether any command's key is missing.
"""

from collections.abc import Callable

import pytest

from gui.reader.find_bar import Way
from tests.journeys.reader_at_keys import ReaderAtKeys

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


@pytest.mark.keys("/", "Ctrl+L")
def test_to_the_search_box(at_seeds: ReaderAtKeys) -> None:
    """/ from list and reader, Ctrl+L from anywhere; once more selects all (acceptance 3)."""
    reader = at_seeds
    for pane in ("Left", "Right"):
        reader.press(pane, "/")
        assert reader.place == "box"
        reader.press("Esc")
    reader.press("Ctrl+F", "Ctrl+L")
    assert reader.place == "box"
    reader.type("and/or")
    assert reader.window.box.text() == "and/or"
    reader.press("Ctrl+L")
    assert reader.window.box.line.selectedText() == "and/or"


@pytest.mark.keys("Return", "Enter")
def test_enter_in_the_box(at_seeds: ReaderAtKeys) -> None:
    """Opens the first hit, the reader has the keys, its first match is current (acceptance 1)."""
    for enter in ("Return", "Enter"):
        at_seeds.press("End")
        assert at_seeds.article == OLDEST
        at_seeds.search("iran")
        at_seeds.press(enter)
        at_seeds.wait(lambda: at_seeds.hit.startswith("hit 1 of "))
        assert (at_seeds.place, at_seeds.article) == ("reader", NEWEST)
        at_seeds.press("Esc", "Left")
        assert at_seeds.window.box.text() == ""


@pytest.mark.keys("Down", "Up")
def test_down_and_up_in_the_box(at_seeds: ReaderAtKeys) -> None:
    """Down leads into the list, the query kept; in an empty box both offer past searches."""
    at_seeds.search("condolences")
    at_seeds.press("Down")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("list", "condolences")
    assert at_seeds.row() == OLDEST
    for key in ("Down", "Up"):
        at_seeds.press("Ctrl+L", "Ctrl+A", "Backspace", key)
        at_seeds.wait(lambda: "condolences" in at_seeds.suggestions())
        at_seeds.press("Esc")
        assert at_seeds.place == "box"


@pytest.mark.keys("Alt+Down", "Alt+Up")
def test_articles_are_walked_from_anywhere(at_seeds: ReaderAtKeys) -> None:
    """From box, list, reader, find bar, panel and its filter, which all stay (acceptance 2)."""
    at_seeds.search("iran")
    for key, place in (("Ctrl+L", "box"), ("Down", "list"), ("Right", "reader"),
                       ("Ctrl+F", "find bar"), ("F6", "panel"), ("f", "filter")):  # fmt: skip
        at_seeds.press(key)
        assert at_seeds.place == place
        at_seeds.press("Alt+Down")
        assert (at_seeds.article, at_seeds.row(), at_seeds.place) == (OLDEST, OLDEST, place)
        at_seeds.press("Alt+Up")
        assert (at_seeds.article, at_seeds.row(), at_seeds.place) == (NEWEST, NEWEST, place)
    assert at_seeds.window.box.text() == "iran"


@pytest.mark.keys("Esc")
def test_esc_goes_back_step_by_step(at_seeds: ReaderAtKeys) -> None:
    """Search box, find bar, selection, query, one at a time; it never quits."""
    at_seeds.search("iran")
    at_seeds.press("Esc")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("list", "iran")
    at_seeds.press("Right", "Ctrl+A", "Ctrl+F")
    selected, bar = at_seeds.window.reader.view.selected_text, at_seeds.window.reader.find_bar
    at_seeds.type("the")
    at_seeds.press("Esc")
    assert not bar.isVisible()
    at_seeds.press("Esc", "Ctrl+A")
    assert selected()
    at_seeds.press("Esc")
    assert (selected(), at_seeds.window.box.text()) == ("", "iran")
    at_seeds.press("Esc")
    assert (at_seeds.window.box.text(), len(at_seeds.listed())) == ("", 2)
    at_seeds.press(*["Esc"] * 5)
    assert at_seeds.window.isVisible()


@pytest.mark.keys("j", "k", "Shift+J", "Shift+K", "]", "[", "Ctrl+PgDown", "Ctrl+PgUp", "u")
def test_articles_and_months_are_walked(at_seeds: ReaderAtKeys) -> None:
    """One article or month on and back, in list and reader; in the box too (acceptance 11, 20)."""
    assert at_seeds.window.model.heading_rows == (0, 2)
    for pane in ("Left", "Right"):
        at_seeds.press(pane)
        for on, back in (("j", "k"), ("Shift+J", "Shift+K"), ("]", "["), ("u", "k")):
            at_seeds.press(on)
            assert (at_seeds.article, at_seeds.row()) == (OLDEST, OLDEST)
            at_seeds.press(back)
            assert (at_seeds.article, at_seeds.row()) == (NEWEST, NEWEST)
    at_seeds.search("iran")
    at_seeds.press("Ctrl+PgDown")
    assert (at_seeds.article, at_seeds.place) == (OLDEST, "box")
    at_seeds.press("Ctrl+PgUp")
    assert (at_seeds.article, at_seeds.window.box.text()) == (NEWEST, "iran")


@pytest.mark.keys("Space", "Shift+Space", "PgDown", "PgUp")
def test_pages_are_turned_on_into_the_next_article(at_seeds: ReaderAtKeys) -> None:
    """A page down and up, from list and reader; at the end on, at the top back (acceptance 9)."""
    for pane, down, up in (("Left", "Space", "Shift+Space"), ("Right", "PgDown", "PgUp")):
        at_seeds.press(pane)
        at_seeds.press(down)
        assert (at_seeds.article, at_seeds.scrolled > 0) == (NEWEST, True)
        at_seeds.press(up)
        assert (at_seeds.article, at_seeds.scrolled) == (NEWEST, 0)
        pages = _until(at_seeds, down, lambda: at_seeds.article == OLDEST)
        assert pages > 1
        assert at_seeds.scrolled == 0
        at_seeds.press(up)
        assert at_seeds.article == NEWEST
        _until(at_seeds, up, lambda: at_seeds.scrolled == 0)


def _until(reader: ReaderAtKeys, key: str, is_so: Callable[[], bool]) -> int:
    """Press a key until something is so; returns how often."""
    times = 0
    while not is_so():
        reader.press(key)
        times += 1
        assert times < 50
    return times


@pytest.mark.keys("Left", "Right", "Return", "Enter", "F6", "Shift+F6")
def test_panes_are_changed(at_seeds: ReaderAtKeys) -> None:
    """List and reader by arrows and Enter, all panes in turn by F6 (acceptance 4, 15)."""
    for key in ("Right", "Return", "Enter"):
        at_seeds.press(key)
        assert at_seeds.place == "reader"
        at_seeds.press("Left")
        assert at_seeds.place == "list"
    for key, places in (("F6", ["reader", "panel", "box", "list"]),
                        ("Shift+F6", ["box", "panel", "reader", "list"])):  # fmt: skip
        for place in places:
            at_seeds.press(key)
            assert at_seeds.place == place


@pytest.mark.keys("n", "p", "F3", "Shift+F3")
def test_hits_are_walked(at_seeds: ReaderAtKeys) -> None:
    """The next hit and the one before; at the last on into the next article (acceptance 5)."""
    at_seeds.search("iran")
    at_seeds.press("Return")
    count = int(at_seeds.hit.rpartition(" ")[2])
    for on, back in (("n", "p"), ("F3", "Shift+F3")):
        for place in range(2, count + 1):
            at_seeds.press(on)
            assert at_seeds.hit == f"hit {place} of {count}"
        at_seeds.press(on)
        at_seeds.wait_for_answer()
        assert (at_seeds.article, at_seeds.hit.split(" of ")[0]) == (OLDEST, "hit 1")
        at_seeds.press(back)
        at_seeds.wait_for_answer()
        for place in range(count, 1, -1):
            assert (at_seeds.article, at_seeds.hit) == (NEWEST, f"hit {place} of {count}")
            at_seeds.press(back)


@pytest.mark.keys("n", "p", "F3", "Shift+F3", "Space")
def test_mentions_of_who_is_chosen_are_walked(at_seeds: ReaderAtKeys) -> None:
    """A name that is chosen in the panel arms the same keys (acceptance 66)."""
    at_seeds.press("f")
    at_seeds.type("aliyev")
    at_seeds.press("Down", "Space")
    assert at_seeds.hit == "mention 1 of 2"
    for on, back in (("n", "p"), ("F3", "Shift+F3")):
        at_seeds.press(on)
        assert at_seeds.hit == "mention 2 of 2"
        at_seeds.press(back)
        assert at_seeds.hit == "mention 1 of 2"


@pytest.mark.keys(".", ",")
@pytest.mark.parametrize("enter", ["Return", "Enter"])
def test_marks_are_walked_and_their_threads_read(at_seeds: ReaderAtKeys, enter: str) -> None:
    """The next mark and the one before, from list and reader; Enter opens what is current."""
    said = at_seeds.window.status.message
    at_seeds.press(".")
    assert said() == "Baku, place, 3 mentions"
    at_seeds.press("Right", ".")
    assert said() == "Azerbaijan, place, 10 mentions"
    at_seeds.press(",")
    assert said() == "Baku, place, 3 mentions"
    at_seeds.press(".", enter)
    at_seeds.wait_for_answer()
    assert (at_seeds.window.box.text(), at_seeds.place) == ('place:="Azerbaijan"', "list")
    at_seeds.press("Esc")
    at_seeds.wait_for_answer()
    assert (at_seeds.window.box.text(), at_seeds.article) == ("", NEWEST)


@pytest.mark.keys("g", "Ctrl+J")
def test_to_a_date(at_seeds: ReaderAtKeys) -> None:
    """By g in list and reader, by Ctrl+J anywhere; nothing is filtered."""
    for keys, written in {
        ("Left", "g"): "2025-07",
        ("Right", "g"): "3 july 2025",
        ("Ctrl+L", "Ctrl+J"): "july 2025",
    }.items():
        at_seeds.press(*keys)
        at_seeds.type(written)
        at_seeds.press("Return")
        assert (at_seeds.article, at_seeds.row(), at_seeds.place) == (OLDEST, OLDEST, "list")
        at_seeds.press("g")
        at_seeds.type("-1m")  # before today; what is nearest is the newest
        at_seeds.press("Return")
        assert (at_seeds.article, len(at_seeds.listed())) == (NEWEST, 2)


@pytest.mark.keys("Alt+Left", "Alt+Right")
def test_back_and_forward_through_visits(at_seeds: ReaderAtKeys) -> None:
    """To where one read before, and forward again; from the search box too."""
    at_seeds.press("Space")
    seen = at_seeds.window.reader.view.top_offset()
    at_seeds.press("j", "Ctrl+L", "Alt+Left")
    assert (at_seeds.article, at_seeds.window.reader.view.top_offset()) == (NEWEST, seen)
    at_seeds.press("Alt+Right")
    assert (at_seeds.article, at_seeds.row()) == (OLDEST, OLDEST)


@pytest.mark.keys("Ctrl+F", "F3", "Shift+F3")
def test_finding_in_the_article(at_seeds: ReaderAtKeys) -> None:
    """What contains it, whole words, an expression; accents are folded (acceptance 5, 25)."""
    at_seeds.press("Ctrl+F")
    at_seeds.type("ÎRAN")
    assert at_seeds.hit == "match 1 of 9"
    _find_by(at_seeds, "Alt+W", Way.WORDS)
    assert at_seeds.hit == "match 1 of 8"
    _find_by(at_seeds, "Alt+W", Way.CONTAINS)
    _find_by(at_seeds, "Alt+X", Way.EXPRESSION)
    at_seeds.press("Ctrl+A")
    at_seeds.type("iran[a-z]+")
    assert (at_seeds.hit, at_seeds.place) == ("match 1 of 1", "find bar")
    _find_by(at_seeds, "Alt+X", Way.CONTAINS)
    at_seeds.press("Ctrl+A")
    at_seeds.type("iran")
    assert at_seeds.hit == "match 4 of 9"  # on from where one is
    at_seeds.press("Esc", "F3")
    assert at_seeds.hit == "match 5 of 9"
    at_seeds.press("Shift+F3")
    assert at_seeds.hit == "match 4 of 9"
    at_seeds.press("Ctrl+F")
    assert at_seeds.window.reader.find_bar.line.selectedText() == "iran"


def _find_by(reader: ReaderAtKeys, key: str, way: Way) -> None:
    """Press a key of the find bar, and wait: its box stays down for a moment."""
    reader.press(key)
    reader.wait(lambda: reader.window.reader.find_bar.way is way)


def test_no_key_needs_another_pane_first(at_seeds: ReaderAtKeys) -> None:
    """What works in list and reader works in the panel too, where it is no row's own key."""
    at_seeds.press("F6", "F6")
    assert at_seeds.place == "panel"
    at_seeds.press("j")
    assert (at_seeds.article, at_seeds.place) == (OLDEST, "panel")
    at_seeds.press("o")
    assert at_seeds.listed() == [OLDEST, NEWEST]
