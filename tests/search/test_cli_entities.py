"""`dateline entities` lists what articles name, and lets the reader rule about it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from search import cli, paths

Run = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs `entities`: status, lines of output, text of messages."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*arguments: object) -> tuple[int, list[str], str]:
        status = cli.run(["entities", *map(str, arguments)])
        written = capsys.readouterr()
        return status, written.out.splitlines(), written.err

    return run


def _json(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def _file() -> Path:
    return paths.settings_for(paths.seeds()) / "aliases.txt"


def test_a_json_entity_has_what_programs_need(run: Run) -> None:
    """Name, kind, counts, first and last day, and all other names."""
    status, lines, told = run("--json", "--kind", "org")
    assert (status, told) == (0, "")
    entities = {entity["name"]: entity for entity in _json(lines)}
    eco = entities["Economic Cooperation Organization"]
    assert list(eco) == ["name", "kind", "articles", "mentions", "first", "last", "aliases"]
    assert (eco["kind"], eco["articles"]) == ("org", 2)
    assert (eco["first"], eco["last"]) == ("2025-07-04", "2026-02-16")
    assert "ECO" in eco["aliases"]
    assert {entity["kind"] for entity in entities.values()} == {"org"}


def test_text_for_people_is_a_line_an_entity(run: Run) -> None:
    """The most used first, with the other names behind."""
    status, lines, _ = run("--kind", "place", "--limit", 9)
    assert (status, len(lines)) == (0, 9)
    assert lines[0].split()[:3] == ["2", "place", "Azerbaijan"]
    bridges = [line for line in lines if "bridge" in line]
    assert len(bridges) == 1
    assert "Kalale-Aghband automobile bridge" in bridges[0]


def test_rulings_are_made_and_taken_back(run: Run) -> None:
    """Each tells what has become of the entity, and writes one line of the file."""
    assert run("rename", "Trend", "Trend News Agency")[1][0].split()[:4] == [
        "1", "org", "Trend", "News",
    ]  # fmt: skip
    assert _json(run("kind", "National Day", "org", "--json")[1])[0]["kind"] == "org"
    assert run("merge", "Tabriz", "Tehran")[0] == 0
    assert run("split", "Alireza Jabbari", "Jabbari")[1] == ["Alireza Jabbari is kept apart"]
    assert run("reject", "Islamic Revolution")[1] == ["Islamic Revolution is no name"]
    assert [line for line in _file().read_text("utf-8").splitlines() if line[0] != "#"] == [
        "Trend News Agency = Trend @org",
        "National Day @event>org",
        "Tabriz = Tehran @place",
        "Alireza Jabbari != Jabbari @person",
        "! Islamic Revolution @event",
    ]
    names = {entity["name"] for entity in _json(run("--json")[1])}
    assert names >= {"Trend News Agency", "Tabriz", "Jabbari"}
    assert not names & {"Trend", "Tehran", "Islamic Revolution"}
    assert run("undo")[1] == ["took back: reject Islamic Revolution"]
    for _ in range(4):
        assert run("undo")[0] == 0
    status, lines, told = run("undo")
    assert (status, lines) == (2, [])
    assert "there is nothing to undo" in told
    assert "aliases.txt" not in told
    assert "Tehran" in {entity["name"] for entity in _json(run("--json")[1])}


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["merge", "Tabriz"], 2),
        (["merge", "Tabriz", "Tabriz"], 2),
        (["rename", "Tabriz"], 2),
        (["kind", "Tabriz", "person", "more"], 2),
        (["kind", "Tabriz", "town"], 2),
        (["dance"], 2),
        (["undo", "Tabriz"], 2),
        (["reject", ""], 2),
        (["reject", "Nobody At All"], 1),
        (["merge", "Tabriz", "Nobody At All"], 1),
        (["reject", "Tabriz", "--kind", "person"], 1),
        (["suggestions", "--kind", "event"], 1),
        (["--folder", "/nowhere/at/all"], 2),
        (["--kind", "town"], 2),
    ],
)
def test_what_can_not_be_done_is_told(run: Run, arguments: list[str], status: int) -> None:
    """1 where nothing goes by a name or looks alike, 2 for bad usage; nothing is written."""
    got, lines, told = run(*arguments)
    assert (got, lines) == (status, [])
    assert told.startswith("dateline: ")
    assert len(told.splitlines()) == 1
    assert not _file().exists()


def test_bad_lines_are_told_by_file_and_line(run: Run) -> None:
    """And all others hold."""
    _file().parent.mkdir(parents=True)
    _file().write_text("Tabriz @plaice\nBaku City = Baku @place\n", "utf-8")
    status, lines, told = run("--json", "--kind", "place")
    assert status == 0
    assert told == f"dateline: {_file()}:1: there is no kind “plaice”\n"
    assert {"Baku City"} <= {entity["name"] for entity in _json(lines)}


def test_suggestions_tell_their_evidence(run: Run, tmp_path: Path) -> None:
    """For a person and for a program; what is ruled apart is suggested no more."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, name in enumerate(("Abbas Araghchi", "Abbas Araqchi")):
        text = f" date 2025-07-0{number + 1} Foreign Minister {name} met President Ilham Aliyev."
        (folder / f"{number}.txt").write_text(text, "utf-8")
    status, lines, _ = run("suggestions", "--json", "--folder", folder)
    assert status == 0
    (suggestion,) = _json(lines)
    assert suggestion == {
        "kind": "person",
        "names": ["Abbas Araghchi", "Abbas Araqchi"],
        "articles": [1, 1],
        "evidence": "spelling",
    }
    assert "spelled much alike" in run("suggestions", "--folder", folder)[1][0]
    assert run("split", "Abbas Araghchi", "Abbas Araqchi", "--folder", folder)[0] == 0
    status, _, told = run("suggestions", "--folder", folder)
    assert (status, told) == (
        1, f"dateline: in {folder} no two names look so alike that they may be one\n",
    )  # fmt: skip
