"""What the command Pause Indexing does: the machine rests while one reads and searches."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from gui.actions import Actions
from gui.commands import RESUMING
from gui.main_window import MainWindow


class Pausing(QObject):
    """Pauses the indexing and lets it go on; `told` carries a sentence about it."""

    told = Signal(str)

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._session = window.session
        self._actions = actions
        self._session.progressed.connect(self._follow)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the command does, by its name."""
        return {"pause_indexing": self.toggle}

    @property
    def paused(self) -> bool:
        """Tell whether the indexing is to rest."""
        return self._session.indexing is not None and self._session.indexing.paused

    def toggle(self) -> None:
        """Pause the indexing, or let it go on."""
        indexing = self._session.indexing
        if indexing is None or self._session.through:
            self.told.emit(self.tr("Nothing is being indexed"))
        elif indexing.paused:
            indexing.go_on()
        else:
            indexing.pause()
        self._show()

    def _follow(self) -> None:
        """Pause no more what has come to its end, before it knew of the pause."""
        if self.paused and self._session.through and self._session.indexing is not None:
            self._session.indexing.go_on()
        self._show()

    def _show(self) -> None:
        self._actions.reword("pause_indexing", *(RESUMING if self.paused else ()))
