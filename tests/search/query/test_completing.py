"""What must hold of completion: it knows what is expected where the cursor stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.completing import Expected, at_cursor
from tests.search.query.soup import sources


@pytest.mark.parametrize(
    ("typed", "sort", "prefix", "field", "replaced"),
    [
        ("|", Expected.TERM, "", "", ""),
        ("bri|", Expected.TERM, "bri", "", "bri"),
        ("bri|dge", Expected.TERM, "bri", "", "bridge"),
        ("oil -bri|", Expected.TERM, "bri", "", "bri"),
        ("bridge |", Expected.TERM, "", "", ""),
        ("bridge| oil", Expected.TERM, "bridge", "", "bridge"),
        ("(bri|", Expected.TERM, "bri", "", "bri"),
        ("=bri|", Expected.WORD, "bri", "", "bri"),
        ("Aghbend-Kel|", Expected.WORD, "Kel", "", "Kel"),
        ("foo:ba|", Expected.WORD, "ba", "", "ba"),
        ('"joint pro|jects" x', Expected.WORD, "pro", "", "projects"),
        ('"joint pro|', Expected.WORD, "pro", "", "pro"),
        ('"joint projects"|', Expected.NOTHING, "", "", ""),
        ('"joint projects"~5|', Expected.NOTHING, "", "", ""),
        ("azer*|", Expected.NOTHING, "", "", "azer*"),
        ("Kelaleh~|", Expected.NOTHING, "", "", "Kelaleh~"),
        ("/a b|c/", Expected.NOTHING, "", "", "/a bc/"),
        ("per|son:Ali", Expected.TERM, "per", "", "person:"),
        ("person:|", Expected.VALUE, "", "person", ""),
        ("person:Ali|", Expected.VALUE, "Ali", "person", "Ali"),
        ('-person:"Ilham Al|', Expected.VALUE, "Ilham Al", "person", '"Ilham Al'),
        ('person:"Ilham Al|iyev" x', Expected.VALUE, "Ilham Al", "person", '"Ilham Aliyev"'),
        ("person:(A OR Al|)", Expected.VALUE, "Al", "person", "Al"),
        ("person:(A) Al|", Expected.TERM, "Al", "", "Al"),
        ("person:(A |", Expected.VALUE, "", "person", ""),
        ("date:2025..2|", Expected.VALUE, "2", "date", "2"),
        ("date:20|25..2026", Expected.VALUE, "20", "date", "2025"),
        ('date:"last mo|', Expected.VALUE, "last mo", "date", '"last mo'),
        ("same:pa|", Expected.VALUE, "pa", "same", "pa"),
        ("same:para(bri|", Expected.TERM, "bri", "", "bri"),
        ("saved:|", Expected.VALUE, "", "saved", ""),
        ("IS:st|", Expected.VALUE, "st", "is", "st"),
    ],
)
def test_what_is_expected_at_the_cursor(
    typed: str, sort: Expected, prefix: str, field: str, replaced: str
) -> None:
    """A word, a field's name or a field's value, and what it takes the place of."""
    text = typed.replace("|", "")
    found = at_cursor(text, typed.index("|"))
    assert (found.sort, found.prefix, found.field) == (sort, prefix, field)
    assert text[found.start : found.end] == replaced


@given(sources, st.integers(-5, 200))
def test_any_text_and_cursor_have_an_answer(text: str, cursor: int) -> None:
    """What is replaced lies in the text, around the cursor."""
    found = at_cursor(text, cursor)
    here = max(0, min(cursor, len(text)))
    assert 0 <= found.start <= here <= found.end <= len(text)
    assert found.prefix in text


def test_completion_takes_no_longer_than_reading() -> None:
    """A pasted article is read in a moment, also where the cursor is behind its end."""
    text = '"a" (person: -b/' * 5_000
    assert at_cursor(text, len(text)).start == len(text)
