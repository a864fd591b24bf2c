"""The settings and the file they are kept in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gui import settings as table
from gui.settings import Setting, Settings

ROWS = [row for row in vars(table).values() if isinstance(row, Setting)]
ODD = 'a,b;c="d" [x]\n\\ %41 é 😀 @Invalid()'


def other_value(default: object) -> object:
    """Return a value of a default's type that is not the default."""
    others: dict[type, object] = {bool: default is False, int: 137, str: ODD, list: [ODD, "", "x"]}
    return others[type(default)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_setting_comes_back_as_it_was_kept(tmp_path: Path, row: Setting[str]) -> None:
    """Each row of the table, odd characters in it too, is there at the next start."""
    wanted = other_value(row.default)
    kept = Settings(tmp_path / "a.ini")
    kept.keep(row, wanted)  # type: ignore[misc]  # rows of all types in turn
    assert kept.value(row) == wanted
    del kept
    again: object = Settings(tmp_path / "a.ini").value(row)
    assert (again, type(again)) == (wanted, type(row.default))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_what_was_never_set_is_the_default(tmp_path: Path, row: Setting[str]) -> None:
    """A first start has no file."""
    assert Settings(tmp_path / "none.ini").value(row) == row.default


def test_every_setting_has_a_place_and_a_tip() -> None:
    """No two rows share a key, and each says what it does."""
    keys = [row.key for row in ROWS]
    assert len(ROWS) >= 9
    assert len(set(keys)) == len(keys)
    assert all(row.tip for row in ROWS)


@pytest.mark.parametrize(
    "kept",
    ["", "True", "[", "nonsense", "1.5", "None", "{[]: 1}", "(" * 3000, "'\\d'", "\"a, b\"", "a, b",
     "@ByteArray(x)", "@Variant(\\0)", "__import__('os')"],
)  # fmt: skip
def test_a_damaged_value_is_the_default(tmp_path: Path, kept: str) -> None:
    """A line that somebody broke counts as not set; nothing is raised."""
    file = tmp_path / "a.ini"
    file.write_text(f"[look]\nzoom={kept}\n[list]\norder=None\n")
    settings = Settings(file)
    assert settings.value(table.ZOOM) == 100
    assert settings.value(table.ORDER) == "newest"


@hypothesis_settings(max_examples=60)
@given(raw=st.binary(max_size=200))
def test_any_file_can_be_read(tmp_path: Path, raw: bytes) -> None:
    """Whatever the file holds, a start is a start."""
    file = tmp_path / "a.ini"
    file.write_bytes(b"[look]\nzoom=" + raw)
    assert isinstance(Settings(file).value(table.ZOOM), int)


@pytest.mark.parametrize("kept", ["99999999999", "-1", "10**9", "True", "9" * 5000])
def test_a_number_that_nobody_can_mean_is_the_default(tmp_path: Path, kept: str) -> None:
    """Qt takes none that is larger than its own, and there would be no window."""
    file = tmp_path / "a.ini"
    file.write_text(f"[window]\npanel-width={kept}\n")
    assert Settings(file).value(table.PANEL_WIDTH) == 264


@pytest.mark.parametrize("kept", ["[1]", "['a', None]", "[[]]", "('a',)", "{}"])
def test_a_list_of_something_else_than_words_is_the_default(tmp_path: Path, kept: str) -> None:
    """Who reads it takes each for a word."""
    settings = Settings(tmp_path / "a.ini")
    settings._store.setValue(table.FOLDERS.key, kept)
    assert settings.value(table.FOLDERS) == []


def test_another_type_is_the_default(tmp_path: Path) -> None:
    """A number where a word should be is not taken for one, nor 1 for True."""
    settings = Settings(tmp_path / "a.ini")
    settings.keep(Setting("keys/single", 0, ""), 1)
    settings.keep(Setting("look/theme", 0, ""), 7)
    assert settings.value(table.SINGLE_KEYS) is True
    assert settings.value(table.THEME) == "system"
