"""What must hold of the sentence splitter."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.sentences import sentences


def _split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("He met Mr. Smith. They spoke.", ["He met Mr. Smith.", "They spoke."]),
        ("Gen. John J. Pershing won.", ["Gen. John J. Pershing won."]),
        ("The U.S. Senate sat. It rose.", ["The U.S. Senate sat.", "It rose."]),
        ("He left the U.S. The talks failed.", ["He left the U.S.", "The talks failed."]),
        ("On Feb. 16 he came. He left.", ["On Feb. 16 he came.", "He left."]),
        ("See No. 4 below. Then stop.", ["See No. 4 below.", "Then stop."]),
        ("Fiat Inc. of Turin grew.", ["Fiat Inc. of Turin grew."]),
        ("It is 3.5 pct. Good.", ["It is 3.5 pct.", "Good."]),
        ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
        ("Why? Because! So… Then.", ["Why?", "Because!", "So…", "Then."]),
        ("A head line\n\nThe text", ["A head line", "The text"]),
        ("They came at 5 p.m. and left.", ["They came at 5 p.m. and left."]),
        ("a full stop. lower case goes on", ["a full stop. lower case goes on"]),
        ("", []),
        (" \n\n ", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    """Stops end sentences; abbreviations and initials do not; blank lines always split."""
    assert _split(text) == expected


@given(st.text(alphabet="aA.U!?\n \"'”(1é", max_size=200))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    """No character but white space lies outside the sentences, and none is in two."""
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    outside = list(text)
    for span in spans:
        outside[span.start : span.end] = [" "] * len(span)
    assert not "".join(outside).strip()
