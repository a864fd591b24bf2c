"""The rules that resolve dates, in the reader's language."""

import re
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gui.rules import rule_words, sentences, without_date
from search.times.recognition import find_timexes

_TABLES = sorted((Path(__file__).parents[1] / "cases").glob("times*.toml"))
_CASES = [
    *((c["text"], c["day"]) for table in _TABLES for c in tomllib.loads(table.read_text())["case"]),
    ("Sales fell in the second quarter of 1986. Profit for the quarter rose.", "1986-08-05"),
    ("On 3 March 2025 the bridge opened. It was full on Sunday.", "2025-12-01"),
]  # fmt: skip
RULES = {
    timex.rule
    for text, day in _CASES
    for timex in find_timexes(text, date.fromisoformat(day) if day else None)
}


def test_every_rule_is_known_and_every_form_is_one_of_a_rule() -> None:
    """No rule of all the cases is said by no form, and no form stands there for nothing."""
    forms = {rule: sentences().form_of(rule) for rule in (*RULES, *map(without_date, RULES))}
    assert [rule for rule, form in forms.items() if form is None] == []
    assert set(sentences().forms) == set(forms.values())


def test_no_english_is_left_of_any_rule(speak: Callable[[str], str]) -> None:
    """Nothing in Latin letters but the number of a century."""
    speak("ru")
    for rule in RULES:
        said = rule_words(rule)
        assert said != rule
        assert not re.search("[A-Za-z]", said.replace("XX", "")), said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("the Wednesday before the article's date", "среда перед датой статьи"),
        ("July 4, 2025, the year of the article", "тот же год, что у статьи"),
        ("May of 2024, the year before that of the article", "на год раньше статьи"),
        (
            "the week of July 4, 2025, the year of the article",
            "неделя с датой: 4 июля 2025 (тот же год, что у статьи)",
        ),
        (
            "the day before: the feast fell on December 25 in 2025",
            "накануне: праздник пришёлся на 25 декабря 2025",
        ),
        ("47 years before 2025", "2025 год минус 47"),
        ("no rule that anybody knows", "no rule that anybody knows"),
    ],
)
def test_days_months_and_units_have_their_case(
    speak: Callable[[str], str], rule: str, said: str
) -> None:
    """What stands in a rule is said as the language says it there; a rule may lie in another."""
    speak("ru")
    assert rule_words(rule) == said


def test_english_stays_as_it_is() -> None:
    """Word for word, but for a date that stands beside it already."""
    assert {rule_words(rule) for rule in RULES} == {without_date(rule) for rule in RULES}
    assert rule_words("May of 2024, the month of the article") == "the month of the article"
