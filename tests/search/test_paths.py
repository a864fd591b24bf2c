"""Places of files, and how they are handed on."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.paths import as_argument, of_argument


@given(st.binary(min_size=1).filter(lambda name: b"\0" not in name))
def test_any_path_comes_through_an_argument(name: bytes) -> None:
    """Qt hands on what is UTF-8 and nothing else; the name of a folder may be any bytes."""
    place = os.fsdecode(b"/news/" + name)
    written = as_argument(place)
    assert written.encode("utf-8")
    assert of_argument(written) == Path(place)


@pytest.mark.parametrize("place", ["/home/me/news 2025", "/home/me/новости", "/"])
def test_a_path_of_usual_characters_stays_readable(place: str) -> None:
    """In the list of processes, for instance."""
    assert as_argument(place) == place
