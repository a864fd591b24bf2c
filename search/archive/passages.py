"""The passage of an article that shows best why it was found, beside its headline.

A line of the list stands below the headline: it does not say the same again, and no dateline alone.
"""

import re
from collections.abc import Iterable, Sequence

from search.articles.article import Article
from search.articles.phrases import ELLIPSIS
from search.inflections import stem
from search.query.clauses import Clause, Mentioned, Named
from search.query.snippets import Snippet, best_snippet, sentence_snippet
from search.spans import Span
from search.text import fold

_LAST_WORDS = 4
_STOPS = " \n.…?!"
_BETWEEN = re.compile(r"[\s,;:–—-]*")


def best_passage(article: Article, clause: Clause, hits: Sequence[Span], width: int) -> Snippet:
    """Show the best passage behind what the headline tells, or the text that follows it.

    Words that stand together nowhere else are shown where they do. Of somebody or a day asked for
    alone it is the first sentence that names it. An article of one sentence shows its hits again.
    """
    body, lead, told = article.body, article.lead, _told(article)
    is_cut = article.headline.endswith(ELLIPSIS)
    if not is_cut and not any(told <= hit.start < lead.end for hit in hits):
        told = _next_text(body, lead.end)  # what it leaves out at the end tells who said it
    behind, room = _behind(hits, told), width - len(ELLIPSIS)
    if hits and not body[told:].strip(_STOPS):
        return best_snippet(body[lead.start :], _behind(hits, lead.start), width)
    if isinstance(clause, Named | Mentioned) and behind:
        snippet = sentence_snippet(body[told:], behind, room)
        return _going_on(snippet) if told + behind[0].start < lead.end else snippet
    if not isinstance(clause, Named | Mentioned) and (
        _different(body[told:], behind) != _different(body, hits)
    ):
        return best_snippet(body, hits, width)
    snippet = best_snippet(body[told:], behind, room)
    return _going_on(snippet) if told < lead.end else snippet


def _behind(hits: Iterable[Span], start: int) -> list[Span]:
    """Return the hits from an offset on, as spans of the text from there on."""
    return [Span(hit.start - start, hit.end - start) for hit in hits if hit.start >= start]


def _told(article: Article) -> int:
    """Return where in the body the text behind the headline begins."""
    words = article.headline.removesuffix(ELLIPSIS).split()[-_LAST_WORDS:]
    last = r"\s+".join(map(re.escape, words))
    lead = article.lead
    earliest = lead.start + len(article.headline) - len(" ".join(words)) - len(ELLIPSIS)
    match = re.compile(last).search(article.body, max(lead.start, earliest), lead.end)
    return _next_text(article.body, match.end() if match else lead.end)


def _next_text(body: str, start: int) -> int:
    """Step over what parts a passage from the one before; a stop goes with the former."""
    match = _BETWEEN.match(body, start + body.startswith(".", start))
    return match.end() if match else start


def _different(text: str, hits: Sequence[Span]) -> set[str]:
    """Return the different words that were hit."""
    return {stem(fold(text[hit.start : hit.end])) for hit in hits}


def _going_on(snippet: Snippet) -> Snippet:
    """Let a passage begin with an ellipsis that begins within a sentence."""
    if not snippet.text or snippet.text.startswith(ELLIPSIS):
        return snippet
    hits = tuple(Span(hit.start + 1, hit.end + 1) for hit in snippet.hits)
    return Snippet(ELLIPSIS + snippet.text, hits)
