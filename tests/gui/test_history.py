"""The articles visited, in turn."""

from gui.history import History, Visit


def visited(*paths: str) -> History:
    """Visit articles."""
    history = History()
    for path in paths:
        history.visit(path)
    return history


def test_one_goes_back_and_forward() -> None:
    """With the places where one left off; nothing lies beyond either end."""
    history = visited("a", "b")
    history.note(120)
    history.visit("c")
    assert history.peek(-1) == Visit("b", 120)
    history.step(-1)
    history.step(-1)
    assert (history.current, history.peek(-1)) == (Visit("a"), None)
    assert history.peek(1) == Visit("b", 120)


def test_another_article_ends_the_way_forward() -> None:
    """As in any browser."""
    history = visited("a", "b", "c")
    history.step(-1)
    history.visit("d")
    assert (history.peek(1), history.peek(-1)) == (None, Visit("b"))


def test_the_same_article_is_one_visit() -> None:
    """A rescan that opens it anew is no visit."""
    assert visited("a", "a").peek(-1) is None


def test_what_one_only_passed_while_typing_is_no_visit() -> None:
    """The last of it is, and so is each article that one and the same search led to."""
    history = visited("a")
    for query, path in (("b", "b"), ("ba", "c"), ("ban", "d"), ("ban", "e")):
        history.visit(path, passing=query)
    history.visit("f")
    paths = []
    while visit := history.peek(-1):
        paths.append(visit.path)
        history.step(-1)
    assert paths == ["e", "d", "a"]


def test_visits_without_end_are_not_kept() -> None:
    """The oldest go."""
    history = visited(*map(str, range(500)))
    steps = 0
    while history.peek(-1):
        history.step(-1)
        steps += 1
    assert steps == 199


def test_what_has_gone_is_forgotten() -> None:
    """On the way back as on the way forward."""
    history = visited("a", "b", "c")
    history.drop(-1)
    assert history.peek(-1) == Visit("a")
    history.step(-1)
    history.drop(1)
    assert history.peek(1) is None
    history.drop(5)
    assert history.current == Visit("a")


def test_an_empty_history_leads_nowhere() -> None:
    """Before the first article."""
    history = History()
    history.note(5)
    history.step(-1)
    assert (history.current, history.peek(-1), history.peek(1)) == (None, None, None)


def test_the_last_visit_that_was_asked_for_is_found() -> None:
    """However many articles searches opened by themselves since."""
    history = History()
    assert history.since_asked == 0
    history.visit("a")
    assert history.since_asked == 0
    history.visit("b", asked=False)
    history.visit("c", asked=False)
    assert history.since_asked == -2
    history.step(-2)
    assert (history.current, history.since_asked) == (Visit("a"), 0)
