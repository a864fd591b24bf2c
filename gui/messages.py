"""The sentences a reader sees: problems of files, errors, and states, in one place."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from search.articles.problem import Problem

if TYPE_CHECKING:
    from search.messages.progress import Progress

PROBLEMS: Mapping[Problem, str] = MappingProxyType(
    {
        Problem.BINARY: "This is not a text file.",
        Problem.EMPTY: "The file is empty.",
        Problem.UNREADABLE: "The file can’t be read.",
        Problem.TOO_LARGE: "The file is larger than 20 MB, the most that Dateline reads.",
        Problem.UNDATED: "The file does not begin with “date YYYY-MM-DD”; it stands with the "
        "undated articles.",
        Problem.IMPOSSIBLE_DATE: "The date in the file’s first line does not exist; it stands with "
        "the undated articles.",
    }
)


def escape(text: str) -> str:
    """Make a text safe within rich text; html.escape's import would delay every start by 3 ms."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def problem_sentence(problem: Problem, detail: str) -> str:
    """Say what is wrong with a file, with the system's own words where there are some."""
    return f"{PROBLEMS[problem]} ({detail})" if detail else PROBLEMS[problem]


def notice(title: str, *lines: str) -> str:
    """Set a notice for an empty pane: a heading, and lines of rich text about what one can do."""
    body = "".join(f"<p style='margin-top:8px'>{line}</p>" for line in lines)
    return f"<p style='font-size:15px;font-weight:600'>{escape(title)}</p>{body}"


def no_hits(query: str, ruled_out: str = "") -> str:
    """Say that a search found nothing, and which part of it ruled everything out."""
    return notice("Nothing found", _blamed(query, ruled_out), _CLEARED_BY_ESC)


def no_hits_yet(query: str, ruled_out: str = "") -> str:
    """Say that a search found nothing so far, for the index is still being built."""
    return notice(
        "Nothing found yet",
        _blamed(query, ruled_out, so_far=True),
        "The index is still being built; hits appear here as they are found.",
    )


_CLEARED_BY_ESC = "<b>Esc</b> clears the search."


def _blamed(query: str, ruled_out: str, *, so_far: bool = False) -> str:
    articles = "No article indexed so far" if so_far else "No article"
    if not ruled_out or ruled_out == query:
        return f"{articles} answers <b>{escape(query)}</b>."
    return f"{articles} answers <b>{escape(ruled_out)}</b>, which rules out all the rest."


def empty_folder(folder: str) -> str:
    """Say that a folder holds no articles."""
    return notice(
        "No articles here",
        f"<b>{escape(folder)}</b> holds no text files (.txt).",
        "<b>Ctrl+O</b> opens another folder, <b>F5</b> looks again.",
    )


def unreadable_folder(folder: str, reason: str) -> str:
    """Say that a folder can't be opened."""
    return notice(
        "This folder can’t be opened",
        f"<b>{escape(folder)}</b>: {escape(reason)}",
        "<b>Ctrl+O</b> opens another folder.",
    )


def scanning(folder: str) -> str:
    """Say that the folder is being read for the first time."""
    return notice("Opening the folder…", f"<b>{escape(folder)}</b>")


def rescan_words(changed: int) -> str:
    """Say what looking for changes found."""
    if not changed:
        return "Nothing has changed in the folder"
    return "1 file has changed" if changed == 1 else f"{changed:,} files have changed"


_PROGRESS: Mapping[str, str] = MappingProxyType(
    {
        "scanning": "Looking through the folder…",
        "listing": "Listing {done:,} of {of:,}",
        "indexing": "Indexing {done:,} of {of:,}",
        "reading": "Reading names and dates: {done:,} of {of:,}",
        "linking": "Linking names across the articles…",
        "busy": "Another Dateline is indexing this folder…",
        "failed": "Indexing stopped: {error}",
    }
)
_RULES_ALONE = "Names are read by rules alone: {notice}"
_BAD_LINE = "A ruling about names can't be used: {line}"
_BAD_LINES = "{count} rulings about names can't be used, the first: {line}"


def progress_words(progress: "Progress") -> str:
    """Say what the indexing child is doing; nothing once it is through."""
    if progress.notice:
        return _RULES_ALONE.format(notice=progress.notice)
    if bad := progress.bad_lines:
        words = _BAD_LINE if len(bad) == 1 else _BAD_LINES
        return words.format(count=len(bad), line=bad[0].rpartition("/")[2])
    words = _PROGRESS.get(progress.state, "")
    return words.format(done=progress.done, of=progress.of, error=progress.error)
