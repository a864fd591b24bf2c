"""Place, date and file of an article in words, for the line under the headline and for paper."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

from search.articles.article import Article

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SMALL = frozenset("al am an and au aux da das de del der des di do dos du el en et la las le les "
                   "los of on sur the under upon van von y".split())  # fmt: skip
_CAPITALS = frozenset(("DC", "DR", "EU", "NATO", "UAE", "UK", "UN", "US", "USA", "USSR"))

UNTITLED = "Untitled"
NO_DATE = "No date"


def meta_line(article: Article) -> str:
    """Say where, when and in which file: `Baku, Azerbaijan · Monday, 16 February 2026 · a.txt`."""
    return " · ".join(part for part in (place(article), day(article), file_name(article)) if part)


def place(article: Article) -> str:
    """Return the dateline's place as one writes it in a sentence; empty where there is none."""
    return plain_case(article.dateline.place) if article.dateline else ""


def day(article: Article) -> str:
    """Return the article's date in words, or that it has none."""
    return long_date(article.day) if article.day else NO_DATE


def file_name(article: Article) -> str:
    """Return the name of the article's file without its folders."""
    return article.path.rsplit("/", 1)[-1]


def headline(article: Article) -> str:
    """Return the article's headline, or the name of its file where it has none."""
    return article.headline or file_name(article) or UNTITLED


def long_date(day: date) -> str:
    """Return `Monday, 16 February 2026`, in English as the articles are."""
    return QLocale.c().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")


def short_date(day: date) -> str:
    """Return `16 February 2026`."""
    return QLocale.c().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def compact_date(day: date) -> str:
    """Return `16 Feb 2026`."""
    return QLocale.c().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def month(day: date) -> str:
    """Return `February 2026`."""
    return QLocale.c().toString(QDate(day.year, day.month, day.day), "MMMM yyyy")


def plain_case(name: str) -> str:
    """Return a dateline's capitals in title case (`RIO DE JANEIRO` is `Rio de Janeiro`).

    A word that has small letters already (`Conn.`), dotted initials (`D.C.`) and well-known short
    forms stay as they are.
    """

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        if word.startswith("Mc") and word[2:].isupper():
            return "Mc" + word[2:].capitalize()
        if not word.isupper() or len(word) == 1 or word in _CAPITALS:
            return word
        if word.lower() in _SMALL and match.start():
            return word.lower()
        return "'".join(part.capitalize() for part in word.split("'"))

    return _WORD.sub(plain, name)
