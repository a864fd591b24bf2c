"""What the command line asks of the window."""

import argparse
from pathlib import Path
from typing import NoReturn

from gui.values import WindowOptions

THEMES = ("light", "dark")
_LARGEST = 8000  # pixels: a picture of 256 MB


class UsageError(Exception):
    """The command line can't be understood; the message is a sentence for its user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def parse_window_options(arguments: list[str]) -> WindowOptions:
    """Read the window's options; raises UsageError."""
    parser = _Parser(prog="dateline", add_help=False, allow_abbrev=False)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--screenshot", type=Path)
    parser.add_argument("--query", default="")
    parser.add_argument("--article", type=int, default=1)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--language")
    parser.add_argument("--size", type=_size)
    parser.add_argument("--do", dest="steps", action="append", default=[])
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--early", action="store_true")
    read = vars(parser.parse_args(arguments))
    return WindowOptions(**{**read, "steps": tuple(read["steps"])})


def _size(text: str) -> tuple[int, int]:
    """Read `1280x800`."""
    width, _, height = text.lower().partition("x")
    if width.isdecimal() and height.isdecimal():
        size = int(width), int(height)
        if 320 <= size[0] <= _LARGEST and 240 <= size[1] <= _LARGEST:
            return size
    raise argparse.ArgumentTypeError(
        f"a size is written 1280x800, from 320x240 to {_LARGEST}x{_LARGEST}"
    )
