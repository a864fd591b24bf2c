"""Write a job as a PDF file: whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from gui.printing.errors import PdfError
from gui.printing.job import CREATOR, Painted, PrintJob
from gui.printing.navigation import navigation_of, with_navigation


def write_pdf(path: Path, job: PrintJob, layout: QPageLayout | None = None) -> int:
    """Write a job to `path`, in place of what is there, and return the number of its pages.

    The paper is that of the locale where no layout is given. Raises PdfError where the file can't
    be written (what was there stays), and PageRangeError as the job does.
    """
    pdf = QBuffer()
    pdf.open(QIODevice.OpenModeFlag.WriteOnly)
    painted = _write(pdf, job, layout or usual_paper())
    _save(path, with_navigation(bytes(pdf.data().data()), navigation_of(job, painted)))
    return painted.count


def usual_paper() -> QPageLayout:
    """Return Letter where inches are usual, else A4, upright."""
    letter = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _write(device: QIODevice, job: PrintJob, layout: QPageLayout) -> Painted:
    writer = QPdfWriter(device)
    writer.setTitle(job.title)
    writer.setCreator(CREATOR)
    writer.setAuthor(CREATOR)
    writer.setPageLayout(layout)
    return job.paint(writer)


def _save(path: Path, pdf: bytes) -> None:
    """Put a file in the place of what is there, whole or not at all."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise PdfError(str(path), file.errorString())
    file.write(pdf)
    if not file.commit():
        raise PdfError(str(path), file.errorString())
