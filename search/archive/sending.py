"""What is found and recognised as it is sent to the window."""

from collections.abc import Iterable

from search.dates import iso
from search.messages.replies import MentionMark, SnippetText, TimeMark
from search.query.snippets import Snippet
from search.reading import Reading
from search.spans import Span


def snippet_text(snippet: Snippet) -> SnippetText:
    """Return a snippet as it is sent."""
    return SnippetText(snippet.text, pairs(snippet.hits))


def mention_marks(reading: Reading) -> tuple[MentionMark, ...]:
    """Return the mentions of a reading as they are sent."""
    return tuple(
        MentionMark(m.span.start, m.span.end, m.text, m.kind.value, m.entity, m.role)
        for m in reading.mentions
    )


def time_marks(reading: Reading) -> tuple[TimeMark, ...]:
    """Return the timexes of a reading as they are sent."""
    return tuple(
        TimeMark(
            start=t.span.start,
            end=t.span.end,
            text=t.text,
            type=t.type,
            value=t.value,
            first=iso(t.first),
            last=iso(t.last),
            rule=t.rule,
        )
        for t in reading.timexes
    )


def pairs(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    """Return spans as pairs of offsets."""
    return tuple((span.start, span.end) for span in spans)
