"""What all buttons have in common that paint themselves."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaintedButton(QAbstractButton):
    """A button of the theme's colours; Tab reaches it, and Enter presses it as Space does."""

    def __init__(
        self, font: QFont, theme: Theme, parent: QWidget, *, keys: Collection[Qt.Key] = ()
    ) -> None:
        """Make a button that the `keys` press as well."""
        super().__init__(parent)
        self.theme = theme
        self._keys = (*_ENTER, *keys)
        self.setFont(font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.theme = theme
        self.update()

    def show_text(self, text: str, *, spoken: str) -> None:
        """Show a text, for which a screen reader says something fuller."""
        self.setText(text)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def show_tip(self, text: str) -> None:
        """Tell a text below the pointer, as it is: Qt would set it as what it looks like."""
        plain = text.replace("&", "&amp;").replace("<", "&lt;")
        self.setToolTip(text if plain == text else f"<p>{plain}</p>")

    @property
    def lively(self) -> bool:
        """Tell whether the pointer or the focus is on it."""
        return self.underMouse() or self.hasFocus()

    @property
    def reads_from_right(self) -> bool:
        """Tell whether lines begin at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def brush(self) -> QPainter:
        """Return what paints it, its edges smooth."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        return painter

    def paint_ground(self, painter: QPainter, *, radius: float, always: bool = False) -> None:
        """Paint the tint behind it, while it is lively or `always`; a ring where the focus is."""
        if not (always or self.lively):
            return
        painter.setPen(QColor(self.theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.chosen))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() in self._keys:
            self.click()
            return
        super().keyPressEvent(event)
