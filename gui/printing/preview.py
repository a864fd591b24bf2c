"""The print preview: the pages just as they will be printed."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.printing.job import PrintChoices, PrintJob
from gui.theme import GRID

_SIZE = (760, 860)
_FRAME = QSize(8, 40)  # what a window manager puts around it, about


class PreviewDialog(QDialog):
    """Shows a job page by page; closes when printing or saving is wanted, with what was chosen."""

    print_wanted = Signal(PrintChoices)
    pdf_wanted = Signal(PrintChoices)

    def __init__(self, job: PrintJob, printer: QPrinter, parent: QWidget) -> None:
        super().__init__(parent)
        self._job = job
        self._printer = printer  # Qt keeps no reference, and would fall without one
        self.setWindowTitle(self.tr("Print Preview"))
        self._pages = QPrintPreviewWidget(printer, self)
        self._pages.setZoomMode(QPrintPreviewWidget.ZoomMode.FitInView)
        self._number = QLineEdit("1", self)
        self._count = QLabel(self)
        self._marks = QCheckBox(self.tr("&Underline names and dates"), self)
        self._marks.setChecked(job.choices.marks)
        self._build()
        self._connect()
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - _FRAME))

    @property
    def choices(self) -> PrintChoices:
        """What is chosen now."""
        return self._job.choices

    @property
    def page_count(self) -> int:
        """The number of pages shown."""
        return self._pages.pageCount()

    def go_to(self, page: int) -> None:
        """Show a page, the first or the last one where there is none of that number."""
        self._pages.setCurrentPage(min(max(page, 1), self.page_count))
        self._show_number()

    def _build(self) -> None:
        self._previous = self._button("‹", self.tr("Previous page"))
        self._next = self._button("›", self.tr("Next page"))
        self._width = self._button(self.tr("Fit &width"), self.tr("Fit width"))
        self._whole = self._button(self.tr("&Whole page"), self.tr("Whole page"))
        self._save = self._button(self.tr("&Save as PDF…"), self.tr("Save as PDF"))
        self._print = self._button(self.tr("&Print…"), self.tr("Print"))
        self._print.setDefault(True)
        for arrow in (self._previous, self._next):
            arrow.setFixedWidth(8 * GRID)
        self._number.setValidator(QIntValidator(1, 999_999, self))
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance("0") * 7)
        self._number.setAccessibleName(self.tr("Page"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(_row(self._previous, self._number, self._count, self._next,
                              None, self._marks, None, self._width, self._whole))  # fmt: skip
        column.addWidget(self._pages, 1)
        column.addLayout(_row(None, self._save, self._print))

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._pages.paintRequested.connect(self._paint)
        self._pages.previewChanged.connect(self._show_number)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._number.returnPressed.connect(self._go_to_typed)
        self._marks.toggled.connect(self._set_marks)
        self._width.clicked.connect(self._pages.fitToWidth)
        self._whole.clicked.connect(self._pages.fitInView)
        self._save.clicked.connect(self._want_pdf)
        self._print.clicked.connect(self._want_print)
        for key, action in (("PgUp", self._go_back), ("PgDown", self._go_on),
                            ("Ctrl++", self._pages.zoomIn), ("Ctrl+=", self._pages.zoomIn),
                            ("Ctrl+-", self._pages.zoomOut)):  # fmt: skip
            QShortcut(QKeySequence(key), self, action)

    def _paint(self, printer: QPrinter) -> None:
        self._job.paint(printer)

    def _show_number(self) -> None:
        page = self._pages.currentPage()
        self._number.setText(str(page))
        self._count.setText(self.tr("of {}").format(f"{self.page_count:,}"))
        self._previous.setEnabled(page > 1)
        self._next.setEnabled(page < self.page_count)

    def _go_back(self) -> None:
        self.go_to(self._pages.currentPage() - 1)

    def _go_on(self) -> None:
        self.go_to(self._pages.currentPage() + 1)

    def _go_to_typed(self) -> None:
        self.go_to(int(self._number.text() or 1))

    def _set_marks(self) -> None:
        chosen = replace(self.choices, marks=self._marks.isChecked())
        self._job = self._job.with_choices(chosen)
        self._pages.updatePreview()

    def _want_print(self) -> None:
        self.accept()
        self.print_wanted.emit(self.choices)

    def _want_pdf(self) -> None:
        self.accept()
        self.pdf_wanted.emit(self.choices)


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
