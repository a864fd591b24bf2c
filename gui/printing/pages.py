"""Paint the pages of a planned job, in any order: on paper, in a PDF, in a preview."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from gui.page.marks import MarkKind
from gui.printing.flow import Fragment, Page
from gui.printing.furniture import Furniture, Lettering, header_words
from gui.printing.laying import LaidArticle, Marked, lay, paint_lines
from gui.printing.plan import Plan
from gui.printing.sheet import RULE_INK, RUNNING_ON_GAP, Sheet
from gui.translation import number as in_words
from gui.translation import translated

_KEPT = 4  # laid articles; pages are mostly asked for in order
_RULE_SHARE = 1 / 6  # of the column, between two articles on a page


class Pages:
    """Paints single pages of a plan.

    `marked` gives an article by its place in the job, `title` heads the overview's pages and
    `printed` stands in each footer.
    """

    def __init__(
        self,
        marked: Callable[[int], Marked],
        sheet: Sheet,
        *,
        running: bool,
        title: str,
        printed: str,
    ) -> None:
        self._marked = marked
        self._sheet = sheet
        self._running = running
        self._title = title
        self._printed = printed
        self._furniture = Furniture(sheet)
        self._laid: dict[int, LaidArticle] = {}

    def paint(
        self, painter: QPainter, plan: Plan, number: int, legend: Sequence[MarkKind] = ()
    ) -> None:
        """Paint the page with a number, from 1, and a legend where there are kinds to explain."""
        index = number - 1 - plan.opening
        left, right = self._title, ""
        if index >= 0:
            left, right = header_words(self._marked(plan.pages[index][0].article).article)
        place = translated("printing", "Page {} of {}").format(
            in_words(number), in_words(plan.count)
        )
        self._furniture.paint(painter, Lettering(left, right, self._printed, place), legend)
        if index >= 0:
            self._paint_articles(painter, plan.pages[index])
        elif plan.overview:
            plan.overview.paint(painter, number - 1, plan.begins)

    def _paint_articles(self, painter: QPainter, page: Page) -> None:
        corner = self._sheet.text.topLeft()
        for fragment in page:
            if fragment.drop:
                self._paint_rule(painter, fragment)
            laid = self._laid_article(fragment.article)
            below = corner + QPointF(0, fragment.drop)
            marks = self._marked(fragment.article).marks
            paint_lines(painter, laid, fragment.lines, below, marks)

    def _paint_rule(self, painter: QPainter, fragment: Fragment) -> None:
        """Part an article from the one above it."""
        y = self._sheet.text.top() + fragment.drop - RUNNING_ON_GAP / 2
        width = self._sheet.text.width() * _RULE_SHARE
        middle = self._sheet.text.center().x()
        painter.setPen(QPen(QColor(RULE_INK), 5))
        painter.drawLine(QLineF(middle - width / 2, y, middle + width / 2, y))

    def _laid_article(self, number: int) -> LaidArticle:
        laid = self._laid.get(number)
        if laid is None:
            while len(self._laid) >= _KEPT:
                del self._laid[next(iter(self._laid))]
            laid = lay(self._marked(number).article, self._sheet, running=self._running)
            self._laid[number] = laid
        return laid
