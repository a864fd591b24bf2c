"""Write a job as a PDF file: whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QLocale, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from gui.printing.errors import PdfError
from gui.printing.job import CREATOR, PrintJob


def write_pdf(path: Path, job: PrintJob, layout: QPageLayout | None = None) -> int:
    """Write a job to `path`, in place of what is there, and return the number of its pages.

    The paper is that of the locale where no layout is given. Raises PdfError where the file can't
    be written (what was there stays), and PageRangeError as the job does.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise PdfError(str(path), file.errorString())
    try:
        pages = _write(file, job, layout or usual_paper())
    except BaseException:
        file.cancelWriting()
        file.commit()
        raise
    if not file.commit():
        raise PdfError(str(path), file.errorString())
    return pages


def usual_paper() -> QPageLayout:
    """Return Letter where inches are usual, else A4, upright."""
    letter = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _write(file: QSaveFile, job: PrintJob, layout: QPageLayout) -> int:
    writer = QPdfWriter(file)
    writer.setTitle(job.title)
    writer.setCreator(CREATOR)
    writer.setPageLayout(layout)
    return job.paint(writer)
