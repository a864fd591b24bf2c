"""The child process of the window: `index` keeps the cache up to date, `answer` searches and reads.

Why a process: in a thread, Whoosh holds the interpreter for up to a second, and the window with it.
What they say is in search.messages; both workers end when their standard input ends.
"""

import argparse
import fcntl
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from search import paths
from search.archive.library import Library
from search.archive.pace import CancelledError, Pace
from search.errors import (
    CacheError,
    DatelineError,
    FolderError,
    ResourceError,
    RulingError,
)
from search.inbox import Inbox, lines_of
from search.messages.coding import Message, decode_wish, encode, name_of_request
from search.messages.progress import Progress, Stage, Wish
from search.messages.replies import ErrorReply, Reply
from search.messages.requests import Request

if TYPE_CHECKING:
    from search.archive.lookout import Lookout
    from search.archive.replying import Replying

_INPUT, _OUTPUT = 0, 1
_NICENESS = 10
_ROOM = 1 << 20  # bytes: what Linux lets anybody have
_SELDOM = 50_000
"""Values more than before, upon which cycles are looked for: an index is made of millions of them,
and of hardly any cycle; at Python's own 700 the looking takes a thirtieth of the time."""
_HEAVY = 120_000_000
"""Bytes, of which watching takes a third and indexing two."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run as the worker that the first argument names."""
    options = _options(arguments)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's take 25 ms to start and do nothing
    library = Library(options.folder, options.cache, options.resources)
    with suppress(BrokenPipeError):
        if options.role == "index":
            gc.set_threshold(_SELDOM)
            paused = Event()
            if options.paused:
                paused.set()
            if keep_up_to_date(library, paused, goes_on=options.goes_on):
                _go_on_anew(options, paused)
        else:
            answer_requests(library)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="search.worker")
    parser.add_argument("role", choices=("index", "answer"))
    for name in ("folder", "cache", "resources"):
        parser.add_argument(f"--{name}", type=paths.of_argument, required=True)
    parser.add_argument("--goes-on", action="store_true", help="where another process has ended")
    parser.add_argument("--paused", action="store_true", help="rest until it is told to go on")
    return parser.parse_args(arguments)


def keep_up_to_date(library: Library, paused: Event, *, goes_on: bool = False) -> bool:
    """Keep the library's cache up to date and tell how far it is, until nobody listens.

    Each line on the standard input is a wish: a look at the whole folder, a rest, the end of one.
    It rests while it is `paused`.
    Tells whether a new process is to go on instead of ours, which says nothing of what it finds as
    it was left.
    """
    from search.archive.attending import Attending  # what the other worker needs comes later
    from search.archive.lookout import Lookout

    stop = Event()
    lookout = Lookout(library.folder, paths.settings_for(library.folder))

    def end(*_: object) -> None:
        stop.set()
        lookout.wake()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    Thread(target=_listen, args=(lookout, paused, end), daemon=True).start()
    if not goes_on:
        os.nice(_NICENESS)
    try:
        library.open(glance=False)
        pace = Pace(_send, stop.is_set, paused.is_set)
        attending = Attending(library, pace, lookout, is_heavy=_is_heavy)
        attend = attending.go_on if goes_on else attending.run
        attend()
    except CancelledError:
        return False
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a worker always tells how it ended
        _send(Progress(Stage.FAILED, error=_words_of(error), kind=type(error).__name__))
        return False
    finally:
        library.close()
    return True


def _is_heavy() -> bool:
    """Tell whether this process holds much more memory than it needs to watch a folder."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return False
    return pages * os.sysconf("SC_PAGE_SIZE") > _HEAVY


def _go_on_anew(options: argparse.Namespace, paused: Event) -> None:
    """Become a new process, under the same number and at the same pipes; it rests where we do."""
    places = {name: str(getattr(options, name)) for name in ("folder", "cache", "resources")}
    given = (f"--{name}={paths.as_argument(place)}" for name, place in places.items())
    command = [sys.executable, "-m", "search.worker", "index", *given, "--goes-on"]
    if paused.is_set():  # the wish was read here, and comes once
        command.append("--paused")
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter


def _listen(lookout: "Lookout", paused: Event, end: Callable[[], None]) -> None:
    """Hand on what the window asks for, until the standard input ends."""
    for line in lines_of(_INPUT):
        with suppress(ValueError):  # a line that is no wish
            match decode_wish(line):
                case Wish.REFRESH:
                    lookout.ask()
                case Wish.PAUSE:
                    paused.set()
                case Wish.GO_ON:
                    paused.clear()
    end()


def answer_requests(library: Library) -> None:
    """Reply to requests one after the other until the standard input ends."""
    from search.archive.replying import Replying

    _widen(_OUTPUT)
    inbox = Inbox(_INPUT)
    replying = Replying(library)
    with suppress(DatelineError):
        replying.searching().warm_up()
    while request := _next(replying, inbox):
        if isinstance(request, ErrorReply):
            _send(request)
        else:
            _send(_reply(replying, request, inbox))


def _widen(pipe: int) -> None:
    """Give a pipe room for 100,000 articles: else the window reads them in a dozen turns."""
    with suppress(OSError):  # it is no pipe, or may have no more
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)


def _next(replying: "Replying", inbox: Inbox) -> Request | ErrorReply | None:
    """Wait for a request; until there is one, load what later ones would wait for."""
    with suppress(DatelineError):
        replying.prepare(inbox.is_wanted)
    return inbox.take()


def _reply(replying: "Replying", request: Request, inbox: Inbox) -> Reply:
    """Reply to a request, if only with an error."""
    try:
        return replying.reply(request, partial(inbox.is_overtaken, request))
    except Exception as error:  # noqa: BLE001 - a worker always replies
        return ErrorReply(name_of_request(request), request.generation, _words_of(error))


def _words_of(error: Exception) -> str:
    """Return the fact that explains an error; one that we did not foresee is logged as well."""
    match error:
        case FolderError(reason=reason) | CacheError(reason=reason) | ResourceError(reason=reason):
            return reason
        case RulingError():
            return str(error)
    if not isinstance(error, DatelineError):
        logging.getLogger(__name__).error("not foreseen", exc_info=error)
    return f"{type(error).__name__}: {error}"


def _send(message: Message) -> None:
    """Write a message at once; raises BrokenPipeError where nobody listens any more."""
    rest = memoryview(encode(message))
    while rest:
        rest = rest[os.write(_OUTPUT, rest) :]


if __name__ == "__main__":
    raise SystemExit(main())
