"""Why a command can't be done now: menus and the list of all commands grey it, and say this."""

from collections.abc import Iterator

from gui.history import History
from gui.main_window import MainWindow
from gui.saved import SavedSearches
from gui.translation import marked, translated
from search.archive.rulings import Rulings

_OF_AN_ARTICLE = (
    "copy_with_source", "select_all", "find", "star", "mark_unseen", "pass_over", "cite_chicago",
    "cite_apa", "cite_mla", "save_pdf", "print", "preview",
)  # fmt: skip
_OF_A_LIST = ("export", "go_to_date", "next_article", "previous_article", "next_month",
              "previous_month")  # fmt: skip
_OF_A_SEARCH = ("clear_search", "save_search", "open_hit")
_OF_HITS = ("next_hit", "previous_hit")
_OF_FILTERS = ("remove_filter", "remove_filters")


def reasons(window: MainWindow, history: History, saved: SavedSearches) -> dict[str, str]:
    """Return by name the commands that can't be done, each with the reason."""
    return {name: translated("why", why) for name, why in _reasons(window, history, saved)}


def _reasons(
    window: MainWindow, history: History, saved: SavedSearches
) -> Iterator[tuple[str, str]]:
    session, reader = window.session, window.reader
    no_search = marked("why", "nothing is searched for")
    undoable = saved.can_undo or Rulings.of(session.folder).can_undo()
    walked = bool(reader.legend.walk_words()) or session.searching
    rows: tuple[tuple[bool, tuple[str, ...], str], ...] = (
        (session.through, ("pause_indexing",), marked("why", "nothing is being indexed")),
        (session.article is None, _OF_AN_ARTICLE, marked("why", "no article is open")),
        (not len(session.shown), _OF_A_LIST, marked("why", "the list is empty")),
        (not window.box.text().strip(), _OF_A_SEARCH, no_search),
        (not walked, _OF_HITS, no_search),
        (":" not in window.box.text(), _OF_FILTERS, marked("why", "the search has no filter")),
        (not undoable, ("undo",), marked("why", "there is nothing to take back")),
        (not _at_name(window), ("name_menu",), marked("why", "go to a name first")),
        (not _selected(window), ("copy",), marked("why", "nothing is selected")),
        (
            history.peek(-1) is None,
            ("article_back",),
            marked("why", "no article was visited before"),
        ),
        (history.peek(1) is None, ("article_forward",), marked("why", "nobody went back")),
    )
    for is_so, names, why in rows:
        if is_so:
            yield from ((name, why) for name in names)


def _at_name(window: MainWindow) -> bool:
    """Tell whether one has come to a name, on the page or in the panel."""
    in_panel = window.side is not None and window.side.isAncestorOf(window.focusWidget() or window)
    return in_panel or window.reader.walking.current_mark is not None


def _selected(window: MainWindow) -> bool:
    lines = (window.box.line, window.reader.find_bar.line)
    return bool(window.reader.view.selected_text()) or any(x.hasSelectedText() for x in lines)
