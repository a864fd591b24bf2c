"""Each format holds what an article says, whole and harmless."""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entities.mention import Kind
from search.export.formats import FORMATS, format_of
from search.export.record import NamedTime, Record

_RECORD = Record(
    file="a/baku.txt",
    day=date(2026, 2, 16),
    place="BAKU, Azerbaijan",
    headline="Heydər & Mahmud: 50% of “joint projects”",
    lead="Heydər & Mahmud said\nso.",
    text='BAKU, Azerbaijan - Heydər & Mahmud said\nso.\n\n=1+1; "quoted", # not a heading',
    names=((Kind.PERSON, "Heydər Əliyev"), (Kind.PLACE, "Baku"), (Kind.PERSON, "Ann, Lee")),
    dates=(
        NamedTime("2025-04", date(2025, 4, 1), date(2025, 4, 30)),
        NamedTime("2026-02-16", date(2026, 2, 16), date(2026, 2, 16)),
        NamedTime("2026-02-16TAF", date(2026, 2, 16), date(2026, 2, 16)),
        NamedTime("2026-W08-WE", date(2026, 2, 21), date(2026, 2, 22)),
    ),
)
_UNDATED = Record("x.txt", None, "", "", "", "no date")


def _written(name: str, records: Iterable[Record]) -> str:
    return "".join(FORMATS[name].write(records))


def test_a_table_keeps_every_word() -> None:
    """Line breaks, quotes and separators in a cell come back as they were."""
    header, row, undated = csv.reader(
        StringIO(_written("csv", [_RECORD, _UNDATED])[1:], newline="")
    )
    cells = dict(zip(header, row, strict=True))
    assert cells["date"] == "2026-02-16"
    assert cells["people"] == "Heydər Əliyev; Ann, Lee"
    assert cells["dates mentioned"] == "2025-04; 2026-02-16; 2026-02-21/2026-02-22"
    assert cells["text"] == _RECORD.text
    assert undated[header.index("date")] == ""


def test_a_table_tells_its_encoding() -> None:
    """Spreadsheets read UTF-8 as UTF-8 when a byte order mark is there."""
    assert _written("csv", []).encode().startswith(b"\xef\xbb\xbfdate,")


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(1987, 2, 26), date(1987, 2, 26), "1987-02-26"),
        (date(1986, 10, 1), date(1986, 12, 31), "1986-10/1986-12"),
        (date(1960, 1, 1), date(1969, 12, 31), "1960/1969"),
        (date(987, 1, 1), date(987, 12, 31), "0987"),
    ],
)
def test_a_named_time_is_written_as_its_days(first: date, last: date, written: str) -> None:
    """A part of a day as that day, a weekend, a quarter or a decade as its span (acceptance 95)."""
    assert NamedTime("", first, last).iso_days == written


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-oil", "@sum", "\t=1", "  =1", "＝1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """What a spreadsheet would run stands behind an apostrophe (CSV injection)."""
    written = _written("csv", [Record(text, None, text, text, "", text)])
    _, row = csv.reader(StringIO(written[1:], newline=""))
    assert [cell for cell in row if cell] == [f"'{text}"] * 4


def test_json_lines_are_objects_with_all_fields() -> None:
    """One line an article, whatever its text holds."""
    first, second = map(json.loads, _written("jsonl", [_RECORD, _UNDATED]).splitlines())
    assert first["text"] == _RECORD.text
    assert first["people"] == ["Heydər Əliyev", "Ann, Lee"]
    assert first["dates"] == ["2025-04", "2026-02-16", "2026-02-16TAF", "2026-W08-WE"]
    assert (first["date"], second["date"], second["people"]) == ("2026-02-16", None, [])


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("1986) no list", r"1986\) no list"),
        ("> no quotation", r"\> no quotation"),
        ("under\n===", "under\n" + r"\==="),
        ("*a* _b_ `c` [d](e) <f>", r"\*a\* \_b\_ \`c\` \[d\](e) \<f\>"),
        ("    no code", "no code"),
        ("3.5 per cent - a rise", "3.5 per cent - a rise"),
        ("AT&amp;T", r"AT\&amp;T"),
    ],
)
def test_markdown_takes_no_text_for_markup(text: str, escaped: str) -> None:
    """What CommonMark would read as markup is escaped, and nothing else."""
    assert _written("md", [Record("f", None, "", "h", "", text)]).endswith(f"\n\n{escaped}\n")


def test_notes_tell_what_is_known() -> None:
    """A fact that is not known has no line; several articles are parted."""
    written = _written("txt", [_RECORD, _UNDATED])
    first, second = written.split("-" * 72)
    assert "Organisations" not in first
    assert "People: Heydər Əliyev, Ann, Lee\n" in first
    assert "Dates mentioned: 2025-04, 2026-02-16, 2026-02-21/2026-02-22\n" in first
    assert second.split() == "x.txt Date: no date File: x.txt no date".split()


def test_bibtex_escapes_and_keeps_capitals() -> None:
    """TeX's own characters are escaped; the title stands in double braces (acceptance 94)."""
    written = _written("bib", [_RECORD])
    assert written.startswith("@misc{2026-02-16-baku-heydar-mahmud-50,\n")
    assert r"title = {{Heydər \& Mahmud: 50\% of “joint projects”}}," in written
    assert "month = feb," in written
    assert "abstract = {Heydər \\& Mahmud said so.}," in written


def test_bibtex_keys_differ() -> None:
    """Two articles of one day and headline can both be cited."""
    written = _written("bib", [_RECORD, _RECORD, _UNDATED])
    assert "@misc{2026-02-16-baku-heydar-mahmud-50-2,\n" in written
    assert "@misc{undated-xtxt,\n" in written


def test_bibtex_keys_differ_from_those_that_were_numbered() -> None:
    """A headline may end in the number that would part two others."""
    titles = ("Oil up", "Oil up", "Oil up 2", "Oil up")
    written = _written("bib", [replace(_UNDATED, headline=title) for title in titles])
    keys = re.findall(r"@misc\{(.*),", written)
    assert keys[:2] == ["undated-oil-up", "undated-oil-up-2"]
    assert len(set(keys)) == 4


def test_a_brace_of_the_text_ends_no_field_of_bibtex() -> None:
    """It counts them all, escaped or not: one alone would swallow the entries that follow."""
    written = _written("bib", [replace(_UNDATED, headline="An } and two {{", text="{")])
    assert r"An \textbraceright{} and two \textbraceleft{}\textbraceleft{}" in written
    assert written.count("{") == written.count("}")


def test_ris_holds_one_value_a_line() -> None:
    """A value with a line break would end the entry early."""
    lines = _written("ris", [_RECORD]).split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert "AB  - Heydər & Mahmud said so." in lines
    assert [line for line in lines if line.startswith("KW")] == [
        "KW  - Heydər Əliyev",
        "KW  - Baku",
        "KW  - Ann Lee",
    ]
    assert lines[-3:] == ["ER  - ", "", ""]


@given(st.builds(Record, st.text(), st.none(), *[st.text()] * 4))
def test_any_text_can_be_exported(record: Record) -> None:
    """No article makes an export raise, and a table has a row for each."""
    for name in FORMATS:
        _written(name, [record])
    rows = list(csv.reader(StringIO(_written("csv", [record])[1:], newline="")))
    assert [len(row) for row in rows] == [10, 10]


def test_a_files_suffix_names_its_format() -> None:
    """In capitals too; an unknown one names none."""
    assert format_of(Path("a/B.CSV")) is FORMATS["csv"]
    assert format_of(Path("a.json")) is FORMATS["jsonl"]
    assert format_of(Path("a.docx")) is None
