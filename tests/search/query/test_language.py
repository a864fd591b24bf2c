"""What must hold of the help on the language: whole, true, the same wherever it stands."""

from pathlib import Path

import pytest

from search.cli.search import parser
from search.query.clauses import Everything, Nothing
from search.query.language import FIELDS, LANGUAGE, STATES, UNITS, Row, in_columns
from tests.search.query.acceptance import understood

_README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", LANGUAGE, ids=lambda row: row.example)
def test_the_readme_has_each_row(row: Row) -> None:
    """As a line of its table: when this fails, put the row there."""
    written = ", ".join(f"`{one}`" for one in row.write)
    assert f"| {written} | {row.means} |\n" in _README


@pytest.mark.parametrize("row", LANGUAGE, ids=lambda row: row.example)
def test_each_example_is_understood(row: Row) -> None:
    """As it stands, with nothing to mend (acceptance 29)."""
    query = understood(row.example if row.write != ("saved:name",) else "saved:crossings")
    assert not query.repairs
    assert not isinstance(query.clause, Everything | Nothing)


def test_the_command_line_has_the_table() -> None:
    """`dateline search --help` shows it, in lines that fit a terminal of 80 columns."""
    assert in_columns() in parser().format_help()
    assert all(len(line) < 80 for line in in_columns().splitlines())


def test_each_field_and_value_is_told() -> None:
    """Nothing that can be written is missing from the help, but for second names of a value."""
    written = " ".join(one for row in LANGUAGE for one in row.write)
    assert all(f"{field}:" in written for field in FIELDS)
    for state in ("starred", "unseen", "seen", "undated"):
        assert f"is:{state}" in written
        assert understood(f"is:{state}").clause == understood(f"is:{state.upper()}").clause
        assert state in STATES
    assert all(not understood(f"same:{unit}(a b)").repairs for unit in UNITS)
