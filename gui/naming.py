"""The menus of the page: of a marked name, with what can be ruled about it, and of its text."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu

from gui.menukeys import KeyMenu
from gui.page.marks import Mark, MarkKind
from gui.reader.pane import ReaderPane
from gui.ruling import Rulings
from gui.session import Session
from gui.translation import marked, translated

_KINDS = {
    MarkKind.PERSON: marked("naming", "&Person"),
    MarkKind.PLACE: marked("naming", "P&lace"),
    MarkKind.ORG: marked("naming", "&Organisation"),
    MarkKind.EVENT: marked("naming", "&Event"),
}
_LONGEST = 60  # characters of a selection that one would search for


class Naming(QObject):
    """Shows the menu of a marked name, or of the text around it.

    `search_wanted` carries a query for an entity or for what is selected, `thread_wanted` a Mark.
    """

    search_wanted = Signal(str)
    thread_wanted = Signal(object)

    def __init__(
        self, reader: ReaderPane, session: Session, copying: Sequence[QAction] = ()
    ) -> None:
        """Show menus of a reader; what is selected is offered to the actions for `copying`."""
        super().__init__(reader)
        self._copying = copying
        self._reader = reader
        self.rulings = Rulings(session.inquiries, reader)
        self.menu: QMenu | None = None
        """The menu shown last."""
        reader.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        reader.view.customContextMenuRequested.connect(self.show_menu)
        reader.view.installEventFilter(self)

    def show_menu(self, place: QPoint) -> None:
        """Show what can be done with the name at a place of the page, or with its text."""
        view = self._reader.view
        named = next((mark for mark in view.marks_at(place) if mark.kind in _KINDS), None)
        menu = self._menu_of(named) if named else self._menu_of_text(place)
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
        below = view.page.rects(mark.span)[-1].bottomLeft().toPoint()
        below.setY(below.y() - view.verticalScrollBar().value())
        self._pop_up(self._menu_of(mark), view.viewport().mapToGlobal(below))
        return True

    def show_menu_of(self, mark: Mark, place: QPoint) -> None:
        """Show what can be done with an entity as a whole, at a place of the screen."""
        if mark.kind in _KINDS:
            self._pop_up(self._menu_of(mark, whole=True), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        """Show a menu at a place of the screen, and keep it once it has closed."""
        if self.menu is not None:
            self.menu.deleteLater()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.menu = menu
        menu.popup(place)

    def _menu_of(self, mark: Mark, *, whole: bool = False) -> QMenu:
        """Return the menu of a mark; of the `whole` entity for which it stands."""
        menu, rulings, shown = KeyMenu(self._reader), self.rulings, _shown(mark.label)
        words = self._words_of(mark)
        menu.addAction(
            self.tr("&Thread of {}").format(shown), partial(self.thread_wanted.emit, mark)
        )
        menu.addAction(
            self.tr("&Search for {}").format(shown), partial(self.search_wanted.emit, _query(mark))
        )
        menu.addSeparator()
        menu.addAction(self.tr("&Merge with…"), partial(rulings.ask_for_other, mark))
        menu.addAction(self.tr("&Rename…"), partial(rulings.ask_for_name, mark))
        menu.addMenu(self._kinds_of(mark, menu))
        for said in self._said_of(mark) if whole else (words,):
            if said.casefold() != mark.label.casefold():
                title = self.tr("Split “{}” &Off").format(_shown(said))
                menu.addAction(title, partial(rulings.split, mark, said))
        reject = partial(rulings.reject, mark)
        if not whole:
            reject = partial(rulings.reject_words, mark, words)
        menu.addAction(self.tr("&Not a Name"), reject)
        if not whole:
            self._add_copying(menu)
        return menu

    def _menu_of_text(self, place: QPoint) -> QMenu:
        """Return the menu of text without a name: Qt's, and with what is selected also ours."""
        view = self._reader.view
        if not view.selected_text():
            return view.createStandardContextMenu(place)
        menu = KeyMenu(self._reader)
        self._add_copying(menu)
        return menu

    def _add_copying(self, menu: QMenu) -> None:
        """Add what can be done with what is selected, if anything is."""
        words = " ".join(self._reader.view.selected_text().replace('"', " ").split())
        if not words:
            return
        menu.addSeparator()
        menu.addActions(self._copying)
        if len(words) <= _LONGEST:
            search = partial(self.search_wanted.emit, f'"{words}"')
            menu.addAction(self.tr("S&earch for “{}”").format(_shown(words)), search)

    def _kinds_of(self, mark: Mark, menu: QMenu) -> QMenu:
        """Offer the kinds that a mark may be of; its own is ticked and can't be chosen."""
        kinds = KeyMenu(self.tr("Change &Kind"), menu)
        for kind, title in _KINDS.items():
            action = kinds.addAction(
                translated("naming", title), partial(self.rulings.change_kind, mark, kind)
            )
            action.setCheckable(True)
            action.setChecked(kind is mark.kind)
            action.setEnabled(kind is not mark.kind)
        return kinds

    def _words_of(self, mark: Mark) -> str:
        """Return what the article says where a mark stands, on one line."""
        article = self._reader.article
        return " ".join(article.body[mark.span.start : mark.span.end].split()) if article else ""

    def _said_of(self, mark: Mark) -> list[str]:
        """Return what the article calls an entity, each once."""
        same = (other for other in self._reader.walking.marks if other.names_same(mark))
        return [*dict.fromkeys(self._words_of(other) for other in same)]


def _query(mark: Mark) -> str:
    name = mark.label.replace('"', " ")
    return f'{mark.kind}:"{name}"'


def _shown(name: str) -> str:
    """Return a name as a menu shows it: & alone would underline the letter behind it."""
    return name.replace("&", "&&")
