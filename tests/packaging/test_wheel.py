"""What is built from the tree holds all that Dateline needs, and runs where no checkout is."""

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_DATA = ("seeds", *(f"resources/{name}" for name in
                    "fonts gazetteers icons models translations".split()))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Built:
    """The distributions: the wheel of the tree, the sdist, and the wheel of the sdist."""

    wheel: Path
    sdist: Path
    wheel_of_sdist: Path


def build(source: Path, target: str, out: Path) -> Path:
    """Build one distribution ("wheel" or "sdist") of `source` into `out`; return its file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(out)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next(out.iterdir())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build all three once."""
    place = tmp_path_factory.mktemp("built")
    sdist = build(ROOT, "sdist", place / "sdist")
    # tar, for Debian 12's tarfile cannot yet be told whom to trust and newer ones insist on it
    subprocess.run(["tar", "-xf", str(sdist), "-C", str(place)], check=True)
    unpacked = place / sdist.name.removesuffix(".tar.gz")
    return Built(
        wheel=build(ROOT, "wheel", place / "wheel"),
        sdist=sdist,
        wheel_of_sdist=build(unpacked, "wheel", place / "wheel-of-sdist"),
    )


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone into an empty folder, as pip would; return that folder."""
    target = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, "--target", str(target), str(built.wheel)], check=True)
    return target


def names(wheel: Path) -> set[str]:
    """Return the names of all files in a wheel."""
    return set(zipfile.ZipFile(wheel).namelist())


def contents(wheel: Path) -> dict[str, int]:
    """Return the checksum of each file in a wheel by its name."""
    return {entry.filename: entry.CRC for entry in zipfile.ZipFile(wheel).infolist()}


def kept(folder: str) -> set[str]:
    """Return the paths of all files below a folder of the tree, without those Python writes."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}


@pytest.mark.parametrize("folder", ["search", "gui"])
def test_the_wheel_holds_the_whole_of_each_wing(built: Built, folder: str) -> None:
    """Every module of the tree is in the wheel."""
    assert kept(folder) <= names(built.wheel)


def test_the_wheel_holds_the_data_and_no_more(built: Built) -> None:
    """What Dateline reads, apart from anyone else's files; no pictures, no scripts."""
    data = {name for name in names(built.wheel) if name.startswith("dateline_data/")}
    assert data == {f"dateline_data/{name}" for folder in _DATA for name in kept(folder)}


def test_the_wheel_holds_nothing_else(built: Built) -> None:
    """No test and no stray file is installed on a person's machine."""
    tops = {name.split("/")[0] for name in names(built.wheel)}
    assert tops == {
        "search",
        "gui",
        "dateline_data",
        built.wheel.name.split("-py3")[0] + ".dist-info",
    }


def test_the_sdist_holds_the_tests_and_the_licence(built: Built) -> None:
    """Who gets the sources can check them and may know their terms."""
    with tarfile.open(built.sdist) as archive:
        inside = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"LICENSE", "README.md", ".ci/run", "resources/test.sh"} | kept("tests") <= inside


def test_the_sdist_builds_the_same_wheel(built: Built) -> None:
    """Nothing that the wheel needs is missing from the sdist."""
    ours, theirs = contents(built.wheel), contents(built.wheel_of_sdist)
    records = {name for name in ours if name.endswith("RECORD")}
    assert {name: ours[name] for name in ours.keys() - records} == {
        name: theirs[name] for name in theirs.keys() - records
    }


def run_installed(installed: Path, elsewhere: Path, *arguments: str) -> str:
    """Run the installed `dateline` in an empty folder; return what it prints."""
    own = {f"XDG_{kind}_HOME": str(elsewhere / kind) for kind in ("CACHE", "CONFIG", "DATA")}
    environment = os.environ | own | {"PYTHONPATH": str(installed)}
    command = [str(installed / "bin" / "dateline"), *arguments]
    done = subprocess.run(
        command, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_installed_wheel_tells_its_version(installed: Path, tmp_path: Path) -> None:
    """The console script starts outside the checkout, and knows what was built."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert version in run_installed(installed, tmp_path, "--version")


def test_an_installed_wheel_prints_and_shows_its_window(installed: Path, tmp_path: Path) -> None:
    """With its own typefaces and icons."""
    run_installed(installed, tmp_path, "print", "bridge", "-o", "found.pdf")
    run_installed(installed, tmp_path, "--screenshot", "window.png", "--language", "ru")
    assert all((tmp_path / name).stat().st_size for name in ("found.pdf", "window.png"))


def test_an_installed_wheel_searches_its_own_seeds(installed: Path, tmp_path: Path) -> None:
    """Without a folder it finds the articles that came with it."""
    assert "003_ce2ed4b107f1b5db.txt" in run_installed(
        installed, tmp_path, "search", "bridge", "--json"
    )
