"""What the command line writes with --json: one JSON object a line."""

import json
from collections.abc import Sequence

from search.archive.entities import Suggested
from search.articles.article import Dateline
from search.catalogue.entry import Entry
from search.catalogue.naming import Entity
from search.dates import iso
from search.query.snippets import Snippet
from search.reading import Reading


def hit_line(entry: Entry, snippet: Snippet, score: float | None) -> str:
    """Write an article that was found; hits are pairs of offsets into the snippet."""
    values: dict[str, object] = {
        "file": entry.path,
        "date": iso(entry.day),
        "place": entry.place,
        "headline": entry.headline,
        "snippet": {
            "text": snippet.text,
            "hits": [(hit.start, hit.end) for hit in snippet.hits],
        },
    }
    if score is not None:
        values["score"] = round(score, 4)
    return _line(values)


def reading_line(reading: Reading) -> str:
    """Write what was recognised in an article; offsets count characters of its body."""
    article = reading.article
    values: dict[str, object] = {
        "file": article.path,
        "date": iso(article.day),
        "dateline": _dateline(article.dateline) if article.dateline else None,
        "headline": article.headline,
        "mentions": [
            {
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.text,
                "type": mention.kind.value,
                "entity": mention.entity,
                **({"role": mention.role} if mention.role else {}),
            }
            for mention in reading.mentions
        ],
        "times": [
            {
                "start": timex.span.start,
                "end": timex.span.end,
                "text": timex.text,
                "type": timex.type,
                "value": timex.value,
            }
            for timex in reading.timexes
        ],
    }
    if article.problem:
        values |= {"problem": article.problem.value, "detail": article.detail}
    return _line(values)


def entity_line(entity: Entity, aliases: Sequence[str]) -> str:
    """Write an entity: first and last are the days of the articles that name it."""
    return _line(
        {
            "name": entity.name,
            "kind": entity.kind.value,
            "articles": entity.articles,
            "mentions": entity.mentions,
            "first": iso(entity.first),
            "last": iso(entity.last),
            "aliases": list(aliases),
        }
    )


def suggestion_line(suggested: Suggested) -> str:
    """Write two entities that may be one, and why."""
    one, other = suggested.one, suggested.other
    return _line(
        {
            "kind": one.kind.value,
            "names": [one.name, other.name],
            "articles": [one.articles, other.articles],
            "evidence": suggested.evidence,
        }
    )


def _dateline(dateline: Dateline) -> dict[str, object]:
    """Return a dateline as it is written."""
    return {
        "start": dateline.span.start,
        "end": dateline.span.end,
        "place": dateline.place,
        "date": iso(dateline.day),
    }


def _line(values: dict[str, object]) -> str:
    """Return a line that a person can read too."""
    return json.dumps(values, ensure_ascii=False)
