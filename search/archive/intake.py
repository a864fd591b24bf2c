"""Take what changed in a folder into catalogue and keyword index, chunk by chunk.

Why: each file is read and parsed once for both, and what is committed in chunks can be used at
once, and is kept when the process is killed. A file that changed gets a new number, so that
comparing numbers tells what the index lacks, whenever it stopped.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TypeVar

from search.archive.build import Build
from search.archive.changes import Missing, Task, tasks_of
from search.archive.indexing import DamagedIndexError, Indexing
from search.archive.pace import FIRST_CHUNK, Pace, growing_chunks
from search.articles.article import Article
from search.articles.digests import read_digested
from search.articles.files import Entered, FileStamp, stamps_at, walk
from search.articles.heads import newest_first
from search.catalogue.filing import Filed, Filing
from search.index.keyword_index import INDEX_VERSION
from search.messages.progress import Progress, Stage

T = TypeVar("T")

_GLIMPSE = 0.1
"""Seconds of looking into an unknown folder, after which the newest files seen are taken in."""


@dataclass(slots=True)
class _Findings:
    """What a chunk of files turned out to be.

    `gone` are the numbers of articles that are no more, `replaced` of those that are others now,
    `moved` files of which only the stamp has changed, or also the path in those `renamed`, and
    `known` catalogued articles that the index lacks.
    """

    gone: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    added: list[Filed] = field(default_factory=list)
    moved: dict[int, tuple[FileStamp, bytes]] = field(default_factory=dict)
    known: list[tuple[int, Article]] = field(default_factory=list)
    renamed: int = 0

    def changed(self) -> int:
        """Count the files that differ from what was catalogued."""
        return len(self.gone) + len(self.added) + self.renamed


class Intake:
    """Brings catalogue and index of a build up to date; `changed` counts the files that differed.

    Every method raises CancelledError when `pace` is cancelled, with what was committed kept, and
    CacheError where the catalogue is damaged. A damaged index is made anew.
    """

    def __init__(self, folder: Path, build: Build, pace: Pace) -> None:
        self.changed = 0
        self._folder = folder
        self._catalogue = build.catalogue
        self._filing = Filing(build.catalogue)
        self._indexing = Indexing(build.index(INDEX_VERSION))
        self._pace = pace
        self._lacking: frozenset[int] = frozenset()
        self._done = self._of = 0

    def take_all(self, entered: Entered = lambda _prefix, _place: None) -> None:
        """Look through the whole folder; `entered` is told of each folder in it.

        Raises FolderError where it can't be read.
        """
        self._mending_the_index(lambda: self._take_all(entered))

    def take_at(self, paths: Collection[str], *, distrusted: bool = False) -> None:
        """Look at some files alone; `distrusted` are read even where they look as they did."""
        self._mending_the_index(lambda: self._take_at(paths, distrusted=distrusted))

    def tidy(self) -> None:
        """Merge the pieces of the index that many changes have left."""
        self._mending_the_index(self._indexing.tidy)

    def _mending_the_index(self, take: Callable[[], None]) -> None:
        """Do what writes the index; where that is damaged, make it anew from the whole folder."""
        with self._indexing:
            try:
                take()
            except DamagedIndexError:
                self._indexing.destroy()
                self._take_all(lambda _prefix, _place: None)

    def _take_all(self, entered: Entered) -> None:
        """Take in all files; of a folder not yet indexed those seen in a moment come first."""
        indexed = self._indexing.numbers()
        files = walk(self._folder, entered)
        found: list[FileStamp] = []
        if not indexed:
            found.extend(_for_a_moment(files))
            if following := next(files, None):
                self._take_newest(found)
                indexed = self._indexing.numbers()
                found.append(following)
        found.extend(files)
        known = self._catalogue.stamps()
        tasks = self._tasks_of(found, known, indexed)
        stale = indexed - frozenset(known.values())
        self._take(tasks, Missing(self._catalogue, found, known), stale)
        if not self._catalogue.is_whole():
            self._catalogue.keep_setting("whole", "yes")

    def _take_newest(self, found: Sequence[FileStamp]) -> None:
        """Take in the newest files of a part of the folder."""
        tasks = self._tasks_of(found, self._catalogue.stamps(), frozenset())
        self._of = 0  # nobody knows yet
        self._take(tasks[:FIRST_CHUNK], Missing(self._catalogue), frozenset())

    def _take_at(self, paths: Collection[str], *, distrusted: bool) -> None:
        """Take in some files."""
        found = stamps_at(self._folder, paths)
        known = self._catalogue.stamps_at(paths)
        doubtful = known.values() if distrusted else self._catalogue.undigested()
        tasks = tasks_of(found, known, doubtful)
        new = sum(task.number is None for task in tasks)
        self._of = len(self._catalogue.listing()) + new
        self._done = self._of - len(tasks)
        self._take(tasks, Missing(self._catalogue, found, known), frozenset())

    def _tasks_of(
        self, found: Sequence[FileStamp], known: Mapping[FileStamp, int], indexed: frozenset[int]
    ) -> list[Task]:
        """Tell what is to be read of some files, in the order in which to do it."""
        self._lacking = frozenset(known.values()) - indexed - self._catalogue.unsearchable()
        tasks = tasks_of(found, known, self._lacking | self._catalogue.undigested())
        self._of = len(found)
        self._done = self._of - len(tasks)
        if len(tasks) <= FIRST_CHUNK:
            return tasks
        by_stamp = {task.stamp: task for task in tasks}
        return [by_stamp[stamp] for stamp in newest_first(self._folder, by_stamp)]

    def _take(self, tasks: Sequence[Task], missing: Missing, stale: frozenset[int]) -> None:
        """Take in files chunk by chunk; `stale` are numbers that the index has to forget."""
        self._pace.begin()
        taken = 0
        for chunk in [*growing_chunks(tasks)] or [()]:
            findings = self._look_into(chunk, missing)
            taken += len(chunk)
            findings.gone += missing.give_up(tasks[taken:])
            self._write(findings, stale)
            stale = frozenset()
        self._indexing.wait()

    def _look_into(self, chunk: Sequence[Task], missing: Missing) -> _Findings:
        """Read files, and tell for each whether it is new, another, or only in another place."""
        findings = _Findings()
        for task in self._pace.each(chunk):
            self._indexing.look()
            self._pace.tick(Progress(Stage.INDEXING, self._done, self._of))
            self._done += 1
            filed = Filed(task.stamp, *read_digested(self._folder, task.stamp.path))
            number = self._number_of(task, filed, missing)
            if number is None:
                findings.added.append(filed)
                if task.number is not None:
                    findings.replaced.append(task.number)
                continue
            if filed.digest or task.is_altered:
                findings.moved[number] = (filed.stamp, filed.digest)
            findings.renamed += task.number is None
            if number in self._lacking:
                findings.known.append((number, filed.article))
        return findings

    def _number_of(self, task: Task, filed: Filed, missing: Missing) -> int | None:
        """Return the number under which a file is catalogued as it is; None where it is not."""
        if task.number is None:
            return missing.claim(filed)
        former = self._catalogue.digest(task.number)
        is_same = filed.digest == former if former else not task.is_altered
        return task.number if is_same else None

    def _write(self, findings: _Findings, stale: frozenset[int]) -> None:
        """Write what was found into catalogue and index, and tell it."""
        if findings == _Findings() and not stale:
            return
        with self._filing.transaction():
            self._filing.remove((*findings.gone, *findings.replaced))
            self._filing.move(findings.moved)
            numbers = self._filing.add(findings.added)
        changed = findings.changed()
        self.changed += changed
        if changed:
            self._pace.tell(Progress(Stage.LISTING, self._done, self._of))
        gone = (*stale, *findings.gone, *findings.replaced)
        added = zip(numbers, (filed.article for filed in findings.added), strict=True)
        articles = [*((n, article) for n, article in added if _has_text(article)), *findings.known]
        if gone or articles or changed:
            committed = Progress(Stage.COMMITTED, self._done, self._of)
            self._indexing.change(gone, articles, lambda: self._pace.tell(committed))


def _has_text(article: Article) -> bool:
    """Tell whether an article can be searched."""
    return article.problem is None or article.problem.has_text


def _for_a_moment(things: Iterator[T]) -> Iterator[T]:
    """Yield things as long as a moment lasts, and not one that is lost then."""
    until = monotonic() + _GLIMPSE
    for thing in things:
        yield thing
        if monotonic() > until:
            return
