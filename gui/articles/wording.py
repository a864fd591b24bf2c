"""Dates and rows of the list in words."""

from datetime import date

from gui.articles.sections import Section
from gui.translation import dated, translated
from gui.values import State
from gui.wording import articles_words
from search.articles.casing import plain_case
from search.catalogue.entry import Entry


def spoken_section(section: Section) -> str:
    """Name a section: `February 2026`."""
    if section.ranked:
        return translated("list", "Best matches")
    if section.month is None:
        return translated("list", "Undated")
    return dated(section.month, "MMMM yyyy")


def spoken_heading(section: Section) -> str:
    """Say a heading as a screen reader should: `February 2026, 2 articles`."""
    return f"{spoken_section(section)}, {articles_words(section.articles)}"


def short_day(day: date | None, *, alone: bool = False) -> str:
    """Name a day within its section: `Mon 16`; one that stands `alone`: `Mon 16 Feb 2026`."""
    pattern = "ddd d MMM yyyy" if alone else "ddd d"
    return dated(day, pattern) if day else translated("list", "No date")


def spoken_row(entry: Entry, state: State) -> str:
    """Say a row as a screen reader should: day, place, headline, and what the reader made of it."""
    day = dated(entry.day, "d MMMM yyyy") if entry.day else translated("list", "No date")
    starred, unseen = translated("list", "starred"), translated("list", "unseen")
    states = (starred if state.starred else "", "" if state.seen else unseen)
    parts = (day, plain_case(entry.place), entry.headline, *states)
    return ", ".join(part for part in parts if part)
