"""The command line: `dateline search`, `analyse`, `index` and `entities`. Imports no Qt."""

from search.cli.main import run

__all__ = ["run"]
