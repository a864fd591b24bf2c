"""Names are linked across the articles of a library, and the reader's rulings win."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from search import paths
from search.archive.answering import Order
from search.archive.entities import Entities
from search.archive.library import Library
from search.archive.linking import is_linked
from search.archive.pace import Pace
from search.archive.rulings import Rulings
from search.archive.searching import Searching
from search.archive.upkeep import refresh
from search.catalogue.writing import CatalogueWriting
from search.entities.mention import Kind, Mention
from search.errors import NoSuchNameError, RulingError
from search.messages.progress import Progress, Stage
from search.query.clauses import Named
from search.query.repairs import Repair
from search.reading import Reading
from search.spans import Span
from tests.search.article_folder import ArticleFolder

_PERSON, _PLACE, _ORG, _EVENT = Kind.PERSON, Kind.PLACE, Kind.ORG, Kind.EVENT
Said = tuple[Kind, str, str]


class Told:
    """A library whose articles name what a test says, whatever a tagger would find."""

    def __init__(self, library: Library, articles: ArticleFolder) -> None:
        self.library = library
        self._articles = articles
        self._count = 0

    def tell(self, *articles: Sequence[Said]) -> Entities:
        """Add articles with these names: kind, words and the full name meant; link all anew."""
        first = self._count
        for _ in articles:
            self._articles.write(
                f"{self._count:03}.txt", "x" * 400, f"2025-01-{self._count + 1:02}"
            )
            self._count += 1
        self.library.open(glance=False)
        self.refresh(readings=False)
        catalogue = self.library.build.catalogue
        writing = CatalogueWriting(catalogue)
        with writing.transaction():
            catalogue.keep_setting("reader", _reader_version(self.library))
            for number, said in enumerate(articles, first):
                entry = catalogue.entry_at(f"{number:03}.txt")
                assert entry
                mentions = tuple(
                    Mention(Span(9 * place, 9 * place + 9), words, kind, meant)
                    for place, (kind, words, meant) in enumerate(said)
                )
                article = self.library.article(entry.path)
                writing.add_reading(entry.number, Reading(article, mentions, ()))
        self.refresh()
        return Entities(self.library)

    def refresh(self, *, readings: bool = True) -> list[Progress]:
        """Bring the cache up to date; returns what was told."""
        told: list[Progress] = []
        refresh(self.library, Pace(told.append, lambda: False), readings=readings)
        return told

    def found(self, kind: Kind, words: str) -> int:
        """Count the articles that a search for a name finds."""
        searching = Searching(self.library)
        answer = searching.search(Named(kind, tuple(words.split())), Order.NEWEST)
        searching.close()
        return len(answer.numbers)


def _reader_version(library: Library) -> str:
    return Searching(library).reader().version


@pytest.fixture
def told(library: Library, articles: ArticleFolder) -> Told:
    """Make a library without articles."""
    return Told(library, articles)


def _p(meant: str, said: str = "") -> Said:
    return (_PERSON, said or meant, meant)


def _o(meant: str, said: str = "") -> Said:
    return (_ORG, said or meant, meant)


def _names(entities: Entities, kind: Kind | None = None) -> dict[str, int]:
    return {entity.name: entity.articles for entity in entities.all(kind)}


def test_one_person_is_one_entity_whatever_the_article(told: Told) -> None:
    """Spellings, surnames and accents are found under any of the names."""
    entities = told.tell(
        [_p("Masoud Pezeshkian"), _p("Masoud Pezeshkian", "Pezeshkian")],
        [_p("Masud Pezeshkiyan")],
        [_p("Masoud Pezeshkian")],
    )
    (entity,) = entities.all()
    assert (entity.name, entity.articles, entity.mentions) == ("Masoud Pezeshkian", 3, 4)
    assert entity.first
    assert entity.last
    assert (entity.first.day, entity.last.day) == (1, 3)
    assert entities.aliases()[entity.number] == ("Masud Pezeshkiyan", "Pezeshkian")
    for words in ("pezeshkian", "masud pezeshkiyan", "masoud pezeshkian", "massoud pezeshkiyan"):
        assert told.found(_PERSON, words) == 3
    assert told.found(_PERSON, "pezeshki") == told.found(_ORG, "pezeshkian") == 0


def test_a_name_that_is_only_spelled_alike_is_told(told: Told) -> None:
    """A search finds other spellings where nobody is called so, and says which it took."""
    told.tell([_p("Masoud Pezeshkian")], [_p("Qasem Soleimani")])
    searching = Searching(told.library)
    for query, said in (
        ('person:"Masud Pezeshkiyan"', ["Masud Pezeshkiyan", "“Masoud Pezeshkian”"]),
        ('oil -person:"Qassem Suleimani"', ["Qassem Suleimani", "“Qasem Soleimani”"]),
        ("person:Pezeshkian", None),
        ('person:="Masud Pezeshkiyan"', None),
        ("person:Nobody", None),
        ('org:"Masud Pezeshkiyan"', None),
    ):
        alike = searching.names_alike(searching.understood(query).clause)
        told_so = (Repair.ALIKE.format(word=said[0], names=said[1]),) if said else ()
        assert alike == told_so, query
    searching.close()


def test_the_bridge_of_the_seeds_is_one(library: Library) -> None:
    """And every entity of the two seeds carries one name."""
    seeds = Library(paths.seeds(), library.cache, paths.resources())
    seeds.open(glance=False)
    refresh(seeds, Pace(lambda _: None, lambda: False))
    bridge = Entities(seeds).find("Kelaleh bridge", _PLACE)
    assert (bridge.name, bridge.articles) == ("Aghbend-Kelaleh highway bridge", 2)
    searching = Searching(seeds)
    for kind, words in (
        (_PLACE, "kelaleh bridge"),
        (_PLACE, "aghband kalaleh bridge"),
        (_PERSON, "aliyev"),
        (_ORG, "eco"),
        (_EVENT, "17th summit"),
    ):
        answer = searching.search(Named(kind, tuple(words.split())), Order.NEWEST)
        assert len(answer.numbers) == 2, words
    searching.close()
    seeds.close()


def test_a_surname_stays_with_its_article(told: Told) -> None:
    """Without a full name there it is suggested, never merged, and below that (acceptance 69)."""
    entities = told.tell(
        [_p("Ilham Aliyev"), _p("Ilham Aliyev", "Aliyev")],
        [_p("Heydar Aliyev"), _p("Heydar Aliyev", "Aliyev")],
        [_p("Aliyev")],
    )
    assert _names(entities) == {"Aliyev": 1, "Heydar Aliyev": 1, "Ilham Aliyev": 1}
    assert {(s.one.name, s.other.name) for s in entities.suggestions()} == {
        ("Ilham Aliyev", "Aliyev"),
        ("Heydar Aliyev", "Aliyev"),
    }


def test_a_surname_of_many_is_suggested_for_the_one_who_is_meant_as_a_rule(told: Told) -> None:
    """Namesakes who are named now and then don't hide that; of three alike nobody is told."""
    rare = [_p(f"{first} Reagan") for first in ("Nancy", "Michael", "Maureen")]
    entities = told.tell(
        *([_p("Ronald Reagan")] for _ in range(11)),
        *([name] for name in rare),
        [_p("Reagan")],
        *([_p(f"{first} Smith")] for first in ("Adam", "Brigitte", "Ian")),
        [_p("Smith")],
    )
    assert [{s.one.name, s.other.name} for s in entities.suggestions()] == [
        {"Ronald Reagan", "Reagan"}
    ]


def test_articles_with_a_surname_alone_are_counted(told: Told) -> None:
    """As many as the query finds that names the one and not the other; of others none."""
    entities = told.tell(
        [_p("Masoud Pezeshkian"), _p("Masoud Pezeshkian", "Pezeshkian")],
        [_p("Pezeshkian")],
        [_p("Pezeshkian"), _p("Ilham Aliyev")],
        [_p("Ilham Aliyev", "Aliyev"), (_PLACE, "Baku", "Baku")],
    )
    alone = [
        entities.surname_alone(entities.find(name))
        for name in ("Masoud Pezeshkian", "Pezeshkian", "Ilham Aliyev", "Baku")
    ]
    assert alone == [("Pezeshkian", 2), ("", 0), ("", 0), ("", 0)]
    entities.merge("Masoud Pezeshkian", ["Pezeshkian"])
    assert entities.surname_alone(entities.find("Masoud Pezeshkian")) == ("", 0)


def test_a_name_between_two_namesakes_joins_neither(told: Told) -> None:
    """George Bush may be either, so it is nobody but himself."""
    entities = told.tell([_p("George W. Bush")], [_p("George H.W. Bush")], [_p("George Bush")])
    assert len(entities.all()) == 3


@pytest.mark.parametrize(
    ("own", "other", "merged"), [(2, 0, True), (9, 1, True), (8, 2, False), (1, 0, False)]
)
def test_an_acronym_goes_with_the_majority(
    told: Told, own: int, other: int, *, merged: bool
) -> None:
    """Of at least two articles, and nine in ten; what an article says itself always holds."""
    council, commission = "International Tin Council", "International Trade Commission"
    entities = told.tell(
        *([_o(council, "ITC"), _o(council)] for _ in range(own)),
        *([_o(commission, "ITC")] for _ in range(other)),
        [_o("ITC")],
    )
    names = _names(entities)
    assert names[council] == own + merged
    assert names.get("ITC", 0) == (not merged)
    assert names.get(commission, 0) == other


def test_two_places_are_never_merged(told: Told) -> None:
    """Niger is not Nigeria, whatever else is alike."""
    entities = told.tell([(_PLACE, "Niger", "Niger")], [(_PLACE, "Nigeria", "Nigeria")])
    assert len(entities.all()) == 2
    assert not entities.suggestions()


def test_kinds_stay_apart(told: Told) -> None:
    """A person and a body of one name are two."""
    entities = told.tell([_p("Reuter"), _o("Reuter")])
    assert len(entities.all()) == 2
    with pytest.raises(RulingError, match="person"):
        entities.find("Reuter")
    assert entities.find("reuter", _ORG).kind is _ORG


def test_linking_is_done_once(told: Told) -> None:
    """And again when an article or the rulings have changed."""
    told.tell([_p("Ilham Aliyev")])
    assert [p.state for p in told.refresh()].count(Stage.LINKING) == 0
    rulings = Rulings.of(told.library.folder)
    rulings.shared.write_text("Heydar = Ilham Aliyev @person\n", "utf-8")
    assert [p.state for p in told.refresh()].count(Stage.LINKING) == 1
    assert _names(Entities(told.library)) == {"Heydar": 1}
    assert len(told.library.listing()) == 1  # the file of rulings is no article
    entities = told.tell([_p("Ilham Aliev")])
    assert _names(entities) == {"Heydar": 2}


def test_merging_renaming_and_undoing(told: Told) -> None:
    """What is ruled is found at once, and is gone when it is taken back (acceptance 63)."""
    entities = told.tell([_p("John Doe")], [_p("J. D.")], [_o("U.S. Army")])
    entities.merge("John Doe", ["J. D."])
    assert told.found(_PERSON, "john doe") == told.found(_PERSON, "j d") == 2
    assert entities.rename("john doe", "Jack the Unknown").name == "Jack the Unknown"
    assert told.found(_PERSON, "jack") == told.found(_PERSON, "doe") == 2
    entities.merge("Jack the Unknown", ["U.S. Army"])
    assert _names(entities) == {"Jack the Unknown": 3}
    for left in (2, 2, 1):
        entities.undo()
        assert told.found(_PERSON, "doe") == left
    assert _names(entities) == {"John Doe": 1, "J. D.": 1, "U.S. Army": 1}
    assert is_linked(told.library.build.catalogue, Rulings.of(told.library.folder))


def test_changing_a_kind(told: Told) -> None:
    """What was taken for a person joins the body of that name."""
    entities = told.tell([_p("Trend")], [_o("Trend")], [_p("Trend")])
    assert entities.change_kind("Trend", _ORG, _PERSON).articles == 3
    assert told.found(_PERSON, "trend") == 0
    entities.reject("Trend")
    assert not entities.all()
    entities.undo()
    entities.undo()
    assert len(entities.all()) == 2


def test_splitting_takes_a_name_away(told: Told) -> None:
    """Whether linking or the articles had joined it; and what was suggested stays apart."""
    entities = told.tell(
        [_p("Jon Dahl"), _p("Jon Dahl", "Dahl")],
        [_p("Jon P. Dahl")],
        [_p("J. Dahl")],
    )
    assert _names(entities) == {"Jon Dahl": 2, "J. Dahl": 1}
    entities.split("Jon Dahl", ["Jon P. Dahl"])
    assert _names(entities) == {"Jon Dahl": 1, "Jon P. Dahl": 1, "J. Dahl": 1}
    entities.split("Jon Dahl", ["Dahl"])
    assert told.found(_PERSON, "dahl") == 3
    assert _names(entities)["Dahl"] == 1
    assert ("Jon Dahl", "J. Dahl") in _pairs(entities)
    entities.split("Jon Dahl", ["J. Dahl"])
    assert ("Jon Dahl", "J. Dahl") not in _pairs(entities)
    with pytest.raises(NoSuchNameError):
        entities.split("Jon Dahl", ["Nobody"])


def _pairs(entities: Entities) -> set[tuple[str, str]]:
    found = {(s.one.name, s.other.name) for s in entities.suggestions()}
    return found | {(other, one) for one, other in found}


def test_rejecting_words_leaves_the_rest_of_an_entity(told: Told) -> None:
    """Nobody is called "he" (acceptance 63)."""
    entities = told.tell([_p("Ilham Aliyev"), _p("Ilham Aliyev", "He")], [_p("He")])
    entities.reject_words("Ilham Aliyev", "He")
    assert _names(entities) == {"Ilham Aliyev": 1}
    assert told.found(_PERSON, "he") == 0
    entities.undo()
    assert told.found(_PERSON, "he") == 2


def test_an_unknown_name_is_told(told: Told) -> None:
    """Nothing is written then."""
    entities = told.tell([_p("Ilham Aliyev")])
    with pytest.raises(NoSuchNameError):
        entities.merge("Ilham Aliyev", ["Nobody"])
    with pytest.raises(NoSuchNameError):
        entities.rename("Nobody", "Somebody")
    with pytest.raises(RulingError):
        entities.rename("Ilham Aliyev", " … ")
    assert not Rulings.of(told.library.folder).own.exists()


def test_names_are_offered_as_they_are_typed(told: Told) -> None:
    """Beginnings of words, in any order, those of many articles first."""
    entities = told.tell([_p("Ilham Aliyev"), _p("Heydar Aliyev")], [_p("Ilham Aliyev")])
    assert [e.name for e in entities.named_like("ali")] == ["Ilham Aliyev", "Heydar Aliyev"]
    assert [e.name for e in entities.named_like("ali hey")] == ["Heydar Aliyev"]
    assert [e.name for e in entities.named_like("", _PERSON, 1)] == ["Ilham Aliyev"]
    assert entities.named_like("yev") == entities.named_like("ali", _ORG) == []


def test_an_article_of_that_name_is_an_article(articles: ArticleFolder, library: Library) -> None:
    """Only a file that begins with no date is one of rulings, and only right in the folder."""
    articles.write("aliases.txt", "Many names, one man.")
    articles.write_raw("sub/aliases.txt", b"A = B")
    library.open()
    assert len(library.listing()) == 2
    Path(articles.place / "aliases.txt").write_text("A = B\n", "utf-8")
    library.close()
    library.open(glance=False)
    refresh(library, Pace(lambda _: None, lambda: False))
    assert len(library.listing()) == 1
