"""The list saved for other programs, and an article cited."""

from collections.abc import Callable, Generator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gui.main_window import MainWindow
from gui.messages import said_reason
from gui.saving import file_name, list_name, proposed_path, saving_dialog
from gui.settings import SAVED_IN, Settings
from gui.steps import Work
from gui.translation import number, translated
from gui.wording import articles_words, left_out_words
from search.archive.exporting import records, writing_export
from search.archive.library import Library
from search.archive.readable import readable
from search.articles.casing import plain_case
from search.errors import CacheError, DatelineError
from search.export.citation import STYLES
from search.export.formats import FORMATS, Format, format_of
from search.export.record import Record

_Step = tuple[int, int]
_TITLES = "formats"  # where the translations of their titles stand


class Exporting(QObject):
    """Exports what the list shows; `told` carries a sentence about it."""

    told = Signal(str)

    def __init__(self, window: MainWindow, library: Library, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._library = library
        self._dialog: QFileDialog | None = None
        self._settings = settings

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands about exporting do, by their names."""
        cited = {f"cite_{style}": partial(self.cite, style) for style in STYLES}
        return {"export": self.export_list, "reveal": self.reveal, **cited}

    @property
    def dialog(self) -> QFileDialog | None:
        """The dialog shown last."""
        return self._dialog

    def export_list(self) -> None:
        """Ask for a file, then write all articles of the list in the format of its name."""
        numbers, _ = readable(self._session.shown.numbers, self._session.problems())
        if not numbers:
            self.told.emit(self.tr("There is no article to export"))
            return
        filters = {_filter(one): one for one in FORMATS.values()}
        path = proposed_path(self._settings, self._suggested_name(numbers))
        dialog = saving_dialog(self._window, self.tr("Export the List"), list(filters), path)
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(filters[chosen].suffixes[0])
        )
        dialog.fileSelected.connect(
            lambda file: self._export(Path(file), filters[dialog.selectedNameFilter()])
        )
        self._dialog = dialog
        dialog.open()

    def reveal(self) -> None:
        """Show the folder of the open article's file in the desktop's own way."""
        folder = self._session.folder
        article = self._session.article
        place = (folder / article.path).parent if article else folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.told.emit(self.tr("{} can’t be opened").format(place))

    def cite(self, style: str) -> None:
        """Copy a citation of the open article in a style, one of STYLES."""
        record = self._open_record()
        if record is None:
            self.told.emit(self.tr("There is no article to cite"))
            return
        cited = STYLES[style](record)
        QGuiApplication.clipboard().setText(cited)
        self.told.emit(self.tr("Copied: {}").format(cited))

    def _open_record(self) -> Record | None:
        if self._session.current is None:
            return None
        try:
            return next(records(self._library, [self._session.current]), None)
        except CacheError:
            return None

    def _suggested_name(self, numbers: Sequence[int]) -> str:
        """Return a name for the file, as a PDF of the same articles has it."""
        session = self._session
        if len(numbers) == 1 and (entry := session.entry(numbers[0])):
            days, title = [entry.day] if entry.day else [], entry.headline or Path(entry.path).stem
            return file_name(days, title, "csv", place=plain_case(entry.place))
        known = [day for day in session.shown.days if day]
        ends = map(date.fromordinal, (min(known), max(known)) if known else ())
        return file_name(ends, list_name(session.query, session.folder), "csv")

    def _export(self, path: Path, chosen: Format) -> None:
        """Write the list; a name without a suffix that we know gets the chosen format's."""
        self._settings.keep(SAVED_IN, str(path.parent))
        form = format_of(path) or chosen
        shown, left_out = readable(self._session.shown.numbers, self._session.problems())
        numbers = tuple(shown)
        work: Work[_Step, int] = Work(
            self._writing(path, form, numbers), _described, self.tr("Exporting"), self._window
        )
        work.finished.connect(lambda count: self.told.emit(_saved(path, count, form, left_out)))
        work.failed.connect(lambda error: self.told.emit(_failed(path, error)))
        work.given_up.connect(lambda: self.told.emit(self.tr("Nothing was exported")))
        work.start()

    def _writing(
        self, path: Path, form: Format, numbers: tuple[int, ...]
    ) -> Generator[_Step, None, int]:
        pieces = writing_export(path, form.write, records(self._library, numbers))
        for done, _ in enumerate(pieces):
            yield done, len(numbers)
        return len(numbers)


def _filter(one: Format) -> str:
    """Return a format as file dialogs name it: `CSV table (*.csv)`."""
    return (
        f"{translated(_TITLES, one.title)} ({' '.join(f'*.{suffix}' for suffix in one.suffixes)})"
    )


def _described(step: _Step) -> tuple[str, int, int]:
    done, of = min(step[0], step[1]), step[1]
    words = translated("exporting", "Writing {done} of {of}")
    return words.format(done=number(done), of=number(of)), done, of


def _saved(path: Path, count: int, form: Format, left_out: int) -> str:
    words = translated("exporting", "Saved {file}, {articles}, {format}")
    title = translated(_TITLES, form.title)
    told = words.format(file=path.name, articles=articles_words(count), format=title)
    return f"{told} · {left_out_words(left_out)}" if left_out else told


def _failed(path: Path, error: DatelineError) -> str:
    words = translated("exporting", "{file} can’t be saved: {reason}")
    return words.format(file=path.name, reason=said_reason(str(getattr(error, "reason", error))))
