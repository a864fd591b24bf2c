"""The side panel: a filter, and below it what stands in and around the article that is read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.keycap import KeyCap
from gui.page.marks import Mark
from gui.panel.list import PanelList
from gui.panel.rows import Row, Section
from gui.theme import GRID, Theme

_HEAD = 10 * GRID  # as high as what stands above list and page
_LEAST_WIDTH = 48 * GRID
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SidePanel(QWidget):
    """Shows sections of rows; knows nothing of sessions.

    `chosen` carries the Mark whose entity or date is to be walked, None to walk none; `opened` the
    Row to open; `menu_wanted` a name's Mark and a place on the screen, `saved_menu_wanted` the Row
    of a saved search and such a place.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    saved_menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: tuple[Section, ...] = ()
        self._in_article: tuple[Section, ...] = ()
        self._around: tuple[Section, ...] = ()
        self._chosen: Mark | None = None
        self.filter_line = QLineEdit(self)
        self.list = PanelList(theme, self)
        self._cap = KeyCap("f", theme, self, command="filter_names")
        self._rule = QFrame(self)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self.filter_line.setPlaceholderText(self.tr("Filter names"))
        self.filter_line.setAccessibleName(self.tr("Filter names, dates and articles"))
        self.filter_line.installEventFilter(self)
        self._rule.setFixedHeight(1)
        head = QWidget(self)
        head.setFixedHeight(_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(2 * GRID, 0, 4 * GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self.filter_line, 1)
        row.addWidget(self._cap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, self._rule):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        QWidget.setTabOrder(self.filter_line, self.list)

    def _connect(self) -> None:
        self.filter_line.textChanged.connect(self.list.filter)
        self.list.left_upwards.connect(self.focus_filter)
        self.list.pressed_on.connect(self._press)
        self.list.opened.connect(self.opened)
        self.list.menu_wanted.connect(self._want_menu)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.list.set_theme(theme)
        self._cap.set_theme(theme)
        self._rule.setStyleSheet(f"background: {theme.rule};")
        self.filter_line.setStyleSheet(
            f"QLineEdit {{ background: {theme.panel}; color: {theme.ink};"
            f" border: 1px solid {theme.panel}; border-radius: 5px; padding: 3px 5px; }}"
            f"QLineEdit:focus {{ background: {theme.paper}; border-color: {theme.accent}; }}"
        )

    # What it shows

    def show_sections(
        self,
        in_article: Sequence[Section] | None = None,
        around: Sequence[Section] | None = None,
        *,
        saved: Section | None = None,
    ) -> None:
        """Show what was recognised in an article, and below that other articles; None leaves it.

        Saved searches stand above, in their place whatever is read.
        """
        if saved is not None:
            self._saved = (saved,)
        if in_article is not None:
            self._in_article = tuple(in_article)
        if around is not None:
            self._around = tuple(around)
        self.list.show_sections((*self._saved, *self._in_article, *self._around))

    def show_chosen(self, mark: Mark | None) -> None:
        """Show which name or date is walked; None for none."""
        self._chosen = mark
        self.list.choose(mark)

    def tell(self, mark: Mark, words: str) -> None:
        """Tell more of the chosen one, unless another is chosen meanwhile."""
        if self._chosen is not None and mark.names_same(self._chosen):
            self.list.tell(words)

    # Keys

    def focus_filter(self) -> None:
        """Put the caret into the filter, all of it selected."""
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def step_back(self) -> bool:
        """Drop the filter, and leave its line for the list; False when there is none to drop."""
        if not self.filter_line.text():
            return False
        if self.filter_line.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter_line.clear()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter go from the filter into the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _INTO_LIST:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _press(self, row: Row) -> None:
        """Choose a name or date, or none where it was chosen; open whatever else it is."""
        if row.mark is None:
            self.opened.emit(row)
        elif self._chosen is not None and row.mark.names_same(self._chosen):
            self.chosen.emit(None)
        else:
            self.chosen.emit(row.mark)

    def _want_menu(self, row: Row, place: QPoint) -> None:
        if row.mark is not None:
            self.menu_wanted.emit(row.mark, place)
        elif row.saved:
            self.saved_menu_wanted.emit(row, place)
