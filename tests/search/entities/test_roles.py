"""The roles of persons: what stands beside the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entities.roles import role_of
from search.spans import Span

_DEMONYMS = {"iranian": "Iran", "japanese": "Japan"}

# The name in brackets, the role, why.
_CASES = [
    ("[Ada Lovel], President of the Republic of Utopia, met others.",
     "President of the Republic of Utopia", "an apposition, its article left out"),
    ("[Ada Lovel], the president of Utopia, met others.", "president of Utopia",
     "without the article"),
    ("[Ada Lovel], Utopia's deputy ambassador to Arcadia, said so.",
     "Utopia's deputy ambassador to Arcadia", "a possessor belongs to it"),
    ("[Ada Lovel], U.S. ambassador to Arcadia, said so.", "U.S. ambassador to Arcadia",
     "the dots of initials end nothing"),
    ("President of the Republic of Utopia [Ada Lovel] spoke.",
     "President of the Republic of Utopia", "the office stands before the name"),
    ("the Iranian President [Ada Lovel] spoke.", "Iranian President", "with the people's name"),
    ("Foreign Minister [Ada Lovel] spoke.", "Foreign Minister", "the whole title"),
    ("the minister met. President [Ada Lovel] spoke.", "President", "not over a sentence's end"),
    ("Ben Other and Prime Minister [Ada Lovel] spoke.", "Prime Minister", "not over another name"),
    ("chairman of Utopian Steel Corp. [Lovel] rose.", "", "the office is of the sentence before"),
    ("Mr. [Lovel] spoke.", "", "a form of address is no role"),
    ("[Ada Lovel], who was minister, spoke.", "", "a clause is no role"),
    ("[Ada Lovel], Ben Other and others met.", "", "a list of names is no role"),
    ("President\n\n[Ada Lovel] spoke.", "", "not over a paragraph's end"),
    ("[Ada Lovel] spoke.", "", "nothing is told"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "role", "why"), _CASES)
def test_a_role_is_what_stands_beside_the_name(marked: str, role: str, why: str) -> None:
    """Apposition before title, each as far as it reaches."""
    start, end = marked.index("["), marked.index("]") - 1
    body = marked.replace("[", "").replace("]", "")
    assert role_of(body, Span(start, end), _DEMONYMS) == role, why


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_text_has_a_role_or_none(body: str, start: int, length: int) -> None:
    """No text raises, and what is found stands on one line."""
    start = min(start, len(body))
    role = role_of(body, Span(start, min(len(body), start + length)), _DEMONYMS)
    assert "\n" not in role
