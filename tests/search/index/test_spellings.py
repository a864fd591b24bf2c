"""What must hold of looking for words by their bytes: the same words as one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entities.closeness import Closeness, closeness
from search.index.edits import edits as edits_of_all
from search.index.resemblance import likely
from search.index.segment import FieldArrays
from search.index.spellings import Spellings
from search.index.traces import traces
from search.query.patterns import fits
from tests.search.index.linear_scan import edits

_words = st.text("abké.1", min_size=1, max_size=6)
_vocabularies = st.sets(_words | st.just("баку"), max_size=30)
_patterns = st.text("abé*?", min_size=1, max_size=6).filter(lambda p: "*" in p or "?" in p)
_romanised = st.text("aeiouyhkqgxlmnrrllsztcjdwvpfbж", min_size=4, max_size=9)
_RESPELLED = [
    "kh x", "q k", "k g", "ou u", "ee i", "iy i", "l ll", "r rr", "ah a", "eh a", "e a", "i e",
    "sch sh", "tch ch", "dzh j", "ph f", "w v", "y i", "z s", "ck k", "gh g", "aja aya",
]  # fmt: skip


def _spellings(vocabulary: set[str]) -> Spellings:
    """Give the spellings of a field that has these words, in no document."""
    terms = b"".join(sorted(word.encode() + b"\n" for word in vocabulary))
    none = np.zeros(0, np.uint8)
    names = ("posting_offsets", "documents", "frequencies", "place_offsets", "places", "lengths")
    arrays = {f"body.{name}": none for name in names}
    return Spellings(FieldArrays({"body.terms": np.frombuffer(terms, np.uint8), **arrays}, "body"))


def _sorted(vocabulary: set[str]) -> list[str]:
    return sorted(vocabulary, key=str.encode)


def _fitting(vocabulary: set[str], pattern: str) -> list[str]:
    words = _sorted(vocabulary)
    return [words[number] for number in _spellings(vocabulary).fitting(pattern)]


@given(_vocabularies, _patterns)
def test_a_pattern_fits_the_same_words_in_arrays(vocabulary: set[str], pattern: str) -> None:
    """As one by one, whatever characters they have."""
    assert _fitting(vocabulary, pattern) == [w for w in _sorted(vocabulary) if fits(pattern, w)]


@pytest.mark.parametrize("pattern", ["*ing", "*tr*", "s*s", "s?ring", "*i*g", "*", "??", "z*"])
def test_a_pattern_fits_the_same_of_many_words(pattern: str) -> None:
    """Of many, those that come in question are looked for first."""
    letters = "aginrstzé"
    vocabulary = {a + b + c + d for a in letters for b in letters for c in letters for d in letters}
    vocabulary |= {f"{word}ing" for word in vocabulary} | {"string", "sing", "a", "é"}
    assert _fitting(vocabulary, pattern) == [w for w in _sorted(vocabulary) if fits(pattern, w)]


@given(_vocabularies, _words)
def test_edits_are_counted_as_one_by_one(vocabulary: set[str], word: str) -> None:
    """For all words at once, whatever their lengths."""
    spellings = _spellings(vocabulary)
    numbers = np.arange(len(vocabulary))
    letters = spellings.characters(numbers, 6)
    found = edits_of_all(word, letters, spellings.lengths).tolist()
    assert found == [edits(word, other) for other in _sorted(vocabulary)]


@given(_romanised, st.lists(st.sampled_from(_RESPELLED), min_size=1, max_size=4))
def test_no_variant_is_ruled_out(word: str, respelled: list[str]) -> None:
    """What arrays rule out before the rule is asked, it would rule out too."""
    other = word
    for pair in respelled:
        spelled, otherwise = pair.split()
        other = other.replace(spelled, otherwise)
    if closeness(word, other) is Closeness.APART:
        return
    assert traces(f"{word}\n".encode()) == traces(f"{other}\n".encode())
    if word.isascii():
        spellings = _spellings({other})
        assert likely(spellings, np.zeros(1, np.intp), word).tolist() == [0]
