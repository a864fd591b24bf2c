"""The list of the side panel: sections that fold, walked by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gui.page.marks import Mark
from gui.panel.delegate import SIDE, PanelDelegate
from gui.panel.model import PanelModel
from gui.panel.rows import Row, Section
from gui.theme import GRID, Theme, interface_font

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Keys that are the list's own, which else would be commands of the reader.
_OWN = (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)  # fmt: skip


class PanelList(QTreeView):
    """Shows sections and rows.

    `pressed_on` carries the Row that was clicked or that Space was pressed on, `opened` the one of
    Enter or a double click, `menu_wanted` a Row and where on the screen; `left_upwards` tells that
    Up was pressed in the first row.
    """

    pressed_on = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    left_upwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folded: set[str] = set()
        self.rows = PanelModel(self)
        self._painting = PanelDelegate(theme, self)
        self._set_up()
        self.setModel(self.rows)
        self.setItemDelegate(self._painting)
        self.collapsed.connect(self._note_folded)
        self.expanded.connect(self._note_unfolded)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Names, dates and other articles"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # counts stay put
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def _show_bar(self, least: int, most: int) -> None:
        """Show the scroll bar's handle only where there is something to scroll."""
        self.verticalScrollBar().setEnabled(most > least)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._painting.set_theme(theme)
        self.viewport().update()

    # What it shows

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these instead; the same heading, or what leads to the same, is current then."""
        row, heading = self.current_row(), self.rows.section(self.currentIndex())
        scrolled = self.verticalScrollBar().value()
        self.rows.show_sections(sections)
        self._unfold()
        again = self.rows.index_like(row) if row else self.rows.heading(heading)
        if again.isValid():
            self.setCurrentIndex(again)
            self.verticalScrollBar().setValue(scrolled)

    def filter(self, words: str) -> None:
        """Show only rows that hold these words."""
        self.rows.filter(words)
        self._unfold()
        self.viewport().update()

    def _unfold(self) -> None:
        """Show the rows of all sections but those that were folded; of all while one filters."""
        self.setUpdatesEnabled(False)
        self.collapsed.disconnect(self._note_folded)
        for place, section in enumerate(self.rows.sections):
            shown = self.rows.filtering or section.key not in self._folded
            self.setExpanded(self.rows.index(place, 0), shown)
        self.collapsed.connect(self._note_folded)
        self.setUpdatesEnabled(True)

    def choose(self, mark: Mark | None) -> None:
        """Show the row of an entity or date as chosen, or none."""
        self.rows.choose(mark)
        self.scheduleDelayedItemsLayout()  # what is told of the one before takes no room any more

    def tell(self, words: str) -> None:
        """Tell more of the chosen one."""
        self.rows.tell(words)
        self.scheduleDelayedItemsLayout()

    def current_row(self) -> Row | None:
        """Return the row that the keys go to; None for a heading or nothing."""
        return self.rows.row(self.currentIndex())

    def go_first(self) -> None:
        """Make the first row current, behind the heading of its section, unless one is."""
        if not self.currentIndex().isValid() and self.rows.sections:
            heading = self.rows.index(0, 0)
            first = self.rows.index(0, 0, heading)
            self.setCurrentIndex(first if self.isExpanded(heading) else heading)

    def _note_folded(self, index: QModelIndex) -> None:
        if section := self.rows.section(index):
            self._folded.add(section.key)

    def _note_unfolded(self, index: QModelIndex) -> None:
        section = self.rows.section(index)
        if section and not self.rows.filtering:
            self._folded.discard(section.key)

    # What Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.go_first()  # else Qt would make the first heading current
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, index = self.current_row(), self.currentIndex()
        if event.key() in (*_ENTER, Qt.Key.Key_Space):
            if row is None:
                self.setExpanded(index, not self.isExpanded(index))
            else:
                (self.pressed_on if event.key() == Qt.Key.Key_Space else self.opened).emit(row)
        elif event.key() == Qt.Key.Key_Up and not self.indexAbove(index).isValid():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands, and the filter finds names."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if row := self.rows.row(index):
            self.pressed_on.emit(row)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.rows.row(self.indexAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.show_menu()
        elif row := self.rows.row(self.indexAt(event.pos())):
            self.menu_wanted.emit(row, event.globalPos())

    def show_menu(self) -> None:
        """Ask for the menu of the current row, below it."""
        if row := self.current_row():
            below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(SIDE, 0)
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(below))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # titles wrap otherwise

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.filtering and not self.rows.sections:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.soft)
            painter.setFont(interface_font())
            room = self.viewport().rect().adjusted(SIDE, 3 * GRID, -SIDE, 0)
            words = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, words, self.tr("Nothing here is called so"))
            painter.end()


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _OWN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
