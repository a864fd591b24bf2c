"""The tagger that ships: the rules, with what a trained model believes among their signs.

Why: the rules know offices, countries and reports of matches, the model knows words alike and
what stands around names. Weighed together they beat either alone on texts that neither was made
for; the figures stand in resources/models/README.md.
"""

from bisect import bisect_left
from collections.abc import Sequence

from search.entities.beliefs import Beliefs
from search.entities.crf import CrfTagger
from search.entities.mention import Kind
from search.entities.rules import RuleTagger
from search.entities.tagging import TypedSpan
from search.entities.tokens import Sentence

# The model's names count where the rules see none, and where they see only pieces of one.
_SURE_OF_NAME = 0.8
_SURE_OF_WHOLE = 0.8


class CombinedTagger:
    """Find people, places and organisations by rules and a model together."""

    def __init__(self, rules: RuleTagger, model: CrfTagger) -> None:
        self._rules = rules
        self._model = model

    def tag(self, sentences: Sequence[Sentence]) -> list[TypedSpan]:
        """Find the names of an article, in order, none overlapping another."""
        beliefs = self._model.believe(sentences)
        return _completed(self._rules.tag(sentences, beliefs), beliefs)


def _completed(found: Sequence[TypedSpan], beliefs: Beliefs) -> list[TypedSpan]:
    """Add the names that only the model sees, and whole names in place of their pieces."""
    kept = sorted(found)
    for span, probability in beliefs.spans:
        first = bisect_left(kept, span.start, key=lambda other: other.start)
        if first and kept[first - 1].end > span.start:
            first -= 1
        last = bisect_left(kept, span.end, lo=first, key=lambda other: other.start)
        pieces = kept[first:last]
        is_new = not pieces and probability >= _SURE_OF_NAME
        if is_new or (probability >= _SURE_OF_WHOLE and _is_whole(span, pieces)):
            kept[first:last] = [span]
    return kept


def _is_whole(span: TypedSpan, pieces: Sequence[TypedSpan]) -> bool:
    """Tell whether a name has all of some pieces in it and is more than they are."""
    return (
        bool(pieces)
        and all(span.start <= piece.start and piece.end <= span.end for piece in pieces)
        and all((piece.start, piece.end) != (span.start, span.end) for piece in pieces)
        and any(piece.kind is not Kind.PLACE for piece in pieces)
    )
