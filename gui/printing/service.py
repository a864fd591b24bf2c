"""Printing as the window asks for it: dialogs, preview, PDF, and a sentence about the outcome."""

from collections.abc import Callable, Generator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from gui.printing.job import PrintChoices, PrintJob, Progress
from gui.printing.pdf import usual_paper, writing_pdf
from gui.printing.preview import PreviewDialog
from gui.printing.print_dialog import PrintDialog, make_printer
from gui.printing.sheet import Margins
from gui.printing.sources import Source
from gui.printing.wording import cancelled, described, failure, nothing, saved, sent, suggested_name
from gui.saving import proposed_path, saving_dialog
from gui.settings import (
    PRINT_CONTENTS,
    PRINT_HITS,
    PRINT_MARGINS,
    PRINT_MARKS,
    PRINT_PAPER,
    PRINT_RUNNING_ON,
    PRINTER,
    SAVED_IN,
    Settings,
)
from gui.steps import Work


class PrintService(QObject):
    """Prints sources by the reader's choices, which are kept from one time to the next.

    No call waits for its dialog or its pages. `printed` and `failed` carry a sentence for the
    status line, `saved` the path of a PDF and the number of its pages.
    """

    printed = Signal(str)
    failed = Signal(str)
    saved = Signal(object, int)

    def __init__(
        self, settings: Settings, parent: QWidget, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window = parent
        self._today = today

    def print_(self, sources: Sequence[Source]) -> None:
        """Ask for printer, source and pages, then print."""
        if self._has_something(sources):
            self._ask_for_printer(sources, 0, self._choices(), self._paper())

    def preview(self, sources: Sequence[Source]) -> None:
        """Show the pages as they will be printed."""
        if not self._has_something(sources):
            return
        make = partial(self._job, sources)
        dialog = PreviewDialog(sources, self._choices(), self._paper(), make, self._window)
        dialog.print_wanted.connect(partial(self._ask_for_printer, sources))
        dialog.pdf_wanted.connect(partial(self._ask_for_file, sources, over=dialog))
        self.saved.connect(dialog.show_saved)
        self.failed.connect(dialog.show_note)
        _open(dialog)

    def save_pdf(self, sources: Sequence[Source]) -> None:
        """Ask for a file, then save the first source in it as PDF; no printer is needed."""
        if self._has_something(sources):
            self._ask_for_file(sources, 0, self._choices(), self._paper())

    def _has_something(self, sources: Sequence[Source]) -> bool:
        if not sources:
            self.failed.emit(nothing())
        return bool(sources)

    def _job(self, sources: Sequence[Source], place: int, choices: PrintChoices) -> PrintJob:
        source = sources[place]
        return PrintJob(source.articles, choices, printed_on=self._today(), notes=source.notes)

    # What is kept

    def _choices(self) -> PrintChoices:
        kept = self._settings.value
        margins = kept(PRINT_MARGINS)
        return PrintChoices(
            marks=kept(PRINT_MARKS),
            hits=kept(PRINT_HITS),
            contents=kept(PRINT_CONTENTS),
            running_on=kept(PRINT_RUNNING_ON),
            margins=Margins(margins) if margins in tuple(Margins) else Margins.NORMAL,
        )

    def _paper(self) -> QPageLayout:
        """Return the paper used last; at first the usual printer's, or the country's."""
        name, _, turn = self._settings.value(PRINT_PAPER).partition(" ")
        if name.isdecimal() and turn.isdecimal():
            size = QPageSize(QPageSize.PageSizeId(int(name)))
            return QPageLayout(size, QPageLayout.Orientation(int(turn) % 2), QMarginsF())
        printer = QPrinterInfo.defaultPrinter()
        if printer.isNull():
            return usual_paper()
        return QPageLayout(printer.defaultPageSize(), QPageLayout.Orientation.Portrait, QMarginsF())

    def _keep(self, choices: PrintChoices, paper: QPageLayout) -> None:
        keep = self._settings.keep
        keep(PRINT_MARKS, choices.marks)
        keep(PRINT_HITS, choices.hits)
        keep(PRINT_CONTENTS, choices.contents)
        keep(PRINT_RUNNING_ON, choices.running_on)
        keep(PRINT_MARGINS, choices.margins.value)
        if paper.pageSize().id() is not QPageSize.PageSizeId.Custom:
            size, turn = paper.pageSize().id().value, paper.orientation().value
            keep(PRINT_PAPER, f"{size} {turn}")

    # Where to

    def _ask_for_printer(
        self, sources: Sequence[Source], place: int, choices: PrintChoices, paper: QPageLayout
    ) -> None:
        printer = make_printer(self._settings.value(PRINTER))
        printer.setPageLayout(paper)
        if not printer.printerName():
            printer.setOutputFileName(str(self._suggested_path(sources, place)))
        dialog = PrintDialog(printer, sources, place, choices, self._window)

        def print_chosen(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                chosen = dialog.choices()
                self._keep(chosen, dialog.printer_in_use.pageLayout())
                self._print(self._job(sources, dialog.source(), chosen), dialog.printer_in_use)

        dialog.finished.connect(print_chosen)
        _open(dialog)

    def _suggested_path(self, sources: Sequence[Source], place: int) -> Path:
        job = self._job(sources, place, PrintChoices())
        return proposed_path(self._settings, suggested_name(job, sources[place].called))

    def _ask_for_file(
        self,
        sources: Sequence[Source],
        place: int,
        choices: PrintChoices,
        paper: QPageLayout,
        over: QDialog | None = None,
    ) -> None:
        job = self._job(sources, place, choices)
        archival = self.tr("PDF/A documents, for archives (*.pdf)")
        dialog = saving_dialog(
            over or self._window,
            self.tr("Save as PDF"),
            (self.tr("PDF documents (*.pdf)"), archival),
            self._suggested_path(sources, place),
        )

        def save(chosen: str) -> None:
            self._keep(choices, paper)
            is_archival = dialog.selectedNameFilter() == archival
            self._save(Path(chosen), job, paper, archival=is_archival, over=over)

        dialog.fileSelected.connect(save)
        _open(dialog)

    # The work

    def _print(self, job: PrintJob, printer: QPrinter) -> None:
        """Print, into a file by our own way: whole or not at all."""
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self._save(Path(printer.outputFileName()), job, printer.pageLayout(), archival=False)
            return
        self._settings.keep(PRINTER, printer.printerName())
        printer.setDocName(job.title)
        work = self._work(job.painting(printer))
        work.finished.connect(
            lambda painted: self.printed.emit(sent(printer.printerName(), painted.count))
        )
        work.given_up.connect(printer.abort)

    def _save(
        self,
        path: Path,
        job: PrintJob,
        paper: QPageLayout,
        *,
        archival: bool,
        over: QDialog | None = None,
    ) -> None:
        self._settings.keep(SAVED_IN, str(path.parent))
        work = self._work(writing_pdf(path, job, paper, archival=archival), over)
        work.finished.connect(lambda pages: self.printed.emit(saved(path, pages)))
        work.finished.connect(lambda pages: self.saved.emit(path, pages))

    def _work(
        self, steps: Generator[Progress, None, object], over: QDialog | None = None
    ) -> Work[Progress, object]:
        """Begin with the steps of a job, showing how far it is where it takes a while."""
        work = Work(steps, described, self.tr("Printing"), self._window, over=over)
        work.failed.connect(lambda error: self.failed.emit(failure(error)))
        work.given_up.connect(lambda: self.printed.emit(cancelled()))
        work.start()
        return work


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window and let it go when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QDialog.open(dialog)  # QPrintDialog hides it behind an open() of its own
