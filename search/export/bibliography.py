"""Entries for reference managers: BibTeX and RIS, as Zotero and its like import them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from search.export.record import Record
from search.export.wording import one_line
from search.text import words

_LATEX = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    # BibTeX counts braces, also where a backslash stands before them.
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    **{mark: f"\\{mark}" for mark in "$&#_%"},
}  # fmt: skip
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_KEY_WORDS = 3
_NO_KEY = re.compile(r"[^a-z0-9]")


def to_bibtex(records: Iterable[Record]) -> Iterator[str]:
    """Yield an entry an article; no two have the same key.

    An article of a wire has no journal that we know of, so that it is `misc`.
    """
    used: set[str] = set()
    times: Counter[str] = Counter()
    for record in records:
        key = plain = _key(record)
        while key in used:
            times[plain] += 1
            key = f"{plain}-{times[plain] + 1}"
        used.add(key)
        fields = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(record))
        yield f"@misc{{{key},\n{fields}}}\n\n"


def _key(record: Record) -> str:
    """Make a key of date, place and headline: `2026-02-16-baku-iran-continues-its`."""
    found = [word.folded for word in words(record.title)][:_KEY_WORDS]
    places = [word.folded for word in words(record.place)][:1]
    parts = (record.iso_day or "undated", *places, *found)
    kept = (part if part is parts[0] else _NO_KEY.sub("", part) for part in parts)
    return "-".join(part for part in kept if part)


def _bibtex_fields(record: Record) -> Iterator[tuple[str, str]]:
    # A second pair of braces keeps BibTeX from lowering the capitals of names.
    yield "title", f"{{{{{_latex(record.title)}}}}}"
    if day := record.day:
        yield "date", f"{{{record.iso_day}}}"
        yield "year", f"{{{day.year}}}"
        yield "month", _MONTHS[day.month - 1]
        yield "day", f"{{{day.day}}}"
    if record.place:
        yield "address", f"{{{_latex(record.place)}}}"
    if record.lead:
        yield "abstract", f"{{{_latex(record.lead)}}}"
    if keywords := _keywords(record):
        yield "keywords", f"{{{_latex(', '.join(keywords))}}}"
    yield "note", f"{{File: {_latex(record.file)}}}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in one_line(text))


def to_ris(records: Iterable[Record]) -> Iterator[str]:
    """Yield a newspaper article (NEWS) each, with the line ends that the format asks for."""
    for record in records:
        tags = (("TY", "NEWS"), *_ris_tags(record), ("ER", ""))
        yield "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in tags) + "\r\n"


def _ris_tags(record: Record) -> Iterator[tuple[str, str]]:
    yield "TI", record.title
    if day := record.day:
        yield "PY", f"{day.year:04}"
        yield "DA", f"{day:%Y/%m/%d}/"
    if record.place:
        yield "CY", record.place
    if record.lead:
        yield "AB", record.lead
    yield from (("KW", keyword) for keyword in _keywords(record))
    yield "N1", f"File: {record.file}"


def _keywords(record: Record) -> list[str]:
    """Return the entities as keywords, each once."""
    return list(dict.fromkeys(one_line(name).replace(",", "") for _, name in record.names))
