"""What must hold of the names found in an article."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entities.gazetteers import Gazetteers
from search.entities.loading import load_tagger
from search.entities.mention import Mention
from search.entities.recognition import Recogniser
from search.spans import Span

ROOT = Path(__file__).parents[3]
CASES = tomllib.loads((ROOT / "tests/cases/entities.toml").read_text(encoding="utf-8"))["case"]
PIECES = (
    "the The of and for President Minister Bank Corp . , ( ) ECO (ECO) Iran Azerbaijan-Iran 's “ ” "
    "- Masoud Pezeshkian U.S. John J. Summit 17th Revolution said van \n \n\n LONDON St. bridge & "
    "Inc "
    "Republic Islamic Khankendi says in told who president 45 World War II"
).split(" ")


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    """Build the tagger with the gazetteers and the model that ship."""
    gazetteers = Gazetteers.load(ROOT / "resources/gazetteers")
    return Recogniser(gazetteers, load_tagger(ROOT / "resources/models", gazetteers).tagger)


@pytest.mark.parametrize("case", CASES, ids=[case["why"][:60] for case in CASES])
def test_names_are_found_and_linked(recogniser: Recogniser, case: dict[str, Any]) -> None:
    """Each row of the table: these words, of this kind, under this name, and nothing else."""
    found = [[m.text, str(m.kind), m.entity] for m in recogniser.find(case["text"], ())]
    assert found == case["mentions"], case["why"]


def test_places_of_the_dateline_are_given(recogniser: Recogniser) -> None:
    """What the dateline names is a place, whatever the words say, in its printed form."""
    text = "BAKU, Azerbaijan, February 16. Iran goes on."
    mentions = recogniser.find(text, (Span(0, 4), Span(6, 16)))
    assert [(m.text, m.entity) for m in mentions] == [
        ("BAKU", "Baku"),
        ("Azerbaijan", "Azerbaijan"),
        ("Iran", "Iran"),
    ]


def _check(text: str, mentions: tuple[Mention, ...]) -> None:
    assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
    assert all(m.text == m.text.strip() and m.text and m.entity for m in mentions)
    assert not any(
        a.span.overlaps(b.span) for a, b in combinations(mentions, 2) if a.kind is b.kind
    )


@given(text=st.text(max_size=200))
def test_any_text_is_tagged_without_error(recogniser: Recogniser, text: str) -> None:
    """No text raises; spans name the words shown; two of one kind never overlap."""
    _check(text, recogniser.find(text, ()))


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_sequence_of_names_is_tagged_without_error(
    recogniser: Recogniser, pieces: list[str]
) -> None:
    """Nor does any nonsense made of names and the words around them."""
    text = " ".join(pieces)
    _check(text, recogniser.find(text, ()))


@pytest.mark.parametrize(
    "piece", ["Aa Bb ", "Bank of the ", "A. B. ", "(AB) ", "Xx War of ", "Alb Bec, ", "Aa Bb (AB) "]
)
def test_long_texts_are_read_in_time(recogniser: Recogniser, piece: str) -> None:
    """No repetition makes reading slower than its length: this ends within the suite's patience."""
    text = piece * 4_000
    _first_and_last(text, recogniser.find(text, ()))


def _first_and_last(text: str, mentions: tuple[Mention, ...]) -> None:
    assert all(text[m.span.start : m.span.end] == m.text for m in (*mentions[:1], *mentions[-1:]))
