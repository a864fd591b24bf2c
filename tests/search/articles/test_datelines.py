"""Datelines are found whatever the desk that wrote them."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.articles.datelines import find_dateline

_FILE = Path(__file__).parents[2] / "cases" / "datelines.toml"
_CASES = tomllib.loads(_FILE.read_text("utf-8"))["case"]
_HEADER = date(2025, 7, 4)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: str(case["why"]))
def test_a_dateline_is_found_as_a_person_would(case: dict[str, Any]) -> None:
    """Span, place, day and the beginning of the text are those of the table."""
    body = case["body"]
    found = find_dateline(body, case.get("anchor", _HEADER))
    if "dateline" not in case:
        assert found is None
        return
    assert found is not None
    span = found.dateline.span
    assert body[span.start : span.end] == case["dateline"]
    assert found.dateline.place == case["place"]
    assert found.dateline.day == case.get("day")
    assert body[found.text_start :].startswith(case["text"])


def test_an_undated_article_gives_its_dateline_no_year() -> None:
    """Without a header nothing tells the year."""
    found = find_dateline("BAKU, July 4 - Talks", None)
    assert found is not None
    assert found.dateline.day is None


@given(st.text(max_size=200), st.dates() | st.none())
def test_any_text_is_looked_at_without_an_error(body: str, anchor: date | None) -> None:
    """The span is within the text and not empty."""
    found = find_dateline(body, anchor)
    if found:
        span = found.dateline.span
        assert 0 <= span.start < span.end <= found.text_start <= len(body)
        assert found.dateline.place


@given(st.sampled_from([case["body"] for case in _CASES]), st.dates())
def test_a_day_is_never_far_from_the_header(body: str, anchor: date) -> None:
    """A dateline without a year of its own is at most half a leap cycle away."""
    found = find_dateline(body, anchor)
    if found and found.dateline.day and "20" not in body:
        assert abs((found.dateline.day - anchor).days) <= 4 * 366
