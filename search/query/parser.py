"""Parse any text into a query. Nothing raises: what can't be meant is mended, and said so.

either = both { OR both }
both   = part { [AND] part }
part   = { - | NOT } ( word | "phrase" | field:value | [field:] "(" either ")" )
"""

from datetime import date

from search.query.clauses import Clause, Everything, Query
from search.query.combining import all_of, any_of, negated
from search.query.lexer import Sort, Token, lex
from search.query.terms import Term, read_field, read_quoted, read_word


def parse(source: str, today: date) -> Query:
    """Parse what the user typed; relative dates count from `today`."""
    lexed = lex(source)
    parser = _Parser(lexed.tokens, today)
    clause = parser.parse_either("")
    repairs = dict.fromkeys([*lexed.repairs, *parser.repairs])
    return Query(source, clause or Everything(), tuple(repairs))


_OPERATORS = frozenset({Sort.AND, Sort.OR, Sort.NOT})


class _Parser:
    """Walks the tokens once; brackets are in pairs and not deep, so recursion is bounded.

    `field` is the name of the field whose brackets one is in, or empty.
    """

    def __init__(self, tokens: tuple[Token, ...], today: date) -> None:
        self.repairs: list[str] = []
        self._tokens = tokens
        self._today = today
        self._next = 0

    def parse_either(self, field: str) -> Clause | None:
        parts = [self._parse_both(field)]
        while self._takes(Sort.OR):
            parts.append(self._parse_both(field))
        return any_of(parts)

    def _parse_both(self, field: str) -> Clause | None:
        parts: list[Clause | None] = []
        while not self._at_end() and not (parts and self._is_operator(Sort.OR)):
            if parts:
                self._takes(Sort.AND)
            parts.append(self._parse_part(field))
        return all_of(parts)

    def _parse_part(self, field: str) -> Clause | None:
        turned = False
        while self._takes(Sort.NOT) or self._takes(Sort.MINUS):
            turned = not turned
        if self._at_end():
            return None
        token = self._tokens[self._next]
        self._next += 1
        if token.sort is Sort.OPEN:
            clause = self.parse_either(token.text or field)
            self._next += 1  # the bracket that closes
        else:
            clause = self._read(token, field)
        return negated(clause) if clause and turned else clause

    def _read(self, token: Token, field: str) -> Clause | None:
        term = self._read_term(token, field)
        self.repairs.extend(term.repairs)
        return term.clause

    def _read_term(self, token: Token, field: str) -> Term:
        if token.sort is Sort.FIELD:
            return read_field(token.text, token.value, self._today)
        if token.sort in _OPERATORS:
            self.repairs.append(f"read {token.text} as a word")
        if field:
            return read_field(field, token.text, self._today)
        return read_quoted(token.text) if token.sort is Sort.QUOTED else read_word(token.text)

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
