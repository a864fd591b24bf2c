"""The rows of what was recognised in an article."""

from datetime import date

from gui.page.marks import MarkKind
from gui.panel.names import sections_of
from gui.panel.rows import Row, Section, folded
from search.entities.mention import Kind, Mention
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex
from tests.gui.fakes import make_article

_BODY = (
    "President Aliyev met Masoud Pezeshkian. Ilham Aliyev spoke; Pezeshkian heard Əliyev in Baku. "
    "Last year and in April 2025, then again in April 2025 and recently."
)


def _mention(words: str, kind: Kind, entity: str) -> Mention:
    start = _BODY.index(words)
    return Mention(Span(start, start + len(words)), words, kind, entity)


def _timex(words: str, value: str, first: date | None, last: date | None, nth: int = 0) -> Timex:
    start = _BODY.index(words)
    if nth:
        start = _BODY.index(words, start + 1)
    return Timex(Span(start, start + len(words)), words, "DATE", value, first, last, "a rule")


_APRIL = date(2025, 4, 1), date(2025, 4, 30)
READING = Reading(
    make_article("a.txt", _BODY),
    (
        _mention("President Aliyev", Kind.PERSON, "Ilham Aliyev"),
        _mention("Masoud Pezeshkian", Kind.PERSON, "Masoud Pezeshkian"),
        _mention("Ilham Aliyev", Kind.PERSON, "Ilham Aliyev"),
        _mention("Pezeshkian heard", Kind.PERSON, "Masoud Pezeshkian"),
        _mention("Əliyev", Kind.PERSON, "Ilham Aliyev"),
        _mention("Baku", Kind.PLACE, "Baku"),
    ),
    (
        _timex("Last year", "2024", date(2024, 1, 1), date(2024, 12, 31)),
        _timex("April 2025", "2025-04", *_APRIL),
        _timex("April 2025", "2025-04", *_APRIL, nth=1),
        _timex("recently", "PAST_REF", None, None),
    ),
)


def _section(key: str) -> Section:
    return next(section for section in sections_of(READING) if section.key == key)


def test_sections_stand_in_their_order() -> None:
    """People, places, organisations, events, dates; those without rows are left out."""
    assert [section.key for section in sections_of(READING)] == ["person", "place", "date"]


def test_who_is_mentioned_most_stands_first() -> None:
    """Then the alphabet decides; each row counts its mentions (acceptance 65, 71)."""
    people = [(row.title, row.count) for row in _section("person").rows]
    assert people == [("Ilham Aliyev", "3"), ("Masoud Pezeshkian", "2")]


def test_a_row_tells_other_names_that_say_more() -> None:
    """A surname alone says nothing new."""
    aliyev, pezeshkian = _section("person").rows
    assert aliyev.notes == ("also: President Aliyev",)
    assert pezeshkian.notes == ("also: Pezeshkian heard",)


def test_a_row_is_spoken_in_full() -> None:
    """Name, kind and count (acceptance 100)."""
    assert _section("place").rows[0].spoken == "Baku, place, 1 mention"
    assert _section("person").rows[0].spoken.startswith("Ilham Aliyev, person, 3 mentions")


def test_a_row_leads_to_the_first_mention() -> None:
    """There the walk begins."""
    mark = _section("person").rows[0].mark
    assert mark is not None
    assert (mark.span.start, mark.kind, mark.label) == (0, MarkKind.PERSON, "Ilham Aliyev")


def test_dates_stand_in_their_own_order() -> None:
    """Value in words, how the text puts it where it differs, and how often; no vague ones."""
    rows = _section("date").rows
    assert [(row.title, row.aside, row.count) for row in rows] == [
        ("2024", "Last year", "1"),
        ("April 2025", "", "2"),
    ]
    assert rows[1].query == "mentions:2025-04"


def test_no_entity_is_left_out() -> None:
    """However many there are (acceptance 64)."""
    names = [f"Name{n}" for n in range(3000)]
    body = " ".join(names)
    mentions, at = [], 0
    for name in names:
        mentions.append(Mention(Span(at, at + len(name)), name, Kind.ORG, name))
        at += len(name) + 1
    reading = Reading(make_article("many.txt", body), tuple(mentions), ())
    assert len(sections_of(reading)[0].rows) == 3000


def test_the_filter_folds_as_search_does() -> None:
    """Accents, case and spaces aside."""
    assert folded("  Heydər\nƏLİYEV ") == "heydar aliyev"
    assert Row("Ilham Aliyev", "", also="Əliyev").sought == "ilham aliyev aliyev"
