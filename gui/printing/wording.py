"""The sentences and file names of printing."""

import re
from pathlib import Path

from gui.messages import said_reason
from gui.printing.errors import PageRangeError, PdfError, PrintError
from gui.printing.job import PrintJob, Progress
from gui.translation import counted, number, translated
from gui.wording import from_to
from search.terminal import shown_path

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_HEADLINE_LENGTH = 72  # characters; a name of 255 bytes holds that in any script


def suggested_name(job: PrintJob) -> str:
    """Return a name for the PDF: `2026-02-16 Baku - Iran continues its efforts….pdf`."""
    listed = [job.articles.listed(number) for number in range(len(job.articles))]
    days = sorted(one.day.isoformat() for one in listed if one.day)
    if len(listed) == 1:
        place = listed[0].place.partition(",")[0]
        opening = " ".join(part for part in (*days, place) if part)
        title = _shortened(listed[0].headline)
    else:
        ends = [*dict.fromkeys((*days[:1], *days[-1:]))]
        opening = from_to(*ends) if len(ends) == 2 else "".join(ends)
        title = job.title
    name = " - ".join(part for part in (opening, title) if part)
    return _NOT_IN_NAMES.sub(" ", name).strip(" .") + ".pdf"


def described(progress: Progress) -> tuple[str, int, int]:
    """Say how far a job is: in words, done, of how many."""
    painting = translated("printing", "Page {} of {}")
    words = painting if progress.painting else translated("printing", "Laying out {} of {}")
    return words.format(number(progress.done), number(progress.of)), progress.done, progress.of


def nothing() -> str:
    """Say that there is nothing to print."""
    return translated("printing", "There is no article to print")


def cancelled() -> str:
    """Say that the reader gave a job up."""
    return translated("printing", "Printing was given up; nothing was printed or saved")


def saved(path: Path, pages: int) -> str:
    """Say that a PDF was written."""
    words = counted("printing", "Saved {file}, {count} pages", "Saved {file}, 1 page", pages)
    return words.format(file=path.name)


def saved_in(path: Path, pages: int) -> str:
    """Say that a PDF was written, and below in which folder, which may break at each slash."""
    where = translated("printing", "in the folder {}").format(shown_path(str(path.parent)))
    return f"{saved(path, pages)}\n{where}".replace("/", "/\N{ZERO WIDTH SPACE}")


def sent(printer: str, pages: int) -> str:
    """Say that a printer has the job."""
    words = counted(
        "printing", "Sent {count} pages to {printer}", "Sent 1 page to {printer}", pages
    )
    return words.format(printer=printer)


def failure(error: PrintError) -> str:
    """Say what went wrong, and what was not done for it."""
    if isinstance(error, PdfError):
        words = translated("printing", "{file} can’t be saved: {reason}")
        return words.format(file=Path(error.path).name, reason=said_reason(error.reason))
    if isinstance(error, PageRangeError):
        return no_pages(error)
    return translated("printing", "The printer takes no job; nothing was printed")


def no_pages(error: PageRangeError) -> str:
    """Say that words name no page."""
    words = translated("printing", "No pages are called “{}”; write for instance 2,5-6")
    return words.format(error.words[:20])


def _shortened(headline: str) -> str:
    """Cut a headline between two words, with an ellipsis."""
    if len(headline) <= _HEADLINE_LENGTH:
        return headline
    return headline[:_HEADLINE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"
