"""The controls in which a preference is seen and set, each made for a row of the table."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from gui.preferences.table import Choosing, Measuring, Preference, Switch
from gui.settings import Settings
from gui.theme import GRID, interface_font
from gui.translation import translated


class Field(QObject):
    """Shows a setting in a control and keeps what is chosen there, at once.

    It follows the setting when that is changed elsewhere.
    """

    def __init__(self, row: Preference, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._settings = settings
        self.control = self._made(row, parent)
        self.control.setObjectName(row.setting.key)
        self.control.setAccessibleName(translated("preferences", row.label))
        self.control.setAccessibleDescription(translated("preferences", row.setting.tip))
        self.control.setToolTip(translated("preferences", row.setting.tip))
        self._show()
        settings.changed.connect(self._heed)

    def reset(self) -> None:
        """Give the setting the table's value again."""
        match self._row:
            case Switch(setting=switch):
                self._settings.forget(switch)
            case Choosing(setting=named):
                self._settings.forget(named)
            case Measuring(setting=number):
                self._settings.forget(number)

    def _made(self, row: Preference, parent: QWidget) -> QWidget:
        match row:
            case Switch():
                box = QCheckBox(translated("preferences", row.label), parent)
                box.toggled.connect(self._keep)
                return box
            case Choosing():
                combo = QComboBox(parent)
                for choice in row.choices:
                    combo.addItem(translated("preferences", choice.words), choice.value)
                combo.activated.connect(self._keep)
                return combo
            case Measuring():
                spin = QSpinBox(parent)
                spin.setRange(row.least, row.most)
                spin.setSingleStep(row.step)
                spin.setSuffix(translated("preferences", row.unit))
                spin.lineEdit().setTextMargins(GRID + 2, 0, 0, 0)
                spin.valueChanged.connect(self._keep)
                return spin

    def _keep(self, *_: object) -> None:
        match self._row, self.control:
            case Switch(setting=switch), QCheckBox() as box:
                self._settings.keep(switch, box.isChecked())
            case Choosing(setting=named), QComboBox() as combo:
                self._settings.keep(named, str(combo.currentData()))
            case Measuring(setting=number), QSpinBox() as spin:
                self._settings.keep(number, spin.value())

    def _heed(self, key: str) -> None:
        if key == self._row.setting.key:
            self._show()

    def _show(self) -> None:
        blocked = self.control.blockSignals(True)  # noqa: FBT003 (it is no choice of the reader's)
        match self._row, self.control:
            case Switch(setting=switch), QCheckBox() as box:
                box.setChecked(self._settings.value(switch))
            case Choosing(setting=named), QComboBox() as combo:
                combo.setCurrentIndex(max(combo.findData(self._settings.value(named)), 0))
            case Measuring(setting=number), QSpinBox() as spin:
                spin.setValue(self._settings.value(number))
        self.control.blockSignals(blocked)


def laid(
    rows: tuple[Preference, ...], settings: Settings, parent: QWidget
) -> "tuple[QGridLayout, list[Field]]":
    """Lay out the controls of some rows; below a switch stands softly what it does."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * GRID)
    grid.setVerticalSpacing(GRID + 2)
    grid.setColumnStretch(1, 1)
    fields = [Field(row, settings, parent) for row in rows]
    for at, (row, field) in enumerate(zip(rows, fields, strict=True)):
        if isinstance(row, Switch):
            grid.addWidget(field.control, 2 * at, 0, 1, 2)
            grid.addWidget(
                _tip(translated("preferences", row.setting.tip), parent), 2 * at + 1, 0, 1, 2
            )
            continue
        label = QLabel(translated("preferences", row.label), parent)
        label.setBuddy(field.control)
        grid.addWidget(label, 2 * at, 0)
        grid.addWidget(field.control, 2 * at, 1, Qt.AlignmentFlag.AlignLeading)
        field.control.setMinimumWidth(52 * GRID)
    return grid, fields


def _tip(words: str, parent: QWidget) -> QLabel:
    """Return a label that says softly what a switch does, below its words."""
    tip = QLabel(words[:1].upper() + words[1:], parent)
    tip.setFont(interface_font(pixels=12))
    tip.setProperty("ink", "soft")
    tip.setContentsMargins(0, 0, 0, 2 * GRID)
    tip.setWordWrap(True)
    tip.setIndent(22)
    return tip
