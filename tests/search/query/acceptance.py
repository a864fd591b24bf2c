"""The acceptance queries and the small fixed folder in which they are asked."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from search.query.clauses import Query
from search.query.parser import parse

_CASES = Path(__file__).parents[2] / "cases"
_TABLE: dict[str, Any] = tomllib.loads((_CASES / "queries.toml").read_text(encoding="utf-8"))

TODAY: date = _TABLE["today"]
NEWEST: date = _TABLE["newest"]
SAVED: dict[str, str] = _TABLE["saved"]
STARRED: list[str] = _TABLE["starred"]
SEEN: list[str] = _TABLE["seen"]
QUERIES: list[dict[str, Any]] = _TABLE["query"]
ARTICLES: dict[str, dict[str, Any]] = tomllib.loads(
    (_CASES / "articles.toml").read_text(encoding="utf-8")
)


def understood(source: str) -> Query:
    """Parse a query as it is asked on the day and in the folder of the table."""
    return parse(source, TODAY, NEWEST, SAVED)
