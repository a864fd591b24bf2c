"""What must hold of the temporal expressions found in a text."""

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.times.recognition import find_timexes

TABLES = sorted((Path(__file__).parents[2] / "cases").glob("times*.toml"))
CASES = [
    case for table in TABLES for case in tomllib.loads(table.read_text(encoding="utf-8"))["case"]
]
ANCHOR = date(2025, 7, 4)
PIECES = (
    "July 4 May of this last next year 2025 1987 -58 two weeks ago the a Monday , . - : p.m. "
    "quarter third 31 30 February every recent years earlier 10,000 1980s ' \n \n\n early mid "
    "half dozen hundred anniversary 47th summer Q3 5:30 GMT 2025-02-30 13/13/99 century Feb. night "
    "nineteen ninety thousand Easter Christmas Eve Nowruz ended ending 's before after or so more "
    "than noon midnight period same like first 17th centuries 1/2 '92 1986/87 end- through will "
    "be said that compared last Good Friday New Year's Day 9999 1 14 (2000) latest to Sun"
).split(" ")
HOSTILE = (
    "July 4, ",
    "4, ",
    "1, 2 and ",
    "two ",
    "the last ",
    "- ",
    "1987 ",
    "1987-",
    "(",
    "Mr. ",
    "a year ",
    "January/",
    "quarter ended ",
    "nineteen ninety ",
    "last last ",
    "'s ",
    "Christmas ",
    "\n\n",
    "12:",
    "9" * 50,
    "0.",
    "half a ",
    "first and ",
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_expressions_are_found_and_resolved(case: dict[str, Any]) -> None:
    """Each row of the table: these words, this type and value, nothing else (acceptance 86, 87)."""
    anchor = date.fromisoformat(case["day"]) if case["day"] else None
    found = [[timex.text, timex.type, timex.value] for timex in find_timexes(case["text"], anchor)]
    assert found == case["times"], case["why"]


def test_the_table_gives_reasons() -> None:
    """Every row says why it is there, and there are enough of them."""
    assert len(CASES) >= 200
    assert all(case["why"] for case in CASES)


def test_a_month_spans_its_days() -> None:
    """A value's period is what a search by mentioned date overlaps with."""
    (timex,) = find_timexes("It opened in April of this year.", ANCHOR)
    assert (timex.first, timex.last) == (date(2025, 4, 1), date(2025, 4, 30))
    assert timex.rule == "April of 2025, the year of the article"


def test_vague_words_span_no_days() -> None:
    """What names no calendar day has no period."""
    (timex,) = find_timexes("It grew in recent years.", ANCHOR)
    assert (timex.first, timex.last) == (None, None)


def _check(text: str, anchor: date | None) -> None:
    timexes = find_timexes(text, anchor)
    assert all(text[t.span.start : t.span.end] == t.text for t in timexes)
    assert all(t.text == t.text.strip() and t.text for t in timexes)
    assert all(a.span.end <= b.span.start for a, b in pairwise(timexes))
    assert all((t.first is None) == (t.last is None) for t in timexes)
    assert all(t.first <= t.last for t in timexes if t.first and t.last)


@given(st.text(max_size=300), st.dates() | st.none())
def test_any_text_is_read_without_error(text: str, anchor: date | None) -> None:
    """No text and no anchor raises, and every span names the words shown."""
    _check(text, anchor)


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.dates() | st.none())
def test_any_sequence_of_time_words_is_read_without_error(
    pieces: list[str], anchor: date | None
) -> None:
    """Nor does any nonsense made of time words, up to either end of the calendar."""
    _check(" ".join(pieces), anchor)


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.dates(), st.dates())
def test_a_reading_depends_on_text_and_anchor_only(
    pieces: list[str], anchor: date, other: date
) -> None:
    """Neither the clock nor what was read before has a say."""
    text = " ".join(pieces)
    before = find_timexes(text, anchor)
    find_timexes("Third-quarter net fell on May 3, 2020.", other)
    assert find_timexes(text, anchor) == before


@given(st.lists(st.sampled_from(PIECES), max_size=20), st.dates())
def test_paragraphs_without_time_words_change_nothing(pieces: list[str], anchor: date) -> None:
    """The look ahead for time words skips only what holds none."""
    text = " ".join(pieces)
    plain = [(t.text, t.value) for t in find_timexes(text, anchor)]
    longer = f"Nobody came.\n\n{text}"
    assert [(t.text, t.value) for t in find_timexes(longer, anchor)] == plain


@pytest.mark.parametrize("anchor", [date.min, date.max, date(1, 12, 31), date(9999, 1, 1)])
def test_the_ends_of_the_calendar_are_no_end(anchor: date) -> None:
    """On the first and the last day there is, every row of the tables is read without error."""
    for case in CASES:
        _check(case["text"], anchor)


@pytest.mark.parametrize("piece", HOSTILE)
def test_repetition_does_not_run_away(piece: str) -> None:
    """Time grows with the length of a text, whatever it repeats: ten times takes no hundred."""
    _check(piece * 300, ANCHOR)
    started = process_time()
    find_timexes(piece * 1_000, ANCHOR)
    short = process_time() - started
    started = process_time()
    find_timexes(piece * 10_000, ANCHOR)
    assert process_time() - started < 40 * short + 0.5


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    """Repetition must not run away: a hundred thousand time words are read."""
    text = "two three July 4 - " * 5_000
    assert len(find_timexes(text, ANCHOR)) > 1_000
