"""What must hold of the lists that ship."""

import shutil
from pathlib import Path

import pytest

from search.entities.gazetteers import Gazetteers
from search.errors import ResourceError
from search.text import fold

FOLDER = Path(__file__).parents[3] / "resources/gazetteers"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the lists, so that a test may damage them."""
    return Path(shutil.copytree(FOLDER, tmp_path / "gazetteers"))


def test_the_lists_that_ship_load() -> None:
    """Countries go by one name, under their official and other names too."""
    gazetteers = Gazetteers.load(FOLDER)
    for name in ("Islamic Republic of Iran", "IRAN", "Persia"):
        assert gazetteers.countries[fold(name)] == "Iran"
    assert gazetteers.demonyms["azerbaijani"] == "Azerbaijan"
    assert {"baku", "tehran", "new york"} <= gazetteers.places


def test_a_damaged_list_is_refused(copy: Path) -> None:
    """A list that is not the one that was built raises ResourceError, with its path."""
    (copy / "places.txt").write_text("atlantis\n", encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        Gazetteers.load(copy)
    assert caught.value.path.endswith("places.txt")


@pytest.mark.parametrize("name", ["countries.tsv", "words.txt", "SHA256SUMS"])
def test_a_missing_list_is_refused(copy: Path, name: str) -> None:
    """A list that is not there raises ResourceError, not the system's own error."""
    (copy / name).unlink()
    with pytest.raises(ResourceError):
        Gazetteers.load(copy)


def test_checksums_that_say_nothing_are_refused(copy: Path) -> None:
    """A damaged file of checksums is an error of its own."""
    (copy / "SHA256SUMS").write_text("nonsense\n", encoding="ascii")
    with pytest.raises(ResourceError):
        Gazetteers.load(copy)


def test_the_version_follows_the_lists() -> None:
    """The version names the lists' contents, so that caches of readings know of a change."""
    assert Gazetteers.load(FOLDER).version == Gazetteers.load(FOLDER).version
    assert len(Gazetteers.load(FOLDER).version) == 12


def test_nobody_of_the_seeds_is_in_a_list() -> None:
    """The lists know no person of the articles that ship: context must tell them."""
    gazetteers = Gazetteers.load(FOLDER)
    listed = gazetteers.first_names | gazetteers.last_names | gazetteers.places
    assert listed.isdisjoint({"ilham", "aliyev", "masoud", "pezeshkian", "jabbari", "araghchi"})
