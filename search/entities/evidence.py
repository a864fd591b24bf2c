"""What an article as a whole tells about its capitalised words."""

from collections import Counter
from collections.abc import Sequence

from search.entities import lexicon
from search.entities.tokens import Sentence


class ArticleWords:
    """Which words an article writes in lower case, and which with a capital inside a sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.lower: set[str] = set()
        self.inside: Counter[str] = Counter()
        self.is_sport = _is_sport(sentences)
        for sentence in sentences:
            if not sentence.is_shouted:
                self._count(sentence)

    def _count(self, sentence: Sentence) -> None:
        for place, token in enumerate(sentence.tokens):
            first = token.text[0]
            if first.islower():
                self.lower.add(token.text)
            elif place > 0 and first.isupper() and not opens_sentence(sentence, place):
                self.inside[token.text] += 1

    def is_known_name(self, text: str) -> bool:
        """Tell whether a word has a capital where no sentence begins, and never goes without."""
        return self.inside[text] > 0 and text.lower() not in self.lower


def _is_sport(sentences: Sequence[Sentence]) -> bool:
    """Tell whether an article reports a match, by its words."""
    said = {token.lower for sentence in sentences for token in sentence.tokens}
    return len(said & lexicon.SPORT) >= _SPORT_WORDS


_SPORT_WORDS = 3


def opens_sentence(sentence: Sentence, place: int) -> bool:
    """Tell whether a token stands first, or first behind quotes, dashes and brackets."""
    return place <= sentence.opening or sentence.lower(place - 1) in _OPENERS


_OPENERS = frozenset(("“", '"', "‘", "``", ":", "`", "«"))


def is_title(word: str) -> bool:
    """Tell whether a word, lower case, with or without a full stop, is a person's title."""
    if "-" not in word:
        return word.rstrip(".") in lexicon.TITLES
    first, _, last = word.rpartition("-")
    if last in lexicon.TITLES and first in lexicon.TITLE_PARTS | lexicon.TITLES:
        return True
    return first in lexicon.TITLES and last in ("elect", "designate")
