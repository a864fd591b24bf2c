"""What must hold of the index against the plain truth: a scan of every text with find_hits."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from search.index.keyword_index import KeywordIndex
from search.query.clauses import Both, Clause, Either, Everything, Pattern, Phrase, Without, Word
from search.query.hits import find_hits

_WORDS = ["oil", "oils", "gas", "u.s", "iran", "a"]
_SPELLED = ["oil", "Oil,", "OILS", "gas\n\n", "U.S.", "Iran’s", "a", "a-a", "★", "gas.", "(oil)"]

_texts = st.lists(st.sampled_from(_SPELLED), max_size=12).map(" ".join)
_words = st.builds(Word, st.sampled_from([*_WORDS, "none"]))
_prefixes = st.builds(Pattern, st.sampled_from(["o*", "oil*", "g*", "x*", "*l", "?a*", "o?l"]))
_phrases = st.builds(Phrase, st.lists(st.sampled_from(_WORDS), min_size=2, max_size=4).map(tuple))


def _joined(clauses: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
    parts = st.lists(clauses, min_size=1, max_size=3).map(tuple)
    return st.builds(Both, parts) | st.builds(Either, parts) | st.builds(Without, clauses)


_clauses = st.recursive(
    _words | _prefixes | _phrases | st.just(Everything()), _joined, max_leaves=6
)


def _fulfils(text: str, clause: Clause) -> bool:
    match clause:
        case Everything():
            return True
        case Both(parts):
            return all(_fulfils(text, part) for part in parts)
        case Either(parts):
            return any(_fulfils(text, part) for part in parts)
        case Without(part):
            return not _fulfils(text, part)
    return bool(find_hits(text, clause))


@settings(max_examples=60, deadline=None)
@given(
    batches=st.lists(
        st.dictionaries(st.integers(0, 9), st.none() | _texts, max_size=6), min_size=1, max_size=4
    ),
    clauses=st.lists(_clauses, min_size=1, max_size=12),
)
def test_the_index_answers_as_a_scan_would(
    batches: list[dict[int, str | None]], clauses: list[Clause]
) -> None:
    """For any texts, changed and deleted in any batches, and any clauses (acceptance 34)."""
    texts: dict[int, str] = {}
    with tempfile.TemporaryDirectory() as directory:
        with KeywordIndex.writing(Path(directory)) as writing:
            for batch in batches:
                for number, text in batch.items():
                    if text is None:
                        writing.delete(number)
                        texts.pop(number, None)
                    else:
                        writing.add(number, text[:9], text)
                        texts[number] = text
                writing.commit()
        with KeywordIndex.open(Path(directory)) as index:
            for clause in clauses:
                expected = {number for number, text in texts.items() if _fulfils(text, clause)}
                assert index.matching(clause) == expected
                assert index.scores(clause).keys() == expected
