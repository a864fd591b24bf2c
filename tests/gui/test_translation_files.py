"""The translations that ship: complete, up to date with the code, and true to its marks."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from PySide6.QtCore import QLibraryInfo, QLocale

from gui.preferences.table import READING, Choosing
from gui.settings import LANGUAGE
from search import paths

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((paths.resources() / "translations").glob("dateline_*.ts"))
_PLACES = re.compile(r"\{\w*\}|</?b>")
_TOOL = Path(sys.executable).with_name("pyside6-lupdate")


class Message(NamedTuple):
    """A text, in how many forms it is translated, and into which."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool
    counted: bool


def _messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                tuple(forms),
                finished=told.get("type") is None,
                counted=message.get("numerus") == "yes",
            )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file: Path) -> None:
    """None is unfinished or obsolete; a number has all the forms of the language."""
    wanted = QLocale(file.stem.partition("_")[2])
    assert wanted.language() is not QLocale.Language.C
    for message in _messages(file):
        assert message.finished, message
        assert all(form.strip() for form in message.forms), message
    assert {len(m.forms) for m in _messages(file) if not m.counted} == {1}
    assert len({len(m.forms) for m in _messages(file) if m.counted}) == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_filled_in_survives_translation(file: Path) -> None:
    """Each form has the places of the text, and the tags."""
    for message in _messages(file):
        for form in message.forms:
            assert sorted(_PLACES.findall(form)) == sorted(_PLACES.findall(message.source)), message


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_keys_of_menus_and_buttons_survive_translation(file: Path) -> None:
    """A text has one & where the English one has one, before a letter; no two menus share one."""
    for message in _messages(file):
        wanted = message.source.count("&")
        for form in message.forms:
            assert form.count("&") == wanted, message
            assert len(re.findall(r"&\w", form)) == wanted, message
    menus = [m.forms[0] for m in _messages(file) if m.context == "menus"]
    letters = [menu[menu.index("&") + 1].casefold() for menu in menus]
    assert len(set(letters)) == len(letters)


@pytest.mark.skipif(not _TOOL.exists(), reason="PySide6's lupdate is not installed")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_files_are_those_of_the_code(file: Path, tmp_path: Path) -> None:
    """`bash resources/translations.sh` would change nothing, in texts and in what is compiled."""
    shutil.copy(file, tmp_path)
    subprocess.run(
        [sys.executable, "resources/translations/update.py", "--into", str(tmp_path)],
        check=True, cwd=ROOT, timeout=300, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert set(_messages(tmp_path / file.name)) == set(_messages(file))
    compiled = file.with_suffix(".qm")
    assert (tmp_path / compiled.name).read_bytes() == compiled.read_bytes()


def test_each_language_can_be_chosen() -> None:
    """The preferences offer English and every language that ships; Qt's own words are there."""
    row = next(row for row in READING if isinstance(row, Choosing) and row.setting is LANGUAGE)
    shipped = [file.stem.partition("_")[2] for file in FILES]
    assert [choice.value for choice in row.choices] == ["system", "en", *shipped]
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert all((qt / f"qtbase_{language}.qm").exists() for language in shipped)
