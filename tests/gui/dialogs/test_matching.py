"""How what is typed finds rows: by words, initials, parts of words, all folded."""

import pytest

from gui.dialogs.matching import Texts, best_first

ROWS = [
    Texts("Print Preview", ("Ctrl+Shift+P",), "File see the pages as they print"),
    Texts("Print", ("Ctrl+P",), "File print the article"),
    Texts("Save Search", ("Ctrl+D",), "Search keep the search under a name"),
    Texts("Saved Searches", (), "Search open, rename and delete saved searches"),
    Texts("Next Month", ("J", "]"), "Go next month of the list"),
    Texts("Café Müller", (), ""),
    Texts("Приостановить индексацию", (), "Файл сделать паузу; можно читать", "Pause Indexing"),
    Texts("Звёздочка", ("s",), "Правка отметить статью", "Star"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("print", ["Print", "Print Preview"]),
        ("PRE", ["Print Preview"]),
        ("pp", ["Print Preview"]),
        ("pr pre", ["Print Preview"]),
        ("search save", ["Save Search", "Saved Searches"]),
        ("nm", ["Next Month"]),
        ("rename", ["Saved Searches"]),
        ("ctrl+d", ["Save Search"]),
        ("]", ["Next Month"]),
        ("cafe mu", ["Café Müller"]),
        ("rint", ["Print Preview", "Print"]),
        ("go", ["Next Month"]),
        ("zzz", []),
        ("пауз", ["Приостановить индексацию"]),
        ("ИНД при", ["Приостановить индексацию"]),
        ("остано", ["Приостановить индексацию"]),
        ("читат дексац", ["Приостановить индексацию"]),
        ("pause", ["Приостановить индексацию"]),
        ("ause ndex", ["Приостановить индексацию"]),
        ("звездоч", ["Звёздочка"]),
        ("star", ["Звёздочка"]),
    ],
)
def test_what_is_typed_finds(typed: str, found: list[str]) -> None:
    """The best first; among equals the order of the rows."""
    assert best_first(typed, ((row, row.label) for row in ROWS)) == found


def test_nothing_typed_finds_all() -> None:
    """In their order."""
    assert best_first(" ", ((row, row) for row in ROWS)) == ROWS
