"""`dateline export` writes what a query finds, whole or not at all."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from search import cli
from tests.search.article_folder import ArticleFolder

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs `dateline export`: status, output, messages."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*arguments: object) -> tuple[int, str, str]:
        status = cli.run(["export", *map(str, arguments)])
        written = capsys.readouterr()
        return status, written.out, written.err

    return run


def test_names_and_dates_go_with_the_articles(run: Run) -> None:
    """Acceptance 95: date, entities and text, without any set-up step before."""
    status, out, _ = run("Pezeshkian", "-oil", "--format", "jsonl")
    newest, oldest = map(json.loads, out.splitlines())
    assert status == 0
    assert (newest["date"], oldest["date"]) == ("2026-02-16", "2025-07-04")
    assert "Masoud Pezeshkian" in oldest["people"]
    assert "2025-04" in newest["dates"]


def test_a_file_says_its_format_by_its_suffix(run: Run, tmp_path: Path) -> None:
    """In it stand the articles found, in the order asked for, at most as many as asked for."""
    file = tmp_path / "all.csv"
    status, out, told = run("", "-o", file, "--order", "oldest", "--limit", 1)
    with file.open(encoding="utf-8-sig", newline="") as written:
        (row,) = csv.DictReader(written)
    assert (status, out, row["date"]) == (0, "", "2025-07-04")
    assert "1 article, CSV table" in told


@pytest.fixture
def with_blank(articles: ArticleFolder) -> ArticleFolder:
    """Fill a folder with two articles, an empty file and one that is no text."""
    articles.write("a.txt", "A bridge.", "2025-07-04")
    articles.write("b.txt", "A river.", "2025-07-01")
    articles.write_raw("empty.txt", b"")
    articles.write_raw("picture.txt", bytes(range(256)))
    return articles


def test_files_without_a_text_are_left_out(run: Run, with_blank: ArticleFolder) -> None:
    """As the window does: they are no articles, and counted (acceptance 95)."""
    status, out, told = run("", "--folder", with_blank.place, "--format", "jsonl")
    assert (status, [json.loads(line)["file"] for line in out.splitlines()]) == (
        0,
        ["a.txt", "b.txt"],
    )
    assert told == "dateline: 2 files that can't be read are left out\n"


def test_files_without_a_text_alone_are_nothing(run: Run, articles: ArticleFolder) -> None:
    """The exit status says so, and a file that is there stays as it was."""
    articles.write_raw("empty.txt", b"")
    file = articles.place / "kept.csv"
    file.write_text("before")
    status, _, told = run("", "--folder", articles.place, "-o", file)
    assert (status, file.read_text()) == (1, "before")
    assert told == "dateline: 1 file that can't be read is left out\n"


def test_nothing_found_writes_nothing(run: Run, tmp_path: Path) -> None:
    """A file that is there stays as it was."""
    file = tmp_path / "kept.ris"
    file.write_text("before")
    assert run("zzzz", "-o", file)[0] == 1
    assert file.read_text() == "before"


@pytest.mark.parametrize("arguments", [(), ("-o", "notes.docx"), ("--format", "pdf")])
def test_an_unknown_format_is_told(run: Run, arguments: tuple[str, ...]) -> None:
    """With the formats that there are."""
    status, _, told = run("iran", *arguments)
    assert status == 2
    assert "ris" in told


def test_a_place_that_cannot_be_written_to_is_told(run: Run, tmp_path: Path) -> None:
    """By its path and the system's words, and nothing is left behind."""
    status, _, told = run("iran", "-o", tmp_path / "no" / "such.md")
    assert status == 2
    assert "such.md: No such file" in told
