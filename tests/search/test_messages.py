"""Messages between window and worker survive their way through a pipe."""

import json
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.messages.coding import decode_progress, decode_reply, decode_request, encode
from search.messages.progress import Progress, Stage
from search.messages.replies import (
    CompletionReply,
    CountsReply,
    EntityReply,
    ErrorReply,
    FacetsReply,
    FoundName,
    MentionMark,
    NamesReply,
    Option,
    ReadReply,
    RelatedArticle,
    RelatedReply,
    Reply,
    RulingReply,
    SearchReply,
    SnippetsReply,
    SnippetText,
    SuggestedPair,
    SuggestedReply,
    Suggestion,
    TimeMark,
)
from search.messages.requests import (
    CompletionRequest,
    CountsRequest,
    EntityRequest,
    FacetsRequest,
    NamesRequest,
    ReadRequest,
    RelatedRequest,
    Request,
    RulingRequest,
    SearchRequest,
    SnippetsRequest,
    SuggestedRequest,
)


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress(Stage.SCANNING), b'{"state": "scanning"}\n'),
        (Progress(Stage.BUSY), b'{"state": "busy"}\n'),
        (Progress(Stage.LISTING, 5, 9), b'{"state": "listing", "done": 5, "of": 9}\n'),
        (Progress(Stage.COMMITTED, 5, 9), b'{"state": "committed", "done": 5, "of": 9}\n'),
        (
            Progress(Stage.PAUSED, 5, 9, within=Stage.READING),
            b'{"state": "paused", "done": 5, "of": 9, "within": "reading"}\n',
        ),
        (
            Progress(Stage.READY, articles=2, changed=1),
            (
                b'{"state": "ready", "articles": 2, "problems": 0, "changed": 1, "notice": "",'
                b' "bad_lines": []}\n'
            ),
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
        (
            CompletionRequest(7, "per", 3),
            b'{"do": "complete", "generation": 7, "text": "per", "cursor": 3, "limit": 12}\n',
        ),
        (
            CountsRequest(7, ("a", "b")),
            b'{"do": "count", "generation": 7, "queries": ["a", "b"]}\n',
        ),
        (
            FacetsRequest(7, "oil", 3, (739_000, 739_031)),
            (
                b'{"do": "facets", "generation": 7, "query": "oil", "limit": 3,'
                b' "borders": [739000, 739031]}\n'
            ),
        ),
        (
            RelatedRequest(7, 12),
            b'{"do": "related", "generation": 7, "number": 12, "limit": 8}\n',
        ),
        (
            EntityRequest(7, "org", "ECO"),
            b'{"do": "entity", "generation": 7, "kind": "org", "name": "ECO"}\n',
        ),
        (SuggestedRequest(7), b'{"do": "suggest", "generation": 7, "limit": 1000}\n'),
    ],
)
def test_a_request_is_a_line(request_: Request, line: bytes) -> None:
    """In ASCII, so that any file name and any query go through."""
    assert encode(request_) == line
    assert decode_request(line) == request_


@pytest.mark.parametrize(
    "reply",
    [
        SearchReply(
            1,
            array("i", (3, 2, 70_000)),
            array("i", (739_000, 738_000, 0)),
            (("All", False), ("x", True)),
            ("mended",),
            partial=True,
            unfinished=True,
            suggestions=(Suggestion("bridge", "spelling", "bridge", 3),),
            ruled_out='from:"Baku"',
            milliseconds=1.5,
        ),
        SearchReply(1, array("i"), array("i")),
        CompletionReply(7, 3, 6, (Option("person:Aliyev", "Ilham Aliyev", "person", 12),)),
        CountsReply(8, (3, -1)),
        FacetsReply(
            9, ((739_000, 2), (739_031, 1)), 1, (FoundName("org", "ECO", 12),), ((0, 1), (2, 2))
        ),
        RelatedReply(10, 3, (RelatedArticle(4, ("Aliyev",), ("bridge", "river")),)),
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
        EntityReply(11, "org", "ECO", ("E.C.O.",), 3, 4, 739_000, 739_031),
        SuggestedReply(12, (SuggestedPair("org", "ECO", 3, "E.C.O.", 1, "acronym"),)),
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


_INTEGERS = st.lists(st.integers(-(2**31), 2**31 - 1)).map(lambda values: array("i", values))


@given(_INTEGERS, _INTEGERS, st.text())
def test_any_arrays_survive(numbers: "array[int]", days: "array[int]", said: str) -> None:
    """The line is JSON as all others are."""
    reply = SearchReply(7, numbers, days, ((said, True),))
    line = encode(reply)
    assert line.count(b"\n") == 1
    assert json.loads(line)["did"] == "search"
    assert decode_reply(line) == reply


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b'{"numbers": "',
        b'{"numbers": "x", "did": "search"}',
        b'{"numbers": "00", "did": "search"}',
        b'{"numbers": "", "did": "search", "generation": 1, "days": "AAAA"}',
        b'{"numbers": "", "did": "search", "generation": 1, "days": 1}',
        b'{"did": "facets", "generation": 1, "months": 1}',
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
