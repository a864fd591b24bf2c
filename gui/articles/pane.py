"""The left pane: the list, or in its place what to know when it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from gui.articles.model import ArticleListModel
from gui.articles.view import ArticleListView
from gui.theme import GRID, Theme


class ArticlePane(QWidget):
    """Holds the list; shows a sentence instead where there is nothing to list."""

    def __init__(
        self, model: ArticleListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view = ArticleListView(model, theme, self)
        self._notice = QLabel(self)
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.RichText)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._layers = QStackedLayout(self)
        # The notice lies over the list: a hidden one could not have the focus, nor its keys.
        self._layers.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._layers.addWidget(self._notice)
        self._layers.addWidget(self.view)
        self._notice.hide()
        self.set_theme(theme)
        self.setFocusProxy(self.view)
        self.setMinimumWidth(220)

    def show_notice(self, html: str) -> None:
        """Show a notice in place of the list; with an empty one the list itself."""
        self._notice.setText(html)
        self._notice.setVisible(bool(html))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.view.set_theme(theme)
        self._notice.setStyleSheet(
            f"background: {theme.panel}; color: {theme.soft}; padding: {6 * GRID}px {4 * GRID}px;"
        )

    def notice(self) -> str:
        """Return the notice now shown; empty while the list is."""
        return "" if self._notice.isHidden() else self._notice.text()
