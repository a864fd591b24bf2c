"""How well articles answer a query, by Whoosh's BM25F."""

from collections.abc import Iterator

from whoosh.query.compound import Or
from whoosh.query.terms import Term
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from search.index.postings import article_numbers
from search.index.schema import BODY, HEADLINE
from search.inflections import forms
from search.query.clauses import Both, Clause, Either, Phrase, Word

_HEADLINE_BOOST = 2.0


def scores(reader: IndexReader, clause: Clause) -> dict[int, float]:
    """Score the articles that hold a whole word of a clause; the higher the better.

    Words that the clause rules out and patterns add nothing: a pattern stands for thousands of
    words, and Whoosh takes seconds to score them.
    """
    terms = [
        Term(field, folded, boost=boost)
        for folded in dict.fromkeys(_words(clause))
        for field, boost in ((BODY, 1.0), (HEADLINE, _HEADLINE_BOOST))
    ]
    results = Searcher(reader).search(Or(terms), limit=None)
    numbers = article_numbers(reader)
    return {numbers[document]: score for document, score in results.items() if score}


def _words(clause: Clause) -> Iterator[str]:
    match clause:
        case Word(folded, exact=True):
            yield folded
        case Word(folded):
            yield from forms(folded)
        case Phrase(row):
            yield from row
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _words(part)
