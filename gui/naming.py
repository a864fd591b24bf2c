"""Rulings about marked names: a right click offers them, the session passes them on."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QDialog, QMenu

from gui.dialogs.naming import MergeDialog, NameDialog
from gui.menukeys import KeyMenu
from gui.messages import said_reason
from gui.page.marks import Mark, MarkKind
from gui.reader.pane import ReaderPane
from gui.session import Session
from gui.translation import marked, translated
from search.messages.replies import NamesReply, RulingReply
from search.messages.requests import Ruling

# What a name may be, and what is said of one that became it.
_KINDS = {
    MarkKind.PERSON: (marked("naming", "&Person"), marked("naming", "{} is a person now")),
    MarkKind.PLACE: (marked("naming", "P&lace"), marked("naming", "{} is a place now")),
    MarkKind.ORG: (
        marked("naming", "&Organisation"),
        marked("naming", "{} is an organisation now"),
    ),
    MarkKind.EVENT: (marked("naming", "&Event"), marked("naming", "{} is an event now")),
}


class Naming(QObject):
    """Shows the menu of a marked name and does what is chosen there.

    `search_wanted` carries a query for an entity, `thread_wanted` its Mark, `told` a sentence about
    what was ruled.
    """

    search_wanted = Signal(str)
    thread_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, reader: ReaderPane, session: Session) -> None:
        super().__init__(reader)
        self._reader = reader
        self._inquiries = session.inquiries
        self._menu: QMenu | None = None
        self._dialog: QDialog | None = None
        self._mark: Mark | None = None
        reader.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        reader.view.customContextMenuRequested.connect(self.show_menu)
        reader.view.installEventFilter(self)
        self._inquiries.ruled.connect(self._tell)
        self._inquiries.names_found.connect(self._offer)

    @property
    def menu(self) -> QMenu | None:
        """The menu shown last."""
        return self._menu

    @property
    def dialog(self) -> QDialog | None:
        """The dialog shown last."""
        return self._dialog

    def show_menu(self, place: QPoint) -> None:
        """Show what can be done with the name at a place of the page, or with its text."""
        view = self._reader.view
        named = [mark for mark in view.marks_at(place) if mark.kind in _KINDS]
        self._mark = named[0] if named else None
        menu = self._menu_of(named[0]) if named else view.createStandardContextMenu(place)
        self._pop_up(menu, view.viewport().mapToGlobal(place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the key for menus show what can be done with the name that one has come to."""
        by_key = QContextMenuEvent.Reason.Keyboard
        if isinstance(event, QContextMenuEvent) and event.reason() == by_key:
            return self.show_current_menu()
        return super().eventFilter(watched, event)

    def show_current_menu(self) -> bool:
        """Show what can be done with the name that one has come to; False where that is none."""
        mark, view = self._reader.walking.current_mark, self._reader.view
        if mark is None or mark.kind not in _KINDS or view.page is None:
            return False
        view.reveal(mark.span)
        self._mark = mark
        below = view.page.rects(mark.span)[-1].bottomLeft().toPoint()
        below.setY(below.y() - view.verticalScrollBar().value())
        self._pop_up(self._menu_of(mark), view.viewport().mapToGlobal(below))
        return True

    def show_menu_of(self, mark: Mark, place: QPoint) -> None:
        """Show what can be done with an entity as a whole, at a place of the screen."""
        if mark.kind not in _KINDS:
            return
        self._mark = mark
        self._pop_up(self._menu_of(mark, whole=True), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        """Show a menu at a place of the screen, and keep it once it has closed."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._menu = menu
        menu.popup(place)

    def undo(self) -> None:
        """Take the last ruling back."""
        self._inquiries.rule(Ruling.UNDO)

    def _menu_of(self, mark: Mark, *, whole: bool = False) -> QMenu:
        """Return the menu of a mark; of the `whole` entity for which it stands."""
        menu = KeyMenu(self._reader)
        shown = mark.label.replace("&", "&&")
        menu.addAction(self.tr("&Thread of {}").format(shown), self._open_thread)
        menu.addAction(self.tr("&Search for {}").format(shown), self._search)
        menu.addSeparator()
        menu.addAction(self.tr("&Merge with…"), self._ask_for_other)
        menu.addAction(self.tr("&Rename…"), self._ask_for_name)
        self._add_kinds(menu, mark)
        for words in self._said_of(mark) if whole else (self._words_of(mark),):
            if words.casefold() != mark.label.casefold():
                shown = words.replace("&", "&&")
                menu.addAction(
                    self.tr("Split “{}” &Off").format(shown), partial(self._split, words)
                )
        menu.addAction(self.tr("&Not a Name"), self._reject_all if whole else self._reject)
        return menu

    def _add_kinds(self, menu: QMenu, mark: Mark) -> None:
        """Offer the kinds that a mark may be of; its own is ticked and can't be chosen."""
        kinds = KeyMenu(self.tr("Change &Kind"), menu)
        menu.addMenu(kinds)
        for kind, (title, _) in _KINDS.items():
            action = kinds.addAction(translated("naming", title))
            action.setCheckable(True)
            action.setChecked(kind is mark.kind)
            action.setEnabled(kind is not mark.kind)
            action.setData(kind.value)
        kinds.triggered.connect(self._change_kind)

    def _words_of(self, mark: Mark) -> str:
        """Return what the article says where a mark stands, on one line."""
        article = self._reader.article
        return " ".join(article.body[mark.span.start : mark.span.end].split()) if article else ""

    def _said_of(self, mark: Mark) -> list[str]:
        """Return what the article calls an entity, each once."""
        same = (other for other in self._reader.walking.marks if other.names_same(mark))
        return [*dict.fromkeys(self._words_of(other) for other in same)]

    def _open_thread(self) -> None:
        if self._mark is not None:
            self.thread_wanted.emit(self._mark)

    def _search(self) -> None:
        if self._mark is not None:
            name = self._mark.label.replace('"', " ")
            self.search_wanted.emit(f'{self._mark.kind}:"{name}"')

    def _reject(self) -> None:
        mark = self._mark
        if mark is not None and (words := self._words_of(mark)):
            self._inquiries.rule(Ruling.REJECT_WORDS, mark.kind, mark.label, words)

    def _reject_all(self) -> None:
        if self._mark is not None:
            self._inquiries.rule(Ruling.REJECT, self._mark.kind, self._mark.label)

    def _split(self, words: str) -> None:
        if self._mark is not None and words:
            self._inquiries.rule(Ruling.SPLIT, self._mark.kind, self._mark.label, words)

    def _change_kind(self, chosen: QAction) -> None:
        if self._mark is not None:
            self._inquiries.rule(Ruling.KIND, self._mark.kind, self._mark.label, chosen.data())

    def _ask_for_name(self) -> None:
        if self._mark is not None:
            name = self._mark.label
            question = self.tr("{} goes by the name").format(name)
            dialog = NameDialog(self.tr("Rename"), question, name, self._reader)
            dialog.chosen.connect(self._rename)
            self._show(dialog)

    def _rename(self, name: str) -> None:
        if self._mark is not None and name != self._mark.label:
            self._inquiries.rule(Ruling.RENAME, self._mark.kind, self._mark.label, name)

    def _ask_for_other(self) -> None:
        if self._mark is not None:
            question = self.tr("{} is the same as").format(self._mark.label)
            dialog = MergeDialog(self.tr("Merge"), question, self._reader)
            dialog.wanted.connect(self._find_names)
            dialog.chosen.connect(self._merge)
            self._show(dialog)
            dialog.ask()

    def _find_names(self, text: str) -> None:
        if self._mark is not None:
            self._inquiries.find_names(text, self._mark.kind)

    def _offer(self, reply: NamesReply) -> None:
        if isinstance(self._dialog, MergeDialog) and self._mark is not None:
            others = [found for found in reply.names if found.name != self._mark.label]
            self._dialog.show_names(others)

    def _merge(self, name: str) -> None:
        if self._mark is not None:
            self._inquiries.rule(Ruling.MERGE, self._mark.kind, name, self._mark.label)

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.open()

    def _taken_back(self, reply: RulingReply) -> str:
        if not reply.names:
            return self.tr("There is no ruling about a name to take back")
        return self.tr("Took the last ruling about a name back")

    def _tell(self, reply: RulingReply) -> None:
        words = {
            Ruling.MERGE: self.tr("Merged into {name}"),
            Ruling.RENAME: self.tr("Renamed to {name}"),
            Ruling.SPLIT: self.tr("{other} is kept apart from {name}"),
            Ruling.REJECT: self.tr("{name} is marked no more"),
            Ruling.REJECT_WORDS: self.tr("{other} is marked no more"),
            Ruling.UNDO: self._taken_back(reply),
        }.get(Ruling(reply.ruling), "")
        name, *others = (*reply.names, "")
        other = others[0] if others else ""
        told = words.format(name=name, other=other)
        if reply.ruling == Ruling.KIND and other:
            told = translated("naming", _KINDS[MarkKind(other)][1]).format(name)
        self.told.emit(" · ".join((told, *map(said_reason, reply.problems[:1]))))
