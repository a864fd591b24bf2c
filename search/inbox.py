"""Requests on their way to the worker: read as they come, dropped when a newer one is there."""

import os
from collections import deque
from collections.abc import Iterator, Mapping
from threading import Condition, Thread

from search.messages.coding import decode_request
from search.messages.replies import ErrorReply
from search.messages.requests import (
    CompletionRequest,
    CountsRequest,
    EntityRequest,
    FacetsRequest,
    RelatedRequest,
    Request,
    SearchRequest,
    SnippetsRequest,
)

_READ_AT_ONCE = 65536

_OVERTAKING: Mapping[type, tuple[type, ...]] = {
    SearchRequest: (SearchRequest,),
    SnippetsRequest: (SearchRequest,),
    CompletionRequest: (CompletionRequest,),
    CountsRequest: (CountsRequest,),
    FacetsRequest: (FacetsRequest, SearchRequest),
    RelatedRequest: (RelatedRequest,),
    EntityRequest: (EntityRequest,),
}
"""Requests, and what makes them superfluous; all others are always wanted."""


def lines_of(descriptor: int) -> Iterator[bytes]:
    """Yield the lines that come through an open file, without their ends, until it ends.

    Why not sys.stdin: a thread that waits in it makes the interpreter abort when the process ends.
    """
    rest = b""
    while piece := os.read(descriptor, _READ_AT_ONCE):
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
    if rest:
        yield rest


class Inbox:
    """The requests that came through an open file; a thread of its own reads them.

    A line that is no request is kept as the error to reply with.
    """

    def __init__(self, descriptor: int) -> None:
        self._waiting: deque[Request | ErrorReply] = deque()
        self._ended = False
        self._news = Condition()
        Thread(target=self._read, args=(descriptor,), daemon=True).start()

    def take(self) -> Request | ErrorReply | None:
        """Wait for the next request that is still wanted; None when there will be no more."""
        with self._news:
            while True:
                self._news.wait_for(lambda: self._waiting or self._ended)
                if not self._waiting:
                    return None
                request = self._waiting.popleft()
                if not self._is_overtaken(request):
                    return request

    def is_wanted(self) -> bool:
        """Tell whether somebody waits for us: a request has come, or there will be no more."""
        with self._news:
            return bool(self._waiting) or self._ended

    def is_overtaken(self, request: Request) -> bool:
        """Tell whether a request is waiting after which nobody wants the reply to an older one."""
        with self._news:
            return self._is_overtaken(request)

    def _is_overtaken(self, request: Request | ErrorReply) -> bool:
        """Look for what overtakes a request among those that wait; only for who has the lock."""
        overtaking = _OVERTAKING.get(type(request), ())
        return any(isinstance(waiting, overtaking) for waiting in self._waiting)

    def _read(self, descriptor: int) -> None:
        """Take requests in until the file ends."""
        for line in lines_of(descriptor):
            with self._news:
                self._waiting.append(_request(line))
                self._news.notify()
        with self._news:
            self._ended = True
            self._news.notify()


def _request(line: bytes) -> Request | ErrorReply:
    """Read a line as a request, or as the error that it is."""
    try:
        return decode_request(line)
    except ValueError as error:
        return ErrorReply("", 0, f"no request: {error}")
