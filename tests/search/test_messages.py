"""Messages between window and worker survive their way through a pipe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.messages import (
    ErrorReply,
    FoundName,
    MentionMark,
    NamesReply,
    NamesRequest,
    Progress,
    ReadReply,
    ReadRequest,
    Reply,
    Request,
    RulingReply,
    RulingRequest,
    SearchReply,
    SearchRequest,
    SnippetsReply,
    SnippetsRequest,
    SnippetText,
    Stage,
    TimeMark,
    decode_progress,
    decode_reply,
    decode_request,
    encode,
)


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress(Stage.SCANNING), b'{"state": "scanning"}\n'),
        (Progress(Stage.BUSY), b'{"state": "busy"}\n'),
        (Progress(Stage.LISTING, 5, 9), b'{"state": "listing", "done": 5, "of": 9}\n'),
        (Progress(Stage.COMMITTED, 5), b'{"state": "committed", "done": 5}\n'),
        (
            Progress(Stage.READY, articles=2, changed=1),
            b'{"state": "ready", "articles": 2, "problems": 0, "changed": 1, "notice": ""}\n',
        ),
        (
            Progress(Stage.FAILED, error="Permission denied", kind="FolderError"),
            b'{"state": "failed", "error": "Permission denied", "kind": "FolderError"}\n',
        ),
    ],
)
def test_progress_is_a_line_with_what_belongs_to_its_stage(progress: Progress, line: bytes) -> None:
    """The shapes are a contract."""
    assert encode(progress) == line
    assert decode_progress(line) == progress


@pytest.mark.parametrize(
    ("request_", "line"),
    [
        (
            SearchRequest(7, "★", "oldest"),
            b'{"do": "search", "generation": 7, "query": "\\u2605", "order": "oldest"}\n',
        ),
        (
            SnippetsRequest(7, "x", (3, 1)),
            b'{"do": "snippets", "generation": 7, "query": "x", "numbers": [3, 1]}\n',
        ),
        (
            ReadRequest(7, "caf\udce9.txt"),
            b'{"do": "read", "generation": 7, "path": "caf\\udce9.txt", "query": ""}\n',
        ),
        (
            RulingRequest(7, "merge", "org", "ECO", ("E.C.O.",)),
            (
                b'{"do": "rule", "generation": 7, "ruling": "merge", "kind": "org", "name": "ECO",'
                b' "others": ["E.C.O."]}\n'
            ),
        ),
        (
            NamesRequest(7, "ali", "person"),
            b'{"do": "names", "generation": 7, "text": "ali", "kind": "person", "limit": 50}\n',
        ),
    ],
)
def test_a_request_is_a_line(request_: Request, line: bytes) -> None:
    """In ASCII, so that any file name and any query go through."""
    assert encode(request_) == line
    assert decode_request(line) == request_


@pytest.mark.parametrize(
    "reply",
    [
        SearchReply(1, (3, 2), (("All", False), ("x", True)), ("mended",), partial=True),
        SnippetsReply(2, {12: SnippetText("a hit", ((2, 5),))}),
        ReadReply(
            3,
            "a.txt",
            (MentionMark(0, 4, "Iran", "place", "Iran"),),
            (TimeMark(5, 9, "2025", "DATE", "2025", "2025-01-01", "2025-12-31", "a year"),),
            ((0, 4),),
        ),
        RulingReply(5, "merge", ("ECO", "E.C.O."), ("aliases.txt:3: no kind",)),
        NamesReply(6, (FoundName("org", "ECO", 12),)),
        ErrorReply("search", 4, "went wrong"),
    ],
)
def test_a_reply_comes_back_as_it_was(reply: Reply) -> None:
    """Tuples, numbers as keys and all."""
    assert decode_reply(encode(reply)) == reply


@given(st.integers(0), st.text(), st.lists(st.integers(0, 10**6), max_size=20))
def test_any_values_survive(generation: int, text: str, numbers: list[int]) -> None:
    """No text breaks a line."""
    request = SnippetsRequest(generation, text, tuple(numbers))
    line = encode(request)
    assert line.count(b"\n") == 1
    assert decode_request(line) == request


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"do": "x"}',
        b'{"do": "search"}',
        b'{"do": "snippets", "generation": 1}',
        b'{"state": "x"}',
        b'{"state": "ready", "x": 1}',
        b'{"did": []}',
        b'{"did": "search", "numbers": []}',
        b"\xff",
    ],
)
def test_what_is_no_message_is_a_value_error(line: bytes) -> None:
    """And nothing else."""
    for decode in (decode_progress, decode_request, decode_reply):
        with pytest.raises(ValueError):  # noqa: PT011 - whatever its words
            decode(line)
