"""What must hold of regular expressions: what they fit, that others are refused, and how long."""

import re
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.query.automata import _MOST_PLACES
from search.query.expressions import (
    LONGEST,
    ExpressionError,
    _folded_text,
    compiled,
    fits,
    spans,
)
from search.text import fold_with_offsets


def _found(pattern: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans(pattern, text)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("colou?r", "The colour, the color", ["colour", "color"]),
        ("(a|b)c", "ac bc cc", ["ac", "bc"]),
        (r"\d{2,3}%", "5% 12% 1234%", ["12%", "234%"]),
        (r"\d{2}", "12345", ["12", "34"]),
        (r"\d{3,}", "12 12345", ["12345"]),
        (r"\bgas\b", "gas vegas gas.", ["gas", "gas"]),
        (r"\Bgas", "gas vegas", ["gas"]),
        ("[a-c]+", "ABBA dab", ["ABBA", "ab"]),
        ("[^a-z ]+", "ab 12★ cd", ["12★"]),
        (r"[]\-x]+", "a]-x", ["]-x"]),
        (r"\$[\d,.]+", "It cost $1,250.50 then", ["$1,250.50"]),
        ("a.c", "abc a\nc ac", ["abc", "a\nc"]),
        ("joint projects", "joint \n  projects", ["joint \n  projects"]),
        ("^the", "the the\n\nThe end", ["the", "The"]),
        ("end$", "end the end\n\nat an end", ["end", "end"]),
        ("baku|heydər", "Bakü, BAKI, Heydər", ["Bakü", "Heydər"]),
        ("o'neill", "O’Neill", ["O’Neill"]),
        ("strasse", "Straße", ["Straße"]),
        ("a{x}", "a{x}", ["a{x}"]),
        ("a+?", "aaa", ["aaa"]),
        ("(?:ab)+", "ababx", ["abab"]),
        ("oil.*gas", "oil\n\ngas", []),
        (r"\/\.", "a/.", ["/."]),
    ],
)
def test_an_expression_fits_what_it_says(pattern: str, text: str, expected: list[str]) -> None:
    """The first and longest, case and accents folded, never beyond a paragraph."""
    assert _found(pattern, text) == expected
    assert fits(pattern, text) == bool(expected)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(a", "a bracket is not closed"),
        ("a)", "a bracket closes nothing"),
        ("[a", "it ends too soon"),
        ("\\", "it ends too soon"),
        ("*a", "nothing stands before *"),
        ("a|+", "nothing stands before +"),
        ("a**", "nothing can be repeated twice over"),
        ("a{3,2}", "no {…} may count backwards or beyond 100"),
        ("a{101}", "no {…} may count backwards or beyond 100"),
        ("(?=a)", "(?…) is not known"),
        (r"\1", r"\1 is not known"),
        ("a*", "it fits where there is nothing"),
        (r"\b", "it fits where there is nothing"),
        ("((a{99}){99}){99}", "it is too large"),
        ("a" * (LONGEST + 1), f"it is longer than {LONGEST} characters"),
        ("(" * 50 + "a" + ")" * 50, "its brackets lie too deep"),
    ],
)
def test_what_is_no_expression_is_refused(pattern: str, said: str) -> None:
    """With the reason in words; it fits nothing (acceptance 24)."""
    with pytest.raises(ExpressionError, match=re.escape(said)):
        compiled(pattern)
    assert not fits(pattern, "aaa")
    assert _found(pattern, "aaa") == []


_atoms = st.sampled_from(["a", "b", "c", ".", "[ab]", "[^a]", r"\w", r"\b", "^", "$"])
_patterns = st.recursive(
    _atoms,
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})")
        | st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        )
    ),
    max_leaves=6,
)


@given(_patterns, st.text(alphabet="abc", max_size=8))
@example("(?:a|ab)(?:c|bcd)", "abcd")
def test_it_fits_what_pythons_expressions_fit(pattern: str, text: str) -> None:
    """The same beginnings, and nothing shorter than Python finds there."""
    try:
        compiled(pattern)
    except ExpressionError as error:
        assert str(error) == "it fits where there is nothing"  # noqa: PT017 - the only one
        return
    expected = re.search(pattern, text)
    found = list(spans(pattern, text))
    assert bool(found) == bool(expected) == fits(pattern, text)
    if expected:
        start = expected.start()
        ends = [end for end in range(len(text) + 1) if _fits_exactly(pattern, text, start, end)]
        assert (found[0].start, found[0].end) == (start, ends[-1])


def _fits_exactly(pattern: str, text: str, start: int, end: int) -> bool:
    """Tell whether Python's expression, in its place in the text, fits from start to end."""
    ending = rf"(?<=\A{'.' * end})" if end else r"\A"
    return bool(re.compile(rf"(?:{pattern}){ending}", re.DOTALL).match(text, start))


@pytest.mark.parametrize(
    ("pattern", "run"),
    [
        ("colou?r", "colo"),
        ("oil prices", "prices"),
        ("(ab)+c", "ab"),
        ("(ab)*c", "c"),
        ("a|b", ""),
        (r"\bgas\b", "gas"),
        ("É.ß", "ss"),
        ("x{2}y", "x"),
    ],
)
def test_what_all_it_fits_must_hold_is_known(pattern: str, run: str) -> None:
    """So that most texts need no more than a look for it."""
    assert compiled(pattern)._needed == run


@given(st.text(max_size=20), st.text(max_size=40))
@example("a", "Æ")
@example("a|e", "Æ")
@example("e", "Æ\u0301e")
def test_any_text_is_read_or_refused(pattern: str, text: str) -> None:
    """Nothing else is raised, and what is found lies in the text, in order."""
    ends = [0]
    for span in spans(pattern, text):
        assert ends[-1] <= span.start < span.end <= len(text)
        ends.append(span.end)
    assert fits(pattern, text) == (len(ends) > 1)


@given(st.text(alphabet=st.characters(codec="ascii")) | st.text())
def test_folding_at_once_is_folding_by_characters(text: str) -> None:
    """What is quick for plain ASCII gives the same."""
    folded, offsets = _folded_text(text)
    assert (folded, list(offsets)) == fold_with_offsets(text)


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "(a|a)*b", "(a|aa)+b", ".*.*.*.*b", "a{0,100}a{0,100}b", "(a?){50}b"]
)
def test_no_expression_goes_back_for_ever(pattern: str) -> None:
    """Those that would take Python years come to an end (acceptance 30, 39)."""
    assert not fits(pattern, "a" * 20_000)
    assert _found(pattern, "a" * 5_000 + "b") != []


def test_what_is_remembered_of_an_expression_is_bounded() -> None:
    """One of many states took a gigabyte, whatever was forgotten of it: each led to the next."""
    automaton = compiled("[ae].{90}z")
    generator = Random(1)
    for _ in range(60):
        assert not automaton.fits("z" + "".join(generator.choices("aex", k=300)))
    held: dict[int, int] = {}
    waiting = [automaton._seeking.first, *automaton._seeking._states.values()]
    while waiting:
        state = waiting.pop()
        if id(state) not in held:
            held[id(state)] = len(state.places)
            waiting += [following for _, following in state.steps.values()]
    assert sum(held.values()) < 2 * _MOST_PLACES
