"""The review of names that may be one: merge them or keep them apart, one after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.announcing import announce
from gui.dialogs.naming import merge_words, swap_words
from gui.messages import escape
from gui.theme import GRID, Theme, interface_font
from gui.translation import marked, number, translated
from gui.wording import articles_words
from search.messages.replies import SuggestedPair

_ONE, _ONES, _OTHER, _OTHERS, _WHY = range(5)
_COUNTS = (_ONES, _OTHERS)
_COUNT_WIDTH = 20 * GRID
_EVIDENCE = {
    "spelling": marked("review", "spelled much alike"),
    "initial": marked("review", "an initial that fits"),
    "surname": marked("review", "the same surname"),
    "order": marked("review", "the same words in another order"),
    "legal form": marked("review", "one but for the legal form"),
    "acronym": marked("review", "the initials fit"),
}
_DECIDED = {True: marked("review", "merged"), False: marked("review", "kept apart")}
_DONE = {
    True: marked("review", "Merged “{gone}” into “{kept}”"),
    False: marked("review", "“{gone}” and “{kept}” are kept apart"),
}


class _Table(QTableWidget):
    """A list in columns: Home and End lead to its ends, not to those of a row."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        move = QAbstractItemView.CursorAction
        if action in (move.MoveHome, move.MoveEnd):
            row = 0 if action == move.MoveHome else self.rowCount() - 1
            return self.model().index(row, max(self.currentColumn(), 0))
        return super().moveCursor(action, modifiers)


class ReviewDialog(QDialog):
    """Lists pairs of names with their counts and the evidence; each is decided by one key.

    Merged, a pair goes by its first name; both can be swapped before. `merged` and `parted` carry
    the SuggestedPair that was decided upon, `undone` that the last decision is to be taken back.
    """

    merged = Signal(object)
    parted = Signal(object)
    undone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs: list[SuggestedPair] = []
        self._given: tuple[SuggestedPair, ...] = ()  # the same before any was swapped
        self._decided: dict[int, bool] = {}  # rows, and whether they were merged
        self._order: list[int] = []  # rows in the order in which they were decided
        self.setWindowTitle(self.tr("Review Names"))
        self._words = QLabel(self)
        self._progress = QProgressBar(self)
        self.table = _Table(0, 5, self)
        self._ruling = QLabel(self)
        self.merge_button = QPushButton(self.tr("&Same: Merge"), self)
        self.swap_button = QPushButton(swap_words(), self)
        self.part_button = QPushButton(self.tr("&Different: Keep Apart"), self)
        self.undo_button = QPushButton(self.tr("&Undo"), self)
        for button in self._buttons():
            button.setEnabled(False)
        self._keys = QLabel(self)
        self._build()
        self._connect()
        self._words.setText(self.tr("Comparing names…"))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.merge_button, self.swap_button, self.part_button, self.undo_button)

    def _build(self) -> None:
        self._set_up_table()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        for label in (self._words, self._ruling):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._ruling.setWordWrap(True)
        self._keys.setText(
            self.tr("Enter or s: the same · w: swap names · d: different · u: undo · Esc: close")
        )
        self._keys.setFont(interface_font(pixels=12))
        self._keys.setStyleSheet(f"color: {self._theme.soft};")
        buttons = QHBoxLayout()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 4 * GRID)
        whole.setSpacing(3 * GRID)
        for widget in (self._words, self._progress, self.table, self._ruling, self._keys):
            whole.addWidget(widget)
        whole.addLayout(buttons)
        self.resize(860, 540)

    def _set_up_table(self) -> None:
        table = self.table
        articles = self.tr("Articles")
        titles = (self.tr("Name"), articles, self.tr("May be"), articles, self.tr("Because"))
        table.setHorizontalHeaderLabels(titles)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in _COUNTS:
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            heading = table.horizontalHeader().sectionSizeHint(column)
            table.setColumnWidth(column, max(heading, _COUNT_WIDTH))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(7 * GRID)
        table.setShowGrid(False)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Names that may be one"))
        table.installEventFilter(self)

    def _connect(self) -> None:
        self.merge_button.clicked.connect(self.merge)
        self.swap_button.clicked.connect(self.swap)
        self.part_button.clicked.connect(self.part)
        self.undo_button.clicked.connect(self.undo)
        self.table.currentCellChanged.connect(self._show_state)

    # What it shows

    def show_pairs(self, pairs: Sequence[SuggestedPair]) -> None:
        """List these pairs, none of them decided."""
        self._pairs, self._decided, self._order = [*pairs], {}, []
        self._given = tuple(pairs)
        self.table.setRowCount(len(pairs))
        for row in range(len(pairs)):
            self._write(row)
        if pairs:
            self.table.selectRow(0)
        self.table.setFocus()
        self._show_state()

    def _write(self, row: int) -> None:
        """Write the cells of a row: softly what is decided already."""
        pair = self._pairs[row]
        decided = self._decided.get(row)
        why = self._reason(pair) if decided is None else translated("review", _DECIDED[decided])
        counts = number(pair.one_articles), number(pair.other_articles)
        for column, words in enumerate((pair.one, counts[0], pair.other, counts[1], why)):
            cell = QTableWidgetItem(words)
            cell.setToolTip(f"<p>{escape(words)}</p>")  # a name may be cut off here
            if column in _COUNTS:
                trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
                cell.setTextAlignment(trailing)
            if decided is not None or column in _COUNTS:
                cell.setForeground(QColor(self._theme.soft))
            if column == _ONE:
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(pair, why))
            self.table.setItem(row, column, cell)

    def _reason(self, pair: SuggestedPair) -> str:
        return translated("review", _EVIDENCE.get(pair.evidence, pair.evidence))

    def _show_state(self) -> None:
        """Show how far one is, and what can be done."""
        done, of = len(self._decided), len(self._pairs)
        row = self.table.currentRow()
        self._progress.setMaximum(max(of, 1))
        self._progress.setValue(done)
        if not of:
            words = self.tr("No names here look as if they were one")
        elif done == of:
            words = self.tr("All {} decided").format(number(of))
        else:
            words = self.tr("{} of {}").format(number(row + 1), number(of))
            words += self.tr(", {} decided").format(number(done)) if done else ""
        self._words.setText(words)
        self._ruling.setText(self.ruling_words())
        for button in (self.merge_button, self.swap_button, self.part_button):
            button.setEnabled(self._is_open(row))
        self.undo_button.setEnabled(bool(self._order))

    def ruling_words(self) -> str:
        """Say what merging the current pair would do, or what was done with it."""
        row = self.table.currentRow()
        if not 0 <= row < len(self._pairs):
            return ""
        pair = self._pairs[row]
        if self._is_open(row):
            return merge_words(pair.other, pair.one)
        done = _DONE[self._decided[row]]
        return translated("review", done).format(gone=pair.other, kept=pair.one)

    def words(self) -> str:
        """Return how far one is, in words."""
        return self._words.text()

    # Deciding

    def merge(self) -> None:
        """Rule that the names of the current row are one."""
        self._decide(is_same=True)

    def part(self) -> None:
        """Rule that the names of the current row are two."""
        self._decide(is_same=False)

    def swap(self) -> None:
        """Let the other name of the current row stay when both are merged."""
        row = self.table.currentRow()
        if self._is_open(row):
            self._pairs[row] = _swapped(self._pairs[row])
            self._write(row)
            self._show_state()
            announce(self, self.ruling_words())

    def undo(self) -> None:
        """Take the last decision back, swapped names too, and stand at its row again."""
        if self._order:
            row = self._order.pop()
            del self._decided[row]
            self._pairs[row] = self._given[row]
            self._write(row)
            self.undone.emit()
            self.table.selectRow(row)
            self._show_state()

    def take_back(self, pair: SuggestedPair, reason: str) -> None:
        """Show a pair as undecided again, for the decision could not be kept, and say why."""
        row = self._pairs.index(pair) if pair in self._pairs else -1
        if self._decided.pop(row, None) is not None:
            self._order.remove(row)
            self._write(row)
            self._show_state()
            self._words.setText(reason)

    def _is_open(self, row: int) -> bool:
        """Tell whether a row is yet to be decided upon."""
        return 0 <= row < len(self._pairs) and row not in self._decided

    def _decide(self, *, is_same: bool) -> None:
        row = self.table.currentRow()
        if not self._is_open(row):
            return
        self._decided[row] = is_same
        self._order.append(row)
        self._write(row)
        (self.merged if is_same else self.parted).emit(self._pairs[row])
        rows = (*range(row + 1, len(self._pairs)), *range(row))
        self.table.selectRow(next((r for r in rows if r not in self._decided), row))
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._act(event, _LETTERS):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys before the table, which would look for rows that begin with a letter."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and self._act(event, {**_LETTERS, **_KEYS}):
            return True
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent, keys: "Mapping[Qt.Key, _Act]") -> bool:
        """Do what a key stands for; False where it stands for nothing."""
        act = keys.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        act(self)
        return True


_Act = Callable[[ReviewDialog], None]
_LETTERS: Mapping[Qt.Key, _Act] = {
    Qt.Key.Key_S: ReviewDialog.merge,
    Qt.Key.Key_W: ReviewDialog.swap,
    Qt.Key.Key_D: ReviewDialog.part,
    Qt.Key.Key_U: ReviewDialog.undo,
}
_KEYS: Mapping[Qt.Key, _Act] = {
    Qt.Key.Key_Return: ReviewDialog.merge,
    Qt.Key.Key_Enter: ReviewDialog.merge,
    Qt.Key.Key_Delete: ReviewDialog.part,
}


def _swapped(pair: SuggestedPair) -> SuggestedPair:
    return replace(
        pair,
        one=pair.other,
        one_articles=pair.other_articles,
        other=pair.one,
        other_articles=pair.one_articles,
    )


def _spoken(pair: SuggestedPair, why: str) -> str:
    """Say a row as a screen reader should."""
    counts = articles_words(pair.one_articles), articles_words(pair.other_articles)
    return ", ".join((pair.one, counts[0], pair.other, counts[1], why))
