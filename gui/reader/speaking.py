"""What a screen reader says of the place in an article to which one has come."""

from search.spans import Span

_MOST = 240  # characters of the sentence


def place_words(text: str, paragraphs: tuple[Span, ...], span: Span, what: str) -> str:
    """Say what one has come to, and the sentence in which it stands.

    `what` names it and tells where it stands among others: `hit 3 of 14`.
    """
    from search.sentences import sentences  # 4 ms that a start should not cost

    paragraph = next((p for p in paragraphs if p.start <= span.start < p.end), Span(0, len(text)))
    inner = Span(span.start - paragraph.start, span.end - paragraph.start)
    words = text[paragraph.start : paragraph.end]
    found = (s for s in sentences(words) if s.start <= inner.start < s.end)
    sentence = next(found, Span(0, len(words)))
    return f"{what}: {_excerpt(words, sentence, inner)}"


def _excerpt(text: str, sentence: Span, span: Span) -> str:
    """Return a sentence on one line, or as much of a long one as stands around a span."""
    start, end = sentence.start, max(sentence.end, span.end)
    if end - start > _MOST:
        start = max(start, span.start - _MOST // 2)
        end = min(end, max(span.end, start + _MOST))
    before = "" if start == sentence.start else "… "
    behind = "" if end >= sentence.end else " …"
    return before + " ".join(text[start:end].split()) + behind
