"""The search box: a framed line edit, the count at its end, chips and explanation below it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.keycap import KeyCap
from gui.messages import escape
from gui.searchbox.chips import HEIGHT, Chips
from gui.searchbox.completion import Completion
from gui.searchbox.frame import Frame, HelpButton
from gui.theme import GRID, Theme, interface_font

if TYPE_CHECKING:
    from gui.searchbox.filters import Filter


_Explained = tuple[tuple[tuple[str, bool], ...], tuple[str, ...], str]
"""Pieces of an explanation, repairs, a note."""


class SearchBox(QWidget):
    """Takes what one types and tells what came of it.

    `edited` carries the text at every change by typing (an input method's too) or by a completion,
    never one by us, and when a chip was taken out; `help_wanted` asks what one can write.
    Completions lie over the `parent`.
    """

    edited = Signal(str)
    help_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = QLineEdit(self)
        self.completion = Completion(self.line, theme, parent or self, above=self)
        self._frame = Frame(theme, self.line, self)
        self._slash = KeyCap("/", theme, self._frame, command="search")
        self._help = HelpButton(theme, self._frame)
        self._count = QLabel(self._frame)
        self.chips = Chips(theme, self)
        self._filters: Sequence[Filter] = ()
        self._explanation = QLabel(self)
        self._explained: _Explained = ((), (), "")
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.line.setFrame(False)
        self.line.setFont(interface_font(pixels=15))
        self.line.setPlaceholderText(
            self.tr("Search: words, \u201ca phrase\u201d, person:Aliyev, date:2025-07")
        )
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setClearButtonEnabled(False)
        self.line.setAcceptDrops(False)
        self.line.setMinimumWidth(120)
        self._explanation.setTextFormat(Qt.TextFormat.RichText)
        self._explanation.setWordWrap(True)
        self._explanation.setAccessibleName(self.tr("What was searched"))
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        for widget in (self._slash, self.line, self._count, self._help):
            row.addWidget(widget, 1 if widget is self.line else 0)
        below = QHBoxLayout()
        below.setSpacing(3 * GRID)
        below.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._explanation, 1)
        self._explanation.setMinimumHeight(HEIGHT)  # a chip that comes moves nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._frame)
        column.addLayout(below)
        self.setFocusProxy(self.line)
        QWidget.setTabOrder(self.line, self._help)
        QWidget.setTabOrder(self._help, self.chips)

    def _connect(self) -> None:
        for changed in (self.line.textEdited, self.completion.taken):
            changed.connect(self.edited)
            changed.connect(self.show_filters)
        self.line.textEdited.connect(self.completion.follow)  # behind the search, which is awaited
        self.line.editingFinished.connect(self.show_filters)
        self.chips.removed.connect(self.remove_filter)
        self._help.clicked.connect(self.help_wanted)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        for part in (self._frame, self._slash, self._help, self.completion, self.chips):
            part.set_theme(theme)
        self.line.setStyleSheet("background: transparent;")
        self._count.setStyleSheet(f"color: {theme.soft};")
        self._explanation.setStyleSheet(f"color: {theme.soft};")
        pieces, repairs, note = self._explained
        self.show_explanation(pieces, repairs, note=note)

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text into the line without `edited`."""
        self.line.setText(text)
        self.show_filters()

    def focus_line(self) -> None:
        """Put the caret into the line; a second time select all of it."""
        if self.line.hasFocus():
            self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)  # a shortcut's reason selects all

    # Filters

    def show_filters(self) -> None:
        """Show the filters of the query as chips, save the one that is being typed."""
        cursor = self.completion.cursor if self.line.hasFocus() else None
        self._filters = self._filters_now(cursor)
        self.chips.show_filters([found.label for found in self._filters])

    def remove_filter(self, place: int = -1) -> bool:
        """Take a filter out of the query, the last one unless told; False where there is none."""
        filters = self._filters if place >= 0 else self._filters_now()
        if filters:
            self._replace(filters[place].out_of(self.text()))
        return bool(filters)

    def remove_filters(self) -> bool:
        """Take all filters out of the query; False where there is none."""
        query, filters = self.text(), self._filters_now()
        for found in reversed(filters):
            query = found.out_of(query)
        if filters:
            self._replace(query)
        return bool(filters)

    @property
    def has_filter_within(self) -> bool:
        """Tell whether a filter stands within an OR or brackets, where it has no chip."""
        if ":" not in self.text() or self._filters_now():
            return False
        from gui.searchbox.filters import holds_filter

        return holds_filter(self.text())

    def _filters_now(self, cursor: int | None = None) -> "Sequence[Filter]":
        if ":" not in self.text():
            return ()  # no filter, and nothing to import for it
        from gui.searchbox.filters import filters_of

        return filters_of(self.text(), cursor)

    def _replace(self, query: str) -> None:
        """Put a query in the place of the one in the line, as typing would: it can be undone."""
        blocked = self.line.blockSignals(True)  # noqa: FBT003 (else `edited` could come twice)
        self.line.selectAll()
        self.line.insert(query)
        self.line.blockSignals(blocked)
        self.show_filters()
        self.edited.emit(query)

    # What is shown

    def focus_caret(self) -> None:
        """Put the caret into the line, what is selected in it kept."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_count(self, words: str) -> None:
        """Show how many articles there are, at the end of the line."""
        self._count.setText(words)

    def show_explanation(
        self, pieces: Iterable[tuple[str, bool]], repairs: Iterable[str] = (), *, note: str = ""
    ) -> None:
        """Show the search in words (the strong ones set so), what was mended, and its state."""
        pieces, repairs = tuple(pieces), tuple(repairs)
        self._explained = (pieces, repairs, note)
        words = "".join(self._set(text, strong=strong) for text, strong in pieces)
        mended = "".join(f" \u2014 {escape(repair)}" for repair in repairs)
        noted = f" \u00b7 {self._coloured(note, self._theme.accent)}" if note else ""
        self._explanation.setText(words + mended + noted)

    def _set(self, text: str, *, strong: bool) -> str:
        return f"<b>{self._coloured(text, self._theme.ink)}</b>" if strong else escape(text)

    def _coloured(self, text: str, colour: str) -> str:
        return f'<span style="color:{colour}">{escape(text)}</span>'

    def explanation(self) -> str:
        """Return the explanation as rich text: for tests and screen readers."""
        return self._explanation.text()
