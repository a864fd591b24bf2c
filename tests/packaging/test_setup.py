"""The set-up does nothing twice, and says in one sentence what it cannot do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("bash", "cat", "dirname", "flock", "head", "mktemp", "readlink", "rm", "sha256sum", "tail")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Lay a checkout whose .venv was finished, with an echo in place of `dateline`."""
    place = tmp_path / "a checkout"
    shutil.copytree(ROOT / "resources" / "setup", place / "resources" / "setup")
    shutil.copy(ROOT / "resources" / "run.sh", place / "resources")
    shutil.copy(ROOT / "pyproject.toml", place)
    program = place / ".venv" / "bin" / "dateline"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "<%s>" "$@"\n')
    program.chmod(0o755)
    (program.parent / "python").symlink_to(sys.executable)
    in_setup(place, 'printf "%s\\n" "$(place)" "$(contents)" app >"$STAMP"')
    return place


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """Give a PATH with the most basic tools alone: no Python, no pip, no apt-get, no sudo."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(str(shutil.which(tool)))
    return folder


def in_setup(
    checkout: Path, script: str, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run bash lines with the set-up's functions loaded."""
    return run(checkout, path, "-c", f'source "{checkout}/resources/setup/setup.sh"; {script}')


def start(checkout: Path, path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run run.sh as a person would."""
    return run(checkout, path, f"{checkout}/resources/run.sh", *arguments)


def run(checkout: Path, path: Path | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run bash with nothing in its environment but PATH."""
    return subprocess.run(
        [str(shutil.which("bash")), "-eu", *arguments],
        env={"PATH": str(path or os.environ["PATH"])},
        cwd=checkout.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_second_start_touches_nothing(checkout: Path, bare_path: Path) -> None:
    """With neither Python nor apt-get to be found, a finished checkout starts all the same."""
    done = start(checkout, bare_path, "search", "two words")
    assert (done.returncode, done.stdout, done.stderr) == (0, "<search><two words>", "")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param('rm "$STAMP"', id="interrupted"),
        pytest.param('echo "# new" >>"$ROOT/pyproject.toml"', id="dependencies changed"),
        pytest.param('ln -sf /bin/true "$VENV/bin/python"', id="another Python"),
        pytest.param('printf "half" >"$STAMP"', id="torn stamp"),
    ],
)
def test_what_is_no_longer_sound_is_set_up_again(
    checkout: Path, bare_path: Path, change: str
) -> None:
    """The app never starts in an environment that is unfinished or out of date."""
    in_setup(checkout, change)
    done = start(checkout, bare_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Dateline needs Python 3.11 to 3.14" in done.stderr


def test_the_dev_set_up_serves_the_app_not_the_reverse(checkout: Path) -> None:
    """test.sh adds what its checks need; run.sh is content with that."""
    assert in_setup(checkout, "is_ready app").returncode == 0
    assert in_setup(checkout, "is_ready dev").returncode != 0
    in_setup(checkout, 'printf "%s\\n" "$(place)" "$(contents)" dev >"$STAMP"')
    assert in_setup(checkout, "is_ready app").returncode == 0


def test_a_python_too_old_is_named(checkout: Path, bare_path: Path) -> None:
    """The sentence says what is here and what would do."""
    old = bare_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.10.12 || exit 1\n')
    old.chmod(0o755)
    done = in_setup(checkout, "find_python", bare_path)
    assert done.returncode == 2
    assert "needs Python 3.11 to 3.14; here is Python 3.10.12" in done.stderr


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [
        pytest.param("", ["libglib2.0-0", "libegl1", "libcups2", "xvfb"], id="Debian 12"),
        pytest.param("t64", ["libglib2.0-0t64", "libegl1", "libcups2t64", "xvfb"], id="Debian 13"),
    ],
)
def test_packages_bear_the_name_of_this_release(
    checkout: Path, suffix: str, expected: list[str]
) -> None:
    """Debian 13 and Ubuntu 24.04 renamed some packages for 64-bit time."""
    names = "libglib-2.0.so.0 libEGL.so.1 libcups.so.2 Xvfb"
    done = in_setup(checkout, f"t64_suffix() {{ printf '{suffix}'; }}; packages_for {names}")
    assert done.stdout.split() == expected


def test_a_person_without_root_gets_the_command(checkout: Path) -> None:
    """Nothing can be installed, so the exact packages are named, and the status is 2."""
    script = "may_install() { return 1; }; install_packages libegl1 libxcb-cursor0"
    done = in_setup(checkout, script)
    assert done.returncode == 2
    command = "sudo apt-get install --no-install-recommends libegl1 libxcb-cursor0"
    assert command in done.stderr


def test_a_system_without_apt_gets_the_libraries_named(checkout: Path, bare_path: Path) -> None:
    """On another Linux we know the libraries' names, not the packages'."""
    script = 'PYTHON=python; missing_venv() { :; }; missing_libraries() { echo "libEGL.so.1"; }'
    done = in_setup(checkout, f"{script}; ensure_system app", bare_path)
    assert done.returncode == 2
    assert "Missing here: libEGL.so.1." in done.stderr


def test_missing_libraries_are_found_by_loading_them(checkout: Path) -> None:
    """The dynamic loader is asked, so it does not matter how the library came here."""
    script = f'PYTHON="{sys.executable}"; missing_libraries "libc.so.6 a\nlibnowhere.so.9 b"'
    assert in_setup(checkout, script).stdout.split() == ["libnowhere.so.9"]


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        pytest.param(
            "WARNING: Retrying (Retry(total=4)) after connection broken by NewConnectionError",
            "It failed: there is no network.",
            id="pip offline",
        ),
        pytest.param(
            "W: Failed to fetch: Temporary failure resolving 'a.mirror'",
            "It failed: there is no network.",
            id="apt-get offline",
        ),
        pytest.param(
            "Collecting\nERROR: Could not install packages: No space left on device\nhint",
            "It failed:\nERROR: Could not install packages: No space left on device\n",
            id="pip's own reason",
        ),
        pytest.param(
            "Reading lists\nE: dpkg was interrupted\n",
            "It failed:\nE: dpkg was interrupted\n",
            id="apt-get's own reason",
        ),
        pytest.param("Killed", "It failed:\nKilled\n", id="no reason given"),
    ],
)
def test_a_failure_is_told_in_a_sentence(checkout: Path, log: str, sentence: str) -> None:
    """A missing network has its own words; else the failing program's errors are quoted."""
    (checkout / "log").write_text(log)
    done = in_setup(checkout, 'SETUP_LOG="$ROOT/log"; explain "It failed"')
    assert done.returncode == 2
    assert f"dateline: {sentence}" in done.stderr
