"""What to print: pages and marks, as a row of controls in the print dialog."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QGroupBox, QLabel, QLineEdit, QWidget

from gui.printing.errors import PageRangeError
from gui.printing.job import PrintChoices
from gui.printing.ranges import parse_ranges
from gui.printing.wording import no_pages

_ANY_PAGE = 999_999


class ChoicesBox(QGroupBox):
    """Shows choices and lets them be changed; hits can be chosen where there are some."""

    def __init__(
        self, choices: PrintChoices, *, has_hits: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Article"))
        self._pages = QLineEdit(choices.pages, self)
        self._pages.setPlaceholderText(self.tr("All, or for instance 2,5-6"))
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._marks = QCheckBox(self.tr("&Underline names and dates"), self)
        self._marks.setChecked(choices.marks)
        self._hits = QCheckBox(self.tr("&Tint what the search found"), self)
        self._hits.setChecked(has_hits and choices.hits)
        self._hits.setVisible(has_hits)
        form = QFormLayout(self)
        form.addRow(self.tr("Pa&ges:"), self._pages)
        form.addRow(self._problem)
        form.addRow(self._marks)
        if has_hits:
            form.addRow(self._hits)
        self._pages.textChanged.connect(self._problem.hide)

    def choices(self) -> PrintChoices:
        """Return what is chosen now."""
        return PrintChoices(
            marks=self._marks.isChecked(), hits=self._hits.isChecked(), pages=self._pages.text()
        )

    def is_sound(self) -> bool:
        """Tell whether the pages can be read; else say why not and put the cursor there."""
        try:
            parse_ranges(self._pages.text(), _ANY_PAGE)
        except PageRangeError as error:
            self._problem.setText(no_pages(error))
            self._problem.show()
            self._pages.setFocus()
            self._pages.selectAll()
            return False
        return True
