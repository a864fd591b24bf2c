"""What to print and how: controls in the print dialog and beside the preview."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from gui.printing.errors import PageRangeError
from gui.printing.job import PrintChoices
from gui.printing.ranges import parse_ranges
from gui.printing.sheet import Margins
from gui.printing.sources import Source
from gui.printing.wording import no_pages
from gui.theme import GRID
from gui.wording import left_out_words

_ANY_PAGE = 999_999
_LEAST_LABEL = 12  # characters of a source
_BESIDE = GRID  # left free beside the text of a field


class ChoicesBox(QGroupBox):
    """Shows sources and choices and lets them be changed; `changed` tells of each change.

    What has no meaning for a source is not shown: contents for one article, hits without a search.
    """

    changed = Signal()

    def __init__(
        self,
        sources: Sequence[Source],
        source: int,
        choices: PrintChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Articles"))
        self._sources = tuple(sources)
        self._what = _Labels(self)
        self._what.addItems([one.label for one in self._sources])
        self._what.setCurrentIndex(source)
        self._left_out = QLabel(self)
        self._left_out.setWordWrap(True)
        self._left_out.setProperty("ink", "soft")
        self._pages = QLineEdit(choices.pages, self)
        self._pages.setPlaceholderText(self.tr("All, or for instance 2,5-6"))
        self._problem = QLabel(self)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)  # what was typed is in it
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._marks = self._tick(self.tr("&Underline names and dates"), on=choices.marks)
        self._hits = self._tick(self.tr("&Tint what the search found"), on=choices.hits)
        self._contents = self._tick(self.tr("Table of &contents"), on=choices.contents)
        self._apart = self._tick(self.tr("&Begin each on a new page"), on=not choices.running_on)
        self._list = self._tick(self.tr("Only the &list of articles"), on=choices.only_list)
        self._margins = QComboBox(self)
        self._margins.addItems([self.tr("Narrow"), self.tr("Normal"), self.tr("Wide")])
        self._margins.setCurrentIndex(tuple(Margins).index(choices.margins))
        self._form = QFormLayout(self)
        self._form.addRow(self.tr("&What:"), self._what)
        self._form.addRow(self._left_out)
        self._form.addRow(self.tr("&Pages:"), self._pages)
        self._form.addRow(self._problem)
        self._form.addRow(self.tr("Mar&gins:"), self._margins)
        for tick in self._ticks():
            self._form.addRow(tick)
        self._form.setRowVisible(self._what, len(self._sources) > 1)
        self._show_what_matters()
        self._pages.textChanged.connect(self._problem.hide)
        self._pages.editingFinished.connect(self.changed)
        self._what.currentIndexChanged.connect(self._tell)
        self._margins.currentIndexChanged.connect(self.changed)
        for tick in self._ticks():
            tick.toggled.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Have room for every tick, those too that are hidden for what is chosen now."""
        hint, sides = super().sizeHint(), self._form.contentsMargins()
        widest = max(tick.sizeHint().width() for tick in self._ticks())
        return QSize(max(hint.width(), widest + sides.left() + sides.right()), hint.height())

    def _ticks(self) -> tuple[QCheckBox, ...]:
        return self._marks, self._hits, self._contents, self._apart, self._list

    def source(self) -> int:
        """Return the place of the chosen source."""
        return self._what.currentIndex()

    def choices(self) -> PrintChoices:
        """Return what is chosen now."""
        return PrintChoices(
            marks=self._marks.isChecked(),
            hits=self._hits.isChecked() and self._has_hits(),
            pages=self._pages.text(),
            contents=self._contents.isChecked(),
            running_on=not self._apart.isChecked(),
            margins=tuple(Margins)[self._margins.currentIndex()],
            only_list=self._list.isChecked() and self._is_many(),
        )

    def is_sound(self) -> bool:
        """Tell whether the pages can be read; else say why not and put the cursor there."""
        try:
            parse_ranges(self._pages.text(), _ANY_PAGE)
        except PageRangeError as error:
            self.show_problem(error)
            return False
        return True

    def show_problem(self, error: PageRangeError) -> None:
        """Say that the words for the pages name none, and put the cursor there."""
        self._problem.setText(no_pages(error))
        self._problem.show()
        self._pages.setFocus()
        self._pages.selectAll()

    def _tick(self, text: str, *, on: bool) -> QCheckBox:
        tick = QCheckBox(text, self)
        tick.setChecked(on)
        return tick

    def _is_many(self) -> bool:
        return len(self._sources[self.source()].articles) > 1

    def _has_hits(self) -> bool:
        return self._sources[self.source()].has_hits

    def _tell(self) -> None:
        self._show_what_matters()
        self.changed.emit()

    def _show_what_matters(self) -> None:
        left_out = self._sources[self.source()].left_out
        self._left_out.setText(left_out_words(left_out) if left_out else "")
        self._form.setRowVisible(self._left_out, bool(left_out))
        many, listed = self._is_many(), self._list.isChecked() and self._is_many()
        self._form.setRowVisible(self._list, many)
        self._form.setRowVisible(self._contents, many and not listed)
        self._form.setRowVisible(self._apart, many and not listed)
        self._form.setRowVisible(self._marks, not listed)
        self._form.setRowVisible(self._hits, self._has_hits() and not listed)


class _Labels(QComboBox):
    """A choice of texts of any length: asks for room for all of them, and elides what has none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_LABEL)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_BESIDE, 0)

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0))
        super().showPopup()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        words, end = self.currentText(), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(words, end, room.width() - _BESIDE)
