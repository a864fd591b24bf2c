"""Choose which pieces of an article are worth weighing as names, and score them."""

from collections.abc import Iterator
from typing import NamedTuple

from search.entities import lexicon
from search.entities.evidence import ArticleWords, opens_sentence
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.pieces import Piece, Splitter
from search.entities.runs import can_be_name, find_runs
from search.entities.scoring import Score, Scorer
from search.entities.sport import is_team, score_of_sport
from search.entities.tokens import Sentence, Token
from search.text import fold

_LONGEST_PLACE = 4
_HEADS = lexicon.ORG_HEADS | lexicon.PLACE_HEADS
_SHORTEST_SHOUTED = 4


class Candidate(NamedTuple):
    """A piece in its sentence, the name it makes, and its score there."""

    sentence: Sentence
    piece: Piece
    name: str
    score: Score


class Candidates:
    """Find the candidates of sentences."""

    def __init__(self, gazetteers: Gazetteers, splitter: Splitter) -> None:
        self._gazetteers = gazetteers
        self._splitter = splitter
        self._scorer = Scorer(gazetteers)

    def of(self, sentence: Sentence, words: ArticleWords) -> Iterator[Candidate]:
        """List the candidates of a sentence in order."""
        if sentence.is_shouted:
            yield from self._of_shouted(sentence)
            return
        for run in find_runs(sentence):
            for whole in self._splitter.split(sentence, run):
                piece = self._trimmed(sentence, whole, words)
                if piece is not None and self._may_be_name(sentence, piece, words):
                    score = self._scorer.score(sentence, piece)
                    if words.is_sport:
                        score = score.plus(score_of_sport(sentence, piece))
                    yield _candidate(sentence, piece, score)

    def _of_shouted(self, sentence: Sentence) -> Iterator[Candidate]:
        """List the known places of a sentence in capitals: nothing else can be told there."""
        tokens = sentence.tokens
        place = 0
        while place < len(tokens):
            length = 0
            if can_be_name(tokens[place], is_shouted=True):
                length = self._splitter.country_length(sentence, place, len(tokens))
                length = length or self._place_length(sentence, place)
            if length:
                piece = Piece(place, place + length, kind=Kind.PLACE)
                yield _candidate(sentence, piece, Score())
            place += length or 1

    def _place_length(self, sentence: Sentence, first: int) -> int:
        """Count the tokens of the longest known place that begins at `first`, plain words not."""
        known = self._gazetteers
        for last in range(min(len(sentence.tokens), first + _LONGEST_PLACE), first, -1):
            name = fold(sentence.text(first, last))
            is_plain = name in known.words or len(name) < _SHORTEST_SHOUTED
            if name in known.places and not is_plain:
                return last - first
        return 0

    def _trimmed(self, sentence: Sentence, piece: Piece, words: ArticleWords) -> Piece | None:
        """Take words off the front that merely begin a sentence: "Former", "Analysts"."""
        if piece.kind is not None:
            return piece
        first = piece.first
        if words.is_sport and is_team(sentence, piece):
            return piece
        while first < piece.last and opens_sentence(sentence, first):
            tokens = sentence.tokens[first : piece.last]
            has_head = len(tokens) > 1 and any(t.lower in lexicon.ORG_HEADS for t in tokens)
            if has_head or not self._is_plain(tokens[0], words):
                break
            first += 1
        return piece._replace(first=first) if first < piece.last else None

    def _is_plain(self, token: Token, words: ArticleWords) -> bool:
        """Tell whether a capital may come from the sentence's beginning alone."""
        if token.lower in words.lower:
            return True
        return token.lower in self._gazetteers.words and not words.is_known_name(token.text)

    def _may_be_name(self, sentence: Sentence, piece: Piece, words: ArticleWords) -> bool:
        """Tell whether a piece is worth weighing: plain words and lone letters are not."""
        if piece.kind is not None:
            return True
        tokens = sentence.tokens[piece.first : piece.last]
        if len(tokens) == 1:
            is_row = words.is_sport and is_team(sentence, piece)
            return is_row or self._may_be_word(sentence, piece, words)
        if fold(sentence.text(piece.first, piece.last)) in self._gazetteers.places:
            return True
        return any(len(token.text) > 2 for token in tokens) and any(
            token.lower not in self._gazetteers.words or token.lower in _HEADS for token in tokens
        )

    def _may_be_word(self, sentence: Sentence, piece: Piece, words: ArticleWords) -> bool:
        """Tell whether a lone word is worth weighing: acronyms, and what is no plain word."""
        token = sentence.tokens[piece.first]
        opens = opens_sentence(sentence, piece.first)
        if token.lower in lexicon.STRONG_ORG_WORDS:
            return not opens or words.is_known_name(token.text)
        if token.text.isupper():
            return _may_be_acronym(token.text) and token.text not in lexicon.NO_ORGS
        if token.lower in self._gazetteers.words or token.lower in words.lower:
            is_spoken_of = piece.titled or sentence.lower(piece.first - 1) in lexicon.SPEECH
            return is_spoken_of and not opens
        if opens:
            known = self._gazetteers
            is_listed = fold(token.text) in known.places or token.text in known.organisations
            return is_listed or words.is_known_name(token.text)
        return token.lower not in lexicon.ORG_HEADS


def _may_be_acronym(text: str) -> bool:
    """Tell an acronym from a lone letter, a type (M-16) and a ticker (BP.L)."""
    parts = text.split(".")
    is_ticker = len(parts) > 1 and max(map(len, parts)) > 1
    return len(text) > 1 and not is_ticker and not any(letter.isdigit() for letter in text)


def _candidate(sentence: Sentence, piece: Piece, score: Score) -> Candidate:
    name = fold(sentence.text(piece.first, piece.last))
    return Candidate(sentence, piece, name, score)
