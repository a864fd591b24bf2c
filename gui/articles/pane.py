"""The left pane: how the list is sorted, the list, or in its place what to know when empty."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from gui.articles.header import ListHeader
from gui.articles.model import ArticleListModel
from gui.articles.nothing import NothingFound, WayOut
from gui.articles.view import ArticleListView
from gui.theme import Theme


class ArticlePane(QWidget):
    """Holds the list; shows a sentence instead where there is nothing to list."""

    def __init__(
        self, model: ArticleListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.header = ListHeader(theme, self)
        self._rule = QFrame(self)
        self._rule.setFixedHeight(1)
        self.view = ArticleListView(model, theme, self)
        self.nothing = NothingFound(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._rule)
        layers = QStackedLayout()
        column.addLayout(layers, 1)
        # The notice lies over the list: a hidden one could not have the focus, nor its keys.
        layers.setStackingMode(QStackedLayout.StackingMode.StackAll)
        layers.addWidget(self.nothing)
        layers.addWidget(self.view)
        self.nothing.hide()
        self.set_theme(theme)
        self.setFocusProxy(self.view)
        self.setMinimumWidth(220)
        QWidget.setTabOrder(self.header.button, self.nothing)
        QWidget.setTabOrder(self.nothing, self.view)

    def show_notice(self, html: str, ways: Sequence[WayOut] = ()) -> None:
        """Show a notice in place of the list, with ways out; with an empty one the list itself."""
        if html or not self.nothing.isHidden():
            self.nothing.show_notice(html, ways)
            self.nothing.setVisible(bool(html))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.header.set_theme(theme)
        self._rule.setStyleSheet(f"background: {theme.rule};")
        self.view.set_theme(theme)
        self.nothing.set_theme(theme)

    def focus_first(self) -> None:
        """Put the focus into the list; where nothing was found, on the first way out."""
        links = self.nothing.links if self.nothing.isVisible() else []
        target = links[0] if links else self.view
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def notice(self) -> str:
        """Return the notice now shown; empty while the list is."""
        return "" if self.nothing.isHidden() else self.nothing.words()
