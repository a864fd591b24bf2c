"""The sentences a reader sees."""

import pytest

from PySide6.QtGui import QTextDocumentFragment

from gui import messages
from gui.values import Order
from gui.wording import count_words, folder_words, hit_words, order_words
from search.articles.problem import Problem
from search.messages.progress import Progress, Stage

ODD = "<b>a</b> & <script>"


def plain(html: str) -> str:
    """Return rich text as one reads it."""
    return QTextDocumentFragment.fromHtml(html).toPlainText()


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_a_sentence(problem: Problem) -> None:
    """Each says what is wrong, with the system's own words behind it."""
    assert messages.problem_sentence(problem, "").endswith(".")
    assert messages.problem_sentence(problem, "Errno 13").endswith("(Errno 13)")


@pytest.mark.parametrize(
    "notice",
    [messages.no_hits(ODD), messages.no_hits_yet(ODD), messages.empty_folder(ODD),
     messages.scanning(ODD), messages.unreadable_folder(ODD, ODD), messages.notice(ODD)],
)  # fmt: skip
def test_what_comes_from_outside_is_never_markup(notice: str) -> None:
    """Queries, folders and reasons are read letter by letter (Acceptance 33)."""
    assert ODD in plain(notice)


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_can_be_said(stage: Stage) -> None:
    """No stage of the child leaves a gap in the words."""
    words = messages.progress_words(Progress(stage, done=1200, of=19_043, error="disk full"))
    assert "{" not in words
    assert words or stage in (Stage.READY, Stage.COMMITTED)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(Stage.PAUSED, 1548, 19_043, within=Stage.READING),
         "Paused: names and dates read in 1,548 of 19,043"),
        (Progress(Stage.PAUSED, 18_629, 19_043, within=Stage.INDEXING),
         "Paused: 16,023 of 19,043 articles listed"),
        (Progress(Stage.PAUSED, 1, 1, within=Stage.LISTING), "Indexing is paused"),
        (Progress(Stage.PAUSED, within=Stage.SCANNING), "Indexing is paused"),
    ],
)  # fmt: skip
def test_a_rest_is_told_with_the_number_of_the_list(progress: Progress, words: str) -> None:
    """Which stands in the window as well; nothing is counted that nobody knows (acceptance 59)."""
    assert messages.progress_words(progress.as_listed(16_023)) == words


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("/a/aliases.txt:3: there is no =",),
         "A ruling about names can't be used: aliases.txt:3: there is no ="),
        (("/a/aliases.txt:3: there is no =", "/b/aliases.txt:1: it is not UTF-8"),
         "2 rulings about names can't be used, the first: aliases.txt:3: there is no ="),
    ],
)  # fmt: skip
def test_rulings_that_can_not_be_used_are_said(lines: tuple[str, ...], words: str) -> None:
    """Once the folder is read: how many, and where the first stands."""
    assert messages.progress_words(Progress(Stage.READY, bad_lines=lines)) == words


def test_a_share_of_what_nobody_counted_is_not_told() -> None:
    """The newest articles are listed before the whole folder was looked through."""
    words = {messages.progress_words(Progress(s, 500)) for s in (Stage.LISTING, Stage.INDEXING)}
    assert words == {"Looking through the folder…"}


def test_numbers_are_grouped() -> None:
    """Large numbers are read at a glance."""
    words = messages.progress_words(Progress(Stage.INDEXING, done=12_300, of=19_043))
    assert words == "Indexing 12,300 of 19,043"


@pytest.mark.parametrize(
    ("found", "total", "words"),
    [
        (None, 1, "1 article"),
        (None, 19_043, "19,043 articles"),
        (14, 19_043, "14 of 19,043"),
        (0, 0, "0 of 0"),
    ],
)
def test_the_count_is_said(found: int | None, total: int, words: str) -> None:
    """How many of how many, thousands grouped."""
    assert count_words(found, total) == words


def test_orders_are_named_as_people_do() -> None:
    """Never ascending or descending (Acceptance 76)."""
    words = [order_words(order) for order in Order]
    assert words == ["newest first", "oldest first", "best match first"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), "All articles of news"),
        ((0, 0), "All articles of news"),
        ((739663,), "All articles of news, February 2026"),
        ((739663, 739436, 0), "All articles of news, July 2025 to February 2026"),
        ((739436, 739663), "All articles of news, July 2025 to February 2026"),
    ],
)
def test_the_folder_is_said_with_its_months(days: tuple[int, ...], words: str) -> None:
    """Either order names the months from the first to the last; undated ones are left out."""
    assert "".join(text for text, _ in folder_words("news", days)) == words


@pytest.mark.parametrize(
    ("place", "count", "words"),
    [(0, 0, ""), (0, 1, "1 hit"), (0, 1200, "1,200 hits"), (2, 1200, "hit 2 of 1,200")],
)
def test_hits_are_counted_in_words(place: int, count: int, words: str) -> None:
    """Which one is current, else how many there are."""
    assert hit_words(place, count) == words
    assert hit_words(place, count, what="match") == words.replace("hits", "matches").replace(
        "hit", "match"
    )


def test_a_folder_that_is_gone_is_no_fault_of_the_index() -> None:
    """What failed is named before the system's reason."""
    gone = Progress(Stage.FAILED, error="No such file or directory", kind="FolderError")
    assert messages.progress_words(gone).startswith("The folder can’t be read any more: No such")
    full = Progress(Stage.FAILED, error="No space left on device", kind="IndexError")
    assert messages.progress_words(full).startswith("Indexing stopped: No space")
