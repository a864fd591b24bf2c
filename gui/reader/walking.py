"""What one walks in the open article: hits, what was found, an entity's mentions, all marks."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.announcing import announce
from gui.page.marks import FOUND_KINDS, Mark, MarkKind, Marks, hit_marks
from gui.reader.find_bar import FindBar
from gui.reader.hit_walk import HitWalk
from gui.reader.legend import Legend
from gui.reader.map_strip import MapStrip
from gui.reader.speaking import place_words
from gui.reader.view import PageView
from gui.theme import Theme
from gui.values import Landing
from gui.wording import hit_words
from search.articles.article import Article
from search.spans import Span


class Walking(QObject):
    """Knows where one is, and shows it: on the page, on the map, in the legend's words.

    One walks what was found in the article, else the mentions of the chosen entity, else the
    search's hits; and beside that, one by one, all marks that are shown. `arrived` tells in words
    of each place one has come to, for those who can't see it.
    """

    arrived = Signal(str)

    def __init__(
        self, view: PageView, legend: Legend, strip: MapStrip, find_bar: FindBar, theme: Theme
    ) -> None:
        super().__init__(view)
        self._view = view
        self._legend = legend
        self._strip = strip
        self._find_bar = find_bar
        self._theme = theme
        self._article: Article | None = None
        self._hidden: Collection[str] = ()
        self._found = Marks()
        self._search_hits: tuple[Span, ...] = ()
        self._chosen: Mark | None = None
        self._left: Span | None = None  # the hit at which one was before that
        self._at: Mark | None = None  # while marks are walked
        self._walk = HitWalk()
        self._painted_hits: tuple[Span, ...] = ()
        self._hit_marks = Marks()
        self._told: tuple[Span | None, str] = (None, "")
        find_bar.edited.connect(self.find)
        find_bar.walked.connect(self.step)
        self.arrived.connect(partial(announce, view))
        strip.wanted.connect(self._go_to_place)
        view.verticalScrollBar().valueChanged.connect(self._show_seen)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.paint()

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Walk no marks of these kinds."""
        self._hidden = hidden

    # What there is to walk

    @property
    def marks(self) -> Marks:
        """What was recognised in the article."""
        return self._found

    @property
    def search_hits(self) -> tuple[Span, ...]:
        """Where the article fulfils the search."""
        return self._search_hits

    def begin(self, article: Article | None) -> None:
        """Walk another article, of which only the text is known so far; None for none."""
        self._article = article
        self._found = Marks()
        self._search_hits = ()
        self._chosen = self._at = self._left = None
        self._walk.load(())
        self._told = (None, "")
        self._legend.show_walk("")

    def find_again(self) -> None:
        """Find in the article's page, now that it is laid, what stands in the find bar."""
        if self._finding:
            self.find(self._find_bar.line.text())

    def take(self, marks: Marks, hits: Sequence[Span], landing: Landing | None) -> None:
        """Take what was recognised and what a search hit; land on a hit where asked to."""
        self._found = marks
        self._search_hits = tuple(hits)
        if self._at is not None and self._at not in tuple(marks):
            self._at = None
        if not self._finding:
            self._walk.load(self._walked())
            if self._walk.current is None and landing is not None:
                self._land(landing)
        self.paint()

    # Hits

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) hit of this article; False beyond the last."""
        span = self._walk.step(by)
        if span is None and self._finding and self._walk.hits:  # a find goes round
            span = self._walk.go_first() if by > 0 else self._walk.go_last()
        if span is None:
            return self._finding
        self._at = None
        self._view.reveal(span)
        self.paint()
        return True

    def land(self, landing: Landing) -> bool:
        """Go to the first or last hit; False when there are none."""
        landed = self._land(landing)
        if landed:
            self.paint()
        return landed

    def _land(self, landing: Landing) -> bool:
        span = self._walk.go_last() if landing is Landing.LAST else self._walk.go_first()
        if span is not None:
            self._view.reveal(span)
        return span is not None

    def _go_to_place(self, offset: int) -> None:
        """Show a place that was chosen on the map, the nearest tick's where one is near."""
        near = max(1, len(self._article.body) // 50) if self._article else 0
        nearest = min(self._walk.hits, key=lambda s: abs(s.start - offset), default=None)
        if nearest and abs(nearest.start - offset) <= near:
            self._walk.go_from(nearest.start)
            self._view.reveal(nearest)
            self.paint()
        else:
            self._view.show_offset_at_top(offset)

    # A chosen entity

    @property
    def chosen(self) -> Mark | None:
        """The mark whose entity is walked by n and p; None while that is the search's hits."""
        return self._chosen

    def choose(self, chosen: Mark | None) -> None:
        """Walk the mentions of a mark's entity, from its own on; None goes back to the hits.

        The hit at which one was is current again then, wherever one reads meanwhile.
        """
        if self._chosen is None and chosen is not None:
            self._left = self._walk.current
        self._chosen, self._at = chosen, None
        self._walk.load(self._walked())
        if chosen is not None:
            self._walk.go_from(chosen.span.start)
            if self._walk.current is not None:
                self._view.reveal(self._walk.current)
        elif self._left in self._walk.hits and self._walk.current is None:
            self._walk.go_from(self._left.start)
        self.paint()

    def _walked(self) -> tuple[Span, ...]:
        """Return what is walked: the chosen entity's mentions, else the search's hits."""
        if self._chosen is None:
            return self._search_hits
        return tuple(mark.span for mark in self._found if mark.names_same(self._chosen))

    # All marks

    @property
    def current_mark(self) -> Mark | None:
        """The mark at which one is: the one walked to, else the chosen entity's mention."""
        if self._at is not None or self._chosen is None:
            return self._at
        chosen, current = self._chosen, self._walk.current
        same = (m for m in self._found if m.span == current and m.names_same(chosen))
        return next(same, None)

    @property
    def shown_marks(self) -> tuple[Mark, ...]:
        """The marks of the kinds that are shown, in reading order."""
        kinds = [kind for kind in FOUND_KINDS if kind.value not in self._hidden]
        return tuple(self._found.of_kinds(kinds))

    def step_mark(self, by: int) -> Mark | None:
        """Go to the next (1) or previous (-1) mark that is shown; None beyond the last."""
        row = self.shown_marks
        if self._at in row:
            wanted = row.index(self._at) + by
        else:
            start = self._place()
            before = sum(mark.span.start < start for mark in row)
            wanted = before if by > 0 else before - 1
        if not 0 <= wanted < len(row):
            return None
        self._at = row[wanted]
        self._view.reveal(self._at.span)
        self.paint()
        return self._at

    def leave_mark(self) -> bool:
        """Outline no mark any more; False when none was."""
        was_at, self._at = self._at, None
        if was_at is not None:
            self.paint()
        return was_at is not None

    def _place(self) -> int:
        """Return where one reads: at the current hit where it is seen, else at the top."""
        current = self._walk.current
        if current is not None and self._view.is_visible(current):
            return current.end
        return self._view.seen().start

    # Find in the article

    @property
    def _finding(self) -> bool:
        return bool(self._find_bar.line.text())

    def find(self, wanted: str) -> None:
        """Walk what is found of a text from where one reads on; for none, hits again."""
        if self._article is None:
            return
        if not wanted:
            self._walk_again()
            return
        page = self._view.page
        shown_to = page.paragraphs[-1].span.end if page and page.paragraphs else None
        top = self._view.top_offset() or 0
        # Expressions are 10 ms of imports that a start should not cost.
        from gui.reader.finding import find
        from gui.repairing import fault_words
        from search.query.expressions import ExpressionError

        try:
            found = find(self._article.body[:shown_to], wanted, self._find_bar.way)
        except ExpressionError as error:
            self._walk.load(())
            self.paint()
            self._find_bar.show_count(fault_words(str(error)))
            return
        self._walk.load(found)
        self._at = None
        if (span := self._walk.go_from(top)) is not None:
            self._view.reveal(span)
        self.paint()

    def forget_find(self) -> bool:
        """Drop what was found here, mark the search's hits again; False when nothing was found."""
        if not self._finding:
            return False
        self._find_bar.line.clear()
        self._walk_again()
        return True

    def _walk_again(self) -> None:
        self._walk.load(self._walked())
        self.paint()

    # What is shown

    def paint(self) -> None:
        """Show hits, the current one or the current mark, and in words which one that is."""
        if self._walk.hits != self._painted_hits:
            self._painted_hits = self._walk.hits
            self._hit_marks = hit_marks(self._walk.hits)
        current = self._at.span if self._at else self._walk.current
        self._view.set_hits(
            self._hit_marks, Marks(() if current is None else (Mark(current, MarkKind.CURRENT),))
        )
        what = "match" if self._finding else "mention" if self._chosen else "hit"
        words = hit_words(self._walk.place, len(self._walk.hits), what=what)
        self._legend.show_walk(words)
        self._legend.tell_walk(told=not self._finding or self._find_bar.isHidden())
        length = len(self._article.body) if self._article else 0
        self._strip.show_spans(length, self._walk.hits, current, self._colour())
        self._show_seen()
        nothing = self.tr("nothing found") if self._finding else ""
        told, any_found = words or nothing, bool(words) and self._finding
        self._find_bar.show_count(told if self._finding else "", any_found=any_found)
        self._tell(current, (self._at.label if self._at else words) or nothing)

    def _tell(self, current: Span | None, what: str) -> None:
        """Tell of the place one has come to, once."""
        before, self._told = self._told, (current, what)
        if self._told == before or self._article is None:
            return
        if current is not None:
            paragraphs = self._article.paragraphs
            self.arrived.emit(place_words(self._article.body, paragraphs, current, what))
        elif what and self._finding:
            self.arrived.emit(what)

    def _colour(self) -> str:
        """Return the colour of what is walked: hits, or the chosen entity's kind."""
        if self._chosen is None:
            return self._theme.star  # a hit's own tint is too light for a line on paper
        return self._theme.marks[self._chosen.kind.value].line

    def _show_seen(self) -> None:
        """Show on the map which part of the article is on the screen."""
        self._strip.show_seen(self._view.seen())
