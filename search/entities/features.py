"""What the trained tagger sees of a word: its letters, its neighbours, and the whole article.

Only the stretches of a sentence that have capitals are looked at; words far from any capital name
nothing. What depends on a word alone is made once a word and kept.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from search.entities import lexicon
from search.entities.clusters import Clusters
from search.entities.evidence import is_title, opens_sentence
from search.entities.gazetteers import Gazetteers
from search.entities.tokens import Sentence, Token
from search.text import fold

_MOST_KEPT = 50_000
_WIDEST_GAP = 2
_LONGEST_SHAPE = 8
_AFFIXES = (2, 3, 4)

_SPEECH = frozenset("said told says added".split())
_IN = frozenset("in at from near".split())
_POSSESSIVE = frozenset(("'s", "’s"))

# Feature names of word lists: those of words with a capital, of words without, and of either.
_CAPITAL_LISTS = (
    ("oh", lexicon.ORG_HEADS),
    ("os", lexicon.STRONG_ORG_WORDS),
    ("ph", lexicon.PLACE_HEADS),
    ("po", lexicon.PLACE_OPENERS),
    ("ce", lexicon.COMPANY_ENDINGS),
    ("ev", lexicon.EVENT_HEADS),
    ("us", lexicon.STATES),
    ("nn", lexicon.NO_NAMES),
    ("pe", lexicon.PEOPLES),
)
_PLAIN_LISTS = (
    ("sp", lexicon.SPEECH),
    ("of", lexicon.ORG_FOLLOWERS),
    ("ol", lexicon.ORG_LEADERS),
    ("pf", lexicon.PLACE_FOLLOWERS | lexicon.PLACE_LEADERS),
)

Item = list[str]


class Stretch(NamedTuple):
    """Tokens `first` to `last` (not included) of a sentence, with the features of each."""

    sentence: Sentence
    first: int
    last: int
    items: list[Item]


class _Kept(dict[str, tuple[str, ...]]):
    """What was made of words, kept until there are too many."""

    def __init__(self, make: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        made = self[word] = self._make(word)
        return made


class Features:
    """Make the features of articles; words are looked up in gazetteers and clusters."""

    def __init__(self, gazetteers: Gazetteers, clusters: Clusters) -> None:
        self._clusters = clusters
        self._lists = (
            ("fn", gazetteers.first_names),
            ("ln", gazetteers.last_names),
            ("pl", gazetteers.places),
            ("co", gazetteers.countries.keys()),
            ("de", gazetteers.demonyms.keys()),
        )
        self._words = gazetteers.words
        self._organisations = gazetteers.organisations
        self._shape = _Kept(lambda word: (shape(word),))
        self._own = _Kept(self._of_word)
        self._beside = {
            -2: _Kept(lambda word: self._of_far("-2", word)),
            -1: _Kept(lambda word: self._of_near("-1", word)),
            1: _Kept(lambda word: self._of_near("+1", word)),
            2: _Kept(lambda word: self._of_far("+2", word)),
        }

    def of(self, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
        """Yield the stretches of an article that have capitals, in order."""
        in_article = _ArticleFeatures(sentences)
        for sentence in sentences:
            for first, last in _stretches(sentence):
                items = self._items(sentence, first, last, in_article)
                yield Stretch(sentence, first, last, items)

    def _items(
        self, sentence: Sentence, first: int, last: int, in_article: "_ArticleFeatures"
    ) -> list[Item]:
        """Put together what is known of each token of a stretch."""
        tokens, opening = sentence.tokens, sentence.opening
        own, near, items = self._own, self._beside, []
        for place in range(first, last):
            token = tokens[place]
            item: Item = [*own[token.text], *self._joined(tokens, place)]
            for offset in (-2, -1, 1, 2):
                if 0 <= place + offset < len(tokens):
                    item += near[offset][tokens[place + offset].text]
            if place <= opening:
                item.append("first")
            if sentence.is_shouted:
                item.append("shouted")
            if token.text[0].isupper():
                item += in_article.of(token)
            items.append(item)
        return items

    def _joined(self, tokens: Sequence[Token], place: int) -> Item:
        """Join a word's shape to its neighbours' shapes and words."""
        (own,) = self._shape[tokens[place].text]
        before, shape_before, behind, shape_behind = "^", "^", "$", "$"
        if place > 0:
            before = tokens[place - 1].lower
            (shape_before,) = self._shape[tokens[place - 1].text]
        if place + 1 < len(tokens):
            behind = tokens[place + 1].lower
            (shape_behind,) = self._shape[tokens[place + 1].text]
        return [
            f"S-{shape_before} {own}",
            f"S+{own} {shape_behind}",
            f"S={shape_before} {own} {shape_behind}",
            f"W-{before} {own}",
            f"W+{own} {behind}",
        ]

    def _of_word(self, word: str) -> tuple[str, ...]:
        """Tell of a word itself: its letters, its clusters, the lists it is in."""
        lower = word.lower()
        made = ["b", f"w={lower}", f"s={shape(word)}"]
        for length in _AFFIXES:
            if len(lower) >= length:
                made += (f"p{length}={lower[:length]}", f"x{length}={lower[-length:]}")
        cluster, is_capital = self._clusters.find(lower), word[0].isupper()
        if cluster is not None:
            made += (f"c={cluster.coarse}", f"d={cluster.fine}")
        if is_capital:
            made.append(f"C={cluster.coarse if cluster else '-'}")
            if word.isupper():
                made.append(f"up{min(len(word), 5)}")
        made += [name for sign, name in (("-", "hy"), (".", "dot")) if sign in word]
        return (*made, *self._listed(word))

    def _of_near(self, offset: str, word: str) -> tuple[str, ...]:
        """Tell of a neighbour all but its letters."""
        cluster = self._clusters.find(word.lower())
        of_cluster = () if cluster is None else (f"c{offset}={cluster.coarse}",)
        listed = (name + offset for name in self._listed(word))
        return (*self._of_far(offset, word), *of_cluster, *listed)

    def _of_far(self, offset: str, word: str) -> tuple[str, ...]:
        return f"w{offset}={word.lower()}", f"s{offset}={shape(word)}"

    def _listed(self, word: str) -> list[str]:
        """Name the lists that a word is in."""
        lower, folded = word.lower(), fold(word)
        if word[0].isupper():
            bare = lower.rstrip(".")
            names = [name for name, entries in self._lists if folded in entries]
            names += [name for name, entries in _CAPITAL_LISTS if bare in entries]
        else:
            names = [name for name, entries in _PLAIN_LISTS if lower in entries]
        others = (
            ("ti", is_title(lower)),
            ("tp", lower in lexicon.TITLE_PARTS),
            ("pa", lower in lexicon.PARTICLES),
            ("wo", folded in self._words),
            ("og", word in self._organisations),
        )
        return names + [name for name, holds in others if holds]


class _ArticleFeatures:
    """What an article as a whole tells of its words: the strongest sign of all."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._lower: set[str] = set()
        # A word and what stands around it somewhere: dictionaries, because sets have no order.
        self._around: dict[str, dict[str, None]] = {}
        for sentence in sentences:
            self._read(sentence)

    def of(self, token: Token) -> Item:
        """Tell of a capitalised word what is so anywhere in the article."""
        around = self._around.get(token.lower)
        made = list(around) if around else ["d-0"]
        if token.lower in self._lower:
            made.append("dlow")
        return made

    def _read(self, sentence: Sentence) -> None:
        tokens, is_shouted = sentence.tokens, sentence.is_shouted
        for place, token in enumerate(tokens):
            first = token.text[0]
            if first.islower():
                self._lower.add(token.lower)
            elif first.isupper() and not is_shouted and not opens_sentence(sentence, place):
                around = self._around.setdefault(token.lower, {})
                around.update(dict.fromkeys(_around(sentence, place)))


def _around(sentence: Sentence, place: int) -> Iterator[str]:
    """Name what stands around a capitalised word inside a sentence."""
    before, behind = sentence.tokens[place - 1], sentence.lower(place + 1)
    yield "d-m"
    if is_title(before.lower):
        yield "d-ti"
    if behind in _SPEECH:
        yield "d-sa"
    if behind in _POSSESSIVE:
        yield "d-po"
    if before.lower in _IN:
        yield "d-in"
    if before.lower == "the":
        yield "d-th"
    if before.text[0].isupper() and place > 1:
        yield "d-pc"
    if behind and sentence.tokens[place + 1].text[0].isupper():
        yield "d-nc"
        if behind in lexicon.ORG_HEADS:
            yield "d-oh"


def _stretches(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Find the runs of capitals, with the gaps of few words in them."""
    first, last = -1, -1
    for place, token in enumerate(sentence.tokens):
        if token.is_capital:
            if first < 0:
                first = place
            elif place - last > _WIDEST_GAP + 1:
                yield first, last + 1
                first = place
            last = place
    if first >= 0:
        yield first, last + 1


def shape(word: str) -> str:
    """Reduce a word to its kinds of letters: "McKinsey" is XxXx, "747-400" is 9-9."""
    signs = []
    last = ""
    for letter in word:
        sign = letter
        if letter.isupper():
            sign = "X"
        elif letter.islower():
            sign = "x"
        elif letter.isdigit():
            sign = "9"
        if sign != last:
            signs.append(sign)
        last = sign
    return "".join(signs)[:_LONGEST_SHAPE]
