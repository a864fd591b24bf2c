"""The model of the side panel: sections, and the rows of each that the filter lets through."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.page.marks import Mark
from gui.panel.rows import Row, Section, folded
from gui.translation import number as in_words

_NOWHERE = QModelIndex()
_OF_SECTION = 0  # the internal id of a section's index; that of a row's is its section's place + 1
Index = QModelIndex | QPersistentModelIndex


class PanelModel(QAbstractItemModel):
    """Hands out sections and their rows; knows which name is chosen and what more is told of it."""

    SECTION = Qt.ItemDataRole.UserRole
    ROW = Qt.ItemDataRole.UserRole + 1
    CHOSEN = Qt.ItemDataRole.UserRole + 2
    NOTES = Qt.ItemDataRole.UserRole + 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Section, ...] = ()
        self._shown: tuple[Section, ...] = ()
        self._filter = ""
        self._chosen: Mark | None = None
        self._told = ""

    # What it shows

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections now shown, with the rows that the filter lets through."""
        return self._shown

    @property
    def filtering(self) -> bool:
        """Tell whether a filter is on."""
        return bool(self._filter)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these instead; the filter stays."""
        self._all = tuple(sections)
        self._reset()

    def filter(self, words: str) -> None:
        """Show only rows that hold these words, in any order; accents and case aside."""
        self._filter = folded(words)
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._shown = tuple(filter(None, map(self._filtered, self._all)))
        self.endResetModel()

    def _filtered(self, section: Section) -> Section | None:
        wanted = self._filter.split()
        if not wanted:
            return section
        rows = tuple(row for row in section.rows if all(word in row.sought for word in wanted))
        return Section(section.key, section.title, rows) if rows else None

    def choose(self, mark: Mark | None) -> None:
        """Show another row as chosen, or none; nothing is told of it yet."""
        before, self._chosen, self._told = self._chosen, mark, ""
        self._renew(before)
        self._renew(mark)

    def tell(self, words: str) -> None:
        """Tell more of the chosen one."""
        self._told = words
        self._renew(self._chosen)

    def _renew(self, mark: Mark | None) -> None:
        if mark is not None and (index := self.index_of(mark)).isValid():
            self.dataChanged.emit(index, index)

    # Where a row stands

    def index_of(self, mark: Mark) -> QModelIndex:
        """Return where the row of a mark's entity or date stands; none where it is not shown."""
        return self.index_like(Row("", "", mark=mark))

    def index_like(self, wanted: Row) -> QModelIndex:
        """Return where a row stands that leads to the same; none where there is none."""
        for place, section in enumerate(self._shown):
            for number, row in enumerate(section.rows):
                if row.leads_where(wanted):
                    return self.createIndex(number, 0, place + 1)
        return _NOWHERE

    def heading(self, wanted: Section | None) -> QModelIndex:
        """Return where the heading of a section stands; none where it is not shown."""
        for place, section in enumerate(self._shown):
            if wanted is not None and section.key == wanted.key:
                return self.createIndex(place, 0, _OF_SECTION)
        return QModelIndex()

    def row(self, index: Index) -> Row | None:
        """Return the row at an index; None for a heading."""
        if not index.isValid() or index.internalId() == _OF_SECTION:
            return None
        return self._shown[index.internalId() - 1].rows[index.row()]

    def section(self, index: Index) -> Section | None:
        """Return the section whose heading stands at an index; None for a row."""
        if not index.isValid() or index.internalId() != _OF_SECTION:
            return None
        return self._shown[index.row()]

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _OF_SECTION)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject's takes none
        if not index.isValid() or index.internalId() == _OF_SECTION:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _OF_SECTION)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._shown)
        section = self.section(parent)
        return len(section.rows) if section else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        del parent
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren if self.row(index) else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the one column, for screen readers alone: the header is not shown."""
        del section, orientation
        return (
            self.tr("In and around this article") if role == Qt.ItemDataRole.DisplayRole else None
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if section := self.section(index):
            return _of_section(section, role)
        row = self.row(index)
        return None if row is None else self._of_row(row, role)

    def _of_row(self, row: Row, role: int) -> object:
        chosen = bool(row.mark and self._chosen and row.mark.names_same(self._chosen))
        told = (self._told,) if chosen and self._told else ()
        return {
            self.ROW: row,
            self.CHOSEN: chosen,
            self.NOTES: (*row.notes, *told),
            Qt.ItemDataRole.DisplayRole.value: row.title,
            Qt.ItemDataRole.AccessibleTextRole.value: (
                f"{row.spoken}, {self.tr('chosen')}" if chosen else row.spoken
            ),
            Qt.ItemDataRole.AccessibleDescriptionRole.value: ", ".join(told),
        }.get(int(role))


def _of_section(section: Section, role: int) -> object:
    if role == PanelModel.SECTION:
        return section
    if role == Qt.ItemDataRole.DisplayRole:
        return section.title
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{section.title}, {in_words(len(section.rows))}"
    return None
