"""Load the lists of countries, places, names and words that recognition leans on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from search.errors import ResourceError

_CHECKSUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """What is known beforehand; every key is folded (search.text.fold).

    `countries` maps every name of a country to the one it goes by, `demonyms` an adjective or a
    people to its country; `words` are what English writes in lower case. `version` changes with
    any of them.
    """

    countries: Mapping[str, str]
    demonyms: Mapping[str, str]
    places: frozenset[str]
    first_names: frozenset[str]
    last_names: frozenset[str]
    words: frozenset[str]
    version: str

    @classmethod
    def load(cls, folder: Path) -> "Gazetteers":
        """Read a folder of lists; raises ResourceError where one is missing or was changed."""
        sums = _checksums(folder)

        def lines(name: str) -> list[str]:
            return _read(folder / name, sums.get(name, "")).splitlines()

        return cls(
            countries=_pairs(lines("countries.tsv")),
            demonyms=_pairs(lines("demonyms.tsv")),
            places=frozenset(lines("places.txt")),
            first_names=frozenset(lines("first-names.txt")),
            last_names=frozenset(lines("last-names.txt")),
            words=frozenset(lines("words.txt")),
            version=hashlib.sha256("".join(sorted(sums.values())).encode()).hexdigest()[:12],
        )


def _checksums(folder: Path) -> dict[str, str]:
    """Read what `sha256sum` wrote: list name -> checksum."""
    path = folder / _CHECKSUMS
    try:
        rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
        return {name: checksum for checksum, name in rows}
    except (OSError, ValueError) as error:
        raise ResourceError(str(path), str(error)) from error


def _read(path: Path, checksum: str) -> str:
    """Read a list and check that it is the one that was built."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ResourceError(str(path), error.strerror or str(error)) from error
    if hashlib.sha256(raw).hexdigest() != checksum:
        raise ResourceError(str(path), "its checksum is wrong")
    return raw.decode("utf-8")


def _pairs(lines: list[str]) -> dict[str, str]:
    return dict(line.split("\t") for line in lines)
