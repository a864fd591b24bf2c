"""What can go wrong in printing; each error carries the fact, not the sentence."""

from search.errors import DatelineError


class PrintError(DatelineError):
    """Base of the errors of printing."""


class PdfError(PrintError):
    """A PDF can't be written: `path` as given, `reason` the system's own words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class PrinterError(PrintError):
    """A printer takes no job: its name, empty for a device without one."""

    def __init__(self, printer: str) -> None:
        super().__init__(printer or "no printer")
        self.printer = printer


class PageRangeError(PrintError):
    """A range of pages can't be read: `words` is the part that makes no sense."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
