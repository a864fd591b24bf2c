"""Where something is saved, and under which name."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from PySide6.QtCore import QStandardPaths

from gui.saving import file_name, list_name, proposed_path
from gui.settings import SAVED_IN, Settings

_DAY, _LATER = date(2025, 7, 4), date(2026, 2, 16)


def test_the_folder_saved_in_last_is_proposed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is there; else that of documents, and at last the home folder."""
    documents, last = tmp_path / "Documents", tmp_path / "last"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert proposed_path(settings, "a.csv") == tmp_path / "a.csv"
    documents.mkdir()
    assert proposed_path(settings, "a.csv") == documents / "a.csv"
    settings.keep(SAVED_IN, str(last))
    assert proposed_path(settings, "a.csv") == documents / "a.csv"
    last.mkdir()
    again = Settings(tmp_path / "dateline.ini")
    assert proposed_path(again, "a.csv") == last / "a.csv"


@pytest.mark.parametrize(
    ("days", "title", "place", "name"),
    [
        ([_DAY], "A bridge", "BAKU, Azerbaijan", "2025-07-04 BAKU - A bridge.pdf"),
        ([_LATER, _DAY], "bridge", "", "2025-07-04 to 2026-02-16 - bridge.pdf"),
        ([_DAY, _DAY], "bridge", "", "2025-07-04 - bridge.pdf"),
        ([], "a.txt", "", "a.txt.pdf"),
        ([], 'person:"Ilham Aliyev" /oil|gas/', "", "person Ilham Aliyev oil gas.pdf"),
        ([], "date:2025-04..2025-07", "", "date 2025-04..2025-07.pdf"),
        ([], "-oil", "", "oil.pdf"),
        ([], "../\x00\n\u202e\udcff.", "", "Dateline.pdf"),
        ([_DAY], "", "", "2025-07-04.pdf"),
        (
            [],
            "Iran continues its efforts to accelerate the implementation of joint projects with",
            "",
            "Iran continues its efforts to accelerate the implementation….pdf",
        ),
        ([], "word " * 30, "", "word " * 13 + "word….pdf"),
    ],
)
def test_a_file_is_named_by_what_is_in_it(
    days: list[date], title: str, place: str, name: str
) -> None:
    """Days, place and headline, or what was searched for; nothing that a name may not hold."""
    assert file_name(days, title, "pdf", place=place) == name


@given(st.text(), st.text())
def test_any_words_make_a_name(title: str, place: str) -> None:
    """One that every file system takes, and that is no hidden file."""
    name = file_name([_DAY], title, "csv", place=place)
    assert len(name.encode()) <= 255
    assert name.isprintable()
    assert not set('/\\:*?"<>|') & set(name)
    assert name[0] == "2"


def test_a_list_is_called_by_its_search() -> None:
    """Else by its folder."""
    assert list_name(" bridge ", Path("/news/baku")) == "bridge"
    assert list_name(" ", Path("/news/baku")) == "baku"
