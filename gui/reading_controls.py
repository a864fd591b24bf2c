"""What the commands of one who reads do: on through list and article, stars, what was seen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from gui.actions import Actions
from gui.main_window import MainWindow
from gui.threads import Threads
from gui.values import Landing


class ReadingControls(QObject):
    """Walks list, hits and pages; `told` carries a sentence about it."""

    told = Signal(str)

    def __init__(self, window: MainWindow, threads: Threads) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._threads = threads
        self._star: QAction | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what these commands do, by their names."""
        view = self._window.list_pane.view
        return {
            "next_article": partial(view.step, 1),
            "previous_article": partial(view.step, -1),
            "next_month": partial(view.step_month, 1),
            "previous_month": partial(view.step_month, -1),
            "page_down": partial(self._turn_page, 1),
            "page_up": partial(self._turn_page, -1),
            "next_hit": partial(self._step_hit, 1),
            "previous_hit": partial(self._step_hit, -1),
            "star": self._turn_star,
            "mark_unseen": self._mark_unseen,
            "pass_over": self._pass_over,
        }

    def show_states(self, actions: Actions) -> None:
        """Tick in the menus, from now on, what is so of the open article: that it is starred."""
        self._star = actions.action("star")
        self._session.opened.connect(self._show_star)
        self._session.keeper.marked.connect(self._show_star)
        self._show_star()

    def _show_star(self) -> None:
        article = self._session.article
        starred = article is not None and self._session.keeper.state(article.path).starred
        if self._star is not None:
            self._star.setChecked(starred)

    def _step_hit(self, by: int) -> None:
        """Go to the next hit, on into the next article of the list when this one has no more."""
        if self._window.reader.step_hit(by) or self._threads.tell_end(by):
            return
        if not self._session.searching:
            return
        number = self._window.list_pane.view.neighbour(by)
        if number is None:
            self.told.emit(self.tr("Last hit") if by > 0 else self.tr("First hit"))
        else:
            self._session.go_to(number, Landing.FIRST if by > 0 else Landing.LAST)

    def _turn_page(self, by: int) -> None:
        if not self._window.reader.view.turn_page(by):
            self._window.list_pane.view.step(by)

    def _turn_star(self) -> None:
        if (article := self._session.article) is not None:
            starred = self._session.keeper.turn_star(article.path)
            self.told.emit(self.tr("Starred") if starred else self.tr("The star is off"))
        self._show_star()  # Qt has ticked it, also where there is no article

    def _mark_unseen(self) -> None:
        if (article := self._session.article) is not None:
            self._session.keeper.mark_unseen(article.path)
            self.told.emit(self.tr("Marked as unseen"))

    def _pass_over(self) -> None:
        if (article := self._session.article) is not None:
            self._session.keeper.pass_over(article.path)
            self._window.list_pane.view.step(1)
