"""What a trained model believes of an article's words: values that rules can weigh."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from search.entities.scoring import Score
from search.entities.tagging import TypedSpan
from search.entities.tokens import Token


class Belief(NamedTuple):
    """How probable it is, 0 to 1, that a word belongs to a name of each kind."""

    person: float = 0.0
    place: float = 0.0
    org: float = 0.0

    @property
    def none(self) -> float:
        """How probable it is that the word belongs to no name of these kinds."""
        return max(0.0, 1.0 - self.person - self.place - self.org)


class BelievedSpan(NamedTuple):
    """A name as the model sees it, and the probability of its least probable word."""

    span: TypedSpan
    probability: float


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The beliefs of one article: by the offset at which a token starts, and the likeliest names.

    A word that is not there is believed to be part of no name.
    """

    by_start: Mapping[int, Belief]
    spans: Sequence[BelievedSpan]

    def mean(self, tokens: Sequence[Token]) -> Belief:
        """Average the beliefs of some tokens, at least one."""
        found = [self.by_start.get(token.start, _NO_NAME) for token in tokens]
        person, place, org = (sum(parts) / len(found) for parts in zip(*found, strict=True))
        return Belief(person, place, org)


_NO_NAME = Belief()

# What a belief of 1 is worth beside the signs of scoring.py. Chosen on held-out parts of the open
# training texts. They hold few reports of matches: there the model takes teams for their cities.
_WORTH = Score(person=2.5, place=2.5, org=3)
_WORTH_IN_SPORT = Score(person=2, place=0, org=3)
_DOUBT = 1.4
_DOUBT_IN_SPORT = 0.5


def score_of_belief(belief: Belief, *, is_sport: bool) -> Score:
    """Weigh a belief as one more sign: for each kind, less the doubt that it is a name at all."""
    worth = _WORTH_IN_SPORT if is_sport else _WORTH
    doubt = belief.none * (_DOUBT_IN_SPORT if is_sport else _DOUBT)
    return Score(*(each * part - doubt for each, part in zip(worth, belief, strict=True)))
