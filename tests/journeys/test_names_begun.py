"""A filter whose name is still being typed: by key, in the real window."""

from tests.journeys.reader_at_keys import ReaderAtKeys

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"


def test_results_come_before_a_name_is_whole(at_seeds: ReaderAtKeys) -> None:
    """Half a name stands for all that begins so; Enter leads to it, and a space makes it whole."""
    at_seeds.press("/")
    at_seeds.type("person:Pezesh")
    at_seeds.wait(lambda: "a person called" in at_seeds.window.box.explanation())
    at_seeds.wait_for_answer()
    assert at_seeds.listed() == [NEWEST, OLDEST]
    assert "not found as a whole word" in at_seeds.window.box.explanation()
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.hit.startswith("hit 1 of "))
    assert (at_seeds.place, at_seeds.article) == ("reader", NEWEST)
    at_seeds.press("Ctrl+L", "End")
    at_seeds.type(" ")
    at_seeds.wait(lambda: "the person" in at_seeds.window.box.explanation())
    at_seeds.wait_for_answer()
    assert at_seeds.listed() == []


def test_a_begun_name_can_be_typed_with_its_star(at_seeds: ReaderAtKeys) -> None:
    """It is said in words, shown as a chip, and nothing is mended."""
    at_seeds.search('place:"Kelaleh br*" ')
    assert at_seeds.listed() == [NEWEST, OLDEST]
    assert "a place called" in at_seeds.window.box.explanation()
    assert "not found" not in at_seeds.window.box.explanation()
    assert at_seeds.window.box.chips.filters == ["place: Kelaleh br*"]
