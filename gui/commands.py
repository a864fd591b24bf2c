"""The table of commands: one row each; menus, shortcuts and the key overlay all read it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Scope(StrEnum):
    """Where a command's keys work."""

    WINDOW = "anywhere"
    READING = "in list and reader"
    LIST = "in the list"
    PAGE = "in the reader"
    BOX = "in the search box"


class Command(NamedTuple):
    """One row: a name for the code, words for people, and keys in Qt's notation.

    `keys` work in `scope`; `everywhere` are further keys of the same command that work anywhere,
    also while typing. `menu` is where it stands in the menu bar (empty: only by key).
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...]
    tip: str
    scope: Scope = Scope.WINDOW
    everywhere: tuple[str, ...] = ()
    checkable: bool = False
    parted: bool = False  # a separator stands before it in its menu


MENUS = ("File", "Edit", "View", "Go", "Search", "Help")

_READ = Scope.READING
_BOX = Scope.BOX
_LIST = Scope.LIST
_PAGE = Scope.PAGE

COMMANDS: tuple[Command, ...] = (
    # File
    Command("open_folder", "Open Folder…", "File", ("Ctrl+O",), "open another folder of articles"),
    Command("recent_folders", "Recent Folders…", "File", ("Ctrl+Shift+O",),
            "open a folder that was open lately"),
    Command("new_window", "New Window…", "File", ("Ctrl+N",), "open a folder beside this one"),
    Command("rescan", "Rescan Folder", "File", ("F5",), "look for new and changed articles"),
    Command("pause_indexing", "Pause Indexing", "File", (),
            "let indexing rest; what is done can be read and searched"),
    Command("problems", "Files that Need Attention…", "File", (),
            "files that are no sound articles, with the reason"),
    Command(
        "save_pdf", "Save as PDF…", "File", ("Ctrl+S",), "save the article as PDF", parted=True
    ),
    Command("preview", "Print Preview…", "File", ("Ctrl+Shift+P",), "see the pages as they print"),
    Command("print", "Print…", "File", ("Ctrl+P",), "print the article"),
    Command(
        "print_marks", "Print with Marks", "File", (), "underline names and dates in print",
        checkable=True,
    ),
    Command("export", "Export List…", "File", ("Ctrl+Shift+E",),
            "save the list for other programs: CSV, JSON, Markdown, text, BibTeX, RIS"),
    Command("reveal", "Open Containing Folder", "File", (), "show the article's file"),
    Command("close_window", "Close Window", "File", ("Ctrl+W",),
            "close this window, leave others open", parted=True),
    Command("quit", "Quit", "File", ("Ctrl+Q",),
            "close all windows of this Dateline; one started apart stays"),
    # Edit
    Command("copy", "Copy", "Edit", ("Ctrl+C",), "copy the selected text"),
    Command(
        "copy_with_source", "Copy with Source", "Edit", ("Ctrl+Shift+C",),
        "copy the selection, else the article, with file, dateline and paragraph",
    ),
    Command("cite_chicago", "Copy Citation (Chicago)", "Edit", (), "cite this article"),
    Command("cite_apa", "Copy Citation (APA)", "Edit", (), "cite this article"),
    Command("cite_mla", "Copy Citation (MLA)", "Edit", (), "cite this article"),
    Command("select_all", "Select All", "Edit", ("Ctrl+A",), "select the whole article"),
    Command(
        "find", "Find in Article…", "Edit", ("Ctrl+F",), "find words in this article", parted=True
    ),
    Command("name_menu", "Ruling about This Name…", "Edit", ("Shift+F10",),
            "what can be done with the name one has come to; in the list, with the article", _READ,
            parted=True),
    Command(
        "undo", "Undo", "Edit", ("Ctrl+Z",),
        "take back the last ruling about a name, or change of the saved searches", _READ,
    ),
    Command("review_names", "Review Names…", "Edit", (),
            "names that may be one: merge them, or keep them apart"),
    Command("star", "Star", "Edit", ("s",), "star this article, or take its star off", _READ,
            checkable=True, parted=True),
    Command("mark_unseen", "Mark as Unseen", "Edit", ("m",),
            "count this article among the unseen again", _READ),
    Command("preferences", "Preferences…", "Edit", ("Ctrl+,",),
            "theme, type, keys, what belongs to the folder", parted=True),
    # View
    Command(
        "toggle_person", "People", "View", ("1",), "show or hide marked people", _READ,
        checkable=True,
    ),
    Command(
        "toggle_place", "Places", "View", ("2",), "show or hide marked places", _READ,
        checkable=True,
    ),
    Command(
        "toggle_org", "Organisations", "View", ("3",), "show or hide marked organisations", _READ,
        checkable=True,
    ),
    Command(
        "toggle_event", "Events", "View", ("4",), "show or hide marked events", _READ,
        checkable=True,
    ),
    Command(
        "toggle_date", "Dates", "View", ("5",), "show or hide marked dates", _READ, checkable=True
    ),
    Command("toggle_all", "All Marks", "View", ("0",), "show all marks, or none", _READ),
    Command("paragraph_numbers", "Paragraph Numbers", "View", (),
            "numbers beside the text, to cite by", checkable=True),
    Command(
        "zoom_in", "Larger Text", "View", ("Ctrl++", "Ctrl+="),
        "enlarge the reading text", parted=True,
    ),
    Command("zoom_out", "Smaller Text", "View", ("Ctrl+-",), "make the reading text smaller"),
    Command("zoom_reset", "Normal Text Size", "View", ("Ctrl+0",), "reading text at 100 %"),
    Command(
        "order", "Oldest First", "View", ("o",), "oldest or newest article first", _READ,
        checkable=True, parted=True,
    ),
    Command(
        "best_match", "Best Match First", "View", ("Shift+O",),
        "the article first that answers the search best", _READ, checkable=True,
    ),
    Command("panel", "Side Panel", "View", ("e",),
            "show names, dates and other articles beside the text, or hide them", _READ,
            checkable=True),
    Command("filter_names", "Filter Names…", "View", ("f",),
            "type what the names in the side panel are to hold", _READ),
    Command("calendar", "Archive Calendar", "View", ("t",),
            "to the calendar of all articles; once more hides it", _READ, checkable=True),
    Command(
        "reading_mode", "Reader Alone", "View", ("r",), "hide all but the article", _READ,
        checkable=True,
    ),
    Command(
        "full_screen", "Full Screen", "View", ("F11",), "fill the whole screen", checkable=True
    ),
    Command(
        "theme_system", "Theme of the System", "View", (), "light or dark as the desktop is",
        checkable=True, parted=True,
    ),
    Command("theme_light", "Light Theme", "View", (), "dark ink on white", checkable=True),
    Command("theme_dark", "Dark Theme", "View", (), "light ink on dark", checkable=True),
    # Go
    Command(
        "next_article", "Next Article", "Go", ("j",), "go to the next article of the list", _READ,
        ("Alt+Down",),
    ),
    Command(
        "previous_article", "Previous Article", "Go", ("k",),
        "go to the previous article of the list", _READ, ("Alt+Up",),
    ),
    Command(
        "pass_over", "Next Article, This One Unseen", "Go", ("u",),
        "go on and leave this article unseen", _READ,
    ),
    Command(
        "next_month", "Next Month", "Go", ("Shift+J", "]"), "next month of the list", _READ,
        ("Ctrl+PgDown",),
    ),
    Command(
        "previous_month", "Previous Month", "Go", ("Shift+K", "["), "previous month of the list",
        _READ, ("Ctrl+PgUp",),
    ),
    Command(
        "page_down", "Page Down", "Go", ("Space", "PgDown"),
        "page down; at the end of the article on to the next", _READ, parted=True,
    ),
    Command(
        "page_up", "Page Up", "Go", ("Shift+Space", "PgUp"),
        "page up; at the top of the article back to the previous", _READ,
    ),
    Command(
        "next_hit", "Next Hit", "Go", ("n",), "next hit, on into the next article", _READ, ("F3",),
        parted=True,
    ),
    Command(
        "previous_hit", "Previous Hit", "Go", ("p",), "previous hit, back into the article before",
        _READ, ("Shift+F3",),
    ),
    Command("article_back", "Back", "Go", ("Alt+Left",), "to the article visited before",
            parted=True),
    Command("article_forward", "Forward", "Go", ("Alt+Right",),
            "to the article from which one went back"),
    Command("go_to_date", "Go to Date…", "Go", ("g",),
            "to the article nearest to a date, nothing filtered", _READ, ("Ctrl+J",)),
    Command("next_mark", "Next Mark", "Go", (".",), "next name or date in the text", _READ,
            parted=True),
    Command("previous_mark", "Previous Mark", "Go", (",",), "name or date before that", _READ),
    Command("open_thread", "Thread of the Name", "Go", ("Return", "Enter"),
            "all articles that name what one has come to; Esc leads back", _PAGE),
    Command("to_list", "To the List", "Go", ("Left",), "from the reader to the list", _READ,
            parted=True),
    Command("to_reader", "To the Reader", "Go", ("Right", "Return", "Enter"),
            "from the list to the reader", _LIST),
    Command("next_pane", "Next Pane", "Go", ("F6",),
            "search box, list, reader, side panel in turn"),
    Command("previous_pane", "Previous Pane", "Go", ("Shift+F6",), "the same, backwards"),
    Command("back", "One Step Back", "Go", ("Esc",),
            "close the find bar, drop what is chosen, leave the search box, thread or search"),
    # Search
    Command(
        "search", "Search…", "Search", ("/",),
        "type a search; Ctrl+L in the box selects all of it", _READ,
        ("Ctrl+L",),
    ),
    Command("open_hit", "Open First Hit", "Search", ("Return", "Enter"),
            "open the first article found, on its first hit", _BOX),
    Command("into_list", "Into the List", "Search", ("Down",),
            "go into the suggestions, else into the list; from an empty box, to past and saved"
            " searches", _BOX),
    Command("clear_search", "Clear Search", "Search", (), "show all articles again"),
    Command("complete", "Suggest…", "Search", ("Ctrl+Space",),
            "words, names and dates that fit what is being typed", _BOX, parted=True),
    Command("suggest_typing", "Suggest while Typing", "Search", (),
            "offer words, names and dates without being asked", checkable=True),
    Command("past_searches", "Past Searches…", "Search", ("Up",),
            "in an empty box, what was searched for before", _BOX),
    Command("search_help", "How to Search…", "Search", ("Shift+F1",),
            "all that one can write into the search box"),
    Command("remove_filter", "Remove Last Filter", "Search", ("Ctrl+Shift+Backspace",),
            "take the last filter out of the search", parted=True),
    Command("remove_filters", "Remove All Filters", "Search", (),
            "leave only the words of the search"),
    Command("save_search", "Save Search…", "Search", ("Ctrl+D",),
            "keep the search under a name", parted=True),
    Command("saved_searches", "Saved Searches…", "Search", ("Ctrl+Shift+D",),
            "to the saved searches in the side panel, with what they find"),
    # Help
    Command("palette", "All Commands…", "Help", ("Ctrl+Shift+K",), "find a command by its words"),
    Command("keys", "Keys", "Help", ("F1",), "show all keys", everywhere=("?",)),
    Command(
        "single_keys", "Keys of One Letter", "Help", (),
        "letters alone are commands in list and reader", checkable=True,
    ),
    Command("about", "About Dateline", "Help", (), "version, licences, where the index lives"),
)  # fmt: skip

RESUMING = "Resume Indexing", "let indexing continue where it rests"
"""Text and tip of the command Pause Indexing while that rests."""


def spoken(key: str) -> str:
    """Return a key as people write it: `/`, `j`, `Shift+J`."""
    return key.lower() if len(key) == 1 else {"Return": "Enter"}.get(key, key)


def spoken_keys(command: Command) -> tuple[str, ...]:
    """Return the keys of a command for people, each once."""
    keys = (spoken(k) for k in (*command.keys, *command.everywhere))
    return tuple(dict.fromkeys(keys))


def listed(commands: Iterable[Command] = COMMANDS) -> str:
    """Return the table as plain text in 80 columns: what `dateline --keys` prints."""
    from textwrap import wrap  # no start of the window needs it

    rows = [(", ".join(spoken_keys(c)), c.tip, c.scope) for c in commands if c.keys]
    width = max(len(keys) for keys, _, _ in rows) + 2
    lines: list[str] = []
    for keys, tip, scope in rows:
        first, *others = wrap(tip if scope is Scope.WINDOW else f"{tip} ({scope})", 79 - width)
        lines += [f"{keys:<{width}}{first}", *(f"{'':<{width}}{part}" for part in others)]
    return "\n".join(lines)
