"""Export articles of a library: gather what is known of each, and write it whole or not at all."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from search.archive.library import Library
from search.articles.casing import plain_case
from search.catalogue.contents import dates_in, names_in
from search.errors import ExportError
from search.export.formats import Write
from search.export.record import NamedTime, Record
from search.replacing import replacing


def records(library: Library, numbers: Iterable[int]) -> Iterator[Record]:
    """Yield what is exported of some articles of an open library, as they are read.

    One that is gone meanwhile is left out; one whose names and dates were not looked for yet has
    none. Raises CacheError for a damaged catalogue.
    """
    catalogue = library.build.catalogue
    for number in numbers:
        entry = catalogue.entry(number)
        if entry is None:
            continue
        article = library.article(entry.path)
        yield Record(
            file=_readable(entry.path),
            day=entry.day,
            place=plain_case(entry.place),
            headline=entry.headline,
            lead=article.body[article.lead.start : article.lead.end],
            text=article.body,
            names=names_in(catalogue, number),
            dates=tuple(NamedTime(*named) for named in dates_in(catalogue, number)),
        )


def write_export(path: Path, write: Write, exported: Iterable[Record]) -> None:
    """Write a file in UTF-8, which takes its place only when it is whole; raises ExportError."""
    for _ in writing_export(path, write, exported):
        pass


def writing_export(path: Path, write: Write, exported: Iterable[Record]) -> Iterator[None]:
    """Write as `write_export` does, a piece at each step; nothing is left when closed before."""
    try:
        with replacing(path, lasting=False) as draft:
            for piece in write(exported):
                draft.write(piece.encode("utf-8", "backslashreplace"))
                yield
    except OSError as error:
        raise ExportError(str(path), error.strerror or str(error)) from error


def _readable(path: str) -> str:
    """Return a path whose bytes that are no UTF-8 are escaped."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
