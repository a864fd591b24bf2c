"""The exceptions of the search wing: each carries the fact, its sentence is made where it shows."""


class DatelineError(Exception):
    """Base of all errors that Dateline raises on purpose."""


class FolderError(DatelineError):
    """A folder of articles can't be read.

    `folder` is the path as given, `reason` the system's own words.
    """

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder = folder
        self.reason = reason


class CacheError(DatelineError):
    """The index or the catalogue can't be used: damaged, of another version, or not writable."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class IndexBusyError(CacheError):
    """Another process is writing the index; what is in it can be read all the same."""


class ResourceError(DatelineError):
    """A file that ships with Dateline is missing or damaged."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class RulingError(DatelineError):
    """A ruling about names can't be made or kept: `about` is the file or the name it is about."""

    def __init__(self, about: str, reason: str) -> None:
        super().__init__(f"{about}: {reason}")
        self.about = about
        self.reason = reason


class NoSuchNameError(RulingError):
    """No article names what is to be ruled about."""


class NothingToUndoError(RulingError):
    """No ruling is left that could be taken back; which file they stand in is no news then."""

    def __init__(self, about: str) -> None:
        super().__init__(about, "there is nothing to undo")
        self.args = (self.reason,)


class ExportError(DatelineError):
    """A file can't be written: `path` is that file, `reason` the system's own words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class BelongingsError(DatelineError):
    """The reader's own data can't be kept: `place` is the file, `reason` the system's own words."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason
