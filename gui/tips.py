"""The tips of marks: what the article tells of a name or date, and then what the library does."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QToolTip

from gui.main_window import MainWindow
from gui.page.marks import Mark, MarkKind
from gui.telling import tip
from search.messages.replies import EntityReply


class Tips(QObject):
    """Shows a tip when the page asks for one; the library is asked then, not for each mark."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session = window.session
        self._view = window.reader.view
        self._marks: tuple[Mark, ...] = ()
        self._place = QPoint()
        self._known: EntityReply | None = None
        self._view.tip_wanted.connect(self._want)
        self._session.inquiries.known.connect(self._take)

    def _want(self, marks: tuple[Mark, ...], place: QPoint) -> None:
        """Show what is known of the marks at a place, the innermost first."""
        self._marks, self._place = marks, place
        entity = self._entity()
        if entity is not None and not self._is_known(entity):
            self._session.inquiries.ask_about(entity.kind.value, entity.label)
        self._show()

    def _take(self, known: EntityReply) -> None:
        self._known = known
        entity = self._entity()
        if entity is not None and self._is_known(entity) and QToolTip.isVisible():
            self._show()

    def _show(self) -> None:
        reading = self._session.reading
        if reading is None or not self._marks:
            QToolTip.hideText()
            return
        known = self._known
        tips = (tip(reading, m, known if self._is_known(m) else None) for m in self._marks)
        QToolTip.showText(self._place, "".join(tips), self._view)

    def _entity(self) -> Mark | None:
        """Return the innermost mark that is a name: the library is asked about that one."""
        return next((mark for mark in self._marks if mark.kind is not MarkKind.DATE), None)

    def _is_known(self, mark: Mark) -> bool:
        known = self._known
        return known is not None and (known.kind, known.name) == (mark.kind.value, mark.label)
