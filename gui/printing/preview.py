"""The print preview: the pages just as they will be printed, planned while one looks at them."""

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeySequence, QPageLayout, QPainter, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.announcing import announce
from gui.printing.choices_box import ChoicesBox
from gui.printing.edges import line_up
from gui.printing.errors import PageRangeError
from gui.printing.job import PrintChoices, PrintJob
from gui.printing.page_view import Fit, PageView
from gui.printing.paper_box import PaperBox
from gui.printing.plan import Plan, Planning
from gui.printing.sources import Source
from gui.printing.thumbnails import Thumbnails
from gui.printing.wording import failure, saved_in
from gui.steps import Run
from gui.theme import GRID
from gui.translation import number
from search.errors import DatelineError

MakeJob = Callable[[int, PrintChoices], PrintJob]
"""Makes the job of a source, by its place, with choices."""

_SIZE = (1060, 860)
_FRAME = QSize(8, 40)  # what a window manager puts around it, about
_SIDE = 62 * GRID
_WIDEST_SIDE = 96 * GRID  # in languages of long words


class PreviewDialog(QDialog):
    """Shows a job page by page, and what of it can be chosen.

    `print_wanted` and `pdf_wanted` carry the source's place, the choices and the QPageLayout. To
    print closes it; a PDF can be saved while it stays.
    """

    print_wanted = Signal(int, object, object)
    pdf_wanted = Signal(int, object, object)

    def __init__(
        self,
        sources: Sequence[Source],
        choices: PrintChoices,
        layout: QPageLayout,
        make_job: MakeJob,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print Preview"))
        self._make_job = make_job
        self._thumbnails = Thumbnails(self)
        self._view = PageView(self)
        self._choices = ChoicesBox(sources, 0, choices, self)
        self._paper = PaperBox(layout, self)
        self._number = QLineEdit("1", self)
        self._count = QLabel(self)
        self._note = QLabel(self)
        self._shown = 1
        self._run: Run[Planning, Planning] | None = None
        self._plan: Plan | None = None
        self._build()
        self._connect()
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - _FRAME))
        self._begin()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the pages to print, as far as they are known."""
        return self._thumbnails.pages.numbers

    @property
    def is_planning(self) -> bool:
        """Tell whether more pages are to come."""
        return self._run is not None and self._run.is_running

    def go_to(self, page: int) -> None:
        """Show a page, the nearest one where there is none of that number."""
        self._shown = min(self.numbers, key=lambda n: abs(n - page), default=1)
        self._show_page()
        self._view.scroll_to_top()

    def show_saved(self, path: Path, pages: int) -> None:
        """Say that a PDF was saved, and where."""
        self.show_note(saved_in(path, pages))

    def show_note(self, words: str) -> None:
        """Say what came of saving, until something else is chosen."""
        self._note.setText(words)
        self._note.setVisible(bool(words))
        announce(self, words)

    def done(self, result: int) -> None:
        """Plan no further."""
        if self._run:
            self._run.cancel()
        super().done(result)

    def _build(self) -> None:
        self._previous = self._button("‹", self.tr("Previous page"))
        self._next = self._button("›", self.tr("Next page"))
        self._whole = self._button(self.tr("W&hole page"), self.tr("Whole page"))
        self._width = self._button(self.tr("Fit w&idth"), self.tr("Fit width"))
        self._save = self._button(self.tr("&Save as PDF…"), self.tr("Save as PDF"))
        self._print = self._button(self.tr("P&rint…"), self.tr("Print"))
        self._print.setDefault(True)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("ink", "soft")
        self._note.hide()
        for arrow in (self._previous, self._next):
            arrow.setFixedWidth(8 * GRID)
        self._number.setValidator(QIntValidator(1, 999_999, self))
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance("0") * 7)
        self._number.setAccessibleName(self.tr("Page"))
        middle = QVBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addLayout(_row(self._previous, self._number, self._count, self._next,
                              None, self._whole, self._width))  # fmt: skip
        middle.addWidget(self._view, 1)
        side = QVBoxLayout()
        side.setSpacing(3 * GRID)
        side.addWidget(self._choices)
        side.addWidget(self._paper)
        side.addStretch(1)
        side.addWidget(self._note)
        side.addWidget(self._save)
        side.addWidget(self._print)
        boxes = (self._choices, self._paper, self._save, self._print)
        line_up(self._choices, self._paper)
        wanted = max(box.sizeHint().width() for box in boxes)
        for box in (*boxes, self._note):
            box.setFixedWidth(min(max(wanted, _SIDE), _WIDEST_SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(self._thumbnails)
        row.addLayout(middle, 1)
        row.addLayout(side)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._choices.changed.connect(self._begin)
        self._paper.changed.connect(self._begin)
        self._thumbnails.chosen.connect(self.go_to)
        self._view.turned.connect(self._turn)
        self._previous.clicked.connect(partial(self._turn, -1))
        self._next.clicked.connect(partial(self._turn, 1))
        self._number.returnPressed.connect(self._go_to_typed)
        self._width.clicked.connect(partial(self._view.set_fit, Fit.WIDTH))
        self._whole.clicked.connect(partial(self._view.set_fit, Fit.WHOLE))
        self._save.clicked.connect(self._want_pdf)
        self._print.clicked.connect(self._want_print)
        for key, action in (
            ("PgUp", partial(self._turn, -1)),
            ("PgDown", partial(self._turn, 1)),
            ("Ctrl+Home", partial(self.go_to, 1)),
            ("Ctrl+End", partial(self.go_to, 999_999)),
            ("Ctrl++", partial(self._view.zoom, 1)),
            ("Ctrl+=", partial(self._view.zoom, 1)),
            ("Ctrl+-", partial(self._view.zoom, -1)),
            ("Ctrl+0", partial(self._view.set_fit, Fit.WHOLE)),
        ):
            QShortcut(QKeySequence(key), self, action)

    # Planning

    def _begin(self) -> None:
        """Plan the job that is chosen now, from its first page."""
        if self._run:
            self._run.cancel()
        self._note.hide()
        self._job = self._make_job(self._choices.source(), self._choices.choices())
        self._sheet = self._job.sheet(self._paper.layout_chosen())
        self._pages = self._job.pages(self._sheet)
        self._plan = None
        self._run = Run(_steps(self._job.planning(self._sheet)), self)
        self._run.stepped.connect(self._take)
        self._run.finished.connect(self._take_whole)
        self._run.failed.connect(self._take_failure)
        self._run.start()

    def _take(self, planning: Planning) -> None:
        """Take the plan as far as it is, and show what is new in it."""
        if not planning.plan.count:
            return
        is_first, self._plan = self._plan is None, planning.plan
        try:
            numbers = self._job.chosen(self._plan)
        except PageRangeError as error:
            numbers = tuple(range(1, self._plan.count + 1))
            if not self.is_planning:
                self._choices.show_problem(error)
        if is_first:
            ratio = self.devicePixelRatioF()
            self._thumbnails.pages.show_pages(self._sheet.paper, self._paint, ratio)
        self._thumbnails.pages.grow(numbers)
        if is_first:
            self.go_to(self._shown)
        self._show_number()

    def _take_whole(self, planning: Planning) -> None:
        """Take the whole plan; what was painted before knew neither all pages nor their number."""
        self._take(planning)
        self._thumbnails.pages.paint_again()
        self._view.viewport().update()

    def _take_failure(self, error: DatelineError) -> None:
        """Say why there are no more pages than these."""
        self._show_number()
        self.show_note(failure(error))

    def _paint(self, painter: QPainter, number: int) -> None:
        if self._plan and number <= self._plan.count:
            legend = self._plan.legend(number, self.numbers)
            self._pages.paint(painter, self._plan, number, legend)

    # The page shown

    def _show_page(self) -> None:
        number = self._shown
        self._view.show_page(self._sheet.paper, lambda painter: self._paint(painter, number))
        self._thumbnails.show_number(number)
        self._show_number()

    def _show_number(self) -> None:
        self._number.setText(str(self._shown))
        count = number(self._plan.count if self._plan else 0)
        words = self.tr("of {}…") if self.is_planning else self.tr("of {}")
        self._count.setText(words.format(count))
        self._previous.setEnabled(self._shown > min(self.numbers, default=1))
        self._next.setEnabled(self._shown < max(self.numbers, default=1))

    def _turn(self, step: int) -> None:
        further = [n for n in self.numbers if (n - self._shown) * step > 0]
        if further:
            self.go_to(min(further, key=lambda n: abs(n - self._shown)))

    def _go_to_typed(self) -> None:
        self.go_to(int(self._number.text() or 1))

    def _want_print(self) -> None:
        if self._choices.is_sound():
            self.accept()
            self.print_wanted.emit(*self._wanted())

    def _want_pdf(self) -> None:
        if self._choices.is_sound():
            self.pdf_wanted.emit(*self._wanted())

    def _wanted(self) -> tuple[int, PrintChoices, QPageLayout]:
        chosen = self._choices
        return chosen.source(), chosen.choices(), self._paper.layout_chosen()


def _steps(planning: Planning) -> Generator[Planning, None, Planning]:
    """Plan step by step."""
    while planning.advance():
        yield planning
    return planning


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Put widgets in a row; None is room that grows."""
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
