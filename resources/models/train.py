"""Train the model of names: run by hand from the project's root, no part of the app.

    PYTHONPATH=. python resources/models/train.py FOLDER CLUSTERS.tsv.gz

FOLDER holds the openly licensed texts that NOTICE names, as *.conll: a token and its tag (PER,
ORG, LOC, MISC in BIO) a line, sentences parted by blank lines, texts by "-DOCSTART-".
CLUSTERS.tsv.gz has a lower-case word, its coarse and its fine cluster a line. Needs what the app
itself needs, and a minute of one core.

The texts are put together as articles are written and read by the app's own tokeniser, so that the
model learns from what it will see. The same data give the same bytes: the texts are read in order
of their names, nothing is drawn by lot, and no set is walked through.
"""

import gzip
import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from search.entities.clusters import Cluster, Clusters
from search.entities.crf import CLUSTERS, MODEL, OTHER, labels_of
from search.entities.features import Features, Item
from search.entities.gazetteers import Gazetteers
from search.entities.tokens import Sentence, tokenise

HERE = Path(__file__).parent
KINDS = {"PER": "person", "ORG": "org", "LOC": "place", "MISC": OTHER}
# Chosen by cross-validation on the open texts: more regularisation reads foreign texts better.
SETTINGS = {
    "c1": 0.1,
    "c2": 0.1,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
# Texts of this many sentences or more are collections of sentences that have nothing in common.
COLLECTION = 400
LOOSE_SENTENCES = 6

_ENDS = re.compile(r"[.?!][\"”’')\]]*\Z")
_CLOSES = re.compile(r"[,.;:?!%)\]}”’]+|…|/|['’](?:s|S|m|re|ve|ll|d|t)|n['’]t")
_OPENS = frozenset("( [ { $ £ € “ ‘ # @ /".split())

Tagged = tuple[str, str]


class Named(NamedTuple):
    """Characters `start` to `end` (not included) of a text, named so; kind may be "other"."""

    start: int
    end: int
    kind: str


class Text(NamedTuple):
    """A text as an article would have it, with its names in order."""

    source: str
    text: str
    names: tuple[Named, ...]


def main(arguments: Sequence[str]) -> None:
    """Write clusters, model and checksums."""
    if len(arguments) != 2:
        sys.exit(__doc__)
    clusters = Clusters.of(read_clusters(Path(arguments[1])))
    _write(CLUSTERS, clusters.to_bytes())
    gazetteers = Gazetteers.load(HERE.parent / "gazetteers")
    train(read_texts(Path(arguments[0])), Features(gazetteers, clusters), HERE / MODEL)
    print(f"{MODEL}: {(HERE / MODEL).stat().st_size} bytes")
    files = ((HERE / name).read_bytes() for name in (CLUSTERS, MODEL))
    sums = zip((CLUSTERS, MODEL), files, strict=True)
    lines = (f"{hashlib.sha256(raw).hexdigest()}  {name}\n" for name, raw in sums)
    (HERE / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")


def train(texts: Iterable[Text], features: Features, model: Path) -> None:
    """Train on some texts and write the model."""
    trainer = pycrfsuite.Trainer(params=SETTINGS, verbose=False)
    for text in texts:
        for items, labels in examples(text, features):
            trainer.append(items, labels)
    trainer.train(str(model))


def examples(text: Text, features: Features) -> Iterator[tuple[list[Item], list[str]]]:
    """Yield the stretches of a text that the tagger looks at, with their labels."""
    for stretch in features.of(tokenise(text.text)):
        names = _in_tokens(stretch.sentence, stretch.first, stretch.last, text.names)
        yield stretch.items, labels_of(stretch.last - stretch.first, list(names))


def _in_tokens(
    sentence: Sentence, first: int, last: int, names: Sequence[Named]
) -> Iterator[tuple[int, int, str]]:
    """Count the tokens of the names in tokens[first:last]; what no tokens match is left out."""
    tokens = sentence.tokens[first:last]
    starts = {token.start: place for place, token in enumerate(tokens)}
    # A full stop behind a name may be part of its last token: "Inc."
    ends = {token.end - 1: place for place, token in enumerate(tokens) if token.text[-1] == "."}
    ends |= {token.end: place for place, token in enumerate(tokens)}
    for name in names:
        if name.start in starts and name.end in ends:
            yield starts[name.start], ends[name.end] + 1, name.kind


def read_clusters(path: Path) -> Iterator[tuple[str, Cluster]]:
    """Read the words of letters alone: the others are many and seldom seen."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, coarse, fine = line.rstrip("\n").split("\t")
            if word.isalpha():
                yield word, Cluster(int(coarse), int(fine))


def read_texts(folder: Path) -> Iterator[Text]:
    """Read the texts of a folder in order."""
    for path in sorted(folder.glob("*.conll")):
        for sentences in _documents(path.read_text(encoding="utf-8")):
            size = len(sentences) if len(sentences) < COLLECTION else LOOSE_SENTENCES
            for first in range(0, len(sentences), size):
                yield _written(path.stem, sentences[first : first + size])


def _documents(raw: str) -> Iterator[list[list[Tagged]]]:
    """Cut a file into documents of sentences of tokens with their tags."""
    for document in raw.split("-DOCSTART- O\n"):
        blocks = (block.splitlines() for block in document.split("\n\n"))
        sentences = [[_tagged(line) for line in block if line] for block in blocks]
        if kept := [sentence for sentence in sentences if sentence]:
            yield kept


def _tagged(line: str) -> Tagged:
    token, _, tag = line.rpartition(" ")
    return token, tag


def _written(source: str, sentences: Sequence[Sequence[Tagged]]) -> Text:
    """Write sentences as an article would; one without an end stands in a paragraph of its own."""
    text = ""
    names: list[Named] = []
    for sentence in sentences:
        if text:
            text += " " if _ENDS.search(text) else "\n\n"
        places = []
        for space, (token, _) in zip(_spaces(sentence), sentence, strict=True):
            start = len(text) + len(space)
            places.append((start, start + len(token)))
            text += space + token
        for first, last, kind in _chunks([tag for _, tag in sentence]):
            names.append(Named(places[first][0], places[last - 1][1], kind))
    return Text(source, text, tuple(names))


def _spaces(sentence: Sequence[Tagged]) -> Iterator[str]:
    """Yield what stands before each token: straight quotes open and close in turn."""
    is_glued, is_open = True, {'"': False, "'": False}
    for place, (word, _) in enumerate(sentence):
        opens, closes = word in _OPENS, _CLOSES.fullmatch(word) is not None
        if word in is_open:
            is_possessive = word == "'" and place > 0 and sentence[place - 1][0][-1] in "sz"
            closes = is_open[word] or is_possessive
            opens = is_open[word] = not closes
        yield "" if is_glued or closes else " "
        is_glued = opens


def _chunks(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Find the names in BIO tags, an I without a B before it beginning one too."""
    first = None
    for place, tag in enumerate((*tags, "O")):
        if first is not None and (tag[0] in "BO" or tag[2:] != tags[first][2:]):
            yield first, place, KINDS[tags[first][2:]]
            first = None
        if tag != "O" and first is None:
            first = place


def _write(name: str, raw: bytes) -> None:
    (HERE / name).write_bytes(raw)
    print(f"{name}: {len(raw)} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
