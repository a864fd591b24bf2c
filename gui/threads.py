"""An entity's thread: the list as its diary, with a way back; and the walk from mark to mark."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.articles.thread_heading import ThreadHeading
from gui.aside import Aside
from gui.days import name_days
from gui.main_window import MainWindow
from gui.namesakes import Namesakes, exactly
from gui.naming import Naming
from gui.page.marks import Mark, MarkKind
from gui.settings import Settings
from gui.telling import days_words, spoken
from gui.theme import Theme
from gui.tips import Tips
from gui.wording import articles_words
from search.query.clauses import Mentioned
from search.query.days import Days
from search.query.rendering import rendered
from search.reading import Reading


class Thread(NamedTuple):
    """What is listed, by which query; where one came from: query and article; and whose it is."""

    title: str
    query: str
    query_before: str
    article_before: int | None
    mark: Mark | None = None


class Threads(QObject):
    """Opens threads and leaves them again, one in another; `told` carries a sentence.

    That is about what one has come to, and "" where one has left it. A thread ends when its query
    is no part of the search any more.
    """

    told = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        theme: Theme,
        naming: Naming,
        bind: Callable[[QWidget], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._theme = theme
        self._naming = naming
        self._open: list[Thread] = []
        self._heading: ThreadHeading | None = None
        self.aside = Aside(window, settings, theme, bind)
        self.tips = Tips(window)
        self.aside.thread_wanted.connect(self.open)
        self.aside.search_wanted.connect(self._search)
        self.aside.menu_wanted.connect(naming.show_menu_of)
        naming.thread_wanted.connect(self.open)
        self._session.listed.connect(self._show)
        self._session.searched.connect(self._show)
        self._session.searched.connect(self._ask)
        self._namesakes = Namesakes(self._session.inquiries, self)
        self._namesakes.wanted.connect(self._list)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands about names do, by their names."""
        return {
            "filter_names": self.aside.filter_names,
            "next_mark": partial(self._step_mark, 1),
            "previous_mark": partial(self._step_mark, -1),
            "open_thread": self.open_current,
            "name_menu": self.show_menu,
        }

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.aside.set_theme(theme)
        if self._heading is not None:
            self._heading.set_theme(theme)

    # The walk from mark to mark

    def _step_mark(self, by: int) -> None:
        mark = self._window.reader.walking.step_mark(by)
        reading = self._session.reading
        if mark is not None and reading is not None:
            self.told.emit(spoken(reading, mark))
        elif not self._window.reader.walking.shown_marks:
            self.told.emit(self.tr("No marks are shown here"))
        else:
            self.told.emit(self.tr("Last mark") if by > 0 else self.tr("First mark"))

    def tell_end(self, by: int) -> bool:
        """Tell that the chosen name or date has no further mention here; False for none chosen."""
        if self._window.reader.walking.chosen is None:
            return False
        ends = self.tr("Last mention in this article"), self.tr("First mention in this article")
        self.told.emit(ends[0 if by > 0 else 1])
        return True

    # Threads

    @property
    def listed(self) -> Thread | None:
        """The thread that is listed; None where that is something else."""
        return self._open[-1] if self._open else None

    def words(self) -> str:
        """Say whose thread is listed, and how long it is; nothing where there is none."""
        if self.listed is None:
            return ""
        return f"{self.listed.title}, {self._extent()}"

    def _extent(self) -> str:
        """Say how many articles are listed, from when to when."""
        shown = self._session.shown
        return ", ".join(filter(None, (articles_words(len(shown)), days_words(shown.days))))

    def open_current(self) -> None:
        """Open the thread of the mark at which one is."""
        mark = self._window.reader.walking.current_mark
        if mark is None:
            self._tell_of_no_name()
        else:
            self.open(mark)

    def show_menu(self) -> None:
        """Show what can be done with the name at which one is, on the page or in the panel.

        In the list, where one has come to none, what can be done with the article.
        """
        if self.aside.show_menu() or self._naming.show_current_menu():
            return
        view = self._window.list_pane.view
        if not (view.hasFocus() and view.ask_for_menu()):
            self._tell_of_no_name()

    def _tell_of_no_name(self) -> None:
        self.told.emit(self.tr("Go to a name first: . and , lead from one to the next"))

    def open(self, mark: Mark) -> None:
        """List the articles that name what a mark stands for, with the sentences that do."""
        found = _query_of(mark, self._session.reading)
        if found is not None:
            name, query = found
            self._list(self.tr("Thread: {}").format(name), query, mark)

    def _list(self, title: str, query: str, mark: Mark | None = None) -> None:
        if self.listed is not None and self.listed.query == query:
            return
        session = self._session
        self._open.append(Thread(title, query, session.query, session.current, mark))
        self._window.reader.choose(None)
        self._window.reader.walking.leave_mark()
        self.told.emit("")
        self._search(query)
        self._window.list_pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> bool:
        """List again what was listed before the thread, at the same article; False without one."""
        if self.listed is None:
            return False
        left = self._open.pop()
        self.told.emit("")
        if left.article_before is not None and self._session.entry(left.article_before):
            self._session.open_article(left.article_before)
        self._search(left.query_before)
        self._show()
        return True

    def step_back(self) -> bool:
        """Leave the last that was chosen in panel or page; False when nothing is."""
        if not self.aside.step_back():
            return False
        self.told.emit("")
        return True

    def _search(self, query: str) -> None:
        self._window.box.set_text(query)
        self._session.search(query)

    def _show(self, _reply: object = None) -> None:
        """Show the heading of the thread that is listed, or none."""
        while self._open and self._open[-1].query not in self._session.query:
            self._open.pop()
        if self.listed is None:
            if self._heading is not None:
                self._heading.hide()
            return
        if self._heading is None:
            self._heading = ThreadHeading(self._theme, self._window.list_pane)
            self._heading.left.connect(self.go_back)
            self._heading.more_wanted.connect(self._namesakes.open)
            self._namesakes.said.connect(self._heading.show_more)
            self._window.list_pane.put_on_top(self._heading)
        self._heading.show_thread(self.listed.title, self._extent())
        self._heading.setVisible(self._session.searching)

    # What a thread leaves out

    def _person(self) -> Mark | None:
        """Return whose whole thread is listed; None where that is no person, or narrowed."""
        thread = self.listed
        if thread is None or thread.mark is None or self._session.query.strip() != thread.query:
            return None
        return thread.mark if thread.mark.kind is MarkKind.PERSON else None

    def _ask(self, _reply: object) -> None:
        """Ask for what the thread leaves out, once what it lists has been found."""
        self._namesakes.ask(self._person())


def _query_of(mark: Mark, reading: Reading | None) -> tuple[str, str] | None:
    """Return what a mark stands for in words, and the query for it."""
    if mark.kind is not MarkKind.DATE:
        return mark.label, exactly(mark.kind.value, mark.label)
    timexes = reading.timexes if reading else ()
    timex = next((t for t in timexes if t.span == mark.span), None)
    if timex is None:
        return None
    words = name_days(Days(timex.first, timex.last))
    return words, rendered(Mentioned(timex.first, timex.last))
