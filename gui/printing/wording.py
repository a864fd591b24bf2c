"""The sentences and file names of printing."""

import re
from pathlib import Path

from gui.printing.errors import PageRangeError, PdfError, PrintError
from gui.printing.job import PrintJob, Progress

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_HEADLINE_LENGTH = 72  # characters; a name of 255 bytes holds that in any script

NOTHING = "There is no article to print"
CANCELLED = "Printing was given up; nothing was printed or saved"


def suggested_name(job: PrintJob) -> str:
    """Return a name for the PDF: `2026-02-16 Baku - Iran continues its efforts….pdf`."""
    listed = [job.articles.listed(number) for number in range(len(job.articles))]
    days = sorted(one.day.isoformat() for one in listed if one.day)
    if len(listed) == 1:
        place = listed[0].place.partition(",")[0]
        opening = " ".join(part for part in (*days, place) if part)
        title = _shortened(listed[0].headline)
    else:
        opening = " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
        title = job.title
    name = " - ".join(part for part in (opening, title) if part)
    return _NOT_IN_NAMES.sub(" ", name).strip(" .") + ".pdf"


def described(progress: Progress) -> tuple[str, int, int]:
    """Say how far a job is: in words, done, of how many."""
    words = "Page {:,} of {:,}" if progress.painting else "Laying out {:,} of {:,}"
    return words.format(progress.done, progress.of), progress.done, progress.of


def saved(path: Path, pages: int) -> str:
    """Say that a PDF was written."""
    return f"Saved {path.name}, {_pages(pages)}"


def sent(printer: str, pages: int) -> str:
    """Say that a printer has the job."""
    return f"Sent {_pages(pages)} to {printer}"


def failure(error: PrintError) -> str:
    """Say what went wrong, and what was not done for it."""
    if isinstance(error, PdfError):
        return f"{Path(error.path).name} can’t be saved: {error.reason}"
    if isinstance(error, PageRangeError):
        return no_pages(error)
    return "The printer takes no job; nothing was printed"


def no_pages(error: PageRangeError) -> str:
    """Say that words name no page."""
    return f"No pages are called “{error.words[:20]}”; write for instance 2,5-6"


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def _shortened(headline: str) -> str:
    """Cut a headline between two words, with an ellipsis."""
    if len(headline) <= _HEADLINE_LENGTH:
        return headline
    return headline[:_HEADLINE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"
