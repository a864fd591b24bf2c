"""What an expression demands of an article is never too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.archive.narrowing import must_hold
from search.query.clauses import Regex
from search.query.expressions import ExpressionError, compiled
from search.query.hits import fulfils
from search.query.rendering import rendered


@pytest.mark.parametrize(
    ("pattern", "demanded"),
    [
        ("bridge", "*bridge*"),
        ("opec.{1,20}oil", "*opec* *oil*"),
        ("colou?r", "*colo*"),
        ("bridges*", "*bridge*"),
        ("bridge{2}", "*bridg*"),
        ("bridge+", "*bridge*"),
        (r"\bbank(s|ing)?\b", "*bank*"),
        (r"\dbank", "*bank*"),
        ("oil|gas", "*oil* OR *gas*"),
        ("crude oil|natural gas", "(*crude* *oil*) OR (*natural* *gas*)"),
        ("[abc]river[)(|]bank", "*river* *bank*"),
        ("Bakı", "*baki*"),
        ("(oil|gas)", None),
        ("oi{100,100}", None),
        ("oil|g.s", None),
        ("a.b", None),
        ("", None),
        ("[]bank]", None),
        ("(a(bank)b)", None),
        ("Şahb?az", "*sah*"),
    ],
)
def test_pieces_of_words_are_demanded(pattern: str, demanded: str | None) -> None:
    """Those that stand outside brackets and can't be left out."""
    found = must_hold(pattern)
    assert (rendered(found) if found else None) == demanded


_PIECES = st.sampled_from(
    [
        *"abı.|*+?()[]-",
        "bridge",
        "Bakı",
        "oil",
        r"\b",
        r"\w",
        "{2}",
        "{0,1}",
        "[^a]",
        "(?:",
        " ",
        "'",
    ]
)
_TEXTS = st.sampled_from(
    [
        "The bridge.",
        "oil's price",
        "Oilbridge",
        "bakı baku",
        "abridge oiloil",
        "a b",
        "bri\u00addge",
    ]
)


@given(pattern=st.lists(_PIECES, min_size=1, max_size=6).map("".join), text=_TEXTS)
def test_what_an_expression_fits_fulfils_what_it_demands(pattern: str, text: str) -> None:
    """Whatever the expression is."""
    try:
        compiled(pattern)
    except ExpressionError:
        return
    demanded = must_hold(pattern)
    if demanded and fulfils(text, Regex(pattern)):
        assert fulfils(text, demanded)
