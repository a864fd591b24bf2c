"""Put a file in the place of another at a stroke: whole, or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES
from pathlib import Path
from typing import BinaryIO

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_NAME_KEPT = 40  # characters: a name of 255 bytes has room for ours then


@contextmanager
def replacing(file: Path, *, lasting: bool = True, private: bool = False) -> Iterator[BinaryIO]:
    """Give a draft to write, which takes the place of `file` once all has gone well.

    A link stays one: the file that it leads to is replaced. A file keeps its rights, one that may
    not be written is not replaced either, and a pipe or a device is written as it is. A `private`
    file is its owner's alone, and takes the place of whatever was there. `lasting` waits for the
    disk. Raises OSError about `file`; whatever is raised, no draft is left.
    """
    try:
        mode = None if private else _mode_of(file)
        if mode is not None and not stat.S_ISREG(mode):
            with file.open("wb") as opened:
                yield opened
            return
        place = file if private else Path(os.path.realpath(file))
        draft = place.with_name(f".{place.name[:_NAME_KEPT]}.{os.urandom(4).hex()}.part")
        try:
            with os.fdopen(os.open(draft, _NEW, 0o600 if private else 0o666), "wb") as opened:
                if mode is not None:
                    with suppress(OSError):  # a disk that knows no rights
                        os.fchmod(opened.fileno(), stat.S_IMODE(mode))
                yield opened
                if lasting:
                    opened.flush()
                    os.fsync(opened.fileno())
            draft.replace(place)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
    except OSError as error:
        # The draft is nobody's business.
        raise OSError(error.errno, error.strerror or str(error), str(file)) from error


def _mode_of(file: Path) -> int | None:
    """Return kind and rights of what is to be replaced; None where nothing is."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        return None
    if not os.access(file, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    return mode
