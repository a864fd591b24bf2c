"""The rule tagger: weigh every run of capitals, with all the article says about it."""

from collections import defaultdict
from collections.abc import Sequence

from search.entities import lexicon
from search.entities.beliefs import Beliefs, score_of_belief
from search.entities.candidates import Candidate, Candidates
from search.entities.evidence import ArticleWords
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.pieces import Splitter
from search.entities.scoring import Score, built_end
from search.entities.sport import kind_in_sport
from search.entities.tagging import TypedSpan
from search.entities.tokens import Sentence
from search.entities.trimming import base_length

_ENOUGH = 1.5
_SURNAME_OF_FULL_NAME = Score(person=5)
_SHORT_FOR_COMPANY = Score(org=4)
# So much speaks only for legal forms and the heads of bodies.
_SURE = 4.0
_KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORG)


class RuleTagger:
    """Find people, places and organisations by rules and gazetteers alone."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._places = gazetteers.places
        self._countries = gazetteers.countries
        self._splitter = Splitter(gazetteers)
        self._candidates = Candidates(gazetteers, self._splitter)

    def tag(self, sentences: Sequence[Sentence], beliefs: Beliefs | None = None) -> list[TypedSpan]:
        """Find the names of an article, in order, none overlapping another.

        `beliefs` of a model are weighed with everything else, except where the rules are certain.
        """
        words = ArticleWords(sentences)
        candidates = [
            candidate
            for sentence in sentences
            for candidate in self._candidates.of(sentence, words)
        ]
        if beliefs is not None:
            candidates = [_believed(each, beliefs, words) for each in candidates]
        totals = _totals(candidates)
        spans: list[TypedSpan] = []
        for candidate in candidates:
            kind = candidate.piece.kind or _kind(totals[candidate.name])
            if kind is not None and words.is_sport:
                kind = self._kind_in_sport(candidate, kind)
            if kind is not None:
                spans.extend(self._spans(candidate, kind))
        return spans

    def _kind_in_sport(self, candidate: Candidate, kind: Kind) -> Kind:
        """Part cities from teams; a country keeps being one."""
        if candidate.name in self._countries:
            return kind
        is_place = candidate.name in self._places
        return kind_in_sport(candidate.sentence, candidate.piece, kind, is_place=is_place)

    def _spans(self, candidate: Candidate, kind: Kind) -> list[TypedSpan]:
        """Give a piece its characters; a bridge takes the words that make it one."""
        tokens, piece = candidate.sentence.tokens, candidate.piece
        start, last = tokens[piece.first].start, piece.last
        if piece.kind is Kind.PLACE and self._splitter.is_pair(tokens[piece.first].text):
            middle = start + tokens[piece.first].text.index("-")
            end = tokens[piece.first].end
            return [TypedSpan(start, middle, kind), TypedSpan(middle + 1, end, kind)]
        if piece.kind is Kind.PLACE and (length := base_length(tokens[last - 1].text)):
            return [TypedSpan(start, tokens[last - 1].start + length, kind)]
        if kind is Kind.PLACE and piece.kind is None:
            last = built_end(candidate.sentence, last)
        return [TypedSpan(start, tokens[last - 1].end, kind)]


def _believed(candidate: Candidate, beliefs: Beliefs, words: ArticleWords) -> Candidate:
    """Add what a model believes of a candidate to its score."""
    piece = candidate.piece
    if piece.kind is not None:
        return candidate
    belief = beliefs.mean(candidate.sentence.tokens[piece.first : piece.last])
    extra = score_of_belief(belief, is_sport=words.is_sport)
    return candidate._replace(score=candidate.score.plus(extra))


def _totals(candidates: list[Candidate]) -> dict[str, Score]:
    """Add up the scores of each name over the article; a surname shares its full name's."""
    totals: dict[str, Score] = defaultdict(Score)
    for candidate in candidates:
        totals[candidate.name] = totals[candidate.name].plus(candidate.score)
    surnames = {
        name.split()[-1]
        for name, total in totals.items()
        if " " in name and _kind(total) is Kind.PERSON
    }
    cores = {_core(name) for name, total in totals.items() if _is_company(name, total)}
    companies = cores | {half for core in cores if " " in (half := core.partition(" and ")[0])}
    for name, total in totals.items():
        if name in surnames:
            totals[name] = total.plus(_SURNAME_OF_FULL_NAME)
        elif name in companies:
            totals[name] = total.plus(_SHORT_FOR_COMPANY)
    return totals


def _is_company(name: str, total: Score) -> bool:
    """Tell whether a name ends in a legal form, or is a body known by its first word."""
    return " " in name and total.org >= _SURE and _kind(total) is Kind.ORG


def _core(name: str) -> str:
    """Give what a company goes by: "jaguar" for "jaguar plc", "amro" for "amro bank nv"."""
    words = [word.strip(".,") for word in name.split()]
    while len(words) > 1 and words[-1] in lexicon.COMPANY_ENDINGS | lexicon.ORG_HEADS:
        words.pop()
    return " ".join(words)


def _kind(score: Score) -> Kind | None:
    """Choose the kind that most speaks for, if enough does."""
    best = max(score)
    return _KINDS[score.index(best)] if best >= _ENOUGH else None
