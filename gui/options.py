"""What the command line asks of the window."""

import argparse
from pathlib import Path
from typing import NoReturn

from gui.values import WindowOptions
from search import paths

THEMES = ("light", "dark")
_LARGEST = 8000  # pixels: a picture of 256 MB
_OF_PICTURES = {
    "query": "--query", "article": "--article", "size": "--size", "steps": "--do",
    "own": "--own", "early": "--early",
}  # fmt: skip
"""The options that only a picture of the window obeys, by the values that they set."""


class UsageError(Exception):
    """The command line can't be understood; the message is a sentence for its user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def parse_window_options(arguments: list[str]) -> WindowOptions:
    """Read the window's options; raises UsageError."""
    parser = _build_parser()
    read = vars(parser.parse_args(arguments))
    folders = [*read["folder"], *read.pop("named")]
    if len(folders) > 1:
        raise UsageError(f"{folders[0]} is no command, and only one folder or file can be opened")
    if read["screenshot"] is None:
        for value, option in _OF_PICTURES.items():
            if read[value] != parser.get_default(value):
                raise UsageError(f"{option} is an option of --screenshot FILE.png")
    folder = next(iter(folders), None)
    return WindowOptions(**{**read, "folder": folder, "steps": tuple(read["steps"])})


def _build_parser() -> argparse.ArgumentParser:
    """Make the parser; `search.cli.help` tells what its options do."""
    parser = _Parser(prog="dateline", add_help=False, allow_abbrev=False)
    parser.add_argument("folder", nargs="*", type=_name)
    parser.add_argument("--folder", dest="named", action="append", default=[], type=_name)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--language", type=_language)
    parser.add_argument("--screenshot", type=_name)
    parser.add_argument("--query", default="")
    parser.add_argument("--article", type=int, default=1)
    parser.add_argument("--size", type=_size)
    parser.add_argument("--do", dest="steps", action="append", default=[])
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--early", action="store_true")
    return parser


def _name(text: str) -> Path:
    """Read the name of a file or folder: '' would be the folder that one is in."""
    if not text:
        raise argparse.ArgumentTypeError("a file or folder has a name")
    return Path(text)


def _language(text: str) -> str:
    """Read a language that the window can speak: `en`, `ru`, `ru_RU`."""
    files = (paths.resources() / "translations").glob("dateline_*.qm")
    known = ("en", *sorted(file.stem.removeprefix("dateline_") for file in files))
    if text.replace("_", "-").partition("-")[0] in known:
        return text
    raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(known)}")


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
