"""The catalogue keeps what the list shows, and finds articles by day, place, name and date."""

from array import array
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.articles.files import FileStamp
from search.articles.parsing import parse
from search.articles.problem import Problem
from search.catalogue import lookups
from search.catalogue.entry import Counts, Listing
from search.catalogue.filing import Filed, Filing, write_articles
from search.catalogue.store import Catalogue
from search.catalogue.writing import CatalogueWriting
from search.entities.mention import Kind, Mention
from search.errors import CacheError
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """Make an empty catalogue."""
    catalogue = Catalogue.create(tmp_path / "catalogue.db")
    yield catalogue
    catalogue.close()


def _article(path: str, day: str, text: str = "BAKU, July 4 - Talks.") -> Filed:
    raw = f" date {day} {text}".encode() if day else text.encode()
    return Filed(FileStamp(path, len(raw), 7), parse(path, raw))


def _fill(catalogue: Catalogue, *articles: Filed) -> dict[str, int]:
    write_articles(catalogue, articles)
    return {stamp.path: number for stamp, number in catalogue.stamps().items()}


def _listed(catalogue: Catalogue) -> list[str]:
    entries = map(catalogue.entry, catalogue.listing().numbers)
    return [entry.path for entry in entries if entry]


def _name(kind: Kind, entity: str, start: int = 0) -> Mention:
    return Mention(Span(start, start + len(entity)), entity, kind, entity)


def _time(first: date, last: date, start: int = 0) -> Timex:
    return Timex(Span(start, start + 4), "then", "DATE", "X", first, last)


def _read(
    catalogue: Catalogue,
    number: int,
    mentions: tuple[Mention, ...] = (),
    timexes: tuple[Timex, ...] = (),
) -> None:
    writing = CatalogueWriting(catalogue)
    with writing.transaction():
        writing.add_reading(number, Reading(parse("x", b"x"), mentions, timexes))


def test_the_newest_stand_first_and_the_undated_last(catalogue: Catalogue) -> None:
    """Days fall, those of one day are by path, the shelf of the undated is the end."""
    _fill(
        catalogue,
        _article("b", "2025-07-04"),
        _article("undated", ""),
        _article("a", "2025-07-04"),
        _article("new", "2026-01-01"),
    )
    assert _listed(catalogue) == ["new", "a", "b", "undated"]


def test_turned_round_the_undated_stay_last(catalogue: Catalogue) -> None:
    """Days rise, those of one day are still by path."""
    numbers = _fill(
        catalogue,
        _article("b", "2025-07-04"),
        _article("undated", ""),
        _article("a", "2025-07-04"),
        _article("new", "2026-01-01"),
    )
    turned = catalogue.listing().oldest_first()
    assert list(turned.numbers) == [numbers[path] for path in ("a", "b", "new", "undated")]
    assert turned.days[-1] == 0


@given(st.lists(st.integers(0, 5), max_size=30))
def test_turning_a_listing_loses_and_doubles_nothing(days: list[int]) -> None:
    """Each number keeps its day, days rise, and within one the order stays."""
    days.sort(reverse=True)
    listing = Listing(array("i", range(len(days))), array("i", days))
    turned = listing.oldest_first()
    assert sorted(zip(turned.numbers, turned.days, strict=True)) == list(enumerate(days))
    rows = [(day or 9, number) for number, day in zip(turned.numbers, turned.days, strict=True)]
    assert rows == sorted(rows)


def test_a_listing_can_be_narrowed() -> None:
    """What an answer found stays in the order of the list."""
    listing = Listing(array("i", [5, 3, 8]), array("i", [30, 20, 0]))
    assert listing.only([8, 5, 77]) == Listing(array("i", [5, 8]), array("i", [30, 0]))
    assert listing.dated() == 2


def test_many_entries_come_at_once(catalogue: Catalogue) -> None:
    """In the order asked for; numbers that name none any more are left out."""
    numbers = _fill(catalogue, *(_article(f"{n}.txt", "2025-07-04") for n in range(9)))
    asked = [numbers["7.txt"], 999, numbers["0.txt"], numbers["3.txt"]]
    entries = catalogue.entries(asked)
    assert [entry.path for entry in entries] == ["7.txt", "0.txt", "3.txt"]
    assert entries[0] == catalogue.entry(asked[0])
    assert catalogue.entries([]) == ()


def test_an_entry_shows_what_the_list_needs(catalogue: Catalogue) -> None:
    """Day, place and headline of a sound article, reason and particulars of another."""
    numbers = _fill(
        catalogue, _article("a.txt", "2025-07-04"), _article("b.txt", "2025-02-30", "Text here.")
    )
    entry = catalogue.entry(numbers["a.txt"])
    assert entry is not None
    assert (entry.day, entry.place, entry.headline) == (date(2025, 7, 4), "BAKU", "Talks")
    broken = catalogue.entry_at("b.txt")
    assert broken is not None
    assert (broken.problem, broken.detail) == (Problem.IMPOSSIBLE_DATE, "2025-02-30")
    assert catalogue.problems() == (broken,)
    assert catalogue.entry(99) is None


def test_a_number_is_never_used_twice(catalogue: Catalogue) -> None:
    """So a number names a file as it was, in the index too."""
    numbers = _fill(catalogue, _article("a", "2025-07-04"))
    filing = Filing(catalogue)
    with filing.transaction():
        filing.remove([*numbers.values()])
    again = _fill(catalogue, _article("a", "2025-07-04"))
    assert again["a"] > numbers["a"]


def test_articles_are_counted(catalogue: Catalogue) -> None:
    """All of them, those with problems, with a text, and those not yet read."""
    empty = Filed(FileStamp("e", 0, 7), parse("e", b""))
    numbers = _fill(catalogue, _article("a", "2025-07-04"), _article("b", ""), empty)
    _read(catalogue, numbers["a"])
    assert catalogue.counts() == Counts(articles=3, problems=2, searchable=2, unread=1)
    assert catalogue.unread() == {numbers["b"]}
    assert catalogue.unsearchable() == {numbers["e"]}


def test_articles_are_found_by_their_day(catalogue: Catalogue) -> None:
    """Both ends are included, an open end is no end, undated ones are never within."""
    numbers = _fill(
        catalogue, _article("a", "2025-07-04"), _article("b", "2025-07-05"), _article("c", "")
    )
    day = date(2025, 7, 4)
    assert lookups.dated(catalogue, day, day) == {numbers["a"]}
    assert lookups.dated(catalogue, None, day) == {numbers["a"]}
    assert lookups.dated(catalogue, day, None) == {numbers["a"], numbers["b"]}
    assert lookups.dated(catalogue, None, None) == {numbers["a"], numbers["b"]}


def test_articles_are_found_by_their_dateline(catalogue: Catalogue) -> None:
    """Whole words in a row, folded."""
    numbers = _fill(
        catalogue,
        _article("a", "2025-07-04", "BAKU, Azerbaijan, July 4 - A."),
        _article("b", "2025-07-04", "BAKURIANI, July 4 - B."),
        _article("c", "2025-07-04", "São Paulo, July 4 - C."),
    )
    assert lookups.coming_from(catalogue, ["baku"]) == {numbers["a"]}
    assert lookups.coming_from(catalogue, ["baku", "azerbaijan"]) == {numbers["a"]}
    assert lookups.coming_from(catalogue, ["sao", "paulo"]) == {numbers["c"]}
    assert lookups.coming_from(catalogue, ["baku*"]) == {numbers["a"], numbers["b"]}
    assert lookups.coming_from(catalogue, ["baku", "a*"]) == {numbers["a"]}
    assert lookups.coming_from(catalogue, ["aku*"]) == frozenset()
    assert lookups.coming_from(catalogue, []) == frozenset()


def test_a_name_may_be_begun(catalogue: Catalogue) -> None:
    """A star ends its last word; the words before it stand there as they are."""
    (number,) = _fill(catalogue, _article("a", "2025-07-04")).values()
    _read(catalogue, number, (_name(Kind.PERSON, "Alireza Jabbari", 5),))
    for begun in (["jab*"], ["jabbari*"], ["a*"], ["alireza", "j*"]):
        assert lookups.naming(catalogue, Kind.PERSON, begun) == {number}, begun
        assert lookups.spans_naming(catalogue, number, Kind.PERSON, begun) == (Span(5, 20),)
    for other in (
        ["abbari*"],
        ["jabbaris*"],
        ["ali", "jab*"],
        ["jabbari", "a*"],
        ["alirezo", "jabari*"],
    ):
        assert lookups.naming(catalogue, Kind.PERSON, other) == frozenset(), other
    assert lookups.naming(catalogue, Kind.PLACE, ["jab*"]) == frozenset()


def test_articles_are_found_by_the_names_in_them(catalogue: Catalogue) -> None:
    """Kind and whole folded words of the entity decide."""
    numbers = _fill(catalogue, _article("a", "2025-07-04"), _article("b", "2025-07-04"))
    _read(catalogue, numbers["a"], (_name(Kind.PERSON, "Alireza Jabbari", 5),))
    _read(catalogue, numbers["b"], (_name(Kind.PLACE, "Jabbari"), _name(Kind.PERSON, "Heydər")))
    assert lookups.naming(catalogue, Kind.PERSON, ["jabbari"]) == {numbers["a"]}
    assert lookups.naming(catalogue, Kind.PLACE, ["jabbari"]) == {numbers["b"]}
    assert lookups.naming(catalogue, Kind.PERSON, ["alireza", "jabbari"]) == {numbers["a"]}
    assert lookups.naming(catalogue, Kind.PERSON, ["jabbari", "alireza"]) == frozenset()
    assert lookups.naming(catalogue, Kind.PERSON, ["jabb"]) == frozenset()
    assert lookups.naming(catalogue, Kind.PERSON, ["heydar"]) == {numbers["b"]}
    assert lookups.spans_naming(catalogue, numbers["a"], Kind.PERSON, ["jabbari"]) == (Span(5, 20),)


_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_PERIODS = st.tuples(_DAYS, _DAYS).map(lambda ends: (min(ends), max(ends)))


@pytest.mark.parametrize("long", [False, True])
def test_a_date_in_the_text_is_found_by_any_period_it_overlaps(
    catalogue: Catalogue, *, long: bool
) -> None:
    """A day, a month, a century: one common day is enough."""
    first, last = (date(1801, 1, 1), date(1900, 12, 31)) if long else (date(1900, 2, 1),) * 2
    numbers = _fill(catalogue, _article("a", "2025-07-04"))
    _read(catalogue, numbers["a"], (), (_time(first, last, 3),))
    found = {numbers["a"]}
    assert lookups.mentioning(catalogue, date(1900, 1, 31), date(1900, 2, 2)) == found
    assert lookups.mentioning(catalogue, last, last) == found
    assert lookups.mentioning(catalogue, None, first) == found
    assert lookups.mentioning(catalogue, first, None) == found
    assert lookups.mentioning(catalogue, date(1950, 1, 1), None) == frozenset()
    assert lookups.mentioning(catalogue, None, date(1800, 12, 31)) == frozenset()
    assert lookups.spans_mentioning(catalogue, numbers["a"], first, first) == (Span(3, 7),)


def test_lookups_of_dates_agree_with_plain_comparison(catalogue: Catalogue) -> None:
    """Whatever the periods, short or long (the index treats them apart)."""
    (number,) = _fill(catalogue, _article("a", "2025-07-04")).values()

    @given(_PERIODS, _PERIODS)
    def agree(named: tuple[date, date], asked: tuple[date, date]) -> None:
        _read(catalogue, number, (), (_time(*named),))
        overlaps = named[0] <= asked[1] and asked[0] <= named[1]
        assert bool(lookups.mentioning(catalogue, *asked)) == overlaps

    agree()


def test_a_new_reading_replaces_the_old_one(catalogue: Catalogue) -> None:
    """Nothing of the old one is found any more, and unused names can be swept."""
    (number,) = _fill(catalogue, _article("a", "2025-07-04")).values()
    _read(catalogue, number, (_name(Kind.PERSON, "Old Name"),))
    _read(catalogue, number, (_name(Kind.PERSON, "New Name"),))
    assert not lookups.naming(catalogue, Kind.PERSON, ["old"])
    assert lookups.naming(catalogue, Kind.PERSON, ["new"]) == {number}
    CatalogueWriting(catalogue).sweep()
    assert [name for (name,) in catalogue.select("select name from entity")] == ["New Name"]


def test_a_reading_of_an_article_that_is_gone_is_dropped(catalogue: Catalogue) -> None:
    """A file may vanish while it is being read."""
    _read(catalogue, 77, (_name(Kind.PERSON, "Nobody"),))
    assert not lookups.naming(catalogue, Kind.PERSON, ["nobody"])


def test_a_transaction_that_fails_leaves_nothing(catalogue: Catalogue) -> None:
    """All or none of it."""
    filing = Filing(catalogue)

    def fail_midway() -> None:
        with filing.transaction():
            filing.add([_article("a", "2025-07-04")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_midway()
    assert catalogue.is_empty()


def test_readers_see_the_last_state_while_another_writes(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    """A write in progress neither blocks nor shows; once done, its change can be noticed."""
    other = Catalogue.open(tmp_path / "catalogue.db")
    before = other.changes()
    filing = Filing(catalogue)
    with filing.transaction():
        filing.add([_article("a", "2025-07-04")])
        assert len(other.listing()) == 0
    assert len(other.listing()) == 1
    assert other.changes() != before
    other.close()


@pytest.mark.parametrize("content", [b"", b"no database at all " * 100, b"SQLite format 3\x00" * 9])
def test_a_damaged_catalogue_is_refused(tmp_path: Path, content: bytes) -> None:
    """With an error that tells where and why."""
    file = tmp_path / "damaged.db"
    file.write_bytes(content)
    with pytest.raises(CacheError):
        Catalogue.open(file)


@pytest.mark.parametrize("column", ["numbers", "days"])
def test_a_damaged_list_is_refused(catalogue: Catalogue, tmp_path: Path, column: str) -> None:
    """A flipped byte, which SQLite does not see, would fail every search later."""
    _fill(catalogue, _article("a", "2025-07-04"), _article("b", "2025-07-04"))
    other = Catalogue.open(tmp_path / "catalogue.db")
    catalogue.select(f"update listing set {column} = cast(x'01000080' || {column} as blob)")
    with pytest.raises(CacheError):
        other.listing()
    other.close()
    with pytest.raises(CacheError, match="checksum"):
        Catalogue.open(tmp_path / "catalogue.db")


def test_a_catalogue_of_another_version_is_refused(catalogue: Catalogue, tmp_path: Path) -> None:
    """It is made anew rather than guessed at (acceptance 104)."""
    catalogue.select("pragma user_version = 999")
    with pytest.raises(CacheError, match="version 999"):
        Catalogue.open(tmp_path / "catalogue.db")


def test_a_path_may_hold_any_bytes(catalogue: Catalogue) -> None:
    """Old file names are no UTF-8."""
    path = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    numbers = _fill(catalogue, _article(path, "2025-07-04"))
    entry = catalogue.entry(numbers[path])
    assert entry is not None
    assert entry.path == path
