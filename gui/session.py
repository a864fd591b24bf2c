"""What the window is about at this moment: list, search and open article, and who answers."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.settings import ORDER, Settings
from gui.values import Landing, Order
from gui.workers.answering import AnswerService
from gui.workers.indexing import IndexService
from gui.workers.readings import reading_of
from search.archive.library import Library
from search.articles.article import Article
from search.catalogue.entry import Entry, Listing, empty_listing
from search.errors import FolderError
from search.messages import (
    Progress,
    ReadReply,
    ReadRequest,
    SearchReply,
    SearchRequest,
    SnippetsReply,
    Stage,
)
from search.reading import Reading
from search.spans import Span


class Session(QObject):
    """Holds the state that panes share, asks the services, and says what changed.

    It knows no widget: a test drives it with fakes. `listed` means that `shown` is another listing,
    `opened` carries an Article, `marked` a Reading, the search's hits and where to land,
    `searched` the SearchReply or None when the search has gone, `progressed` a Progress, `failed` a
    sentence.
    """

    listed = Signal()
    opened = Signal(object)
    marked = Signal(object, object, object)
    searched = Signal(object)
    snippets_found = Signal(object)
    progressed = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        library: Library,
        answers: AnswerService,
        indexing: IndexService,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._answers = answers
        self._indexing = indexing
        self._settings = settings
        self._all = empty_listing()
        self._reply: SearchReply | None = None
        self._landing: Landing | None = None
        self._wants_first = False
        self.query = ""
        self.order = Order.OLDEST if settings.value(ORDER) == Order.OLDEST else Order.NEWEST
        self.shown: Listing = self._all
        self.current: int | None = None
        self.article: Article | None = None
        self.reading: Reading | None = None
        self.progress = Progress(Stage.SCANNING)
        answers.found.connect(self._take_found)
        answers.snippets_found.connect(self._take_snippets)
        answers.read.connect(self._take_read)
        answers.failed.connect(self.failed)
        indexing.progressed.connect(self._take_progress)

    # The folder

    @property
    def folder(self) -> Path:
        """The folder that is open."""
        return self._library.folder

    @property
    def total(self) -> int:
        """How many articles there are in all."""
        return len(self._all)

    @property
    def searching(self) -> bool:
        """Tell whether the list shows what a search found."""
        return self._reply is not None

    @property
    def settled(self) -> bool:
        """Tell whether nothing is under way: all is indexed and every request is answered."""
        done = self.progress.state in (Stage.READY, Stage.FAILED)
        return done and not self._answers.waiting

    def open(self) -> None:
        """List what is known of the folder already, without waiting for anybody.

        A folder that can't be read is a FAILED progress, as when the indexing child says so.
        """
        try:
            self._library.open()
        except FolderError as error:
            self._take_progress(Progress(Stage.FAILED, error=error.reason, kind="FolderError"))
            self.listed.emit()
            return
        self._relist()

    def start_services(self) -> None:
        """Start the children; called once the window has been painted."""
        if self.progress.state is Stage.FAILED:
            return
        self._answers.start()
        if self.article is not None:
            self._ask_for_marks(self._landing)
        self._indexing.refresh()

    def rescan(self) -> None:
        """Look for new, changed and deleted articles."""
        self._indexing.refresh()

    def stop_services(self) -> None:
        """End the children."""
        self._indexing.stop()
        self._answers.stop()

    def entry(self, number: int) -> Entry | None:
        """Return what the list shows of an article; None when its file has gone meanwhile."""
        return self._library.entry(number)

    def problems(self) -> tuple[Entry, ...]:
        """Return the articles that need attention."""
        return self._library.problems()

    # The list

    def turn_order(self) -> None:
        """Turn the order of the list round."""
        self.order = Order.OLDEST if self.order is Order.NEWEST else Order.NEWEST
        self._settings.keep(ORDER, self.order.value)
        self._show()

    def _relist(self) -> None:
        self._all = self._library.listing()
        self._show()

    def _show(self) -> None:
        listing = self._all if self._reply is None else self._all.only(self._reply.numbers)
        self.shown = listing if self.order is Order.NEWEST else listing.oldest_first()
        self._keep_current()
        self.listed.emit()

    def _keep_current(self) -> None:
        """Keep the open article current; where the list has lost it, the first one becomes so."""
        numbers = self.shown.numbers
        if self.current is not None and self.article is not None and self.current not in numbers:
            again = self._library.entry_at(self.article.path)
            self.current = again.number if again else None
        if self.current is None or self.current not in numbers:
            self.current = None
            if len(numbers):
                self.open_article(numbers[0], self._search_landing())

    # The search

    def search(self, text: str) -> None:
        """Search; an empty text lists all articles again."""
        self.query = text
        self._wants_first = False
        if text.strip():
            self._answers.search(text, "newest")
        else:
            self._answers.forget(SearchRequest)
            self._reply = None
            self._show()
            self.searched.emit(None)
            self._ask_for_marks(None)

    def open_first(self) -> None:
        """Open the first article found, once it is known which one that is."""
        self._wants_first = True
        if not self._answers.waiting:
            self._go_first()

    def find_snippets(self, numbers: list[int]) -> None:
        """Ask for the best hit line of some articles."""
        if self.searching:
            self._answers.find_snippets(self.query, numbers)

    def _take_found(self, reply: SearchReply) -> None:
        again = self._reply is not None and self._reply.explanation == reply.explanation
        self._reply = reply
        before = self.current
        self._show()
        self.searched.emit(reply)
        if self.current == before:
            self._ask_for_marks(None if again else Landing.FIRST)
        if self._wants_first:
            self._go_first()

    def _go_first(self) -> None:
        self._wants_first = False
        if len(self.shown.numbers):
            self.open_article(self.shown.numbers[0], self._search_landing())

    def _take_snippets(self, reply: SnippetsReply) -> None:
        self.snippets_found.emit(reply.snippets)

    def _search_landing(self) -> Landing | None:
        return Landing.FIRST if self.searching else None

    # The article

    def open_article(self, number: int, landing: Landing | None = None) -> None:
        """Open an article; nothing happens when it is the open one."""
        if number == self.current and self.article is not None:
            return
        entry = self._library.entry(number)
        if entry is None:
            return
        article = self._library.article(entry.path)
        self.current = number
        self.article = article
        self.reading = Reading(article, (), ())
        self.opened.emit(article)
        self._ask_for_marks(landing)

    def _ask_for_marks(self, landing: Landing | None) -> None:
        self._landing = landing
        if self.article is None:
            return
        has_text = self.article.problem is None or self.article.problem.has_text
        if has_text:
            self._answers.read_article(self.article.path, self.query if self.searching else "")
        else:
            self._answers.forget(ReadRequest)

    def _take_read(self, reply: ReadReply) -> None:
        if self.article is not None and reply.path == self.article.path:
            self.reading = reading_of(self.article, reply)
            hits = tuple(Span(start, end) for start, end in reply.hits)
            self.marked.emit(self.reading, hits, self._landing)

    # What the indexing child says

    def _take_progress(self, progress: Progress) -> None:
        self.progress = progress
        if progress.state is Stage.FAILED:
            self.failed.emit(progress.error)
        if progress.state in (Stage.LISTING, Stage.READY):
            self._relist()
        if progress.state in (Stage.COMMITTED, Stage.READY) and self.query.strip():
            self._answers.search(self.query, "newest")
        self.progressed.emit(progress)
