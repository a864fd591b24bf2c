"""Catalogue what can be read of a folder in a moment, so that its first list is not empty."""

from collections.abc import Iterable
from pathlib import Path
from time import monotonic

from search.archive.build import Build
from search.articles.files import FileStamp
from search.articles.reading import read_article
from search.catalogue.filing import Filed, write_articles

_GLANCE = 0.04  # seconds


def glance_at(folder: Path, files: Iterable[FileStamp], build: Build) -> None:
    """Catalogue the articles that can be read in a moment, unless another process is at it."""
    until = monotonic() + _GLANCE
    with build.cache.refreshing() as ours:
        if not ours:
            return
        found: list[Filed] = []
        whole = True
        for stamp in files:
            if found and monotonic() > until:
                whole = False
                break
            found.append(Filed(stamp, read_article(folder, stamp.path)))
        write_articles(build.catalogue, found, whole=whole)
