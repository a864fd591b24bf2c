"""A library that a thread attends to, and what it tells."""

from queue import Queue
from threading import Event, Thread

from search import paths
from search.archive.answering import Order
from search.archive.attending import Attending
from search.archive.library import Library
from search.archive.lookout import Lookout
from search.archive.pace import CancelledError, Pace
from search.archive.searching import Searching
from search.messages.progress import Progress, Stage
from search.query.clauses import Clause

ANY_MOMENT = 60


class Attended:
    """A library that a thread attends to; `stop` ends it."""

    def __init__(
        self,
        library: Library,
        *,
        settled: float = 1000.0,
        heavy: bool = False,
        goes_on: bool = False,
    ) -> None:
        self.library = library
        self.ended_by: Exception | None = None
        self._settled = settled
        self._heavy = heavy
        self._goes_on = goes_on
        self._told: Queue[Progress] = Queue()
        self._stop = Event()
        place = library.folder
        self._lookout = Lookout(place, paths.settings_for(place), quiet=0.02)
        self._thread = Thread(target=self._attend)

    def begin(self) -> None:
        """Begin."""
        self._thread.start()

    def start(self) -> list[Progress]:
        """Begin, and wait until all is done."""
        self.begin()
        return self.until(Stage.READY)

    def until(self, stage: Stage) -> list[Progress]:
        """Wait until something is told; returns all until then."""
        told: list[Progress] = []
        while not told or told[-1].state is not stage:
            told.append(self._told.get(timeout=ANY_MOMENT))
        return told

    def ask(self) -> list[Progress]:
        """Have all looked at, and wait until that is done, not what was begun before."""
        self._lookout.ask()
        self.until(Stage.SCANNING)
        return self.until(Stage.READY)

    def found(self, clause: Clause) -> list[str]:
        """Return the paths of what a clause finds."""
        self.library.open(glance=False)
        searching = Searching(self.library)
        entries = map(self.library.entry, searching.search(clause, Order.NEWEST).numbers)
        found = [entry.path for entry in entries if entry]
        searching.close()
        return found

    def told_nothing(self) -> bool:
        """Tell whether nothing was told that nobody has waited for."""
        return self._told.empty()

    def stop(self) -> None:
        """End, as when the window closes."""
        self._stop.set()
        self._lookout.wake()
        self.join()

    def join(self) -> None:
        """Wait for the end."""
        self._thread.join(ANY_MOMENT)
        assert not self._thread.is_alive()

    def _attend(self) -> None:
        library = Library(self.library.folder, self.library.cache, self.library.resources)
        pace = Pace(self._told.put, self._stop.is_set)
        try:
            library.open(glance=False)
            attending = Attending(
                library, pace, self._lookout, settled=self._settled, is_heavy=lambda: self._heavy
            )
            attend = attending.go_on if self._goes_on else attending.run
            attend()
        except CancelledError:
            pass
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self.ended_by = error
        finally:
            library.close()
            self._lookout.close()
