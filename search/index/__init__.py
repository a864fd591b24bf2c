"""The keyword index: the only room that knows Whoosh, and the arrays behind it.

What an engine in its place must give, such as one that many people share (OpenSearch, PostgreSQL),
is what `KeywordIndex` gives and search.archive.words.Words asks for:

    numbers, live       the article number of each document, in an order that lasts as long as the
                        engine's state does, and which documents are not deleted
    can_answer(clause)  whether it knows a clause of search.query.clauses with all its parts; what
                        it turns down is answered from catalogue and files, more slowly
    documents(clause)   a mask over the documents: all that fulfil it and none that doesn't, never
                        the first so many, for counts are exact and masks are joined by & and |
    scores(clause)      a weight for each document, greater for a better one, 0 for none
    vocabulary(beginning, limit), alike(folded, limit), frequency(folded)
                        its words and their documents: to complete, to mend, to count
    is_current()        whether nothing was committed since

Words are those of search.text, folded by its one fold. Inflected forms, patterns and variants are
spread by search.query (wanted, patterns, variants): an engine needs no stemmer, and must not use
its own. A phrase crosses line breaks; a paragraph is one of search.text that has a word. OpenSearch
would answer by term, terms, prefix, wildcard and intervals over words we cut, with paragraphs as
nested documents; PostgreSQL from a table of words, articles and places, for a tsvector tells no
place behind the 16,383rd.

The tiny second implementation is the linear scan of the tests, tests/search/index/linear_scan.py:
all of this over plain articles, in a page. It and Whoosh's own searcher are held against ours.

Ours, from the outside in: keyword_index; engine (one commit, opened); planning (clauses to Whoosh's
query trees), queries (those it has not), executor (trees to masks); finding and spaces (what holds
a word, in documents or in paragraphs), line, phrases, nearness (places); spellings, resemblance and
edits (words by their letters), vocabulary, weighing; segment (the file), codec (as Whoosh reads
it), writing and what that is made of.
"""
