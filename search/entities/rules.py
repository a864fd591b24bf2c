"""The rule tagger: weigh every run of capitals, with all the article says about it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from search.entities import lexicon
from search.entities.evidence import ArticleWords, opens_sentence
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.pieces import Piece, Splitter
from search.entities.runs import find_runs
from search.entities.scoring import Score, Scorer, built_end
from search.entities.tagging import TypedSpan
from search.entities.tokens import Sentence
from search.text import fold

_ENOUGH = 1.5
_SURNAME_OF_FULL_NAME = Score(person=5)
# The sum over an article counts no more than this much for one name.
_MOST = 12.0


class _Candidate(NamedTuple):
    """A piece in its sentence with its score there."""

    sentence: Sentence
    piece: Piece
    name: str
    score: Score


class RuleTagger:
    """Find people, places and organisations by rules and gazetteers alone."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._gazetteers = gazetteers
        self._splitter = Splitter(gazetteers)
        self._scorer = Scorer(gazetteers)

    def tag(self, sentences: Sequence[Sentence]) -> list[TypedSpan]:
        """Find the names of an article, in order, none overlapping another."""
        words = ArticleWords(sentences)
        candidates = [
            candidate for sentence in sentences for candidate in self._candidates(sentence, words)
        ]
        totals = _totals(candidates)
        spans = []
        for candidate in candidates:
            kind = candidate.piece.kind or _kind(totals[candidate.name])
            if kind is not None:
                spans.extend(self._spans(candidate, kind))
        return spans

    def _spans(self, candidate: _Candidate, kind: Kind) -> list[TypedSpan]:
        """Give a piece its characters; a bridge takes the words that make it one."""
        tokens, piece = candidate.sentence.tokens, candidate.piece
        start, last = tokens[piece.first].start, piece.last
        if piece.kind is Kind.PLACE and self._splitter.is_pair(tokens[piece.first].text):
            middle = start + tokens[piece.first].text.index("-")
            end = tokens[piece.first].end
            return [TypedSpan(start, middle, kind), TypedSpan(middle + 1, end, kind)]
        if kind is Kind.PLACE:
            last = built_end(candidate.sentence, last) if piece.kind is None else last
        return [TypedSpan(start, tokens[last - 1].end, kind)]

    def _candidates(self, sentence: Sentence, words: ArticleWords) -> list[_Candidate]:
        """List the pieces of a sentence that may be names."""
        found = []
        for run in find_runs(sentence):
            for whole in self._splitter.split(sentence, run):
                piece = self._trimmed(sentence, whole, words)
                if piece is None or not self._may_be_name(sentence, piece, words):
                    continue
                name = fold(sentence.text(piece.first, piece.last))
                found.append(_Candidate(sentence, piece, name, self._scorer.score(sentence, piece)))
        return found

    def _trimmed(self, sentence: Sentence, piece: Piece, words: ArticleWords) -> Piece | None:
        """Take words off the front that merely begin a sentence: "Former", "Analysts"."""
        first = piece.first
        if piece.kind is not None:
            return piece
        while first < piece.last and opens_sentence(sentence, first):
            token = sentence.tokens[first]
            is_word = token.lower in words.lower or (
                token.lower in self._gazetteers.words and not words.is_known_name(token.text)
            )
            is_head = any(
                sentence.lower(place) in lexicon.ORG_HEADS for place in range(first, piece.last)
            )
            if not is_word or (is_head and first + 1 < piece.last):
                break
            first += 1
        return piece._replace(first=first) if first < piece.last else None

    def _may_be_name(self, sentence: Sentence, piece: Piece, words: ArticleWords) -> bool:
        """Tell whether a piece is worth weighing: a lone plain word is not."""
        if piece.kind is not None or piece.last - piece.first > 1:
            return (
                any(
                    token.lower not in self._gazetteers.words or token.lower in lexicon.ORG_HEADS
                    for token in sentence.tokens[piece.first : piece.last]
                )
                or piece.kind is not None
            )
        token = sentence.tokens[piece.first]
        if sentence.is_shouted:
            return fold(token.text) in self._gazetteers.places and token.lower not in (
                self._gazetteers.words
            )
        if token.text.isupper():
            return len(token.text) > 1
        is_plain = token.lower in self._gazetteers.words or token.lower in words.lower
        if is_plain:
            return piece.titled and not opens_sentence(sentence, piece.first)
        if opens_sentence(sentence, piece.first):
            is_listed = fold(token.text) in self._gazetteers.places
            return is_listed or words.is_known_name(token.text)
        return token.lower not in lexicon.ORG_HEADS or token.lower in lexicon.STRONG_ORG_WORDS


def _totals(candidates: list[_Candidate]) -> dict[str, Score]:
    """Add up the scores of each name over the article; a surname shares its full name's."""
    totals: dict[str, Score] = defaultdict(Score)
    for candidate in candidates:
        totals[candidate.name] = totals[candidate.name].plus(candidate.score)
    people = {
        name.split()[-1]
        for name, total in totals.items()
        if " " in name and _kind(total) is Kind.PERSON
    }
    for name, total in totals.items():
        if name in people:
            totals[name] = total.plus(_SURNAME_OF_FULL_NAME)
    return totals


def _kind(score: Score) -> Kind | None:
    """Choose the kind that most speaks for, if enough does."""
    best = max(score)
    if best < _ENOUGH:
        return None
    return (Kind.PERSON, Kind.PLACE, Kind.ORG)[score.index(best)]
