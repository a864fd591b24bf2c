"""The model of the article list: one column, month headings among the articles."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.articles.sections import Section, Sections
from gui.articles.wording import spoken_heading, spoken_row, spoken_section
from gui.values import State
from search.catalogue.entry import Entry, place_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from search.messages.replies import SnippetText

_NOWHERE = QModelIndex()
_SEEN = State()
Index = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractTableModel):
    """Shows article numbers in the order given; all else of a row is asked for when it is painted.

    Why: a table of one column with fixed heights resets in 10 ms at a million rows, where a list
    or a sort proxy takes seconds (measured).
    """

    SECTION = Qt.ItemDataRole.UserRole
    ENTRY = Qt.ItemDataRole.UserRole + 1
    SNIPPET = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3

    def __init__(
        self,
        entry: Callable[[int], Entry | None],
        state: Callable[[str], State] = lambda _: _SEEN,
        parent: QObject | None = None,
        *,
        folder: Path | None = None,
    ) -> None:
        """Show what `entry` tells of a number, and what `state` tells of the path in it.

        Articles can be dragged out as files where their `folder` is known.
        """
        super().__init__(parent)
        self._entry = entry
        self._state = state
        self._folder = folder
        self._numbers: Sequence[int] = array("i")
        self._positions: dict[int, int | None] = {}  # of those that were asked for
        self._sections = Sections(())
        self._snippets: dict[int, SnippetText] = {}
        self._entries: dict[int, Entry | None] = {}  # of rows painted since the last listing
        self._fresh: set[int] = set()  # articles whose hit line belongs to the present search
        self.ranked = False

    # What it shows

    def show_articles(
        self, numbers: Sequence[int], days: Sequence[int], *, ranked: bool = False
    ) -> None:
        """Show these articles; `days` are their ordinals in the same order, 0 for undated.

        Both are kept as they are, for arrays of 100,000 take milliseconds to copy. With `ranked`
        they stand under one heading, whatever their days.
        """
        self.beginResetModel()
        self._numbers = numbers
        self._positions = {}
        self._sections = Sections(days, ranked=ranked)
        self.ranked = ranked
        self._snippets = {}
        self._entries = {}
        self._fresh = set()
        self.endResetModel()

    def shows(self, numbers: Sequence[int], *, ranked: bool = False) -> bool:
        """Tell whether it shows just these; a changed article would have another number."""
        return self.ranked == ranked and self._numbers == numbers

    def add_snippets(self, snippets: "Mapping[int, SnippetText]") -> None:
        """Take the best hit line of some articles, by number."""
        self._snippets.update(snippets)
        self._fresh.update(snippets)
        for number in snippets:
            row = self.row_of(number)
            if row is not None:
                index = self.index(row, 0)
                self.dataChanged.emit(index, index, [self.SNIPPET])

    def age_snippets(self) -> None:
        """Have all hit lines asked for again, for another search has found the same articles."""
        self._fresh.clear()

    def lacks_snippet(self, number: int) -> bool:
        """Tell whether an article's hit line has not come yet, or is one of an older search."""
        return number not in self._fresh

    # Where an article stands

    @property
    def article_count(self) -> int:
        """How many articles it shows."""
        return len(self._numbers)

    @property
    def heading_rows(self) -> tuple[int, ...]:
        """The rows that are month headings."""
        return self._sections.heading_rows

    def number(self, row: int) -> int | None:
        """Return the number of the article in a row; None for a heading or beyond the end."""
        if not 0 <= row < self._sections.row_count:
            return None
        position = self._sections.position(row)
        return None if position is None else self._numbers[position]

    def number_at(self, position: int) -> int | None:
        """Return the number of the article at a position, from 0; None beyond either end."""
        return self._numbers[position] if 0 <= position < len(self._numbers) else None

    def position_of(self, number: int) -> int | None:
        """Return where an article stands among the articles, from 0; None when it is not shown."""
        if number not in self._positions:
            self._positions[number] = place_of(self._numbers, number)
        return self._positions[number]

    def row_of(self, number: int) -> int | None:
        """Return the row of an article; None when it is not shown."""
        position = self.position_of(number)
        return None if position is None else self._sections.row(position)

    def section_start(self, number: int, *, step: int) -> int | None:
        """Return the first article of the next (1) or previous (-1) month from an article."""
        position = self.position_of(number)
        if position is None:
            return None
        found = self._sections.neighbour(position, step=step)
        return None if found is None else self._numbers[found]

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._sections.row_count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the column; rows have no number that a screen reader should say before each."""
        del section, role
        return self.tr("Articles") if orientation is Qt.Orientation.Horizontal else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._section(index.row()):
            return Qt.ItemFlag.NoItemFlags  # else a click would make a heading current
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> "QMimeData":
        from PySide6.QtCore import QMimeData, QUrl  # a start need not wait for them

        mime = QMimeData()
        numbers = [self.number(index.row()) for index in indexes]
        entries = [entry for n in numbers if n is not None and (entry := self._entry(n))]
        if self._folder is not None:
            files = [str(self._folder / entry.path) for entry in entries]
            mime.setUrls([QUrl.fromLocalFile(file) for file in files])
            mime.setText("\n".join(files))
        return mime

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if section := self._section(index.row()):
            return self._section_value(section, role)
        number = self.number(index.row())
        return None if number is None else self._article_value(number, role)

    def _section(self, row: int) -> Section | None:
        return self._sections.section(row)

    def _article_value(self, number: int, role: int) -> object:
        if role == self.SNIPPET:
            return self._snippets.get(number)
        if number not in self._entries:
            self._entries[number] = self._entry(number)
        entry = self._entries[number]
        if role == self.ENTRY:
            return entry
        if entry is None:
            return None
        if role == self.STATE:
            return self._state(entry.path)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_row(entry, self._state(entry.path))
        return None

    def _section_value(self, section: Section, role: int) -> object:
        if role == self.SECTION:
            return section
        if role == Qt.ItemDataRole.DisplayRole:
            return spoken_section(section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_heading(section)
        return None
