"""What the commands about searching do: suggestions, filters, order, past and saved searches."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from gui.actions import Actions
from gui.dialogs.naming import NameDialog
from gui.main_window import MainWindow
from gui.nesting import nested
from gui.saved import SavedSearches
from gui.settings import SUGGEST, Settings
from gui.translation import number
from gui.values import Order

if TYPE_CHECKING:
    from gui.searchbox.choices import Choice
    from search.messages.replies import SearchReply

_IN_HELP = 5  # past searches that stand beside all else one can write
_IN_MENU = 12  # saved searches


class SearchControls(QObject):
    """Does what the menus and keys of the search ask for; `told` carries a sentence about it."""

    told = Signal(str)

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._box = window.box
        self._settings = settings
        self._keeper = window.session.keeper
        self.saved = SavedSearches(window)
        self._wants_best = False  # since the answer before
        self._language_first = False
        self._saved_actions: list[QAction] = []
        self.dialog: NameDialog | None = None
        self._box.completion.while_typing = settings.value(SUGGEST)
        self._connect()

    def _connect(self) -> None:
        self.saved.counted.connect(self._show_counts)
        self.saved.search_wanted.connect(self.search_for)
        self.saved.told.connect(self.told)
        self._session.searches.answered.connect(self._tell_in_vain)
        self._window.list_pane.header.order_wanted.connect(self._heed_order)
        self._box.help_wanted.connect(self.show_help)
        self._box.line.editingFinished.connect(self._remember)
        self._box.completion.settled.connect(self._keeper.remember)
        self._window.list_pane.nothing.chosen.connect(self.search_for)
        self._window.menus["Search"].aboutToShow.connect(self._fill_menu)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands about searching do, by their names."""
        return {
            "into_list": self.into_list,
            "complete": self._box.completion.ask,
            "suggest_typing": self._turn_suggestions,
            "past_searches": self.show_past,
            "search_help": self.show_help,
            "remove_filter": self._remove_filter,
            "remove_filters": self._remove_filters,
            "save_search": self.ask_for_name,
            "saved_searches": self.saved.go_to,
            "best_match": self._turn_best_match,
        }

    def show_states(self, actions: Actions) -> None:
        """Put ticks in the menus where something is on."""
        order = self._session.searches.order
        actions.action("order").setChecked(order is Order.OLDEST)
        actions.action("best_match").setChecked(order is Order.RELEVANCE)
        actions.action("suggest_typing").setChecked(self._settings.value(SUGGEST))

    # The search

    def search_for(self, query: str) -> None:
        """Search for something that was chosen, as if it had been typed."""
        self._box.completion.close()
        self._box.set_text(query)
        self._session.search(query)
        self._keeper.remember(query)

    def into_list(self) -> None:
        """Go into the list or to a way out; from an empty box to searches, and what to write."""
        if self._box.text().strip():
            self._window.list_pane.focus_first()
        else:
            self._offer_all(language_first=False)

    def _turn_best_match(self) -> None:
        ranked = self._session.searches.order is Order.RELEVANCE
        order = Order.NEWEST if ranked else Order.RELEVANCE
        self._session.set_order(order)
        self._heed_order(order)

    def _heed_order(self, order: Order) -> None:
        """Tell at once, or with the answer, where the best match can't come first."""
        self._wants_best = order is Order.RELEVANCE
        if self._wants_best and not self._session.query.strip():
            self._wants_best = False
            self.told.emit(self.tr("The best match comes first once you search for words"))

    def _tell_in_vain(self, reply: "SearchReply") -> None:
        if self._wants_best and reply.unweighed:
            self.told.emit(self.tr("The search has no words to tell the best match by"))
        self._wants_best = False

    def _turn_suggestions(self) -> None:
        on = not self._settings.value(SUGGEST)
        self._settings.keep(SUGGEST, on)
        self._box.completion.while_typing = on

    def _remove_filter(self) -> None:
        if not self._box.remove_filter():
            self._tell_no_filter()

    def _remove_filters(self) -> None:
        if not self._box.remove_filters():
            self._tell_no_filter()

    def _tell_no_filter(self) -> None:
        """Say why no filter was taken out: there is none, or none that stands by itself."""
        if self._box.has_filter_within:
            words = self.tr("The filter stands within an OR or brackets: take it out of the text")
            self.told.emit(words)
        else:
            self.told.emit(self.tr("The search has no filter"))

    def _remember(self) -> None:
        self._keeper.remember(self._box.text())

    # Past and saved searches, and what one can write

    def show_past(self) -> None:
        """Offer what was searched for before, in an empty box."""
        if not self._box.text().strip():
            self._box.completion.offer(self._past(), first=True)

    def show_help(self) -> None:
        """Offer all that one can write, and below it past and saved searches."""
        self._offer_all(language_first=True)

    def _offer_all(self, *, language_first: bool) -> None:
        self._language_first = language_first
        self._box.focus_caret()
        self._box.completion.offer(self._all_choices())
        self.saved.count()

    def _all_choices(self) -> "tuple[Choice, ...]":
        from gui.searchbox.choices import language_choices

        written = language_choices(self.tr("What one can write"))
        searches = (*self._past(_IN_HELP), *self._saved_choices())
        return (*written, *searches) if self._language_first else (*searches, *written)

    def _past(self, most: int | None = None) -> "tuple[Choice, ...]":
        from gui.searchbox.choices import Choice, headed

        past = self._keeper.history[:most]
        return headed(self.tr("Past searches"), [Choice(q, q, whole=True) for q in past])

    def _saved_choices(self) -> "tuple[Choice, ...]":
        from gui.searchbox.choices import Choice, headed

        saved = self._keeper.saved
        rows = []
        for place in nested(saved):
            query = saved[place.name]
            count = self.saved.counts.get(query, -1)
            rows.append(Choice(place.indented, query, query, count, whole=True))
        return headed(self.tr("Saved searches"), rows)

    def _show_counts(self) -> None:
        """Show the counts where the saved searches are listed."""
        if self._box.completion.is_offering:
            self._box.completion.renew(self._all_choices())
        self._fill_menu(ask=False)

    def _fill_menu(self, *, ask: bool = True) -> None:
        """List the saved searches at the end of their menu, each with how many it finds."""
        menu = self._window.menus["Search"]
        for action in self._saved_actions:
            menu.removeAction(action)
            action.deleteLater()
        saved = self._keeper.saved
        self._saved_actions = [menu.addSeparator()] if saved else []
        for place in nested(saved)[:_IN_MENU]:
            query = saved[place.name]
            count = self.saved.counts.get(query, -1)
            words = place.indented.replace("&", "&&")
            words += f"\t{number(count)}" if count >= 0 else ""
            self._saved_actions.append(menu.addAction(words, partial(self.search_for, query)))
        if ask:
            self.saved.count()

    # Saving

    def ask_for_name(self) -> None:
        """Ask under which name the search in the box is to be kept."""
        query = self._box.text().strip()
        if not query:
            self.told.emit(self.tr("There is no search to save"))
            return
        searches = self._session.searches
        if query == searches.query.strip():
            query = searches.meant.strip()  # a kept search is whole: it finds what it finds now
        question = self.tr("Keep the search for {} as").format(query)
        self.dialog = NameDialog(self.tr("Save Search"), question, query, self._window)
        self.dialog.chosen.connect(partial(self._save, query))
        self.dialog.open()

    def _save(self, query: str, name: str) -> None:
        self.saved.save(name, query)
