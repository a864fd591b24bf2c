"""What must hold of numbers, ordinals and years in words."""

import pytest

from search.times.numbers import number_of, ordinal_of, year_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two", 2), ("twenty - five", 25), ("two hundred and five", 205), ("1,500", 1500),
        ("half an", 0.5), ("two and a half", 2.5), ("2 1/2", 2.5), ("a couple of", 2), ("a", 1),
        ("a dozen", 12), ("a few", None), ("dozens of", None), ("of", None),
    ],
)  # fmt: skip
def test_numbers_add_up(words: str, number: float | None) -> None:
    """Words and digits give a number; a fuzzy one gives none."""
    assert number_of(words.split()) == number


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("1987", 1987), ("'87", 1987), ("’04", 2004), ("nineteen ninety - six", 1996),
        ("nineteen hundred", 1900), ("two thousand", 2000), ("two thousand and four", 2004),
        ("twenty fifteen", 2015), ("twenty twenty - five", 2025), ("eighteen twelve", 1812),
        ("nineteen five", None), ("twenty two", None), ("nineteen ninety fifty", None),
        ("four score", None), ("nineteen", None), ("four", None),
    ],
)  # fmt: skip
def test_years_are_read_in_words_and_digits(words: str, year: int | None) -> None:
    """As they are spoken; a count in words is no year."""
    assert year_of(words.split()) == year


@pytest.mark.parametrize(
    ("word", "number"),
    [("4th", 4), ("21st", 21), ("fourth", 4), ("twenty-first", 21), ("4", 4), ("th", None)],
)
def test_ordinals_are_read(word: str, number: int | None) -> None:
    """In words, with an ending, or plain."""
    assert ordinal_of(word) == number
