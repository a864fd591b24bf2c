"""What the line at the foot tells goes with what it is about."""

from tests.journeys.reader_at_keys import ReaderAtKeys


def test_what_is_told_of_an_article_goes_with_it(at_seeds: ReaderAtKeys) -> None:
    """Marked as unseen, on to the next, and nothing is said to be unseen there."""
    at_seeds.press("m")
    assert at_seeds.window.status.message() == "Marked as unseen"
    before = at_seeds.article
    at_seeds.press("j")
    at_seeds.wait(lambda: at_seeds.article != before)
    assert at_seeds.window.status.message() == ""
    at_seeds.wait(lambda: bool(at_seeds.window.reader.walking.shown_marks))
    at_seeds.press(".")
    assert at_seeds.window.status.message() != ""
    at_seeds.press("Esc")
    assert at_seeds.window.status.message() == ""
