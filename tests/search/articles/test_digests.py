"""A file is known again by its content, whatever it is called and whenever it was written."""

import os
from pathlib import Path

import pytest

from search.articles.digests import digest_at, read_digested
from search.articles.files import LARGEST
from search.articles.problem import Problem
from search.articles.reading import read_article


def test_equal_files_have_equal_digests(tmp_path: Path) -> None:
    """And others have others; the article is what it always is."""
    for name, text in (("a", "one"), ("b", "one"), ("c", "two")):
        (tmp_path / name).write_text(f" date 2025-07-04 {text}")
    digests = [read_digested(tmp_path, name).digest for name in "abc"]
    assert digests[0] == digests[1] != digests[2]
    assert {len(digest) for digest in digests} == {16}
    assert digests == [digest_at(tmp_path, name) for name in "abc"]
    assert read_digested(tmp_path, "a").article == read_article(tmp_path, "a")


def test_what_can_not_be_read_has_none(tmp_path: Path) -> None:
    """Nor has what is too large; the article tells why."""
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(LARGEST + 1)
    problems = {"gone": Problem.UNREADABLE, "pipe": Problem.UNREADABLE, "huge": Problem.TOO_LARGE}
    for name, problem in problems.items():
        article, digest = read_digested(tmp_path, name)
        assert (article.problem, digest, digest_at(tmp_path, name)) == (problem, b"", b"")


@pytest.mark.parametrize("raw", [b"", b"\0\0", b" date 2025-13-45 x"])
def test_a_broken_file_has_a_digest(tmp_path: Path, raw: bytes) -> None:
    """It can be renamed and touched as others can."""
    (tmp_path / "a").write_bytes(raw)
    assert len(read_digested(tmp_path, "a").digest) == 16
