"""The page of theme and type, with a sample of how an article is set."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.look import Look
from gui.page.document import PageDocument, set_page
from gui.preferences.fields import laid
from gui.preferences.table import READING
from gui.reader.styles import page_style
from gui.settings import Settings
from gui.theme import GRID
from search.articles.parsing import parse

_SAMPLE = (
    " date 2025-07-04 KHANKENDI, July 4 - The bridge is open.\n\n"
    "Ilham Aliyev met with Masoud Pezeshkian, where both spoke of the bridge over the Araz and of "
    "the years that it took to build. “It has been worth every one of them,” said the engineer who "
    "had drawn it first.\n"
)
_HEIGHT = 200


class ReadingPage(QWidget):
    """Sets how text is read; what is changed is seen at once, here and in the window."""

    def __init__(self, settings: Settings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid, self._fields = laid(READING, settings, self)
        self.sample = Sample(look, self)
        self.reset_button = QPushButton(self.tr("Restore Defaults"), self)
        self.reset_button.setAutoDefault(False)
        self.reset_button.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(grid)
        column.addWidget(self.sample, 1)
        column.addLayout(row)

    def _reset(self) -> None:
        for field in self._fields:
            field.reset()


class Sample(QWidget):
    """A short article, set as in the reader."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._article = parse("sample.txt", _SAMPLE.encode())
        self._page: PageDocument | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Sample of the reading text"))
        look.type_changed.connect(self._set)
        look.theme_changed.connect(self._set)
        self._set()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def _set(self, *_: object) -> None:
        style = page_style(self._look.theme, self._look.reading_type)
        self._page = set_page(self._article, style)
        self._lay()

    def _lay(self) -> None:
        if self._page is not None:
            room = self.width() - 8 * GRID
            self._page.document.setTextWidth(min(room, self._page.style.column_width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._look.theme.rule))
        painter.setBrush(QColor(self._look.theme.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self._page is not None:
            painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
            painter.translate(4 * GRID, 3 * GRID)
            self._page.document.drawContents(painter)
        painter.end()
