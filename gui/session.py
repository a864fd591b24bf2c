"""What the window is about at this moment: list, search and open article, and who answers."""

from array import array
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.inquiries import Inquiries
from gui.keeper import Keeper
from gui.listed import Listed, gap_after, has_gone
from gui.searches import Searches
from gui.settings import Settings
from gui.soon import Soon
from gui.values import Landing, Order
from search.archive.library import Library
from search.catalogue.entry import Entry, Listing, place_of
from search.errors import CacheError, FolderError

if TYPE_CHECKING:
    from gui.workers.answering import AnswerService
    from gui.workers.indexing import IndexService
    from search.articles.article import Article
    from search.messages.progress import Progress
    from search.messages.replies import ReadReply, SearchReply
    from search.reading import Reading


LONG_ARTICLE = 100_000  # characters; reading more takes over a second


class Session(QObject):
    """Holds the state that panes share, asks the services, and says what changed.

    It knows no widget: a test drives it with fakes. `listed` means that `shown` is another listing,
    `leaving` tells that another article is about to be opened, `opened` carries it, `marked` a
    Reading, the search's hits and where to land, `searched` the SearchReply or None when the search
    has gone, `progressed` a Progress, `failed` a sentence. What is searched for is in `searches`,
    what is asked beside that in `inquiries`, what the reader made of the articles in `keeper`.
    """

    listed = Signal()
    leaving = Signal()
    opened = Signal(object)
    marked = Signal(object, object, object)
    searched = Signal(object)
    progressed = Signal(object)
    failed = Signal(str)
    rescanned = Signal(int)  # files that were new, different or gone
    vanished = Signal(str)  # the path of the open article, whose file has gone

    def __init__(
        self,
        library: Library,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self.searches = Searches(settings, self)
        self.inquiries = Inquiries(self)
        self.keeper = Keeper(self)
        self._answering: tuple[AnswerService, ...] = ()  # who answers, and who reads what is long
        self.indexing: IndexService | None = None
        self._listed = Listed(library)
        self._opened: int | None = None  # the number of the article that is shown
        self._landing: Landing | None = None
        self.soon = Soon(self)  # what of an article waits for the list that a search has found
        self._wants_first = self.unasked = False  # a search made its first current by itself
        self._reads = True  # an article that becomes current is opened
        self._found_in_words: tuple[tuple[str, bool], ...] = ()  # the search that is listed
        self._rescanning = False
        self._first = ""  # the path of the article to begin with, instead of the list's first
        self.shown: Listing = self._listed.all
        self.current: int | None = None
        self.gap: int | None = None  # where in the list the open article stood, once it has gone
        self.article: Article | None = None
        self.reading: Reading | None = None
        self._relinked = False  # names have other entities than when the article was read
        self.through = False  # the folder has been indexed, or can't be
        self.bad_lines: tuple[str, ...] = ()  # rulings that can't be used, with file and line
        self.failure = ""  # why the folder can't be read, in the system's words
        self.searches.answered.connect(self._take_found)
        self.searches.cleared.connect(self._take_cleared)
        self.inquiries.ruled.connect(self._heed_ruling)

    # The folder

    @property
    def folder(self) -> Path:
        """The folder that is open."""
        return self._library.folder

    @property
    def total(self) -> int:
        """How many articles there are in all."""
        return len(self._listed.all)

    @property
    def listed_days(self) -> "array[int]":
        """The days of all articles as ordinals, the newest first, 0 for the undated at the end."""
        return self._listed.all.days

    @property
    def everything(self) -> Listing:
        """All articles, the newest first, whatever is shown."""
        return self._listed.all

    @property
    def searching(self) -> bool:
        """Tell whether the list shows what a search found."""
        return self.searches.reply is not None

    @property
    def query(self) -> str:
        """What is searched for, as it was typed."""
        return self.searches.query

    @property
    def order(self) -> Order:
        """The order in which the list stands."""
        return self.searches.listed_by

    @property
    def settled(self) -> bool:
        """Tell whether nothing is under way: all is indexed and every request is answered."""
        waiting = self.soon.waiting or any(service.waiting for service in self._answering)
        return self.through and not waiting

    def open(self, *, reading: bool = True, at: str = "") -> None:
        """List what is known of the folder already, without waiting for anybody.

        Without `reading` no article is opened until `read_on`, so that the list is seen sooner. The
        one with the path `at` is current at first, where there is one.
        """
        self._reads, self._first = reading, at
        try:
            self._library.open()
        except (FolderError, CacheError) as error:
            self.through, self.failure = True, error.reason
            self.listed.emit()
            return
        self._relist()

    def read_on(self) -> None:
        """Open the article that is current, and from now on each that becomes so."""
        self._reads = True
        if self.current is not None:
            self.open_article(self.current)

    def start_services(
        self, answers: "AnswerService", long_reads: "AnswerService", indexing: "IndexService"
    ) -> None:
        """Take the services and start them; called once the window has been painted.

        What was asked for before (the open article's marks, a search) is asked for now.
        `long_reads` starts with the first long article, so that no search waits for its reading.
        """
        self._answering, self.indexing = (answers, long_reads), indexing
        self.inquiries.start(answers)
        for service in self._answering:
            service.read.connect(self._take_read)
            service.failed.connect(self.failed)
        indexing.progressed.connect(self._take_progress)
        if self.failure:
            return
        answers.start()
        self._ask_for_marks(self._landing)
        self.searches.start(answers)
        self.searches.again()
        indexing.refresh()

    def rescan(self) -> None:
        """Look for new, changed and deleted articles; open what could not be opened, too."""
        if self.indexing is None:
            return
        if self.failure:
            self.through, self.failure = False, ""
            self.open()
        if not self.failure:
            self._rescanning = True
            for service in self._answering:
                service.live_again()
            if self.reading is None:
                self._ask_for_marks(None)
            self.indexing.refresh()

    def stop_services(self) -> None:
        """End the children, and write what the reader made of the articles."""
        self.keeper.write()
        for service in (*self._answering, self.indexing):
            if service is not None:
                service.stop()

    def entry(self, number: int) -> Entry | None:
        """Return what the list shows of an article; None when its file has gone meanwhile."""
        return self._library.entry(number)

    def problems(self) -> tuple[Entry, ...]:
        """Return the articles that need attention."""
        return self._library.problems()

    # The list

    def set_order(self, order: Order) -> None:
        """Sort the list in another order; what a search found comes anew in a moment."""
        self.searches.set_order(order)
        self._show()

    def turn_order(self) -> None:
        """Turn the order of the list round; from the best matches to the newest."""
        self.set_order(Order.OLDEST if self.order is Order.NEWEST else Order.NEWEST)

    def _relist(self) -> None:
        self._listed.renew()
        self._show()

    def _show(self, *, anew: bool = False) -> None:
        before = self.shown
        self.shown = self._listed.choose(self.searches.reply, self.order)
        self._keep_current(before, anew=anew)
        self.listed.emit()

    def _keep_current(self, before: Listing, *, anew: bool) -> None:
        """Keep the open article current; for a search `anew` without it, the first one becomes so.

        So it does in place of the one that a search before has opened, unasked by the reader.
        Where its file has gone it stays open, and none is current until the reader goes on.
        """
        numbers = self.shown.numbers
        kept = not (anew and self.unasked and len(numbers))
        if kept and self.current is not None and place_of(numbers, self.current) is not None:
            if self.current != self._opened:
                self._open(self.current)
            return
        path = self.article.path if self.article else self._first
        again = self._library.entry_at(path) if path and kept else None
        if again and place_of(numbers, again.number) is not None:
            self._open(again.number)  # its number is another one when the file has changed
        elif again is None and self.article is not None and not (anew and len(numbers)):
            self.gap = gap_after(before.numbers, numbers, self.current, self.gap)
            self.current = None
            if has_gone(self.folder / path):  # else the cache is being made anew
                self.vanished.emit(path)
        elif len(numbers):
            self._open(numbers[0])
            self.unasked = self.searching
        else:
            self.current = None

    def _open(self, number: int) -> None:
        """Open what the list has made current; where it was found, once the list is painted."""
        self.gap = None
        if not self.searching:
            self.open_article(number)
            return
        self.current = number
        if self._reads and number != self._opened:
            self.soon.do(partial(self.open_article, number, self._search_landing()))

    # The search

    def search(self, text: str) -> None:
        """Search; an empty text lists all articles again."""
        self._wants_first, self._first = False, ""
        self.soon.drop()
        if ":" in text:
            self.keeper.write()  # what is:unseen and saved: look for
        self.searches.search(text)

    def open_first(self) -> None:
        """Open the first article found, once it is known which one that is."""
        self._wants_first = True
        if self._answering and not self.searches.waiting:
            self._go_first()

    def _take_cleared(self) -> None:
        self._landing, self._found_in_words = None, ()
        self.current = self._opened if self.unasked else self.current
        self._show()
        self.searched.emit(None)
        self.unasked = False
        self._ask_for_marks(None)

    def _take_found(self, reply: "SearchReply") -> None:
        again = bool(self._first) or self._found_in_words == reply.explanation
        self._first = ""
        self._found_in_words = reply.explanation
        self._show(anew=not again)
        self.searched.emit(reply)
        if not self.soon.waiting:
            self._landing = self._landing if again else Landing.FIRST
            self.soon.do(partial(self._ask_for_marks, None))
        if self._wants_first:
            self._go_first()

    def _go_first(self) -> None:
        self._wants_first = self.unasked = False
        if len(self.shown.numbers):
            self.open_article(self.shown.numbers[0], self._search_landing())

    def _search_landing(self) -> Landing | None:
        return Landing.FIRST if self.searching else None

    # The article

    def go_to(self, number: int, landing: Landing | None = None) -> None:
        """Open an article because the reader moved on to it: the one before has been seen."""
        if number == self.current and self.soon.waiting:
            return  # the list has made it current
        if number != self._opened and self.article is not None:
            self.keeper.leave(self.article.path)
        self.open_article(number, landing or self._search_landing())

    def open_article(self, number: int, landing: Landing | None = None) -> None:
        """Open an article; the one that is shown already only becomes current."""
        self.unasked = self.unasked and number in (self.current, self._opened)
        if number == self._opened:
            self.current = number
            if self.soon.waiting:  # its marks, or another article that is not wanted any more
                self.soon.do(partial(self._ask_for_marks, landing))
            return
        self.soon.drop()
        if not self._reads:
            self.current = number
            return
        entry = self._library.entry(number)
        if entry is None:
            return
        self.leaving.emit()
        article = self._library.article(entry.path)
        self.current = self._opened = number
        self.article, self.reading = article, None
        self.gap = self._landing = None
        self.opened.emit(article)
        self._ask_for_marks(landing)

    def open_path(self, path: str) -> bool:
        """Open the article at a path, be it listed or not; False where there is none."""
        entry = self._library.entry_at(path)
        if entry is not None:
            self.open_article(entry.number)
        return entry is not None

    def _ask_for_marks(self, landing: Landing | None) -> None:
        if landing is not None:  # else the one that is still waited for holds
            self._landing = landing
        if self.article is None or not self._answering or self.gap is not None:
            return  # a file that has gone can't be read: its marks stay as they are
        if self.article.problem is None or self.article.problem.has_text:
            service = self._answering[len(self.article.body) > LONG_ARTICLE]
            service.read_article(self.article.path, self.searches.meant if self.searching else "")

    def _take_read(self, reply: "ReadReply") -> None:
        from gui.workers.readings import reading_of
        from search.spans import Span

        if self.soon.waiting:
            return  # other marks are about to be asked for
        if self.article is not None and reply.path == self.article.path:
            self.reading = reading_of(self.article, reply)
            hits = tuple(Span(start, end) for start, end in reply.hits)
            landing, self._landing = self._landing, None
            self.marked.emit(self.reading, hits, landing)

    def _heed_ruling(self) -> None:
        """Mark and search anew: names have other entities than before."""
        self._ask_for_marks(None)
        if self.searching:
            self.searches.again()

    # What the indexing child says

    def _take_progress(self, progress: "Progress") -> None:
        from search.messages.progress import Stage

        state = progress.state
        self.through = state in (Stage.READY, Stage.FAILED)
        if state is Stage.FAILED:
            self.failure = progress.error
        if state in (Stage.LISTING, Stage.READY):
            self._relist()
        if state is Stage.READY and self._relinked:
            self._ask_for_marks(None)
        self._relinked = state is Stage.LINKING
        if state is Stage.READY and self._rescanning:
            self._rescanning = False
            self.rescanned.emit(progress.changed)
        if state in (Stage.COMMITTED, Stage.READY):
            self.searches.again()
        if state is Stage.READY:
            self.bad_lines = progress.bad_lines
            self.keeper.look_again()  # stars follow files that were renamed
        self.progressed.emit(progress)
