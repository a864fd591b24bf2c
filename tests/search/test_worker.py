"""The worker tells how far it is, answers, and can be killed at any moment."""

import json
import os
import signal
import subprocess
import sys
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest

from search import paths, worker
from search.archive.answering import Order
from search.archive.library import Library
from search.archive.pace import Pace
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from search.inbox import Inbox, lines_of
from search.messages.coding import encode
from search.messages.replies import ErrorReply
from search.messages.requests import ReadRequest, SearchRequest, SnippetsRequest
from search.query.clauses import Word
from tests.search.article_folder import ArticleFolder

_ROOT = Path(__file__).parents[2]
_ANY_MOMENT = 60


@contextmanager
def _worker(role: str, folder: Path, cache: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker; it is ended and its pipes are closed afterwards."""
    arguments = ["--folder", folder, "--cache", cache, "--resources", paths.resources()]
    with subprocess.Popen(
        [sys.executable, "-m", "search.worker", role, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=_ROOT,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _messages(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    assert process.stdout
    return map(json.loads, process.stdout)


def _index(folder: Path, cache: Path) -> list[dict[str, Any]]:
    """Let an index worker do its work until it waits for more; returns what it told."""
    with _worker("index", folder, cache) as process:
        told = list(_until(process, "ready", "failed"))
        assert process.stdin
        process.stdin.close()
        assert process.wait(_ANY_MOMENT) == 0
    return told


def _until(process: subprocess.Popen[bytes], *states: str) -> Iterator[dict[str, Any]]:
    """Yield what a worker tells up to a message of one of these states."""
    for message in _messages(process):
        yield message
        if message["state"] in states:
            return


def _ask(folder: Path, cache: Path, *requests: dict[str, object]) -> list[dict[str, Any]]:
    """Put requests to an answer worker, each after the reply to the one before."""
    replies = []
    with _worker("answer", folder, cache) as process:
        assert process.stdin
        messages = _messages(process)
        for request in requests:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            replies.append(next(messages))
        process.stdin.close()
        assert process.wait(_ANY_MOMENT) == 0
    return replies


def _numbers(reply: dict[str, Any]) -> list[int]:
    """Read the numbers of the articles in a reply to a search."""
    return array("i", bytes.fromhex(reply["numbers"])).tolist()


def _number_found(folder: Path, cache: Path, word: str) -> int:
    library = Library(folder, cache, paths.resources())
    library.open()
    searching = Searching(library)
    answer = searching.search(Word(word), Order.NEWEST)
    assert not answer.partial
    searching.close()
    library.close()
    return len(answer.numbers)


def test_the_index_worker_tells_how_far_it_is(articles: ArticleFolder, tmp_path: Path) -> None:
    """One line of JSON a message, from scanning to ready."""
    articles.write_many(600)
    articles.write_raw("empty.txt", b"")
    told = _index(articles.place, tmp_path / "cache")
    assert told[0] == {"state": "scanning"}
    assert told[-1]["state"] == "ready"
    assert (told[-1]["articles"], told[-1]["problems"]) == (601, 1)
    assert {"listing", "committed"} <= {message["state"] for message in told}
    assert _number_found(articles.place, tmp_path / "cache", "here") == 600


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    """With the system's own words."""
    told = _index(tmp_path / "nowhere", tmp_path / "cache")
    assert told == [
        {"state": "failed", "error": "No such file or directory", "kind": "FolderError"}
    ]


@pytest.mark.parametrize("ending", ["stdin", signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("moment", ["scanning", "listing", "committed"])
def test_the_index_worker_can_end_at_any_moment(
    articles: ArticleFolder, tmp_path: Path, moment: str, ending: str | signal.Signals
) -> None:
    """Asked to, it ends cleanly; killed, it leaves what can be gone on with (acceptance 47)."""
    articles.write_many(700)
    with _worker("index", articles.place, tmp_path / "cache") as process:
        for message in _messages(process):
            if message["state"] == moment:
                break
        if isinstance(ending, signal.Signals):
            process.send_signal(ending)
        else:
            assert process.stdin
            process.stdin.close()
        list(_messages(process))
        status = process.wait(_ANY_MOMENT)
    assert status == (-signal.SIGKILL if ending is signal.SIGKILL else 0)
    assert _index(articles.place, tmp_path / "cache")[-1]["articles"] == 700
    assert _number_found(articles.place, tmp_path / "cache", "here") == 700


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_random_points_it_goes_on_cleanly(
    articles: ArticleFolder, tmp_path: Path, seed: int
) -> None:
    """Again and again on one cache, after any number of messages (acceptance 47)."""
    articles.write_many(1100)
    chance = Random(seed)
    for _ in range(4):
        with _worker("index", articles.place, tmp_path / "cache") as process:
            list(islice(_until(process, "ready"), chance.randrange(9)))
            Event().wait(chance.random() * 0.04)
            process.kill()
    assert _index(articles.place, tmp_path / "cache")[-1]["articles"] == 1100
    assert _number_found(articles.place, tmp_path / "cache", "here") == 1100


def test_the_index_worker_sees_what_changes(articles: ArticleFolder, tmp_path: Path) -> None:
    """It stays, tells of each change, and looks at everything when asked (acceptance 52)."""
    articles.write("a.txt", "A bridge.")
    cache = tmp_path / "cache"
    with _worker("index", articles.place, cache) as process:
        assert process.stdin
        list(_until(process, "ready"))
        articles.write("b.txt", "A bridge too.")
        told = list(_until(process, "ready"))
        assert [message["state"] for message in told][:2] == ["listing", "committed"]
        assert _number_found(articles.place, cache, "bridge") == 2
        process.stdin.write(b'{"do": "refresh"}\n')
        process.stdin.flush()
        states = [message["state"] for message in _until(process, "scanning", "failed")]
        assert states[-1] == "scanning"
        assert list(_until(process, "ready"))[-1]["articles"] == 2
        process.stdin.close()
        assert process.wait(_ANY_MOMENT) == 0


def test_the_index_worker_can_go_on_as_a_new_process(
    articles: ArticleFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says nothing of what it finds as it was left, and attends as before."""
    articles.write("a.txt", "A bridge.")
    cache = tmp_path / "cache"
    _index(articles.place, cache)
    commands: list[list[str]] = []
    monkeypatch.setattr("search.worker.os.execv", lambda _file, command: commands.append(command))
    monkeypatch.setattr("search.worker.keep_up_to_date", lambda *_, goes_on: not goes_on)
    places = {"folder": articles.place, "cache": cache, "resources": paths.resources()}
    worker.main(["index", *(f"--{name}={place}" for name, place in places.items())])
    (command,) = commands
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b'{"do": "refresh"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline()) == {"state": "scanning"}
        process.stdin.close()
        process.stdout.read()
        assert process.wait(_ANY_MOMENT) == 0


def test_two_index_workers_on_one_folder_both_end_well(
    articles: ArticleFolder, tmp_path: Path
) -> None:
    """One works, the other waits and then finds all done (acceptance 49)."""
    articles.write_many(700)
    cache = tmp_path / "cache"
    with (
        _worker("index", articles.place, cache) as one,
        _worker("index", articles.place, cache) as other,
    ):
        last = [list(_until(process, "ready"))[-1] for process in (one, other)]
    assert [message["state"] for message in last] == ["ready", "ready"]
    assert [message["articles"] for message in last] == [700, 700]
    assert _number_found(articles.place, cache, "here") == 700


def test_the_answer_worker_replies_to_each_request(articles: ArticleFolder, tmp_path: Path) -> None:
    """Search, snippets, read, and a request that is none."""
    articles.write("a.txt", "BAKU, July 4 - Ilham Aliyev opened the bridge on July 4.")
    cache = tmp_path / "cache"
    _index(articles.place, cache)
    found, snippets, read, wrong, order = _ask(
        articles.place,
        cache,
        {"do": "search", "generation": 1, "query": 'bridge "opened'},
        {"do": "snippets", "generation": 1, "query": "bridge", "numbers": [1, 99]},
        {"do": "read", "generation": 2, "path": "a.txt", "query": "bridge"},
        {"do": "dance"},
        {"do": "search", "generation": 3, "query": "", "order": "sideways"},
    )
    assert _numbers(found) == [1]
    assert (found["did"], found["generation"], found["partial"]) == ("search", 1, False)
    assert "".join(text for text, _ in found["explanation"]).startswith("Articles with")
    assert found["repairs"]
    text = snippets["snippets"]["1"]["text"]
    ((start, end),) = snippets["snippets"]["1"]["hits"]
    assert text[start:end] == "bridge"
    assert list(snippets["snippets"]) == ["1"]
    body = "BAKU, July 4 - Ilham Aliyev opened the bridge on July 4."
    assert [body[start:end] for start, end in read["hits"]] == ["bridge"]
    assert "Ilham Aliyev" in [mention["text"] for mention in read["mentions"]]
    assert {time["value"] for time in read["times"]} == {"2025-07-04"}
    assert read["times"][0]["first"] == "2025-07-04"
    assert "error" in wrong
    assert (order["did"], order["generation"]) == ("search", 3)
    assert "sideways" in order["error"]


def test_the_answer_worker_rules_about_names(articles: ArticleFolder, tmp_path: Path) -> None:
    """What is read and found after the reply heeds the ruling; a wrong one is an error."""
    articles.write("a.txt", "President Ilham Aliyev met President Masoud Pezeshkian in Baku.")
    cache = tmp_path / "cache"
    _index(articles.place, cache)
    rule = {"do": "rule", "generation": 2, "kind": "person", "name": "Ilham Aliyev"}
    names, ruled, read, found, dropped, undone, again, wrong, unknown = _ask(
        articles.place,
        cache,
        {"do": "names", "generation": 1, "text": "ali", "kind": "person"},
        {**rule, "ruling": "rename", "others": ["The President"]},
        {"do": "read", "generation": 3, "path": "a.txt", "query": "person:aliyev"},
        {"do": "search", "generation": 4, "query": 'person:"the president"'},
        {**rule, "ruling": "reject", "name": "Masoud Pezeshkian"},
        {"do": "rule", "generation": 6, "ruling": "undo"},
        {"do": "read", "generation": 7, "path": "a.txt", "query": ""},
        {**rule, "ruling": "merge", "others": ["Nobody"]},
        {**rule, "ruling": "dance"},
    )
    assert names["names"] == [{"kind": "person", "name": "Ilham Aliyev", "articles": 1}]
    assert (ruled["did"], ruled["names"]) == ("rule", ["The President", "The President"])
    entities = {mention["text"]: mention["entity"] for mention in read["mentions"]}
    assert entities["Ilham Aliyev"] == "The President"
    assert len(read["hits"]) == len(_numbers(found)) == 1
    assert dropped["names"] == ["Masoud Pezeshkian"]
    assert undone["names"] == ["reject", "Masoud Pezeshkian"]
    assert "Masoud Pezeshkian" in [mention["entity"] for mention in again["mentions"]]
    assert wrong["error"] == "Nobody: no article names it"
    assert "dance" in unknown["error"]


def test_the_answer_worker_sees_what_was_indexed_meanwhile(
    articles: ArticleFolder, tmp_path: Path
) -> None:
    """Nobody has to tell it."""
    articles.write("a.txt", "A bridge.")
    cache = tmp_path / "cache"
    search = json.dumps({"do": "search", "generation": 1, "query": "bridge"}).encode() + b"\n"
    with _worker("answer", articles.place, cache) as process:
        assert process.stdin
        messages = _messages(process)
        process.stdin.write(search)
        process.stdin.flush()
        assert next(messages)["partial"]
        _index(articles.place, cache)
        process.stdin.write(search)
        process.stdin.flush()
        reply = next(messages)
        assert (len(_numbers(reply)), reply["partial"]) == (1, False)


def test_the_answer_worker_tells_that_there_is_no_folder(tmp_path: Path) -> None:
    """It replies with the error instead of dying."""
    (reply,) = _ask(
        tmp_path / "nowhere", tmp_path / "cache", {"do": "search", "generation": 1, "query": "x"}
    )
    assert reply == {"did": "search", "generation": 1, "error": "No such file or directory"}


def _inbox(*messages: bytes) -> Inbox:
    """Make an inbox of what came through a pipe that has ended."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(messages))
    os.close(writing)
    inbox = Inbox(reading)
    with inbox._news:
        inbox._news.wait_for(lambda: inbox._ended)
    os.close(reading)
    return inbox


def _taken(inbox: Inbox) -> list[object]:
    return list(iter(inbox.take, None))


def test_a_newer_search_overtakes_older_questions() -> None:
    """Searches and snippets that nobody wants any more end or are dropped (acceptance 38).

    Reading is always wanted.
    """
    read = ReadRequest(1, "a.txt")
    last = SearchRequest(4, "bri")
    after = SnippetsRequest(4, "bri", (1,))
    sent = (SearchRequest(1, "b"), read, SnippetsRequest(1, "b", (1,)), last, after)
    inbox = _inbox(*[encode(request) for request in sent])
    assert inbox.is_overtaken(SnippetsRequest(1, "b", (1,)))
    assert not inbox.is_overtaken(read)
    assert _taken(inbox) == [read, last, after]
    assert not inbox.is_overtaken(last)


def test_a_line_that_is_no_request_is_kept_as_an_error() -> None:
    """And the next line is read as usual."""
    wrong, search = _taken(_inbox(b"?\n", encode(SearchRequest(1, "b"))))
    assert isinstance(wrong, ErrorReply)
    assert search == SearchRequest(1, "b")


@pytest.mark.parametrize("pieces", [[b"a\nb\n"], [b"a", b"\nb"], [b"a\n", b"b\n"], [b"a\nb"]])
def test_lines_are_put_together_from_any_pieces(pieces: Sequence[bytes]) -> None:
    """The last line needs no end."""
    reading, writing = os.pipe()
    for piece in pieces:
        os.write(writing, piece)
    os.close(writing)
    assert list(lines_of(reading)) == [b"a", b"b"]
    os.close(reading)


def test_a_worker_whose_window_is_gone_ends_quietly(
    articles: ArticleFolder, tmp_path: Path
) -> None:
    """Nobody reads its messages any more."""
    articles.write_many(600)
    with _worker("index", articles.place, tmp_path / "cache") as process:
        assert process.stdout
        process.stdout.close()
        assert process.wait(_ANY_MOMENT) == 0


def test_nothing_was_changed_for_a_refresh_in_this_process(
    articles: ArticleFolder, library: Library
) -> None:
    """What a worker did, any other process goes on with."""
    articles.write("a.txt", "A bridge.")
    library.open()
    _index(articles.place, library.cache)
    told: list[object] = []
    refresh(library, Pace(told.append, lambda: False))
    assert len(told) == 2
