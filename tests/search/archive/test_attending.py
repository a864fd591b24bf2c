"""While a library is attended to, whatever changes in its folder is soon listed and found."""

import os
from collections.abc import Callable
from threading import Event

import pytest

from search.archive.library import Library
from search.archive.rulings import Rulings
from search.articles.article import Article
from search.articles.exclusions import keep
from search.entities.mention import Kind
from search.messages.progress import Progress, Stage
from search.query.clauses import Named, Word
from search.reading import Reader, Reading
from tests.search.archive.attended import ANY_MOMENT, Attended
from tests.search.article_folder import ArticleFolder


def _write(articles: ArticleFolder) -> None:
    articles.write("new.txt", "A bridge too.")


def _replace(articles: ArticleFolder) -> None:
    (articles.place / ".draft").write_text(" date 2025-07-04 A bridge too.\n")
    (articles.place / ".draft").rename(articles.place / "b.txt")


def _rename(articles: ArticleFolder) -> None:
    (articles.place / "a.txt").rename(articles.place / "z.txt")


def _remove(articles: ArticleFolder) -> None:
    (articles.place / "a.txt").unlink()


def _make_folder(articles: ArticleFolder) -> None:
    articles.write("2025/07/new.txt", "A bridge too.")


def _rename_folder(articles: ArticleFolder) -> None:
    (articles.place / "sub").mkdir()
    (articles.place / "a.txt").rename(articles.place / "sub" / "a.txt")
    (articles.place / "sub").rename(articles.place / "more")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (_write, ["a.txt", "new.txt"]),
        (_replace, ["a.txt", "b.txt"]),
        (_rename, ["z.txt"]),
        (_remove, []),
        (_make_folder, ["2025/07/new.txt", "a.txt"]),
        (_rename_folder, ["more/a.txt"]),
    ],
)
def test_a_change_is_soon_listed_and_found(
    articles: ArticleFolder,
    attended: Attended,
    change: Callable[[ArticleFolder], None],
    found: list[str],
) -> None:
    """Nobody has to ask; the window hears LISTING, COMMITTED and READY (acceptance 52)."""
    change(articles)
    while attended.found(Word("bridge")) != found:
        told = attended.until(Stage.READY)
        assert told[0].state is Stage.LISTING
        assert Stage.COMMITTED in [progress.state for progress in told]


def test_what_changed_is_read(articles: ArticleFolder, attended: Attended) -> None:
    """Its names are found before READY is told."""
    articles.write("b.txt", "Masoud Pezeshkian, President of Iran, spoke.")
    assert attended.until(Stage.READY)[-1].changed == 1
    assert attended.found(Named(Kind.PERSON, ("pezeshkian",))) == ["b.txt"]


def test_a_touch_is_told_to_nobody(articles: ArticleFolder, attended: Attended) -> None:
    """The next message is about the next change."""
    os.utime(articles.place / "a.txt")
    articles.write("c.txt", "A forest.")
    assert attended.until(Stage.READY)[-1] == Progress(Stage.READY, articles=3, changed=1)


def test_who_asks_hears_that_nothing_changed(attended: Attended) -> None:
    """As after F5."""
    assert attended.ask() == [Progress(Stage.READY, articles=2)]


def test_a_change_that_looks_like_none_is_found_by_its_digest(
    articles: ArticleFolder, library: Library
) -> None:
    """All files are compared once, after all is ready."""
    articles.write("a.txt", "A bridge.")
    first = Attended(library)
    first.start()
    first.stop()
    file = articles.place / "a.txt"
    status = file.stat()
    with file.open("r+") as opened:
        opened.write(" date 2025-07-04 A stream.")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    attended = Attended(library)
    attended.start()
    assert attended.until(Stage.READY)[-1].changed == 1
    assert attended.found(Word("stream")) == ["a.txt"]
    attended.stop()


def test_names_are_linked_when_changes_have_settled(
    articles: ArticleFolder, library: Library
) -> None:
    """Not with every change: all names take seconds; the window hears of it."""
    articles.write("a.txt", "President Masoud Pezeshkian spoke.")
    attended = Attended(library, settled=0.02)
    attended.start()
    articles.write("b.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    stages = [progress.state for progress in attended.until(Stage.LINKING)]
    assert Stage.READY in stages
    assert [progress.state for progress in attended.until(Stage.READY)] == [Stage.READY]
    attended.stop()


def test_rulings_edited_by_hand_are_heeded(articles: ArticleFolder, attended: Attended) -> None:
    """In the folder of the articles; the names that they tell of change at once."""
    (articles.place / "aliases.txt").write_text("Ilham Aliyev = The President\n")
    assert attended.until(Stage.READY)[0].state is Stage.LINKING
    assert attended.found(Named(Kind.PERSON, ("the", "president"))) == ["a.txt"]


def test_rulings_made_elsewhere_are_heeded(articles: ArticleFolder, library: Library) -> None:
    """In the user's own file too."""
    articles.write("a.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    own = Rulings.of(articles.place).own
    own.parent.mkdir(parents=True)
    attended = Attended(library)
    attended.start()
    own.write_text("Ilham Aliyev = The President\n")
    assert attended.until(Stage.READY)[0].state is Stage.LINKING
    assert attended.found(Named(Kind.PERSON, ("the", "president"))) == ["a.txt"]
    attended.stop()


def test_what_is_excluded_meanwhile_is_found_no_more(
    articles: ArticleFolder, attended: Attended
) -> None:
    """Nor is a change of it; taken back, all is there again (Acceptance 103)."""
    articles.write("drafts/a.txt", "A zebra.")
    articles.write("b.txt", "A zebra too.")
    attended.ask()
    keep(articles.place, ["drafts/"])
    attended.ask()
    assert attended.found(Word("zebra")) == ["b.txt"]
    articles.write("drafts/a.txt", "Another zebra.")
    attended.ask()
    assert attended.found(Word("zebra")) == ["b.txt"]
    keep(articles.place, [])
    attended.ask()
    assert attended.found(Word("zebra")) == ["b.txt", "drafts/a.txt"]


def test_a_change_goes_before_what_is_still_to_be_read(
    articles: ArticleFolder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading names takes minutes in a large folder, finding a new article does not."""
    begun, hurry = Event(), Event()
    read = Reader.read

    def read_slowly(reader: Reader, article: Article) -> Reading:
        begun.set()
        hurry.wait(0.01)
        return read(reader, article)

    monkeypatch.setattr(Reader, "read", read_slowly)
    articles.write_many(300)
    attended = Attended(library)
    attended.begin()
    assert begun.wait(ANY_MOMENT)
    attended.until(Stage.COMMITTED)
    articles.write("new.txt", "A bridge.", "2026-01-01")
    assert attended.until(Stage.COMMITTED)[-1].of == 301
    assert attended.found(Word("bridge")) == ["new.txt"]
    assert attended.library.counts().unread > 0
    hurry.set()
    assert attended.until(Stage.READY)[-1].articles == 301
    assert attended.library.counts().unread == 0
    attended.stop()
