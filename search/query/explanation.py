"""A query back in plain English: `Articles with bridge, without oil, dated July 2025`.

For people; search.query.rendering gives the query back in its own language, with the same meaning.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from search.entities.mention import Kind
from search.query.clauses import (
    Both,
    Clause,
    Dated,
    Either,
    Everything,
    From,
    Literal,
    Marked,
    Mentioned,
    Named,
    Near,
    Nothing,
    Pattern,
    Phrase,
    Query,
    Regex,
    State,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)
from search.query.days import Days, in_words
from search.query.patterns import in_parts
from search.query.symbols import words_alone


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the explanation; strong where it is what the user asked for."""

    text: str
    strong: bool = False


def explain(query: Query) -> tuple[Piece, ...]:
    """Say in words what a query asks for; its repairs are told apart."""
    if isinstance(query.clause, Everything):
        return (Piece("All articles"),)
    if misread := _misread(query.clause):
        return (
            Piece("No articles: "),
            Piece(misread.source, strong=True),
            Piece(" is not understood"),
        )
    return _joined([Piece("Articles "), *_said(query.clause)])


_WITH = ("with ", "without ")
_LEADS: dict[type[Clause], tuple[str, str]] = {
    **dict.fromkeys((Word, Pattern, Variant, Phrase, Near, Together, Literal, Regex), _WITH),
    Dated: ("dated ", "not dated "),
    Mentioned: ("that mention ", "that do not mention "),
    Named: ("that name ", "that do not name "),
    From: ("from ", "not from "),
    Marked: ("that are ", "that are not "),
}
"""What stands before a clause, and before its opposite; clauses with one lead share it."""

_KINDS = {
    Kind.PERSON: "the person ",
    Kind.PLACE: "the place ",
    Kind.ORG: "the organisation ",
    Kind.EVENT: "the event ",
}
_BEGUN_KINDS = {
    Kind.PERSON: "a person called ",
    Kind.PLACE: "a place called ",
    Kind.ORG: "an organisation called ",
    Kind.EVENT: "an event called ",
}


class _Saying(NamedTuple):
    """What a clause says behind a lead; `open` where it needs brackets within another."""

    lead: str
    pieces: list[Piece]
    open: bool = False


def _misread(clause: Clause) -> Nothing | None:
    """Find the filter that was not understood and rules out all articles."""
    if isinstance(clause, Both):
        return next(filter(None, map(_misread, clause.parts)), None)
    return clause if isinstance(clause, Nothing) else None


def _said(clause: Clause) -> list[Piece]:
    """Say a clause by itself: its lead and what follows."""
    return _with_lead(_saying(clause))


def _saying(clause: Clause) -> _Saying:  # noqa: PLR0911 - a case a clause
    match clause:
        case Both(parts):
            return _all_said(parts)
        case Either(parts):
            return _any_said(parts)
        case Without(part):
            return _opposite(part)
        case Everything():
            return _Saying("", [Piece("of any kind")])
        case Nothing(source):
            return _Saying("", [Piece(source, strong=True), Piece(" (not understood)")])
        case Together(unit, part):
            return _in_unit(unit, _saying(part))
    return _Saying(_LEADS[type(clause)][0], _object(clause))


def _object(clause: Clause) -> list[Piece]:
    """Say what a single clause looks for, without its lead."""
    match clause:
        case Dated(first, last, shown) | Mentioned(first, last, shown):
            return [Piece(shown or in_words(Days(first, last)), strong=True)]
        case Named(kind, row, shown, whole):
            lead = _BEGUN_KINDS[kind] if _is_begun(row) else _KINDS[kind]
            return [Piece(f"exactly {lead}" if whole else lead), _name_said(row, shown)]
        case From(row, shown):
            return [_name_said(row, shown)]
        case Marked(state):
            return [Piece(state.value, strong=True)]
    return _text_sought(clause)


def _name_said(row: Sequence[str], shown: str) -> Piece:
    """Say a name, with an ellipsis where it may go on."""
    name = shown or " ".join(row).removesuffix("*")
    return Piece(f"{name}…" if _is_begun(row) else name, strong=True)


def _is_begun(row: Sequence[str]) -> bool:
    """Tell whether the last word of a name is a beginning."""
    return row[-1].endswith("*")


def _text_sought(clause: Clause) -> list[Piece]:  # noqa: PLR0911 - a case a clause
    """Say what is to stand in the text."""
    match clause:
        case Word(folded, exact, shown):
            strong = Piece(f"“{shown or folded}”" if exact else shown or folded, strong=True)
            return [Piece("exactly "), strong] if exact else [strong]
        case Pattern(folded, shown):
            return _pattern_said(folded, shown or folded)
        case Variant(folded, shown):
            return [Piece(shown or folded, strong=True), Piece(" in any spelling")]
        case Phrase(row, shown):
            return [Piece(f'"{shown or " ".join(row)}"', strong=True)]
        case Near(row, within, shown):
            nearness = _NEARNESS.get(within, f" within {within:,} words")
            return [Piece(f'"{shown or " ".join(row)}"', strong=True), Piece(nearness)]
        case Literal(text):
            if words_alone(text):
                return [Piece("exactly "), Piece(f"“{text}”", strong=True)]
            return [Piece("the characters "), Piece(text, strong=True)]
        case Regex(pattern):
            return [Piece("text that fits "), Piece(f"/{pattern}/", strong=True)]
    raise AssertionError(clause)


def _pattern_said(folded: str, shown: str) -> list[Piece]:
    """Say what a pattern fits: a beginning, an ending, a part, or words like it."""
    before, middle, behind = in_parts(folded)
    plain = shown.strip("*")
    if not middle or any(wild in middle for wild in "*?"):
        return [Piece("a word like "), Piece(shown, strong=True)]
    said = {(False, True): "begins with", (True, False): "ends with", (True, True): "contains"}
    how = said[before, behind]
    return [Piece(f"a word that {how} "), Piece(plain, strong=True)]


_NEARNESS = {0: " side by side", 1: " within 1 word"}
_UNITS = {Unit.PARAGRAPH: " in one paragraph", Unit.SENTENCE: " in one sentence"}


def _in_unit(unit: Unit, said: _Saying) -> _Saying:
    """Say that a part is to stand together."""
    if said.lead == "with ":
        return _Saying("with ", [*said.pieces, Piece(_UNITS[unit])], open=True)
    return _Saying("", [*_bracketed(said._replace(open=True)), Piece(_UNITS[unit])], open=True)


def _all_said(parts: Iterable[Clause]) -> _Saying:
    """Say parts joined by AND: those with one lead behind it, then those with the next."""
    groups: dict[str, list[_Saying]] = {}
    for saying in map(_saying, parts):
        groups.setdefault(saying.lead, []).append(saying)
    apart = groups.pop("", [])
    # "without a or b" is English for neither.
    shared = [
        _Saying(lead, _listed(group, " or " if lead in _OPPOSITES else " and "), open=True)
        for lead, group in groups.items()
    ]
    if len(shared) == 1 and not apart:
        return shared[0]
    said = [*map(_with_lead, shared), *map(_bracketed, apart)]
    return _Saying("", _separated(said, ", ", ", "), open=True)


def _any_said(parts: Iterable[Clause]) -> _Saying:
    """Say parts joined by OR: behind one lead where all share one that is no opposite."""
    sayings = [_saying(part) for part in parts]
    leads = {saying.lead for saying in sayings}
    if len(leads) == 1 and not leads & (_OPPOSITES | {""}):
        return _Saying(leads.pop(), _listed(sayings, " or "), open=True)
    said = [_with_lead(s) if s.lead else _bracketed(s) for s in sayings]
    return _Saying("", _separated(said, " or ", " or "), open=True)


def _opposite(part: Clause) -> _Saying:
    if part == Marked(State.UNSEEN):
        return _Saying("that are ", [Piece("seen", strong=True)])
    saying = _saying(part)
    lead = _OPPOSITE_LEADS.get(saying.lead, "not ")
    if saying.lead and isinstance(part, Either):
        return saying._replace(lead=lead)
    return _Saying(lead, _bracketed(saying))


_OPPOSITE_LEADS = dict(_LEADS.values())
_OPPOSITES = frozenset(_OPPOSITE_LEADS.values()) | {"not "}


def _with_lead(saying: _Saying) -> list[Piece]:
    return [Piece(saying.lead), *saying.pieces]


def _bracketed(saying: _Saying) -> list[Piece]:
    return [Piece("("), *saying.pieces, Piece(")")] if saying.open else saying.pieces


def _listed(sayings: list[_Saying], last: str) -> list[Piece]:
    """Put what stands behind one lead in a row, `last` before the last of several."""
    if len(sayings) == 1:
        return sayings[0].pieces
    return _separated([_bracketed(saying) for saying in sayings], ", ", last)


def _separated(parts: list[list[Piece]], comma: str, last: str) -> list[Piece]:
    pieces = list(parts[0])
    for number, part in enumerate(parts[1:], 2):
        pieces += [Piece(last if number == len(parts) else comma), *part]
    return pieces


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Join neighbours of one strength."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].strong == piece.strong:
            joined[-1] = Piece(joined[-1].text + piece.text, strong=piece.strong)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)
