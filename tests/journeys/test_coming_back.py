"""Where one is once a search is over, by key."""

import pytest

from tests.journeys.reader_at_keys import ReaderAtKeys

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


@pytest.fixture
def reading(at_seeds: ReaderAtKeys) -> ReaderAtKeys:
    """Read on in the newest article, and search for something that the other one has."""
    at_seeds.wait(lambda: at_seeds.page != "")
    at_seeds.press("Space")
    at_seeds.wait(lambda: at_seeds.scrolled > 0)
    return at_seeds


def _search(reader: ReaderAtKeys) -> None:
    reader.search("condolences")
    reader.wait(lambda: reader.article == OLDEST)


def test_esc_leads_back_to_where_a_search_began(reading: ReaderAtKeys) -> None:
    """The article, as far as it was read; what the search opened by itself is left."""
    view = reading.window.reader.view
    seen = view.top_offset()
    _search(reading)
    reading.press("Esc", "Esc")
    assert (reading.article, view.top_offset()) == (NEWEST, seen)
    assert reading.listed() == [NEWEST, OLDEST]


def test_esc_stays_with_an_article_that_was_asked_for(reading: ReaderAtKeys) -> None:
    """By Enter: it was what one searched for."""
    _search(reading)
    reading.press("Return", "Esc", "Esc")
    assert reading.window.box.text() == ""
    assert reading.article == OLDEST


def test_a_search_begun_after_another_is_left_for_the_page_before_both(
    reading: ReaderAtKeys,
) -> None:
    """Nothing that searches open in passing is gone back to."""
    _search(reading)
    reading.search("nowhere-to-be-found")
    reading.press("Esc", "Esc")
    assert reading.article == NEWEST
