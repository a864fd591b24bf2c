"""The command line does what its contract says, for people and for programs."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from search import cli, paths
from search.cli.main import COMMANDS
from search.version import __version__
from tests.search.article_folder import ArticleFolder

_ROOT = Path(__file__).parents[2]

Run = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs a command: status, lines of output, text of messages."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*arguments: object) -> tuple[int, list[str], str]:
        status = cli.run([str(argument) for argument in arguments], keys=lambda: "J  next")
        written = capsys.readouterr()
        return status, written.out.splitlines(), written.err

    return run


def _json(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize(
    ("query", "status", "files"),
    [
        ("bridge", 0, ["003", "000"]),
        ('"joint projects"', 0, ["003"]),
        ("person:Pezeshkian date:2025", 0, ["000"]),
        ("-bridge", 1, []),
        ("-oil", 0, ["003", "000"]),
        ('"unbalanced ((', 1, []),
        ("🜚", 1, []),
        ("", 0, ["003", "000"]),
        ("place:Khankendi OR zzz", 0, ["003", "000"]),
        ("date:nonsense", 1, []),
        ("azerbaij", 1, []),  # a query here is whole; in the window it is still being typed
        ('person:"Masud Pezeshkiyan"', 0, ["003", "000"]),
    ],
)
def test_the_seeds_are_found(run: Run, query: str, status: int, files: list[str]) -> None:
    """By default they are what is searched; 1 says that nothing was found."""
    got, lines, _ = run("search", query, "--json")
    assert got == status
    assert [hit["file"][:3] for hit in _json(lines)] == files


def test_a_json_hit_has_what_programs_need(run: Run) -> None:
    """File, date, headline, the snippet with its hits, and a score where ranked."""
    _, lines, _ = run("search", "joint", "--json", "--order", "relevance", "--limit", 1)
    (hit,) = _json(lines)
    assert list(hit) == ["file", "date", "place", "headline", "snippet", "score"]
    assert (hit["file"], hit["date"]) == ("003_ce2ed4b107f1b5db.txt", "2026-02-16")
    assert hit["headline"].startswith("Iran continues its efforts")
    text = hit["snippet"]["text"]
    assert {text[start:end] for start, end in hit["snippet"]["hits"]} == {"joint"}
    assert hit["score"] > 0


def test_words_of_a_query_need_no_quotes(run: Run) -> None:
    """A minus begins no option here, wherever it stands."""
    for arguments in (
        ["bridge", "-unbalanced", "date:2025", "--json"],
        ["--json", "-unbalanced", "bridge", "--limit", "5", "date:2025"],
        ["--json", "--", "bridge", "date:2025"],
    ):
        status, lines, _ = run("search", *arguments)
        assert (status, len(lines)) == (0, 1)


def test_order_and_limit_are_obeyed(run: Run) -> None:
    """The oldest first, and no more than asked for."""
    _, lines, _ = run("search", "bridge", "--json", "--order", "oldest")
    assert [hit["file"][:3] for hit in _json(lines)] == ["000", "003"]
    _, lines, _ = run("search", "bridge", "--json", "--limit", 1)
    assert [hit["file"][:3] for hit in _json(lines)] == ["003"]


def test_text_for_people_shows_day_place_headline_and_hit(run: Run) -> None:
    """And without a terminal no escape codes."""
    _, lines, _ = run("search", "joint")
    assert lines[0] == "16 Feb 2026  BAKU, Azerbaijan  003_ce2ed4b107f1b5db.txt"
    assert lines[1].startswith("Iran continues its efforts")
    assert "joint projects" in lines[2]
    assert "\x1b" not in "".join(lines)


def test_an_article_gives_the_terminal_no_commands(run: Run, articles: ArticleFolder) -> None:
    """Nor does a file by its name; who asked for JSON gets every character as it is."""
    articles.write("a\x1b]0;.txt", "The bridge \x1b]0;yours\x1b\\ was \x1b[31mred \x9b1m that day.")
    where = ("--folder", articles.place)
    _, lines, _ = run("search", "bridge", *where)
    assert any("yours" in line for line in lines)
    assert any("a\ufffd]0;.txt" in line for line in lines)
    assert "\x1b" not in "".join(lines)
    assert "\x9b" not in "".join(lines)
    (hit,) = _json(run("search", "bridge", *where, "--json")[1])
    assert "\x1b]0;yours\x1b\\ was \x1b[31mred \x9b1m" in hit["snippet"]["text"]


def test_what_was_mended_is_told(run: Run) -> None:
    """On standard error, apart from the results."""
    _, lines, told = run("search", '"joint projects', "--json")
    assert len(lines) == 1
    assert told.startswith("dateline: ")
    assert "quote" in told


def test_a_changed_folder_is_searched_as_it_is(run: Run, articles: ArticleFolder) -> None:
    """A search never answers for yesterday's files."""
    articles.write("a.txt", "A bridge.")
    assert run("search", "bridge", "--folder", articles.place)[0] == 0
    articles.write("a.txt", "A river.")
    assert run("search", "bridge", "--folder", articles.place)[0] == 1
    articles.write("b.txt", "Ilham Aliyev, President of Azerbaijan, spoke.")
    assert run("search", "person:aliyev", "--folder", articles.place)[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["search"],
        ["search", "x", "--order", "sideways"],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "many"],
        ["search", "x", "--frobnicate"],
        ["search", "x", "--folder"],
        ["search", "x", "--folder", ""],
        ["search", "x", "--folder", "/nowhere/at/all"],
        ["analyse"],
        ["analyse", ""],
        ["analyse", "/nowhere/at/all.txt"],
        ["index", "--folder", "/nowhere/at/all"],
        ["index", "--status", "--rebuild"],
        ["index", "too much"],
        ["dance"],
    ],
)
def test_bad_usage_is_status_2_and_a_message(run: Run, arguments: list[str]) -> None:
    """One sentence on standard error, nothing on standard output."""
    status, lines, told = run(*arguments)
    assert (status, lines) == (2, [])
    assert told.startswith("dateline: ")
    assert len(told.splitlines()) == 1


def test_analyse_writes_one_line_an_article_in_the_order_given(run: Run) -> None:
    """As the scorer reads it; offsets are into the body."""
    files = sorted(paths.seeds().glob("*.txt"), reverse=True)
    status, lines, _ = run("analyse", "--json", *files)
    newer, older = _json(lines)
    assert status == 0
    assert [newer["file"], older["file"]] == [file.name for file in files]
    assert list(older) == ["file", "date", "dateline", "headline", "mentions", "times"]
    assert older["date"] == "2025-07-04"
    assert older["dateline"] == {
        "start": 0,
        "end": 18,
        "place": "AZERBAIJAN",
        "date": "2025-07-04",
    }
    body = files[1].read_text("utf-8").removeprefix(" date 2025-07-04 ").strip()
    for found in (*older["mentions"], *older["times"]):
        assert body[found["start"] : found["end"]] == found["text"]
    assert {"type": "person", "entity": "Ilham Aliyev"}.items() <= older["mentions"][1].items()
    assert {"type": "DATE", "value": "2025-07-04"}.items() <= older["times"][0].items()


def test_analyse_takes_folders_and_reports_what_is_wrong(run: Run, articles: ArticleFolder) -> None:
    """Files of a folder come by name; a problem is told in its line."""
    articles.write("b.txt", "A text.")
    articles.write_raw("a.txt", b"\0")
    articles.write_raw("c.txt", b"No date here.")
    status, lines, _ = run("analyse", "--json", articles.place)
    broken, sound, undated = _json(lines)
    assert status == 0
    assert (broken["file"], broken["problem"], broken["date"]) == ("a.txt", "binary", None)
    assert "problem" not in sound
    assert (undated["problem"], undated["dateline"]) == ("undated", None)


def test_analyse_for_people_names_what_it_found(run: Run) -> None:
    """Entities with their mentions, dates with their values."""
    _, lines, _ = run("analyse", paths.seeds() / "000_0f829699e8c9e3b5.txt")
    report = "\n".join(lines)
    assert lines[0] == "Ilham Aliyev met with Masoud Pezeshkian in Khankendi on July 4"
    assert "Ilham Aliyev (" in report
    assert "July 4 = 2025-07-04" in report


def test_analyse_without_the_model_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rules read all the same; what is missing is told apart from what was found."""
    shutil.copytree(paths.resources() / "gazetteers", tmp_path / "gazetteers")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    status, lines, told = run("analyse", "--json", paths.seeds())
    assert (status, len(lines)) == (0, 2)
    assert str(tmp_path / "models") in told


def test_analyse_of_an_empty_folder_finds_nothing(run: Run, articles: ArticleFolder) -> None:
    """Status 1."""
    status, lines, told = run("analyse", articles.place)
    assert (status, lines, told) == (1, [], "dateline: there is no article\n")


def test_index_prepares_a_folder_and_tells_its_state(run: Run, articles: ArticleFolder) -> None:
    """With --status it only tells; files with a problem are named, and sizes (acceptance 58)."""
    articles.write("a.txt", "A bridge.")
    articles.write_raw("b.txt", b"\0")
    _, before, _ = run("index", "--status", "--folder", articles.place)
    assert before[1:3] == [
        "articles         2 files", "words            can be found in 0 of 2",
    ]  # fmt: skip
    status, after, _ = run("index", "--folder", articles.place)
    assert status == 0
    assert after[2] == "words            can be found in 1 of 1"
    report = "\n".join(after)
    assert "1 file needs attention" in report
    assert "binary           b.txt" in after
    sizes = [line.split("  ")[0] for line in after if line.endswith(" MB")]
    assert sizes == ["text", "keyword index", "catalogue"]
    status, rebuilt, _ = run("index", "--rebuild", "--folder", articles.place)
    assert (status, rebuilt[:4]) == (0, after[:4])


def test_version_help_and_keys(run: Run) -> None:
    """The help names all there is, the window's part too."""
    assert run("--version")[:2] == (0, [f"Dateline {__version__}"])
    assert run("--keys")[:2] == (0, ["J  next"])
    status, lines, _ = run("--help")
    assert status == 0
    for word in (*COMMANDS, "print", "--screenshot", "--theme", "--language", "--keys"):
        assert word in "\n".join(lines)
    assert run("somewhere", "--help")[:2] == (0, lines)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_each_help_fits_a_terminal_and_tells_the_exit_status(run: Run, command: str) -> None:
    """Lines below 80 characters, with examples and all that a status may mean."""
    status, lines, told = run(*command.split(), "--help")
    assert (status, told) == (0, "")
    assert all(len(line) < 80 for line in lines)
    assert {"examples:", "exit status:"} <= set(lines)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_each_help_work(
    run: Run, articles: ArticleFolder, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """As they stand, in the order they stand, with a folder of one's own for `~/news`."""
    articles.write(
        "a.txt", "Foreign Minister Abbas Araghchi met President Ilham Aliyev.", "2025-07-04"
    )
    articles.write("b.txt", "Foreign Minister Abbas Araqchi is in Baku.", "2025-07-05")
    monkeypatch.chdir(articles.place)
    (articles.place / "seeds").symlink_to(paths.seeds())
    lines = run(command, "--help")[1]
    shown = lines[lines.index("examples:") + 1 : lines.index("exit status:") - 1]
    assert shown
    for line in shown:
        typed = line.partition(" > ")[0].replace("~/news", str(articles.place))
        _, *words = chain.from_iterable(
            sorted(articles.place.glob(word)) if "*" in word else [word]
            for word in shlex.split(typed)
        )
        status, _, told = run(*words)
        assert status == (1 if "suggestions" in words else 0), (line, told)


def _run_apart(code: str, tmp_path: Path) -> subprocess.CompletedProcess[bytes]:
    """Run Python code in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        cwd=_ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )


def test_subcommands_import_no_qt(tmp_path: Path) -> None:
    """They run where there is no Qt at all."""
    ran = _run_apart(
        "import sys; sys.modules['PySide6'] = None\n"
        "from search.cli import run\n"
        "statuses = [run(['search', 'bridge', 'person:aliyev']), run(['index', '--status']),\n"
        f"            run(['analyse', '--json', {str(paths.seeds())!r}]), run(['--help'])]\n"
        "assert not [m for m in sys.modules if m.startswith(('PySide6.', 'gui'))]\n"
        "raise SystemExit(max(statuses))",
        tmp_path,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path, articles: ArticleFolder) -> None:
    """As with `| head -1`: no traceback, no complaint."""
    articles.write_many(400)
    ran = _run_apart(
        "import os, sys; from search.cli import run\n"
        "reading, writing = os.pipe(); os.dup2(writing, 1); os.close(writing); os.close(reading)\n"
        f"raise SystemExit(run(['search', 'here', '--folder', {str(articles.place)!r}]))",
        tmp_path,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_file_name_of_any_bytes_can_be_written(tmp_path: Path, articles: ArticleFolder) -> None:
    """Escaped in JSON, so that a program gets the very name."""
    name = os.fsdecode(b"caf\xe9.txt")
    articles.write(name, "A bridge.")
    ran = _run_apart(
        f"from search.cli import run; folder = {str(articles.place)!r}\n"
        "raise SystemExit(run(['search', 'bridge', '--json', '--folder', folder]))",
        tmp_path,
    )
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["file"] == name
