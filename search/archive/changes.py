"""What differs between a folder and its catalogue: files to be read, and files that are gone."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from search.articles.files import FileStamp
from search.catalogue.filing import Filed
from search.catalogue.store import Catalogue


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be read; `number` is what is catalogued at its path, None where nothing is.

    `is_altered` says that the file looks different from then.
    """

    stamp: FileStamp
    number: int | None = None
    is_altered: bool = False


def tasks_of(
    found: Iterable[FileStamp], known: Mapping[FileStamp, int], wanted: Container[int] = ()
) -> list[Task]:
    """Tell what is to be read: the files that are new or altered, and those of `wanted` numbers."""
    numbers = {stamp.path: number for stamp, number in known.items()}
    tasks = []
    for stamp in found:
        number = known.get(stamp)
        if number is None:
            former = numbers.get(stamp.path)
            tasks.append(Task(stamp, former, is_altered=former is not None))
        elif number in wanted:
            tasks.append(Task(stamp, number))
    return tasks


class Missing:
    """Catalogued files that are not at their places any more: renamed, or gone for good.

    A renamed file is known by its digest, so that it is found on another file system too.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        found: Iterable[FileStamp] = (),
        known: Mapping[FileStamp, int] | None = None,
    ) -> None:
        self._catalogue = catalogue
        paths = {stamp.path for stamp in found}
        self._numbers: dict[int, list[tuple[int, int]]] = {}
        for stamp, number in (known or {}).items():
            if stamp.path not in paths:
                self._numbers.setdefault(stamp.size, []).append((number, stamp.inode))

    def claim(self, filed: Filed) -> int | None:
        """Return the number of what is a new file now; None where it was none of ours."""
        sizes = self._numbers.get(filed.stamp.size)
        if not sizes:
            return None
        for place in sorted(sizes, key=lambda place: place[1] != filed.stamp.inode):
            if self._is_same(place[0], filed):
                sizes.remove(place)
                return place[0]
        return None

    def give_up(self, tasks: Sequence[Task]) -> list[int]:
        """Return the numbers of those that none of these new files can be; they are forgotten."""
        if not self._numbers:
            return []
        sizes = {task.stamp.size for task in tasks if task.number is None}
        gone = [size for size in self._numbers if size not in sizes]
        return [number for size in gone for number, _ in self._numbers.pop(size)]

    def _is_same(self, number: int, filed: Filed) -> bool:
        """Tell whether a file is one of ours, and its headline the same: it may be its name."""
        if not filed.digest or filed.digest != self._catalogue.digest(number):
            return False
        entry = self._catalogue.entry(number)
        return entry is not None and entry.headline == filed.article.headline
