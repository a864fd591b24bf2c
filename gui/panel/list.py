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
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from gui.page.marks import Mark
from gui.panel.delegate import SIDE, PanelDelegate
from gui.panel.model import PanelModel
from gui.panel.rows import Row, Section
from gui.panel.searches import SAVED
from gui.theme import GRID, Theme, interface_font

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Keys that are the list's own, which else would be commands of the reader.
_OWN = (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)  # fmt: skip
_OF_SAVED = (Qt.Key.Key_F2, Qt.Key.Key_Delete)
_Thing = Row | Section | None


class PanelList(QTreeView):
    """Shows sections and rows.

    `pressed_on` carries the Row that was clicked or that Space was pressed on, `opened` the one of
    Enter or a double click, `menu_wanted` a Row and where on the screen, `rename_wanted` and
    `delete_wanted` the one of a saved search; `left_upwards` tells that Up was pressed in the first
    row.
    """

    pressed_on = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    left_upwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folded: set[str] = set()
        self._heirs: tuple[str, ...] = ()
        self._left: _Thing = None  # what was current before it went
        self._kept: _Thing = None  # what is current in its place
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
        """Show these instead; the same heading, or what leads to the same, is current then.

        In the place of a saved search that has gone it is the one that stood beside it; of a name,
        where the keys go to the list, its heir or the nearest row.
        """
        place, scrolled = self.rows.place(self.currentIndex()), self.verticalScrollBar().value()
        things = self._things()
        self.rows.show_sections(sections)
        self._unfold()
        if self._go_to_any(things):
            self.verticalScrollBar().setValue(scrolled)
        else:
            self._go_near(things[0], place)

    def expect(self, heirs: Sequence[str]) -> None:
        """Let one of these names be current where the current one goes: a ruling was about them."""
        self._heirs = tuple(heirs)

    def _things(self) -> list[_Thing]:
        """Return what may be current once the rows have changed, what is best first."""
        index = self.currentIndex()
        row, thing = self.rows.row(index), self.rows.thing(index)
        things = [self._left, thing] if thing == self._kept else [thing]
        if row and row.saved:
            beside = map(self.rows.row, (self.indexBelow(index), self.indexAbove(index)))
            things += [other for other in beside if other and other.saved]
        return things

    def _go_to_any(self, things: Sequence[_Thing]) -> bool:
        """Make the first of these current that there is; False where there is none."""
        found = (self.rows.index_like(thing) for thing in things if thing is not None)
        again = next((place for place in found if place.isValid()), None)
        if again is not None:
            self.setCurrentIndex(again)
        return again is not None

    def _go_near(self, left: _Thing, place: int) -> None:
        """Where the keys go here, let them go to the heir of what has gone, or what is nearest."""
        if self.window().focusWidget() is not self:
            return
        near = self.rows.index_named(self._heirs)
        if not near.isValid():
            near = self.rows.index_near(place)
        while near.parent().isValid() and not self.isExpanded(near.parent()):
            near = near.parent()
        self.setCurrentIndex(near)
        self.go_first()
        self._left, self._kept = left, self.rows.thing(self.currentIndex())

    def filter(self, words: str) -> None:
        """Show only rows that hold these words; without any, what was current is so still."""
        things = self._things()
        self.rows.filter(words)
        self._unfold()
        if not words and not self._go_to_any(things):
            self._go_near(things[0], 0)
        self.viewport().update()

    def _unfold(self) -> None:
        """Show what stands under all but those that were folded; all of it while one filters."""
        self.setUpdatesEnabled(False)
        self.collapsed.disconnect(self._note_folded)
        for index, name in self.rows.parents():
            self.setExpanded(index, self.rows.filtering or name not in self._folded)
        self.collapsed.connect(self._note_folded)
        self.setUpdatesEnabled(True)

    def _turn(self, index: QModelIndex) -> None:
        """Fold what stands under a heading or row, or show it again."""
        self.setExpanded(index, not self.isExpanded(index))

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
        """Make the first row about the article current, or what there is, unless anything is."""
        keys = [section.key for section in self.rows.sections]
        if keys and not self.currentIndex().isValid():
            heading = self.rows.heading(next((key for key in keys if key != SAVED), SAVED))
            first = self.rows.index(0, 0, heading)
            self.setCurrentIndex(first if self.isExpanded(heading) else heading)

    def go_to_saved(self, name: str = "") -> None:
        """Make the saved search of a name current; without one the first, unless any of them is."""
        row = self.current_row()
        heading = self.rows.heading(SAVED)
        wanted = self.rows.index_like(Row("", "", saved=name)) if name else QModelIndex()
        self.expand(heading)
        if wanted.isValid():
            self.setCurrentIndex(wanted)  # Qt unfolds what it stands under
        elif row is None or not row.saved:
            self.setCurrentIndex(self.rows.index(0, 0, heading))

    def _note_folded(self, index: QModelIndex) -> None:
        self._folded |= {name for parent, name in self.rows.parents() if parent == index}

    def _note_unfolded(self, index: QModelIndex) -> None:
        if not self.rows.filtering:
            self._folded -= {name for parent, name in self.rows.parents() if parent == index}

    # What Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.go_first()  # else Qt would make the first heading current
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the list's own where the keys go."""
        row = self.current_row()
        own = (*_OWN, *_OF_SAVED) if row is not None and row.saved else _OWN
        return event.key() in own and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, index = self.current_row(), self.currentIndex()
        if event.key() in (*_ENTER, Qt.Key.Key_Space):
            if row is None:
                self._turn(index)
            else:
                (self.pressed_on if event.key() == Qt.Key.Key_Space else self.opened).emit(row)
        elif row is not None and row.saved and event.key() in _OF_SAVED:
            renames = event.key() == Qt.Key.Key_F2
            (self.rename_wanted if renames else self.delete_wanted).emit(row)
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
        row = self.rows.row(index)
        if row is None or self._is_on_arrow(event):
            self._turn(index)
        else:
            self.pressed_on.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row(index)
        if self._is_on_arrow(event):
            self._turn(index)
        elif event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.opened.emit(row)

    def _is_on_arrow(self, event: QMouseEvent) -> bool:
        """Tell whether the pointer is at the arrow of a row that others stand under."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        option = QStyleOptionViewItem()
        option.rect, option.direction = self.visualRect(index), self.layoutDirection()
        row = self.rows.row(index)
        return bool(row and row.under) and self._painting.arrow(option, index).contains(place)

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
