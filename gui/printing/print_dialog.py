"""The print dialog: Qt's own, with what to print of the articles."""

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from gui.printing.choices_box import ChoicesBox
from gui.printing.edges import line_up
from gui.printing.job import CREATOR, PrintChoices
from gui.printing.sources import Source


class PrintDialog(QPrintDialog):
    """Asks for printer, paper and pages; without any printer it offers to print into a PDF file.

    Why pages are asked for by us: Qt prints 2 to 6 when asked for 2,5-6 into a file, and the
    system's queue filters a second time what was filtered here.
    """

    def __init__(
        self,
        printer: QPrinter,
        sources: Sequence[Source],
        source: int,
        choices: PrintChoices,
        parent: QWidget,
    ) -> None:
        super().__init__(printer, parent)
        self.printer_in_use = printer  # Qt keeps no reference, and would fall without one
        self._box = ChoicesBox(sources, source, choices, self)
        self.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self._box)
        groups = self.findChildren(QGroupBox, "printerGroup")  # Qt's own name for it
        line_up(*groups, self._box)

    def source(self) -> int:
        """Return the place of the source to print."""
        return self._box.source()

    def choices(self) -> PrintChoices:
        """Return what to print of it, and how."""
        return self._box.choices()

    def accept(self) -> None:
        if self._box.is_sound():
            super().accept()


def make_printer(name: str) -> QPrinter:
    """Return the printer of a name, or the usual one where there is none; it may have no name."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    printer.setCreator(CREATOR)
    return printer
