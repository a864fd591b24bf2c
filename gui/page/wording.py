"""Place, date and file of an article in words, for the line under the headline and for paper."""

from datetime import date

from gui.translation import dated, translated
from search.articles.article import Article
from search.articles.casing import plain_case


def meta_line(article: Article) -> str:
    """Say where, when and in which file: `Baku, Azerbaijan · Monday, 16 February 2026 · a.txt`."""
    return joined(place(article), day(article), file_name(article))


def joined(*parts: str) -> str:
    """Join parts of a line that are not empty: `Friday, 4 July 2025 · Baku`."""
    return _begun(" · ".join(part for part in parts if part))


def place(article: Article) -> str:
    """Return the dateline's place as one writes it in a sentence; empty where there is none."""
    return plain_case(article.dateline.place) if article.dateline else ""


def day(article: Article) -> str:
    """Return the article's date in words, or that it has none."""
    return long_date(article.day) if article.day else no_date()


def no_date() -> str:
    """Say that an article has no date."""
    return translated("page", "No date")


def file_name(article: Article) -> str:
    """Return the name of the article's file without its folders."""
    return article.path.rsplit("/", 1)[-1]


def headline(article: Article) -> str:
    """Return the article's headline, or the name of its file where it has none."""
    return article.headline or file_name(article) or translated("page", "Untitled")


def long_date(day: date) -> str:
    """Return `Monday, 16 February 2026`."""
    return dated(day, "dddd, d MMMM yyyy")


def short_date(day: date) -> str:
    """Return `16 February 2026`."""
    return dated(day, "d MMMM yyyy")


def compact_date(day: date) -> str:
    """Return `16 Feb 2026`."""
    return dated(day, "d MMM yyyy")


def day_of_year(day: date) -> str:
    """Return `16 Feb`."""
    return dated(day, "d MMM")


def short_month(day: date) -> str:
    """Return `Feb 2026`."""
    return dated(day, "MMM yyyy")


def month(day: date) -> str:
    """Return `February 2026`, as a heading or a line of its own begins."""
    return _begun(dated(day, "MMMM yyyy"))


def _begun(words: str) -> str:
    """Begin a line with a capital; in many languages days and months have none of their own."""
    return words[:1].upper() + words[1:]
