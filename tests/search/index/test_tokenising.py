"""What must hold of words found in batches: they are those that search.text finds one by one."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from search.index.tokenising import TokenisedBatch, Vocabulary, joined, tokenised
from search.text import paragraphs, words

_SPELLED = [
    "oil", "Oil.", "U.S.", "3.5", "Iran's", "Iran’s", "'s", "rock'n'roll", "O’Neill", "o.'n",
    "U.S.'s", "'s'", "‘s’", "’S", "'s.", "'ſ", "ʼs", ">'s",
    "x..y", ".", "'", "…", "—", "a—b", "“Oil”", "co\u00adop", "İlham", "Ə", "I\u0307", "ß", "ﷺ",
    "½", "ʼn", "\u0301", "e\u0301", "_", "a_b", "\x00", "\x01", "\x85", "\u00a0", "\u3000",
    "\u2028", "\r", " ", "\n", "\n\n", "\n \t\n", "\n\u3000\n", "\x1c", "\ud800", "٣", "日本", "🜚",
    "s", "S", "K", "ſ",
]  # fmt: skip
_texts = st.lists(st.sampled_from(_SPELLED) | st.text(max_size=3), max_size=20).map("".join)


def _folded(batch: TokenisedBatch, vocabulary: Vocabulary) -> list[list[str]]:
    """Give the words of each text of a batch."""
    row = [vocabulary.words[number].decode() for number in batch.words.tolist()]
    bounds = [0, *batch.lengths.cumsum().tolist()]
    return [row[start:end] for start, end in pairwise(bounds)]


def _paragraph_starts(text: str) -> list[int]:
    """Count the words before each paragraph that has any."""
    starts = []
    before = 0
    for span in paragraphs(text):
        if count := len(list(words(text[span.start : span.end]))):
            starts.append(before)
            before += count
    return starts


@given(st.lists(_texts, max_size=5))
@example(["", "\n\n", "a\n\nb", "c"])
@example(["a\n\n★\n\n\nb\n \n'\n\n"])
def test_words_of_a_batch_are_those_of_each_text(texts: list[str]) -> None:
    """The same words in the same places, whatever Unicode the texts hold (acceptance 34)."""
    vocabulary = Vocabulary()
    expected = [[word.folded for word in words(text)] for text in texts]
    assert _folded(tokenised(joined(texts), vocabulary), vocabulary) == expected


@given(st.lists(_texts, max_size=5))
@example(["", "\n\n", "a\n\nb", "c"])
@example(["a\n\n★\n\n\nb\n \n'\n\n"])
def test_paragraphs_of_a_batch_are_those_of_each_text(texts: list[str]) -> None:
    """Where a paragraph with words begins, counted in words."""
    batch = tokenised(joined(texts), Vocabulary())
    bounds = [0, *batch.paragraphs.cumsum().tolist()]
    found = [batch.starts.tolist()[start:end] for start, end in pairwise(bounds)]
    assert found == [_paragraph_starts(text) for text in texts]


def test_a_vocabulary_serves_batch_after_batch() -> None:
    """A word has one number, however it is spelled and whenever it comes."""
    vocabulary = Vocabulary()
    first = tokenised(joined(["Oil. gas"]), vocabulary).words.tolist()
    again = tokenised(joined(["gas OIL ÖIL oil's"]), vocabulary).words.tolist()
    assert first == [2, 3]
    assert again == [3, 2, 2, 2]
    assert vocabulary.words[2:] == [b"oil", b"gas"]
