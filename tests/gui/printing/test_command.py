"""`dateline print`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.printing.command import run

Poppler = Callable[..., str]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Index into the test's folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_what_a_query_finds_is_printed(
    tmp_path: Path, poppler: Poppler, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both seeds have a bridge: exit status 0, the PDF has both, nothing on standard output."""
    pdf = tmp_path / "out.pdf"
    assert run(["bridge", "-o", str(pdf)]) == 0
    text = poppler("pdftotext", pdf, "-")
    assert "000_0f829699e8c9e3b5.txt" in text
    assert "003_ce2ed4b107f1b5db.txt" in text
    assert text.index("003_ce2") < text.index("000_0f8")  # the newest first
    out, err = capsys.readouterr()
    assert out == ""
    assert "2 articles" in err


def test_marks_and_number_can_be_chosen(tmp_path: Path, poppler: Poppler) -> None:
    """--limit takes the first, --no-marks leaves out the legend."""
    pdf = tmp_path / "out.pdf"
    assert run(["bridge", "--limit", "1", "--no-marks", "-o", str(pdf)]) == 0
    text = poppler("pdftotext", pdf, "-")
    assert "000_0f8" not in text
    assert "Organisations" not in text


def test_a_file_without_a_text_is_left_out(
    tmp_path: Path, poppler: Poppler, capsys: pytest.CaptureFixture[str]
) -> None:
    """No page is given to what can't be read; it is counted (acceptance 95)."""
    folder, pdf = tmp_path / "articles", tmp_path / "out.pdf"
    folder.mkdir()
    (folder / "a.txt").write_text(" date 2025-07-04 A bridge.")
    (folder / "blank.txt").touch()
    assert run(["", "-o", str(pdf), "--folder", str(folder)]) == 0
    assert "blank.txt" not in poppler("pdftotext", pdf, "-")
    told = capsys.readouterr().err
    assert "dateline: 1 file that can't be read is left out\n" in told
    assert "out.pdf: 1 article, 1 page" in told


@pytest.mark.parametrize("query", ["zzzz", "-bridge", "-oil bridge nonesuch"])
def test_nothing_found_is_status_1(
    tmp_path: Path, query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A query without hits writes no file; one that begins with a minus is a query too."""
    assert run([query, "-o", str(tmp_path / "out.pdf")]) == 1
    assert not (tmp_path / "out.pdf").exists()
    assert "nothing found" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["bridge"],
        ["bridge", "-o"],
        ["bridge", "-o", "a.pdf", "--limit", "none"],
        ["bridge", "-o", "a.pdf", "--colour"],
        ["bridge", "-o", "/nonexistent/a.pdf"],
        ["bridge", "-o", "a.pdf", "--folder", "/nonexistent"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What can't be done is a sentence on standard error, never a traceback."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("dateline: ")
    assert len(err.splitlines()) == 1


def test_help_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    """--help says how it is called."""
    assert run(["--help"]) == 0
    assert "FILE.pdf" in capsys.readouterr().out
