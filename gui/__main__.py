"""The entry point: a subcommand goes to its room, everything else opens the window.

Nothing of Qt is imported before it is known that a window (or paper) is wanted.
"""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_TEXT_COMMANDS = ("search", "analyse", "index", "entities", "export")
_TEXT_OPTIONS = ("--help", "-h", "--version", "--keys")
_NO_QT = (
    "dateline: Qt can't be loaded ({error}); `bash resources/run.sh` installs the system libraries "
    "it needs, and dateline search, analyse, index, entities and export work without it"
)
_NO_FOLDER = "dateline: {folder}: there is no such folder, file or command; see dateline --help"


def main(argv: list[str] | None = None) -> int:
    """Run Dateline; returns the exit status."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:  # before anything could take it: while modules are imported
        return 130


def _run(arguments: list[str]) -> int:
    """Run what is asked for; returns the exit status."""
    if arguments and (arguments[0] in _TEXT_COMMANDS or _asks_for_text(arguments)):
        from gui.commands import listed
        from search.cli import run

        return run(arguments, keys=listed)
    try:
        if arguments[:1] == ["print"]:
            from gui.printing.command import run as print_

            return print_(arguments[1:])
        return _open_window(arguments)
    except ImportError as error:
        if not (error.name or "").startswith("PySide6"):
            raise
        _tell(_NO_QT.format(error=error))
        return 2


def _asks_for_text(arguments: list[str]) -> bool:
    before_end = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return before_end[0] != "print" and any(option in before_end for option in _TEXT_OPTIONS)


def _open_window(arguments: list[str]) -> int:
    from gui.display import why_no_window
    from gui.values import WindowOptions

    options = WindowOptions()
    if arguments:
        from gui.options import UsageError, parse_window_options

        try:
            options = parse_window_options(arguments)
        except UsageError as error:
            _tell(f"dateline: {error}; see dateline --help")
            return 2
    if options.folder is not None:
        if not _is_there(options.folder):
            _tell(_NO_FOLDER.format(folder=options.folder))
            return 2
        if not options.folder.is_dir():
            options = options._replace(folder=options.folder.parent, file=options.folder.name)
    if options.screenshot is not None:
        if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen:"):  # with its screens
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif reason := why_no_window():
        _tell(reason)
        return 2
    from gui.ahead import import_ahead

    import_ahead()
    from gui.app import run

    return run(options)


def _is_there(place: "Path") -> bool:
    """Tell whether a folder or a file can be opened; one that is gone below our feet can't."""
    try:
        found = place.resolve(strict=True)
        return found.is_dir() or found.is_file()
    except (OSError, RuntimeError):  # RuntimeError: links that lead in a circle, before 3.13
        return False


def _tell(sentence: str) -> None:
    """Say on standard error why nothing opened; where that is closed, nowhere."""
    if sys.stderr:
        print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
