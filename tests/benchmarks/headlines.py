"""How headlines end, over the articles of folders.

usage: python -m tests.benchmarks.headlines FOLDER...

Tells for each folder how many of its headlines are cut (end with an ellipsis), end on a loose word
though the sentence goes on, and leave out words within; how long they are, and what one takes.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from search.articles.article import Article
from search.articles.files import scan
from search.articles.headline import make_headline
from search.articles.phrases import ELLIPSIS, NEVER_LAST
from search.articles.reading import read_article


def _lead(article: Article) -> str:
    return " ".join(article.body[article.lead.start : article.lead.end].split())


def _ends_loose(headline: str, lead: str) -> bool:
    """Tell whether a headline is cut behind a word that never is the last of a phrase."""
    is_whole = lead.rstrip(".") == headline.rstrip(".")
    if is_whole or lead.startswith(f"{headline},"):
        return False
    return headline.removesuffix(ELLIPSIS).split()[-1].lower() in NEVER_LAST


def _leaves_out(headline: str, lead: str) -> bool:
    return not lead.startswith(headline.removesuffix(ELLIPSIS))


def _row(name: str, articles: Sequence[Article]) -> str:
    pairs = [(article.headline, _lead(article)) for article in articles]
    started = time.process_time()
    for _, lead in pairs:
        make_headline(lead)
    each = (time.process_time() - started) / len(pairs) * 1e6
    shares = (
        sum(headline.endswith(ELLIPSIS) for headline, _ in pairs),
        sum(_ends_loose(*pair) for pair in pairs),
        sum(_leaves_out(*pair) for pair in pairs),
    )
    counts = "".join(f"{count:>8}{count / len(pairs):>7.1%}" for count in shares)
    length = median(len(headline) for headline, _ in pairs)
    return f"{name:<24}{len(pairs):>8}{counts}{length:>8.0f}{each:>8.1f}"


def main(folders: Sequence[str]) -> int:
    print(
        f"{'folder':<24}{'leads':>8}{'cut':>15}{'loose':>15}{'within':>15}{'letters':>8}{'µs':>8}"
    )
    for folder in map(Path, folders):
        found = (read_article(folder, stamp.path) for stamp in scan(folder))
        print(_row(folder.name, [article for article in found if article.lead]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
