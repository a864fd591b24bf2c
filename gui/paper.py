"""What of the window is printed or saved as PDF, and in which words it says so."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.explaining import explained
from gui.main_window import MainWindow
from gui.page.wording import month
from gui.printing.articles import Given, Loaded, PrintedArticle
from gui.printing.service import PrintService
from gui.printing.sources import Source, excerpt
from gui.saving import list_name
from gui.settings import Settings
from gui.translation import counted
from gui.wording import articles_words, left_out_words, order_words
from search.archive.library import Library
from search.archive.readable import readable
from search.archive.recorded import recorded
from search.articles.parsing import parse as parse_article
from search.query.clauses import Clause
from search.query.parser import parse
from search.reading import Reading


class Paper(QObject):
    """Prints, previews and saves what the window shows; `told` carries a sentence about it.

    `thread` tells whose thread the list is, in words; nothing where it is none.
    """

    told = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        settings: Settings,
        thread: Callable[[], str] = str,
    ) -> None:
        super().__init__(window)
        self._thread = thread
        self._window = window
        self._session = window.session
        self._library = library
        self._service = PrintService(settings, window)
        self._service.printed.connect(self.told)
        self._service.failed.connect(self.told)

    def print_(self) -> None:
        """Print the article, or what is chosen then."""
        self._service.print_(self.sources())

    def preview(self) -> None:
        """Show the pages first."""
        self._service.preview(self.sources())

    def save_pdf(self) -> None:
        """Save the article, or what is selected in it, as PDF."""
        self._service.save_pdf(self.sources())

    def sources(self) -> list[Source]:
        """Return what can be printed, the likeliest first."""
        session = self._session
        sources = []
        if session.article and session.article.body:
            hits = self._window.reader.search_hits
            article = PrintedArticle(session.reading or Reading(session.article, (), ()), hits)
            sources.append(Source(self.tr("This article"), Given([article]), has_hits=bool(hits)))
            if selected := self._window.reader.view.selected_span():
                part = Given([excerpt(article, selected)])
                selection = Source(self.tr("What is selected"), part, has_hits=bool(hits))
                sources.insert(0, selection)
        if len(session.shown) > 1:
            sources.extend(self._list(is_else_nothing=not sources))
            sources.extend(self._month())
        return sources

    def _list(self, *, is_else_nothing: bool) -> list[Source]:
        """Return all articles in the list that can be read, where they are several or all."""
        numbers, left_out = readable(self._session.shown.numbers, self._session.problems())
        if len(numbers) <= (0 if is_else_nothing else 1):
            return []
        if thread := self._thread():
            return [self._source(thread, numbers, (thread,), left_out)]
        label = _all_of_them(len(numbers), found=self._session.searching)
        return [self._source(label, numbers, (), left_out)]

    def _month(self) -> list[Source]:
        """Return the articles of the open article's month, where that is not all of the list."""
        session, shown = self._session, self._session.shown
        day = session.article.day if session.article else None
        if day is None:
            return []
        first = day.replace(day=1).toordinal()
        after = date(day.year + day.month // 12, day.month % 12 + 1, 1).toordinal()
        of_month = [
            number
            for number, when in zip(shown.numbers, shown.days, strict=True)
            if first <= when < after
        ]
        numbers, left_out = readable(of_month, session.problems())
        if len(numbers) < 2 or len(of_month) == len(shown):
            return []
        label = f"{month(day)}, {articles_words(len(numbers))}"
        return [self._source(label, numbers, (month(day),), left_out)]

    def _source(
        self, label: str, numbers: Sequence[int], notes: tuple[str, ...], left_out: int
    ) -> Source:
        session = self._session
        clause = None
        if reply := session.searches.reply:
            clause = self._clause()
            words = "".join(text for text, _ in explained(reply.explanation))
            notes = (f"{words}, {order_words(session.order)}", *notes)
        notes = (*notes, self.tr("From the folder {}").format(session.folder.name))
        if left_out:
            notes = (*notes, left_out_words(left_out))
        articles = Loaded(numbers, session.entry, partial(self._load, clause))
        return Source(
            label, articles, notes, has_hits=session.searching, left_out=left_out,
            called=list_name(session.query, session.folder),
        )  # fmt: skip

    def _clause(self) -> Clause:
        """Return what the search means, for its hits on paper."""
        session = self._session
        newest = max(session.listed_days, default=0)
        return parse(
            session.searches.meant,
            date.today(),  # noqa: DTZ011 - the reader's day
            date.fromordinal(newest) if newest else None,
            session.keeper.saved,
        ).clause

    def _load(self, clause: Clause | None, number: int) -> PrintedArticle:
        """Load an article with what is recorded of it; one that has just gone is empty."""
        found = recorded(self._library, number, clause)
        if found is None:
            return PrintedArticle(Reading(parse_article("", b""), (), ()))
        return PrintedArticle(found.reading, found.hits)


def _all_of_them(count: int, *, found: bool) -> str:
    """Say that all articles of the list are meant, which a search has found or not."""
    if found:
        return counted("paper", "All {count} articles found", "The article found", count)
    return counted("paper", "All {count} articles", "The one article", count)
