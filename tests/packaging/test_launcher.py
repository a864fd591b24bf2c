"""The menu entry that set-up writes starts this very checkout, wherever it lies."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ODD_NAMES = [
    pytest.param("plain", id="plain"),
    pytest.param("with a space", id="space"),
    pytest.param('a "quote"', id="double quote"),
    pytest.param("it's", id="single quote"),
    pytest.param("$HOME", id="dollar"),
    pytest.param("`back`", id="backtick"),
    pytest.param("back\\slash", id="backslash"),
    pytest.param("100%", id="per cent"),
    pytest.param("a&b;c", id="shell signs"),
    pytest.param("Zeitung für Ñandú", id="letters"),
]


@pytest.fixture(params=ODD_NAMES)
def checkout(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Lay the set-up and a stand-in for `dateline` in a folder with an awkward name."""
    place = tmp_path / str(request.param)
    for room in ("setup", "desktop", "icons"):
        shutil.copytree(ROOT / "resources" / room, place / "resources" / room)
    program = place / ".venv" / "bin" / "dateline"
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    return place


def write_launcher(checkout: Path, data_home: Path) -> Path:
    """Run the set-up's last step; return the desktop entry that it should write."""
    script = 'source "$1/resources/setup/setup.sh"; ensure_launcher'
    subprocess.run(
        ["bash", "-euc", script, "-", str(checkout)],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": str(data_home)},
        check=True,
    )
    return data_home / "applications" / "org.dateline.Dateline.desktop"


def value(entry: Path, key: str) -> str:
    """Return a key's string with the specification's escapes undone."""
    (line,) = re.findall(rf"^{key}=(.*)$", entry.read_text(), re.MULTILINE)
    return re.sub(r"\\(.)", r"\1", line)


def test_the_entry_runs_this_checkout(checkout: Path, tmp_path: Path) -> None:
    """Unquoted as the specification says, Exec names bash and run.sh by its absolute path."""
    entry = write_launcher(checkout, tmp_path / "data")
    quoted = value(entry, "Exec").removeprefix('bash "').removesuffix('"')
    argument = re.sub(r"\\([\"`$\\])", r"\1", quoted).replace("%%", "%")
    assert argument == str(checkout / "resources" / "run.sh")
    assert value(entry, "TryExec") == str(checkout / ".venv" / "bin" / "dateline")


def test_the_entry_is_valid(checkout: Path, tmp_path: Path) -> None:
    """desktop-file-validate has no complaint, not even a hint."""
    validator = shutil.which("desktop-file-validate")
    if validator is None:
        pytest.skip("desktop-file-utils is not installed")
    entry = write_launcher(checkout, tmp_path / "data")
    done = subprocess.run([validator, str(entry)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_menus_and_shops_know_every_language_that_ships() -> None:
    """What is read stands there in each as in English, and each is named among the languages."""
    entry = (DESKTOP / "org.dateline.Dateline.desktop.in").read_text("utf-8")
    told = ET.parse(DESKTOP / "org.dateline.Dateline.metainfo.xml")
    shipped = [file.stem.partition("_")[2] for file in TRANSLATIONS.glob("dateline_*.ts")]
    assert sorted(lang.text or "" for lang in told.iter("lang")) == sorted(["en", *shipped])
    for language in shipped:
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            assert re.search(rf"^{key}\[{language}\]=.", entry, re.MULTILINE), key
        for tag in ("name", "summary", "p"):
            assert any(element.get(_LANGUAGE) == language for element in told.iter(tag)), tag


def test_the_icon_is_where_the_entry_says(tmp_path: Path, checkout: Path) -> None:
    """Icon is an absolute path to a copy in the person's own data folder."""
    entry = write_launcher(checkout, tmp_path / "data here")
    icon = Path(value(entry, "Icon"))
    assert icon.is_relative_to(tmp_path / "data here")
    assert icon.read_bytes() == (ROOT / "resources" / "icons" / "dateline.svg").read_bytes()


def test_a_deleted_entry_stays_deleted(tmp_path: Path, checkout: Path) -> None:
    """Who removes Dateline from the menu does not find it there again after the next start."""
    entry = write_launcher(checkout, tmp_path / "data")
    entry.unlink()
    assert not write_launcher(checkout, tmp_path / "data").exists()
