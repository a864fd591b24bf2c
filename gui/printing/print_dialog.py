"""The print dialog: Qt's own, with what to print of the articles."""

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.printing.choices_box import ChoicesBox
from gui.printing.job import CREATOR, PrintChoices


class PrintDialog(QPrintDialog):
    """Asks for printer, paper and pages; without any printer it offers to print into a PDF file.

    Why pages are asked for by us: Qt prints 2 to 6 when asked for 2,5-6 into a file, and the
    system's queue filters a second time what was filtered here.
    """

    def __init__(
        self, printer: QPrinter, choices: PrintChoices, *, has_hits: bool, parent: QWidget
    ) -> None:
        super().__init__(printer, parent)
        self.printer_in_use = printer  # Qt keeps no reference, and would fall without one
        self._box = ChoicesBox(choices, has_hits=has_hits, parent=self)
        self.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self._box)

    def choices(self) -> PrintChoices:
        """Return what to print."""
        return self._box.choices()

    def accept(self) -> None:
        if self._box.is_sound():
            super().accept()


def make_printer(title: str, file: str) -> QPrinter:
    """Return the usual printer for a job; where there is none, one that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator(CREATOR)
    if not printer.printerName():
        printer.setOutputFileName(file)
    return printer
