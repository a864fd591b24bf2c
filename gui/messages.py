"""The sentences a reader sees: problems of files, errors, and states, in one place."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from gui.translation import counted, marked, number, translated
from search.articles.problem import Problem

if TYPE_CHECKING:
    from search.messages.progress import Progress

PROBLEMS: Mapping[Problem, str] = MappingProxyType(
    {
        Problem.BINARY: marked("messages", "This is not a text file."),
        Problem.EMPTY: marked("messages", "The file is empty."),
        Problem.UNREADABLE: marked("messages", "The file can’t be read."),
        Problem.TOO_LARGE: marked(
            "messages", "The file is larger than 20 MB, the most that Dateline reads."
        ),
        Problem.UNDATED: marked(
            "messages",
            "The file does not begin with “date YYYY-MM-DD”; it stands with the undated articles.",
        ),
        Problem.IMPOSSIBLE_DATE: marked(
            "messages",
            "The date in the file’s first line does not exist; it stands with the undated "
            "articles.",
        ),
    }
)


def escape(text: str) -> str:
    """Make a text safe within rich text; html.escape's import would delay every start by 3 ms."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def problem_sentence(problem: Problem, detail: str) -> str:
    """Say what is wrong with a file, with the system's own words where there are some."""
    words = translated("messages", PROBLEMS[problem])
    return f"{words} ({said_reason(detail)})" if detail else words


def said_reason(reason: str) -> str:
    """Say why something can't be done; the sentences for that are loaded with the first one."""
    if not reason:
        return ""
    from gui.reasons import reason_words

    return reason_words(reason)


def notice(title: str, *lines: str) -> str:
    """Set a notice for an empty pane: a heading, and lines of rich text about what one can do."""
    body = "".join(f"<p style='margin-top:8px'>{line}</p>" for line in lines)
    return f"<p style='font-size:15px;font-weight:600'>{escape(title)}</p>{body}"


def no_hits(query: str, ruled_out: str = "", *, together: bool = False) -> str:
    """Say that a search found nothing, and which part of it ruled everything out.

    With `together`, each part finds something by itself.
    """
    as_a_whole = translated(
        "messages", "Each part of it finds articles, but none answers <b>{query}</b> as a whole."
    ).format(query=escape(query))
    return notice(
        translated("messages", "Nothing found"),
        as_a_whole if together else _blamed(query, ruled_out),
        translated("messages", "<b>Esc</b> clears the search."),
    )


def no_hits_yet(query: str, ruled_out: str = "") -> str:
    """Say that a search found nothing so far, for the index is still being built."""
    return notice(
        translated("messages", "Nothing found yet"),
        _blamed(query, ruled_out, so_far=True),
        translated(
            "messages", "The index is still being built; hits appear here as they are found."
        ),
    )


_ANSWERS_NOT: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {  # whether all articles were looked through, and whether the whole query is to blame
        (True, True): marked("messages", "No article answers <b>{query}</b>."),
        (True, False): marked(
            "messages", "No article answers <b>{query}</b>, which rules out all the rest."
        ),
        (False, True): marked("messages", "No article indexed so far answers <b>{query}</b>."),
        (False, False): marked(
            "messages",
            "No article indexed so far answers <b>{query}</b>, which rules out all the rest.",
        ),
    }
)


def _blamed(query: str, ruled_out: str, *, so_far: bool = False) -> str:
    whole = not ruled_out or ruled_out == query
    words = translated("messages", _ANSWERS_NOT[not so_far, whole])
    return words.format(query=escape(query if whole else ruled_out))


def empty_folder(folder: str) -> str:
    """Say that a folder holds no articles."""
    return notice(
        translated("messages", "No articles here"),
        translated(
            "messages",
            "<b>{folder}</b> holds no text files (.txt, .text or without an ending).",
        ).format(folder=escape(folder)),
        translated("messages", "<b>Ctrl+O</b> opens another folder, <b>F5</b> looks again."),
    )


def unreadable_folder(folder: str, reason: str) -> str:
    """Say that a folder can't be opened."""
    return notice(
        translated("messages", "This folder can’t be opened"),
        f"<b>{escape(folder)}</b>: {escape(said_reason(reason))}",
        translated("messages", "<b>Ctrl+O</b> opens another folder."),
    )


def scanning(folder: str) -> str:
    """Say that the folder is being read for the first time."""
    return notice(translated("messages", "Opening the folder…"), f"<b>{escape(folder)}</b>")


def rescan_words(changed: int) -> str:
    """Say what looking for changes found."""
    if not changed:
        return translated("messages", "Nothing has changed in the folder")
    return counted("messages", "{count} files have changed", "1 file has changed", changed)


_PROGRESS: Mapping[str, str] = MappingProxyType(
    {
        "scanning": marked("messages", "Looking through the folder…"),
        "listing": marked("messages", "Listing {done} of {of}"),
        "indexing": marked("messages", "Indexing {done} of {of}"),
        "reading": marked("messages", "Reading names and dates: {done} of {of}"),
        "linking": marked("messages", "Linking names across the articles…"),
        "paused": marked("messages", "Paused: {done} of {of} articles listed"),
        "busy": marked("messages", "Another Dateline is indexing this folder…"),
        "failed": marked("messages", "Indexing stopped: {error}"),
    }
)


def progress_words(progress: "Progress") -> str:
    """Say what the indexing child is doing; nothing once it is through."""
    if progress.notice:
        words = translated("messages", "Names are read by rules alone: {notice}")
        return words.format(notice=said_reason(progress.notice))
    if bad := progress.bad_lines:
        words = counted(
            "messages",
            "{count} rulings about names can't be used, the first: {line}",
            "A ruling about names can't be used: {line}",
            len(bad),
        )
        return words.format(line=said_reason(bad[0].rpartition("/")[2]))
    if progress.state not in _PROGRESS:
        return ""
    words = translated("messages", _PROGRESS[progress.told])
    if progress.kind == "FolderError":
        words = translated("messages", "The folder can’t be read any more: {error}")
    elif progress.state == "paused" and not progress.of:
        words = translated("messages", "Indexing is paused")
    elif progress.within == "reading":
        words = translated("messages", "Paused: names and dates read in {done} of {of}")
    done, of = number(progress.done), number(progress.of)
    return words.format(done=done, of=of, error=said_reason(progress.error))
