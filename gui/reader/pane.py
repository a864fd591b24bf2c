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
from gui.page.marks import Mark, MarkKind, Marks, hit_marks
from gui.page.style import PageStyle
from gui.reader.find_bar import FindBar
from gui.reader.hit_walk import HitWalk
from gui.reader.legend import Legend
from gui.reader.map_strip import MapStrip
from gui.reader.styles import screen_styles
from gui.reader.view import PageView
from gui.theme import GRID, READING_FAMILY, Theme
from gui.values import Landing
from gui.wording import hit_words
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
        self._zoom = 1.0
        self._article: Article | None = None
        self._found = Marks()
        self._painted_hits: tuple[Span, ...] = ()
        self._hit_marks = Marks()
        self._search_hits: tuple[Span, ...] = ()
        self._chosen: Mark | None = None
        self._walk = HitWalk()
        self.legend = Legend(theme, self)
        self.view = PageView(self)
        self.strip = MapStrip(theme, self)
        self.find_bar = FindBar(self)
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
        self.find_bar.edited.connect(self._find)
        self.find_bar.walked.connect(self.step_hit)
        self._more.clicked.connect(self._show_all)
        self.strip.wanted.connect(self._show_place)
        self.view.verticalScrollBar().valueChanged.connect(self._show_seen)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.legend.set_theme(theme)
        self.strip.set_theme(theme)
        for rule in self._rules:
            rule.setStyleSheet(f"background: {theme.rule};")
        self._show_focus(self.view.hasFocus())
        self._more.setStyleSheet(f"color: {theme.accent}; border: none; padding: 8px;")
        room = f"padding: {16 * GRID}px {16 * GRID}px 0 {16 * GRID}px"
        self._notice.setStyleSheet(f"background: {theme.paper}; color: {theme.soft}; {room};")
        self.show_hidden(self._hidden)
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
        self._found = Marks()
        self._search_hits = ()
        self._chosen = None
        self._walk.load(())
        self.legend.show_counts(None)
        self.legend.show_walk("")
        self._lay(LONGEST_SET)
        self._notice.hide()
        if self._finding():
            self._find(self.find_bar.line.text())

    def show_notice(self, html: str) -> None:
        """Show a notice in place of an article."""
        self._article = None
        self._found = Marks()
        self._search_hits = ()
        self._chosen = None
        self._walk.load(())
        self._more.hide()
        self._notice.setText(html)
        self.legend.show_counts(None)
        self.legend.show_walk("")
        self.view.show_nothing()
        self._notice.show()

    @property
    def search_hits(self) -> tuple[Span, ...]:
        """Where the open article fulfils the search."""
        return self._search_hits

    def show_marks(
        self, marks: Sequence[Mark], hits: Sequence[Span], landing: Landing | None
    ) -> None:
        """Mark what was recognised and what a search hit; land on a hit where asked to."""
        self._found = Marks(marks)
        self.view.set_marks(self._found)
        self._search_hits = tuple(hits)
        self.legend.show_counts(Counter(mark.kind for mark in marks))
        if self._finding():
            self._paint()
            return
        self._walk.load(self._walked())
        if self._walk.current is None and landing is not None:
            span = self._walk.go_last() if landing is Landing.LAST else self._walk.go_first()
            if span is not None:
                self.view.reveal(span)
        self._paint()

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Hide these kinds of marks and show the others."""
        self._hidden = hidden
        self.legend.show_hidden(hidden)
        self.view.set_styles(screen_styles(self._theme, hidden))

    def set_zoom(self, percent: int) -> None:
        """Set the text at another size, its place kept."""
        self._zoom = percent / 100
        if self._article is not None:
            self._set_page_again()

    def _set_page_again(self) -> None:
        top = self.view.top_offset()
        whole = self.view.page is not None and self.view.page.is_whole
        self._lay(None if whole else LONGEST_SET)
        self._paint()
        if top is not None:
            self.view.show_offset_at_top(top)

    def _lay(self, limit: int | None) -> None:
        if self._article is None:
            return
        style = PageStyle(
            ink=self._theme.ink, soft_ink=self._theme.soft, text_families=(READING_FAMILY,)
        )
        page: PageDocument = set_page(self._article, style.zoomed(self._zoom), limit=limit)
        self.view.show_page(page)
        self.view.set_marks(self._found)
        self._more.setVisible(not page.is_whole)
        if not page.is_whole:
            words = self.tr("The first million of {:,} characters is shown. Show all")
            self._more.setText(words.format(len(self._article.body)))

    def _show_all(self) -> None:
        top = self.view.top_offset()
        self._lay(None)
        self._paint()
        if top is not None:
            self.view.show_offset_at_top(top)

    # Hits

    def step_hit(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) hit of this article; False beyond the last."""
        finding = self._finding()
        span = self._walk.step(by)
        if span is None and finding and self._walk.hits:  # a find goes round within the article
            span = self._walk.go_first() if by > 0 else self._walk.go_last()
        if span is None:
            return finding
        self.view.reveal(span)
        self._paint()
        return True

    def land(self, landing: Landing) -> bool:
        """Go to the first or last hit; False when there are none."""
        span = self._walk.go_last() if landing is Landing.LAST else self._walk.go_first()
        if span is not None:
            self.view.reveal(span)
            self._paint()
        return span is not None

    def _paint(self) -> None:
        if self._walk.hits != self._painted_hits:
            self._painted_hits = self._walk.hits
            self._hit_marks = hit_marks(self._walk.hits)
        current = self._walk.current
        self.view.set_hits(
            self._hit_marks, Marks(() if current is None else (Mark(current, MarkKind.CURRENT),))
        )
        finding = self._finding()
        what = "match" if finding else "mention" if self._chosen else "hit"
        words = hit_words(self._walk.place, len(self._walk.hits), what=what)
        self.legend.show_walk(words)
        length = len(self._article.body) if self._article else 0
        self.strip.show_spans(length, self._walk.hits, current, self._walk_colour())
        self._show_seen()
        self.find_bar.show_count(words or self.tr("nothing found") if finding else "")

    def _walk_colour(self) -> str:
        """Return the colour of what is walked: hits, or the chosen entity's kind."""
        if self._chosen is None:
            return self._theme.star  # a hit's own tint is too light for a line on paper
        return self._theme.marks[self._chosen.kind.value].line

    def _show_seen(self) -> None:
        """Show on the map which part of the article is on the screen."""
        self.strip.show_seen(self.view.seen())

    def _show_place(self, offset: int) -> None:
        """Show a place that was chosen on the map, the nearest tick's where one is near."""
        near = max(1, len(self._article.body) // 50) if self._article else 0
        nearest = min(self._walk.hits, key=lambda s: abs(s.start - offset), default=None)
        if nearest and abs(nearest.start - offset) <= near:
            self._walk.go_from(nearest.start)
            self.view.reveal(nearest)
            self._paint()
        else:
            self.view.show_offset_at_top(offset)

    # A chosen entity

    @property
    def chosen(self) -> Mark | None:
        """The mark whose entity is walked by n and p; None while that is the search's hits."""
        return self._chosen

    def choose(self, chosen: Mark | None) -> None:
        """Walk the mentions of a mark's entity, from its own on; None goes back to the hits."""
        self._chosen = chosen
        self._walk.load(self._walked())
        if chosen is not None:
            self._walk.go_from(chosen.span.start)
            if self._walk.current is not None:
                self.view.reveal(self._walk.current)
        self._paint()

    def _walked(self) -> tuple[Span, ...]:
        """Return what is walked: the chosen entity's mentions, else the search's hits."""
        if self._chosen is None:
            return self._search_hits
        kind, label = self._chosen.kind, self._chosen.label
        return tuple(m.span for m in self._found if m.kind is kind and m.label == label)

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
        self._find(self.find_bar.line.text())

    def close_find(self) -> bool:
        """Close the find bar; False when it was not open. What was found stays to be walked."""
        if not self.find_bar.isVisibleTo(self):
            return False
        self.find_bar.hide()
        self._rules[1].hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def forget_find(self) -> bool:
        """Drop what was found here, mark the search's hits again; False when nothing was found."""
        if not self.find_bar.line.text():
            return False
        self.find_bar.line.clear()
        self._walk.load(self._walked())
        self._paint()
        return True

    def _finding(self) -> bool:
        return bool(self.find_bar.line.text())

    def _find(self, wanted: str) -> None:
        if self._article is None:
            return
        if not wanted:
            self._walk.load(self._walked())
            self._paint()
            return
        page = self.view.page
        top = self.view.top_offset() or 0
        text = (
            self._article.body
            if page is None or page.is_whole
            else self._article.body[:LONGEST_SET]
        )
        # Expressions are 10 ms of imports that a start should not cost.
        from gui.reader.finding import find
        from search.query.expressions import ExpressionError

        try:
            found = find(text, wanted, self.find_bar.way)
        except ExpressionError as error:
            self._walk.load(())
            self._paint()
            self.find_bar.show_count(str(error))
            return
        self._walk.load(found)
        if (span := self._walk.go_from(top)) is not None:
            self.view.reveal(span)
        self._paint()

    def _show_focus(self, focused: bool) -> None:  # noqa: FBT001 (Qt's signal calls it)
        """Draw the rule above the page in the accent while keys go to the page."""
        colour = self._theme.accent if focused else self._theme.rule
        self._rules[0].setStyleSheet(f"background: {colour};")

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setFixedHeight(1)
        return rule
