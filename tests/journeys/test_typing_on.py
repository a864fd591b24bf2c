"""Somebody types on and on, and in letters that few keyboards have."""

import pytest

from search.archive.searching import Searching
from search.index.keyword_index import KeywordIndex
from tests.journeys.reader_at_keys import ReaderAtKeys
from tests.search.article_folder import ArticleFolder

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"
_FINDS = {
    "condol": [OLDEST],
    "condolences": [OLDEST],
    "iran": [NEWEST, OLDEST],
    "date:2026": [NEWEST],
    "person:pezeshkian": [NEWEST, OLDEST],
    '"joint projects': [NEWEST],
    "zzzz": [],
}


def test_the_five_hundredth_search_is_answered_like_the_first(at_seeds: ReaderAtKeys) -> None:
    """Most are typed over before their answer; suggestions come to the end (acceptance 40)."""
    reader = at_seeds
    reader.press("Ctrl+L")
    queries = list(_FINDS)
    for n in range(500):
        query = queries[n % len(queries)]
        reader.press("Ctrl+A")
        reader.type(query)
        if n % 23 == 0:
            reader.wait_for_answer()
            assert reader.listed() == _FINDS[query]
    reader.press("Ctrl+A")
    reader.type("person:Pezesh")
    reader.wait(lambda: "Masoud Pezeshkian" in reader.suggestions())
    reader.wait_for_answer()
    assert reader.place == "box"


def test_nothing_is_searched_in_the_window_s_process(
    at_seeds: ReaderAtKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A child searches and completes; the window only asks it (acceptance 38)."""
    made: list[object] = []
    monkeypatch.setattr(Searching, "__init__", lambda *given: made.append(given))
    monkeypatch.setattr(KeywordIndex, "open", made.append)
    for query, found in _FINDS.items():
        at_seeds.search(query)
        assert at_seeds.listed() == found
    assert made == []


def test_names_are_typed_as_they_are_written(reader: ReaderAtKeys, articles: ArticleFolder) -> None:
    """What was typed stays, accents find their letters, and are shown (acceptance 41, 42)."""
    articles.write("a.txt", "Heydər Əliyev Bakı şəhəri haqqında danışdı.", "2025-07-05")
    articles.write("b.txt", "The ferry to Åland was late.")
    reader.open(articles.place)
    reader.wait_for_answer()
    for typed, found in {
        "Bakı": "a.txt",
        "Åland": "b.txt",
        "Baki": "a.txt",
        "aland": "b.txt",
        "Heydər": "a.txt",
        "şəhəri": "a.txt",
    }.items():
        reader.search(typed)
        assert (reader.window.box.text(), reader.listed()) == (typed, [found])
        assert ("Åland" if found == "b.txt" else "Heydər Əliyev Bakı şəhəri") in reader.page


def test_a_suggestion_finds_as_many_as_it_says(at_seeds: ReaderAtKeys) -> None:
    """Together with what stands before it, not in the whole library (acceptance 29)."""
    popup = at_seeds.window.box.completion.popup
    at_seeds.press("Ctrl+L")
    for text in ("khankendi mentions:202", "-khankendi place:"):
        at_seeds.press("Ctrl+A")
        at_seeds.type(text)
        at_seeds.wait_for_answer()
        at_seeds.wait(lambda: bool(at_seeds.suggestions()))
        at_seeds.press("Down")
        count = popup.current.count if popup.current else -1
        at_seeds.press("Return")
        at_seeds.wait_for_answer()
        assert (at_seeds.place, len(at_seeds.listed())) == ("box", count)
