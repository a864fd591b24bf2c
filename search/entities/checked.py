"""Read the data files that ship, each held to the checksum it was built with."""

import hashlib
from pathlib import Path

from search.errors import ResourceError

_CHECKSUMS = "SHA256SUMS"


class CheckedFolder:
    """A folder whose SHA256SUMS, as `sha256sum` writes it, names the files it is built of.

    `version` changes with any of them. Opening and reading raise ResourceError where a file is
    missing or was changed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sums = _checksums(folder / _CHECKSUMS)
        joined = "".join(sorted(self._sums.values()))
        self.version = hashlib.sha256(joined.encode()).hexdigest()[:12]

    def read(self, name: str) -> bytes:
        """Read a file and check that it is the one that was built."""
        path = self._folder / name
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise ResourceError(str(path), error.strerror or str(error)) from error
        if hashlib.sha256(raw).hexdigest() != self._sums.get(name, ""):
            raise ResourceError(str(path), "its checksum is wrong")
        return raw

    def lines(self, name: str) -> list[str]:
        """Read a file of lines."""
        return self.read(name).decode("utf-8").splitlines()


def _checksums(path: Path) -> dict[str, str]:
    """Read what `sha256sum` wrote: file name -> checksum."""
    try:
        rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
        return {name: checksum for checksum, name in rows}
    except (OSError, ValueError) as error:
        raise ResourceError(str(path), str(error)) from error
