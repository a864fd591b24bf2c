"""Stars, what was seen, saved searches and history are kept for good."""

import json
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import paths
from search.archive.belongings import Belongings
from search.errors import BelongingsError


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Name a folder that is not there yet."""
    return tmp_path / "data" / "libraries" / "articles"


@pytest.fixture
def belongings(place: Path) -> Belongings:
    """Keep belongings where nothing was kept before."""
    return Belongings(place)


def test_nothing_is_made_before_something_is_kept(belongings: Belongings, place: Path) -> None:
    """Looking leaves no trace."""
    assert not belongings.stars
    assert not belongings.seen
    assert not belongings.saved
    assert belongings.history == ()
    assert belongings.damaged() == ()
    assert not place.exists()


def test_they_lie_in_the_data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never in the cache, which anybody may empty; each folder has its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    one, other = (Belongings.open(tmp_path / name) for name in ("one", "other"))
    one.star("a.txt")
    assert not other.stars
    (file,) = paths.data_root().rglob("stars.json")
    assert file.is_relative_to(tmp_path / "data")
    assert json.loads(file.read_text()) == {"version": 1, "articles": ["a.txt"]}


def test_stars_and_seen_come_and_go(belongings: Belongings, place: Path) -> None:
    """Another object, or process, sees the same."""
    belongings.star("a.txt", "caf\udce9.txt")
    belongings.see("a.txt", "b.txt")
    belongings.unstar("a.txt", "never.txt")
    belongings.unsee("b.txt")
    for each in (belongings, Belongings(place)):
        assert each.stars == {"caf\udce9.txt"}
        assert each.seen == {"a.txt"}


def test_a_renamed_article_keeps_its_star(belongings: Belongings) -> None:
    """Two that swap names, too."""
    belongings.star("a.txt", "b.txt")
    belongings.see("b.txt")
    belongings.move({"b.txt": "c.txt", "a.txt": "b.txt"})
    assert belongings.stars == {"b.txt", "c.txt"}
    assert belongings.seen == {"c.txt"}


def test_searches_are_saved_in_order(belongings: Belongings, place: Path) -> None:
    """One that is saved anew stays in its place; a change begins with what is on the disk."""
    for name in ("oil", "gas", "Bakı"):
        belongings.save_search(name, f"{name} price")
    Belongings(place).save_search("oil", "crude")
    belongings.change_searches(lambda saved: {k: q for k, q in saved.items() if k != "gas"})
    assert list(Belongings(place).saved.items()) == [("oil", "crude"), ("Bakı", "Bakı price")]


def test_the_history_holds_each_query_once_the_last_first(belongings: Belongings) -> None:
    """And no more than a person looks through."""
    for number in range(510):
        belongings.remember(f"query {number}")
    belongings.remember("query 400")
    assert belongings.history[:2] == ("query 400", "query 509")
    assert len(belongings.history) == len(set(belongings.history)) == 500


def test_a_change_elsewhere_is_told_once(belongings: Belongings, place: Path) -> None:
    """By looking at the files, not into them."""
    assert not belongings.changed()
    Belongings(place).star("a.txt")
    assert belongings.changed()
    assert not belongings.changed()
    assert belongings.stars == {"a.txt"}


def test_what_changes_nothing_writes_nothing(belongings: Belongings) -> None:
    """The disk is left alone."""
    belongings.star("a.txt")
    before = belongings.stamp()
    belongings.star("a.txt")
    belongings.unstar("b.txt")
    belongings.move({"b.txt": "c.txt"})
    assert belongings.stamp() == before


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[1]",
        b'{"articles": {}}',
        b'{"articles": [1]}',
        b"[" * 200_000,
    ],
)
def test_a_damaged_file_is_set_aside(belongings: Belongings, place: Path, damage: bytes) -> None:
    """It counts as empty, is told, and what was in it is not lost when something is written."""
    belongings.see("b.txt")
    for time in range(2):
        (place / "stars.json").write_bytes(damage)
        assert belongings.stars == frozenset()
        (told,) = belongings.damaged()
        assert told.file == str(place / "stars.json")
        assert told.reason
        belongings.star("a.txt")
        assert belongings.stars == {"a.txt"}
        assert belongings.damaged() == ()
        aside = sorted(place.glob("stars.json.damaged*"))
        assert [file.read_bytes() for file in aside] == [damage] * (time + 1)
    assert belongings.seen == {"b.txt"}


@pytest.mark.parametrize("damage", ['{"searches": [["a"]]}', '{"searches": [["a", 1]]}', "{}"])
def test_damaged_searches_are_none(belongings: Belongings, place: Path, damage: str) -> None:
    """None of them, rather than some."""
    belongings.save_search("a", "b")
    (place / "searches.json").write_text(damage)
    assert not belongings.saved
    assert len(belongings.damaged()) == 1


def test_a_damaged_file_that_is_kept_elsewhere_is_set_aside_there(
    belongings: Belongings, place: Path, tmp_path: Path
) -> None:
    """The link that leads to it stays."""
    belongings.see("b.txt")
    kept = tmp_path / "kept.json"
    kept.write_text("damage")
    (place / "stars.json").symlink_to(kept)
    belongings.star("a.txt")
    assert (place / "stars.json").is_symlink()
    assert belongings.stars == {"a.txt"}
    assert kept.with_name("kept.json.damaged").read_text() == "damage"


def test_what_can_not_be_written_is_an_error(tmp_path: Path) -> None:
    """With the file and the system's words; what was kept stays."""
    (tmp_path / "file").write_text("")
    belongings = Belongings(tmp_path / "file" / "articles")
    assert belongings.stars == frozenset()
    with pytest.raises(BelongingsError) as caught:
        belongings.star("a.txt")
    assert caught.value.reason
    assert caught.value.place.endswith("stars.json")


def _star(place: Path, name: str) -> None:
    for number in range(20):
        Belongings(place).star(f"{name}{number}.txt")


def test_two_processes_that_write_lose_nothing(place: Path) -> None:
    """Two windows on one folder."""
    context = get_context("spawn")
    both = [context.Process(target=_star, args=(place, name)) for name in "ab"]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert len(Belongings(place).stars) == 40
    assert [file.name for file in place.iterdir() if file.suffix != ".json"] == [".lock"]


_PATHS = st.text(st.characters(), min_size=1)


@settings(max_examples=50)
@given(names=st.frozensets(_PATHS), queries=st.dictionaries(st.text(), st.text()))
def test_any_text_is_kept_as_it_is(
    place: Path, names: frozenset[str], queries: dict[str, str]
) -> None:
    """Whatever bytes a file's name has."""
    belongings = Belongings(place)
    belongings.unstar(*belongings.stars)
    belongings.star(*names)
    belongings.change_searches(lambda _: {})
    for name, query in queries.items():
        belongings.save_search(name, query)
    again = Belongings(place)
    assert (again.stars, again.saved) == (names, queries)
