"""The article list's view: one column, keyboard and mouse, always one current article."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.articles.delegate import ArticleDelegate
from gui.articles.model import ArticleListModel
from gui.theme import Theme

_SNIPPET_PAUSE = 15  # ms to wait while scrolling before hit lines are asked for


Places = Sequence[tuple[int, int]]
"""Articles by their numbers, and how far below the view's top their rows begin, in pixels."""


class ArticleListView(QTableView):
    """Shows the list and says which article was chosen.

    Headings are rows that can't be current: moving over them goes on to the next article. `chosen`
    is emitted for every new current article, `snippets_wanted` with the numbers of the articles
    on the screen whose hit line is missing, `menu_wanted` with the place on the screen at which
    the menu of the current article is to be shown.
    """

    chosen = Signal(int)
    snippets_wanted = Signal(list)
    menu_wanted = Signal(QPoint)

    def __init__(
        self, model: ArticleListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = model
        self._delegate = ArticleDelegate(theme, self._current_row, self)
        self.with_snippets = False
        self.gap: int | None = None  # before which article one stands where none is current
        self._is_entered = False  # the focus comes just now
        self._laid_headings: tuple[int, ...] = ()
        self._snippet_pause = QTimer(self, singleShot=True, interval=_SNIPPET_PAUSE)
        self._set_up()
        self.setModel(model)
        self._connect()
        self.lay_rows(with_snippets=False)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Articles"))
        self.setItemDelegate(self._delegate)
        sheet = QWidget(self)  # Qt's own viewport costs 9 ms the first time Python sees it
        sheet.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(sheet)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)

    def _connect(self) -> None:
        self._snippet_pause.timeout.connect(self._ask_for_snippets)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._articles.modelReset.connect(self._snippet_pause.start)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def lay_rows(self, *, with_snippets: bool) -> None:
        """Set the rows' heights after the model was reset; with room for hit lines or without."""
        self.with_snippets = with_snippets
        self._delegate.days_alone = self._articles.ranked
        rows = self.verticalHeader()
        # Else every heading would have Qt add up all rows again: 30 µs each at 100,000 of them.
        rows.setUpdatesEnabled(False)
        height = self._delegate.article_height(with_snippet=with_snippets)
        rows.setDefaultSectionSize(height)
        for row in self._laid_headings:  # Qt keeps the height of a row that was given one
            rows.resizeSection(row, height)
        self._laid_headings = self._articles.heading_rows
        for row in self._laid_headings:
            rows.resizeSection(row, self._delegate.heading_height())
        rows.setUpdatesEnabled(True)
        self._snippet_pause.start()

    # The current article

    def current_number(self) -> int | None:
        """Return the number of the current article; None in an empty list."""
        index = self.currentIndex()
        return self._articles.number(index.row()) if index.isValid() else None

    def make_current(self, number: int) -> bool:
        """Make an article current and scroll to it; False when the list does not show it."""
        row = self._articles.row_of(number)
        if row is None:
            return False
        self._set_current_row(row)
        self.updateGeometries()  # rows laid since the last paint have no room in the bar yet
        if row - 1 in self._laid_headings:
            self.scrollTo(self._articles.index(row - 1, 0))
        self.scrollTo(self._articles.index(row, 0))
        return True

    @property
    def first_row(self) -> int:
        """The first row of which something is seen."""
        return max(self.rowAt(0), 0)

    def places(self) -> Places:
        """Return the articles on the screen and how far down each stands, for `keep_place`."""
        rows = self._rows_on_screen()
        numbers = ((row, self._articles.number(row)) for row in rows)
        return tuple((n, self.rowViewportPosition(row)) for row, n in numbers if n is not None)

    def keep_place(self, number: int | None, places: Places) -> None:
        """Make an article (or none) current in a list laid anew, with the same rows on the screen.

        Where it stood there itself it comes where it was, else the first of those that still is
        listed.
        """
        row = None if number is None else self._articles.row_of(number)
        own_first = sorted(places, key=lambda place: place[0] != number)
        rows = ((self._articles.row_of(n), above) for n, above in own_first)
        kept = next(((r, above) for r, above in rows if r is not None), None)
        if kept is None or (row is None and number is not None):
            if number is not None:
                self.make_current(number)
                self._begin_with_whole_row()
            return
        if row is not None:
            self._set_current_row(row)
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(kept[0]) - kept[1])

    def _begin_with_whole_row(self) -> None:
        """Move the list up by what is cut of its first row: no more of the current one is seen."""
        cut = self.rowViewportPosition(self.first_row)
        if cut < 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowHeight(self.first_row) + cut)

    def neighbour(self, by: int) -> int | None:
        """Return the number of the article so many places on (or back); None beyond either end."""
        number = self.current_number()
        if number is None and self.gap is not None:
            return self._articles.number_at(self.gap + by - (by > 0))
        position = None if number is None else self._articles.position_of(number)
        return self._articles.number_at((-1 if position is None else position) + by)

    def step(self, by: int) -> bool:
        """Go so many articles on (or back); False at either end of the list."""
        number = self.neighbour(by)
        return number is not None and self.make_current(number)

    def step_month(self, step: int) -> bool:
        """Go to the first article of the next (1) or the previous (-1) month."""
        number = self.current_number()
        wanted = None if number is None else self._articles.section_start(number, step=step)
        if wanted is None or not self.make_current(wanted):
            return False
        heading = self._articles.index(self._current_row() - 1, 0)
        self.scrollTo(heading, QAbstractItemView.ScrollHint.PositionAtTop)
        return True

    def _set_current_row(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.setAutoScroll(False)  # else Qt scrolls to it by itself
        self.selectionModel().setCurrentIndex(self._articles.index(row, 0), flag)
        self.setAutoScroll(True)

    def _current_row(self) -> int:
        return self.currentIndex().row()

    # What Qt asks

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        number = self._articles.number(current.row()) if current.isValid() else None
        if number is not None:
            self.chosen.emit(number)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        move = QAbstractItemView.CursorAction
        if action in (move.MoveHome, move.MoveEnd):  # a table's own go to the ends of a row
            row = 1 if action == move.MoveHome else self._articles.rowCount() - 1
            return self._articles.index(row, 0)
        back = action in (move.MoveUp, move.MovePrevious, move.MovePageUp)
        if self.gap is not None and not self.currentIndex().isValid():
            number = None if self._is_entered else self.neighbour(-1 if back else 1)
            there = None if number is None else self._articles.row_of(number)
            return QModelIndex() if there is None else self._articles.index(there, 0)
        found = super().moveCursor(action, modifiers)
        if not found.isValid() or self._articles.number(found.row()) is not None:
            return found
        row = found.row() + (-1 if back and found.row() > 0 else 1)
        return self._articles.index(row, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_entered = True  # Qt would make an article current where none is
        super().focusInEvent(event)
        self._is_entered = False

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: it would ask for every row, 345 ms at 100,000 (measured)."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for an article's menu: of the one at the pointer, by key of the current one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.ask_for_menu()
            return
        row = self.rowAt(event.pos().y())
        if self._articles.number(row) is not None:
            if row != self._current_row():
                self._set_current_row(row)
            self.menu_wanted.emit(event.globalPos())

    def ask_for_menu(self) -> bool:
        """Ask for the menu of the current article, below its row; False where none is."""
        if self.current_number() is None:
            return False
        self.scrollTo(self.currentIndex())
        box = self.visualRect(self.currentIndex())
        self.menu_wanted.emit(self.viewport().mapToGlobal(box.bottomLeft()))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # the calendar, say, has taken its room
        self._snippet_pause.start()

    # Hit lines

    def renew_snippets(self) -> None:
        """Ask for the hit lines anew, those that are shown staying until then."""
        self._articles.age_snippets()
        self._snippet_pause.start()

    def _scrolled(self) -> None:
        # The bar tells where it stands: its signal on the timer itself would start(that many ms).
        self._snippet_pause.start()

    def _ask_for_snippets(self) -> None:
        if not self.with_snippets:
            return
        numbers = (self._articles.number(row) for row in self._rows_on_screen())
        missing = [n for n in numbers if n is not None and self._articles.lacks_snippet(n)]
        if missing:
            self.snippets_wanted.emit(missing)

    def _rows_on_screen(self) -> range:
        if self._articles.article_count == 0:
            return range(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(self.first_row, (self._articles.rowCount() if last < 0 else last + 1))
