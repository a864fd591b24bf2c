"""Which newlines of a paragraph stand."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from PySide6.QtGui import QTextCursor, QTextDocument

from gui.page.breaks import LINE, is_table, keeps_lines, shown, tied

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "breaks.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_lines_stand_where_they_mean_something(case: dict[str, str | bool]) -> None:
    """Wrapped prose flows anew; tables, lists and verse keep their lines."""
    text = str(case["text"]).strip("\n")
    assert keeps_lines(text) is case["lines"]
    assert is_table(text) is case.get("table", False)
    assert shown(text).count(LINE) == (text.count("\n") if case["lines"] else 0)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_one_character_stands_for_one(text: str) -> None:
    """What is shown is as long as the text, and Qt makes one block of it, unit for unit."""
    seen = shown(text)
    assert len(seen) == len(text)
    document = QTextDocument()
    QTextCursor(document).insertText(seen)
    assert document.blockCount() == 1
    assert document.characterCount() - 1 == len(seen.encode("utf-16-le")) // 2


def test_letters_are_never_touched() -> None:
    """Accents, quotes, dashes and symbols are shown as they stand in the file."""
    text = "“Bakı — Heydər Əliyev’s 🜚 50 % £3½”"
    assert shown(text) == text


def test_windows_line_ends_leave_no_double_space() -> None:
    """The carriage return before a newline takes no room."""
    assert shown("one\r\ntwo") == "one\u200b\u2028two"


def test_the_last_words_of_a_paragraph_are_tied() -> None:
    """On paper no "4." stands alone on a last line; one character still stands for one."""
    told = tied("The presidents met in Khankendi on July 4.")
    assert told == "The presidents met in Khankendi on\u00a0July\u00a04."
    assert tied("Said the press-secretary.") == "Said the press-secretary."
    assert tied("Pay Dec 21") == "Pay Dec 21"


def test_lines_that_stand_and_words_from_right_to_left_are_not_tied() -> None:
    """Verse has no last line to fill, and numbers among Arabic would change their places."""
    for text in (f"Roses are{LINE}red as red is", "وأكد الجانبان أهمية التعاون في 12"):
        assert tied(text) == text
