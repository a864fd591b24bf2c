"""Articles are put into a catalogue, moved in it and taken out, always in the order of the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.articles.files import FileStamp
from search.articles.parsing import parse
from search.catalogue.filing import Filed, Filing
from search.catalogue.store import Catalogue


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """Make an empty catalogue."""
    catalogue = Catalogue.create(tmp_path / "catalogue.db")
    yield catalogue
    catalogue.close()


def _filed(path: str, day: int = 1) -> Filed:
    raw = f" date 2025-07-{day:02} A text.".encode()
    return Filed(FileStamp(path, len(raw), 7, 1), parse(path, raw), b"digest of " + path.encode())


def _listed(catalogue: Catalogue) -> list[str]:
    entries = map(catalogue.entry, catalogue.listing().numbers)
    return [entry.path for entry in entries if entry]


def test_numbers_are_known_at_once(catalogue: Catalogue) -> None:
    """They go on where they ended, even when the last article has gone."""
    filing = Filing(catalogue)
    with filing.transaction():
        assert list(filing.add([_filed("a"), _filed("b")])) == [1, 2]
    with filing.transaction():
        filing.remove([2])
    with filing.transaction():
        assert list(filing.add([_filed("c")])) == [3]
        assert list(filing.add([])) == []
    stamps = {stamp.path: number for stamp, number in catalogue.stamps().items()}
    assert stamps == {"a": 1, "c": 3}


def test_files_may_change_places(catalogue: Catalogue) -> None:
    """In one step, with their stamps and digests; the list follows."""
    filing = Filing(catalogue)
    with filing.transaction():
        one, other = filing.add([_filed("a"), _filed("b")])
    with filing.transaction():
        moved = {one: (FileStamp("b", 5, 6, 7), b"1"), other: (FileStamp("a", 6, 7, 8), b"2")}
        filing.move(moved)
    assert catalogue.stamps() == {FileStamp("b", 5, 6, 7): one, FileStamp("a", 6, 7, 8): other}
    assert catalogue.digests() == [("a", b"2"), ("b", b"1")]
    assert catalogue.digest(one) == b"1"
    assert list(catalogue.listing().numbers) == [other, one]


def test_some_files_can_be_asked_for(catalogue: Catalogue) -> None:
    """Those that are not there are missing."""
    filing = Filing(catalogue)
    with filing.transaction():
        filing.add([_filed("a"), _filed("b")])
    assert catalogue.stamps_at(["b", "x"]) == {_filed("b").stamp: 2}
    assert catalogue.digest(99) == b""


def test_a_transaction_that_failed_leaves_the_order(catalogue: Catalogue) -> None:
    """The next one begins from what there is."""
    filing = Filing(catalogue)
    with filing.transaction():
        filing.add([_filed("a")])

    def fail() -> None:
        with filing.transaction():
            filing.add([_filed("b")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with filing.transaction():
        filing.add([_filed("c")])
    assert _listed(catalogue) == ["a", "c"]


_STEPS = st.lists(
    st.tuples(st.sampled_from("amr"), st.integers(0, 6), st.integers(1, 3)), max_size=20
)


@given(_STEPS)
def test_the_list_is_always_in_order(steps: list[tuple[str, int, int]]) -> None:
    """By days that fall, within one by path, whatever is done to it (acceptance 77)."""
    catalogue = Catalogue.create(Path(":memory:"))
    filing = Filing(catalogue)
    days: dict[str, tuple[int, int]] = {}
    for step, name, day in steps:
        path = f"{name}"
        with filing.transaction():
            if step == "a" and path not in days:
                (number,) = filing.add([_filed(path, day)])
                days[path] = (day, number)
            elif step == "r" and path in days:
                filing.remove([days.pop(path)[1]])
            elif step == "m" and path in days and f"{name}x" not in days:
                days[f"{name}x"] = days.pop(path)
                filing.move({days[f"{name}x"][1]: (FileStamp(f"{name}x", 1, 1, 1), b"")})
    assert _listed(catalogue) == sorted(days, key=lambda path: (-days[path][0], path))
    catalogue.close()
