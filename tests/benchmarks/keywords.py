"""How fast the keyword index is built and asked, and what it takes of memory and disk.

usage: python -m tests.benchmarks.keywords FOLDER [--batch N]

Indexes the articles of a folder in batches, then asks each query twenty times of an index opened
for it, and a hundred times more of the same. Times are milliseconds.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from search.articles.files import scan
from search.articles.reading import read_article
from search.index.keyword_index import KeywordIndex
from search.query.parser import parse

_QUERIES = ["oil", "oil price", '"central bank"', '"per cent of the"', "said", "-oil", "co*", "s*"]


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds that something takes."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def build(folder: Path, place: Path, batch: int) -> int:
    """Index a folder; return how many articles it has."""
    articles = [read_article(folder, stamp.path) for stamp in scan(folder)]
    started = time.process_time()
    with KeywordIndex.writing(place) as writing:
        for number, article in enumerate(articles, 1):
            writing.add(number, article.headline, article.body)
            if number % batch == 0:
                writing.commit()
        writing.commit()
    seconds = time.process_time() - started
    text = sum(len(article.body) for article in articles)
    size = sum(path.stat().st_size for path in place.iterdir())
    print(f"{len(articles)} articles in {seconds:.1f} s, {len(articles) / seconds:.0f} a second")
    print(f"{size / 1e6:.1f} MB, {size / max(text, 1):.1f} times the text")
    return len(articles)


def ask(place: Path, source: str) -> None:
    """Print how long a query takes, the first time and again."""
    clause = parse(source, datetime.now(tz=UTC).date()).clause
    first: list[float] = []
    for _ in range(20):
        with KeywordIndex.open(place) as index:
            first.append(timed(lambda: index.documents(clause)))
    with KeywordIndex.open(place) as index:
        found = int(index.documents(clause).sum())
        again = sorted(timed(lambda: index.documents(clause)) for _ in range(100))
    first.sort()
    print(
        f"{source:20} {found:6}  first {first[10]:7.2f}, p95 {first[18]:7.2f}"
        f"   again {again[50]:5.2f}, p95 {again[94]:5.2f}"
    )


def main(arguments: list[str]) -> None:
    """Build, then ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--batch", type=int, default=4000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory) / "index"
        build(options.folder, place, options.batch)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory {peak:.0f} MB, the texts among it")
        opened = sorted(timed(lambda: KeywordIndex.open(place).close()) for _ in range(5))
        print(f"open {opened[2]:.1f}")
        for source in _QUERIES:
            ask(place, source)


if __name__ == "__main__":
    main(sys.argv[1:])
