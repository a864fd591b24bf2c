"""Where the reader left off: kept for each folder, and taken up again."""

from pathlib import Path

import pytest

from gui.resuming import LeftOff, leave_off, left_off
from gui.settings import Setting, Settings
from search import paths

_WHERE = LeftOff("person:Aliyev “x”", "2025/a.txt", 120, "AAAA")


def test_each_folder_has_its_own_place(settings: Settings, tmp_path: Path) -> None:
    """Another one begins at its beginning."""
    leave_off(tmp_path / "one", settings, _WHERE)
    again = Settings(tmp_path / "dateline.ini")
    assert left_off(tmp_path / "one", again) == _WHERE
    assert left_off(tmp_path / "other", again) == LeftOff()


def test_the_top_of_an_article_is_kept(settings: Settings, tmp_path: Path) -> None:
    """It has no offset."""
    leave_off(tmp_path, settings, LeftOff(path="a.txt"))
    assert left_off(tmp_path, settings) == LeftOff(path="a.txt")


@pytest.mark.parametrize(
    ("kept", "where"),
    [
        (["x"], LeftOff()),
        ([1, 2, 3, 4], LeftOff()),
        ([], LeftOff()),
        (["", "a.txt", "x", ""], LeftOff(path="a.txt")),
    ],
)
def test_what_is_damaged_does_no_harm(
    settings: Settings, tmp_path: Path, kept: list[str], where: LeftOff
) -> None:
    """What can be read of it counts."""
    row: Setting[list[str]] = Setting(f"left-off/{paths.belongings_of(tmp_path).name}", [], "")
    settings.keep(row, kept)
    assert left_off(tmp_path, settings) == where
