"""What the reader leaves out of a folder: patterns, and where they count (Acceptance 103)."""

from pathlib import Path

import pytest

from search import paths
from search.articles.exclusions import FILE, Exclusions, keep
from search.articles.files import scan, stamps_at, walk
from tests.search.article_folder import ArticleFolder

_FILES = (
    "a.txt",
    "a.orig.txt",
    "drafts/b.txt",
    "2019/drafts/c.txt",
    "2019/wire/d.txt",
    "wire/e.txt",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ArticleFolder:
    """Make a folder of a few articles, and a home for settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    place = tmp_path / "articles"
    place.mkdir()
    folder = ArticleFolder(place)
    for name in _FILES:
        folder.write(name, "Words.")
    return folder


@pytest.mark.parametrize(
    ("pattern", "left_out"),
    [
        ("drafts/", {"drafts/b.txt", "2019/drafts/c.txt"}),
        ("/drafts/", {"drafts/b.txt"}),
        ("2019/wire/", {"2019/wire/d.txt"}),
        ("2019/*", {"2019/drafts/c.txt", "2019/wire/d.txt"}),
        ("*.orig.txt", {"a.orig.txt"}),
        ("?.txt", {*_FILES} - {"a.orig.txt"}),
        ("**/d.txt", {"2019/wire/d.txt"}),
        ("a.txt", {"a.txt"}),
        ("wire", {"2019/wire/d.txt", "wire/e.txt"}),
        ("[a].txt", set()),
        ("  ", set()),
    ],
)
def test_a_pattern_leaves_out_what_it_says(
    folder: ArticleFolder, pattern: str, left_out: set[str]
) -> None:
    """Scanning all and looking at single files agree."""
    keep(folder.place, [pattern])
    assert {*_FILES} - {stamp.path for stamp in scan(folder.place)} == left_out
    assert {*_FILES} - {stamp.path for stamp in stamps_at(folder.place, _FILES)} == left_out


def test_patterns_are_kept_as_text(folder: ArticleFolder) -> None:
    """One a line, each once; what stands behind a # is a comment; nothing lies in the folder."""
    keep(folder.place, ["drafts/", " *.orig.txt ", "", "drafts/"])
    assert Exclusions.of(folder.place).patterns == ("drafts/", "*.orig.txt")
    file = paths.settings_for(folder.place) / FILE
    file.write_text("# no drafts\ndrafts/\n", "utf-8")
    assert Exclusions.of(folder.place) == Exclusions(["drafts/"])
    assert not list(folder.place.glob("**/excluded*"))


def test_without_patterns_nothing_is_left_out(folder: ArticleFolder) -> None:
    """Nor where the file can't be read."""
    assert Exclusions.of(folder.place) == Exclusions()
    (paths.settings_for(folder.place) / FILE).mkdir(parents=True)
    assert len(scan(folder.place)) == len(_FILES)


def test_excluded_folders_are_not_entered(folder: ArticleFolder) -> None:
    """So they are not watched, and one that can't be read is no problem."""
    keep(folder.place, ["drafts/"])
    entered: list[str] = []
    list(walk(folder.place, lambda prefix, _: entered.append(prefix)))
    assert sorted(entered) == ["", "2019/", "2019/wire/", "wire/"]
