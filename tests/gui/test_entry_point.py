"""The entry point: who is called, and what is imported before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.__main__ import main
from search import paths

ROOT = Path(__file__).resolve().parents[2]
SEED = str(min(paths.seeds().glob("*.txt")))


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `dateline` in a process of its own, in an environment without a display."""
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, "-m", "gui", *arguments],
        check=False, capture_output=True, text=True, env=bare, timeout=300,
    )  # fmt: skip


def test_without_a_display_nothing_opens(tmp_path: Path) -> None:
    """One sentence on standard error, exit 2, and no abort of Qt's."""
    done = run(HOME=str(tmp_path))
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr


@pytest.mark.parametrize("word", ["--nonsense", "--size=1"])
def test_what_can_not_be_understood_is_told(capsys: pytest.CaptureFixture[str], word: str) -> None:
    """One sentence, exit 2."""
    assert main([word]) == 2
    told = capsys.readouterr().err
    assert told.startswith("dateline: ")
    assert told.endswith("see dateline --help\n")


@pytest.mark.parametrize("option", ["--help", "-h", "--version", "--keys"])
def test_questions_are_answered_as_text(option: str) -> None:
    """Help, version and keys need no display."""
    done = run(option)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize(
    "arguments",
    [("search", "bridge", "--json"), ("analyse", SEED), ("index",), ("--keys",), ("--help",)],
    ids=lambda arguments: arguments[0],
)
def test_subcommands_import_no_qt(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """What works on a server works without Qt's libraries."""
    code = (
        "import sys; from gui.__main__ import main; status = main(sys.argv[1:]); "
        "sys.exit(99 if any(name.startswith('PySide6') for name in sys.modules) else status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False, capture_output=True, text=True, timeout=300,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_a_missing_qt_is_told() -> None:
    """Where Qt's libraries can't be loaded one sentence says so, exit 2."""
    code = (
        "import sys; sys.modules['PySide6'] = None; "
        "from gui.__main__ import main; sys.exit(main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=300,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Qt can't be loaded" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [((), 0), (("--query", "joint projects", "--theme", "dark", "--size", "900x600"), 0),
     (("--do", "search", "--do", "type oil", "--do", "key Down"), 0),
     (("--article", "7"), 1), (("--do", "fly"), 1), (("--do", "key"), 1)],
)  # fmt: skip
def test_a_screenshot_is_taken(tmp_path: Path, arguments: tuple[str, ...], status: int) -> None:
    """The real window without a display; an article that is not there is no picture."""
    file = tmp_path / "a.png"
    done = run(
        "--screenshot", str(file), *arguments, str(paths.seeds()),
        XDG_CACHE_HOME=str(tmp_path / "cache"), XDG_CONFIG_HOME=str(tmp_path / "config"),
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    assert file.exists() == (status == 0)


def test_a_file_opens_its_folder(tmp_path: Path) -> None:
    """The window shows the folder that it lies in."""
    picture = tmp_path / "a.png"
    done = run(
        "--screenshot", str(picture), SEED,
        XDG_CACHE_HOME=str(tmp_path / "cache"), XDG_CONFIG_HOME=str(tmp_path / "config"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert picture.exists()


@pytest.mark.parametrize("name", ["serach", "x" * 300, "a/\N{BLACK STAR}"])
def test_a_folder_that_is_not_there_opens_no_window(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A mistyped subcommand must not block a script with a window."""
    assert main([name]) == 2
    assert f"{name}: there is no such folder" in capsys.readouterr().err
