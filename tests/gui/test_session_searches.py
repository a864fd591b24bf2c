"""The session under a search: what is listed, current, opened and landed on; on fakes."""

from array import array

import pytest

from gui.values import Landing, Order
from search.messages.coding import encode
from search.messages.progress import Stage
from search.messages.replies import ReadReply, SearchReply, SnippetsReply
from search.messages.requests import ReadRequest, SearchRequest, SnippetsRequest
from search.spans import Span
from tests.gui.played import Play


def test_a_search_is_asked_for_as_it_is_typed(play: Play) -> None:
    """Each text is asked for; an empty one lists all again."""
    play.session.search("bri")
    play.session.search("bridge")
    assert play.answers.searches() == ["bri", "bridge"]
    assert play.session.query == "bridge"


def test_what_is_shown_and_marked_is_what_was_meant(play: Play) -> None:
    """Half a word stands for a beginning: lines, marks and paper ask for it, the box does not."""
    play.session.search("azerb")
    play.answers.find(play.number("mid.txt"), meant="azerb*")
    play.rest()
    play.session.searches.find_snippets((play.number("mid.txt"),))
    asked = play.answers.last(SnippetsRequest)
    assert isinstance(asked, SnippetsRequest)
    assert asked.query == "azerb*"
    assert play.answers.reads()[-1] == ("mid.txt", "azerb*")
    assert (play.session.query, play.session.searches.meant) == ("azerb", "azerb*")
    play.session.search("azerba")
    assert play.session.searches.meant == "azerba"


def test_results_have_a_current_article(play: Play) -> None:
    """Where the open article is not among them, the first result opens (Acceptance 10)."""
    play.find("word", "mid.txt", "old.txt")
    assert play.shown() == ["mid.txt", "old.txt"]
    assert (play.opened, play.current()) == (["new.txt", "mid.txt"], "mid.txt")
    assert play.answers.reads()[-1] == ("mid.txt", "word")


def test_the_open_article_stays_where_it_was_found(play: Play) -> None:
    """An article that is among the results stays open, its hits are asked for."""
    play.session.open_article(play.number("old.txt"))
    play.find("word", "mid.txt", "old.txt")
    assert play.current() == "old.txt"
    assert play.opened[-1] == "old.txt"
    assert play.answers.reads()[-1] == ("old.txt", "word")


def test_a_search_that_is_typed_on_ends_at_the_top_of_its_list(play: Play) -> None:
    """What a single letter has opened by itself does not stay in the middle of all that follow."""
    play.find("s", "old.txt")
    assert play.current() == "old.txt"
    play.find("said", "mid.txt", "old.txt")
    assert (play.current(), play.opened[-1]) == ("mid.txt", "mid.txt")
    play.find("saidd")
    play.find("said more", "new.txt", "mid.txt")
    assert (play.current(), play.opened[-1]) == ("new.txt", "new.txt")


@pytest.mark.parametrize("chosen", ["mid.txt", "old.txt"])
def test_what_the_reader_chose_stays_while_he_types_on(play: Play, chosen: str) -> None:
    """An article he went to, or the first one by Enter, is kept by the searches that hold it."""
    play.find("s", "mid.txt", "old.txt")
    if chosen == "mid.txt":
        play.session.open_first()
    else:
        play.session.go_to(play.number(chosen))
    play.find("said", "new.txt", "mid.txt", "old.txt")
    assert (play.current(), play.opened[-1]) == (chosen, chosen)


def test_the_same_search_keeps_what_it_has_opened(play: Play) -> None:
    """New articles above leave the first one that was found current (Acceptance 31)."""
    play.find("said", "mid.txt", "old.txt")
    play.session.go_to(play.session.shown.numbers[0])  # the list tells what has become current
    play.session.searches.again()
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt", "old.txt"), says="said")
    play.rest()
    assert (play.shown()[0], play.current()) == ("new.txt", "mid.txt")
    play.session.turn_order()
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt", "old.txt"), says="said")
    assert (play.shown()[0], play.current()) == ("old.txt", "mid.txt")


def test_results_stand_in_the_list_s_order(play: Play) -> None:
    """They come sorted as was asked for: newest first, oldest, or the best match."""
    found = play.library.numbers_of("old.txt", "new.txt", "mid.txt")
    play.find("word", "old.txt", "new.txt", "mid.txt")
    assert play.shown() == ["new.txt", "mid.txt", "old.txt"]
    play.session.turn_order()
    play.answers.find(*found, says="word")
    assert play.shown() == ["old.txt", "mid.txt", "new.txt"]
    play.session.set_order(Order.RELEVANCE)
    play.answers.find(*found, says="word")
    assert play.session.searches.ranked
    assert play.current() == "new.txt"


def test_an_older_reply_is_dropped(play: Play) -> None:
    """What comes late for a text that has been typed over changes nothing."""
    play.session.search("bri")
    late = play.answers.last(SearchRequest).generation
    play.session.search("bridge")
    play.answers._receive(encode(SearchReply(late, array("i"), array("i"))))
    assert len(play.shown()) == 4
    assert not play.session.searching


def test_a_reply_to_a_search_that_was_cleared_is_dropped(play: Play) -> None:
    """Esc before the answer: all articles stay."""
    play.session.search("bridge")
    late = play.answers.last(SearchRequest).generation
    play.session.search("")
    play.answers._receive(encode(SearchReply(late, array("i"), array("i"))))
    assert len(play.shown()) == 4
    assert not play.session.searching


def test_clearing_a_search_lists_all_around_the_open_article(play: Play) -> None:
    """One goes on reading; the hits are no longer asked for."""
    play.find("word", "old.txt")
    play.session.search("")
    assert len(play.shown()) == 4
    assert play.current() == "old.txt"
    assert play.answers.reads()[-1] == ("old.txt", "")


def test_no_results_leave_the_article_open(play: Play) -> None:
    """The list is empty and nothing current; clearing makes the open article current again."""
    play.find("zzz")
    assert play.shown() == []
    assert play.session.current is None
    assert play.session.article is not None
    play.session.search("")
    assert play.current() == "new.txt"
    assert play.opened == ["new.txt"]


def test_one_lands_on_the_first_hit(play: Play) -> None:
    """The first marks under a search tell where to land, once (Acceptance 36)."""
    play.find("word", "mid.txt")
    play.answers.mark((3, 7))
    assert play.marked[-1] == ((Span(3, 7),), Landing.FIRST)
    play.session.search("")
    play.answers.mark()
    assert play.marked[-1][1] is None


def test_the_same_search_again_does_not_land_anew(play: Play) -> None:
    """The index has grown: marks are asked for again, the reader stays where he is (line 31)."""
    play.find("word", "new.txt", partial=True)
    play.answers.mark((3, 7))
    play.indexing.tell(Stage.COMMITTED)
    play.answers.find(*play.library.numbers_of("new.txt", "mid.txt"), says="word")
    play.rest()
    play.answers.mark((3, 7))
    assert play.shown() == ["new.txt", "mid.txt"]
    assert play.marked[-1] == ((Span(3, 7),), None)


def test_a_landing_waits_for_marks_that_were_overtaken(play: Play) -> None:
    """A search lands on its hit although marks were asked for once more before they came."""
    play.find("word", "new.txt")
    play.indexing.tell(Stage.COMMITTED)
    play.answers.find(*play.library.numbers_of("new.txt"), says="word")
    play.rest()
    play.answers.mark((3, 7))
    assert play.marked[-1][1] is Landing.FIRST


def test_one_can_land_on_the_last_hit(play: Play) -> None:
    """Walking back into an article begins at its end."""
    play.find("word", "new.txt", "mid.txt")
    play.session.open_article(play.number("mid.txt"), Landing.LAST)
    play.answers.mark((3, 7), (9, 12))
    assert play.marked[-1][1] is Landing.LAST


def test_marks_of_another_article_are_dropped(play: Play) -> None:
    """What was recognised in the article before is not painted into this one."""
    generation = play.answers.last(ReadRequest).generation
    play.session.open_article(play.number("mid.txt"))
    play.answers._receive(encode(ReadReply(generation, "new.txt", (), (), ())))
    assert not play.marked
    play.answers.mark()
    assert len(play.marked) == 1


def test_the_first_result_opens_once_it_is_known(play: Play) -> None:
    """Enter before the answer opens the first result when it comes (Acceptance 1)."""
    play.session.open_article(play.number("old.txt"))
    play.session.search("word")
    play.session.open_first()
    assert play.current() == "old.txt"
    play.answers.find(*play.library.numbers_of("mid.txt", "old.txt"))
    assert play.current() == "mid.txt"


def test_the_open_article_gets_its_hits_when_it_is_the_first_result(play: Play) -> None:
    """Enter before the answer, the first result being open already: it is marked all the same."""
    play.session.search("word")
    play.session.open_first()
    play.answers.find(*play.library.numbers_of("new.txt", "old.txt"), says="word")
    play.rest()
    assert play.answers.reads()[-1] == ("new.txt", "word")


def test_the_first_result_opens_at_once_when_it_is_there(play: Play) -> None:
    """Enter behind the answer goes to the top of the list."""
    play.find("word", "new.txt", "old.txt")
    play.session.open_article(play.number("old.txt"))
    play.session.open_first()
    assert play.current() == "new.txt"


def test_hit_lines_are_asked_for_under_a_search_alone(play: Play) -> None:
    """A plain list has no hit lines; those that come are handed on."""
    play.session.searches.find_snippets([1, 2])
    assert not play.answers.snippets()
    play.find("word", "new.txt")
    came: list[object] = []
    play.session.searches.snippets_found.connect(came.append)
    play.session.searches.find_snippets([1])
    assert play.answers.snippets() == [(1,)]
    generation = play.answers._generation
    play.answers._receive(encode(SnippetsReply(generation, {})))
    assert came == [{}]


def test_the_open_article_is_marked_anew_by_a_search_behind_one_that_found_nothing(
    play: Play,
) -> None:
    """Half a word finds nothing, the whole one the open article: its hits are asked for."""
    play.session.search("brid")
    play.answers.find()
    play.session.search("bridge")
    play.answers.find(play.number("new.txt"))
    play.rest()
    assert play.answers.reads()[-1] == ("new.txt", "bridge")


def test_a_search_that_is_not_through_goes_on(play: Play) -> None:
    """What was found so far is listed, and the same query asked once more."""
    play.session.search("/br.dge/")
    play.answers.find(play.number("mid.txt"), unfinished=True)
    assert play.shown() == ["mid.txt"]
    assert play.answers.searches() == ["/br.dge/"] * 2
    play.answers.find(play.number("mid.txt"), play.number("old.txt"))
    assert play.shown() == ["mid.txt", "old.txt"]
    assert len(play.answers.searches()) == 2


def test_hit_lines_of_an_older_search_are_dropped(play: Play) -> None:
    """They would stand beside articles of another query."""
    play.find("word", "new.txt")
    play.session.searches.find_snippets([1])
    late = play.answers._generation
    play.session.search("other")
    play.session.searches.find_snippets([1])
    came: list[object] = []
    play.session.searches.snippets_found.connect(came.append)
    play.answers._receive(encode(SnippetsReply(late, {})))
    assert not came
    assert play.answers.snippets() == [(1,)]


def test_quick_keys_open_the_last_article_alone(play: Play) -> None:
    """The list of each key comes before any article; nobody would have seen those between."""
    for word, path in (("w", "mid.txt"), ("wo", "old.txt")):
        play.session.search(word)
        play.answers.find(*play.library.numbers_of(path), says=word)
        assert (play.shown(), play.current()) == ([path], path)
        assert play.opened == ["new.txt"]
    assert not play.session.settled
    play.rest()
    assert play.opened == ["new.txt", "old.txt"]
    assert play.answers.reads()[1:] == [("old.txt", "wo")]


def test_a_search_that_is_cleared_at_once_opens_nothing(play: Play) -> None:
    """The article of its first key has not been opened yet: the one before it is current again."""
    play.session.search("w")
    play.answers.find(*play.library.numbers_of("mid.txt", "old.txt"), says="w")
    assert play.current() == "mid.txt"
    play.session.search("")
    assert play.current() == "new.txt"
    play.rest()
    assert play.opened == ["new.txt"]
    play.session.search("w")
    play.answers.find(*play.library.numbers_of("mid.txt", "new.txt"), says="w")
    assert play.current() == "new.txt"


def test_marks_of_the_search_before_do_not_use_up_the_landing(play: Play) -> None:
    """They come while those of the search are about to be asked for."""
    play.session.search("word")
    play.answers.find(*play.library.numbers_of("new.txt"), says="word")
    play.answers.mark((1, 2))
    play.rest()
    play.answers.mark((3, 7))
    assert play.marked == [((Span(3, 7),), Landing.FIRST)]
