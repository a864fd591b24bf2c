"""The left pane: how the list is sorted, the list, or in its place what to know when empty."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from gui.articles.header import ListHeader
from gui.articles.model import ArticleListModel
from gui.articles.view import ArticleListView
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.articles.above import NewAbove
    from gui.articles.date_line import DateLine
    from gui.articles.nothing import NothingFound, WayOut


class ArticlePane(QWidget):
    """Holds the list; shows a sentence instead where there is nothing to list.

    `above_wanted` tells that the reader wants to go to what is new above.
    """

    above_wanted = Signal()

    def __init__(
        self, model: ArticleListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nothing: NothingFound | None = None
        self._date_line: DateLine | None = None
        self._above: NewAbove | None = None
        self.header = ListHeader(theme, self)
        self._rule = QFrame(self)
        self._rule.setFixedHeight(1)
        self.view = ArticleListView(model, theme, self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._rule)
        self._layers = QStackedLayout()
        column.addLayout(self._layers, 1)
        # The notice lies over the list: a hidden one could not have the focus, nor its keys.
        self._layers.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._layers.addWidget(self.view)
        self._rule.setStyleSheet(f"background: {theme.rule};")
        self.setFocusProxy(self.view)
        self.setMinimumWidth(220)
        QWidget.setTabOrder(self.header.button, self.view)

    @property
    def nothing(self) -> "NothingFound":
        """What stands over the list when it is empty; made when it is first asked for."""
        if self._nothing is None:
            from gui.articles.nothing import NothingFound

            self._nothing = NothingFound(self._theme, self)
            self._nothing.hide()
            self._layers.insertWidget(0, self._nothing)
            self._nothing.raise_()  # the layout has put it below
            QWidget.setTabOrder(self.header.button, self._nothing)
            QWidget.setTabOrder(self._nothing, self.view)
        return self._nothing

    @property
    def date_line(self) -> "DateLine":
        """The line over the list that asks for a date; made when it is first asked for."""
        if self._date_line is None:
            from gui.articles.date_line import DateLine

            self._date_line = DateLine(self._theme, self)
            self._date_line.hide()
            self._column.insertWidget(1, self._date_line)
            QWidget.setTabOrder(self.header.button, self._date_line)
        return self._date_line

    def close_date_line(self) -> bool:
        """Put the line that asks for a date away; False where it was not there."""
        if self._date_line is None or self._date_line.isHidden():
            return False
        self._date_line.hide()
        return True

    def show_above(self, count: int, *, at_first: bool) -> None:
        """Say how many articles are new above what is seen, one `at_first`; nothing for none."""
        if self._above is None:
            if not count:
                return
            from gui.articles.above import NewAbove

            self._above = NewAbove(self._theme, self.header, self)
            self._above.clicked.connect(self.above_wanted)
            QWidget.setTabOrder(self.header.button, self._above)
        if count:
            self._above.show_count(count, at_first=at_first)
        else:
            self._above.hide()

    def words_above(self) -> str:
        """Return what is said of new articles above; empty for none."""
        hidden = self._above is None or self._above.isHidden()
        return "" if hidden or self._above is None else self._above.accessibleName()

    def show_notice(self, html: str, ways: "Sequence[WayOut]" = ()) -> None:
        """Show a notice in place of the list, with ways out; with an empty one the list itself."""
        if html or self.notice():
            self.nothing.show_notice(html, ways)
            self.nothing.setVisible(bool(html))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.header.set_theme(theme)
        self._rule.setStyleSheet(f"background: {theme.rule};")
        self.view.set_theme(theme)
        for made in (self._nothing, self._date_line, self._above):
            if made is not None:
                made.set_theme(theme)

    def put_on_top(self, heading: QWidget) -> None:
        """Put a heading above all."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, heading)

    def focus_first(self) -> None:
        """Put the focus into the list; where nothing was found, on the first way out."""
        links = self.nothing.links if self.notice() else []
        target = links[0] if links else self.view
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def notice(self) -> str:
        """Return the notice now shown; empty while the list is."""
        return "" if self._nothing is None or self._nothing.isHidden() else self._nothing.words()
