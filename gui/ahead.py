"""Import Qt at once: what PySide6 does anew in every process is done once and kept.

PySide6 carries part of itself as 130 KB of source text inside a library and compiles it at each
start, which takes 20 ms, a quarter of what an empty window needs (6.11.3). Modules on the disk have
their bytecode kept beside them; for these we keep it, in the cache, known by the text's own hash.
"""

import builtins
import gc
import importlib
import importlib.util
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any

_MAGIC = importlib.util.MAGIC_NUMBER
_OTHERS_MAY_WRITE = 0o022


def import_ahead() -> None:
    """Import the search wing, then Qt, and take PySide6's import hook off again.

    No garbage is collected until the first paint (gui.desk): what imports make is there to stay,
    and to look through it time and again takes 7 ms.
    The hook serves `from __feature__ import …`, which we never use; for that it reads the source of
    every module imported after it, 0.3 ms each (6.11.3), a third of what our own imports cost.
    """
    gc.disable()
    importlib.import_module("search.archive.library")
    from search.paths import cache_root

    plain_import = builtins.__import__
    with compiled_once(cache_root() / f"qt-{sys.implementation.cache_tag}.bytecode"):
        importlib.import_module("PySide6.QtWidgets")
    builtins.__import__ = plain_import


@contextmanager
def compiled_once(file: Path) -> Iterator[None]:
    """Meanwhile take what is compiled from `file`, and keep there what was not in it.

    A file that is damaged, of another Python or open to others is as good as none; where none can
    be written, all is compiled the next time as well.
    """
    known = _read(file)
    used: dict[tuple[str, bytes], CodeType] = {}
    compile_anew: Callable[..., Any] = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if not isinstance(source, bytes) or mode != "exec" or rest or options:
            return compile_anew(source, filename, mode, *rest, **options)
        key = str(filename), importlib.util.source_hash(source)
        used[key] = known.get(key) or compile_anew(source, filename, mode)
        return used[key]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = compile_anew
    if used.keys() - known.keys():
        _write(file, used)


def _read(file: Path) -> dict[tuple[str, bytes], CodeType]:
    """Read what was compiled before; nothing where that is not sound."""
    try:
        with file.open("rb") as opened:
            status = os.fstat(opened.fileno())
            if status.st_uid != os.getuid() or status.st_mode & _OTHERS_MAY_WRITE:
                return {}
            content = opened.read()
    except OSError:
        return {}
    head, payload = content[: len(_seal(b""))], content[len(_seal(b"")) :]
    if head != _seal(payload):
        return {}
    known: dict[tuple[str, bytes], CodeType] = marshal.loads(payload)  # noqa: S302 - ours alone
    return known


def _write(file: Path, compiled: dict[tuple[str, bytes], CodeType]) -> None:
    """Keep what was compiled, at a stroke."""
    from search.replacing import replacing  # a start that finds all compiled need not wait for it

    payload = marshal.dumps(compiled)
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(file, lasting=False, private=True) as draft:
            draft.write(_seal(payload) + payload)


def _seal(payload: bytes) -> bytes:
    """Return what a file must begin with: Python's own magic number and the payload's hash."""
    return _MAGIC + importlib.util.source_hash(payload)
