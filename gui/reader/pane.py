"""The reader pane: legend, page, find bar; what it shows and where its reader stands."""

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.page.document import PageDocument, set_page
from gui.page.marks import Mark, Marks
from gui.reader.find_bar import FindBar
from gui.reader.legend import Legend
from gui.reader.map_strip import MapStrip
from gui.reader.styles import page_style, screen_styles
from gui.reader.view import PageView
from gui.reader.walking import Walking
from gui.theme import GRID, Theme
from gui.translation import number
from gui.values import Landing, ReadingType
from search.articles.article import Article
from search.spans import Span

LONGEST_SET = 1_000_000  # characters laid out at first; the rest on request


class ReaderPane(QWidget):
    """Shows one article. Emits what the reader did; knows nothing of lists and searches.

    `kind_toggled` names a kind of mark switched by its chip.
    """

    kind_toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hidden: Collection[str] = ()
        self._type = ReadingType()
        self._numbered = False
        self._article: Article | None = None
        self.legend = Legend(theme, self)
        self.view = PageView(self)
        self.strip = MapStrip(theme, self)
        self.find_bar = FindBar(theme, self)
        self.walking = Walking(self.view, self.legend, self.strip, self.find_bar, theme)
        self._more = QPushButton(self)
        self._notice = QLabel(self)
        self._rules = [self._rule(), self._rule()]
        self._layers = QStackedLayout()
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.RichText)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        # A notice lies over the page: a hidden page could not have the focus, nor the keys.
        self._layers.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._layers.addWidget(self._notice)
        self._layers.addWidget(self.view)
        self._notice.hide()
        self._more.setFlat(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self._rules[0])
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._layers, 1)
        row.addWidget(self.strip)
        column.addLayout(row, 1)
        column.addWidget(self._more)
        column.addWidget(self._rules[1])
        column.addWidget(self.find_bar)
        self._rules[1].hide()
        self.find_bar.hide()
        self._more.hide()
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.legend.toggled.connect(self.kind_toggled)
        self.view.focus_changed.connect(self._show_focus)
        self._more.clicked.connect(self._show_all)
        self.find_bar.left.connect(self.close_find)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.legend.set_theme(theme)
        self.strip.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.walking.set_theme(theme)
        for rule in self._rules:
            rule.setStyleSheet(f"background: {theme.rule};")
        self._show_focus(self.view.hasFocus())
        self._more.setStyleSheet(f"color: {theme.accent}; border: none; padding: 8px;")
        room = f"padding: {16 * GRID}px {16 * GRID}px 0 {16 * GRID}px"
        self._notice.setStyleSheet(f"background: {theme.paper}; color: {theme.soft}; {room};")
        self.show_hidden(self._hidden)
        self.show_numbers(on=self._numbered)
        if self._article is not None:
            self._set_page_again()

    # The article

    @property
    def article(self) -> Article | None:
        """The article now shown."""
        return self._article

    def show_article(self, article: Article) -> None:
        """Show an article from its top; marks and hits come later by `show_marks`."""
        self._article = article
        self.walking.begin(article)
        self.legend.show_counts(None)
        self._lay(LONGEST_SET)
        self._notice.hide()
        self.walking.find_again()

    def show_notice(self, html: str) -> None:
        """Show a notice in place of an article."""
        self._article = None
        self._more.hide()
        self._notice.setText(html)
        self.legend.show_counts(None)
        self.walking.begin(None)
        self.view.show_nothing()
        self._notice.show()

    def show_marks(
        self, marks: Sequence[Mark], hits: Sequence[Span], landing: Landing | None
    ) -> None:
        """Mark what was recognised and what a search hit; land on a hit where asked to."""
        found = Marks(marks)
        self.view.set_marks(found)
        self.legend.show_counts(Counter(mark.kind for mark in marks))
        self.walking.take(found, hits, landing)

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Hide these kinds of marks and show the others."""
        self._hidden = hidden
        self.legend.show_hidden(hidden)
        self.walking.show_hidden(hidden)
        self.view.set_styles(screen_styles(self._theme, hidden))

    def show_numbers(self, *, on: bool) -> None:
        """Show the numbers of the paragraphs beside the text, or hide them."""
        self._numbered = on
        self.view.set_numbers(on=on, ink=self._theme.soft)

    def set_type(self, wanted: ReadingType) -> None:
        """Set the text in another face or size, its place kept."""
        self._type = wanted
        if self._article is not None:
            self._set_page_again()

    def _set_page_again(self) -> None:
        top = self.view.top_offset()
        whole = self.view.page is not None and self.view.page.is_whole
        self._lay(None if whole else LONGEST_SET)
        self.walking.paint()
        if top is not None:
            self.view.show_offset_at_top(top)

    def _lay(self, limit: int | None) -> None:
        if self._article is None:
            return
        style = page_style(self._theme, self._type)
        page: PageDocument = set_page(self._article, style, limit=limit)
        self.view.show_page(page)
        self.view.set_marks(self.walking.marks)
        self._more.setVisible(not page.is_whole)
        if not page.is_whole:
            words = self.tr("The first million of {} characters is shown. Show all")
            self._more.setText(words.format(number(len(self._article.body))))

    def _show_all(self) -> None:
        top = self.view.top_offset()
        self._lay(None)
        self.walking.paint()
        if top is not None:
            self.view.show_offset_at_top(top)

    # What one walks

    @property
    def search_hits(self) -> tuple[Span, ...]:
        """Where the open article fulfils the search."""
        return self.walking.search_hits

    def step_hit(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) hit of this article; False beyond the last."""
        return self.walking.step(by)

    def land(self, landing: Landing) -> bool:
        """Go to the first or last hit; False when there are none."""
        return self.walking.land(landing)

    def choose(self, chosen: Mark | None) -> None:
        """Walk the mentions of a mark's entity, from its own on; None goes back to the hits."""
        self.walking.choose(chosen)

    def forget_find(self) -> bool:
        """Drop what was found here, mark the search's hits again; False when nothing was found."""
        return self.walking.forget_find()

    # Find in the article

    def open_find(self) -> None:
        """Open the find bar, with the selection in it if there is one."""
        selected = self.view.selected_text()
        self._rules[1].show()
        self.find_bar.show()
        if selected and "\n" not in selected:
            self.find_bar.line.setText(selected)
        self.find_bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_bar.line.selectAll()
        self.walking.find(self.find_bar.line.text())

    def close_find(self) -> bool:
        """Close the find bar; False when it was not open. What was found stays to be walked."""
        if not self.find_bar.isVisibleTo(self):
            return False
        self.find_bar.hide()
        self.legend.tell_walk(told=True)
        self._rules[1].hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_focus(self, focused: bool) -> None:  # noqa: FBT001 (Qt's signal calls it)
        """Draw the rule above the page in the accent while keys go to the page."""
        colour = self._theme.accent if focused else self._theme.rule
        self._rules[0].setStyleSheet(f"background: {colour};")

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setFixedHeight(1)
        return rule
