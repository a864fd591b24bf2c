"""What PySide6 compiles at each start is compiled once; no kept file is used that is not sound."""

import builtins
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gui.ahead import compiled_once

_SOURCE = b"answer = 6 * 7\n"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of all that Python itself compiles, as it does so."""
    names: list[str] = []
    plain: Callable[..., Any] = builtins.compile

    def told(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
        names.append(str(filename))
        return plain(source, filename, *rest, **options)

    monkeypatch.setattr(builtins, "compile", told)
    return names


def _answer(source: bytes, file: Path, name: str = "asked.py") -> object:
    """Compile a source as a start does, and run it."""
    found: dict[str, object] = {}
    with compiled_once(file):
        exec(builtins.compile(source, name, "exec"), found)
    return found["answer"]


def test_a_source_is_compiled_once(compiled: list[str], tmp_path: Path) -> None:
    """The second start takes what the first has kept, in a folder that nobody else reads."""
    file = tmp_path / "new" / "kept"
    assert [_answer(_SOURCE, file) for _ in range(3)] == [42, 42, 42]
    assert compiled == ["asked.py"]
    assert file.stat().st_mode & 0o077 == 0
    assert [found.name for found in file.parent.iterdir()] == ["kept"]


def test_another_source_of_the_same_name_is_compiled_anew(
    compiled: list[str], tmp_path: Path
) -> None:
    """As after an update of PySide6; what is no longer used is not kept."""
    file = tmp_path / "kept"
    assert _answer(_SOURCE, file) == 42
    assert _answer(b"answer = 43\n", file) == 43
    assert _answer(b"answer = 43\n", file) == 43
    assert len(compiled) == 2
    assert _answer(_SOURCE, file) == 42
    assert len(compiled) == 3


@pytest.mark.parametrize("at", [0, 5, 20, -1])
def test_a_damaged_file_is_not_used(compiled: list[str], tmp_path: Path, at: int) -> None:
    """Wherever the damage is; a sound one takes its place."""
    file = tmp_path / "kept"
    _answer(_SOURCE, file)
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)
    assert _answer(_SOURCE, file) == 42
    assert len(compiled) == 2
    _answer(_SOURCE, file)
    assert len(compiled) == 2


def test_half_a_file_is_not_used(compiled: list[str], tmp_path: Path) -> None:
    """Nor an empty one."""
    file = tmp_path / "kept"
    _answer(_SOURCE, file)
    whole = file.read_bytes()
    for length in (len(whole) // 2, 3, 0):
        file.write_bytes(whole[:length])
        assert _answer(_SOURCE, file) == 42
    assert len(compiled) == 4


def test_a_file_that_others_may_write_is_not_used(compiled: list[str], tmp_path: Path) -> None:
    """It might hold anything."""
    file = tmp_path / "kept"
    _answer(_SOURCE, file)
    file.chmod(0o666)
    assert _answer(_SOURCE, file) == 42
    assert len(compiled) == 2


def test_nothing_is_lost_where_nothing_can_be_kept(compiled: list[str], tmp_path: Path) -> None:
    """It takes as long as ever."""
    (tmp_path / "file").touch()
    unreachable = tmp_path / "file" / "kept"
    assert [_answer(_SOURCE, unreachable) for _ in range(2)] == [42, 42]
    assert len(compiled) == 2


def test_what_is_no_module_is_left_to_python(compiled: list[str], tmp_path: Path) -> None:
    """Text, expressions and options: Python's own compile sees them as they are."""
    with compiled_once(tmp_path / "kept"):
        assert eval(builtins.compile("6 * 7", "text", "eval")) == 42
        builtins.compile(_SOURCE, "with options", "exec", dont_inherit=True)
    assert compiled == ["text", "with options"]
    assert not (tmp_path / "kept").exists()


def test_python_has_its_own_compile_again(tmp_path: Path) -> None:
    """Also after one that failed, of which nothing is kept."""
    plain = builtins.compile
    with pytest.raises(ZeroDivisionError):
        _answer(b"1 / 0", tmp_path / "kept")
    assert builtins.compile is plain
    assert not (tmp_path / "kept").exists()
