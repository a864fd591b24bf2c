"""The order in which Tab leads through the window: pane by pane, as one reads.

Why not Qt's own chain: panes are made one after the other, some only when they are asked for, and a
pane that hands its focus on to a child led Tab round in circles there (6.11.3).
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_LINE = 60  # pixels: what is higher holds several lines


def tab_stops(panes: Iterable[QWidget | None], first: Sequence[QWidget] = ()) -> list[QWidget]:
    """Return what takes the focus by Tab: in each pane those of `first`, then line by line."""
    stops: list[QWidget] = []
    for pane in panes:
        if pane is not None and pane.isVisible():
            inner = [pane, *pane.findChildren(QWidget)]
            found = [widget for widget in inner if _takes_tab(widget)]
            stops += sorted(found, key=lambda widget: (widget not in first, *_place(widget)))
    return stops


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def _place(widget: QWidget) -> tuple[int, int]:
    """Return where a widget stands: how far down, and how far from where lines begin.

    What is one line high stands at its middle; a list or page comes behind all that lies over it.
    """
    window = widget.window()
    down = widget.height() // 2 if widget.height() < _LINE else widget.height()
    place = widget.mapTo(window, QPoint(0, down))
    from_right = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return place.y(), window.width() - place.x() if from_right else place.x()
