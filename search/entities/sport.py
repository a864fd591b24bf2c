"""In a report of a match the name of a city is its team: weigh scores and victories."""

from search.entities.pieces import Piece
from search.entities.scoring import Score
from search.entities.tokens import Sentence

_TEAM = Score(org=3.5)
_BEFORE = frozenset(
    "beat over against v vs versus defeated downed thrashed edged visit host".split()
)
_BEHIND = frozenset(
    """
    beat beats lost drew won defeated downed thrashed edged striker midfielder defender goalkeeper
    coach manager captain skipper fans team side players squad winger forward pitcher batsman v vs
    """.split()
)


def score_of_sport(sentence: Sentence, piece: Piece) -> Score:
    """Weigh what makes a team of a place; countries keep being places."""
    if piece.kind is not None:
        return Score()
    behind, before = sentence.lower(piece.last), sentence.lower(piece.first - 1)
    is_in_table = behind.isdigit() and len(behind) < 4
    return _TEAM if is_in_table or behind in _BEHIND or before in _BEFORE else Score()
