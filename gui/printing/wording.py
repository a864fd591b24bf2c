"""The sentences and file names of printing."""

from pathlib import Path

from gui.messages import said_reason
from gui.printing.errors import PageRangeError, PdfError, PrinterError
from gui.printing.job import PrintJob, Progress
from gui.saving import file_name
from gui.translation import counted, number, translated
from search.errors import DatelineError
from search.terminal import shown_path


def suggested_name(job: PrintJob, called: str) -> str:
    """Return a name for the PDF; several articles are `called` by what they have in common."""
    listed = [job.articles.listed(number) for number in range(len(job.articles))]
    days = [one.day for one in listed if one.day]
    if len(listed) == 1:
        return file_name(days, listed[0].headline, "pdf", place=listed[0].place)
    return file_name(days, called or job.title, "pdf")


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


def failure(error: DatelineError) -> str:
    """Say what went wrong, and what was not done for it."""
    if isinstance(error, PdfError):
        words = translated("printing", "{file} can’t be saved: {reason}")
        return words.format(file=Path(error.path).name, reason=said_reason(error.reason))
    if isinstance(error, PageRangeError):
        return no_pages(error)
    if isinstance(error, PrinterError):
        return translated("printing", "The printer takes no job; nothing was printed")
    words = translated("printing", "The pages can’t be laid out: {}")
    return words.format(said_reason(str(getattr(error, "reason", error))))


def no_pages(error: PageRangeError) -> str:
    """Say that words name no page."""
    words = translated("printing", "No pages are called “{}”; write for instance 2,5-6")
    return words.format(error.words[:20])
