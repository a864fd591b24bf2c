"""The model of the side panel: sections, and the rows of each that the filter lets through."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.page.marks import Mark
from gui.panel.rows import Row, Section, folded
from gui.translation import number as in_words

_NOWHERE = QModelIndex()
_ROOT = 0  # the node that all sections stand in
Index = QModelIndex | QPersistentModelIndex


class _Node(NamedTuple):
    """A place of the tree: what stands there, its parent, which child it is, its children."""

    thing: Section | Row | None
    parent: int
    place: int
    children: list[int]


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
        self._nodes = [_Node(None, _ROOT, 0, [])]  # an index holds the number of its node
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
        self._nodes = [_Node(None, _ROOT, 0, [])]
        for section in self._shown:
            self._add(section, section.rows, _ROOT)
        self.endResetModel()

    def _add(self, thing: Section | Row, rows: Sequence[Row], parent: int) -> None:
        """Add a node below its parent, and all below it."""
        number, brothers = len(self._nodes), self._nodes[parent].children
        self._nodes.append(_Node(thing, parent, len(brothers), []))
        brothers.append(number)
        for row in rows:
            self._add(row, row.under, number)

    def _filtered(self, section: Section) -> Section | None:
        wanted = self._filter.split()
        rows = tuple(_let_through(section.rows, wanted)) if wanted else section.rows
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

    def index_like(self, wanted: Row | Section) -> QModelIndex:
        """Return where a row stands that leads to the same, or the same heading; none for none."""
        for number, node in enumerate(self._nodes):
            if node.thing is not None and _are_alike(node.thing, wanted):
                return self._index(number)
        return QModelIndex()

    def heading(self, key: str) -> QModelIndex:
        """Return where the heading of a section stands; none where it is not shown."""
        return self.index_like(Section(key, "", ()))

    def index_named(self, names: Sequence[str]) -> QModelIndex:
        """Return where the first of these names stands that does, be it of any kind."""
        marks = {node.thing.title: number for number, node in enumerate(self._nodes)
                 if isinstance(node.thing, Row) and node.thing.mark}  # fmt: skip
        return self._index(next((marks[name] for name in names if name in marks), _ROOT))

    def place(self, index: Index) -> int:
        """Return the how-manyth heading or row an index is, from above; 0 for none."""
        return index.internalId() if index.isValid() else _ROOT

    def index_near(self, place: int) -> QModelIndex:
        """Return the row at a place, or beside it where that is a heading; none for place 0."""
        near = [n for n in (place, place - 1, place + 1) if place and 0 < n < len(self._nodes)]
        rows = (n for n in near if isinstance(self._nodes[n].thing, Row))
        return self._index(next(rows, near[0] if near else _ROOT))

    def thing(self, index: Index) -> Section | Row | None:
        """Return what stands at an index."""
        return self._node(index).thing

    def row(self, index: Index) -> Row | None:
        """Return the row at an index; None for a heading."""
        thing = self._node(index).thing
        return thing if isinstance(thing, Row) else None

    def section(self, index: Index) -> Section | None:
        """Return the section whose heading stands at an index; None for a row."""
        thing = self._node(index).thing
        return thing if isinstance(thing, Section) else None

    def parents(self) -> Iterator[tuple[QModelIndex, str]]:
        """Yield where there is something to fold, from above, each with a name that stays."""
        for number, node in enumerate(self._nodes):
            if isinstance(node.thing, Section):
                yield self._index(number), node.thing.key
            elif node.thing is not None and node.children:
                yield self._index(number), f"saved:{node.thing.saved}"

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId() if index.isValid() else _ROOT]

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].place, 0, number) if number else QModelIndex()

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self._index(self._node(parent).children[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject's takes none
        return self._index(self._node(index).parent)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        del parent
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._node(index).children else flags | Qt.ItemFlag.ItemNeverHasChildren

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
        walked = bool(row.mark and self._chosen and row.mark.names_same(self._chosen))
        chosen = walked or row.listed
        told = (self._told,) if walked and self._told else ()
        return {
            self.ROW: row,
            self.CHOSEN: chosen,
            self.NOTES: (*row.notes, *told),
            Qt.ItemDataRole.DisplayRole.value: row.title,
            Qt.ItemDataRole.ToolTipRole.value: row.query if row.saved else _tip(row),
            Qt.ItemDataRole.AccessibleTextRole.value: (
                f"{row.spoken}, {self.tr('chosen')}" if chosen else row.spoken
            ),
            Qt.ItemDataRole.AccessibleDescriptionRole.value: ", ".join(told),
        }.get(int(role))


def _tip(row: Row) -> str | None:
    """Say of a name or date what its number counts, and all of it where it was cut short."""
    return row.spoken if row.mark else None


def _of_section(section: Section, role: int) -> object:
    if role == PanelModel.SECTION:
        return section
    if role == Qt.ItemDataRole.DisplayRole:
        return section.title
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{section.title}, {in_words(section.count)}"
    return None


def _are_alike(one: Row | Section, other: Row | Section) -> bool:
    if isinstance(one, Row):
        return isinstance(other, Row) and one.leads_where(other)
    return isinstance(other, Section) and one.key == other.key


def _let_through(rows: Sequence[Row], wanted: Sequence[str]) -> Iterator[Row]:
    """Yield the rows that hold all words, and those under which there is one that does."""
    for row in rows:
        under = tuple(_let_through(row.under, wanted))
        if under or all(word in row.sought for word in wanted):
            yield replace(row, under=under) if row.under else row
