"""What the command line shows to a person: hits, readings, progress."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from search.archive.entities import Suggested
from search.catalogue.entry import Entry
from search.catalogue.naming import Entity
from search.entities.mention import Kind
from search.messages.progress import Progress, Stage
from search.query.snippets import Snippet
from search.reading import Reading

_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_ERASE_LINE = "\r\x1b[K"
_COMMANDS = re.compile("(?!\x1b\\[[012]m)[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal obeys instead of showing it: all but line ends, tabs and our own emphasis."""

RULES_ALONE = "names are read by rules alone: {notice}"
_DOING = {
    Stage.SCANNING: "Looking for articles",
    Stage.BUSY: "Waiting for another Dateline that is at work in this folder",
    Stage.LISTING: "Listing {done:,} of {of:,}",
    Stage.INDEXING: "Indexing {done:,} of {of:,}",
    Stage.READING: "Reading {done:,} of {of:,}",
    Stage.LINKING: "Linking names",
}
_HEADINGS = {
    Kind.PERSON: "People",
    Kind.PLACE: "Places",
    Kind.ORG: "Organisations",
    Kind.EVENT: "Events",
}

_EVIDENCE = {
    "spelling": "spelled much alike",
    "initial": "an initial that fits",
    "surname": "the same surname",
    "order": "the same words in another order",
    "legal form": "one but for the legal form",
    "acronym": "the initials fit",
}


class Page:
    """Text for a stream: emphasised where it is a terminal and the user has not declined."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._has_colour = stream.isatty() and not os.environ.get("NO_COLOR")

    def line(self, text: str = "") -> None:
        """Write a line; nothing in it, from an article or a file's name, commands a terminal."""
        self.record(_COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text))

    def record(self, text: str) -> None:
        """Write a line for a program, as it is."""
        self._stream.write(f"{text}\n")

    def rows(self, *rows: tuple[str, str]) -> None:
        """Write names and what they stand for, in two columns."""
        for name, value in rows:
            self.line(f"{self.faint(f'{name:<16}')} {value}".rstrip())

    def strong(self, text: str) -> str:
        """Return text as it stands out here."""
        return f"{_BOLD}{text}{_PLAIN}" if self._has_colour else text

    def faint(self, text: str) -> str:
        """Return text as it stands back here."""
        return f"{_FAINT}{text}{_PLAIN}" if self._has_colour else text

    def hit(self, entry: Entry, snippet: Snippet | None) -> None:
        """Write an article that was found."""
        day = f"{entry.day:%d %b %Y}" if entry.day else "no date"
        self.line(self.faint("  ".join(filter(None, (day, entry.place, shown_path(entry.path))))))
        self.line(self.strong(entry.headline))
        if snippet and snippet.hits:
            self.line(f"    {self._marked(snippet)}")
        self.line()

    def entity(self, entity: Entity, aliases: Sequence[str]) -> None:
        """Write an entity: articles, kind, name, and what else it is called."""
        also = f"  {self.faint(' | '.join(aliases))}" if aliases else ""
        self.line(f"{entity.articles:>6,}  {entity.kind:<6}  {self.strong(entity.name)}{also}")

    def suggestion(self, suggested: Suggested) -> None:
        """Write two entities that may be one, and why."""
        one, other = suggested.one, suggested.other
        why = self.faint(_EVIDENCE.get(suggested.evidence, suggested.evidence))
        self.line(
            f"{one.kind:<6}  {self.strong(one.name)} ({one.articles:,}) = "
            f"{self.strong(other.name)} ({other.articles:,})?  {why}"
        )

    def _marked(self, snippet: Snippet) -> str:
        """Return a snippet with its hits emphasised."""
        pieces = []
        end = 0
        for hit in snippet.hits:
            pieces += [
                snippet.text[end : hit.start],
                self.strong(snippet.text[hit.start : hit.end]),
            ]
            end = hit.end
        return "".join([*pieces, snippet.text[end:]])

    def reading(self, reading: Reading) -> None:
        """Write what was recognised in an article: entities with their mentions, and dates."""
        article = reading.article
        day = f"{article.day:%A %d %B %Y}" if article.day else "no date"
        place = article.dateline.place if article.dateline else ""
        self.line(self.strong(article.headline))
        self.line(self.faint("  ".join(filter(None, (day, place, shown_path(article.path))))))
        if article.problem:
            self.line(f"  {article.problem.value} {article.detail}".rstrip())
        for kind, heading in _HEADINGS.items():
            self._list(heading, _counted([m.entity for m in reading.mentions if m.kind is kind]))
        times = dict.fromkeys((" ".join(t.text.split()), t.value) for t in reading.timexes)
        self._list("Dates", [f"{text} = {value}" for text, value in times])
        self.line()

    def _list(self, heading: str, values: Sequence[str]) -> None:
        """Write a heading and what stands under it, nothing where there is nothing."""
        if values:
            self.rows((heading, "; ".join(values)))


def _counted(names: Sequence[str]) -> list[str]:
    """Return each name once, the most frequent first, with its count where that is not one."""
    counts = Counter(names).most_common()
    return [f"{name} ({count})" if count > 1 else name for name, count in counts]


def shown_path(path: str) -> str:
    """Return a path in a form that can be shown, whatever bytes it has."""
    return path.encode("utf-8", "replace").decode("utf-8")


class ProgressLine:
    """One line that tells how far a refresh is, on a terminal; on anything else, silence."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()

    def show(self, progress: Progress) -> None:
        """Show a message of the refresh; a notice also where there is no terminal."""
        if progress.notice:
            self._stream.write(f"dateline: {RULES_ALONE.format(notice=progress.notice)}\n")
        if self._is_terminal and (words := _DOING.get(progress.told)):
            told = words.format(done=progress.done, of=progress.of)
            self._stream.write(f"{_ERASE_LINE}{told}…")
            self._stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._is_terminal:
            self._stream.write(_ERASE_LINE)
            self._stream.flush()
