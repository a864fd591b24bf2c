"""One edge for the fields of several groups, which each lay out their own."""

from collections.abc import Iterator

from PySide6.QtWidgets import QFormLayout, QGridLayout, QGroupBox, QLabel


def line_up(*groups: QGroupBox) -> None:
    """Let the fields of all these groups begin below one another, behind the longest label."""
    layouts = [group.layout() for group in groups]
    laid = [one for one in layouts if isinstance(one, QFormLayout | QGridLayout)]
    labels = [label for layout in laid for label in _labels(layout)]
    for label in labels:
        label.ensurePolished()  # else it would be measured in another face
    widest = max((label.sizeHint().width() for label in labels), default=0)
    space = max((layout.horizontalSpacing() for layout in laid), default=0)
    for label in labels:
        label.setMinimumWidth(widest)
    for layout in laid:
        layout.setHorizontalSpacing(space)


def _labels(layout: QFormLayout | QGridLayout) -> Iterator[QLabel]:
    """Give what stands before the fields."""
    for row in range(layout.rowCount()):
        if isinstance(layout, QFormLayout):
            cell = layout.itemAt(row, QFormLayout.ItemRole.LabelRole)
        else:
            cell = layout.itemAtPosition(row, 0)
        label = cell.widget() if cell is not None else None
        if isinstance(label, QLabel):
            yield label
