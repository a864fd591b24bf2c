"""The saved searches in the window: their counts, and what is done with them in the side panel."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from gui.aside import Aside
from gui.dialogs.naming import NameDialog
from gui.main_window import MainWindow
from gui.menukeys import KeyMenu
from gui.panel.searches import saved_section
from search.messages.requests import Ruling
from search.query.saved import moved, renamed

if TYPE_CHECKING:
    from gui.panel.rows import Row
    from search.messages.replies import CountsReply, RulingReply

_PAUSE = 300  # ms from the last change to the counting
_OF_STATE = ("is:", "saved:")  # what finds other articles once one has been seen or starred
_Searches = dict[str, str]


class _Change(NamedTuple):
    """A change that can be taken back: to what, from what, what is current then and what is told.

    `at` is the name of a saved search, empty for what is current anyhow.
    """

    before: _Searches
    after: _Searches
    at: str
    told: str


class SavedSearches(QObject):
    """Saves searches, names them anew, deletes them and takes that back; counts what they find.

    `counts` are articles by query, `counted` tells that they are known anew; `search_wanted`
    carries a query, `told` a sentence about what was done.
    """

    counted = Signal()
    search_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._keeper = window.session.keeper
        self._aside: Aside | None = None
        self.counts: dict[str, int] = {}
        self._asked: tuple[str, ...] = ()
        self._listed = ""  # the query that is searched for, where it is a saved one
        self._at = ""  # the name that is current in the panel once it shows a change
        self._done: list[_Change | None] = []  # None for a ruling
        self.dialog: NameDialog | None = None
        self.menu: QMenu | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._count_in_sight)
        self._connect()

    def _connect(self) -> None:
        self._session.searches.counted.connect(self._take_counts)
        self._session.searched.connect(self._heed_search)
        self._session.progressed.connect(self._heed_progress)
        self._session.inquiries.ruled.connect(self._heed_ruling)
        self._keeper.searches_changed.connect(self._show)
        self._keeper.marked.connect(self._heed_marks)

    def attend(self, aside: Aside) -> None:
        """Show the saved searches in the side panel, and do what is asked for there."""
        self._aside = aside
        aside.shown.connect(self._show)
        aside.rename_wanted.connect(self._ask_for_name)
        aside.delete_wanted.connect(self._delete)
        aside.saved_menu_wanted.connect(self._show_menu)
        self._show()

    # Showing and counting

    def go_to(self) -> None:
        """Let the keys go to the saved searches in the side panel."""
        if self._aside is not None and self._keeper.saved:
            self._aside.go_to_saved()
        else:
            self.told.emit(self.tr("No search is saved yet: Ctrl+D saves the one in the box"))

    def _show(self) -> None:
        self._show_rows()
        self._soon.start()

    def _show_rows(self) -> None:
        if self._aside is not None:
            section = saved_section(self._keeper.saved, self.counts, self._listed)
            self._aside.show_saved(section, self._at)

    def _heed_search(self) -> None:
        """Show which of them is listed, if any."""
        query = self._session.query.strip()
        listed = query if query in self._keeper.saved.values() else ""
        if listed != self._listed:
            self._listed = listed
            self._show_rows()

    def count(self) -> None:
        """Ask how many articles the saved searches find at this moment."""
        self._asked = tuple(self._keeper.saved.values())
        if self._asked:
            self._keeper.write()  # what is:unseen and saved: look for
            self._session.searches.count(self._asked)

    def _count_in_sight(self) -> None:
        """Count where the searches are to be seen."""
        if self._window.box.completion.is_offering or (self._aside and self._aside.is_shown):
            self.count()

    def _take_counts(self, reply: "CountsReply") -> None:
        counts = dict(zip(self._asked, reply.counts, strict=False))
        if counts != self.counts:
            self.counts = counts
            self._show_rows()
        self.counted.emit()

    def _heed_progress(self) -> None:
        """Count anew once the folder has been looked through: the archive may be another one."""
        if self._session.through:
            self._soon.start()

    def _heed_marks(self) -> None:
        queries = self._keeper.saved.values()
        if any(of in query for query in queries for of in _OF_STATE):
            self._soon.start()

    # What is done

    def save(self, name: str, query: str) -> None:
        """Save a search under a name, in place of one that has it already."""
        undone = self.tr("Took back: search saved as “{}”").format(name)
        known = name if name in self._keeper.saved else ""
        self._change(lambda saved: {**saved, name: query}, name, back=known, undone=undone)
        self.told.emit(self.tr("Saved as {}").format(name))

    @property
    def can_undo(self) -> bool:
        """Tell whether the last that was done is a change that can be taken back."""
        return bool(self._done and self._done[-1])

    def undo(self) -> bool:
        """Take the last change back; False where there is none, or a ruling was made since."""
        change = self._done.pop() if self._done and self._done[-1] else None
        if change is None:
            return False
        self._keeper.look_again()
        if self._keeper.saved != change.after:
            self.told.emit(self.tr("The saved searches have been changed elsewhere meanwhile"))
            return True
        self._change_at(change.at, lambda _: change.before)
        self.told.emit(change.told)
        return True

    def _change(
        self, change: Callable[[_Searches], _Searches], at: str = "", *, back: str, undone: str
    ) -> None:
        """Change them so that it can be taken back, what is `undone` being told and `back` shown.

        What is called `at` becomes current in the panel.
        """
        before = dict(self._keeper.saved)
        self._change_at(at, change)
        self._done.append(_Change(before, dict(self._keeper.saved), back, undone))

    def _change_at(self, name: str, change: Callable[[_Searches], _Searches]) -> None:
        self._at = name
        self._keeper.change_searches(change)
        self._at = ""

    def _heed_ruling(self, reply: "RulingReply") -> None:
        """Remember in which order rulings and changes were made, for they are undone in turn."""
        if Ruling(reply.ruling) is not Ruling.UNDO:
            self._done.append(None)
        elif self._done[-1:] == [None]:
            self._done.pop()

    def _show_menu(self, row: "Row", place: QPoint) -> None:
        """Show what can be done with a saved search, at a place of the screen."""
        menu = KeyMenu(self._window)
        menu.addAction(self.tr("&Search"), partial(self.search_wanted.emit, row.query))
        menu.addAction(self.tr("&Rename…") + "\tF2", partial(self._ask_for_name, row))
        menu.addAction(self.tr("&Delete") + "\tDel", partial(self._delete, row))
        self.menu = menu
        menu.popup(place)

    def _ask_for_name(self, row: "Row") -> None:
        question = self.tr("Another name for {}").format(row.saved)
        self.dialog = NameDialog(self.tr("Rename"), question, row.saved, self._window)
        self.dialog.chosen.connect(partial(self._rename, row.saved))
        self.dialog.open()

    def _rename(self, name: str, new: str) -> None:
        saved = self._keeper.saved
        names = moved(saved, name, new)
        taken = [other for other in names.values() if other in saved and other not in names]
        if taken:
            self.told.emit(self.tr("There is a saved search {} already").format(taken[0]))
        elif new != name:
            undone = self.tr("Took back: saved search “{old}” renamed to “{new}”")
            undone = undone.format(old=name, new=new)
            self._change(lambda kept: renamed(kept, name, new), new, back=name, undone=undone)
            self.told.emit(self.tr("Renamed to {}").format(new))

    def _delete(self, row: "Row") -> None:
        name = row.saved
        undone = self.tr("Took back: saved search “{}” deleted").format(name)
        self._change(
            lambda saved: {old: q for old, q in saved.items() if old != name},
            back=name, undone=undone,
        )  # fmt: skip
        self.told.emit(self.tr("Deleted {}, Undo brings it back").format(name))
