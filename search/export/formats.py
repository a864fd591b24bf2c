"""The formats of an export, by the name that the command line and a file's suffix have for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from search.export.bibliography import to_bibtex, to_ris
from search.export.lines import to_json_lines
from search.export.notes import to_markdown, to_plain_text
from search.export.record import Record
from search.export.table import to_csv

Write = Callable[[Iterable[Record]], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """What a format is called, what its files end in (without the dot), and how it is written."""

    title: str
    suffixes: tuple[str, ...]
    write: Write


FORMATS: Mapping[str, Format] = {
    "csv": Format("CSV table", ("csv",), to_csv),
    "jsonl": Format("JSON Lines", ("jsonl", "ndjson", "json"), to_json_lines),
    "md": Format("Markdown", ("md", "markdown"), to_markdown),
    "txt": Format("Plain text", ("txt", "text"), to_plain_text),
    "bib": Format("BibTeX", ("bib", "bibtex"), to_bibtex),
    "ris": Format("RIS", ("ris",), to_ris),
}


def format_of(path: Path) -> Format | None:
    """Return the format that a file's suffix stands for; None where there is none."""
    suffix = path.suffix.removeprefix(".").lower()
    return next((one for one in FORMATS.values() if suffix in one.suffixes), None)
