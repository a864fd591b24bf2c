"""In a report of a match the name of a city is its team: weigh scores and victories."""

from search.entities.mention import Kind
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


# Before a cricketer in a table: "c Chandana b Jayasuriya 3".
_OUT = frozenset("b c lbw st".split())


def is_team(sentence: Sentence, piece: Piece) -> bool:
    """Tell whether a piece stands where a team does: in a row of a table, beside a victory."""
    behind, before = sentence.lower(piece.last), sentence.lower(piece.first - 1)
    if behind in _BEHIND or before in _BEFORE or (sentence.is_shouted and behind == "at"):
        return True
    is_bowler = sentence.lower(piece.last + 1) == "-"
    return behind.isdigit() and len(behind) < 4 and not is_bowler and before not in _OUT


def score_of_sport(sentence: Sentence, piece: Piece) -> Score:
    """Weigh what makes a team of a place; countries keep being places."""
    return _TEAM if piece.kind is None and is_team(sentence, piece) else Score()


def kind_in_sport(sentence: Sentence, piece: Piece, kind: Kind, *, is_place: bool) -> Kind:
    """Tell a city from its team where both are named: the article's verdict holds for one of them.

    `is_place` tells that the gazetteer knows a place of this name.
    """
    if kind is Kind.PLACE and is_team(sentence, piece):
        return Kind.ORG
    stands_at = sentence.lower(piece.first - 1) in _AT
    if kind is Kind.ORG and is_place and (stands_at or _is_dated(sentence, piece)):
        return Kind.PLACE
    return kind


_AT = frozenset("in near outside".split())


def _is_dated(sentence: Sentence, piece: Piece) -> bool:
    """Tell the place of a dateline, a year behind it: "LONDON 1996-08-31"."""
    behind = sentence.lower(piece.last)
    return piece.first == 0 and len(behind) == 4 and behind.isdigit()
