"""The trained tagger: a linear-chain CRF that python-crfsuite decodes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

import pycrfsuite

from search.entities.beliefs import Belief, Beliefs, BelievedSpan
from search.entities.checked import CheckedFolder
from search.entities.clusters import Clusters
from search.entities.features import Features, Stretch
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.tagging import TypedSpan
from search.entities.tokens import Sentence
from search.entities.trimming import trimmed
from search.errors import ResourceError

MODEL = "names.crfsuite"
CLUSTERS = "clusters.bin"

# A label is its place in the name, a hyphen, and the kind: B first, I inside, L last, U alone.
OUTSIDE = "O"
OTHER = "other"
_KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORG)


class CrfTagger:
    """Find names with a trained model; `version` changes with the model and the clusters.

    Not to be shared by threads: the decoder keeps the sequence that it was last given.
    """

    def __init__(self, model: bytes, features: Features, version: str) -> None:
        """Raise ValueError where `model` is none."""
        # The decoder reads where the bytes are, so they are kept as long as it is.
        self._model = model
        self._decoder = pycrfsuite.Tagger()
        self._decoder.open_inmemory(model)
        self._features = features
        known = self._decoder.labels()
        self._labels = [[label for label in known if label[2:] == kind] for kind in _KINDS]
        self.version = version

    @classmethod
    def load(cls, folder: Path, gazetteers: Gazetteers) -> Self:
        """Load model and clusters; raises ResourceError where one is missing or damaged."""
        checked = CheckedFolder(folder)
        model, clusters = checked.read(MODEL), checked.read(CLUSTERS)
        try:
            features = Features(gazetteers, Clusters.from_bytes(clusters))
            return cls(model, features, checked.version)
        except ValueError as error:
            raise ResourceError(str(folder), str(error)) from error

    def tag(self, sentences: Sequence[Sentence]) -> list[TypedSpan]:
        """Find the names of an article by the model alone."""
        return [believed.span for believed in self.believe(sentences).spans]

    def believe(self, sentences: Sequence[Sentence]) -> Beliefs:
        """Tell what the model makes of each word of an article, and its likeliest names."""
        by_start: dict[int, Belief] = {}
        spans: list[BelievedSpan] = []
        for stretch in self._features.of(sentences):
            labels = self._decoder.tag(stretch.items)
            for place in range(len(labels)):
                token = stretch.sentence.tokens[stretch.first + place]
                by_start[token.start] = self._belief(place)
            spans.extend(self._spans(stretch, labels))
        return Beliefs(by_start, spans)

    def _belief(self, place: int) -> Belief:
        """Add up the probabilities of each kind's labels at a place of the last stretch."""
        marginal = self._decoder.marginal
        person, where, org = (
            sum(marginal(label, place) for label in labels) for labels in self._labels
        )
        return Belief(person, where, org)

    def _spans(self, stretch: Stretch, labels: Sequence[str]) -> Iterator[BelievedSpan]:
        """Read the names off the labels of a stretch."""
        for first, last, kind in names_of(labels):
            if kind not in _KINDS:
                continue
            offset = stretch.first
            name = trimmed(stretch.sentence, offset + first, offset + last, Kind(kind))
            if name is not None:
                tokens = stretch.sentence.tokens
                span = TypedSpan(tokens[name.first].start, tokens[name.last - 1].end, name.kind)
                least = min(
                    self._decoder.marginal(labels[place], place) for place in range(first, last)
                )
                yield BelievedSpan(span, least)


def labels_of(count: int, names: Sequence[tuple[int, int, str]]) -> list[str]:
    """Label `count` tokens of which [first, last) are names of a kind, none overlapping another."""
    labels = [OUTSIDE] * count
    for first, last, kind in names:
        labels[first:last] = [f"I-{kind}"] * (last - first)
        labels[last - 1] = f"L-{kind}"
        labels[first] = f"U-{kind}" if last - first == 1 else f"B-{kind}"
    return labels


def names_of(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Read labels back: first token, the one behind the last, kind; half names are none."""
    first, begun = 0, ""
    for place, label in enumerate(labels):
        part, kind = label[:1], label[2:]
        if part == "U":
            yield place, place + 1, kind
        elif part == "L" and kind == begun:
            yield first, place + 1, kind
        first = place if part == "B" else first
        begun = kind if part == "B" or (part == "I" and kind == begun) else ""
