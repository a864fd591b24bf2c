"""How far the `index` worker is."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Stage(StrEnum):
    """Where the `index` worker stands; `done` and `of` count articles, 0 `of` while not known."""

    SCANNING = "scanning"
    LISTING = "listing"
    """The catalogue has grown: the list can show more."""
    INDEXING = "indexing"
    COMMITTED = "committed"
    """The articles done so far can be searched by their words."""
    READING = "reading"
    LINKING = "linking"
    """Names are being linked across all articles."""
    READY = "ready"
    PAUSED = "paused"
    """The reader wants it to rest, where it had come to."""
    BUSY = "busy"
    """Another process is at work in this folder; ours waits until it is through."""
    FAILED = "failed"


class Wish(StrEnum):
    """What the window wants of the `index` worker."""

    REFRESH = "refresh"
    """A look at the whole folder."""
    PAUSE = "pause"
    """Rest, as soon as an article or a piece of the index is done."""
    GO_ON = "go on"


@dataclass(frozen=True, slots=True)
class Progress:
    """A message of the `index` worker.

    With READY, `articles` are all in the folder, `problems` those of them that need attention, and
    `changed` the files that were new, different or gone; `notice` tells why names were read by
    rules alone, and is empty where the model read along; `bad_lines` are those of the reader's
    rulings that can't be used, as "file:line: reason". With FAILED, `error` holds the system's
    own words and `kind` the name of our exception. With PAUSED, `within` is the stage that rests.
    """

    state: Stage
    done: int = 0
    of: int = 0
    articles: int = 0
    problems: int = 0
    changed: int = 0
    notice: str = ""
    bad_lines: tuple[str, ...] = ()
    error: str = ""
    kind: str = ""
    within: str = ""

    @property
    def told(self) -> Stage:
        """The stage to tell of: a share is none while nobody knows how many articles there are."""
        is_share = self.state in (Stage.LISTING, Stage.INDEXING)
        return Stage.SCANNING if is_share and not self.of else self.state

    def as_listed(self, listed: int) -> "Progress":
        """Tell of a rest how many articles are listed, unless it is their names that are read.

        Those read since the list has grown would contradict it for as long as the rest lasts.
        Where all are listed, or nobody knows yet how many there are, nothing is counted.
        """
        if self.state is not Stage.PAUSED or self.within == Stage.READING:
            return self
        done, of = (listed, self.of) if listed < self.of else (0, 0)
        return replace(self, done=done, of=of)
