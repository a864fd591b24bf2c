"""Run a command: its streams fit to be written to, whatever goes wrong told in one sentence."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Literal, TextIO

from search.cli.common import DONE, FAILED, INTERRUPTED, say, silence
from search.errors import DatelineError


def run_guarded(work: Callable[[], int]) -> int:
    """Do a command's work and return its exit status; nothing is raised.

    A closed pipe (`| head`) ends it quietly; what can't be written otherwise is told.
    """
    _prepare_streams()
    try:
        return _flushed(work)
    except BrokenPipeError:
        silence(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except DatelineError as error:
        say(str(error))
    except OSError as error:
        say(_told(error))
        if not error.filename:
            silence(sys.stdout)
    return FAILED


def _flushed(work: Callable[[], int]) -> int:
    """Do the work, and write out what is buffered: later nobody would tell that it can't be."""
    try:
        status = work()
    except SystemExit as ended:  # argparse has shown its help
        status = ended.code if isinstance(ended.code, int) else FAILED
    sys.stdout.flush()
    return status


def _told(error: OSError) -> str:
    """Say what can't be read or written: where no file is named, it is what we stand on or say."""
    if error.filename:
        return f"{error.filename}: {error.strerror}"
    if isinstance(error, FileNotFoundError):
        return "the folder that you are in is there no more"
    return f"standard output: {error.strerror}"


def _prepare_streams() -> None:
    """Let the streams take any text, and none be closed: a file opened next would be it.

    A file name may hold bytes that are no UTF-8: escaped, as JSON can read them.
    """
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere(mode: Literal["r", "w"]) -> TextIO:
    """Open what gives nothing and takes all, for as long as the process lives."""
    return Path(os.devnull).open(mode, encoding="utf-8")
