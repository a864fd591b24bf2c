"""Which paper: its size and which way up."""

from PySide6.QtCore import QMarginsF, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QWidget

_SIZES = {
    "A4": QPageSize.PageSizeId.A4,
    "Letter": QPageSize.PageSizeId.Letter,
    "A5": QPageSize.PageSizeId.A5,
    "A3": QPageSize.PageSizeId.A3,
    "Legal": QPageSize.PageSizeId.Legal,
}


class PaperBox(QGroupBox):
    """Shows a paper and lets another be chosen; `changed` tells of it."""

    changed = Signal()

    def __init__(self, layout: QPageLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Paper"))
        self._given = layout.pageSize()
        self._size = QComboBox(self)
        known = list(_SIZES.values())
        if self._given.id() not in known:
            self._size.addItem(self._given.name(), self._given)
        for name, size in _SIZES.items():
            self._size.addItem(name, QPageSize(size))
        if self._given.id() in known:
            self._size.setCurrentIndex(known.index(self._given.id()))
        self._turn = QComboBox(self)
        self._turn.addItems([self.tr("Upright"), self.tr("Sideways")])
        self._turn.setCurrentIndex(layout.orientation().value)
        form = QFormLayout(self)
        form.addRow(self.tr("Si&ze:"), self._size)
        form.addRow(self.tr("&Turned:"), self._turn)
        self._size.currentIndexChanged.connect(self.changed)
        self._turn.currentIndexChanged.connect(self.changed)

    def layout_chosen(self) -> QPageLayout:
        """Return the paper that is chosen now, without margins: these are ours."""
        size: QPageSize = self._size.currentData()
        return QPageLayout(size, QPageLayout.Orientation(self._turn.currentIndex()), QMarginsF())
