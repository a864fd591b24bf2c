"""The reader's rulings are kept in a text file, which is theirs to edit."""

import os
from pathlib import Path
from threading import Thread

import pytest

from search.archive.aliases import HEADER, Line, NoName, Same, parse
from search.archive.rulings import Rulings
from search.articles.files import LARGEST, scan
from search.entities.mention import Kind
from search.errors import RulingError


@pytest.fixture
def rulings(tmp_path: Path) -> Rulings:
    """Keep rulings beside settings that are not there yet."""
    return Rulings(tmp_path / "config" / "aliases.txt", tmp_path / "articles" / "aliases.txt")


def _share(rulings: Rulings, text: str) -> None:
    rulings.shared.parent.mkdir(exist_ok=True)
    rulings.shared.write_text(text, "utf-8")


def test_the_first_ruling_makes_a_file_that_explains_itself(rulings: Rulings) -> None:
    """Nothing is written before, and then the notation stands on top."""
    assert rulings.all() == ()
    assert rulings.fingerprint() == ""
    assert not rulings.own.exists()
    rulings.rule("merge", Same("A", ("B",), Kind.ORG))
    assert rulings.own.read_text("utf-8") == f"{HEADER}A = B @org\n"
    assert rulings.fingerprint()


def test_rulings_are_taken_back_one_after_the_other(rulings: Rulings) -> None:
    """Down to the file as it was, then there is nothing left."""
    rulings.rule("merge", Same("A", ("B",), Kind.ORG))
    first = rulings.own.read_text("utf-8")
    rulings.rule("reject", NoName(("C",)), NoName(("D",)))
    step = rulings.undo()
    assert (step.did, step.names) == ("reject", ("C", "D"))
    assert rulings.own.read_text("utf-8") == first
    assert rulings.undo().did == "merge"
    with pytest.raises(RulingError, match="nothing to undo"):
        rulings.undo()


def test_two_that_rule_at_once_lose_nothing(
    rulings: Rulings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window and the command line: each waits until the other has written."""
    other = Thread(target=rulings.rule, args=("reject", NoName(("B",))))

    def parse_slowly(text: str) -> tuple[Line, ...]:
        if other.ident is None:
            other.start()
            other.join(timeout=0.2)  # else it is through before the first one has written
        return parse(text)

    monkeypatch.setattr("search.archive.rulings.parse", parse_slowly)
    rulings.rule("reject", NoName(("A",)))
    other.join()
    assert rulings.own.read_text("utf-8") == f"{HEADER}! A\n! B\n"
    assert rulings.undo().names == ("B",)
    assert rulings.undo().names == ("A",)


def test_what_was_edited_by_hand_is_not_undone(rulings: Rulings) -> None:
    """A change of the reader's own would be lost."""
    rulings.rule("merge", Same("A", ("B",), Kind.ORG))
    with rulings.own.open("a", encoding="utf-8") as file:
        file.write("C = D\n")
    with pytest.raises(RulingError, match="edited"):
        rulings.undo()


def test_a_file_among_the_articles_is_read_and_never_written(rulings: Rulings) -> None:
    """The reader's own lines come after it, and hold where they contradict."""
    _share(rulings, "A = B @org\n! C\nX != Y @org\n")
    rulings.rule("merge", Same("X", ("Y",), Kind.ORG))
    rulings.rule("merge", Same("C", ("D",), Kind.ORG))
    assert rulings.all() == (
        Same("A", ("B",), Kind.ORG),
        Same("X", ("Y",), Kind.ORG),
        Same("C", ("D",), Kind.ORG),
    )
    assert rulings.shared.read_text("utf-8") == "A = B @org\n! C\nX != Y @org\n"


def test_bad_lines_are_told_by_file_and_line(rulings: Rulings) -> None:
    """Of both files; all other lines are heeded."""
    _share(rulings, "# shared\nA\nA = B\n")
    rulings.own.parent.mkdir()
    rulings.own.write_bytes(b"C = D\n\xe9 = E\n")
    told = [(Path(bad.file).parent.name, bad.number, bad.reason) for bad in rulings.bad_lines()]
    assert told == [
        ("articles", 2, "there is no = and no kind"),
        ("config", 2, "it is not UTF-8"),
    ]
    assert rulings.all() == (Same("A", ("B",)), Same("C", ("D",)))
    rulings.rule("reject", NoName(("Z",)))
    assert rulings.own.read_bytes() == b"C = D\n\xe9 = E\n! Z\n"


def test_a_file_that_is_kept_elsewhere_stays_there(rulings: Rulings, tmp_path: Path) -> None:
    """A link to it, as those lay who keep their settings in one folder, is written through."""
    kept = tmp_path / "dotfiles.txt"
    kept.write_text(HEADER)
    rulings.own.parent.mkdir()
    rulings.own.symlink_to(kept)
    rulings.rule("merge", Same("A", ("B",), Kind.ORG))
    assert rulings.own.is_symlink()
    assert kept.read_text("utf-8") == f"{HEADER}A = B @org\n"
    rulings.undo()
    assert kept.read_text("utf-8") == HEADER


def test_what_is_no_file_is_told_and_not_overwritten(rulings: Rulings) -> None:
    """A folder of that name says nothing."""
    rulings.own.mkdir(parents=True)
    assert rulings.all() == ()
    assert [bad.number for bad in rulings.bad_lines()] == [0]
    with pytest.raises(RulingError):
        rulings.rule("reject", NoName(("Z",)))


def test_a_pipe_among_the_articles_is_told_and_not_waited_for(rulings: Rulings) -> None:
    """To open one would wait for who writes into it, for ever."""
    rulings.shared.parent.mkdir()
    os.mkfifo(rulings.shared)
    assert rulings.all() == ()
    assert [bad.reason for bad in rulings.bad_lines()] == ["not a regular file"]


def test_a_huge_file_among_the_articles_is_told_and_not_read(rulings: Rulings) -> None:
    """It is no reader's."""
    _share(rulings, "A = B\n")
    with rulings.shared.open("r+b") as file:
        file.truncate(LARGEST + 1)
    assert rulings.all() == ()
    assert [bad.number for bad in rulings.bad_lines()] == [0]


@pytest.mark.parametrize("begins", [" date 2025-07-04 ", "\ufeffDate: 2025-07-04\n"])
def test_an_article_that_is_called_so_rules_nothing(
    rulings: Rulings, tmp_path: Path, begins: str
) -> None:
    """It is listed as an article, and nobody is told of bad lines in it."""
    _share(rulings, f"{begins}BAKU, July 4 - A = B.\nTalks were held.\n")
    assert (rulings.all(), rulings.bad_lines()) == ((), ())
    assert [stamp.path for stamp in scan(rulings.shared.parent)] == ["aliases.txt"]


def test_a_damaged_record_of_changes_undoes_nothing(rulings: Rulings) -> None:
    """The rulings themselves are sound."""
    rulings.rule("merge", Same("A", ("B",), Kind.ORG))
    rulings.own.with_name("aliases.undo.json").write_text("[{]", "utf-8")
    with pytest.raises(RulingError, match="nothing to undo"):
        rulings.undo()
    assert rulings.all() == (Same("A", ("B",), Kind.ORG),)
