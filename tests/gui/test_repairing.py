"""What was mended in a query, and what is wrong with an expression, in the reader's language."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from gui.repairing import fault_words, repair_words
from gui.sentences import Sentences
from search.query.clauses import Query
from search.query.expressions import LONGEST, ExpressionError, compiled
from search.query.language import STATES, UNITS
from search.query.lexer import DEEPEST_BRACKET, LONGEST_SOURCE
from search.query.parser import MOST_SAVED, parse
from search.query.repairs import Fault, Repair

_SAVED = {"loop": "saved:loop", "void": "", **{f"n{n}": "oil" for n in range(MOST_SAVED + 1)}}
_MENDED = {
    Repair.CUT: "x " * LONGEST_SOURCE,
    Repair.QUOTE: '"bridge',
    Repair.BRACKET: "(bridge",
    Repair.BRACKETS: "((bridge",
    Repair.UNOPENED: "bridge)",
    Repair.DEEP: "(" * (DEEPEST_BRACKET + 1) + "a" + ")" * (DEEPEST_BRACKET + 1),
    Repair.OPERATOR: "oil OR",
    Repair.NO_FIELD: "foo:bar",
    Repair.NO_VALUE: "person:",
    Repair.NO_DATE: "date:soon",
    Repair.NO_DATE_YET: "date:7d@end",
    Repair.SWAPPED: "date:2025..2024",
    Repair.NO_NAME: "person:★",
    Repair.NO_STATE: "is:odd",
    Repair.NO_UNIT: "same:line",
    Repair.NO_BRACKETS: "same:para",
    Repair.FILTER_WITHIN: "same:para(a b is:starred)",
    Repair.FILTER_TIED: "same:para(a OR is:starred)",
    Repair.STAR_IN_NAME: "person:*Ali",
    Repair.STAR_IN_QUOTES: '"a b*"',
    Repair.FURTHEST: '"a b"~9999',
    Repair.NO_EXPRESSION: "/(/",
    Repair.NO_SAVED: "saved:none",
    Repair.SAVED_WITHIN: "saved:loop",
    Repair.SAVED_EMPTY: "saved:void",
    Repair.MOST_SAVED: " ".join(f"saved:n{n}" for n in range(MOST_SAVED + 1)),
}
"""A query for each repair that parsing makes."""

_OF_THE_ARCHIVE = {
    Repair.GAVE_UP: {},
    Repair.DAMAGED: {"word": "/a/stars.json", "reason": "Permission denied"},
    Repair.BEGUN: {"word": "brid"},
    Repair.ALIKE: {"word": "Alyev", "names": "“Aliyev”, “Black and Decker”"},
}
"""What is said once the articles are asked, and of what."""

_STATES = " и ".join(", ".join(STATES).rsplit(", ", 1))

_EXPRESSIONS = {
    Fault.LONG: "a" * (LONGEST + 1),
    Fault.EMPTY: "a*",
    Fault.LARGE: "((a{1,100}){1,100}){1,100}",
    Fault.SHORT: "[a",
    Fault.UNOPENED: "a)",
    Fault.UNCLOSED: "(a",
    Fault.DEEP: "(" * 40 + "a" + ")" * 40,
    Fault.GROUP: "(?=a)",
    Fault.TWICE: "a**",
    Fault.COUNT: "a{3,2}",
    Fault.BARE: "*a",
    Fault.LETTER: r"\1",
}


@pytest.fixture
def _in_russian(speak: Callable[[str], str]) -> None:
    speak("ru")


def test_every_repair_is_tried_here() -> None:
    """None is forgotten, and each query is mended as it says."""
    assert {*_MENDED, *_OF_THE_ARCHIVE} == set(Repair)
    assert set(_EXPRESSIONS) == set(Fault)
    for repair, query in _MENDED.items():
        forms = [Sentences("repairs", [repair]).form_of(said) for said in _parsed(query).repairs]
        assert repair in forms, query
    for fault, pattern in _EXPRESSIONS.items():
        assert Sentences("faults", [fault]).form_of(_fault(pattern)) == fault


@pytest.mark.usefixtures("_in_russian")
def test_no_english_is_left_of_any_repair() -> None:
    """But what the reader typed, and the words of the query language."""
    said_of = {query: _parsed(query).repairs for query in _MENDED.values()}
    for repair, values in _OF_THE_ARCHIVE.items():
        kept = " ".join(value for name, value in values.items() if name != "reason")
        said_of[f"{kept} {repair.name}"] = (repair.format(**values),)
    for query, repairs in said_of.items():
        for mended in repairs:
            said = repair_words(mended)
            assert said != mended
            kept_words = re.findall("[A-Za-z]+", f"{query} same OR {' '.join((*STATES, *UNITS))}")
            assert not {*re.findall("[A-Za-z]+", said)} - {*kept_words}, said


@pytest.mark.usefixtures("_in_russian")
def test_no_english_is_left_of_any_fault() -> None:
    """Whatever is wrong with an expression, in the search box or the find bar."""
    for pattern in _EXPRESSIONS.values():
        fault = _fault(pattern)
        assert fault_words(fault) != fault
        assert not re.search("[A-Za-z]", fault_words(fault))


@pytest.mark.usefixtures("_in_russian")
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('"bridge', "добавлена недостающая кавычка"),
        ("is:odd", f"состояния «odd» нет; есть {_STATES}"),
        ("/a**/", "выражение «/a**/» непонятно: повторять повторённое нельзя"),
        ("x " * LONGEST_SOURCE, "прочитаны только первые 10\N{NO-BREAK SPACE}000 знаков запроса"),
        ("date:{number}", "дата «{number}» непонятна"),
    ],
)
def test_what_was_typed_stays(query: str, said: str) -> None:
    """Letter by letter, braces too; numbers and lists are those of the language."""
    assert repair_words(_parsed(query).repairs[0]) == said


def test_english_stays_as_it_is() -> None:
    """Word for word."""
    assert repair_words("closed a missing quote") == "closed a missing quote"


def _parsed(query: str) -> Query:
    return parse(query, date(2026, 2, 17), saved=_SAVED)


def _fault(pattern: str) -> str:
    with pytest.raises(ExpressionError) as raised:
        compiled(pattern)
    return str(raised.value)
