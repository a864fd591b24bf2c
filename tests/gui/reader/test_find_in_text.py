"""Finding a string in an article's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.reader.find_bar import Way
from gui.reader.finding import find, find_in_text
from search.query.expressions import ExpressionError
from search.spans import Span, without_overlaps
from search.text import fold_with_offsets

LETTERS = "aAäeéəæßsSİiıJ \n\t\u00a0'’\"“–-\u0301\u00ad😀🜚.x"


def found(text: str, wanted: str) -> list[str]:
    """Return what is found, as it stands in the text."""
    return [text[span.start : span.end] for span in find_in_text(text, wanted)]


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Heydər Əliyev met Heydar Aliyev", "heydar", ["Heydər", "Heydar"]),
        ("Bakı, Bakü and Baku", "baku", ["Bakü", "Baku"]),
        ("BAKU, Baku", "bAkU", ["BAKU", "Baku"]),
        ("Tehran’s and Tehran's", "tehran's", ["Tehran’s", "Tehran's"]),
        ("“joint projects” here", '"joint projects"', ["“joint projects”"]),
        ("Azerbaijan–Iran, Azerbaijan-Iran", "azerbaijan-iran", ["Azerbaijan–Iran"]),
        ("the joint\nprojects", "joint projects", ["joint\nprojects"]),
        ("25\u00a0percent", "25 percent", ["25\u00a0percent"]),
        ("co\u00adoperation", "cooperation", ["co\u00adoperation"]),
        ("😀 bridge 😀 bridge", "bridge", ["bridge", "bridge"]),
        ("a 🜚 b", "🜚", ["🜚"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("<b>bold</b>", "<b>", ["<b>"]),
        ("nothing of it", "bridge", []),
        ("", "bridge", []),
        ("text", "", []),
        ("text", "   ", []),
        ("text", "\u0301", []),
    ],
)
def test_what_people_type_is_found_as_it_is_written(
    text: str, wanted: str, expected: list[str]
) -> None:
    """Case, accents, kinds of space, quote and dash are passed over (Acceptance 25, 41)."""
    assert found(text, wanted)[: len(expected)] == expected
    assert bool(found(text, wanted)) == bool(expected)


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, min_size=1, max_size=4))
def test_what_is_found_folds_to_what_was_wanted(text: str, wanted: str) -> None:
    """Each span reads, folded, exactly as the wanted string does: offsets never drift."""
    needle, _ = fold_with_offsets(wanted.strip())
    for one in found(text, wanted):
        assert fold_with_offsets(one)[0] == needle


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, min_size=1, max_size=4))
def test_spans_are_in_order_and_apart(text: str, wanted: str) -> None:
    """No character is found twice, and none is found empty."""
    spans = find_in_text(text, wanted)
    assert spans == without_overlaps(spans)
    assert all(spans)


@given(st.text(LETTERS, max_size=20), st.text("abxAe", min_size=1), st.text(LETTERS, max_size=20))
def test_what_is_there_is_found(before: str, wanted: str, after: str) -> None:
    """A string of plain letters is found wherever it stands."""
    at = Span(len(before), len(before) + len(wanted))
    assert any(span.overlaps(at) for span in find_in_text(before + wanted + after, wanted))


@pytest.mark.parametrize(
    ("wanted", "way", "expected"),
    [
        ("art", Way.CONTAINS, ["art", "art", "art"]),
        ("art", Way.WORDS, ["art"]),
        ("art of", Way.WORDS, ["art of"]),
        ("(", Way.WORDS, ["("]),
        ("art|part", Way.EXPRESSION, ["part", "art", "art"]),
        (r"\b\w{3}\b", Way.EXPRESSION, ["art"]),
        ("ÄRT", Way.EXPRESSION, ["art", "art", "art"]),
    ],
)
def test_ways_to_find(wanted: str, way: Way, expected: list[str]) -> None:
    """Contained, as whole words, or by a regular expression, which folds as all else does."""
    text = "part art of (article)"
    assert [text[span.start : span.end] for span in find(text, wanted, way)] == expected


def test_an_expression_that_is_none_is_told() -> None:
    """In words, for the bar."""
    with pytest.raises(ExpressionError):
        find("text", "(", Way.EXPRESSION)


def test_no_expression_takes_for_ever() -> None:
    """One that another engine would try for years is found, or not, at once."""
    assert find("a" * 5000 + "!", "(a+)+b", Way.EXPRESSION) == ()
