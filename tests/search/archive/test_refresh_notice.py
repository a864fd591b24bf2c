"""A damaged model and bad rulings are told of, and names are read all the same."""

import shutil
from pathlib import Path

from search import paths
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.upkeep import refresh
from search.messages.coding import decode_progress, encode
from search.messages.progress import Progress, Stage


def test_a_damaged_model_is_told_with_the_ready_message(tmp_path: Path) -> None:
    """The window and the command line say that names are read by rules alone."""
    resources = tmp_path / "resources"
    shutil.copytree(paths.resources() / "gazetteers", resources / "gazetteers")
    shutil.copytree(paths.resources() / "models", resources / "models")
    (resources / "models" / "names.crfsuite").write_bytes(b"not a model")
    library = Library(paths.seeds(), tmp_path / "cache", resources)
    library.open()
    told: list[Progress] = []
    refresh(library, Pace(told.append, lambda: False))
    ready = told[-1]
    assert ready.state is Stage.READY
    assert "names.crfsuite" in ready.notice


def test_bad_lines_are_told_with_the_ready_message(tmp_path: Path) -> None:
    """With file, line and reason; the good lines of the same file are heeded."""
    folder = tmp_path / "news"
    shutil.copytree(paths.seeds(), folder)
    shared = folder / "aliases.txt"
    shared.write_text("Baku = Bakı @place\n= nobody\n", "utf-8")
    library = Library(folder, tmp_path / "cache", paths.resources())
    library.open()
    told: list[Progress] = []
    refresh(library, Pace(told.append, lambda: False))
    assert told[-1].state is Stage.READY
    assert told[-1].bad_lines == (f"{shared}:2: there is no name before the sign",)
    assert decode_progress(encode(told[-1])) == told[-1]
