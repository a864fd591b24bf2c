"""Printing as the window asks for it: dialogs, preview, PDF, and a sentence about the outcome."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gui.printing.errors import PrintError
from gui.printing.job import PrintChoices, PrintedArticle, PrintJob
from gui.printing.pdf import write_pdf
from gui.printing.preview import PreviewDialog
from gui.printing.print_dialog import PrintDialog, make_printer
from gui.printing.wording import NOTHING, failure, saved, sent, suggested_name
from gui.settings import PRINT_MARKS, Settings
from search.reading import Reading
from search.spans import Span

_NO_HITS: Mapping[str, tuple[Span, ...]] = {}


class PrintService(QObject):
    """Prints readings by the reader's choices; `hits` are those of a search, by path.

    No call waits for its dialog. `printed` and `failed` carry a sentence for the status line.
    """

    printed = Signal(str)
    failed = Signal(str)

    def __init__(
        self, settings: Settings, parent: QWidget, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window = parent
        self._today = today
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def print_(
        self, readings: Iterable[Reading], hits: Mapping[str, tuple[Span, ...]] = _NO_HITS
    ) -> None:
        """Ask for printer and pages, then print."""
        if job := self._job(readings, hits):
            self._ask_for_printer(job)

    def preview(
        self, readings: Iterable[Reading], hits: Mapping[str, tuple[Span, ...]] = _NO_HITS
    ) -> None:
        """Show the pages as they will be printed."""
        job = self._job(readings, hits)
        if job is None:
            return
        dialog = PreviewDialog(job, self._printer(job), self._window)
        dialog.print_wanted.connect(lambda chosen: self._ask_for_printer(job.with_choices(chosen)))
        dialog.pdf_wanted.connect(lambda chosen: self._ask_for_file(job.with_choices(chosen)))
        _open(dialog)

    def save_pdf(
        self, readings: Iterable[Reading], hits: Mapping[str, tuple[Span, ...]] = _NO_HITS
    ) -> None:
        """Ask for a file, then save the pages in it as PDF; no printer is needed."""
        if job := self._job(readings, hits):
            self._ask_for_file(job)

    def _job(
        self, readings: Iterable[Reading], hits: Mapping[str, tuple[Span, ...]]
    ) -> PrintJob | None:
        articles = [PrintedArticle(r, hits.get(r.article.path, ())) for r in readings]
        if not articles:
            self.failed.emit(NOTHING)
            return None
        choices = PrintChoices(marks=self._settings.value(PRINT_MARKS), hits=bool(hits))
        return PrintJob(articles, choices, printed_on=self._today())

    def _printer(self, job: PrintJob) -> QPrinter:
        return make_printer(job.title, str(self._suggested_path(job)))

    def _suggested_path(self, job: PrintJob) -> Path:
        folder = self._folder if self._folder.is_dir() else Path.home()
        return folder / suggested_name(job)

    def _ask_for_printer(self, job: PrintJob) -> None:
        has_hits = any(printed.hits for printed in job.articles)
        dialog = PrintDialog(
            self._printer(job), job.choices, has_hits=has_hits, parent=self._window
        )

        def print_chosen(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._settings.keep(PRINT_MARKS, dialog.choices().marks)
                self._print(job.with_choices(dialog.choices()), dialog.printer_in_use)

        dialog.finished.connect(print_chosen)
        _open(dialog)

    def _ask_for_file(self, job: PrintJob) -> None:
        dialog = QFileDialog(self._window, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        path = self._suggested_path(job)
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        dialog.fileSelected.connect(lambda chosen: self._save(Path(chosen), job))
        _open(dialog)

    def _print(self, job: PrintJob, printer: QPrinter) -> None:
        """Print, into a file by our own way: whole or not at all."""
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self._write(Path(printer.outputFileName()), job, printer)
            return
        try:
            self.printed.emit(sent(printer.printerName(), job.paint(printer).count))
        except PrintError as error:
            self.failed.emit(failure(error))

    def _save(self, path: Path, job: PrintJob) -> None:
        self._folder = path.parent
        self._write(path, job, None)

    def _write(self, path: Path, job: PrintJob, printer: QPrinter | None) -> None:
        layout = printer.pageLayout() if printer else None
        try:
            self.printed.emit(saved(path, write_pdf(path, job, layout)))
        except PrintError as error:
            self.failed.emit(failure(error))


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window and let it go when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QDialog.open(dialog)  # QPrintDialog hides it behind an open() of its own
