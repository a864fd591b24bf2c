"""Parse any text into a query. Nothing raises: what can't be meant is mended, and said so.

either = both { OR both }
both   = part { [AND] part }
part   = { - | NOT } ( word | "phrase" | /expression/ | field:value
                     | [field:] "(" either ")" | same:unit "(" either ")" )
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from search.query.clauses import Clause, Everything, Nothing, Query
from search.query.combining import all_of, any_of, negated
from search.query.dates import Now
from search.query.filters import misread, read_field
from search.query.language import UNITS
from search.query.lexer import SAME, Sort, Token, lex
from search.query.repairs import Repair
from search.query.saved import known_as
from search.query.terms import Term, read_expression, read_quoted, read_word
from search.query.together import together
from search.text import fold

MOST_SAVED = 40
"""Saved searches that one query may take in, those within one another counted too."""


def parse(
    source: str,
    today: date,
    newest: date | None = None,
    saved: Mapping[str, str] | None = None,
) -> Query:
    """Parse what the user typed; relative dates count from `today`.

    `newest` is the day of the archive's newest article, for `@end`; `saved` holds the text of each
    saved search by its name.
    """
    return _parsed(source, context_of(today, newest, saved))


@dataclass(slots=True)
class Context:
    """What a query is read against.

    `within` are the saved searches that one is in, and `expanded` counts those taken in so far.
    """

    now: Now
    saved: Mapping[str, str] = field(default_factory=dict)
    within: tuple[str, ...] = ()
    expanded: int = 0


def context_of(today: date, newest: date | None, saved: Mapping[str, str] | None) -> Context:
    """Gather what a query is read against."""
    known = {known_as(name): text for name, text in (saved or {}).items()}
    return Context(Now(today, newest), known)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the outermost AND: its clause and where it stands in the source."""

    start: int
    end: int
    clause: Clause


def _parsed(source: str, context: Context) -> Query:
    lexed = lex(source)
    parser = Parser(lexed.tokens, context)
    clause = parser.parse_either("")
    repairs = dict.fromkeys([*lexed.repairs, *parser.repairs])
    return Query(source, clause or Everything(), tuple(repairs))


_OPERATORS = frozenset({Sort.AND, Sort.OR, Sort.NOT})


class Parser:
    """Walks the tokens once; brackets are in pairs and not deep, so recursion is bounded.

    `field` is the name of the field whose brackets one is in, or empty. `stretches` are the parts
    of the outermost AND, once parsed; empty where the outermost is an OR.
    """

    def __init__(self, tokens: tuple[Token, ...], context: Context) -> None:
        self.repairs: list[str] = []
        self.stretches: list[Stretch] = []
        self._tokens = tokens
        self._context = context
        self._next = 0
        self._depth = 0

    def parse_either(self, field: str) -> Clause | None:
        """Parse to the end, or to the bracket that closes."""
        parts = [self._parse_both(field)]
        while self._takes(Sort.OR):
            parts.append(self._parse_both(field))
        if self._depth == 0 and len(parts) > 1:
            self.stretches.clear()
        return any_of(parts)

    def _parse_both(self, field: str) -> Clause | None:
        parts: list[Clause | None] = []
        while not self._at_end() and not (parts and self._is_operator(Sort.OR)):
            if parts:
                self._takes(Sort.AND)
            start = self._tokens[self._next].start
            parts.append(self._parse_part(field))
            if self._depth == 0 and parts[-1] is not None:
                end = self._tokens[self._next - 1].end
                self.stretches.append(Stretch(start, end, parts[-1]))
        return all_of(parts)

    def _parse_part(self, field: str) -> Clause | None:
        turned = False
        while self._takes(Sort.NOT) or self._takes(Sort.MINUS):
            turned = not turned
        if self._at_end():
            return None
        token = self._tokens[self._next]
        self._next += 1
        opened = token.sort is Sort.OPEN
        clause = self._parse_bracket(token, field) if opened else self._read(token, field)
        return negated(clause) if clause and turned else clause

    def _parse_bracket(self, opening: Token, field: str) -> Clause | None:
        is_same = opening.text == SAME
        self._depth += 1
        clause = self.parse_either("" if is_same else opening.text or field)
        self._depth -= 1
        self._next += 1  # the bracket that closes
        if not is_same or clause is None or isinstance(clause, Nothing):
            return clause
        if unit := UNITS.get(fold(opening.value)):
            return self._told(together(unit, clause))
        return self._told(read_field(SAME, opening.value, self._context.now))

    def _read(self, token: Token, field: str) -> Clause | None:
        return self._told(self._read_term(token, field))

    def _told(self, term: Term) -> Clause | None:
        """Keep what had to be mended in a term."""
        self.repairs.extend(term.repairs)
        return term.clause

    def _read_term(self, token: Token, field: str) -> Term:
        if token.sort is Sort.FIELD:
            return self._read_field(token.text, token.value)
        if token.sort in _OPERATORS:
            self.repairs.append(Repair.OPERATOR.format(word=token.text))
        if field:
            return self._read_field(field, token.text)
        if token.sort is Sort.REGEX:
            return read_expression(token.text)
        if token.sort is Sort.QUOTED:
            return read_quoted(token.text, token.value, exact=token.exact)
        return read_word(token.text)

    def _read_field(self, name: str, value: str) -> Term:
        if name == "saved" and value.strip():
            return self._expand(value)
        return read_field(name, value, self._context.now)

    def _expand(self, name: str) -> Term:
        """Put a saved search in place of its name, unless it would never end."""
        context, known = self._context, known_as(name)
        source = context.saved.get(known)
        if source is None:
            return misread("saved", name, Repair.NO_SAVED.format(word=name))
        if known in context.within:
            return misread("saved", name, Repair.SAVED_WITHIN.format(word=name))
        if context.expanded >= MOST_SAVED:
            return misread("saved", name, Repair.MOST_SAVED.format(number=MOST_SAVED))
        context.expanded += 1
        before, context.within = context.within, (*context.within, known)
        query = _parsed(source, context)
        context.within = before
        if isinstance(query.clause, Everything):
            return Term(None, (Repair.SAVED_EMPTY.format(word=name),))
        return Term(query.clause, query.repairs)

    def _at_end(self) -> bool:
        """Tell whether the query, or the bracket one is in, ends here."""
        return self._next == len(self._tokens) or self._tokens[self._next].sort is Sort.CLOSE

    def _is_operator(self, sort: Sort) -> bool:
        """Tell whether the next token is this operator, with something behind it to work on."""
        following = self._tokens[self._next : self._next + 2]
        if not following or following[0].sort is not sort:
            return False
        return sort is Sort.MINUS or (len(following) == 2 and following[1].sort is not Sort.CLOSE)

    def _takes(self, sort: Sort) -> bool:
        """Step over the next token where it is this operator."""
        found = self._is_operator(sort)
        self._next += found
        return found
