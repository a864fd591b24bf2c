"""Find in an article's text: characters, whole words, or what a regular expression fits."""

from gui.reader.find_bar import Way
from search.query.expressions import compiled, spans
from search.spans import Span
from search.text import fold_with_offsets


def find(text: str, wanted: str, way: Way) -> tuple[Span, ...]:
    """Find what was typed; case, accents, kinds of space, quote and dash aside.

    Raises ExpressionError for an expression that can't be read.
    """
    if way is Way.EXPRESSION:
        compiled(wanted)
        return tuple(spans(wanted, text))
    found = find_in_text(text, wanted)
    if way is Way.WORDS:
        return tuple(span for span in found if _is_whole(text, span))
    return found


def _is_whole(text: str, span: Span) -> bool:
    """Tell whether neither end of a span lies within a word."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    cut_before = before.isalnum() and text[span.start].isalnum()
    return not (cut_before or (behind.isalnum() and text[span.end - 1].isalnum()))


def find_in_text(text: str, wanted: str) -> tuple[Span, ...]:
    """Find a string in a text, case, accents, kinds of space, quote and dash aside.

    Only whole characters are found: `s` is not found in `ß`, which folds to two letters.
    """
    needle, _ = fold_with_offsets(wanted.strip())
    if not needle:
        return ()
    folded, offsets = fold_with_offsets(text)
    spans = []
    at = folded.find(needle)
    while at >= 0:
        end = at + len(needle)
        if (at == 0 or offsets[at - 1] < offsets[at]) and offsets[end - 1] < offsets[end]:
            spans.append(Span(offsets[at], offsets[end - 1] + 1))
        else:
            end = at + 1
        at = folded.find(needle, end)
    return tuple(spans)
