"""Read what is to stand in one paragraph or sentence: `same:para(bridge araz)`."""

from search.query.clauses import (
    Both,
    Clause,
    Either,
    Literal,
    Near,
    Nothing,
    Pattern,
    Phrase,
    Regex,
    Together,
    Unit,
    Variant,
    Without,
    Word,
)
from search.query.combining import all_of
from search.query.repairs import Repair
from search.query.terms import Term

ONE_WORD = (Word, Pattern, Variant)
_TEXT = (*ONE_WORD, Phrase, Near, Literal, Regex)


def together(unit: Unit, part: Clause) -> Term:
    """Make the clause of a part that one paragraph or sentence is to fulfil.

    A filter is about a whole article: one beside the words applies to the article, and one that is
    tied to them by OR or NOT can't be applied, so nothing matches.
    """
    parts = part.parts if isinstance(part, Both) else (part,)
    of_text = all_of(one for one in parts if is_of_text(one))
    filters = [one for one in parts if not is_of_text(one)]
    if any(not _is_filter(one) for one in filters):
        return Term(Nothing(f"same:{unit.value} with a filter"), (Repair.FILTER_TIED,))
    repairs = (Repair.FILTER_WITHIN,) if filters else ()
    alone = of_text if isinstance(of_text, ONE_WORD) else None
    whole = alone or (Together(unit, of_text) if of_text else None)
    return Term(all_of([whole, *filters]), repairs)


def is_of_text(clause: Clause) -> bool:
    """Tell whether a clause asks for nothing but what stands in a text."""
    match clause:
        case Both(parts) | Either(parts):
            return all(map(is_of_text, parts))
        case Without(part):
            return is_of_text(part)
    return isinstance(clause, _TEXT)


def _is_filter(clause: Clause) -> bool:
    """Tell whether a clause is one filter, or the opposite of one."""
    inner = clause.part if isinstance(clause, Without) else clause
    return not isinstance(inner, Both | Either)
