"""Load the lists of countries, places, names and words that recognition leans on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from search.entities.checked import CheckedFolder


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """What is known beforehand; every key is folded (search.text.fold).

    `countries` maps every name of a country to the one it goes by, `demonyms` an adjective or a
    people to its country; `words` are what English writes in lower case. `organisations` alone
    stand as they are written: ECO is no Eco. `version` changes with any of them.
    """

    countries: Mapping[str, str]
    demonyms: Mapping[str, str]
    places: frozenset[str]
    first_names: frozenset[str]
    last_names: frozenset[str]
    words: frozenset[str]
    version: str
    organisations: frozenset[str] = frozenset()

    @classmethod
    def load(cls, folder: Path) -> "Gazetteers":
        """Read a folder of lists; raises ResourceError where one is missing or was changed."""
        checked = CheckedFolder(folder)
        return cls(
            countries=_pairs(checked.lines("countries.tsv")),
            demonyms=_pairs(checked.lines("demonyms.tsv")),
            places=frozenset(checked.lines("places.txt")),
            organisations=frozenset(checked.lines("organisations.txt")),
            first_names=frozenset(checked.lines("first-names.txt")),
            last_names=frozenset(checked.lines("last-names.txt")),
            words=frozenset(checked.lines("words.txt")),
            version=checked.version,
        )


def _pairs(lines: list[str]) -> dict[str, str]:
    return dict(line.split("\t") for line in lines)
