"""The index worker goes on as a new process, and does what the old one was told."""

from pathlib import Path
from threading import Event

import pytest

from search import worker
from search.archive.library import Library


@pytest.mark.parametrize("rests", [True, False])
def test_a_new_process_rests_where_the_one_before_was_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, rests: bool
) -> None:
    """The window says once that it is to rest: it may be the old process that has read it."""
    seen: list[bool] = []

    def go_on_once(_library: Library, paused: Event, *, goes_on: bool) -> bool:
        seen.append(paused.is_set())
        if rests:
            paused.set()
        return not goes_on

    monkeypatch.setattr("search.worker.keep_up_to_date", go_on_once)
    monkeypatch.setattr("search.worker.os.execv", lambda _file, command: worker.main(command[3:]))
    worker.main(["index", *(f"--{name}={tmp_path}" for name in ("folder", "cache", "resources"))])
    assert seen == [False, rests]
