"""Suggestions, filters, past and saved searches, stars: by key, in the real window."""

import pytest

from gui.articles.model import ArticleListModel
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


def _hits_in_lines(reader: ReaderAtKeys) -> set[str]:
    """Return the words that are marked in the list's hit lines, in small letters."""
    model = reader.window.model
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    lines = [line for row in rows if (line := row.data(ArticleListModel.SNIPPET))]
    return {line.text[start:end].casefold() for line in lines for start, end in line.hits}


def test_a_name_is_completed_and_taken_out_again(at_seeds: ReaderAtKeys) -> None:
    """Typed in part, taken by Enter, shown as a chip, removed by key (Acceptance 29)."""
    at_seeds.press("/")
    at_seeds.type("bridge person:Pezesh")
    at_seeds.wait(lambda: "Masoud Pezeshkian" in at_seeds.suggestions())
    while at_seeds.chosen() != "Masoud Pezeshkian":
        at_seeds.press("Down")
    at_seeds.press("Return")
    assert at_seeds.place == "box"
    assert at_seeds.window.box.text() == 'bridge person:"Masoud Pezeshkian" '
    at_seeds.wait_for_answer()
    assert at_seeds.listed() == [NEWEST, OLDEST]
    assert at_seeds.window.box.chips.filters == ["person: Masoud Pezeshkian"]
    at_seeds.press("Ctrl+Shift+Backspace")
    assert at_seeds.window.box.text().strip() == "bridge"
    assert at_seeds.window.box.chips.filters == []


def test_esc_closes_suggestions_and_then_leaves_the_box(at_seeds: ReaderAtKeys) -> None:
    """One step back at a time; Down goes into the list once nothing is offered."""
    at_seeds.press("/")
    at_seeds.type("ira")
    at_seeds.wait(lambda: bool(at_seeds.suggestions()))
    at_seeds.press("Esc")
    assert (at_seeds.suggestions(), at_seeds.place) == ([], "box")
    at_seeds.press("Esc")
    assert (at_seeds.place, at_seeds.window.box.text()) == ("list", "ira")


def test_enter_opens_the_first_hit_over_suggestions(at_seeds: ReaderAtKeys) -> None:
    """What is offered takes no key that was not meant for it (Acceptance 1)."""
    at_seeds.press("/")
    at_seeds.type("azerbaija")
    at_seeds.wait(lambda: bool(at_seeds.suggestions()))
    at_seeds.press("Return")
    assert (at_seeds.place, at_seeds.suggestions()) == ("reader", [])


def test_results_come_before_a_word_is_whole(at_seeds: ReaderAtKeys) -> None:
    """Half a word stands for what begins so: in list, lines, page, calendar and words."""
    at_seeds.press("/")
    at_seeds.type("azerbaij")
    at_seeds.wait(lambda: "begins with" in at_seeds.window.box.explanation())
    at_seeds.wait_for_answer()
    assert at_seeds.listed() == [NEWEST, OLDEST]
    assert "not found as a whole word" in at_seeds.window.box.explanation()
    at_seeds.wait(lambda: _hits_in_lines(at_seeds) == {"azerbaijan"})
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.hit.startswith("hit 1 of "))
    assert (at_seeds.place, at_seeds.article) == ("reader", NEWEST)
    at_seeds.press("Ctrl+L", "End")
    at_seeds.type("an ")
    at_seeds.wait_for_answer()
    assert "begins with" not in at_seeds.window.box.explanation()
    assert at_seeds.listed() == [NEWEST, OLDEST]


def test_a_mistyped_word_is_mended(at_seeds: ReaderAtKeys) -> None:
    """From a search without hits one stroke leads to what was meant."""
    at_seeds.search("azerbajian")
    assert "Nothing found" in at_seeds.window.list_pane.notice()
    at_seeds.press("Down", "Return")
    at_seeds.wait_for_answer()
    assert at_seeds.window.box.text() == "azerbaijan"
    assert at_seeds.listed() == [NEWEST, OLDEST]


def test_past_searches_come_back(at_seeds: ReaderAtKeys) -> None:
    """Up in the empty box, and Enter."""
    at_seeds.search("condolences")
    at_seeds.press("Esc", "Esc", "/", "Up")
    assert at_seeds.suggestions() == ["Past searches", "condolences"]
    at_seeds.press("Return")
    at_seeds.wait_for_answer()
    assert at_seeds.listed() == [OLDEST]


def test_a_search_is_saved_and_searched_for_by_its_name(at_seeds: ReaderAtKeys) -> None:
    """Ctrl+D, a name, Enter; then saved: finds what it finds (Acceptance 22)."""
    at_seeds.search("condolences")
    at_seeds.press("Ctrl+D")
    at_seeds.dialog()
    at_seeds.press("Ctrl+A")
    at_seeds.type("sad")
    at_seeds.press("Return")
    at_seeds.back()
    at_seeds.search("saved:sad iran")
    assert at_seeds.listed() == [OLDEST]


def _saved(reader: ReaderAtKeys) -> list[str]:
    """Return names and counts of the saved searches in the side panel, as they are to be seen."""
    shown, rows = reader.panel.list, []
    index = shown.rows.heading("saved")
    while (row := shown.rows.row(index := shown.indexBelow(index))) and row.saved:
        rows.append(f"{row.title} {row.count}")
    return rows


def _save(reader: ReaderAtKeys, query: str, name: str) -> None:
    """Search for something and save it, by keys."""
    reader.search(query)
    reader.press("Ctrl+D")
    _answer(reader, name)


def _answer(reader: ReaderAtKeys, name: str) -> None:
    """Type a name into the dialog that asks for one."""
    reader.dialog()
    reader.press("Ctrl+A")
    reader.type(name)
    reader.press("Return")
    reader.back()


@pytest.mark.keys("Ctrl+D", "Ctrl+Shift+D", "Ctrl+Z")
def test_saved_searches_stand_in_the_side_panel(at_seeds: ReaderAtKeys) -> None:
    """Under one another, counted, searched for, named anew and deleted by keys (Acceptance 22)."""
    _save(at_seeds, "iran", "Iran")
    _save(at_seeds, "saved:Iran condolences", "Iran/Grief")
    at_seeds.press("Ctrl+Shift+D")
    assert at_seeds.place == "panel"
    at_seeds.wait(lambda: _saved(at_seeds) == ["Iran 2", "Grief 1"])
    at_seeds.press("Up", "Return")
    at_seeds.wait_for_answer()
    assert (at_seeds.window.box.text(), at_seeds.place) == ("iran", "panel")
    at_seeds.press("Down", "Return")
    at_seeds.wait_for_answer()
    assert at_seeds.window.box.text() == "saved:Iran condolences"
    assert at_seeds.listed() == [OLDEST]
    at_seeds.press("Left", "Left")
    assert _saved(at_seeds) == ["Iran 2"]
    at_seeds.press("Right", "F2")
    _answer(at_seeds, "Persia")
    assert dict(at_seeds.session.keeper.saved) == {
        "Persia": "iran", "Persia/Grief": "saved:Persia condolences",
    }  # fmt: skip
    at_seeds.wait(lambda: _saved(at_seeds) == ["Persia 2", "Grief 1"])
    at_seeds.press("Del")
    at_seeds.wait(lambda: _saved(at_seeds) == ["Persia/Grief 0"])
    at_seeds.press("Ctrl+Z", "Ctrl+Z")
    at_seeds.wait(lambda: _saved(at_seeds) == ["Iran 2", "Grief 1"])


def test_counts_of_saved_searches_follow_the_folder(
    reader: ReaderAtKeys, articles: ArticleFolder
) -> None:
    """An article that comes or is read is counted without being asked for (Acceptance 22)."""
    articles.write("1.txt", "A bridge was opened in Baku.")
    articles.write("2.txt", "A tunnel was closed in Baku.")
    reader.open(articles.place)
    reader.wait_for_answer()
    _save(reader, "bridge", "Bridges")
    _save(reader, "is:unseen", "Unread")
    reader.wait(lambda: _saved(reader) == ["Bridges 1", "Unread 2"])
    articles.write("3.txt", "Another bridge was opened in Tehran.")
    reader.wait(lambda: _saved(reader) == ["Bridges 2", "Unread 3"])
    reader.do("clear_search")
    reader.press("Esc", "j")
    reader.wait(lambda: _saved(reader) == ["Bridges 2", "Unread 2"])


def test_what_a_key_can_not_do_is_told(at_seeds: ReaderAtKeys) -> None:
    """O without words to weigh, Ctrl+Shift+Backspace at a filter within an OR."""
    said = at_seeds.window.status.message
    at_seeds.press("Shift+O")
    assert said() == "The best match comes first once you search for words"
    assert at_seeds.window.list_pane.header.button.text() == "Newest first"
    at_seeds.search("person:Aliyev OR from:Baku")
    at_seeds.press("Ctrl+Shift+Backspace")
    assert said() == "The filter stands within an OR or brackets: take it out of the text"
    assert at_seeds.window.box.text() == "person:Aliyev OR from:Baku"


def test_a_name_that_is_only_spelled_alike_is_told(at_seeds: ReaderAtKeys) -> None:
    """Nobody is written so; the explanation says who was taken for it."""
    at_seeds.search('person:"Masud Pezeshkiyan"')
    assert at_seeds.listed() == [NEWEST, OLDEST]
    assert "names like \u201cMasoud Pezeshkian\u201d are taken" in at_seeds.window.box.explanation()


def test_stars_and_the_unseen_are_searched_for(at_seeds: ReaderAtKeys) -> None:
    """A star by s; going on marks as seen, u does not, m takes the mark back (Acceptance 14)."""
    at_seeds.press("s", "j")
    at_seeds.search("is:starred")
    assert at_seeds.listed() == [NEWEST]
    at_seeds.press("Esc", "Esc")
    at_seeds.search("is:unseen")
    assert at_seeds.listed() == [OLDEST]
    at_seeds.press("Esc", "Esc", "Home", "m", "u")
    assert at_seeds.article == OLDEST
    at_seeds.search("is:unseen")
    assert at_seeds.listed() == [NEWEST]


def test_the_best_match_stands_first(at_seeds: ReaderAtKeys) -> None:
    """O sorts by relevance, o by date again; the header says which (Acceptance 76)."""
    at_seeds.search("iran")
    at_seeds.press("Esc", "Shift+O")
    at_seeds.wait_for_answer()
    header = at_seeds.window.list_pane.header.button
    assert header.text() == "Best match first"
    assert at_seeds.window.model.heading_rows == (0,)
    at_seeds.press("o")
    at_seeds.wait_for_answer()
    assert header.text() == "Newest first"
    assert at_seeds.listed() == [NEWEST, OLDEST]
