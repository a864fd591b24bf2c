"""Write a job as a PDF file: whole or not at all."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter

from gui.printing.errors import PdfError
from gui.printing.job import CREATOR, PrintJob, Progress
from gui.printing.navigation import navigation_of, with_navigation
from search.replacing import replacing


def write_pdf(
    path: Path, job: PrintJob, layout: QPageLayout | None = None, *, archival: bool = False
) -> int:
    """Write a job to `path`, in place of what is there, and return the number of its pages.

    The paper is that of the locale where no layout is given. An `archival` file is PDF/A-1b (ISO
    19005-1), without bookmarks and links. Raises PdfError where the file can't be written (what was
    there stays), and PageRangeError as the job does.
    """
    steps = writing_pdf(path, job, layout, archival=archival)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            count: int = end.value
            return count


def writing_pdf(
    path: Path, job: PrintJob, layout: QPageLayout | None = None, *, archival: bool = False
) -> Generator[Progress, None, int]:
    """Write as `write_pdf` does, in the job's steps; nothing is written when closed before."""
    pdf = QBuffer()
    pdf.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pdf)
    if archival:
        writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setTitle(job.title)
    writer.setCreator(CREATOR)
    writer.setAuthor(CREATOR)
    writer.setPageLayout(layout or usual_paper())
    painted = yield from job.painting(writer)
    del writer  # it ends the file
    written = bytes(pdf.data().data())
    if not archival:  # what is added is no part of that standard
        written = with_navigation(written, navigation_of(job, painted))
    _save(path, written)
    return painted.count


def usual_paper() -> QPageLayout:
    """Return Letter where inches are usual, else A4, upright."""
    letter = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _save(path: Path, pdf: bytes) -> None:
    """Put a file in the place of what is there, whole or not at all."""
    try:
        with replacing(path) as draft:
            draft.write(pdf)
    except OSError as error:
        raise PdfError(str(path), error.strerror or str(error)) from error
